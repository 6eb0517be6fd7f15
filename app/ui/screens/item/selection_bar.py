"""A bar beside what is selected, for those who use the mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.ui.icons import icon
from app.ui.language import tr
from app.ui.screens.item.floating import Floating
from app.ui.theme import CONTROL, SPACE


class SelectionBar(Floating):
    """Buttons for what can be done with a selected passage; it never takes the focus."""

    def __init__(self, parent: QWidget, actions: Sequence[QAction]) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE // 2, SPACE // 2, SPACE // 2, SPACE // 2)
        row.setSpacing(0)
        self.buttons: list[QToolButton] = []
        for action in actions:
            button = self._button()
            button.setIcon(action.icon())
            self._name(button, action)
            action.changed.connect(lambda b=button, a=action: self._name(b, a))
            button.clicked.connect(lambda _checked=False, a=action: a.trigger())
            row.addWidget(button)
            self.buttons.append(button)
        self.copy = self._button()
        self.copy.setIcon(icon("copy"))
        self.copy.setAccessibleName(tr("Copy"))
        copying = QKeySequence(QKeySequence.StandardKey.Copy)
        keys = copying.toString(QKeySequence.SequenceFormat.NativeText)
        self.copy.setToolTip(f"{tr('Copy')} ({keys})")
        row.addWidget(self.copy)

    def show_at(self, place: QRect) -> None:
        """Show it under a rectangle of its parent, or over it where there is no room."""
        parent = self.over
        size = self.sizeHint()
        left = max(SPACE, min(place.left(), parent.width() - size.width() - SPACE))
        top = place.bottom() + SPACE // 2
        if top + size.height() > parent.height():
            top = max(0, place.top() - size.height() - SPACE // 2)
        self.setGeometry(left, top, size.width(), size.height())
        self.show()
        self.raise_()

    def _button(self) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setIconSize(QSize(18, 18))
        button.setFixedSize(CONTROL, CONTROL)
        return button

    @staticmethod
    def _name(button: QToolButton, action: QAction) -> None:
        button.setAccessibleName(action.text())
        button.setToolTip(action.toolTip())
