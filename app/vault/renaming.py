"""Takes somebody's names out of the words of all records, and out of what the log has of them.

The window's own memory goes with them: its drafts, and the labels of what can be undone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from app.vault.catalogue import RECORDS, Table, quoted, table_of

if TYPE_CHECKING:
    from app.vault.change import Change
    from app.vault.database import Database

Rewrite = Callable[[str], str]
"""Gives words as they may stay."""

UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")

_SHORTEST = 3
# Fields that repeat what an item's text says, and what people are called: others may share a name.
_STAYS: Mapping[str, frozenset[str]] = {
    "passage": frozenset({"quote", "prefix", "suffix"}),
    "mark": frozenset({"quote"}),
    "person": frozenset({"name", "pseudonym"}),
    "person_name": frozenset({"name"}),
}
# Of texts and of those who use the program nothing is anybody's words about somebody.
_WHOLE = frozenset({"item_text", "actor"})


def rename(
    database: Database, change: Change, rewrite: Rewrite
) -> tuple[int, list[tuple[int, str]]]:
    """Write the words of all records anew where they change by it; quotations stay as they are.

    Args:
        database: inside the transaction of the change.
        change: told which items to index again.
        rewrite: gives the words as they may stay.

    Returns:
        How many records were written, and position and field of every logged value that holds such words.
    """
    known: dict[str, str] = {}

    def rewritten(value: Any) -> Any:
        if isinstance(value, str):
            if value not in known:
                known[value] = _in_words(value, rewrite)
            return known[value]
        return [rewritten(each) for each in value] if isinstance(value, list) else value

    renamed = 0
    for record in RECORDS:
        table = table_of(record)
        if table.name in _WHOLE:
            continue
        stays = {"id", *_STAYS.get(table.name, ())}
        unique = _unique(database, table)
        for row in database.rows(table.select):
            held = dict(zip(table.fields, row, strict=True))
            changed = {name: rewritten(value) for name, value in held.items() if name not in stays}
            changed = {name: value for name, value in changed.items() if value != held[name]}
            if changed:
                _keep_apart(database, table, unique, held, changed)
                columns = ", ".join(f"{quoted(name)} = ?" for name in changed)
                database.run(
                    f"UPDATE {quoted(table.name)} SET {columns} WHERE id = ?",  # noqa: S608
                    (*changed.values(), row[0]),
                )
                change.touch(table.name, row[0], held.get("item_id"))
                renamed += 1
    values = [
        (position, field)
        for position, field, subject, *both in database.stream(
            "SELECT v.position, v.field, l.subject, v.before, v.after FROM log_value AS v "
            "JOIN log AS l ON l.position = v.position WHERE v.salt IS NOT NULL"
        )
        if subject not in _WHOLE
        and field not in _STAYS.get(subject, ())
        and any(rewritten(value) != value for value in map(json.loads, both))
    ]
    _rename_own(database, rewritten)
    return renamed, values


def _rename_own(database: Database, rewritten: Callable[[str], str]) -> None:
    """Write anew what the window keeps for itself; what is kept under such a name goes."""
    for name, value in database.rows("SELECT name, value FROM desk"):
        if rewritten(name) != name:
            database.run("DELETE FROM desk WHERE name = ?", (name,))
        elif (fresh := rewritten(value)) != value:
            database.run("UPDATE desk SET value = ? WHERE name = ?", (fresh, name))
    for number, label in database.rows("SELECT id, label FROM undo_step"):
        if (fresh := rewritten(label)) != label:
            database.run("UPDATE undo_step SET label = ? WHERE id = ?", (fresh, number))


def _unique(database: Database, table: Table) -> list[tuple[str, ...]]:
    """The columns that may not be alike in two rows of a table, set by set."""
    return [
        tuple(row[2] for row in database.rows(f"PRAGMA index_info({quoted(index[1])})"))
        for index in database.rows(f"PRAGMA index_list({quoted(table.name)})")
        if index[2] and index[3] != "pk"
    ]


def _keep_apart(
    database: Database,
    table: Table,
    unique: Sequence[tuple[str, ...]],
    held: Mapping[str, Any],
    changed: dict[str, Any],
) -> None:
    """Number words that tell two records apart and would be alike without the names in them."""
    for columns in unique:
        renamed = [name for name in columns if isinstance(changed.get(name), str)]
        if not renamed:
            continue
        words, number = changed[renamed[-1]], 2
        where = " AND ".join(f"{quoted(name)} IS ?" for name in columns)
        while database.value(
            f"SELECT count(*) FROM {quoted(table.name)} WHERE {where} AND id <> ?",  # noqa: S608
            (*(changed.get(name, held[name]) for name in columns), held["id"]),
        ):
            changed[renamed[-1]] = f"{words} ({number})"
            number += 1


def _in_words(value: str, rewrite: Rewrite) -> str:
    """Rewrite a text, or the texts within it where it is JSON, so that it stays JSON."""
    if len(value) < _SHORTEST or UUID.fullmatch(value):
        return value
    if value[0] not in "[{":
        return rewrite(value)
    try:
        parsed = json.loads(value)
    except (ValueError, RecursionError):
        return rewrite(value)

    def walk(part: Any) -> Any:
        if isinstance(part, str):
            return _in_words(part, rewrite)
        if isinstance(part, list):
            return [walk(each) for each in part]
        if isinstance(part, dict):
            return {name: walk(each) for name, each in part.items()}
        return part

    walked = walk(parsed)
    return value if walked == parsed else json.dumps(walked, ensure_ascii=False)
