"""Reading a dense page, against the same Tesseract as a person would call it."""

from __future__ import annotations

import io
import os
import shutil
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image

from app.intake import ocr
from app.intake.render import render_pages
from app.records.pages import PageImage
from tests.bench import material
from tests.bench.measure import Aim, Row, in_turn, scratch, timed

_DPI = 300


def run(work: Path, quick: bool) -> Iterator[Row]:
    """Pages a minute at 300 dpi: one after the other, and two at a time."""
    if not ocr.available():
        return
    count = 2
    source = material.text_pdf(work, count)
    data = source.read_bytes()
    pages = list(render_pages(io.BytesIO(data), len(data), "application/pdf", dpi=_DPI))
    with scratch(work) as folder:
        files = [_png(folder, page, number) for number, page in enumerate(pages)]
        one, two, single, plain = (
            60 * count / taken
            for taken in in_turn(
                1 if quick else 3,
                lambda: _ours(pages, 1),
                lambda: _ours(pages, 2),
                lambda: _tesseract(files, {"OMP_THREAD_LIMIT": "1"}),
                # Its threads get in each other's way: a page takes most of a minute.
                lambda: count * _tesseract(files[:1], {}),
            )
        )
        what = "OCR of dense 300 dpi pages"
        yield Row(
            "ocr", f"{what}, one at a time", "pages/min", one,
            "tesseract CLI, one thread", single,
        )  # fmt: skip
        yield Row(
            "ocr", f"{what}, two at a time", "pages/min", two,
            "tesseract CLI as it comes", plain, Aim(least=1.3),
        )  # fmt: skip
        if shutil.which("ocrmypdf"):
            command = ["ocrmypdf", "-q", "--force-ocr", "--output-type", "pdf", "-j", "2"]
            command += ["-l", ocr.choose(), str(source), str(folder / "read.pdf")]
            (taken,) = in_turn(1, lambda: timed(command))
            yield Row(
                "ocr", f"{what}, two at a time", "pages/min", two,
                "ocrmypdf -j 2", 60 * count / taken, Aim(least=1.3),
            )  # fmt: skip


def _ours(pages: Sequence[PageImage], workers: int) -> float:
    began = time.perf_counter()
    read = list(ocr.read_many(pages, workers=workers))
    taken = time.perf_counter() - began
    if min(map(len, read)) < 100:
        raise AssertionError("a dense page was not read")
    return taken


def _tesseract(files: Sequence[Path], limits: dict[str, str]) -> float:
    environment = {k: v for k, v in os.environ.items() if k != "OMP_THREAD_LIMIT"} | limits
    rest = ["stdout", "-l", ocr.choose(), "--psm", "3", "--dpi", str(_DPI), "tsv"]
    return sum(timed(["tesseract", str(each), *rest], env=environment, stderr=-3) for each in files)


def _png(folder: Path, page: PageImage, number: int) -> Path:
    path = folder / f"{number}.png"
    Image.frombytes(page.mode, (page.width, page.height), page.pixels).save(
        path, compress_level=1, dpi=(_DPI, _DPI)
    )
    return path
