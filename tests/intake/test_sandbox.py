"""What a worker can no longer do, tried in a process of its own; a parent that believes nothing."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.errors import Unreadable
from app.intake import process, sandbox, wire
from app.intake.process import Worker
from app.intake.render import shape_of
from tests.intake import made

ROOT = Path(__file__).resolve().parents[2]

ATTEMPTS = """
import ctypes, json, os, socket, subprocess, sys, threading
sys.path.insert(0, sys.argv[1])
from app.intake import sandbox
libc = ctypes.CDLL(None, use_errno=True)
victim = os.getppid()
level = sandbox.lock_down()
said = {"level": level}
def attempt(name, act):
    try:
        act()
    except MemoryError:
        said[name] = "memory"
    except BaseException as error:
        said[name] = type(error).__name__
    else:
        said[name] = "done"
def exe():
    os.execv("/bin/true", ["true"])
def raw_call(number):
    def act():
        if libc.syscall(number, 0, 0, 0, 0, 0, 0) < 0:
            raise OSError(ctypes.get_errno())
    return act
attempt("open", lambda: open("/etc/passwd"))
attempt("write", lambda: open("evil", "w"))
attempt("list", lambda: os.listdir("/"))
attempt("stat", lambda: os.stat("/etc/passwd"))
attempt("socket", lambda: socket.socket())
attempt("fork", os.fork)
attempt("exec", exe)
attempt("spawn", lambda: subprocess.Popen(["/bin/true"]))
attempt("kill", lambda: os.kill(victim, 0))
attempt("ptrace", raw_call(101))
attempt("memfd", raw_call(319))
attempt("bpf", raw_call(321))
attempt("io_uring", raw_call(425))
attempt("x32 open", raw_call(0x40000000 + 2))
attempt("four gigabytes", lambda: bytearray(4 * 1024**3))
attempt("thread", lambda: threading.Thread(target=lambda: None).start())
attempt("memory", lambda: bytearray(50 * 1024**2))
os.write(1, json.dumps(said).encode())
os._exit(0)
"""

needs_seccomp = pytest.mark.skipif(sandbox.level() != "seccomp", reason="no seccomp on this system")


@needs_seccomp
def test_a_locked_down_process_reaches_nothing(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ATTEMPTS, str(ROOT)], capture_output=True, cwd=tmp_path, timeout=60
    )
    said = json.loads(done.stdout)
    assert said.pop("level") == "seccomp"
    assert said.pop("four gigabytes") == "memory"
    assert (said.pop("thread"), said.pop("memory")) == ("done", "done")
    assert set(said.values()) <= {"PermissionError", "OSError"}, said
    assert list(tmp_path.iterdir()) == []


def job(reader: str, media_type: str) -> dict[str, object]:
    return {"do": "extract", "reader": reader, "media_type": media_type, "password": None}


ALL = [
    ("pdf", "application/pdf"), ("image", "image/png"), ("image", "image/heic"),
    ("image", "image/tiff"), ("docx", "x"), ("odt", "x"), ("rtf", "application/rtf"),
    ("mail", "message/rfc822"), ("chat", "x"),
    ("sheet", "text/csv"), ("sheet", "x"), ("html", "text/html"), ("text", "text/plain"),
    ("media", "video/mp4"),
]  # fmt: skip


@needs_seccomp
@pytest.mark.parametrize(("reader", "media_type"), ALL)
def test_every_reader_is_locked_down_before_it_asks_for_a_byte(
    reader: str, media_type: str
) -> None:
    asked = []

    class Spy(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            asked.append(size)
            return super().read(size)

    with Worker(Spy(b"a,b\n"), 4, job(reader, media_type)) as worker:
        frames = worker.frames()
        kind, payload = next(frames)
        assert asked == []
        assert kind == wire.FACTS
        assert json.loads(payload) == {"is": "ready", "level": "seccomp"}


def impostor(monkeypatch: pytest.MonkeyPatch, code: str) -> Worker:
    """A worker that was taken over and runs ``code`` instead."""
    lines = (
        "import os, struct, time\n"
        f"frame = lambda k, p: os.write(1, struct.pack('>cQ', k, len(p)) + p)\n{code}"
    )
    monkeypatch.setattr(process, "command", lambda: [sys.executable, "-c", lines])
    return Worker(io.BytesIO(b"x" * 100), 100, job("pdf", "x"), silence=1.5, total=4)


@pytest.mark.parametrize(
    "code",
    [
        "os.abort()",
        "pass",
        "frame(b'?', b'')",
        "os.write(1, struct.pack('>cQ', b'D', 1 << 62))",
        "os.write(1, struct.pack('>cQ', b'J', 1 << 30))",
        "os.write(1, struct.pack('>cQ', b'J', 100) + b'short')",
        "frame(b'F', b'Ivan Petrov told us')",
        "frame(b'R', b'tiny')",
        "time.sleep(60)",
        "frame(b'J', b'{}'); time.sleep(60)",
        "[frame(b'R', struct.pack('>QI', 0, 4)) for _ in iter(int, 1)]",
        "[(frame(b'J', b'{}'), time.sleep(0.4)) for _ in iter(int, 1)]",
    ],
)
def test_an_impostor_gets_nowhere(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    began = time.monotonic()
    with impostor(monkeypatch, code) as worker, pytest.raises(Unreadable) as refusal:
        for _ in worker.frames():
            pass
    assert refusal.value.sentence in wire.REASONS.values()
    assert time.monotonic() - began < 15


def test_reads_beyond_the_source_get_what_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    code = (
        "frame(b'R', struct.pack('>QI', 90, 1 << 31)); os.read(0, 4 + 200)\n"
        "a = os.read(0, 300); frame(b'J', b'%d' % (len(a) - 4)); frame(b'E', b'')"
    )
    monkeypatch.setattr(json, "dumps", lambda _job: "x" * 200)
    with impostor(monkeypatch, code) as worker:
        assert [payload for _, payload in worker.frames()] == [b"10"]


@pytest.mark.parametrize(
    "untrusted",
    [
        b"[", b"{}", b'{"is":"image"}', b"[" * 100_000,
        b'{"is":"image","width":-1,"height":5,"mode":"L","dpi":72}',
        b'{"is":"image","width":100000,"height":100000,"mode":"L","dpi":72}',
        b'{"is":"image","width":5,"height":5,"mode":"P","dpi":72}',
        b'{"is":"image","width":5,"height":5,"mode":"L","dpi":NaN}',
        b'{"is":"image","width":1e400,"height":5,"mode":"L","dpi":72}',
    ],
)  # fmt: skip
def test_announcements_that_make_no_sense_are_refused(untrusted: bytes) -> None:
    with pytest.raises(Unreadable):
        shape_of(untrusted)


def test_a_worker_sees_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KUAGER_PASSPHRASE", "open sesame")
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    assert not {"KUAGER_PASSPHRASE", "PYTHONPATH", "HOME"} & set(process._environment())


def test_leaving_early_ends_the_worker() -> None:
    from app.intake.render import render_pages

    data = made.pdf(*[["page"]] * 30)
    pages = render_pages(io.BytesIO(data), len(data), "application/pdf", dpi=100)
    next(pages)
    before = _children()
    pages.close()  # type: ignore[attr-defined]
    assert len(_children()) < len(before)


def _children() -> list[str]:
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()


def test_a_source_that_fails_passes_its_own_error_on() -> None:
    from app.errors import VaultDamaged
    from app.intake.extract import extract

    class Damaged(io.BytesIO):
        def seek(self, offset: int, whence: int = 0) -> int:
            if offset > 0:
                raise VaultDamaged("A stored original was changed.")
            return super().seek(offset, whence)

    data = made.pdf(["x"]) + b" " * 3_000_000
    with pytest.raises(VaultDamaged):
        extract(Damaged(data), len(data), "a.pdf", ocr=False)
