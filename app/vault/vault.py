"""A vault: the one object through which everything above reads and changes a case file.

On disk a vault is a folder: ``header`` and ``header.bak`` (key slots), ``vault.db`` (catalogue,
texts, log, index), ``blobs`` (encrypted originals), ``checkpoint`` (the log's latest signed root),
``cache.db`` (derived data, deletable) and ``lock``.

A vault object belongs to one thread. A job in another thread works on :meth:`Vault.reopen`.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

from app.errors import KuagerError, NotFound, Refused, VaultDamaged
from app.progress import SILENT, Progress
from app.records.base import Record
from app.records.evidence import ItemText
from app.records.ids import new_id
from app.records.pages import PageText
from app.vault import erasing, files, header, keys, migrations, projection, texts
from app.vault.blobs import BlobStore
from app.vault.cache import Cache
from app.vault.catalogue import Actor, R, table_of
from app.vault.change import Change as Change
from app.vault.counts import Counts
from app.vault.database import Database
from app.vault.desk import Desk
from app.vault.keys import Credential, KdfCost, KeySet
from app.vault.lapses import Lapses
from app.vault.lock import WriterLock
from app.vault.log import Log, read_sealed
from app.vault.ordering import Ordering
from app.vault.steps import Steps, joined

DATABASE_NAME = "vault.db"
CACHE_NAME = "cache.db"
BLOBS_NAME = "blobs"
CHECKPOINT_NAME = "checkpoint"


class Vault:
    """An open vault; make one with :meth:`create`, :meth:`open` or :meth:`reopen`.

    Attributes:
        id: the vault's UUID.
        path: its folder.
        keys: its working keys.
        blobs: the encrypted originals.
        cache: derived data that may be lost.
        log: the event log.
        ordering: the columns of all items, for :mod:`app.vault.search`.
        counts: the facets of all items, likewise.
        lapses: consents that have run out or soon will, likewise.
        desk: what the window keeps for itself.
        steps: what can be undone.
        recent: positions of the events written on this connection since :meth:`take_recent`.
        database: the connection, for this package only.
        writable: whether it was opened for writing.
    """

    def __init__(self, path: Path, key_set: KeySet, lock: WriterLock | None) -> None:
        self.path = path
        self.id = key_set.vault_id
        self.keys = key_set
        self.writable = lock is not None
        self._lock = lock
        self._owns_lock = False
        self._changing = False
        self._actor: Actor | None = None
        self._cache: Cache | None = None
        self._layouts = texts.ReadPages()
        self.blobs = BlobStore(path / BLOBS_NAME, key_set.blob, key_set.vault_id)
        database = path / DATABASE_NAME
        # SQLite would take an empty file for a new database and write into it.
        if not database.exists() or not database.stat().st_size:
            raise VaultDamaged("The vault's database is missing; restore a backup.")
        self.database = Database(database, key_set.db, write=self.writable)
        self.log = Log(self.database, self.id, key_set.signing_key())
        self.ordering = Ordering(self.database, self.log)
        self.lapses = Lapses(self.database, self.log)
        self.counts = Counts(self.database, self.log, self.lapses)
        self.desk = Desk(self.database, writable=self.writable)
        self.steps = Steps(self.database)
        self.recent: tuple[range, ...] = ()

    # Opening and closing

    @classmethod
    def create(
        cls,
        path: Path,
        credential: Credential,
        *,
        actor: str = "",
        cost: KdfCost = keys.DEFAULT_COST,
        progress: Progress = SILENT,
    ) -> tuple[Vault, str]:
        """Make a new vault and open it for writing.

        It is built beside its place and renamed, so that a failure leaves nothing half.

        Args:
            path: the folder to make; must not exist, or be empty.
            credential: the passphrase, with or without a key file.
            actor: the name of who writes.
            cost: of one try at the passphrase.
            progress: told what is going on.

        Returns:
            The vault and its recovery key, which is shown once and stored nowhere.

        Raises:
            Refused: if something is there already.
            StorageFailed: if the disk refuses.
        """
        path = path.absolute()
        if path.is_symlink() or (path.exists() and (not path.is_dir() or any(path.iterdir()))):
            raise Refused(
                "There is something at this path already; a new vault needs a new folder."
            )
        if not path.parent.is_dir():
            raise Refused("The folder for the new vault does not exist.")
        progress.step(0, 2, "making keys")
        building = path.with_name(f".{path.name}.{os.urandom(6).hex()}{files.PARTIAL}")
        files.make_dir(building)
        try:
            key_set, recovery_key = header.create_header(building, credential, cost=cost)
            progress.step(1, 2, "making the vault")
            _found(building, key_set, actor)
            with files.storing("the new vault"):
                if path.exists():
                    path.rmdir()
                building.rename(path)
                files.fsync_dir(path.parent)
        except BaseException:
            shutil.rmtree(building, ignore_errors=True)
            raise
        lock = WriterLock(path)
        lock.acquire()
        try:
            vault = cls(path, key_set, lock)
        except BaseException:
            lock.release()
            raise
        vault._owns_lock = True
        progress.step(2, 2, "ready")
        return vault, recovery_key

    @classmethod
    def open(
        cls,
        path: Path,
        credential: Credential,
        *,
        write: bool = True,
        progress: Progress = SILENT,
    ) -> Vault:
        """Open a vault, after recomputing its Merkle root and comparing it with the checkpoint.

        Args:
            path: the vault folder.
            credential: what opens it.
            write: take the writer's lock; False reads beside a writer.
            progress: told what is going on.

        Raises:
            NotFound: if there is no vault.
            WrongKey: if the credential does not open it.
            VaultBusy: if another writer holds it.
            VaultDamaged: if what is stored is not what was written, or is older.
            VaultTooNew: if a newer program is needed.
        """
        path = path.absolute()
        if not path.is_dir():
            raise NotFound("There is no vault at this path.")
        # Asked first: without it, a lock file would be left in a folder that is no vault.
        header.vault_id(path)
        lock = WriterLock(path) if write else None
        if lock is not None:
            lock.acquire()
        try:
            progress.step(0, 3, "deriving the keys")
            key_set = header.open_header(path, credential, mend=write)
            return cls.unlocked(path, key_set, lock, progress)
        except BaseException:
            if lock is not None:
                lock.release()
            raise

    @classmethod
    def unlocked(
        cls, path: Path, key_set: KeySet, lock: WriterLock | None, progress: Progress = SILENT
    ) -> Vault:
        """Open a vault whose keys are known; otherwise as :meth:`open`.

        Args:
            path: the vault folder.
            key_set: its keys.
            lock: held by the caller, released when the vault is closed; None to read only.
            progress: told what is going on.
        """
        # Before the database: a writer beside this reader may seal a later state meanwhile.
        sealed = read_sealed(path / CHECKPOINT_NAME)
        vault = cls(path, key_set, lock)
        try:
            with _as_damage():
                migrations.require_readable(vault.database)
                _migrate(vault, path, key_set)
                progress.step(1, 3, "verifying the log")
                with vault.database.transaction(write=False):
                    vault.log.verify()
                    vault.log.verify_sealed(vault.log.read_checkpoint(sealed))
                    progress.step(2, 3, "verifying the catalogue")
                    table = projection.stale(vault.database)
                if table:
                    raise VaultDamaged(
                        f"The table {table} is not what the log says: a part of the database was "
                        "replaced by an older one; restore a backup."
                    )
                if vault.database.value("SELECT value FROM meta WHERE name = 'vault'") != vault.id:
                    raise VaultDamaged("The database belongs to another vault.")
            vault._owns_lock = lock is not None
            if lock is not None:
                files.sweep(path)
                vault.blobs.sweep(vault.blob_ids())
                erasing.finish(vault)
            progress.step(3, 3, "ready")
        except BaseException:
            vault.blobs.close()
            vault.database.close()
            raise
        return vault

    def reopen(self) -> Vault:
        """Open this vault again for another thread: same keys, same lock, nothing verified again.

        The original must stay open for as long as the second one is used.
        """
        return Vault(self.path, self.keys, self._lock)

    def close(self) -> None:
        """Seal the log and close; harmless when it is closed."""
        if self.database.closed:
            return
        try:
            if self._owns_lock:
                self.seal()
        finally:
            self.blobs.close()
            if self._cache is not None:
                self._cache.close()
            self.database.close()
            if self._lock is not None and self._owns_lock:
                self._lock.release()

    def seal(self) -> str:
        """Write the signed checkpoint of the log as it is now, and return it.

        From here on, an earlier copy of the database is noticed when the vault is opened.
        """
        checkpoint = self.log.checkpoint()
        if self.writable:
            files.write_atomic(self.path / CHECKPOINT_NAME, checkpoint.encode(), "the checkpoint")
        return checkpoint

    def __enter__(self) -> Vault:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def cache(self) -> Cache:
        """Derived data, opened at its first use."""
        if self._cache is None:
            self._cache = Cache(self.path / CACHE_NAME, self.keys.cache, write=self.writable)
        return self._cache

    @property
    def actor(self) -> Actor:
        """Who writes here."""
        if self._actor is None:
            self._actor = self.find(Actor, limit=1)[0]
        return self._actor

    # Reading

    def get(self, kind: type[R], record_id: str) -> R:
        """Return a record by its id.

        Raises:
            NotFound: if there is none.
        """
        found = self.one(kind, id=record_id)
        if found is None:
            raise NotFound(f"There is no {kind.__name__.lower()} with this id.")
        return found

    def find(
        self,
        kind: type[R],
        /,
        *,
        order: str = "",
        limit: int | None = None,
        offset: int = 0,
        **equals: Any,
    ) -> list[R]:
        """Return the records whose fields equal these values.

        Args:
            kind: class of record.
            order: a field, ``-field`` for descending, several with commas; by id when empty.
            limit: at most so many.
            offset: after so many.
            equals: field=value; a list means any of its values, None means none.

        Raises:
            Usage: if there is no such field.
        """
        table = table_of(kind)
        where, parameters = table.condition(equals)
        terms = []
        for term in filter(None, (order or "id").replace(" ", "").split(",")):
            column = table.require_column(term.removeprefix("-"))
            terms.append(f"{column} DESC" if term.startswith("-") else column)
        rows = self.database.rows(
            f"{table.select}{where} ORDER BY {', '.join(terms)} LIMIT ? OFFSET ?",
            [*parameters, -1 if limit is None else limit, offset],
        )
        return [table.load(row) for row in rows]  # type: ignore[misc]

    def one(self, kind: type[R], /, **equals: Any) -> R | None:
        """Return the first record whose fields equal these values, or None."""
        found = self.find(kind, limit=1, **equals)
        return found[0] if found else None

    def count(self, kind: type[Record], /, **equals: Any) -> int:
        """Return how many records have these values."""
        table = table_of(kind)
        where, parameters = table.condition(equals)
        sql = f'SELECT count(*) FROM "{table.name}"{where}'  # noqa: S608
        return int(self.database.value(sql, parameters))

    def starting(self, kind: type[R], prefix: str) -> list[R]:
        """Return the records whose id begins so (an id typed in short), at most 20 of them."""
        table = table_of(kind)
        rows = self.database.rows(
            f"{table.select} WHERE id >= ? AND id < ? ORDER BY id LIMIT 20",
            [prefix, prefix + "\U0010ffff"],
        )
        return [table.load(row) for row in rows]  # type: ignore[misc]

    def blob_ids(self) -> set[str]:
        """Return the ids of every original the catalogue knows."""
        return {row[0] for row in self.database.rows("SELECT id FROM blob")}

    def blob_of(self, sha256: str) -> str | None:
        """Return the id of the original with these bytes, or None if they are not held."""
        found: str | None = self.database.value("SELECT id FROM blob WHERE sha256 = ?", [sha256])
        return found

    # Texts

    def text(self, text_id: str) -> str:
        """Return the words of a text version, checked against their digest.

        Raises:
            NotFound: if there is no such text.
            VaultDamaged: if they are not what was written.
        """
        return texts.read(self.database, text_id)

    def pages(self, text_id: str) -> list[PageText]:
        """Return where the words of a text stand, page by page; empty for a text without pages.

        Raises:
            NotFound: if there is no such text.
            VaultDamaged: if the layouts are not what was written.
        """
        return self._layouts.read(self.database, text_id)

    def page_counts(self) -> dict[str, int]:
        """Return how many pages each item with pages has, by the item's id."""
        return texts.page_counts(self.database)

    def current_text(self, item_id: str) -> ItemText | None:
        """Return an item's own text: the latest extracted, transcribed or stated one, if any.

        Translations and notes are about the item; one is returned only when there is nothing else.
        """
        table = table_of(ItemText)
        row = self.database.first(
            f"{table.select} WHERE item_id = ? "
            "ORDER BY kind IN ('translation', 'notes'), event DESC LIMIT 1",
            [item_id],
        )
        return None if row is None else table.load(row)  # type: ignore[return-value]

    # Changing

    @contextlib.contextmanager
    def change(self) -> Iterator[Change]:
        """Open the one transaction of a change: all of the block, or on an exception nothing of it.

        Raises:
            Refused: if the vault is open for reading only, or a change is under way on it.
        """
        if not self.writable:
            raise Refused("The vault is open for reading only; nothing was changed.")
        if self._changing:
            raise Refused("A change is under way already; it has to end before the next begins.")
        self._changing = True
        try:
            with self.database.transaction():
                change = Change(self)
                yield change
                if change.reversible:
                    self.steps.extend(change.positions)
                change.finish()
                # Originals are safe on the disk before a commit names them.
                self.blobs.flush()
        except BaseException:
            self.log.forget()
            self.steps.forget()
            raise
        finally:
            self._changing = False
        self.steps.settle()
        self.recent = joined((*self.recent, change.positions))

    def step(self, label: str) -> contextlib.AbstractContextManager[None]:
        """Make every change of a ``with`` block one step that can be undone as one.

        Inside another step it joins that one; without a changed record there is no step.

        Args:
            label: what a person did, for *Undo*; without the content of evidence.
        """
        return self.steps.grouping(label)

    def take_recent(self) -> tuple[range, ...]:
        """Return where the events lie that were written on this connection since the last call."""
        taken, self.recent = self.recent, ()
        return taken


def _found(folder: Path, key_set: KeySet, name: str) -> None:
    """Write what a new vault holds: the schema, its first actor, an empty cache, a checkpoint."""
    files.make_dir(folder / BLOBS_NAME)
    database = Database(folder / DATABASE_NAME, key_set.db)
    try:
        migrations.migrate(database, None, key_set.db)
        with database.transaction():
            database.run("INSERT INTO meta (name, value) VALUES ('vault', ?)", [key_set.vault_id])
    finally:
        database.close()
    vault = Vault(folder, key_set, WriterLock(folder))
    try:
        public = vault.log.public_key.hex()
        vault._actor = Actor(id=new_id(), name=name, public_key=public)
        with vault.change() as change:
            change.put("founded", vault._actor)
        vault.seal()
        vault.database.empty_wal()
    finally:
        vault.blobs.close()
        vault.database.close()


def _migrate(vault: Vault, path: Path, key_set: KeySet) -> None:
    if migrations.version(vault.database) >= migrations.latest():
        return
    if not vault.writable:
        raise Refused("This vault is of an older version; open it for writing once to bring it up.")
    migrations.migrate(vault.database, path / DATABASE_NAME, key_set.db)


@contextlib.contextmanager
def _as_damage() -> Iterator[None]:
    """While a vault is verified, an error of any other kind means that its parts do not fit."""
    try:
        yield
    except (KuagerError, OSError, MemoryError):
        raise
    except Exception as error:
        raise VaultDamaged("The vault's database is damaged; restore a backup.") from error
