"""Originals: encrypted files under random names, one key each, readable from any place.

``blobs/ab/<id>`` starts with a key header: magic, segment size, and the original's own random key
wrapped under the vault's blob key. The encrypted stream follows (Cobblestone-256); past each
segment size the original goes on in ``<id>.1``, ``<id>.2`` and so on, so that it fits file systems
with small files. Segments are bound to the vault, the blob and their place. Erasing an original
overwrites its key header before the files are removed: without the key the rest is noise, wherever
copies of it linger.

Order of a write: write beside, fsync, rename, fsync the folders; only then may the database commit.
"""

from __future__ import annotations

import concurrent.futures
import contextlib
import hashlib
import io
import itertools
import os
import secrets
import stat
import threading
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from cryptography.cobblestone import Cobblestone256Encryptor

from app.errors import Refused, VaultDamaged
from app.progress import SILENT, Progress
from app.vault import files, keys
from app.vault.blobreader import (
    KEY_HEADER_SIZE,
    BlobReader,
    context,
    seal_key,
    segment_name,
)
from app.vault.cobblestone import CHUNK_SIZE, PREFIX_SIZE, SEALED_CHUNK_SIZE

_READ_SIZE = 1 << 20
_SEALED_SIZE = PREFIX_SIZE + (_READ_SIZE // CHUNK_SIZE + 2) * SEALED_CHUNK_SIZE
# One buffer is read into while another is hashed; a third keeps both from waiting.
_BUFFERS = 3
# The disk starts writing while the rest is still read, so that the fsync at the end is short.
_SYNC_EVERY = 64 << 20
_WHAT = "an original into the vault"
_CHANGED = "The file changed while it was read; nothing was stored. Try again when it is closed."


@dataclass(frozen=True, slots=True)
class StoredBlob:
    """What was written.

    Attributes:
        id: 32 random hexadecimal digits; says nothing of the content.
        size: bytes of the original.
        sha256: hexadecimal digest of the original.
    """

    id: str
    size: int
    sha256: str


@dataclass(slots=True)
class _Pending:
    """A blob whose files are written but not yet renamed, nor known to be on the disk."""

    paths: list[Path]
    syncs: list[concurrent.futures.Future[None]] = field(default_factory=list)


class BlobStore:
    """The originals of one vault.

    Writing expects the vault's writer lock; reading does not. Safe for threads.

    Args:
        root: the folder ``blobs``; made at the first write.
        key: 32 bytes, wraps the originals' own keys.
        vault_id: binds every blob to its vault.
    """

    segment_size = 1 << 30
    """Bytes of an original in one file: a multiple of the chunk size, small enough for FAT32."""

    def __init__(self, root: Path, key: bytes, vault_id: str) -> None:
        self._root = root
        self._key = key
        self._vault_id = vault_id
        self._lock = threading.Lock()
        self._pending: dict[str, _Pending] = {}
        self._new_folders: set[Path] = set()
        # A large batch must not run out of descriptors while the disk lags behind.
        self._unsynced = threading.Semaphore(64)
        # Two, so that the journal commits of neighbours are merged; started at the first use.
        self._syncer = concurrent.futures.ThreadPoolExecutor(2, "blob-sync")

    def write(
        self, source: BinaryIO, progress: Progress = SILENT, *, sync: bool = True
    ) -> StoredBlob:
        """Store an original in one pass: read, hash, encrypt, write.

        Args:
            source: a binary stream; read from where it stands to its end.
            progress: told the bytes done.
            sync: safely on the disk when this returns. With False the blob can be read at once
                but is safe only after :meth:`flush`, which comes before the database commit.

        Raises:
            Refused: if the source cannot be read or changed while it was read.
            StorageFailed: if the disk is full or fails. In both cases nothing stays behind.
            Cancelled: if the progress says so; nothing stays behind.
        """
        blob_id = secrets.token_hex(16)
        upload = _Upload(self, blob_id)
        try:
            stored = upload.run(source, progress)
        except BaseException:
            upload.abandon()
            raise
        with self._lock:
            self._pending[blob_id] = _Pending(upload.paths, upload.syncs)
        if sync:
            self.flush()
        return stored

    def flush(self) -> None:
        """Bring everything written with ``sync=False`` safely to the disk.

        Raises:
            StorageFailed: if the disk fails; everything that was pending is then removed.
        """
        with self._lock:
            pending = dict(self._pending)
            folders = {path.parent for each in pending.values() for path in each.paths}
            parents = {folder.parent for folder in self._new_folders}
            try:
                with files.storing(_WHAT):
                    for each in pending.values():
                        for done in each.syncs:
                            done.result()
                    for each in pending.values():
                        for path in each.paths:
                            path.replace(path.with_name(path.name.removesuffix(files.PARTIAL)))
                    # Folders after their content; a new folder's name is in its parent.
                    for folder in sorted(folders) + sorted(parents, reverse=True):
                        files.fsync_dir(folder)
            except BaseException:
                for blob_id, each in pending.items():
                    self._drop(blob_id, each)
                raise
            finally:
                # Only now: until then, readers have to look for the unfinished names.
                self._pending.clear()
            self._new_folders.clear()

    def discard(self) -> None:
        """Remove everything written with ``sync=False`` and not flushed."""
        with self._lock:
            pending, self._pending = self._pending, {}
            for blob_id, each in pending.items():
                self._drop(blob_id, each)

    def close(self) -> None:
        """Remove what was not flushed and end the threads."""
        self.discard()
        self._syncer.shutdown()

    def open(self, blob_id: str, size: int) -> BlobReader:
        """Open an original for reading.

        Args:
            blob_id: its id.
            size: its size, from the database.

        Raises:
            VaultDamaged: if it is missing, or its key header is not what was written.
        """
        _check_id(blob_id)
        suffix = files.PARTIAL if blob_id in self._pending else ""
        return BlobReader(self._path(blob_id), suffix, self._key, self._vault_id, blob_id, size)

    def read_all(self, blob_id: str, size: int) -> bytes:
        """Return a whole original; for those that are known to be small.

        Raises:
            VaultDamaged: if it is not what was written.
        """
        with self.open(blob_id, size) as reader:
            return reader.read_at(0, size)

    def verify(self, blob_id: str, size: int, sha256: str, progress: Progress = SILENT) -> None:
        """Decrypt a whole original and compare its digest.

        Raises:
            VaultDamaged: if it is missing, changed, cut, or another one.
        """
        digest = hashlib.sha256()
        with self.open(blob_id, size) as reader:
            for offset in range(0, size, _READ_SIZE):
                data = reader.read_at(offset, _READ_SIZE)
                digest.update(data)
                progress.step(offset + len(data), size, "verifying")
            reader.check_end()
        if digest.hexdigest() != sha256:
            raise VaultDamaged("A stored original does not have the digest that was recorded.")

    def remove(self, blob_id: str) -> None:
        """Erase an original: its key first, then its files. Harmless when it is not there.

        Raises:
            StorageFailed: if the disk refuses.
        """
        _check_id(blob_id)
        with self._lock:
            pending = self._pending.pop(blob_id, None)
        if pending is not None:
            self._drop(blob_id, pending)
            return
        with files.storing("over an original"):
            self._erase(self.paths(blob_id))

    def sweep(self, known: Collection[str]) -> int:
        """Remove what no record names: leftovers of a crash. Only under the vault's writer lock.

        Args:
            known: the ids that the database names.

        Returns:
            How many files were removed.
        """
        keep = set(known)
        with self._lock:
            keep_partial = {path for each in self._pending.values() for path in each.paths}
        orphans = [
            path
            for path in self._files()
            if (path.name.endswith(files.PARTIAL) and path not in keep_partial)
            or (path not in keep_partial and path.name.partition(".")[0] not in keep)
        ]
        with files.storing("over an orphan"):
            self._erase(orphans)
        return len(orphans)

    def ids(self) -> set[str]:
        """Return the ids of every original on the disk, flushed ones only."""
        return {path.name for path in self._files() if "." not in path.name}

    def paths(self, blob_id: str) -> list[Path]:
        """Return the files of one flushed original in order, for a backup to copy as they are."""
        _check_id(blob_id)
        first = self._path(blob_id)
        found = []
        index = 0
        while (path := first.with_name(segment_name(first.name, index))).exists():
            found.append(path)
            index += 1
        return found

    def _path(self, blob_id: str) -> Path:
        return self._root / blob_id[:2] / blob_id

    def _files(self) -> Iterator[Path]:
        if self._root.is_dir():
            for folder in sorted(self._root.iterdir()):
                if folder.is_dir() and len(folder.name) == 2:
                    yield from sorted(folder.iterdir())

    def _make_folder(self, folder: Path) -> None:
        # Their fsync waits for the flush: one for a batch instead of one for each new folder.
        for each in (self._root, folder):
            try:
                each.mkdir(mode=files.FOLDER_MODE)
            except FileExistsError:
                continue
            with self._lock:
                self._new_folders.add(each)

    def _sync_later(self, descriptor: int) -> concurrent.futures.Future[None]:
        # A descriptor of its own: the upload closes its one while the disk is still writing.
        twin = os.dup(descriptor)
        self._unsynced.acquire()

        def sync() -> None:
            try:
                os.fsync(twin)
            finally:
                os.close(twin)
                self._unsynced.release()

        return self._syncer.submit(sync)

    def _drop(self, blob_id: str, pending: _Pending) -> None:
        concurrent.futures.wait(pending.syncs)
        for path in (*pending.paths, *self.paths(blob_id)):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)

    def _erase(self, paths: list[Path]) -> None:
        for path in paths:
            descriptor = os.open(path, os.O_WRONLY | getattr(os, "O_BINARY", 0))
            try:
                os.write(descriptor, os.urandom(KEY_HEADER_SIZE + PREFIX_SIZE))
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        for path in paths:
            path.unlink(missing_ok=True)
        for folder in {path.parent for path in paths}:
            files.fsync_dir(folder)


class _Upload:
    """One original on its way into the store."""

    def __init__(self, store: BlobStore, blob_id: str) -> None:
        self.paths: list[Path] = []
        self.syncs: list[concurrent.futures.Future[None]] = []
        self._store = store
        self._blob_id = blob_id
        self._key = secrets.token_bytes(keys.KEY_SIZE)
        self._sealed = bytearray(_SEALED_SIZE)
        self._descriptor: int | None = None
        self._encryptor: Cobblestone256Encryptor | None = None
        self._room = 0
        self._unsynced = 0

    def run(self, source: BinaryIO, progress: Progress) -> StoredBlob:
        before = _state(source)
        # Bytes from where the stream stands to the end of the file; unknown for a pipe.
        total = 0 if before is None else before[0] - source.tell()
        digest = hashlib.sha256()
        size = 0
        buffers = [memoryview(bytearray(_READ_SIZE)) for _ in range(_BUFFERS)]
        hashed: list[concurrent.futures.Future[None] | None] = [None] * _BUFFERS
        with files.storing(_WHAT):
            self._next_segment()
        # Hashing is the slowest step and lets other threads run: it gets one of its own.
        with concurrent.futures.ThreadPoolExecutor(1, "blob-hash") as hasher:
            for turn in itertools.cycle(range(_BUFFERS)):
                waiting = hashed[turn]
                if waiting is not None:
                    waiting.result()
                room = self._room or self._store.segment_size
                count = _read_into(source, buffers[turn][: min(_READ_SIZE, room)])
                if not count:
                    break
                # A file that grows as fast as it is read would never end.
                if before is not None and size + count > total:
                    raise Refused(_CHANGED)
                data = buffers[turn][:count]
                hashed[turn] = hasher.submit(digest.update, data)
                with files.storing(_WHAT):
                    if not self._room:
                        self._next_segment()
                    self._encrypt(data)
                size += count
                progress.step(size, max(total, size), "storing")
        after = _state(source)
        if before != after or (before is not None and size != total):
            raise Refused(_CHANGED)
        with files.storing(_WHAT):
            self._end_segment()
        return StoredBlob(self._blob_id, size, digest.hexdigest())

    def abandon(self) -> None:
        """Remove whatever was written."""
        concurrent.futures.wait(self.syncs)
        if self._descriptor is not None:
            with contextlib.suppress(OSError):
                os.close(self._descriptor)
            self._descriptor = None
        for path in self.paths:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)

    def _next_segment(self) -> None:
        store = self._store
        index = len(self.paths)
        if index:
            self._end_segment()
        first = store._path(self._blob_id)
        store._make_folder(first.parent)
        path = first.with_name(segment_name(first.name, index) + files.PARTIAL)
        self.paths.append(path)
        self._descriptor = files.open_private(path)
        if index == 0:
            self._put(
                seal_key(store._key, self._key, store._vault_id, self._blob_id, store.segment_size)
            )
        self._encryptor = Cobblestone256Encryptor(
            self._key, context(store._vault_id, self._blob_id, index)
        )
        self._room = store.segment_size

    def _encrypt(self, data: memoryview) -> None:
        assert self._encryptor is not None
        count = self._encryptor.update_into(data, self._sealed)
        self._put(memoryview(self._sealed)[:count])
        self._room -= len(data)
        self._unsynced += len(data)
        if self._unsynced >= _SYNC_EVERY:
            self._sync()

    def _end_segment(self) -> None:
        assert self._descriptor is not None
        assert self._encryptor is not None
        self._put(self._encryptor.finalize())
        self._sync()
        descriptor, self._descriptor = self._descriptor, None
        os.close(descriptor)

    def _sync(self) -> None:
        assert self._descriptor is not None
        self._unsynced = 0
        self.syncs.append(self._store._sync_later(self._descriptor))

    def _put(self, data: bytes | memoryview) -> None:
        assert self._descriptor is not None
        view = memoryview(data)
        while view:
            view = view[os.write(self._descriptor, view) :]


def _state(source: BinaryIO) -> tuple[int, int, int] | None:
    """Return size, time of change and inode of a regular file; None for any other stream."""
    try:
        status = os.fstat(source.fileno())
    except (OSError, AttributeError):
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return status.st_size, status.st_mtime_ns, status.st_ino


def _read_into(source: BinaryIO, buffer: memoryview) -> int:
    try:
        if isinstance(source, io.RawIOBase | io.BufferedIOBase):
            return source.readinto(buffer) or 0
        data = source.read(len(buffer))
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else "the disk gave no reason"
        raise Refused(f"The file could not be read ({reason}); nothing was stored.") from error
    buffer[: len(data)] = data
    return len(data)


def _check_id(blob_id: str) -> None:
    # Ids come from the database, but a path is built from them: nothing else may pass.
    if len(blob_id) != 32 or not set(blob_id) <= set("0123456789abcdef"):
        raise VaultDamaged("The vault names an original by something that is not an id.")
