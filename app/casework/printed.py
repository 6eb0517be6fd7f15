"""Printing leaves the vault: what was printed is noted in the custody of every item concerned."""

from __future__ import annotations

from collections.abc import Iterable

from app.casework import lookup, signing
from app.casework.consents import consent
from app.errors import Refused, Usage
from app.records.evidence import Item
from app.vault.vault import Vault

WHATS = ("list", "text", "item")
"""What may be printed of an item: its line in a list, its text, the item itself."""


def note_printed(vault: Vault, refs: Iterable[str], what: str) -> list[Item]:
    """Note that something of these items was printed; before it is, so that no page is without its note.

    Args:
        vault: open for writing.
        refs: numbers or ids of the items.
        what: one of :data:`WHATS`.

    Returns:
        The items, each once.

    Raises:
        Usage: an unknown ``what``.
        NotFound: no such item; nothing is noted then.
        Refused: the words of an item may not be copied: consent was taken back or has expired, or a
            machine wrote them down and nobody has signed for them. That there is such an item may be printed.
    """
    if what not in WHATS:
        raise Usage(f"What is printed is one of {', '.join(WHATS)}.")
    items = {item.id: item for item in (lookup.item(vault, ref) for ref in refs)}
    if what != "list":
        kept = consent.kept_in(vault, list(items.values()))
        for item in items.values():
            if why := kept.get(item.id) or signing.withheld(vault, item):
                raise Refused(f"The text is not printed: {why}.")
    with vault.change() as change:
        for item in items.values():
            change.note("printed", Item.table, item.id, {"printed": what})
    return list(items.values())
