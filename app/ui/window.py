"""The window: one screen at a time, the vault that is open behind it, and when it is locked."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QStackedWidget, QToolTip

from app.settings import Settings
from app.ui.clipboard import CopiedText
from app.ui.library import LibraryScreen
from app.ui.reader import Reader
from app.ui.theme import SPACE
from app.ui.unlock import UnlockScreen
from app.ui.verify import VerifyScreen
from app.vault.keys import Credential

_SIZE = (1280, 720)
_SIGNS_OF_LIFE = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    )
)
_COUNTDOWN = 60
"""Seconds before the idle lock from which on the status says how many are left."""


class Window(QMainWindow):
    """Unlock, library and verify.

    Signals: ``vault_closed`` when a lock has closed the vault and its thread has ended.
    """

    vault_closed = Signal()

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__()
        self._settings = settings or Settings()
        self._reader: Reader | None = None
        self._leaving = False
        self._alive = _seconds()
        self.setWindowTitle("Kuager")
        self.resize(*_SIZE)
        self.unlock_screen, self.library, self.verify_screen = (
            UnlockScreen(),
            LibraryScreen(),
            VerifyScreen(),
        )
        self.stack = QStackedWidget()
        for screen in (self.unlock_screen, self.library, self.verify_screen):
            self.stack.addWidget(screen)
        self.setCentralWidget(self.stack)
        self.status = QLabel()
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setAccessibleName("Status")
        self.status.setContentsMargins(SPACE, 0, SPACE, 0)
        self.statusBar().addWidget(self.status, 1)
        self.statusBar().setSizeGripEnabled(False)
        self.unlock_screen.asked.connect(self._open)
        self.unlock_screen.verify_wanted.connect(self._to_verify)
        self.verify_screen.left.connect(self._from_verify)
        self.library.locked.connect(self.lock)
        # Of the window, not of the button: it locks at once and on every screen.
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(self.lock)
        self.library.verify_wanted.connect(self._to_verify)
        self.library.said.connect(self.status.setText)
        self.copied = CopiedText(QApplication.clipboard(), self._settings.clipboard_seconds, self)
        self._idle = QTimer(self, interval=1000)
        self._idle.timeout.connect(self._tick)
        self._say_status()
        application = QGuiApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    @property
    def unlocked(self) -> bool:
        """Whether a vault is open, or being opened."""
        return self._reader is not None

    def offer(self, vault: Path) -> None:
        """Fill a vault's folder in on the unlock screen."""
        self.unlock_screen.offer(vault)

    def lock(self) -> None:
        """Forget what was shown of the vault and close it."""
        self._idle.stop()
        QToolTip.hideText()
        self.library.forget()
        self.unlock_screen.forget()
        self.copied.clear()
        if self._reader is not None:
            self._reader.finished.connect(self._closed)
            self._reader.close()
            self._reader = None
            self.unlock_screen.settle()
        if self.stack.currentWidget() is self.library:
            self.stack.setCurrentWidget(self.unlock_screen)
            self.unlock_screen.settle("Locked.")
        self._say_status()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Count the idle minutes from the last key or movement."""
        if event.type() in _SIGNS_OF_LIFE:
            self._alive = _seconds()
        return False

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow a change from the light palette to the dark one, or back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._reader is not None:
            # The ticks of the filters and the hits in the text are drawn in the palette's colours.
            self.library.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Lock before leaving, and wait until the vault is closed."""
        self._leaving = True
        readers = self.findChildren(Reader)
        self.lock()
        self.verify_screen.close_down()
        for reader in readers:
            reader.wait()
        event.accept()

    def _closed(self) -> None:
        if not self._leaving:
            self.vault_closed.emit()

    def _open(self, folder: object, credential: object) -> None:
        assert isinstance(folder, Path)
        assert isinstance(credential, Credential)
        reader = Reader(folder, credential, self)
        reader.moved.connect(self.unlock_screen.show_progress)
        reader.opened.connect(self._opened)
        reader.failed.connect(self._refused)
        reader.finished.connect(reader.deleteLater)
        self._reader = reader
        reader.start()

    def _opened(self) -> None:
        if self._reader is None or self.sender() is not self._reader:
            return
        self.unlock_screen.settle()
        self.library.show_vault(self._reader)
        if self.stack.currentWidget() is self.unlock_screen:
            self.stack.setCurrentWidget(self.library)
            self.library.query.setFocus()
        self._alive = _seconds()
        self._idle.start()
        self._say_status()

    def _refused(self, sentence: str) -> None:
        if self.sender() is self._reader:
            self._reader = None
            self.unlock_screen.settle(sentence)

    def _tick(self) -> None:
        left = self._settings.idle_lock_minutes * 60 - (_seconds() - self._alive)
        if left <= 0:
            self.lock()
        else:
            self._say_status(left)

    def _say_status(self, left: float = float("inf")) -> None:
        if self._reader is None:
            self.status.setText("No vault is open.")
        elif left <= _COUNTDOWN:
            self.status.setText(f"Locks in {int(left) + 1} seconds; press any key to stay.")
        else:
            self.status.setText(
                f"Vault {self._reader.folder.name}: open for reading, custody log verified. "
                f"Locks after {self._settings.idle_lock_minutes} idle minutes."
            )

    def _to_verify(self) -> None:
        self.stack.setCurrentWidget(self.verify_screen)
        self.verify_screen.folder.setFocus()

    def _from_verify(self) -> None:
        self.verify_screen.forget()
        self.stack.setCurrentWidget(self.library if self._reader else self.unlock_screen)


def _seconds() -> float:
    """Seconds that go on while the computer sleeps, where the system counts them."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)
