"""A window that several tests use one after the other: its screens are made once, and locked in between.

Making the screens takes longer than most of what the tests do with them. A test that has failed, closed its
window or changed its settings leaves it to nobody.
"""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.language import current, speak
from app.ui.theme import dress
from app.ui.window import Window
from tests.ui.keeping import spared

KNOWN = Settings(first_run=False, tour_seen=True)
"""Somebody who has used the program before: no first run and no tour in the way of a test."""


def fresh_window(application: QApplication) -> Window:
    """A window of its own at the unlock screen, in English."""
    dress(application, dark=False, text_size=1.0)
    speak("en")
    made = Window(settings=KNOWN)
    made.resize(1366, 768)
    made.show()
    return made


class Keeper:
    """Holds the window between two tests."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._held: Window | None = None

    def take(self) -> Window:
        """The window, locked, for a test that leaves it as it was."""
        window, self._held = self._held, None
        if window is None:
            window = fresh_window(self._application)
            spared.append(window)
        return window

    def give_back(self, window: Window, qtbot: QtBot, *, failed: bool) -> None:
        """Lock the window for the next test; one that no other test should meet is closed."""
        if not failed and window.isVisible():
            window.lock()
            qtbot.waitUntil(lambda: not window._closing, timeout=60_000)
            window.to_unlock()
            window.preferences.forget_recent()
            window.resize(1366, 768)
            if window.settings == KNOWN and current() == "en":
                self._held = window
                return
        self._end(window)

    def end(self) -> None:
        """Close what is held."""
        if self._held is not None:
            self._end(self._held)

    def _end(self, window: Window) -> None:
        self._held = None
        spared.remove(window)
        window.close()
        window.deleteLater()
