"""The parent's side of a worker: start it, read the file for it, believe nothing it says.

A worker gets one job and a clock. It is ended when it is silent for too long, when it sends more
than the caps allow, when what it sends does not fit the protocol, and when its caller is done with
it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from app.errors import Unreadable
from app.intake import wire

SILENCE = 18.0
"""Seconds without a frame after which a worker is ended (reading for it does not count)."""

TOTAL = 1800.0
"""Seconds of waiting for one worker altogether."""

WORKER_FLAG = "--intake-worker"
"""First argument of a frozen build that shall become a worker (see :func:`command`)."""


class Worker:
    """One worker process with its job.

    Use as a context manager; leaving it ends the process whatever it is doing.
    """

    def __init__(
        self,
        source: BinaryIO,
        size: int,
        job: Mapping[str, object],
        *,
        silence: float = SILENCE,
        total: float = TOTAL,
    ) -> None:
        """Start the process.

        Args:
            source: the file, seekable; read only here.
            size: its bytes.
            job: see :class:`app.intake.worker.Job`.
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
        self._ended = threading.Event()
        self.level = ""
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
        self._stdin = self._process.stdin
        self._stdout = self._process.stdout
        _widen(self._stdout)
        self._watch = threading.Thread(target=self._watching, daemon=True, name="intake-watch")
        self._watch.start()
        text = json.dumps({**job, "size": size}).encode()
        with suppress(OSError):
            self._stdin.write(wire.ANSWER.pack(len(text)) + text)
            self._stdin.flush()

    def __enter__(self) -> Worker:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process."""
        self._ended.set()
        self._process.kill()
        with suppress(OSError):
            self._stdin.close()
        self._stdout.close()
        self._process.wait()
        self._watch.join()

    def frames(self) -> Iterator[tuple[bytes, bytes]]:
        """Yield (kind, payload) of facts, text and data frames until the job is done.

        Raises:
            Unreadable: the worker failed, died, was too slow or sent nonsense.
        """
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
                return
            elif kind == wire.FAILED:
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

    def _dead(self) -> Unreadable:
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
