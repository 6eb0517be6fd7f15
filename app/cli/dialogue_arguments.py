"""Arguments of what the State says and what it is asked to do."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable

from app.records.dialogue import BEARINGS, FATES


def add_verbs(verb: Callable[..., ArgumentParser]) -> None:
    """Add the verbs to the command line."""
    each = verb("state-says", "add what the State says, or add to it")
    each.add_argument("--case", required=True, metavar="CODE")
    each.add_argument("--says", required=True, metavar="TEXT", help="in your words, one sentence")
    each.add_argument("--topic", default="", metavar="WORDS")
    each.add_argument("--speaker", default="", metavar="WHO", help="which organ")
    _where(each)
    each.add_argument("--note", default="", metavar="TEXT")
    each.set_defaults(verb="dialogue.state_says")

    each = verb("state-evidence", "say that a claim or a passage bears on what the State says")
    each.add_argument(
        "statement", metavar="STATEMENT", help="id, a beginning of it, or the sentence"
    )
    what = each.add_mutually_exclusive_group(required=True)
    what.add_argument("--claim", default="", metavar="CLAIM")
    what.add_argument("--passage", default="", metavar="PASSAGE")
    each.add_argument("--as", dest="stance", choices=BEARINGS, help="rebuts, when not given")
    each.add_argument("--off", action="store_true", help="take it off the statement")
    each.add_argument("--note", default=None, metavar="TEXT")
    each.set_defaults(verb="dialogue.state_evidence")

    each = verb("state", "what the State says, and what rebuts, confirms or qualifies it")
    each.add_argument("words", nargs="*", metavar="WORD")
    each.add_argument("--case", default="", metavar="CODE")
    each.add_argument("--unanswered", action="store_true", help="only what nothing bears on")
    _away(each, "STATEMENT")
    each.set_defaults(verb="dialogue.state_listed", late="words")

    each = verb("recommend", "add a recommendation to a case, or add to it")
    each.add_argument("--case", required=True, metavar="CODE")
    each.add_argument(
        "--asked", required=True, metavar="TEXT", help="what is asked, without a subject"
    )
    each.add_argument("--addressee", default="", metavar="WHO")
    each.add_argument(
        "--verb", dest="action", default="", metavar="CODE", help="of recommendation_verbs"
    )
    each.add_argument(
        "--claim", action="append", default=[], metavar="CLAIM", help="finding that it follows from"
    )
    each.add_argument(
        "--article", action="append", default=[], metavar="REF", help="the law it rests on"
    )
    each.add_argument("--note", default="", metavar="TEXT")
    each.set_defaults(verb="dialogue.recommend")

    each = verb("recommendation-step", "record what came of a recommendation in a review cycle")
    each.add_argument(
        "recommendation", metavar="RECOMMENDATION", help="id, a beginning of it, or its words"
    )
    what = each.add_mutually_exclusive_group(required=True)
    what.add_argument("--is", dest="state", choices=FATES)
    what.add_argument("--drop", default="", metavar="STEP", help="take a step away")
    each.add_argument("--cycle", default="", metavar="WORDS", help="third periodic report")
    _where(each)
    each.add_argument("--says", default="", metavar="TEXT", help="in your words")
    each.add_argument("--note", default="", metavar="TEXT")
    each.set_defaults(verb="dialogue.recommendation_step")

    each = verb("recommendations", "the recommendations, what is behind each and what came of it")
    each.add_argument("words", nargs="*", metavar="WORD")
    each.add_argument("--case", default="", metavar="CODE")
    _away(each, "RECOMMENDATION")
    each.set_defaults(verb="dialogue.recommendations", late="words")


def _away(each: ArgumentParser, what: str) -> None:
    away = each.add_mutually_exclusive_group()
    away.add_argument("--trash", default="", metavar=what, help="put it in the trash")
    away.add_argument("--restore", default="", metavar=what, help="take it out, by its id")


def _where(each: ArgumentParser) -> None:
    each.add_argument("--document", default="", metavar="SYMBOL", help="CCPR/C/KAZ/RQ/3")
    each.add_argument("--paragraph", default="", metavar="PARA")
    each.add_argument("--date", default="", metavar="EDTF")
    each.add_argument("--source", default="", metavar="ITEM", help="the item that is the document")
    each.add_argument("--passage", default="", metavar="PASSAGE", help="where it says so")
