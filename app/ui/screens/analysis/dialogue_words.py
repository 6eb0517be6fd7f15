"""The words of what the State says, of recommendations, and of what came of them."""

from __future__ import annotations

from collections.abc import Sequence

from app.casework.arguing.corroboration import Weight
from app.casework.dialogue.recommendations import Cycle
from app.casework.figures.wording import said
from app.records.dialogue import RecommendationStep
from app.records.statistics import Statistic
from app.ui.language import current, tr
from app.ui.screens.analysis import words
from app.ui.screens.registry.words import joined
from app.ui.wording import day, one_line

FATE_ICONS = {
    "made": "writing",
    "adopted": "gavel",
    "partly-adopted": "square-half",
    "not-adopted": "ban",
    "answered": "message",
    "done": "circle-check",
    "partly-done": "square-half",
    "not-done": "x",
}
"""Code of a fate to its icon."""


def bearing(code: str) -> str:
    """How evidence bears on what the State says."""
    return {
        "rebuts": tr("Rebuts it"),
        "confirms": tr("Confirms it"),
        "qualifies": tr("Qualifies it"),
    }.get(code, code)


def bearing_left_out(code: str) -> str:
    """Why something that was set against what the State says does not count."""
    return {
        "erased": tr("Erased"),
        "trashed": tr("In the trash"),
        "withdrawn": tr("Consent withdrawn"),
        "no-evidence": tr("Nothing counts for it"),
        "own-words": tr("Only repeats the State"),
    }.get(code, code)


def state_weak(code: str) -> str:
    """What is weak about an answer to the State."""
    return {
        "unanswered": tr("Unanswered"),
        "left-out": tr("Not all of it counts"),
        "no-source": tr("No document is named"),
        "no-words": tr("Its very words are missing"),
    }.get(code, code)


def recommendation_weak(code: str) -> str:
    """What is weak about a recommendation."""
    return {
        "no-finding": tr("No finding behind it"),
        "no-evidence": tr("A finding without evidence"),
        "finding-gone": tr("A finding in the trash"),
        "no-provision": tr("No law behind it"),
        "no-addressee": tr("Nobody is asked"),
        "out-of-order": tr("Dates out of order"),
    }.get(code, code)


def fate(code: str) -> str:
    """What came of a recommendation."""
    return {
        "made": tr("Made by us"),
        "adopted": tr("Adopted"),
        "partly-adopted": tr("Adopted in part"),
        "not-adopted": tr("Not adopted"),
        "answered": tr("Answered by the State"),
        "done": tr("Implemented"),
        "partly-done": tr("Implemented in part"),
        "not-done": tr("Not implemented"),
    }.get(code, code)


def cycle_name(name: str) -> str:
    """What a review cycle is called."""
    return one_line(name) if name else tr("No cycle named")


def cycle_line(cycle: Cycle) -> str:
    """What came of a recommendation in a cycle, on one line."""
    return f"{cycle_name(cycle.name)}: {' → '.join(fate(each.state) for each in cycle.steps)}"


def fates(cycles: Sequence[Cycle]) -> str:
    """What came of a recommendation in the end of each cycle, on one line."""
    return joined(*(f"{cycle_name(each.name)}: {fate(each.latest.state)}" for each in cycles))


def where(document: str, paragraph: str, date: str = "") -> str:
    """Document, paragraph and date, as they are cited."""
    para = tr("para. {number}", number=paragraph) if paragraph else ""
    return joined(", ".join(filter(None, (one_line(document), para))), day(date))


def step_line(step: RecommendationStep) -> str:
    """Where a step is said to have happened, and what is said."""
    return joined(where(step.document, step.paragraph), one_line(step.says), one_line(step.note))


def number(each: Statistic) -> str:
    """A statistic in words."""
    return f"{one_line(each.indicator)}: {said(each, current())}"


def weight(of: Weight) -> str:
    """How much stands behind a claim, shortly."""
    return joined(
        tr("%Ln source(s)", n=of.independent),
        tr("%Ln against", n=len(of.against)) if of.against else "",
        words.grade(of.reliability, of.credibility),
    )
