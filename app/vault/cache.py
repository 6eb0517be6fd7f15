"""Derived data, encrypted, that may be lost at any time: burnt pages, OCR results, thumbnails.

``cache.db`` has its own key, is not part of a backup, and never the only place of anything. A
damaged one is deleted and made again without a word. It does not wait for the disk
(``synchronous=OFF``).
"""

from __future__ import annotations

import contextlib
import threading
from pathlib import Path

from app.errors import KuagerError
from app.vault.database import Database

MAX_BYTES = 2 << 30
"""What the cache holds at most, unless told otherwise; the least recently written goes first."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS entry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  data BLOB NOT NULL,
  UNIQUE (kind, name)
) STRICT
"""


class Cache:
    """Bytes by kind and key; whatever fails, it behaves as if it were empty. Threads may share it.

    Args:
        path: ``cache.db``.
        key: 32 bytes.
        write: False looks only.
        max_bytes: total size of the values.
    """

    def __init__(
        self, path: Path, key: bytes, *, write: bool = True, max_bytes: int = MAX_BYTES
    ) -> None:
        self._lock = threading.RLock()
        self._path = path
        self._key = key
        self._write = write
        self._max_bytes = max_bytes
        self._total = 0
        self._database: Database | None = None
        if write or path.exists():
            self._open()

    def get(self, kind: str, key: str) -> bytes | None:
        """Return what was put under this kind and key, or None."""
        with self._lock:
            if self._database is None:
                return None
            try:
                row = self._database.first(
                    "SELECT data FROM entry WHERE kind = ? AND name = ?", (kind, key)
                )
            except KuagerError:
                self._remake()
                return None
            return None if row is None else bytes(row[0])

    def size(self, kind: str, key: str) -> int:
        """Return how many bytes were put under this kind and key, 0 for none."""
        with self._lock:
            if self._database is None:
                return 0
            try:
                row = self._database.first(
                    "SELECT size FROM entry WHERE kind = ? AND name = ?", (kind, key)
                )
            except KuagerError:
                self._remake()
                return 0
            return 0 if row is None else int(row[0])

    def put(self, kind: str, key: str, value: bytes) -> None:
        """Keep bytes; older ones give way. A value beyond the limit is not kept."""
        with self._lock:
            if self._database is None or not self._write or len(value) > self._max_bytes:
                return
            try:
                self._put(self._database, kind, key, value)
            except KuagerError:
                self._remake()

    def clear(self) -> None:
        """Forget everything."""
        if self._write:
            self._remake()

    def erase(self) -> None:
        """Forget everything so that the file holds nothing of it either, whoever else has it open."""
        with self._lock:
            if self._database is None or not self._write:
                return
            try:
                with self._database.transaction():
                    self._database.run("DELETE FROM entry")
                self._database.run("VACUUM")
                self._database.empty_wal()
                self._total = 0
            except KuagerError:
                self._remake()

    def close(self) -> None:
        """Close the file; harmless when it is closed."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def _put(self, database: Database, kind: str, key: str, value: bytes) -> None:
        with database.transaction():
            # A new id, so that the order of ids is the order of writing.
            database.run("DELETE FROM entry WHERE kind = ? AND name = ?", (kind, key))
            database.run(
                "INSERT INTO entry (kind, name, size, data) VALUES (?, ?, ?, ?)",
                (kind, key, len(value), value),
            )
            self._total += len(value)
            if self._total > self._max_bytes:
                self._total = self._evict(database)

    def _evict(self, database: Database) -> int:
        """Drop the oldest until a tenth is free, so that this is not done at every put."""
        total = int(database.value("SELECT coalesce(sum(size), 0) FROM entry"))
        if total <= self._max_bytes:
            return total
        keep = self._max_bytes - self._max_bytes // 10
        for number, size in database.rows("SELECT id, size FROM entry ORDER BY id"):
            # The newest stays even when it alone fills the cache.
            if total <= keep or number == database.value("SELECT max(id) FROM entry"):
                break
            database.run("DELETE FROM entry WHERE id = ?", (number,))
            total -= size
        return total

    def _open(self) -> None:
        try:
            self._try_open()
        except KuagerError:
            self._remake()

    def _try_open(self) -> None:
        self._database = Database(
            self._path, self._key, write=self._write, durable=False, shared=True
        )
        if self._write:
            self._database.run(_SCHEMA)
        self._total = int(self._database.value("SELECT coalesce(sum(size), 0) FROM entry"))

    def _remake(self) -> None:
        self.close()
        if not self._write:
            return
        for ending in ("", "-wal", "-shm"):
            with contextlib.suppress(OSError):
                self._path.with_name(self._path.name + ending).unlink(missing_ok=True)
        # A disk that refuses a cache refuses it quietly; the vault itself has already said so.
        with contextlib.suppress(KuagerError):
            self._try_open()
