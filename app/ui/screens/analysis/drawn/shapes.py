"""The shapes of marks; each says by itself what its colour says."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap

SHAPES = (
    "circle",
    "square",
    "diamond",
    "triangle",
    "pentagon",
    "hexagon",
    "cross",
    "ring",
    "house",
)


@lru_cache(maxsize=64)
def shape(name: str) -> QPainterPath:
    """A shape of the size 1 around the origin."""
    path = QPainterPath()
    if name in ("circle", "ring"):
        path.addEllipse(QPointF(0, 0), 1, 1)
        if name == "ring":
            path.addEllipse(QPointF(0, 0), 0.5, 0.5)
    elif name == "square":
        path.addRect(QRectF(-0.88, -0.88, 1.76, 1.76))
    elif name == "cross":
        path.addRect(QRectF(-0.4, -1, 0.8, 2))
        path.addRect(QRectF(-1, -0.4, 2, 0.8))
        path = path.simplified()
    elif name == "house":
        for place, (x, y) in enumerate(((-1, -0.1), (0, -1), (1, -0.1), (0.8, 1), (-0.8, 1))):
            (path.lineTo if place else path.moveTo)(x, y)
        path.closeSubpath()
    else:
        corners = {"triangle": 3, "diamond": 4, "pentagon": 5, "hexagon": 6}[name]
        for corner in range(corners):
            turn = -math.pi / 2 + 2 * math.pi * corner / corners
            point = QPointF(1.1 * math.cos(turn), 1.1 * math.sin(turn))
            (path.lineTo if corner else path.moveTo)(point)
        path.closeSubpath()
    return path


def draw_shape(
    painter: QPainter,
    name: str,
    at: QPointF,
    size: float,
    fill: QColor,
    edge: QColor,
    *,
    hatched: bool = False,
    width: float = 1.2,
) -> None:
    """Draw a mark.

    Args:
        painter: without a transform.
        name: one of :data:`SHAPES`.
        at: its middle, in pixels.
        size: half of its width.
        fill: its colour.
        edge: of the line around it.
        hatched: drawn in lines instead of full, which says that its place is not exact.
        width: of the line around it.
    """
    painter.save()
    painter.translate(at)
    painter.scale(size, size)
    pen = QPen(edge, width)
    pen.setCosmetic(True)
    painter.setPen(pen)
    if hatched:
        ground = QColor(fill)
        ground.setAlpha(70)
        painter.setBrush(ground)
        painter.drawPath(shape(name))
        brush = QBrush(fill, Qt.BrushStyle.BDiagPattern)
        brush.setTransform(painter.transform().inverted()[0])
        painter.setBrush(brush)
    else:
        painter.setBrush(fill)
    painter.drawPath(shape(name))
    painter.restore()


Stamps = dict[tuple[object, ...], QPixmap]
"""Marks as pixels, by everything that they look like: kept from one drawing to the next."""

_KEPT = 3000


def stamp(
    painter: QPainter,
    stamps: Stamps | None,
    key: tuple[object, ...],
    at: QPointF,
    size: float,
    draw: Callable[[QPainter, QPointF], None],
) -> None:
    """Draw a mark out of pixels that were drawn before, or anew where there are none.

    Args:
        painter: onto a widget or onto paper.
        stamps: of earlier drawings on the same screen; None on paper, where shapes stay shapes.
        key: all that the mark looks like.
        at: its middle, in pixels.
        size: half of the room that it takes.
        draw: draws it around a point.
    """
    half = QPointF(size + 1, size + 1)
    stamp_at(
        painter,
        stamps,
        key,
        at - half,
        QSizeF(2 * size + 2, 2 * size + 2),
        lambda inside, corner: draw(inside, corner + half),
    )


def stamp_at(
    painter: QPainter,
    stamps: Stamps | None,
    key: tuple[object, ...],
    corner: QPointF,
    size: QSizeF,
    draw: Callable[[QPainter, QPointF], None],
) -> None:
    """Draw something out of pixels that were drawn before, or anew where there are none.

    Args:
        painter: onto a widget or onto paper.
        stamps: of earlier drawings on the same screen; None on paper.
        key: all that it looks like.
        corner: its upper left one, in pixels.
        size: the room that it takes.
        draw: draws it from a corner on.
    """
    if stamps is None:
        draw(painter, corner)
        return
    pixels = stamps.get(key)
    if pixels is None:
        ratio = painter.device().devicePixelRatioF()
        pixels = QPixmap(math.ceil(size.width() * ratio), math.ceil(size.height() * ratio))
        pixels.setDevicePixelRatio(ratio)
        pixels.fill(Qt.GlobalColor.transparent)
        inside = QPainter(pixels)
        inside.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(inside, QPointF(0, 0))
        inside.end()
        if len(stamps) >= _KEPT:
            stamps.clear()
        stamps[key] = pixels
    painter.drawPixmap(corner, pixels)


def draw_arrow(
    painter: QPainter, start: QPointF, end: QPointF, colour: QColor, short: float, width: float
) -> None:
    """Draw an arrow from one point towards another, ending so many pixels before it."""
    way = end - start
    length = math.hypot(way.x(), way.y())
    if length <= 2 * short + 2:
        return
    along = way / length
    tip = end - along * short
    pen = QPen(colour, width)
    painter.setPen(pen)
    painter.drawLine(start + along * short, tip)
    aside = QPointF(-along.y(), along.x())
    size = 5 + width
    head = QPainterPath(tip)
    head.lineTo(tip - along * size + aside * size * 0.45)
    head.lineTo(tip - along * size - aside * size * 0.45)
    head.closeSubpath()
    painter.fillPath(head, colour)
