"""A text in which differences are marked: by a ground, a line through or under it, and a sign beside it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from app.ui.theme import SPACE, tag_colour
from app.ui.units import Units
from app.ui.viewers.coded_text import as_shown

_MARGIN = 3 * SPACE
_COLOURS = {"inserted": "green", "deleted": "red", "replaced": "yellow", "moved": "blue"}
_SIGNS = {"inserted": "+", "deleted": "\u2212", "replaced": "~", "moved": "\u2195"}


@dataclass(frozen=True, slots=True)
class Marked:
    """One difference in one text.

    Attributes:
        start: first code point.
        end: one past the last; ``start`` where the other text has something.
        kind: ``inserted``, ``deleted``, ``replaced`` or ``moved``.
        number: of the difference.
    """

    start: int
    end: int
    kind: str
    number: int


class ComparedText(QPlainTextEdit):
    """One of two texts beside each other, to read.

    Signals: ``chosen(number)``: a difference was clicked.
    """

    chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(SPACE)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._units = Units("")
        self._marks: list[tuple[int, int, Marked]] = []
        self._starts: list[int] = []
        self._longest = 0
        self._current = -1
        self._kept: tuple[object, list[tuple[list[QRectF], Marked]]] | None = None
        self._margin = _Margin(self)
        self.setViewportMargins(_MARGIN, 0, 0, 0)
        self.updateRequest.connect(self._follow)

    def show_text(self, text: str) -> None:
        """Show a text without differences."""
        self._units = Units(text)
        self.mark(())
        self.setPlainText(as_shown(text))

    def mark(self, marks: Sequence[Marked]) -> None:
        """Mark differences; positions are code points of the text that is shown."""
        unit = self._units.of_point
        self._marks = sorted(
            ((unit(each.start), unit(each.end), each) for each in marks),
            key=lambda held: held[:2],
        )
        self._starts = [start for start, _end, _mark in self._marks]
        self._longest = max((end - start for start, end, _mark in self._marks), default=0)
        self._current = -1
        self._redraw()

    def show_mark(self, number: int) -> None:
        """Bring a difference into view, framed."""
        self._current = number
        for start, _end, each in self._marks:
            if each.number == number:
                cursor = QTextCursor(self.document())
                cursor.setPosition(start)
                self.setTextCursor(cursor)
                self.centerCursor()
                break
        self._redraw()

    def first_line(self) -> int:
        """Which line of the text is the first that is seen, from 0."""
        return self.firstVisibleBlock().blockNumber()

    def scroll_to_line(self, line: int) -> None:
        """Have a line of the text be the first that is seen."""
        block = self.document().findBlockByNumber(min(line, self.blockCount() - 1))
        self.verticalScrollBar().setValue(block.firstLineNumber())

    def signs(self) -> list[tuple[QRect, Marked]]:
        """The signs to paint in the margin, with the differences they stand for."""
        found = []
        height = self.fontMetrics().height()
        for boxes, each in self._seen():
            top = int(boxes[0].top())
            found.append((QRect(0, top, _MARGIN, height), each))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Grounds first, the words over them, lines over the words."""
        seen = self._seen()
        painter = QPainter(self.viewport())
        for boxes, each in seen:
            ground = tag_colour(self, _COLOURS[each.kind])
            ground.setAlpha(52)
            for box in boxes:
                painter.fillRect(box, ground)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for boxes, each in seen:
            self._line(painter, boxes, each)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the margin beside the words."""
        super().resizeEvent(event)
        area = self.contentsRect()
        self._margin.setGeometry(QRect(area.left(), area.top(), _MARGIN, area.height()))

    def _line(self, painter: QPainter, boxes: Sequence[QRectF], each: Marked) -> None:
        colour = tag_colour(self, _COLOURS[each.kind])
        style = {
            "replaced": Qt.PenStyle.DashLine,
            "moved": Qt.PenStyle.DotLine,
        }.get(each.kind, Qt.PenStyle.SolidLine)
        for box in boxes:
            painter.setPen(QPen(colour, 2, style))
            if each.start == each.end:
                # A place where the other text has something: a stroke between two words.
                painter.setPen(QPen(colour, 2))
                painter.drawLine(box.topLeft(), box.bottomLeft())
                continue
            through = each.kind == "deleted"
            height = box.center().y() if through else box.bottom() - 1
            painter.drawLine(QPointF(box.left(), height), QPointF(box.right(), height))
            if each.number == self._current:
                painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 1))
                painter.drawRect(box.adjusted(-1, 0, 1, -1))

    def _seen(self) -> list[tuple[list[QRectF], Marked]]:
        """The differences that are in view, with where their lines lie; text and margin ask both."""
        if not self._marks:
            return []
        view = (
            self.verticalScrollBar().value(),
            self.viewport().size().toTuple(),
            self.font().key(),
        )
        if self._kept is None or self._kept[0] != view:
            self._kept = (view, self._look())
        return self._kept[1]

    def _look(self) -> list[tuple[list[QRectF], Marked]]:
        found = []
        blocks = list(self._blocks())
        if not blocks:
            return []
        first = blocks[0][0].position()
        last = blocks[-1][0].position() + blocks[-1][0].length()
        at = bisect_left(self._starts, first - self._longest)
        for start, end, each in self._marks[at:]:
            if start >= last:
                break
            if end < first:
                continue
            boxes = [
                box
                for block, area in blocks
                if block.position() <= max(end - 1, start)
                and block.position() + block.length() > start
                for box in _boxes(block, area, start, end)
            ]
            if boxes:
                found.append((boxes, each))
        return found

    def _blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        block, offset = self.firstVisibleBlock(), self.contentOffset()
        bottom = self.viewport().height()
        while block.isValid():
            area = self.blockBoundingGeometry(block).translated(offset)
            if area.top() > bottom:
                return
            yield block, area
            block = block.next()

    def _redraw(self) -> None:
        self._kept = None
        self.viewport().update()
        self._margin.update()

    def _follow(self, _rect: QRect, dy: int) -> None:
        if dy:
            self._margin.scroll(0, dy)
        self._margin.update()


class _Margin(QWidget):
    """The signs beside the text."""

    def __init__(self, text: ComparedText) -> None:
        super().__init__(text)
        self._of = text

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.AlternateBase))
        painted: dict[int, set[str]] = {}
        for rect, each in self._of.signs():
            held = painted.setdefault(rect.top(), set())
            if each.kind in held:
                continue
            held.add(each.kind)
            painter.setPen(QColor(tag_colour(self, _COLOURS[each.kind])))
            across = rect.translated((len(held) - 1) * SPACE - SPACE // 2, 0)
            painter.drawText(across, Qt.AlignmentFlag.AlignCenter, _SIGNS[each.kind])


def _boxes(block: QTextBlock, area: QRectF, start: int, end: int) -> list[QRectF]:
    """Where the lines of a block lie between two units; a stroke's width where nothing lies between."""
    layout, found = block.layout(), []
    begin = max(0, start - block.position())
    stop = min(block.length() - 1, end - block.position())
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        ends = number == layout.lineCount() - 1
        if begin > last or stop < first or (begin == last and not ends and begin < stop):
            continue
        if start == end and not (first <= begin < last or (ends and begin == last)):
            continue
        left, right = _x(line, max(first, begin)), _x(line, min(last, stop))
        if start < end and abs(right - left) < 1:
            continue
        top = area.top() + line.y()
        width = max(2.0, abs(right - left))
        found.append(QRectF(area.left() + min(left, right), top, width, line.height()))
    return found


def _x(line: object, place: int) -> float:
    answer = line.cursorToX(place)  # type: ignore[attr-defined]
    # Qt's bindings give the position with the cursor it belongs to.
    return float(answer[0]) if isinstance(answer, tuple | list) else float(answer)
