"""How a chronology looks: fonts, measures, colours; made in the window's thread, used in any."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QWidget

from app.ui.language import current
from app.ui.theme import is_dark, palette, scaled

_COLOURS = {
    "mark": ("#0072b2", "#56b4e9"),
    "bare": ("#8a5a00", "#e69f00"),
    "disputed": ("#b34700", "#f08a4b"),
    "led-to": ("#00734f", "#2bc493"),
    "followed-by": ("#5c6166", "#a9aeb4"),
    "part-of": ("#9b4a80", "#e0a3c8"),
    "back": ("#b34700", "#f08a4b"),
}
"""What it is of -> in light, in dark: darker and lighter shades of the palette of Okabe and Ito; the shape,
the line and the hatching say the same as the colour."""

_SMALL = 0.9
_WIDEST = 220
_RING = 40


@dataclass(frozen=True, slots=True)
class Look:
    """Fonts, measures and colours.

    Attributes:
        row: pixels of a row.
        head: pixels of the axis over the rows.
        letter: pixels of a letter on average.
        gutter: pixels at the left in which lanes are named, where there are several.
        language: of dates.
    """

    font: QFont
    bold: QFont
    small: QFont
    metrics: QFontMetricsF
    small_metrics: QFontMetricsF
    row: int
    head: int
    letter: float
    gutter: int
    ground: QColor
    stripe: QColor
    ink: QColor
    faded: QColor
    line: QColor
    chosen: QColor
    ring: QColor
    colours: dict[str, QColor]
    language: str

    def colour(self, name: str, alpha: int = 255) -> QColor:
        """A colour, more or less of it."""
        found = QColor(self.colours[name])
        found.setAlpha(alpha)
        return found


def look_of(widget: QWidget, *, paper: bool = False) -> Look:
    """The look for a widget; for paper, which is white, whatever the window's palette."""
    dark = is_dark(widget) and not paper
    colours = palette(dark=dark)
    font = QFont(widget.font())
    if paper:
        # Points are other pixels on other paper, and everything else here is measured in the screen's.
        font.setPixelSize(QFontInfo(font).pixelSize())
    small, bold = _sized(font, _SMALL), _sized(font, 1.0, bold=True)
    metrics, small_metrics = QFontMetricsF(font), QFontMetricsF(small)
    role = QPalette.ColorRole
    ring = QColor(colours.color(role.Highlight))
    ring.setAlpha(_RING)
    return Look(
        font=font,
        bold=bold,
        small=small,
        metrics=metrics,
        small_metrics=small_metrics,
        row=round(metrics.height()) + 6,
        head=2 * (round(small_metrics.height()) + 6),
        letter=small_metrics.averageCharWidth() * 1.1,
        gutter=min(_WIDEST, round(metrics.averageCharWidth() * 26)),
        ground=colours.color(role.Base),
        stripe=colours.color(role.AlternateBase),
        ink=colours.color(role.Text),
        faded=colours.color(role.PlaceholderText),
        line=colours.color(role.Mid),
        ring=ring,
        chosen=colours.color(role.Highlight),
        colours={name: QColor(pair[dark]) for name, pair in _COLOURS.items()},
        language=current(),
    )


def _sized(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    if font.pixelSize() < 0:
        return scaled(font, factor, bold=bold)
    made = QFont(font)
    made.setPixelSize(max(1, round(font.pixelSize() * factor)))
    made.setBold(bold)
    return made
