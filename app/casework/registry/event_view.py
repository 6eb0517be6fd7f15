"""Looking at events: one whole, and all of them in the order of their dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.casework import lookup
from app.records.cases import Act, Case, Event, EventProvision, Involvement, Place
from app.records.dates import bounds
from app.records.evidence import Item, ItemEvent
from app.records.people import Person
from app.records.text import fold, nfc
from app.vault.tallies import tally
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event in a list.

    Attributes:
        place: name of its place, or ``""``.
        acts: codes of its acts.
        people: how many have a part in it.
        items: how many items are evidence of it.
    """

    event: Event
    case_code: str
    place: str
    acts: tuple[str, ...]
    people: int
    items: int


@dataclass(frozen=True, slots=True)
class ShownEvent:
    """An event with everything that hangs on it.

    Attributes:
        involvements: people's parts, in the event as a whole or in one of its acts.
        items: what is evidence of it, by number; items in the trash are left out.
    """

    event: Event
    case_code: str
    place: Place | None
    acts: tuple[Act, ...]
    involvements: tuple[tuple[Involvement, Person], ...]
    provisions: tuple[EventProvision, ...]
    items: tuple[tuple[ItemEvent, Item], ...]


def shown_event(vault: Vault, ref: str) -> ShownEvent:
    """An event, by id or title, with everything that hangs on it.

    Raises:
        NotFound: no such event.
    """
    event = vault.one(Event, id=ref) or lookup.event(vault, ref)
    parts = vault.find(Involvement, order="id", event_id=event.id)
    people = lookup.many(vault, Person, (part.person_id for part in parts))
    links = vault.find(ItemEvent, order="id", event_id=event.id)
    items = lookup.many(vault, Item, (link.item_id for link in links))
    evidence = [(link, items[link.item_id]) for link in links if not items[link.item_id].trashed]
    return ShownEvent(
        event=event,
        case_code=vault.get(Case, event.case_id).code,
        place=vault.get(Place, event.place_id) if event.place_id else None,
        acts=tuple(vault.find(Act, order="id", event_id=event.id)),
        involvements=tuple((each, people[each.person_id]) for each in parts),
        provisions=tuple(vault.find(EventProvision, order="provision", event_id=event.id)),
        items=tuple(sorted(evidence, key=lambda pair: pair[1].number)),
    )


def list_events(
    vault: Vault, query: str = "", case: str | None = None, *, trashed: bool = False
) -> list[EventLine]:
    """Events by date, undated ones last, with counts.

    Args:
        vault: open.
        query: words that title, place or note contain, all of them.
        case: code or id of a case; None for all.
        trashed: those in the trash instead.
    """
    chosen: dict[str, Any] = {"case_id": lookup.case(vault, case).id} if case is not None else {}
    events = vault.find(Event, trashed=trashed, **chosen)
    codes = {each.id: each.code for each in vault.find(Case)}
    places = {each.id: each.name for each in vault.find(Place)}
    people = tally(vault, Involvement, "event_id", of="person_id", live=Person)
    items = tally(vault, ItemEvent, "event_id", of="item_id", live=Item)
    acts: dict[str, list[str]] = {}
    for act in vault.find(Act, order="id"):
        acts.setdefault(act.event_id, []).append(act.act)
    wanted = fold(nfc(query)).split()
    lines = []
    for event in sorted(events, key=by_date):
        place = places[event.place_id] if event.place_id else ""
        text = fold("\n".join([event.title, place, event.note, event.date]))
        if all(word in text for word in wanted):
            lines.append(
                EventLine(
                    event=event,
                    case_code=codes[event.case_id],
                    place=place,
                    acts=tuple(acts.get(event.id, ())),
                    people=people.get(event.id, 0),
                    items=items.get(event.id, 0),
                )
            )
    return lines


def by_date(event: Event) -> tuple[bool, tuple[str, str], str]:
    """The place of an event in a chronology: by its first and last possible day, undated ones last."""
    return (not event.date, bounds(event.date), event.id)
