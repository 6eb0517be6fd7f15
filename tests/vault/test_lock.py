"""The writer's lock: one writer, sentences for the second, gone with its process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import StorageFailed, VaultBusy
from app.vault.lock import WriterLock

HOLD = """
import sys, time
from pathlib import Path
from app.vault.lock import WriterLock
WriterLock(Path(sys.argv[1])).acquire()
print("held", flush=True)
time.sleep(60)
"""


def test_a_second_writer_gets_a_sentence(tmp_path: Path) -> None:
    with WriterLock(tmp_path) as first:
        assert first.held
        second = WriterLock(tmp_path)
        with pytest.raises(VaultBusy, match="writing to this vault"):
            second.acquire()
        assert not second.held
    assert not first.held
    with WriterLock(tmp_path):
        assert (tmp_path / "lock").read_text().strip() == str(os.getpid())


def test_taking_and_giving_twice_is_harmless(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path)
    lock.release()
    lock.acquire()
    lock.acquire()
    lock.release()
    lock.release()
    with WriterLock(tmp_path):
        pass


def test_another_process_holds_it_until_it_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(VaultBusy):
            WriterLock(tmp_path).acquire()
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        with WriterLock(tmp_path) as lock:
            assert lock.held


def test_a_child_process_does_not_inherit_it(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path)
    lock.acquire()
    with subprocess.Popen(["sleep", "60"], close_fds=False) as child:
        lock.release()
        with WriterLock(tmp_path):
            pass
        child.kill()


def test_a_link_in_its_place_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "elsewhere"
    target.write_text("untouched")
    (tmp_path / "lock").symlink_to(target)
    with pytest.raises(StorageFailed):
        WriterLock(tmp_path).acquire()
    assert target.read_text() == "untouched"


def test_a_missing_folder_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StorageFailed, match="lock"):
        WriterLock(tmp_path / "gone").acquire()
