"""One look for the whole window: Fusion, a light and a dark palette, one font, one spacing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.paths import resources_dir

SPACE = 8
"""Pixels: every margin and gap is a multiple of this."""

_FONTS = ("NotoSans_400Regular.ttf", "NotoSans_700Bold.ttf", "DejaVuSans.ttf")
_FAMILIES = ["Noto Sans", "DejaVu Sans"]
_POINTS = 10.0

_LIGHT = {
    QPalette.ColorRole.Window: "#f4f4f1",
    QPalette.ColorRole.WindowText: "#1d1f21",
    QPalette.ColorRole.Base: "#ffffff",
    QPalette.ColorRole.AlternateBase: "#f7f7f4",
    QPalette.ColorRole.Text: "#1d1f21",
    QPalette.ColorRole.Button: "#e9e9e4",
    QPalette.ColorRole.ButtonText: "#1d1f21",
    QPalette.ColorRole.Highlight: "#1f5f8b",
    QPalette.ColorRole.HighlightedText: "#ffffff",
    QPalette.ColorRole.PlaceholderText: "#5c6166",
    QPalette.ColorRole.ToolTipBase: "#1d1f21",
    QPalette.ColorRole.ToolTipText: "#ffffff",
    QPalette.ColorRole.Link: "#1f5f8b",
    QPalette.ColorRole.Accent: "#1f5f8b",
    QPalette.ColorRole.Mid: "#c4c4bd",
}
_DARK = {
    QPalette.ColorRole.Window: "#23262b",
    QPalette.ColorRole.WindowText: "#e8e8e6",
    QPalette.ColorRole.Base: "#1a1d21",
    QPalette.ColorRole.AlternateBase: "#1e2126",
    QPalette.ColorRole.Text: "#e8e8e6",
    QPalette.ColorRole.Button: "#31353c",
    QPalette.ColorRole.ButtonText: "#e8e8e6",
    QPalette.ColorRole.Highlight: "#2a6f9f",
    QPalette.ColorRole.HighlightedText: "#ffffff",
    QPalette.ColorRole.PlaceholderText: "#a9aeb4",
    QPalette.ColorRole.ToolTipBase: "#e8e8e6",
    QPalette.ColorRole.ToolTipText: "#1d1f21",
    QPalette.ColorRole.Link: "#7fbbe4",
    QPalette.ColorRole.Accent: "#7fbbe4",
    QPalette.ColorRole.Light: "#3f444c",
    QPalette.ColorRole.Midlight: "#363a41",
    QPalette.ColorRole.Mid: "#4a4f57",
    QPalette.ColorRole.Dark: "#15171a",
    QPalette.ColorRole.Shadow: "#0e1012",
}
_FADED = {False: "#5f6469", True: "#a2a7ad"}

SIGNS = {
    "good": (("#1c5b2f", "#ffffff"), ("#8fd6a4", "#10241a")),
    "bad": (("#9b1c1c", "#ffffff"), ("#f2a09a", "#2b0d0b")),
    "doubtful": (("#7a4a00", "#ffffff"), ("#f0c36d", "#2b1d05")),
    "plain": (("#e3e3dd", "#1d1f21"), ("#31353c", "#e8e8e6")),
    "found": (("#ffe08a", "#1d1f21"), ("#6b5410", "#ffffff")),
}
"""Meaning -> (ground, ink) in light, (ground, ink) in dark; never the only carrier of a meaning."""


def palette(*, dark: bool) -> QPalette:
    """The light or the dark palette; disabled text keeps a readable contrast."""
    chosen = QPalette()
    for role, colour in (_DARK if dark else _LIGHT).items():
        chosen.setColor(role, QColor(colour))
    faded = QColor(_FADED[dark])
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.WindowText,
    ):
        chosen.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return chosen


def is_dark(widget: QWidget) -> bool:
    """Whether a widget is shown in the dark palette."""
    return widget.palette().color(QPalette.ColorRole.Window).lightness() < 128


def sign(widget: QWidget, meaning: str) -> tuple[QColor, QColor]:
    """Ground and ink of a meaning in the palette that a widget is shown in."""
    ground, ink = SIGNS[meaning][is_dark(widget)]
    return QColor(ground), QColor(ink)


def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """A copy of a font in another size."""
    copy = QFont(font)
    copy.setPointSizeF(font.pointSizeF() * factor)
    copy.setBold(bold)
    return copy


def dress(application: QApplication, *, dark: bool | None = None) -> None:
    """Give the application its look; ``dark`` None follows the system."""
    application.setStyle("Fusion")
    application.setApplicationName("Kuager")
    application.setApplicationDisplayName("Kuager")
    if application.font().family() != _FAMILIES[0]:
        # The shipped fonts have every letter of Kazakh and Uzbek; the system's may not.
        for name in _FONTS:
            QFontDatabase.addApplicationFont(str(resources_dir() / "fonts" / name))
        font = QFont(_FAMILIES)
        font.setPointSizeF(_POINTS)
        application.setFont(font)
    if dark is None:
        dark = application.styleHints().colorScheme() == Qt.ColorScheme.Dark
    application.setPalette(palette(dark=dark))
