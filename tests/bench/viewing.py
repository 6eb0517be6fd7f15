"""From opening an item to its first page on the screen's side, with and without workers kept ready."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from pathlib import Path

from app.intake.spares import Spares
from app.intake.view import PageSession
from tests.bench import material
from tests.bench.measure import Aim, Row, in_turn, timed

_DPI = 96


def run(work: Path, quick: bool) -> Iterator[Row]:
    """The first page of a long text, of a scan, and of a photograph; then page after page."""
    rounds = 3 if quick else 10
    text = material.text_pdf(work, 300)
    scan = material.scan_pdf(work, 20, colour=True)
    photograph = min(material.photographs(work, 1).iterdir())
    with Spares() as spares:
        for path, what, peer in (
            (text, "a text PDF of 300 pages", True),
            (scan, "a PDF of 20 colour scans", True),
            (photograph, "a photograph of 12 megapixels", False),
        ):
            command = ["pdftoppm", "-f", "1", "-l", "1", "-r", str(_DPI), str(path)]
            ready, fresh, theirs = in_turn(
                rounds,
                lambda path=path: _first_page(path, spares),
                lambda path=path: _first_page(path, None),
                lambda command=command, peer=peer: timed(command) if peer else 0.0,
            )
            name = f"pdftoppm -f 1 -l 1 -r {_DPI}" if peer else ""
            theirs_ms = theirs * 1000 if peer else None
            yield Row(
                "viewing", f"{what}: first page, worker ready", "ms", ready * 1000, name,
                theirs_ms, Aim(most=150, of_figure=True),
            )  # fmt: skip
            yield Row(
                "viewing", f"{what}: first page, worker started then", "ms", fresh * 1000, name,
                theirs_ms,
            )  # fmt: skip
    pages = 30 if quick else 300
    ours, theirs = in_turn(
        2 if quick else 3,
        lambda: _all_pages(text, pages),
        lambda: timed(["pdftoppm", "-l", str(pages), "-r", str(_DPI), "-gray", str(text)]),
    )
    yield Row(
        "viewing", f"{pages} text pages turned one by one, {_DPI} dpi", "pages/s", pages / ours,
        f"pdftoppm -r {_DPI} -gray, in one go", pages / theirs,
    )  # fmt: skip


def _first_page(path: Path, spares: Spares | None) -> float:
    data = path.read_bytes()
    if spares is not None:
        end = time.monotonic() + 10
        while min(spares.ready("pdf"), spares.ready("image")) < 2 and time.monotonic() < end:
            time.sleep(0.05)
        # A spare that has been started is ready when its libraries are in.
        time.sleep(0.5)
    began = time.perf_counter()
    with PageSession(io.BytesIO(data), len(data), "", spares=spares) as pages:
        pages.render(1, _DPI)
        return time.perf_counter() - began


def _all_pages(path: Path, count: int) -> float:
    data = path.read_bytes()
    began = time.perf_counter()
    with PageSession(io.BytesIO(data), len(data), "") as pages:
        for number in range(1, count + 1):
            pages.render(number, _DPI)
    return time.perf_counter() - began
