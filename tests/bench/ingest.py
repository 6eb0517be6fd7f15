"""Making files safe: hash, encrypt, write, sync, row and event, against hashing and copying."""

from __future__ import annotations

import shlex
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from app.casework.receiving.ingest import receive
from app.records.cases import Case
from app.records.ids import new_id
from tests.bench import material
from tests.bench.measure import Aim, Row, in_turn, scratch, timed
from tests.builders import new_vault

_ONE_BY_ONE = (
    "for f in {files}; do openssl dgst -sha256 $f && cp $f {to} && sync {to}/${{f##*/}}; done"
)
_TOGETHER = "openssl dgst -sha256 {files} && cp {files} {to} && sync {to}/*"
_COREUTILS = "sha256sum {files} && cp {files} {to}"


def run(work: Path, quick: bool) -> Iterator[Row]:
    """Many photographs, then one big file."""
    count = 60 if quick else 300
    photographs = sorted(material.photographs(work, count).iterdir())
    ours, single, together, coreutils = _compare(work, photographs, 2 if quick else 5)
    what = f"{count} photographs of 3 MB made safe"
    yield Row(
        "ingest", what, "files/s", count / ours,
        "openssl dgst, cp, sync, in one go", count / together, Aim(least=0.8),
    )  # fmt: skip
    yield Row(
        "ingest", what, "files/s", count / ours,
        "the same, file by file", count / single, Aim(least=0.8),
    )  # fmt: skip
    yield Row(
        "ingest", what, "files/s", count / ours,
        "sha256sum, cp (not synced)", count / coreutils, Aim(least=1.5),
    )  # fmt: skip
    size = (128 << 20) if quick else (1 << 30)
    big = material.big_file(work, size)
    ours, _single, together, coreutils = _compare(work, [big], 2 if quick else 5)
    what = f"one file of {size / (1 << 30):g} GiB made safe"
    rate = size / 1e6
    yield Row(
        "ingest", what, "MB/s", rate / ours,
        "openssl dgst, cp, sync", rate / together, Aim(least=0.7),
    )  # fmt: skip
    yield Row(
        "ingest", what, "MB/s", rate / ours, "sha256sum, cp (not synced)", rate / coreutils
    )  # fmt: skip


def _compare(work: Path, files: list[Path], rounds: int) -> list[float]:
    actions: list[Callable[[], float]] = [partial(_ours, work, files)]
    actions += [partial(_shell, work, files, each) for each in (_ONE_BY_ONE, _TOGETHER, _COREUTILS)]
    return in_turn(rounds, *actions)


def _ours(work: Path, files: list[Path]) -> float:
    with scratch(work) as folder, new_vault(folder / "vault") as vault:
        with vault.change() as change:
            change.put("opened", Case(id=new_id(), code="B", title="Bench"))
        began = time.perf_counter()
        batch, received = receive(vault, files, "B")
        taken = time.perf_counter() - began
        if len(received) != len(files) or batch.refused:
            raise AssertionError("not every file was taken in")
    return taken


def _shell(work: Path, files: list[Path], script: str) -> float:
    with scratch(work) as folder:
        named = " ".join(shlex.quote(str(each)) for each in files)
        return timed(["sh", "-c", script.format(files=named, to=shlex.quote(str(folder)))])
