"""Work away from the vault's thread: pages, thumbnails, waveforms. Two threads, the latest asked first."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from app.ui.jobs import sentence_of

Answer = TypeVar("Answer")

_THREADS = 2


@dataclass(frozen=True, slots=True)
class _Asked:
    topic: str
    work: Callable[[], Any]
    answer: Callable[[Any], None]
    refuse: Callable[[str], None] | None


class Background(QObject):
    """Answers in the window's thread what was worked out elsewhere.

    What is asked last is worked on first, since it is what a person looks at now; asking again on the same
    topic replaces what waits there, and :meth:`drop` forgets it.
    """

    _done = Signal(int, object, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: dict[str, int] = {}
        self._wanted: dict[str, int] = {}
        # Whoever drops the last reference to a closure over a widget must be this thread; see
        # :mod:`app.ui.vault_thread`.
        self._held: dict[int, _Asked] = {}
        self._numbers = count(1)
        self._guard = threading.Condition()
        self._closed = threading.Event()
        self._done.connect(self._deliver)
        self._threads = [
            threading.Thread(target=self._run, name="look", daemon=True) for _ in range(_THREADS)
        ]
        for thread in self._threads:
            thread.start()

    def ask(
        self,
        topic: str,
        work: Callable[[], Answer],
        answer: Callable[[Answer], None],
        refuse: Callable[[str], None] | None = None,
    ) -> None:
        """Have something worked out.

        Args:
            topic: what it is about; a later question on it replaces this one.
            work: runs on a thread of its own; must not touch the database or a widget.
            answer: receives the result in this thread.
            refuse: receives a sentence in this thread instead.
        """
        number = next(self._numbers)
        with self._guard:
            before = self._waiting.pop(topic, None)
            gone = self._held.pop(before, None) if before is not None else None
            self._held[number] = _Asked(topic, work, answer, refuse)
            self._waiting[topic] = self._wanted[topic] = number
            self._guard.notify()
        # Not while the guard is held: what goes may ask for something.
        del gone

    def drop(self, beginning: str = "") -> None:
        """Forget what is asked on topics that begin so; nothing of it is delivered any more."""
        with self._guard:
            waiting = [each for each in self._waiting if each.startswith(beginning)]
            gone = [self._held.pop(self._waiting.pop(topic), None) for topic in waiting]
            for topic in [each for each in self._wanted if each.startswith(beginning)]:
                del self._wanted[topic]
        del gone

    def close(self) -> None:
        """Deliver nothing more; threads end when what they are at is done."""
        with self._guard:
            self._closed.set()
            self._waiting.clear()
            self._wanted.clear()
            self._guard.notify_all()

    def wait(self, seconds: float) -> None:
        """Wait for the threads to end, each at most so long."""
        for thread in self._threads:
            thread.join(seconds)

    def _run(self) -> None:
        while True:
            with self._guard:
                while not self._waiting and not self._closed.is_set():
                    self._guard.wait()
                if self._closed.is_set():
                    return
                _topic, number = self._waiting.popitem()
            result, sentence = self._work_on(number)
            with self._guard:
                if self._closed.is_set():
                    return
                self._done.emit(number, result, sentence)
            # Held no longer than until it is shown: it may be a large picture.
            del result

    def _work_on(self, number: int) -> tuple[Any, str]:
        """The result or a sentence; the reference to what was asked ends with this function."""
        asked = self._held[number]
        try:
            return asked.work(), ""
        except Exception as error:
            return None, sentence_of(error)

    def _deliver(self, number: int, result: object, sentence: str) -> None:
        asked = self._held.pop(number)
        if self._wanted.get(asked.topic) != number:
            return
        del self._wanted[asked.topic]
        if not sentence:
            asked.answer(result)
        elif asked.refuse is not None:
            asked.refuse(sentence)
