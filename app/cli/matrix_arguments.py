"""Arguments of how strong the proof is: matrix, elements of provisions, suggestions, quality ledger."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable

ROWS = ("provisions", "elements")
COLUMNS = ("cases", "persons")
"""As in :mod:`app.casework.seeing.matrix`, which would load half of the program for a line of help."""


def add_verbs(verb: Callable[..., ArgumentParser]) -> None:
    """Add the verbs to the command line."""
    each = verb(
        "matrix", "how many independent sources stand behind each provision, by case or person"
    )
    each.add_argument("--case", default="", metavar="CODE")
    each.add_argument("--rows", choices=ROWS, default="provisions")
    each.add_argument("--columns", choices=COLUMNS, default="cases")
    each.add_argument("--profile", default="un", metavar="NAME", help="for whom consent is asked")
    each.add_argument(
        "--to", default="", metavar="FILE", help="write it, not redacted, as .csv or .xlsx"
    )
    each.set_defaults(verb="matrix.matrix")

    each = verb("elements", "what has to be proved under a provision", vault=False)
    each.add_argument("provision", nargs="?", default="", metavar="REF", help="iccpr:7")
    each.set_defaults(verb="matrix.elements", late="provision")

    each = verb("element", "say that a passage bears on an element of a provision")
    each.add_argument("passage", metavar="PASSAGE", help="id or a beginning of it")
    each.add_argument("provision", metavar="REF", help="iccpr:7")
    each.add_argument("element", metavar="ELEMENT", help="torture.purpose; see elements")
    each.add_argument("--certainty", default="", metavar="CODE")
    each.add_argument("--note", default=None, metavar="TEXT")
    each.add_argument("--off", action="store_true", help="say so no longer")
    each.set_defaults(verb="matrix.element")

    each = verb(
        "suggested-law", "the law and its elements that codes point to; accepted one by one"
    )
    each.add_argument("--case", default="", metavar="CODE")
    each.add_argument("--declined", action="store_true", help="what somebody said no to")
    chosen = each.add_mutually_exclusive_group()
    chosen.add_argument("--accept", metavar="KEY", help="the key of one of them, as listed")
    chosen.add_argument("--decline", metavar="KEY", help="with --reason")
    chosen.add_argument("--again", metavar="KEY", help="take a refusal back")
    each.add_argument("--reason", default="", metavar="TEXT")
    each.add_argument("--name", default="", metavar="NAME", help="who says so")
    each.set_defaults(verb="matrix.suggested")

    each = verb(
        "ledger", "what there is to mend in a case: consents, grades, claims without passages ..."
    )
    each.add_argument("--case", default="", metavar="CODE")
    each.add_argument("--profile", default="un", metavar="NAME", help="for whom consent is asked")
    each.add_argument("--language", default="en", metavar="TAG", help="in which the case is argued")
    each.add_argument("--rule", default="", metavar="RULE", help="only what this rule finds")
    each.set_defaults(verb="matrix.ledger")
