"""Arguments of what passages are coded to: code, uncode, codes, themes, theme."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable


def add_verbs(verb: Callable[..., ArgumentParser]) -> None:
    """Add the verbs to the command line."""
    each = verb(
        "code", "code a passage: words of a text, a box of a page, a stretch of a recording"
    )
    each.add_argument("item", metavar="ITEM")
    each.add_argument("--span", metavar="START:END", help="characters of the item's text")
    each.add_argument("--page", type=int, metavar="N", help="with --box: the page, from 1")
    each.add_argument("--box", metavar="X0,Y0,X1,Y1", help="points from the upper left corner")
    each.add_argument("--time", metavar="START-END", help="seconds of a recording")
    each.add_argument(
        "--as",
        dest="code",
        required=True,
        metavar="KIND:REF",
        help="article, act, method, person, place, event, theme or claim, and which one",
    )
    each.add_argument("--role", default="", metavar="R", help="of a person")
    each.add_argument(
        "--stance", choices=("for", "against", "context"), default="for", help="towards a claim"
    )
    each.add_argument("--certainty", default="", metavar="CODE")
    each.add_argument("--note", metavar="TEXT", help="on the passage")
    each.add_argument("--importance", type=int, metavar="N", help="of the passage, 0 to 3")
    each.set_defaults(verb="codes.code")

    each = verb("uncode", "take a code off a passage")
    each.add_argument("link", metavar="ID")
    each.set_defaults(verb="codes.uncode")

    each = verb("codes", "what the passages of an item are coded to, and how they stand")
    each.add_argument("item", metavar="ITEM")
    each.add_argument("--kind", action="append", default=[], metavar="KIND")
    each.add_argument("--doubtful", action="store_true", help="only what somebody has to look at")
    each.add_argument("--language", default="en", metavar="TAG", help="of the labels")
    each.set_defaults(verb="codes.codes")

    each = verb("confirm", "put a passage on the words where it belongs")
    each.add_argument("passage", metavar="PASSAGE")
    each.add_argument("--span", required=True, metavar="START:END")
    each.set_defaults(verb="codes.confirm")

    each = verb("themes", "the codebook of themes")
    each.add_argument("--trash", action="store_true", help="those in the trash")
    each.set_defaults(verb="codes.themes")

    each = verb("theme", "add or change a theme; merge it, or put it in the trash")
    each.add_argument("name", metavar="THEME", help="name, path or id")
    each.add_argument("--rename", metavar="NAME")
    each.add_argument("--under", metavar="THEME", help="the broader one; '' for none")
    each.add_argument("--colour", metavar="#RRGGBB")
    each.add_argument("--description", metavar="TEXT")
    each.add_argument("--merge-into", metavar="THEME")
    each.add_argument("--trash", action="store_true")
    each.add_argument("--restore", action="store_true", help="take it out of the trash, by its id")
    each.set_defaults(verb="codes.theme")
