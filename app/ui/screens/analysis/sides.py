"""Two pages of one record beside each other; where there is no room, one page alone."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter

from app.ui.screens.registry.pane import Pane

_NARROW = 620
"""Pixels below which two pages do not stand beside each other."""


class Sides(QSplitter):
    """What somebody says at one side, what bears on it at the other.

    Signals: ``turned`` when there is room for both, or no longer.

    Attributes:
        narrow: whether only the first page is shown, which then has to hold everything.
    """

    turned = Signal()

    def __init__(self, one: Pane, other: Pane) -> None:
        super().__init__()
        self.narrow = False
        self._other = other
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for place, pane in enumerate((one, other)):
            self.addWidget(pane)
            self.setStretchFactor(place, 1)
        self.setSizes([1000, 1000])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the second page its room, or take it."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        if narrow != self.narrow:
            self.narrow = narrow
            self._other.setVisible(not narrow)
            self.turned.emit()
