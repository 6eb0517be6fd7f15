"""The open vault on a thread of its own: the window asks, and never waits for an answer.

A vault belongs to the thread that opened it, so this thread opens it, does everything that is asked of it
and closes it. It is opened for writing; where another program writes to it already, for reading only.

A question refers to widgets: its answer is a method of one, or a closure over some. Whoever drops the last
reference to a widget destroys what Python knows of it, and in another thread than Qt's that ends in a crash.
So questions stay with the thread that asks; the vault's thread is told their numbers, and has let go of a
question before it says that it is answered.
"""

from __future__ import annotations

import itertools
import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, Signal

from app.errors import Cancelled, VaultBusy
from app.ui.jobs import sentence_of
from app.vault.keys import Credential
from app.vault.vault import Vault

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class _Question:
    topic: str
    work: Callable[[Vault], Any]
    answer: Callable[[Any], None] | None
    refuse: Callable[[str], None] | None


class VaultThread(QObject):
    """Opens a vault and answers questions about it.

    Signals: ``opened`` once; or ``failed`` with a sentence; ``moved`` while opening; ``finished`` when the
    vault is closed and its thread has ended.
    """

    opened = Signal()
    failed = Signal(str)
    moved = Signal(int, int, str)
    finished = Signal()
    _answered = Signal(int, object, str)

    def __init__(self, folder: Path, credential: Credential, parent: QObject) -> None:
        super().__init__(parent)
        self.folder = folder
        self.read_only = False
        self._credential: Credential | None = credential
        self._vault: Vault | None = None
        self._questions: queue.SimpleQueue[int | None] = queue.SimpleQueue()
        self._held: dict[int, _Question] = {}
        self._numbers = itertools.count(1)
        self._latest: dict[str, int] = {}
        self._closing = threading.Event()
        self._final: Callable[[Vault], None] | None = None
        self._answered.connect(self._deliver)
        self._thread = _Thread(self._run, self)
        self._thread.finished.connect(self.finished)

    def start(self) -> None:
        """Open the vault."""
        self._thread.start()

    @property
    def vault(self) -> Vault:
        """The open vault, for :meth:`Vault.reopen`, its blobs and its cache; never for its database."""
        assert self._vault is not None
        return self._vault

    def ask(
        self,
        topic: str,
        work: Callable[[Vault], Answer],
        answer: Callable[[Answer], None] | None = None,
        refuse: Callable[[str], None] | None = None,
    ) -> None:
        """Have a question answered; a later question of the same topic replaces this one.

        Args:
            topic: what it is about; ``""`` is never replaced (a change must not be lost).
            work: runs on the vault's thread.
            answer: receives the result in this thread.
            refuse: receives a sentence in this thread instead.
        """
        number = next(self._numbers)
        if topic:
            self._latest[topic] = number
        self._held[number] = _Question(topic, work, answer, refuse)
        self._questions.put(number)

    def drop(self, topic: str) -> None:
        """Forget what is asked on a topic; it is not delivered any more."""
        self._latest.pop(topic, None)

    def close(self, final: Callable[[Vault], None] | None = None) -> None:
        """Let nothing more be answered and close the vault; ``finished`` follows.

        Changes that were asked for already are still made.

        Args:
            final: done last on the open vault (drafts are saved).
        """
        self._final = final
        self._closing.set()
        self._latest.clear()
        self._questions.put(None)

    def wait(self, milliseconds: int) -> bool:
        """Block until the vault is closed, for leaving the program; False when it still is not."""
        return self._thread.wait(milliseconds)

    def step(self, done: int, total: int, message: str) -> None:
        """Take a progress report of the opening."""
        if self._closing.is_set():
            raise Cancelled("Cancelled.")
        self.moved.emit(done, total, message)

    def _deliver(self, number: int, result: object, sentence: str) -> None:
        question = self._held.pop(number)
        if self._closing.is_set() or self._replaced(number, question.topic):
            return
        if not sentence:
            if question.answer is not None:
                question.answer(result)
        elif question.refuse is not None:
            question.refuse(sentence)

    def _run(self) -> None:
        credential, self._credential = self._credential, None
        assert credential is not None
        vault: Vault | None = None
        try:
            vault = self._open(credential)
            # Opened here, since other threads share it and may not open it twice.
            _ = vault.cache
        except Exception as error:
            if vault is not None:
                _close(vault)
            if not self._closing.is_set():
                self.failed.emit(sentence_of(error))
            return
        del credential
        self._vault = vault
        self.opened.emit()
        while (number := self._questions.get()) is not None:
            result, sentence = self._work_on(vault, number)
            self._answered.emit(number, result, sentence)
            # Held no longer than until it is shown.
            del result
        if self._final is not None:
            # A disk that takes no draft must not keep the vault from being closed.
            with suppress(Exception):
                self._final(vault)
        _close(vault)

    def _open(self, credential: Credential) -> Vault:
        try:
            return Vault.open(self.folder, credential, progress=self)
        except VaultBusy:
            self.read_only = True
            return Vault.open(self.folder, credential, write=False, progress=self)

    def _work_on(self, vault: Vault, number: int) -> tuple[Any, str]:
        """The result of a question or a sentence; its reference ends with this function."""
        question = self._held[number]
        if question.topic and (self._closing.is_set() or self._replaced(number, question.topic)):
            return None, ""
        try:
            return question.work(vault), ""
        except Exception as error:
            return None, sentence_of(error)

    def _replaced(self, number: int, topic: str) -> bool:
        """Whether a later question of the same topic was asked, or the topic dropped."""
        return bool(topic) and self._latest.get(topic) != number


def _close(vault: Vault) -> None:
    """Close a vault; what the disk refuses to seal is noticed and mended when it is opened next."""
    with suppress(Exception):
        vault.close()


class _Thread(QThread):
    def __init__(self, work: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        self._work()
