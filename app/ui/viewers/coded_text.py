"""A text version with its passages: coloured bars in a margin, a tint under the words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from app.ui.language import tr
from app.ui.theme import SPACE, link_colour, sign
from app.ui.units import Units
from app.ui.viewers.bar import tell
from app.ui.viewers.spans import Span, after, hits, lanes, segments
from app.ui.viewers.spans import at as span_at

_LANES = 6
_BAR = 4
_STEP = 6
_MARGIN = _LANES * _STEP + SPACE
_MOST_HITS = 2_000

# What a document would not keep as one character is shown as another; every position stays.
_SHOWN = str.maketrans(
    {"\r": "\n", "\f": "\n", "\0": "\ufffd", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd"}
)


def as_shown(text: str) -> str:
    """A text as a document keeps it, character for character."""
    return text.translate(_SHOWN)


class CodedText(QPlainTextEdit):
    """One text, to read and to code, or to edit.

    Positions are code points of the text that was given to :meth:`show_text`. Passages and hits belong to
    that text: they are painted while it is read, and not while it is edited.

    Signals:
        selected(start, end): what is selected; ``start == end`` when nothing is. Only while reading.
        passage_chosen(id): a passage was clicked, in the margin or in the words.
    """

    selected = Signal(int, int)
    passage_chosen = Signal(str)

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name or tr("Text of the item"))
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(2 * SPACE)
        self.margin = _Margin(self)
        self._text = ""
        self._units = Units("")
        self._passages: list[Span] = []
        self._lanes: list[int] = []
        # In UTF-16 units: where each passage begins and ends, and what is tinted in which colour.
        self._edges: list[tuple[int, int]] = []
        self._tints: list[tuple[int, int, str]] = []
        self._found: list[tuple[int, int]] = []
        self._found_units: list[tuple[int, int]] = []
        self._hit = -1
        self._pointed = (0, 0)
        self.setViewportMargins(_MARGIN, 0, 0, 0)
        self.updateRequest.connect(self._follow)
        self.selectionChanged.connect(self._tell)
        self.read()

    # What is shown

    @property
    def editing(self) -> bool:
        """Whether it can be written in."""
        return not self.isReadOnly()

    @property
    def passages(self) -> list[Span]:
        """What is painted, ordered by start."""
        return self._passages

    @passages.setter
    def passages(self, spans: Sequence[Span]) -> None:
        end = len(self._text)
        self._passages = sorted(
            (span for span in spans if 0 <= span.start < span.end <= end),
            key=lambda span: (span.start, -span.end),
        )
        self._lanes = lanes(self._passages, _LANES)
        unit = self._units.of_point
        self._edges = [(unit(span.start), unit(span.end)) for span in self._passages]
        self._tints = [
            (unit(start), unit(stop), kind) for start, stop, kind in segments(self._passages)
        ]
        self.viewport().update()
        self.margin.update()

    def show_text(self, text: str) -> None:
        """Show a text; passages and hits of the one before are dropped."""
        self.read()
        self._text, self._units = text, Units(text)
        self._drop_marks()
        self.setPlainText(as_shown(text))

    def forget(self) -> None:
        """Show nothing and keep nothing."""
        self.read()
        self._text, self._units = "", Units("")
        self._drop_marks()
        self.setPlaceholderText("")
        self.clear()

    def read(self) -> None:
        """Let it be read: letters are commands then, and nothing can be written."""
        # Without a history, what was typed is not kept anywhere.
        self.setUndoRedoEnabled(False)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.margin.show()
        self.viewport().update()

    def edit(self) -> None:
        """Let it be written in; :meth:`written` has the result."""
        self.setReadOnly(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextEditorInteraction)
        self.setUndoRedoEnabled(True)
        self.margin.hide()
        self.viewport().update()

    def written(self) -> str:
        """The text as it stands in the editor."""
        raw = self.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n")

    # Positions

    def selection(self) -> tuple[int, int]:
        """First and one past the last selected code point."""
        cursor = self.textCursor()
        point = self._points().of_unit
        return point(cursor.selectionStart()), point(cursor.selectionEnd())

    def position(self) -> int:
        """The code point at which the cursor stands."""
        return self._points().of_unit(self.textCursor().position())

    def select(self, start: int, end: int) -> None:
        """Select from one code point to another."""
        unit = self._points().of_point
        cursor = self.textCursor()
        cursor.setPosition(unit(start))
        cursor.setPosition(unit(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def selection_rect(self) -> QRect:
        """Where the selection ends, in this widget."""
        if not self.textCursor().hasSelection():
            return QRect()
        rect = self.cursorRect()
        return QRect(self.viewport().mapTo(self, rect.topLeft()), rect.size())

    def show_span(self, start: int, end: int) -> None:
        """Bring a passage into view and point it out."""
        self._pointed = (self._units.of_point(start), self._units.of_point(end))
        self._reveal(self._pointed[0])
        self.viewport().update()

    def first_shown(self) -> int:
        """The code point at the top of the view, to come back to."""
        return self._points().of_unit(self.firstVisibleBlock().position())

    def scroll_to(self, point: int) -> None:
        """Show the paragraph of a code point at the top."""
        block = self.document().findBlock(self._points().of_point(point))
        self.verticalScrollBar().setValue(block.firstLineNumber())

    # Finding

    def find_all(self, pattern: re.Pattern[str] | None) -> tuple[int, int]:
        """Highlight every occurrence and show the first after the cursor: its number, how many there are."""
        found = hits(pattern, self._text, _MOST_HITS)
        self.set_hits(found, after(found, self.position()) if found else -1)
        return self._hit, len(found)

    def step(self, step: int) -> tuple[int, int]:
        """Go to the next hit or the one before; its number from 0, and how many there are."""
        if self._found:
            self.set_hits(self._found, (self._hit + step) % len(self._found))
        return self._hit, len(self._found)

    def set_hits(self, found: Sequence[tuple[int, int]], current: int) -> None:
        """Highlight what was found, and bring one of it into view."""
        self._found, self._hit = list(found), current
        unit = self._units.of_point
        self._found_units = [(unit(start), unit(end)) for start, end in found]
        if 0 <= current < len(self._found_units):
            self._reveal(self._found_units[current][0])
        self.viewport().update()

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the tints, and over them the text."""
        if not self.editing:
            painter = QPainter(self.viewport())
            self._paint_tints(painter, event.rect())
            painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the margin beside the text."""
        super().resizeEvent(event)
        inner = self.contentsRect()
        self.margin.setGeometry(inner.left(), inner.top(), _MARGIN, inner.height())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll the text and nothing around it."""
        super().wheelEvent(event)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Copy plain text only."""
        if event.matches(QKeySequence.StandardKey.Copy) and not self.editing:
            start, end = self.selection()
            if end > start:
                QGuiApplication.clipboard().setText(self._text[start:end])
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on a passage chooses it."""
        super().mouseReleaseEvent(event)
        if (
            event.button() == Qt.MouseButton.LeftButton
            and not self.editing
            and not self.textCursor().hasSelection()
        ):
            span = self._span_under(event.position())
            if span is not None:
                self.passage_chosen.emit(span.id)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Say what a passage is linked to."""
        if isinstance(event, QHelpEvent) and not self.editing:
            span = self._span_under(QPointF(event.pos()))
            tell(event, span, self.viewport())
            return True
        return super().viewportEvent(event)

    # Painting

    def lines(self, start: int, end: int) -> list[QRectF]:
        """Boxes of the visible lines between two units, in the viewport."""
        found: list[QRectF] = []
        offset = self.contentOffset()
        block = self.firstVisibleBlock()
        if start > block.position():
            block = self.document().findBlock(start)
        bottom = self.viewport().height()
        while block.isValid() and block.position() < end:
            area = self.blockBoundingGeometry(block).translated(offset)
            if area.top() > bottom:
                break
            found += line_boxes(block, area, start, end)
            block = block.next()
        return found

    def bars(self) -> list[tuple[QRect, Span]]:
        """The visible bars of the margin, with the passages they stand for."""
        first, last, heights = self._visible()
        found = []
        for span, lane, (start, end) in zip(self._passages, self._lanes, self._edges, strict=True):
            if end <= first or start > last:
                continue
            top = self._line_edge(start, heights, below=False) if start >= first else 0.0
            bottom = (
                self._line_edge(max(start, end - 1), heights, below=True)
                if end <= last
                else float(self.viewport().height())
            )
            bar = QRectF(SPACE // 2 + lane * _STEP, top + 1, _BAR, max(_BAR, bottom - top - 2))
            found.append((bar.toRect(), span))
        return found

    def _line_edge(self, unit: int, heights: dict[int, QRectF], *, below: bool) -> float:
        block = self.document().findBlock(unit)
        area = heights.get(block.blockNumber())
        if area is None:
            area = self.blockBoundingGeometry(block).translated(self.contentOffset())
        line = block.layout().lineForTextPosition(unit - block.position())
        if not line.isValid():
            return area.bottom() if below else area.top()
        return area.top() + line.y() + (line.height() if below else 0.0)

    def _visible(self) -> tuple[int, int, dict[int, QRectF]]:
        """First and last visible unit, and where the visible blocks lie."""
        block = self.firstVisibleBlock()
        first, last = block.position(), 0
        offset, bottom = self.contentOffset(), self.viewport().height()
        heights: dict[int, QRectF] = {}
        while block.isValid():
            area = self.blockBoundingGeometry(block).translated(offset)
            if area.top() > bottom:
                break
            heights[block.blockNumber()] = area
            last = block.position() + block.length()
            block = block.next()
        return first, last, heights

    def _paint_tints(self, painter: QPainter, area: QRect) -> None:
        first, last, _heights = self._visible()
        for start, end, kind in self._tints:
            if end > first and start < last:
                colour = link_colour(self, kind)
                colour.setAlpha(40)
                self._fill(painter, area, start, end, colour)
        found, _ink = sign(self, "found")
        for number, (start, end) in enumerate(self._found_units):
            if end > first and start < last:
                self._fill(painter, area, start, end, found)
                if number == self._hit:
                    painter.setPen(self.palette().color(QPalette.ColorRole.Text))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    for box in self.lines(start, end):
                        painter.drawRect(box.adjusted(-1, 0, 0, -1))
        if self._pointed[1] > self._pointed[0]:
            colour = QColor(self.palette().color(QPalette.ColorRole.Highlight))
            colour.setAlpha(70)
            self._fill(painter, area, *self._pointed, colour)

    def _fill(self, painter: QPainter, area: QRect, start: int, end: int, colour: QColor) -> None:
        for box in self.lines(start, end):
            if box.intersects(QRectF(area)):
                painter.fillRect(box, colour)

    def _follow(self, _rect: QRect, dy: int) -> None:
        if dy:
            self.margin.scroll(0, dy)
        self.margin.update()

    # Inside

    def _drop_marks(self) -> None:
        self._passages, self._lanes, self._edges, self._tints = [], [], [], []
        self._found, self._found_units, self._hit, self._pointed = [], [], -1, (0, 0)
        self.margin.update()

    def _points(self) -> Units:
        # While it is edited the text is another at every stroke.
        return Units(self.written()) if self.editing else self._units

    def _tell(self) -> None:
        if not self.editing:
            if self.textCursor().hasSelection():
                self._pointed = (0, 0)
            self.selected.emit(*self.selection())

    def _reveal(self, unit: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(unit)
        if not self.viewport().rect().contains(self.cursorRect(cursor)):
            self.setTextCursor(cursor)
            self.centerCursor()

    def _span_under(self, position: QPointF) -> Span | None:
        cursor = self.cursorForPosition(position.toPoint())
        if (
            not self.cursorRect(cursor)
            .adjusted(-3 * SPACE, 0, 3 * SPACE, 0)
            .contains(position.toPoint())
        ):
            return None
        return span_at(self._passages, self._units.of_unit(cursor.position()))


class _Margin(QWidget):
    """The bars beside the text."""

    def __init__(self, text: CodedText) -> None:
        super().__init__(text)
        self._of = text

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.AlternateBase))
        for bar, span in self._of.bars():
            painter.fillRect(bar, link_colour(self, span.kind))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        span = self._under(event.position())
        if span is not None:
            self._of.passage_chosen.emit(span.id)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        # The text beside would take it for a click of its own.
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        self._of.wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            tell(event, self._under(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _under(self, position: QPointF) -> Span | None:
        near = [
            (abs(bar.center().x() - position.x()), number)
            for number, (bar, _span) in enumerate(self._of.bars())
            if bar.adjusted(-2, -2, 2, 2).contains(position.toPoint())
        ]
        return self._of.bars()[min(near)[1]][1] if near else None


def line_boxes(block: QTextBlock, area: QRectF, start: int, end: int) -> list[QRectF]:
    """Where the lines of a block lie between two units of the document."""
    layout, found = block.layout(), []
    begin, stop = max(0, start - block.position()), min(block.length(), end - block.position())
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        if last <= begin or first >= stop:
            continue
        left = _x(line.cursorToX(max(first, begin)))
        right = _x(line.cursorToX(min(last, stop)))
        top = area.top() + line.y()
        found.append(
            QRectF(area.left() + min(left, right), top, max(1.0, abs(right - left)), line.height())
        )
    return found


def _x(answer: object) -> float:
    """Qt's bindings give the position with the cursor it belongs to."""
    return float(answer[0]) if isinstance(answer, tuple | list) else float(answer)  # type: ignore[arg-type]
