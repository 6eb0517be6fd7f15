"""Long work in a thread of its own, so that the window never waits."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

from app.errors import Cancelled, KuagerError
from app.progress import Progress


def sentence_of(error: Exception) -> str:
    """What to tell a person about a failure; never what was being read."""
    if isinstance(error, KuagerError):
        return error.sentence
    if isinstance(error, OSError):
        return f"The operating system refused: {(error.strerror or 'unknown error').lower()}."
    if isinstance(error, MemoryError):
        return "There is not enough memory for this; nothing was changed."
    return f"This failed for a reason the program did not expect ({type(error).__name__})."


class Job(QObject):
    """One piece of long work.

    ``succeeded`` carries its result, ``failed`` a sentence; ``cancelled`` is a normal outcome.
    """

    moved = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(str)
    cancelled = Signal()
    finished = Signal()

    def __init__(self, work: Callable[[Progress], object], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()
        self._thread = _Runner(self._run, self)
        self._thread.finished.connect(self.finished)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop at its next safe point."""
        self._stop.set()

    def wait(self) -> None:
        """Block until the thread has ended; for closing the window."""
        self._thread.wait()

    def step(self, done: int, total: int, message: str) -> None:
        """Take a progress report from the work."""
        if self._stop.is_set():
            raise Cancelled("Cancelled; what was finished is kept.")
        self.moved.emit(done, total, message)

    def _run(self) -> None:
        try:
            result = self._work(self)
        except Cancelled:
            self.cancelled.emit()
        except Exception as error:
            # Whatever it is, the window stays and says that it failed.
            self.failed.emit(sentence_of(error))
        else:
            self.succeeded.emit(result)


class _Runner(QThread):
    def __init__(self, work: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        self._work()
