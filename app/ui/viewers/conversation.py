"""Letters and chats laid out for reading; every position leads back to the text that the vault holds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSizeF, Qt, Signal
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
    QTextBlock,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame

from app.ui.language import tr
from app.ui.theme import SPACE, link_colour, sign
from app.ui.viewers.bar import tell
from app.ui.viewers.coded_text import line_boxes
from app.ui.viewers.composed import Composed
from app.ui.viewers.spans import Span, segments
from app.ui.viewers.spans import at as span_at

_PAD = SPACE


class Conversation(Composed):
    """A message with its headers, or the messages of a chat.

    Signals: as :class:`app.ui.viewers.coded_text.CodedText`.
    """

    selected = Signal(int, int)
    passage_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("The message"))
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(2 * SPACE)
        self._spans: Sequence[Span] = ()
        self._tints: list[tuple[int, int, str]] = []
        self._hits: Sequence[tuple[int, int]] = ()
        self._hit = -1
        self._pointed = (0, 0)
        self.selectionChanged.connect(self._tell)

    def forget(self) -> None:
        """Show nothing and keep nothing."""
        self._spans = self._hits = ()
        self._hit, self._pointed = -1, (0, 0)
        self._tints = []
        super().forget()

    def selection(self) -> tuple[int, int]:
        """First and one past the last selected code point of the text."""
        cursor = self.textCursor()
        begin, end = cursor.selectionStart(), cursor.selectionEnd()
        if begin == end:
            return 0, 0
        found = [
            (self._point(piece, max(begin, piece.position)), self._point(piece, last))
            for piece in self._pieces[max(0, bisect_right(self._positions, begin) - 1) :]
            if piece.position < end
            and (last := min(end, piece.position + piece.length)) > max(begin, piece.position)
        ]
        if not found:
            return 0, 0
        return min(start for start, _end in found), max(stop for _start, stop in found)

    def select(self, start: int, end: int) -> None:
        """Select what stands between two code points."""
        ranges = self._reached(start, end)
        if ranges:
            cursor = self.textCursor()
            cursor.setPosition(ranges[0][0])
            cursor.setPosition(ranges[-1][1], QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def clear_selection(self) -> None:
        """Select nothing."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def selection_rect(self) -> QRect:
        """Where the selection ends, in this widget."""
        if not self.textCursor().hasSelection():
            return QRect()
        rect = self.cursorRect()
        return QRect(self.viewport().mapTo(self, rect.topLeft()), rect.size())

    def show_span(self, start: int, end: int) -> None:
        """Bring a passage into view and point it out."""
        self._pointed = (start, end)
        self._reveal(start, end)
        self.viewport().update()

    def first_shown(self) -> int:
        """The code point at the top of the view."""
        return self._at(self.cursorForPosition(QRect(0, 0, 1, 1).topLeft()).position())

    def scroll_to(self, point: int) -> None:
        """Show the line of a code point at the top."""
        ranges = self._reached(point, point + 1)
        if ranges:
            cursor = QTextCursor(self.document())
            cursor.setPosition(ranges[0][0])
            self._scroll(self.cursorRect(cursor).top())

    def set_passages(self, spans: Sequence[Span]) -> None:
        """Tint passages."""
        self._spans = spans
        self._tints = segments(spans)
        self.viewport().update()

    def set_hits(self, hits: Sequence[tuple[int, int]], current: int) -> None:
        """Highlight what was found, and bring one of it into view."""
        self._hits, self._hit = hits, current
        if 0 <= current < len(hits):
            self._reveal(*hits[current])
        self.viewport().update()

    def shows(self, start: int, end: int) -> bool:
        """Whether anything between two code points is laid out."""
        return bool(self._reached(start, end))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the bubbles, and over them the text."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(self.palette().color(QPalette.ColorRole.AlternateBase))
        for bubble in self._visible_bubbles():
            painter.drawRoundedRect(bubble, SPACE, SPACE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._paint_marks(painter)
        painter.end()
        super().paintEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """In another palette or font, lay out again: its colours are in the document."""
        super().changeEvent(event)
        shown = getattr(self, "_shown", None)
        if shown is None or event.type() not in (
            QEvent.Type.PaletteChange,
            QEvent.Type.FontChange,
        ):
            return
        top, held = self.first_shown(), (self._spans, self._hits, self._hit, self._pointed)
        self.show_readable(shown, hidden=self._with_hidden)
        self._spans, self._hits, self._hit, self._pointed = held
        self._tints = segments(self._spans)
        self.scroll_to(top)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll this and nothing around it."""
        super().wheelEvent(event)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Copy plain text only."""
        if event.matches(QKeySequence.StandardKey.Copy):
            cursor = self.textCursor()
            if cursor.hasSelection():
                chosen = cursor.selectedText().replace("\u2029", "\n").replace("\u2028", "\n")
                QGuiApplication.clipboard().setText(chosen)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on a passage chooses it."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            span = self._span_under(event.position())
            if span is not None:
                self.passage_chosen.emit(span.id)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Say what a passage is linked to."""
        if isinstance(event, QHelpEvent):
            tell(event, self._span_under(QPointF(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def _visible_bubbles(self) -> list[QRectF]:
        if not self._bubbles:
            return []
        layout, offset = self.document().documentLayout(), self.verticalScrollBar().value()
        top = self.cursorForPosition(QRect(0, 0, 1, 1).topLeft()).blockNumber()
        first = max(0, bisect_right(self._bubbles, (top, 1 << 30)) - 1)
        found = []
        for begin, end in self._bubbles[first:]:
            area = QRectF()
            block = self.document().findBlockByNumber(begin)
            while block.isValid() and block.blockNumber() <= end:
                area = area.united(_inked(block, layout.blockBoundingRect(block)))
                block = block.next()
            area.translate(-self.horizontalScrollBar().value(), -offset)
            if area.top() > self.viewport().height():
                break
            found.append(area.adjusted(-_PAD, -_PAD / 2, _PAD, _PAD / 2))
        return found

    def _reveal(self, start: int, end: int) -> None:
        ranges = self._reached(start, end)
        if not ranges:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(ranges[0][0])
        rect = self.cursorRect(cursor)
        if not self.viewport().rect().contains(rect):
            self._scroll(rect.top() - self.viewport().height() // 3)

    def _scroll(self, by: int) -> None:
        """Move by some pixels; what is laid out in this turn counts, which the bar learns in the next one."""
        bar = self.verticalScrollBar()
        height = round(self.document().documentLayout().documentSize().height())
        bar.setMaximum(max(bar.maximum(), height - self.viewport().height()))
        bar.setValue(bar.value() + by)

    def _seen(self) -> tuple[int, int]:
        """First and last code point of what is visible, or a little more."""
        if not self._pieces:
            return 0, 0
        area = self.viewport().rect()
        ends = []
        for corner, step in ((area.topLeft(), -3), (area.bottomRight(), 3)):
            position = self.cursorForPosition(corner).position()
            number = bisect_right(self._positions, position) - 1 + step
            ends.append(self._pieces[max(0, min(number, len(self._pieces) - 1))])
        return ends[0].start, ends[1].end

    def _paint_marks(self, painter: QPainter) -> None:
        first, last = self._seen()
        for start, end, kind in self._tints[max(0, bisect_right(self._tints, (first,)) - 1) :]:
            if start > last:
                break
            colour = link_colour(self, kind)
            tint = QColor(colour)
            tint.setAlpha(48)
            for box in self._boxes(start, end):
                painter.fillRect(box, tint)
                painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), colour)
        found, _ink = sign(self, "found")
        from_hit = max(0, bisect_right(self._hits, (first, 0)) - 1)
        for number, (start, end) in enumerate(self._hits[from_hit:], from_hit):
            if start > last:
                break
            for box in self._boxes(start, end):
                painter.fillRect(box, found)
                if number == self._hit:
                    painter.setPen(self.palette().color(QPalette.ColorRole.Text))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRect(box.adjusted(-1, 0, 0, -1))
        highlight = QColor(self.palette().color(QPalette.ColorRole.Highlight))
        highlight.setAlpha(70)
        for box in self._boxes(*self._pointed):
            painter.fillRect(box, highlight)

    def _boxes(self, start: int, end: int) -> list[QRectF]:
        """Where the lines of a passage lie, in the viewport."""
        found: list[QRectF] = []
        layout = self.document().documentLayout()
        offset = QPointF(
            -self.horizontalScrollBar().value(), -float(self.verticalScrollBar().value())
        )
        for begin, stop in self._ranges(start, end):
            block = self.document().findBlock(begin)
            while block.isValid() and block.position() < stop:
                layout.blockBoundingRect(block)
                area = QRectF(block.layout().position() + offset, QSizeF(1, 1))
                found += line_boxes(block, area, begin, stop)
                block = block.next()
        return found

    def _span_under(self, position: QPointF) -> Span | None:
        place = self.cursorForPosition(position.toPoint()).position()
        return span_at(self._spans, self._at(place))

    def _tell(self) -> None:
        self.selected.emit(*self.selection())


def _inked(block: QTextBlock, area: QRectF) -> QRectF:
    """As much of a block's area as its lines fill: a bubble is as wide as what is said in it."""
    layout = block.layout()
    found = QRectF()
    for number in range(layout.lineCount()):
        found = found.united(layout.lineAt(number).naturalTextRect())
    return found.translated(layout.position()) if not found.isNull() else area
