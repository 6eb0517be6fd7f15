"""Arguments of what people agreed to: consent, consents, consent-form."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable


def add_verbs(verb: Callable[..., ArgumentParser]) -> None:
    """Add the verbs to the command line."""
    each = verb("consent", "record or withdraw consent")
    each.add_argument("item", metavar="ITEM")
    each.add_argument("--person", required=True, metavar="ID")
    each.add_argument("--purpose", action="append", default=[], metavar="P")
    each.add_argument("--identity", metavar="I", help="named, pseudonym or anonymous")
    each.add_argument("--material", action="append", default=[], metavar="M")
    each.add_argument("--given-on", default="", metavar="DATE")
    each.add_argument("--form", default="", metavar="F", help="signed, recorded or verbal")
    each.add_argument("--expires-on", default="", metavar="DATE")
    each.add_argument("--capacity", default="", metavar="C", help="adult, minor or supported")
    each.add_argument("--guardian", default="", metavar="WHO")
    each.add_argument("--interpreter", default="", metavar="WHO")
    each.add_argument("--language", default="", metavar="TAG", help="it was explained in")
    each.add_argument("--taken-by", default="", metavar="WHO", help="who explained and took it")
    each.add_argument("--recontact", default="", metavar="HOW", help="or that they may not be")
    each.add_argument("--conditions", default="", metavar="TEXT", help="in the person's words")
    each.add_argument("--onward", action="store_true", help="a recipient may pass it on")
    each.add_argument("--template", default="", metavar="NAME", help="of the form that was printed")
    sheet = each.add_mutually_exclusive_group()
    sheet.add_argument(
        "--sheet",
        metavar="ITEM",
        help="with the signed sheet or the recording; alone: attached to what was recorded",
    )
    sheet.add_argument("--sheet-file", metavar="FILE", help="the same, taken in from a file")
    each.add_argument("--withdraw", action="store_true")
    each.add_argument("--withdrawn-on", default="", metavar="DATE", help="with --withdraw")
    each.add_argument("--note", default="", metavar="TEXT", help="with --withdraw")
    each.set_defaults(verb="consents.consent")

    each = verb("consents", "what people agreed to, and how long it holds")
    each.add_argument("item", nargs="?", metavar="ITEM", help="only for this item")
    each.add_argument("--person", metavar="ID", help="only of this person")
    each.add_argument(
        "--expiring",
        nargs="?",
        type=int,
        const=30,
        metavar="DAYS",
        help="only what has run out or will within so many days (30)",
    )
    each.add_argument(
        "--history", action="store_true", help="with ITEM and --person: everything that was said"
    )
    each.set_defaults(verb="consents.listed", late="item")

    each = verb("consent-form", "write the consent form that is printed, read aloud and signed")
    each.add_argument("item", nargs="?", metavar="ITEM", help="whose number is printed on it")
    each.add_argument("--to", metavar="FILE.pdf")
    each.add_argument(
        "--language", default="en", metavar="TAG", help="en, ru, kk, uz or uz-Cyrl (en)"
    )
    each.add_argument(
        "--person", metavar="ID", help="whose name is printed on it; the file is not encrypted"
    )
    each.add_argument("--name", default="", metavar="NAME", help="of the form")
    each.add_argument("--template", metavar="FILE.toml", help="a form in your own words")
    each.add_argument("--keep", action="store_true", help="keep --template in the vault")
    each.add_argument("--words", metavar="FILE.toml", help="write the words of the form, to edit")
    each.set_defaults(verb="consent_forms.form", late="item")
