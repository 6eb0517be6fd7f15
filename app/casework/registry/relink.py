"""Changing a link or a code that is there: in which role, how sure, how one item relates to another."""

from __future__ import annotations

from dataclasses import replace

from app.errors import NotFound, Refused, Usage
from app.records.claims import STANCES, ClaimPassage, Coding, PassageElement
from app.records.evidence import ItemAct, ItemEvent, ItemPerson, ItemProvision, ItemRelation
from app.records.vocabulary import load
from app.vault.vault import Vault

Link = (
    ItemProvision
    | ItemPerson
    | ItemEvent
    | ItemAct
    | ItemRelation
    | Coding
    | ClaimPassage
    | PassageElement
)

_LINKS = (
    ItemProvision,
    ItemPerson,
    ItemEvent,
    ItemAct,
    ItemRelation,
    Coding,
    ClaimPassage,
    PassageElement,
)


def change_link(
    vault: Vault, link_id: str, *, certainty: str | None = None, role: str | None = None
) -> Link:
    """Change what is said by a link of an item; None keeps what it says.

    Args:
        vault: open for writing.
        link_id: the link.
        certainty: code from ``certainty``, or ``""``.
        role: of a person, code from ``roles``; of another item, code from ``relations``; of a claim, how
            the passage bears on it.

    Raises:
        NotFound: no such link.
        Usage: an unknown code, or a link that has no such field.
        Refused: the item has a link that says the same already.
    """
    with vault.change() as change:
        held = _held(vault, link_id)
        if certainty is not None:
            if isinstance(held, ItemRelation):
                raise Usage("A relation between two items has no certainty.")
            if isinstance(held, ClaimPassage):
                raise Usage("How a passage bears on a claim has no certainty.")
            if certainty:
                load("certainty").require(certainty)
            held = replace(held, certainty=certainty)
        if role is not None:
            held = _in_role(vault, held, role)
        return change.put("linked", held)


def _in_role(vault: Vault, held: Link, role: str) -> Link:
    if isinstance(held, ClaimPassage):
        if role not in STANCES:
            raise Usage("A passage stands for a claim, against it, or gives its context.")
        return replace(held, stance=role)
    if isinstance(held, ItemPerson):
        load("roles").require(role)
        same: ItemPerson | ItemRelation | None = vault.one(
            ItemPerson,
            item_id=held.item_id,
            person_id=held.person_id,
            role=role,
            passage_id=held.passage_id,
        )
    elif isinstance(held, ItemRelation):
        load("relations").require(role)
        same = vault.one(ItemRelation, item_id=held.item_id, to_id=held.to_id, relation=role)
    else:
        raise Usage("Only a person or another item is linked in a role.")
    if same is not None and same.id != held.id:
        raise Refused("The item is linked so already.")
    if isinstance(held, ItemPerson):
        return replace(held, role=role)
    return replace(held, relation=role)


def _held(vault: Vault, link_id: str) -> Link:
    for cls in _LINKS:
        found = vault.one(cls, id=link_id)
        if found is not None:
            assert isinstance(found, Link)
            return found
    raise NotFound("There is no such link.")
