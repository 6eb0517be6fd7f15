"""The review inside the program's window: from an item to a proved bundle, through a lock, for every eye."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.casework.releasing.export import Exported, ExportRequest, export
from app.records.marks import Mark
from app.ui.language import speak
from app.ui.screens.review.screen import ReviewScreen
from app.ui.theme import dress
from app.ui.window import Window
from tests.ui.conftest import KNOWN, open_vault, texts_of
from tests.ui.review_open import review_vault
from tests.ui.test_house import clipped, nameless, unreached

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]
_PATIENCE = 60_000


@pytest.fixture
def window(used_window: Window) -> Window:
    """One for all of these tests."""
    return used_window


@pytest.fixture(scope="module")
def pristine_review(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    folder = tmp_path_factory.mktemp("review")
    return folder / "case", review_vault(folder / "case", folder / "files")


@pytest.fixture
def ids(pristine_review: tuple[Path, dict[str, str]]) -> dict[str, str]:
    return pristine_review[1]


@pytest.fixture
def path(pristine_review: tuple[Path, dict[str, str]], tmp_path: Path) -> Path:
    shutil.copytree(pristine_review[0], tmp_path / "case")
    return tmp_path / "case"


@pytest.fixture
def screen(window: Window, qtbot: QtBot, path: Path) -> Iterator[ReviewScreen]:
    open_vault(window, qtbot, path)
    return window.screen_of("review")


def settle(window: Window, qtbot: QtBot) -> None:
    """Wait until all that was asked, and all that followed from it, is shown."""
    assert window.session is not None
    for _ in range(4):
        done: list[bool] = []
        window.session.ask("", lambda _vault: True, done.append)
        qtbot.waitUntil(lambda answered=done: bool(answered), timeout=_PATIENCE)  # type: ignore[misc]
        QApplication.processEvents()


def press(
    window: Window, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None
) -> None:
    """Press a key where the focus is."""
    window.activateWindow()
    QApplication.processEvents()
    held = Qt.KeyboardModifier.NoModifier if modifier is None else modifier
    qtbot.keyClick(QApplication.focusWidget() or window, key, held)
    settle(window, qtbot)


def test_from_an_item_by_keys_to_a_proved_bundle(
    window: Window, qtbot: QtBot, screen: ReviewScreen, ids: dict[str, str], tmp_path: Path
) -> None:
    session = window.session
    assert session is not None
    item = window.screen_of("item")
    window.work.go("item", {"id": ids["statement.pdf"]})
    item.tabs.show_tab("redaction")
    qtbot.waitUntil(item.tabs.redaction.review_button.isEnabled, timeout=_PATIENCE)
    item.tabs.redaction.rows.setFocus()
    press(window, qtbot, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: screen.item_id == ids["statement.pdf"], timeout=_PATIENCE)
    assert window.work.current is screen
    settle(window, qtbot)
    # Everything by keys: all of the first person, the rest one by one.
    press(window, qtbot, Qt.Key.Key_P)
    assert screen.looked is not None
    for _ in range(screen.looked.review.waiting):
        press(window, qtbot, Qt.Key.Key_A)
    assert screen.looked.review.waiting == 0
    # A box, drawn over the page.
    before = screen.pane.papers.before
    qtbot.waitUntil(lambda: before.count == 2, timeout=_PATIENCE)
    press(window, qtbot, Qt.Key.Key_B)
    port, start, end = before.viewport(), QPoint(60, 180), QPoint(140, 240)
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(port, QPoint(100, 200))
    qtbot.mouseMove(port, end)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    settle(window, qtbot)
    entry = screen.queue.entry()
    assert entry is not None
    assert entry.mark.page == 1
    assert entry.mark.state == "accepted"
    assert screen.head.steps.done == 1
    press(window, qtbot, Qt.Key.Key_V)
    assert screen.head.steps.done >= 2
    window.commands["review.apply"].action.trigger()
    qtbot.waitUntil(lambda: screen.head.steps.done == 3, timeout=_PATIENCE)
    made: list[Exported] = []
    request = ExportRequest("KZ-1", "un", tmp_path / "out", items="number:1", as_of="2025-05-26")
    session.run("Export", lambda vault, progress: export(vault, request, progress), made.append)
    qtbot.waitUntil(lambda: bool(made), timeout=180_000)
    assert made[0].withheld == ()
    qtbot.waitUntil(lambda: screen.head.steps.done == 4, timeout=_PATIENCE)
    # A smaller mark than the one that left: the screen warns, and takes the union on one press.
    assert not screen.earlier.isVisible()
    screen.queue.choose(entry.mark.id)
    screen.queue.list.setFocus()
    press(window, qtbot, Qt.Key.Key_Delete)
    assert screen.head.steps.done == 1
    assert screen.earlier.isVisible()
    assert "page 1" in screen.earlier.text.text()
    screen.union_button.click()
    settle(window, qtbot)
    assert not screen.earlier.isVisible()
    marks = _marks(window, qtbot, ids["statement.pdf"])
    assert [mark.page for mark in marks if mark.state == "accepted" and mark.box] == [1]


def test_a_lock_leaves_nothing_and_comes_back_to_the_mark(
    window: Window, qtbot: QtBot, screen: ReviewScreen, ids: dict[str, str], path: Path
) -> None:
    window.work.go("review", {"id": ids["statement.pdf"], "profile": "un"})
    qtbot.waitUntil(lambda: screen.item_id == ids["statement.pdf"], timeout=_PATIENCE)
    settle(window, qtbot)
    screen.queue.step(1)
    screen.queue.step(1)
    mark_id = screen.queue.current
    with qtbot.waitSignal(window.vault_closed, timeout=_PATIENCE):
        window.lock()
    left = "\n".join(texts_of(screen))
    for word in ("Каримов", "Азизбек", "Merke", "Witness", "statement"):
        assert word not in left
    open_vault(window, qtbot, path)
    qtbot.waitUntil(lambda: window.work.current is screen, timeout=_PATIENCE)
    qtbot.waitUntil(lambda: screen.queue.current == mark_id, timeout=_PATIENCE)


def test_the_library_leads_to_what_waits_and_escape_leads_back(
    window: Window, qtbot: QtBot, screen: ReviewScreen, ids: dict[str, str]
) -> None:
    settle(window, qtbot)
    window.commands["library.review"].action.trigger()
    qtbot.waitUntil(lambda: screen.item_id in ids.values(), timeout=_PATIENCE)
    settle(window, qtbot)
    assert nameless(window) == []
    assert unreached(window, qtbot) == []
    screen.queue.list.setFocus()
    press(window, qtbot, Qt.Key.Key_Escape)
    assert window.work.current is window.screen_of("library")


def test_no_text_is_clipped_in_russian(
    qtbot: QtBot, qapp: QApplication, path: Path, ids: dict[str, str]
) -> None:
    dress(qapp, dark=True, text_size=1.0)
    speak("ru")
    window = Window(settings=KNOWN)
    window.resize(1366, 768)
    window.show()
    left = {}
    try:
        open_vault(window, qtbot, path)
        screen = window.screen_of("review")
        for name in ("statement.pdf", "note.docx"):
            window.work.go("review", {"id": ids[name], "profile": "un"})
            qtbot.waitUntil(lambda name=name: screen.item_id == ids[name], timeout=_PATIENCE)  # type: ignore[misc]
            settle(window, qtbot)
            for tab in (0, 1):
                screen.tabs.setCurrentIndex(tab)
                QApplication.processEvents()
                assert (window.width(), window.height()) == (1366, 768)
                # What is drawn behind may still be coming; a text that stays cut is cut.
                for _moment in range(40):
                    left[f"{name} {tab}"] = clipped(screen)
                    if not left[f"{name} {tab}"]:
                        break
                    qtbot.wait(50)
    finally:
        window.close()
        window.deleteLater()
        speak("en")
    assert {name: texts for name, texts in left.items() if texts} == {}


def _marks(window: Window, qtbot: QtBot, item_id: str) -> list[Mark]:
    found: list[list[Mark]] = []
    assert window.session is not None
    window.session.ask("", lambda vault: vault.find(Mark, item_id=item_id), found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=_PATIENCE)
    return found[0]
