"""What is said in an interview: answers by question and turn, and notes with the moment they were begun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from app.casework import lookup
from app.casework.interviewing.interview_templates import YES_NO, Question, named
from app.casework.interviewing.interview_view import answer_of, now, open_interview
from app.errors import NotFound, Usage
from app.records.dates import parse
from app.records.evidence import ItemRelation
from app.records.ids import new_id
from app.records.interviews import SKIPPED, Interview, InterviewAnswer, InterviewNote
from app.records.text import nfc
from app.records.vocabulary import load
from app.vault.vault import Vault

NOTE_KINDS = ("note", "break", "marker")


def answer(
    vault: Vault,
    interview: str,
    question: str,
    turn: int = 0,
    *,
    text: str = "",
    codes: Sequence[str] = (),
    skipped: str = "",
) -> InterviewAnswer | None:
    """Keep what was said to a question, in place of what was kept before.

    Args:
        vault: open for writing.
        interview: its id.
        question: its key (``arrest.date``).
        turn: 0, 1, 2 ... in a section that is asked several times.
        text: in words; EDTF for a date.
        codes: of the question's list; of :data:`YES_NO` where it is answered by yes or no.
        skipped: one of :data:`app.records.interviews.SKIPPED`, or ``""``.

    Returns:
        The answer; None when there is nothing (any more).

    Raises:
        NotFound: no such interview, or no such question in its template.
        Usage: a value that the question cannot hold.
    """
    if skipped and skipped not in SKIPPED:
        raise Usage(f"A question is skipped as one of {', '.join(SKIPPED)}.")
    with vault.change() as change:
        held_by = open_interview(vault, interview)
        asked = _question(vault, held_by, question, turn)
        before = answer_of(vault, held_by.id, question, turn)
        words = plain(text)
        if asked is not None:
            words = _checked(asked, words, codes)
        after = replace(
            before
            or InterviewAnswer(
                id=new_id(),
                interview_id=held_by.id,
                item_id=held_by.item_id,
                question=question,
                turn=turn,
            ),
            text=words,
            codes=tuple(dict.fromkeys(codes)),
            skipped=skipped,
        )
        if not (after.text or after.codes or after.skipped or after.fills):
            if before is not None:
                change.remove("removed", before)
            return None
        return change.put("skipped" if skipped and not words else "answered", after)


def note(
    vault: Vault,
    interview: str,
    text: str,
    *,
    at: str = "",
    second: float | None = None,
    recording: str = "",
    kind: str = "note",
) -> InterviewNote:
    """Take a note, with the moment at which it was begun.

    Args:
        vault: open for writing.
        interview: its id.
        text: in words.
        at: UTC time, ISO 8601; now when empty.
        second: seconds into the recording that runs, or None.
        recording: the item of that recording, once there is one; see :func:`recorded`.
        kind: one of :data:`NOTE_KINDS`.

    Raises:
        Usage: no text, an unknown kind, or a moment that is none.
    """
    words = plain(text)
    if not words:
        raise Usage("A note has words.")
    if kind not in NOTE_KINDS:
        raise Usage(f"A note is one of {', '.join(NOTE_KINDS)}.")
    if second is not None and not 0 <= second < 1e7:
        raise Usage("The second of a recording is not negative.")
    with vault.change() as change:
        held_by = open_interview(vault, interview)
        made = InterviewNote(
            id=new_id(),
            interview_id=held_by.id,
            item_id=held_by.item_id,
            at=_moment(at) if at else now(),
            recording_id=lookup.item(vault, recording).id if recording else None,
            second=second,
            kind=kind,
            text=words,
        )
        return change.put("rested" if kind == "break" else "noted", made)


def change_note(vault: Vault, note_id: str, text: str) -> InterviewNote | None:
    """Change the words of a note; without words it is taken away, and None is returned."""
    words = plain(text)
    with vault.change() as change:
        held = vault.one(InterviewNote, id=note_id)
        if held is None:
            raise NotFound("There is no such note.")
        open_interview(vault, held.interview_id)
        if words:
            return change.put("noted", replace(held, text=words))
        change.remove("removed", held)
    return None


def recorded(vault: Vault, recording: str) -> int:
    """Say of the notes that were taken while a recording ran which item it has become.

    Args:
        vault: open for writing.
        recording: the item, which is ``recording-of`` the testimony of an interview.

    Returns:
        How many notes stand in it; 0 for a recording of something else.
    """
    with vault.change() as change:
        item = lookup.item(vault, recording)
        of = vault.one(ItemRelation, item_id=item.id, relation="recording-of")
        # Those of earlier recordings have theirs: a note is given its recording when that stops.
        waiting = vault.find(InterviewNote, item_id=of.to_id, recording_id=None) if of else []
        found = [each for each in waiting if each.second is not None]
        for each in found:
            change.put("noted", replace(each, recording_id=item.id))
    return len(found)


def plain(text: str) -> str:
    """Words as they are kept: NFC, with line feeds, without blanks around them."""
    return nfc(text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _question(vault: Vault, interview: Interview, key: str, turn: int) -> Question | None:
    """A question of the template; None for one that an earlier version had and that was answered."""
    template = named(vault, interview.template)
    asked = template.question(key)
    if asked is None:
        if answer_of(vault, interview.id, key, turn) is None:
            raise NotFound(f"The interview's template has no question {key!a}.")
        return None
    section = template.section(key)
    if turn < 0 or (turn and (section is None or not section.repeat)):
        raise Usage("This section is asked once; it has no further turn.")
    return asked


def _checked(question: Question, text: str, codes: Sequence[str]) -> str:
    """The words of an answer as they are kept."""
    if question.kind == "codes":
        for code in codes:
            load(question.list).require(code)
    elif question.kind == "yes-no":
        if len(codes) > 1 or any(code not in YES_NO for code in codes):
            raise Usage(f"This question is answered by one of {', '.join(YES_NO)}.")
    elif codes:
        raise Usage("This question has no list to choose from.")
    if question.kind == "date" and text:
        return parse(text)
    return text


def _moment(at: str) -> str:
    try:
        read = datetime.fromisoformat(at)
    except ValueError:
        raise Usage("A moment is a time such as 2026-11-26T09:30:00Z.") from None
    aware = read if read.tzinfo else read.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
