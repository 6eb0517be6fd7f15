"""A field for a passphrase: never shown unless asked, never learnt, with what the keyboard is set to."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit

from app.ui import keyboard
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.theme import CONTROL, SPACE

_ASKING = 300
"""Milliseconds between two looks at the keyboard while the field has the focus."""


class SecretField(QLineEdit):
    """Takes a passphrase; ``hint`` is the line under it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMinimumHeight(CONTROL)
        self.setTextMargins(SPACE // 2, 0, SPACE // 2, 0)
        self.hint: QLabel = plain(faded=True)
        self.hint.setAccessibleName(tr("Keyboard"))
        self.hint.setMinimumHeight(self.hint.fontMetrics().lineSpacing())
        self._caps: bool | None = None
        self._asking = QTimer(self, interval=_ASKING)
        self._asking.timeout.connect(self._look)
        QGuiApplication.inputMethod().localeChanged.connect(self._look)
        self.reveal(False)

    def reveal(self, shown: bool) -> None:
        """Show or hide what stands in it."""
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        # Shown or not, it is nothing to learn or to complete.
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )

    def take(self) -> str:
        """What stands in it, which is then gone, from its undo list as well."""
        phrase = self.text()
        self.forget()
        return phrase

    def forget(self) -> None:
        """Leave nothing in the field, nor in what it could undo."""
        # setText drops the undo list with the text; clear() would keep it.
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Learn from a letter whether caps lock is on."""
        super().keyPressEvent(event)
        told = keyboard.caps_lock(event)
        if told is not None:
            self._caps = told
        self._look()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Look at the keyboard while somebody types here."""
        super().focusInEvent(event)
        self._asking.start()
        self._look()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Stop looking."""
        super().focusOutEvent(event)
        self._asking.stop()
        self.hint.setText("")

    def _look(self) -> None:
        if not self.hasFocus():
            return
        caps, layout = keyboard.caps_lock(), keyboard.layout()
        if caps is None:
            caps = self._caps
        told = [tr("Keyboard: {layout}", layout=layout)] if layout else []
        if caps:
            told.insert(0, tr("⚠ Caps Lock is on"))
        self.hint.setText("   ".join(told))
