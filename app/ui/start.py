"""Opening the window, or saying in a sentence why not."""

from __future__ import annotations

import sys
from pathlib import Path

from app.ui.preflight import obstacle

_FAILED = 1


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
    window.show()
    return application.exec()
