"""The sound of a recording over its length: click to go there, drag with Shift to choose a stretch."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.language import tr
from app.ui.theme import SPACE, link_colour
from app.ui.viewers.bar import tell
from app.ui.viewers.code_shapes import SIZE, paint_shape
from app.ui.viewers.spans import Placed, Span, lanes

_HIGH = 28 * SPACE
_LOW = 7 * SPACE
_LANES = 3
_BAR = 3
"""Pixels from one bar to the next."""


class Timeline(QWidget):
    """Bars as high as the sound is loud, the place, and the chosen stretch.

    Signals:
        sought(seconds): somebody wants to be there.
        chosen(start, end): seconds of a stretch that was dragged.
        passage_chosen(id): the sign of a coded stretch was clicked.
    """

    sought = Signal(float)
    chosen = Signal(float, float)
    passage_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Timeline of the recording"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.peaks: Sequence[float] = ()
        self.length = 0.0
        self.position = 0.0
        self.stretch: tuple[float | None, float | None] = (None, None)
        self._from: float | None = None
        self._choosing = False
        self._placed: list[tuple[Placed, int]] = []
        self._most = _HIGH
        self.setMaximumHeight(_HIGH)

    def be_low(self, on: bool) -> None:
        """Leave the room to a film."""
        self._most = _LOW if on else _HIGH
        self.setMaximumHeight(self._most)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide and low."""
        return QSize(40 * SPACE, self._most)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Low enough to leave a film its place."""
        return QSize(16 * SPACE, _LOW)

    def show_peaks(self, peaks: Sequence[float]) -> None:
        """Show the sound."""
        # The loudest part fills the height: a whisper into a telephone is to be seen, too.
        top = max(peaks, default=0.0)
        self.peaks = [value / top for value in peaks] if top > 0 else ()
        self.update()

    def show_length(self, seconds: float) -> None:
        """Say how long the recording is."""
        self.length = seconds
        self.update()

    def show_position(self, seconds: float) -> None:
        """Say where it is."""
        self.position = seconds
        self.update()

    def show_stretch(self, start: float | None, end: float | None) -> None:
        """Show what is chosen; one end may not be known yet."""
        self.stretch = (start, end)
        self.update()

    def set_placed(self, placed: Sequence[Placed]) -> None:
        """Show which stretches are coded, in lanes so that none hides another."""
        timed = sorted((each for each in placed if each.time is not None), key=_begin)
        # Lanes are shared out in thousandths of a second.
        spans = [
            Span(round(a * 1000), max(round(b * 1000), round(a * 1000) + 1), each.kind, "", each.id)
            for each in timed
            for a, b in (each.time or (0.0, 0.0),)
        ]
        self._placed = list(zip(timed, lanes(spans, _LANES), strict=True))
        self.update()

    def signs(self) -> list[tuple[Placed, QRectF]]:
        """The coded stretches with the bars that stand for them."""
        found = []
        for each, lane in self._placed:
            start, end = each.time or (0.0, 0.0)
            left = self._x(start)
            wide = max(SIZE, self._x(end) - left)
            top = self.height() - SPACE / 2 - (lane + 1) * (SIZE + 2)
            found.append((each, QRectF(left, top, wide, SIZE)))
        return found

    def event(self, event: QEvent) -> bool:
        """Say what a coded stretch is coded to."""
        if isinstance(event, QHelpEvent) and self._placed:
            tell(event, self._sign_under(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def forget(self) -> None:
        """Show nothing."""
        self._placed = []
        self.peaks, self.length, self.position, self.stretch = (), 0.0, 0.0, (None, None)
        self._from = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint stretch, bars and place."""
        painter = QPainter(self)
        colours = self.palette()
        area = QRectF(self.rect()).adjusted(SPACE, SPACE / 2, -SPACE, -SPACE / 2)
        painter.fillRect(self.rect(), colours.color(QPalette.ColorRole.Base))
        start, end = self.stretch
        if start is not None and end is not None:
            wash = QColor(colours.color(QPalette.ColorRole.Highlight))
            wash.setAlpha(60)
            left, right = self._x(start), self._x(end)
            painter.fillRect(QRectF(left, area.top(), right - left, area.height()), wash)
        place = self._x(self.position)
        self._paint_bars(painter, area, place)
        painter.fillRect(
            QRectF(place - 1, area.top(), 2, area.height()),
            colours.color(QPalette.ColorRole.Link),
        )
        for edge in (each for each in self.stretch if each is not None):
            x = self._x(edge)
            painter.fillRect(
                QRectF(x - 1, area.top(), 2, area.height()), colours.color(QPalette.ColorRole.Text)
            )
        self._paint_signs(painter)
        if self.hasFocus():
            painter.setPen(colours.color(QPalette.ColorRole.Highlight))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go there, or begin a stretch."""
        if event.button() == Qt.MouseButton.LeftButton and self.length > 0:
            under = self._sign_under(event.position())
            if under is not None:
                self.passage_chosen.emit(under.id)
                return
            seconds = self._seconds(event.position().x())
            self._choosing = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._from = seconds
            if not self._choosing:
                self.sought.emit(seconds)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go along."""
        if self._from is None:
            return
        seconds = self._seconds(event.position().x())
        if self._choosing:
            self.chosen.emit(min(self._from, seconds), max(self._from, seconds))
        else:
            self.sought.emit(seconds)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """End it."""
        self._from = None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go a little with the arrows, to the ends with Home and End."""
        target = {
            Qt.Key.Key_Left: self.position - 1,
            Qt.Key.Key_Right: self.position + 1,
            Qt.Key.Key_PageUp: self.position - 10,
            Qt.Key.Key_PageDown: self.position + 10,
            Qt.Key.Key_Home: 0.0,
            Qt.Key.Key_End: self.length,
        }.get(Qt.Key(event.key()))
        if target is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        self.sought.emit(max(0.0, min(target, self.length)))

    def _sign_under(self, position: QPointF) -> Placed | None:
        """The coded stretch whose bar is at a place."""
        return next((each for each, bar in self.signs() if bar.contains(position)), None)

    def _paint_signs(self, painter: QPainter) -> None:
        for each, bar in self.signs():
            colour = link_colour(self, each.ink)
            thin = bar.adjusted(0, SIZE / 2 - 1.5, 0, -SIZE / 2 + 1.5)
            painter.fillRect(thin, colour)
            paint_shape(painter, each.kind, bar.topLeft(), colour)

    def _paint_bars(self, painter: QPainter, area: QRectF, place: float) -> None:
        colours = self.palette()
        played = colours.color(QPalette.ColorRole.Link)
        to_come = colours.color(QPalette.ColorRole.PlaceholderText)
        middle, count = area.center().y(), int(area.width() // _BAR)
        if not self.peaks or count < 1:
            painter.fillRect(QRectF(area.left(), middle, area.width(), 1), to_come)
            return
        for number in range(count):
            first = number * len(self.peaks) // count
            after = max(first + 1, (number + 1) * len(self.peaks) // count)
            high = max(1.0, max(self.peaks[first:after]) * (area.height() / 2 - 1))
            x = area.left() + number * _BAR
            painter.fillRect(
                QRectF(x, middle - high, _BAR - 1, 2 * high), played if x < place else to_come
            )

    def _x(self, seconds: float) -> float:
        room = self.width() - 2 * SPACE
        return SPACE + (room * min(1.0, seconds / self.length) if self.length > 0 else 0.0)

    def _seconds(self, x: float) -> float:
        room = max(1, self.width() - 2 * SPACE)
        return max(0.0, min(1.0, (x - SPACE) / room)) * self.length


def _begin(placed: Placed) -> tuple[float, float]:
    return placed.time or (0.0, 0.0)
