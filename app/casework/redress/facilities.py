"""The register of facilities: where people are held, by whom, how many, who was, and whether lawfully."""

from __future__ import annotations

from dataclasses import dataclass

from app.casework.redress import counting
from app.casework.redress.counting import headcount
from app.casework.redress.detention import Held, detentions
from app.casework.registry.places import shown_place
from app.records.cases import Event, Place
from app.records.people import Person
from app.records.text import fold, nfc
from app.vault.vault import Vault

UNKNOWN = "unknown"
"""Stands for the id of a place, of those of whom nobody knows where they were held."""


@dataclass(frozen=True, slots=True)
class FacilityLine:
    """A place where people are held, in a list.

    Attributes:
        place: which; None for those of whom nobody knows where they were held.
        within: names of the places around it, nearest first.
        held: who of the vault's people was held there, by date.
        people: so many people are those, at least.
    """

    place: Place | None
    within: tuple[str, ...]
    held: tuple[Held, ...]
    people: int

    @property
    def over(self) -> int | None:
        """How many more are held than it was made for; None where one of the two is not known."""
        if self.place is None or self.place.population is None or self.place.capacity is None:
            return None
        return max(0, self.place.population - self.place.capacity)


@dataclass(frozen=True, slots=True)
class ShownFacility:
    """A place where people are held, with what hangs on it.

    Attributes:
        events: what happened in it, by date.
    """

    line: FacilityLine
    around: tuple[Place, ...]
    events: tuple[Event, ...]


def facilities(vault: Vault, case: str | None = None, query: str = "") -> list[FacilityLine]:
    """Every facility, and every place where somebody was held, by name; those not known last.

    Args:
        vault: open.
        case: code or id: only where somebody of this case was held.
        query: words that name, surroundings or authority contain, all of them.
    """
    held: dict[str, list[Held]] = {}
    for each in detentions(vault, case):
        held.setdefault(each.record.place_id or UNKNOWN, []).append(each)
    places = {each.id: each for each in vault.find(Place)}
    said = counting.answers(vault)
    lines = []
    for place in places.values():
        known = tuple(held.get(place.id, ()))
        listed = known or (place.kind == "facility" and not place.trashed and case is None)
        within = _around(places, place)
        text = fold(" ".join([place.name, *within, place.authority]))
        if listed and all(word in text for word in fold(nfc(query)).split()):
            lines.append(FacilityLine(place, within, known, _people(known, said)))
    lines.sort(key=lambda each: (fold(each.place.name), each.place.id) if each.place else ("", ""))
    rest = tuple(held.get(UNKNOWN, ()))
    if rest and not query.strip():
        lines.append(FacilityLine(None, (), rest, _people(rest, said)))
    return lines


def facility(vault: Vault, ref: str, case: str | None = None) -> ShownFacility:
    """A place where people are held, by id or name; :data:`UNKNOWN` for those held nobody knows where.

    Raises:
        NotFound: no such place.
    """
    said = counting.answers(vault)
    if ref == UNKNOWN:
        held = tuple(each for each in detentions(vault, case) if each.record.place_id is None)
        return ShownFacility(FacilityLine(None, (), held, _people(held, said)), (), ())
    found = shown_place(vault, ref)
    held = tuple(detentions(vault, case, place=found.place.id))
    line = FacilityLine(
        found.place, tuple(each.name for each in found.within), held, _people(held, said)
    )
    return ShownFacility(line, found.within, found.events)


def _people(held: tuple[Held, ...], said: counting.Answers) -> int:
    people: dict[str, Person] = {each.person.id: each.person for each in held}
    counts: dict[str, int] = {}
    for each in held:
        # Twice in one place is the same people, as far as anybody knows.
        counts[each.person.id] = max(counts.get(each.person.id, 0), each.number)
    return headcount(people, counts, said).count


def _around(places: dict[str, Place], place: Place) -> tuple[str, ...]:
    found: list[str] = []
    seen = {place.id}
    while place.parent_id is not None and place.parent_id not in seen:
        place = places[place.parent_id]
        seen.add(place.id)
        found.append(place.name)
    return tuple(found)
