"""Steps that can be undone: which events of the log a person did as one, and which undid them.

A step is kept by the positions of its events. They are known inside the transaction that appends
them, so they are exact even while another connection writes between two changes of one step.
Nothing here is logged: what was undone is in the log itself, as events that undo.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from app.vault.database import Database, Row

_COLUMNS = "id, label, made_at, ranges, undone, stuck"


@dataclass(frozen=True, slots=True)
class StoredStep:
    """One step as it is kept.

    Attributes:
        id: rising with time.
        label: what a person did, in the words of the window's language.
        made_at: UTC, ISO 8601.
        ranges: positions of its events (of the latest redo, once it was undone and redone).
        undone: positions of the events that undid it; empty while it stands.
        is_undone: whether it was undone.
        stuck: whether undoing (or redoing) it was refused.
    """

    id: int
    label: str
    made_at: str
    ranges: tuple[range, ...]
    undone: tuple[range, ...]
    is_undone: bool
    stuck: bool


class Steps:
    """The steps of one vault, on one connection.

    Args:
        database: the vault's.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._label: str | None = None
        self._id: int | None = None
        self._pending: int | None = None

    # Making steps

    @contextlib.contextmanager
    def grouping(self, label: str) -> Iterator[None]:
        """Make every change of the block one step; inside another step it joins that one."""
        if self._label is not None:
            yield
            return
        self._label, self._id = label, None
        try:
            yield
        finally:
            self._label = self._id = None

    @contextlib.contextmanager
    def outside(self) -> Iterator[None]:
        """Let the changes of the block belong to no step; for undoing and redoing."""
        label, step = self._label, self._id
        self._label = self._id = None
        try:
            yield
        finally:
            self._label, self._id = label, step

    def extend(self, positions: range) -> None:
        """Note the events of a change in the step under way, in the change's own transaction.

        The first of a step forgets what was undone before: after something new, nothing can be
        redone. A step that was undone or forgotten while its job still ran goes on as another one.
        """
        if self._label is None or not positions:
            return
        self._pending = self._id
        if self._id is not None:
            held = self._database.value(
                "SELECT ranges FROM undo_step WHERE id = ? AND undone = ''", (self._id,)
            )
            if held is not None:
                self._database.run(
                    "UPDATE undo_step SET ranges = ? WHERE id = ?",
                    (_json((*_ranges(held), positions)), self._id),
                )
                return
        self._database.run("DELETE FROM undo_step WHERE undone <> ''")
        self._database.run(
            "INSERT INTO undo_step (label, made_at, ranges, undone, stuck) VALUES (?, ?, ?, '', 0)",
            (self._label, f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}", _json([positions])),
        )
        self._pending = int(self._database.value("SELECT last_insert_rowid()"))

    def settle(self) -> None:
        """The change's transaction was committed: its row is the step's from here on."""
        if self._pending is not None:
            self._id, self._pending = self._pending, None

    def forget(self) -> None:
        """The change's transaction was rolled back, and the row it made with it."""
        self._pending = None

    # Reading

    def newest(self, limit: int) -> list[StoredStep]:
        """Return the latest steps, newest first."""
        return self._read("ORDER BY id DESC LIMIT ?", limit)

    def next_undo(self) -> StoredStep | None:
        """Return the newest step that stands and can be undone, or None."""
        found = self._read("WHERE undone = '' AND NOT stuck ORDER BY id DESC LIMIT ?", 1)
        return found[0] if found else None

    def next_redo(self) -> StoredStep | None:
        """Return the step that was undone last and can be redone, or None."""
        found = self._read("WHERE undone <> '' AND NOT stuck ORDER BY id LIMIT ?", 1)
        return found[0] if found else None

    def _read(self, rest: str, limit: int) -> list[StoredStep]:
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM undo_step {rest}", [limit])  # noqa: S608
        return [_step(row) for row in rows]

    # Undoing and redoing, inside a transaction

    def set_undone(self, step: int, events: range) -> None:
        """Note that these events undid a step."""
        self._database.run("UPDATE undo_step SET undone = ? WHERE id = ?", (_json([events]), step))

    def set_redone(self, step: int, events: range) -> None:
        """Note that a step stands again, by these events."""
        self._database.run(
            "UPDATE undo_step SET ranges = ?, undone = '' WHERE id = ?", (_json([events]), step)
        )

    def set_stuck(self, step: int) -> None:
        """Note that a step can be neither undone nor redone any more."""
        self._database.run("UPDATE undo_step SET stuck = 1 WHERE id = ?", (step,))


def joined(ranges: Iterable[range]) -> tuple[range, ...]:
    """Return ranges in their order, those that adjoin as one; empty ones are left out."""
    result: list[range] = []
    for each in ranges:
        if result and each and result[-1].stop == each.start:
            result[-1] = range(result[-1].start, each.stop)
        elif each:
            result.append(each)
    return tuple(result)


def _step(row: Row) -> StoredStep:
    step, label, made_at, ranges, undone, stuck = row
    return StoredStep(
        step, label, made_at, _ranges(ranges), _ranges(undone), undone != "", bool(stuck)
    )


def _ranges(text: str) -> tuple[range, ...]:
    return tuple(range(first, last) for first, last in json.loads(text)) if text else ()


def _json(ranges: Sequence[range]) -> str:
    return json.dumps([[each.start, each.stop] for each in joined(ranges)])
