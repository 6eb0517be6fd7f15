"""A small clean bundle with something on every channel, for the proof to attack."""

from __future__ import annotations

import hashlib
import io
import json
import struct
import wave
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import xlsxwriter
from drawing import AFTER, BEFORE, pdf, render, spans, words
from PIL import Image

from app.records.pages import BurntPage, PageImage
from app.records.people import Identity
from app.redaction.pages.facsimile import burn_page
from app.redaction.pages.transcript import Replacement, typeset
from app.redaction.proof.prove import Proof, Secrets

NAME = "Сейткалиев Ерлан"
SURNAME = "Сейткалиев"
LATIN = "Seitkaliev"
DIGEST = hashlib.sha256(b"the original").hexdigest()
PERSON = Identity("p1", (NAME, "Seitkaliev Yerlan"), "Person 1")
SECRETS = Secrets(
    identities=(PERSON,),
    strings=("850412300159",),
    digests=(DIGEST,),
    file_names=("допрос-Е.pdf", "0001.pdf"),
    categories=("contact", "document"),
    as_of="2026-11-23",
)
LINES = [*BEFORE, f"Задержан {NAME} утром", *AFTER]


@dataclass(frozen=True)
class Read:
    text: str
    x0: float = 0
    y0: float = 0
    x1: float = 9
    y1: float = 9
    confidence: float = 0.9


def says(*texts: str) -> Callable[[PageImage], Sequence[Read]]:
    return lambda image: [Read(text) for text in texts]


VISIBLE = " ".join(LINES).replace(NAME, "").split()


def burnt() -> BurntPage:
    page, text = words(pdf(LINES))
    return burn_page(render(pdf(LINES)), page, spans(text, NAME, "line_end")).page


def facsimile(page: BurntPage, extra: str = "") -> pikepdf.Pdf:
    """Assemble a burnt page as a bundle does: a picture, invisible words, nothing else."""
    document = pikepdf.open(io.BytesIO(typeset("x", [], title="").pdf))
    font = document.pages[0].Resources.Font
    del document.pages[0]
    picture = pikepdf.Stream(
        document,
        page.data,
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=page.columns,
        Height=page.rows,
        ColorSpace=pikepdf.Name.DeviceGray,
        BitsPerComponent=4,
        Filter=pikepdf.Name.FlateDecode,
    )
    content = f"q {page.width} 0 0 {page.height} 0 0 cm /I Do Q {extra}".encode("latin-1")
    leaf = pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        MediaBox=[0, 0, 420, 300],
        Resources=pikepdf.Dictionary(Font=font, XObject=pikepdf.Dictionary(I=picture)),
        Contents=pikepdf.Stream(document, content),
    )
    document.pages.append(pikepdf.Page(document.make_indirect(leaf)))
    return document


def saved(document: pikepdf.Pdf) -> bytes:
    output = io.BytesIO()
    document.save(output, deterministic_id=True)
    return output.getvalue()


def bundle(folder: Path) -> Path:
    """Write a clean bundle with something on every channel."""
    (folder / "data/exhibits").mkdir(parents=True)
    (folder / "data/exhibits/0001.pdf").write_bytes(saved(facsimile(burnt())))
    text = f"Меня допрашивал следователь. {NAME} молчал. Телефон 850412300159."
    start = text.index(NAME)
    digits = text.index("850412300159")
    marks = [
        Replacement(start, start + len(NAME), "[Person 1]"),
        Replacement(digits, digits + 12),
    ]
    (folder / "data/exhibits/0002.pdf").write_bytes(typeset(text, marks, title="Testimony").pdf)
    (folder / "data/index.json").write_text(json.dumps({"person": "Person 1"}))
    (folder / "data/report.html").write_text("<p>Exhibit 1: Person 1</p>")
    (folder / "data/index.xlsx").write_bytes(workbook("Person 1"))
    (folder / "data/exhibits/0003.jpg").write_bytes(jpeg())
    (folder / "data/exhibits/0004.wav").write_bytes(sound())
    (folder / "bagit.txt").write_text("BagIt-Version: 1.0\n")
    return folder


def zipped(members: dict[str, bytes], date: tuple[int, ...] = (1980, 1, 1, 0, 0, 0)) -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, date), data, zipfile.ZIP_DEFLATED)  # type: ignore
    return output.getvalue()


def workbook(text: str) -> bytes:
    output = io.BytesIO()
    book = xlsxwriter.Workbook(output, {"in_memory": True})
    book.set_properties({"created": datetime(2026, 11, 23, tzinfo=UTC)})
    book.add_worksheet("Index").write_string(0, 0, text)
    book.close()
    return output.getvalue()


def jpeg(**options: object) -> bytes:
    output = io.BytesIO()
    Image.new("L", (32, 32), 90).save(output, "JPEG", **options)
    return output.getvalue()


def png(**options: object) -> bytes:
    output = io.BytesIO()
    Image.new("L", (32, 32), 90).save(output, "PNG", **options)
    return output.getvalue()


def sound(extra: bytes = b"") -> bytes:
    output = io.BytesIO()
    with wave.open(output, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(b"\0\0" * 100)
    data = output.getvalue()
    return data[:4] + struct.pack("<I", len(data) - 8 + len(extra)) + data[8:] + extra


def found(proof: Proof) -> set[str]:
    return {leak.channel for leak in proof.leaks}
