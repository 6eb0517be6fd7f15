"""Long work in a thread of its own, so that the window never waits."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

from app.errors import Cancelled, KuagerError
from app.progress import Progress
from app.ui.language import tr
from app.ui.sentences import spoken

RUNNING, DONE, FAILED, CANCELLED = "running", "done", "failed", "cancelled"

_BETWEEN = 0.05
"""Seconds between two reports that are passed on: a person reads no faster."""


def sentence_of(error: Exception) -> str:
    """What to tell a person about a failure; never what was being read."""
    if isinstance(error, KuagerError):
        return spoken(error.sentence)
    if isinstance(error, OSError):
        reason = (error.strerror or "unknown error").lower()
        return tr("The operating system refused: {reason}.", reason=reason)
    if isinstance(error, MemoryError):
        return tr("There is not enough memory for this; nothing was changed.")
    return tr(
        "This failed for a reason the program did not expect ({kind}).", kind=type(error).__name__
    )


class Job(QObject):
    """One piece of long work.

    ``succeeded`` carries its result, ``failed`` a sentence; ``cancelled`` is a normal outcome.

    Attributes:
        title: what it is, as the dock shows it; may name what the vault holds.
        state: ``running``, ``done``, ``failed`` or ``cancelled``.
        sentence: on what came of it; the dock shows it.
        places: where a proof found something, one line each.
        again: starts the rest of it once more, where that makes sense, or None.
    """

    moved = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(str)
    cancelled = Signal()
    finished = Signal()

    def __init__(
        self, work: Callable[[Progress], object], parent: QObject, title: str = ""
    ) -> None:
        super().__init__(parent)
        self.title = title
        self.state = RUNNING
        self.sentence = ""
        self.places: tuple[str, ...] = ()
        self.again: Callable[[], None] | None = None
        self._work = work
        self._stop = threading.Event()
        self._said = 0.0
        self._thread = _Runner(self._run, self)
        self._thread.finished.connect(self.finished)
        self.succeeded.connect(lambda _result: self._settle(DONE, ""))
        self.failed.connect(lambda sentence: self._settle(FAILED, sentence))
        self.cancelled.connect(lambda: self._settle(CANCELLED, ""))

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop at its next safe point."""
        self._stop.set()

    @property
    def stopping(self) -> bool:
        """Whether it was asked to stop."""
        return self._stop.is_set()

    def wait(self, milliseconds: int = -1) -> bool:
        """Block until the thread has ended, for closing the window; False when it has not."""
        return self._thread.wait(milliseconds) if milliseconds >= 0 else self._thread.wait()

    def step(self, done: int, total: int, message: str) -> None:
        """Take a progress report from the work."""
        if self._stop.is_set():
            raise Cancelled("Cancelled; what was finished is kept.")
        now = time.monotonic()
        if now - self._said >= _BETWEEN or done >= total:
            self._said = now
            self.moved.emit(done, total, message)

    def _settle(self, state: str, sentence: str) -> None:
        self.state, self.sentence = state, sentence

    def _run(self) -> None:
        try:
            result = self._work(self)
        except Cancelled:
            self.cancelled.emit()
        except Exception as error:
            # Whatever it is, the window stays and says that it failed.
            self.places = tuple(getattr(error, "places", ()))
            self.failed.emit(sentence_of(error))
        else:
            self.succeeded.emit(result)


class _Runner(QThread):
    def __init__(self, work: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        self._work()
