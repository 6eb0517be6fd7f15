"""Looking at people: one whole, and the registry as a list."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from app.casework import lookup
from app.records.cases import Act, Case, Event, Involvement
from app.records.consent import Consent
from app.records.evidence import Item, ItemPerson
from app.records.marks import Mark
from app.records.people import CasePerson, Person, PersonName
from app.records.text import fold, nfc
from app.vault.tallies import tally
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person in a list.

    Attributes:
        aliases: the other names, in the order in which they were added.
        roles: (code of the case, role) pairs.
        items: how many items they are linked to.
        events: how many events they have a part in.
    """

    person: Person
    aliases: tuple[str, ...]
    roles: tuple[tuple[str, str], ...]
    items: int
    events: int


@dataclass(frozen=True, slots=True)
class ShownPerson:
    """A person with everything that hangs on them.

    Attributes:
        names: the other names, in the order in which they were added.
        case_roles: roles in cases, with the case.
        items: links to items, by number; items in the trash are left out.
        involvements: parts in events, with the act where the part is in one.
        consents: the latest consent for each item, by number.
        marks: how many redaction marks are on them, by state.
    """

    person: Person
    names: tuple[PersonName, ...]
    case_roles: tuple[tuple[CasePerson, Case], ...]
    items: tuple[tuple[ItemPerson, Item], ...]
    involvements: tuple[tuple[Involvement, Event, Act | None], ...]
    consents: tuple[tuple[Consent, Item], ...]
    marks: Counter[str]


def shown_person(vault: Vault, ref: str) -> ShownPerson:
    """A person, by id, name, alias or pseudonym, with everything that hangs on them.

    Raises:
        NotFound: no such person.
    """
    person = vault.one(Person, id=ref) or lookup.person(vault, ref)
    links = vault.find(ItemPerson, order="id", person_id=person.id)
    given = {each.item_id: each for each in vault.find(Consent, order="id", person_id=person.id)}
    items = lookup.many(vault, Item, [*(link.item_id for link in links), *given])
    parts = vault.find(Involvement, order="id", person_id=person.id)
    events = lookup.many(vault, Event, (part.event_id for part in parts))
    acts = lookup.many(vault, Act, (part.act_id for part in parts if part.act_id))
    linked = [(link, items[link.item_id]) for link in links]
    consents = [(each, items[item_id]) for item_id, each in given.items()]
    return ShownPerson(
        person=person,
        names=tuple(vault.find(PersonName, order="id", person_id=person.id)),
        case_roles=tuple(
            (role, vault.get(Case, role.case_id))
            for role in vault.find(CasePerson, order="id", person_id=person.id)
        ),
        items=tuple(
            sorted((pair for pair in linked if not pair[1].trashed), key=lambda p: p[1].number)
        ),
        involvements=tuple(
            (part, events[part.event_id], acts[part.act_id] if part.act_id else None)
            for part in parts
            if not events[part.event_id].trashed
        ),
        consents=tuple(sorted(consents, key=lambda pair: pair[1].number)),
        marks=Counter(tally(vault, Mark, "state", person_id=person.id)),
    )


def list_people(
    vault: Vault, query: str = "", case: str | None = None, *, trashed: bool = False
) -> list[PersonLine]:
    """The registry in alphabetical order, with counts; a few queries, however many people there are.

    Args:
        vault: open.
        query: words that a name, alias, pseudonym or note contains, all of them.
        case: code or id of a case in which they have a role; None for everybody.
        trashed: those in the trash instead.
    """
    aliases: dict[str, list[str]] = {}
    for name in vault.find(PersonName, order="id"):
        aliases.setdefault(name.person_id, []).append(name.name)
    codes = {each.id: each.code for each in vault.find(Case)}
    roles: dict[str, list[tuple[str, str]]] = {}
    in_case: dict[str, Any] = {"case_id": lookup.case(vault, case).id} if case is not None else {}
    for role in vault.find(CasePerson, order="id", **in_case):
        roles.setdefault(role.person_id, []).append((codes[role.case_id], role.role))
    items = tally(vault, ItemPerson, "person_id", of="item_id", live=Item)
    events = tally(vault, Involvement, "person_id", of="event_id", live=Event)
    wanted = fold(nfc(query)).split()
    lines = []
    for person in vault.find(Person, trashed=trashed):
        if case is not None and person.id not in roles:
            continue
        others = tuple(aliases.get(person.id, ()))
        if wanted:
            text = fold("\n".join([person.name, *others, person.pseudonym, person.note]))
            if not all(word in text for word in wanted):
                continue
        lines.append(
            PersonLine(
                person=person,
                aliases=others,
                roles=tuple(roles.get(person.id, ())),
                items=items.get(person.id, 0),
                events=events.get(person.id, 0),
            )
        )
    return sorted(lines, key=lambda line: (fold(line.person.name), line.person.id))
