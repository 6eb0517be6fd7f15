"""What the tests of viewing share: counting what is left, and a reader that a page has taken over."""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.intake import process
from app.intake.view import PageSession

ROOT = Path(__file__).resolve().parents[2]


def children() -> set[int]:
    """Processes that any thread of this one has started and not ended."""
    found: set[int] = set()
    for task in Path("/proc/self/task").iterdir():
        try:
            found.update(map(int, (task / "children").read_text().split()))
        except FileNotFoundError:
            continue
    return found


def pipes() -> int:
    """Open ends of pipes: what is left of a process that was not cleared away."""
    count = 0
    for name in os.listdir("/proc/self/fd"):
        try:
            count += os.readlink(f"/proc/self/fd/{name}").startswith("pipe:")
        except FileNotFoundError:
            continue
    return count


def nothing_left() -> Iterator[None]:
    """Every test ends its processes and gives its descriptors back."""
    before, held = children(), pipes()
    yield
    assert children() == before
    assert pipes() == held


def until(condition: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.02)


def session(data: bytes, **more: object) -> PageSession:
    return PageSession(io.BytesIO(data), len(data), "", **more)  # type: ignore[arg-type]


def worker_pid(opened: PageSession) -> int:
    assert opened._worker is not None
    return opened._worker._process.pid


def doctored(monkeypatch: pytest.MonkeyPatch, on_page_two: str) -> None:
    """Let page 2 of any PDF do this to the worker, as a page that exploits a flaw would."""
    code = (
        "import os, sys, time; sys.path[:] = sys.argv[1:]\n"
        "from app.intake import worker; from app.intake.formats import pdf\n"
        "honest = pdf._render\n"
        "def render(document, job, outlet):\n"
        f"    if job.pages == [2]: {on_page_two}\n"
        "    honest(document, job, outlet)\n"
        "pdf._render = render; worker.main()"
    )
    paths = [entry for entry in sys.path if entry]
    monkeypatch.setattr(
        process, "command", lambda: [sys.executable, "-I", "-c", code, *paths, str(ROOT)]
    )
