"""A large bundle: 1,000 exhibits with 5,000 pages of 2 GB, exported, cancelled at many moments, and again.

``python -m tests.bench.scale PROFILE VAULT FOLDER [SECONDS]`` is one export in a process of its own; with
``SECONDS`` it is cancelled after so many.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from app.casework.releasing.export import ExportRequest, export
from app.errors import Cancelled
from app.intake import ocr as reader
from app.intake.extract import extract
from app.paths import resources_dir
from app.records.cases import Case
from app.records.ids import new_id
from app.records.marks import Mark
from app.records.pages import PageImage, PageText, Word
from app.records.people import Person
from app.vault.change import Change
from app.vault.vault import Vault
from tests.bench import material
from tests.bench.export import Peak
from tests.bench.measure import Aim, Row, scratch
from tests.builders import CREDENTIAL, add_item, new_vault

_VERSION = 1
_TEXTS, _TEXT_PAGES = 960, 4
_SCANS, _SCAN_PAGES = 40, 29
_NAME = "Азизбек Каримов"
_SCAN_DPI = 300
_MOMENTS = (0.1, 0.3, 0.5, 0.7, 0.9)
"""Shares of a whole export after which one is cancelled."""


def run(work: Path, quick: bool) -> Iterator[Row]:
    """Pages a second, memory, the second time, and how long a cancellation takes."""
    share = 0.05 if quick else 1.0
    vault, exhibits, pages = prepare(work, share)
    what = f"{exhibits} exhibits, {pages} pages"
    for profile in ("internal", "un"):
        with scratch(work) as folder:
            _forget(vault)
            first, peak = _exported(profile, vault, folder / "first")
            yield Row("scale", f"{what}, profile {profile}", "pages/s", pages / first["seconds"])
            yield Row(
                "scale", f"{what}, profile {profile}: peak memory of all its processes", "MB", peak,
                aim=Aim(most=600, of_figure=True),
            )  # fmt: skip
            again, _peak = _exported(profile, vault, folder / "second")
            yield Row("scale", f"{what}, profile {profile}: once more", "s", again["seconds"])
            _forget(vault)
            late = [
                _exported(profile, vault, folder / "third", moment * first["seconds"])[0]["late"]
                for moment in _MOMENTS
            ]
            yield Row(
                "scale", f"{what}, profile {profile}: cancelled, at the latest after", "s", max(late),
                aim=Aim(most=1.0, of_figure=True),
            )  # fmt: skip


def prepare(work: Path, share: float) -> tuple[Path, int, int]:
    """A vault of so much of the whole, made once; and how many exhibits and pages it has."""
    texts, scans = max(1, round(_TEXTS * share)), max(1, round(_SCANS * share))
    folder = work / f"scale-{texts}-{scans}-{_VERSION}"
    if not folder.exists():
        partial = work / f"{folder.name}.partial"
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir()
        with new_vault(partial / "vault") as vault:
            _fill(vault, partial, texts, scans)
        partial.rename(folder)
    return folder / "vault", texts + scans, texts * _TEXT_PAGES + scans * _SCAN_PAGES


def _fill(vault: Vault, folder: Path, texts: int, scans: int) -> None:
    with vault.change() as change:
        case = change.put("opened", Case(id=new_id(), code="B", title="Bench"))
        person = Person(id=new_id(), name=_NAME, pseudonym="Witness A", protected=True)
        change.put("added", person)
    generator = np.random.default_rng(20220105)
    for number in range(texts):
        pdf = folder / "text.pdf"
        _draw_text(pdf, generator)
        data = pdf.read_bytes()
        found = extract(io.BytesIO(data), len(data), pdf.name, ocr=False)
        with vault.change() as change:
            _put(vault, change, case, f"Record {number}", data, found.text, found.pages, "pdf")
    papers = [_paper(generator) for _ in range(3)]
    for number in range(scans):
        data, text, pages = _scan(papers, number)
        with vault.change() as change:
            item_id = _put(vault, change, case, f"Scan {number}", data, text, pages, "ocr rus")
            for page in pages:
                box = (72.0, 100.0 + page.number % 40, 300.0, 114.0 + page.number % 40)
                change.put(
                    "marked",
                    Mark(
                        id=new_id(), item_id=item_id, page=page.number, box=box, scope="region",
                        reason="name", person_id=person.id, state="accepted",
                    ),
                )  # fmt: skip


def _put(
    vault: Vault,
    change: Change,
    case: Case,
    title: str,
    data: bytes,
    text: str,
    pages: tuple[PageText, ...] | list[PageText],
    origin: str,
) -> str:
    item = add_item(
        vault, change, case, title, data, kind="court-document", media_type="application/pdf",
        examined_at="2022-03-01T10:00:00Z", reviewed=True,
    )  # fmt: skip
    change.add_text("examined", item, "extracted", "ru", text, origin=origin, pages=list(pages))
    return item.id


def _draw_text(path: Path, generator: np.random.Generator) -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    font = resources_dir() / "fonts" / "NotoSans_400Regular.ttf"
    pdfmetrics.registerFont(TTFont("Bench", str(font)))
    canvas = Canvas(str(path), pagesize=material.A4, invariant=True)
    for _ in range(_TEXT_PAGES):
        canvas.setFont("Bench", 11)
        prose = material.prose(generator, 42 * 72)
        for line in range(42):
            words = prose[line * 72 : (line + 1) * 72]
            shown = f"{words[:30]} {_NAME} {words[46:]}" if line == 30 else words
            canvas.drawString(70, 780 - 17 * line, shown)
        canvas.showPage()
    canvas.save()


def _paper(generator: np.random.Generator) -> tuple[bytes, list[Word]]:
    """A scanned page of print: its JPEG, and the words on it."""
    across, down = round(8.27 * _SCAN_DPI), round(11.69 * _SCAN_DPI)
    page = Image.new("L", (across, down), 238)
    pen = ImageDraw.Draw(page)
    font = ImageFont.truetype(str(resources_dir() / "fonts" / "NotoSans_400Regular.ttf"), 45)
    prose = material.prose(generator, 42 * 72)
    for line in range(42):
        pen.text((285, 225 + 72 * line), prose[line * 72 : (line + 1) * 72], 40, font)
    soft = np.asarray(page.filter(ImageFilter.GaussianBlur(0.9)), dtype=np.float32)
    noisy = np.clip(soft + generator.normal(0, 5, soft.shape), 0, 255).astype(np.uint8)
    read = reader.read(PageImage(across, down, "L", float(_SCAN_DPI), noisy.tobytes()))
    made = io.BytesIO()
    Image.fromarray(noisy).save(made, "JPEG", quality=88)
    words, at = [], 0
    for word in read:
        end = at + len(word.text)
        box = (word.x0, word.y0, word.x1, word.y1)
        words.append(Word(word.text, *box, at, end, word.line, word.confidence))
        at = end + 1
    return made.getvalue(), words


def _scan(papers: list[tuple[bytes, list[Word]]], number: int) -> tuple[bytes, str, list[PageText]]:
    import img2pdf

    texts, pages, pictures, at = [], [], [], 0
    for page in range(_SCAN_PAGES):
        picture, words = papers[(number + page) % len(papers)]
        # A comment makes each another picture, as the pages of a scanner are.
        comment = f"{number:08d}{page:08d}".encode()
        pictures.append(picture[:2] + b"\xff\xfe\x00\x12" + comment + picture[2:])
        text = " ".join(word.text for word in words)
        moved = tuple(replace(word, start=word.start + at, end=word.end + at) for word in words)
        texts.append(text)
        at += len(text) + 1
        width, height = (round(side, 2) for side in (595.44, 841.68))
        pages.append(
            PageText(page + 1, width, height, moved, "ocr", lossy=True, dpi=float(_SCAN_DPI))
        )
    layout = img2pdf.get_layout_fun((595.44, 841.68))
    return img2pdf.convert(pictures, layout_fun=layout), "\n".join(texts), pages


def _forget(vault: Path) -> None:
    for path in vault.glob("cache.db*"):
        path.unlink()


def _exported(
    profile: str, vault: Path, folder: Path, stop: float = 0.0
) -> tuple[dict[str, float], float]:
    """One export in a process of its own: what it says, and its most megabytes."""
    command = [
        sys.executable,
        "-m",
        "tests.bench.scale",
        profile,
        str(vault),
        str(folder),
        str(stop),
    ]
    root = str(resources_dir().parent)
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": root}, cwd=root
    ) as process:
        peak = Peak(process.pid)
        answer, _ = process.communicate()
        peak.stop()
    if process.returncode:
        raise AssertionError("an export failed")
    return json.loads(answer.splitlines()[-1]), peak.bytes / 1e6


class _Stop:
    """Cancels an export after some seconds, and knows when that was asked for."""

    def __init__(self, seconds: float) -> None:
        self._due = time.perf_counter() + seconds if seconds else float("inf")
        self.asked = self._due

    def step(self, _done: int, _total: int, _message: str) -> None:
        """Cancel when it is time."""
        if time.perf_counter() >= self._due:
            raise Cancelled("Cancelled.")


def main() -> None:
    """Export once, and print the seconds, or how late a cancellation came."""
    profile, path, folder, seconds = sys.argv[1:]
    # What is measured is the program, not Tesseract.
    reader.languages.cache_clear()
    os.environ["PATH"] = ""
    with Vault.open(Path(path), CREDENTIAL) as vault:
        began = time.perf_counter()
        stop = _Stop(float(seconds))
        request = ExportRequest(
            case="B", profile=profile, folder=Path(folder), as_of="2026-01-01",
            bundle_id="BENC-HBEN-CHBE", accept_suggestions=True,
        )  # fmt: skip
        late = 0.0
        try:
            export(vault, request, stop)
        except Cancelled:
            late = time.perf_counter() - stop.asked
        print(json.dumps({"seconds": time.perf_counter() - began, "late": late}))


if __name__ == "__main__":
    main()
