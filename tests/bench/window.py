"""The window: how long it ever stands still, how fast it scrolls and opens, what it holds in memory.

Every measurement is a process of its own with a real window without a screen (:mod:`tests.bench.windowed`).
Beside each stall stands how late a process that only sleeps came back at the same time.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from app.casework.receiving.ingest import ingest
from app.paths import resources_dir
from app.records.cases import Case
from app.records.ids import new_id
from app.vault.vault import Vault
from tests.bench import material, search
from tests.bench.measure import Aim, Row, scratch, timed
from tests.builders import CREDENTIAL, new_vault
from tests.papers import text_pdf

_CONTROL = "a process that only sleeps, at the same time"
_STALL = Aim(most=100, of_figure=True)


def run(work: Path, quick: bool) -> Iterator[Row]:
    """Stalls during import, search and export; opening; memory; scrolling."""
    files, count, pages = (150, 10_000, 60) if quick else (2000, 100_000, 300)
    with scratch(work) as folder:
        sources = folder / "files"
        sources.mkdir()
        for number in range(files):
            (sources / f"{number:05}.txt").write_text(f"Показание {number}. " * 400, "utf-8")
        found = _measured("ingest", _empty(folder / "vault"), sources, files)
        yield _stall(f"longest stall while {files} files are taken in", found)
    many, _plain = search._built(work, count)
    found = _measured("search", many)
    yield _stall(f"longest stall while a search over {count // 1000}k items is typed", found)
    found = _measured("scroll", many)
    yield Row(
        "window", f"a frame of a table of {count // 1000}k items that is scrolled, p95", "ms",
        found["frame"], aim=Aim(most=16.7, of_figure=True),
    )  # fmt: skip
    with scratch(work) as folder:
        # Ordinary prose: pages on which much is hidden are read again with OCR, which takes a second each.
        lines = ["Суд установил:", "гражданин задержан во дворе."] * 10
        paper = text_pdf(folder / "paper.pdf", lines, pages=pages)
        vault = _empty(folder / "vault")
        found = _measured("export", vault, paper, folder / "out")
        yield _stall(f"longest stall while {pages} pages are exported", found)
        vault = _empty(folder / "two")
        with Vault.open(vault, CREDENTIAL) as held:
            ingest(held, [paper, material.text_pdf(work, 20)], "B")
        found = _measured("open", vault)
        theirs = timed(["pdftoppm", "-f", "1", "-l", "1", "-r", "96", str(paper)])
        yield Row(
            "window", f"from Enter to the first page of {pages}", "ms", found["open"],
            "pdftoppm -f 1 -l 1 -r 96", theirs * 1000, Aim(most=150, of_figure=True),
        )  # fmt: skip
    items = 100 if quick else 1000
    found = _measured("browse", many, items)
    yield Row(
        "window", f"memory after {items} items were opened one after another", "MB",
        found["memory"], aim=Aim(most=400, of_figure=True),
    )  # fmt: skip


def _stall(what: str, found: dict[str, float]) -> Row:
    return Row("window", what, "ms", found["longest"], _CONTROL, found["control"], _STALL)


def _empty(path: Path) -> Path:
    with new_vault(path) as vault, vault.change() as change:
        change.put("opened", Case(id=new_id(), code="B", title="Bench"))
    return path


def _measured(what: str, *arguments: object) -> dict[str, float]:
    root = str(resources_dir().parent)
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.windowed", what, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": root, "QT_QPA_PLATFORM": "offscreen"},
        cwd=root,
        stdout=subprocess.PIPE,
        check=True,
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found
