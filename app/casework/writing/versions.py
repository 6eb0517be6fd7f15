"""The text versions of an item: which there are, who made each, when, and why."""

from __future__ import annotations

from dataclasses import dataclass

from app.casework import lookup
from app.errors import NotFound, Usage
from app.records.evidence import Item, ItemRelation, ItemText
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Version:
    """One text version.

    Attributes:
        number: 1, 2, 3 ... in the order in which the item's versions were made.
        text: the version.
        made_by: who wrote it into the vault.
        why: the verb of its event: ``examined``, ``transcribed``, ``stated``, ``undone`` ...
    """

    number: int
    text: ItemText
    made_by: str
    why: str


def versions(vault: Vault, ref: str) -> list[Version]:
    """The text versions of an item, the oldest first."""
    item = lookup.item(vault, ref)
    events = {
        event.record: event
        for event in vault.log.events(table=ItemText.table, item=item.id)
        if event.op == "create"
    }
    found = []
    for number, text in enumerate(vault.find(ItemText, order="id", item_id=item.id), 1):
        event = events.get(text.id)
        found.append(
            Version(number, text, event.actor if event else "", event.verb if event else "")
        )
    return found


def version(vault: Vault, ref: str, name: str) -> ItemText:
    """The text version of an item that somebody means.

    Args:
        vault: an open vault.
        ref: the item.
        name: its number, its id or the beginning of it, its kind (the latest of that kind), its kind and
            language (``translation:en``), or ``current``.

    Raises:
        NotFound: there is no such version of this item.
        Usage: several begin so.
    """
    item = lookup.item(vault, ref)
    held = vault.find(ItemText, order="id", item_id=item.id)
    if name.isdecimal() and 1 <= int(name) <= len(held):
        return held[int(name) - 1]
    if name == "current":
        found = [each for each in (vault.current_text(item.id),) if each is not None]
    else:
        kind, _colon, language = name.partition(":")
        found = [
            each
            for each in held
            if each.kind == kind and (not language or each.language == language)
        ][-1:]
        found = found or [each for each in held if len(name) > 5 and each.id.startswith(name)]
    if len(found) > 1:
        raise Usage("Several text versions begin so; give more of the id.")
    if not found:
        raise NotFound("The item has no such text version.")
    return found[0]


def beside(vault: Vault, ref: str) -> list[tuple[Item, ItemText]]:
    """Texts that may be compared or aligned with those of an item, its own first, the latest first.

    Those are its own versions, and the current texts of what it translates and what translates it.
    """
    item = lookup.item(vault, ref)
    found = [(item, each) for each in vault.find(ItemText, order="-id", item_id=item.id)]
    links = vault.find(ItemRelation, order="id", item_id=item.id, relation="translation-of")
    back = vault.find(ItemRelation, order="id", to_id=item.id, relation="translation-of")
    others = [each.to_id for each in links] + [each.item_id for each in back]
    for other in lookup.many(vault, Item, others).values():
        current = vault.current_text(other.id)
        if current is not None and not other.trashed:
            found.append((other, current))
    return found
