"""The map of a case: where it happened, where people were held, and how they were taken from place to place.

A screen can be photographed. A protected place, a home, and whatever lies within either is therefore drawn
coarsely, as a square of a tenth of a degree that it lies in somewhere, and goes by no name. A place whose
position nobody wrote down is drawn where the nearest place around it is, and said to be so; a protected one
is a square there as well.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from app.casework import lookup
from app.casework.seeing.behind import Behind, behind_events
from app.errors import NotFound
from app.records.cases import Event, EventLink, Involvement, Place
from app.records.dates import bounds
from app.records.people import Person
from app.records.proceedings import Detention
from app.records.text import fold
from app.records.vocabulary import load
from app.vault.tallies import columns, tally
from app.vault.vault import Vault

COARSE = ("", "square", "around")
"""How a position is drawn: as it is; as the square that it lies in; where the place around it is."""

SQUARE = 0.1
"""Degrees: side of the square in which a protected place is somewhere."""

LONGEST = 150
"""Stops of a route that are drawn; nobody reads more of them in a picture."""

_ONWARDS = ("led-to", "followed-by")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map.

    Attributes:
        place_id: of the place.
        name: ``""`` where it is not to be shown.
        around: name of the nearest place around it that may be shown, or ``""``.
        kind: ``place``, or the code of a facility, ``facility`` where nobody said which.
        latitude: degrees, WGS 84; as coarse as ``coarse`` says.
        longitude: likewise.
        coarse: one of :data:`COARSE`.
        hidden: it is protected, or a home, or lies within one.
        events: how many happened there.
        held: how many people are recorded as held there.
    """

    place_id: str
    name: str
    around: str
    kind: str
    latitude: float
    longitude: float
    coarse: str
    hidden: bool
    events: int
    held: int


@dataclass(frozen=True, slots=True)
class Traveller:
    """Whoever, or whatever chain of events, was in several places.

    Attributes:
        key: ``person:<id>`` or ``chain:<id of its first event>``.
        label: pseudonym or name, or the title of the first event.
        stops: how many places; 0 where they are not counted, as of a chain.
    """

    key: str
    label: str
    stops: int


@dataclass(frozen=True, slots=True)
class PlacesMap:
    """What a map of a case shows.

    Attributes:
        spots: by name, then by id.
        adrift: events without a place on the map.
        lost: places of the case that are nowhere on the map.
    """

    spots: tuple[Spot, ...]
    adrift: int
    lost: int


@dataclass(frozen=True, slots=True)
class Happening:
    """An event at a place, or the holding of a person there.

    Attributes:
        key: ``event:<id>`` or ``detention:<id>``.
        title: of the event; of a detention who was held.
        date: EDTF.
        place_id: where.
        evidence: what says so.
    """

    key: str
    title: str
    date: str
    place_id: str
    evidence: tuple[Behind, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """Where somebody was, in order.

    Attributes:
        stops: by date; those at one place that follow each other stand each for itself.
        undated: what has a place and no date, and so no place in the order.
        later: stops behind the first :data:`LONGEST`, which are left out.
    """

    key: str
    label: str
    stops: tuple[Happening, ...]
    undated: int
    later: int


def places_map(vault: Vault, case: str | None = None) -> PlacesMap:
    """Places with how much happened in them: of a case where something did, else all.

    Args:
        vault: open.
        case: code or id of a case; None for all.

    Raises:
        NotFound: no such case.
    """
    chosen: dict[str, Any] = {"case_id": lookup.case(vault, case).id} if case else {}
    places = {place.id: place for place in vault.find(Place, trashed=False)}
    happened = tally(vault, Event, "place_id", trashed=0, **chosen)
    people = tally(vault, Detention, "place_id", of="person_id", **chosen)
    wanted = [each for each in places if not case or each in happened or each in people]
    spots = [
        spot
        for place_id in wanted
        if (spot := _spot(places, places[place_id], happened, people)) is not None
    ]
    spots.sort(key=lambda each: (fold(each.name or each.around), each.place_id))
    return PlacesMap(
        spots=tuple(spots),
        adrift=vault.count(Event, trashed=False, **chosen) - sum(each.events for each in spots),
        lost=len(wanted) - len(spots),
    )


def travellers(vault: Vault, case: str | None = None) -> tuple[Traveller, ...]:
    """Whose route can be drawn: people by label, then chains of events by their first.

    Raises:
        NotFound: no such case.
    """
    chosen: dict[str, Any] = {"case_id": lookup.case(vault, case).id} if case else {}
    places = {place.id: place for place in vault.find(Place, trashed=False)}
    drawn = {each.id for each in places.values() if _source(places, each) is not None}
    where = {
        event_id: place_id
        for event_id, place_id in columns(vault, Event, ("id", "place_id"), trashed=0, **chosen)
        if place_id in drawn
    }
    held = columns(vault, Detention, ("person_id", "place_id"), **chosen)
    return (*_people(vault, where, held, drawn), *_chains(vault, where))


def happenings(
    vault: Vault, place_ids: Collection[str], case: str | None = None
) -> list[Happening]:
    """What happened at places, by date, undated last, with the evidence of each.

    Raises:
        NotFound: no such case.
    """
    chosen: dict[str, Any] = {"case_id": lookup.case(vault, case).id} if case else {}
    ids = sorted(place_ids)
    events = vault.find(Event, place_id=ids, trashed=False, **chosen)
    held = vault.find(Detention, place_id=ids, **chosen)
    return _told(vault, events, held)


def route(vault: Vault, key: str, case: str | None = None) -> Route:
    """The way of a person, or of a chain of events, from place to place.

    Args:
        vault: open.
        key: of a :class:`Traveller`.
        case: code or id of a case; None for all.

    Raises:
        NotFound: nobody and nothing of that key, or no such case.
    """
    chosen: dict[str, Any] = {"case_id": lookup.case(vault, case).id} if case else {}
    kind, _, ref = key.partition(":")
    if kind == "person":
        person = vault.get(Person, ref)
        if person.trashed:
            raise NotFound("This person is in the trash.")
        ids = {part.event_id for part in vault.find(Involvement, person_id=ref)}
        events = [
            each
            for each in lookup.many(vault, Event, ids).values()
            if not each.trashed and each.case_id == chosen.get("case_id", each.case_id)
        ]
        told = _told(vault, events, vault.find(Detention, person_id=ref, **chosen))
        label = called(person)
    elif kind == "chain":
        first = vault.get(Event, ref)
        onwards = _onwards(vault)
        reached = _reached(onwards, ref)
        events = [each for each in lookup.many(vault, Event, reached).values() if not each.trashed]
        told = _told(vault, events, [])
        label = first.title
    else:
        raise NotFound("A route is that of a person or of a chain of events.")
    placed = [each for each in told if each.place_id]
    stops = tuple(each for each in placed if each.date)
    return Route(
        key=key,
        label=label,
        stops=stops[:LONGEST],
        undated=len(placed) - len(stops),
        later=max(0, len(stops) - LONGEST),
    )


def called(person: Person) -> str:
    """What a person goes by in a picture: the pseudonym where there is one."""
    return person.pseudonym or ("…" if person.protected else person.name)


def hidden_places(places: Mapping[str, Place]) -> set[str]:
    """Ids of the places whose name and position are not to be seen on a screen.

    Args:
        places: all of the vault, by id.
    """
    return {
        place.id
        for place in places.values()
        if _private(place) or any(map(_private, _around(places, place)))
    }


def _spot(
    places: Mapping[str, Place],
    place: Place,
    happened: Mapping[str, int],
    people: Mapping[str, int],
) -> Spot | None:
    around = list(_around(places, place))
    hidden = any(map(_private, (place, *around)))
    source = _source(places, place)
    if source is None or source.latitude is None or source.longitude is None:
        return None
    at = (source.latitude, source.longitude)
    coarse = "" if source is place else "around"
    if hidden:
        # Also where only the place around it has a position: that may be the house it is in.
        at, coarse = (_middle(at[0], 90), _middle(at[1], 180)), "square"
    open_ = [each for each in around if not any(map(_private, (each, *_around(places, each))))]
    return Spot(
        place_id=place.id,
        name="" if hidden else place.name,
        around=open_[0].name if open_ else "",
        kind="place" if place.kind != "facility" else place.facility or "facility",
        latitude=at[0],
        longitude=at[1],
        coarse=coarse,
        hidden=hidden,
        events=happened.get(place.id, 0),
        held=people.get(place.id, 0),
    )


def _source(places: Mapping[str, Place], place: Place) -> Place | None:
    """The place itself, or the nearest around it, whose position somebody wrote down."""
    for each in (place, *_around(places, place)):
        if each.latitude is not None and each.longitude is not None:
            return each
    return None


def _middle(degrees: float, most: int) -> float:
    """The middle of the square, whose corners do not depend on what lies in it."""
    steps = round(1 / SQUARE)
    cell = min(math.floor(degrees * steps), most * steps - 1)
    return round((cell + 0.5) / steps, 6)


def _private(place: Place) -> bool:
    if place.protected:
        return True
    entry = load("facilities").get(place.facility) if place.facility else None
    return entry is not None and bool(entry.extra.get("home"))


def _around(places: Mapping[str, Place], place: Place) -> list[Place]:
    found: list[Place] = []
    seen = {place.id}
    while place.parent_id and place.parent_id in places and place.parent_id not in seen:
        place = places[place.parent_id]
        seen.add(place.id)
        found.append(place)
    return found


def _people(
    vault: Vault,
    where: Mapping[str, str],
    held: Iterable[tuple[str, ...]],
    drawn: Collection[str],
) -> list[Traveller]:
    visited: dict[str, set[str]] = defaultdict(set)
    for person_id, event_id in columns(vault, Involvement, ("person_id", "event_id")):
        place_id = where.get(event_id)
        if place_id is not None:
            visited[person_id].add(place_id)
    for person_id, place_id in held:
        if place_id in drawn:
            visited[person_id].add(place_id)
    several = {person: stops for person, stops in visited.items() if len(stops) > 1}
    people = lookup.many(vault, Person, several)
    lines = [
        Traveller(f"person:{each.id}", called(each), len(several[each.id]))
        for each in people.values()
        if not each.trashed
    ]
    return sorted(lines, key=lambda each: (fold(each.label), each.key))


def _chains(vault: Vault, where: Mapping[str, str]) -> list[Traveller]:
    onwards = _onwards(vault)
    later = {to for held in onwards.values() for to in held}
    firsts = [each for each in onwards if each not in later and each in where]
    moving = [each for each in firsts if _moves(onwards, each, where)]
    events = lookup.many(vault, Event, moving)
    lines = [Traveller(f"chain:{each.id}", each.title, 0) for each in events.values()]
    return sorted(lines, key=lambda each: (fold(each.label), each.key))


def _moves(onwards: Mapping[str, list[str]], first: str, where: Mapping[str, str]) -> bool:
    """Whether a chain leaves the place in which it begins; looks no further than it must."""
    seen, ahead = {first}, [first]
    while ahead:
        here = ahead.pop()
        if where.get(here, where[first]) != where[first]:
            return True
        fresh = [each for each in onwards.get(here, ()) if each not in seen]
        seen.update(fresh)
        ahead += fresh
    return False


def _onwards(vault: Vault) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for one, other, relation in columns(vault, EventLink, ("event_id", "to_id", "relation")):
        if relation in _ONWARDS:
            found[one].append(other)
    return found


def _reached(onwards: Mapping[str, list[str]], first: str) -> set[str]:
    """The events that follow from one, each once, even where they should run in a circle."""
    seen, ahead = {first}, [first]
    while ahead:
        for each in onwards.get(ahead.pop(), ()):
            if each not in seen:
                seen.add(each)
                ahead.append(each)
    return seen


def _told(vault: Vault, events: Iterable[Event], held: Iterable[Detention]) -> list[Happening]:
    shown, kept = list(events), list(held)
    evidence = behind_events(
        vault, [*(each.id for each in shown), *(each.event_id for each in kept if each.event_id)]
    )
    people = lookup.many(vault, Person, (each.person_id for each in kept))
    told = [
        Happening(
            f"event:{each.id}", each.title, each.date, each.place_id or "",
            evidence.get(each.id, ()),
        )
        for each in shown
    ]  # fmt: skip
    told += [
        Happening(
            key=f"detention:{each.id}",
            title=called(people[each.person_id]),
            date=each.date,
            place_id=each.place_id or "",
            evidence=evidence.get(each.event_id or "", ()),
        )
        for each in kept
        if each.person_id in people
    ]
    return sorted(told, key=lambda each: (not each.date, bounds(each.date), each.key))
