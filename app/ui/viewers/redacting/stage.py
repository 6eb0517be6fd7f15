"""The picture of a film with the boxes that are hidden in it: chosen, drawn, moved and resized."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QToolTip

from app.ui.language import tr
from app.ui.theme import link_colour
from app.ui.viewers.media import Stage
from app.ui.viewers.redacting import boxes
from app.ui.viewers.redacting.boxes import WHOLE, Box, Handle
from app.ui.viewers.redacting.frames import (
    HANDLE,
    LINKS,
    handle_places,
    paint_handles,
    paint_line,
    tooltip,
)

_PAUSE = 400
_STEP, _LEAP = 1.0, 10.0
_MOVED = 3.0
_COVER = 110
"""Of 255: how black a mask is over the before, where what it hides must still be seen."""

_ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


@dataclass(frozen=True, slots=True)
class Boxed:
    """Where a mark's box is now.

    Attributes:
        mark_id: whose.
        box: pixels of the upright frame.
        state: of the mark.
        label: why, in words.
    """

    mark_id: str
    box: Box
    state: str
    label: str


@dataclass(frozen=True, slots=True)
class _Held:
    mark_id: str
    begun: QPointF
    handle: Handle = WHOLE
    box: Box | None = None


class FilmStage(Stage):
    """A frame of a film with its boxes.

    Signals:
        box_chosen(mark id): ``""`` when Escape let go of it.
        box_drawn(box): pixels of the upright frame.
        box_changed(mark id, box): once, after the mouse or the keys are done.
        drawing_ended: a box was drawn, or Escape pressed.
    """

    box_chosen = Signal(str)
    box_drawn = Signal(object)
    box_changed = Signal(str, object)
    drawing_ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Picture of the film with its boxes"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.frame = (0.0, 0.0)
        """Width and height of the upright frame, pixels; boxes are counted in these."""
        self.boxes: Sequence[Boxed] = ()
        self.masks: Sequence[Box] = ()
        """What is black at this time, grown as it will leave."""
        self.chosen_mark = ""
        self.drawing = False
        self._held: _Held | None = None
        self._shaped: Box | None = None
        self._unsaid: tuple[str, Box] | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.settle)

    def show_boxes(self, now: Sequence[Boxed], masks: Sequence[Box]) -> None:
        """Show where the boxes are at this time, and what is black."""
        self.boxes, self.masks = now, masks
        self.update()

    def choose_box(self, mark_id: str) -> None:
        """Show a box as the chosen one."""
        if mark_id != self.chosen_mark:
            self.settle()
        self.chosen_mark = mark_id
        self.update()

    def settle(self) -> None:
        """Say now what the keys have done to the chosen box."""
        self._pause.stop()
        unsaid, self._unsaid = self._unsaid, None
        if unsaid is not None:
            self.box_changed.emit(*unsaid)

    def set_drawing(self, on: bool) -> None:
        """Let the next drag draw a box, or no longer."""
        self.drawing = on
        self._held = self._shaped = None
        self.setCursor(Qt.CursorShape.CrossCursor if on else Qt.CursorShape.ArrowCursor)
        self.update()

    def forget(self) -> None:
        """Show nothing, and say nothing of what was moved."""
        self._pause.stop()
        self.boxes, self.masks, self.chosen_mark, self.frame = (), (), "", (0.0, 0.0)
        self._held = self._shaped = self._unsaid = None
        self.drawing = False
        super().forget()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move or resize the chosen box; Escape lets go."""
        arrow = _ARROWS.get(Qt.Key(event.key()))
        box = self._chosen_box()
        if event.key() == Qt.Key.Key_Escape and (self.drawing or self.chosen_mark):
            if self.drawing:
                self.drawing_ended.emit()
            else:
                self.settle()
                self.choose_box("")
                self.box_chosen.emit("")
        elif self.drawing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._place_box()
        elif arrow is not None and box is not None:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            step = _LEAP if shift else _STEP
            dx, dy = arrow[0] * step, arrow[1] * step
            handle = (1 if dx else 0, 1 if dy else 0) if control else WHOLE
            moved = boxes.rounded(boxes.changed(box, handle, dx, dy, self.frame))
            self._unsaid = (self.chosen_mark, moved)
            self._pause.start()
            self.update()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Whoever goes elsewhere has finished moving."""
        self.settle()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape while it does something here, and say why a box is there."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            placing = self.drawing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            leaving = event.key() == Qt.Key.Key_Escape and (self.drawing or self.chosen_mark)
            if placing or leaving:
                event.accept()
                return True
        elif isinstance(event, QHelpEvent):
            found = self._under(QPointF(event.pos()))
            if found is not None and found.label:
                QToolTip.showText(event.globalPos(), tooltip(found.label), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin to draw, take hold of the chosen box, choose another, or play."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.settle()
        at = event.position()
        if not self.frame[0]:
            super().mousePressEvent(event)
        elif self.drawing:
            self._held = _Held("", self._point(at))
        elif (held := self._grip(at)) is not None:
            self._held = held
        elif (found := self._under(at)) is not None:
            self.choose_box(found.mark_id)
            self.box_chosen.emit(found.mark_id)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Draw, move or resize as far as the pointer."""
        held = self._held
        if held is None:
            if not self.drawing:
                holds = self._grip(event.position()) is not None
                self.setCursor(
                    Qt.CursorShape.SizeAllCursor if holds else Qt.CursorShape.ArrowCursor
                )
            return
        point = self._point(event.position())
        by = point - held.begun
        if held.box is None:
            corners = (held.begun.x(), held.begun.y()), (point.x(), point.y())
            self._shaped = boxes.drawn(*corners, self.frame)
        elif self._shaped is not None or (by * self._scale()).manhattanLength() >= _MOVED:
            self._shaped = boxes.changed(held.box, held.handle, by.x(), by.y(), self.frame)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Say once what became of it."""
        held, shaped = self._held, self._shaped
        self._held = self._shaped = None
        if held is None:
            return
        self.update()
        if not held.mark_id:
            self.drawing_ended.emit()
            if shaped is not None:
                self.box_drawn.emit(boxes.rounded(shaped))
        elif shaped is not None and shaped != held.box:
            self.box_changed.emit(held.mark_id, boxes.rounded(shaped))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the picture, what is black in it, and the boxes."""
        super().paintEvent(event)
        place = self.picture_place()
        if place.isEmpty() or not self.frame[0]:
            return
        painter = QPainter(self)
        painter.save()
        painter.setClipRect(place)
        painter.translate(place.topLeft())
        painter.scale(self._scale(), self._scale())
        cover = QColor(Qt.GlobalColor.black)
        cover.setAlpha(_COVER)
        for box in self.masks:
            painter.fillRect(_rect(box), cover)
        for each in self.boxes:
            strong = each.mark_id == self.chosen_mark
            colour = link_colour(self, LINKS.get(each.state, ""), paper=True)
            if strong:
                colour = self.palette().color(QPalette.ColorRole.Highlight)
            dashed = each.state == "suggested"
            box = self._box_of(each)
            paint_line(painter, _rect(box), colour, 3.0 if strong else 1.6, dashed=dashed)
        if self._shaped is not None and self._held is not None and not self._held.mark_id:
            ring = self.palette().color(QPalette.ColorRole.Highlight)
            paint_line(painter, _rect(self._shaped), ring, 2.0, dashed=False)
        painter.restore()
        chosen = self._chosen_box()
        if chosen is not None and not self.drawing:
            paint_handles(painter, self._corners(self._shaped or chosen), self)
        if self.hasFocus():
            painter.setPen(self.palette().color(QPalette.ColorRole.Highlight))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    # Inside

    def picture_place(self) -> QRectF:
        """Where the picture stands in the widget."""
        if self.image.isNull():
            return QRectF()
        size = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    def _place_box(self) -> None:
        """Put a box in the middle, for whoever has no mouse: the arrows move it on."""
        wide, high = self.frame
        if wide:
            self.drawing_ended.emit()
            self.box_drawn.emit((wide * 0.4, high * 0.4, wide * 0.6, high * 0.6))

    def _scale(self) -> float:
        return self.picture_place().width() / max(1.0, self.frame[0])

    def _point(self, position: QPointF) -> QPointF:
        return (position - self.picture_place().topLeft()) / max(1e-6, self._scale())

    def _box_of(self, each: Boxed) -> Box:
        if self._held is not None and self._held.mark_id == each.mark_id and self._shaped:
            return self._shaped
        if self._unsaid is not None and self._unsaid[0] == each.mark_id:
            return self._unsaid[1]
        return each.box

    def _chosen_box(self) -> Box | None:
        found = next((each for each in self.boxes if each.mark_id == self.chosen_mark), None)
        return self._box_of(found) if found is not None else None

    def _corners(self, box: Box) -> list[QPointF]:
        corner, scale = self.picture_place().topLeft(), self._scale()
        return [corner + point * scale for _handle, point in handle_places(box)]

    def _grip(self, position: QPointF) -> _Held | None:
        box = self._chosen_box()
        if box is None:
            return None
        for (handle, _point), corner in zip(handle_places(box), self._corners(box), strict=True):
            if (corner - position).manhattanLength() <= HANDLE:
                return _Held(self.chosen_mark, self._point(position), handle, box)
        point = self._point(position)
        return _Held(self.chosen_mark, point, WHOLE, box) if _rect(box).contains(point) else None

    def _under(self, position: QPointF) -> Boxed | None:
        point = self._point(position)
        here = [each for each in self.boxes if _rect(each.box).contains(point)]
        return min(here, key=lambda each: _rect(each.box).width(), default=None)


def _rect(box: Box) -> QRectF:
    x0, y0, x1, y1 = box
    return QRectF(x0, y0, x1 - x0, y1 - y0)
