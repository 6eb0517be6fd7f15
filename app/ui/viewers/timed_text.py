"""The text of a recording: its time codes lead into the sound, and what is being said is painted."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlock,
)

from app.records.timecodes import STAMP, seconds_of
from app.ui.units import Units, to_units
from app.ui.viewers.coded_text import CodedText

_UNDER = 1.5
"""Pixels of the line under a time code."""


class TimedText(CodedText):
    """A text whose time codes can be pressed.

    Signals:
        sought(seconds): a time code was clicked, or Enter was pressed at a place of a text that is read.
            The code nearest before the place counts.
    """

    sought = Signal(float)

    def __init__(self, name: str = "") -> None:
        super().__init__(name)
        self.timed = False
        self._playing = (0, 0)

    def be_timed(self, on: bool) -> None:
        """Say whether the time codes lead anywhere."""
        if on != self.timed:
            self.timed = on
            self.viewport().update()

    def show_playing(self, start: int, end: int, *, follow: bool) -> None:
        """Paint what is being said, and bring it into view; cursor and focus stay where they are.

        Args:
            start: first code point; alike ``end`` where nothing is said.
            end: one past the last.
            follow: whether to bring it into view.
        """
        units = self._units
        playing = (units.of_point(start), units.of_point(end))
        if playing == self._playing:
            return
        self._playing = playing
        self.viewport().update()
        if follow and playing[1] > playing[0]:
            self._bring(*playing)

    @property
    def playing(self) -> tuple[int, int]:
        """What is painted as being said, in code points; both alike when nothing is."""
        return self._units.of_unit(self._playing[0]), self._units.of_unit(self._playing[1])

    def show_text(self, text: str) -> None:
        """Show a text; nothing of it is being said."""
        self._playing = (0, 0)
        super().show_text(text)

    def forget(self) -> None:
        """Show nothing and keep nothing."""
        self._playing = (0, 0)
        self.timed = False
        super().forget()

    def stamp_before(self, unit: int) -> float | None:
        """The time code under which a place of the text stands, read or written; None before the first.

        Args:
            unit: UTF-16 unit of the document.
        """
        block = self.document().findBlock(unit)
        within = unit - block.position()
        while block.isValid():
            text = block.text()
            units = Units(text)
            found = [
                each for each in STAMP.finditer(text) if units.of_point(each.start()) <= within
            ]
            if found:
                return seconds_of(found[-1])
            block = block.previous()
            within = block.length()
        return None

    def _bring(self, start: int, end: int) -> None:
        """Scroll until a stretch is seen, beginning a third from the top; the cursor stays."""
        first, top, _bottom = self._line_at(start)
        _last, _top, bottom = self._line_at(max(start, end - 1))
        room = self.viewport().height()
        # What is taller than the view need only begin in its upper half.
        if top >= 0 and (bottom <= room or (top <= room // 2 and bottom - top > room // 2)):
            return
        shown = room // max(1, self.fontMetrics().lineSpacing())
        self.verticalScrollBar().setValue(max(0, first - shown // 3))

    def _line_at(self, unit: int) -> tuple[int, float, float]:
        """The number of the line of a place, and its upper and lower edge in the viewport."""
        block = self.document().findBlock(unit)
        area = self.blockBoundingGeometry(block).translated(self.contentOffset())
        line = block.layout().lineForTextPosition(unit - block.position())
        if not line.isValid():
            return block.firstLineNumber(), area.top(), area.bottom()
        top = area.top() + line.y()
        return block.firstLineNumber() + line.lineNumber(), top, top + line.height()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint what is being said and the lines under the time codes, then the text over them."""
        if self.timed:
            painter = QPainter(self.viewport())
            if not self.editing and self._playing[1] > self._playing[0]:
                self._paint_said(painter, event.rect())
            self._paint_stamps(painter, event.rect())
            painter.end()
        super().paintEvent(event)

    def _blocks(self, top: float, bottom: float) -> Iterator[tuple[QTextBlock, QRectF]]:
        """The blocks between two heights of the viewport, and where they lie."""
        block, offset = self.firstVisibleBlock(), self.contentOffset()
        while block.isValid():
            area = self.blockBoundingGeometry(block).translated(offset)
            if area.top() > bottom:
                return
            if area.bottom() >= top:
                yield block, area
            block = block.next()

    def _paint_said(self, painter: QPainter, area: QRect) -> None:
        """Paint the lines in which something is said, each as wide as its text: scripts may be mixed."""
        start, end = self._playing
        colour = QColor(self.palette().color(QPalette.ColorRole.Link))
        colour.setAlpha(46)
        for block, place in self._blocks(area.top(), area.bottom()):
            if block.position() >= end or block.position() + block.length() <= start:
                continue
            layout = block.layout()
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                first = block.position() + line.textStart()
                if first < end and first + line.textLength() > start:
                    painter.fillRect(line.naturalTextRect().translated(place.topLeft()), colour)

    def _paint_stamps(self, painter: QPainter, area: QRect) -> None:
        colour = self.palette().color(QPalette.ColorRole.Link)
        for block, place in self._blocks(area.top(), area.bottom()):
            text = block.text()
            for found in STAMP.finditer(text) if "[" in text else ():
                # A time code is written in characters of one unit each.
                first = to_units(text, found.start()) if found.start() else 0
                line = block.layout().lineForTextPosition(first)
                if not line.isValid():
                    continue
                last = min(first + len(found[0]), line.textStart() + line.textLength())
                left, right = sorted((_x(line.cursorToX(first)), _x(line.cursorToX(last))))
                bottom = place.top() + line.y() + line.height()
                painter.fillRect(
                    QRectF(place.left() + left, bottom - _UNDER, right - left, _UNDER), colour
                )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter plays from where the cursor stands."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.timed and not self.editing and not event.modifiers():
            seconds = self.stamp_before(self.textCursor().position())
            if seconds is not None:
                self.sought.emit(seconds)
                return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on a time code plays from there; elsewhere it is any other click."""
        left = event.button() == Qt.MouseButton.LeftButton
        seconds = self._stamp_at(event.position()) if left else None
        if seconds is not None and not self.textCursor().hasSelection():
            self.sought.emit(seconds)
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show a hand over a time code."""
        over = self.timed and self._stamp_at(event.position()) is not None
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        )
        super().mouseMoveEvent(event)

    def _stamp_at(self, point: QPointF) -> float | None:
        cursor = self.cursorForPosition(point.toPoint())
        text, place = cursor.block().text(), cursor.positionInBlock()
        units = Units(text)
        for found in STAMP.finditer(text):
            if units.of_point(found.start()) <= place <= units.of_point(found.end()):
                return seconds_of(found)
        return None


def _x(place: object) -> float:
    """What Qt says of a place in a line: a number, or a number and the place."""
    return float(place[0] if isinstance(place, tuple | list) else place)  # type: ignore[arg-type]
