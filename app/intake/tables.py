"""A table from outside, read in the sandboxed worker; of what comes back only the shape is believed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, BinaryIO

from app.errors import Refused, Unreadable, Usage
from app.intake import wire
from app.intake.kinds import HEAD, OCTETS, detect
from app.intake.process import Worker
from app.progress import SILENT, Progress
from app.records.tables import KINDS, Cell, ReadTable, TableRow

ENCODINGS = (
    "utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "cp1252", "koi8-r", "cp866", "iso8859-5",
    "mac-cyrillic", "ptcp154", "kz1048", "latin-1",
)  # fmt: skip
"""In which plain text can be read where it is told."""

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MOST_ROWS = 20_000
_MOST_CELLS = 200
_MOST_LETTERS = 20_000

_FAILED = "This file made the reader fail."


class SheetUntold(Refused):
    """A workbook has several sheets, and nobody said which one is meant.

    Attributes:
        names: of those that can be seen.
    """

    def __init__(self, sentence: str, names: tuple[str, ...]) -> None:
        super().__init__(sentence)
        self.names = names


def read_table(
    source: BinaryIO,
    size: int,
    name: str,
    *,
    encoding: str = "",
    delimiter: str = "",
    sheet: str = "",
    progress: Progress = SILENT,
) -> ReadTable:
    """Read a sheet of an ``.xlsx`` or a table in plain text (CSV, TSV).

    Args:
        source: the file, seekable.
        size: its bytes.
        name: as it is called.
        encoding: one of :data:`ENCODINGS`; ``""`` takes UTF-8, or what a byte order mark says.
        delimiter: a mark or a name of :data:`DELIMITERS`; ``""`` takes the one that there can only be.
        sheet: name of the sheet; ``""`` takes the only one that is visible.
        progress: may cancel.

    Raises:
        SheetUntold: it has several sheets.
        Refused: it is no table, is damaged or too large, or something must be told that was not.
        Usage: an unknown encoding or delimiter.
    """
    if encoding and encoding.lower() not in ENCODINGS:
        raise Usage(f"An encoding is one of {', '.join(ENCODINGS)}.")
    mark = DELIMITERS.get(delimiter, "\t" if delimiter == "\\t" else delimiter)
    if mark and mark not in DELIMITERS.values():
        raise Usage("Cells are parted by a comma, a semicolon, a tab or a bar.")
    media_type = _kind(source, name)
    source.seek(0)
    job = {
        "do": "extract",
        "reader": "table",
        "media_type": media_type,
        "encoding": encoding.lower(),
        "delimiter": mark,
        "sheet": sheet,
    }
    facts: dict[str, Any] = {}
    names: list[tuple[str, str]] = []
    rows: list[TableRow] = []
    try:
        with Worker(source, size, job) as worker:
            for kind, payload in worker.frames():
                progress.step(len(rows), max(1, len(rows)), "Reading the table")
                if kind != wire.FACTS:
                    continue
                fact = json.loads(payload)
                what = fact.get("is")
                if what == "stop" and fact.get("why") == "sheets":
                    seen = tuple(each for each, state in names if state == "visible")
                    raise SheetUntold(_stopped(fact, names), seen)
                if what == "stop":
                    raise Refused(_stopped(fact, names))
                if what == "sheet":
                    names.append((str(fact["name"])[:500], str(fact["state"])[:20]))
                elif what == "rows":
                    rows += [_row(each) for each in fact["rows"]]
                elif what in ("file", "columns"):
                    facts |= fact
                if len(rows) > _MOST_ROWS or len(names) > 1000:
                    raise Refused(_stopped({"why": "long", "most": _MOST_ROWS}, names))
        return ReadTable(
            sheet=str(facts.get("chosen", ""))[:500],
            sheets=tuple(names),
            encoding=str(facts.get("encoding", ""))[:40],
            delimiter=str(facts.get("delimiter", ""))[:1],
            hidden_columns=tuple(int(each) for each in list(facts.get("hidden", ()))[:1000]),
            rows=tuple(rows),
        )
    except Unreadable as error:
        raise Refused(error.sentence.replace("; the original is kept", "")) from error
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Refused(_FAILED) from error


def _kind(source: BinaryIO, name: str) -> str:
    source.seek(0)
    head = source.read(HEAD)
    if not head:
        raise Refused("The file is empty.")
    kind = detect(head, name)
    if kind.media_type == _XLSX:
        return _XLSX
    named = name.lower().endswith((".csv", ".tsv", ".txt"))
    if kind.media_type.startswith("text/") or (named and kind.media_type == OCTETS):
        return "text/csv"
    raise Refused("This is no table that can be taken in; save it as .xlsx or as .csv.")


def _stopped(fact: Mapping[str, Any], names: list[tuple[str, str]]) -> str:
    """Why the worker stopped, worded here: it cannot word it itself, since it saw the file."""
    row, most = int(fact.get("row", 0)), int(fact.get("most", 0))
    seen = ", ".join(ascii(name[:60]) for name, state in names[:12] if state == "visible")
    return {
        "long": f"The table has more than {most} rows; divide it, and take in one part after another.",
        "wide": f"Row {row} has more than {most} columns; a list has fewer.",
        "cell": f"A cell of row {row} has more than {most} characters; a list has shorter ones.",
        "nul": "The file holds NUL characters: it is no plain text, or UTF-16 without its mark; tell "
        "its encoding.",
        "codec": "This encoding is not known here.",
        "undecodable": "The file cannot be read in this encoding.",
        "encoding": "The file is not in UTF-8 and does not say its encoding; tell it (cp1251 is usual "
        "for Russian).",
        "delimiter": "More than one mark could part the cells of the first line; tell which one does.",
        "quotes": f"Row {row} has a quotation mark that is not closed, or stands where none may.",
        "no-sheet": "The workbook has no such sheet, or none that can be seen.",
        "sheets": f"The workbook has several sheets ({seen}); tell which one.",
    }.get(str(fact.get("why")), _FAILED)


def _row(untrusted: Any) -> TableRow:
    number, hidden, merged, cells = untrusted
    if not isinstance(number, int) or not 0 < number < 1 << 31 or len(cells) > _MOST_CELLS:
        raise ValueError
    return TableRow(number, bool(hidden), bool(merged), tuple(_cell(each) for each in cells))


def _cell(untrusted: Any) -> Cell:
    kind, text = untrusted
    if kind not in KINDS or not isinstance(text, str):
        raise ValueError
    return Cell(kind, text[:_MOST_LETTERS])
