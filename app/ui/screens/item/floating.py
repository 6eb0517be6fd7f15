"""What floats over the item: a surface of its own with a clear edge, in both themes."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QWidget

from app.ui.theme import SPACE


class Floating(QFrame):
    """A frame that stands out from what lies under it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.over = over
        self.setAutoFillBackground(False)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the surface and its edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        painter.setBrush(colours.color(QPalette.ColorRole.Button))
        painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), SPACE, SPACE)
