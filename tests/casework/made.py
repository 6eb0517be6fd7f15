"""Items made without a file, for tests that are not about taking in."""

from __future__ import annotations

from app.casework import lookup
from app.records.evidence import Item
from app.vault.vault import Vault
from tests.builders import add_item


def make_item(vault: Vault, title: str, text: str = "", **fields: object) -> Item:
    """An item of the case KZ-1 with a text that was read from it."""
    with vault.change() as change:
        case = lookup.case(vault, "KZ-1")
        fields.setdefault("examined_at", "2022-03-01T10:00:00Z")
        item = add_item(vault, change, case, title, **fields)  # type: ignore[arg-type]
        if text:
            change.add_text("examined", item, "extracted", item.language, text, origin="text")
    return item
