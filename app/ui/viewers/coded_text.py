"""A text version with its passages: coloured bars in a margin, a tint under the words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
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
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from app.ui.language import tr
from app.ui.theme import SPACE, link_colour, sign
from app.ui.units import Units
from app.ui.viewers.bar import tell
from app.ui.viewers.code_margin import LANES, MARGIN, STEP, CodeMargin
from app.ui.viewers.spans import Span, SpanIndex, after, hits, segments

_LEAST = 4
_MOST_HITS = 2_000

# What a document would not keep as one character is shown as another; every position stays.
_SHOWN = str.maketrans(
    {"\r": "\n", "\f": "\n", "\0": "\ufffd", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd"}
)


def as_shown(text: str) -> str:
    """A text as a document keeps it, character for character."""
    # Most texts have none of them, and a long one takes long to translate.
    return text.translate(_SHOWN) if any(chr(each) in text for each in _SHOWN) else text


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
        self.margin = CodeMargin(self)
        self._text = ""
        self._units = Units("")
        # Looked up in UTF-16 units, in which the document counts.
        self._index = SpanIndex()
        # By number of block: what is tinted in it; by number of passage: its first and its last line.
        self._tinted: dict[int, list[tuple[QRectF, str]]] = {}
        self._sides: dict[int, tuple[int, float, int, float]] = {}
        self._found: list[tuple[int, int]] = []
        self._found_units: list[tuple[int, int]] = []
        self._hit = -1
        self._pointed = (0, 0)
        self.setViewportMargins(MARGIN, 0, 0, 0)
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
        return list(self._index.spans)

    @passages.setter
    def passages(self, spans: Sequence[Span]) -> None:
        end, unit = len(self._text), self._units.of_point
        held = sorted(
            (span for span in spans if 0 <= span.start < span.end <= end),
            key=lambda span: (span.start, -span.end),
        )
        self._index = SpanIndex(held, [(unit(span.start), unit(span.end)) for span in held], LANES)
        self._forget_places()
        self.viewport().update()

    def coded_at(self, start: int, end: int) -> list[Span]:
        """The passages that have anything in a stretch, the shortest first."""
        unit = self._units.of_point
        first, last = unit(start), unit(max(end, start + 1))
        found = [self._index.spans[number] for number in self._index.between(first, last)]
        return sorted(found, key=lambda span: span.end - span.start)

    def beside(self, position: int, step: int) -> Span | None:
        """The next passage that begins after a code point, or the last one that begins before it."""
        spans = self._index.spans
        if step > 0:
            number = bisect_right(spans, position, key=lambda span: span.start)
        else:
            number = bisect_left(spans, position, key=lambda span: span.start) - 1
        return spans[number] if 0 <= number < len(spans) else None

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
        self._forget_places()
        inner = self.contentsRect()
        self.margin.setGeometry(inner.left(), inner.top(), MARGIN, inner.height())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Another font has other lines."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._forget_places()

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
        first, last, areas = self._visible()
        low = float(self.viewport().height())
        found = []
        for number in self._index.between(first, last):
            if number not in self._sides:
                self._sides[number] = self._sides_of(*self._index.edges[number])
            head, above, tail, below = self._sides[number]
            top = areas[head].top() + above if head in areas else 0.0
            bottom = areas[tail].top() + below if tail in areas else low
            span = self._index.spans[number]
            left = SPACE // 2 + self._index.lanes[number] * STEP
            # What matters more has a wider bar.
            height = max(_LEAST, bottom - top - 2)
            found.append((QRectF(left, top + 1, 3 + span.importance, height).toRect(), span))
        return found

    def _sides_of(self, start: int, end: int) -> tuple[int, float, int, float]:
        """The block of a passage's first line and its top in it; that of the last and its bottom."""
        head, above, _below = self._line_within(start)
        tail, _above, below = self._line_within(max(start, end - 1))
        return head, above, tail, below

    def _line_within(self, unit: int) -> tuple[int, float, float]:
        block = self.document().findBlock(unit)
        height = self.blockBoundingGeometry(block).height()
        line = block.layout().lineForTextPosition(unit - block.position())
        if not line.isValid():
            return block.blockNumber(), 0.0, height
        return block.blockNumber(), line.y(), line.y() + line.height()

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
        first, last, areas = self._visible()
        inks: dict[str, QColor] = {}
        for number, place in areas.items():
            if place.top() > area.bottom() or place.bottom() < area.top():
                continue
            if number not in self._tinted:
                self._tinted[number] = self._tints_of(number)
            for box, ink in self._tinted[number]:
                if ink not in inks:
                    inks[ink] = link_colour(self, ink)
                    inks[ink].setAlpha(40)
                painter.fillRect(box.translated(place.left(), place.top()), inks[ink])
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

    def _tints_of(self, number: int) -> list[tuple[QRectF, str]]:
        """What is tinted in a block, from its upper left corner."""
        block = self.document().findBlockByNumber(number)
        begin, stop = block.position(), block.position() + block.length()
        near = [self._index.spans[each] for each in self._index.between(begin, stop)]
        unit, origin = self._units.of_point, QRectF(0, 0, 0, 0)
        found = []
        for start, end, ink in segments(near):
            boxes = line_boxes(block, origin, max(begin, unit(start)), min(stop, unit(end)))
            found += [(box, ink) for box in boxes]
        return found

    def _forget_places(self) -> None:
        """Where anything stands is another from here on: other passages, another width."""
        self._tinted.clear()
        self._sides.clear()
        self.margin.update()

    def _fill(self, painter: QPainter, area: QRect, start: int, end: int, colour: QColor) -> None:
        for box in self.lines(start, end):
            if box.intersects(QRectF(area)):
                painter.fillRect(box, colour)

    def _follow(self, rect: QRect, dy: int) -> None:
        # What is only selected or blinks leaves the bars where they are.
        if dy or rect.height() >= self.viewport().height():
            self.margin.update()

    # Inside

    def _drop_marks(self) -> None:
        self._index = SpanIndex()
        self._forget_places()
        self._found, self._found_units, self._hit, self._pointed = [], [], -1, (0, 0)

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
        return next(iter(self._index.holding(cursor.position())), None)


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
