"""Arguments of taking records in from a table."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable

KINDS = ("statistics", "people", "events", "places", "proceedings", "instruments")
"""As :data:`app.casework.listing.table_fields.KINDS`, which would load much for a line of help."""


def add_verbs(verb: Callable[..., ArgumentParser]) -> None:
    """Add the verb to the command line."""
    each = verb("table", "take records in from a table (.xlsx, .csv); try it with --dry-run first")
    each.add_argument("file", metavar="FILE")
    each.add_argument("--as", dest="kind", required=True, choices=KINDS, help="what each row is")
    each.add_argument("--case", default="", metavar="CODE", help="into which case")
    each.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="COLUMN=FIELD",
        help="what a column (its heading, or #3) holds; one that is named like a field needs none; "
        "'COLUMN=' leaves one out",
    )
    each.add_argument("--sheet", default="", metavar="NAME", help="of a workbook with several")
    each.add_argument("--heading", type=int, default=1, metavar="N", help="row of the headings")
    each.add_argument("--encoding", default="", metavar="NAME", help="of a CSV that is not UTF-8")
    each.add_argument("--delimiter", default="", metavar="MARK", help="of a CSV: , ; | or tab")
    each.add_argument(
        "--decimal", default="", choices=("", ".", ","), help="mark before decimals in numbers"
    )
    each.add_argument(
        "--only-good", action="store_true", help="take the rows that can be taken, leave the rest"
    )
    each.add_argument(
        "--dry-run", action="store_true", help="only say what would become of each row"
    )
    each.set_defaults(verb="tables.table")
