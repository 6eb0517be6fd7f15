"""The right part of a registry screen: what can be done with the record, over the record."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.ui.language import tr
from app.ui.parts.flow import FlowBox
from app.ui.parts.shrinking import ShrinkingTool
from app.ui.screens.registry.page import Button
from app.ui.screens.registry.pane import Pane, press
from app.ui.theme import CONTROL, SPACE


class Right(QWidget):
    """The record's own buttons, *Edit* and *Trash*, and the page."""

    def __init__(self, pane: Pane) -> None:
        super().__init__()
        self._buttons = FlowBox(tr("Actions"))
        self._bar = QHBoxLayout()
        self._bar.setContentsMargins(3 * SPACE, SPACE + SPACE // 2, 2 * SPACE, 0)
        self._bar.setSpacing(SPACE)
        self._bar.addWidget(self._buttons, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bar)
        column.addWidget(pane, 1)

    def add(self, action: QAction) -> QToolButton:
        """Add a button for an action, hidden until there is a record it can be done with."""
        button = ShrinkingTool()
        button.setDefaultAction(action)
        button.setAccessibleName(action.text())
        action.changed.connect(lambda: button.setAccessibleName(action.text()))
        button.setMinimumHeight(CONTROL)
        button.setAutoRaise(True)
        button.hide()
        self._bar.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return button

    def show_buttons(self, buttons: Sequence[Button], *, writable: bool) -> None:
        """Show a record's own buttons; one that has the focus keeps it."""
        focused = self.focusWidget()
        name = focused.objectName() if isinstance(focused, QPushButton) else ""
        self._buttons.flow.clear()
        for button in buttons:
            made = press(button, "page", writable=writable)
            self._buttons.flow.addWidget(made)
            if name and made.objectName() == name:
                made.setFocus()
        self._buttons.updateGeometry()
