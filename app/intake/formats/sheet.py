"""Tables: CSV, and XLSX by openpyxl, as rows of cells with tabs between them."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable

from app.intake import wire
from app.intake.formats import zipped
from app.intake.formats.decode import decode
from app.intake.worker import Failed, Job, Outlet, Source

_MOST_CELLS = 2_000_000
_MOST_COLUMNS = 1_000
_BATCH = 2_000
_TRUE = ("1", "true")
ERRORS = frozenset(
    ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!")
)
"""What a cell shows whose formula could not be worked out."""

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_SAMPLE = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument'
        '.spreadsheetml.sheet.main+xml"/></Types>'
    ),
    "_rels/.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook {_MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        '<sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    ),
    "xl/worksheets/sheet1.xml": (
        f'<worksheet {_MAIN}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c>'
        "<c r=\"B1\"><v>1.5</v></c></row></sheetData></worksheet>"
    ),
}  # fmt: skip


def warm(job: Job) -> None:
    """Read a sample; openpyxl imports much of itself late."""
    decode(b"\xcf\xf0\xee\xe2")
    if job.media_type == "text/csv":
        return
    import openpyxl

    zipped.warm_xml()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for name, text in _SAMPLE.items():
            package.writestr(name, text)
    book = openpyxl.load_workbook(packed, read_only=True, data_only=True, keep_links=False)
    list(book["a"].iter_rows(values_only=True))


def run(job: Job, source: Source, outlet: Outlet) -> None:
    """Send the rows."""
    if job.media_type == "text/csv":
        _csv(source, outlet)
    else:
        _workbook(job, source, outlet)


def _csv(source: Source, outlet: Outlet) -> None:
    text, guessed = decode(source.read(min(source.size, wire.MOST_TEXT + 1)))
    if guessed:
        outlet.note("encoding-guessed")
    first = text[:8192].splitlines()[:20]
    delimiter = max(",;\t|", key=lambda mark: sum(line.count(mark) for line in first))
    csv.field_size_limit(1 << 24)
    try:
        _rows(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), outlet, _MOST_CELLS)
    except csv.Error:
        outlet.text(text)


def _rows(
    rows: Iterable[Iterable[object]], outlet: Outlet, left: int, *, hidden: bool = False
) -> int:
    """Send rows; returns how many more cells may follow."""
    batch: list[str] = []
    for row in rows:
        cells = [
            "" if cell is None else " ".join(str(cell).split())
            for cell in list(row)[:_MOST_COLUMNS]
        ]
        while cells and not cells[-1]:
            cells.pop()
        left -= max(1, len(cells))
        if left < 0:
            outlet.note("cells-cut")
            break
        batch.append("\t".join(cells))
        if len(batch) >= _BATCH:
            outlet.text("\n".join(batch) + "\n", hidden=hidden)
            batch.clear()
    while batch and not batch[-1]:
        batch.pop()
    if batch:
        outlet.text("\n".join(batch) + "\n", hidden=hidden)
    return left


def _workbook(job: Job, source: Source, outlet: Outlet) -> None:
    import openpyxl

    package = zipped.Package(source)
    package.measure()
    said = zipped.office_properties(package, outlet)
    for name in sorted(package.names):
        if "comment" in name.lower() and name.endswith(".xml"):
            said += zipped.plain(package.xml(name))
    source.seek(0)
    try:
        book = openpyxl.load_workbook(source, read_only=True, data_only=True, keep_links=False)
    except (KeyError, ValueError, TypeError, AttributeError, OSError, zipfile.BadZipFile):
        raise Failed("broken") from None
    left = _MOST_CELLS
    unseen = []
    unseen_cells: list[str] = []
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            unseen.append(sheet)
            continue
        outlet.text(f"{sheet.title}\n")
        # A sheet may claim a million rows and hold three: what is there counts.
        sheet.reset_dimensions()
        rows, columns = unseen_places(package, sheet)
        if not rows and not columns:
            left = _rows(sheet.iter_rows(values_only=True), outlet, left)
        else:
            kept, dropped = _apart(sheet.iter_rows(values_only=True), rows, columns)
            left = _rows(kept, outlet, left)
            unseen_cells += dropped
        outlet.text("\n")
    for sheet in unseen:
        outlet.text(f"{sheet.title}\n", hidden=True)
        sheet.reset_dimensions()
        left = _rows(sheet.iter_rows(values_only=True), outlet, left, hidden=True)
    said += unseen_cells
    said = [piece for piece in dict.fromkeys(said) if piece.strip()]
    if said:
        outlet.text("\n".join(said) + "\n", hidden=True)
    zipped.finish(package, job, outlet, whole=True)


def unseen_places(package: zipped.Package, sheet: object) -> tuple[set[int], set[int]]:
    """The rows and columns, from 1, that a sheet hides (ECMA-376 part 1, 18.3.1.73 and 18.3.1.13)."""
    part = str(getattr(sheet, "_worksheet_path", "")).lstrip("/")
    root = package.xml(part) if part in package.names else None
    rows: set[int] = set()
    columns: set[int] = set()
    if root is None:
        return rows, columns
    at = 0
    for element in root.iter():
        name = zipped.local(element)
        if name == "row":
            at = _whole(element.get("r"), at + 1)
            height = element.get("ht")
            if element.get("hidden") in _TRUE or height in ("0", "0.0"):
                rows.add(at)
        elif name == "col" and (element.get("hidden") in _TRUE or element.get("width") == "0"):
            first, last = _whole(element.get("min"), 1), _whole(element.get("max"), 1)
            columns.update(range(first, min(last, _MOST_COLUMNS) + 1))
    return rows, columns


def _whole(value: str | None, otherwise: int) -> int:
    return int(value) if value is not None and value.isdecimal() else otherwise


def _apart(
    cells: Iterable[Iterable[object]], rows: set[int], columns: set[int]
) -> tuple[list[list[object]], list[str]]:
    """Split a sheet into the rows as they show and the texts of the cells that do not."""
    kept: list[list[object]] = []
    dropped: list[str] = []
    for number, row in enumerate(cells, start=1):
        listed = list(row)
        hidden = [
            cell for at, cell in enumerate(listed, start=1) if number in rows or at in columns
        ]
        dropped += [" ".join(str(cell).split()) for cell in hidden if cell is not None]
        if number not in rows:
            kept.append([cell for at, cell in enumerate(listed, start=1) if at not in columns])
    return kept, dropped
