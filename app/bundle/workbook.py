"""Tables as a spreadsheet: plain cells that no program takes for a formula, the same bytes each time."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.bundle import fonts

Value = str | int
_LONGEST_CELL = 32_000
_LONGEST_NAME = 31
_LONGEST_TITLE = 255
_A4 = 9
FORMULAS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What a cell must not begin with; programs for East Asian scripts take the wide ones for the others."""


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet of a spreadsheet.

    Attributes:
        name: on its tab.
        headings: of the columns.
        widths: of the columns, in letters.
        rows: a value per column; numbers stay numbers.
    """

    name: str
    headings: Sequence[str]
    widths: Sequence[float]
    rows: Sequence[Sequence[Value]]


def workbook(title: str, as_of: str, tables: Sequence[Table], warning: str = "") -> bytes:
    """Return tables as XLSX.

    Args:
        title: of the document.
        as_of: ISO date that stands for the time it was made.
        tables: at least one.
        warning: stands over every printed page and among the properties of the file; at most 255
            characters.
    """
    import xlsxwriter

    output = io.BytesIO()
    book = xlsxwriter.Workbook(
        output,
        {
            "in_memory": True,  # The default keeps every row in a temporary file.
            "strings_to_numbers": False,
            "strings_to_formulas": False,
            "strings_to_urls": False,
        },
    )
    created = datetime.fromisoformat(as_of)
    said = {"comments": warning} if warning else {}
    book.set_properties(
        {"title": cell(title)[:_LONGEST_TITLE], "author": "", "created": created, **said}
    )
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    for table in tables:
        sheet = book.add_worksheet(_tab(table.name))
        sheet.freeze_panes(1, 0)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.repeat_rows(0)
        sheet.fit_to_pages(1, 0)
        if warning:
            sheet.set_header(f"&C{warning}")
        for column, (heading, wide) in enumerate(zip(table.headings, table.widths, strict=True)):
            sheet.set_column(column, column, wide)
            sheet.write_string(0, column, cell(heading), head)
        for at, row in enumerate(table.rows, start=1):
            for column, value in enumerate(row):
                if isinstance(value, int):
                    sheet.write_number(at, column, value, body)
                elif value:
                    sheet.write_string(at, column, cell(value), body)
        if table.rows:
            sheet.autofilter(0, 0, len(table.rows), len(table.headings) - 1)
    book.close()
    return output.getvalue()


def cell(text: str) -> str:
    """Return text that no spreadsheet takes for a formula, within Excel's 32,767 characters."""
    text = fonts.plain(text)
    guarded = "'" + text if text.startswith(FORMULAS) else text
    return fonts.shorten(guarded, _LONGEST_CELL)


def _tab(name: str) -> str:
    """Return a name as Excel allows it on a tab."""
    kept = "".join(" " if character in "[]:*?/\\" else character for character in name)
    return kept[:_LONGEST_NAME]
