"""What the fault tests share: a folder in memory, and the program as a script sees it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.conftest import Program

_MEMORY = Path("/dev/shm")


@pytest.fixture
def quick_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where the system has one: thousands of syncs cost nothing there."""
    if not (_MEMORY.is_dir() and os.access(_MEMORY, os.W_OK)):
        yield tmp_path
        return
    folder = _MEMORY / f"kuager-test-{os.getpid()}-{os.urandom(4).hex()}"
    folder.mkdir(mode=0o700)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def kuager(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """The command line on a new vault."""
    program = Program(tmp_path, monkeypatch)
    program.create()
    return program
