"""Arguments of the exchange with other programs of qualitative analysis (REFI-QDA)."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable


def add_verbs(verb: Callable[..., ArgumentParser]) -> None:
    """Add the verbs to the command line."""
    each = verb(
        "qda-export", "write a case's coded texts for other programs (REFI-QDA .qdpx, .qdc)"
    )
    each.add_argument("--case", default="", metavar="CODE")
    each.add_argument("--to", required=True, metavar="FILE", help="ends in .qdpx or .qdc")
    each.add_argument(
        "--profile",
        default="public",
        metavar="PROFILE",
        help="for whom it is redacted (default: public); a codebook always is",
    )
    each.add_argument("--items", default="", metavar="QUERY", help="only these items")
    each.add_argument("--as-of", default="", metavar="DATE")
    each.add_argument(
        "--accept-suggestions", action="store_true", help="hide what nobody has reviewed yet, too"
    )
    each.set_defaults(verb="qda.write")

    each = verb("qda-import", "take in a project or codebook of another program (REFI-QDA)")
    each.add_argument("file", metavar="FILE")
    each.add_argument("--case", required=True, metavar="CODE")
    each.add_argument("--dry-run", action="store_true", help="only say what would come of it")
    each.set_defaults(verb="qda.read")
