"""A table that becomes records: every cell with what it is, nothing guessed, nothing cut in silence.

Unlike :mod:`app.intake.formats.sheet`, which wants all the text of a file as evidence, this reads one sheet
cell by cell, tells text from numbers and dates, and says which rows are hidden, merged or hold formulas.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from app.intake import wire
from app.intake.formats import sheet as sheets
from app.intake.formats import zipped
from app.intake.formats.decode import decode
from app.intake.worker import ENCODINGS, Failed, Job, Outlet, Source

MOST_ROWS = 20_000
MOST_COLUMNS = 200
MOST_LETTERS = 20_000
"""Of one cell."""

MOST_DECIMALS = 6
"""Digits after the point with which a number is kept."""

DELIMITERS = (",", ";", "\t", "|")
_BATCH = 500
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]')
"""What a number format shows as it stands; a per cent sign in it multiplies nothing (ECMA-376 1, 18.8.31)."""

_DECIMALS = re.compile(r"\.([0#?]+)")
_DIGITS = re.compile(r"[0#?]")
_ZEROS = re.compile("0{2,15}")
_FIRST_YEAR = 1900
_SEPARATOR = re.compile(r"sep=([,;\t|])\r?(?:\n|$)", re.IGNORECASE)
"""The line by which a spreadsheet program is told the mark; it shows the one after it as the first."""

_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")

Cell = tuple[str, str]
"""What a cell is (``s`` text, ``n`` number, ``p`` percentage, ``d`` date, ``b`` truth, ``e`` error,
``f`` formula without a value, ``""`` empty), and its text."""


class Stop(Exception):
    """The table cannot be taken; the parent words why.

    Attributes:
        why: key of the parent's sentences.
    """

    def __init__(self, why: str, **values: object) -> None:
        super().__init__(why)
        self.why, self.values = why, values


def warm(job: Job) -> None:
    """Import what reading needs."""
    if job.media_type == "text/csv":
        decode(b"\xcf\xf0\xee\xe2")
    else:
        sheets.warm(job)


def run(job: Job, source: Source, outlet: Outlet) -> None:
    """Send what the file says of itself, then its rows."""
    try:
        if job.media_type == "text/csv":
            _csv(job, source, outlet)
        else:
            _workbook(job, source, outlet)
    except Stop as stop:
        outlet.facts("stop", why=stop.why, **stop.values)


def _csv(job: Job, source: Source, outlet: Outlet) -> None:
    if source.size > wire.MOST_TEXT:
        raise Stop("long", most=MOST_ROWS)
    data = source.read(source.size)
    text, encoding = _decoded(data, job.encoding)
    if "\0" in text:
        raise Stop("nul")
    said = _SEPARATOR.match(text)
    text = text[said.end() :] if said else text
    delimiter = job.delimiter or (said[1] if said else _delimiter(text))
    outlet.facts("file", encoding=encoding, delimiter=delimiter)
    csv.field_size_limit(1 << 24)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows = (
        (number, [("s" if cell.strip() else "", cell) for cell in row])
        for number, row in _read(reader)
    )
    _send(rows, outlet, frozenset(), frozenset())


def _read(reader: Any) -> Iterator[tuple[int, list[str]]]:
    number = 0
    while True:
        number += 1
        try:
            row = next(reader, None)
        except csv.Error:
            raise Stop("quotes", row=number) from None
        if row is None:
            return
        yield number, row


def _decoded(data: bytes, told: str) -> tuple[str, str]:
    if told:
        if told not in ENCODINGS:
            raise Stop("codec")
        try:
            return data.decode(told).removeprefix("\ufeff"), told
        except UnicodeDecodeError:
            raise Stop("undecodable") from None
    for mark, name in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe\x00\x00", "utf-32"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            try:
                return data.decode(name), name
            except UnicodeDecodeError:
                raise Stop("undecodable") from None
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        raise Stop("encoding") from None


def _delimiter(text: str) -> str:
    """The only mark that parts the first line into cells."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    bare = re.sub(r'"(?:[^"]|"")*"', "", first)
    found = [mark for mark in DELIMITERS if mark in bare]
    if len(found) > 1:
        raise Stop("delimiter")
    return found[0] if found else ","


def _workbook(job: Job, source: Source, outlet: Outlet) -> None:
    import openpyxl

    package = zipped.Package(source)
    package.measure()
    source.seek(0)
    try:
        book = openpyxl.load_workbook(source, read_only=True, data_only=True, keep_links=False)
    except Exception:
        # It fails in many ways on what is damaged.
        raise Failed("broken") from None
    held = [(each.title, each.sheet_state) for each in book.worksheets]
    for name, state in held:
        outlet.facts("sheet", name=name[:500], state=state)
    shown = [name for name, state in held if state == "visible"]
    if job.sheet and job.sheet not in dict(held):
        raise Stop("no-sheet")
    if not job.sheet and len(shown) != 1:
        raise Stop("sheets" if shown else "no-sheet")
    chosen = book[job.sheet or shown[0]]
    outlet.facts("file", chosen=chosen.title[:500])
    marks = _Marks(package, chosen)
    outlet.facts("columns", hidden=sorted(marks.columns))
    chosen.reset_dimensions()
    _send(_cells(chosen, marks), outlet, frozenset(marks.rows), frozenset(marks.merged))


class _Marks:
    """What the XML of a sheet says of its cells that the values do not.

    Attributes:
        rows: hidden ones, from 1.
        columns: hidden ones, from 1.
        merged: rows that share a cell with another row or column.
        formulas: row and column of each cell that is worked out, and whether its value was kept.
    """

    def __init__(self, package: zipped.Package, sheet: Any) -> None:
        self.rows: set[int] = set()
        self.columns: set[int] = set()
        self.merged: set[int] = set()
        self.formulas: dict[tuple[int, int], bool] = {}
        part = str(getattr(sheet, "_worksheet_path", "")).lstrip("/")
        root = package.xml(part) if part in package.names else None
        if root is None:
            raise Failed("broken")
        self.rows, self.columns = sheets.unseen_places(package, sheet)
        for element in root.iter():
            name = zipped.local(element)
            if name == "f":
                cell = element.getparent()
                place = _CELL.fullmatch(cell.get("r") or "")
                if place:
                    kept = any(zipped.local(each) == "v" and each.text for each in cell)
                    self.formulas[int(place[2]), _column(place[1])] = kept
            elif name == "mergeCell":
                self._merge(element.get("ref") or "")

    def _merge(self, ref: str) -> None:
        first, _colon, last = ref.partition(":")
        top, bottom = _CELL.fullmatch(first), _CELL.fullmatch(last)
        if top and bottom:
            self.merged.update(range(int(top[2]), min(int(bottom[2]), MOST_ROWS + 1) + 1))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _cells(sheet: Any, marks: _Marks) -> Iterator[tuple[int, list[Cell]]]:
    formulas = marks.formulas
    for number, row in enumerate(sheet.iter_rows(), start=1):
        yield (
            number,
            [
                ("f", "") if formulas.get((number, at)) is False else _shown(cell)
                for at, cell in enumerate(row, start=1)
            ],
        )


def _shown(cell: Any) -> Cell:
    """A cell as the sheet shows it: 0.86 in the format of a percentage is 86 %, 7 in that of 000 is 007."""
    value = cell.value
    kind, text = _cell(value)
    if kind != "n":
        return kind, text
    form = cell.number_format or ""
    if "%" in form:
        times = 100 if "%" in _LITERAL.sub("", form) else 1
        return "p", _rounded(_digits(float(Decimal(repr(value)) * times)), form)
    if _ZEROS.fullmatch(form) and text.isdecimal():
        return "s", text.zfill(len(form))
    return kind, _rounded(text, form)


def _rounded(text: str, form: str) -> str:
    """A number that was worked out to more digits than can be kept, in those that its format shows."""
    bare = _LITERAL.sub("", form).upper()
    # Fractions and powers of ten are not what their digits look like; nothing tells how to round them.
    plain = _DIGITS.search(bare) and not set("/E") & set(bare)
    if len(text.partition(".")[2]) <= MOST_DECIMALS or not plain:
        return text
    shown = _DECIMALS.search(bare)
    last = Decimal(1).scaleb(-len(shown[1]) if shown else 0)
    return f"{Decimal(text).quantize(last, ROUND_HALF_UP):f}"


def _cell(value: object) -> Cell:
    if value is None or value == "":
        return "", ""
    if isinstance(value, bool):
        return "b", "yes" if value else "no"
    if isinstance(value, date) and value.year < _FIRST_YEAR:
        # No spreadsheet has a day before its first: this was a negative number, and shows as ####.
        return "e", "#NUM!"
    if isinstance(value, datetime):
        whole = value.time() == time(0)
        return "d", value.date().isoformat() if whole else value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return "d", value.isoformat()
    if isinstance(value, time | timedelta):
        return "s", str(value)
    if isinstance(value, int):
        return "n", str(value)
    if isinstance(value, float):
        return "n", _digits(value)
    text = str(value)
    if text in sheets.ERRORS:
        return "e", text
    return "s", text


def _digits(value: float) -> str:
    """A number in the digits that a spreadsheet shows: 15 of them, without an exponent."""
    if value != value or value in (float("inf"), float("-inf")):
        return ""
    if value.is_integer() and abs(value) < 1e16:
        return str(int(value))
    return f"{Decimal(f'{value:.15g}'):f}"


def _send(
    rows: Iterable[tuple[int, list[Cell]]],
    outlet: Outlet,
    unseen: frozenset[int],
    merged: frozenset[int],
) -> None:
    batch: list[object] = []
    sent = 0
    for number, cells in rows:
        while cells and not cells[-1][1].strip() and cells[-1][0] != "f":
            cells.pop()
        if not cells:
            continue
        sent += 1
        if sent > MOST_ROWS:
            raise Stop("long", most=MOST_ROWS)
        if len(cells) > MOST_COLUMNS:
            raise Stop("wide", row=number, most=MOST_COLUMNS)
        if any(len(text) > MOST_LETTERS for _kind, text in cells):
            raise Stop("cell", row=number, most=MOST_LETTERS)
        batch.append([number, number in unseen, number in merged, cells])
        if len(batch) >= _BATCH:
            outlet.facts("rows", rows=batch)
            batch = []
    if batch:
        outlet.facts("rows", rows=batch)
