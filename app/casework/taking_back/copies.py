"""Files that hold something of what was taken back and are no bundle: nobody noted who has them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.casework.taking_back.holders import family
from app.vault.vault import Vault

_WRITTEN = frozenset(
    {
        ("copied-out", "item"),
        ("copied-out", "item_text"),
        ("exported", "item_text"),
        ("exchanged", "item"),
        ("printed", "item"),
        ("tabulated", "item"),
        ("pictured", "item"),
    }
)
"""Verb of the log and kind of record where something of an item became a file or paper."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One time at which something of an item was written out.

    Attributes:
        item_id: the item.
        number: its number.
        at: UTC time, ISO 8601.
        by: who did it.
        what: the verb of the log: ``copied-out``, ``exported``, ``exchanged``, ``printed`` ...
        told: what the log says of it, in words: ``srt``, ``statement``, ``REFI-QDA project, public``.
    """

    item_id: str
    number: int
    at: str
    by: str
    what: str
    told: str


def copies(vault: Vault, item_ids: Iterable[str]) -> list[Copy]:
    """What was written out of items, or of what belongs to them, the latest first; without bundles.

    Args:
        vault: open.
        item_ids: the items.
    """
    found = [
        Copy(
            each.id,
            each.number,
            event.time,
            event.actor,
            event.verb,
            ", ".join(
                value
                for name, (_before, value) in sorted(event.changes.items())
                if name
                in (
                    "as",
                    "copied",
                    "format",
                    "people",
                    "pictured",
                    "printed",
                    "profile",
                    "tabulated",
                )
                and isinstance(value, str)
                and value
            ),
        )
        for each in family(vault, item_ids)
        for event in vault.log.events(item=each.id)
        if (event.verb, event.table) in _WRITTEN
    ]
    return sorted(found, key=lambda each: (each.at, each.number), reverse=True)
