"""Dialogs that never block: opened, not executed, so that a lock closes them like everything else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.theme import CONTROL, SPACE


class Sheet(QDialog):
    """A title, a body, a line for what went wrong, and buttons at the lower right.

    Signals: ``left`` when it was closed, in whatever way. A sheet deletes itself.
    """

    left = Signal()

    def __init__(self, parent: QWidget, title: str, *, width: int = 560) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumWidth(min(width, 640))
        self.resize(width, 200)
        self.message = plain()
        self.message.setAccessibleName(tr("What went wrong"))
        self.message.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(SPACE)
        self.buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addLayout(self.body, 1)
        column.addWidget(self.message)
        column.addLayout(self.buttons)
        self.finished.connect(lambda _result: self.left.emit())

    def button(self, title: str, *, default: bool = False, start: bool = False) -> QPushButton:
        """Add a button; the caller connects it.

        Args:
            title: what it does.
            default: Enter presses it.
            start: it stands at the left.
        """
        made = QPushButton(title)
        made.setMinimumHeight(CONTROL)
        made.setAutoDefault(default)
        made.setDefault(default)
        if start:
            self.buttons.insertWidget(0, made)
        else:
            self.buttons.addWidget(made)
        return made

    def cancel_button(self) -> QPushButton:
        """Add the button that closes without doing anything."""
        made = self.button(tr("Cancel"))
        made.clicked.connect(self.reject)
        return made

    def complain(self, sentence: str) -> None:
        """Say what went wrong, under the body; ``""`` takes it back."""
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Grow to what the lines need that are broken at this width, as far as the screen goes."""
        super().showEvent(event)
        column = self.layout()
        wanted = column.totalHeightForWidth(self.width()) if column is not None else 0
        if wanted > self.height():
            self.resize(self.width(), min(wanted, self.screen().availableSize().height() - 48))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Ctrl+Enter presses the default button wherever the cursor is."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            for made in self.findChildren(QPushButton):
                if made.isDefault() and made.isEnabled():
                    made.click()
            return
        super().keyPressEvent(event)


def scrolled(widget: QWidget, name: str) -> QScrollArea:
    """A widget in an area that scrolls up and down only."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(name)
    area.setWidget(widget)
    return area


def ask(
    parent: QWidget,
    question: str,
    more: str,
    yes: str,
    run: Callable[[], object],
    *,
    no: str = "",
) -> Sheet:
    """Ask before something that is not easily taken back; opened, never waited for.

    Args:
        parent: the window.
        question: its title and first line.
        more: what will happen.
        yes: title of the button that does it.
        run: called then.
        no: title of the other button.
    """
    sheet = Sheet(parent, question, width=480)
    sheet.body.addWidget(plain(question, size=1.15, bold=True))
    sheet.body.addWidget(plain(more))
    refuse = sheet.button(no or tr("Cancel"), default=True)
    refuse.clicked.connect(sheet.reject)
    agree = sheet.button(yes)
    agree.clicked.connect(sheet.accept)
    sheet.accepted.connect(run)
    sheet.open()
    return sheet
