"""Buttons that show their sign alone where there is no room for their words, and keep no window wide."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyleOptionButton,
    QStyleOptionToolButton,
    QToolButton,
)

from app.ui.theme import CONTROL


class ShrinkingButton(QPushButton):
    """A button with a sign and words; assistive technology hears the words either way.

    Args:
        title: the words.
    """

    def __init__(self, title: str) -> None:
        self._measuring = False
        super().__init__(title)
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for the words; Qt asks for the style again to measure them."""
        self._measuring = True
        hint = super().sizeHint()
        self._measuring = False
        return hint

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for the sign."""
        return QSize(CONTROL, self.sizeHint().height())

    def initStyleOption(self, option: QStyleOptionButton) -> None:  # noqa: N802
        """Words only where they fit."""
        super().initStyleOption(option)
        if not self._measuring and self.width() < self.sizeHint().width():
            option.text = ""


class ShrinkingTool(QToolButton):
    """The same for a button of an action."""

    def __init__(self) -> None:
        self._measuring = False
        super().__init__()
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for the words; Qt asks for the style again to measure them."""
        self._measuring = True
        hint = super().sizeHint()
        self._measuring = False
        return hint

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for the sign."""
        return QSize(CONTROL, self.sizeHint().height())

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:  # noqa: N802
        """Words only where they fit."""
        super().initStyleOption(option)
        if not self._measuring and self.width() < self.sizeHint().width():
            option.toolButtonStyle = Qt.ToolButtonStyle.ToolButtonIconOnly
