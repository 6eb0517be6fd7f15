"""Locking replaces the process that held the key."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.start import WINDOW_FLAG, fresh_process
from app.ui.window import Window
from tests.builders import CREDENTIAL, SmallCase

ROOT = Path(__file__).resolve().parents[2]

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from app.ui import start, window as windows

class Driven(windows.Window):
    def __init__(self, **given):
        super().__init__(**given)
        self.step = QTimer(self, interval=50)
        self.step.timeout.connect(self.go)
        QTimer.singleShot(0, self.begin)
    def begin(self):
        self.unlock_screen.passphrase.setText(sys.argv[2])
        self.unlock_screen.button.click()
        self.step.start()
    def go(self):
        if self.shown != "library":
            return
        self.step.stop()
        if sys.argv[3] == "deaf":
            import threading
            # A job that never comes to an end keeps the key in memory for three seconds, no longer.
            self.session.run("deaf", lambda vault, progress: threading.Event().wait())
        self.lock()

windows.Window = Driven
def execve(program, command, environment):
    print("FRESH", command[1:], "KUAGER_PASSPHRASE" in environment, flush=True)
    start.os._exit(0)
start.os.execve = execve
start.open_window(Path(sys.argv[1]))
print("no fresh process")
"""


@pytest.fixture
def window(used_window: Window) -> Window:
    """One for all of these tests."""
    return used_window


def test_a_lock_is_announced_when_the_vault_is_closed(
    unlocked: Callable[[], Window], qtbot: QtBot
) -> None:
    window = unlocked()
    with qtbot.waitSignal(window.vault_closed, timeout=60_000):
        window.lock()


def test_closing_the_window_starts_nothing(unlocked: Callable[[], Window], qtbot: QtBot) -> None:
    window = unlocked()
    with qtbot.assertNotEmitted(window.vault_closed, wait=300):
        window.close()


@pytest.mark.parametrize("job", ["none", "deaf"])
def test_the_process_that_held_the_key_is_replaced(
    small: tuple[Path, SmallCase], tmp_path: Path, job: str
) -> None:
    (tmp_path / "kuager").mkdir()
    (tmp_path / "kuager" / "settings.json").write_text('{"first_run": false, "tour_seen": true}')
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(small[0]), CREDENTIAL.passphrase or "", job],
        cwd=ROOT,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_CONFIG_HOME": str(tmp_path),
            "KUAGER_PASSPHRASE": "secret",
        },
        capture_output=True,
        timeout=60,
    )
    expected = f"FRESH ['-m', 'app', '{WINDOW_FLAG}', '{small[0]}'] False"
    assert expected in done.stdout.decode(), done.stderr.decode()


@pytest.mark.parametrize("frozen", [False, True])
def test_the_passphrase_is_not_handed_on(monkeypatch: pytest.MonkeyPatch, frozen: bool) -> None:
    monkeypatch.setenv("KUAGER_PASSPHRASE", "secret")
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    command, environment = fresh_process(Path("/somewhere/vault"))
    assert "secret" not in " ".join(command)
    assert "secret" not in environment.values()


def test_the_entrance_knows_the_flags_of_its_own_processes() -> None:
    # The entrance repeats them so that the command line starts without Qt and without the reader.
    from app import __main__ as entrance
    from app.intake.process import WORKER_FLAG

    assert entrance._WINDOW_FLAG == WINDOW_FLAG
    assert entrance._WORKER_FLAG == WORKER_FLAG
