"""Photographs taken with the computer's camera: from memory into the vault, with no file between."""

from __future__ import annotations

import contextlib
import hashlib
import io
from dataclasses import replace
from datetime import UTC, datetime

from app.casework import actor, lookup
from app.errors import KuagerError, Refused, Usage
from app.records.evidence import Item, ItemRelation
from app.records.ids import new_id
from app.records.text import nfc, one_line
from app.vault.vault import Vault

KINDS = ("document", "photograph")
"""What is photographed: a paper, or anything else."""

_TITLES = {
    "en": {"document": "Photographed document: {title}", "photograph": "Photograph: {title}"},
    "ru": {"document": "Снимок документа: {title}", "photograph": "Фотография: {title}"},
}
_JPEG = b"\xff\xd8\xff"


def keep(
    vault: Vault,
    ref: str,
    jpeg: bytes,
    *,
    kind: str = KINDS[0],
    title: str = "",
    language: str = "en",
) -> Item:
    """Take a photograph in as a part of a testimony.

    It is safe when this returns; :func:`app.casework.receiving.ingest.examine` reads it afterwards.

    Args:
        vault: open for writing.
        ref: the testimony.
        jpeg: the picture.
        kind: one of :data:`KINDS`.
        title: of the item; by the testimony's when empty.
        language: of that title, ``en`` or ``ru``.

    Returns:
        The item, ``part-of`` the testimony; the one that is held when the vault has these bytes already.

    Raises:
        NotFound: no such item.
        Usage: another kind.
        Refused: the testimony is in the trash or erased, or these are no bytes of a JPEG picture.
        StorageFailed: the disk refuses; nothing stays behind.
    """
    if kind not in KINDS:
        raise Usage("What is photographed is a document or anything else (photograph).")
    if not jpeg.startswith(_JPEG):
        raise Refused("The camera gave no picture; nothing was kept.")
    of = lookup.item(vault, ref)
    if of.trashed or of.erased_at:
        raise Refused("Nothing is added to what is in the trash or erased.")
    digest = hashlib.sha256(jpeg).hexdigest()
    held = vault.one(Item, sha256=digest, parent_id=None, erased_at="")
    if held is not None:
        return held
    now = datetime.now(UTC)
    day = f"{now.astimezone():%Y-%m-%d}"
    name = actor.name_of(vault)
    titles = _TITLES.get(language, _TITLES["en"])
    stored = vault.blobs.write(io.BytesIO(jpeg))
    item = Item(
        id=new_id(),
        number=0,
        case_id=of.case_id,
        title=one_line(nfc(title)) or titles[kind].format(title=of.title),
        kind=kind,
        media_type="image/jpeg",
        file_name=f"photograph-{now:%Y%m%d-%H%M%S}.jpg",
        size=stored.size,
        sha256=stored.sha256,
        blob_id=stored.id,
        date=day,
        author=name,
        acquired_how="recorded-by-us",
        acquired_by=name,
        acquired_at=day,
        received_at=f"{now:%Y-%m-%dT%H:%M:%SZ}",
        language=of.language,
        disclosure=of.disclosure,
    )
    try:
        with vault.change() as change:
            made = change.put("photographed", replace(item, number=change.next_number()))
            part = ItemRelation(id=new_id(), item_id=made.id, to_id=of.id, relation="part-of")
            change.put("linked", part)
            return made
    except BaseException:
        with contextlib.suppress(KuagerError):
            vault.blobs.remove(stored.id)
        raise
