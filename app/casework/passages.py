"""Passages of an item's text: notes on them, where they stand in a later text, what is linked by them."""

from __future__ import annotations

from dataclasses import replace

from app.casework import link
from app.errors import NotFound, Refused
from app.records.cases import Involvement
from app.records.evidence import Item, ItemAct, ItemEvent, ItemPerson, ItemProvision, Passage
from app.records.text import nfc
from app.vault.vault import Vault

_LINKS = (ItemProvision, ItemPerson, ItemEvent, ItemAct, Involvement)


def place(quoted: Passage, text_id: str, text: str) -> tuple[int, int] | None:
    """Where a passage stands in a text version, which may be another than the one it was quoted from.

    In its own text its numbers count, as long as its quote equals the slice. In another one the quote is
    sought between the characters that stood around it, and without them where it occurs only once.

    Returns:
        Start and end in code points; None when a person must look at the passage again.
    """
    if not quoted.quote or quoted.start is None or quoted.end is None:
        return None
    if quoted.text_id == text_id:
        whole = text[quoted.start : quoted.end] == quoted.quote
        return (quoted.start, quoted.end) if whole else None
    around = quoted.prefix + quoted.quote + quoted.suffix
    found = _only(text, around)
    if found is not None:
        start = found + len(quoted.prefix)
        return start, start + len(quoted.quote)
    found = _only(text, quoted.quote)
    return None if found is None else (found, found + len(quoted.quote))


def annotate(vault: Vault, item: Item, span: link.Span, note: str) -> Passage:
    """Quote a passage with a note on it.

    Raises:
        Usage: the item has no text, or the span lies outside it.
        Refused: the note is empty.
    """
    written = nfc(note).strip()
    if not written:
        raise Refused("The note is empty.")
    quoted = link.passage(vault, item, span)
    with vault.change() as change:
        same = vault.one(
            Passage,
            item_id=item.id,
            text_id=quoted.text_id,
            start=quoted.start,
            end=quoted.end,
        )
        return change.put("quoted", replace(same or quoted, note=written))


def set_note(vault: Vault, passage_id: str, note: str) -> None:
    """Change the note on a passage; without a note and without a link the passage is taken away.

    Raises:
        NotFound: no such passage.
    """
    with vault.change() as change:
        held = vault.one(Passage, id=passage_id)
        if held is None:
            raise NotFound("There is no such passage.")
        written = nfc(note).strip()
        if written or any(vault.count(each, passage_id=held.id) for each in _LINKS):
            change.put("quoted", replace(held, note=written))
        else:
            change.remove("unquoted", held)


def _only(text: str, sought: str) -> int | None:
    """Where something stands in a text, if it stands there once."""
    first = text.find(sought)
    if first < 0 or text.find(sought, first + 1) >= 0:
        return None
    return first
