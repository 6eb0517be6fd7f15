"""Work away from the vault's thread: pages, thumbnails, waveforms. Two threads, the latest asked first."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
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

    _done = Signal(object, object, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: dict[str, _Asked] = {}
        self._wanted: dict[str, _Asked] = {}
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
        asked = _Asked(topic, work, answer, refuse)
        with self._guard:
            self._waiting.pop(topic, None)
            self._waiting[topic] = asked
            self._wanted[topic] = asked
            self._guard.notify()

    def drop(self, beginning: str = "") -> None:
        """Forget what is asked on topics that begin so; nothing of it is delivered any more."""
        with self._guard:
            for held in (self._waiting, self._wanted):
                for topic in [each for each in held if each.startswith(beginning)]:
                    del held[topic]

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
                _topic, asked = self._waiting.popitem()
            result, sentence = None, ""
            try:
                result = asked.work()
            except Exception as error:
                sentence = sentence_of(error)
            with self._guard:
                if self._closed.is_set():
                    return
                self._done.emit(asked, result, sentence)

    def _deliver(self, asked: object, result: object, sentence: str) -> None:
        assert isinstance(asked, _Asked)
        if self._wanted.get(asked.topic) is not asked:
            return
        del self._wanted[asked.topic]
        if not sentence:
            asked.answer(result)
        elif asked.refuse is not None:
            asked.refuse(sentence)
