from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from app.casework.credentials import strength
from app.settings import RecentVault, Settings, load
from app.ui import keyboard
from app.ui.preferences import Preferences
from app.ui.screens.unlock import pages
from app.ui.screens.unlock.flow import Flow
from app.ui.window import Window
from app.vault.backup import backup
from app.vault.keys import Credential, new_recovery_key
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, FAST, SmallCase, new_vault, small_case
from tests.ui.conftest import open_vault

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

REFUSED = "That passphrase or key does not open this vault."


def attempt(window: Window, qtbot: QtBot, path: Path, phrase: str) -> str:
    screen = window.unlock_screen
    window.offer(path)
    screen.passphrase.setText(phrase)
    qtbot.keyClick(screen.passphrase, Qt.Key.Key_Return)
    assert screen.passphrase.text() == ""
    assert not screen.passphrase.isUndoAvailable()
    qtbot.waitUntil(screen.button.isEnabled, timeout=60_000)
    return screen.message.text()


def toasts(window: Window) -> list[str]:
    return [toast.label.text() for toast in window.toasts.shown()]


def test_right_passphrase_opens_the_library_and_says_what_was_verified(
    unlocked: Callable[[], Window], qtbot: QtBot, small: tuple[Path, SmallCase]
) -> None:
    window = unlocked()
    assert window.shown == "library"
    assert window.unlocked
    with Vault.open(small[0], CREDENTIAL, write=False) as vault:
        expected = f"Custody log of {vault.log.size} event"
    qtbot.waitUntil(lambda: any(text.startswith(expected) for text in toasts(window)))


def test_wrong_passphrase_says_no_factor(
    window: Window, qtbot: QtBot, small: tuple[Path, SmallCase]
) -> None:
    assert attempt(window, qtbot, small[0], "not this one") == REFUSED
    assert window.shown == "unlock"
    assert not window.unlocked
    # And the next try works.
    open_vault(window, qtbot, small[0])


def test_a_key_file_is_a_second_factor(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    key = tmp_path / "photo.jpg"
    key.write_bytes(b"any bytes at all")
    phrase = "with a file"
    both = Credential(passphrase=phrase, key_file=key.read_bytes())
    vault, _ = Vault.create(tmp_path / "v", both, cost=FAST)
    vault.close()
    screen = window.unlock_screen
    assert attempt(window, qtbot, tmp_path / "v", phrase) == REFUSED
    screen.key_file.setText(str(tmp_path / "none"))
    assert attempt(window, qtbot, tmp_path / "v", phrase) == "The key file could not be read."
    screen.key_file.setText(str(key))
    # A wrong passphrase with the right file is refused in the same words.
    assert attempt(window, qtbot, tmp_path / "v", "something else") == REFUSED
    open_vault(window, qtbot, tmp_path / "v", phrase)


def test_the_recovery_key_opens(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    vault, recovery = Vault.create(tmp_path / "v", CREDENTIAL, cost=FAST)
    vault.close()
    screen = window.unlock_screen
    screen.with_recovery.setChecked(True)
    assert screen.passphrase.accessibleName() == "Recovery key"
    assert not screen.key_file.isEnabled()
    assert attempt(window, qtbot, tmp_path / "v", new_recovery_key()) == REFUSED
    screen.with_recovery.setChecked(True)
    open_vault(window, qtbot, tmp_path / "v", recovery.lower())
    window.lock()
    assert not screen.with_recovery.isChecked()


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


def test_caps_lock_is_inferred_from_letters(window: Window, qtbot: QtBot) -> None:
    field = window.unlock_screen.passphrase
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    none = Qt.KeyboardModifier.NoModifier
    for text, modifiers, on in (
        ("a", none, False),
        ("A", none, True),
        ("A", Qt.KeyboardModifier.ShiftModifier, False),
        ("ф", Qt.KeyboardModifier.ShiftModifier, True),
    ):
        event = QKeyEvent(QEvent.Type.KeyPress, 0, modifiers, text)
        assert keyboard.caps_lock(event) is on
        field.keyPressEvent(event)
        assert ("Caps Lock" in field.hint.text()) is on
    # A digit says nothing, and changes nothing of what is known.
    digit = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, none, "1")
    assert keyboard.caps_lock(digit) is None
    assert "Keyboard: " in field.hint.text()


def test_recent_vaults_are_named_forgotten_and_cleared(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    preferences = Preferences(path)
    preferences.set(
        first_run=False, recent=tuple(RecentVault(f"/vaults/{name}") for name in ("a", "b", "c"))
    )
    window = Window(preferences=preferences)
    qtbot.addWidget(window)
    window.show()
    screen, recent = window.unlock_screen, window.unlock_screen.recent
    assert screen.folder.text() == "/vaults/a"
    recent.list.setCurrentRow(1)
    assert screen.folder.text() == "/vaults/b"
    recent.name()
    sheet = window.findChild(QDialog)
    sheet.findChild(type(screen.folder)).setText("Second")
    sheet.accept()
    assert RecentVault("/vaults/b", "Second") in load(path).recent
    assert recent.list.item(1).text() == "Second"
    qtbot.keyClick(recent.list, Qt.Key.Key_Delete)
    assert [each.folder for each in load(path).recent] == ["/vaults/a", "/vaults/c"]
    recent.remember.setChecked(False)
    assert load(path).recent == ()
    preferences.opened(tmp_path / "new")
    assert load(path).recent == ()


def test_a_vault_is_remembered_only_when_wanted(
    unlocked: Callable[[], Window], small: tuple[Path, SmallCase]
) -> None:
    window = unlocked()
    assert [each.folder for each in window.settings.recent] == [str(small[0])]


def test_command_line_writes_beside_the_window(
    unlocked: Callable[..., Window], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "busy"
    with new_vault(path):
        window = unlocked(path)
        assert window.session is not None
        assert window.session.read_only
        assert any("reading only" in text for text in toasts(window))
        assert "reading only" in window.saved.text()


def test_closing_while_opening(window: Window, qtbot: QtBot, small: tuple[Path, SmallCase]) -> None:
    window.offer(small[0])
    window.unlock_screen.passphrase.setText(CREDENTIAL.passphrase or "")
    window.unlock_screen.button.click()
    window.close()
    assert not window.unlocked
    assert not window.unfinished
    qtbot.wait(50)
    assert window.shown == "unlock"


def test_strength_in_plain_words() -> None:
    judged = {
        phrase: strength(phrase)
        for phrase in (
            "",
            "Tr0ub4d!",
            "a" * 40,
            "passwordpassword",
            "seven words that nobody will guess soon",
        )
    }
    assert list(judged.values()) == ["empty", "weak", "weak", "weak", "good"]
    assert strength("xK9$mQ2!vB7@pL4#wR6%") == "strong"


@pytest.fixture
def first(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Window:
    """The window of somebody who has never used the program."""
    original = Vault.create
    monkeypatch.setattr(
        Vault,
        "create",
        lambda *given, **named: original(*given, **{**named, "cost": FAST}),
    )
    window = Window(preferences=Preferences(tmp_path / "settings.json"))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    return window


def press_on(window: Window, qtbot: QtBot) -> Flow:
    flow = window.flow
    assert flow is not None
    qtbot.keyClick(flow, Qt.Key.Key_Return)
    return flow


def test_first_run_makes_a_vault_step_by_step(first: Window, qtbot: QtBot, tmp_path: Path) -> None:
    window, flow = first, first.flow
    assert flow is not None
    assert isinstance(flow.page, pages.LanguagePage)
    press_on(window, qtbot)
    flow.page.buttons["new"].setChecked(True)
    press_on(window, qtbot)
    # A place that cannot be is refused, and one can go back and forth.
    flow.page.parent_folder.line.setText(str(tmp_path))
    press_on(window, qtbot)
    assert "name" in flow.message.text()
    flow.page.name.setText("mine")
    press_on(window, qtbot)
    flow.back.click()
    assert flow.page.name.text() == "mine"
    press_on(window, qtbot)
    assert isinstance(flow.page, pages.PassphrasePage)
    press_on(window, qtbot)
    assert flow.message.text() == "The passphrase is empty."
    flow.page.phrase.setText("short")
    assert flow.page.judged.text().startswith("Weak")
    flow.page.again.setText("shore")
    press_on(window, qtbot)
    assert flow.message.text() == "The two passphrases differ."
    flow.page.again.setText("short")
    press_on(window, qtbot)
    flow.page.name.setText("Zh. M.")
    press_on(window, qtbot)
    qtbot.waitUntil(lambda: isinstance(flow.page, pages.RecoveryPage), timeout=60_000)
    # Nothing goes on before the key was written down, and nothing goes back.
    assert not flow.onward.isEnabled()
    assert not flow.back.isVisible()
    press_on(window, qtbot)
    assert isinstance(flow.page, pages.RecoveryPage)
    key = flow.page.key.key.text()
    flow.page.key.save(tmp_path / "key.txt")
    assert key in (tmp_path / "key.txt").read_text()
    (tmp_path / "held.txt").write_text("mine")
    flow.page.key.save(tmp_path / "held.txt")
    assert (tmp_path / "held.txt").read_text() == "mine"
    flow.page.key.written.setChecked(True)
    press_on(window, qtbot)
    assert isinstance(flow.page, pages.ComputerPage)
    flow.page.minutes.setValue(5)
    flow.page.remember.setChecked(False)
    press_on(window, qtbot)
    qtbot.waitUntil(lambda: window.shown == "library", timeout=60_000)
    held = load(tmp_path / "settings.json")
    assert (held.idle_lock_minutes, held.remember_vaults, held.recent) == (5, False, ())
    assert not held.first_run
    # The tour is there, once.
    assert window.tour is not None
    for _ in range(5):
        assert window.tour is not None
        window.tour.go_on()
    assert window.tour is None
    assert load(tmp_path / "settings.json").tour_seen
    window.close()
    with Vault.open(tmp_path / "mine", Credential(recovery_key=key)) as vault:
        assert vault.actor.name == "Zh. M."


def test_a_lock_takes_the_recovery_key_away(first: Window, qtbot: QtBot, tmp_path: Path) -> None:
    window = first
    window.show_flow("new")
    flow = window.flow
    assert flow is not None
    flow.page.parent_folder.line.setText(str(tmp_path))
    flow.page.name.setText("mine")
    flow.go_on()
    flow.page.phrase.setText("a passphrase")
    flow.page.again.setText("a passphrase")
    flow.go_on()
    flow.page.name.setText("Me")
    flow.go_on()
    qtbot.waitUntil(lambda: isinstance(flow.page, pages.RecoveryPage), timeout=60_000)
    key = flow.page.key.key.text()
    with qtbot.waitSignal(window.vault_closed):
        window.lock()
    assert window.shown == "unlock"
    qtbot.wait(20)
    assert not any(key in label.text() for label in window.findChildren(QLabel))
    assert window.flow is None


def test_first_run_opens_a_vault_that_is_there(first: Window, qtbot: QtBot) -> None:
    press_on(first, qtbot)
    assert first.flow is not None
    first.flow.page.buttons["open"].setChecked(True)
    press_on(first, qtbot)
    press_on(first, qtbot)
    assert first.shown == "unlock"
    assert not first.settings.first_run


def test_the_language_is_spoken_at_once(first: Window, qtbot: QtBot) -> None:
    assert first.flow is not None
    with qtbot.waitSignal(first.again_wanted):
        first.flow.page.buttons["ru"].click()
    assert first.settings.language == "ru"
    first.show_flow("new")
    first.flow.skip.click()
    with qtbot.waitSignal(first.again_wanted):
        box = first.unlock_screen.language
        box.setCurrentIndex(box.findData("en"))
        box.activated.emit(box.currentIndex())
    assert first.settings.language == "en"


def test_a_backup_is_restored(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    with new_vault(tmp_path / "v") as vault:
        small_case(vault)
        backup(vault, tmp_path / "backup")
    window.unlock_screen.restore_button.click()
    flow = window.flow
    assert flow is not None
    flow.page.backup.line.setText(str(tmp_path / "backup"))
    flow.page.parent_folder.line.setText(str(tmp_path))
    flow.page.name.setText("again")
    flow.page.phrase.setText("wrong")
    flow.go_on()
    qtbot.waitUntil(lambda: flow.message.text() == REFUSED, timeout=60_000)
    assert isinstance(flow.page, pages.RestorePage)
    flow.page.phrase.setText(CREDENTIAL.passphrase or "")
    flow.go_on()
    qtbot.waitUntil(lambda: window.shown == "unlock", timeout=60_000)
    assert window.unlock_screen.offered() == tmp_path / "again"
    open_vault(window, qtbot, tmp_path / "again")


def test_the_sample_is_built_and_opened(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.casework import demo

    def build(folder: Path, progress: object) -> Path:
        folder.mkdir()
        vault, _ = Vault.create(folder / "vault", Credential(passphrase=demo.PASSPHRASE), cost=FAST)
        vault.close()
        return folder / "vault"

    # The real one takes a minute, and is tested where it lives.
    monkeypatch.setattr(demo, "build_sample", build)
    window.unlock_screen.sample_button.click()
    flow = window.flow
    assert flow is not None
    flow.page.parent_folder.line.setText(str(tmp_path))
    flow.go_on()
    qtbot.waitUntil(lambda: isinstance(flow.page, pages.SamplePage), timeout=60_000)
    assert flow.page.phrase.text() == demo.PASSPHRASE
    flow.go_on()
    qtbot.waitUntil(lambda: window.shown == "library", timeout=60_000)


def test_settings_that_are_nonsense_are_as_they_come(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"idle_lock_minutes": 0, "scheme": "pink", "recent": [1, {"folder": 2}]}')
    assert load(path) == Settings()
