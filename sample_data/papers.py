"""Draws the sample's documents as PDF: court papers, statements, letters, the landscape table."""

from __future__ import annotations

import io
import math
import random
from html import escape
from pathlib import Path
from typing import Any

from reportlab.lib.colors import Color, black
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    KeepTogether,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

PLAIN, BOLD, ITALIC = "Sample", "Sample-Bold", "Sample-Italic"
INK = Color(0.10, 0.16, 0.52)
SEAL = Color(0.13, 0.20, 0.62, alpha=0.78)


def use_fonts(folder: Path) -> None:
    """Register the shipped fonts under names of our own; does nothing the second time."""
    if PLAIN in pdfmetrics.getRegisteredFontNames():
        return
    for name, file in (
        (PLAIN, "NotoSans_400Regular.ttf"),
        (BOLD, "NotoSans_700Bold.ttf"),
        (ITALIC, "NotoSans_400Regular_Italic.ttf"),
    ):
        pdfmetrics.registerFont(TTFont(name, str(folder / file)))
    pdfmetrics.registerFontFamily(PLAIN, PLAIN, BOLD, ITALIC, BOLD)


def draw_seal(canvas: Canvas, x: float, y: float, radius: float, words: str, centre: str) -> None:
    """A round seal with its words along the rim, centred on ``x``, ``y``."""
    canvas.saveState()
    canvas.setStrokeColor(SEAL)
    canvas.setFillColor(SEAL)
    for ring, width in ((1.0, 1.6), (0.94, 0.5), (0.66, 0.7)):
        canvas.setLineWidth(width)
        canvas.circle(x, y, radius * ring, stroke=1, fill=0)
    size = radius * 0.19
    step = 2 * math.pi / max(len(words), 1)
    for index, letter in enumerate(words):
        angle = math.pi / 2 - index * step
        canvas.saveState()
        canvas.translate(x + radius * 0.73 * math.cos(angle), y + radius * 0.73 * math.sin(angle))
        canvas.rotate(math.degrees(angle) - 90)
        canvas.setFont(BOLD, size)
        canvas.drawCentredString(0, 0, letter)
        canvas.restoreState()
    canvas.setFont(BOLD, radius * 0.17)
    for row, part in enumerate(centre.split("|")):
        canvas.drawCentredString(x, y + radius * (0.12 - 0.24 * row), part)
    canvas.restoreState()


def draw_emblem(canvas: Canvas, x: float, y: float, radius: float) -> None:
    """A plain sun in a ring: no real State's arms."""
    canvas.saveState()
    canvas.setStrokeColor(Color(0.25, 0.35, 0.5))
    canvas.setLineWidth(0.8)
    canvas.circle(x, y, radius)
    canvas.circle(x, y, radius * 0.35)
    for ray in range(16):
        angle = ray * math.pi / 8
        canvas.line(
            x + radius * 0.45 * math.cos(angle),
            y + radius * 0.45 * math.sin(angle),
            x + radius * 0.85 * math.cos(angle),
            y + radius * 0.85 * math.sin(angle),
        )
    canvas.restoreState()


def draw_scrawl(canvas: Canvas, x: float, y: float, name: str) -> None:
    """A signature in blue ink; its shape depends on the name alone."""
    rng = random.Random(name)
    canvas.saveState()
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(1.1)
    path = canvas.beginPath()
    path.moveTo(x, y + rng.uniform(0, 6))
    for _ in range(rng.randint(4, 6)):
        x += rng.uniform(9, 15)
        path.curveTo(
            x - 14,
            y + rng.uniform(6, 24),
            x + 5,
            y + rng.uniform(-14, 2),
            x,
            y + rng.uniform(-2, 9),
        )
    path.curveTo(x + 10, y + 4, x + 18, y + 2, x + 30, y + rng.uniform(-4, 10))
    canvas.drawPath(path)
    canvas.restoreState()


class Signature(Flowable):
    """A role, a rule with a signature on it, and the name; optionally a seal over the rule."""

    def __init__(self, role: str, name: str, seal: tuple[str, str] | None, signed: bool) -> None:
        super().__init__()
        self.role, self.name, self.seal, self.signed = role, name, seal, signed

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Take the whole width; leave room for the seal."""
        self.width, self.height = width, 92.0 if self.seal else 40.0
        return self.width, self.height

    def draw(self) -> None:
        """Draw on the canvas that platypus set."""
        canvas, base = self.canv, self.height - 28
        canvas.setFont(PLAIN, 10.5)
        canvas.drawString(0, base, self.role)
        canvas.drawRightString(self.width, base, self.name)
        left = self.width * 0.46
        canvas.setLineWidth(0.5)
        canvas.line(left, base - 2, left + 120, base - 2)
        if self.signed:
            draw_scrawl(canvas, left + 14, base + 2, self.name)
        if self.seal:
            draw_seal(canvas, left + 62, base - 14, 42, *self.seal)


def _styles(front: dict[str, Any]) -> dict[str, ParagraphStyle]:
    size = float(front.get("size", 11))
    lead = float(front.get("leading", size * 1.42))
    body = ParagraphStyle(
        "body", fontName=PLAIN, fontSize=size, leading=lead, spaceAfter=lead * 0.42,
        alignment=TA_LEFT if front.get("ragged") else TA_JUSTIFY,
        firstLineIndent=float(front.get("indent", 24)),
    )  # fmt: skip
    flat = {"firstLineIndent": 0}
    return {
        "text": body,
        "title": ParagraphStyle(
            "title", body, fontName=BOLD, fontSize=size + 2, leading=lead + 3, alignment=TA_CENTER,
            spaceBefore=6, spaceAfter=lead * 0.5, **flat,
        ),
        "heading": ParagraphStyle(
            "heading", body, fontName=BOLD, alignment=TA_LEFT, spaceBefore=lead * 0.6,
            keepWithNext=1, **flat,
        ),
        "centre": ParagraphStyle("centre", body, alignment=TA_CENTER, **flat),
        "right": ParagraphStyle("right", body, alignment=TA_RIGHT, spaceAfter=0, **flat),
        "entry": ParagraphStyle(
            "entry", body, leftIndent=22, firstLineIndent=-12, alignment=TA_LEFT, spaceAfter=3
        ),
        "cell": ParagraphStyle(
            "cell", fontName=PLAIN, fontSize=size - 2, leading=(size - 2) * 1.25, alignment=TA_LEFT
        ),
    }  # fmt: skip


def _story(source: Any, width: float) -> list[Flowable]:
    front, styles = source.front, _styles(source.front)
    seal = (front["seal"], front.get("seal_centre", "")) if "seal" in front else None
    story: list[Flowable] = []
    for place, (kind, value) in enumerate(source.blocks):
        if kind == "break":
            story.append(PageBreak())
        elif kind == "table":
            story.append(_table(value, styles["cell"], width))
            story.append(Spacer(1, 10))
        elif kind == "sign":
            role, _, name = (part.strip() for part in value.partition("|"))
            stamped = source.blocks[place + 1 : place + 2] == [("stamp", "")]
            signed = not name.startswith("~")
            mark = Signature(role, name.lstrip("~"), seal if stamped else None, signed)
            story.append(KeepTogether([Spacer(1, 6), mark]))
        elif kind == "entry":
            story.append(Paragraph("– " + escape(value), styles["entry"]))
        elif kind != "stamp":
            story.append(Paragraph(escape(value), styles[kind]))
    return story


def _table(rows: list[list[str]], style: ParagraphStyle, width: float) -> Table:
    cells = [[Paragraph(escape(cell), style) for cell in row] for row in rows]
    weights = [max(6, min(40, max(len(row[at]) for row in rows))) for at in range(len(rows[0]))]
    table = Table(cells, [width * weight / sum(weights) for weight in weights], repeatRows=1)
    table.setStyle(
        TableStyle(
            [
                ("GRID", (0, 0), (-1, -1), 0.4, black),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("BACKGROUND", (0, 0), (-1, 0), Color(0.92, 0.93, 0.95)),
            ]
        )
    )
    return table


def _draw_head(canvas: Canvas, front: dict[str, Any], left: float, width: float) -> None:
    """The letterhead of the first page: two languages about an emblem, a rule, number and date."""
    top = A4[1] - 46
    head = front["head"]
    if len(head) == 2:
        for at, text in ((left + width * 0.19, head[0]), (left + width * 0.81, head[1])):
            canvas.setFont(BOLD, 8.6)
            for row, line in enumerate(text.split("|")):
                canvas.drawCentredString(at, top - 11 * row, line)
        draw_emblem(canvas, left + width / 2, top - 12, 21)
    else:
        canvas.setFont(BOLD, 11)
        canvas.drawString(left, top, head[0])
        canvas.setFont(PLAIN, 8)
        for row, line in enumerate(front.get("address", "").split(" | ")):
            canvas.drawString(left, top - 13 - 10 * row, line)
    canvas.setStrokeColor(Color(0.25, 0.35, 0.5))
    canvas.setLineWidth(1.2)
    canvas.line(left, top - 42, left + width, top - 42)
    canvas.setLineWidth(0.4)
    canvas.line(left, top - 44.5, left + width, top - 44.5)
    canvas.setFont(PLAIN, 9.5)
    canvas.drawString(left, top - 60, front.get("number", ""))
    canvas.drawRightString(left + width, top - 60, front.get("dated", ""))


def paper(source: Any, fonts: Path) -> bytes:
    """One document as PDF, with invariant metadata.

    Args:
        source: a ``markup.Source``; ``front`` may set ``head``, ``number``, ``dated``, ``seal``,
            ``size``, ``leading``, ``margin``, ``footer``, ``title``, ``author`` and ``initials``
            (a signature at the foot of every page).
        fonts: the folder with the shipped fonts.
    """
    use_fonts(fonts)
    front = source.front
    margin = float(front.get("margin", 62))
    width = A4[0] - 2 * margin
    target = io.BytesIO()

    def decorate(canvas: Canvas, _document: object) -> None:
        canvas.saveState()
        number = canvas.getPageNumber()
        if number == 1 and "head" in front:
            _draw_head(canvas, front, margin, width)
        canvas.setFillColor(black)
        canvas.setFont(PLAIN, 8)
        if front.get("footer"):
            canvas.drawString(margin, 30, front["footer"])
        if front.get("paged", True):
            canvas.drawRightString(A4[0] - margin, 30, str(number))
        if front.get("initials"):
            draw_scrawl(canvas, A4[0] - margin - 120, 44, front["initials"])
        canvas.restoreState()

    document = SimpleDocTemplate(
        target, pagesize=A4, leftMargin=margin, rightMargin=margin, topMargin=58, bottomMargin=64,
        title=front.get("title", ""), author=front.get("author", ""),
        subject=front.get("subject", ""), creator=front.get("creator", ""), invariant=1,
    )  # fmt: skip
    story = _story(source, width)
    if "head" in front:
        story.insert(0, Spacer(1, 68))
    document.build(story, onFirstPage=decorate, onLaterPages=decorate)
    return target.getvalue()


_COLUMNS = (28, 178, 62, 84, 84, 92, 90, 146)
_HEADS = ("№", "Фамилия, имя, отчество", "Дата рожд.", "Гражданство", "Паспорт", "Доставлен",
          "Статья КоАП", "Решение")  # fmt: skip


def detainee_table(rows: list[dict[str, str]], fonts: Path, per_page: int = 34) -> bytes:
    """The list of detainees: portrait sheets with /Rotate 90, so that they show as landscape."""
    use_fonts(fonts)
    target = io.BytesIO()
    # ReportLab turns the media box round on pages with /Rotate 90: this makes it portrait.
    canvas = Canvas(target, pagesize=landscape(A4), invariant=1, pageCompression=1)
    canvas.setTitle("Список доставленных лиц")
    canvas.setAuthor("Оразбаев Н.С.")
    canvas.setSubject("")
    canvas.setCreator("ИС ЕРДР")
    pages = [rows[at : at + per_page] for at in range(0, len(rows), per_page)]
    for number, part in enumerate(pages, 1):
        canvas.setPageRotation(90)
        # A page turned clockwise by 90 degrees shows (x, y) at (y, width - x): undo that.
        canvas.transform(0, 1, -1, 0, A4[0], 0)
        canvas.setFont(BOLD, 11)
        canvas.drawString(
            36, 556, "СПИСОК иностранных граждан, доставленных в Караойское РУП 10–11.01.2022"
        )
        canvas.setFont(PLAIN, 8)
        canvas.drawString(
            36, 543, "Приложение к рапорту № 61 от 13.01.2022, для служебного пользования"
        )
        canvas.drawRightString(800, 556, f"лист {number} из {len(pages)}")
        y = _table_row(canvas, 526, _HEADS, BOLD)
        for row in part:
            y = _table_row(canvas, y, tuple(row.values()), PLAIN)
        if number == len(pages):
            canvas.setFont(PLAIN, 9)
            canvas.drawString(36, y - 22, f"Всего по списку: {len(rows)} человек.")
            canvas.drawString(36, y - 44, "Начальник дежурной части Караойского РУП")
            canvas.line(260, y - 46, 380, y - 46)
            draw_scrawl(canvas, 272, y - 42, "дежурная часть")
            canvas.drawString(390, y - 44, "Оразбаев Н.С.")
            draw_seal(
                canvas, 330, y - 58, 32, "КАРАОЙСКОЕ РАЙОННОЕ УПРАВЛЕНИЕ ПОЛИЦИИ • ", "ДЛЯ|СПРАВОК"
            )
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _table_row(canvas: Canvas, y: float, cells: tuple[str, ...], font: str) -> float:
    """Draw one row whose top is at ``y``; return the next row's top."""
    canvas.setFont(font, 7.4)
    canvas.setLineWidth(0.35)
    x = 36.0
    for cell, width in zip(cells, _COLUMNS, strict=True):
        canvas.rect(x, y - 13.6, width, 13.6)
        canvas.drawString(x + 3, y - 10, cell)
        x += width
    return y - 13.6
