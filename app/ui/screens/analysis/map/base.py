"""The base map: countries, lakes, rivers and towns out of ``resources/map``, drawn without any network."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPolygonF
from shiboken6 import VoidPtr, getCppPointer

from app.paths import resources_dir
from app.records.vocabulary import load
from app.ui.screens.analysis.drawn.labels import Labels
from app.ui.screens.analysis.drawn.sight import Ink, Sight

_FARTHEST = 84.0
"""Degrees of latitude beyond which Mercator's map is all ice."""

_FINE_FROM = 11.0
_LONG = 100
_TOWNS = ((14.0, 0), (22.0, 3), (45.0, 5), (80.0, 6), (130.0, 8), (300.0, 10))
"""Pixels to a degree, and the lowest rank of a town that is named from there on."""


@dataclass(frozen=True, slots=True)
class Ring:
    """A line on the plane, closed or not.

    Attributes:
        box: around it.
        points: rows of x and y.
        polygon: the same, as Qt draws it.
    """

    box: QRectF
    points: NDArray[np.float64]
    polygon: QPolygonF

    def within(self, seen: QRectF) -> QPolygonF:
        """What of it is drawn where only a part is seen: without the corners of what lies aside.

        A corner goes where it and both its neighbours lie on one and the same side of what is seen; the
        line that takes its place lies there as well.
        """
        if len(self.points) < _LONG or seen.contains(self.box):
            return self.polygon
        x, y = self.points[:, 0], self.points[:, 1]
        sides = (x < seen.left(), x > seen.right(), y < seen.top(), y > seen.bottom())
        side = np.select(sides, (1, 2, 3, 4), 0)
        aside = np.zeros(len(side), dtype=bool)
        aside[1:-1] = (side[1:-1] > 0) & (side[1:-1] == side[:-2]) & (side[1:-1] == side[2:])
        return polygon_of(self.points[~aside])


@dataclass(frozen=True, slots=True)
class Country:
    """A country in one detail.

    Attributes:
        code: ISO 3166-1 alpha-2, or a code of Natural Earth's.
        box: around it.
        at: where its name stands.
        rings: its parts.
    """

    code: str
    box: QRectF
    at: tuple[float, float]
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Town:
    """A town; ``rank`` 0 is a capital, 10 the smallest."""

    rank: int
    names: tuple[str, str]
    at: tuple[float, float]


@dataclass(frozen=True, slots=True)
class World:
    """All of it, on a plane of degrees of longitude whose y grows southwards (Mercator).

    Attributes:
        towns: by rank.
        named: countries, the largest first.
        towns_at: where the towns lie, rows of x and y.
        ranks: of the towns.
    """

    coarse: tuple[Country, ...]
    fine: tuple[Country, ...]
    lakes: tuple[Ring, ...]
    rivers: tuple[Ring, ...]
    towns: tuple[Town, ...]
    named: tuple[Country, ...]
    towns_at: NDArray[np.float64]
    ranks: NDArray[np.int64]


def project(latitude: float, longitude: float) -> tuple[float, float]:
    """A position on the plane of the map."""
    held = min(max(latitude, -_FARTHEST), _FARTHEST)
    return longitude, -math.degrees(math.log(math.tan(math.pi / 4 + math.radians(held) / 2)))


def latitude(y: float) -> float:
    """The latitude of a place on the plane."""
    return math.degrees(2 * math.atan(math.exp(math.radians(-y))) - math.pi / 2)


@lru_cache(maxsize=1)
def world() -> World:
    """The base map; takes some hundredths of a second when it is first asked for."""
    held = json.loads((resources_dir() / "map" / "world.json").read_text("utf-8"))
    fine = _countries(held["fine"])
    drawn = {country.code for country in fine}
    coarse = _countries(held["coarse"])
    towns = tuple(
        Town(rank, (name, russian or name), project(north, east))
        for rank, name, russian, east, north in held["towns"]
    )
    return World(
        coarse=coarse,
        fine=(*(each for each in coarse if each.code not in drawn), *fine),
        lakes=_rings(held["fine"]["lakes"], held["fine"]["step"]),
        rivers=_rings(held["fine"]["rivers"], held["fine"]["step"]),
        towns=towns,
        named=tuple(sorted(coarse, key=lambda each: -each.box.width() * each.box.height())),
        towns_at=np.array([town.at for town in towns]).reshape(-1, 2),
        ranks=np.array([town.rank for town in towns], dtype=np.int64),
    )


def _countries(held: dict[str, Any]) -> tuple[Country, ...]:
    found = []
    for each in held["countries"]:
        rings = _rings(each["rings"], held["step"])
        box = QRectF()
        for ring in rings:
            box = box.united(ring.box)
        found.append(Country(each["id"], box, project(each["at"][1], each["at"][0]), rings))
    return tuple(found)


def _rings(held: list[list[int]], step: int) -> tuple[Ring, ...]:
    found = []
    for packed in held:
        points: NDArray[np.float64] = (
            np.array(packed, dtype=np.int64).reshape(-1, 2).cumsum(axis=0) / step
        )
        north = np.radians(np.clip(points[:, 1], -_FARTHEST, _FARTHEST))
        points[:, 1] = -np.degrees(np.log(np.tan(np.pi / 4 + north / 2)))
        polygon = polygon_of(points)
        found.append(Ring(polygon.boundingRect(), points, polygon))
    return tuple(found)


def polygon_of(points: NDArray[np.float64]) -> QPolygonF:
    """Rows of x and y as Qt wants them, without an object for each."""
    polygon = QPolygonF()
    polygon.resize(len(points))
    if len(points):
        address = getCppPointer(polygon.data())[0]
        held = memoryview(VoidPtr(address, len(points) * 16, True))  # type: ignore[call-arg, arg-type]
        np.frombuffer(held, dtype=np.float64).reshape(-1, 2)[:] = points
    return polygon


def draw_base(painter: QPainter, base: World, sight: Sight, colours: Ink) -> None:
    """Draw land, borders, lakes and rivers."""
    seen = sight.seen(4)
    painter.fillRect(QRectF(0, 0, sight.width, sight.height), colours.ground)
    near = sight.scale >= _FINE_FROM
    painter.save()
    painter.setTransform(sight.transform(), True)
    border = QPen(colours.line, 0.8)
    border.setCosmetic(True)
    painter.setPen(border)
    painter.setBrush(colours.land)
    for country in base.fine if near else base.coarse:
        if country.box.intersects(seen):
            for ring in country.rings:
                if ring.box.intersects(seen) and ring.box.width() * sight.scale > 1.5:
                    painter.drawPolygon(ring.within(seen))
    painter.setBrush(colours.ground)
    for lake in base.lakes:
        if lake.box.intersects(seen) and lake.box.width() * sight.scale > 4:
            painter.drawPolygon(lake.within(seen))
    if near:
        water = QPen(
            colours.ground.darker(112) if not colours.dark else colours.ground.lighter(150), 1
        )
        water.setCosmetic(True)
        painter.setPen(water)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for river in base.rivers:
            if river.box.intersects(seen):
                painter.drawPolyline(river.within(seen))
    painter.restore()


def name_base(
    painter: QPainter,
    base: World,
    sight: Sight,
    colours: Ink,
    labels: Labels,
    font: QFont,
    language: str,
) -> None:
    """Name the countries and towns for which there is room."""
    seen = sight.seen()
    countries = load("countries")
    for country in base.named:
        if country.box.width() * sight.scale < 60 or not seen.contains(QPointF(*country.at)):
            continue
        if country.code in countries:
            labels.write(
                countries.label(country.code, language),
                sight.point(*country.at),
                font,
                colours.faded,
                halo=colours.land,
            )
    lowest = max((rank for scale, rank in _TOWNS if sight.scale >= scale), default=-1)
    ranked = base.towns_at[: int(np.searchsorted(base.ranks, lowest, side="right"))]
    for place in np.flatnonzero(
        (np.abs(ranked - [sight.x, sight.y]) <= [seen.width() / 2, seen.height() / 2]).all(axis=1)
    ).tolist():
        if labels.left <= 0:
            break
        town = base.towns[place]
        at = sight.point(*town.at)
        name = town.names[language == "ru"]
        if labels.write(name, at, font, colours.faded, halo=colours.land, away=4):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.faded)
            painter.drawEllipse(at, 2, 2)
