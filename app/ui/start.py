"""Opening the window, or saying in a sentence why not."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.ui.preflight import obstacle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.ui.preferences import Preferences
    from app.ui.window import Window

_FAILED = 1
_LOCKED = 83
"""What the event loop returns when a vault was locked."""

WINDOW_FLAG = "--window"
"""First argument of a process that opens the window on the folder that follows."""


def screen_available() -> bool:
    """Whether a window can be opened here."""
    return not obstacle()


def open_window(vault: Path | None) -> int:
    """Open the window and run it to its end.

    Args:
        vault: a vault whose path is filled in on the unlock screen.

    Returns:
        The exit status.
    """
    why = obstacle()
    if why:
        print(f"kuager: {why}", file=sys.stderr)
        return _FAILED
    from PySide6.QtWidgets import QApplication

    from app.ui.garbage import Collector
    from app.ui.language import speak
    from app.ui.preferences import Preferences, settings_path
    from app.ui.theme import dark_wanted, dress
    from app.ui.traces import leave_none
    from app.vault.hygiene import harden_process

    harden_process()
    leave_none()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    preferences = Preferences(settings_path())
    settings = preferences.settings
    speak(settings.language)
    dress(application, dark=dark_wanted(settings.scheme), text_size=settings.text_size)
    application.styleHints().colorSchemeChanged.connect(
        lambda _scheme: dress(application, dark=dark_wanted(preferences.settings.scheme))
    )
    Collector(application)
    shell = Shell(application, preferences)
    if vault is not None:
        shell.window.offer(vault)
    shell.window.show()
    status = application.exec()
    if status == _LOCKED:
        command, environment = fresh_process(shell.window.unlock_screen.offered())
        os.execve(command[0], command, environment)  # noqa: S606 - our own interpreter
    if shell.window.unfinished:
        # A thread that still works would take the interpreter down with it as it is taken apart; the
        # vault survives this as it survives a power failure.
        sys.stderr.flush()
        os._exit(status)
    return status


class Shell:
    """The one window there is, made afresh when its language or its text size changes."""

    def __init__(self, application: QApplication, preferences: Preferences) -> None:
        self._application = application
        self._preferences = preferences
        self._former: list[Window] = []
        self.window: Window = self._make()

    def again(self) -> None:
        """Make the window afresh; an open vault stays open, and the user where they were."""
        from app.ui.language import speak

        old = self.window
        session, offered = old.hand_over()
        speak(self._preferences.settings.language)
        self.window = self._make()
        self.window.setGeometry(old.geometry())
        self.window.take_over(session, offered)
        self.window.setWindowState(old.windowState())
        self.window.show()
        old.hide()
        old.deleteLater()
        # Referred to for as long as the program runs: see tests/ui/keeping.py for what happens to a window
        # that Python lets go of while Qt deletes its dialogs.
        self._former.append(old)

    def _make(self) -> Window:
        from PySide6.QtCore import Qt

        from app.ui.window import Window

        window = Window(preferences=self._preferences)
        # Copies of a key survive wiping inside a Python process: locking a vault replaces the process by
        # a fresh one at the unlock screen, and only the vault's place is handed on.
        window.vault_closed.connect(lambda: self._application.exit(_LOCKED))
        # Queued: what asked for it is a widget of the window that goes.
        window.again_wanted.connect(self.again, Qt.ConnectionType.QueuedConnection)
        return window


def fresh_process(vault: Path | None) -> tuple[list[str], dict[str, str]]:
    """The command and environment of a new process at the unlock screen."""
    words = [WINDOW_FLAG, *([str(vault)] if vault is not None else [])]
    environment = {key: value for key, value in os.environ.items() if key != "KUAGER_PASSPHRASE"}
    if getattr(sys, "frozen", False):
        return [sys.executable, *words], environment
    root = str(Path(__file__).resolve().parents[2])
    path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    return [sys.executable, "-m", "app", *words], environment | {"PYTHONPATH": path}
