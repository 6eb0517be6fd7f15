"""Looking: lists and searches, one item whole, its text, its exact original bytes, its custody."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.casework import lookup
from app.casework.consents import consent
from app.errors import Refused, StorageFailed, Unreadable, VaultDamaged
from app.progress import SILENT, Progress
from app.records.cases import Case
from app.records.consent import Consent
from app.records.evidence import (
    Item,
    ItemAct,
    ItemEvent,
    ItemPerson,
    ItemProvision,
    ItemRelation,
    ItemTag,
    ItemText,
    Passage,
    Proposal,
    Tag,
)
from app.records.marks import Mark
from app.records.people import Person
from app.vault.vault import Vault

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Shown:
    """An item with everything that hangs on it.

    Attributes:
        related: (relation, the other item, whether this item is the subject of the relation).
    """

    item: Item
    case_code: str
    articles: tuple[ItemProvision, ...]
    people: tuple[tuple[ItemPerson, Person], ...]
    events: tuple[ItemEvent, ...]
    acts: tuple[ItemAct, ...]
    related: tuple[tuple[str, Item, bool], ...]
    consents: tuple[tuple[Consent, Person], ...]
    tags: tuple[str, ...]
    texts: tuple[ItemText, ...]
    passages: tuple[Passage, ...]
    proposals: tuple[Proposal, ...]
    marks: tuple[Mark, ...]


def show(vault: Vault, ref: str) -> Shown:
    """Everything the vault holds about an item."""
    item = lookup.item(vault, ref)
    related = [
        (each.relation, vault.get(Item, each.to_id), True)
        for each in vault.find(ItemRelation, order="id", item_id=item.id)
    ]
    related += [
        (each.relation, vault.get(Item, each.item_id), False)
        for each in vault.find(ItemRelation, order="id", to_id=item.id)
    ]
    return Shown(
        item=item,
        case_code=vault.get(Case, item.case_id).code,
        articles=tuple(vault.find(ItemProvision, order="provision", item_id=item.id)),
        people=tuple(
            (link, vault.get(Person, link.person_id))
            for link in vault.find(ItemPerson, order="id", item_id=item.id)
        ),
        events=tuple(vault.find(ItemEvent, order="id", item_id=item.id)),
        acts=tuple(vault.find(ItemAct, order="act,id", item_id=item.id)),
        related=tuple(related),
        consents=tuple(
            (each, vault.get(Person, person_id))
            for person_id, each in consent.current(vault, item.id).items()
        ),
        tags=tuple(
            sorted(
                vault.get(Tag, link.tag_id).name for link in vault.find(ItemTag, item_id=item.id)
            )
        ),
        texts=tuple(vault.find(ItemText, order="id", item_id=item.id)),
        passages=tuple(vault.find(Passage, order="id", item_id=item.id)),
        proposals=tuple(vault.find(Proposal, order="id", item_id=item.id)),
        marks=tuple(vault.find(Mark, order="id", item_id=item.id)),
    )


def text(vault: Vault, ref: str) -> str:
    """The current text of an item, in which every span counts its code points.

    Raises:
        Unreadable: the item has no text; the sentence says why.
    """
    item = lookup.item(vault, ref)
    current = vault.current_text(item.id)
    if current is None:
        raise Unreadable(item.unreadable or "This item has no text.")
    return vault.text(current.id)


def original(vault: Vault, ref: str, to: Path, progress: Progress = SILENT) -> Item:
    """Write an item's exact original bytes to a file, checked against its digest.

    The file is written beside and renamed: after any failure there is no half of it.

    Raises:
        Refused: there is a file at the path already.
        StorageFailed: the file cannot be written.
        VaultDamaged: the stored original is not what was taken in.
    """
    item = lookup.item(vault, ref)
    if item.erased_at:
        raise Refused("This item was erased on request; there is no original any more.")
    if to.is_dir():
        to = to / (item.file_name or f"item-{item.number}")
    if to.exists():
        raise Refused(f"There is already a file {to.name!a} there; nothing was written.")
    beside = to.with_name(f".{os.urandom(8).hex()}.partial")
    digest = hashlib.sha256()
    try:
        with beside.open("xb") as target:
            done = 0
            for chunk in _chunks(vault, item):
                progress.step(done, item.size, "Writing the original")
                digest.update(chunk)
                target.write(chunk)
                done += len(chunk)
            target.flush()
            os.fsync(target.fileno())
        if digest.hexdigest() != item.sha256:
            raise VaultDamaged("The stored original is not what was taken in; nothing was written.")
        # Logged first: a trace without a copy does less harm than a copy without a trace.
        with vault.change() as change:
            change.note("copied-out", Item.table, item.id, {"copied": True})
        beside.rename(to)
    except OSError as error:
        raise StorageFailed(
            f"The original could not be written ({(error.strerror or 'unknown error').lower()})."
        ) from error
    finally:
        beside.unlink(missing_ok=True)
    return item


def _chunks(vault: Vault, item: Item) -> Iterator[bytes]:
    reader = vault.blobs.open(item.blob_id, item.size)
    while chunk := reader.read(_CHUNK):
        yield chunk
