from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui import window as window_module
from app.ui.window import Window
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, SmallCase, new_vault, small_case

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]


def attempt(window: Window, qtbot: QtBot, path: Path, phrase: str) -> str:
    window.offer(path)
    window.unlock_screen.passphrase.setText(phrase)
    qtbot.keyClick(window.unlock_screen.passphrase, Qt.Key.Key_Return)
    assert window.unlock_screen.passphrase.text() == ""
    assert not window.unlock_screen.passphrase.isUndoAvailable()
    qtbot.waitUntil(window.unlock_screen.button.isEnabled, timeout=20_000)
    return window.unlock_screen.message.text()


def test_right_passphrase_opens_library(unlocked: Callable[[], Window]) -> None:
    window = unlocked()
    assert window.stack.currentWidget() is window.library
    assert window.library.model.rowCount() == 4
    assert window.library.count.text() == "4 items"
    assert window.unlocked


def test_wrong_passphrase_says_no_factor(
    window: Window, qtbot: QtBot, small: tuple[Path, SmallCase]
) -> None:
    message = attempt(window, qtbot, small[0], "not this one")
    assert message == "That passphrase or key does not open this vault."
    assert window.stack.currentWidget() is window.unlock_screen
    assert not window.unlocked
    # And the next try works.
    attempt(window, qtbot, small[0], CREDENTIAL.passphrase or "")
    qtbot.waitUntil(lambda: window.library.model.rowCount() == 4)


def test_missing_vault(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    assert attempt(window, qtbot, tmp_path / "none", "x") == "There is no vault at this path."
    assert list(tmp_path.iterdir()) == []


def test_damaged_vault(
    window: Window, qtbot: QtBot, small: tuple[Path, SmallCase], tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(small[0], copy)
    data = bytearray((copy / "vault.db").read_bytes())
    for page in range(0, len(data), 16384):
        data[page + 500] ^= 1
    (copy / "vault.db").write_bytes(data)
    message = attempt(window, qtbot, copy, CREDENTIAL.passphrase or "")
    assert "damaged" in message
    assert not window.unlocked


def test_nothing_given(window: Window) -> None:
    window.unlock_screen.button.click()
    assert "passphrase" in window.unlock_screen.message.text()
    assert window.unlock_screen.button.isEnabled()


def test_passphrase_is_masked_again(window: Window) -> None:
    screen = window.unlock_screen
    screen.reveal.setChecked(True)
    assert screen.passphrase.echoMode() == screen.passphrase.EchoMode.Normal
    screen.passphrase.setText("secret words")
    window.lock()
    assert screen.passphrase.text() == ""
    assert screen.passphrase.echoMode() == screen.passphrase.EchoMode.Password


def test_command_line_writes_beside_the_window(
    unlocked: Callable[..., Window], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "busy"
    new_vault(path).close()
    window = unlocked(path)
    assert "kuager add" in window.library.message.text()
    with Vault.open(path, CREDENTIAL) as vault:
        small_case(vault)
    # It looks by itself every few seconds.
    qtbot.waitUntil(lambda: window.library.model.rowCount() == 2, timeout=10_000)


def test_idle_lock_counts_from_the_last_key(
    unlocked: Callable[[], Window], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = unlocked()
    now = window_module._seconds()
    limit = Settings().idle_lock_minutes * 60
    monkeypatch.setattr(window_module, "_seconds", lambda: now + limit - 30)
    window._tick()
    assert "Locks in" in window.status.text()
    qtbot.keyClick(window.library.query, Qt.Key.Key_Left)
    monkeypatch.setattr(window_module, "_seconds", lambda: now + limit + 30)
    window._tick()
    assert window.unlocked
    monkeypatch.setattr(window_module, "_seconds", lambda: now + 2 * limit + 30)
    window._tick()
    assert not window.unlocked
    assert window.stack.currentWidget() is window.unlock_screen


def test_closing_while_opening(window: Window, qtbot: QtBot, small: tuple[Path, SmallCase]) -> None:
    window.offer(small[0])
    window.unlock_screen.passphrase.setText(CREDENTIAL.passphrase or "")
    window.unlock_screen.button.click()
    window.close()
    assert not window.unlocked
    qtbot.wait(50)
    assert window.library.model.rowCount() == 0
