"""What a screen shows when there is nothing to show: why, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui import icons
from app.ui.parts.labels import plain
from app.ui.theme import CONTROL, SPACE

_ICON = 48


class EmptyState(QWidget):
    """An icon, a sentence, an explanation and up to three buttons."""

    def __init__(self, icon: str, sentence: str, more: str = "") -> None:
        super().__init__()
        self._icon = icon
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence = plain(sentence, size=1.15, bold=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.more = plain(more, faded=True)
        self.more.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(SPACE)
        self._buttons.addStretch(1)
        self._buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addStretch(1)
        column.addWidget(self._picture)
        column.addWidget(self.sentence)
        column.addWidget(self.more)
        column.addLayout(self._buttons)
        column.addStretch(2)
        self._draw()

    def add(self, title: str, run: Callable[[], object], icon: str = "") -> QPushButton:
        """Add a button."""
        button = QPushButton(title)
        button.setMinimumHeight(CONTROL)
        if icon:
            button.setIcon(icons.icon(icon))
        button.clicked.connect(lambda _checked=False: run())
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def say(self, sentence: str, more: str = "") -> None:
        """Say something else."""
        self.sentence.setText(sentence)
        self.more.setText(more)

    def changeEvent(self, event: object) -> None:  # noqa: N802
        """Draw the icon again in another palette."""
        super().changeEvent(event)  # type: ignore[arg-type]
        if event.type() == event.Type.PaletteChange:  # type: ignore[attr-defined]
            self._draw()

    def _draw(self) -> None:
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(icons.picture(self._icon, _ICON, colour, ratio))
