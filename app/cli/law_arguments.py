"""Arguments of the register of law: instruments, provisions, their versions in time, what cites them."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable

KINDS = ("treaty", "national", "bilateral", "case", "un-document")
"""As :data:`app.casework.registry.law.KINDS`, which would load half of the program for a line of help."""


def add_verbs(verb: Callable[..., ArgumentParser]) -> None:
    """Add the verbs to the command line."""
    each = verb(
        "instrument", "add an act, treaty or decision to the law of the vault, or change it"
    )
    each.add_argument("code", metavar="CODE", help="kz-mediation-2011")
    each.add_argument("--title", default=None, metavar="T", help="needed for a new one")
    each.add_argument("--kind", choices=KINDS)
    each.add_argument("--form", default=None, metavar="CODE", help="of instrument_forms")
    each.add_argument("--number", default=None, metavar="N", help="official number")
    each.add_argument("--year", type=int, default=None, metavar="YEAR")
    each.add_argument("--jurisdiction", default=None, metavar="CC", help="country or body")
    each.add_argument("--adopted", default=None, metavar="EDTF")
    each.add_argument("--in-force", default=None, metavar="EDTF", help="2011-07-22/..")
    each.add_argument("--text", default=None, metavar="ITEM", help="the item that holds its text")
    each.add_argument("--note", default=None, metavar="TEXT")
    each.add_argument(
        "--official", action="append", default=[], nargs=2, metavar=("TAG", "TITLE"),
        help="official title in a language; an empty one is taken away",
    )  # fmt: skip
    each.set_defaults(verb="law.instrument")

    each = verb("provision", "add an article to an instrument, or a version of it in time")
    each.add_argument("ref", metavar="REF", help="kz-mediation-2011:24 or iccpr:9.3")
    each.add_argument("--label", default="", metavar="WORDS", help="what it says, in a few words")
    each.add_argument("--text", default="", metavar="TEXT", help="its words; - for standard input")
    each.add_argument("--language", default="", metavar="TAG", help="of the words")
    each.add_argument("--valid", default="", metavar="EDTF", help="from when to when they are law")
    each.add_argument("--amended-by", default="", metavar="WORDS", help="what made them so")
    each.add_argument("--source", default="", metavar="WORDS", help="where they are from")
    each.add_argument("--note", default="", metavar="TEXT")
    each.add_argument("--version", default="", metavar="VERSION", help="change this one")
    each.add_argument("--drop", default="", metavar="VERSION", help="take this one away")
    each.set_defaults(verb="law.provision")

    each = verb("law", "the instruments, or one of them or one provision with all that cites it")
    each.add_argument("ref", nargs="?", default="", metavar="REF")
    each.add_argument("--find", default="", metavar="WORDS", help="instruments called so")
    each.add_argument("--at", default="", metavar="EDTF", help="only the words that were law then")
    each.add_argument("--language", default="en", metavar="TAG", help="of the titles")
    each.set_defaults(verb="law.law", late="ref")

    each = verb(
        "claim-law", "say where exactly within a provision a claim is about, and as of when"
    )
    each.add_argument("claim", metavar="CLAIM", help="id, a beginning of it, or the assertion")
    each.add_argument("ref", metavar="REF")
    each.add_argument("--pinpoint", default=None, metavar="WORDS", help="second sentence")
    what = each.add_mutually_exclusive_group()
    what.add_argument("--version", default=None, metavar="VERSION", help="that was law then")
    what.add_argument("--at", default="", metavar="EDTF", help="the version that was law then")
    each.add_argument("--note", default=None, metavar="TEXT")
    each.set_defaults(verb="law.claim_law")
