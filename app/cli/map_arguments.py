"""Arguments of what the pictures of places and of people show, as tables."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable

STEPS = 3
"""Edges from the middle to the rim, unless somebody says how many."""


def add_verbs(verb: Callable[..., ArgumentParser]) -> None:
    """Add the verbs to the command line."""
    each = verb(
        "map", "the places of a case, how exact their positions are, and what happened there"
    )
    each.add_argument("--case", default="", metavar="CODE")
    what = each.add_mutually_exclusive_group()
    what.add_argument("--place", metavar="PLACE", help="what happened in one place")
    what.add_argument(
        "--route", metavar="WHO", help="where a person was, in order; or after a first event"
    )
    what.add_argument("--routes", action="store_true", help="whose routes there are")
    each.add_argument("--to", default="", metavar="FILE", help="write the places as .csv or .xlsx")
    each.set_defaults(verb="maps.places")

    each = verb("network", "who and what is tied to whom, and in which role")
    each.add_argument("--case", default="", metavar="CODE")
    each.add_argument(
        "--around", metavar="WHO", help="a person, event or place: only what lies around it"
    )
    each.add_argument("--steps", type=int, default=STEPS, metavar="N", help="how far (default: 3)")
    each.add_argument("--only", action="append", default=[], metavar="KIND", help="kinds of nodes")
    each.add_argument(
        "--conflicts", action="store_true", help="only people in roles that do not go together"
    )
    each.add_argument("--to", default="", metavar="FILE", help="write it as .csv or .xlsx")
    each.set_defaults(verb="maps.ties")
