"""The board and the co-occurrence table as files that a person asked for: CSV or a spreadsheet.

What is written is not redacted. It is written where a person says, over nothing, and the custody of every
item that is quoted says so, before the file is there.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from app.bundle.files import put_file
from app.bundle.workbook import Table, Value, cell, workbook
from app.casework import signing
from app.casework.arguing import cooccurrence
from app.casework.arguing.board import Row
from app.casework.consents import consent_gate
from app.errors import Usage
from app.records.evidence import Item, Passage
from app.records.text import nfc
from app.vault.vault import Vault

Words = Callable[[str], str]
"""Says a heading in the language of who reads the table."""

NOT_REDACTED = (
    "Not redacted: names and words as they are · Без сокрытия: имена и слова как они есть"
)
"""What a file that leaves so says of itself, where its format has a place for it (CSV has none)."""

SUFFIXES = (".csv", ".xlsx")
HEADINGS = (
    "Item", "Title", "Date", "Account of", "Where", "Quote", "Note", "Importance", "Codes", "Passage",
)  # fmt: skip

_WIDTHS = (8, 32, 16, 20, 16, 60, 30, 12, 40, 38)
_LABEL_WIDTH = 32.0
_COUNT_WIDTH = 14.0


def standing(vault: Vault, rows: Sequence[Row]) -> list[Row]:
    """The rows that may be written down; the others stay on the screen, where they are marked.

    Those are of items that may not be copied, and words of a machine that nobody has signed for.
    """
    kept = consent_gate.kept_in(vault, list({row.item.id: row.item for row in rows}.values()))
    waiting = signing.waiting(vault, (row.passage for row in rows))
    return [row for row in rows if row.item.id not in kept and row.passage.id not in waiting]


def of_rows(rows: Sequence[Row], name: str, words: Words = str) -> Table:
    """The passages of a board as a table, one a line, each with its id."""
    lines: list[tuple[Value, ...]] = [
        (
            row.item.number,
            row.item.title,
            row.item.date,
            ", ".join(row.people),
            where(row.passage),
            row.passage.quote,
            row.passage.note,
            row.passage.importance,
            "; ".join(code.label for code in row.codes),
            row.passage.id,
        )
        for row in rows
    ]
    return Table(name, [words(each) for each in HEADINGS], _WIDTHS, lines)


def of_counts(table: cooccurrence.Table, name: str, words: Words = str) -> Table:
    """Codes by codes with their counts; what never meets is 0."""
    lines: list[tuple[Value, ...]] = []
    for row, code in enumerate(table.rows):
        cells = (table.cells.get((row, column)) for column in range(len(table.columns)))
        lines.append((code.label, *(held.count if held is not None else 0 for held in cells)))
    headings = [words("Code"), *(code.label for code in table.columns)]
    widths = [_LABEL_WIDTH, *([_COUNT_WIDTH] * len(table.columns))]
    return Table(name, headings, widths, lines)


def where(passage: Passage) -> str:
    """The place of a passage in its item: characters, a page, or seconds."""
    if passage.start is not None:
        return f"{passage.start}–{passage.end}"
    if passage.page is not None:
        return f"p. {passage.page}"
    if passage.time_start is not None:
        end = passage.time_start if passage.time_end is None else passage.time_end
        return f"{passage.time_start:g}–{end:g} s"
    return ""


def csv_bytes(table: Table) -> bytes:
    """A table as CSV (RFC 4180, UTF-8 with the mark by which spreadsheets know it).

    No cell is taken for a formula: one that begins like one gets an apostrophe. None is longer
    than a spreadsheet's cell: what is beyond would become a row of its own there, and a formula perhaps.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([cell(each) for each in table.headings])
    for row in table.rows:
        writer.writerow([value if isinstance(value, int) else cell(value) for value in row])
    return out.getvalue().encode("utf-8-sig")


def write(vault: Vault, path: Path, table: Table, item_ids: Iterable[str]) -> Path:
    """Write a table to where a person chose: whole or not at all, and over nothing.

    Args:
        vault: open for writing; the custody of the items says that they were tabulated.
        path: ends in ``.csv`` or ``.xlsx``.
        table: what to write.
        item_ids: the items that are quoted or counted in it.

    Raises:
        Usage: another kind of file.
        Refused: something is there already, or writing is not allowed.
        StorageFailed: the disk is full or fails.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise Usage("A table is written as .csv or .xlsx; give the file one of these endings.")
    if suffix == ".csv":
        data = csv_bytes(table)
    else:
        as_of = datetime.now(UTC).date().isoformat()
        data = workbook(nfc(table.name), as_of, [table], NOT_REDACTED)
    # Logged first: a trace without a file does less harm than a file without a trace.
    with vault.change() as change:
        for item_id in sorted(set(item_ids)):
            change.note("tabulated", Item.table, item_id, {"tabulated": suffix.removeprefix(".")})
    put_file(path, data)
    return path
