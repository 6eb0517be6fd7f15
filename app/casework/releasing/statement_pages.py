"""The pages of a statement: head, numbered paragraphs, a page to sign, a footer to initial."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    KeepTogether,
    PageBreak,
    PageTemplate,
    Spacer,
)

from app.bundle import fonts
from app.bundle.writing import INK, LEADING, Lines, paragraph, visual, width

if TYPE_CHECKING:
    from app.casework.releasing.statement_sheet import Printed

_SOFT = Color(0.36, 0.39, 0.44)
_LEFT, _WIDE = 24 * mm, 162 * mm
_BOTTOM, _HIGH = 30 * mm, 245 * mm
_SIZE = 11.0
_INDENT = 26.0
_LABEL = 150.0
_LEAST = 2 * _SIZE * LEADING
"""Points: no paragraph leaves a single line at the end of a page."""


class Pages:
    """A statement being laid out.

    Args:
        shown: what is printed.

    Attributes:
        count: pages that the last building came to.
    """

    def __init__(self, shown: Printed) -> None:
        fonts.register()
        self._shown = shown
        self._total = 0
        self.count = 0

    def build(self, total: int) -> bytes:
        """Lay it out.

        Args:
            total: how many pages to speak of in the footer.
        """
        self._total = total
        self.count = 0
        output = io.BytesIO()
        frame = Frame(_LEFT, _BOTTOM, _WIDE, _HIGH, 0, 0, 0, 0)
        document = BaseDocTemplate(
            output,
            pagesize=(210 * mm, 297 * mm),
            pageTemplates=[PageTemplate(id="page", frames=[frame], onPage=self._footed)],
            title=fonts.plain(self._shown.labels["title"]),
            invariant=1,
        )
        document.build([*self._head(), *self._body(), *self._signing()])
        return output.getvalue()

    def _head(self) -> list[Flowable]:
        shown = self._shown
        story: list[Flowable] = [paragraph(shown.labels["title"], 20, fonts.BOLD, after=10)]
        story += [_Fact(label, value) for label, value in shown.facts]
        if not any(label == shown.labels["read_back"] for label, _value in shown.facts):
            story.append(paragraph(shown.labels["not_read_back"], 9.5, colour=_SOFT, before=4))
        if shown.signed:
            story.append(paragraph(shown.signed, 10, fonts.BOLD, before=6))
            story.append(paragraph(shown.labels["copy"], 9.5, colour=_SOFT, before=2))
        story.append(_Rule(after=10))
        return story

    def _body(self) -> list[Flowable]:
        story: list[Flowable] = []
        for number, words in self._shown.paragraphs:
            story += [CondPageBreak(_LEAST), _Numbered(f"{number}.", words)]
        if self._shown.corrections:
            said = self._shown.labels["corrections"].format(count=self._shown.corrections)
            story.append(paragraph(said, 9.5, colour=_SOFT, before=8))
        return story

    def _signing(self) -> list[Flowable]:
        shown, labels = self._shown, self._shown.labels
        story: list[Flowable] = [
            PageBreak() if shown.original else Spacer(0, 16),
            paragraph(labels["declarations"], 15, fonts.BOLD, after=4),
        ]
        said = [labels["true"], labels["read"]]
        blocks = [(labels["person"], said, shown.person, True)]
        if shown.interpreter:
            blocks.append(
                (labels["interpreter"], [labels["interpreted"]], shown.interpreter, False)
            )
        blocks.append((labels["taker"], [labels["recorded"]], shown.taken_by, False))
        for role, declared, name, thumb in blocks:
            block: list[Flowable] = [paragraph(role, 11.5, fonts.BOLD, before=12, after=3)]
            block += [paragraph(each, 10.5, after=3) for each in declared]
            if shown.original:
                block.append(_ToSign(labels, name, fingerprint=thumb))
            elif name:
                block.append(_Fact(labels["name"], name))
            story.append(KeepTogether(block))
        return story

    def _footed(self, canvas: Any, _document: object) -> None:
        page = canvas.getPageNumber()
        self.count = max(self.count, page)
        labels = self._shown.labels
        canvas.saveState()
        canvas.setStrokeColor(_SOFT)
        canvas.setLineWidth(0.5)
        said = labels["page"].format(page=page, pages=self._total or page)
        _draw(canvas, said, _LEFT, 12 * mm, 8.5)
        if self._shown.original:
            end = _LEFT + _WIDE
            canvas.line(end - 34 * mm, 12 * mm - 2, end, 12 * mm - 2)
            room = width(labels["initials"], fonts.REGULAR, 8.5)
            _draw(canvas, labels["initials"], end - 36 * mm - room, 12 * mm, 8.5)
        canvas.restoreState()


class _Numbered(Flowable):
    """A paragraph with its number in the margin: at the right of what runs from right to left."""

    def __init__(self, number: str, words: str, first: bool = True) -> None:
        super().__init__()
        self._number = number if first else ""
        self._lines: Lines = paragraph(words, _SIZE)
        self.spaceAfter = 7.0

    def wrap(self, available: float, _height: float) -> tuple[float, float]:
        """Break the words beside the number."""
        self.width = available
        self.height: float = self._lines.fit(available - _INDENT)
        return available, self.height

    def split(self, available: float, height: float) -> list[Flowable]:
        """Part the words; the rest has no number."""
        self._lines.fit(available - _INDENT)
        parts = self._lines.cut(height)
        if parts is None:
            return []
        made = [_Numbered(self._number, "", first=True), _Numbered("", "", first=False)]
        made[0]._lines, made[1]._lines = parts
        made[0].spaceAfter = 0.0
        return list(made)

    def draw(self) -> None:
        """Draw number and words."""
        leftwards = self._lines.leftwards
        self._lines.put(self.canv, 0 if leftwards else _INDENT, self.height)
        if self._number:
            number = f".{self._number.rstrip('.')}" if leftwards else self._number
            room = width(number, fonts.REGULAR, _SIZE)
            place = self.width - room if leftwards else _INDENT - 6 - room
            _draw(self.canv, number, place, self.height - _SIZE * 1.05, _SIZE, INK)


class _Fact(Flowable):
    """A label and its value beside it."""

    def __init__(self, label: str, value: str) -> None:
        super().__init__()
        self._label: Lines = paragraph(label, 9.5, colour=_SOFT)
        self._value: Lines = paragraph(value, 10.5)
        self.spaceAfter = 3.0

    def wrap(self, available: float, _height: float) -> tuple[float, float]:
        """Break both."""
        self._label.fit(_LABEL - 10)
        self._value.fit(available - _LABEL)
        self.width, self.height = available, max(self._label.height, self._value.height)
        return available, self.height

    def draw(self) -> None:
        """Draw both from the same line down."""
        self._label.put(self.canv, 0, self.height)
        self._value.put(self.canv, _LABEL, self.height)


class _Rule(Flowable):
    """A hair line across."""

    def __init__(self, after: float) -> None:
        super().__init__()
        self.spaceBefore, self.spaceAfter = 6.0, after

    def wrap(self, available: float, _height: float) -> tuple[float, float]:
        """Take the width."""
        self.width, self.height = available, 1.0
        return available, 1.0

    def draw(self) -> None:
        """Draw the line."""
        self.canv.setStrokeColor(_SOFT)
        self.canv.setLineWidth(0.5)
        self.canv.line(0, 0, self.width, 0)


class _ToSign(Flowable):
    """Name, a line for the signature, one for the date, and a box for a finger where one is wanted."""

    _ROW = 30.0
    _BOX = 58.0

    def __init__(self, labels: dict[str, str], name: str, *, fingerprint: bool) -> None:
        super().__init__()
        self._labels, self._fingerprint = labels, fingerprint
        self._name: Lines = paragraph(name, 10.5)

    def wrap(self, available: float, _height: float) -> tuple[float, float]:
        """Take two rows, and more where the name is long."""
        self.width = available
        self._box = self._BOX + 24 if self._fingerprint else 0.0
        self._name.fit(available - 70 - self._box)
        self.height = self._ROW + max(self._ROW, self._name.height + 14)
        if self._fingerprint:
            self.height = max(self.height, self._BOX + 14)
        return available, self.height

    def draw(self) -> None:
        """Draw from the top: the name, then the lines."""
        canvas = self.canv
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.6)
        top = self.height - 8
        _draw(canvas, self._labels["name"], 0, top - 10, 9)
        self._name.put(canvas, 70, top)
        line = 6.0
        end = self.width - self._box
        middle = end - 130
        _draw(canvas, self._labels["signature"], 0, line + 2, 9)
        canvas.line(70, line, middle - 10, line)
        _draw(canvas, self._labels["date"], middle, line + 2, 9)
        begin = middle + width(self._labels["date"], fonts.REGULAR, 9) + 6
        canvas.line(begin, line, end, line)
        if self._fingerprint:
            left = self.width - self._BOX
            canvas.rect(left, 14, self._BOX, self._BOX - 8, stroke=1, fill=0)
            room = width(self._labels["fingerprint"], fonts.REGULAR, 7.5)
            _draw(canvas, self._labels["fingerprint"], self.width - room, 4, 7.5)


def _draw(canvas: Any, words: str, x: float, y: float, size: float, colour: Color = _SOFT) -> None:
    """Draw one line, each run in a face that has its letters."""
    text = canvas.beginText(x, y)
    text.setFillColor(colour)
    for face, run in fonts.runs(visual(fonts.plain(words)), fonts.REGULAR):
        text.setFont(face, size)
        text.textOut(run)
    canvas.drawText(text)
