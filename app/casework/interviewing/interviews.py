"""Interviews: beginning one, answers, notes with their moment, breaks, the end.

An interview yields an item of the kind *testimony*, made at its beginning from a protocol of a few lines
that names nobody; recordings and photographs belong to that item. What is answered and noted lies beside
it, question by question, and becomes a text version of the item (``notes``) when the interview ends or is
written up, so that search, passages, redaction and consent treat it as they treat every other text.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from app.casework import lookup
from app.casework.interviewing.interview_said import answer as answer
from app.casework.interviewing.interview_said import change_note as change_note
from app.casework.interviewing.interview_said import note as note
from app.casework.interviewing.interview_said import plain
from app.casework.interviewing.interview_said import recorded as recorded
from app.casework.interviewing.interview_templates import named
from app.casework.interviewing.interview_view import (
    ShownInterview,
    interview_of,
    now,
    open_interview,
    place_of,
)
from app.casework.interviewing.interview_view import interviews as interviews
from app.casework.interviewing.interview_view import shown_interview as shown_interview
from app.casework.interviewing.interview_words import heading, words_of, written
from app.errors import Usage
from app.records.dates import parse
from app.records.dates import words as date_words
from app.records.evidence import Item, ItemPerson, ItemText
from app.records.ids import new_id
from app.records.interviews import Interview
from app.records.text import nfc
from app.vault.change import Change
from app.vault.vault import Vault

_LONGEST_TITLE = 500


# Beginning and describing


def begin(
    vault: Vault,
    case: str,
    template: str,
    *,
    title: str = "",
    person: str | None = None,
    language: str = "",
    interpreter: str = "",
    interpreter_language: str = "",
    interviewers: Sequence[str] = (),
    present: Sequence[str] = (),
    place: str = "",
    place_note: str = "",
    date: str = "",
    note: str = "",
    said_in: str = "en",
) -> Interview:
    """Begin an interview; it makes the testimony that it yields.

    Args:
        vault: open for writing.
        case: code of the case.
        template: name of a template.
        title: of the item; without one it says only that it is an interview, and when.
        person: who is interviewed, as :func:`app.casework.lookup.person` finds them; None for
            somebody who is not registered (yet).
        language: BCP 47 tag of what the person speaks.
        interpreter: who interprets, in words.
        interpreter_language: BCP 47 tag of what the interviewer hears.
        interviewers: names.
        present: who else is in the room.
        place: name or id of a registered place; a town or a district, no address.
        place_note: where, in words.
        date: EDTF; today when empty.
        note: free text.
        said_in: language of the headings in its text (``en`` or ``ru``).

    Raises:
        NotFound: no such case, template or person.
        Usage: a malformed date, or no such place.
    """
    in_case, chosen = lookup.case(vault, case), named(vault, template)
    who = lookup.person(vault, person).id if person else None
    day = parse(date) if date else datetime.now(UTC).date().isoformat()
    begun = now()
    made = Interview(
        id=new_id(),
        case_id=in_case.id,
        item_id=new_id(),
        person_id=who,
        template=chosen.name,
        title=_title(title or f"{words_of(said_in)['interview']}, {date_words(day, said_in)}"),
        language=language.strip(),
        interpreter=plain(interpreter),
        interpreter_language=interpreter_language.strip(),
        interviewers=_names(interviewers),
        present=_names(present),
        place_id=lookup.place(vault, place).id if place else None,
        place_note=plain(place_note),
        date=day,
        started_at=begun,
        note=plain(note),
    )
    # What cannot be changed afterwards names nobody: names are kept where they can be hidden and erased.
    protocol = (
        f"Interview {made.id}\nTemplate {chosen.name} {chosen.version}\n"
        f"Case {in_case.code}\nBegun {begun}\n"
    ).encode()
    stored = vault.blobs.write(io.BytesIO(protocol), sync=False)
    with vault.change() as change:
        item = Item(
            id=made.item_id,
            number=change.next_number(),
            case_id=in_case.id,
            title=made.title,
            kind="testimony",
            media_type="text/plain",
            file_name=f"interview-{begun[:10]}.txt",
            size=stored.size,
            sha256=stored.sha256,
            blob_id=stored.id,
            date=day,
            place_id=made.place_id,
            acquired_how="written-by-us",
            acquired_by=", ".join(made.interviewers),
            acquired_at=day,
            language=made.language,
            received_at=begun,
            # We wrote it ourselves a moment ago: there is nothing to find out about it.
            examined_at=begun,
        )
        change.put("received", item)
        change.put("began", made)
        if who is not None:
            _link(change, vault, made, who, chosen.role)
        shown = ShownInterview(
            made, chosen, item, in_case.code, None, place_of(vault, made), {}, ()
        )
        _keep_text(vault, change, shown, heading(shown, said_in))
    return made


def describe(
    vault: Vault,
    interview: str,
    *,
    title: str | None = None,
    person: str | None = None,
    language: str | None = None,
    interpreter: str | None = None,
    interpreter_language: str | None = None,
    interviewers: Sequence[str] | None = None,
    present: Sequence[str] | None = None,
    place: str | None = None,
    place_note: str | None = None,
    date: str | None = None,
    note: str | None = None,
) -> Interview:
    """Change what is given of an interview, and of its item likewise; None keeps what it has.

    Raises:
        NotFound: no such interview or person.
        Usage: a value that the field cannot hold.
    """
    with vault.change() as change:
        before = open_interview(vault, interview)
        given: dict[str, object] = {
            "title": None if title is None else _title(title),
            "language": None if language is None else language.strip(),
            "interpreter": None if interpreter is None else plain(interpreter),
            "interpreter_language": (
                None if interpreter_language is None else interpreter_language.strip()
            ),
            "interviewers": None if interviewers is None else _names(interviewers),
            "present": None if present is None else _names(present),
            "place_note": None if place_note is None else plain(place_note),
            "date": None if date is None else parse(date),
            "note": None if note is None else plain(note),
        }
        fields = {name: value for name, value in given.items() if value is not None}
        if place is not None:
            fields["place_id"] = lookup.place(vault, place).id if place else None
        if person is not None:
            fields["person_id"] = lookup.person(vault, person).id if person else None
        after: Interview = replace(before, **fields)  # type: ignore[arg-type]
        if after.person_id is not None and after.person_id != before.person_id:
            _link(change, vault, after, after.person_id, named(vault, after.template).role)
        item = vault.get(Item, after.item_id)
        same = ("title", "language", "place_id", "date")
        told = {name: fields[name] for name in same if name in fields}
        change.put("described", replace(item, **told))  # type: ignore[arg-type]
        return change.put("described", after)


def trash(vault: Vault, interview: str, *, restore: bool = False) -> Interview:
    """Put an interview and its testimony in the trash, or take them out."""
    with vault.change() as change:
        before = interview_of(vault, interview)
        item = vault.get(Item, before.item_id)
        if not item.erased_at:
            change.trash(item, restore=restore)
        return change.trash(before, restore=restore)


def end(vault: Vault, interview: str, *, said_in: str = "en") -> ItemText:
    """End an interview, and write questions, answers and notes as a text version of its item.

    An interview that was reopened ends again; its text is another version then.

    Args:
        vault: open for writing.
        interview: its id.
        said_in: language of questions and headings (``en`` or ``ru``).

    Returns:
        The text version of the kind ``notes``.
    """
    shown = shown_interview(vault, interview)
    with vault.change() as change:
        open_interview(vault, interview)
        ended = replace(shown.interview, ended_at=now())
        change.put("ended", ended)
        shown = replace(shown, interview=ended)
        return _keep_text(vault, change, shown, written(vault, shown, said_in))


def reopen(vault: Vault, interview: str) -> Interview:
    """Go on with an interview that was ended."""
    with vault.change() as change:
        return change.put("reopened", replace(open_interview(vault, interview), ended_at=""))


def link_person(change: Change, vault: Vault, interview: Interview, person_id: str) -> None:
    """Link the testimony to who gives it, within a change."""
    _link(change, vault, interview, person_id, named(vault, interview.template).role)


def _keep_text(vault: Vault, change: Change, shown: ShownInterview, text: str) -> ItemText:
    held = vault.find(ItemText, order="-id", limit=1, item_id=shown.item.id, kind="notes")
    if held and vault.text(held[0].id) == text:
        return held[0]
    heard = shown.interview.interpreter_language or shown.interview.language
    return change.add_text(
        "transcribed", shown.item, kind="notes", language=heard, text=text, origin="interview"
    )


def _link(change: Change, vault: Vault, interview: Interview, person_id: str, role: str) -> None:
    held = vault.find(ItemPerson, item_id=interview.item_id, person_id=person_id, role=role)
    if not held:
        link = ItemPerson(id=new_id(), item_id=interview.item_id, person_id=person_id, role=role)
        change.put("linked", link)


def _title(title: str) -> str:
    title = " ".join(nfc(title).split())
    if not title:
        raise Usage("An interview has a title.")
    if len(title) > _LONGEST_TITLE:
        raise Usage(f"A title has at most {_LONGEST_TITLE} characters.")
    return title


def _names(names: Sequence[str]) -> tuple[str, ...]:
    plain = (" ".join(nfc(each).split()) for each in names)
    return tuple(dict.fromkeys(each for each in plain if each))
