"""Undo and redo of whole steps, by appending to the log; what was undone stays in it.

``vault.step(label)`` makes a step of whatever the verbs inside it change. Undoing reverts its events
in one transaction, the latest first; redoing reverts the events of the undoing. A step that cannot be
undone any more (somebody changed the record since) says why, is marked as stuck, and the next undo
goes on to the step before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.errors import NotFound, Refused
from app.vault.log import EventView
from app.vault.revert import Irreversible, Reverting
from app.vault.steps import StoredStep
from app.vault.vault import Change, Vault


@dataclass(frozen=True, slots=True)
class Step:
    """One step as the window lists it.

    Attributes:
        id: rising with time.
        label: what was done.
        made_at: UTC, ISO 8601.
        undone: whether it is undone.
        stuck: whether it can be neither undone nor redone any more.
    """

    id: int
    label: str
    made_at: str
    undone: bool
    stuck: bool


@dataclass(frozen=True, slots=True)
class Changes:
    """What some events of the log were about.

    Attributes:
        tables: kinds of records.
        items: ids of the items they concern.
        records: table and id of each.
    """

    tables: frozenset[str] = frozenset()
    items: frozenset[str] = frozenset()
    records: frozenset[tuple[str, str]] = frozenset()


def changes_in(vault: Vault, ranges: Iterable[range]) -> Changes:
    """Return what the events at these positions of the log were about."""
    subjects = [each for positions in ranges for each in vault.log.subjects(positions)]
    return Changes(
        frozenset(table for table, _, _ in subjects),
        frozenset(item for _, _, item in subjects if item is not None),
        frozenset((table, record) for table, record, _ in subjects),
    )


def history(vault: Vault, limit: int = 200) -> list[Step]:
    """Return the latest steps, newest first."""
    return [_shown(step) for step in vault.steps.newest(limit)]


def next_undo(vault: Vault) -> Step | None:
    """Return the step that :func:`undo` would undo, or None."""
    step = vault.steps.next_undo()
    return None if step is None else _shown(step)


def next_redo(vault: Vault) -> Step | None:
    """Return the step that :func:`redo` would redo, or None."""
    step = vault.steps.next_redo()
    return None if step is None else _shown(step)


def undo(vault: Vault) -> Step:
    """Undo the newest step that stands.

    Raises:
        Refused: if there is none, or it can no longer be undone; it is stuck from then on.
    """
    return _revert(vault, vault.steps.next_undo, "undone")


def redo(vault: Vault) -> Step:
    """Redo the step that was undone last.

    Raises:
        Refused: if there is none, or it can no longer be redone; it is stuck from then on.
    """
    return _revert(vault, vault.steps.next_redo, "redone")


def _revert(vault: Vault, choose: Callable[[], StoredStep | None], verb: str) -> Step:
    undoing = verb == "undone"
    step: StoredStep | None = None
    with vault.steps.outside():
        try:
            with vault.change() as change:
                # Chosen under the write lock: a job may be making a step in another thread.
                step = choose()
                if step is None:
                    raise Refused(f"There is nothing to {'undo' if undoing else 'redo'}.")
                _revert_events(vault, change, step.undone if step.is_undone else step.ranges, verb)
                settle = vault.steps.set_undone if undoing else vault.steps.set_redone
                settle(step.id, change.positions)
        except (Irreversible, NotFound) as error:
            if step is None:
                raise
            with vault.change():
                vault.steps.set_stuck(step.id)
            reason = error.reason if isinstance(error, Irreversible) else "its events are missing"
            raise Refused(f"“{step.label}” can no longer be {verb}: {reason}.") from error
    return _shown(step, undone=undoing)


def _revert_events(vault: Vault, change: Change, ranges: tuple[range, ...], verb: str) -> None:
    events = [event for positions in ranges for event in _events(vault, positions)]
    # What came in together with its item goes to the trash, and comes back, with it.
    arrived = {event.record for event in events if event.table == "item" and event.op == "create"}
    undoing = Reverting(vault, change, verb)
    for event in reversed(events):
        if event.op == "note" or (event.item in arrived and not _is_arrival(event)):
            continue
        undoing.event(event)
    undoing.finish()


def _is_arrival(event: EventView) -> bool:
    return event.table == "item" and event.op == "create"


def _events(vault: Vault, positions: range) -> list[EventView]:
    events = vault.log.events(since=positions.start, limit=len(positions))
    if len(events) != len(positions):
        raise NotFound("The log lacks events of this step.")
    return events


def _shown(step: StoredStep, undone: bool | None = None) -> Step:
    return Step(
        step.id,
        step.label,
        step.made_at,
        step.is_undone if undone is None else undone,
        step.stuck,
    )
