"""A power loss at any moment: what was acknowledged is there, and the vault is whole.

strace records what a child that ingests asks of the disk; hundreds of states in which the power may
have left that disk are laid out and opened. ``KUAGER_CRASHES=10000`` for more. The test itself is
proved on three broken programs: each of them must lose something here.
"""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.casework.registry.cases import save_case
from app.errors import KuagerError
from app.records.evidence import Item
from app.vault.check import check_vault
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, new_vault
from tests.faults.powerloss import WAYS, Disk, Replay, lay_out, record

CRASHES = int(os.environ.get("KUAGER_CRASHES", "120"))
_SYNCS = ("fsync", "fdatasync", "rename")
_EVERY_BYTE = 10
"""Every so-many-th state is verified whole; the others are opened, and every original is read."""

ROOT = Path(__file__).resolve().parents[2]

_CHILD = """
import os, sys
from pathlib import Path
from app.casework.registry.cases import save_case
from app.casework.registry.describe import describe
from app.casework.receiving.ingest import receive
from app.vault import blobs, database, files
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, FAST

broken, vault_path, sources = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
if broken == "synchronous":
    prepare = database.Database._prepare
    def weaker(self, *arguments):
        prepare(self, *arguments)
        self._connection.execute("PRAGMA synchronous = NORMAL")
    database.Database._prepare = weaker
elif broken == "files":
    import stat
    fsync = os.fsync
    os.fsync = lambda fd: fsync(fd) if stat.S_ISDIR(os.fstat(fd).st_mode) else None
elif broken == "folders":
    files.fsync_dir = lambda folder: None

def acknowledge(text):
    os.write(1, (text + "\\n").encode())

if broken == "create":
    Vault.create(vault_path, CREDENTIAL, cost=FAST)[0].close()
    acknowledge("made")
    sys.exit(0)
paths = sorted(sources.iterdir())
for turn in range(2):
    with Vault.open(vault_path, CREDENTIAL) as vault:
        for call in range(3):
            batch, received = receive(vault, paths[:3], "KZ-1")
            assert len(received) == 3
            for name in paths[:3]:
                acknowledge("item " + name.name)
            del paths[:3]
            title = f"{turn}/{call}"
            describe(vault, "1", {"title": title})
            acknowledge("title " + title)
"""

pytestmark = [
    pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace"),
    pytest.mark.slow,
]


@dataclass
class Recorded:
    """A run of the child: the disk before it, and what it asked of it."""

    before: Disk
    root: Path
    trace: Path


def _require_ptrace() -> None:
    if subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True).returncode:
        pytest.skip("this system does not let strace look at a process")


def _recorded(folder: Path, broken: str) -> Recorded:
    """Run the child on a new vault (18 files in six calls, two openings)."""
    _require_ptrace()
    root, sources, trace = folder / "disk", folder / "sources", folder / "trace"
    root.mkdir()
    sources.mkdir()
    if broken != "create":
        with new_vault(root / "vault") as vault:
            save_case(vault, "KZ-1", title="Power")
    for number in range(18):
        content = random.Random(number).randbytes(200 + 977 * number)
        (sources / f"{number:02}-{hashlib.sha256(content).hexdigest()}").write_bytes(content)
    before = Disk.of(root)
    environment = dict(os.environ, PYTHONPATH=str(ROOT), PYTHONDONTWRITEBYTECODE="1")
    command = [sys.executable, "-c", _CHILD, broken, str(root / "vault"), str(sources)]
    record(command, root, trace, environment)
    return Recorded(before, root, trace)


def _violation(state: dict[str, bytes | None], promised: str, folder: Path, whole: bool) -> str:
    """What a state breaks of what was acknowledged, or ``""``."""
    lay_out(state, folder)
    try:
        with Vault.open(folder / "vault", CREDENTIAL) as vault:
            held = {item.sha256: item for item in vault.find(Item)}
            titles = [item.title for item in vault.find(Item, number=1)]
            for item in held.values():
                vault.blobs.verify(item.blob_id, item.size, item.sha256)
            problems = [each.sentence for each in check_vault(vault)] if whole else []
    except KuagerError as error:
        return error.sentence
    finally:
        shutil.rmtree(folder / "vault", ignore_errors=True)
    if problems:
        return problems[0]
    title = ""
    for line in promised.splitlines():
        kind, _, what = line.partition(" ")
        if kind == "item" and what.partition("-")[2] not in held:
            return "an acknowledged item is lost"
        if kind == "title":
            title = what
    # One that was on its way when the power failed may have arrived or not.
    if title and titles[0] < title:
        return f"the acknowledged title {title} is lost"
    return ""


def _crash(recorded: Recorded, folder: Path, crashes: int, *, stop: bool) -> tuple[int, list[str]]:
    """Go through the recorded run; return how many states were tried, and what they broke."""
    moments = [*Replay(recorded.before, recorded.root, recorded.trace).moments()]
    assert len(moments) > 50, "the recording is empty"
    chance = random.Random(20220114)
    seen: set[bytes] = set()
    broken: list[str] = []
    replay = Replay(recorded.before, recorded.root, recorded.trace)
    share = crashes / len(moments)
    last = len(moments) - 1
    for moment, call in enumerate(replay.moments()):
        # Around a sync is where it matters, and at the end, when everything was promised.
        turns = round(share + 0.5) if chance.random() < share or call in _SYNCS else 0
        for turn in range(len(WAYS) * 3 if moment == last else turns):
            how = WAYS[(moment + turn) % len(WAYS)]
            state = replay.disk.crash(chance, how)
            digest = _digest(state, replay.printed)
            if digest in seen or not (replay.printed or "vault" in state):
                continue
            seen.add(digest)
            why = _violation(state, replay.printed, folder, len(seen) % _EVERY_BYTE == 0)
            if why:
                broken.append(f"after {call} number {moment}, {how}: {why}")
                if stop:
                    return len(seen), broken
    return len(seen), broken


def _digest(state: dict[str, bytes | None], printed: str) -> bytes:
    digest = hashlib.sha256(printed.encode())
    for name, content in state.items():
        digest.update(name.encode() + hashlib.sha256(content or b"").digest())
    return digest.digest()


def test_what_was_acknowledged_survives(quick_folder: Path) -> None:
    recorded = _recorded(quick_folder, "")
    scratch = quick_folder / "scratch"
    scratch.mkdir()
    tried, broken = _crash(recorded, scratch, CRASHES, stop=False)
    assert broken == []
    assert tried >= min(CRASHES, 110) * 3 // 4


def test_a_vault_that_was_made_survives(quick_folder: Path) -> None:
    recorded = _recorded(quick_folder, "create")
    scratch = quick_folder / "scratch"
    scratch.mkdir()
    tried, broken = _crash(recorded, scratch, CRASHES // 2, stop=False)
    assert broken == []
    assert tried >= 3


@pytest.mark.parametrize("broken", ["synchronous", "files", "folders"])
def test_a_program_without_its_syncs_is_caught(quick_folder: Path, broken: str) -> None:
    recorded = _recorded(quick_folder, broken)
    scratch = quick_folder / "scratch"
    scratch.mkdir()
    _tried, found = _crash(recorded, scratch, CRASHES, stop=True)
    assert found != []
