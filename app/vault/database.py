"""The encrypted database file: opened once in one place, with every failure as a sentence.

SQLCipher (SQLite with every page encrypted and authenticated) under sqlite-utils. The key is raw,
so the slow derivation happens in the header and nowhere else. WAL with ``synchronous=FULL`` is what
survived simulated power losses; ``NORMAL`` lost acknowledged commits.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import sqlite_utils
import sqlite_utils.db
from sqlcipher3 import dbapi2

from app.errors import KuagerError, Refused, StorageFailed, VaultBusy, VaultDamaged
from app.vault import files

# sqlite-utils catches the standard library's errors; SQLCipher's are classes of their own. Bound
# once here, so that its fall-backs work on this engine too.
sqlite_utils.db.sqlite3 = dbapi2  # type: ignore[attr-defined]
sqlite_utils.db.OperationalError = dbapi2.OperationalError  # type: ignore[attr-defined]

APPLICATION_ID = 0x4B756167
"""``Kuag``: what PRAGMA application_id says of a vault."""

PAGE_SIZE = 16384
"""Bytes: scans twice as fast as 4096 and the file is 29 % smaller."""

OLDEST_ENGINE = (3, 51, 3)
"""SQLite up to 3.51.2 may corrupt a database when a WAL is reset."""

BUSY_MILLISECONDS = 20_000
"""How long one connection of this program waits for another one's transaction."""

Value = str | int | float | bytes | None
Row = tuple[Any, ...]


class Database:
    """One connection; it belongs to the thread that opened it.

    Args:
        path: the database file, or None for a database in memory (not encrypted, gone when closed).
        key: 32 bytes.
        write: False refuses every change on this connection.
        durable: False for derived data that may be lost on a power failure.
        shared: several threads use it; the caller serialises them.

    Raises:
        VaultDamaged: if the file is not a database under this key.
        StorageFailed: if it cannot be opened, or the SQLite engine is too old.
    """

    def __init__(
        self,
        path: Path | None,
        key: bytes = b"",
        *,
        write: bool = True,
        durable: bool = True,
        shared: bool = False,
    ) -> None:
        require_engine()
        self._closed = False
        if path is not None and write and not path.exists():
            # SQLite would make it readable by the group; its WAL copies the file's mode.
            with files.storing("the vault's database"):
                files.write_new(path, b"")
        with translated():
            self._connection = dbapi2.connect(
                ":memory:" if path is None else str(path),
                isolation_level=None,
                check_same_thread=not shared,
            )
        try:
            self._prepare(path is not None, key, write, durable)
        except BaseException:
            self._connection.close()
            raise
        self.utils = sqlite_utils.Database(self._connection, execute_plugins=False)

    def _prepare(self, on_disk: bool, key: bytes, write: bool, durable: bool) -> None:
        run = self._connection.execute
        with translated():
            if on_disk:
                if len(key) != 32:
                    raise ValueError("a database key has 32 bytes")
                # SQLCipher's log would go to standard error.
                run("PRAGMA cipher_log_level = NONE")
                run(f"PRAGMA key = \"x'{key.hex()}'\"")
                run(f"PRAGMA cipher_page_size = {PAGE_SIZE}")
                run(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
                # A wrong key shows only at the first read.
                run("SELECT count(*) FROM sqlite_schema").fetchone()
                if write:
                    run("PRAGMA journal_mode = WAL")
                    run(f"PRAGMA synchronous = {'FULL' if durable else 'OFF'}")
                else:
                    run("PRAGMA query_only = ON")
            run("PRAGMA temp_store = MEMORY")
            run("PRAGMA cache_size = -65536")
            run("PRAGMA foreign_keys = ON")
            run("PRAGMA trusted_schema = OFF")

    @property
    def connection(self) -> Any:
        """The sqlcipher3 connection, for its ``backup`` and ``create_function``."""
        return self._connection

    @property
    def closed(self) -> bool:
        """Whether :meth:`close` was called."""
        return self._closed

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open on this connection."""
        return bool(self._connection.in_transaction)

    # Hot paths: a context manager for each statement would cost as much as the statement.

    def run(self, sql: str, parameters: Sequence[Value] = ()) -> int:
        """Run one statement and return how many rows it changed."""
        try:
            return int(self._connection.execute(sql, parameters).rowcount)
        except dbapi2.DatabaseError as error:
            raise _failure(error) from error

    def run_many(self, sql: str, parameters: Iterable[Sequence[Value]]) -> None:
        """Run one statement for each set of parameters."""
        try:
            self._connection.executemany(sql, parameters)
        except dbapi2.DatabaseError as error:
            raise _failure(error) from error

    def rows(self, sql: str, parameters: Sequence[Value] = ()) -> list[Row]:
        """Return every row of a query."""
        try:
            result: list[Row] = self._connection.execute(sql, parameters).fetchall()
        except dbapi2.DatabaseError as error:
            raise _failure(error) from error
        return result

    def first(self, sql: str, parameters: Sequence[Value] = ()) -> Row | None:
        """Return the first row of a query, or None."""
        try:
            row: Row | None = self._connection.execute(sql, parameters).fetchone()
        except dbapi2.DatabaseError as error:
            raise _failure(error) from error
        return row

    def value(self, sql: str, parameters: Sequence[Value] = ()) -> Any:
        """Return the first column of the first row of a query, or None."""
        row = self.first(sql, parameters)
        return None if row is None else row[0]

    def stream(self, sql: str, parameters: Sequence[Value] = ()) -> Iterator[Row]:
        """Yield the rows of a query without holding them all."""
        with translated():
            cursor = self._connection.execute(sql, parameters)
            yield from cursor

    @contextlib.contextmanager
    def transaction(self, *, write: bool = True) -> Iterator[None]:
        """Run the block in one transaction: committed at its end, rolled back on any exception.

        Args:
            write: take the write lock at once, so that two writers wait instead of failing midway.
        """
        self.run("BEGIN IMMEDIATE" if write else "BEGIN")
        try:
            yield
        except BaseException:
            self._roll_back()
            raise
        try:
            self.run("COMMIT")
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        # A full disk rolls back by itself, and rolling back twice would hide the reason.
        if self._connection.in_transaction:
            with contextlib.suppress(dbapi2.Error):
                self._connection.execute("ROLLBACK")

    def copy_to(self, path: Path, key: bytes) -> None:
        """Copy the whole database, as it is now, into a new encrypted file.

        Args:
            path: the new file.
            key: 32 bytes, the copy's key.
        """
        copy = Database(path, key)
        try:
            with translated():
                self._connection.backup(copy.connection)
                copy.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            copy.close()

    def empty_wal(self) -> None:
        """Move everything from the write-ahead log into the database file."""
        with translated():
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Close the connection; an open transaction is rolled back. Harmless when it is closed."""
        self._closed = True
        with translated():
            self._connection.close()


def require_engine() -> None:
    """Refuse an SQLite that is known to damage databases or cannot search.

    Raises:
        StorageFailed: if it is too old or lacks FTS5.
    """
    if dbapi2.sqlite_version_info < OLDEST_ENGINE:
        wanted = ".".join(map(str, OLDEST_ENGINE))
        raise StorageFailed(
            f"This installation's SQLite is older than {wanted}; install Kuager again."
        )


@contextlib.contextmanager
def translated() -> Iterator[None]:
    """Turn the engine's errors into the program's, once and for all.

    Raises:
        VaultDamaged: malformed pages, failed authentication, or not a database.
        StorageFailed: a full disk, an input/output error, a file that cannot be opened.
        VaultBusy: another connection held the write lock for too long.
        Refused: a constraint of the schema; nothing was changed.
    """
    try:
        yield
    except dbapi2.DatabaseError as error:
        raise _failure(error) from error


def _failure(error: Exception) -> Exception:
    """Return the program's failure for the engine's; an error of our own making stays as it is."""
    text = str(error)
    if isinstance(error, dbapi2.IntegrityError):
        return Refused(f"The catalogue's rules do not allow this: {text}.")
    for words, kind, sentence in _FAILURES:
        if words in text:
            return kind(sentence)
    return error


_DAMAGED = "The vault's database is damaged: a page is not what was written; restore a backup."
_FAILURES: tuple[tuple[str, type[KuagerError], str], ...] = (
    ("not a database", VaultDamaged, _DAMAGED),
    ("malformed", VaultDamaged, _DAMAGED),
    ("corrupt", VaultDamaged, _DAMAGED),
    ("fts5: ", VaultDamaged, "The vault's search index is damaged; restore a backup."),
    ("vtable constructor", VaultDamaged, _DAMAGED),
    ("is full", StorageFailed, "The disk is full; the earlier state is kept."),
    (
        "disk I/O error",
        StorageFailed,
        "The disk reported an error, or a page of the database is damaged; "
        "the earlier state is kept.",
    ),
    (
        "unable to open",
        StorageFailed,
        "The vault's database cannot be opened; the earlier state is kept.",
    ),
    ("readonly", Refused, "The vault is open for reading only; nothing was changed."),
    ("is locked", VaultBusy, "Another window or command is writing to this vault; try again."),
)
