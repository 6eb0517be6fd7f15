"""Lock always wins: whatever is open or going on, and nothing of the vault is left in the window."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, Qt, QTimer
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from app.progress import Progress
from app.records.people import Person
from app.ui import around
from app.ui import window as window_module
from app.ui.drafts import INTERVAL
from app.ui.jobs import CANCELLED
from app.ui.parts.sheet import Sheet, ask
from app.ui.session import DRAFT, Session
from app.ui.window import Window
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, SmallCase
from tests.ui.conftest import HOSTILE, open_vault, settled, texts_of
from tests.ui.stage import copy

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    # What the offscreen platform has to say about popups and dialogs.
    pytest.mark.qt_log_ignore("This plugin does not support"),
]

ROOT = Path(__file__).resolve().parents[2]
Unlock = Callable[..., Window]
WRITTEN = "Ночной сторож, видел всё"


@pytest.fixture
def window(used_window: Window) -> Window:
    """One for all of these tests."""
    return used_window


@pytest.fixture
def own(pristine_case: tuple[Path, SmallCase], tmp_path: Path) -> Path:
    """A vault of the test's own, with the small case in it."""
    return copy(pristine_case[0], tmp_path / "case")


def form_with_text(window: Window, qtbot: QtBot) -> Sheet:
    """The form of a new person, begun."""
    window.work.go("people", None)
    people = window.screen_of("people")
    people.new()
    qtbot.waitUntil(lambda: people.sheet is not None, timeout=60_000)
    people.sheet.editors["name"].widget.setText(WRITTEN)
    return people.sheet


def is_locked(window: Window) -> bool:
    return (
        window.shown == "unlock"
        and not window.unlocked
        and not any(dialog.isVisible() for dialog in window.findChildren(QDialog))
        and QApplication.activePopupWidget() is None
    )


def locked_by_key(window: Window, qtbot: QtBot) -> None:
    """Press Ctrl+L where the focus is, as a person would."""
    target = QApplication.focusWidget() or window
    qtbot.keyClick(target, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def desk(path: Path) -> dict[str, str]:
    with Vault.open(path, CREDENTIAL, write=False) as vault:
        return {name: vault.desk.get(name) or "" for name in vault.desk.names("")}


def locked_and_closed(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.vault_closed, timeout=60_000):
        window.lock()
    assert is_locked(window)


# What is open


def test_a_form_with_a_question_on_it_comes_back_where_it_was(
    unlocked: Unlock, qtbot: QtBot, own: Path
) -> None:
    window = unlocked(own)
    form = form_with_text(window, qtbot)
    form.reject()
    assert form.findChild(QDialog).isVisible()
    locked_and_closed(window, qtbot)
    qtbot.wait(20)
    assert not window.findChildren(QDialog)
    assert not any(WRITTEN in text for text in texts_of(window))
    assert [name for name in desk(own) if name.startswith(DRAFT)] == [DRAFT + "people/person/new"]
    open_vault(window, qtbot, own)
    work = window.work
    qtbot.waitUntil(lambda: window.shown == "people", timeout=60_000)
    qtbot.waitUntil(work.restore_button.isVisible, timeout=60_000)
    work.restore_button.click()
    people = window.screen_of("people")
    qtbot.waitUntil(lambda: people.sheet is not None, timeout=60_000)
    assert people.sheet.editors["name"].widget.text() == WRITTEN
    people.sheet.save()
    qtbot.waitUntil(lambda: people.sheet is None, timeout=60_000)
    window.close()
    with Vault.open(own, CREDENTIAL, write=False) as vault:
        assert vault.one(Person, name=WRITTEN) is not None
        assert not vault.desk.names(DRAFT)


@pytest.mark.parametrize(
    "what", ["file", "question", "palette", "menu", "settings", "keys", "help"]
)
def test_whatever_is_open_is_closed(unlocked: Unlock, qtbot: QtBot, what: str) -> None:
    window = unlocked()
    if what == "file":
        around.choose_backup(window)
        assert window.findChild(QFileDialog).isVisible()
    elif what == "question":
        ask(window, "Sure?", "Quite?", "Yes", lambda: None)
    elif what == "palette":
        window.work.palette_.open()
    elif what == "menu":
        window.work._open_menu()
        assert QApplication.activePopupWidget() is not None
        menu = QMenu(window)
        menu.addAction("over it")
        menu.popup(window.pos())
    else:
        getattr(
            around, {"settings": "show_settings", "keys": "show_keys", "help": "show_help"}[what]
        )(window)
    locked_and_closed(window, qtbot)
    assert not window.work.palette_.isVisible()


def test_ctrl_l_works_from_a_dialog(unlocked: Unlock, qtbot: QtBot) -> None:
    window = unlocked()
    form = form_with_text(window, qtbot)
    field = form.findChild(QLineEdit)
    qtbot.keyClick(field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert is_locked(window)


def test_ctrl_l_works_on_every_screen(unlocked: Unlock, qtbot: QtBot) -> None:
    window = unlocked()
    for name in list(window.work.screens):
        window.work.show_screen(name)
        window.activateWindow()
        locked_by_key(window, qtbot)
        assert is_locked(window), name
        open_vault(window, qtbot, Path(window.unlock_screen.folder.text()))


def test_a_drag_ends_with_the_lock(unlocked: Unlock, qtbot: QtBot) -> None:
    window = unlocked()
    drag = QDrag(window.work)
    data = QMimeData()
    data.setData("application/x-kuager-test", QByteArray(b"1"))
    drag.setMimeData(data)
    QTimer.singleShot(200, window.lock)
    drag.deleteLater()
    qtbot.waitUntil(lambda: is_locked(window), timeout=30_000)


def test_nothing_of_the_vault_is_left_on_any_screen(
    unlocked: Unlock, qtbot: QtBot, small: tuple[Path, SmallCase]
) -> None:
    window = unlocked()
    case = small[1]
    work = window.work
    for target, value in (
        ("library", "задержание"),
        ("cases", case.case.code),
        ("person", case.person.id),
        ("place", case.place.id),
        ("law", "iccpr:9.3"),
        ("item", {"id": case.item.id, "among": [1, 2], "find": "задержание"}),
    ):
        work.go(target, value)
        settled(window, qtbot)
    for name in work.screens:
        work.show_screen(name)
        settled(window, qtbot)
    evidence = (
        "задержан", "Ёлкина", "Yolkina", "Koshmambet", "Кошмамбет", "tracker.example",
        "Witness A", case.item.sha256, case.item.id, "Срочно", "KZ-1",
    )  # fmt: skip
    before = "\n".join(texts_of(window))
    shown = [word for word in evidence if word in before]
    assert len(shown) > 5, shown
    locked_and_closed(window, qtbot)
    qtbot.wait(50)
    held = texts_of(window)
    left = {word: [text[:80] for text in held if word in text][:3] for word in evidence}
    assert {word: texts for word, texts in left.items() if texts} == {}
    assert not any(edit.isUndoAvailable() for edit in window.findChildren(QLineEdit))
    assert HOSTILE not in "\n".join(held)


def test_the_clipboard_is_cleared_if_it_is_ours(
    unlocked: Unlock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = unlocked()
    cleared: list[bool] = []
    monkeypatch.setattr(window.copied, "clear", lambda: cleared.append(True))
    window.lock()
    assert cleared == [True]


# What is going on


def test_a_job_is_stopped_and_the_vault_closed(unlocked: Unlock, qtbot: QtBot, own: Path) -> None:
    window = unlocked(own)
    session = window.session
    assert session is not None
    began = threading.Event()

    def work(vault: Vault, progress: Progress) -> None:
        began.set()
        while True:
            progress.step(0, 0, "working")
            time.sleep(0.01)

    job = session.run("Long work on Koshmambet", work)
    qtbot.waitUntil(began.is_set)
    qtbot.wait(100)
    assert "Koshmambet" in "\n".join(texts_of(window))
    states: list[str] = []
    job.finished.connect(lambda: states.append(job.state))
    locked_and_closed(window, qtbot)
    assert states == [CANCELLED]
    qtbot.wait(20)
    assert "Koshmambet" not in "\n".join(texts_of(window))
    Vault.open(own, CREDENTIAL).close()


def test_a_job_that_does_not_listen_is_not_waited_for(qtbot: QtBot, own: Path) -> None:
    session = Session(own, CREDENTIAL)
    with qtbot.waitSignal(session.opened, timeout=60_000):
        session.start()
    gate, began = threading.Event(), threading.Event()

    def deaf(vault: Vault, progress: Progress) -> None:
        began.set()
        gate.wait(20)

    job = session.run("deaf", deaf)
    qtbot.waitUntil(began.is_set)
    start = time.monotonic()
    with qtbot.waitSignal(session.finished, timeout=60_000):
        session.close({"window/place": {"screen": "law"}}, patience=300)
    assert time.monotonic() - start < 3
    # What was to be kept is, and the program would end here.
    assert desk(own)["window/place"] == '{"screen": "law"}'
    gate.set()
    assert job.wait(5_000)
    session.deleteLater()


def test_a_change_that_was_asked_for_is_made(qtbot: QtBot, own: Path) -> None:
    session = Session(own, CREDENTIAL)
    with qtbot.waitSignal(session.opened, timeout=60_000):
        session.start()
    gate, answered = threading.Event(), []
    session.ask("slow", lambda vault: gate.wait(10), answered.append)

    def rename(vault: Vault) -> None:
        person = vault.find(Person)[0]
        with vault.change() as change:
            change.put("described", replace(person, note="queued"))

    session.do("Changed", rename)
    with qtbot.waitSignal(session.finished, timeout=60_000):
        session.close()
        session.close()
        gate.set()
    assert answered == []
    with Vault.open(own, CREDENTIAL, write=False) as vault:
        assert vault.find(Person)[0].note == "queued"


def test_a_lock_while_the_vault_is_being_opened(
    window: Window, qtbot: QtBot, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, entered = threading.Event(), threading.Event()
    original = Vault.open

    def slow(*given: object, **named: object) -> Vault:
        entered.set()
        gate.wait(10)
        return original(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Vault, "open", slow)
    window.offer(own)
    window.unlock_screen.passphrase.setText(CREDENTIAL.passphrase or "")
    window.unlock_screen.unlock()
    qtbot.waitUntil(entered.is_set)
    window.lock()
    window.lock()
    assert is_locked(window)
    # No other try before this one has ended.
    assert not window.unlock_screen.button.isEnabled()
    with qtbot.waitSignal(window.vault_closed, timeout=60_000):
        gate.set()
    assert window.shown == "unlock"
    assert window.unlock_screen.button.isEnabled()
    monkeypatch.undo()
    open_vault(window, qtbot, own)


def test_a_late_answer_is_not_shown(unlocked: Unlock, qtbot: QtBot) -> None:
    window = unlocked()
    session = window.session
    assert session is not None
    gate, heard = threading.Event(), []
    session.ask("late", lambda vault: gate.wait(10), heard.append)
    session.look("late", lambda: gate.wait(10), heard.append)
    window.lock()
    with qtbot.waitSignal(window.vault_closed, timeout=60_000):
        gate.set()
    qtbot.wait(50)
    assert heard == []


# When


def test_idle_lock_counts_from_the_last_key(
    unlocked: Unlock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = unlocked()
    now = window_module._seconds()
    limit = window.settings.idle_lock_minutes * 60
    monkeypatch.setattr(window_module, "_seconds", lambda: now + limit - 30)
    window._tick()
    assert "Locks in" in window.countdown.text()
    assert "stay" in window.countdown.text()
    qtbot.keyClick(window.work.query, Qt.Key.Key_Left)
    monkeypatch.setattr(window_module, "_seconds", lambda: now + limit + 30)
    window._tick()
    assert window.unlocked
    monkeypatch.setattr(window_module, "_seconds", lambda: now + 2 * limit + 30)
    window._tick()
    assert is_locked(window)


def test_closing_the_window_keeps_what_is_being_written(
    unlocked: Unlock, qtbot: QtBot, own: Path
) -> None:
    window = unlocked(own)
    form_with_text(window, qtbot)
    window.close()
    assert not window.unfinished
    assert WRITTEN in desk(own)[DRAFT + "people/person/new"]


CRASHING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.settings import Settings
from app.ui.window import Window
application = QApplication(sys.argv[:1])
window = Window(settings=Settings(first_run=False, tour_seen=True))
window.show()
window.offer(Path(sys.argv[1]))
window.unlock_screen.passphrase.setText(sys.argv[2])
window.unlock_screen.unlock()
def look():
    if window.session is None or window.shown == "unlock":
        return
    people = window.screen_of("people")
    if not window.asked:
        window.asked = True
        window.work.go("people", None)
        people.new()
    elif people.sheet is not None and not window.written:
        window.written = True
        people.sheet.editors["name"].widget.setText(sys.argv[3])
        print("written", flush=True)
window.asked = window.written = False
timer = QTimer(interval=50)
timer.timeout.connect(look)
timer.start()
application.exec()
"""


def test_a_draft_survives_kill_9(window: Window, qtbot: QtBot, own: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", CRASHING, str(own), CREDENTIAL.passphrase or "", WRITTEN],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    said = process.stdout.readline()
    assert said == b"written\n", process.communicate()[1].decode()
    # One saving later, and no goodbye.
    time.sleep(2 * INTERVAL / 1000)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    open_vault(window, qtbot, own)
    qtbot.waitUntil(window.work.restore_button.isVisible, timeout=60_000)
    window.work.restore_button.click()
    people = window.screen_of("people")
    qtbot.waitUntil(lambda: people.sheet is not None, timeout=60_000)
    assert people.sheet.editors["name"].widget.text() == WRITTEN
