"""The item screen inside the program's window: from the library, through a lock, and back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.screens.item.consent_forms import ConsentSheet
from app.ui.screens.item.screen import ItemScreen
from app.ui.window import Window
from tests.builders import TEXT, SmallCase
from tests.ui.conftest import open_vault, texts_of
from tests.ui.stage import copy

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]


@pytest.fixture
def window(used_window: Window) -> Window:
    """One for all of these tests."""
    return used_window


@pytest.fixture
def case(pristine_case: tuple[Path, SmallCase], tmp_path: Path) -> SmallCase:
    copy(pristine_case[0], tmp_path / "case")
    return pristine_case[1]


@pytest.fixture
def screen(window: Window, qtbot: QtBot, case: SmallCase, tmp_path: Path) -> Iterator[ItemScreen]:
    open_vault(window, qtbot, tmp_path / "case")
    return window.screen_of("item")


def test_from_a_list_through_a_lock_to_the_same_place(
    window: Window, qtbot: QtBot, screen: ItemScreen, case: SmallCase, tmp_path: Path
) -> None:
    window.work.go("item", {"id": case.item.id, "among": [1, 2], "find": ""})
    qtbot.waitUntil(lambda: screen.text.words == TEXT, timeout=60_000)
    assert window.work.current is screen
    screen.tabs.show_tab("consent")
    qtbot.waitUntil(lambda: screen.tabs.consent._held is not None, timeout=60_000)
    window.commands["item.consent.record"].action.trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(ConsentSheet)), timeout=30_000)
    window.findChildren(ConsentSheet)[0].editors["conditions"].show_value("In spring")
    # Lock wins over the open form, and nothing of either is left.
    with qtbot.waitSignal(window.vault_closed, timeout=60_000):
        window.lock()
    assert "Ёлкина" not in "\n".join(texts_of(screen))
    open_vault(window, qtbot, tmp_path / "case")
    qtbot.waitUntil(lambda: window.work.current is screen, timeout=60_000)
    qtbot.waitUntil(lambda: screen.text.words == TEXT, timeout=60_000)
    assert screen.tabs.current == "consent"
    assert screen.header.position.text() == "1 of 2"
    qtbot.waitUntil(lambda: not window.work._offer.isHidden(), timeout=30_000)
    window.work.restore_drafts()
    qtbot.waitUntil(lambda: bool(window.findChildren(ConsentSheet)), timeout=60_000)
    sheet = window.findChildren(ConsentSheet)[0]
    assert sheet.editors["conditions"].value() == "In spring"
    sheet._leave()


def test_escape_goes_back_to_the_library_and_undo_works_from_there(
    window: Window, qtbot: QtBot, screen: ItemScreen, case: SmallCase
) -> None:
    window.work.go("item", {"id": case.item.id})
    qtbot.waitUntil(lambda: screen.text.words == TEXT, timeout=60_000)
    qtbot.waitUntil(lambda: screen.isAncestorOf(window.focusWidget() or window), timeout=30_000)
    screen.text.code.setFocus()
    qtbot.keyClick(screen.text.code, Qt.Key.Key_Escape)
    assert window.work.current is window.screen_of("library")


def test_another_screen_saves_what_was_being_edited(
    window: Window, qtbot: QtBot, screen: ItemScreen, case: SmallCase
) -> None:
    session = window.session
    assert session is not None
    window.work.go("item", {"id": case.item.id})
    qtbot.waitUntil(lambda: screen.text.words == TEXT, timeout=60_000)
    screen.tabs.show_tab("notes")
    screen.tabs.notes.note.setFocus()
    qtbot.keyClicks(screen.tabs.notes.note, "Ask the sister")
    with qtbot.waitSignal(session.did, timeout=30_000):
        window.work.show_screen("library")
