"""A hundred thousand items scroll at sixty frames a second, as table and as pictures.

What the vault answers is made up here, so that only the window is measured: the processor time of its
own thread.
"""

from __future__ import annotations

import os
import time
from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication
from pytestqt.qtbot import QtBot

from app.ui.screens.library import answers
from app.ui.screens.library.items_model import Line
from app.ui.screens.library.screen import LibraryScreen
from app.ui.window import Window
from app.vault.vault import Vault
from tests.builders import SmallCase

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

MANY = 100_000
FRAME = 16.0
"""Milliseconds: a sixtieth of a second, on a machine that has nothing else to do."""


def allowed() -> float:
    """What a frame may take now: programs that share a core lengthen each other's processor time."""
    return FRAME * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


@pytest.fixture
def window(used_window: Window) -> Window:
    """One for all of these tests."""
    return used_window


@pytest.fixture
def library(
    unlocked: Callable[..., Window],
    small: tuple[Any, SmallCase],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> LibraryScreen:
    original = answers.find
    item = small[1].item

    def find(vault: Vault, query: str, *rest: Any) -> answers.Found:
        return replace(original(vault, query, *rest), numbers=array("q", range(MANY, 0, -1)))

    def lines(_vault: Vault, numbers: Sequence[int], _query: str, _pattern: object) -> list[Line]:
        return [
            Line(
                replace(item, number=number, media_type="text/plain"),
                (str(number), f"Показания о задержании, лист {number}", "Testimony")
                + ("about January 2022", "Кошмамбет") + ("KZ-1",) * 12,
                f"… я видела задержание на улице Абая, дом {number} …",
                ((12, 22),),
                ((11, 21),),
            )
            for number in numbers
        ]  # fmt: skip

    monkeypatch.setattr(answers, "find", find)
    monkeypatch.setattr(answers, "lines", lines)
    screen: LibraryScreen = unlocked().screen_of("library")
    # However the test before has looked at it.
    screen.items.show_as_grid(on=False)
    qtbot.waitUntil(lambda: screen.model.rowCount() == MANY, timeout=60_000)
    return screen


def frames(view: QAbstractItemView, step: int, count: int) -> list[float]:
    """Milliseconds that each of so many steps took, painting included."""
    bar, taken = view.verticalScrollBar(), []
    for _ in range(count):
        began = time.thread_time()
        bar.setValue(bar.value() + step)
        QApplication.processEvents()
        taken.append((time.thread_time() - began) * 1000)
        time.sleep(0.005)
    assert bar.value() >= step * count
    return sorted(taken)


@pytest.mark.parametrize("step", [90, 4000])
@pytest.mark.parametrize("look", ["table", "words", "grid"])
def test_scrolling(library: LibraryScreen, qtbot: QtBot, step: int, look: str) -> None:
    if look == "words":
        library.search("задержание")
        qtbot.waitUntil(lambda: library._searched == "задержание", timeout=60_000)
    library.items.show_as_grid(on=look == "grid")
    library.window().toasts.clear()
    frames(library.items.view, step, 20)
    taken = frames(library.items.view, step, 120)
    assert taken[int(0.95 * len(taken))] <= allowed(), taken[-12:]


def test_what_is_scrolled_past_is_not_fetched(
    library: LibraryScreen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    original = answers.lines

    def counted(vault: Vault, numbers: Sequence[int], *rest: Any) -> list[Line]:
        asked.append(numbers[0])
        time.sleep(0.05)
        return original(vault, numbers, *rest)

    monkeypatch.setattr(answers, "lines", counted)
    frames(library.table, 20_000, 60)
    row = library.table.rowAt(5)
    qtbot.waitUntil(lambda: library.model.line(row) is not None, timeout=30_000)
    assert len(asked) < 40
    assert library.model.line(row).item.number == MANY - row


def test_selecting_everything_does_not_wait(library: LibraryScreen, qtbot: QtBot) -> None:
    library.table.setFocus()
    began = time.thread_time()
    qtbot.keyClick(library.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert time.thread_time() - began < 0.5
    assert len(library.items.selected()) == MANY
    qtbot.waitUntil(lambda: len(library.inspector.batch.numbers) == MANY, timeout=60_000)
