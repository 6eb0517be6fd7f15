"""Arguments of the chronology and of the chains between events."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable

from app.records.cases import CHAINED


def add_verbs(verb: Callable[..., ArgumentParser]) -> None:
    """Add the verbs to the command line."""
    each = verb("chronology", "the events in the order of their dates, with their gaps and chains")
    each.add_argument("words", nargs="*", metavar="WORD")
    each.add_argument("--case", default="", metavar="CODE")
    each.add_argument(
        "--only", choices=("disputed", "unsupported", "linked"), default="", help="only those"
    )
    each.add_argument("--chain", default="", metavar="EVENT", help="only the chain of this event")
    each.add_argument(
        "--gaps", type=int, default=0, metavar="DAYS", help="name stretches without an event"
    )
    each.add_argument("--language", default="en", metavar="TAG", help="of the dates: en or ru")
    each.add_argument(
        "--to", default="", metavar="FILE", help="write it, not redacted, as .csv, .xlsx or .docx"
    )
    each.set_defaults(verb="chronology.listed", late="words")

    each = verb("event-link", "say how one event leads to another, or take that away")
    each.add_argument("event", metavar="EVENT", help="id or title of the first, or of the part")
    each.add_argument("to", metavar="TO", help="id or title of the other")
    each.add_argument("--as", dest="relation", choices=CHAINED, default=CHAINED[0])
    each.add_argument("--certainty", default=None, metavar="CODE")
    each.add_argument("--passage", default=None, metavar="PASSAGE", help="what says so")
    each.add_argument("--note", default=None, metavar="TEXT")
    each.add_argument("--off", action="store_true", help="take the link away")
    each.set_defaults(verb="chronology.link")

    each = verb("views", "the saved views of the analysis")
    each.add_argument("--forget", default="", metavar="ID", help="remove one")
    each.set_defaults(verb="chronology.views")
