"""What was copied from the window does not outlive the vault's being open, nor a minute."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard


class CopiedText(QObject):
    """Clears the clipboard some time after this program has put something on it, or at once.

    What another program has put there is left alone.

    Args:
        clipboard: the system's.
        seconds: how long what was copied may stay.
        parent: owns this.
    """

    def __init__(self, clipboard: QClipboard, seconds: int, parent: QObject) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._timer = QTimer(self, singleShot=True, interval=seconds * 1000)
        self._timer.timeout.connect(self.clear)
        clipboard.dataChanged.connect(self._changed)

    def set_seconds(self, seconds: int) -> None:
        """Keep what is copied from now on for another time."""
        self._timer.setInterval(seconds * 1000)

    def clear(self) -> None:
        """Clear what this program has copied, and the selection that X11 pastes from."""
        self._timer.stop()
        if self._clipboard.ownsClipboard():
            self._clipboard.clear(QClipboard.Mode.Clipboard)
        if self._clipboard.supportsSelection() and self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)

    def _changed(self) -> None:
        if self._clipboard.ownsClipboard() and self._clipboard.text():
            self._timer.start()
        else:
            self._timer.stop()
