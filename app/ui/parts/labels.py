"""Text that is only text, whatever it holds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from app.ui.theme import scaled


def plain(text: str = "", *, size: float = 1.0, bold: bool = False, faded: bool = False) -> QLabel:
    """A label that never reads its text as HTML.

    Args:
        text: what it says.
        size: factor on the window's font.
        bold: whether it is.
        faded: in the quieter colour, for what explains.
    """
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(True)
    if size != 1.0 or bold:
        label.setFont(scaled(label.font(), size, bold=bold))
    if faded:
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def rule(parent: QWidget | None = None) -> QWidget:
    """A thin line between two parts."""
    line = QFrame(parent)
    line.setFixedHeight(1)
    line.setAutoFillBackground(True)
    line.setBackgroundRole(QPalette.ColorRole.Mid)
    return line
