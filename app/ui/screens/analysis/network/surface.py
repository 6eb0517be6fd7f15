"""The network: nodes as marks, edges as lines; what could not be read at this size is not painted.

Far away, lines are painted as streams between parts of the picture and nodes as points; closer, each edge and
each node by itself; closest, with names and roles.
"""

from __future__ import annotations

import math
from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from app.casework.seeing.network import KINDS, NOTHING, Network
from app.ui.language import tr
from app.ui.screens.analysis.drawn.labels import Labels
from app.ui.screens.analysis.drawn.legend import Entry, draw_legend
from app.ui.screens.analysis.drawn.shapes import draw_arrow, draw_shape, stamp
from app.ui.screens.analysis.drawn.sight import Ink, Sight
from app.ui.screens.analysis.drawn.surface import SMALL, Surface
from app.ui.screens.analysis.map.base import polygon_of
from app.ui.screens.analysis.network import words
from app.ui.theme import scaled

_PART = 28.0
_STREAMS = 450
_LINES = 1400
_SIGNS = 900
_ROLES = 90
_NAMES = 60
_MARKS = 2500
_DIRECTED = ("onwards", "appeal")

Points = NDArray[np.float64]


class NetworkSurface(Surface):
    """Nodes and edges where they were laid."""

    least = 100.0
    most = 60_000.0
    nearest = 2_400.0

    def __init__(self) -> None:
        super().__init__(tr("Network of the case"))
        self.network: Network = NOTHING
        self.found: frozenset[int] = frozenset()
        self._at: Points = np.zeros((0, 2))
        self._index: dict[str, int] = {}
        self._kinds: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self._ties: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self._conflicts: NDArray[np.int64] = np.zeros(0, dtype=np.int64)

    def show_network(self, shown: Network, at: Points) -> None:
        """Show another network.

        Args:
            shown: nodes and edges.
            at: where its nodes lie, rows of x and y from 0 to 1.
        """
        self.network, self._at = shown, at
        self.found = frozenset()
        self._index = {node.key: place for place, node in enumerate(shown.nodes)}
        order = {kind: place for place, kind in enumerate(KINDS)}
        self._kinds = np.array([order[node.kind] for node in shown.nodes], dtype=np.int64)
        self._ties = np.array([node.ties for node in shown.nodes], dtype=np.int64)
        self._conflicts = np.flatnonzero([bool(node.conflict) for node in shown.nodes])
        if self.current not in self._index:
            self.choose("", tell=False)
        self.arrived()

    def show_found(self, places: Collection[int]) -> None:
        """Ring the nodes that were searched for."""
        self.found = frozenset(places)
        self.update()

    def forget(self) -> None:
        """Hold nothing of the vault."""
        self.show_network(NOTHING, np.zeros((0, 2)))
        super().forget()

    def place_of(self, key: str) -> int:
        """The place of a node, or -1."""
        return self._index.get(key, -1)

    def go_to(self, key: str) -> None:
        """Choose a node and bring it into sight."""
        place = self._index.get(key)
        if place is None:
            return
        x, y = self._at[place].tolist()
        if not self.sight.seen(-40).contains(QPointF(x, y)):
            self.pan((x - self.sight.x) * self.sight.scale, (y - self.sight.y) * self.sight.scale)
        self.choose(key)

    # A surface

    def area(self) -> QRectF:
        """The square in which everything lies."""
        if not len(self._at):
            return QRectF(0, 0, 1, 1)
        low, high = self._at.min(axis=0), self._at.max(axis=0)
        width, height = max(0.02, high[0] - low[0]), max(0.02, high[1] - low[1])
        return QRectF(low[0], low[1], width, height)

    def marks(self) -> list[tuple[str, QPointF]]:
        """The nodes in sight; of very many those with the most ties."""
        at = self.sight.to_window(self._at)
        inside = np.flatnonzero(_within(at, self.sight, 0))
        if len(inside) > _MARKS:
            inside = inside[np.argsort(-self._ties[inside], kind="stable")[:_MARKS]]
        nodes = self.network.nodes
        return [(nodes[place].key, QPointF(*at[place].tolist())) for place in inside.tolist()]

    def said(self, key: str) -> str:
        """A node in words."""
        place = self._index.get(key)
        return "" if place is None else words.said(self.network.nodes[place], self.veil)

    def draw(self, painter: QPainter, sight: Sight, colours: Ink, *, current: str = "") -> None:
        """Edges under nodes under names."""
        painter.fillRect(QRectF(0, 0, sight.width, sight.height), colours.land)
        labels = Labels(
            painter, sight.width, sight.height, self.labels if painter.device() is self else None
        )
        at = sight.to_window(self._at)
        visible = _within(at, sight, 30)
        chosen = self._index.get(current, -1)
        shown = int(visible.sum())
        close = self._draw_edges(painter, at, visible, sight, colours, chosen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        entries, legend = self.legend_of(sight, colours)
        small = scaled(self.font(), SMALL)
        labels.block(legend)
        if shown > _SIGNS:
            self._draw_points(painter, at, visible, colours)
            signs = self._most_tied(visible, 40)
        else:
            signs = np.flatnonzero(visible)
        rings = [
            place for place in (*sorted(self.found)[:400], chosen) if place >= 0 and visible[place]
        ]
        lit = {*rings, *self._conflicts[visible[self._conflicts]].tolist()[:200]}
        size = 7.0 if shown > 300 else 9.0
        for place in dict.fromkeys((*signs.tolist(), *sorted(lit))):
            self._draw_node(painter, place, at, size, colours, place == chosen)
        self._draw_names(labels, at, visible, chosen, size, colours)
        if close:
            self._draw_roles(close, at, colours, labels)
        draw_legend(
            painter,
            entries,
            legend,
            colours,
            small,
            self.stamps if painter.device() is self else None,
        )

    # Drawing

    def _draw_edges(
        self,
        painter: QPainter,
        at: Points,
        visible: NDArray[np.bool_],
        sight: Sight,
        colours: Ink,
        chosen: int,
    ) -> list[int]:
        """Draw lines and return those that are few enough to be named."""
        ends = self.network.ends
        if not len(ends):
            return []
        one, other = ends[:, 0], ends[:, 1]
        touched = np.flatnonzero(visible[one] | visible[other])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(touched) < _LINES // 2)
        if len(touched) > _LINES:
            self._draw_streams(painter, at, touched, sight, colours)
            named: list[int] = []
        else:
            painter.setPen(QPen(colours.line, 1))
            painter.drawLines(_lines(at, one[touched], other[touched]))
            named = touched.tolist() if len(touched) <= _ROLES else []
        for place in named:
            if self.network.ties[place] in _DIRECTED:
                start, end = (QPointF(*at[each].tolist()) for each in ends[place].tolist())
                draw_arrow(painter, start, end, colours.faded, 11, 1.2)
        if chosen >= 0:
            own = np.flatnonzero((one == chosen) | (other == chosen))[:_LINES]
            painter.setPen(QPen(colours.chosen, 2 if len(own) <= _ROLES else 1))
            painter.drawLines(_lines(at, one[own], other[own]))
            if not named and len(own) <= _ROLES:
                named = own.tolist()
        return named

    def _draw_streams(
        self, painter: QPainter, at: Points, touched: NDArray[np.int64], sight: Sight, colours: Ink
    ) -> None:
        """How many edges run from part to part of the picture: as so many lines nothing would be seen."""
        ground, line = colours.land, colours.faded
        across = max(1, math.ceil(sight.width / _PART / 2))
        down = max(1, math.ceil(sight.height / _PART / 2))
        side = 2 * _PART
        column = np.clip(np.floor(at[:, 0] / side), -1, across).astype(np.int64) + 1
        row = np.clip(np.floor(at[:, 1] / side), -1, down).astype(np.int64) + 1
        part = row * (across + 2) + column
        parts = (across + 2) * (down + 2)
        one, other = part[self.network.ends[touched, 0]], part[self.network.ends[touched, 1]]
        counts = np.bincount(
            np.minimum(one, other) * parts + np.maximum(one, other), minlength=parts * parts
        )
        counts[:: parts + 1] = 0
        kept = np.flatnonzero(counts)
        if len(kept) > _STREAMS:
            kept = kept[np.argpartition(counts[kept], -_STREAMS)[-_STREAMS:]]
        if not len(kept):
            return
        middle = np.zeros((parts, 2))
        weight = np.maximum(1, np.bincount(part, minlength=parts))
        for axis in (0, 1):
            middle[:, axis] = np.bincount(part, at[:, axis], minlength=parts) / weight
        levels = np.minimum(3, (4 * counts[kept] / counts[kept].max()).astype(int))
        for level in range(4):
            some = kept[levels == level]
            if len(some):
                # Full colours one pixel wide: anything else takes many times as long to paint.
                painter.setPen(QPen(_between(ground, line, 0.3 + 0.2 * level), 1))
                painter.drawLines(_lines(middle, some // parts, some % parts))

    def _draw_points(
        self, painter: QPainter, at: Points, visible: NDArray[np.bool_], colours: Ink
    ) -> None:
        if painter.device() is not self:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            for number, kind in enumerate(KINDS):
                some = at[visible & (self._kinds == number)]
                if len(some):
                    painter.setPen(QPen(colours.colour(words.SHAPES[kind][1]), 3))
                    painter.drawPoints(polygon_of(some))
            painter.restore()
            return
        # As pixels of our own: Qt takes some microseconds for a point, and there are thousands.
        ratio = self.devicePixelRatioF()
        width, height = math.ceil(self.width() * ratio), math.ceil(self.height() * ratio)
        side = max(1, round(3 * ratio))
        pixels = np.zeros((height + side, width + side), dtype=np.uint32)
        inks = [colours.colour(words.SHAPES[kind][1]).rgba() for kind in KINDS]
        ink = np.array(inks, dtype=np.uint32)[self._kinds[visible]]
        column, row = np.rint(at[visible].T * ratio - side / 2).astype(np.int64)
        held = (column >= 0) & (column < width) & (row >= 0) & (row < height)
        column, row, ink = column[held], row[held], ink[held]
        for right in range(side):
            for below in range(side):
                pixels[row + below, column + right] = ink
        image = QImage(
            pixels.data, width, height, pixels.strides[0], QImage.Format.Format_ARGB32_Premultiplied
        )
        image.setDevicePixelRatio(ratio)
        painter.drawImage(QPointF(0, 0), image)

    def _draw_node(
        self, painter: QPainter, place: int, at: Points, size: float, colours: Ink, chosen: bool
    ) -> None:
        node = self.network.nodes[place]
        shape, colour = words.SHAPES[node.kind]
        size = min(size + 5, size + math.log2(1 + node.ties))
        size = float(round(size))
        found, conflict = place in self.found, bool(node.conflict)

        def draw(inside: QPainter, middle: QPointF) -> None:
            inside.setBrush(Qt.BrushStyle.NoBrush)
            if conflict:
                inside.setPen(QPen(colours.colour("red"), 2, Qt.PenStyle.DashLine))
                inside.drawRect(
                    QRectF(middle.x() - size - 3, middle.y() - size - 3, 2 * size + 6, 2 * size + 6)
                )
            if found or chosen:
                inside.setPen(
                    QPen(colours.chosen if chosen else colours.text, 3 if chosen else 1.5)
                )
                inside.drawEllipse(middle, size + 5, size + 5)
            edge = colours.text if not colours.dark else QColor("#0e1012")
            draw_shape(inside, shape, middle, size, colours.colour(colour), edge)

        stamps = self.stamps if painter.device() is self else None
        key = (shape, colour, size, found, conflict, chosen, colours.dark)
        stamp(painter, stamps, key, QPointF(*at[place].tolist()), size + 9, draw)

    def _draw_names(
        self,
        labels: Labels,
        at: Points,
        visible: NDArray[np.bool_],
        chosen: int,
        size: float,
        colours: Ink,
    ) -> None:
        font, bold = scaled(self.font(), 0.85), scaled(self.font(), 0.85, bold=True)
        first = [
            each for each in (chosen, *sorted(self.found)[:_NAMES]) if each >= 0 and visible[each]
        ]
        for place in dict.fromkeys((*first, *self._most_tied(visible, _NAMES).tolist())):
            node = self.network.nodes[place]
            labels.write(
                words.name(node, self.veil),
                QPointF(*at[place].tolist()),
                bold if place in first else font,
                colours.text,
                halo=colours.land,
                away=size + 5,
                must=place == chosen,
            )

    def _draw_roles(self, places: list[int], at: Points, colours: Ink, labels: Labels) -> None:
        font: QFont = scaled(self.font(), 0.75)
        between: dict[tuple[int, int], list[str]] = {}
        for place in places:
            edge = self.network.edge(place)
            pair = (min(edge.one, edge.other), max(edge.one, edge.other))
            between.setdefault(pair, []).append(words.tie(edge))
        for (one, other), said in between.items():
            middle = (at[one] + at[other]) / 2
            if np.abs(at[one] - at[other]).max() > 50:
                told = " / ".join(dict.fromkeys(said))
                labels.write(
                    told, QPointF(*middle.tolist()), font, colours.faded, halo=colours.land
                )

    def entries(self, sight: Sight, colours: Ink) -> list[Entry]:
        """What the marks mean."""
        held = set(self._kinds.tolist())
        entries = [
            Entry(words.kind(kind), words.SHAPES[kind][0], colours.colour(words.SHAPES[kind][1]))
            for number, kind in enumerate(KINDS)
            if number in held
        ]
        if len(self._conflicts):
            entries.append(
                Entry(
                    tr("Dashed frame: roles that do not go together"),
                    "dashed",
                    colours.colour("red"),
                )
            )
        return entries

    def _most_tied(self, visible: NDArray[np.bool_], most: int) -> NDArray[np.int64]:
        inside = np.flatnonzero(visible)
        return inside[np.argsort(-self._ties[inside], kind="stable")[:most]]


def _within(at: Points, sight: Sight, margin: float) -> NDArray[np.bool_]:
    inside: NDArray[np.bool_] = (
        (at[:, 0] >= -margin)
        & (at[:, 0] <= sight.width + margin)
        & (at[:, 1] >= -margin)
        & (at[:, 1] <= sight.height + margin)
    )
    return inside


def _lines(at: Points, one: NDArray[np.int64], other: NDArray[np.int64]) -> list[QLineF]:
    rows = np.concatenate((at[one], at[other]), axis=1).tolist()
    return [QLineF(*row) for row in rows]


def _between(one: QColor, other: QColor, part: float) -> QColor:
    return QColor(
        *(
            round(first + (second - first) * part)
            for first, second in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
        )
    )
