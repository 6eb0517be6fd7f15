"""Takes somebody's names out of the words of all records, and out of what the log has of them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from app.vault.catalogue import RECORDS, quoted, table_of

if TYPE_CHECKING:
    from app.vault.change import Change
    from app.vault.database import Database

Rewrite = Callable[[str], str]
"""Gives words as they may stay."""

UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")

_SHORTEST = 3
# Records that repeat what an item's text says, and those that are blanked as a whole.
_QUOTED = frozenset({"passage", "mark", "item_text", "person", "person_name", "actor"})


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
        if table.name in _QUOTED:
            continue
        for row in database.rows(table.select):
            held = dict(zip(table.fields, row, strict=True))
            changed = {name: rewritten(value) for name, value in held.items() if name != "id"}
            changed = {name: value for name, value in changed.items() if value != held[name]}
            if changed:
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
        if subject not in _QUOTED
        and any(rewritten(value) != value for value in map(json.loads, both))
    ]
    return renamed, values


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
