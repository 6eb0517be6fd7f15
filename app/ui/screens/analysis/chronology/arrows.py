"""The arrows between events: solid, dashed or dotted by what the link says, red where the dates run back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from app.casework.seeing.chronology import Arrow
from app.ui.screens.analysis.chronology.look import Look

MOST = 150
"""Arrows that are told apart at once; of more only those of the chosen event's chain are drawn."""

STYLES = {
    "led-to": Qt.PenStyle.SolidLine,
    "followed-by": Qt.PenStyle.DashLine,
    "part-of": Qt.PenStyle.DotLine,
}
"""The line of each relation."""
_HEAD = 6.0


def draw(
    painter: QPainter,
    look: Look,
    links: Mapping[int, Sequence[Arrow]],
    boxes: Mapping[int, QRectF],
    chained: frozenset[int] | None,
) -> int:
    """Draw the arrows between marks that are in sight; return how many were too many to be drawn.

    Args:
        painter: clipped to the rows.
        look: colours.
        links: of a mark those that begin at it.
        boxes: where the marks in sight are.
        chained: only between these marks; None for all, where they are not too many.
    """
    paths: dict[tuple[str, bool], QPainterPath] = {}
    count = 0
    for one, box in boxes.items():
        if chained is not None and one not in chained:
            continue
        for each in links.get(one, ()):
            end = boxes.get(each.other)
            if end is None or (chained is not None and each.other not in chained):
                continue
            count += 1
            if chained is not None or count <= MOST:
                path = paths.setdefault((each.relation, each.back), QPainterPath())
                _shaft(path, box, end)
    if chained is None and count > MOST:
        return count
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for (relation, back), path in paths.items():
        colour = look.colours["back" if back else relation]
        painter.setPen(QPen(colour, 2.2 if back else 1.4, STYLES[relation]))
        painter.drawPath(path)
    return 0


def _shaft(path: QPainterPath, box: QRectF, end: QRectF) -> None:
    """A curve from the lower side of a mark to the near side of the other, with a head."""
    down = end.center().y() >= box.center().y()
    x, y = box.left() + 4, box.bottom() - 4 if down else box.top() + 4
    tip = QPointF(end.left() - 1, end.center().y())
    path.moveTo(x, y)
    if abs(end.center().y() - box.center().y()) < 1:
        # In one row: over the titles.
        lift = box.top() - 2
        path.moveTo(x, box.top() + 4)
        path.cubicTo(x, lift - 8, tip.x() - 10, lift - 8, tip.x(), tip.y())
    else:
        bend = max(14.0, min(60.0, abs(tip.x() - x) / 2))
        path.cubicTo(x, y + (tip.y() - y) * 0.7, tip.x() - bend, tip.y(), tip.x(), tip.y())
    path.moveTo(tip.x() - _HEAD, tip.y() - _HEAD * 0.6)
    path.lineTo(tip)
    path.lineTo(tip.x() - _HEAD, tip.y() + _HEAD * 0.6)
