"""The event log: custody, history and undo in one append-only list under a Merkle root.

One event is one record changed by one verb. Its *leaf* is canonical JSON with a salted commitment
per field, SHA-256 (salt, JSON of ``[before, after]``); the values and salts lie beside it in
``log_value`` and can be erased without changing a leaf. Leaves form an RFC 9162 tree; its root is
signed as a C2SP ``tlog-checkpoint`` with the origin ``kuager.vault/<vault id>``.

A leaf holds: ``v`` (1), ``id`` (UUIDv7), ``actor``, ``seq`` and ``prev`` (this actor's events form
a chain), ``time`` (hybrid logical clock, ``milliseconds.counter``), ``verb``, ``op`` (create,
change, remove, note), ``table``, ``record``, ``item`` (where it concerns one) and ``fields``.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.errors import NotFound, VaultDamaged
from app.records import merkle, note
from app.records.canonical import canonical
from app.records.ids import new_id
from app.vault.database import Database, Value

ORIGIN = "kuager.vault/"
LEAF_VERSION = 1
SALT_SIZE = 32

_MAX_CHECKPOINT = 1 << 20

Changes = Mapping[str, tuple[Any, Any]]
"""Field -> (before, after), as JSON values."""

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
_SCALARS = (str, int, float, type(None))


@dataclass(frozen=True, slots=True)
class EventView:
    """One event as a person or a court reads it.

    Attributes:
        index: position in the log, from 0.
        time: UTC, ISO 8601 with milliseconds.
        actor: the writer's name (its id while the name is empty).
        op: ``create``, ``change``, ``remove`` or ``note``.
        item: the item it concerns, or None.
        changes: field -> (before, after); (None, None) for an erased value.
        erased: the fields whose values were erased.
        hash: the leaf hash, hexadecimal.
    """

    index: int
    id: str
    time: str
    actor: str
    verb: str
    op: str
    table: str
    record: str
    item: str | None
    changes: Mapping[str, tuple[Any, Any]]
    erased: tuple[str, ...]
    hash: str


class Log:
    """The log of one vault on one connection.

    Args:
        database: the vault's database.
        vault_id: names the log.
        signer: the key under the checkpoints.
    """

    def __init__(self, database: Database, vault_id: str, signer: Ed25519PrivateKey) -> None:
        self._database = database
        self._signer = signer
        self.origin = ORIGIN + vault_id
        self.public_key = signer.public_key().public_bytes_raw()
        # Leaf hashes of everything read so far; the log only grows, so they never become wrong.
        self._hashes: list[bytes] = []
        self._frontier = merkle.Frontier()
        self._time = ""
        self._last: dict[str, tuple[int, str]] = {}

    # Reading

    @property
    def size(self) -> int:
        """Number of events."""
        size = self._database.value("SELECT size FROM log_state")
        return 0 if size is None else int(size)

    @property
    def vkey(self) -> str:
        """The key that verifies checkpoints, as C2SP signed-note has it."""
        return note.vkey(self.origin, self.public_key)

    def root(self, size: int | None = None) -> bytes:
        """Return the Merkle root (32 bytes) now, or when the log had ``size`` events."""
        if size is None or size == self.size:
            return self._stored_frontier().root()
        return merkle.root_of(self._leaf_hashes(size)[:size])

    def checkpoint(self, size: int | None = None) -> str:
        """Return the signed checkpoint of the log, now or at an earlier size, as a signed note."""
        count = self.size if size is None else size
        body = note.Checkpoint(self.origin, count, self.root(count)).body()
        return note.sign_note(body, self.origin, self._signer)

    def inclusion(self, index: int, size: int | None = None) -> list[bytes]:
        """Return the proof that an event is in the log of that size (RFC 9162, 2.1.3.1).

        Raises:
            NotFound: if the log has no such event.
        """
        count = self.size if size is None else size
        if not 0 <= index < count <= self.size:
            raise NotFound(f"The log of {count} events has no event {index}.")
        return merkle.inclusion_proof(self._leaf_hashes(count), index, count)

    def inclusions(
        self, indices: Collection[int], size: int | None = None
    ) -> list[tuple[bytes, list[bytes]]]:
        """Return leaf hash and proof of many events, as :meth:`inclusion` proves one.

        Raises:
            NotFound: if the log has no such event.
        """
        count = self.size if size is None else size
        if count > self.size or not all(0 <= index < count for index in indices):
            raise NotFound(f"The log of {count} events has no such event.")
        hashes = self._leaf_hashes(count)
        paths = merkle.inclusion_proofs(hashes, indices, count)
        return [(hashes[index], path) for index, path in zip(indices, paths, strict=True)]

    def first_index(self, table: str, record: str) -> int | None:
        """Return the position of the event that created a record, or None."""
        index = self._database.value(
            "SELECT position FROM log WHERE subject = ? AND record = ? ORDER BY position LIMIT 1",
            [table, record],
        )
        return None if index is None else int(index)

    def leaf(self, index: int) -> bytes:
        """Return the exact bytes of a leaf.

        Raises:
            NotFound: if there is no such event.
        """
        text = self._database.value("SELECT leaf FROM log WHERE position = ?", [index])
        if text is None:
            raise NotFound(f"The log has no event {index}.")
        return str(text).encode()

    def last_index(self, verbs_excluded: Collection[str] = ()) -> int | None:
        """Return the position of the last event whose verb is not excluded, or None."""
        marks = ", ".join("?" * len(verbs_excluded))
        index = self._database.value(
            f"SELECT position FROM log WHERE verb NOT IN ({marks}) "  # noqa: S608
            "ORDER BY position DESC LIMIT 1",
            list(verbs_excluded),
        )
        return None if index is None else int(index)

    def events(
        self,
        *,
        table: str | None = None,
        record: str | None = None,
        item: str | None = None,
        since: int = 0,
        limit: int | None = None,
        newest_first: bool = False,
    ) -> list[EventView]:
        """Return events with their values.

        Args:
            table: only of this table.
            record: only of this record.
            item: only those that concern this item: its own, its texts', links', marks', consents'.
            since: from this position on.
            limit: at most so many.
            newest_first: order.
        """
        terms = ["position >= ?"]
        parameters: list[Value] = [since]
        for column, value in (("subject", table), ("record", record), ("item", item)):
            if value is not None:
                terms.append(f"{column} = ?")
                parameters.append(value)
        order = "DESC" if newest_first else "ASC"
        rows = self._database.rows(
            f"SELECT position, leaf FROM log WHERE {' AND '.join(terms)} "  # noqa: S608
            f"ORDER BY position {order} LIMIT ?",
            [*parameters, -1 if limit is None else limit],
        )
        names: dict[str, str] = dict(self._database.rows("SELECT id, name FROM actor"))
        return [self._view(position, leaf, names) for position, leaf in rows]

    def event(self, index: int) -> EventView:
        """Return one event.

        Raises:
            NotFound: if there is no such event.
        """
        found = self.events(since=index, limit=1)
        if not found or found[0].index != index:
            raise NotFound(f"The log has no event {index}.")
        return found[0]

    def subjects(self, positions: range) -> list[tuple[str, str, str | None]]:
        """Return what events are about, without their values: table, record and item of each."""
        return self._database.rows(
            "SELECT subject, record, item FROM log WHERE position >= ? AND position < ? "
            "ORDER BY position",
            [positions.start, positions.stop],
        )

    def _view(self, position: int, leaf: str, names: Mapping[str, str]) -> EventView:
        values = self._database.rows(
            "SELECT field, before, after FROM log_value WHERE position = ?", [position]
        )
        return view_of(position, leaf, values, names)

    # Verifying

    def verify(self) -> merkle.Frontier:
        """Recompute the root from the leaves and compare it with the stored frontier.

        Returns:
            The recomputed frontier.

        Raises:
            VaultDamaged: if they differ.
        """
        self._hashes.clear()
        frontier = merkle.Frontier(self._read_hashes())
        if frontier.to_bytes() != self._stored_frontier().to_bytes():
            raise VaultDamaged(
                "The event log is not what was written: its Merkle root differs; restore a backup."
            )
        return frontier

    def verify_sealed(self, sealed: note.Checkpoint) -> None:
        """Compare the log with an earlier checkpoint: it must extend it.

        Raises:
            VaultDamaged: if the log is older than the checkpoint, or another one.
        """
        if sealed.origin != self.origin:
            raise VaultDamaged("The checkpoint file belongs to another vault.")
        if self.size < sealed.size:
            raise VaultDamaged(
                f"The vault's database is older than its checkpoint ({self.size} of {sealed.size} "
                "events): it was replaced by an earlier copy."
            )
        if self.root(sealed.size) != sealed.root:
            raise VaultDamaged(
                "The event log does not continue from its checkpoint: its history was replaced."
            )

    def read_checkpoint(self, text: str) -> note.Checkpoint:
        """Return a checkpoint that this vault's key signed.

        Raises:
            VaultDamaged: if it did not.
        """
        return note.parse_checkpoint(note.verify_note(text, self.vkey))

    def _leaf_hashes(self, count: int) -> list[bytes]:
        if len(self._hashes) < count:
            for _ in self._read_hashes():
                pass
        if len(self._hashes) < count:
            raise NotFound(f"The log has {len(self._hashes)} events, not {count}.")
        return self._hashes

    def _read_hashes(self) -> Iterator[bytes]:
        known = self._hashes
        sha256 = hashlib.sha256
        for (leaf,) in self._database.stream(
            "SELECT leaf FROM log WHERE position >= ? ORDER BY position", [len(known)]
        ):
            known.append(sha256(b"\x00" + leaf.encode()).digest())
            yield known[-1]

    def _stored_frontier(self) -> merkle.Frontier:
        row = self._database.first("SELECT size, frontier FROM log_state")
        if row is None:
            return merkle.Frontier()
        try:
            frontier = merkle.Frontier.from_bytes(row[1])
        except ValueError as error:
            raise VaultDamaged("The stored state of the event log is damaged.") from error
        if frontier.size != row[0]:
            raise VaultDamaged("The stored state of the event log contradicts itself.")
        return frontier

    # Writing, inside a transaction of the vault

    @property
    def next_position(self) -> int:
        """Where the next event of the transaction under way will stand."""
        return self._frontier.size

    def begin(self) -> None:
        """Read where the log ends; another connection may have written since."""
        self._frontier = self._stored_frontier()
        self._time = str(self._database.value("SELECT time FROM log_state") or "")
        self._last.clear()

    def append(
        self,
        actor: str,
        verb: str,
        op: str,
        table: str,
        record: str,
        item: str | None,
        changes: Changes,
    ) -> int:
        """Append one event and return its position.

        Args:
            actor: id of the writer.
            verb: lower-case word (``received``, ``described`` ...).
            op: ``create``, ``change``, ``remove`` or ``note``.
            table: of the record.
            record: its id.
            item: the item it concerns, or None.
            changes: field -> (before, after) as JSON values.
        """
        position = self._frontier.size
        sequence, previous = self._last.get(actor) or self._last_of(actor)
        self._time = _tick(self._time)
        salts = os.urandom(SALT_SIZE * len(changes))
        commitments: dict[str, str] = {}
        values = []
        for number, (field, (before, after)) in enumerate(changes.items()):
            salt = salts[number * SALT_SIZE : (number + 1) * SALT_SIZE]
            old, new = json_text(before), json_text(after)
            commitments[field] = commitment(salt, old, new)
            values.append((position, field, old, new, salt))
        document: dict[str, Any] = {
            "v": LEAF_VERSION,
            "id": new_id(),
            "actor": actor,
            "seq": sequence + 1,
            "prev": previous,
            "time": self._time,
            "verb": verb,
            "op": op,
            "table": table,
            "record": record,
            "fields": commitments,
        }
        if item is not None:
            document["item"] = item
        leaf = canonical(document)
        digest = merkle.leaf_hash(leaf)
        self._database.run(
            "INSERT INTO log (position, leaf) VALUES (?, ?)", (position, leaf.decode())
        )
        self._database.run_many(
            "INSERT INTO log_value (position, field, before, after, salt) VALUES (?, ?, ?, ?, ?)",
            values,
        )
        self._frontier.append(digest)
        self._last[actor] = (sequence + 1, digest.hex())
        return position

    def forget(self) -> None:
        """Drop what was read of the log; what a transaction read of itself was rolled back."""
        self._hashes.clear()

    def end(self) -> None:
        """Store where the log now ends; the last write of a transaction."""
        self._database.run(
            "INSERT INTO log_state (id, size, frontier, time) VALUES (1, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET size = excluded.size, "
            "frontier = excluded.frontier, time = excluded.time",
            (self._frontier.size, self._frontier.to_bytes(), self._time),
        )

    def _last_of(self, actor: str) -> tuple[int, str]:
        leaf = self._database.value(
            "SELECT leaf FROM log WHERE actor = ? ORDER BY position DESC LIMIT 1", [actor]
        )
        if leaf is None:
            return -1, ""
        return int(json.loads(leaf)["seq"]), merkle.leaf_hash(leaf.encode()).hex()


def read_sealed(path: Path) -> str:
    """Return the checkpoint file's text; every vault has one, so its absence is damage.

    Raises:
        VaultDamaged: if it is missing or no text.
    """
    try:
        with path.open("rb") as stream:
            return stream.read(_MAX_CHECKPOINT).decode()
    except FileNotFoundError:
        raise VaultDamaged(
            "The vault's checkpoint file is missing, so an older database could not be told from "
            "the right one; put it back from a backup."
        ) from None
    except UnicodeDecodeError:
        raise VaultDamaged("The vault's checkpoint file is damaged.") from None


def json_text(value: Any) -> str:
    """Return a value's canonical JSON as text; scalars and flat lists by the fast road."""
    if isinstance(value, _SCALARS):
        return _encode(value)
    if isinstance(value, list | tuple) and all(isinstance(each, _SCALARS) for each in value):
        return _encode(value)
    return canonical(value).decode()


def commitment(salt: bytes, before: str, after: str) -> str:
    """Return the salted commitment to a field's change: SHA-256 (salt, JSON of [before, after])."""
    return hashlib.sha256(salt + f"[{before},{after}]".encode()).hexdigest()


def view_of(
    position: int,
    leaf: str,
    values: Collection[tuple[str, str | None, str | None]],
    names: Mapping[str, str],
) -> EventView:
    """Return an event from its leaf and its values (field, before, after)."""
    document = json.loads(leaf)
    return EventView(
        index=position,
        id=document["id"],
        time=iso_time(document["time"]),
        actor=names.get(document["actor"]) or document["actor"],
        verb=document["verb"],
        op=document["op"],
        table=document["table"],
        record=document["record"],
        item=document.get("item"),
        changes={field: (_value(before), _value(after)) for field, before, after in values},
        erased=tuple(field for field, before, _ in values if before is None),
        hash=merkle.leaf_hash(leaf.encode()).hex(),
    )


def iso_time(clock: str) -> str:
    """Return a hybrid clock's physical part as UTC, ISO 8601 with milliseconds."""
    milliseconds = int(clock.partition(".")[0])
    moment = datetime.fromtimestamp(milliseconds // 1000, UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{milliseconds % 1000:03d}Z"


def _value(text: str | None) -> Any:
    return None if text is None else json.loads(text)


def _tick(last: str) -> str:
    """Return the next time of the hybrid logical clock; it never goes back with the machine's."""
    now = time.time_ns() // 1_000_000
    then, _, counter = last.partition(".")
    if then and int(then) >= now:
        return f"{then}.{int(counter) + 1}"
    return f"{now}.0"
