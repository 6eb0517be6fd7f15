"""What the window keeps for itself in the vault: columns, sizes, drafts. Evidence of nothing.

It lies in the encrypted database because a draft or a search may name a person, and is not logged
because nobody will be asked in court how wide a column was. ``verify`` compares it with nothing: an
older state of it put back is an older column width.
"""

from __future__ import annotations

import json

from app.errors import Refused
from app.vault.database import Database
from app.vault.renaming import UUID

LARGEST_VALUE = 8 << 20
"""Bytes of one value; drafts are typed by people."""


class Desk:
    """Values under names, each written in a short transaction of its own.

    A vault that is open for reading only keeps nothing here, without a complaint: somebody who only
    looks may still move a column.

    Args:
        database: the vault's.
        writable: whether anything is kept.
    """

    def __init__(self, database: Database, *, writable: bool) -> None:
        self._database = database
        self._writable = writable

    def get(self, name: str) -> str | None:
        """Return what is kept under a name, or None."""
        value: str | None = self._database.value("SELECT value FROM desk WHERE name = ?", [name])
        return value

    def put(self, name: str, value: str) -> None:
        """Keep a value under a name, in place of an earlier one.

        What is about an item or a person that was erased is not kept: a window may still hold a draft.

        Raises:
            Refused: if it is larger than :data:`LARGEST_VALUE`, no text, or a change is under way.
        """
        # Half a surrogate pair can be typed or pasted, and cannot be stored.
        kept = value.encode("utf-8", "replace").decode()
        if len(kept.encode()) > LARGEST_VALUE:
            raise Refused("This is more than the window keeps between two openings (8 MB).")
        if self._is_about_erased(f"{name}\n{kept}"):
            self.remove(name)
            return
        self._write(
            "INSERT INTO desk (name, value) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            name,
            kept,
        )

    def remove(self, name: str) -> None:
        """Forget what is kept under a name; harmless when nothing is."""
        self._write("DELETE FROM desk WHERE name = ?", name)

    def names(self, prefix: str = "") -> list[str]:
        """Return the names that begin so, in order."""
        rows = self._database.rows(
            "SELECT name FROM desk WHERE substr(name, 1, ?) = ? ORDER BY name",
            [len(prefix), prefix],
        )
        return [name for (name,) in rows]

    def _is_about_erased(self, text: str) -> bool:
        ids = json.dumps(sorted(set(UUID.findall(text))))
        return any(
            self._database.value(
                f"SELECT 1 FROM {table} WHERE erased_at <> '' "  # noqa: S608
                "AND id IN (SELECT value FROM json_each(?)) LIMIT 1",
                [ids],
            )
            for table in ("item", "person")
        )

    def _write(self, sql: str, *parameters: str) -> None:
        if not self._writable:
            return
        if self._database.in_transaction:
            raise Refused("A change is under way; the window's state is kept after it.")
        with self._database.transaction():
            self._database.run(sql, parameters)
