"""The quality ledger in words."""

from __future__ import annotations

from collections.abc import Callable

from app.casework.seeing.findings import Finding
from app.records.vocabulary import load
from app.ui.language import current, tr
from app.ui.screens.analysis import words as common
from app.ui.sentences import spoken
from app.ui.wording import one_line

ICONS = {
    "item": "file-text",
    "passage": "quote",
    "claim": "quote",
    "event": "calendar-event",
    "person": "user",
    "statistic": "list-numbers",
    "state": "building",
    "proceeding": "gavel",
    "contradiction": "git-compare",
}
"""Kind of what is to be mended -> icon."""

_LONGEST = 200


def rule(name: str) -> str:
    """What a rule finds, as a heading."""
    return {
        "consent-withdrawn": tr("Consent withdrawn"),
        "consent-expired": tr("Consent expired"),
        "consent-missing": tr("Consent missing"),
        "consent-other": tr("Consent for something else"),
        "machine-text": tr("Machine’s text not signed off"),
        "not-reviewed": tr("Not reviewed for what must be hidden"),
        "marks-open": tr("Suggested marks not decided"),
        "ungraded": tr("Source not graded"),
        "untranslated": tr("Not translated"),
        "claim-unproved": tr("Claim without passages"),
        "passage-unclaimed": tr("Passage without a claim"),
        "contradiction": tr("Contradiction not settled"),
        "state-unanswered": tr("State’s words not answered"),
        "figure-flagged": tr("Numbers that do not fit"),
        "redress-flagged": tr("Proceedings that do not fit"),
        "event-unsourced": tr("Event without a source"),
        "statistic-unsourced": tr("Number without a source"),
        "person-without-role": tr("Person without a part"),
    }.get(name, name)


def more(name: str) -> str:
    """What a rule finds and how it is mended, in a sentence."""
    return {
        "consent-withdrawn": tr("It may not leave; nothing that was made of it may, either."),
        "consent-expired": tr("Ask the person again, or leave it out."),
        "consent-missing": tr("Everybody whose account or image it is must have agreed."),
        "consent-other": tr("They agreed, but not to this use or not to this kind of material."),
        "machine-text": tr(
            "Read it beside the recording and sign it off; until then it does not leave."
        ),
        "not-reviewed": tr("Look at every page of it, and say so in the review."),
        "marks-open": tr("Decide each suggestion in the review: hide it or leave it readable."),
        "ungraded": tr("Say how reliable the source is and how credible what it says."),
        "untranslated": tr("Add a translation, or a translated item beside it."),
        "claim-unproved": tr("Nothing that counts speaks for it: find passages, or take it out."),
        "passage-unclaimed": tr("It is coded to law: put it to a claim, or make one of it."),
        "contradiction": tr("Say whether it can be explained, with a reason."),
        "state-unanswered": tr("Set a claim or a passage against it, or say that it is right."),
        "figure-flagged": tr("Correct a number, or say why both stand."),
        "redress-flagged": tr("Correct a date or a role, or say why it stands."),
        "event-unsourced": tr("Link the item or the passage that tells of it."),
        "statistic-unsourced": tr("Say who counted or published it."),
        "person-without-role": tr(
            "Link the person to an event or an item, or put them in the trash."
        ),
    }.get(name, "")


def said_of(finding: Finding) -> str:
    """What it is called, or how it begins."""
    return finding.words[:_LONGEST]


def title(finding: Finding, veil: Callable[[str], str]) -> str:
    """What is to be mended."""
    said = one_line(veil(said_of(finding))) or tr("a passage without words")
    return f"{finding.number}  {said}" if finding.number else said


def detail(finding: Finding) -> str:
    """What more is known of it."""
    if finding.rule == "untranslated":
        return load("languages").label(finding.detail, current())
    if finding.rule == "contradiction":
        return common.aspect(finding.detail)
    if finding.rule == "consent-other":
        return spoken(finding.detail)
    return ""


def kind(name: str) -> str:
    """What kind of record is to be mended."""
    return {
        "item": tr("Item"),
        "passage": tr("Passage"),
        "claim": tr("Claim"),
        "event": tr("Event"),
        "person": tr("Person"),
        "statistic": tr("Statistic"),
        "state": tr("State’s words"),
        "proceeding": tr("Proceeding"),
        "contradiction": tr("Contradiction"),
    }.get(name, name)
