"""Arguments of what the evidence adds up to: claims, their passages, accounts, contradictions, the board."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable

from app.records.claims import ASPECTS, SETTLED

SORTS = ("item", "date", "importance", "person", "newest")
"""As :data:`app.casework.arguing.board.SORTS`, which would load half of the program for a line of help."""


def add_verbs(verb: Callable[..., ArgumentParser]) -> None:
    """Add the verbs to the command line."""
    each = verb("claim", "add a claim to a case, or add to it")
    each.add_argument("--case", required=True, metavar="CODE")
    each.add_argument(
        "--assert", dest="assertion", required=True, metavar="TEXT", help="one sentence"
    )
    each.add_argument(
        "--article", action="append", default=[], metavar="REF", help="the law it is about"
    )
    each.add_argument("--event", default="", metavar="EVENT", help="what it is about")
    each.add_argument(
        "--standard", default="", metavar="CODE", help="of standards_of_proof: how far it is proved"
    )
    each.add_argument("--note", default="", metavar="TEXT")
    each.set_defaults(verb="claims.claim")

    each = verb("claim-evidence", "say that a passage speaks for a claim or against it")
    each.add_argument("claim", metavar="CLAIM", help="id, a beginning of it, or the assertion")
    each.add_argument("passage", metavar="PASSAGE", help="id or a beginning of it")
    stance = each.add_mutually_exclusive_group()
    for name, what in (
        ("for", "it supports the claim (the default)"),
        ("against", "it speaks against it"),
        ("context", "it does neither, and helps to understand it"),
    ):
        stance.add_argument(f"--{name}", dest="stance", action="store_const", const=name, help=what)
    each.add_argument("--off", action="store_true", help="take the passage off the claim")
    each.add_argument("--note", default=None, metavar="TEXT")
    each.set_defaults(verb="claims.evidence")

    each = verb("claims", "the claims, and how many independent sources stand behind each")
    each.add_argument("words", nargs="*", metavar="WORD")
    each.add_argument("--case", default="", metavar="CODE")
    each.set_defaults(verb="claims.listed", late="words")

    each = verb("account", "record what an account says of an event, to be compared with others")
    each.add_argument("passage", metavar="PASSAGE", help="where it says so")
    each.add_argument("--event", required=True, metavar="EVENT")
    each.add_argument("--aspect", required=True, choices=ASPECTS)
    each.add_argument(
        "--value",
        required=True,
        metavar="VALUE",
        help="a date, a place, a person, a number (23, ~100, 90..110), before:EVENT or after:EVENT",
    )
    each.add_argument("--subject", default="", metavar="WORDS", help="of what (people detained)")
    each.add_argument("--note", default="", metavar="TEXT")
    each.set_defaults(verb="claims.account")

    each = verb("contradictions", "accounts that cannot all be right, and what was said of them")
    each.add_argument("--case", default="", metavar="CODE")
    each.add_argument(
        "--settle", nargs=2, metavar=("FACT", "FACT"), help="say what two facts come to"
    )
    each.add_argument("--as", dest="state", choices=SETTLED, help="what they come to")
    each.add_argument("--reason", default="", metavar="TEXT", help="why; needed with --settle")
    each.add_argument("--name", default="", metavar="NAME", help="who says so")
    each.add_argument(
        "--reopen", nargs=2, metavar=("FACT", "FACT"), help="take back what was said of two facts"
    )
    each.add_argument(
        "--hints", action="store_true", help="quotes in which dates or numbers differ, to look at"
    )
    each.set_defaults(verb="claims.contradictions")

    each = verb("board", "the passages under a code; without one, the codes; or codes by codes")
    each.add_argument("code", nargs="?", default="", metavar="KIND:REF", help="theme:Threats")
    each.add_argument("--case", default="", metavar="CODE")
    each.add_argument("--kind", default="", metavar="KIND", help="of the items")
    each.add_argument("--importance", type=int, default=0, metavar="N", help="the least, 0 to 3")
    each.add_argument("--person", default="", metavar="NAME", help="whose account it must be")
    each.add_argument("--sort", choices=SORTS, default="item")
    each.add_argument(
        "--cooccurrence", action="store_true", help="how often codes stand on the same words"
    )
    each.add_argument(
        "--to", default="", metavar="FILE", help="write it, not redacted, as .csv or .xlsx"
    )
    each.set_defaults(verb="claims.board", late="code")
