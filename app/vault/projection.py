"""The catalogue's tables as a projection of the event log: what an event does to a row.

The same code writes a row when an event happens and when the log is replayed, so that the tables
can be rebuilt from the log (and are, in :mod:`app.vault.check`).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from app.errors import Refused, VaultDamaged
from app.records.dates import bounds
from app.vault.catalogue import RECORDS, Table, quoted, stored, table_of
from app.vault.database import Database

CREATE, CHANGE, REMOVE, NOTE = "create", "change", "remove", "note"

# Parsing a date takes a millisecond and dates repeat.
_bounds = lru_cache(maxsize=8192)(bounds)


def apply(
    database: Database, table: Table, op: str, record: str, after: Mapping[str, Any], position: int
) -> None:
    """Write what one event says into its table.

    Args:
        database: inside a transaction.
        table: of the record.
        op: ``create``, ``change`` or ``remove``.
        record: its id.
        after: field -> new JSON value; for ``create``, omitted fields take their defaults.
        position: of the event.

    Raises:
        Refused: if a rule of the schema forbids it.
    """
    if op == CREATE:
        _create(database, table, record, after, position)
    elif op == CHANGE:
        _change(database, table, record, after, position)
    elif op == REMOVE:
        database.run(f"DELETE FROM {quoted(table.name)} WHERE id = ?", (record,))  # noqa: S608


def _create(
    database: Database, table: Table, record: str, after: Mapping[str, Any], position: int
) -> None:
    values = {**table.defaults, **after}
    missing = [name for name in table.logged if name not in values]
    if missing:
        raise VaultDamaged(f"An event that creates a {table.name} lacks its {missing[0]}.")
    if table.name == "item":
        _hold(database, values)
    computed = _bounds(values["date"]) if table.bounded else ()
    database.run(
        table.insert,
        (record, *(stored(values[name]) for name in table.logged), *computed, position),
    )


def _change(
    database: Database, table: Table, record: str, after: Mapping[str, Any], position: int
) -> None:
    written = {name: stored(value) for name, value in after.items()}
    if table.bounded and "date" in after:
        written["date_from"], written["date_to"] = _bounds(after["date"])
    columns = ", ".join(f"{quoted(name)} = ?" for name in written)
    changed = database.run(
        f"UPDATE {quoted(table.name)} SET {columns}, event = ? WHERE id = ?",  # noqa: S608
        (*written.values(), position, record),
    )
    if changed != 1:
        raise VaultDamaged(f"The log changes a {table.name} that is not there.")


def _hold(database: Database, values: Mapping[str, Any]) -> None:
    """Note the original of a new item; the same bytes are held once, whatever brought them."""
    held = database.first("SELECT id, size FROM blob WHERE sha256 = ?", (values["sha256"],))
    if held is None:
        database.run(
            "INSERT INTO blob (id, size, sha256) VALUES (?, ?, ?)",
            (values["blob_id"], values["size"], values["sha256"]),
        )
    elif held != (values["blob_id"], values["size"]):
        raise Refused(
            "The same bytes are already held as another original; the new copy is not needed."
        )


def stale(database: Database) -> str:
    """Compare each table's rows with the last event of each record, by number.

    An older page of a table spliced back, even one that authenticates, has rows whose ``event`` is
    not the last of their record, or lacks rows.

    Returns:
        The name of a table that differs from the log, or ``""``.
    """
    expected: dict[str, int] = dict(
        database.rows(
            "SELECT subject, count(*) FROM (SELECT subject, record, op, max(position) FROM log "
            "WHERE op <> 'note' GROUP BY subject, record) WHERE op <> 'remove' GROUP BY subject"
        )
    )
    for record in RECORDS:
        name = table_of(record).name
        # The rows themselves are read, not an index over them.
        count, differing = database.rows(
            f"SELECT count(*), count(*) FILTER (WHERE event IS NOT (SELECT max(position) FROM log "  # noqa: S608
            f"WHERE subject = ? AND record = t.id AND op <> 'note')) FROM {quoted(name)} AS t",
            (name,),
        )[0]
        if differing or count != expected.get(name, 0):
            return name
    return ""
