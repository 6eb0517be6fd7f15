"""Where pages lie under each other in a view, at a zoom and turned by quarter turns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

GAP = 8.0
"""Pixels between two pages and around them."""

SMALLEST, LARGEST = 0.25, 4.0
"""Zoom: 1 shows a page at its printed size."""


class Layout:
    """A column of pages.

    Pages are numbered from 0 here. *Points* are those of the page as stored, from its top left corner;
    *view* positions are pixels from the top left corner of the whole column.

    Args:
        sizes: width and height of each page, points.
        scale: pixels per point.
        turns: quarter turns clockwise.
        width: pixels of the window on it; narrower pages are centred.
        height: likewise; a column that is lower stands in the middle.
    """

    def __init__(
        self,
        sizes: Sequence[tuple[float, float]],
        scale: float,
        turns: int,
        width: float,
        height: float = 0.0,
    ) -> None:
        self.scale = scale
        self.turns = turns % 4
        self._sizes = [(high, wide) if turns % 2 else (wide, high) for wide, high in sizes]
        self.width = max(width, max((size[0] for size in self._sizes), default=0) * scale + 2 * GAP)
        self._tops: list[float] = []
        column = GAP + sum(size[1] * scale + GAP for size in self._sizes)
        top = GAP + max(0.0, (height - column) / 2)
        for _wide, high in self._sizes:
            self._tops.append(top)
            top += high * scale + GAP
        self.height = top

    def __len__(self) -> int:
        return len(self._sizes)

    def rect(self, page: int) -> QRectF:
        """Where a page lies."""
        wide, high = (side * self.scale for side in self._sizes[page])
        return QRectF(round((self.width - wide) / 2), round(self._tops[page]), wide, high)

    def at(self, y: float) -> int:
        """The page at a height, or the one above the gap there."""
        return max(0, bisect_right(self._tops, y) - 1)

    def between(self, top: float, bottom: float) -> range:
        """The pages of which something lies between two heights."""
        if not self._sizes:
            return range(0)
        return range(self.at(top), min(self.at(bottom), len(self._sizes) - 1) + 1)

    def transform(self, page: int) -> QTransform:
        """From a page's points to the view."""
        rect = self.rect(page)
        wide, high = rect.width(), rect.height()
        corner = ((0, 0), (wide, 0), (wide, high), (0, high))[self.turns]
        moved = QTransform.fromTranslate(rect.x() + corner[0], rect.y() + corner[1])
        return moved.rotate(90 * self.turns).scale(self.scale, self.scale)

    def to_page(self, position: QPointF) -> tuple[int, QPointF]:
        """The page at a view position, and the point of it there (beyond its edges, too)."""
        page = min(self.at(position.y()), len(self) - 1)
        back, _good = self.transform(page).inverted()
        return page, back.map(position)


def fitting(
    sizes: Sequence[tuple[float, float]], turns: int, width: float, height: float | None
) -> float:
    """Pixels per point at which every page's width fits, or with a height every whole page."""
    turned = [(high, wide) if turns % 2 else (wide, high) for wide, high in sizes]
    widest = max((wide for wide, _high in turned), default=1.0)
    scale = max(1.0, width - 2 * GAP) / widest
    if height is not None:
        highest = max((high for _wide, high in turned), default=1.0)
        scale = min(scale, max(1.0, height - 2 * GAP) / highest)
    return scale
