"""What every stored record has in common: an id, a table, and fields that are its columns.

A record is a frozen dataclass. Its field names are the column names of its table, and its field types
are limited to ``str``, ``int``, ``float``, ``bool``, tuples of those (stored as JSON arrays) and ``None``.
The vault reads and writes them through this one shape; see ``app/vault/database.py``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One row of the catalogue.

    Attributes:
        table: name of the table that holds records of this class.
        id: UUIDv7 (or, for vocabulary-like rows, a stable code).
    """

    table: ClassVar[str] = ""

    id: str
