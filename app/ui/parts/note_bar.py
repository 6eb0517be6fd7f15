"""A line over a screen that says something and offers what to do about it, until it is put away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from app.ui.parts.labels import plain
from app.ui.theme import SPACE


class NoteBar(QFrame):
    """A sentence with buttons; hidden while it says nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.text = plain()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE, SPACE // 2, SPACE, SPACE // 2)
        self._row.setSpacing(SPACE)
        self._row.addWidget(self.text, 1)
        self.hide()

    def say(self, sentence: str) -> None:
        """Say something; ``""`` puts the bar away."""
        self.text.setText(sentence)
        self.setVisible(bool(sentence))

    def add(self, title: str, run: Callable[[], object]) -> QPushButton:
        """Add a button, after which the bar is put away."""
        button = QPushButton(title)
        button.clicked.connect(self.hide)
        button.clicked.connect(lambda _checked=False: run())
        self._row.addWidget(button)
        return button

    def add_close(self, title: str) -> QPushButton:
        """Add the button that only puts the bar away."""
        return self.add(title, lambda: None)
