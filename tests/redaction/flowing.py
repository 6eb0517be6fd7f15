"""Running text that breaks its lines by itself, as a word processor does: what a name's width moves."""

from __future__ import annotations

import io
from collections.abc import Sequence

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from app.redaction.pages.fonts import REGULAR, font_path

WIDTH, HEIGHT = 420.0, 300.0
SIZE = 9.0
LEADING = 13.0
LEFT, RIGHT = 40.0, 380.0
STYLES = ("indented", "spaced", "justified")

OPENING = (
    "Специализированный суд рассмотрел материалы о задержании рабочих посёлка и установил, что "
    "протоколы составлены с нарушением закона, а переводчик в отделение не вызывался вовсе."
)
STORY = (
    "Как следует из материалов дела, сотрудники отделения в ночь на четырнадцатое января "
    "задержали гражданина {} около полудня и доставили его в изолятор, где он находился без "
    "связи с родными до вечера следующего дня, после чего был допрошен без защитника и подписал "
    "бумаги, содержания которых не понимал."
)
CLOSING = (
    "Защитник заявил ходатайство о признании доказательств недопустимыми, однако суд оставил его "
    "без рассмотрения и перешёл к прениям сторон без объяснения причин отказа."
)


def broken(text: str, indent: float) -> list[str]:
    """Break a paragraph into lines that fit."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        room = RIGHT - LEFT - (indent if not lines else 0)
        tried = f"{line} {word}" if line else word
        if line and pdfmetrics.stringWidth(tried, "Test", SIZE) > room:
            lines.append(line)
            line = word
        else:
            line = tried
    return [*lines, line]


def flowing(
    paragraphs: Sequence[str], style: str = "indented", *, first: int = 0, after: int = 10_000
) -> bytes:
    """Draw paragraphs in one of :data:`STYLES`; of their lines those from ``first`` to ``after``."""
    if "Test" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Test", str(font_path(REGULAR))))
    indent = 20.0 if style != "spaced" else 0.0
    output = io.BytesIO()
    canvas = Canvas(output, pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.setFont("Test", SIZE)
    y = HEIGHT - 40
    place = -1
    for paragraph in paragraphs:
        lines = broken(paragraph, indent)
        for number, line in enumerate(lines):
            place += 1
            if not first <= place < after:
                continue
            start = LEFT + (indent if number == 0 else 0)
            if style == "justified" and number < len(lines) - 1:
                words = line.split(" ")
                free = RIGHT - start
                free -= sum(pdfmetrics.stringWidth(word, "Test", SIZE) for word in words)
                gap = free / (len(words) - 1)
                for word in words:
                    canvas.drawString(start, y, word)
                    start += pdfmetrics.stringWidth(word, "Test", SIZE) + gap
            else:
                canvas.drawString(start, y, line)
            y -= LEADING
        y -= 7 if style == "spaced" and first <= place < after else 0
    canvas.save()
    return output.getvalue()


def rows_of(secret: str, style: str = "indented") -> int:
    """How many lines the paragraph with the secret has."""
    return len(broken(STORY.format(secret), 0.0 if style == "spaced" else 20.0))


def told(secret: str, style: str = "indented") -> bytes:
    """A page of three paragraphs, the middle one with a secret in it."""
    return flowing([OPENING, STORY.format(secret), CLOSING], style)
