"""Settings, keys of the vault, backup, help, tour, and the window that is made afresh."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from app.casework.panic import destroy_keys
from app.errors import NotFound, Refused, WrongKey
from app.settings import load
from app.ui import around, help_about
from app.ui.help import HelpSheet, page
from app.ui.key_sheets import PanicSheet, PassphraseSheet, RecoverySheet
from app.ui.language import current, speak
from app.ui.preferences import Preferences
from app.ui.screens import every
from app.ui.settings_sheet import SettingsSheet
from app.ui.start import Shell
from app.ui.theme import dress
from app.ui.window import Window
from app.vault import header
from app.vault.backup import backup, restore
from app.vault.keys import Credential
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, FAST, SmallCase
from tests.ui.conftest import KNOWN, open_vault
from tests.ui.stage import copy

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

Unlock = Callable[..., Window]


@pytest.fixture
def window(used_window: Window) -> Window:
    """One for all of these tests."""
    return used_window


@pytest.fixture
def own(pristine_case: tuple[Path, SmallCase], tmp_path: Path) -> Path:
    return copy(pristine_case[0], tmp_path / "case")


@pytest.fixture(autouse=True)
def cheap_slots(monkeypatch: pytest.MonkeyPatch) -> None:
    """New keys cost as little as those of the other test vaults."""
    original = header._new_slot
    monkeypatch.setattr(
        header,
        "_new_slot",
        lambda vault, master, credential, _cost, label: original(
            vault, master, credential, FAST, label
        ),
    )


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> Iterator[None]:
    yield
    speak("en")
    dress(qapp, dark=False, text_size=1.0)


def sheet_of(window: Window, kind: type[QDialog]) -> QDialog:
    (found,) = [each for each in window.findChildren(kind) if each.isVisible()]
    return found


def said(window: Window, beginning: str) -> bool:
    return any(toast.label.text().startswith(beginning) for toast in window.toasts.shown())


def opens(path: Path, credential: Credential) -> bool:
    try:
        Vault.open(path, credential, write=False).close()
    except WrongKey:
        return False
    return True


def test_settings_are_kept_and_applied(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> None:
    dress(qapp, dark=False, text_size=1.0)
    file = tmp_path / "settings.json"
    preferences = Preferences(file)
    preferences.set(first_run=False)
    window = Window(preferences=preferences)
    qtbot.addWidget(window)
    window.show()
    window.commands["window.settings"].action.trigger()
    sheet = sheet_of(window, SettingsSheet)
    sheet.scheme.setCurrentIndex(sheet.scheme.findData("dark"))
    sheet.minutes.setValue(3)
    sheet.clipboard.setValue(15)
    sheet.text_size.setCurrentIndex(sheet.text_size.findData(1.3))
    with qtbot.waitSignal(window.again_wanted):
        sheet.save_button.click()
    held = load(file)
    assert (held.scheme, held.idle_lock_minutes, held.clipboard_seconds) == ("dark", 3, 15)
    assert held.text_size == 1.3
    assert qapp.palette().window().color().lightness() < 128
    assert abs(qapp.font().pointSizeF() - 13) < 0.1
    assert window.copied._timer.interval() == 15_000


def test_cancelled_settings_change_nothing(window: Window) -> None:
    around.show_settings(window)
    sheet = sheet_of(window, SettingsSheet)
    sheet.minutes.setValue(3)
    sheet.reject()
    assert window.settings == KNOWN


def test_the_window_is_made_afresh_in_another_language_with_the_vault_open(
    qtbot: QtBot, own: Path, tmp_path: Path
) -> None:
    preferences = Preferences(tmp_path / "settings.json")
    preferences.set(first_run=False, tour_seen=True, language="en")
    speak("en")
    left: list[int] = []

    class Application:
        """Takes the exit that would end every event loop of the tests."""

        exit = staticmethod(left.append)

    shell = Shell(Application(), preferences)  # type: ignore[arg-type]
    first = shell.window
    first.resize(1366, 768)
    first.show()
    open_vault(first, qtbot, own)
    first.work.go("people", None)
    people = first.screen_of("people")
    people.new()
    qtbot.waitUntil(lambda: people.sheet is not None, timeout=60_000)
    people.sheet.editors["name"].widget.setText("Half a name")
    session = first.session
    around.show_settings(first)
    sheet = sheet_of(first, SettingsSheet)
    sheet.language.setCurrentIndex(sheet.language.findData("ru"))
    sheet.save_button.click()
    qtbot.waitUntil(lambda: shell.window is not first, timeout=60_000)
    second = shell.window
    assert current() == "ru"
    assert second.session is session
    qtbot.waitUntil(lambda: second.shown == "people", timeout=60_000)
    qtbot.waitUntil(second.work.restore_button.isVisible, timeout=60_000)
    second.work.restore_button.click()
    again = second.screen_of("people")
    qtbot.waitUntil(lambda: again.sheet is not None, timeout=60_000)
    assert again.sheet.editors["name"].widget.text() == "Half a name"
    # It is the second window that locks now.
    with qtbot.waitSignal(second.vault_closed, timeout=60_000):
        second.lock()
    assert len(left) == 1
    second.close()
    second.deleteLater()


def test_the_passphrase_is_changed(unlocked: Unlock, qtbot: QtBot, own: Path) -> None:
    window = unlocked(own)
    around.change_passphrase(window)
    sheet = sheet_of(window, PassphraseSheet)
    sheet.old.setText("wrong")
    sheet.new.setText("another passphrase")
    sheet.again.setText("another passphrasE")
    sheet.change.click()
    assert sheet.message.text() == "The two passphrases differ."
    for field in (sheet.new, sheet.again):
        field.setText("another passphrase")
    sheet.change.click()
    assert not sheet.old.text() + sheet.new.text() + sheet.again.text()
    qtbot.waitUntil(lambda: "does not open" in sheet.message.text(), timeout=60_000)
    assert opens(own, CREDENTIAL)
    sheet.old.setText(CREDENTIAL.passphrase or "")
    for field in (sheet.new, sheet.again):
        field.setText("another passphrase")
    sheet.change.click()
    qtbot.waitUntil(lambda: said(window, "The passphrase is changed"), timeout=60_000)
    assert not opens(own, CREDENTIAL)
    assert opens(own, Credential(passphrase="another passphrase"))


def test_a_recovery_key_counts_only_once_it_was_written_down(
    unlocked: Unlock, qtbot: QtBot, tmp_path: Path
) -> None:
    vault, old = Vault.create(tmp_path / "v", CREDENTIAL, cost=FAST)
    vault.close()
    window = unlocked(tmp_path / "v")
    around.new_recovery_key(window)
    sheet = sheet_of(window, RecoverySheet)
    new = sheet.key.key.text()
    assert not sheet.use.isEnabled()
    assert opens(tmp_path / "v", Credential(recovery_key=old))
    sheet.key.written.setChecked(True)
    sheet.phrase.setText(CREDENTIAL.passphrase or "")
    sheet.use.click()
    qtbot.waitUntil(lambda: said(window, "The new recovery key counts"), timeout=60_000)
    assert opens(tmp_path / "v", Credential(recovery_key=new))
    assert not opens(tmp_path / "v", Credential(recovery_key=old))


def test_the_name_in_the_log_is_changed(unlocked: Unlock, qtbot: QtBot, own: Path) -> None:
    window = unlocked(own)
    around.show_settings(window)
    sheet = sheet_of(window, SettingsSheet)
    qtbot.waitUntil(sheet.actor.isEnabled, timeout=60_000)
    assert sheet.actor.text() == "Researcher"
    sheet.actor.setText("Zh. Musina")
    sheet.save_button.click()
    qtbot.waitUntil(lambda: said(window, "Changed your name"), timeout=60_000)
    window.close()
    with Vault.open(own, CREDENTIAL, write=False) as vault:
        assert vault.actor.name == "Zh. Musina"


def test_panic_destroys_the_keys_and_leaves(
    unlocked: Unlock, qtbot: QtBot, own: Path, tmp_path: Path
) -> None:
    with Vault.open(own, CREDENTIAL) as vault:
        backup(vault, tmp_path / "backup")
    window = unlocked(own)
    around.ask_for_panic(window)
    sheet = sheet_of(window, PanicSheet)
    told = " ".join(label.text() for label in sheet.findChildren(QLabel))
    for word in ("backups", "recovery key is dead", "noise", "hides nothing"):
        assert word in told
    sheet.name.setText("cas")
    assert not sheet.destroy_button.isEnabled()
    sheet.name.setText("case")
    with qtbot.assertNotEmitted(window.vault_closed, wait=0):
        sheet.destroy_button.click()
    assert not window.isVisible()
    assert not window.unlocked
    assert window.settings.recent == ()
    with pytest.raises(NotFound, match="keys were destroyed"):
        Vault.open(own, CREDENTIAL)
    # As it says: a backup still opens.
    restore(tmp_path / "backup", tmp_path / "again", CREDENTIAL)


def test_panic_is_on_no_single_key_and_wants_the_name(window: Window, own: Path) -> None:
    command = window.work and window.commands["vault.panic"]
    assert not command.action.shortcuts()
    with pytest.raises(Refused):
        destroy_keys(own, "another")
    assert opens(own, CREDENTIAL)


def test_a_backup_is_a_job(unlocked: Unlock, qtbot: QtBot, own: Path, tmp_path: Path) -> None:
    window = unlocked(own)
    around.back_up(window, tmp_path / "backup")
    qtbot.waitUntil(lambda: said(window, "The backup is whole"), timeout=60_000)
    restore(tmp_path / "backup", tmp_path / "again", CREDENTIAL)
    around.check_whole_vault(window)
    qtbot.waitUntil(lambda: said(window, "The vault is whole"), timeout=60_000)


def test_a_check_says_what_is_wrong(unlocked: Unlock, qtbot: QtBot, own: Path) -> None:
    window = unlocked(own)
    blob = next(path for path in (own / "blobs").rglob("*") if path.is_file())
    sealed = blob.read_bytes()
    # Turned, not set: ciphertext ends in any given byte once in 256 vaults, and is whole then.
    blob.write_bytes(sealed[:-1] + bytes([sealed[-1] ^ 1]))
    around.check_whole_vault(window)
    qtbot.waitUntil(
        lambda: any("not whole" in each.windowTitle() for each in window.findChildren(QDialog)),
        timeout=60_000,
    )


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_screen_has_help(window: Window, language: str) -> None:
    for screen in [*window.work.screens, "unlock", "flow", "everywhere"]:
        parts = page(screen, language)
        assert parts, screen
        assert parts[0][0] == ("heading" if screen == "everywhere" else "title")
        assert not any("`" in text or "**" in text for _kind, text in parts)
    assert {name for name, _title, _picture in every.rail()} <= set(window.work.screens)


def test_f1_explains_the_screen_that_is_shown(window: Window, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    texts = [label.text() for label in sheet_of(window, HelpSheet).findChildren(QLabel)]
    assert "Opening a vault" in texts


def test_the_tour_is_not_shown_again_once_closed(unlocked: Unlock, qtbot: QtBot) -> None:
    window = unlocked()
    assert window.tour is None
    window.preferences.set(tour_seen=False)
    window.show_tour()
    tour = window.tour
    assert tour is not None
    for _ in range(4):
        tour.go_on()
        assert window.rect().contains(tour.bubble.geometry())
    tour.bubble.back.click()
    assert tour.step == 3
    qtbot.keyClick(tour.bubble, Qt.Key.Key_Escape)
    assert window.tour is None
    assert window.settings.tour_seen


def test_about_names_versions_and_licences(window: Window) -> None:
    around.show_about(window)
    sheet = sheet_of(window, help_about.AboutSheet)
    rows = [sheet.list.topLevelItem(row) for row in range(sheet.list.topLevelItemCount())]
    assert all(row.text(2) for row in rows)
    assert {row.text(0) for row in rows} >= {"Qt for Python", "SQLCipher", "Tabler Icons"}
