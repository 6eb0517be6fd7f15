"""The map: places as marks, near ones as one with a number, a route as numbered arrows."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, product

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from app.casework.seeing.places_map import SQUARE, Route, Spot
from app.ui.language import tr
from app.ui.screens.analysis.drawn.labels import Labels
from app.ui.screens.analysis.drawn.legend import Entry, draw_legend
from app.ui.screens.analysis.drawn.shapes import draw_arrow, draw_shape, stamp
from app.ui.screens.analysis.drawn.sight import Ink, Sight
from app.ui.screens.analysis.drawn.surface import SMALL, Surface
from app.ui.screens.analysis.map import words
from app.ui.screens.analysis.map.base import World, draw_base, latitude, name_base, project
from app.ui.theme import scaled

_CELL = 38.0
_NUMBERED = 60
_MARGIN = 96.0
_KILOMETRES = 111.32


@dataclass(frozen=True, slots=True)
class Mark:
    """Places that are drawn as one.

    Attributes:
        key: ``place:<id>`` of the first.
        spots: their places in the list.
        x: on the plane.
        y: likewise.
        shape: of the mark, and its colour.
        size: half of its width, in pixels.
        events: in all of its places.
        hidden: one of them is drawn as the square that it lies in.
        dotted: one of them is drawn where the place around it is.
    """

    key: str
    spots: tuple[int, ...]
    x: float
    y: float
    shape: tuple[str, str]
    size: int
    events: int
    hidden: bool
    dotted: bool


class MapSurface(Surface):
    """Places on the base map."""

    least = 2.0
    most = 6000.0
    nearest = 120.0

    def __init__(self) -> None:
        super().__init__(tr("Map of the case"))
        self.base: World | None = None
        self.spots: tuple[Spot, ...] = ()
        self.route: Route | None = None
        self._at = np.zeros((0, 2))
        self._grouped: dict[int, tuple[Mark, ...]] = {}
        self._index: dict[str, int] = {}
        self._kept = QPixmap()
        self._kept_look: tuple[object, ...] = ()
        self._kept_at = (0.0, 0.0)

    def show_spots(self, spots: Sequence[Spot]) -> None:
        """Show other places."""
        self.spots = tuple(spots)
        places = [project(spot.latitude, spot.longitude) for spot in spots]
        self._at = np.array(places, dtype=np.float64).reshape(-1, 2)
        self._index = {spot.place_id: place for place, spot in enumerate(spots)}
        self._grouped = {}
        self.arrived()

    def show_route(self, route: Route | None) -> None:
        """Show a route, or none."""
        self.route = route
        self.update()

    def forget(self) -> None:
        """Hold nothing of the vault."""
        self.route = None
        self.show_spots(())
        super().forget()

    def of_key(self, key: str) -> list[Spot]:
        """The places that a mark stands for; one place where it is not drawn by itself."""
        for mark in self.grouped(self.sight):
            if mark.key == key:
                return [self.spots[each] for each in mark.spots]
        place = self._index.get(key.partition(":")[2])
        return [self.spots[place]] if place is not None else []

    def go_to(self, place_id: str) -> None:
        """Choose a place and bring it into sight."""
        place = self._index.get(place_id)
        if place is None:
            return
        x, y = (float(each) for each in self._at[place])
        if not self.sight.seen(-30).contains(QPointF(x, y)):
            self.pan(*((np.array([x, y]) - [self.sight.x, self.sight.y]) * self.sight.scale))
        key = next(
            (mark.key for mark in self.grouped(self.sight) if place in mark.spots),
            f"place:{place_id}",
        )
        self.choose(key, tell=False)

    # A surface

    def area(self) -> QRectF:
        """Around all places, with the land that they are in."""
        if not len(self._at):
            left, top = project(56.0, 46.0)[0], project(56.0, 46.0)[1]
            right, bottom = project(36.0, 88.0)
            return QRectF(left, top, right - left, bottom - top)
        low, high = self._at.min(axis=0), self._at.max(axis=0)
        around = QRectF(low[0], low[1], high[0] - low[0], high[1] - low[1])
        return around.adjusted(-0.5, -0.5, 0.5, 0.5)

    def marks(self) -> list[tuple[str, QPointF]]:
        """The marks in sight."""
        seen = self.sight.seen()
        return [
            (mark.key, self.sight.point(mark.x, mark.y))
            for mark in self.grouped(self.sight)
            if seen.contains(QPointF(mark.x, mark.y))
        ]

    def open_up(self, key: str) -> bool:
        """Come so close that the places of a mark lie apart; False where they cannot."""
        spots = next((mark.spots for mark in self.grouped(self.sight) if mark.key == key), ())
        at = self._at[list(spots)]
        if len(spots) < 2 or not np.ptp(at, axis=0).any():
            return False
        low, high = at.min(axis=0), at.max(axis=0)
        self.look_at(QRectF(low[0], low[1], high[0] - low[0], high[1] - low[1]))
        return True

    def said(self, key: str) -> str:
        """A mark in words."""
        return words.said(self.of_key(key), self.veil) if self.of_key(key) else ""

    def grouped(self, sight: Sight) -> tuple[Mark, ...]:
        """Places that would lie over each other as one mark; the same wherever the map is moved to."""
        level = round(2 * math.log2(sight.scale))
        if level not in self._grouped:
            self._grouped[level] = self._group(_CELL / 2 ** (level / 2))
        return self._grouped[level]

    def _group(self, near: float) -> tuple[Mark, ...]:
        cells: dict[tuple[int, int], list[int]] = {}
        for place, (column, row) in enumerate(np.floor(self._at / near * 2).astype(int).tolist()):
            cells.setdefault((column, row), []).append(place)
        at = self._at.tolist()
        middles = {cell: _middle(at, held) for cell, held in cells.items()}
        events = {
            cell: sum(self.spots[place].events for place in held) for cell, held in cells.items()
        }
        marks = []
        for cell in sorted(cells, key=lambda each: (-events[each], cells[each])):
            if cell not in middles:
                continue
            (column, row), (x, y) = cell, middles[cell]
            # Half as wide as what is near: nothing beyond two cells is.
            close = [
                each
                for each in product(range(column - 2, column + 3), range(row - 2, row + 3))
                if each in middles
                and abs(middles[each][0] - x) < near
                and abs(middles[each][1] - y) < near
            ]
            places = sorted(place for each in close for place in cells[each])
            for each in close:
                del middles[each]
            marks.append(self._mark(places, _middle(at, places)))
        return tuple(marks)

    def draw(self, painter: QPainter, sight: Sight, colours: Ink, *, current: str = "") -> None:
        """Base map, places, route, names, scale and legend."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        labels = Labels(
            painter, sight.width, sight.height, self.labels if painter.device() is self else None
        )
        if self.base is None:
            painter.fillRect(QRectF(0, 0, sight.width, sight.height), colours.ground)
        elif painter.device() is self:
            self._draw_kept(painter, self.base, sight, colours)
        else:
            draw_base(painter, self.base, sight, colours)
        font = self.font()
        entries, legend = self.legend_of(sight, colours)
        small = scaled(font, SMALL)
        labels.block(legend)
        seen = sight.seen(30)
        shown = [mark for mark in self.grouped(sight) if seen.contains(QPointF(mark.x, mark.y))]
        for mark in shown:
            at = sight.point(mark.x, mark.y)
            labels.block(
                QRectF(at.x() - mark.size, at.y() - mark.size, 2 * mark.size, 2 * mark.size)
            )
        for mark in shown:
            self._draw_mark(painter, mark, sight, colours, font, chosen=mark.key == current)
        self._draw_route(painter, sight, colours, font)
        self._draw_names(shown, sight, colours, labels, font, current)
        if self.base is not None:
            name_base(
                painter, self.base, sight, colours, labels, scaled(font, 0.85), words.spoken()
            )
        draw_legend(
            painter,
            entries,
            legend,
            colours,
            small,
            self.stamps if painter.device() is self else None,
        )
        _draw_scale(painter, sight, colours, small)

    # Drawing

    def _draw_kept(self, painter: QPainter, base: World, sight: Sight, colours: Ink) -> None:
        """The base map out of pixels that reach a little farther than what is seen, until they do not."""
        ratio = self.devicePixelRatioF()
        wide = sight.sized(sight.width + 2 * _MARGIN, sight.height + 2 * _MARGIN)
        look = (sight.scale, sight.width, sight.height, ratio, colours.dark)
        away = sight.point(self._kept_at[0], self._kept_at[1])
        right, down = away.x() - sight.width / 2, away.y() - sight.height / 2
        if self._kept_look != look or max(abs(right), abs(down)) > _MARGIN:
            size = QSizeF(wide.width, wide.height) * ratio
            self._kept = QPixmap(size.toSize())
            self._kept.setDevicePixelRatio(ratio)
            inside = QPainter(self._kept)
            inside.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_base(inside, base, wide, colours)
            inside.end()
            self._kept_look, self._kept_at = look, (sight.x, sight.y)
            right = down = 0.0
        painter.drawPixmap(QPoint(round(right - _MARGIN), round(down - _MARGIN)), self._kept)

    def _mark(self, places: list[int], middle: tuple[float, float]) -> Mark:
        spots = [self.spots[each] for each in places]
        x, y = middle
        kinds = {words.shape_of(spot.kind) for spot in spots}
        events = sum(spot.events for spot in spots)
        weight = events + sum(spot.held for spot in spots)
        return Mark(
            key=f"place:{spots[0].place_id}",
            spots=tuple(places),
            x=x,
            y=y,
            shape=kinds.pop() if len(kinds) == 1 else ("circle", "sky"),
            size=round(min(18.0, 6.0 + 2.0 * math.log2(1 + weight))),
            events=events,
            hidden=any(spot.coarse == "square" for spot in spots),
            dotted=any(spot.coarse == "around" for spot in spots),
        )

    def _draw_mark(
        self,
        painter: QPainter,
        mark: Mark,
        sight: Sight,
        colours: Ink,
        font: QFont,
        *,
        chosen: bool,
    ) -> None:
        at, size, several = sight.point(mark.x, mark.y), mark.size, len(mark.spots) > 1
        if mark.hidden and not several:
            self._draw_square(painter, self.spots[mark.spots[0]], sight, colours)
        said = f"{mark.events:,}" if mark.events > 1 and size >= 9 else ""
        fill = colours.colour(mark.shape[1])

        def draw(inside: QPainter, middle: QPointF) -> None:
            inside.setBrush(Qt.BrushStyle.NoBrush)
            if mark.dotted:
                inside.setPen(QPen(colours.text, 1.2, Qt.PenStyle.DotLine))
                inside.drawEllipse(middle, size + 5, size + 5)
            if several:
                inside.setPen(QPen(fill, 1.5))
                inside.drawEllipse(middle, size + 3, size + 3)
            if chosen:
                inside.setPen(QPen(colours.chosen, 3))
                inside.drawEllipse(middle, size + 7, size + 7)
            edge = colours.text if not colours.dark else QColor("#0e1012")
            draw_shape(inside, mark.shape[0], middle, size, fill, edge, hatched=mark.hidden)
            if said:
                inside.setFont(scaled(font, 0.8, bold=True))
                inside.setPen(_on(fill) if not mark.hidden else colours.text)
                rect = QRectF(middle.x() - size - 6, middle.y() - size, 2 * size + 12, 2 * size)
                inside.drawText(rect, Qt.AlignmentFlag.AlignCenter, said)

        key = (mark.shape, size, mark.hidden, mark.dotted, several, chosen, said, colours.dark)
        stamps = self.stamps if painter.device() is self else None
        stamp(painter, stamps, key, at, size + 10, draw)

    def _draw_square(self, painter: QPainter, spot: Spot, sight: Sight, colours: Ink) -> None:
        """The square that a protected place lies in, once it is larger than its mark."""
        left, top = project(spot.latitude + SQUARE / 2, spot.longitude - SQUARE / 2)
        right, bottom = project(spot.latitude - SQUARE / 2, spot.longitude + SQUARE / 2)
        rect = QRectF(sight.point(left, top), sight.point(right, bottom))
        if rect.width() > 24:
            painter.setPen(QPen(colours.text, 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.BDiagPattern)
            painter.setOpacity(0.45)
            painter.drawRect(rect)
            painter.setOpacity(1.0)

    def _draw_route(self, painter: QPainter, sight: Sight, colours: Ink, font: QFont) -> None:
        if self.route is None:
            return
        stops = [
            sight.point(float(self._at[place][0]), float(self._at[place][1]))
            for stop in self.route.stops
            if (place := self._index.get(stop.place_id)) is not None
        ]
        if len(stops) > _NUMBERED:
            # Nobody can follow so many arrows; where it goes to and fro can still be seen.
            painter.setPen(QPen(colours.colour("red"), 1))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.drawPolyline(stops)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            return
        for start, end in pairwise(stops):
            draw_arrow(painter, start, end, colours.land, 10, 5)
            draw_arrow(painter, start, end, colours.colour("red"), 10, 2)
        small = scaled(font, 0.75, bold=True)
        painter.setFont(small)
        numbers: dict[tuple[int, int], list[int]] = {}
        for number, at in enumerate(stops, 1):
            numbers.setdefault((round(at.x()), round(at.y())), []).append(number)
        for (x, y), held in numbers.items():
            said = ", ".join(map(str, held[:4])) + (" …" if len(held) > 4 else "")
            width = painter.fontMetrics().horizontalAdvance(said) + 8
            rect = QRectF(x + 8, y + 6, width, painter.fontMetrics().height() + 2)
            painter.setPen(QPen(colours.text, 1))
            painter.setBrush(colours.land)
            painter.drawRoundedRect(rect, 4, 4)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, said)

    def _draw_names(
        self,
        shown: Sequence[Mark],
        sight: Sight,
        colours: Ink,
        labels: Labels,
        font: QFont,
        current: str,
    ) -> None:
        bold = scaled(font, 0.9, bold=True)
        ordered = sorted(shown, key=lambda mark: (mark.key != current, -mark.size, mark.key))
        for mark in ordered[:150]:
            if len(mark.spots) == 1 or mark.key == current:
                spot = self.spots[mark.spots[0]]
                said = words.name(spot, self.veil)
                if len(mark.spots) > 1:
                    said = tr("%Ln place(s)", n=len(mark.spots))
                labels.write(
                    said,
                    sight.point(mark.x, mark.y),
                    bold,
                    colours.text,
                    halo=colours.land,
                    away=mark.size + 3,
                    must=mark.key == current,
                )

    def entries(self, sight: Sight, colours: Ink) -> list[Entry]:
        """What the marks mean."""
        kinds = {words.shape_of(spot.kind) for spot in self.spots}
        entries = [
            Entry(said, shape, colours.colour(colour))
            for shape, colour, said in words.groups()
            if (shape, colour) in kinds
        ]
        if any(len(mark.spots) > 1 for mark in self.grouped(sight)):
            entries.append(Entry(tr("Several places; numbers count events"), "ring", colours.text))
        if any(spot.coarse == "square" for spot in self.spots):
            entries.append(
                Entry(
                    tr("Protected: somewhere in a square of 0.1°"),
                    "square",
                    colours.text,
                    hatched=True,
                )
            )
        if any(spot.coarse == "around" for spot in self.spots):
            entries.append(Entry(tr("Drawn where the place around it is"), "dotted", colours.text))
        entries.append(
            Entry(
                tr("Borders: Natural Earth, public domain; they decide nothing"), "", colours.faded
            )
        )
        return entries


def _middle(at: list[list[float]], places: list[int]) -> tuple[float, float]:
    count = len(places)
    return sum(at[each][0] for each in places) / count, sum(at[each][1] for each in places) / count


def _on(colour: QColor) -> QColor:
    return QColor("#000000" if colour.lightness() > 110 else "#ffffff")


def _draw_scale(painter: QPainter, sight: Sight, colours: Ink, font: QFont) -> None:
    """How long a round number of kilometres is, in the middle of the picture."""
    a_kilometre = sight.scale / (_KILOMETRES * math.cos(math.radians(latitude(sight.y))))
    wanted = 120 / a_kilometre
    power = 10 ** math.floor(math.log10(wanted))
    length = next(each * power for each in (5, 2, 1) if each * power <= wanted)
    right, base = sight.width - 16, sight.height - 16
    left = right - length * a_kilometre
    painter.setPen(QPen(colours.text, 1.5))
    painter.drawLine(QPointF(left, base), QPointF(right, base))
    for x in (left, right):
        painter.drawLine(QPointF(x, base - 5), QPointF(x, base))
    painter.setFont(font)
    painter.drawText(
        QRectF(left - 60, base - 24, right - left + 120, 18),
        Qt.AlignmentFlag.AlignCenter,
        tr("{number} km", number=f"{length:g}"),
    )
