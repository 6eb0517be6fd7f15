"""The chronology as a picture that is scrolled, zoomed and walked through by mouse and keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip

from app.casework.seeing.chronology import Arrow, Chronology
from app.casework.seeing.chronology_layout import Layout
from app.ui.language import tr
from app.ui.screens.analysis.chronology.drawing import Drawing, Frame, Hit
from app.ui.screens.analysis.chronology.look import look_of
from app.ui.wording import day, one_line, tooltip

STEP = 1.25
"""One step of the zoom."""

CLOSEST = 1440.0 * 2
"""Pixels of a day at the closest: two of a minute."""

_STEPS = 1_000_000
_SETTLING = 25
_MARGIN = 24
_TITLE = 180
_DRAGGED = 4
_NEAR = 0.02


def fitting(across: float, low: float, high: float) -> float:
    """The scale at which a stretch of time and the title of its last event are seen whole."""
    return min(CLOSEST, max(200.0, across - _MARGIN - _TITLE) / max(1.0, high - low))


class Canvas(QAbstractScrollArea):
    """The picture.

    Signals:
        chose(place): another mark became the current one, or -1.
        opened(place): its passage is asked for.
        crowded(places): the events behind a count are asked for.
        wanted(scale): a layout for this zoom.
    """

    chose = Signal(int)
    opened = Signal(int)
    crowded = Signal(object)
    wanted = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Chronology"))
        self._describe("")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.current = -1
        self.chained: frozenset[int] | None = None
        self.scale = 0.0
        self.offset = 0.0
        self.hits: list[Hit] = []
        self.veil: Callable[[str], str] = str
        self._undrawn = ""
        self._whole = Chronology()
        self._links: Mapping[int, Sequence[Arrow]] = {}
        self._drawing = Drawing(self._whole, Layout(), look_of(self))
        self._pressed: QPointF | None = None
        self._dragging = False
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING)
        self._settling.timeout.connect(lambda: self.wanted.emit(self.scale))
        self.horizontalScrollBar().valueChanged.connect(self._slid)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.viewport().update())

    # What is shown

    @property
    def drawing(self) -> Drawing:
        """What paints, with what is painted."""
        return self._drawing

    def show_chronology(
        self, whole: Chronology, layout: Layout, links: Mapping[int, Sequence[Arrow]]
    ) -> None:
        """Show a chronology; zoom and place stay where they can."""
        self._whole, self._links = whole, links
        if self.current >= len(whole.marks):
            self.current = -1
        if self.scale <= 0:
            self.fit(ask=False)
        self.show_layout(layout)
        if whole.marks and abs(layout.scale / self.scale - 1) > _NEAR:
            self._settling.start()

    def show_layout(self, layout: Layout) -> None:
        """Show the same marks in other rows; the current one stays where it is on the screen."""
        at, before = self.current, self._place(self.current)
        self._drawing = Drawing(self._whole, layout, look_of(self), self._links, self.veil)
        self._settle()
        after = self._place(at)
        if before is not None and after is not None and self._in_sight(before):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (after - before) * self._drawing.look.row)
        self.viewport().update()

    def forget(self) -> None:
        """Show nothing."""
        self.current, self.chained, self.scale, self.offset = -1, None, 0.0, 0.0
        self._settling.stop()
        self.hits = []
        self._whole, self._links = Chronology(), {}
        self._undrawn = ""
        self._describe("")
        self.show_layout(Layout())

    def frame_(self) -> Frame:
        """What is looked at now."""
        size = self.viewport().size()
        top = self.verticalScrollBar().value()
        return Frame(self.offset, self.scale or 1.0, top, size.width(), size.height())

    # Zoom and place

    def fit(self, *, ask: bool = True) -> None:
        """Show all of it."""
        self.scale = fitting(self._across(), self._whole.low, self._whole.high)
        self.offset = self._whole.low - _MARGIN / self.scale
        self._changed(ask)

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Zoom about a pixel of the axis; the middle, or the mark that is current, without one."""
        across = self._across()
        if at is None:
            span = self._whole.marks[self.current].extent if self.current >= 0 else None
            at = across / 2
            if span is not None and 0 <= (span.low - self.offset) * self.scale <= across:
                at = (span.low - self.offset) * self.scale
        moment = self.offset + at / self.scale
        least = (across - 2 * _MARGIN) / max(1.0, self._whole.high - self._whole.low) / 2
        self.scale = min(CLOSEST, max(min(least, CLOSEST), self.scale * factor))
        self.offset = moment - at / self.scale
        self._changed(ask=True)

    def show_stretch(self, low: float, high: float) -> None:
        """Show a stretch of time as wide as the window."""
        room = max(200, self._across() - 2 * _MARGIN)
        self.scale = min(CLOSEST, room / max(high - low, 1e-6))
        self.offset = low - _MARGIN / self.scale
        self._changed(ask=True)

    def look_at(self, offset: float, scale: float) -> None:
        """Look at a place that was looked at before."""
        if scale > 0:
            self.scale, self.offset = min(CLOSEST, scale), offset
            self._changed(ask=True)

    def choose(self, place: int, *, tell: bool = True, reveal: bool = True) -> None:
        """Make a mark the current one, and bring it into sight."""
        if not -1 <= place < len(self._whole.marks):
            return
        self.current = place
        if place >= 0:
            self.setAccessibleDescription(self.said(place))
            QAccessible.updateAccessibility(
                QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            )
            if reveal:
                self._reveal(place)
        self.viewport().update()
        if tell:
            self.chose.emit(place)

    def said(self, place: int) -> str:
        """A mark in words, for tips and screen readers."""
        mark = self._whole.marks[place]
        parts = [
            day(mark.date) or tr("undated"),
            one_line(self.veil(mark.title)),
            one_line(self.veil(mark.place)),
        ]
        if mark.disputed:
            parts.append(tr("disputed"))
        if self._whole.whole and not self._whole.items.get(mark.id):
            parts.append(tr("no evidence linked"))
        return " · ".join(filter(None, parts))

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint what is in sight."""
        painter = QPainter(self.viewport())
        self.hits = self._drawing.paint(
            painter, self.frame_(), current=self.current, chained=self.chained
        )
        if self.hasFocus():
            painter.setPen(self._drawing.look.chosen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
        painter.end()
        self._say_undrawn()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """As much more is seen as there is more room."""
        super().resizeEvent(event)
        self._settle()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Paint in other colours or letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.show_layout(self._drawing.layout)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Up and down scrolls the rows, with Shift the axis; with Ctrl it zooms where the mouse is."""
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(STEP ** (turn.y() / 120), event.position().x() - self._drawing.gutter)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or turn.x():
            self._slide(-(turn.x() or turn.y()) * 0.8)
        else:
            super().wheelEvent(event)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click chooses; a drag moves the axis."""
        self._pressed, self._dragging = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Move the axis under the mouse."""
        if self._pressed is None:
            return
        moved = event.position() - self._pressed
        if self._dragging or moved.manhattanLength() > _DRAGGED:
            self._dragging = True
            self._pressed = event.position()
            self._slide(-moved.x())
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - round(moved.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose what was clicked on."""
        clicked = self._pressed is not None and not self._dragging
        self._pressed = None
        if clicked:
            hit = self.hit(event.position())
            if hit is None:
                self.choose(-1)
            elif hit.crowd is not None:
                self.crowded.emit(hit.crowd.marks)
            else:
                self.choose(hit.mark, reveal=False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open the passage of a mark; look closer at what is only counted."""
        hit = self.hit(event.position())
        if hit is None:
            return
        if hit.crowd is not None and hit.crowd.high > hit.crowd.low:
            self.show_stretch(hit.crowd.low, hit.crowd.high)
        elif hit.mark >= 0:
            self.opened.emit(hit.mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows walk from mark to mark; plus and minus zoom, 0 shows all, Enter opens."""
        key = event.key()
        keys = Qt.Key
        if key in (keys.Key_Right, keys.Key_Left):
            self._walk(1 if key == keys.Key_Right else -1)
        elif key in (keys.Key_Down, keys.Key_Up) and len(self._drawing.layout.lanes) > 1:
            self._change_lane(1 if key == keys.Key_Down else -1)
        elif key in (keys.Key_Plus, keys.Key_Equal):
            self.zoom(STEP)
        elif key == keys.Key_Minus:
            self.zoom(1 / STEP)
        elif key == keys.Key_0:
            self.fit()
        elif key in (keys.Key_Home, keys.Key_End):
            held = self._held()
            if held:
                self.choose(held[0 if key == keys.Key_Home else -1])
        elif key in (keys.Key_Return, keys.Key_Enter) and self.current >= 0:
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Say in a tip what is under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hit = self.hit(QPointF(event.pos()))
            said = ""
            if hit is not None and hit.crowd is not None:
                said = tr("%Ln event(s); a click lists them", n=len(hit.crowd.marks))
            elif hit is not None:
                said = self.said(hit.mark)
            QToolTip.showText(event.globalPos(), tooltip(said), self)
            return True
        return super().viewportEvent(event)

    def hit(self, at: QPointF | QPoint) -> Hit | None:
        """What was painted last at a place."""
        point = QPointF(at)
        found = [each for each in self.hits if each.box.contains(point)]
        return min(found, key=lambda each: each.box.width(), default=None)

    # Within

    def _say_undrawn(self) -> None:
        """What the foot of the picture says, for screen readers, while no mark is chosen."""
        said = self._drawing.undrawn_words()
        if said != self._undrawn:
            self._undrawn = said
            if self.current < 0:
                self._describe(said)

    def _describe(self, said: str) -> None:
        keys = tr("Arrows go from mark to mark, Enter opens one, plus and minus zoom.")
        self.setAccessibleDescription(". ".join(filter(None, (said, keys))))

    def _across(self) -> int:
        return max(1, self.viewport().width() - self._drawing.gutter)

    def _changed(self, ask: bool) -> None:
        self._settle()
        self.viewport().update()
        if ask:
            self._settling.start()

    def _reach(self) -> tuple[float, float]:
        """Between which days the left edge can be."""
        margin = self._across() / 2 / (self.scale or 1.0)
        low = self._whole.low - margin
        return low, max(low, self._whole.high + margin - self._across() / (self.scale or 1.0))

    def _settle(self) -> None:
        """Set the bars to what is looked at."""
        low, high = self._reach()
        self.offset = min(max(self.offset, low), high)
        share = (self.offset - low) / (high - low) if high > low else 0.0
        bar = self.horizontalScrollBar()
        bar.blockSignals(True)
        days = self._across() / (self.scale or 1.0)
        page = max(1, round(_STEPS * min(50.0, days / max(high - low, 1e-9))))
        bar.setRange(0, _STEPS if high > low else 0)
        bar.setPageStep(page)
        bar.setSingleStep(max(1, page // 12))
        bar.setValue(round(share * _STEPS))
        bar.blockSignals(False)
        drawing = self._drawing
        strip = drawing.look.row if drawing.layout.undated else 0
        room = self.viewport().height() - drawing.look.head - strip
        down = self.verticalScrollBar()
        down.setRange(0, max(0, drawing.layout.height * drawing.look.row - room))
        down.setPageStep(max(1, room))
        down.setSingleStep(drawing.look.row)

    def _slid(self, value: int) -> None:
        low, high = self._reach()
        self.offset = low + (high - low) * value / _STEPS
        self.viewport().update()

    def _slide(self, pixels: float) -> None:
        self.offset += pixels / (self.scale or 1.0)
        self._settle()
        self.viewport().update()

    def _held(self) -> list[int]:
        """The marks that the filter leaves, in order, of the lane that is walked through."""
        lanes = self._drawing.layout.lanes
        if not lanes:
            return []
        return self._marks_of(self._lane_of(self.current))

    def _marks_of(self, lane: int) -> list[int]:
        held = self._drawing.layout.lanes[lane]
        found = {at for row in held.rows for at in row.marks if at >= 0}
        for crowd in (*held.crowds, *held.shared):
            found.update(crowd.marks)
        return sorted(found | set(held.undated))

    def _lane_of(self, place: int) -> int:
        lanes = self._drawing.layout.lanes
        return next((at for at, each in enumerate(lanes) if place in each.lane.marks), 0)

    def _walk(self, step: int) -> None:
        held = self._held()
        if not held:
            return
        if self.current not in held:
            self.choose(held[0 if step > 0 else -1])
            return
        at = held.index(self.current) + step
        if 0 <= at < len(held):
            self.choose(held[at])

    def _change_lane(self, step: int) -> None:
        at = self._lane_of(self.current) + step
        if 0 <= at < len(self._drawing.layout.lanes):
            marks = self._marks_of(at)
            near = min(marks, key=lambda each: abs(each - self.current))
            self.choose(near)

    def _place(self, place: int) -> int | None:
        """The row in which a mark stands, or its lane begins."""
        for lane in self._drawing.layout.lanes:
            for number, row in enumerate(lane.rows):
                if place in row.marks:
                    return lane.top + number
            if place in lane.lane.marks:
                return lane.top
        return None

    def _in_sight(self, row: int) -> bool:
        top = self.verticalScrollBar().value()
        return top <= row * self._drawing.look.row < top + self.viewport().height()

    def _reveal(self, place: int) -> None:
        span, row = self._whole.marks[place].extent, self._place(place)
        if span is not None:
            x = (span.low - self.offset) * self.scale
            if not 0 <= x <= self._across() - 80:
                self.offset = span.low - self._across() / 3 / self.scale
                self._settle()
        if row is not None and not self._in_sight(row + 1):
            bar = self.verticalScrollBar()
            bar.setValue(row * self._drawing.look.row - bar.pageStep() // 3)
