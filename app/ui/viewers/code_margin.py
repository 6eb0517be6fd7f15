"""The margin of a coded text: a bar for each code beside its lines, with the shape of its kind on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from app.ui.language import tr
from app.ui.theme import SPACE, link_colour
from app.ui.viewers.bar import tell
from app.ui.viewers.code_shapes import SIZE, paint_shape
from app.ui.viewers.spans import Span

if TYPE_CHECKING:
    from app.ui.viewers.coded_text import CodedText

LANES = 7
STEP = 9
"""Pixels from one lane to the next."""

MARGIN = LANES * STEP + SPACE


class CodeMargin(QWidget):
    """The bars beside the text; a click chooses a passage, the pointer says what it is coded to."""

    def __init__(self, text: CodedText) -> None:
        super().__init__(text)
        self._of = text
        self.setAccessibleName(tr("Codes beside the text"))
        self.setMouseTracking(True)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint what is visible."""
        painter = QPainter(self)
        ground = self.palette().color(QPalette.ColorRole.AlternateBase)
        painter.fillRect(event.rect(), ground)
        inks: dict[str, QColor] = {}
        for bar, span in self._of.bars():
            if span.ink not in inks:
                inks[span.ink] = link_colour(self, span.ink)
            colour = inks[span.ink]
            if span.doubtful:
                painter.setPen(QPen(colour, bar.width(), Qt.PenStyle.DotLine))
                middle = bar.left() + bar.width() / 2
                painter.drawLine(QPointF(middle, bar.top()), QPointF(middle, bar.bottom()))
            else:
                painter.fillRect(bar, colour)
            painter.fillRect(QRectF(bar.left(), bar.top(), SIZE, SIZE + 1), ground)
            kind = "review" if span.doubtful else span.kind
            paint_shape(painter, kind, QPointF(bar.topLeft()), colour)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose the passage of a bar."""
        span = self._under(event.position())
        if span is not None:
            self._of.passage_chosen.emit(span.id)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The text beside would take it for a click of its own."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll the text."""
        self._of.wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say what the bar under the pointer stands for."""
        if isinstance(event, QHelpEvent):
            tell(event, self._under(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _under(self, position: QPointF) -> Span | None:
        bars = self._of.bars()
        near = [
            (abs(bar.left() + SIZE / 2 - position.x()), number)
            for number, (bar, _span) in enumerate(bars)
            if _reach(bar).contains(position.toPoint())
        ]
        return bars[min(near)[1]][1] if near else None


def _reach(bar: QRect) -> QRect:
    """Where the pointer means a bar: the whole of its lane."""
    return QRect(bar.left() - 1, bar.top() - 2, STEP + 1, bar.height() + 4)
