"""Boxes on pages and pictures: drawn by mouse or keys to be coded, and painted where they are coded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPalette, QPen

from app.ui.theme import link_colour
from app.ui.viewers.area import PageArea
from app.ui.viewers.bar import tell
from app.ui.viewers.code_shapes import SIZE, paint_shape
from app.ui.viewers.pixels import Pixels
from app.ui.viewers.redacting import boxes
from app.ui.viewers.redacting.boxes import WHOLE, Box, Handle
from app.ui.viewers.spans import Placed

_STEP, _LEAP = 1.0, 10.0
"""Points that an arrow key moves a box, without and with Shift."""

_PLACED = (120.0, 60.0)
"""Points: a box that is placed by a key."""

_ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


class BoxArea(PageArea):
    """Pages with words and with boxes. Pages are numbered from 0 here.

    Signals:
        boxed(page, box): a box is selected, points; an empty box when none is any more.
        drawing_changed(on): whether the next drag draws a box.
    """

    boxed = Signal(int, object)
    drawing_changed = Signal(bool)

    def __init__(self, pixels: Pixels, *, grab: bool = False) -> None:
        super().__init__(pixels, grab=grab)
        self.drawing = False
        self.box: tuple[int, Box] | None = None
        """The page and the box that is selected."""
        self._begun: tuple[int, QPointF] | None = None
        self._placed: dict[int, list[Placed]] = defaultdict(list)

    # What is shown

    def set_placed(self, placed: Sequence[Placed]) -> None:
        """Paint the boxes that are coded."""
        self._placed = defaultdict(list)
        for each in placed:
            if each.page:
                self._placed[each.page - 1].append(each)
        self.viewport().update()

    def set_drawing(self, on: bool) -> None:
        """Let the next drag draw a box, or no longer."""
        if on == self.drawing:
            return
        self.drawing, self._begun = on, None
        self.viewport().setCursor(Qt.CursorShape.CrossCursor if on else Qt.CursorShape.ArrowCursor)
        self.viewport().update()
        self.drawing_changed.emit(on)

    def show_box(self, page: int, box: Box) -> None:
        """Bring a box into view and point it out."""
        if not 0 <= page < self.count:
            return
        self.box = (page, box)
        place = self._layout.transform(page).mapRect(_rect(box))
        seen = QRectF(self._offset(), self.viewport().size().toSizeF())
        if not seen.contains(place):
            self.verticalScrollBar().setValue(round(place.center().y() - seen.height() / 2))
            self.horizontalScrollBar().setValue(round(place.center().x() - seen.width() / 2))
        self.viewport().update()

    def drop_box(self) -> None:
        """Select no box."""
        if self.box is not None:
            page, self.box = self.box[0], None
            self.viewport().update()
            self.boxed.emit(page, ())

    def box_rect(self) -> QRectF:
        """Where the selected box is in the viewport; empty when there is none."""
        return QRectF() if self.box is None else self._on_screen(self.box[0], _rect(self.box[1]))

    def forget(self) -> None:
        """Show nothing."""
        self.box = self._begun = None
        self._placed = defaultdict(list)
        self.set_drawing(False)
        super().forget()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Place, move and resize the box; Escape leaves what is being done."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and (self.drawing or self.box is not None):
            if self.drawing:
                self.set_drawing(False)
            else:
                self.drop_box()
        elif self.drawing and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._place()
        elif key in _ARROWS and self.box is not None:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            resize = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._nudge(_ARROWS[key], _LEAP if shift else _STEP, resize=resize)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Keep Escape, Enter and the arrows for itself while they do something here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            ours = key == Qt.Key.Key_Escape and (self.drawing or self.box is not None)
            ours = ours or (key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.drawing)
            if ours or (key in _ARROWS and self.box is not None):
                event.accept()
                return True
        return super().event(event)

    def _place(self) -> None:
        """Put a box in the middle of what is seen, for whoever has no mouse: the arrows move it on."""
        if not self._sizes:
            return
        middle = QPointF(self.viewport().width() / 2, self.viewport().height() / 2)
        page, point = self._spot(middle)
        wide, high = _PLACED
        corners = (
            (point.x() - wide / 2, point.y() - high / 2),
            (point.x() + wide / 2, point.y() + high / 2),
        )
        self.set_drawing(False)
        self._take(page, boxes.drawn(*corners, self._sizes[page]))

    def _nudge(self, arrow: tuple[float, float], step: float, *, resize: bool) -> None:
        assert self.box is not None
        page, box = self.box
        dx, dy = self._along(arrow[0] * step, arrow[1] * step)
        # The edge that lies right or below as the page is turned now.
        corner = self._along(1.0, 1.0)
        handle: Handle = (round(corner[0]) if dx else 0, round(corner[1]) if dy else 0)
        size = self._sizes[page]
        self._take(page, boxes.changed(box, handle if resize else WHOLE, dx, dy, size))

    def _along(self, dx: float, dy: float) -> tuple[float, float]:
        """A step on the screen as a step on the page, which may be turned."""
        for _quarter in range(self._turns):
            dx, dy = dy, -dx
        return dx, dy

    def _take(self, page: int, box: Box | None) -> None:
        if box is None:
            return
        self.box = (page, boxes.rounded(box))
        self.viewport().update()
        self.boxed.emit(*self.box)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin a box, or what else a press begins."""
        left = event.button() == Qt.MouseButton.LeftButton and bool(self._sizes)
        if left and self.drawing:
            self._begun = self._spot(event.position())
            self.box = None
        else:
            if left:
                self.drop_box()
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Draw as far as the pointer."""
        if self._begun is not None:
            self._scroll_along(round(event.position().y()))
            self._draw(event.position())
        elif not self.drawing:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """End the box; a click on a coded one chooses it."""
        if self._begun is not None and event.button() == Qt.MouseButton.LeftButton:
            self._draw(event.position())
            self._begun = None
            self.set_drawing(False)
            if self.box is not None:
                self._take(*self.box)
            return
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.picking.any:
            under = self._placed_under(event.position())
            if under is not None:
                self.passage_chosen.emit(under.id)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Say what a coded box is coded to."""
        if isinstance(event, QHelpEvent) and self._sizes:
            under = self._placed_under(QPointF(event.pos()))
            if under is not None:
                tell(event, under, self.viewport())
                return True
        return super().viewportEvent(event)

    def _draw(self, position: QPointF) -> None:
        assert self._begun is not None
        page, begun = self._begun
        back, _good = self._layout.transform(page).inverted()
        here = back.map(position + self._offset())
        box = boxes.drawn((begun.x(), begun.y()), (here.x(), here.y()), self._sizes[page])
        self.box = None if box is None else (page, box)
        self.viewport().update()

    def _placed_under(self, position: QPointF) -> Placed | None:
        """The smallest coded box at a place."""
        page, point = self._spot(position)
        holding = [each for each in self._placed.get(page, ()) if _rect(each.box).contains(point)]
        return min(holding, key=lambda each: _size(each.box), default=None)

    # Painting

    def _paint_page(self, painter: QPainter, page: int) -> None:
        super()._paint_page(painter, page)
        place = self._layout.transform(page)
        for each in self._placed.get(page, ()):
            rect = place.mapRect(_rect(each.box))
            colour = link_colour(self, each.ink, paper=True)
            painter.setPen(QPen(colour, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect)
            sign = QRectF(rect.left(), rect.top(), SIZE + 4, SIZE + 4)
            painter.fillRect(sign, QColor(Qt.GlobalColor.white))
            paint_shape(painter, each.kind, sign.topLeft() + QPointF(3, 3), colour)
        if self.box is not None and self.box[0] == page:
            rect = place.mapRect(_rect(self.box[1]))
            colour = QColor(self.palette().color(QPalette.ColorRole.Highlight))
            painter.setPen(QPen(colour, 2, Qt.PenStyle.DashLine))
            colour.setAlpha(50)
            painter.setBrush(colour)
            painter.drawRect(rect)
            painter.setBrush(Qt.BrushStyle.NoBrush)


def _rect(box: Box) -> QRectF:
    x0, y0, x1, y1 = box
    return QRectF(x0, y0, x1 - x0, y1 - y0)


def _size(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
