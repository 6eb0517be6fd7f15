"""From the command to its answer, against an interpreter that does nothing."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from app.paths import resources_dir
from app.records.cases import Case
from app.records.ids import new_id
from app.vault.keys import DEFAULT_COST
from app.vault.vault import Vault
from tests.bench.measure import Row, in_turn, timed
from tests.builders import CREDENTIAL, add_item


def run(work: Path, quick: bool) -> Iterator[Row]:
    """The shortest verb, and one that opens a vault at the full cost of a passphrase."""
    vault = work / "startup"
    if not vault.exists():
        partial = work / "startup.partial"
        shutil.rmtree(partial, ignore_errors=True)
        _fill(partial)
        partial.rename(vault)
    root = str(resources_dir().parent)
    passphrase = str(CREDENTIAL.passphrase)
    environment = {**os.environ, "KUAGER_PASSPHRASE": passphrase, "PYTHONPATH": root}
    verbs = [["--version"], ["items", str(vault), "--json"]]
    version, items, bare = in_turn(
        3 if quick else 11,
        *(
            lambda verb=verb: timed([sys.executable, "-m", "app", *verb], env=environment)
            for verb in verbs
        ),
        lambda: timed([sys.executable, "-c", "pass"], env=environment),
    )
    for name, taken in (("kuager --version", version), ("kuager items (Argon2id, 256 MiB)", items)):
        yield Row("startup", name, "ms", taken * 1000, "python -c pass", bare * 1000)


def _fill(path: Path) -> None:
    vault, _recovery = Vault.create(path, CREDENTIAL, cost=DEFAULT_COST)
    with vault, vault.change() as change:
        case = change.put("opened", Case(id=new_id(), code="B", title="Bench"))
        for number in range(20):
            add_item(vault, change, case, f"Sheet {number}")
