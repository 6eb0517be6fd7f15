"""Redacted pages: rendered, burnt, encoded and assembled, against pdftoppm + img2pdf and PyMuPDF.

Every contestant is a process of its own (:mod:`tests.bench.burning`), held to one core or free to
use two; it times its own work, so that nobody pays for the start of an interpreter.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.paths import resources_dir
from tests.bench import burning, material
from tests.bench.measure import Aim, Row, in_turn, scratch

_RASTER = "pdftoppm -r 200 -gray, img2pdf"
_RASTER_JPEG = "pdftoppm -r 200 -gray -jpeg, img2pdf"
_RASTER_COLOUR = "pdftoppm -r 200, img2pdf"
_RASTER_COLOUR_JPEG = "pdftoppm -r 200 -jpeg, img2pdf"
_MUPDF = "PyMuPDF apply_redactions"


@dataclass(frozen=True, slots=True)
class _Done:
    """What a contestant said."""

    seconds: float
    peak: float


def run(work: Path, quick: bool) -> Iterator[Row]:
    """Text, scans, and 1,000 pages of both."""
    rounds = 2 if quick else 3
    yield from _text(work, 40 if quick else 200, rounds)
    yield from _scans(work, 10 if quick else 40, rounds)
    yield from _mixed(work, 100 if quick else 1000)


def _text(work: Path, pages: int, rounds: int) -> Iterator[Row]:
    pdf = material.text_pdf(work, pages)
    vault = burning.prepare(work, pdf)
    contest = partial(_rates, work, pdf, vault, pages, rounds)
    ours, raw, jpeg, mupdf = contest(
        ("kuager", "0"), ("raster-gray", "0"), ("raster-gray-jpeg", "0"), ("mupdf", "0")
    )
    what = f"redacted export, {pages} text pages, 200 dpi grey"
    yield Row("export", f"{what}, one core", "pages/s", ours, _RASTER, raw, Aim(least=3))
    yield Row("export", f"{what}, one core", "pages/s", ours, _RASTER_JPEG, jpeg)
    yield Row("export", f"{what}, one core", "pages/s", ours, f"{_MUPDF} (keeps the text)", mupdf)
    ours, raw = contest(("kuager", ""), ("raster-gray", ""))
    yield Row("export", f"{what}, two cores", "pages/s", ours, f"{_RASTER}, two at a time", raw)
    ours, raw = contest(("whole", ""), ("raster-gray", "0"))
    whole = f"export of a bundle with its proof, {pages} text pages, 200 dpi grey, two cores"
    yield Row("export", whole, "pages/s", ours, f"{_RASTER}, one core", raw, Aim(least=3))


def _scans(work: Path, pages: int, rounds: int) -> Iterator[Row]:
    pdf = material.scan_pdf(work, pages)
    vault = burning.prepare(work, pdf)
    ours, raw, jpeg = _rates(
        work, pdf, vault, pages, rounds,
        ("kuager", "0"), ("raster-gray", "0"), ("raster-gray-jpeg", "0"),
    )  # fmt: skip
    what = f"redacted export, {pages} grey scans, 200 dpi"
    yield Row("export", f"{what}, one core", "pages/s", ours, _RASTER, raw, Aim(least=1.3))
    yield Row("export", f"{what}, one core", "pages/s", ours, _RASTER_JPEG, jpeg)
    few = material.scan_pdf(work, 10)
    mupdf_ours, mupdf = _rates(
        work, few, burning.prepare(work, few), 10, min(rounds, 3), ("kuager", "0"), ("mupdf", "0")
    )
    yield Row(
        "export", "redacted export, 10 grey scans, 200 dpi, one core", "pages/s", mupdf_ours,
        _MUPDF, mupdf, Aim(least=7),
    )  # fmt: skip
    ours, raw = _rates(work, pdf, vault, pages, rounds, ("kuager", ""), ("raster-gray", ""))
    yield Row("export", f"{what}, two cores", "pages/s", ours, f"{_RASTER}, two at a time", raw)
    ours, raw = _rates(work, pdf, vault, pages, rounds, ("whole", ""), ("raster-gray", "0"))
    whole = f"export of a bundle with its proof, {pages} grey scans, 200 dpi, two cores"
    yield Row("export", whole, "pages/s", ours, f"{_RASTER}, one core", raw, Aim(least=1.3))
    pdf = material.scan_pdf(work, pages, colour=True)
    vault = burning.prepare(work, pdf)
    ours, raw, jpeg = _rates(
        work, pdf, vault, pages, rounds,
        ("kuager", "0"), ("raster-colour", "0"), ("raster-colour-jpeg", "0"),
    )  # fmt: skip
    what = f"redacted export, {pages} colour scans, 200 dpi, one core"
    yield Row("export", what, "pages/s", ours, _RASTER_COLOUR, raw, Aim(least=1.3))
    yield Row("export", what, "pages/s", ours, _RASTER_COLOUR_JPEG, jpeg)


def _mixed(work: Path, pages: int) -> Iterator[Row]:
    pdf = material.mixed_pdf(work, pages)
    vault = burning.prepare(work, pdf)
    one = _contest(work, pdf, vault, "kuager", "0")
    theirs = _contest(work, pdf, vault, "raster-gray", "0")
    two = _contest(work, pdf, vault, "kuager", "")
    what = f"redacted export, {pages} pages, 70 text : 30 scans"
    share = pages / 1000
    yield Row(
        "export", f"{what}, one core", "s", one.seconds, _RASTER, theirs.seconds,
        Aim(most=45 * share, of_figure=True),
    )  # fmt: skip
    yield Row(
        "export", f"{what}, two cores", "s", two.seconds, f"{_RASTER}, one core", theirs.seconds,
        Aim(most=30 * share, of_figure=True),
    )  # fmt: skip
    yield Row(
        "export", f"{what}: peak memory of all its processes", "MB", max(one.peak, two.peak),
        aim=Aim(most=600, of_figure=True),
    )  # fmt: skip


def _rates(
    work: Path, pdf: Path, vault: Path, pages: int, rounds: int, *entries: tuple[str, str]
) -> list[float]:
    actions = [
        lambda who=who, core=core: _contest(work, pdf, vault, who, core).seconds
        for who, core in entries
    ]
    return [pages / taken for taken in in_turn(rounds, *actions)]


def _contest(work: Path, pdf: Path, vault: Path, who: str, core: str) -> _Done:
    """Run one contestant; ``core`` is for taskset, ``""`` for every core."""
    with scratch(work) as folder:
        command = [sys.executable, "-m", "tests.bench.burning", who, str(pdf), str(vault)]
        command += [str(folder), "1" if core else "2"]
        if core:
            command = ["taskset", "-c", core, *command]
        root = str(resources_dir().parent)
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": root}, cwd=root
        ) as process:
            peak = Peak(process.pid)
            answer, _ = process.communicate()
            peak.stop()
        if process.returncode:
            raise AssertionError(f"{who} failed")
        return _Done(json.loads(answer.splitlines()[-1])["seconds"], peak.bytes / 1e6)


class Peak:
    """The most memory that a process and its descendants held at one time, ten times a second."""

    def __init__(self, pid: int) -> None:
        self.bytes = 0
        self._pid = pid
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Ask no more."""
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(0.1):
            self.bytes = max(self.bytes, resident(self._pid))


def resident(pid: int) -> int:
    parents: dict[int, int] = {}
    resident: dict[int, int] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        one = int(path.parent.name)
        parents[one], resident[one] = int(fields[1]), int(fields[21])
    total, family = 0, [pid]
    while family:
        one = family.pop()
        total += resident.get(one, 0)
        family += [child for child, parent in parents.items() if parent == one]
    return total * os.sysconf("SC_PAGE_SIZE")
