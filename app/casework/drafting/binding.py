"""What stands in one exhibit: its documents, and which of them are bound behind their originals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.casework.placing import inserted
from app.errors import NotFound
from app.records.drafts import DraftDocument, DraftExhibit
from app.records.evidence import Item, ItemRelation
from app.records.ids import new_id
from app.vault.change import Change
from app.vault.vault import Vault

CHUNK = 500
"""Ids that are asked for at once."""


def originals_of(vault: Vault, item_ids: Sequence[str]) -> dict[str, set[str]]:
    """By item, the ids of the items that it is a translation of."""
    found: dict[str, set[str]] = {each: set() for each in item_ids}
    for start in range(0, len(item_ids), CHUNK):
        some = list(item_ids[start : start + CHUNK])
        for each in vault.find(ItemRelation, relation="translation-of", item_id=some):
            found[each.item_id].add(each.to_id)
    return found


def bound(vault: Vault, change: Change, exhibit: DraftExhibit, item: Item) -> DraftDocument:
    """Store an item as a document of an exhibit: a translation behind its original, others at the end."""
    held = documents_of(vault, exhibit.id)
    originals = originals_of(vault, [item.id])[item.id]
    at, role = len(held), ""
    for place, each in enumerate(held):
        if each.item_id in originals:
            at, role = place + 1, "translation"
            while at < len(held) and held[at].role == "translation":
                at += 1
            break
    made = DraftDocument(
        id=new_id(),
        draft=exhibit.draft,
        exhibit=exhibit.id,
        item_id=item.id,
        role=role,
        position=0.0,
    )
    return inserted(change, "recorded", held, at, [made])[0]


def mend(vault: Vault, change: Change, exhibit_ids: Iterable[str]) -> None:
    """Take exhibits away that hold nothing any more, and say anew what is a translation in the others."""
    for exhibit_id in dict.fromkeys(exhibit_ids):
        held = documents_of(vault, exhibit_id)
        if not held:
            change.remove("removed", exhibit_of(vault, exhibit_id))
            continue
        originals = originals_of(vault, [each.item_id for each in held])
        seen: set[str] = set()
        for each in held:
            role = "translation" if originals[each.item_id] & seen else ""
            seen.add(each.item_id)
            change.put("described", replace(each, role=role))


def documents_of(vault: Vault, exhibit_id: str) -> list[DraftDocument]:
    """The documents of an exhibit, in order."""
    return vault.find(DraftDocument, order="position,id", exhibit=exhibit_id)


def exhibit_of(vault: Vault, exhibit_id: str) -> DraftExhibit:
    """The exhibit of a draft with an id; :class:`NotFound` otherwise."""
    found = vault.one(DraftExhibit, id=exhibit_id)
    if found is None:
        raise NotFound("There is no such exhibit in a draft.")
    return found


def document_of(vault: Vault, document_id: str) -> DraftDocument:
    """The document of a draft with an id; :class:`NotFound` otherwise."""
    found = vault.one(DraftDocument, id=document_id)
    if found is None:
        raise NotFound("There is no such document in a draft.")
    return found
