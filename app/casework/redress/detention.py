"""Who was held where, from when to when, by whom and on what ground."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypedDict, Unpack

from app.casework import lookup, quoting
from app.casework.redress import fields
from app.errors import NotFound, Refused, Usage
from app.records.cases import Case, Place
from app.records.dates import bounds
from app.records.ids import new_id
from app.records.people import Person
from app.records.proceedings import SHOWN, Detention
from app.records.vocabulary import load
from app.vault.vault import Change, Vault


class Given(TypedDict, total=False):
    """What can be said of a detention; ``""`` says that it is not known.

    Attributes:
        place: id or name of the place or facility.
        count: of a group, how many of them; None for all.
        date: EDTF date or interval.
        authority: who held them.
        ground: code from ``detention_grounds``, or free words.
        order_shown: one of :data:`app.records.proceedings.SHOWN`.
        conditions: in words.
        event: id or title of an event of the case.
        passage: id of the passage that says so.
        note: free text.
    """

    place: str
    count: int | None
    date: str
    authority: str
    ground: str
    order_shown: str
    conditions: str
    event: str
    passage: str
    note: str


@dataclass(frozen=True, slots=True)
class Held:
    """Somebody who was held.

    Attributes:
        place: where; None where nobody knows.
        number: how many people this is.
    """

    record: Detention
    person: Person
    place: Place | None
    case_code: str
    number: int


def find(vault: Vault, ref: str) -> Detention:
    """The detention with this id or unique beginning of an id.

    Raises:
        NotFound: there is none.
        Usage: there are several.
    """
    found = vault.starting(Detention, ref.lower()) if len(ref) >= 6 else []
    if not found:
        raise NotFound("There is no such detention in this vault.")
    if len(found) > 1:
        raise Usage(f"This is the beginning of {len(found)} ids; give more of it.")
    return found[0]


def save(vault: Vault, case: str, person: str, **given: Unpack[Given]) -> Detention:
    """Say that somebody was held; the same person, place and date again adds to what is there.

    Args:
        vault: open for writing.
        case: code or id.
        person: id or name of a person or group.
        given: what else is known.

    Raises:
        NotFound: no such case, person, event or passage.
        Usage: a value that a field cannot hold, or no such place.
    """
    with vault.change() as change:
        in_case, who = lookup.case(vault, case), fields.person(vault, person)
        where = fields.place(vault, given.get("place", ""))
        when = fields.date(given.get("date", ""))
        same = {"case_id": in_case.id, "person_id": who.id, "place_id": where, "date": when}
        held = vault.one(Detention, **same)
        new = Detention(id=new_id(), case_id=in_case.id, person_id=who.id)
        said = dict(given) if held is None else {key: each for key, each in given.items() if each}
        return _put(vault, change, in_case, who, held or new, said, new=held is None)


def update(vault: Vault, detention_id: str, **given: Unpack[Given]) -> Detention:
    """Change what is given of a detention; the rest stays.

    Raises:
        NotFound: no such detention, or as :func:`save`.
        Usage: as :func:`save`.
        Refused: the person is there on that date already.
    """
    with vault.change() as change:
        before = vault.get(Detention, detention_id)
        in_case, who = vault.get(Case, before.case_id), vault.get(Person, before.person_id)
        put = _put(vault, change, in_case, who, before, dict(given), new=False)
        key = {name: getattr(put, name) for name in ("case_id", "person_id", "place_id", "date")}
        if any(each.id != put.id for each in vault.find(Detention, **key)):
            raise Refused("The person is held there on that date already.")
        return put


def remove(vault: Vault, detention_id: str) -> None:
    """Take back that somebody was held; a passage on which nothing else stands goes with it.

    Raises:
        NotFound: no such detention.
    """
    with vault.change() as change:
        held = vault.get(Detention, detention_id)
        change.remove("removed", held)
        if held.passage_id:
            quoting.let_go(vault, change, held.passage_id)


def detentions(
    vault: Vault, case: str | None = None, *, place: str = "", person: str = ""
) -> list[Held]:
    """Who was held, by date.

    Args:
        vault: open.
        case: code or id of a case; None for all.
        place: id of a place; ``""`` for all.
        person: id of a person; ``""`` for all.
    """
    chosen: dict[str, Any] = {"case_id": lookup.case(vault, case).id} if case is not None else {}
    chosen |= {"place_id": place} if place else {}
    chosen |= {"person_id": person} if person else {}
    found = vault.find(Detention, **chosen)
    people = lookup.many(vault, Person, (each.person_id for each in found))
    places = lookup.many(vault, Place, (each.place_id for each in found if each.place_id))
    codes = {each.id: each.code for each in vault.find(Case)}
    held = [
        Held(
            each,
            people[each.person_id],
            places.get(each.place_id or ""),
            codes[each.case_id],
            _number(each, people[each.person_id]),
        )
        for each in found
    ]
    return sorted(held, key=lambda each: (*bounds(each.record.date), each.record.id))


def _number(record: Detention, person: Person) -> int:
    if person.kind != "group":
        return 1
    return person.count if record.count is None else record.count


def _put(
    vault: Vault,
    change: Change,
    in_case: Case,
    who: Person,
    before: Detention,
    given: dict[str, Any],
    *,
    new: bool,
) -> Detention:
    values: dict[str, Any] = {}
    checked: dict[str, Callable[[str], str]] = {
        "date": fields.date,
        "authority": fields.line,
        "ground": _ground,
        "order_shown": lambda value: fields.one_of(value, SHOWN),
        "conditions": fields.words,
        "note": fields.words,
    }
    for name, check in checked.items():
        if name in given:
            values[name] = check(given[name])
    if "place" in given:
        values["place_id"] = fields.place(vault, given["place"])
    if "event" in given:
        values["event_id"] = fields.event(vault, in_case, given["event"])
    if "passage" in given:
        values["passage_id"] = fields.passage(vault, given["passage"])
    if "count" in given:
        values["count"] = fields.count(given["count"], who)
    put = change.put("recorded" if new else "described", replace(before, **values))
    if before.passage_id and before.passage_id != put.passage_id:
        quoting.let_go(vault, change, before.passage_id)
    return put


def _ground(text: str) -> str:
    """A code of the list, by itself or by its label in any language; else the words as they are."""
    said = fields.line(text)
    listed = load("detention_grounds")
    if said in listed:
        return said
    by_label = {label.casefold(): each.id for each in listed for label in each.labels.values()}
    return by_label.get(said.casefold(), said)
