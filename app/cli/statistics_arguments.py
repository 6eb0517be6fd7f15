"""Arguments of statistics: numbers with a source, their parts, and what does not agree among them."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable

from app.records.claims import SETTLED


def add_verbs(verb: Callable[..., ArgumentParser]) -> None:
    """Add the verbs to the command line."""
    each = verb("statistic", "add a number that a source gives, or change one by its id")
    each.add_argument("statistic", nargs="?", metavar="ID", help="the one to change")
    each.add_argument("--case", metavar="CODE", help="of a new one")
    each.add_argument("--indicator", metavar="TEXT", help="what is counted")
    each.add_argument(
        "--value", metavar="NUMBER", help="724534, 5.5, ~100, 90..110, '>=1000', hundreds"
    )
    each.add_argument("--unit", metavar="UNIT", help="%% or what is counted")
    each.add_argument("--period", metavar="EDTF")
    each.add_argument("--place", metavar="PLACE", help="id or name of a place of the vault")
    each.add_argument("--area", metavar="TEXT", help="where, in words")
    each.add_argument("--source", metavar="TEXT", help="who says so, as cited")
    each.add_argument("--source-date", metavar="EDTF")
    each.add_argument("--item", metavar="ITEM", help="the item that is the source")
    each.add_argument("--passage", metavar="PASSAGE", help="where it says so")
    each.add_argument("--grade", metavar="B2", help="Admiralty: A to F, 1 to 6")
    each.add_argument("--method", metavar="TEXT", help="how it was counted")
    each.add_argument(
        "--part",
        action="append",
        default=[],
        metavar="BY:CATEGORY=N",
        help="a part of it: nationality:UZ=86%%",
    )
    each.add_argument("--note", metavar="TEXT")
    away = each.add_mutually_exclusive_group()
    away.add_argument("--trash", action="store_true", help="put it in the trash")
    away.add_argument("--restore", action="store_true", help="take it out of the trash")
    each.set_defaults(verb="statistics.statistic", late="statistic")

    each = verb("statistics", "the statistics, and what does not agree among them")
    each.add_argument("words", nargs="*", metavar="WORD")
    each.add_argument("--case", default="", metavar="CODE")
    each.add_argument(
        "--profile", default="", metavar="PROFILE", help="hide small numbers as it asks"
    )
    each.add_argument("--language", default="en", metavar="TAG", help="of the numbers in words")
    each.add_argument("--flags", action="store_true", help="only what does not agree")
    each.add_argument(
        "--settle",
        nargs="+",
        metavar=("RULE", "ID"),
        help="say what a flag comes to: its rule, and the ids that it names",
    )
    each.add_argument("--as", dest="state", default="", choices=("", *SETTLED), metavar="STATE")
    each.add_argument("--reason", default="", metavar="TEXT")
    each.add_argument("--name", default="", metavar="NAME", help="who says so")
    each.add_argument(
        "--reopen", nargs="+", metavar=("RULE", "ID"), help="take back what was said of a flag"
    )
    each.set_defaults(verb="statistics.listed", late="words")
