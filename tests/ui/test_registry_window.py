"""The registry screens in the window: from one to another, a lock over a form, drafts afterwards."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.records.cases import Event
from app.ui.screens.registry.frame import Registry
from app.ui.screens.registry.row_widget import RowWidget
from app.ui.window import Window
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, SmallCase
from tests.ui.conftest import open_vault, texts_of
from tests.ui.stage import copy

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(used_window: Window) -> Window:
    """One for all of these tests."""
    return used_window


def shown(window: Window, qtbot: QtBot, name: str, title: str) -> Registry:
    """Wait until a screen shows a record."""
    screen = window.screen_of(name)
    assert isinstance(screen, Registry)
    qtbot.waitUntil(
        lambda: (
            window.work.current is screen
            and screen.pane.page is not None
            and screen.pane.page.title == title
        ),
        timeout=60_000,
    )
    return screen


def settled(window: Window, qtbot: QtBot) -> None:
    """Wait until the window has come back to where somebody was when this vault was last open."""
    answers: list[object] = []
    assert window.session is not None
    window.session.ask("", lambda vault: vault.id, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=60_000)


def row(screen: Registry, key: str) -> RowWidget:
    found = screen.pane.row(key)
    assert found is not None
    return found


def test_links_lead_from_screen_to_screen_and_back(
    unlocked: Callable[..., Window], qtbot: QtBot, small: tuple[Path, SmallCase]
) -> None:
    window, case = unlocked(), small[1]
    settled(window, qtbot)
    window.work.go("case", "KZ-1")
    cases = shown(window, qtbot, "cases", "Koshmambet")
    with Vault.open(small[0], CREDENTIAL, write=False) as reader:
        event = reader.find(Event)[0]
    row(cases, event.id).click()
    events = shown(window, qtbot, "events", "Raid")
    evidence = next(each for each in events.pane.rows() if each.row.icon == "file-text")
    assert case.item.title in evidence.row.title
    row(events, "case").click()
    shown(window, qtbot, "cases", "Koshmambet")
    window.work.go("back", None)
    shown(window, qtbot, "events", "Raid")
    window.work.go("law", "iccpr:9.3")
    shown(window, qtbot, "law", "ICCPR art. 9(3)")
    window.work.go("person", case.person.id)
    shown(window, qtbot, "people", case.person.name)


def test_a_lock_over_a_form_keeps_the_draft_and_nothing_else(
    window: Window, qtbot: QtBot, small: tuple[Path, SmallCase], tmp_path: Path
) -> None:
    path, case = copy(small[0], tmp_path / "vault"), small[1]
    open_vault(window, qtbot, path)
    settled(window, qtbot)
    window.work.go("person", case.person.id)
    people = shown(window, qtbot, "people", case.person.name)
    people.edit()
    qtbot.waitUntil(lambda: people.sheet is not None)
    form: Any = people.sheet
    form.editors["note"].show_value("Тайная заметка")
    # Throwing away is asked about; the lock takes the question away with the form.
    form.reject()
    window.lock()
    QApplication.processEvents()
    secrets = ("Ёлкина", "Тайная", "Witness A", "Yolkina")
    assert [text for text in texts_of(window) if any(secret in text for secret in secrets)] == []
    open_vault(window, qtbot, path)
    people = shown(window, qtbot, "people", case.person.name)
    qtbot.waitUntil(window.work.restore_button.isVisible, timeout=60_000)
    window.work.restore_button.click()
    qtbot.waitUntil(lambda: people.sheet is not None, timeout=60_000)
    again: Any = people.sheet
    assert again.editors["note"].value() == "Тайная заметка"
    qtbot.keyClick(again, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: people.sheet is None, timeout=60_000)
    page = people.pane.page
    qtbot.waitUntil(
        lambda: ("Note", "Тайная заметка") in [*(people.pane.page or page).facts]  # type: ignore[union-attr]
    )
