"""Arguments of what a person takes back: withdraw, recalls, erase."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable

from app.records.consent import ANSWERS, ASKED


def add_verbs(verb: Callable[..., ArgumentParser]) -> None:
    """Add the verbs to the command line."""
    each = verb(
        "withdraw", "withdraw a person's consent, and list who already holds what it was for"
    )
    each.add_argument("item", nargs="?", default="", metavar="ITEM")
    each.add_argument("--person", required=True, metavar="ID")
    each.add_argument("--everything", action="store_true", help="all that the person has given")
    each.add_argument("--on", default="", metavar="DATE", help="when they said so; else today")
    each.add_argument("--note", default="", metavar="TEXT")
    each.set_defaults(verb="erasing.withdraw", late="item")

    each = verb(
        "recalls", "who was asked for what was withdrawn; or record the asking, or an answer"
    )
    each.add_argument("--holders", metavar="ITEM", help="who holds an item, and what can be asked")
    each.add_argument("--person", default="", metavar="ID", help="with --holders: who withdrew")
    each.add_argument("--ask", choices=ASKED, help="with --holders: what was asked of them")
    each.add_argument("--bundle", default="", metavar="ID", help="only of this bundle")
    each.add_argument("--to-whom", default="", metavar="WORDS", help="where nobody noted it")
    each.add_argument("--how", default="", metavar="WORDS", help="letter, mail, telephone")
    each.add_argument("--on", default="", metavar="DATE", help="of the asking or the answer")
    each.add_argument("--note", default="", metavar="TEXT", help="of the answer")
    each.add_argument("--letter", metavar="DIR", help="write the letters into this new folder")
    each.add_argument("--language", default="en", metavar="TAG", help="of the letters: en or ru")
    each.add_argument(
        "--answer", nargs=2, metavar=("RECALL", "ANSWER"), help=f"one of {', '.join(ANSWERS)}"
    )
    each.add_argument("--open", action="store_true", help="only what has no answer")
    each.set_defaults(verb="erasing.recalls")

    each = verb(
        "erase", "erase an item or a person for good; without --confirm only say what would go"
    )
    each.add_argument("item", nargs="?", default="", metavar="ITEM")
    each.add_argument("--person", default="", metavar="ID", help="erase who somebody is")
    each.add_argument(
        "--with-items", action="store_true", help="with --person: and all that they gave"
    )
    each.add_argument("--alone", action="store_true", help="leave what belongs to the item")
    each.add_argument(
        "--reason", default="", metavar="CODE", help="withdrawn, asked, safety, law or mistake"
    )
    each.add_argument(
        "--confirm", metavar="WORD", help="the item's number, or the person's pseudonym"
    )
    each.set_defaults(verb="erasing.erase", late="item")
