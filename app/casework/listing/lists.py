"""Every list of the vault as a table that a person asked for: CSV or a spreadsheet, a row per record.

The first column is the record's id, which never changes, so that a row can be traced back. What is written
is not redacted; it goes out through :func:`app.casework.arguing.board_table.write`, over nothing, and the
custody of the items in it says so. Headings and columns are data (``resources/lists.toml``).
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from app.bundle.workbook import Table, Value
from app.casework.arguing import board_table
from app.casework.listing import list_rows
from app.casework.listing.list_rows import Held
from app.errors import Usage
from app.paths import resources_dir
from app.vault.vault import Vault

Row = Mapping[str, Any]

YES, NO = "✓", "–"
"""How a list says that something is so, or not; a table that is taken in may say so, too."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A list, as it is about to be written.

    Attributes:
        items: ids of the items that it tells of; their custody says that it was written.
    """

    table: Table
    items: tuple[str, ...] = field(default=(), repr=False)


@cache
def words() -> Mapping[str, Any]:
    """What ``resources/lists.toml`` says."""
    return tomllib.loads((resources_dir() / "lists.toml").read_text("utf-8"))


def kinds() -> tuple[str, ...]:
    """The lists that there are."""
    return tuple(words()["list"])


def title(kind: str, language: str = "en") -> str:
    """What a list is called.

    Raises:
        Usage: there is no such list.
    """
    if kind not in words()["list"]:
        raise Usage(f"There is no list {kind!a}; choose one of {', '.join(kinds())}.")
    return said(words()["list"][kind], language)


def columns(kind: str) -> list[str]:
    """The names of a list's columns, in order; the first is ``id``."""
    return [column for column, _width in words()["list"][kind]["columns"]]


def said(by_language: Mapping[str, Any], language: str) -> str:
    """Words in a language, or else in English."""
    return str(by_language.get(language[:2], by_language["en"]))


def listed(
    vault: Vault,
    kind: str,
    case: str | None = None,
    language: str = "en",
    only: Collection[int] | None = None,
) -> Listed:
    """A list of the vault, or of one case, as a table.

    Args:
        vault: open.
        kind: one of :func:`kinds`.
        case: code or id; None for all. Lists that belong to no case are always whole.
        language: of headings and code labels.
        only: numbers of the items that the rows are about, in any order; None for all.

    Raises:
        NotFound: no such case.
        Usage: no such list.
    """
    name = title(kind, language)
    held = Held(vault, case, language)
    rows = list(_ROWS[kind](held))
    if only is not None:
        rows = [row for row in rows if row.get("number") in only]
    names = columns(kind)
    headings = [_heading(column, language) for column in names]
    widths = [width for _column, width in words()["list"][kind]["columns"]]
    lines: list[Sequence[Value]] = [[_cell(row.get(each)) for each in names] for row in rows]
    items = tuple(dict.fromkeys(each for row in rows for each in row.get("item_ids", ())))
    return Listed(Table(name, headings, widths, lines), items)


def write(
    vault: Vault, kind: str, path: Path, case: str | None = None, language: str = "en"
) -> Listed:
    """Write a list to where a person chose: whole or not at all, and over nothing.

    Args:
        vault: open for writing.
        kind: one of :func:`kinds`.
        path: ends in ``.csv`` or ``.xlsx``.
        case: code or id; None for all.
        language: of headings and code labels.

    Raises:
        NotFound: no such case.
        Usage: no such list, or another kind of file.
        Refused: something is there already, or writing is not allowed.
        StorageFailed: the disk is full or fails.
    """
    made = listed(vault, kind, case, language)
    board_table.write(vault, path, made.table, made.items)
    return made


def _heading(column: str, language: str) -> str:
    return said(words()["heading"][column], language)


def _cell(value: Any) -> Value:
    """A value as a cell holds it: whole numbers as numbers, lists joined, truth as a word."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return f"{value:.6f}".rstrip("0").rstrip(".")
    if isinstance(value, list | tuple):
        return "; ".join(str(each) for each in value if each != "")
    return str(value)


_ROWS: Mapping[str, Callable[[Held], Iterable[Row]]] = {
    "cases": list_rows.cases,
    "items": list_rows.items,
    "people": list_rows.people,
    "events": list_rows.events,
    "places": list_rows.places,
    "law": list_rows.law,
    "claims": list_rows.claims,
    "passages": list_rows.passages,
    "statistics": list_rows.statistics,
    "state": list_rows.state,
    "recommendations": list_rows.recommendations,
    "proceedings": list_rows.proceedings,
    "remedies": list_rows.remedies,
    "detention": list_rows.detention,
    "contradictions": list_rows.contradictions,
    "consents": list_rows.consents,
}
