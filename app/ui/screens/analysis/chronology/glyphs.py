"""The shape of a date: a day, a moment, a span, some time within a month, an end that is open or only near.

A shape never says more than was said: what is only near fades out, what is open has no end, and of what lies
somewhere within a year only the brackets of that year are drawn.
"""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPolygonF

from app.casework.seeing.chronology_layout import ABOUT, GLYPH, OPEN
from app.casework.seeing.time_scale import ALL, ONE, SPAN, TIME, WITHIN, Extent

_TINT, _CORE = 46, 120
_INSET = 4.0


def draw(
    painter: QPainter,
    span: Extent,
    box: QRectF,
    at: tuple[float, float],
    colour: QColor,
    *,
    ground: QColor,
    filled: bool,
    hatched: bool,
    x: float,
    scale: float,
    titled: bool = False,
) -> None:
    """Draw a date.

    Args:
        painter: to draw with.
        span: where the date lies.
        box: from its first to its last moment, a row high; at least as wide as a glyph.
        at: pixels between which anything is seen; what reaches further is cut.
        colour: of line and filling.
        ground: what it fades into.
        filled: something is evidence of it.
        hatched: it is disputed.
        x: pixel at which the axis begins, for what has several parts.
        scale: pixels of a day.
        titled: its title will stand in it.
    """
    inner = box.adjusted(0, _INSET, 0, -_INSET)
    left, right = max(inner.left(), at[0]), min(inner.right(), at[1])
    inner.setLeft(min(left, right - 1))
    inner.setRight(max(right, left + 1))
    pen = QPen(colour, 1.4, Qt.PenStyle.DashLine if hatched else Qt.PenStyle.SolidLine)
    painter.setPen(pen)
    if span.about:
        _fade(painter, inner, colour, ground)
    if span.kind in (ONE, ALL):
        _several(painter, span, inner, colour, x, scale)
    elif span.kind == TIME:
        _diamond(
            painter, QPointF(box.left(), inner.center().y()), inner.height() / 2, colour, filled
        )
    elif span.open_low or span.open_high:
        _open(painter, span, inner, colour, ground, filled)
    elif span.kind == WITHIN:
        _brackets(painter, inner, colour, filled, hatched, titled)
    elif span.kind == SPAN or box.width() > 1.6 * GLYPH:
        painter.setBrush(_brush(colour, _TINT if filled else 0, hatched))
        painter.drawRect(inner)
        _core(painter, span, inner, colour, x, scale)
    else:
        side = min(inner.height(), GLYPH)
        dot = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
        painter.setBrush(_brush(colour, 255 if filled and not hatched else 0, hatched))
        painter.drawEllipse(dot)


def _brush(colour: QColor, alpha: int, hatched: bool) -> QBrush:
    if hatched:
        return QBrush(colour, Qt.BrushStyle.BDiagPattern)
    if not alpha:
        return QBrush(Qt.BrushStyle.NoBrush)
    shade = QColor(colour)
    shade.setAlpha(alpha)
    return QBrush(shade)


def _core(
    painter: QPainter, span: Extent, inner: QRectF, colour: QColor, x: float, scale: float
) -> None:
    """What a span covers for certain, where its ends are not exact."""
    low, high = span.core
    if high <= low or (low, high) == (span.low, span.high):
        return
    left = max(inner.left(), (low - x) * scale)
    right = min(inner.right(), (high - x) * scale)
    if right > left:
        middle = QRectF(left, inner.top(), right - left, inner.height())
        painter.fillRect(middle, _brush(colour, _CORE, hatched=False))


def _brackets(
    painter: QPainter, inner: QRectF, colour: QColor, filled: bool, hatched: bool, titled: bool
) -> None:
    """Some time between two ends."""
    painter.fillRect(inner, _brush(colour, _TINT // 2 if filled else 0, hatched))
    middle = inner.center().y()
    foot = min(5.0, inner.width() / 3)
    painter.drawLines(
        [
            QLineF(inner.left(), inner.top(), inner.left(), inner.bottom()),
            QLineF(inner.left(), inner.top(), inner.left() + foot, inner.top()),
            QLineF(inner.left(), inner.bottom(), inner.left() + foot, inner.bottom()),
            QLineF(inner.right(), inner.top(), inner.right(), inner.bottom()),
            QLineF(inner.right() - foot, inner.top(), inner.right(), inner.top()),
            QLineF(inner.right() - foot, inner.bottom(), inner.right(), inner.bottom()),
        ]
    )
    if titled:
        return
    pale = QPen(colour, 1, Qt.PenStyle.DotLine)
    painter.setPen(pale)
    painter.drawLine(QLineF(inner.left(), middle, inner.right(), middle))


def _diamond(painter: QPainter, middle: QPointF, half: float, colour: QColor, filled: bool) -> None:
    """An exact moment."""
    x, y = middle.x(), middle.y()
    painter.setBrush(_brush(colour, 255 if filled else 0, hatched=False))
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(x, y - half),
                QPointF(x + half, y),
                QPointF(x, y + half),
                QPointF(x - half, y),
            ]
        )
    )


def _open(
    painter: QPainter,
    span: Extent,
    inner: QRectF,
    colour: QColor,
    ground: QColor,
    filled: bool,
) -> None:
    """A known end, and an arrow into what nobody knows."""
    middle = inner.center().y()
    painter.setBrush(_brush(colour, 255 if filled else 0, hatched=False))
    for known, way, wanted in (
        (inner.right(), -1.0, span.open_low),
        (inner.left(), 1.0, span.open_high),
    ):
        if not wanted:
            continue
        tip = (inner.left() - OPEN) if way < 0 else (inner.right() + OPEN)
        shade = _fading(known, tip, colour, ground)
        bar = QRectF(min(known, tip), middle - 3, abs(tip - known), 6)
        painter.fillRect(bar, QBrush(shade))
        painter.drawLine(QLineF(known, inner.top(), known, inner.bottom()))
        painter.drawLines(
            [
                QLineF(tip, middle, tip - 6 * way, middle - 4),
                QLineF(tip, middle, tip - 6 * way, middle + 4),
            ]
        )


def _fade(painter: QPainter, inner: QRectF, colour: QColor, ground: QColor) -> None:
    """Ends that fade out, since nobody says how near."""
    for edge, far in (
        (inner.left(), inner.left() - ABOUT),
        (inner.right(), inner.right() + ABOUT),
    ):
        shade = _fading(edge, far, colour, ground)
        left = min(edge, far)
        painter.fillRect(QRectF(left, inner.top(), ABOUT, inner.height()), QBrush(shade))


def _fading(edge: float, far: float, colour: QColor, ground: QColor) -> QLinearGradient:
    """From the colour into the ground; not through transparency, which some readers of PDF fill in."""
    shade = QLinearGradient(edge, 0, far, 0)
    share = _CORE / 255
    shade.setColorAt(
        0,
        QColor.fromRgbF(
            colour.redF() * share + ground.redF() * (1 - share),
            colour.greenF() * share + ground.greenF() * (1 - share),
            colour.blueF() * share + ground.blueF() * (1 - share),
        ),
    )
    shade.setColorAt(1, ground)
    return shade


def _several(
    painter: QPainter, span: Extent, inner: QRectF, colour: QColor, x: float, scale: float
) -> None:
    """One of several dates: rings on a dotted line; all of them: dots on a line."""
    middle = inner.center().y()
    every = span.kind == ALL
    style = Qt.PenStyle.SolidLine if every else Qt.PenStyle.DotLine
    painter.setPen(QPen(colour, 1.4, style))
    painter.drawLine(QLineF(inner.left(), middle, inner.right(), middle))
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(_brush(colour, 255 if every else 0, hatched=False))
    half = inner.height() / 2.6
    for low, high in span.parts:
        centre = ((low + high) / 2 - x) * scale
        if inner.left() - half <= centre <= inner.right() + half:
            painter.drawEllipse(QPointF(centre, middle), half, half)
