"""Finding a passage of a case by its words, or by the item in which it stands."""

from __future__ import annotations

from app.casework.registry.choose import Choice
from app.records.evidence import Item, Passage
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


def _short(text: str) -> str:
    line = " ".join(text[: 4 * _QUOTED].split())
    return line if len(line) <= _QUOTED else f"{line[:_QUOTED].rstrip()} …"
