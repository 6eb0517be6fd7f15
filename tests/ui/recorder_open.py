"""A stage for the recorder: a real session, and a microphone and a camera that a test speaks for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from app.errors import Refused
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.recorder.bar import RecorderBar
from app.ui.recorder.signs import HEARD
from app.ui.recorder.sources import Heard
from app.ui.session import Session
from app.vault.vault import Vault
from tests.builders import CREDENTIAL

Answer = TypeVar("Answer")


class Voice:
    """A microphone that hears what a test says."""

    def __init__(self) -> None:
        self.running = False
        self.refuses = ""
        self.opened: list[tuple[str, int]] = []
        self.devices = [("usb-1", "Петличка USB"), ("built-in", "Built-in " * 20)]
        self._on_data: Heard | None = None
        self._on_fail: Callable[[], None] | None = None

    def names(self) -> list[tuple[str, str]]:
        return self.devices

    def open(self, device: str, rate: int) -> Voice:
        if not self.devices:
            raise Refused("No microphone was found; connect one and try again.")
        self.opened.append((device, rate))
        return self

    def start(self, on_data: Heard, on_fail: Callable[[], None]) -> None:
        if self.refuses:
            raise Refused(self.refuses)
        self._on_data, self._on_fail = on_data, on_fail
        self.running = True

    def stop(self) -> None:
        self.running = False

    def say(self, pcm: bytes) -> None:
        assert self.running, "nobody listens"
        assert self._on_data is not None
        # A device delivers it in pieces of a few milliseconds.
        for at in range(0, len(pcm), 4800):
            self._on_data(pcm[at : at + 4800])

    def unplug(self) -> None:
        self.running = False
        assert self._on_fail is not None
        self._on_fail()


class Lens:
    """A camera that sees what a test shows."""

    def __init__(self, names: list[tuple[str, str]] | None = None) -> None:
        self.devices = [("one", "Camera")] if names is None else names
        self.picture = QImage()
        self.running = False
        self.sentence = ""

    def names(self) -> list[tuple[str, str]]:
        return self.devices

    def open(self, device: str) -> Lens:
        if not self.devices:
            raise Refused("No camera was found; connect one and try again.")
        return self

    def start(
        self,
        on_frame: Callable[[QImage], None],
        on_shot: Callable[[QImage], None],
        on_fail: Callable[[str], None],
    ) -> None:
        self.running = True
        self._on_shot, self._on_fail = on_shot, on_fail
        on_frame(self.picture)

    def shoot(self) -> None:
        if self.sentence:
            self._on_fail(self.sentence)
        else:
            self._on_shot(self.picture)

    def stop(self) -> None:
        self.running = False


class _Signs(QObject):
    """Counts the signs of life that a window would see."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.seen += event.type() == HEARD
        return False


class RecorderStage(QMainWindow):
    """The recording bar on an open vault, and what it says."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.bot = qtbot
        self.voice = Voice()
        self.commands = Commands()
        self.bar = RecorderBar(self.commands, self.voice, owner=self)
        self.setCentralWidget(self.bar)
        self.resize(900, 260)
        self.kept: list[str] = []
        self.begun: list[str] = []
        self.failures: list[str] = []
        self.recovered: list[str] = []
        self.bar.stopped.connect(self.kept.append)
        self.bar.started.connect(self.begun.append)
        self.bar.failed.connect(self.failures.append)
        self.bar.recovered.connect(self.recovered.extend)
        self.session: Session | None = None
        self.drafts: Drafts | None = None
        self.signs = _Signs()
        self.bar.installEventFilter(self.signs)

    def open(self, path: Path) -> None:
        """Open a vault."""
        session = self.session = Session(path, CREDENTIAL, self)
        with self.bot.waitSignal(session.opened, timeout=60_000):
            session.start()
        self.drafts = Drafts(session)
        self.bar.show_session(session, self.drafts)
        self.show()
        self.vault(lambda vault: None)

    def lock(self) -> None:
        """As the window does it."""
        session = self.session
        assert session is not None
        self.bar.forget()
        with self.bot.waitSignal(session.finished, timeout=60_000):
            session.close({})
        self.session = None

    def vault(self, question: Callable[[Vault], Answer]) -> Answer:
        """Ask the open vault, behind everything that was asked of it before."""
        answers: list[Answer] = []
        problems: list[str] = []
        assert self.session is not None
        self.session.ask("", question, answers.append, problems.append)
        self.bot.waitUntil(lambda: bool(answers or problems), timeout=60_000)
        assert not problems, problems
        return answers[0]

    def begin(self, ref: str) -> str:
        """Press Record and wait until it runs; the recording's id."""
        self.bar.set_subject(ref)
        with self.bot.waitSignal(self.bar.started, timeout=60_000):
            self.bar.record_button.click()
        return self.begun[-1]

    def stop(self) -> str:
        """Press Stop and wait for the item; its id."""
        with self.bot.waitSignal(self.bar.stopped, timeout=60_000):
            self.bar.stop_button.click()
        return self.kept[-1]

    def closeEvent(self, event: object) -> None:  # noqa: N802
        self.bar.forget()
        if self.session is not None:
            self.session.close()
            self.session.wait()
