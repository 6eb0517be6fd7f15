"""The parent's side of a worker: start it, read the file for it, believe nothing it says.

A worker gets one file and a clock. It is ended when it is silent for too long, when it sends more
than the caps allow, when what it sends does not fit the protocol, and when its caller is done with
it. A process may be started before there is a file for it (:class:`Started`): it then imports and
gives up its rights while nobody waits.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from app.errors import Cancelled, Unreadable
from app.intake import wire

SILENCE = 18.0
"""Seconds without a frame after which a worker is ended (reading for it does not count)."""

TOTAL = 1800.0
"""Seconds of waiting for one worker altogether."""

WORKER_FLAG = "--intake-worker"
"""First argument of a frozen build that shall become a worker (see :func:`command`)."""


class Started:
    """A worker process without a file.

    Attributes:
        reader: the reader it prepares itself for; ``""`` when its first job will say.
    """

    def __init__(self, reader: str = "", ended: Callable[[Started], None] | None = None) -> None:
        """Start the process.

        Args:
            reader: let it import this reader's libraries and give up its rights at once, before
                there is a job.
            ended: called once when it was ended.

        Raises:
            Unreadable: the system would not start it.
        """
        self.reader = reader
        self._said_ended = ended
        self._stopped = False
        try:
            self._process = subprocess.Popen(
                command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                cwd=os.sep,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError:
            raise Unreadable(wire.REASONS["not-started"]) from None
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self.stdin = self._process.stdin
        self.stdout = self._process.stdout
        _widen(self.stdout)
        if reader:
            self.send({"do": "wait", "reader": reader, "media_type": "", "size": 0})

    @property
    def pid(self) -> int:
        """The system's number of the process."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._process.poll() is None

    @property
    def stopped(self) -> bool:
        """Whether :meth:`stop` ended it, rather than the file or its own fault."""
        return self._stopped

    def send(self, message: Mapping[str, object]) -> None:
        """Send a job; a process that is gone is noticed when its answer is read."""
        text = json.dumps(message).encode()
        # ValueError: closed already, by another thread.
        with suppress(OSError, ValueError):
            self.stdin.write(wire.ANSWER.pack(len(text)) + text)
            self.stdin.flush()

    def kill(self) -> None:
        """End the process whatever it is doing; whoever reads from it finds the end."""
        self._process.kill()

    def stop(self) -> None:
        """End the process from any thread: whoever waits for it gets :class:`Cancelled`."""
        self._stopped = True
        self._process.kill()

    def close(self) -> None:
        """End the process and give back what it held; harmless when that was done."""
        self._process.kill()
        with suppress(OSError):
            self.stdin.close()
        self.stdout.close()
        self._process.wait()
        if self._said_ended is not None:
            said, self._said_ended = self._said_ended, None
            said(self)


class Worker:
    """One worker process with its file.

    Use as a context manager; leaving it ends the process whatever it is doing.
    """

    def __init__(
        self,
        source: BinaryIO,
        size: int,
        job: Mapping[str, object],
        *,
        started: Started | None = None,
        silence: float = SILENCE,
        total: float = TOTAL,
    ) -> None:
        """Give a process its file and its first job.

        Args:
            source: the file, seekable; read only here.
            size: its bytes.
            job: see :class:`app.intake.worker.Job`.
            started: a process that waits for a job of this reader; without one, it is started here.
            silence: seconds without a frame after which it is ended.
            total: seconds of waiting altogether.

        Raises:
            Unreadable: the system would not start it.
        """
        self._source = source
        self._size = size
        self._silence = silence
        self._left = total
        self._deadline: float | None = None
        self._slow = False
        self._settled = False
        self._given = 0
        self._ended = threading.Event()
        self._process = started if started is not None else Started()
        self._stdin = self._process.stdin
        self._stdout = self._process.stdout
        self._watch = threading.Thread(target=self._watching, daemon=True, name="intake-watch")
        self._watch.start()
        self.ask(job)

    def __enter__(self) -> Worker:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self._process.alive

    def ask(self, job: Mapping[str, object]) -> None:
        """Send a job on the same file; :meth:`frames` gives the answer.

        Only a worker whose first job is ``view`` takes more than one.
        """
        self._process.send({**job, "size": self._size})

    def stop(self) -> None:
        """End the process from any thread: whoever reads its frames gets :class:`Cancelled`."""
        self._process.stop()

    def close(self) -> None:
        """End the process."""
        self._ended.set()
        self._process.close()
        self._watch.join()

    @property
    def given(self) -> int:
        """Bytes of the file that it was given so far."""
        return self._given

    @property
    def settled(self) -> bool:
        """Whether its last answer came to an end in order, be it with a reason for failing."""
        return self._settled

    def frames(self) -> Iterator[tuple[bytes, bytes]]:
        """Yield (kind, payload) of facts, text and data frames until the job is done.

        The clock runs in here only: a worker that waits for its next job may wait.

        Raises:
            Unreadable: the worker failed, died, was too slow or sent nonsense.
            Cancelled: it was stopped.
        """
        self._settled = False
        for _ in range(wire.MOST_FRAMES):
            self._arm()
            try:
                head = self._stdout.read(wire.HEADER.size)
                if len(head) != wire.HEADER.size:
                    raise self._dead()
                kind, untrusted_length = wire.HEADER.unpack(head)
                if kind not in wire.CAPS or untrusted_length > wire.CAPS[kind]:
                    raise Unreadable(wire.REASONS["failed"])
                payload = self._stdout.read(untrusted_length)
                if len(payload) != untrusted_length:
                    raise self._dead()
            finally:
                self._disarm()
            if kind == wire.ASK:
                self._answer(payload)
            elif kind == wire.DONE:
                self._settled = True
                return
            elif kind == wire.FAILED:
                self._settled = True
                untrusted_reason = payload.decode("ascii", "replace")
                raise Unreadable(wire.REASONS.get(untrusted_reason, wire.REASONS["failed"]))
            else:
                yield kind, payload
        raise Unreadable(wire.REASONS["slow"])

    def _answer(self, request: bytes) -> None:
        if len(request) != wire.READ.size:
            raise Unreadable(wire.REASONS["failed"])
        untrusted_offset, untrusted_length = wire.READ.unpack(request)
        offset = min(untrusted_offset, self._size)
        length = min(untrusted_length, wire.MOST_ASKED, self._size - offset)
        self._source.seek(offset)
        parts = []
        while length:
            part = self._source.read(length)
            if not part:
                break
            parts.append(part)
            length -= len(part)
        data = b"".join(parts)
        self._given += len(data)
        self._arm()
        try:
            self._stdin.write(wire.ANSWER.pack(len(data)))
            self._stdin.write(data)
            self._stdin.flush()
        except OSError:
            raise self._dead() from None
        finally:
            self._disarm()

    def _arm(self) -> None:
        self._began = time.monotonic()
        self._deadline = self._began + min(self._silence, self._left)

    def _disarm(self) -> None:
        self._deadline = None
        self._left -= time.monotonic() - self._began

    def _watching(self) -> None:
        while not self._ended.wait(0.25):
            deadline = self._deadline
            if deadline is not None and time.monotonic() > deadline:
                self._slow = True
                self._process.kill()
                return

    def _dead(self) -> Unreadable | Cancelled:
        if self._process.stopped:
            return Cancelled("Reading was stopped.")
        return Unreadable(wire.REASONS["slow" if self._slow else "failed"])


def command() -> list[str]:
    """The command line that becomes a worker.

    A frozen build starts itself with :data:`WORKER_FLAG`; its entry point must call
    :func:`app.intake.worker.main` at once when it sees that flag.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_FLAG]
    # -I: nothing of the user's environment or working folder decides what is imported. -S: no site
    # start-up hooks, 10 ms sooner. The path is this process's own, so a source tree, a wheel and a
    # user-site install all work alike.
    code = "import sys; sys.path[:] = sys.argv[1:]; from app.intake.worker import main; main()"
    return [
        sys.executable,
        "-I",
        "-S",
        "-c",
        code,
        *(str(Path(entry).absolute()) for entry in sys.path if entry),
        # An interpreter that was fed a script finds this package by an empty entry, left out above.
        str(Path(__file__).resolve().parents[2]),
    ]


def _environment() -> dict[str, str]:
    """What a worker may know of its surroundings: where the loader finds libraries, and no more."""
    kept = {
        name: os.environ[name]
        for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "_MEIPASS2")
        if name in os.environ
    }
    # One thread each: two workers already fill a small laptop, and thread pools eat address space.
    kept["OPENBLAS_NUM_THREADS"] = kept["OMP_NUM_THREADS"] = "1"
    kept["LC_ALL"] = "C.UTF-8"
    return kept


def _widen(pipe: object) -> None:
    """Give a page of pixels a wider pipe where the system has a way to (Linux: 64 KiB to 1 MiB)."""
    if sys.platform == "linux":
        import fcntl

        with suppress(OSError):
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, 1024 * 1024)  # type: ignore[call-overload]
