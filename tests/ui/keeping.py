"""Windows and sessions of a test are destroyed in order, while something still refers to them.

A window that loses its last reference while one of its dialogs is being deleted deletes that dialog a
second time, and Qt crashes. The program keeps its window to the end; a test drops it at its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.ui.session import Session
from app.ui.window import Window

spared: list[QObject] = []
"""What goes on after the test that has made it."""


@contextmanager
def kept_alive(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keep what is made meanwhile, and destroy it at the end."""
    held: list[QObject] = []

    def keeping(cls: type[QObject]) -> None:
        original = cls.__init__

        def made(self: QObject, *args: object, **more: object) -> None:
            original(self, *args, **more)  # type: ignore[misc]
            held.append(self)

        monkeypatch.setattr(cls, "__init__", made)

    for cls in (Window, Session):
        keeping(cls)
    add = QtBot.addWidget

    def added(bot: QtBot, widget: QWidget, **more: object) -> None:
        held.append(widget)
        add(bot, widget, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(QtBot, "addWidget", added)
    yield
    for each in reversed(held):
        if isValid(each) and each.parent() is None and each not in spared:
            each.deleteLater()
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    held.clear()
