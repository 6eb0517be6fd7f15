"""Taking files in: each streamed once into the vault, safe before anything tries to read it.

Two passes. *Receive* makes the bytes safe: hash, encrypt, sync, then the item's row and its "received"
event in one transaction, and only then an acknowledgement. *Examine* reads what was received in the
sandboxed worker: text, pages, proposals, attachments. A crash between the two loses nothing: items
that nobody has examined are examined by the next ingest.

One bad file never ends the batch, and none is hidden: each is Ingested, AlreadyHeld or Refused.
"""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, cast

from app.casework import lookup
from app.casework.consents import consent as consents
from app.casework.receiving.gather import Candidate, display, gather, unread
from app.casework.receiving.gather import open_source as _open
from app.errors import KuagerError, Refused, StorageFailed
from app.intake.extract import Child, Extraction, extract
from app.intake.kinds import detect
from app.progress import SILENT, Progress
from app.records.dates import parse
from app.records.evidence import Item, ItemRelation, ItemText, Proposal
from app.records.ids import new_id
from app.records.text import nfc, one_line
from app.records.vocabulary import load
from app.vault.blobs import StoredBlob
from app.vault.vault import Vault

_GROUP_FILES = 16
_GROUP_BYTES = 64 * 1024 * 1024
"""Files are made safe in groups: one sync and one commit serve up to this many files or bytes."""

PASSWORD = "password/"
"""Names in the vault's desk under which passwords of locked originals lie, encrypted, unlogged."""

_WORKERS = 2
_DEEPEST = 3
"""Attachments within attachments that become items of their own."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not taken, and why, in a clause."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Held:
    """A file whose bytes the vault already has."""

    path: str
    id: str
    number: int


@dataclass(frozen=True, slots=True)
class Ingested:
    """A file that is safe in the vault.

    Attributes:
        item: as it stands after it was examined.
        path: where it came from, for display.
        notes: what could not be read of it, in sentences.
    """

    item: Item
    path: str
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Batch:
    """What came of one ingest."""

    ingested: list[Ingested] = field(default_factory=list)
    already_held: list[Held] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Details:
    """What is said of all the files of one ingest.

    Attributes:
        kind: code from ``kinds``; ``""`` lets the bytes decide.
        source: from whom they were received.
        acquired_how: code from ``acquisition``.
        acquired_by: who took them in.
        acquired_at: EDTF date.
        language: BCP 47 tag.
    """

    kind: str = ""
    source: str = ""
    acquired_how: str = ""
    acquired_by: str = ""
    acquired_at: str = ""
    language: str = ""


def ingest(
    vault: Vault,
    paths: Sequence[Path],
    case: str,
    *,
    details: Details | None = None,
    consent: consents.ConsentForm | None = None,
    progress: Progress = SILENT,
) -> Batch:
    """Take files and folders into a case.

    Args:
        vault: open for writing.
        paths: files and folders.
        case: code of the case.
        details: said of each of the files.
        consent: recorded for each of the files.
        progress: may cancel between files; what was acknowledged stays.

    Returns:
        Every file under exactly one of ingested, already held, refused.

    Raises:
        NotFound: no such case.
        Usage: an unknown kind or way of acquisition.
        StorageFailed: the vault's disk is full or gone; files acknowledged before are safe.
        Cancelled: likewise.
    """
    batch, received = receive(
        vault, paths, case, details=details, consent=consent, progress=progress
    )
    # What an earlier run received and could not examine (a crash, a cancel) comes first.
    pending = vault.find(Item, order="number", examined_at="", trashed=False)
    examined = examine(vault, pending, progress)
    batch.ingested.extend(
        Ingested(item, received[item.id], notes) for item, notes in examined if item.id in received
    )
    batch.ingested.sort(key=lambda each: each.item.number)
    return batch


def receive(
    vault: Vault,
    paths: Sequence[Path],
    case: str,
    *,
    details: Details | None = None,
    consent: consents.ConsentForm | None = None,
    progress: Progress = SILENT,
) -> tuple[Batch, dict[str, str]]:
    """Make files safe in the vault without reading them: the first pass of :func:`ingest`.

    Returns:
        The batch without its ingested files, and where each received item came from, by id.
    """
    details = checked(details or Details())
    if consent is not None:
        consents.check(vault, consent)
    case_id = lookup.case(vault, case).id
    batch = Batch()
    received = _receive(vault, list(gather(paths)), case_id, details, consent, batch, progress)
    return batch, {item.id: path for item, path in received}


def checked(details: Details) -> Details:
    """The details as items hold them.

    Raises:
        Usage: an unknown kind or way of acquisition, or a malformed date.
    """
    if details.kind:
        load("kinds").require(details.kind)
    if details.acquired_how:
        load("acquisition").require(details.acquired_how)
    return replace(details, acquired_at=parse(details.acquired_at))


def _receive(
    vault: Vault,
    candidates: Sequence[Candidate],
    case_id: str,
    details: Details,
    consent: consents.ConsentForm | None,
    batch: Batch,
    progress: Progress,
) -> list[tuple[Item, str]]:
    received: list[tuple[Item, str]] = []
    group: list[tuple[Item, str]] = []
    group_bytes = 0
    held = {item.sha256: item for item in vault.find(Item, parent_id=None)}
    sizes = {item.size for item in held.values()}

    def acknowledge() -> None:
        nonlocal group_bytes
        # Emptied first: what fails to reach the disk is removed there, and no later call may
        # record items whose bytes are gone.
        written = list(group)
        group.clear()
        group_bytes = 0
        if not written:
            return
        vault.blobs.flush()
        with vault.change() as change:
            for item, _path in written:
                numbered = replace(item, number=change.next_number())
                change.put("received", numbered)
                received.append((numbered, _path))
                if consent is not None:
                    consents.put(vault, change, numbered.id, consent)

    try:
        for index, candidate in enumerate(candidates):
            path, refusal = candidate.path, candidate.refusal
            shown = display(path)
            progress.step(index, len(candidates), f"Taking in {path.name!a}")
            if refusal:
                batch.refused.append(Refusal(shown, refusal))
                continue
            try:
                with _open(path) as source:
                    head = source.read(1 << 16)
                    source.seek(0)
                    size = os.fstat(source.fileno()).st_size
                    known = held.get(digest_of(source)) if size in sizes else None
                    stored = None if known else vault.blobs.write(source, sync=False)
            except StorageFailed:
                raise
            except KuagerError as error:
                batch.refused.append(Refusal(shown, _clause(error.sentence)))
                continue
            except OSError as error:
                batch.refused.append(Refusal(shown, unread(error)))
                continue
            if stored is not None and stored.sha256 in held:
                vault.blobs.remove(stored.id)
                known = held[stored.sha256]
            if known is not None:
                batch.already_held.append(Held(shown, known.id, known.number))
                continue
            assert stored is not None
            item = item_of(name_of(path.name), head, stored, case_id, details)
            held[item.sha256] = item
            sizes.add(item.size)
            group.append((item, shown))
            group_bytes += item.size
            if len(group) >= _GROUP_FILES or group_bytes >= _GROUP_BYTES:
                acknowledge()
    finally:
        # Cancelled or failed: what is written is still good, and the rest of the group is kept.
        acknowledge()
    numbers = {item.id: item.number for item, _ in received}
    batch.already_held = [
        replace(each, number=numbers.get(each.id, each.number)) for each in batch.already_held
    ]
    return received


def digest_of(source: io.FileIO) -> str:
    """The digest of an opened file, which stands at its beginning before and afterwards."""
    digest = hashlib.file_digest(source, "sha256").hexdigest()
    source.seek(0)
    return digest


def name_of(name: str) -> str:
    """The name under which a file arrives, NFC, with what is not UTF-8 replaced."""
    return nfc(os.fsencode(name).decode("utf-8", "replace"))


def item_of(name: str, head: bytes, stored: StoredBlob, case_id: str, details: Details) -> Item:
    """The item of bytes that are stored, without its number; its first bytes tell what it is."""
    found = detect(head, name)
    return Item(
        id=new_id(),
        number=0,
        case_id=case_id,
        title=one_line(Path(name).stem.replace("_", " ")) or one_line(name) or "Untitled",
        kind=details.kind or found.kind,
        media_type=found.media_type,
        file_name=name,
        size=stored.size,
        sha256=stored.sha256,
        blob_id=stored.id,
        source=nfc(details.source),
        acquired_how=details.acquired_how,
        acquired_by=nfc(details.acquired_by),
        acquired_at=details.acquired_at,
        language=details.language,
        received_at=_now(),
    )


def examine(
    vault: Vault, items: Sequence[Item], progress: Progress = SILENT
) -> list[tuple[Item, tuple[str, ...]]]:
    """Read items in sandboxed workers, two at a time, and store what was found.

    Returns:
        Each item as it stands afterwards, with sentences on what could not be read.
    """
    done: list[tuple[Item, tuple[str, ...]]] = []
    queue = [(item, 0) for item in reversed(items)]
    running: dict[Future[Extraction], tuple[Item, int]] = {}
    total = len(queue)
    with ThreadPoolExecutor(_WORKERS, thread_name_prefix="examine") as pool:
        try:
            while queue or running:
                while queue and len(running) < _WORKERS:
                    item, depth = queue.pop()
                    reader = cast("BinaryIO", vault.blobs.open(item.blob_id, item.size))
                    password = vault.desk.get(PASSWORD + item.id)
                    job = pool.submit(
                        extract, reader, item.size, item.file_name, ocr=True, password=password
                    )
                    running[job] = (item, depth)
                progress.step(len(done), total, "Reading what was taken in")
                finished, _ = wait(running, timeout=0.2, return_when=FIRST_COMPLETED)
                for job in finished:
                    item, depth = running.pop(job)
                    after, children = _store(vault, item, job.result(), depth)
                    done.append(after)
                    queue.extend((child, depth + 1) for child in reversed(children))
                    total += len(children)
        finally:
            for job in running:
                job.cancel()
    return done


def _store(
    vault: Vault, item: Item, found: Extraction, depth: int
) -> tuple[tuple[Item, tuple[str, ...]], list[Item]]:
    notes = list(found.notes)
    children: list[tuple[Item, Child]] = []
    had = {child.sha256 for child in vault.find(Item, parent_id=item.id)}
    if depth < _DEEPEST:
        for child in found.children:
            if hashlib.sha256(child.data).hexdigest() in had:
                continue
            stored = vault.blobs.write(io.BytesIO(child.data), sync=False)
            details = Details(
                source=item.source, acquired_how=item.acquired_how, acquired_at=item.acquired_at
            )
            made = item_of(
                name_of(child.name), child.data[: 1 << 16], stored, item.case_id, details
            )
            children.append((replace(made, parent_id=item.id), child))
    elif found.children:
        notes.append("Attachments nested more than three deep were kept inside their message.")
    vault.blobs.flush()
    made_items: list[Item] = []
    with vault.change() as change:
        # As it is by now: a person may have described it while it was being read.
        after = _examined(vault.get(Item, item.id), found)
        change.put("examined", after)
        held = vault.current_text(item.id)
        if (found.text or found.pages) and not _same(vault, held, found):
            change.add_text(
                "examined",
                after,
                kind="extracted",
                language=after.language,
                text=found.text,
                hidden_from=found.hidden_from,
                origin=found.origin,
                pages=found.pages,
            )
        known = {(each.field, each.value) for each in vault.find(Proposal, item_id=item.id)}
        for proposed in found.proposals:
            if (proposed.field, nfc(proposed.value)) in known:
                continue
            change.put(
                "proposed",
                Proposal(
                    id=new_id(),
                    item_id=item.id,
                    field=proposed.field,
                    value=nfc(proposed.value),
                    origin=proposed.origin,
                ),
            )
        for child_item, _child in children:
            numbered = replace(child_item, number=change.next_number())
            change.put("received", numbered)
            relation = ItemRelation(
                id=new_id(), item_id=numbered.id, to_id=item.id, relation="attachment-of"
            )
            change.put("linked", relation)
            made_items.append(numbered)
    if found.unreadable:
        notes.insert(0, found.unreadable)
    return (after, tuple(notes)), made_items


def _examined(item: Item, found: Extraction) -> Item:
    return replace(
        item,
        kind=found.kind_hint if found.kind_hint and item.kind == "document" else item.kind,
        media_type=found.media_type or item.media_type,
        unreadable=found.unreadable,
        language=item.language or found.language,
        examined_at=_now(),
    )


def _same(vault: Vault, held: ItemText | None, found: Extraction) -> bool:
    """Whether reading again gave what is held already: then no text version is added."""
    return (
        held is not None
        and held.origin == found.origin
        and vault.text(held.id) == found.text
        and tuple(vault.pages(held.id)) == tuple(found.pages)
    )


def examine_again(
    vault: Vault, ref: str | None = None, progress: Progress = SILENT
) -> list[tuple[Item, tuple[str, ...]]]:
    """Read an item again, or every item that could not be read: with a newer reader, or with OCR.

    What was read before stays as an earlier text version.
    """
    if ref is not None:
        items = [lookup.item(vault, ref)]
        if items[0].erased_at:
            raise Refused("This item was erased on request; there is nothing to read.")
    else:
        items = [
            item
            for item in vault.find(Item, order="number", trashed=False, erased_at="")
            if item.unreadable or not item.examined_at
        ]
    return examine(vault, items, progress)


def _clause(sentence: str) -> str:
    """A sentence as the reason behind a path: no capital, no full stop."""
    return (sentence[:1].lower() + sentence[1:]).rstrip(".")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
