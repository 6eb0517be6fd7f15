"""How long the window's event loop stood still, beside how long this machine let anybody wait.

A timer of 5 ms notes the gaps between its ticks. A process beside it, at the same time, notes how late it
comes back from sleeping 5 ms: on a busy machine nobody is punctual, and that is not the window's doing.
Neither is the time in which the window could have run and other programs had the processors; Linux counts
it for every thread, and it is taken off each gap.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

EVERY = 5
"""Milliseconds between two ticks."""

_CONTROL = f"""
import sys, threading, time
over = threading.Event()
threading.Thread(target=lambda: (sys.stdin.readline(), over.set()), daemon=True).start()
print("ready", flush=True)
worst, last = 0.0, time.perf_counter()
while not over.is_set():
    time.sleep({EVERY / 1000})
    now = time.perf_counter()
    worst, last = max(worst, now - last - {EVERY / 1000}), now
print(worst * 1000, flush=True)
"""


@dataclass
class Watched:
    """What was seen, in milliseconds.

    Attributes:
        longest: gap between two ticks of the window's loop, beyond the interval, without the time in
            which it waited for a processor.
        clock: the longest gap by the clock on the wall.
        control: the worst that the process beside it met.
        ticks: how often the timer came.
    """

    longest: float = 0.0
    clock: float = 0.0
    control: float = 0.0
    ticks: int = 0

    @property
    def stall(self) -> float:
        """What the window stood still beyond what the machine does to anybody."""
        return max(0.0, self.longest - self.control)


class _Ticks(QObject):
    def __init__(self, watched: Watched, trace: float) -> None:
        super().__init__()
        self._watched = watched
        self._trace = trace
        self._last, self._delays = time.perf_counter(), _delays()
        self._timer = QTimer(self, interval=EVERY, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self._arm()

    def tick(self) -> None:
        now = time.perf_counter()
        gap = (now - self._last) * 1000 - EVERY
        self._watched.ticks += 1
        delays = _delays()
        if gap > self._watched.longest:
            self._watched.clock = max(self._watched.clock, gap)
            owed = {tid: each - self._delays.get(tid, each) for tid, each in delays.items()}
            mine = owed.pop(os.getpid(), 0.0)
            # It may have waited for the lock of the interpreter, and who had that for a processor.
            waited = mine + max(owed.values(), default=0.0)
            self._watched.longest = max(self._watched.longest, gap - waited)
        self._last, self._delays = time.perf_counter(), delays
        self._arm()

    def stop(self) -> None:
        self._timer.stop()
        self.tick()
        if self._trace:
            faulthandler.cancel_dump_traceback_later()

    def _arm(self) -> None:
        if self._trace:
            faulthandler.dump_traceback_later(self._trace)


def _delays() -> dict[int, float]:
    """Milliseconds that each thread of this process has waited for a processor so far."""
    found = {}
    for path in Path("/proc/self/task").glob("*/schedstat"):
        with contextlib.suppress(OSError, ValueError, IndexError):
            found[int(path.parent.name)] = int(path.read_text().split()[1]) / 1e6
    return found


@contextlib.contextmanager
def watching() -> Iterator[Watched]:
    """Watch the loop of this thread for the time of a block.

    With ``KUAGER_STALLS=100`` in the environment every thread's stack is printed whenever the loop
    stands still for so many milliseconds: that is how the cause of a stall is found.
    """
    watched = Watched()
    process = subprocess.Popen(
        [sys.executable, "-S", "-c", _CONTROL],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    ticks = _Ticks(watched, float(os.environ.get("KUAGER_STALLS", "0")) / 1000)
    try:
        yield watched
    finally:
        ticks.stop()
        watched.control = float(process.communicate("over\n")[0])
