"""Statements: numbered paragraphs that are read back, corrected, and signed; then they stand.

A statement is a text version of its own. While it is taken down it is written anew at will. From the moment
it is read back, every change is a correction, of which the words before and after are kept; once it is
signed (or the signature is refused) its text is frozen, and a change makes another statement.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from app.casework import lookup, signing
from app.casework.writing.statement_text import TAKEN_OUT as TAKEN_OUT
from app.casework.writing.statement_text import Paragraph as Paragraph
from app.casework.writing.statement_text import numbered as numbered
from app.casework.writing.statement_text import said_in as said_in
from app.casework.writing.statement_text import speakers as speakers
from app.casework.writing.statement_text import written as written
from app.errors import NotFound, Refused, Usage
from app.records.dates import parse
from app.records.evidence import Item, ItemPerson, ItemRelation, ItemText
from app.records.ids import new_id
from app.records.interviews import Interview, InterviewAnswer
from app.records.people import Person
from app.records.statements import SIGNED, Statement, StatementCorrection
from app.records.text import nfc
from app.records.vocabulary import load
from app.vault.vault import Change, Vault

FIELDS = ("language", "taken_by", "taken_on", "place", "interpreter", "note")
"""What is said of a statement beside whose it is."""


def statements(vault: Vault, ref: str) -> list[Statement]:
    """The statements of an item, the latest first."""
    return vault.find(Statement, order="-id", item_id=lookup.item(vault, ref).id)


def statement(vault: Vault, statement_id: str) -> Statement:
    """The statement with this id.

    Raises:
        NotFound: there is none.
    """
    found = vault.one(Statement, id=statement_id)
    if found is None:
        raise NotFound("There is no such statement.")
    return found


def paragraphs(vault: Vault, held: Statement) -> list[Paragraph]:
    """What a statement says."""
    return numbered(vault.text(held.text_id))


def corrections(vault: Vault, held: Statement) -> list[StatementCorrection]:
    """What the person had changed when it was read back, in that order."""
    return vault.find(StatementCorrection, order="id", statement_id=held.id)


def source(vault: Vault, ref: str, text_id: str = "", speaker: str = "") -> list[str]:
    """Paragraphs to begin a statement with.

    Args:
        vault: an open vault.
        ref: the item.
        text_id: of a text version to take; ``""``: what was answered in its interview, else its current
            text, else its notes.
        speaker: only what this speaker of a transcript says.

    Raises:
        Refused: the text was made by a machine and nobody has signed it off.
        NotFound: it is no text of this item.
    """
    item = lookup.item(vault, ref)
    if text_id:
        text = vault.one(ItemText, id=text_id, item_id=item.id)
        if text is None:
            raise NotFound("The item has no such text.")
        return _from_text(vault, text, speaker)
    answers = [
        each.text for each in vault.find(InterviewAnswer, order="id", item_id=item.id) if each.text
    ]
    if answers:
        return [line for each in answers for line in said_in(each)]
    current = vault.current_text(item.id)
    return [] if current is None else _from_text(vault, current, speaker)


def draft(
    vault: Vault,
    ref: str,
    paragraphs_: Sequence[str],
    *,
    person: str | None = None,
    **fields: str,
) -> Statement:
    """Make a new statement of paragraphs that were taken down.

    What is not given is taken from the item's interview, else from the item: the person who is its witness,
    the languages, the interpreter, who asked, when and where.

    Args:
        vault: open for writing.
        ref: the item, usually a testimony.
        paragraphs_: without numbers.
        person: whose statement it is.
        fields: any of :data:`FIELDS`.

    Raises:
        Usage: an unknown field, language or date.
        Refused: nothing is written, or the item was erased.
    """
    item = lookup.item(vault, ref)
    with vault.change() as change:
        values = _known(vault, item) | _checked(fields)
        if person:
            values["person_id"] = lookup.person(vault, person).id
        text = _put_text(vault, change, item, paragraphs_, values["language"])
        return change.put(
            "drafted", Statement(id=new_id(), item_id=item.id, text_id=text.id, **values)
        )


def describe(
    vault: Vault, statement_id: str, *, person: str | None = None, **fields: str
) -> Statement:
    """Change what is said of a statement: whose it is, who took it, when and where.

    Raises:
        Usage: an unknown field, language or date.
        Refused: it was signed.
    """
    held = statement(vault, statement_id)
    _open(held)
    values = _checked(fields)
    if person is not None:
        values["person_id"] = lookup.person(vault, person).id if person else ""
    with vault.change() as change:
        made = replace(held, **values)
        return change.put("described", replace(made, person_id=made.person_id or None))


def rewrite(vault: Vault, statement_id: str, paragraphs_: Sequence[str]) -> Statement:
    """Write a statement anew, before it is read back.

    Raises:
        Refused: it was read back or signed; nothing is written.
    """
    held = statement(vault, statement_id)
    _open(held)
    if held.read_back_on or corrections(vault, held):
        raise Refused(
            "The statement was read back: what is changed from then on is a correction of a paragraph."
        )
    with vault.change() as change:
        item = vault.get(Item, held.item_id)
        text = _put_text(vault, change, item, paragraphs_, held.language)
        return change.put("rewrote", replace(held, text_id=text.id))


def correct(
    vault: Vault, statement_id: str, number: int, became: str, note: str = ""
) -> StatementCorrection | None:
    """Correct a paragraph as the person asks for it when it is read back.

    Args:
        vault: open for writing.
        statement_id: the statement.
        number: of the paragraph; one past the last adds a paragraph.
        became: its words from now on; ``""`` takes it out, and its number stays.
        note: why.

    Returns:
        The correction; None where the words are the same.

    Raises:
        Refused: it was signed.
        NotFound: there is no such paragraph.
    """
    held = statement(vault, statement_id)
    _open(held)
    now = [each.text for each in paragraphs(vault, held)]
    if not 1 <= number <= len(now) + 1:
        raise NotFound(f"The statement has no paragraph {number}.")
    words = " ".join(nfc(became).split())
    was = now[number - 1] if number <= len(now) else ""
    was = "" if was == TAKEN_OUT else was
    if words == was:
        return None
    now[number - 1 : number] = [words]
    with vault.change() as change:
        item = vault.get(Item, held.item_id)
        text = _put_text(vault, change, item, now, held.language)
        change.put("corrected", replace(held, text_id=text.id))
        made = StatementCorrection(
            id=new_id(),
            statement_id=held.id,
            item_id=held.item_id,
            paragraph=number,
            was=was,
            became=words,
            at=f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}",
            note=nfc(note).strip(),
        )
        return change.put("corrected", made)


def read_back(
    vault: Vault, statement_id: str, *, on: str = "", by: str, language: str = ""
) -> Statement:
    """Record that all of a statement was read to the person.

    Args:
        vault: open for writing.
        statement_id: the statement.
        on: EDTF date; ``""`` for today.
        by: who read or interpreted it.
        language: BCP 47 tag in which it was read; ``""``: in its own.

    Raises:
        Usage: nobody is named, or an unknown language or date.
        Refused: it was signed.
    """
    held = statement(vault, statement_id)
    _open(held)
    if not nfc(by).strip():
        raise Usage("Say who read the statement to the person.")
    spoken = language or held.language
    if spoken:
        load("languages").require(spoken)
    with vault.change() as change:
        return change.put(
            "read-back",
            replace(
                held,
                read_back_on=_day(on),
                read_back_by=nfc(by).strip(),
                read_back_language=spoken,
            ),
        )


def sign(
    vault: Vault,
    statement_id: str,
    how: str,
    *,
    on: str = "",
    sheet: str = "",
    note: str = "",
) -> Statement:
    """Record how a statement was signed, or that the signature was refused; its text is frozen then.

    Args:
        vault: open for writing.
        statement_id: the statement.
        how: one of :data:`app.records.statements.SIGNED`.
        on: EDTF date; ``""`` for today.
        sheet: the item with the signed page or the recording.
        note: why it was refused, or what else is to be known.

    Raises:
        Usage: an unknown way, or a malformed date.
        Refused: it was signed before, or was not read back.
    """
    held = statement(vault, statement_id)
    _open(held)
    if how not in SIGNED:
        raise Usage(f"A statement is signed by one of {', '.join(SIGNED)}.")
    if not held.read_back_on and how != "refused":
        raise Refused("The statement was not read back yet; it is signed after that.")
    found = lookup.item(vault, sheet) if sheet else None
    with vault.change() as change:
        if found is not None:
            _belong(vault, change, found, held)
        return change.put(
            "signed" if how != "refused" else "not-signed",
            replace(
                held,
                signed=how,
                signed_on=_day(on),
                sheet_id=found.id if found is not None else held.sheet_id,
                note=nfc(note).strip() or held.note,
            ),
        )


def attach(vault: Vault, statement_id: str, sheet: str) -> Statement:
    """Say which item is the signed page of a statement; it shares the fate of the testimony then.

    Raises:
        Usage: it is the testimony itself.
    """
    held = statement(vault, statement_id)
    found = lookup.item(vault, sheet)
    with vault.change() as change:
        _belong(vault, change, found, held)
        return change.put("attached", replace(held, sheet_id=found.id))


def revise(vault: Vault, statement_id: str) -> Statement:
    """Begin another statement with the words of one that was signed; that one stays as it is."""
    held = statement(vault, statement_id)
    _live(vault.get(Item, held.item_id))
    with vault.change() as change:
        return change.put(
            "drafted",
            replace(
                held,
                id=new_id(),
                read_back_on="",
                read_back_by="",
                read_back_language="",
                signed="",
                signed_on="",
                sheet_id=None,
                note="",
            ),
        )


def _from_text(vault: Vault, text: ItemText, speaker: str) -> list[str]:
    if signing.machine_made(vault, text.id):
        raise Refused(
            "This text was made by a machine and nobody has signed it off; no statement is made of it."
        )
    words = vault.text(text.id)[: text.hidden_from]
    if text.kind == "statement":
        return [each.text for each in numbered(words)]
    return said_in(words, speaker)


def _put_text(
    vault: Vault, change: Change, item: Item, paragraphs_: Sequence[str], language: str
) -> ItemText:
    _live(item)
    if not any(words.strip() for words in paragraphs_):
        raise Refused("The statement says nothing yet.")
    text = written(paragraphs_)
    for each in vault.find(ItemText, order="-id", limit=1, item_id=item.id, kind="statement"):
        if each.language == language and vault.text(each.id) == text:
            return each
    origin = signing.origin_after(vault, vault.current_text(item.id))
    return change.add_text("stated", item, "statement", language, text, origin=origin)


def _known(vault: Vault, item: Item) -> dict[str, str]:
    """What the vault knows already of a statement that is begun."""
    held = vault.find(Interview, order="-id", limit=1, item_id=item.id, trashed=False)
    values = {"language": item.language, "taken_on": item.date, "taken_by": item.acquired_by}
    if held:
        interview = held[0]
        values |= {
            "language": interview.language or item.language,
            "taken_by": ", ".join(interview.interviewers),
            "taken_on": interview.date,
            "place": interview.place_note,
            "interpreter": interview.interpreter,
        }
        if interview.person_id:
            values["person_id"] = interview.person_id
    if "person_id" not in values:
        roles = load("roles")
        subjects = {
            link.person_id
            for link in vault.find(ItemPerson, order="id", item_id=item.id)
            if roles.require(link.role).extra.get("subject")
        }
        people = [each for each in subjects if vault.one(Person, id=each, trashed=False)]
        if len(people) == 1:
            values["person_id"] = people[0]
    return values


def _checked(fields: dict[str, str]) -> dict[str, str]:
    values = {}
    for name, value in fields.items():
        if name not in FIELDS:
            raise Usage(f"A statement has no field {name!r}.")
        clean = nfc(value).strip()
        if clean and name == "language":
            load("languages").require(clean)
        values[name] = parse(clean) if clean and name == "taken_on" else clean
    return values


def _belong(vault: Vault, change: Change, sheet: Item, held: Statement) -> None:
    """Have the signed page share consent and fate with the testimony."""
    if sheet.id == held.item_id:
        raise Usage("The signed page is an item of its own.")
    _live(sheet)
    if vault.one(ItemRelation, item_id=sheet.id, to_id=held.item_id) is None:
        relation = ItemRelation(
            id=new_id(), item_id=sheet.id, to_id=held.item_id, relation="part-of"
        )
        change.put("linked", relation)


def _open(held: Statement) -> None:
    if held.signed:
        raise Refused(
            "The statement was signed, and stands as it is; a change makes another statement."
        )


def _live(item: Item) -> None:
    if item.erased_at:
        raise Refused("What this item held was erased.")


def _day(on: str) -> str:
    return parse(on) if on else datetime.now(UTC).date().isoformat()
