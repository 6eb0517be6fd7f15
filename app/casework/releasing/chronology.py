"""What happened, as the exhibits of a bundle tell it: dates in plain words, neutral titles, where it is said.

Only events of the case that an exhibit which leaves speaks of. Titles are concealed like every other word,
and lines are sorted by what is printed of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.bundle.content import ChronologyLine
from app.casework import lookup
from app.casework.planning.planning import Plan
from app.casework.releasing.pinpoints import Conceal, Pinpoints, linked, natural
from app.records.cases import Event, Place
from app.records.dates import bounds, words
from app.records.evidence import ItemEvent
from app.records.people import Identity
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Told:
    """An event and its line."""

    event: Event
    line: ChronologyLine


def chronology(
    vault: Vault, planned: Plan, pinpoints: Pinpoints, conceal: Conceal, language: str
) -> tuple[Told, ...]:
    """The events that the exhibits speak of, in order, undated ones last.

    Args:
        vault: an open vault.
        planned: the bundle.
        pinpoints: of the same bundle.
        conceal: for titles and places.
        language: of the dates.
    """
    links = linked(vault, ItemEvent, planned)
    pinpoints.know(link for held in links.values() for link in held)
    spoken: dict[str, set[tuple[int, int]]] = {}
    for each in planned.exhibits:
        by_event: dict[str, list[ItemEvent]] = {}
        for link in () if each.withheld else links.get(each.item.id, ()):
            by_event.setdefault(link.event_id, []).append(link)
        for event_id, held in by_event.items():
            places = {(each.number, page) for page in pinpoints.pages_of(each, held)}
            spoken.setdefault(event_id, set()).update(places)
    events = lookup.many(vault, Event, (event_id for event_id, at in spoken.items() if at))
    shown = [
        each for each in events.values() if not each.trashed and each.case_id == planned.case.id
    ]
    where = _places(vault, planned, shown, conceal)
    told = [
        Told(each, _line(each, spoken[each.id], where, planned, conceal, language))
        for each in shown
    ]
    return tuple(sorted(told, key=lambda each: _order(planned, each)))


def _line(
    event: Event,
    spoken: Iterable[tuple[int, int]],
    where: Mapping[str, str],
    planned: Plan,
    conceal: Conceal,
    language: str,
) -> ChronologyLine:
    title = conceal(event.title)
    place = where.get(event.place_id or "", "")
    if place and place.casefold() not in title.casefold():
        title = f"{title} ({place})"
    dated = _shows_date(event, planned, conceal, language)
    return ChronologyLine(
        date_words=words(event.date, language, short=True) if dated else "",
        date_sort=bounds(event.date)[0] if dated else "",
        event=title,
        exhibits=tuple(sorted(spoken)),
        disputed=event.disputed,
    )


def _shows_date(event: Event, planned: Plan, conceal: Conceal, language: str) -> bool:
    """Whether the profile shows dates, and this one is not the birth of somebody who is hidden."""
    if not event.date or "date" not in planned.profile.metadata:
        return False
    said = words(event.date, language)
    return conceal(said) == said and not any(
        _same_day(event, each) for each in planned.hidden.values()
    )


def _same_day(event: Event, hidden: Identity) -> bool:
    return bool(hidden.birth) and bounds(event.date)[0] == bounds(hidden.birth)[0]


def _places(
    vault: Vault, planned: Plan, events: Iterable[Event], conceal: Conceal
) -> dict[str, str]:
    """Names of places, where the profile shows places; none that is protected or would be concealed."""
    if "place" not in planned.profile.metadata:
        return {}
    found = lookup.many(vault, Place, sorted({each.place_id for each in events if each.place_id}))
    return {
        place.id: place.name
        for place in found.values()
        if not place.protected and not place.trashed and conceal(place.name) == place.name
    }


def _order(planned: Plan, told: Told) -> tuple[object, ...]:
    line = told.line
    if not line.date_sort:
        return ("~", "", natural(line.event), line.exhibits, line.disputed)
    low, high = bounds(told.event.date)
    return (low, high, natural(line.event), line.exhibits, line.disputed)
