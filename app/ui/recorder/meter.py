"""How loud it is: a bar on a scale in decibels, and what is wrong with the sound in words."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.language import tr
from app.ui.theme import SPACE, sign

FLOOR = -60.0
"""Decibels below the loudest (dBFS) at the left end of the scale."""

_LOUD = 0.985
"""From here on samples are as good as cut off."""

_NOTHING = 16 / 32767
"""Below this (-66 dBFS) even a quiet room is not heard: the microphone is off, or the wrong one."""

_LOUD_FOR = 2.0
_SILENT_FOR = 8.0
"""Seconds: so long "too loud" stands after it was; so long nothing may be heard before it is said."""

_BAR = 2 * SPACE + SPACE // 2
"""Pixels: the bar is as high, in whatever height it has."""

_GOOD, _HIGH = -12.0, -3.0
"""Decibels: speech should reach the first mark and stay below the second."""


class Listening:
    """What can be said of the sound: too loud, nothing, or neither."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Begin anew."""
        self._silent = 0.0
        self._loud = 0.0

    def hear(self, peak: float, seconds: float) -> None:
        """Take the next piece of sound.

        Args:
            peak: its loudest sample, 0 to 1.
            seconds: its length.
        """
        self._silent = 0.0 if peak > _NOTHING else self._silent + seconds
        self._loud = _LOUD_FOR if peak >= _LOUD else max(0.0, self._loud - seconds)

    @property
    def too_loud(self) -> bool:
        """Whether it was cut off a moment ago."""
        return self._loud > 0

    @property
    def silent(self) -> bool:
        """Whether nothing has been heard for a while."""
        return self._silent >= _SILENT_FOR

    @property
    def hears(self) -> bool:
        """Whether something is heard now."""
        return self._silent == 0.0


class LevelMeter(QWidget):
    """A bar from :data:`FLOOR` to 0 dBFS; it repeats in colour and length what the state says in words."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Sound level"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._peak = 0.0
        self._loud = False

    def show_level(self, peak: float, *, loud: bool = False) -> None:
        """Show a level.

        Args:
            peak: 0 to 1.
            loud: it was cut off a moment ago.
        """
        if (peak, loud) != (self._peak, self._loud):
            self._peak, self._loud = peak, loud
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide and low."""
        return QSize(36 * SPACE, _BAR)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Still to be read."""
        return QSize(12 * SPACE, 2 * SPACE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the trough, the bar and the two marks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(0, 0, self.width(), min(self.height(), _BAR)).adjusted(0.5, 0.5, -0.5, -0.5)
        area.moveCenter(QRectF(self.rect()).center())
        colours = self.palette()
        painter.setPen(colours.color(QPalette.ColorRole.Mid))
        painter.setBrush(colours.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(area, 3, 3)
        inner = area.adjusted(2, 2, -2, -2)
        filled = QRectF(inner)
        filled.setWidth(inner.width() * place_of(self._peak))
        painter.fillRect(filled, self._colour())
        painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
        for decibels in (_GOOD, _HIGH):
            x = inner.left() + inner.width() * (1 - decibels / FLOOR)
            painter.drawLine(int(x), int(inner.top()), int(x), int(inner.bottom()))
        if self._loud:
            # Not only another colour: a block at the end that is there or not.
            block = QRectF(inner)
            block.setLeft(inner.right() - SPACE)
            painter.fillRect(block, sign(self, "bad")[0])
        painter.end()

    def _colour(self) -> QColor:
        if decibels_of(self._peak) > _HIGH:
            return sign(self, "doubtful")[0]
        return self.palette().color(QPalette.ColorRole.Link)


def decibels_of(peak: float) -> float:
    """A level of 0 to 1 in dBFS, not below :data:`FLOOR`."""
    return max(FLOOR, 20 * math.log10(peak)) if peak > 0 else FLOOR


def place_of(peak: float) -> float:
    """Where a level stands on the scale, 0 to 1."""
    return 1 - decibels_of(peak) / FLOOR
