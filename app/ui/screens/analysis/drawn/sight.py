"""Which part of a picture is seen, how large, and in which colours."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPalette, QTransform
from PySide6.QtWidgets import QWidget

from app.ui.theme import is_dark

OKABE_ITO = {
    "black": "#000000",
    "orange": "#e69f00",
    "sky": "#56b4e9",
    "green": "#009e73",
    "yellow": "#f0e442",
    "blue": "#0072b2",
    "red": "#d55e00",
    "purple": "#cc79a7",
}
"""Colours that people with any kind of colour blindness can tell apart (Okabe and Ito, 2008)."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A window on a plane whose y grows downwards.

    Attributes:
        x: of the plane, in the middle of the window.
        y: likewise.
        scale: pixels to a unit of the plane.
        width: of the window, in pixels.
        height: likewise.
    """

    x: float
    y: float
    scale: float
    width: float
    height: float

    def to_window(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Rows of x and y on the plane, in pixels."""
        middle = np.array([self.width / 2, self.height / 2])
        placed: NDArray[np.float64] = (points - np.array([self.x, self.y])) * self.scale + middle
        return placed

    def point(self, x: float, y: float) -> QPointF:
        """A point of the plane in pixels."""
        return QPointF(
            (x - self.x) * self.scale + self.width / 2, (y - self.y) * self.scale + self.height / 2
        )

    def under(self, at: QPointF) -> tuple[float, float]:
        """The point of the plane that is seen at a pixel."""
        return (
            self.x + (at.x() - self.width / 2) / self.scale,
            self.y + (at.y() - self.height / 2) / self.scale,
        )

    def seen(self, margin: float = 0.0) -> QRectF:
        """What is seen of the plane, and so many pixels around it."""
        width = (self.width + 2 * margin) / self.scale
        height = (self.height + 2 * margin) / self.scale
        return QRectF(self.x - width / 2, self.y - height / 2, width, height)

    def transform(self) -> QTransform:
        """From the plane to the window."""
        return QTransform(
            self.scale,
            0,
            0,
            self.scale,
            self.width / 2 - self.x * self.scale,
            self.height / 2 - self.y * self.scale,
        )

    def moved(self, right: float, down: float) -> Sight:
        """Seen from so many pixels further."""
        return replace(self, x=self.x + right / self.scale, y=self.y + down / self.scale)

    def zoomed(self, factor: float, at: QPointF, least: float, most: float) -> Sight:
        """Larger or smaller; the point at a pixel stays where it is."""
        x, y = self.under(at)
        scale = min(max(self.scale * factor, least), most)
        part = self.scale / scale
        return replace(self, x=x + (self.x - x) * part, y=y + (self.y - y) * part, scale=scale)

    def sized(self, width: float, height: float) -> Sight:
        """The same in a window of another size."""
        return replace(self, width=max(1.0, width), height=max(1.0, height))

    def onto(
        self, area: QRectF, most: float, margin: float = 40.0, left: float = 0.0, below: float = 0.0
    ) -> Sight:
        """All of an area of the plane, and nothing more than it needs.

        Args:
            area: on the plane.
            most: the largest scale.
            margin: pixels around it.
            left: pixels that are taken at the left.
            below: pixels that are taken at the foot.
        """
        wide = max(1.0, self.width - 2 * margin - left)
        high = max(1.0, self.height - 2 * margin - below)
        scale = min(wide / max(area.width(), 1e-9), high / max(area.height(), 1e-9), most)
        middle = area.center()
        return replace(
            self, x=middle.x() - left / 2 / scale, y=middle.y() + below / 2 / scale, scale=scale
        )


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of a picture."""

    ground: QColor
    land: QColor
    line: QColor
    text: QColor
    faded: QColor
    chosen: QColor
    dark: bool

    def colour(self, name: str) -> QColor:
        """One of :data:`OKABE_ITO`, readable on the ground; black turns over."""
        if self.dark and name == "black":
            return QColor("#f2f2f2")
        found = QColor(OKABE_ITO[name])
        return found.lighter(125) if self.dark and name == "blue" else found


def ink(widget: QWidget) -> Ink:
    """Colours for the palette that a widget is shown in."""
    night = is_dark(widget)
    colours = widget.palette()
    return Ink(
        ground=QColor("#1c2733" if night else "#dce8f0"),
        land=QColor("#2c3036" if night else "#f6f4ee"),
        line=QColor("#596069" if night else "#a9a79f"),
        text=colours.color(QPalette.ColorRole.Text),
        faded=colours.color(QPalette.ColorRole.PlaceholderText),
        chosen=colours.color(QPalette.ColorRole.Highlight),
        dark=night,
    )


def paper() -> Ink:
    """Colours for a page, which is white whatever the window looks like."""
    return Ink(
        ground=QColor("#e6eef4"),
        land=QColor("#fbfaf6"),
        line=QColor("#a9a79f"),
        text=QColor("#111111"),
        faded=QColor("#555a60"),
        chosen=QColor("#0072b2"),
        dark=False,
    )
