"""Opening the window, or saying in a sentence why not."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from app.ui.preflight import obstacle

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

    from app.ui.theme import dress
    from app.ui.window import Window
    from app.vault.hygiene import harden_process

    harden_process()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    dress(application)
    application.styleHints().colorSchemeChanged.connect(lambda _scheme: dress(application))
    window = Window()
    if vault is not None:
        window.offer(vault)
    # Copies of a key survive wiping inside a Python process: locking a vault replaces the process by
    # a fresh one at the unlock screen, and only the vault's place is handed on.
    window.vault_closed.connect(lambda: application.exit(_LOCKED))
    window.show()
    status = application.exec()
    if status == _LOCKED:
        command, environment = fresh_process(window.unlock_screen.offered())
        os.execve(command[0], command, environment)  # noqa: S606 - our own interpreter
    return status


def fresh_process(vault: Path | None) -> tuple[list[str], dict[str, str]]:
    """The command and environment of a new process at the unlock screen."""
    words = [WINDOW_FLAG, *([str(vault)] if vault is not None else [])]
    if getattr(sys, "frozen", False):
        return [sys.executable, *words], dict(os.environ)
    root = str(Path(__file__).resolve().parents[2])
    path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    environment = {key: value for key, value in os.environ.items() if key != "KUAGER_PASSPHRASE"}
    return [sys.executable, "-m", "app", *words], environment | {"PYTHONPATH": path}
