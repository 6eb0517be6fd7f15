"""Small papers that tests take in: made on the spot, so that every test says what is in them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from app.paths import resources_dir

FACE = "Test-Regular"


def text_pdf(path: Path, lines: Sequence[str], *, size: float = 12, pages: int = 1) -> Path:
    """Write a born-digital A4 PDF with one line of text under the other on each page."""
    if FACE not in pdfmetrics.getRegisteredFontNames():
        font = resources_dir() / "fonts" / "NotoSans_400Regular.ttf"
        pdfmetrics.registerFont(TTFont(FACE, str(font)))
    canvas = Canvas(str(path), pagesize=(595.28, 841.89), invariant=1)
    for _page in range(pages):
        canvas.setFont(FACE, size)
        for index, line in enumerate(lines):
            canvas.drawString(72, 760 - index * size * 1.6, line)
        canvas.showPage()
    canvas.save()
    return path
