"""Files made for the tests: as people send them, and as attackers do."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

import pikepdf
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from app.paths import resources_dir

A4 = (595.0, 842.0)


def _font() -> str:
    if "TestSans" not in pdfmetrics.getRegisteredFontNames():
        file = resources_dir() / "fonts" / "NotoSans_400Regular.ttf"
        pdfmetrics.registerFont(TTFont("TestSans", str(file)))
    return "TestSans"


def pdf(
    *pages: list[str], size: tuple[float, float] = A4, title: str = "", author: str = ""
) -> bytes:
    """A PDF with one line of text per string, 20 points apart, from 60 points below the top."""
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, pagesize=size, invariant=1)
    for lines in pages:
        sheet.setFont(_font(), 12)
        for number, line in enumerate(lines):
            sheet.drawString(60, size[1] - 60 - 20 * number, line)
        sheet.showPage()
    sheet.setTitle(title)
    sheet.setAuthor(author)
    sheet.save()
    return buffer.getvalue()


def changed(data: bytes, change: object) -> bytes:
    """A PDF after ``change(pikepdf.Pdf)``."""
    assert callable(change)
    with pikepdf.open(io.BytesIO(data)) as document:
        change(document)
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()


def zipped(members: Mapping[str, bytes | str], *, deflate: bool = True) -> bytes:
    """A ZIP file; names go in as they are."""
    buffer = io.BytesIO()
    method = zipfile.ZIP_DEFLATED if deflate else zipfile.ZIP_STORED
    with zipfile.ZipFile(buffer, "w", method) as package:
        for name, data in members.items():
            package.writestr(zipfile.ZipInfo(name), data, method, 9)
    return buffer.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(body: str, more: Mapping[str, bytes | str] | None = None, *, head: str = "") -> bytes:
    """A Word file whose body is given as WordprocessingML."""
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"{head}<w:document {W}><w:body>{body}</w:body></w:document>",
            **(more or {}),
        }
    )


def paragraph(text: str) -> str:
    """A WordprocessingML paragraph."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def png(width: int, height: int, rows: bytes) -> bytes:
    """A grey PNG with a declared size and whatever rows come out of inflating ``rows``."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


def tiff_directories(count: int, *, loop: bool = False) -> bytes:
    """A TIFF with many one-pixel directories, the last of which may point back to the first."""
    out = bytearray(b"II*\x00" + struct.pack("<I", 8))
    size = 2 + 9 * 12 + 4
    for number in range(count):
        start = 8 + number * (size + 1)
        following = start + size + 1 if number + 1 < count else (8 if loop else 0)
        entries = [
            (256, 4, 1), (257, 4, 1), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, start + size),
            (277, 3, 1), (278, 4, 1), (279, 4, 1),
        ]  # fmt: skip
        out += struct.pack("<H", len(entries))
        for tag, kind, value in entries:
            out += struct.pack("<HHII", tag, kind, 1, value)
        out += struct.pack("<I", following) + b"\xff"
    return bytes(out)


def wav(claimed: int, data: bytes) -> bytes:
    """A WAV file that claims so many bytes of sound."""
    return (
        struct.pack("<4sI4s4sIHHIIHH4sI",
                    b"RIFF", min(claimed + 36, 0xFFFFFFFF), b"WAVE", b"fmt ", 16,
                    1, 1, 8000, 16000, 2, 16, b"data", claimed)
        + data
    )  # fmt: skip
