"""The strip of small pages beside the large ones."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from app.ui.language import tr
from app.ui.theme import SPACE
from app.ui.viewers.pixels import Pixels

_WIDTH = 15 * SPACE
_LABEL = 2 * SPACE + 4


class PageStrip(QAbstractScrollArea):
    """Small pages with their numbers; choosing one shows it.

    Signals: ``chosen(page)``, from 0.
    """

    chosen = Signal(int)

    def __init__(self, pixels: Pixels) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Small pages"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pixels = pixels
        self._sizes: Sequence[tuple[float, float]] = ()
        self._tops: list[int] = []
        self._page = 0
        pixels.arrived.connect(lambda _page: self.viewport().update())

    @property
    def page(self) -> int:
        """The page that is marked."""
        return self._page

    def show_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Lay out small pages of these sizes."""
        self._sizes = sizes
        self._page = 0
        self._lay_out()

    def mark(self, page: int) -> None:
        """Mark the page that is read."""
        self._page = page
        if page < len(self._sizes):
            bar = self.verticalScrollBar()
            top, bottom = self._tops[page], self._tops[page + 1]
            if top < bar.value():
                bar.setValue(top)
            elif bottom > bar.value() + self.viewport().height():
                bar.setValue(bottom - self.viewport().height())
        self.viewport().update()

    def wanted(self) -> list[tuple[int, float]]:
        """The small pages that are visible and lack their picture."""
        if not self.isVisible():
            return []
        scale = self._pixels.small_scale()
        return [(page, scale) for page in self._visible() if self._pixels.small(page) is None]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint what is visible."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.AlternateBase))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in self._visible():
            rect = self._rect(page)
            image = self._pixels.small(page)
            marked = page == self._page
            role = QPalette.ColorRole.Highlight if marked else QPalette.ColorRole.Mid
            painter.setPen(QPen(self.palette().color(role), 2 if marked else 1))
            painter.setBrush(Qt.GlobalColor.white)
            painter.drawRect(rect.adjusted(-1, -1, 1, 1))
            if image is not None:
                painter.drawImage(QRectF(rect), image)
            role = QPalette.ColorRole.Text if marked else QPalette.ColorRole.PlaceholderText
            painter.setPen(self.palette().color(role))
            label = QRect(0, rect.bottom() + 2, self.viewport().width(), _LABEL)
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, str(page + 1))
            self.paint_over(painter, page, rect)

    def paint_over(self, painter: QPainter, page: int, rect: QRect) -> None:
        """Paint what more there is to say of a page; here nothing.

        Args:
            painter: in pixels of the viewport.
            page: from 0.
            rect: where its small picture is.
        """

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lay out again."""
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Scroll."""
        self.viewport().update()
        self._pixels.want()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll the strip and nothing around it."""
        super().wheelEvent(event)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose a page."""
        y = event.position().y() + self.verticalScrollBar().value()
        for page in self._visible():
            if self._tops[page] <= y < self._tops[page + 1]:
                self.chosen.emit(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Choose a page with the arrows."""
        last = len(self._sizes) - 1
        target = {
            Qt.Key.Key_Down: self._page + 1,
            Qt.Key.Key_Up: self._page - 1,
            Qt.Key.Key_PageDown: self._page + 5,
            Qt.Key.Key_PageUp: self._page - 5,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if target is None or last < 0:
            event.ignore()
            return
        self.chosen.emit(max(0, min(target, last)))

    def _lay_out(self) -> None:
        self._tops = [SPACE]
        for page in range(len(self._sizes)):
            self._tops.append(self._tops[-1] + self._height(page) + _LABEL + SPACE)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self._tops[-1] - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(4 * SPACE)
        self.viewport().update()

    def _room(self) -> int:
        return max(SPACE, self.viewport().width() - 3 * SPACE)

    def _height(self, page: int) -> int:
        wide, high = self._sizes[page]
        # A very long page is shown as high as two wide ones, no more.
        return round(min(self._room() * high / wide, self._room() * 2))

    def _rect(self, page: int) -> QRect:
        wide, high = self._sizes[page]
        height = self._height(page)
        width = round(min(self._room(), height * wide / high))
        left = (self.viewport().width() - width) // 2
        return QRect(left, self._tops[page] - self.verticalScrollBar().value(), width, height)

    def _visible(self) -> list[int]:
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        return [
            page
            for page in range(len(self._sizes))
            if self._tops[page + 1] > top and self._tops[page] < bottom
        ]
