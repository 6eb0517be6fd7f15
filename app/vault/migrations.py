"""The schema's history: numbered SQL files, applied in order, each in one transaction.

``schema/NNNN_name.sql`` never changes once released. ``user_version`` is the number of the last one
applied, and ``meta`` names the oldest program that may read the vault (``min_reader``), so that an
addition which old programs can ignore does not lock them out.

``python -m app.vault.migrations`` prints the schema as it is after all of them;
``schema/current.sql`` keeps that print, and a test compares the two. A new vault is made from that print,
since its history is long: each column that was added later costs as much as ten that were there at first.
"""

from __future__ import annotations

import re
import sqlite3
import sys
from functools import lru_cache
from pathlib import Path

import sqlite_utils
from sqlite_utils.migrations import Migrations

from app.errors import VaultDamaged, VaultTooNew
from app.paths import schema_dir
from app.vault.database import APPLICATION_ID, Database, translated

MIN_READER = 8
"""The schema number that a program has to know in order to read what this one writes."""

PRINTED = "current.sql"
"""The schema after all steps, beside the numbered files."""

_NUMBERED = re.compile(r"(\d{4})_[a-z_]+\.sql")


def numbered(folder: Path | None = None) -> list[tuple[int, Path]]:
    """Return the numbered SQL files in order.

    Args:
        folder: where they lie; the program's own ``schema`` when omitted.
    """
    found = []
    for path in sorted((folder or schema_dir()).iterdir()):
        match = _NUMBERED.fullmatch(path.name)
        if match:
            found.append((int(match[1]), path))
    return found


def latest(folder: Path | None = None) -> int:
    """Return the number of the newest schema this program knows."""
    return numbered(folder)[-1][0]


def version(database: Database) -> int:
    """Return the number of the last migration that a database went through (0: none)."""
    return int(database.value("PRAGMA user_version"))


def require_readable(database: Database) -> None:
    """Refuse a database that is not a vault's, or needs a newer program.

    Raises:
        VaultDamaged: if it is not a vault's database.
        VaultTooNew: if it was written by a newer program whose vaults this one cannot read.
    """
    if database.value("PRAGMA application_id") != APPLICATION_ID or version(database) == 0:
        raise VaultDamaged("The file vault.db is not a vault's database.")
    if version(database) <= latest():
        return
    wanted = database.value("SELECT value FROM meta WHERE name = 'min_reader'")
    if wanted is None or int(wanted) > latest():
        raise VaultTooNew(
            "This vault was written by a newer Kuager; install that version to open it. "
            "Nothing was changed."
        )


def migrate(database: Database, backup: Path | None, key: bytes, folder: Path | None = None) -> int:
    """Bring a database to the newest schema; each step is whole or absent.

    Args:
        database: open for writing.
        backup: where the state before is kept (``vault.db.before-NNNN`` beside it), or None.
        key: 32 bytes, for the backup.
        folder: the numbered files; the program's own when omitted.

    Returns:
        How many steps were taken.
    """
    done = version(database)
    if not done and folder is None and _printed() == latest():
        return _afresh(database)
    steps = _steps(folder)
    pending = [number for number, _ in numbered(folder) if number > done]
    if not pending:
        return 0
    if done and backup is not None:
        kept = backup.with_name(f"{backup.name}.before-{pending[0]:04d}")
        partial = kept.with_name(kept.name + ".partial")
        partial.unlink(missing_ok=True)
        database.copy_to(partial, key)
        partial.replace(kept)
    with translated():
        steps.apply(database.utils)
    return len(pending)


def _printed() -> int:
    """The number of the schema that was last printed (0: none); a developer may be a step ahead of it."""
    try:
        head = (schema_dir() / PRINTED).read_text("utf-8").partition(",")[0]
    except FileNotFoundError:
        return 0
    return int(head.removeprefix("-- Schema "))


def _afresh(database: Database) -> int:
    """Give an empty database the newest schema, and the ledger of one that went through every step."""
    steps = Migrations("vault")
    for number, path in numbered():
        steps(name=path.stem)(
            _step(number, schema_dir() / PRINTED if number == 1 else None, path.stem)
        )
    with translated(), database.utils.atomic():
        steps.apply(database.utils)
    return len(numbered())


@lru_cache(maxsize=32)
def _statements(script: str) -> tuple[str, ...]:
    """The statements of a numbered file, each of which ends with a line (a trigger holds semicolons)."""
    found, held = [], ""
    for line in script.splitlines(keepends=True):
        held += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(held):
            found.append(held)
            held = ""
    return (*found, held) if held.strip() else tuple(found)


def _steps(folder: Path | None) -> Migrations:
    steps = Migrations("vault")
    for number, path in numbered(folder):
        steps(name=path.stem)(_step(number, path, path.stem))
    return steps


class _step:  # noqa: N801 - stands for a function; Migrations only calls it
    """Runs one file, if there is one, and notes a number, in the transaction that Migrations opened."""

    def __init__(self, number: int, path: Path | None, name: str) -> None:
        self.__name__ = name
        self._number = number
        self._path = path

    def __call__(self, database: sqlite_utils.Database, /) -> None:
        if self._path is not None:
            for statement in _statements(self._path.read_text("utf-8")):
                database.execute(statement)
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {self._number}")
        database.execute(
            "INSERT INTO meta (name, value) VALUES ('min_reader', ?) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            [str(min(self._number, MIN_READER))],
        )


def snapshot(folder: Path | None = None) -> str:
    """Return the schema after all migrations, as SQL in order of creation."""
    database = Database(None)
    try:
        migrate(database, None, b"", folder or schema_dir())
        statements = [
            sql
            for sql, name in database.rows(
                "SELECT sql, name FROM sqlite_schema WHERE sql IS NOT NULL"
            )
            # FTS5 makes its own shadow tables, and sqlite-utils its ledger.
            if not re.match(r"search_(words|parts)_|_?sqlite_|idx__sqlite", name)
        ]
    finally:
        database.close()
    head = (
        f"-- Schema {latest(folder)}, printed by python -m app.vault.migrations; do not edit.\n\n"
    )
    return head + ";\n\n".join(statements) + ";\n"


if __name__ == "__main__":
    sys.stdout.write(snapshot())
