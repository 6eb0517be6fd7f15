"""Words beside marks: those that would lie over each other are left out."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

_CELL = 64
_LONGEST = 32


Drawn = dict[tuple[str, str, int, int], tuple[QPixmap | None, float, float]]
"""Labels by words, font and colours: as pixels once they were drawn, and how wide and high they are."""

_KEPT = 2000


class Labels:
    """The labels of one drawing; the first come first.

    Args:
        painter: onto a widget or onto paper.
        width: of what is drawn, in pixels.
        height: likewise.
        drawn: labels of earlier drawings on the same screen; None on paper, where letters stay letters.
        most: how many there are at most.
    """

    def __init__(
        self,
        painter: QPainter,
        width: float,
        height: float,
        drawn: Drawn | None = None,
        most: int = 120,
    ) -> None:
        self._painter = painter
        self._room = QRectF(0, 0, width, height)
        self._taken: dict[tuple[int, int], list[QRectF]] = {}
        self._metrics: dict[str, QFontMetricsF] = {}
        self._drawn = drawn
        self.left = most

    def block(self, rect: QRectF) -> None:
        """Let no label lie there."""
        for cell in _cells(rect):
            self._taken.setdefault(cell, []).append(rect)

    def write(
        self,
        text: str,
        at: QPointF,
        font: QFont,
        colour: QColor,
        *,
        halo: QColor | None = None,
        away: float = 0.0,
        must: bool = False,
    ) -> bool:
        """Write a label beside a point if there is room for it.

        Args:
            text: shortened where it is long.
            at: the point, in pixels.
            font: of the letters.
            colour: likewise.
            halo: drawn around the letters, so that they are read on lines.
            away: pixels between point and label; 0 puts it over the point.
            must: write it also where there is no room.

        Returns:
            Whether it was written.
        """
        if self.left <= 0 and not must:
            return False
        said = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
        key = (said, font.key(), colour.rgba(), halo.rgba() if halo is not None else 0)
        drawn = self._drawn if self._drawn is not None else {}
        if key not in drawn:
            metrics = self._metrics.setdefault(font.key(), QFontMetricsF(font))
            if len(drawn) >= _KEPT:
                drawn.clear()
            drawn[key] = (None, metrics.horizontalAdvance(said) + 4, metrics.height())
        pixels, width, height = drawn[key]
        if away:
            places = [
                QRectF(at.x() + away, at.y() - height / 2, width, height),
                QRectF(at.x() - away - width, at.y() - height / 2, width, height),
                QRectF(at.x() - width / 2, at.y() + away, width, height),
                QRectF(at.x() - width / 2, at.y() - away - height, width, height),
            ]
        else:
            places = [QRectF(at.x() - width / 2, at.y() - height / 2, width, height)]
        for rect in places:
            if self._room.contains(rect) and not self._meets(rect):
                break
        else:
            if not must:
                return False
            rect = places[0]
        self.left -= 1
        self.block(rect)
        if pixels is None:
            metrics = self._metrics.setdefault(font.key(), QFontMetricsF(font))
            base = QPointF(2, metrics.ascent())
            if self._drawn is None:
                _letters(self._painter, said, rect.topLeft() + base, font, colour, halo)
                return True
            pixels = self._pixels(said, width, height, base, font, colour, halo)
            drawn[key] = (pixels, width, height)
        self._painter.drawPixmap(rect.topLeft(), pixels)
        return True

    def _pixels(
        self,
        said: str,
        width: float,
        height: float,
        base: QPointF,
        font: QFont,
        colour: QColor,
        halo: QColor | None,
    ) -> QPixmap:
        ratio = self._painter.device().devicePixelRatioF()
        pixels = QPixmap(math.ceil(width * ratio), math.ceil(height * ratio))
        pixels.setDevicePixelRatio(ratio)
        pixels.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixels)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _letters(painter, said, base, font, colour, halo)
        painter.end()
        return pixels

    def _meets(self, rect: QRectF) -> bool:
        return any(
            rect.intersects(other) for cell in _cells(rect) for other in self._taken.get(cell, ())
        )


def _cells(rect: QRectF) -> list[tuple[int, int]]:
    return [
        (column, row)
        for column in range(int(rect.left() // _CELL), int(rect.right() // _CELL) + 1)
        for row in range(int(rect.top() // _CELL), int(rect.bottom() // _CELL) + 1)
    ]


def _letters(
    painter: QPainter, said: str, base: QPointF, font: QFont, colour: QColor, halo: QColor | None
) -> None:
    if halo is not None:
        path = QPainterPath()
        path.addText(base, font, said)
        pen = QPen(halo, 3)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(base, said)
