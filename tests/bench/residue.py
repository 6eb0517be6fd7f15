"""What is left of a redacted page, beside how fast it was made: against PyMuPDF and a plain raster.

One page has a marker in every place of a PDF where something can hide. Every contestant redacts the
whole of it, which is the most that can be asked of it; then the search of ``tests/journeys`` counts the
markers that its output still holds. Speed is taken on pages of plain text, where one word in sixty is
hidden. A fast tool that leaves half of the channels open is not faster at the same work.
"""

from __future__ import annotations

import io
import json
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from app.bundle.content import BundleContent, BurntBody, Exhibit
from app.bundle.pdf import assemble
from app.casework.redacting.facsimiles import Facsimile, burnt_pages
from app.intake.extract import extract
from app.paths import resources_dir
from app.progress import SILENT
from app.records.evidence import Item
from app.records.pages import PageText
from app.redaction.pages.boxes import Box, Region, Span, boxes_for
from app.redaction.pages.leak import attack_widths, reference
from app.vault.vault import Vault
from tests.bench import burning, material
from tests.bench.measure import Aim, Row, in_turn, scratch
from tests.builders import CREDENTIAL
from tests.journeys import canary_pdf
from tests.journeys.canaries import Plants
from tests.journeys.canary_search import everything, found
from tests.papers import text_pdf

_DPI = 200
_MUPDF = "PyMuPDF apply_redactions"
_SCRUBBED = f"{_MUPDF}, scrub"
_RASTER = "pdftoppm, black box, img2pdf"


def run(work: Path, quick: bool) -> Iterator[Row]:
    """Count what is left, then measure the speed."""
    with scratch(work) as folder:
        planted, markers = _planted(folder)
        left = {
            name: len(found(markers, everything([redact(planted, folder)])))
            for name, redact in _CONTESTANTS.items()
        }
        widths = list(_widths(folder))
    what = f"one page redacted whole: channels of {len(markers)} that remain"
    for peer in (_MUPDF, _SCRUBBED, _RASTER):
        yield Row(
            "residue", what, "channels", left["Kuager"], peer, left[peer],
            Aim(most=0, of_figure=True),
        )  # fmt: skip
    yield from widths
    pages = 20 if quick else 100
    pdf = material.text_pdf(work, pages)
    vault = burning.prepare(work, pdf)
    entries = {_MUPDF: "mupdf", "pdftoppm -r 200 -gray, img2pdf": "raster-gray"}
    seconds = in_turn(
        1 if quick else 3,
        *(lambda who=who: _seconds(work, pdf, vault, who) for who in ("kuager", *entries.values())),
    )
    rates = [pages / taken for taken in seconds]
    for peer, rate in zip(entries, rates[1:], strict=True):
        yield Row(
            "residue", f"the same tools on {pages} text pages, 200 dpi, one core", "pages/s",
            rates[0], peer, rate,
        )  # fmt: skip


def _planted(folder: Path) -> tuple[Path, dict[str, str]]:
    """A PDF with every marker; a marker that the search cannot find in it says nothing later."""
    plants = Plants()
    path = folder / "planted.pdf"
    canary_pdf.pdf(path, plants)
    missing = set(plants.markers) - found(plants.markers, everything([path]))
    if missing:
        raise AssertionError(f"the search is blind for {sorted(missing)}")
    return path, plants.markers


def _widths(folder: Path) -> Iterator[Row]:
    """How many names of a long list fit what a hidden surname leaves: all of them is chance."""
    lineup = reference("cyrillic")
    names = lineup[:: len(lineup) // 16][:16]
    path = folder / "names.pdf"
    text_pdf(path, [f"Допрошен {name} вчера утром." for name in names])
    data = path.read_bytes()
    found_text = extract(io.BytesIO(data), len(data), path.name, ocr=False)
    page, text = found_text.pages[0], found_text.text
    places = [(text.index(f" {name} ") + 1, name) for name in names]
    hidden = [
        word for word in page.words if any(at <= word.start < at + len(name) for at, name in places)
    ]
    fitting = {
        scope: _fitting(
            page,
            boxes_for(page, [Span(at, at + len(name), scope) for at, name in places]),
            lineup,
        )
        for scope in ("line_end", "word")
    }
    theirs = _fitting(page, [(word.x0, word.y0, word.x1, word.y1) for word in hidden], lineup)
    for scope, aim in (("line_end", Aim(least=len(lineup), of_figure=True)), ("word", None)):
        words = "rest of the line, the default" if scope == "line_end" else "the word alone"
        yield Row(
            "residue", f"names of {len(lineup)} that fit what a hidden one leaves: {words}",
            "names", fitting[scope], _MUPDF, theirs, aim,
        )  # fmt: skip


def _fitting(page: PageText, masks: Sequence[Box], lineup: Sequence[str]) -> float:
    """The median of how many names fit in a mask, measured by what stays visible."""
    visible = tuple(
        word
        for word in page.words
        if not any(
            x0 < word.x1 and word.x0 < x1 and y0 < (word.y0 + word.y1) / 2 < y1
            for x0, y0, x1, y1 in masks
        )
    )
    tried = attack_widths(replace(page, words=visible), masks, lineup, dpi=_DPI)
    return statistics.median(len(each) for each in tried)


def _kuager(pdf: Path, folder: Path) -> Path:
    with Vault.open(burning.prepare(folder, pdf), CREDENTIAL) as vault:
        (item,) = vault.find(Item)
        pages = vault.pages(vault.current_text(item.id).id)  # type: ignore[union-attr]
        regions = {page.number: [Region((0.0, 0.0, page.width, page.height))] for page in pages}
        work = Facsimile(item, pages, (), regions, _DPI)
        content = BundleContent(
            bundle_id="KB-RESIDUE", case_code="B", case_title="Bench", profile_title="Bench",
            as_of="2026-01-01", prefix="EX", language="en",
            exhibits=[
                Exhibit(1, title="Bench", body=BurntBody(lambda: burnt_pages(vault, work, None)))
            ],
        )  # fmt: skip
        out = folder / "kuager"
        (out / "exhibits").mkdir(parents=True)
        assemble(content, out, SILENT)
    return out / "bundle.pdf"


def _mupdf(pdf: Path, folder: Path, *, scrubbed: bool) -> Path:
    import pymupdf

    path = folder / f"mupdf-{scrubbed}.pdf"
    with pymupdf.open(pdf) as document:
        for page in document:
            page.add_redact_annot(page.rect, fill=(0, 0, 0))
            page.apply_redactions(images=pymupdf.PDF_REDACT_IMAGE_PIXELS)
        if scrubbed:
            document.scrub()
        document.save(path, garbage=4, deflate=True, clean=True)
    return path


def _raster(pdf: Path, folder: Path) -> Path:
    import img2pdf
    from PIL import Image

    subprocess.run(["pdftoppm", "-r", str(_DPI), "-gray", pdf, folder / "page"], check=True)
    sheets = []
    for each in sorted(folder.glob("page-*.pgm")):
        with Image.open(each) as page:
            out = io.BytesIO()
            Image.new("L", page.size, 0).save(out, "PNG", dpi=(_DPI, _DPI))
            sheets.append(out.getvalue())
    path = folder / "raster.pdf"
    path.write_bytes(img2pdf.convert(sheets))
    return path


_CONTESTANTS: dict[str, Callable[[Path, Path], Path]] = {
    "Kuager": _kuager,
    _MUPDF: lambda pdf, folder: _mupdf(pdf, folder, scrubbed=False),
    _SCRUBBED: lambda pdf, folder: _mupdf(pdf, folder, scrubbed=True),
    _RASTER: _raster,
}


def _seconds(work: Path, pdf: Path, vault: Path, who: str) -> float:
    with scratch(work) as folder:
        command = [sys.executable, "-m", "tests.bench.burning", who, str(pdf), str(vault)]
        root = str(resources_dir().parent)
        done = subprocess.run(
            ["taskset", "-c", "0", *command, str(folder), "1"],
            check=True,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": root},
            cwd=root,
        )
        taken: float = json.loads(done.stdout.splitlines()[-1])["seconds"]
        return taken
