"""One contestant in the export of redacted pages; prints its own seconds as JSON.

``python -m tests.bench.burning WHO PDF VAULT FOLDER PROCESSES``
"""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from app.bundle.content import BundleContent, BurntBody, Exhibit
from app.bundle.pdf import assemble
from app.casework.receiving.ingest import receive
from app.casework.redacting.facsimiles import Facsimile, burnt_pages
from app.casework.releasing.export import ExportRequest, export
from app.intake import ocr
from app.intake.extract import extract
from app.progress import SILENT
from app.records.cases import Case
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.marks import Mark
from app.records.pages import PageText
from app.records.people import Person
from app.redaction.finding.faces import detector
from app.redaction.pages.boxes import Region, Span
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, new_vault

_VERSION = 2
_DPI = 200
_EVERY = 60
"""One word of so many is hidden."""

_BOXES = [(72.0, 100.0 + 140 * n, 300.0, 114.0 + 140 * n) for n in range(5)]
"""What is hidden of a scan."""


def prepare(work: Path, pdf: Path) -> Path:
    """A vault that holds the file and its words, marked for everybody who shall not read them, made once."""
    folder = work / f"export-{pdf.stem}-{_VERSION}"
    if not folder.exists():
        partial = work / f"{folder.name}.partial"
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir()
        with new_vault(partial / "vault") as vault:
            with vault.change() as change:
                change.put("opened", Case(id=new_id(), code="B", title="Bench"))
            receive(vault, [pdf], "B")
            data = pdf.read_bytes()
            found = extract(io.BytesIO(data), len(data), pdf.name, ocr=False)
            with vault.change() as change:
                (item,) = vault.find(Item)
                item = replace(
                    item, kind="court-document", reviewed=True, examined_at="2026-01-01T00:00:00Z"
                )
                change.put("examined", item)
                text = change.add_text(
                    "examined", item, "extracted", "ru", found.text, found.hidden_from, "pdf",
                    found.pages,
                )  # fmt: skip
                person = Person(id=new_id(), name="Азизбек Каримов", pseudonym="A", protected=True)
                change.put("added", person)
                settled = Mark(
                    id="", item_id=item.id, reason="name", person_id=person.id, state="accepted"
                )
                spans, regions = _hidden(found.pages)
                for span in spans:
                    here = replace(
                        settled, id=new_id(), text_id=text.id, start=span.start, end=span.end
                    )
                    change.put("marked", here)
                for number, boxes in regions.items():
                    for box in boxes:
                        here = replace(
                            settled, id=new_id(), page=number, box=box.box, scope="region"
                        )
                        change.put("marked", here)
        partial.rename(folder)
    return folder / "vault"


def _kuager(_pdf: Path, where: Path, folder: Path, _processes: int) -> float:
    for path in where.glob("cache.db*"):
        path.unlink()
    with Vault.open(where, CREDENTIAL) as vault:
        (item,) = vault.find(Item)
        pages = vault.pages(vault.current_text(item.id).id)  # type: ignore[union-attr]
        spans, regions = _hidden(pages)
        work = Facsimile(item, pages, spans, regions, _DPI)
        body = BurntBody(lambda: burnt_pages(vault, work, None))
        content = BundleContent(
            bundle_id="KB-BENCH", case_code="B", case_title="Bench", profile_title="Bench",
            as_of="2026-01-01", prefix="EX", language="en",
            exhibits=[Exhibit(number=1, title="Bench", body=body)],
        )  # fmt: skip
        (folder / "exhibits").mkdir()
        return _clock(lambda: assemble(content, folder, SILENT))


def _whole(_pdf: Path, where: Path, folder: Path, _processes: int) -> float:
    """The whole export: planned, searched for faces, burnt, written, read back and attacked."""
    for path in where.glob("cache.db*"):
        path.unlink()
    # Without Tesseract, whose reading of a page takes fifty times as long as all the rest.
    ocr.languages.cache_clear()
    os.environ["PATH"] = ""
    detector()
    request = ExportRequest(
        case="B", profile="un", folder=folder / "bundle", as_of="2026-01-01",
        bundle_id="BENC-HBEN-CHBE", accept_suggestions=True,
    )  # fmt: skip
    with Vault.open(where, CREDENTIAL) as vault:
        return _clock(lambda: export(vault, request))


def _hidden(pages: Sequence[PageText]) -> tuple[list[Span], dict[int, list[Region]]]:
    spans = [
        Span(word.start, word.end, "line_end", "[Person A]")
        for page in pages
        for word in page.words[_EVERY::_EVERY]
    ]
    return spans, {page.number: [Region(b) for b in _BOXES] for page in pages if not page.words}


def _raster(
    pdf: Path, _where: Path, folder: Path, processes: int, *, options: Sequence[str]
) -> float:
    import img2pdf
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    count = len(document)
    document.close()

    def part(number: int) -> None:
        first, last = count * number // processes + 1, count * (number + 1) // processes
        prefix = folder / f"part{number}"
        subprocess.run(
            ["pdftoppm", "-r", str(_DPI), *options, "-f", str(first), "-l", str(last), pdf, prefix],
            check=True,
        )
        files = sorted(folder.glob(f"part{number}-*"))
        command = [sys.executable, "-m", "img2pdf", "-o", str(folder / f"part{number}.pdf"), *files]
        if processes > 1:
            subprocess.run(command, check=True)
        else:
            with (folder / "part0.pdf").open("wb") as stream:
                img2pdf.convert([str(each) for each in files], outputstream=stream)
                os.fsync(stream.fileno())

    def everything() -> None:
        with ThreadPoolExecutor(processes) as pool:
            list(pool.map(part, range(processes)))

    return _clock(everything)


def _mupdf(pdf: Path, where: Path, folder: Path, _processes: int) -> float:
    import fitz

    with Vault.open(where, CREDENTIAL, write=False) as vault:
        (item,) = vault.find(Item)
        pages = vault.pages(vault.current_text(item.id).id)  # type: ignore[union-attr]
    boxes = [
        [(w.x0, w.y0, w.x1, w.y1) for w in page.words[_EVERY::_EVERY]] if page.words else _BOXES
        for page in pages
    ]

    def redact() -> None:
        document = fitz.open(pdf)
        for page, hidden in zip(document, boxes, strict=True):
            for box in hidden:
                page.add_redact_annot(fitz.Rect(*box), fill=(0, 0, 0))
            page.apply_redactions(images=fitz.PDF_REDACT_IMAGE_PIXELS)
        path = folder / "redacted.pdf"
        document.save(path)
        with path.open("rb") as stream:
            os.fsync(stream.fileno())

    return _clock(redact)


def _clock(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def main() -> None:
    """Run the contestant named on the command line."""
    who, pdf, vault, folder, processes = sys.argv[1:]
    paths = Path(pdf), Path(vault), Path(folder), int(processes)
    if who.startswith("raster-"):
        colour, _, jpeg = who.removeprefix("raster-").partition("-")
        options = (["-gray"] if colour == "gray" else []) + (["-jpeg"] if jpeg else [])
        seconds = _raster(*paths, options=options)
    else:
        seconds = {"kuager": _kuager, "whole": _whole, "mupdf": _mupdf}[who](*paths)
    print(json.dumps({"seconds": seconds}))


if __name__ == "__main__":
    main()
