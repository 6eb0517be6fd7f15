"""The whole of an ingest: made safe, then read in the sandboxed worker."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from app.casework.receiving.ingest import ingest
from app.records.cases import Case
from app.records.evidence import Proposal
from app.records.ids import new_id
from tests.bench import material
from tests.bench.measure import Aim, Row, in_turn, scratch, timed
from tests.builders import new_vault


def run(work: Path, quick: bool) -> Iterator[Row]:
    """Photographs, with what their cameras wrote."""
    count = 20 if quick else 100
    folder = material.photographs(work, count)
    ours, theirs = in_turn(
        2 if quick else 3,
        lambda: _ours(work, folder),
        lambda: timed(["exiftool", "-fast2", "-json", str(folder)], stderr=-3),
    )
    yield Row(
        "reading", f"{count} photographs made safe and read in the sandbox", "files/s",
        count / ours, "exiftool -fast2 (metadata only, nothing stored)", count / theirs,
        Aim(least=50, of_figure=True),
    )  # fmt: skip


def _ours(work: Path, source: Path) -> float:
    with scratch(work) as folder, new_vault(folder / "vault") as vault:
        with vault.change() as change:
            change.put("opened", Case(id=new_id(), code="B", title="Bench"))
        began = time.perf_counter()
        batch = ingest(vault, [source], "B")
        taken = time.perf_counter() - began
        proposed = {each.item_id for each in vault.find(Proposal)}
        if len(proposed) != len(batch.ingested) or not proposed:
            raise AssertionError("a photograph was not read")
    return taken
