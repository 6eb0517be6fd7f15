"""Finding a passage: of a case by its words, of an item by its number, of what is said of an event."""

from __future__ import annotations

from app.casework import lookup
from app.casework.coding.choose import Choice
from app.errors import NotFound, Usage
from app.records.cases import Event
from app.records.evidence import Item, ItemEvent, Passage
from app.records.text import fold, nfc
from app.vault.tallies import columns
from app.vault.vault import Vault

KIND = "passage"
_QUOTED = 160


def passage_choices(vault: Vault, case_id: str, text: str, *, limit: int = 40) -> list[Choice]:
    """Passages of items of a case that are there, the newest first.

    Args:
        vault: open.
        case_id: id of the case.
        text: words that the quote, its note, or the title or number of the item contain, all of them.
        limit: at most so many.
    """
    items = {
        each[0]: (each[1], each[2])
        for each in columns(vault, Item, ("id", "number", "title"), case_id=case_id, trashed=0)
    }
    wanted = fold(nfc(text)).split()
    found = []
    rows = columns(vault, Passage, ("id", "item_id", "quote", "note"))
    for passage_id, item_id, quote, note in reversed(rows):
        if item_id not in items or not (quote or note):
            continue
        number, title = items[item_id]
        if wanted:
            words = fold(f"{number} {title} {quote} {note}")
            if not all(word in words for word in wanted):
                continue
        found.append(Choice(KIND, passage_id, _short(quote or note), f"{number}  {title}", 0.0))
        if len(found) == limit:
            break
    return found


def passages_of(vault: Vault, ref: str, kept: str = "", *, limit: int = 200) -> list[Passage]:
    """Passages of one item in the order of its text; none where there is no such item.

    Args:
        vault: open.
        ref: number or id of the item, as somebody is typing it.
        kept: id of one that is among them whatever the limit, if the item has it.
        limit: at most so many others.
    """
    try:
        item = lookup.item(vault, ref.strip())
    except (NotFound, Usage):
        return []
    found = vault.find(Passage, order="start,id", limit=limit, item_id=item.id)
    if kept and kept not in {each.id for each in found}:
        found += vault.find(Passage, id=kept, item_id=item.id)
    return found


def passages_about(vault: Vault, event_id: str, *, limit: int = 200) -> list[Passage]:
    """Passages of an event's case: those that speak of it first, then the newest of the others.

    Raises:
        NotFound: no such event.
    """
    event = vault.get(Event, event_id)
    links = vault.find(ItemEvent, order="id", event_id=event.id)
    wanted = [each.passage_id for each in links if each.passage_id]
    wanted += [each.ref for each in passage_choices(vault, event.case_id, "", limit=limit)]
    return list(lookup.many(vault, Passage, wanted).values())[:limit]


def _short(text: str) -> str:
    line = " ".join(text[: 4 * _QUOTED].split())
    return line if len(line) <= _QUOTED else f"{line[:_QUOTED].rstrip()} …"
