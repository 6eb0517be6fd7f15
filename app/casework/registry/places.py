"""Places and facilities: adding, changing, listing, and what happened in them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.casework import lookup
from app.casework.registry.event_view import by_date
from app.errors import NotFound, Refused, Usage
from app.records.cases import LAWFUL, Act, Event, Place
from app.records.dates import parse
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.proceedings import Detention, Proceeding
from app.records.statistics import Statistic
from app.records.text import fold, nfc
from app.records.vocabulary import load
from app.vault.tallies import tally
from app.vault.vault import Vault

KINDS = ("place", "facility")


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place in a list.

    Attributes:
        within: names of the places around it, nearest first.
        items: items that are of this very place.
        events: events that happened in it.
        children: places within it, directly.
    """

    place: Place
    within: tuple[str, ...]
    items: int
    events: int
    children: int


@dataclass(frozen=True, slots=True)
class ShownPlace:
    """A place with what hangs on it.

    Attributes:
        within: the places around it, nearest first.
        children: the places within it, by name.
        events: what happened in it, by date.
        items: what is of it, by number.
    """

    place: Place
    within: tuple[Place, ...]
    children: tuple[Place, ...]
    events: tuple[Event, ...]
    items: tuple[Item, ...]


def save_place(
    vault: Vault,
    name: str,
    *,
    kind: str = "place",
    authority: str = "",
    country: str = "",
    latitude: float | None = None,
    longitude: float | None = None,
    protected: bool = False,
) -> Place:
    """Add a place or facility, or change the one of this name."""
    name = _name(name)
    _check_kind(kind)
    with vault.change() as change:
        held = vault.one(Place, name=name)
        saved = replace(
            held or Place(id=new_id(), name=name),
            kind=kind,
            authority=nfc(authority).strip(),
            country=country,
            latitude=latitude,
            longitude=longitude,
            protected=protected,
        )
        return change.put("described" if held else "recorded", saved)


def update_place(
    vault: Vault,
    place_id: str,
    *,
    name: str | None = None,
    kind: str | None = None,
    parent_id: str | None = None,
    country: str | None = None,
    authority: str | None = None,
    population: int | None = None,
    position: tuple[float, float] | None = None,
    protected: bool | None = None,
    note: str | None = None,
    facility: str | None = None,
    capacity: int | None = None,
    counted_on: str | None = None,
    lawful: str | None = None,
    clear: tuple[str, ...] = (),
) -> Place:
    """Change the fields of a place that are given; None keeps what it has.

    Args:
        vault: open for writing.
        place_id: its id.
        name: not empty.
        kind: one of :data:`KINDS`.
        parent_id: id or name of the place around it; ``""`` for none.
        country: ISO 3166-1 alpha-2 code, or ``""``.
        authority: who runs a facility.
        population: people held.
        position: latitude and longitude in degrees, WGS 84.
        protected: whether its address must not leave.
        note: free text.
        facility: what a facility is; code from ``facilities``, or ``""``.
        capacity: how many it was made for.
        counted_on: EDTF date of ``population``, or ``""``.
        lawful: whether the law lets people be held there: one of :data:`app.records.cases.LAWFUL`.
        clear: ``population``, ``capacity`` or ``position``, to say that they are unknown.

    Raises:
        NotFound: no such place.
        Usage: a value that the field cannot hold, or a place within itself.
    """
    with vault.change() as change:
        before = vault.get(Place, place_id)
        given: dict[str, object] = {
            "name": None if name is None else _name(name),
            "kind": None if kind is None else _check_kind(kind),
            "country": None if country is None else _country(country),
            "authority": None if authority is None else nfc(authority).strip(),
            "population": None if population is None else _population(population),
            "protected": protected,
            "note": None if note is None else nfc(note).strip(),
            **facility_fields(facility, capacity, counted_on, lawful),
        }
        fields = {field: value for field, value in given.items() if value is not None}
        if parent_id is not None:
            fields["parent_id"] = _parent(vault, before, parent_id) if parent_id else None
        if position is not None:
            fields["latitude"], fields["longitude"] = _position(position)
        for field in clear:
            if field not in ("population", "capacity", "position"):
                raise Usage("Only the numbers and the position of a place can be unknown.")
            unknown = ("latitude", "longitude") if field == "position" else (field,)
            fields |= dict.fromkeys(unknown)
        return change.put("described", replace(before, **fields))  # type: ignore[arg-type]


def trash_place(vault: Vault, place_id: str, *, restore: bool = False) -> Place:
    """Put a place in the trash, or take it out.

    Raises:
        NotFound: no such place.
        Refused: something, in the trash or not, is still of this place, or a place lies within it;
            the sentence says how much.
    """
    with vault.change() as change:
        before = vault.get(Place, place_id)
        if not restore:
            uses = {
                "items": vault.count(Item, place_id=before.id),
                "events": vault.count(Event, place_id=before.id),
                "acts": vault.count(Act, place_id=before.id),
                "places": vault.count(Place, parent_id=before.id, trashed=False),
                "detentions": vault.count(Detention, place_id=before.id),
                "proceedings": vault.count(Proceeding, place_id=before.id),
                "statistics": vault.count(Statistic, place_id=before.id),
            }
            used = [f"{count} {what}" for what, count in uses.items() if count]
            if used:
                raise Refused(f"The place is still used by {', '.join(used)}; change those first.")
        return change.trash(before, restore=restore)


def list_places(vault: Vault, query: str = "", *, trashed: bool = False) -> list[PlaceLine]:
    """Every place by name, or those whose name or surroundings contain the words of a query."""
    places = {place.id: place for place in vault.find(Place)}
    items = tally(vault, Item, "place_id", trashed=0)
    events = tally(vault, Event, "place_id", trashed=0)
    children = tally(vault, Place, "parent_id", trashed=0)
    wanted = fold(nfc(query)).split()
    lines = []
    for place in sorted(places.values(), key=lambda each: (fold(each.name), each.id)):
        within = tuple(each.name for each in _around(places, place))
        text = fold(" ".join([place.name, *within, place.authority]))
        if place.trashed is trashed and all(word in text for word in wanted):
            counts = (each.get(place.id, 0) for each in (items, events, children))
            lines.append(PlaceLine(place, within, *counts))
    return lines


def shown_place(vault: Vault, ref: str) -> ShownPlace:
    """A place, by id or name, with what hangs on it.

    Raises:
        NotFound: no such place.
    """
    places = {place.id: place for place in vault.find(Place)}
    place = places.get(ref)
    if place is None:
        try:
            place = lookup.place(vault, ref)
        except Usage as error:
            raise NotFound(error.sentence) from error
    inside = [each for each in places.values() if each.parent_id == place.id and not each.trashed]
    events = vault.find(Event, place_id=place.id, trashed=False)
    return ShownPlace(
        place=place,
        within=tuple(_around(places, place)),
        children=tuple(sorted(inside, key=lambda each: (fold(each.name), each.id))),
        events=tuple(sorted(events, key=by_date)),
        items=tuple(vault.find(Item, order="number", place_id=place.id, trashed=False)),
    )


def _around(places: dict[str, Place], place: Place) -> list[Place]:
    found: list[Place] = []
    seen = {place.id}
    while place.parent_id is not None and place.parent_id not in seen:
        place = places[place.parent_id]
        seen.add(place.id)
        found.append(place)
    return found


def _parent(vault: Vault, place: Place, ref: str) -> str:
    parent = lookup.place(vault, ref)
    places = {each.id: each for each in vault.find(Place)}
    if parent.id == place.id or place.id in {each.id for each in _around(places, parent)}:
        raise Usage("A place cannot lie within itself.")
    return parent.id


def _name(name: str) -> str:
    name = " ".join(nfc(name).split())
    if not name:
        raise Usage("A place needs a name.")
    return name


def _check_kind(kind: str) -> str:
    if kind not in KINDS:
        raise Usage("A place is a place or a facility.")
    return kind


def facility_fields(
    facility: str | None, capacity: int | None, counted_on: str | None, lawful: str | None
) -> dict[str, object]:
    """What is said of a facility, checked; None stays None.

    Raises:
        Usage: a value that the field cannot hold.
    """
    if capacity is not None and capacity < 0:
        raise Usage("A capacity is not negative.")
    if lawful is not None and lawful not in LAWFUL:
        raise Usage("That people are held there is lawful, not lawful, disputed, or not known.")
    return {
        "facility": load("facilities").require(facility).id if facility else facility,
        "capacity": capacity,
        "counted_on": parse(counted_on) if counted_on else counted_on,
        "lawful": lawful,
    }


def _country(code: str) -> str:
    code = code.strip().upper()
    return load("countries").require(code).id if code else ""


def _population(count: int) -> int:
    if count < 0:
        raise Usage("A population is not negative.")
    return count


def _position(position: tuple[float, float]) -> tuple[float, float]:
    latitude, longitude = position
    # Written so that what is no number is refused too.
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise Usage("A latitude is from -90 to 90 degrees, a longitude from -180 to 180.")
    return latitude, longitude
