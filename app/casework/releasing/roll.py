"""Who is in a bundle: by pseudonym, or by the name that may be shown, with roles and exhibits."""

from __future__ import annotations

from collections.abc import Sequence

from app.bundle.content import PersonLine
from app.casework import lookup
from app.casework.planning.planning import Plan
from app.casework.registry import people
from app.casework.releasing.chronology import Told
from app.casework.releasing.pinpoints import Conceal, Pinpoints, linked, natural
from app.records.cases import Involvement
from app.records.evidence import ItemPerson
from app.records.people import Person
from app.records.vocabulary import load
from app.vault.vault import Vault

_AT_ONCE = 500


def roll(
    vault: Vault,
    planned: Plan,
    pinpoints: Pinpoints,
    told: Sequence[Told],
    conceal: Conceal,
    language: str,
) -> tuple[PersonLine, ...]:
    """The people of the exhibits that leave, with their parts in the events that the chronology shows.

    Whoever has a part in an event and is linked to nothing that leaves is not listed: what the vault knows is
    no exhibit, and a person whose own testimony is withheld would be named by the list alone.

    Sorted by what is printed, so that the order tells nothing of who is behind a pseudonym. Under a profile
    that gives no pseudonyms nobody hidden is listed, and never who agreed to appear anonymously: a list would
    join what the black keeps apart.

    Args:
        vault: an open vault.
        planned: the bundle.
        pinpoints: of the same bundle.
        told: the chronology of the same bundle.
        conceal: for names that may be shown.
        language: of the roles.
    """
    links = linked(vault, ItemPerson, planned)
    pinpoints.know(link for held in links.values() for link in held)
    roles: dict[str, set[str]] = {}
    exhibits: dict[str, set[int]] = {}
    for each in planned.exhibits:
        for link in () if each.withheld else links.get(each.item.id, ()):
            if pinpoints.page(each, link.passage_id) is not None:
                roles.setdefault(link.person_id, set()).add(link.role)
                exhibits.setdefault(link.person_id, set()).add(each.number)
    for part in _parts(vault, [each.event.id for each in told]):
        if part.person_id in roles:
            roles[part.person_id].add(part.role)
    lines = []
    for person in lookup.many(vault, Person, sorted(roles)).values():
        name = _name(person, planned, conceal)
        if name and not person.trashed:
            said = _roles(roles[person.id], language)
            lines.append(PersonLine(name, said, tuple(sorted(exhibits[person.id]))))
    return tuple(sorted(lines, key=lambda each: (natural(each.name), each.exhibits, each.roles)))


def _parts(vault: Vault, events: Sequence[str]) -> list[Involvement]:
    found: list[Involvement] = []
    for start in range(0, len(events), _AT_ONCE):
        found += vault.find(Involvement, event_id=list(events[start : start + _AT_ONCE]))
    return found


def _name(person: Person, planned: Plan, conceal: Conceal) -> str:
    if person.id in planned.tokens:
        token = planned.tokens[person.id].strip("[]")
        return "" if token == people.NOBODY else token
    if person.id in planned.hidden:
        return ""
    return conceal(person.name)


def _roles(codes: set[str], language: str) -> tuple[str, ...]:
    """The roles in the order of their list; one that the list does not have comes last."""
    listed = load("roles")
    places = {entry.id: at for at, entry in enumerate(listed)}
    ordered = sorted(codes, key=lambda code: (places.get(code, len(places)), code))
    return tuple(listed.label(code, language) for code in ordered)
