"""The rail: a button for each screen, with its title where there is room for it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout

from app.ui.icons import icon
from app.ui.theme import SPACE

_NARROWEST = 84
_TALL, _LOW = 54, 30
"""Pixels of a button with its title under the icon, and the least of one that is only its icon."""


class Rail(QFrame):
    """As wide as the longest title, and as low as the window asks: titles go before buttons do."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Button)
        self.buttons: dict[str, QToolButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, SPACE, 4, SPACE)
        self._column.setSpacing(SPACE // 2)
        self._column.addStretch(1)

    def add(self, name: str, title: str, picture: str, action: QAction) -> None:
        """Add the button of a screen.

        Args:
            name: of the screen.
            title: under the icon, and for a screen reader.
            picture: name of the icon.
            action: what it triggers; its tooltip names the keys.
        """
        button = QToolButton()
        button.setIconSize(QSize(22, 22))
        button.setIcon(icon(picture))
        button.setText(title)
        button.setToolTip(action.toolTip())
        button.setAccessibleName(title)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.clicked.connect(action.trigger)
        self.buttons[name] = button
        self._column.insertWidget(self._column.count() - 1, button)
        longest = self.fontMetrics().horizontalAdvance(title) + 4 * SPACE
        self.setFixedWidth(max(_NARROWEST, longest, self.minimumWidth()))
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for the icons alone."""
        count = len(self.buttons)
        return QSize(self.minimumWidth(), count * (_LOW + SPACE // 2) + 2 * SPACE)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show the titles where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = (self.height() - 2 * SPACE) // max(1, len(self.buttons)) - SPACE // 2
        titled = room >= _TALL
        for button in self.buttons.values():
            button.setToolButtonStyle(
                Qt.ToolButtonStyle.ToolButtonTextUnderIcon
                if titled
                else Qt.ToolButtonStyle.ToolButtonIconOnly
            )
            button.setFixedSize(self.minimumWidth() - 8, min(_TALL, max(_LOW, room)))
