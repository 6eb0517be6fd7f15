"""The original's pages with the marks as frames: chosen, drawn, moved and resized."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from app.ui.viewers.pixels import Pixels
from app.ui.viewers.redacting import boxes
from app.ui.viewers.redacting.boxes import WHOLE, Box
from app.ui.viewers.redacting.framed import FramedArea, Held
from app.ui.viewers.redacting.frames import HANDLE, Frame, handle_places, under

_PAUSE = 400
"""Milliseconds after the last arrow key: until then it is one change."""

_STEP, _LEAP = 1.0, 10.0
"""Points that an arrow key moves a box, without and with Shift."""

_PLACED = (120.0, 40.0)
"""Points: a box that is placed by a key."""

_MOVED = 3.0
"""Pixels that a pointer trembles by; more than that moves what it holds."""

_ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}

_CURSORS = {
    (-1, -1): Qt.CursorShape.SizeFDiagCursor,
    (1, 1): Qt.CursorShape.SizeFDiagCursor,
    (1, -1): Qt.CursorShape.SizeBDiagCursor,
    (-1, 1): Qt.CursorShape.SizeBDiagCursor,
    (0, -1): Qt.CursorShape.SizeVerCursor,
    (0, 1): Qt.CursorShape.SizeVerCursor,
    (-1, 0): Qt.CursorShape.SizeHorCursor,
    (1, 0): Qt.CursorShape.SizeHorCursor,
    WHOLE: Qt.CursorShape.SizeAllCursor,
}


class BeforeArea(FramedArea):
    """Pages of the original under the frames of its marks. Pages are numbered from 0 here.

    Signals:
        frame_chosen(mark id): a frame was clicked; ``""`` when the chosen one was let go of.
        drawn(page, box): a box was drawn, points.
        reshaped(mark id, page, box): the chosen box was moved or resized.
        drawing_changed(on): whether the next drag draws a box.
    """

    frame_chosen = Signal(str)
    drawn = Signal(int, object)
    reshaped = Signal(str, int, object)
    drawing_changed = Signal(bool)

    def __init__(self, pixels: Pixels) -> None:
        super().__init__(pixels)
        self._unsaid: tuple[str, int, Box] | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.settle_keys)

    # What is shown

    def show_frames(self, frames: dict[int, list[Frame]]) -> None:
        """Show the marks as they are now; what was moved and not said yet stays as it was moved."""
        super().show_frames(frames)
        if self._unsaid is not None:
            self._changed[self._unsaid[0]] = self._unsaid[1:]

    def choose_frame(self, mark_id: str) -> None:
        """Show a mark as the chosen one, and bring it into view unless it was chosen already."""
        if mark_id != self._chosen:
            self.settle_keys()
            self._chosen = mark_id
            self._tell_box()
            self.reveal_frame()
        self.viewport().update()

    @property
    def drawing(self) -> bool:
        """Whether the next drag draws a box."""
        return self._drawing

    def set_drawing(self, on: bool) -> None:
        """Let the next drag draw a box, or no longer."""
        if on == self._drawing:
            return
        self._drawing = on
        if not on and self._held is not None and not self._held.mark_id:
            self._held = self._shaped = None
        self.viewport().setCursor(Qt.CursorShape.CrossCursor if on else Qt.CursorShape.ArrowCursor)
        self.viewport().update()
        self.drawing_changed.emit(on)

    def forget(self) -> None:
        """Show nothing, and say nothing of what was moved."""
        self._pause.stop()
        self._unsaid = None
        self.set_drawing(False)
        super().forget()

    def settle_keys(self) -> None:
        """Say now what the arrow keys have done to the chosen box."""
        self._pause.stop()
        unsaid, self._unsaid = self._unsaid, None
        if unsaid is not None:
            self.reshaped.emit(*unsaid)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move and resize the chosen box; Escape leaves what is being done, one thing after another."""
        arrow = _ARROWS.get(Qt.Key(event.key()))
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        place = self._place_of() if arrow is not None else None
        if event.key() == Qt.Key.Key_Escape and self._escape():
            event.accept()
        elif self._drawing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._place_box()
            event.accept()
        elif arrow is not None and place is not None and not self.picking.any:
            step = _LEAP if shift else _STEP
            dx, dy = self._along(arrow[0] * step, arrow[1] * step)
            page, box = place
            # The edge that lies right or below as the page is turned now.
            corner = self._along(1.0, 1.0)
            handle = (round(corner[0]) if dx else 0, round(corner[1]) if dy else 0)
            size = self._sizes[page]
            after = boxes.changed(box, handle if control else WHOLE, dx, dy, size)
            self._reshape(page, boxes.rounded(after))
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Whoever goes elsewhere has finished moving."""
        self.settle_keys()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape and the arrows for itself while they do something here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            ours = event.key() == Qt.Key.Key_Escape and bool(
                self._drawing or self._held or self._chosen
            )
            ours = ours or (self._drawing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter))
            if ours or (Qt.Key(event.key()) in _ARROWS and self._place_of() is not None):
                event.accept()
                return True
        return super().event(event)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin to draw, take hold of the chosen box, or begin a selection."""
        if event.button() != Qt.MouseButton.LeftButton or not self._sizes:
            super().mousePressEvent(event)
            return
        self.settle_keys()
        page, point = self._spot(event.position())
        if self._drawing:
            self._held, self._shaped = Held("", page, point), None
            return
        held = self._grip(event.position())
        if held is not None:
            self._held, self._shaped = held, None
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Draw, move or resize as far as the pointer; show what could be held."""
        held = self._held
        if held is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._scroll_along(round(event.position().y()))
            self._pull(held, event.position())
            return
        if not event.buttons() and self._sizes:
            grip = None if self._drawing else self._grip(event.position())
            if self._drawing or grip is not None:
                self.viewport().setCursor(self._cursor(grip))
                return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Say once what became of it; a click chooses the frame under the pointer."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        held, shaped = self._held, self._shaped
        self._held = self._shaped = None
        if held is None:
            super().mouseReleaseEvent(event)
            if not self.picking.any:
                self._click(event.position())
            return
        self.viewport().update()
        if not held.mark_id:
            self.set_drawing(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            if shaped is not None:
                self.drawn.emit(held.page, boxes.rounded(shaped))
        elif shaped is None:
            self._click(event.position())
        elif shaped != held.box:
            shaped = boxes.rounded(shaped)
            self._changed[held.mark_id] = (held.page, shaped)
            self.reshaped.emit(held.mark_id, held.page, shaped)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select a word, unless a box is being drawn."""
        if self._drawing:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    # Inside

    def _grip(self, position: QPointF) -> Held | None:
        """What of the chosen box the pointer would take hold of."""
        place = self._place_of()
        if place is None:
            return None
        page, box = place
        here, point = self._spot(position)
        corners = self._corners(page, box)
        for (handle, _point), corner in zip(handle_places(box), corners, strict=True):
            if (corner - position).manhattanLength() <= HANDLE:
                return Held(self._chosen, page, self._within(page, position), handle, box)
        x0, y0, x1, y1 = box
        if here == page and QRectF(x0, y0, x1 - x0, y1 - y0).contains(point):
            return Held(self._chosen, page, point, WHOLE, box)
        return None

    def _within(self, page: int, position: QPointF) -> QPointF:
        """A position of the viewport in the points of one page, also beyond its edges."""
        back, _good = self._layout.transform(page).inverted()
        return back.map(position + self._offset())

    def _pull(self, held: Held, position: QPointF) -> None:
        point = self._within(held.page, position)
        size = self._sizes[held.page]
        if held.box is None:
            begun = (held.begun.x(), held.begun.y())
            self._shaped = boxes.drawn(begun, (point.x(), point.y()), size)
        else:
            far = (point - held.begun) * self._layout.scale
            if self._shaped is None and far.manhattanLength() < _MOVED:
                return
            by = point - held.begun
            self._shaped = boxes.changed(held.box, held.handle, by.x(), by.y(), size)
        self.viewport().update()

    def _click(self, position: QPointF) -> None:
        page, point = self._spot(position)
        frame = under(self._shown(page), point, self._chosen)
        if frame is not None and frame.mark_id != self._chosen:
            self._chosen = frame.mark_id
            self._tell_box()
            self.viewport().update()
            self.frame_chosen.emit(frame.mark_id)

    def _reshape(self, page: int, box: Box) -> None:
        self._changed[self._chosen] = (page, box)
        self._unsaid = (self._chosen, page, box)
        self._pause.start()
        self._tell_box()
        self._show_box(page, box)
        self.viewport().update()

    def _place_box(self) -> None:
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
        box = boxes.drawn(*corners, self._sizes[page])
        self.set_drawing(False)
        if box is not None:
            self.drawn.emit(page, boxes.rounded(box))

    def _escape(self) -> bool:
        if self._held is not None:
            self._held = self._shaped = None
            self.viewport().update()
        elif self._drawing:
            self.set_drawing(False)
        elif self.picking.any:
            self.select(0, 0)
        elif self._chosen:
            self.settle_keys()
            self._chosen = ""
            self._tell_box()
            self.viewport().update()
            self.frame_chosen.emit("")
        else:
            return False
        return True

    def _along(self, dx: float, dy: float) -> tuple[float, float]:
        """A step on the screen as a step on the page, which may be turned."""
        for _quarter in range(self._turns):
            dx, dy = dy, -dx
        return dx, dy

    def _cursor(self, grip: Held | None) -> Qt.CursorShape:
        if grip is None:
            return Qt.CursorShape.CrossCursor
        across, down = grip.handle
        for _quarter in range(self._turns):
            across, down = -down, across
        return _CURSORS[across, down]
