"""A small paper with a witness in it, drawn with letters of every language here."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import lru_cache

from app.redaction.pages.fonts import REGULAR, font_path

WITNESS = "Каримова Дилноза"
PHONE = "+7 701 123 45 67"
PAGE = (
    f"Я, {WITNESS}, была в селе Мерке.",
    "",
    f"Телефон {PHONE} записан верно.",
    "",
    "Потом приходили к Каримовой.",
)


@lru_cache(maxsize=1)
def _face() -> str:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    pdfmetrics.registerFont(TTFont("Paper", str(font_path(REGULAR))))
    return "Paper"


def paper(*pages: Sequence[str]) -> bytes:
    """A PDF of A5 pages, a line of text every 24 points."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(420, 595), invariant=1)
    for lines in pages:
        canvas.setFont(_face(), 12)
        for row, line in enumerate(lines):
            canvas.drawString(40, 540 - 24 * row, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
