"""kill -9 at any moment of an ingest: what was acknowledged is there, and the vault is whole.

80 kills in a normal run; ``KUAGER_KILLS=1000`` for more.
"""

from __future__ import annotations

import hashlib
import os
import random
import signal
import time
from pathlib import Path

import pytest

from app.casework.receiving.ingest import receive
from app.casework.registry.cases import save_case
from app.records.evidence import Item
from app.vault.check import check_vault
from app.vault.files import PARTIAL
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, FAST

KILLS = int(os.environ.get("KUAGER_KILLS", "80"))
_FILES_A_CALL = 3
_LONGEST = 0.03
"""Seconds: more than opening and one call take, so that a kill may fall on any step of either."""


def _ingest_until_killed(vault_path: Path, sources: Path, round_: int, pipe: int) -> None:
    """In the child: take files in for ever, and acknowledge each call once it returned."""
    with Vault.open(vault_path, CREDENTIAL) as vault:
        number = 0
        while True:
            paths, digests = [], []
            for _ in range(_FILES_A_CALL):
                content = random.Random(f"{round_}/{number}").randbytes(700 + 37 * number)
                path = sources / f"{round_}-{number}.bin"
                path.write_bytes(content)
                paths.append(path)
                digests.append(hashlib.sha256(content).hexdigest())
                number += 1
            receive(vault, paths, "KZ-1")
            os.write(pipe, ("".join(digest + "\n" for digest in digests)).encode())


def _killed(
    vault_path: Path, sources: Path, round_: int, wanted: int, pause: float
) -> tuple[list[str], int]:
    """Kill a child some time after its so-many-th acknowledgement; return what it acknowledged."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(read_end)
            _ingest_until_killed(vault_path, sources, round_, write_end)
        finally:
            os._exit(1)
    os.close(write_end)
    with os.fdopen(read_end) as lines:
        said = [lines.readline() for _ in range(wanted * _FILES_A_CALL)]
        time.sleep(pause)
        os.kill(child, signal.SIGKILL)
        said += list(lines)
    _pid, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the child ended by itself"
    return [line.strip() for line in said if line.endswith("\n")], len(said)


@pytest.mark.slow
def test_nothing_acknowledged_is_lost(quick_folder: Path) -> None:
    vault_path, sources = quick_folder / "vault", quick_folder / "sources"
    sources.mkdir()
    vault, _recovery = Vault.create(vault_path, CREDENTIAL, cost=FAST)
    with vault:
        save_case(vault, "KZ-1", title="Kill")
    chance = random.Random(20220114)
    acknowledged: set[str] = set()
    torn = 0
    for round_ in range(KILLS):
        # Some children die while opening, most in the middle of a write, commit or sync.
        pause = chance.uniform(0, _LONGEST)
        digests, _lines = _killed(vault_path, sources, round_, chance.randrange(0, 3), pause)
        acknowledged.update(digests)
        torn += any(vault_path.rglob(f"*{PARTIAL}"))
        for path in sources.iterdir():
            path.unlink()
    with Vault.open(vault_path, CREDENTIAL) as vault:
        held = {item.sha256 for item in vault.find(Item)}
        assert acknowledged <= held
        assert len(acknowledged) > KILLS
        assert check_vault(vault) == []
        assert vault.blobs.ids() == vault.blob_ids(), "orphans were not swept"
        assert list(vault_path.rglob(f"*{PARTIAL}")) == []
    # The kills did fall in the middle of writes, not only between them.
    assert torn > KILLS // 20


def test_an_original_that_no_record_names_is_swept_at_the_next_opening(quick_folder: Path) -> None:
    vault_path = quick_folder / "vault"
    vault, _recovery = Vault.create(vault_path, CREDENTIAL, cost=FAST)
    vault.close()
    child = os.fork()
    if child == 0:
        try:
            opened = Vault.open(vault_path, CREDENTIAL)
            with open(os.devnull, "rb") as empty:
                opened.blobs.write(empty)
            # What a crash between the two halves of writing a key header leaves.
            (vault_path / f"header{PARTIAL}").write_bytes(b"half a header")
            os.kill(os.getpid(), signal.SIGKILL)
        finally:
            os._exit(1)
    os.waitpid(child, 0)
    assert len([path for path in (vault_path / "blobs").rglob("*") if path.is_file()]) == 1
    with Vault.open(vault_path, CREDENTIAL) as vault:
        assert vault.blobs.ids() == set()
        assert list(vault_path.rglob(f"*{PARTIAL}")) == []
        assert check_vault(vault) == []


def test_a_vault_killed_while_it_is_made_is_absent_or_whole(quick_folder: Path) -> None:
    chance = random.Random(7)
    made = 0
    for round_ in range(20):
        path = quick_folder / f"vault-{round_}"
        child = os.fork()
        if child == 0:
            try:
                Vault.create(path, CREDENTIAL, cost=FAST)[0].close()
                time.sleep(10)
            finally:
                os._exit(1)
        time.sleep(chance.uniform(0, 0.08))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        if path.exists():
            made += 1
            with Vault.open(path, CREDENTIAL) as vault:
                assert check_vault(vault) == []
        else:
            Vault.create(path, CREDENTIAL, cost=FAST)[0].close()
    assert made < 20
