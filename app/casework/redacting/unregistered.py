"""Suggesting names that nobody registered: extra candidates for the reviewer, on request."""

from __future__ import annotations

from app.records.evidence import Item
from app.records.ids import new_id
from app.records.marks import Mark
from app.redaction.finding import candidates
from app.vault.vault import Vault


def suggest(vault: Vault, item: Item) -> list[Mark]:
    """Store what looks like a person's name in an item's text and is marked as nothing yet.

    Such a mark belongs to nobody. It is burnt when a reviewer accepts it, and waits for one only under
    profiles that hide everybody.

    Args:
        vault: open for writing.
        item: whose current text is searched; run :func:`app.casework.redacting.review.suggest` first.

    Returns:
        The new suggestions.

    Raises:
        Refused: the model is not installed.
    """
    current = vault.current_text(item.id)
    if current is None:
        return []
    held = [
        (mark.start, mark.end)
        for mark in vault.find(Mark, item_id=item.id, text_id=current.id)
        if mark.start is not None and mark.end is not None
    ]
    new = [
        Mark(
            id=new_id(),
            item_id=item.id,
            text_id=current.id,
            start=found.start,
            end=found.end,
            reason=found.reason,
            rule=found.rule,
            quote=found.quote,
        )
        for found in candidates.people_in(vault.text(current.id))
        if not any(start < found.end and found.start < end for start, end in held)
    ]
    if new:
        with vault.change() as change:
            for mark in new:
                change.put("suggested", mark)
    return new
