"""One look for the whole window: Fusion with a light and a dark palette, one spacing scale."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

SPACE = 8
"""Pixels: every margin and gap is a multiple of this."""

_LIGHT = {
    QPalette.ColorRole.Window: "#f6f6f4",
    QPalette.ColorRole.WindowText: "#1d1f21",
    QPalette.ColorRole.Base: "#ffffff",
    QPalette.ColorRole.AlternateBase: "#f1f1ee",
    QPalette.ColorRole.Text: "#1d1f21",
    QPalette.ColorRole.Button: "#ececE8",
    QPalette.ColorRole.ButtonText: "#1d1f21",
    QPalette.ColorRole.Highlight: "#1f5f8b",
    QPalette.ColorRole.HighlightedText: "#ffffff",
    QPalette.ColorRole.PlaceholderText: "#63676b",
    QPalette.ColorRole.ToolTipBase: "#1d1f21",
    QPalette.ColorRole.ToolTipText: "#ffffff",
    QPalette.ColorRole.Link: "#1f5f8b",
}
_DARK = {
    QPalette.ColorRole.Window: "#22252a",
    QPalette.ColorRole.WindowText: "#e8e8e6",
    QPalette.ColorRole.Base: "#1a1d21",
    QPalette.ColorRole.AlternateBase: "#20242a",
    QPalette.ColorRole.Text: "#e8e8e6",
    QPalette.ColorRole.Button: "#2e3238",
    QPalette.ColorRole.ButtonText: "#e8e8e6",
    QPalette.ColorRole.Highlight: "#2f7fb5",
    QPalette.ColorRole.HighlightedText: "#ffffff",
    QPalette.ColorRole.PlaceholderText: "#a3a8ae",
    QPalette.ColorRole.ToolTipBase: "#e8e8e6",
    QPalette.ColorRole.ToolTipText: "#1d1f21",
    QPalette.ColorRole.Link: "#7fbbe4",
}


def palette(*, dark: bool) -> QPalette:
    """The light or the dark palette; disabled text keeps a readable contrast."""
    chosen = QPalette()
    for role, colour in (_DARK if dark else _LIGHT).items():
        chosen.setColor(role, QColor(colour))
    faded = QColor("#8d9298" if dark else "#6f7377")
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        chosen.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return chosen


def dress(application: QApplication, *, dark: bool | None = None) -> None:
    """Give the application its look; ``dark`` None follows the system."""
    application.setStyle("Fusion")
    application.setApplicationName("Kuager")
    application.setApplicationDisplayName("Kuager")
    if dark is None:
        dark = application.styleHints().colorScheme() == Qt.ColorScheme.Dark
    application.setPalette(palette(dark=dark))
