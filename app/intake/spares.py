"""Workers started ahead, so that opening a file does not wait for a process.

A spare has imported one reader's libraries and given up its rights; it knows of no file. It is
handed out once, reads one file, and is ended: nothing of one file is ever in the memory of a
process that reads another.
"""

from __future__ import annotations

import threading
import time
from collections import deque

from app.errors import Cancelled, Unreadable
from app.intake.process import Started

_LOOK = 1.0
"""Seconds between two looks at whether the spares are still alive."""

_PATIENCE = 0.3
"""Seconds after which a spare is replaced while others are left: the file comes first."""

_MOST_FAILURES = 3
"""Spares that may die unused in a row; after that, one is started only when one is wanted."""


class Spares:
    """Keeps workers ready, by reader. Safe for threads.

    Args:
        count: how many are kept for PDFs and for pictures; sound and video have one.
    """

    def __init__(self, count: int = 2) -> None:
        """Begin to start them, and do not wait."""
        self._wanted = {"pdf": count, "image": count, "media": min(count, 1)}
        self._ready: dict[str, deque[Started]] = {reader: deque() for reader in self._wanted}
        self._failures = dict.fromkeys(self._wanted, 0)
        self._out: set[Started] = set()
        self._taken_at = 0.0
        self._closed = False
        # Reentrant: ending a process reports back here.
        self._lock = threading.RLock()
        self._changed = threading.Condition(self._lock)
        self._keeper = threading.Thread(target=self._keep, daemon=True, name="intake-spares")
        self._keeper.start()

    def __enter__(self) -> Spares:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def take(self, reader: str, *, fresh: bool = False) -> Started:
        """Hand out a worker for one file: a spare, or one that is started now.

        Args:
            reader: module of ``app.intake.formats``.
            fresh: start one in any case.

        Raises:
            Cancelled: the spares were closed.
            Unreadable: the system would not start a process.
        """
        with self._lock:
            self._require_open()
            waiting = self._ready.get(reader, deque())
            while waiting and not fresh:
                spare = waiting.popleft()
                if spare.alive:
                    self._failures[reader] = 0
                    return self._hand_out(spare)
                spare.close()
        started = Started(reader, self._returned)
        with self._lock:
            if self._closed:
                started.close()
            self._require_open()
            if reader in self._failures:
                self._failures[reader] = 0
            return self._hand_out(started)

    def ready(self, reader: str) -> int:
        """How many spares of a reader are alive now."""
        with self._lock:
            return sum(1 for spare in self._ready[reader] if spare.alive)

    def pids(self) -> tuple[int, ...]:
        """The processes that wait, by the system's numbers."""
        with self._lock:
            return tuple(spare.pid for each in self._ready.values() for spare in each)

    def close(self) -> None:
        """End all of them at once, those that were handed out too: their users get Cancelled."""
        with self._changed:
            self._closed = True
            out = list(self._out)
            waiting = [spare for each in self._ready.values() for spare in each]
            for each in self._ready.values():
                each.clear()
            self._changed.notify_all()
        for started in out:
            started.stop()
        for spare in waiting:
            spare.kill()
        for spare in waiting:
            spare.close()
        self._keeper.join()

    def _require_open(self) -> None:
        if self._closed:
            raise Cancelled("Reading was stopped.")

    def _hand_out(self, started: Started) -> Started:
        self._out.add(started)
        self._taken_at = time.monotonic()
        self._changed.notify_all()
        return started

    def _returned(self, started: Started) -> None:
        with self._lock:
            self._out.discard(started)

    def _keep(self) -> None:
        while True:
            with self._changed:
                if self._closed:
                    return
                reader, wait = self._due()
                if wait:
                    self._changed.wait(wait)
                    continue
            try:
                spare = Started(reader, self._returned)
            except Unreadable:
                with self._lock:
                    self._failures[reader] += 1
                continue
            if not self._kept(spare):
                spare.close()

    def _kept(self, spare: Started) -> bool:
        with self._lock:
            if not self._closed:
                self._ready[spare.reader].append(spare)
            return not self._closed

    def _due(self) -> tuple[str, float]:
        """The reader that lacks a spare most, or how long to wait before looking again."""
        for reader, waiting in self._ready.items():
            for spare in [each for each in waiting if not each.alive]:
                waiting.remove(spare)
                spare.close()
                self._failures[reader] += 1
        missing = {
            reader: len(self._ready[reader])
            for reader, wanted in self._wanted.items()
            if len(self._ready[reader]) < wanted and self._failures[reader] < _MOST_FAILURES
        }
        if not missing:
            return "", _LOOK
        reader = min(missing, key=lambda each: missing[each])
        rest = self._taken_at + _PATIENCE - time.monotonic()
        if missing[reader] and rest > 0:
            return "", rest
        return reader, 0.0
