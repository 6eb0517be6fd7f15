"""Submissions: documents that argue, of which no sentence stands without what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.records.base import Record

BLOCKS = (
    "heading",
    "paragraph",
    "quotation",
    "state",
    "statistics",
    "chronology",
    "recommendation",
    "list",
)
"""What a submission consists of."""

NOTES = (
    "claim",
    "passage",
    "statistic",
    "provision",
    "state",
    "proceeding",
    "remedy",
    "detention",
    "event",
    "text",
)
"""What a footnote can name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission(Record):
    """A document that argues a case before somebody, in the shape of its template.

    Attributes:
        name: what the organisation calls it; unique within the case.
        template: name of the shape (``resources/submission_templates``).
        language: BCP 47 tag of what it is written in.
        profile: under which it leaves.
        committee: the body it goes to.
        treaty: which it is about.
        session: of the body.
        session_dates: EDTF interval.
        purpose: what it is for.
        reference: symbol or number that the recipient knows it by.
        organisations: who submits it.
        authors: who wrote it.
        date: EDTF date that it bears.
        draft_id: the draft of the bundle of its annexes, or None.
    """

    table: ClassVar[str] = "submission"

    case_id: str
    name: str
    template: str
    language: str = "en"
    profile: str = "un"
    title: str = ""
    committee: str = ""
    treaty: str = ""
    session: str = ""
    session_dates: str = ""
    state_party: str = ""
    purpose: str = ""
    reference: str = ""
    organisations: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    date: str = ""
    draft_id: str | None = None
    note: str = ""
    trashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionBlock(Record):
    """A part of a submission.

    Attributes:
        kind: one of :data:`BLOCKS`.
        level: of a heading, 1 to 4; of anything else 0.
        text: words with anchors: ``[^key]`` is a footnote, ``[[person id]]`` a person by the name that the
            profile leaves them. Of a quotation ``""`` or the words that introduce it: what is quoted is never
            kept here but read from the passage.
        section: key of the template's section that it belongs to, or ``""``.
        provisions: the articles that a heading stands for.
        refs: ids of the records that a table, a list or a State's words are made of.
        passage_id: what a quotation quotes; None once it is erased.
        position: sorts the blocks.
    """

    table: ClassVar[str] = "submission_block"

    submission_id: str
    kind: str
    level: int = 0
    text: str = ""
    section: str = ""
    provisions: tuple[str, ...] = ()
    refs: tuple[str, ...] = ()
    passage_id: str | None = None
    position: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionNote(Record):
    """A footnote: what a sentence rests on.

    Attributes:
        key: as in the block's text (``[^key]``).
        kind: one of :data:`NOTES`.
        ref: id of the record, or reference of a provision; ``""`` for own words.
        passage_id: the passage that it cites, or None.
        text: words of its own, added to the citation.
    """

    table: ClassVar[str] = "submission_note"

    submission_id: str
    block_id: str
    key: str
    kind: str
    ref: str = ""
    passage_id: str | None = None
    text: str = ""
