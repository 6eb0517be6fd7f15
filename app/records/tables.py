"""A table as it was read from a file: cells, and what the file says of them."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("", "s", "n", "p", "d", "b", "e", "f")
"""Empty, text, number, percentage, date, truth, error, formula whose value was not kept."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        kind: one of :data:`KINDS`.
        text: as text; of a date ISO, of a number its digits.
    """

    kind: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row.

    Attributes:
        number: in the file, from 1.
        hidden: the sheet hides it.
        merged: a cell of it is merged with others.
        cells: from the first column on; empty ones at the end are left out.
    """

    number: int
    hidden: bool
    merged: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table.

    Attributes:
        sheet: the sheet that was read, or ``""``.
        sheets: name and state (``visible``, ``hidden``, ``veryHidden``) of every sheet.
        encoding: in which plain text was read, or ``""``.
        delimiter: between the cells of plain text, or ``""``.
        hidden_columns: numbers, from 1, of columns that the sheet hides.
        rows: those that hold something.
    """

    sheet: str = ""
    sheets: tuple[tuple[str, str], ...] = ()
    encoding: str = ""
    delimiter: str = ""
    hidden_columns: tuple[int, ...] = ()
    rows: tuple[TableRow, ...] = ()
