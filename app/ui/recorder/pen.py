"""Writes a recording on a thread of its own: the window hands sound over and never waits for the disk."""

from __future__ import annotations

import queue
import shutil
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.casework.interviewing import recording_in
from app.casework.interviewing.recording_facts import Marker
from app.casework.interviewing.recording_in import FAILED, Recording
from app.errors import KuagerError
from app.ui.jobs import sentence_of

_LOOKING = 30.0
"""Seconds between two looks at how much room the disk has; only while sound comes."""

_Step = Callable[[Recording], object] | None


class Pen(QObject):
    """One recording, from its first sample to its end.

    Signals, each with the recording's id:
        noted(id, Marker): a pause, its end or a marker is on the disk.
        room(id, minutes): so much more fits on the disk.
        failed(id, sentence): the disk refused; nothing more is taken.
        closed(id): everything is on the disk, and the thread has nothing more to do.
    """

    noted = Signal(str, object)
    room = Signal(str, int)
    failed = Signal(str, str)
    closed = Signal(str)

    def __init__(self, recording: Recording, vault_folder: Path, parent: QObject) -> None:
        # The parent owns it, so that the thread's reference is never the one that destroys it.
        super().__init__(parent)
        self.recording = recording
        self._folder = vault_folder
        self._steps: queue.SimpleQueue[_Step] = queue.SimpleQueue()
        self._looked = 0.0
        self._thread = threading.Thread(target=self._run, name="recording", daemon=True)
        self._thread.start()

    def add(self, pcm: bytes) -> None:
        """Take sound."""
        self._steps.put(lambda recording: recording.append(pcm))

    def pause(self) -> None:
        """Note a pause."""
        self._steps.put(Recording.pause)

    def resume(self) -> None:
        """Note that it goes on."""
        self._steps.put(Recording.resume)

    def mark(self, text: str) -> None:
        """Note a marker."""
        self._steps.put(lambda recording: recording.mark(text))

    def end(self, why: str) -> None:
        """Take nothing more; ``closed`` follows."""
        self._steps.put(lambda recording: recording.end(why))
        self._steps.put(None)

    def wait(self, seconds: float) -> bool:
        """Wait for the end to be on the disk, at most so long; False when it is not yet."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        # Emitting fails once the window is gone; what is written counts.
        with suppress(RuntimeError):
            while (step := self._steps.get()) is not None:
                if not self.recording.ended:
                    self._do(step)
            self.closed.emit(self.recording.id)

    def _do(self, step: Callable[[Recording], object]) -> None:
        try:
            done = step(self.recording)
            if isinstance(done, Marker):
                self.noted.emit(self.recording.id, done)
            self._look()
        except (KuagerError, OSError, MemoryError) as error:
            with suppress(KuagerError, OSError):
                self.recording.end(FAILED)
            self.failed.emit(self.recording.id, sentence_of(error))

    def _look(self) -> None:
        now = time.monotonic()
        if now - self._looked >= _LOOKING or not self._looked:
            self._looked = now
            free = shutil.disk_usage(self._folder).free
            self.room.emit(self.recording.id, recording_in.minutes_in(free, self.recording.rate))
