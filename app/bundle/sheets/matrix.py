"""The matrix of articles: exhibits down, provisions across, landscape, in parts where it is wide."""

from __future__ import annotations

from math import ceil

from app.bundle import annexes, fonts
from app.bundle.annexes import MatrixRow
from app.bundle.content import BundleContent, Exhibit
from app.bundle.layout import A4_HEIGHT
from app.bundle.sheets.pager import MARGIN, Pager, Sheets
from app.bundle.sheets.pieces import (
    ACCENT,
    GAP,
    HAIR,
    LONGEST_CELL,
    SOFT,
    Piece,
    Row,
    Stack,
    Word,
    Words,
    text,
)
from app.bundle.sheets.placed import Placed
from app.bundle.sheets.titles import annex_title, index_title
from app.bundle.texts import texts
from app.bundle.writing import paragraph

_ROOM = A4_HEIGHT - 2 * MARGIN + GAP
_EXHIBIT = 190.0
_NARROWEST = 58.0
_WIDEST = 120.0
_SIZE = 8.0
_LONGEST_HEADING = 90


def matrix_sheets(content: BundleContent, placed: Placed, volume: int) -> Sheets:
    """Draw the matrix.

    A part has as many provisions as fit, begins on a fresh sheet, and lists the exhibits that bear on one of
    them; the provisions stand on top of every sheet.
    """
    words = texts(content.language)
    made = annexes.matrix(content, placed.spans)
    exhibits = {exhibit.number: exhibit for exhibit in content.exhibits}
    parts = max(1, ceil(len(made.provisions) / int((_ROOM - _EXHIBIT) / _NARROWEST)))
    across = max(1, ceil(len(made.provisions) / parts))
    pager = Pager(landscape=True)
    title = annex_title(content, "matrix")
    for part in range(parts):
        chosen = slice(part * across, (part + 1) * across)
        provisions = made.provisions[chosen]
        column = min(_WIDEST, (_ROOM - _EXHIBIT) / across)
        widths = (_EXHIBIT, *(column for _ in provisions))
        if part:
            pager.head([])
            pager.turn()
        shown = words["matrix_part"].format(title=title, number=part + 1, count=parts)
        pager.add(paragraph(shown if parts > 1 else title, 18, fonts.BOLD, after=2))
        if not part:
            pager.add(paragraph(words["matrix_intro"], 8, colour=SOFT, after=8))
        header = _header(words["exhibit"], provisions, widths)
        pager.add(header)
        pager.head([header])
        for row in made.rows:
            cells = row.cells[chosen]
            if any(cells):
                own = MatrixRow(row.number, cells)
                pager.add(_row(content, placed, exhibits[row.number], own, widths, volume))
    return pager.finish()


def _header(exhibit: str, provisions: tuple[str, ...], widths: tuple[float, ...]) -> Row:
    cells = [
        text(each, 7, fonts.BOLD, colour=ACCENT, most=_LONGEST_HEADING)
        for each in (exhibit, *provisions)
    ]
    return Row(cells, widths, rule=ACCENT, whole=True, grid=True)


def _row(
    content: BundleContent,
    placed: Placed,
    exhibit: Exhibit,
    row: MatrixRow,
    widths: tuple[float, ...],
    volume: int,
) -> Row:
    first = placed.spans.get(row.number, (0, 0))[0]
    label = content.label(row.number)
    there = placed.volume(first)
    if there not in (-1, volume):
        mark = texts(content.language)["volume_mark"].format(number=there + 1)
        label = f"{label} ({mark})"
    named = Stack(
        [
            Words([Word(label, first, bold=True)], _SIZE),
            text(index_title(content, exhibit), 7, colour=SOFT, most=LONGEST_CELL),
        ]
    )
    cells: list[Piece | None] = [named]
    said = "{page}" if content.page(1) != "1" else texts(content.language)["matrix_page"]
    for pages in row.cells:
        # Bare numbers side by side read like an identification number, to people and to the proof.
        words = [
            Word(
                said.format(page=content.page(page)) if page == pages[0] else content.page(page),
                page,
                after="" if page == pages[-1] else ",",
            )
            for page in pages
        ]
        cells.append(Words(words, _SIZE) if words else None)
    return Row(cells, widths, rule=HAIR, grid=True)
