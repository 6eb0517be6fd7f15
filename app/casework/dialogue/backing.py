"""Which claims anything counts for: what a list needs to know, without weighing every claim in it."""

from __future__ import annotations

from collections.abc import Iterable

from app.casework import lookup
from app.casework.arguing.origins import Facts
from app.records.claims import ClaimPassage
from app.records.evidence import Item
from app.vault.vault import Vault


def backed(vault: Vault, claim_ids: Iterable[str]) -> set[str]:
    """Ids of the claims for which at least one passage counts; as :func:`.corroboration.weigh_all` counts."""
    links = [
        each
        for each in lookup.linked(vault, ClaimPassage, "claim_id", claim_ids)
        if each.stance == "for"
    ]
    items = lookup.many(vault, Item, (each.item_id for each in links))
    facts = Facts(vault, list(items.values()))
    live = {item.id for item in items.values() if not facts.left_out(item)}
    return {each.claim_id for each in links if each.item_id in live}
