"""Documents that the redaction tests draw: born-digital pages, their words, and scans of them."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from app.records.pages import PageImage, PageText, Word
from app.redaction.pages.boxes import Span
from app.redaction.pages.fonts import REGULAR, font_path

WIDTH, HEIGHT = 420.0, 300.0
SIZE = 11.0
LEADING = 17.0

BEFORE = (
    "Протокол допроса свидетеля составлен в городе",
    "в присутствии защитника и переводчика, начат утром",
)
AFTER = (
    "после чего показания прочитаны и подписаны",
    "замечаний от участников не поступило вовсе",
)


def pdf(lines: Sequence[str]) -> bytes:
    """Draw lines on one page with the shipped face."""
    if "Test" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Test", str(font_path(REGULAR))))
    output = io.BytesIO()
    canvas = Canvas(output, pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.setFont("Test", SIZE)
    for number, line in enumerate(lines):
        canvas.drawString(40, HEIGHT - 40 - number * LEADING, line)
    canvas.save()
    return output.getvalue()


def render(data: bytes, dpi: int = 200, *, form: int = pdfium_c.FPDFBitmap_BGRx) -> PageImage:
    """Render the first page in grey.

    On bitmaps of 8 bits PDFium moves the letters of a run by whole pixels, counted from the run's
    end: the letters before a name then stand where the name put them. On 32 bits it does not.
    """
    document = pdfium.PdfDocument(data)
    bitmap = document[0].render(scale=dpi / 72, grayscale=True, force_bitmap_format=form)
    pixels = np.ascontiguousarray(
        bitmap.to_numpy().reshape(bitmap.height, bitmap.width, -1)[..., 0]
    )
    document.close()
    return PageImage(bitmap.width, bitmap.height, "L", dpi, pixels.tobytes())


def words(data: bytes, *, lossy: bool = False, dpi: float = 0.0) -> tuple[PageText, str]:
    """Return the page's words from loose character boxes, and the text they count in."""
    document = pdfium.PdfDocument(data)
    page = document[0]
    reader = page.get_textpage()
    text = reader.get_text_range().replace("\r\n", "\n ")[: reader.count_chars()]
    found: list[Word] = []
    start = None
    line = 0
    for index in range(len(text) + 1):
        character = text[index] if index < len(text) else " "
        if not character.isspace():
            start = index if start is None else start
            continue
        if start is not None:
            boxes = [reader.get_charbox(i, loose=True) for i in range(start, index)]
            found.append(
                Word(
                    text[start:index],
                    min(b[0] for b in boxes),
                    HEIGHT - max(b[3] for b in boxes),
                    max(b[2] for b in boxes),
                    HEIGHT - min(b[1] for b in boxes),
                    start,
                    index,
                    line,
                )
            )
            start = None
        if character == "\n":
            line += 1
    document.close()
    shown = PageText(1, WIDTH, HEIGHT, tuple(found), "pdf", lossy, dpi)
    return shown, text


def scan(image: PageImage, quality: int = 75) -> PageImage:
    """Return the pixels after a JPEG round trip in colour (4:2:0), as a scanner stores them."""
    grey = Image.frombytes("L", (image.width, image.height), image.pixels)
    output = io.BytesIO()
    grey.convert("RGB").save(output, "JPEG", quality=quality, subsampling="4:2:0")
    with Image.open(io.BytesIO(output.getvalue())) as picture:
        return PageImage(image.width, image.height, "RGB", image.dpi, picture.tobytes())


def spans(text: str, secret: str, scope: str, token: str = "Person 1") -> list[Span]:
    """Mark every place of a secret."""
    found = []
    at = text.find(secret)
    while at >= 0:
        found.append(Span(at, at + len(secret), scope, token))
        at = text.find(secret, at + 1)
    return found


def raster(image: PageImage) -> np.ndarray:
    """Return the pixels as rows of pixels of channels."""
    channels = 3 if image.mode == "RGB" else 1
    return np.frombuffer(image.pixels, np.uint8).reshape(image.height, image.width, channels)
