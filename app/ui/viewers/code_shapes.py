"""Each kind of code has a shape as well as a colour, for those who cannot tell the colours apart."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF

SIZE = 8.0
"""Pixels of a shape."""


def paint_shape(painter: QPainter, kind: str, place: QPointF, colour: QColor) -> None:
    """Paint the shape of a kind.

    Args:
        painter: on what it is painted.
        kind: of the code, see :data:`app.ui.viewers.spans.KINDS`; others get a small square.
        place: of its upper left corner.
        colour: of the code.
    """
    device = painter.device()
    painter.drawImage(place, _shape(kind, colour.name(), device.devicePixelRatio()))


@lru_cache(maxsize=512)
def _shape(kind: str, colour: str, ratio: float) -> QImage:
    """A shape as it is painted again and again while a text is scrolled."""
    side = round(SIZE * ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    box = QRectF(0, 0, SIZE, SIZE)
    hollow = kind in _HOLLOW
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1.5) if hollow else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else QColor(colour))
    painter.drawPath(_SHAPES.get(kind, _small)(box.adjusted(1, 1, -1, -1) if hollow else box))
    painter.end()
    return image


def _square(box: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRect(box)
    return path


def _small(box: QRectF) -> QPainterPath:
    return _square(box.adjusted(2, 2, -2, -2))


def _circle(box: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(box)
    return path


def _corners(*corners: tuple[float, float]) -> Callable[[QRectF], QPainterPath]:
    """A polygon; its corners as parts of the square, from 0 to 1."""

    def draw(box: QRectF) -> QPainterPath:
        path = QPainterPath()
        points = [
            QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in corners
        ]
        path.addPolygon(QPolygonF(points))
        path.closeSubpath()
        return path

    return draw


_SHAPES: dict[str, Callable[[QRectF], QPainterPath]] = {
    "article": _square,
    "act": _corners((0.5, 0), (1, 1), (0, 1)),
    "method": _corners((0, 0), (1, 0), (0.5, 1)),
    "person": _circle,
    "place": _corners((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
    "event": _circle,
    "theme": _corners((0.25, 0), (0.75, 0), (1, 0.5), (0.75, 1), (0.25, 1), (0, 0.5)),
    "claim": _corners(
        (0.35, 0), (0.65, 0), (0.65, 0.35), (1, 0.35), (1, 0.65), (0.65, 0.65),
        (0.65, 1), (0.35, 1), (0.35, 0.65), (0, 0.65), (0, 0.35), (0.35, 0.35),
    ),
    "element": _corners((0, 0), (1, 0), (1, 1), (0.5, 0.5), (0, 1)),
    "fact": _corners((0, 0), (1, 0.5), (0, 1)),
    "item": _square,
    "note": _corners((0, 0.2), (1, 0.2), (1, 0.8), (0, 0.8)),
    "review": _corners(
        (0, 0.2), (0.2, 0), (0.5, 0.3), (0.8, 0), (1, 0.2), (0.7, 0.5),
        (1, 0.8), (0.8, 1), (0.5, 0.7), (0.2, 1), (0, 0.8), (0.3, 0.5),
    ),
}  # fmt: skip
_HOLLOW = frozenset(("event", "item"))
