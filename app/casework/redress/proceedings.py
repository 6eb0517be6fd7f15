"""Proceedings: what a court or an authority was asked, who took part, how it was notified, its appeals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Unpack

from app.casework import lookup, quoting
from app.casework.redress import fields
from app.casework.redress.fields import called
from app.casework.redress.proceeding_fields import Changed, Given, meant, title_of, values
from app.errors import Refused, Usage
from app.records.cases import Case, Event, Place
from app.records.dates import bounds
from app.records.evidence import Item, Passage
from app.records.ids import new_id
from app.records.people import Person
from app.records.proceedings import TOOK_PART, Proceeding, ProceedingParty, Remedy
from app.records.text import fold, nfc
from app.records.vocabulary import load
from app.vault.vault import Change, Vault

PRESENT = ("in-person", "video", "represented", "in-writing")
"""Ways of taking part that are a part; the others are none, or nobody knows."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who was in a proceeding.

    Attributes:
        record: as what, and how they took part.
        person: who.
        number: how many people this is.
    """

    record: ProceedingParty
    person: Person
    number: int


@dataclass(frozen=True, slots=True)
class ShownProceeding:
    """A proceeding with everything that hangs on it.

    Attributes:
        court: what the court or authority is called.
        institution: that court in the registry, or None.
        document: the ruling, or None.
        parties: in the order of the list of roles.
        remedies: that it ordered, not those in the trash, each with whom it is owed to.
        chain: the first instance with all appeals from it, each with how deep it lies; this one among them.
    """

    proceeding: Proceeding
    case: Case
    court: str
    institution: Person | None
    place: Place | None
    event: Event | None
    document: Item | None
    passage: Passage | None
    parties: tuple[Party, ...]
    remedies: tuple[tuple[Remedy, Person | None], ...]
    chain: tuple[tuple[int, Proceeding], ...]


@dataclass(frozen=True, slots=True)
class ProceedingLine:
    """A proceeding in a list.

    Attributes:
        court: what the court or authority is called.
        depth: how far it is from the first instance: 1 for an appeal, 2 for an appeal from that.
        parties: how many records of people there are.
        remedies: how many it ordered.
    """

    proceeding: Proceeding
    case_code: str
    court: str
    depth: int
    parties: int
    remedies: int


def find(vault: Vault, ref: str) -> Proceeding:
    """The proceeding with this id, beginning of an id, or exact title.

    Raises:
        NotFound: there is none.
        Usage: there are several.
    """
    return meant(vault, ref)


def save(vault: Vault, case: str, title: str, **given: Unpack[Given]) -> Proceeding:
    """Add a proceeding to a case, or add what is given to the one of this title.

    Raises:
        NotFound: no such case, event, document or passage.
        Usage: a value that a field cannot hold, or no kind for a new one.
    """
    with vault.change() as change:
        in_case, name = lookup.case(vault, case), title_of(title)
        held = vault.one(Proceeding, case_id=in_case.id, title=name)
        # What is not given keeps what it has: whoever runs a script twice does not empty anything by it.
        said = {key: value for key, value in given.items() if value}
        return _put(vault, change, in_case, held, name, said)


def add(vault: Vault, case: str, title: str, **given: Unpack[Given]) -> Proceeding:
    """Add a proceeding that must be new.

    Raises:
        NotFound: as :func:`save`.
        Usage: as :func:`save`.
        Refused: the case has a proceeding of this title, in the trash or not.
    """
    with vault.change() as change:
        in_case, name = lookup.case(vault, case), title_of(title)
        if vault.one(Proceeding, case_id=in_case.id, title=name) is not None:
            raise Refused("The case has a proceeding of this title already.")
        return _put(vault, change, in_case, None, name, dict(given))


def update(vault: Vault, proceeding_id: str, **given: Unpack[Changed]) -> Proceeding:
    """Change what is given of a proceeding; the rest stays.

    Raises:
        NotFound: no such proceeding, event, document or passage.
        Usage: a value that a field cannot hold, or an appeal from itself.
        Refused: the case has another of this title.
    """
    with vault.change() as change:
        before = vault.get(Proceeding, proceeding_id)
        name = title_of(given.get("title", before.title))
        same = vault.one(Proceeding, case_id=before.case_id, title=name)
        if same is not None and same.id != before.id:
            raise Refused("The case has a proceeding of this title already.")
        return _put(vault, change, vault.get(Case, before.case_id), before, name, dict(given))


def trash(vault: Vault, proceeding_id: str, *, restore: bool = False) -> Proceeding:
    """Put a proceeding in the trash with all that hangs on it, or take it out.

    Raises:
        NotFound: no such proceeding.
    """
    with vault.change() as change:
        return change.trash(vault.get(Proceeding, proceeding_id), restore=restore)


def party(
    vault: Vault,
    proceeding: str,
    person: str,
    role: str,
    took_part: str = "",
    count: int | None = None,
    *,
    outcome: str = "",
    note: str = "",
) -> ProceedingParty:
    """Say who was in a proceeding, as what, and whether they took part.

    A group may be there more than once: three of it in person, twenty not informed.

    Args:
        vault: open for writing.
        proceeding: id, beginning of an id, or title.
        person: id or name.
        role: code from ``roles``.
        took_part: one of :data:`app.records.proceedings.TOOK_PART`.
        count: of a group, how many of them; None for all.
        outcome: code from ``outcomes``, where it differs from that of the proceeding.
        note: free text.

    Raises:
        NotFound: no such proceeding or person.
        Usage: an unknown code, or more people than the group has.
    """
    with vault.change() as change:
        about = find(vault, proceeding)
        who = fields.person(vault, person)
        load("roles").require(role)
        way = fields.one_of(took_part, TOOK_PART)
        key = {"proceeding_id": about.id, "person_id": who.id, "role": role, "took_part": way}
        held = vault.one(ProceedingParty, **key)
        made = ProceedingParty(
            id=held.id if held else new_id(),
            proceeding_id=about.id,
            person_id=who.id,
            role=role,
            took_part=way,
            count=fields.count(count, who),
            outcome=fields.code("outcomes", outcome),
            note=fields.words(note) or (held.note if held else ""),
        )
        return change.put("described" if held else "linked", made)


def change_party(
    vault: Vault,
    party_id: str,
    *,
    role: str,
    took_part: str = "",
    count: int | None = None,
    outcome: str = "",
    note: str = "",
) -> ProceedingParty:
    """Say otherwise as what somebody was in a proceeding, and how they took part.

    Raises:
        NotFound: they are not in it.
        Usage: as :func:`party`.
        Refused: they are there as the same in the same way already.
    """
    with vault.change() as change:
        held = vault.get(ProceedingParty, party_id)
        load("roles").require(role)
        after = replace(
            held,
            role=role,
            took_part=fields.one_of(took_part, TOOK_PART),
            count=fields.count(count, vault.get(Person, held.person_id)),
            outcome=fields.code("outcomes", outcome),
            note=fields.words(note),
        )
        key = {
            name: getattr(after, name)
            for name in ("proceeding_id", "person_id", "role", "took_part")
        }
        if any(each.id != held.id for each in vault.find(ProceedingParty, **key)):
            raise Refused("The person is in the proceeding as that already.")
        return change.put("described", after)


def take_off(vault: Vault, party_id: str) -> None:
    """Take somebody out of a proceeding.

    Raises:
        NotFound: they are not in it.
    """
    with vault.change() as change:
        change.remove("unlinked", vault.get(ProceedingParty, party_id))


def chain(vault: Vault, proceeding_id: str) -> tuple[tuple[int, Proceeding], ...]:
    """The first instance of a proceeding with every appeal from it, each with how deep it lies.

    Those in the trash are left out, but for the one that is asked for.
    """
    own = vault.get(Proceeding, proceeding_id)
    held = {each.id: each for each in vault.find(Proceeding, case_id=own.case_id)}
    first = own
    seen = {own.id}
    # A vault that came from elsewhere may hold a circle: it is walked once.
    while first.parent_id is not None and first.parent_id not in seen and first.parent_id in held:
        first = held[first.parent_id]
        seen.add(first.id)
    shown = [each for each in held.values() if not each.trashed or each.id == own.id]
    return tuple(_under(first, 0, shown, {first.id}))


def shown(vault: Vault, ref: str) -> ShownProceeding:
    """A proceeding with everything that hangs on it.

    Raises:
        NotFound: no such proceeding.
    """
    found = vault.one(Proceeding, id=ref) or find(vault, ref)
    records = vault.find(ProceedingParty, order="id", proceeding_id=found.id)
    owed = vault.find(Remedy, order="id", proceeding_id=found.id, trashed=False)
    people = lookup.many(
        vault,
        Person,
        [each.person_id for each in records] + [each.person_id for each in owed if each.person_id],
    )
    order = {entry.id: place for place, entry in enumerate(load("roles"))}
    parties = [
        Party(each, people[each.person_id], number(each.count, people[each.person_id]))
        for each in records
    ]
    parties.sort(key=lambda each: (order.get(each.record.role, len(order)), each.record.id))
    institution = vault.one(Person, id=found.court_id) if found.court_id else None
    return ShownProceeding(
        proceeding=found,
        case=vault.get(Case, found.case_id),
        court=called(institution) if institution is not None else found.court,
        institution=institution,
        place=vault.one(Place, id=found.place_id) if found.place_id else None,
        event=vault.one(Event, id=found.event_id) if found.event_id else None,
        document=vault.one(Item, id=found.document_id) if found.document_id else None,
        passage=vault.one(Passage, id=found.passage_id) if found.passage_id else None,
        parties=tuple(parties),
        remedies=tuple((each, people.get(each.person_id or "")) for each in owed),
        chain=chain(vault, found.id),
    )


def proceedings(
    vault: Vault, case: str | None = None, query: str = "", *, trashed: bool = False
) -> list[ProceedingLine]:
    """Proceedings by case and date, each followed by the appeals from it.

    Args:
        vault: open.
        case: code or id of a case; None for all.
        query: words that title, court, number or charge contain, all of them.
        trashed: those in the trash instead.
    """
    chosen: dict[str, Any] = {"case_id": lookup.case(vault, case).id} if case is not None else {}
    found = vault.find(Proceeding, trashed=trashed, **chosen)
    codes = {each.id: each.code for each in vault.find(Case)}
    courts = lookup.many(vault, Person, (each.court_id for each in found if each.court_id))
    parties = _tally([each.proceeding_id for each in vault.find(ProceedingParty)])
    owed = _tally([each.proceeding_id or "" for each in vault.find(Remedy, trashed=False)])
    known = {each.id for each in found}
    lines: list[ProceedingLine] = []
    reached: set[str] = set()
    tops = [each for each in found if each.parent_id not in known]
    # Whatever hangs in a circle has no top of its own: each of it is one.
    for top in sorted(tops, key=_by_date(codes)) + sorted(found, key=_by_date(codes)):
        if top.id in reached:
            continue
        for depth, each in _under(top, 0, found, reached | {top.id}):
            reached.add(each.id)
            court = courts.get(each.court_id or "")
            name = called(court) if court is not None else each.court
            lines.append(
                ProceedingLine(
                    each,
                    codes[each.case_id],
                    name,
                    depth,
                    parties.get(each.id, 0),
                    owed.get(each.id, 0),
                )
            )
    wanted = fold(nfc(query)).split()
    return [line for line in lines if all(word in _text(line) for word in wanted)]


def number(count: int | None, person: Person) -> int:
    """How many people a record of somebody is about."""
    if person.kind != "group":
        return 1
    return person.count if count is None else count


def _put(
    vault: Vault,
    change: Change,
    in_case: Case,
    held: Proceeding | None,
    title: str,
    given: dict[str, Any],
) -> Proceeding:
    said = values(vault, in_case, held, given)
    if held is None and not said.get("kind"):
        raise Usage("Say what kind of proceeding it is.")
    before = held or Proceeding(id=new_id(), case_id=in_case.id, kind=said["kind"], title=title)
    after = replace(before, title=title, **said)
    if held is None:
        return change.put("recorded", after)
    put = change.put("described", after)
    if held.passage_id and held.passage_id != put.passage_id:
        quoting.let_go(vault, change, held.passage_id)
    return put


def _under(
    top: Proceeding, depth: int, held: Sequence[Proceeding], seen: set[str]
) -> list[tuple[int, Proceeding]]:
    found = [(depth, top)]
    for each in sorted(held, key=_by_date({})):
        if each.parent_id == top.id and each.id not in seen:
            seen.add(each.id)
            found += _under(each, depth + 1, held, seen)
    return found


def _by_date(codes: dict[str, str]) -> Callable[[Proceeding], tuple[str, str, str, str]]:
    def key(each: Proceeding) -> tuple[str, str, str, str]:
        return (
            codes.get(each.case_id, ""),
            bounds(each.opened or each.decided)[0],
            each.title,
            each.id,
        )

    return key


def _tally(ids: Sequence[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for each in ids:
        counts[each] = counts.get(each, 0) + 1
    return counts


def _text(line: ProceedingLine) -> str:
    held = line.proceeding
    return fold("\n".join((held.title, line.court, held.number, held.charge, held.note)))
