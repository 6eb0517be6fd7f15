"""The sound of a recording with the stretches that are hidden: drawn, moved and resized."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QToolTip

from app.ui.language import tr
from app.ui.theme import SPACE, link_colour
from app.ui.viewers.redacting.frames import LINKS, tooltip
from app.ui.viewers.timeline import Timeline

_PAUSE = 400
_STEP, _LEAP = 0.1, 1.0
"""Seconds that an arrow key moves, without and with Shift."""

_EDGE = 5.0
"""Pixels beside an edge that take hold of it."""

LEAST = 0.1
"""Seconds: what leaves is hidden in steps of this."""

START, WHOLE, END = "start", "whole", "end"


@dataclass(frozen=True, slots=True)
class Hidden:
    """A stretch of sound that a mark hides.

    Attributes:
        mark_id: whose.
        start: seconds.
        end: seconds.
        state: of the mark.
        label: why, in words.
    """

    mark_id: str
    start: float
    end: float
    state: str
    label: str


class StretchLine(Timeline):
    """The time line of a recording under review.

    Signals:
        stretch_chosen(mark id): ``""`` when Escape let go of it.
        stretch_drawn(start, end): seconds.
        stretch_changed(mark id, start, end): once, after the mouse or the keys are done.
        drawing_ended: a stretch was drawn, or Escape pressed.
    """

    stretch_chosen = Signal(str)
    stretch_drawn = Signal(float, float)
    stretch_changed = Signal(str, float, float)
    drawing_ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.spans: list[Hidden] = []
        self.chosen_mark = ""
        self.part = WHOLE
        """What of the chosen stretch the arrow keys move."""
        self.drawing = False
        self._grip: tuple[str, float, Hidden] | None = None
        self._drawn: tuple[float, float] | None = None
        self._pressed: float | None = None
        self._moved: Hidden | None = None
        self._unsaid = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.settle)

    def show_spans(self, spans: Sequence[Hidden]) -> None:
        """Show the stretches as they are now."""
        self.spans = sorted(spans, key=lambda each: (each.start, each.end))
        if not self._unsaid and self._grip is None:
            self._moved = None
        self.update()

    def choose_stretch(self, mark_id: str) -> None:
        """Show a stretch as the chosen one."""
        if mark_id != self.chosen_mark:
            self.settle()
            self._moved, self.part = None, WHOLE
        self.chosen_mark = mark_id
        self._say()
        self.update()

    def chosen_stretch(self) -> Hidden | None:
        """The chosen stretch, where it was moved to."""
        if self._moved is not None and self._moved.mark_id == self.chosen_mark:
            return self._moved
        return next((each for each in self.spans if each.mark_id == self.chosen_mark), None)

    def settle(self) -> None:
        """Say now what the keys have done to the chosen stretch."""
        self._pause.stop()
        unsaid, self._unsaid = self._unsaid, False
        if unsaid and self._moved is not None:
            moved = self._moved
            self.stretch_changed.emit(moved.mark_id, moved.start, moved.end)

    def set_drawing(self, on: bool) -> None:
        """Let the next drag draw a stretch, or no longer."""
        self.drawing, self._drawn = on, None
        self.setCursor(Qt.CursorShape.CrossCursor if on else Qt.CursorShape.PointingHandCursor)
        self.update()

    def forget(self) -> None:
        """Show nothing, and say nothing of what was moved."""
        self._pause.stop()
        self.spans, self.chosen_mark, self.part = [], "", WHOLE
        self._grip = self._drawn = self._moved = self._pressed = None
        self._unsaid = self.drawing = False
        self._say()
        super().forget()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move the chosen stretch, or one end of it; Escape lets go."""
        chosen = self.chosen_stretch()
        key = Qt.Key(event.key())
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Escape and (self.drawing or self.chosen_mark):
            self._escape()
        elif self.drawing and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            start = max(0.0, min(self.position, self.length - LEAST))
            self.drawing_ended.emit()
            self.stretch_drawn.emit(round(start, 2), round(min(start + 1.0, self.length), 2))
        elif chosen is not None and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = (_LEAP if shift else _STEP) * (1 if key == Qt.Key.Key_Right else -1)
            self._moved = self._shifted(chosen, END if control else self.part, step)
            self._unsaid = True
            self._pause.start()
            self._say()
            self.update()
        elif chosen is not None and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            parts = (START, WHOLE, END)
            step = 1 if key == Qt.Key.Key_Down else -1
            self.part = parts[(parts.index(self.part) + step) % 3]
            self._say()
            self.update()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Whoever goes elsewhere has finished moving."""
        self.settle()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape for itself while it does something, and say why a stretch is hidden."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            placing = self.drawing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            leaving = event.key() == Qt.Key.Key_Escape and (self.drawing or self.chosen_mark)
            if placing or leaving:
                event.accept()
                return True
        elif isinstance(event, QHelpEvent):
            span = self._under(event.pos().x())
            if span is not None and span.label:
                QToolTip.showText(event.globalPos(), tooltip(span.label), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin to draw, take hold of the chosen stretch, or go there."""
        x = event.position().x()
        if event.button() != Qt.MouseButton.LeftButton or self.length <= 0:
            return
        self.settle()
        self._pressed = x
        if self.drawing:
            self._drawn = (self._seconds(x), self._seconds(x))
            return
        held = self._held_at(x)
        if held is not None:
            self._grip = held
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Draw, move or resize as far as the pointer."""
        x = event.position().x()
        if self._drawn is not None:
            self._drawn = (self._drawn[0], self._seconds(x))
        elif self._grip is not None:
            part, begun, span = self._grip
            self._moved = self._shifted(span, part, self._seconds(x) - begun)
        elif event.buttons():
            super().mouseMoveEvent(event)
            return
        elif not self.drawing:
            held = self._held_at(x)
            self.setCursor(
                Qt.CursorShape.PointingHandCursor
                if held is None
                else Qt.CursorShape.SizeAllCursor
                if held[0] == WHOLE
                else Qt.CursorShape.SizeHorCursor
            )
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Say once what became of it; a click chooses the stretch under the pointer."""
        x, pressed = event.position().x(), self._pressed
        self._pressed = None
        drawn, grip = self._drawn, self._grip
        self._drawn = self._grip = None
        clicked = pressed is not None and abs(x - pressed) < _EDGE
        if drawn is not None:
            start, end = sorted(drawn)
            self.drawing_ended.emit()
            if not clicked and end - start >= LEAST:
                self.stretch_drawn.emit(round(start, 2), round(end, 2))
        elif grip is not None and self._moved is not None and not clicked:
            moved = self._moved
            self.stretch_changed.emit(moved.mark_id, moved.start, moved.end)
        elif clicked and not event.modifiers():
            self._moved = None
            self._click(x, grip is not None)
        super().mouseReleaseEvent(event)
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the sound, and the stretches over it."""
        super().paintEvent(event)
        painter = QPainter(self)
        for span in self.spans:
            if span.mark_id != self.chosen_mark:
                self._paint_span(painter, span, strong=False)
        chosen = self.chosen_stretch()
        if chosen is not None:
            self._paint_span(painter, chosen, strong=True)
        if self._drawn is not None:
            start, end = sorted(self._drawn)
            self._paint_span(painter, Hidden("", start, end, "accepted", ""), strong=True)

    def _paint_span(self, painter: QPainter, span: Hidden, *, strong: bool) -> None:
        left, right = self._x(span.start), self._x(span.end)
        area = QRectF(left, SPACE / 2, max(2.0, right - left), self.height() - SPACE)
        colour = link_colour(self, LINKS.get(span.state, ""))
        if span.state != "rejected":
            wash = QColor(colour)
            wash.setAlpha(110 if span.state == "accepted" else 50)
            painter.fillRect(area, wash)
        pen = QPen(colour, 2.0 if span.state != "rejected" else 1.0)
        if span.state == "suggested":
            pen.setDashPattern([3.0, 2.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
        if not strong:
            return
        ring = self.palette().color(QPalette.ColorRole.Text)
        painter.setPen(QPen(ring, 2.0))
        painter.drawRect(area.adjusted(-2, -2, 2, 2))
        for part, x in ((START, left), (END, right)):
            wide = 6.0 if self.part == part and self.hasFocus() else 3.0
            painter.fillRect(QRectF(x - wide / 2, area.top(), wide, area.height()), ring)

    # Inside

    def _escape(self) -> None:
        if self.drawing:
            self._drawn = None
            self.drawing_ended.emit()
            return
        self.settle()
        self.choose_stretch("")
        self.stretch_chosen.emit("")

    def _click(self, x: float, held: bool) -> None:
        span = self._under(x, self.chosen_mark)
        if held:
            self.sought.emit(self._seconds(x))
        if span is not None and span.mark_id != self.chosen_mark:
            self.choose_stretch(span.mark_id)
            self.stretch_chosen.emit(span.mark_id)

    def _under(self, x: float, chosen: str = "") -> Hidden | None:
        here = [each for each in self.spans if self._x(each.start) <= x <= self._x(each.end)]
        here.sort(key=lambda each: each.end - each.start)
        marks = [each.mark_id for each in here]
        after = marks.index(chosen) + 1 if chosen in marks else 0
        return here[after % len(here)] if here else None

    def _held_at(self, x: float) -> tuple[str, float, Hidden] | None:
        """What of the chosen stretch the pointer would take hold of."""
        span = self.chosen_stretch()
        if span is None:
            return None
        left, right = self._x(span.start), self._x(span.end)
        for part, edge in ((END, right), (START, left)):
            if abs(x - edge) <= _EDGE:
                return part, self._seconds(x), span
        return (WHOLE, self._seconds(x), span) if left < x < right else None

    def _shifted(self, span: Hidden, part: str, by: float) -> Hidden:
        start, end = span.start, span.end
        if part == WHOLE:
            by = max(-start, min(by, max(0.0, self.length - end)))
            start, end = start + by, end + by
        elif part == START:
            start = max(0.0, min(start + by, end - LEAST))
        else:
            end = min(max(self.length, span.end), max(end + by, start + LEAST))
        return replace(span, start=round(start, 2), end=round(end, 2))

    def _say(self) -> None:
        """Name the chosen stretch, and what of it the arrows move, for a screen reader."""
        chosen = self.chosen_stretch()
        name = tr("Timeline of the recording")
        if chosen is not None:
            start, end = f"{chosen.start:.1f}", f"{chosen.end:.1f}"
            whole = tr("Stretch from {start} to {end} seconds", start=start, end=end)
            name = {
                START: tr(
                    "Start of the stretch from {start} to {end} seconds", start=start, end=end
                ),
                END: tr("End of the stretch from {start} to {end} seconds", start=start, end=end),
            }.get(self.part, whole)
        if name != self.accessibleName():
            self.setAccessibleName(name)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
