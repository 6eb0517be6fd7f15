"""Arguments of the lists that are written to files, and of the printed dossier."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable


def add_verbs(verb: Callable[..., ArgumentParser]) -> None:
    """Add the verbs to the command line."""
    each = verb("list", "a list of the vault, with the id of every row; to a file: not redacted")
    each.add_argument("kind", metavar="LIST", help="people, events, claims, statistics ...")
    each.add_argument("--case", default="", metavar="CODE")
    each.add_argument("--language", default="en", choices=("en", "ru"))
    each.add_argument("--to", default="", metavar="FILE", help="ends in .csv or .xlsx")
    each.set_defaults(verb="lists.listed")

    each = verb("dossier", "print all that is recorded of a case, not redacted")
    each.add_argument("--case", required=True, metavar="CODE")
    each.add_argument("--to", required=True, metavar="FILE", help="ends in .pdf or .docx")
    each.add_argument("--language", default="en", choices=("en", "ru"))
    each.add_argument("--as-of", default="", metavar="DATE")
    each.set_defaults(verb="lists.dossier")
