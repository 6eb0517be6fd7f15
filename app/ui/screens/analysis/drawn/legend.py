"""What the marks of a picture mean, in a corner of it, so that it goes along to paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from app.ui.screens.analysis.drawn.shapes import Stamps, draw_shape, stamp_at
from app.ui.screens.analysis.drawn.sight import Ink

_AWAY = 10.0
_SIGN = 22.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the legend.

    Attributes:
        said: what it means.
        shape: of the mark; ``dotted`` for a dotted ring, ``line`` or ``dashed`` for a line, ``""`` for none.
        colour: of the mark.
        hatched: drawn in lines.
    """

    said: str
    shape: str
    colour: QColor
    hatched: bool = False


def legend_box(entries: Sequence[Entry], height: float, font: QFont) -> QRectF:
    """Where a legend lies in a picture of a height: at the lower left."""
    if not entries:
        return QRectF()
    metrics = QFontMetricsF(font)
    wide = max(metrics.horizontalAdvance(entry.said) for entry in entries) + _SIGN + 14
    tall = (metrics.height() + 3) * len(entries) + 8
    return QRectF(_AWAY, height - tall - _AWAY, wide, tall)


def draw_legend(
    painter: QPainter,
    entries: Sequence[Entry],
    box: QRectF,
    colours: Ink,
    font: QFont,
    stamps: Stamps | None = None,
) -> None:
    """Draw a legend over whatever lies in its box.

    Args:
        painter: onto a widget or onto paper.
        entries: its lines.
        box: where it lies.
        colours: of the picture.
        font: of the words.
        stamps: of earlier drawings on the same screen; None on paper.
    """
    if not entries:
        return
    said = tuple((each.said, each.shape, each.colour.rgba(), each.hatched) for each in entries)
    key = ("legend", said, font.key(), colours.text.rgba(), colours.land.rgba())
    corner = box.topLeft() - QPointF(1, 1)

    def draw(inside: QPainter, at: QPointF) -> None:
        _draw(inside, entries, QRectF(at + QPointF(1, 1), box.size()), colours, font)

    stamp_at(painter, stamps, key, corner, box.size() + QSizeF(2, 2), draw)


def _draw(
    painter: QPainter, entries: Sequence[Entry], box: QRectF, colours: Ink, font: QFont
) -> None:
    line = QFontMetricsF(font).height() + 3
    ground = QColor(colours.land)
    ground.setAlpha(235)
    painter.setPen(QPen(colours.line, 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(font)
    edge = colours.text if not colours.dark else QColor("#0e1012")
    for number, entry in enumerate(entries):
        top = box.top() + 4 + number * line
        at = QPointF(box.left() + 6 + _SIGN / 2 - 2, top + line / 2)
        left = box.left() + (_SIGN + 6 if entry.shape else 8)
        if entry.shape == "dotted":
            painter.setPen(QPen(entry.colour, 1.2, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, 6, 6)
        elif entry.shape in ("line", "dashed"):
            style = Qt.PenStyle.DashLine if entry.shape == "dashed" else Qt.PenStyle.SolidLine
            painter.setPen(QPen(entry.colour, 1.8, style))
            painter.drawLine(at - QPointF(8, 0), at + QPointF(8, 0))
        elif entry.shape:
            draw_shape(painter, entry.shape, at, 5.5, entry.colour, edge, hatched=entry.hatched)
        painter.setPen(colours.text if entry.shape else colours.faded)
        painter.drawText(
            QRectF(left, top, box.width(), line), int(Qt.AlignmentFlag.AlignVCenter), entry.said
        )
