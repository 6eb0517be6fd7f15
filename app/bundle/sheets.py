"""The sheets of a bundle: cover, index, custody annex, and what stands for exhibits not shown."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from reportlab.lib.colors import Color
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Spacer,
)

from app.bundle import fonts
from app.bundle.content import BundleContent, CustodyLine, Exhibit, FileBody, WithheldBody
from app.bundle.layout import A4_HEIGHT, A4_WIDTH, BAND
from app.bundle.texts import day_words, texts
from app.bundle.writing import Align, paragraph

MARGIN = 36.0
"""Points left and right of every sheet, the same as the footer's."""

_TOP = 48.0
_RIGHT: Final = 2
_SOFT = Color(0.36, 0.39, 0.44)
_ACCENT = Color(0.12, 0.25, 0.42)
_HAIR = Color(0.80, 0.82, 0.85)
_LONGEST_TITLE = 600
_TOGETHER = 12
_LONGEST_CELL = 160
_LONGEST_NOTE = 1500
_TITLE_SIZES = ((60, 28), (140, 22), (300, 16))

Span = tuple[int, int]
"""First and last page of an exhibit."""


@dataclass(frozen=True, slots=True)
class Link:
    """Where a line of the index stands, to be made a link.

    Attributes:
        page: 0-based page of the sheets.
        box: x0, y0, x1, y1 in points from the bottom left.
        number: the exhibit.
    """

    page: int
    box: tuple[float, float, float, float]
    number: int


@dataclass(frozen=True, slots=True)
class Front:
    """Cover and index as drawn.

    Attributes:
        pdf: the file.
        pages: of cover and index together.
        index_page: page on which the index begins, from 1.
        links: lines of the index.
    """

    pdf: bytes
    pages: int
    index_page: int
    links: tuple[Link, ...]


def front(content: BundleContent, spans: Mapping[int, Span], total: int) -> Front:
    """Draw cover and index.

    Args:
        content: the bundle.
        spans: pages of each exhibit; missing ones leave their cells blank, which changes no line.
        total: pages of the bundle, 0 while unknown.
    """
    words = texts(content.language)
    rows: list[_Row] = []
    story: list[Flowable] = [*_cover(content, total), NextPageTemplate("index"), PageBreak()]
    story.append(paragraph(words["index"], 18, fonts.BOLD, after=2))
    story.append(paragraph(words["numbering"], 8, colour=_SOFT, after=10))
    heading = _header(words)
    story.append(heading)
    for exhibit in content.exhibits:
        rows.append(_row(content, exhibit, spans.get(exhibit.number), words))
    story.extend(rows)
    if not rows:
        story.append(paragraph(words["none"], 10, before=14))
    pdf, pages = _build(story, header=lambda: _header(words))
    links = tuple(Link(row.page, row.box, row.number) for row in rows if row.page >= 0)
    return Front(pdf, pages, heading.page + 1, links)


def annex(content: BundleContent) -> tuple[bytes, int]:
    """Draw the custody annex; returns the file and its pages."""
    words = texts(content.language)
    steps: dict[int, list[CustodyLine]] = {}
    for line in content.custody:
        steps.setdefault(line.number, []).append(line)
    story: list[Flowable] = [
        paragraph(words["annex"], 18, fonts.BOLD, after=2),
        paragraph(words["custody_intro"], 8, colour=_SOFT, after=6),
    ]
    for exhibit in content.exhibits:
        story.extend(_custody(content, exhibit, steps.get(exhibit.number, []), words))
    if not content.exhibits:
        story.append(paragraph(words["none"], 10, before=14))
    return _build(story)


def stand_in(content: BundleContent, exhibit: Exhibit) -> bytes:
    """Draw the one page that stands for a withheld exhibit or for a file."""
    words = texts(content.language)
    label = content.label(exhibit.number)
    story: list[Flowable] = [
        Spacer(1, 170),
        paragraph(words["exhibit"].upper(), 9, fonts.BOLD, colour=_ACCENT, after=2),
        paragraph(label, 26, fonts.BOLD, after=8),
        _Rule(64, 2, _ACCENT),
        Spacer(1, 18),
    ]
    if isinstance(exhibit.body, WithheldBody):
        story.append(paragraph(words["withheld"], 15, fonts.BOLD, after=6))
        story.append(paragraph(words["withheld_sheet"], 10.5, colour=_SOFT, after=16))
        reason = fonts.shorten(exhibit.body.reason, _LONGEST_NOTE)
        if reason:
            story.append(_Fact(words["reason"], reason))
    elif isinstance(exhibit.body, FileBody) and exhibit.media:
        story.append(paragraph(fonts.shorten(exhibit.title, _LONGEST_TITLE), 13, fonts.BOLD))
        story.append(paragraph(words["file_sheet"], 10.5, colour=_SOFT, before=6, after=6))
        name = f"exhibits/{exhibit.file_stem}.{exhibit.media.extension}"
        story.append(paragraph(name, 13, after=6))
        story.append(paragraph(words["file_only_folder"], 10.5, colour=_SOFT, after=16))
        facts = {words["kind"]: exhibit.kind_label, words["date"]: exhibit.date_words}
        facts |= exhibit.fields
        story.extend(_Fact(name, value) for name, value in facts.items() if value)
    return _build(story, plain=True)[0]


def index_title(content: BundleContent, exhibit: Exhibit) -> str:
    """Return the description of an exhibit as the index and the bookmarks have it."""
    if exhibit.withheld:
        return texts(content.language)["withheld"]
    return fonts.plain(exhibit.title)


def _cover(content: BundleContent, total: int) -> list[Flowable]:
    words = texts(content.language)
    title = fonts.shorten(content.case_title, _LONGEST_TITLE)
    size = next((size for length, size in _TITLE_SIZES if len(title) <= length), 12)
    withheld = sum(exhibit.withheld for exhibit in content.exhibits)
    shown = len(content.exhibits) - withheld
    facts = {
        words["case"]: fonts.shorten(content.case_code, _LONGEST_CELL),
        words["bundle_id"]: content.bundle_id,
        words["as_of"]: day_words(content.as_of, content.language),
        words["profile"]: fonts.shorten(content.profile_title, _LONGEST_CELL),
        words["exhibits"]: words["exhibits_count"].format(shown=shown, withheld=withheld)
        + (
            f" ({content.label(content.exhibits[0].number)}"
            f" – {content.label(content.exhibits[-1].number)})"
            if content.exhibits
            else ""
        ),
        words["pages"]: str(total) if total else "0",
    }
    story: list[Flowable] = [
        Spacer(1, 96),
        paragraph(words["bundle"].upper(), 10, fonts.BOLD, colour=_ACCENT, after=10),
        paragraph(title, size, fonts.BOLD, after=14),
        _Rule(64, 2, _ACCENT),
        Spacer(1, 26),
        *(_Fact(name, value) for name, value in facts.items() if value),
        Spacer(1, 22),
    ]
    for note in content.notes:
        story.append(paragraph(fonts.shorten(note, _LONGEST_NOTE), 9.5, after=6))
    if any(exhibit.redacted for exhibit in content.exhibits):
        story.append(paragraph(words["redaction_note"], 9.5, after=6))
    story.append(paragraph(words["how_to_check"], 9.5, fonts.BOLD, before=14, after=3))
    story.extend(
        paragraph(f"{step}.  {words[f'check_{step}']}", 8.5, colour=_SOFT, after=2)
        for step in range(1, 5)
    )
    return story


# Ex. no, date, description, author, language, redacted, pages, start: widths in points.
_COLUMNS = (62.0, 64.0, 152.0, 80.0, 54.0, 46.0, 32.0, 33.276)
_GAP = 5.0
_HEADINGS = (
    "ex_no",
    "date",
    "description",
    "author",
    "language",
    "redacted",
    "page_count",
    "start",
)


class _Row(Flowable):
    """A line of the index: paragraphs side by side, never split, and where it was drawn."""

    def __init__(self, cells: Sequence[Sequence[Flowable]], number: int, *, rule: Color) -> None:
        super().__init__()
        self.cells = cells
        self.number = number
        self.rule = rule
        self.page = -1
        self.box = (0.0, 0.0, 0.0, 0.0)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        tallest = 0.0
        for cell, column in zip(self.cells, _COLUMNS, strict=True):
            tallest = max(tallest, sum(each.wrap(column - _GAP, 1e6)[1] for each in cell))
        self.height = tallest + 9
        return width, self.height

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803
        self.page = canvas.getPageNumber() - 1
        self.box = (x, y, x + self.width, y + self.height)
        super().drawOn(canvas, x, y, _sW)  # type: ignore[call-arg]

    def draw(self) -> None:
        left = 0.0
        for cell, column in zip(self.cells, _COLUMNS, strict=True):
            top = self.height - 4
            for each in cell:
                top -= each.height
                each.drawOn(self.canv, left, top)
            left += column
        self.canv.setStrokeColor(self.rule)
        self.canv.setLineWidth(0.5)
        self.canv.line(0, 0, self.width, 0)


class _Fact(Flowable):
    """A name in soft ink and its value beside it."""

    def __init__(self, name: str, value: str, column: float = 128) -> None:
        super().__init__()
        self.name = paragraph(fonts.shorten(name, 60), 9.5, colour=_SOFT)
        self.value = paragraph(fonts.shorten(value, _LONGEST_NOTE), 10.5)
        self.column = column

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        name = self.name.wrap(self.column - 10, 1e6)[1]
        value = self.value.wrap(width - self.column, 1e6)[1]
        self.height = max(name, value) + 7
        return width, self.height

    def draw(self) -> None:
        self.name.drawOn(self.canv, 0, self.height - self.name.height - 0.5)
        self.value.drawOn(self.canv, self.column, self.height - self.value.height)


class _Rule(Flowable):
    """A short line."""

    def __init__(self, length: float, thickness: float, colour: Color) -> None:
        super().__init__()
        self.length, self.thickness, self.colour = length, thickness, colour

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        return width, self.thickness

    def draw(self) -> None:
        self.canv.setFillColor(self.colour)
        self.canv.rect(0, 0, self.length, self.thickness, stroke=0, fill=1)


def _row(
    content: BundleContent, exhibit: Exhibit, span: Span | None, words: Mapping[str, str]
) -> _Row:
    def cell(text: str, face: str = fonts.REGULAR, align: Align = 0) -> list[Flowable]:
        return [paragraph(fonts.shorten(text, _LONGEST_CELL), 8, face, align=align)]

    if exhibit.withheld:
        redacted = words["withheld"]
        description = [paragraph(words["withheld"], 8, fonts.ITALIC, colour=_SOFT)]
        if isinstance(exhibit.body, WithheldBody) and exhibit.body.reason:
            reason = fonts.shorten(exhibit.body.reason, 240)
            description.append(paragraph(reason, 7, colour=_SOFT))
        date = author = language = ""
    else:
        redacted = words["yes"] if exhibit.redacted else words["no"]
        description = [paragraph(fonts.shorten(exhibit.title, _LONGEST_TITLE), 8)]
        beneath = fonts.shorten(" · ".join((exhibit.kind_label, *exhibit.provisions)), 240)
        if beneath.strip(" ·"):
            description.append(paragraph(beneath.strip(" ·"), 7, colour=_SOFT))
        date = exhibit.date_words or words["undated"]
        author = " · ".join(filter(None, dict.fromkeys((exhibit.author, exhibit.source))))
        language = exhibit.language
    pages = str(span[1] - span[0] + 1) if span else "0"
    start = str(span[0]) if span else "0"
    cells = (
        cell(content.label(exhibit.number), fonts.BOLD),
        cell(date),
        description,
        cell(author),
        cell(language),
        cell("" if exhibit.withheld else redacted),
        cell(pages, align=_RIGHT),
        cell(start, fonts.BOLD, align=_RIGHT),
    )
    return _Row(cells, exhibit.number, rule=_HAIR)


def _header(words: Mapping[str, str]) -> _Row:
    cells = [
        [paragraph(words[key], 7, fonts.BOLD, colour=_ACCENT, align=_RIGHT if at > 5 else 0)]
        for at, key in enumerate(_HEADINGS)
    ]
    return _Row(cells, 0, rule=_ACCENT)


def _custody(
    content: BundleContent,
    exhibit: Exhibit,
    steps: Sequence[CustodyLine],
    words: Mapping[str, str],
) -> list[Flowable]:
    label = content.label(exhibit.number)
    title = fonts.shorten(index_title(content, exhibit), 140)
    heading = paragraph(f"{label}   {title}", 10, fonts.BOLD, before=12, after=3)
    heading.keepWithNext = 1
    if exhibit.withheld:
        return [heading, _Fact("", words["withheld_sheet"], column=110)]
    parts: list[Flowable] = [heading]
    for step in steps:
        text = words[step.event] if step.event != "note" or not step.words else ""
        text = ": ".join(filter(None, (text, step.words)))
        day = day_words(step.date, content.language) if step.date else ""
        parts.append(_Fact(day, text, column=110))
    if not steps:
        parts.append(_Fact("", words["custody_none"], column=110))
    last = "exported_redacted" if exhibit.redacted else "exported_whole"
    text = words[last].format(profile=content.profile_title)
    parts.append(_Fact(day_words(content.as_of, content.language), text, column=110))
    return [KeepTogether(parts)] if len(parts) <= _TOGETHER else parts


def _build(
    story: Sequence[Flowable], *, header: Any = None, plain: bool = False
) -> tuple[bytes, int]:
    """Lay the story out on A4 portrait sheets above the footer's band; returns file and pages."""
    fonts.register()
    output = io.BytesIO()
    document = BaseDocTemplate(output, pagesize=(A4_WIDTH, A4_HEIGHT), invariant=1)
    width = A4_WIDTH - 2 * MARGIN
    side = 64.0 if plain else MARGIN

    def frame(top: float, left: float = MARGIN) -> Frame:
        return Frame(
            left,
            BAND + 8,
            A4_WIDTH - 2 * left,
            A4_HEIGHT - BAND - 8 - top,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )

    def repeat(canvas: Any, _document: Any) -> None:
        row = header()
        _, height = row.wrap(width, 1e6)
        row.drawOn(canvas, MARGIN, A4_HEIGHT - _TOP - height)

    templates = [PageTemplate("first", [frame(_TOP, 64.0 if header else side)])]
    if header:
        _, height = header().wrap(width, 1e6)
        # The first page of the index has its heading in the story, the others above the frame.
        templates.append(PageTemplate("index", [frame(_TOP)], autoNextPageTemplate="index_next"))
        templates.append(PageTemplate("index_next", [frame(_TOP + height + 4)], onPage=repeat))
    document.addPageTemplates(templates)
    document.build(list(story))
    return output.getvalue(), document.page
