"""The printed index: sections, exhibits with the documents in them, annexes; every line a link."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.bundle import fonts
from app.bundle.content import COLUMNS, BundleContent, Exhibit, WithheldBody
from app.bundle.sheets.pager import SHEET, Pager
from app.bundle.sheets.pieces import (
    ACCENT,
    GAP,
    HAIR,
    LONGEST_CELL,
    LONGEST_NOTE,
    LONGEST_TITLE,
    SOFT,
    Piece,
    Row,
    Stack,
    figure,
    text,
)
from app.bundle.sheets.placed import Placed, Span
from app.bundle.sheets.titles import (
    annex_title,
    document_title,
    documents,
    filled_sections,
    section_title,
)
from app.bundle.texts import texts
from app.bundle.writing import paragraph, width

_SIZE = 8.0
_SMALL = 7.0
_ALWAYS = ("ex_no", "description", "start")
_FIGURES = ("page_count", "volume_column", "start")
_WIDTHS: Final = {
    "date": 62.0,
    "author": 84.0,
    "language": 58.0,
    "redacted": 48.0,
    "page_count": 32.0,
    "volume_column": 26.0,
}
_LONGEST_BENEATH = 240
_WIDEST_PAGE = 88_888


@dataclass(frozen=True, slots=True)
class _Table:
    """The columns of an index.

    Attributes:
        keys: of their headings, in order.
        widths: in points, the last with the gap that it does not need.
        words: of the bundle's language.
    """

    keys: tuple[str, ...]
    widths: tuple[float, ...]
    words: Mapping[str, str]

    def row(
        self,
        cells: Mapping[str, Piece],
        *,
        target: int = 0,
        ruled: bool = True,
        close: bool = False,
    ) -> Row:
        return Row(
            [cells.get(key) for key in self.keys],
            self.widths,
            target=target,
            rule=HAIR if ruled else None,
            above=1.0 if close else 4.0,
            below=5.0 if ruled else 2.0,
            whole=True,
        )

    def spread(self, piece: Piece, after: Piece | None, *, target: int, above: float) -> Row:
        """Return a row whose text has the columns from the first to the last but one."""
        wide = (sum(self.widths[:-1]), self.widths[-1])
        return Row([piece, after], wide, target=target, above=above, below=4, whole=True)


def draw_index(
    pager: Pager,
    content: BundleContent,
    placed: Placed,
    *,
    exhibits: Sequence[Exhibit],
    annexes: Sequence[str],
    title: str,
) -> None:
    """Put an index on the sheets of a pager, beginning where it is.

    Args:
        pager: on a fresh sheet.
        content: the bundle.
        placed: pages, as far as they are known.
        exhibits: those to be listed.
        annexes: kinds to be listed.
        title: above the index.
    """
    table = _table(content, placed)
    words = table.words
    goes_on = content.first_page > 1 or len(placed.volumes) > 1
    pager.add(paragraph(title, 18, fonts.BOLD, after=2))
    numbering = words["numbering_on" if goes_on else "numbering"]
    pager.add(paragraph(numbering, 8, colour=SOFT, after=8))
    header = _header(table)
    pager.add(header)
    pager.head([header])
    if not exhibits and not content.exhibits:
        pager.add(paragraph(words["none"], 10, before=14, after=14))
    listed = {exhibit.number for exhibit in exhibits}
    sections = filled_sections(content) if content.sections else ((-1, tuple(exhibits)),)
    for section, members in sections:
        here = [exhibit for exhibit in members if exhibit.number in listed]
        for place, exhibit in enumerate(here):
            rows = _exhibit(content, placed, exhibit, table)
            if place == 0 and section >= 0:
                begun = members[0].number != exhibit.number
                row = _section(content, placed, section, table, continued=begun)
                pager.add(row, keep=rows[:2])
            for at, each in enumerate(rows):
                pager.add(each, keep=rows[1:2] if at == 0 else ())
    _annexes(pager, content, placed, annexes, table)
    pager.head([])


def _table(content: BundleContent, placed: Placed) -> _Table:
    words = texts(content.language)
    keys = [key for key in COLUMNS if key in content.columns or key in _ALWAYS]
    if len(placed.volumes) > 1:
        keys.insert(keys.index("start"), "volume_column")
    widths = dict(_WIDTHS)
    longest = max((exhibit.number for exhibit in content.exhibits), default=1)
    widths["ex_no"] = width(content.label(longest), fonts.BOLD, _SIZE) + GAP + 2
    widths["start"] = max(width(content.page(_WIDEST_PAGE), fonts.BOLD, _SIZE) + GAP, 34.0)
    held = sum(widths[key] for key in keys if key != "description")
    widths["description"] = SHEET + GAP - held
    return _Table(tuple(keys), tuple(widths[key] for key in keys), words)


def _header(table: _Table) -> Row:
    cells = [
        paragraph(
            table.words[key], _SMALL, fonts.BOLD, colour=ACCENT, align=2 if key in _FIGURES else 0
        )
        for key in table.keys
    ]
    return Row(cells, table.widths, rule=ACCENT, whole=True)


def _section(
    content: BundleContent, placed: Placed, section: int, table: _Table, *, continued: bool
) -> Row:
    title = fonts.shorten(section_title(content, section), LONGEST_TITLE)
    if continued:
        title = table.words["continued"].format(title=title)
    page = placed.sections.get(section, 0)
    return table.spread(
        paragraph(title, 9.5, fonts.BOLD, colour=ACCENT),
        figure(content.page(page), _SIZE, bold=True),
        target=page,
        above=10,
    )


def _exhibit(content: BundleContent, placed: Placed, exhibit: Exhibit, table: _Table) -> list[Row]:
    """Return the line of an exhibit, of each document in it, and of the note to the clerk."""
    words = table.words
    span = placed.spans.get(exhibit.number)
    cells: dict[str, Piece] = {
        "ex_no": text(content.label(exhibit.number), _SIZE, fonts.BOLD),
        **_pages(content, placed, span),
    }
    if exhibit.withheld:
        cells["description"] = _withheld(exhibit, words)
        return [table.row(cells, target=span[0] if span else 0)]
    author = " · ".join(filter(None, dict.fromkeys((exhibit.author, exhibit.source))))
    beneath = " · ".join(filter(None, (exhibit.kind_label, *exhibit.provisions)))
    cells |= {
        "date": text(exhibit.date_words or words["undated"], _SIZE),
        "author": text(author, _SIZE),
        "language": text(exhibit.language, _SIZE),
        "redacted": text(words["yes" if exhibit.redacted else "no"], _SIZE),
        "description": Stack(
            [
                text(exhibit.title, _SIZE, most=LONGEST_TITLE),
                text(beneath, _SMALL, colour=SOFT, most=_LONGEST_BENEATH),
            ]
        ),
    }
    listed = documents(exhibit)
    rows = [
        table.row(
            cells, target=span[0] if span else 0, ruled=not listed and not exhibit.note.strip()
        )
    ]
    spans = placed.documents.get(exhibit.number, ())
    for at, document in enumerate(listed):
        own = spans[at] if at < len(spans) else None
        title = f"{at + 1}.  {document_title(content, exhibit, at)}"
        last = at + 1 == len(listed) and not exhibit.note.strip()
        rows.append(
            table.row(
                {
                    "description": text(title, 7.5, most=LONGEST_TITLE),
                    "language": text(document.language, 7.5),
                    "redacted": text(words["yes" if document.redacted else "no"], 7.5),
                    **_pages(content, placed, own, bold=False),
                },
                target=own[0] if own else 0,
                ruled=last,
                close=True,
            )
        )
    if exhibit.note.strip():
        note = words["note_mark"].format(note=fonts.plain(exhibit.note))
        rows.append(
            Row(
                [None, text(note, 7.5, fonts.ITALIC, colour=SOFT, most=LONGEST_NOTE)],
                [_before_description(table), SHEET - _before_description(table) + GAP],
                above=1,
            )
        )
    return rows


def _before_description(table: _Table) -> float:
    return sum(table.widths[: table.keys.index("description")])


def _withheld(exhibit: Exhibit, words: Mapping[str, str]) -> Stack:
    lines = [text(words["withheld"], _SIZE, fonts.ITALIC, colour=SOFT)]
    if isinstance(exhibit.body, WithheldBody) and exhibit.body.reason:
        lines.append(text(exhibit.body.reason, _SMALL, colour=SOFT, most=_LONGEST_BENEATH))
    return Stack(lines)


def _pages(
    content: BundleContent, placed: Placed, span: Span | None, *, bold: bool = True
) -> dict[str, Piece]:
    first, last = span or (0, -1)
    return {
        "page_count": figure(str(last - first + 1), _SIZE),
        "volume_column": figure(str(placed.volume(first) + 1), _SIZE),
        "start": figure(content.page(first), _SIZE, bold=bold),
    }


def _annexes(
    pager: Pager,
    content: BundleContent,
    placed: Placed,
    annexes: Sequence[str],
    table: _Table,
) -> None:
    rows = []
    for kind in annexes:
        span = placed.annexes.get(kind)
        title = text(annex_title(content, kind), _SIZE, most=LONGEST_CELL)
        cells = {"description": title, **_pages(content, placed, span)}
        rows.append(table.row(cells, target=span[0] if span else 0))
    if rows:
        heading = paragraph(table.words["annexes"], 9.5, fonts.BOLD, colour=ACCENT)
        pager.add(table.spread(heading, None, target=0, above=10), keep=rows[:1])
    pager.extend(rows)
