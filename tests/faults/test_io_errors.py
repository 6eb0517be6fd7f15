"""A disk that reports an error at any call: one sentence, no traceback, and a whole vault.

strace makes the n-th write, positioned write or sync of the program fail. ``KUAGER_IO_ERRORS=200``
for more runs.
"""

from __future__ import annotations

import errno
import os
import random
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.casework.receiving.ingest import receive
from app.casework.registry.cases import save_case
from app.errors import StorageFailed
from app.records.evidence import Item
from app.vault.check import check_vault
from app.vault.files import PARTIAL
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, new_vault

RUNS = int(os.environ.get("KUAGER_IO_ERRORS", "12"))
NOTE = "the original is kept"
ROOT = Path(__file__).resolve().parents[2]

pytestmark = [
    pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace"),
    pytest.mark.slow,
]


@dataclass
class Run:
    """One ingest with one fault."""

    fault: str
    code: int
    said: str
    injected: int
    problems: list[str]
    items: int


def _faults() -> list[str]:
    """Which calls fail: each kind once at several places, and from some place on for good."""
    chance = random.Random(5)
    # A connection to the database makes some 20 positioned writes here; a thread few syncs.
    calls = (("pwrite64", 40), ("fdatasync,fsync", 8), ("fsync", 3), ("write", 14))
    faults = []
    for number in range(RUNS):
        call, most = calls[number % len(calls)]
        when = chance.randint(1, most) if number >= len(calls) else 1
        for_good = "+" if call != "write" and chance.random() < 0.4 else ""
        error = chance.choice(("EIO", "EIO", "ENOSPC"))
        faults.append(f"{call}:error={error}:when={when}{for_good}")
    return faults


def _run(folder: Path, sources: Path, template: Path, fault: str) -> Run:
    vault, trace = folder / "vault", folder / "trace"
    folder.mkdir()
    shutil.copytree(template, vault)
    environment = dict(
        os.environ,
        PYTHONPATH=str(ROOT),
        PYTHONDONTWRITEBYTECODE="1",
        KUAGER_PASSPHRASE=str(CREDENTIAL.passphrase),
    )
    calls = fault.partition(":")[0]
    command = ["strace", "-f", "-o", str(trace), "-e", f"trace={calls}", "-e", f"inject={fault}"]
    done = subprocess.run(
        [*command, sys.executable, "-m", "app", "add", str(vault), str(sources), "--case", "KZ-1"],
        capture_output=True, env=environment, cwd=folder, timeout=120,
    )  # fmt: skip
    with Vault.open(vault, CREDENTIAL) as opened:
        problems = [each.sentence for each in check_vault(opened)]
        problems += ["orphans"] * (opened.blobs.ids() != opened.blob_ids())
        problems += ["unfinished files"] * bool(list(vault.rglob(f"*{PARTIAL}")))
        items = opened.count(Item)
    injected = trace.read_text("ascii", "replace").count("(INJECTED)")
    return Run(fault, done.returncode, done.stderr.decode(), injected, problems, items)


@pytest.fixture
def runs(quick_folder: Path) -> list[Run]:
    if subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True).returncode:
        pytest.skip("this system does not let strace look at a process")
    sources, template = quick_folder / "sources", quick_folder / "template"
    sources.mkdir()
    (sources / "a.txt").write_text("He was held for three days. " * 50)
    (sources / "b.bin").write_bytes(random.Random(1).randbytes(120_000))
    with new_vault(template) as vault:
        save_case(vault, "KZ-1", title="Errors")
    with ThreadPoolExecutor(2) as pool:
        made = [
            pool.submit(_run, quick_folder / f"run-{number}", sources, template, fault)
            for number, fault in enumerate(_faults())
        ]
        return [each.result() for each in made]


def test_every_error_is_a_sentence_and_the_vault_stays_whole(runs: list[Run]) -> None:
    assert [(each.fault, each.problems) for each in runs if each.problems] == []
    bad = re.compile(r"Traceback|Kuager itself failed|Exception ignored|line \d+, in")
    assert [(each.fault, each.said) for each in runs if bad.search(each.said)] == []
    for each in runs:
        assert each.code in (0, 1), each
        # Lines on how far it is carry no prefix.
        lines = [line for line in each.said.splitlines() if not re.match(r" *\d+ % ", line)]
        # Notes on what was taken in may stand before the one sentence on the failure.
        assert all(line.startswith("kuager: ") and line.endswith(".") for line in lines), each
        if each.code == 1:
            assert lines, each
            assert not any(NOTE not in line for line in lines[:-1]), each
        else:
            assert each.items == 2, each
    # The faults did hit, and most of them mattered.
    assert sum(each.injected > 0 for each in runs) > RUNS * 3 // 4
    assert sum(each.code == 1 for each in runs) > RUNS // 4


@pytest.mark.parametrize("which", [1, 9, 17, 20])
def test_originals_that_did_not_reach_the_disk_are_named_by_nothing(
    quick_folder: Path, monkeypatch: pytest.MonkeyPatch, which: int
) -> None:
    """Of a full group and some more, one sync fails: the database is well, and must not lie."""
    sources = quick_folder / "sources"
    sources.mkdir()
    for number in range(18):
        (sources / f"{number}.bin").write_bytes(random.Random(number).randbytes(5000))
    with new_vault(quick_folder / "vault") as vault:
        save_case(vault, "KZ-1", title="Errors")
        calls = iter(range(1, 1000))
        fsync = os.fsync

        def failing(descriptor: int) -> None:
            if next(calls) == which:
                raise OSError(errno.EIO, "Input/output error")
            fsync(descriptor)

        with monkeypatch.context() as patched:
            patched.setattr(os, "fsync", failing)
            with pytest.raises(StorageFailed, match="the disk reported an error"):
                receive(vault, [sources], "KZ-1")
        assert vault.count(Item) == 0
        assert check_vault(vault) == []
        receive(vault, [sources], "KZ-1")
        assert vault.count(Item) == 18
        assert check_vault(vault) == []
