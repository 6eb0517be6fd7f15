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
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            unseen.append(sheet)
            continue
        outlet.text(f"{sheet.title}\n")
        # A sheet may claim a million rows and hold three: what is there counts.
        sheet.reset_dimensions()
        left = _rows(sheet.iter_rows(values_only=True), outlet, left)
        outlet.text("\n")
    for sheet in unseen:
        outlet.text(f"{sheet.title}\n", hidden=True)
        sheet.reset_dimensions()
        left = _rows(sheet.iter_rows(values_only=True), outlet, left, hidden=True)
    said = [piece for piece in dict.fromkeys(said) if piece.strip()]
    if said:
        outlet.text("\n".join(said) + "\n", hidden=True)
    zipped.finish(package, job, outlet, whole=True)
