"""Making the screens while a passphrase is typed: in small steps, so that the first key does not wait."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from app.ui.screen import Screen
    from app.ui.screens.library.search_field import SearchField
    from app.ui.window import Window
    from app.ui.workspace import Workspace

_STEP = 10
"""Milliseconds between two screens; whatever a person does comes first."""


class Making(QObject):
    """Makes the workspace of a window, a screen at a time.

    Args:
        window: what it is made for; owns this.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._reading: Thread | None = None
        self._query: SearchField | None = None
        self._makers: list[Callable[[], Screen]] = []
        self._made: list[Screen] = []
        self._whole: Workspace | None = None
        self._timer = QTimer(self, interval=_STEP)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begin; nothing is waited for."""
        # Read from the disk in a thread: nothing of Qt's is made by importing.
        self._reading = Thread(target=_read_ahead, name="read ahead", daemon=True)
        self._reading.start()
        self._timer.start()

    def stop(self) -> None:
        """Make no more by itself."""
        self._timer.stop()

    def finish(self) -> Workspace:
        """Make what is missing, and return the whole."""
        while self._whole is None:
            self._make_one()
        self.stop()
        return self._whole

    def _step(self) -> None:
        if self._reading is None or not self._reading.is_alive():
            self._make_one()
        if self._whole is not None:
            self.stop()

    def _make_one(self) -> None:
        if self._reading is not None:
            self._reading.join()
            self._reading = None
        from app.ui.screens import every
        from app.ui.workspace import Workspace

        if self._query is None:
            self._query = every.search_field()
            self._makers = every.makers(self._window, self._query)
        if self._makers:
            self._made.append(self._makers.pop(0)())
        elif self._whole is None:
            self._whole = Workspace(self._window, self._query, self._made)
            self._made = []


def _read_ahead() -> None:
    importlib.import_module("app.ui.workspace")
