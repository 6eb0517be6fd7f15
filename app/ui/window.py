"""The window: one screen at a time, and the vault that is open behind it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from app.settings import Settings
from app.ui.library import LibraryScreen
from app.ui.unlock import UnlockScreen
from app.ui.verify import VerifyScreen
from app.vault.vault import Vault


class Window(QMainWindow):
    """Unlock, library and verify."""

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__()
        self._settings = settings or Settings()
        self._vault: Vault | None = None
        self.setWindowTitle("Kuager")
        self.resize(1280, 720)
        self.unlock_screen, self.library, self.verify_screen = (
            UnlockScreen(),
            LibraryScreen(),
            VerifyScreen(),
        )
        self.stack = QStackedWidget()
        for screen in (self.unlock_screen, self.library, self.verify_screen):
            self.stack.addWidget(screen)
        self.setCentralWidget(self.stack)
        self.unlock_screen.opened.connect(self._opened)
        self.unlock_screen.verify_wanted.connect(self._to_verify)
        self.verify_screen.left.connect(self._from_verify)
        self.library.locked.connect(self.lock)
        self._idle = QTimer(self, singleShot=True)
        self._idle.setInterval(self._settings.idle_lock_minutes * 60_000)
        self._idle.timeout.connect(self.lock)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def offer(self, vault: Path) -> None:
        """Fill a vault's folder in on the unlock screen."""
        self.unlock_screen.offer(vault)

    def lock(self) -> None:
        """Close the vault and forget what was shown of it."""
        self._idle.stop()
        self.library.forget()
        if self._vault is not None:
            self._vault.close()
            self._vault = None
        QApplication.clipboard().clear()
        self.stack.setCurrentWidget(self.unlock_screen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Count the idle minutes from the last key or click."""
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress):
            if self._idle.isActive():
                self._idle.start()
        return False

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Lock before leaving."""
        self.lock()
        event.accept()

    def _opened(self, vault: object) -> None:
        assert isinstance(vault, Vault)
        # A connection belongs to the thread that made it: this thread opens its own with the keys.
        self._vault = vault.reopen()
        vault.close()
        self.library.show_vault(self._vault)
        self.stack.setCurrentWidget(self.library)
        self._idle.start()

    def _to_verify(self) -> None:
        self.stack.setCurrentWidget(self.verify_screen)

    def _from_verify(self) -> None:
        self.stack.setCurrentWidget(self.library if self._vault else self.unlock_screen)
