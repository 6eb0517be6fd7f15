"""kill -9 at any moment of a recording: at most two seconds are lost, and nothing lies open on the disk.

8 kills in a normal run; ``KUAGER_KILLS=200`` for more.
"""

from __future__ import annotations

import itertools
import os
import random
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.casework.interviewing import recording_in
from app.casework.interviewing.flac import encoded
from app.casework.registry.cases import save_case
from app.records.evidence import Item, Passage
from app.vault.check import check_vault
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, new_vault
from tests.casework.made import make_item
from tests.recorded_inside import RATE, decoded, samples

KILLS = int(os.environ.get("KUAGER_KILLS", "8"))
_LOST = 2.0
"""Seconds of sound that a kill may cost."""

_PIECE = RATE // 10 * 2
_LENGTH = 60
"""Pieces of a tenth of a second in one recording."""

SOUND = samples(_LENGTH / 10, seed=20221)


@dataclass
class Told:
    """What the children said of one recording before they were killed."""

    heard: int = 0
    marks: int = 0
    kept: bool = False


@dataclass
class Ledger:
    """What all children said."""

    recordings: dict[str, Told] = field(default_factory=dict)

    def take(self, line: str) -> None:
        what, recording, number = line.split()
        told = self.recordings.setdefault(recording, Told())
        if what == "heard":
            told.heard = int(number)
        elif what == "marked":
            told.marks = int(number)
        else:
            told.kept = True


def _record_until_killed(vault_path: Path, testimony: str, pipe: int) -> None:
    """In the child: record again and again; some are kept, and a new one begins."""

    def say(what: str, recording: str, number: int) -> None:
        os.write(pipe, f"{what} {recording} {number}\n".encode())

    with Vault.open(vault_path, CREDENTIAL) as vault:
        recording_in.recover(vault)
        for _ in itertools.count():
            recording = recording_in.begin(vault, testimony, rate=RATE)
            for number in range(_LENGTH):
                # Slow enough for the other side to hear of it, and a hundred times faster than a tongue.
                time.sleep(0.001)
                say("heard", recording.id, (number + 1) * _PIECE)
                recording.append(SOUND[number * _PIECE : (number + 1) * _PIECE])
                if number % 32 == 31:
                    recording.mark(f"mark {number}")
                    say("marked", recording.id, number // 32 + 1)
            recording.end()
            recording_in.finish(vault, recording.id)
            say("kept", recording.id, 0)


def _killed(vault_path: Path, testimony: str, ledger: Ledger, wanted: int, pause: float) -> None:
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(read_end)
            _record_until_killed(vault_path, testimony, write_end)
        finally:
            os._exit(1)
    os.close(write_end)
    with os.fdopen(read_end) as lines:
        said = [lines.readline() for _ in range(wanted)]
        time.sleep(pause)
        os.kill(child, signal.SIGKILL)
        said += list(lines)
    _pid, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the child ended by itself"
    for line in said:
        if line.endswith("\n"):
            ledger.take(line)


def _plain_forms() -> list[bytes]:
    """Stretches of the sound as samples, and as FLAC before it was encrypted."""
    flac = b"".join(
        encoded(
            [SOUND], rate=RATE, samples=len(SOUND) // 2, md5=bytes(16), comments={"DATE": "2022"}
        )
    )
    return [data[at : at + 24] for data in (SOUND, flac) for at in range(600, len(data), 4096)]


def _files(since: float, folder: Path) -> Iterator[Path]:
    """Every file of the vault, and what is new in the shared temporary folders."""
    yield from (each for each in folder.rglob("*") if each.is_file())
    for place in (Path("/tmp"), Path("/var/tmp"), Path("/dev/shm")):
        for at, folders, names in os.walk(place):
            # Other tests of the same run keep plain files of their own.
            folders[:] = [
                each
                for each in folders
                if not each.startswith(("pytest-of", "kuager-")) and _is_new(Path(at, each), since)
            ]
            yield from (path for name in names if _is_new(path := Path(at, name), since))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _is_new(path: Path, since: float) -> bool:
    try:
        return path.lstat().st_mtime >= since - 1 and (path.is_file() or path.is_dir())
    except OSError:
        return False


def test_at_most_two_seconds_are_lost(quick_folder: Path) -> None:
    began, path = time.time(), quick_folder / "vault"
    with new_vault(path) as vault:
        save_case(vault, "KZ-1", title="Kill")
        testimony = make_item(vault, "Testimony").id
    chance, ledger = random.Random(20261126), Ledger()
    for _ in range(KILLS):
        # In the midst of the sound, between two recordings, while an original is made, while opening.
        _killed(path, testimony, ledger, chance.randrange(1, 90), chance.uniform(0, 0.02))
    cut = 0
    with Vault.open(path, CREDENTIAL) as vault:
        recording_in.recover(vault)
        assert recording_in.unfinished(vault) == []
        assert list((path / "recordings").iterdir()) == []
        items = {each.id: each for each in vault.find(Item) if each.id != testimony}
        # One item for each, and never two; none for what was killed before its first half second.
        assert items.keys() <= ledger.recordings.keys()
        for recording, told in ledger.recordings.items():
            item = items.get(recording)
            heard = b""
            if item is not None:
                heard = decoded(vault.blobs.read_all(item.blob_id, item.size))[0]
                marks = vault.count(Passage, item_id=item.id)
                assert marks >= told.marks
                assert bool(item.note) is (not told.kept and "cut off" in item.note)
            # What there is, is what was heard, to the sample.
            assert heard == SOUND[: len(heard)]
            assert told.heard - len(heard) <= _LOST * RATE * 2, (told, len(heard))
            assert not told.kept or heard == SOUND
            cut += len(heard) < len(SOUND)
        assert check_vault(vault) == []
        assert vault.blobs.ids() == vault.blob_ids()
    # The kills did fall in the midst of recordings.
    assert cut >= KILLS // 3
    needles = _plain_forms()
    hits = [
        str(each)
        for each in _files(began, quick_folder)
        if any(needle in data for data in (_read(each),) for needle in needles)
    ]
    assert hits == []
    # The search can find.
    assert any(needle in SOUND for needle in needles)


@pytest.mark.parametrize("half", [False, True])
def test_what_a_power_failure_leaves_is_recovered(quick_folder: Path, half: bool) -> None:
    """Everything that was synced, and of the rest nothing or half of it with holes."""
    path = quick_folder / "vault"
    with new_vault(path) as vault:
        save_case(vault, "KZ-1", title="Power")
        testimony = make_item(vault, "Testimony").id
        recording = recording_in.begin(vault, testimony, rate=RATE)
        recording.append(SOUND[: RATE * 2])
        recording._writer.close()
        spooled = path / "recordings" / recording.id
        data = spooled.read_bytes()
        torn = data[-RATE - 37 :]
        left = (torn[: RATE // 2] + bytes(len(torn) - RATE // 2)) if half else b""
        spooled.write_bytes(data[: -len(torn)] + left)
        [recovered] = recording_in.recover(vault)
        assert recovered.item is not None
        heard = decoded(vault.blobs.read_all(recovered.item.blob_id, recovered.item.size))[0]
        assert heard == SOUND[:RATE]
        assert "damaged" not in recovered.item.note
