"""Remedies: redress that is owed or was given, to whom, by whom, and how much of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypedDict, Unpack

from app.casework import lookup, quoting
from app.casework.redress import fields
from app.casework.redress.fields import called
from app.casework.redress.proceedings import find as find_proceeding
from app.errors import NotFound, Usage
from app.records.cases import Case
from app.records.ids import new_id
from app.records.people import Person
from app.records.proceedings import REMEDIES, Proceeding, Remedy
from app.records.text import fold, nfc
from app.vault.vault import Change, Vault


class Given(TypedDict, total=False):
    """What can be said of a remedy; ``""`` says that it is not known.

    Attributes:
        proceeding: id or title of the proceeding that ordered it.
        person: id or name of the person or group that it is owed to.
        count: of a group, how many of them; None for all.
        owed: amount, of all of them together; a decimal number.
        paid: amount; ``0`` where nothing was paid.
        currency: ISO 4217.
        owed_on: EDTF date.
        paid_on: EDTF date.
        extent: code from ``compensation`` (MT47).
        payer: who owes it.
        document: number or id of an item.
        passage: id of the passage that says so.
        note: free text.
    """

    proceeding: str
    person: str
    count: int | None
    owed: str
    paid: str
    currency: str
    owed_on: str
    paid_on: str
    extent: str
    payer: str
    document: str
    passage: str
    note: str


class Changed(Given, total=False):
    """The same and the kind, for one that is there."""

    kind: str


@dataclass(frozen=True, slots=True)
class RemedyLine:
    """A remedy in a list.

    Attributes:
        person: to whom, or None.
        proceeding: that ordered it, or None.
    """

    remedy: Remedy
    case_code: str
    person: Person | None
    proceeding: Proceeding | None


def find(vault: Vault, ref: str) -> Remedy:
    """The remedy with this id or unique beginning of an id.

    Raises:
        NotFound: there is none.
        Usage: there are several.
    """
    found = vault.starting(Remedy, ref.lower()) if len(ref) >= 6 else []
    if not found:
        raise NotFound("There is no such remedy in this vault.")
    if len(found) > 1:
        raise Usage(f"This is the beginning of {len(found)} ids; give more of it.")
    return found[0]


def save(vault: Vault, case: str, kind: str, **given: Unpack[Given]) -> Remedy:
    """Add a remedy to a case.

    Args:
        vault: open for writing.
        case: code or id.
        kind: one of :data:`app.records.proceedings.REMEDIES`.
        given: what else is known.

    Raises:
        NotFound: no such case, proceeding, person, document or passage.
        Usage: a value that a field cannot hold, or an amount without its currency.
    """
    with vault.change() as change:
        in_case = lookup.case(vault, case)
        new = Remedy(id=new_id(), case_id=in_case.id, kind=fields.one_of(kind, REMEDIES))
        return _put(vault, change, in_case, new, dict(given), new=True)


def update(vault: Vault, remedy_id: str, **given: Unpack[Changed]) -> Remedy:
    """Change what is given of a remedy; the rest stays.

    Raises:
        NotFound: no such remedy, or as :func:`save`.
        Usage: as :func:`save`.
    """
    with vault.change() as change:
        before = vault.get(Remedy, remedy_id)
        in_case = vault.get(Case, before.case_id)
        return _put(vault, change, in_case, before, dict(given), new=False)


def trash(vault: Vault, remedy_id: str, *, restore: bool = False) -> Remedy:
    """Put a remedy in the trash, or take it out.

    Raises:
        NotFound: no such remedy.
    """
    with vault.change() as change:
        return change.trash(vault.get(Remedy, remedy_id), restore=restore)


def remedies(
    vault: Vault, case: str | None = None, query: str = "", *, trashed: bool = False
) -> list[RemedyLine]:
    """Remedies by case, those of one proceeding beside each other, in the order in which they were noted.

    Args:
        vault: open.
        case: code or id of a case; None for all.
        query: words that the note, the payer, the proceeding or the person contain, all of them.
        trashed: those in the trash instead.
    """
    chosen: dict[str, Any] = {"case_id": lookup.case(vault, case).id} if case is not None else {}
    found = vault.find(Remedy, order="id", trashed=trashed, **chosen)
    codes = {each.id: each.code for each in vault.find(Case)}
    people = lookup.many(vault, Person, (each.person_id for each in found if each.person_id))
    about = lookup.many(
        vault, Proceeding, (each.proceeding_id for each in found if each.proceeding_id)
    )
    lines = [
        RemedyLine(
            each,
            codes[each.case_id],
            people.get(each.person_id or ""),
            about.get(each.proceeding_id or ""),
        )
        for each in found
    ]
    # A proceeding in the trash takes what it ordered with it.
    lines = [
        line for line in lines if trashed or line.proceeding is None or not line.proceeding.trashed
    ]
    wanted = fold(nfc(query)).split()
    lines = [line for line in lines if all(word in _text(line) for word in wanted)]
    return sorted(lines, key=_place)


def _put(
    vault: Vault, change: Change, in_case: Case, before: Remedy, given: dict[str, Any], *, new: bool
) -> Remedy:
    values: dict[str, Any] = {}
    checked: dict[str, Callable[[str], str]] = {
        "kind": lambda value: fields.one_of(value, REMEDIES),
        "owed": fields.amount,
        "paid": fields.amount,
        "currency": fields.currency,
        "owed_on": fields.date,
        "paid_on": fields.date,
        "extent": lambda value: fields.code("compensation", value),
        "payer": fields.line,
        "note": fields.words,
    }
    for name, check in checked.items():
        if name in given:
            values[name] = check(given[name])
    if "proceeding" in given:
        values["proceeding_id"] = _proceeding(vault, in_case, given["proceeding"])
    if "document" in given:
        values["document_id"] = fields.item(vault, given["document"])
    if "passage" in given:
        values["passage_id"] = fields.passage(vault, given["passage"])
    who = vault.one(Person, id=before.person_id) if before.person_id else None
    if "person" in given:
        who = fields.person(vault, given["person"]) if given["person"].strip() else None
        values["person_id"] = who.id if who is not None else None
    # The number of one group is not that of another.
    number = given.get("count", None if "person" in given else before.count)
    if who is None and number is not None:
        raise Usage("Say of which group this is the number.")
    values["count"] = None if who is None else fields.count(number, who)
    after = replace(before, **values)
    if (after.owed or after.paid) and not after.currency and {after.owed, after.paid} - {"", "0"}:
        raise Usage("Say in which currency the amount is.")
    put = change.put("recorded" if new else "described", after)
    if before.passage_id and before.passage_id != put.passage_id:
        quoting.let_go(vault, change, before.passage_id)
    return put


def _proceeding(vault: Vault, in_case: Case, ref: str) -> str | None:
    if not ref.strip():
        return None
    found = vault.one(Proceeding, case_id=in_case.id, title=fields.line(ref))
    found = found or find_proceeding(vault, ref)
    if found.case_id != in_case.id:
        raise Usage("The proceeding belongs to another case.")
    return found.id


def _place(line: RemedyLine) -> tuple[str, bool, str, str]:
    title = line.proceeding.title if line.proceeding is not None else ""
    return line.case_code, line.proceeding is None, title, line.remedy.id


def _text(line: RemedyLine) -> str:
    held = [line.remedy.note, line.remedy.payer]
    held += [line.proceeding.title] if line.proceeding is not None else []
    held += [line.person.name, called(line.person)] if line.person is not None else []
    return fold("\n".join(held))
