"""The search field of the toolbar."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from app.ui.language import tr
from app.ui.theme import CONTROL, SPACE


class SearchField(QLineEdit):
    """Where one types.

    Signals: ``left`` when Down goes on to the items; ``ranked`` when Enter asks for the best matches first.
    """

    left = Signal()
    ranked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(
            tr('Search: words, "a phrase", word*, -without, date:2022-01, place:name')
        )
        self.setClearButtonEnabled(True)
        self.setAccessibleName(tr("Search"))
        self.setMinimumHeight(CONTROL)
        self.setTextMargins(SPACE // 2, 0, SPACE // 2, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the keys that mean more than a character."""
        if event.key() == Qt.Key.Key_Escape:
            # Not clear(): that could be undone, after a lock as well.
            self.setText("")
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ranked.emit()
        else:
            super().keyPressEvent(event)
