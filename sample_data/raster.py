"""Draws pages as pixels: the noisy scan with its stamp, and the sheet that lies in a photograph."""

from __future__ import annotations

import io
import math
import random
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

SEAL = (44, 62, 158)


def noise(size: tuple[int, int], seed: int) -> Image.Image:
    """Grey noise about 128; the sum of two throws, so that extremes are rare."""
    rng = random.Random(seed)
    count = size[0] * size[1]
    first = Image.frombytes("L", size, rng.randbytes(count))
    return Image.blend(first, Image.frombytes("L", size, rng.randbytes(count)), 0.5)


def cloud(size: tuple[int, int], grain: int, seed: int) -> Image.Image:
    """Soft noise whose spots are about ``grain`` pixels wide."""
    small = noise((max(2, size[0] // grain), max(2, size[1] // grain)), seed)
    return small.resize(size, Image.Resampling.BICUBIC)


def seal(radius: int, words: str, centre: str, fonts: Path) -> Image.Image:
    """A worn round stamp as an L mask (white ink on black)."""
    size = radius * 2 + 8
    mask = Image.new("L", (size, size))
    draw = ImageDraw.Draw(mask)
    middle = size / 2
    for ring, width in ((1.0, 5), (0.93, 2), (0.64, 2)):
        edge = radius * ring
        box = (middle - edge, middle - edge, middle + edge, middle + edge)
        draw.ellipse(box, outline=255, width=width)
    font = ImageFont.truetype(str(fonts / "NotoSans_700Bold.ttf"), int(radius * 0.19))
    for index, letter in enumerate(words):
        turn = 2 * math.pi * index / len(words)
        tile = Image.new("L", (size, size))
        ImageDraw.Draw(tile).text(
            (middle, middle - radius * 0.79), letter, 255, font=font, anchor="mm"
        )
        tile = tile.rotate(-math.degrees(turn), Image.Resampling.BILINEAR)
        mask = ImageChops.lighter(mask, tile)
    inner = ImageFont.truetype(str(fonts / "NotoSans_700Bold.ttf"), int(radius * 0.17))
    draw = ImageDraw.Draw(mask)
    for row, part in enumerate(centre.split("|")):
        draw.text((middle, middle + radius * (0.22 * row - 0.1)), part, 255, inner, anchor="mm")
    worn = cloud(mask.size, 9, 5).point(lambda v: 255 if v > 96 else 110)
    return ImageChops.multiply(mask, worn)


def scrawl(draw: ImageDraw.ImageDraw, x: float, y: float, scale: float, name: str) -> None:
    """A signature in blue ink."""
    rng = random.Random(name)
    points: list[tuple[float, float]] = []
    for step in range(90):
        swing = math.sin(step * 0.45 + rng.random() * 0.2) * (16 - step * 0.11)
        points.append((x + step * 2.1 * scale, y + swing * scale + rng.uniform(-0.8, 0.8)))
    draw.line(points, fill=(34, 48, 140), width=max(2, int(2 * scale)), joint="curve")


def page(source: Any, fonts: Path, dpi: int = 200, margin: int = 55) -> Image.Image:
    """One A4 page of text as RGB pixels, signed and stamped; what does not fit is cut off."""
    scale = dpi / 72
    size = (round(A4[0] * scale), round(A4[1] * scale))
    sheet = Image.new("RGB", size, (252, 251, 247))
    draw = ImageDraw.Draw(sheet)
    points = float(source.front.get("size", 10.5))
    plain = ImageFont.truetype(str(fonts / "NotoSans_400Regular.ttf"), round(points * scale))
    bold = ImageFont.truetype(str(fonts / "NotoSans_700Bold.ttf"), round(points * scale))
    left, right, y = margin * scale, size[0] - margin * scale, 46 * scale
    lead = points * 1.36 * scale
    for line in source.front.get("head", []):
        for part in line.split("|"):
            draw.text((size[0] / 2, y), part, (30, 30, 34), bold, anchor="ma")
            y += lead
    if source.front.get("head"):
        draw.line((left, y + 4, right, y + 4), fill=(60, 60, 70), width=3)
        y += lead * 0.7
    for kind, value in source.blocks:
        if kind == "sign":
            role, _, name = (part.strip() for part in value.partition("|"))
            y += lead * 0.5
            draw.text((left, y), role, (38, 38, 42), plain)
            draw.text((right, y), name.lstrip("~"), (38, 38, 42), plain, anchor="ra")
            draw.line((left + 250 * scale, y + lead, left + 350 * scale, y + lead), (60, 60, 60), 2)
            if not name.startswith("~"):
                scrawl(draw, left + 258 * scale, y + lead * 0.5, scale / 2.4, name)
            y += lead * 1.5
        elif kind == "stamp":
            words, centre = source.front["seal"], source.front.get("seal_centre", "")
            mark = seal(round(44 * scale), words, centre, fonts).rotate(-8)
            sheet.paste(SEAL, (round(left + 262 * scale), round(y - 58 * scale)), mark)
        elif kind in {"text", "title", "heading", "centre", "right", "entry"}:
            font = bold if kind in {"title", "heading"} else plain
            for at, line in enumerate(_wrapped(value, font, right - left, indent=kind == "text")):
                if kind in {"title", "centre"}:
                    draw.text((size[0] / 2, y), line, (32, 32, 36), font, anchor="ma")
                elif kind == "right":
                    draw.text((right, y), line, (32, 32, 36), font, anchor="ra")
                else:
                    shift = 20 * scale if at == 0 and kind == "text" else 0
                    draw.text((left + shift, y), line, (32, 32, 36), font)
                y += lead
            y += lead * 0.25
    return sheet


def _wrapped(text: str, font: ImageFont.FreeTypeFont, width: float, *, indent: bool) -> list[str]:
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        room = width - (60 if indent and not lines else 0)
        if font.getlength(longer) > room and line:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]


def scan(source: Any, fonts: Path) -> bytes:
    """The page as an office scanner leaves it: skewed, grey, specked, a JPEG inside a PDF."""
    sheet = page(source, fonts)
    paper = cloud(sheet.size, 160, 11).point(lambda v: 214 + v // 8)
    grey = ImageChops.multiply(sheet, Image.merge("RGB", (paper,) * 3))
    grey = grey.rotate(0.9, Image.Resampling.BICUBIC, fillcolor=(205, 204, 200))
    grain = noise(grey.size, 12).point(lambda v: int(128 + (v - 128) * 0.55))
    grey = Image.blend(grey, Image.merge("RGB", (grain,) * 3), 0.16)
    draw = ImageDraw.Draw(grey)
    rng = random.Random(13)
    for _ in range(420):
        x, y, r = rng.uniform(0, sheet.width), rng.uniform(0, sheet.height), rng.uniform(0.6, 2.4)
        draw.ellipse((x - r, y - r, x + r, y + r), fill=(90, 90, 92))
    for at in (60, 2200):  # holes of the binder
        draw.ellipse((34, at, 78, at + 44), fill=(120, 118, 116))
    draw.line((0, 1180, sheet.width, 1172), fill=(188, 187, 183), width=3)  # the fold
    grey = grey.filter(ImageFilter.GaussianBlur(0.7))
    picture = io.BytesIO()
    grey.save(picture, "JPEG", quality=58, dpi=(200, 200))
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1, pageCompression=0)
    canvas.setCreator("ScanFront 330")
    canvas.drawImage(ImageReader(picture), 0, 0, *A4)
    canvas.showPage()
    canvas.save()
    return target.getvalue()
