"""A picture that can be moved, zoomed and asked, by mouse and by keys alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.ui.language import tr
from app.ui.screens.analysis.drawn.labels import Drawn
from app.ui.screens.analysis.drawn.legend import Entry, legend_box
from app.ui.screens.analysis.drawn.shapes import Stamps
from app.ui.screens.analysis.drawn.sight import Ink, Sight, ink
from app.ui.theme import scaled
from app.ui.wording import tooltip

SMALL = 0.8
"""Factor on the window's font: legends and scales."""

_STEP = 1.3
_PAN = 60.0
_REACH = 14.0
_DRAG = 4.0
_Key = Qt.Key


class Surface(QWidget):
    """The picture itself; a subclass says what is in it and draws it.

    Arrows go to the next mark in their direction, with Ctrl they move the picture; plus and minus zoom,
    Home shows all of it, Enter opens the chosen mark, Escape lets go of it.

    Signals:
        chosen(key): another mark was chosen, or ``""``.
        opened(key): Enter or a double click on a mark.
        moved: another part is seen.
    """

    chosen = Signal(str)
    opened = Signal(str)
    moved = Signal()

    least = 1.0
    most = 100.0
    nearest = 30.0
    """Scales: the smallest, the largest, and the largest that showing all of it goes to."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            tr("Arrows go from mark to mark, Enter opens one, plus and minus zoom.")
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.sight = Sight(0.0, 0.0, 1.0, 640.0, 480.0)
        self.current = ""
        self._name = name
        self._pressed: QPointF | None = None
        self._dragged = False
        self._fitted = True
        self.veil: Callable[[str], str] = str
        self.labels: Drawn = {}
        self.stamps: Stamps = {}

    # What a subclass says

    def area(self) -> QRectF:
        """What showing all of it shows, on the plane."""
        raise NotImplementedError

    def draw(self, painter: QPainter, sight: Sight, colours: Ink, *, current: str = "") -> None:
        """Draw what is seen; also onto paper, where nothing is chosen."""
        raise NotImplementedError

    def marks(self) -> list[tuple[str, QPointF]]:
        """The marks that are seen, with their places in pixels."""
        raise NotImplementedError

    def said(self, key: str) -> str:
        """A mark in words, for tips and screen readers."""
        raise NotImplementedError

    def entries(self, sight: Sight, colours: Ink) -> list[Entry]:
        """The lines of the legend."""
        raise NotImplementedError

    def legend_of(self, sight: Sight, colours: Ink) -> tuple[list[Entry], QRectF]:
        """The legend and where it lies; none in a picture that it would fill."""
        entries = self.entries(sight, colours)
        box = legend_box(entries, sight.height, scaled(self.font(), SMALL))
        if box.width() > sight.width * 0.6 or box.height() > sight.height * 0.6:
            return [], QRectF()
        return entries, box

    # Looking

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draw labels anew in another palette or font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.labels.clear()
            self.stamps.clear()

    def fit(self) -> None:
        """Show all of it."""
        self._fitted = True
        self.look(self._clear(self.area(), self.nearest))

    def look_at(self, area: QRectF) -> None:
        """Show an area of the plane as large as it can be."""
        self._fitted = False
        self.look(self._clear(area, self.most))

    def _clear(self, area: QRectF, most: float) -> Sight:
        """An area above the legend or beside it, whichever leaves it larger."""
        _entries, legend = self.legend_of(self.sight, ink(self))
        beside = self.sight.onto(area, most, left=legend.right() if legend.isValid() else 0.0)
        above = self.sight.onto(area, most, below=legend.height() if legend.isValid() else 0.0)
        return beside if beside.scale > above.scale else above

    def look(self, sight: Sight) -> None:
        """Show another part."""
        self.sight = sight
        self.update()
        self.moved.emit()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Show it larger or smaller, around a pixel or the middle."""
        self._fitted = False
        middle = at or QPointF(self.width() / 2, self.height() / 2)
        self.look(self.sight.zoomed(factor, middle, self.least, self.most))

    def pan(self, right: float, down: float) -> None:
        """Show what lies so many pixels further."""
        self._fitted = False
        self.look(self.sight.moved(right, down))

    def choose(self, key: str, *, tell: bool = True) -> None:
        """Make a mark the chosen one, or none."""
        if key == self.current:
            return
        self.current = key
        # Screen readers say a name that changes under the focus.
        self.setAccessibleName(self.said(key) if key else self._name)
        self.update()
        if tell:
            self.chosen.emit(key)

    def told(self) -> None:
        """Titles are shown otherwise now."""
        if self.current:
            self.setAccessibleName(self.said(self.current))
        self.update()

    def place(self) -> dict[str, Any]:
        """Which part is seen, to come back to."""
        if self._fitted:
            return {}
        return {"x": self.sight.x, "y": self.sight.y, "scale": self.sight.scale}

    def restore_place(self, place: dict[str, Any]) -> None:
        """Show a part again; all of it when the values are none."""
        values = [place.get(name) for name in ("x", "y", "scale")]
        if not all(isinstance(each, int | float) for each in values):
            self._fitted = True
            return
        x, y, scale = (float(each) for each in values)  # type: ignore[arg-type]
        if not (abs(x) < 1e6 and abs(y) < 1e6 and scale > 0):
            return
        self._fitted = False
        scale = min(max(scale, self.least), self.most)
        self.look(Sight(x, y, scale, self.sight.width, self.sight.height))

    def forget(self) -> None:
        """Hold nothing that was drawn."""
        self.labels.clear()
        self.stamps.clear()
        self.choose("", tell=False)
        self._fitted = True
        self.update()

    def arrived(self) -> None:
        """Other marks are there: show all of them, unless a part is looked at."""
        if self._fitted:
            self.fit()
        self.update()

    def near(self, at: QPointF) -> str:
        """The mark at a pixel, or ``""``."""
        found = [
            ((point - at).manhattanLength(), key)
            for key, point in self.marks()
            if (point - at).manhattanLength() <= _REACH
        ]
        return min(found)[1] if found else ""

    # Qt

    def sizeHint(self) -> QSize:  # noqa: N802
        """Whatever there is."""
        return QSize(640, 480)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for a few marks."""
        return QSize(200, 120)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw what is seen, and a frame around it while it has the focus."""
        painter = QPainter(self)
        colours = ink(self)
        self.draw(painter, self.sight, colours, current=self.current)
        if self.hasFocus():
            painter.resetTransform()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.chosen, 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The middle stays in the middle."""
        super().resizeEvent(event)
        self.sight = self.sight.sized(self.width(), self.height())
        if self._fitted:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom where the pointer is."""
        self.zoom(_STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin to move the picture, or choose a mark."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Move the picture."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        way = self._pressed - event.position()
        if self._dragged or way.manhattanLength() > _DRAG:
            self._dragged = True
            self._pressed = event.position()
            self.pan(way.x(), way.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose what was clicked."""
        if self._pressed is not None and not self._dragged:
            self.choose(self.near(event.position()))
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open a mark, or come closer to where there is none."""
        key = self.near(event.position())
        if key:
            self.choose(key)
            self.opened.emit(key)
        else:
            self.zoom(_STEP**2, event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Everything that the mouse can do."""
        key = event.key()
        arrows = {
            _Key.Key_Left: (-1, 0),
            _Key.Key_Right: (1, 0),
            _Key.Key_Up: (0, -1),
            _Key.Key_Down: (0, 1),
        }
        if key in arrows:
            right, down = arrows[_Key(key)]
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.pan(right * _PAN, down * _PAN)
            else:
                self._step(right, down)
        elif key in (_Key.Key_Plus, _Key.Key_Equal):
            self.zoom(_STEP)
        elif key == _Key.Key_Minus:
            self.zoom(1 / _STEP)
        elif key == _Key.Key_Home:
            self.fit()
        elif key in (_Key.Key_Return, _Key.Key_Enter) and self.current:
            self.opened.emit(self.current)
        elif key == _Key.Key_Escape and self.current:
            self.choose("")
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer."""
        if isinstance(event, QHelpEvent):
            key = self.near(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tooltip(self.said(key)) if key else "", self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show that it has the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show that it has it no longer."""
        super().focusOutEvent(event)
        self.update()

    def _step(self, right: int, down: int) -> None:
        """Choose the next mark in a direction; the farther it lies aside, the farther away it counts."""
        marks = self.marks()
        here = next((at for key, at in marks if key == self.current), None)
        if here is None:
            middle = QPointF(self.width() / 2, self.height() / 2)
            ordered = sorted(((at - middle).manhattanLength(), key) for key, at in marks)
        else:
            ordered = []
            for key, at in marks:
                along = (at.x() - here.x()) * right + (at.y() - here.y()) * down
                aside = abs((at.x() - here.x()) * down) + abs((at.y() - here.y()) * right)
                if key != self.current and along > 0:
                    ordered.append((along + 2 * aside, key))
            ordered.sort()
        if ordered:
            self.choose(ordered[0][1])
