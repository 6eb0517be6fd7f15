"""The one icon set, drawn in the colours of the palette at the moment of painting."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.paths import resources_dir

_ROLES = {
    "": QPalette.ColorRole.WindowText,
    "accent": QPalette.ColorRole.Link,
    "faded": QPalette.ColorRole.PlaceholderText,
    "bright": QPalette.ColorRole.HighlightedText,
}


def icon(name: str, tone: str = "") -> QIcon:
    """An icon by its file name in ``resources/icons``, which follows the palette.

    Args:
        name: without the ending.
        tone: ``""`` for text, ``accent``, ``faded`` or ``bright`` (on the highlight).
    """
    return QIcon(_Engine(name, tone))


def picture(name: str, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """An icon as pixels, for what paints itself."""
    drawn = QPixmap(QSize(size, size) * ratio)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    paint(painter, name, QRect(0, 0, size, size), colour)
    painter.end()
    return drawn


def paint(painter: QPainter, name: str, rect: QRect, colour: QColor) -> None:
    """Draw an icon into a square within a rectangle."""
    side = min(rect.width(), rect.height())
    square = QRect(0, 0, side, side)
    square.moveCenter(rect.center())
    _renderer(name, colour.name()).render(painter, square.toRectF())


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawn = (resources_dir() / "icons" / f"{name}.svg").read_text("utf-8")
    return QSvgRenderer(QByteArray(drawn.replace("currentColor", colour).encode()))


class _Engine(QIconEngine):
    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._tone)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        palette = QGuiApplication.palette()
        group = (
            QPalette.ColorGroup.Disabled
            if mode == QIcon.Mode.Disabled
            else QPalette.ColorGroup.Active
        )
        role = _ROLES[self._tone]
        if mode == QIcon.Mode.Selected:
            role = QPalette.ColorRole.HighlightedText
        paint(painter, self._name, rect, palette.color(group, role))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return drawn
