"""What stands behind an event: the passages, and the items, that are evidence of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from app.casework import lookup
from app.records.cases import Event, EventLink, Involvement
from app.records.evidence import Item, ItemEvent, Passage
from app.records.proceedings import Detention
from app.vault.tallies import columns
from app.vault.vault import Vault

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Behind:
    """A place in the evidence.

    Attributes:
        item: not in the trash.
        passage: None where the whole item is meant.
    """

    item: Item
    passage: Passage | None


def behind_events(vault: Vault, event_ids: Iterable[str]) -> dict[str, tuple[Behind, ...]]:
    """The evidence of events, by event; events without any are left out.

    Where a passage of an item is known, the item as a whole is not said again.

    Args:
        vault: open.
        event_ids: ids of events.
    """
    wanted = list(dict.fromkeys(event_ids))
    told: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    parts: list[tuple[str, str]] = []
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        for link in vault.find(ItemEvent, order="id", event_id=some):
            told[link.event_id][link.item_id, link.passage_id or ""] = None
        parts += [
            (part.event_id, part.passage_id)
            for part in vault.find(Involvement, order="id", event_id=some)
            if part.passage_id
        ]
    ids = {passage for held in told.values() for _item, passage in held if passage}
    passages = lookup.many(vault, Passage, [*ids, *(passage for _event, passage in parts)])
    for event_id, passage_id in parts:
        if passage_id in passages:
            told[event_id][passages[passage_id].item_id, passage_id] = None
    items = lookup.many(vault, Item, (item for held in told.values() for item, _passage in held))
    found: dict[str, tuple[Behind, ...]] = {}
    for event_id, held in told.items():
        quoted = {item for item, passage in held if passage}
        lines = [
            Behind(items[item], passages.get(passage))
            for item, passage in held
            if item in items and not items[item].trashed and (passage or item not in quoted)
        ]
        if lines:
            found[event_id] = tuple(sorted(lines, key=_order))
    return found


def items_behind(vault: Vault, case: str | None = None) -> set[str]:
    """Ids of the items that are evidence of the events of a case, or of any: those a picture concerns.

    Raises:
        NotFound: no such case.
    """
    chosen = {"case_id": lookup.case(vault, case).id} if case else {}
    events = {row[0] for row in columns(vault, Event, ("id",), trashed=0, **chosen)}
    found = {
        item
        for event, item in columns(vault, ItemEvent, ("event_id", "item_id"))
        if event in events
    }
    said = {
        passage
        for event, passage in columns(vault, Involvement, ("event_id", "passage_id"))
        if passage and event in events
    }
    said |= {
        passage
        for event, passage in columns(vault, EventLink, ("event_id", "passage_id"))
        if passage and event in events
    }
    said |= {each for (each,) in columns(vault, Detention, ("passage_id",), **chosen) if each}
    return found | {each.item_id for each in lookup.many(vault, Passage, said).values()}


def _order(line: Behind) -> tuple[int, int, int, float, str]:
    passage = line.passage
    if passage is None:
        return line.item.number, 0, 0, 0.0, ""
    return (
        line.item.number,
        passage.page or 0,
        passage.start or 0,
        passage.time_start or 0.0,
        passage.id,
    )
