"""One look for the whole window: Fusion, a light and a dark palette, one font, one spacing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.paths import resources_dir

SPACE = 8
"""Pixels: every margin and gap is a multiple or a half of this."""

CONTROL = 4 * SPACE
"""Pixels: least height of a button or a field."""

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

LINKS = {
    "article": ("#1f5f8b", "#7fbbe4"),
    "person": ("#1c6b3a", "#8fd6a4"),
    "event": ("#8a5200", "#f0b45c"),
    "act": ("#9b1c50", "#f29ac0"),
    "item": ("#5a3e9b", "#bfa8f0"),
    "method": ("#7a1f1f", "#e8a08c"),
    "place": ("#4d5c00", "#c3d46a"),
    "theme": ("#6b3fa0", "#cdb0f5"),
    "claim": ("#0b5a78", "#79cbe8"),
    "element": ("#3d5a2a", "#a9d18a"),
    "fact": ("#5e4630", "#d3b48f"),
    "note": ("#0f6b6b", "#7fd6d0"),
    "review": ("#9b1c1c", "#f2a09a"),
    "": ("#5c6166", "#a9aeb4"),
}
"""Kind of link -> colour of its passages in light, in dark; a tooltip says the kind as well."""

_READABLE = {False: (40, 125), True: (145, 220)}
"""Lightness that a colour of a person's own choice is kept to, on light and on dark ground."""


def link_colour(widget: QWidget, kind: str, *, paper: bool = False) -> QColor:
    """The colour in which a passage is marked.

    Args:
        widget: where it is painted.
        kind: what it is linked to; ``#rrggbb`` of a theme, made readable on the ground.
        paper: it is painted on a page, which is white in either palette.
    """
    night = is_dark(widget) and not paper
    if kind.startswith("#"):
        own = QColor(kind)
        least, most = _READABLE[night]
        readable = max(least, min(own.lightness(), most))
        return QColor.fromHsl(own.hslHue(), own.hslSaturation(), readable)
    light, dark = LINKS.get(kind, LINKS[""])
    return QColor(dark if night else light)


TAGS = {
    "red": ("#b3261e", "#f2a09a"),
    "orange": ("#a8500a", "#f0a868"),
    "yellow": ("#856500", "#e6cc5c"),
    "green": ("#2b6e3f", "#8fd6a4"),
    "teal": ("#0f6b6b", "#7fd6d0"),
    "blue": ("#1f5f8b", "#7fbbe4"),
    "violet": ("#5a3e9b", "#bfa8f0"),
    "grey": ("#5c6166", "#a9aeb4"),
}
"""Colour of a tag by its name in the vault -> as it is shown in light, in dark."""


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


def paper_sign(meaning: str) -> tuple[QColor, QColor]:
    """Ground and ink of a meaning on a page, which is white in either palette."""
    ground, ink = SIGNS[meaning][0]
    return QColor(ground), QColor(ink)


def tag_colour(widget: QWidget, name: str) -> QColor:
    """How the colour of a tag looks; grey where it has none, or one that is not known."""
    return QColor(TAGS.get(name, TAGS["grey"])[is_dark(widget)])


def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """A copy of a font in another size."""
    copy = QFont(font)
    copy.setPointSizeF(font.pointSizeF() * factor)
    copy.setBold(bold)
    return copy


def dress(
    application: QApplication, *, dark: bool | None = None, text_size: float | None = None
) -> None:
    """Give the application its look.

    Args:
        application: the one there is.
        dark: None follows the system.
        text_size: factor on the size of all text; None leaves it as it is.
    """
    application.setStyle("Fusion")
    application.setApplicationName("Kuager")
    application.setApplicationDisplayName("Kuager")
    if application.font().family() != _FAMILIES[0]:
        # The shipped fonts have every letter of Kazakh and Uzbek; the system's may not.
        for name in _FONTS:
            QFontDatabase.addApplicationFont(str(resources_dir() / "fonts" / name))
        text_size = text_size or 1.0
    if text_size is not None:
        font = QFont(_FAMILIES)
        font.setPointSizeF(_POINTS * text_size)
        application.setFont(font)
    if dark is None:
        dark = application.styleHints().colorScheme() == Qt.ColorScheme.Dark
    application.setPalette(palette(dark=dark))


def dark_wanted(scheme: str) -> bool | None:
    """What :func:`dress` wants to know, from the setting ``system``, ``light`` or ``dark``."""
    return None if scheme == "system" else scheme == "dark"
