"""The open vault on a thread of its own: the window asks, and never waits for an answer.

A vault belongs to the thread that opened it, so this thread opens it, answers every question about
it and closes it. It is opened for reading: the command line may write to it at the same time.
"""

from __future__ import annotations

import itertools
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, Signal

from app.errors import Cancelled
from app.ui.jobs import sentence_of
from app.vault.keys import Credential
from app.vault.vault import Vault

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class _Question:
    number: int
    topic: str
    work: Callable[[Vault], Any]
    answer: Callable[[Any], None]
    refuse: Callable[[str], None]


class Reader(QObject):
    """Opens a vault and answers questions about it.

    Signals: ``opened`` once; or ``failed`` with a sentence; ``moved`` while opening; ``finished``
    when the vault is closed and its thread has ended.
    """

    opened = Signal()
    failed = Signal(str)
    moved = Signal(int, int, str)
    finished = Signal()
    _answered = Signal(object, object, str)

    def __init__(self, folder: Path, credential: Credential, parent: QObject) -> None:
        super().__init__(parent)
        self.folder = folder
        self._credential: Credential | None = credential
        self._questions: queue.SimpleQueue[_Question | None] = queue.SimpleQueue()
        self._numbers = itertools.count(1)
        self._latest: dict[str, int] = {}
        self._closing = threading.Event()
        self._answered.connect(self._deliver)
        self._thread = _Thread(self._run, self)
        self._thread.finished.connect(self.finished)

    def start(self) -> None:
        """Open the vault."""
        self._thread.start()

    def ask(
        self,
        topic: str,
        work: Callable[[Vault], Answer],
        answer: Callable[[Answer], None],
        refuse: Callable[[str], None],
    ) -> None:
        """Have a question answered; a later question of the same topic replaces this one.

        Args:
            topic: what it is about.
            work: runs on the reader's thread.
            answer: receives the result in this thread.
            refuse: receives a sentence in this thread instead.
        """
        number = next(self._numbers)
        self._latest[topic] = number
        self._questions.put(_Question(number, topic, work, answer, refuse))

    def close(self) -> None:
        """Let nothing more be answered and close the vault; ``finished`` follows."""
        self._closing.set()
        self._latest.clear()
        self._questions.put(None)

    def wait(self) -> None:
        """Block until the vault is closed; for leaving the program."""
        self._thread.wait()

    def step(self, done: int, total: int, message: str) -> None:
        """Take a progress report of the opening."""
        if self._closing.is_set():
            raise Cancelled("Cancelled.")
        self.moved.emit(done, total, message)

    def _deliver(self, question: object, result: object, sentence: str) -> None:
        assert isinstance(question, _Question)
        if self._latest.get(question.topic) != question.number:
            return
        if sentence:
            question.refuse(sentence)
        else:
            question.answer(result)

    def _run(self) -> None:
        credential, self._credential = self._credential, None
        assert credential is not None
        try:
            vault = Vault.open(self.folder, credential, write=False, progress=self)
        except Exception as error:
            if not self._closing.is_set():
                self.failed.emit(sentence_of(error))
            return
        del credential
        try:
            self.opened.emit()
            while (question := self._questions.get()) is not None:
                if not self._closing.is_set():
                    self._answer(vault, question)
        finally:
            vault.close()

    def _answer(self, vault: Vault, question: _Question) -> None:
        if self._latest.get(question.topic) != question.number:
            return
        result, sentence = None, ""
        try:
            result = question.work(vault)
        except Exception as error:
            sentence = sentence_of(error)
        self._answered.emit(question, result, sentence)


class _Thread(QThread):
    def __init__(self, work: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        self._work()
