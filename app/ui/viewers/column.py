"""The painted column of pages: scrolling, zoom and turning."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from app.ui.language import tr
from app.ui.theme import SPACE
from app.ui.viewers.layout import GAP, LARGEST, SMALLEST, Layout, fitting
from app.ui.viewers.marks import Marks, paint_content, paint_sheet
from app.ui.viewers.pixels import Pixels
from app.ui.viewers.spans import Span
from app.ui.viewers.words import WordMap

FREE, WIDTH, PAGE = "free", "width", "page"
"""Zoom: as it was set, or following the window."""

_INCH = 96.0
"""Pixels of a printed inch at zoom 1."""

_SETTLING = 120
"""Milliseconds after which a zoom is taken to be the one that is meant, and drawn sharply."""


class PageColumn(QAbstractScrollArea):
    """Pages under each other.

    Signals:
        moved(page): another page, from 0, is the one that is read.
        zoomed(zoom): 1 is printed size.
        settled: everything that is visible is drawn sharply.
    """

    moved = Signal(int)
    zoomed = Signal(float)
    settled = Signal()

    def __init__(self, pixels: Pixels) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Pages of the original"))
        self.pixels = pixels
        self.marks = Marks()
        self.smallest, self.largest = SMALLEST, LARGEST
        self.also_wanted: Callable[[], list[tuple[int, float]]] = list
        """What else to draw once the visible pages are there (the strip)."""
        self._sizes: list[tuple[float, float]] = []
        self._turns = 0
        self._zoom = 1.0
        self._fit = WIDTH
        self._layout = Layout((), 1.0, 0, 0)
        self._sharp_at = 1.0
        self._current = -1
        self._settle = QTimer(self, singleShot=True, interval=_SETTLING)
        self._settle.timeout.connect(self._sharpen)
        pixels.wanted = self._wanted
        pixels.arrived.connect(self._arrived)

    # What is shown

    def show_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Lay the pages out; their pictures follow."""
        self._sizes = list(sizes)
        self._lay_out()
        self._sharpen()

    def forget(self) -> None:
        """Show nothing."""
        self._settle.stop()
        self._sizes = []
        self.marks = Marks()
        self._current, self._turns = -1, 0
        self._fit = WIDTH
        self._lay_out()

    @property
    def words(self) -> WordMap:
        """Where the words stand."""
        return self.marks.words

    def set_words(self, words: WordMap) -> None:
        """Make the words selectable; passages and hits are to be set again."""
        self.marks = Marks(words)
        self.viewport().update()

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Paint passages."""
        self.marks.set_spans(spans)
        self.viewport().update()

    def set_hits(self, hits: Sequence[tuple[int, int]], current: int) -> None:
        """Paint what was found, and bring one of it into view."""
        self.marks.set_hits(hits, current)
        if 0 <= current < len(hits):
            self._reveal(*hits[current])
        self.viewport().update()

    def show_span(self, start: int, end: int) -> None:
        """Bring a passage into view and point it out."""
        self.marks.pointed = (start, end)
        self._reveal(start, end)
        self.viewport().update()

    def chosen(self) -> tuple[int, int]:
        """What is selected, in code points; painted as such."""
        return 0, 0

    # Where

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def page_sizes(self) -> list[tuple[float, float]]:
        """Width and height of every page, points."""
        return self._sizes

    @property
    def page(self) -> int:
        """The page that is read, from 0: the one in the upper third of the view."""
        bar = self.verticalScrollBar()
        if bar.value() == bar.maximum() and bar.maximum() > 0:
            return max(0, len(self._sizes) - 1)
        return min(
            self._layout.at(bar.value() + self.viewport().height() / 3),
            max(0, len(self._sizes) - 1),
        )

    @property
    def zoom(self) -> float:
        """1 shows a page at its printed size."""
        return self._zoom

    @property
    def turns(self) -> int:
        """Quarter turns clockwise."""
        return self._turns

    @property
    def fit(self) -> str:
        """Whether the zoom follows the window."""
        return self._fit

    def go_to(self, page: int) -> None:
        """Show the top of a page."""
        if self._sizes:
            page = max(0, min(page, len(self._sizes) - 1))
            self.verticalScrollBar().setValue(int(self._layout.rect(page).top() - GAP))

    def set_zoom(self, zoom: float, about: QPointF | None = None) -> None:
        """Zoom, keeping what is under a point of the viewport where it is."""
        self._fit = FREE
        self._rescale(max(self.smallest, min(self.largest, zoom)), about)

    def set_fit(self, fit: str) -> None:
        """Let the zoom follow the window."""
        self._fit = fit
        self._rescale(self._zoom, None)

    def turn(self, quarters: int = 1) -> None:
        """Turn what is shown; the original stays as it is."""
        page = self.page
        self._turns = (self._turns + quarters) % 4
        self._rescale(self._zoom, None)
        self.go_to(page)

    def place(self) -> dict[str, object]:
        """Where the reader is."""
        bar, rect = self.verticalScrollBar(), self._layout.rect
        page = self.page
        within = (bar.value() - rect(page).top()) / self._layout.scale if self._sizes else 0.0
        return {
            "page": page,
            "within": round(within, 1),
            "across": self.horizontalScrollBar().value(),
            "zoom": self._zoom,
            "fit": self._fit,
            "turns": self._turns,
        }

    def restore_place(self, place: dict[str, object]) -> None:
        """Go back to where the reader was; only once pages are shown."""
        self._turns = _whole(place.get("turns"), 3)
        fit = place.get("fit")
        self._fit = fit if fit in (FREE, WIDTH, PAGE) else WIDTH
        zoom = place.get("zoom")
        self._rescale(float(zoom) if isinstance(zoom, int | float) else 1.0, None)
        page = _whole(place.get("page"), max(0, len(self._sizes) - 1))
        within = place.get("within")
        if self._sizes:
            offset = float(within) * self._layout.scale if isinstance(within, int | float) else 0.0
            self.verticalScrollBar().setValue(round(self._layout.rect(page).top() + offset))
        self.horizontalScrollBar().setValue(_whole(place.get("across"), 1 << 20))

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint what is visible."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Window))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        offset = self._offset()
        painter.translate(-offset)
        for page in self._visible():
            self._paint_page(painter, page)
        painter.resetTransform()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the page that is read where it is."""
        super().resizeEvent(event)
        self._rescale(self._zoom, None)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Scroll."""
        self.viewport().update()
        self._note_page()
        self.pixels.want()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll, or zoom with Ctrl; what is around never scrolls along."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y() / 120
            self.set_zoom(self._zoom * 1.2**steps, event.position())
        else:
            super().wheelEvent(event)
        event.accept()

    # Painting

    def _paint_page(self, painter: QPainter, page: int) -> None:
        paint_sheet(painter, self._layout.rect(page), self)
        image = self.pixels.best(page, self._sharp_at * self._ratio())
        instead = str(page + 1) if len(self._sizes) > 1 else ""
        if self.pixels.failed(page):
            instead = tr("Page {number} is damaged and cannot be drawn.", number=page + 1)
        before = painter.transform()
        painter.setTransform(self._layout.transform(page) * before)
        paint_content(painter, self._sizes[page], image, instead, self)
        if image is not None:
            self.marks.paint(painter, page, self.chosen(), self)
        painter.setTransform(before)

    # Places

    def _scale(self, zoom: float) -> float:
        return zoom * _INCH / 72

    def _ratio(self) -> float:
        return self.viewport().devicePixelRatioF()

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _spot(self, position: QPointF) -> tuple[int, QPointF]:
        return self._layout.to_page(position + self._offset())

    def _on_screen(self, page: int, box: QRectF) -> QRectF:
        return self._layout.transform(page).mapRect(box).translated(-self._offset())

    def _visible(self, around: int = 0) -> range:
        top = self.verticalScrollBar().value()
        seen = self._layout.between(top, top + self.viewport().height())
        return range(max(0, seen.start - around), min(len(self._sizes), seen.stop + around))

    def _wanted(self) -> list[tuple[int, float]]:
        if not self._sizes or not self.isVisible():
            return []
        sharp = self._sharp_at * self._ratio()
        seen = self._visible()
        ahead = [page for page in self._visible(1) if page not in seen]
        first = self.page
        nearest = sorted(seen, key=lambda page: abs(page - first))
        return [(page, sharp) for page in [*nearest, *ahead]] + self.also_wanted()

    def _arrived(self, page: int) -> None:
        if page in self._visible():
            self.viewport().update()
            sharp = self._sharp_at * self._ratio()
            if all(self.pixels.is_sharp(each, sharp) for each in self._visible()):
                self.settled.emit()

    def _rescale(self, zoom: float, about: QPointF | None) -> None:
        """Lay out at another zoom and keep a point of the page where it is in the viewport."""
        if not self._sizes:
            self._lay_out()
            return
        about = about or QPointF(self.viewport().width() / 2, 0)
        page, point = self._spot(about)
        self._zoom = zoom
        self._lay_out()
        moved = self._layout.transform(page).map(point) - about
        self.horizontalScrollBar().setValue(round(moved.x()))
        self.verticalScrollBar().setValue(round(moved.y()))
        self._note_page()
        # Until the zoom stands still what is there is stretched.
        self._settle.start()
        self.viewport().update()

    def _lay_out(self) -> None:
        room = self.viewport().size()
        if self._fit != FREE and self._sizes:
            height = room.height() if self._fit == PAGE else None
            scale = fitting(self._sizes, self._turns, room.width(), height)
            self._zoom = max(min(self.smallest, 0.05), min(self.largest, scale * 72 / _INCH))
        self._layout = Layout(
            self._sizes, self._scale(self._zoom), self._turns, room.width(), room.height()
        )
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(0, round(self._layout.height) - room.height()))
        down.setPageStep(room.height())
        down.setSingleStep(2 * SPACE)
        across.setRange(0, max(0, round(self._layout.width) - room.width()))
        across.setPageStep(room.width())
        across.setSingleStep(2 * SPACE)
        self.zoomed.emit(self._zoom)

    def _sharpen(self) -> None:
        self._sharp_at = self._layout.scale
        self._note_page()
        self.pixels.want()
        self.viewport().update()

    def _note_page(self) -> None:
        page = self.page
        if page != self._current and self._sizes:
            self._current = page
            self.moved.emit(page)

    def _reveal(self, start: int, end: int, *, only_if_hidden: bool = False) -> None:
        boxes = list(self.words.boxes(start, end))
        if not boxes or not self._sizes or boxes[0][0] >= len(self._sizes):
            return
        page, box = boxes[0]
        place = self._layout.transform(page).mapRect(box)
        seen = QRectF(self._offset(), self.viewport().size().toSizeF())
        if seen.contains(place.adjusted(-1, -1, 1, 1)):
            return
        if not only_if_hidden or not seen.intersects(place):
            self.verticalScrollBar().setValue(round(place.center().y() - seen.height() / 3))
        if place.left() < seen.left() or place.right() > seen.right():
            self.horizontalScrollBar().setValue(round(place.center().x() - seen.width() / 2))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move through the pages."""
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        page, line = self.viewport().height() - 4 * SPACE, 6 * SPACE
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        target = {
            Qt.Key.Key_Space: (down, down.value() + (-page if shift else page)),
            Qt.Key.Key_PageDown: (down, down.value() + page),
            Qt.Key.Key_PageUp: (down, down.value() - page),
            Qt.Key.Key_Home: (down, 0),
            Qt.Key.Key_End: (down, down.maximum()),
            Qt.Key.Key_Down: (down, down.value() + line),
            Qt.Key.Key_Up: (down, down.value() - line),
            Qt.Key.Key_Right: (across, across.value() + line),
            Qt.Key.Key_Left: (across, across.value() - line),
        }.get(Qt.Key(event.key()))
        # With other keys held down, these belong to somebody else: Alt and Page Down is the next item.
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if target is None or held:
            event.ignore()
            return
        bar, value = target
        bar.setValue(value)
        event.accept()


def _whole(value: object, most: int) -> int:
    return max(0, min(int(value), most)) if isinstance(value, int | float) else 0
