"""Conversations with a person: the interview, what was said to each question, the notes taken meanwhile.

The shape follows the Istanbul Protocol (2022, chapter IV) and the Murad Code (2022): who was present, in
which languages, what was not asked and what the person did not want to say are part of the record.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.records.base import Record

SKIPPED = ("did-not-want", "not-asked", "not-known")
"""Why a question has no answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview(Record):
    """A conversation with one person, guided by a template.

    Attributes:
        item_id: the testimony that it yields; recordings and photographs are ``part-of`` it.
        person_id: who is interviewed, or None while they are not registered.
        template: name of the template (``resources/interviews``).
        language: BCP 47 tag of what the person speaks.
        interpreter: who interprets, in words; ``""`` for nobody.
        interpreter_language: BCP 47 tag that the interviewer hears.
        interviewers: names.
        present: who else was in the room, in words.
        place_note: where, coarsely, in words.
        date: EDTF date.
        started_at: UTC time, ISO 8601.
        ended_at: UTC time, ISO 8601; ``""`` while it goes on.
    """

    table: ClassVar[str] = "interview"

    case_id: str
    item_id: str
    person_id: str | None = None
    template: str
    title: str
    language: str = ""
    interpreter: str = ""
    interpreter_language: str = ""
    interviewers: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    place_id: str | None = None
    place_note: str = ""
    date: str = ""
    started_at: str = ""
    ended_at: str = ""
    note: str = ""
    trashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewAnswer(Record):
    """What was said to one question of the template.

    Attributes:
        item_id: the interview's testimony.
        question: its key in the template.
        turn: 0, 1, 2 ... where a group of questions is asked once for each act or perpetrator.
        codes: codes that were chosen, where the question has a list.
        skipped: one of :data:`SKIPPED`, or ``""``.
        fills: records that were made of it, ``table:id``.
    """

    table: ClassVar[str] = "interview_answer"

    interview_id: str
    item_id: str
    question: str
    turn: int = 0
    text: str = ""
    codes: tuple[str, ...] = ()
    skipped: str = ""
    fills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewNote(Record):
    """A note with the moment at which it was begun.

    Attributes:
        item_id: the interview's testimony.
        at: UTC time, ISO 8601.
        recording_id: the recording that ran, once it is an item, or None.
        second: seconds into the recording, or None.
        kind: ``note``, ``break`` (the person rested) or ``marker`` (of the recording).
    """

    table: ClassVar[str] = "interview_note"

    interview_id: str
    item_id: str
    at: str
    recording_id: str | None = None
    second: float | None = None
    kind: str = "note"
    text: str = ""
