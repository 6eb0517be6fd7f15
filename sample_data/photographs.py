"""Draws the sample's photographs: plain scenes with grain, light and a lens; with EXIF and GPS.

No injury is drawn. Where people stand they are silhouettes with ovals for faces, so that the
redaction of faces has something to cover.
"""

from __future__ import annotations

import io
import math
import random
import tomllib
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont, ImageOps
from PIL.TiffImagePlugin import IFDRational

SIZE = (1440, 1080)
Colour = tuple[int, int, int]
Point = tuple[float, float]


def _noise(size: tuple[int, int], seed: int) -> Image.Image:
    rng = random.Random(seed)
    count = size[0] * size[1]
    first = Image.frombytes("L", size, rng.randbytes(count))
    return Image.blend(first, Image.frombytes("L", size, rng.randbytes(count)), 0.5)


def _texture(image: Image.Image, grain: int, strength: float, seed: int) -> Image.Image:
    """Blend in soft spots about ``grain`` pixels wide: plaster, snow, concrete."""
    small = (max(2, image.width // grain), max(2, image.height // grain))
    spots = _noise(small, seed).resize(image.size, Image.Resampling.BICUBIC)
    return Image.blend(image, Image.merge("RGB", (spots,) * 3), strength)


def _gradient(size: tuple[int, int], top: Colour, bottom: Colour) -> Image.Image:
    return ImageOps.colorize(Image.linear_gradient("L").resize(size), top, bottom)


def _lit(
    image: Image.Image, centre: Point, reach: float, light: Colour, strength: float
) -> Image.Image:
    """Add a soft pool of light at ``centre`` (fractions of the frame)."""
    radius = int(reach * image.width)
    # The gradient has 180 at the middle of each side: nothing may be left there.
    pool = Image.radial_gradient("L").resize((radius * 2, radius * 2))
    pool = pool.point(lambda value: int(max(0, 255 - value * 1.45) * strength))
    mask = Image.new("L", image.size)
    mask.paste(
        pool, (int(centre[0] * image.width) - radius, int(centre[1] * image.height) - radius)
    )
    glow = Image.composite(Image.new("RGB", image.size, light), Image.new("RGB", image.size), mask)
    return ImageChops.add(image, glow)


def _shadow(image: Image.Image, points: list[Point], blur: float, depth: float) -> Image.Image:
    mask = Image.new("L", image.size)
    ImageDraw.Draw(mask).polygon(points, fill=int(255 * depth))
    mask = mask.filter(ImageFilter.GaussianBlur(blur))
    return Image.composite(Image.new("RGB", image.size, (12, 12, 14)), image, mask)


def _finish(
    image: Image.Image, seed: int, *, grain: float = 0.11, dark: float = 0.62
) -> Image.Image:
    """What a telephone's camera adds: softness, grain, darker corners."""
    image = image.filter(ImageFilter.GaussianBlur(1.3))
    speck = _noise((image.width // 2, image.height // 2), seed).resize(image.size)
    colour = Image.merge(
        "RGB", (speck, ImageChops.offset(speck, 7, 3), ImageChops.offset(speck, 2, 9))
    )
    image = Image.blend(image, colour, grain)
    corners = Image.radial_gradient("L").resize(image.size)
    corners = corners.point(lambda value: int(255 - max(0, value - 90) * dark))
    return ImageChops.multiply(image, Image.merge("RGB", (corners,) * 3))


def _person(
    draw: ImageDraw.ImageDraw, x: float, y: float, h: float, coat: Colour, skin: Colour
) -> None:
    """A standing silhouette whose head's middle is at ``x``, ``y``; ``h`` is the head's height."""
    draw.polygon(
        [(x - h * 1.15, y + h * 4.2), (x - h * 1.2, y + h * 1.2), (x - h * 0.5, y + h * 0.72),
         (x + h * 0.5, y + h * 0.72), (x + h * 1.2, y + h * 1.2), (x + h * 1.15, y + h * 4.2)],
        fill=coat,
    )  # fmt: skip
    legs = tuple(int(part * 0.6) for part in coat)
    draw.rectangle((x - h * 0.8, y + h * 4.1, x - h * 0.12, y + h * 7), fill=legs)
    draw.rectangle((x + h * 0.12, y + h * 4.1, x + h * 0.8, y + h * 7), fill=legs)
    draw.rectangle((x - h * 0.2, y + h * 0.3, x + h * 0.2, y + h * 0.85), fill=skin)
    draw.ellipse((x - h * 0.42, y - h * 0.55, x + h * 0.42, y + h * 0.55), fill=skin)
    draw.chord(
        (x - h * 0.46, y - h * 0.72, x + h * 0.46, y + h * 0.35), 180, 360, fill=(26, 24, 26)
    )


def _barracks(_fonts: Path) -> Image.Image:
    width = SIZE[0]
    image = _gradient(SIZE, (128, 140, 158), (206, 202, 198))
    snow = _texture(_gradient((width, 500), (196, 200, 208), (226, 228, 234)), 11, 0.14, 1)
    image.paste(snow, (0, 580))
    draw = ImageDraw.Draw(image)
    rng = random.Random(2)
    for tree in range(9):  # poplars behind the roof
        x = 120 + tree * 150 + rng.uniform(-30, 30)
        for _ in range(26):
            top = rng.uniform(150, 330)
            draw.line((x, 500, x + rng.uniform(-34, 34), top), fill=(96, 98, 104), width=2)
    draw.polygon(
        [(70, 390), (1180, 330), (1380, 400), (1380, 640), (1180, 690), (70, 620)], (158, 150, 138)
    )
    draw.polygon([(1180, 330), (1380, 400), (1380, 640), (1180, 690)], fill=(128, 121, 112))
    draw.polygon([(40, 396), (1180, 318), (1410, 396), (1250, 300), (200, 350)], fill=(92, 84, 80))
    draw.polygon([(200, 350), (1250, 300), (1400, 388), (1180, 316)], fill=(222, 224, 230))
    for window in range(7):
        x = 130 + window * 148
        y = 452 - window * 7
        draw.polygon([(x, y), (x + 72, y - 4), (x + 72, y + 92), (x, y + 92)], fill=(210, 206, 198))
        draw.polygon(
            [(x + 6, y + 6), (x + 66, y + 2), (x + 66, y + 86), (x + 6, y + 86)], (52, 58, 66)
        )
        if window in {2, 5}:
            draw.rectangle((x + 8, y + 8, x + 64, y + 84), fill=(214, 176, 96))
        draw.line((x + 36, y + 4, x + 36, y + 88), fill=(210, 206, 198), width=5)
    draw.rectangle((1240, 470, 1310, 668), fill=(74, 60, 52))
    image = _texture(image, 9, 0.06, 3)
    draw = ImageDraw.Draw(image)
    for track in range(90):  # footprints to the door
        t = track / 90
        x, y = 300 + t * 930 + rng.uniform(-40, 40) * (1.2 - t), 1050 - t * 370
        r = 11 * (1.2 - t)
        draw.ellipse((x - r, y - r * 0.5, x + r, y + r * 0.5), fill=(168, 172, 182))
    for post in range(12):
        x = post * 128
        draw.rectangle((x, 760, x + 12, 960), fill=(84, 78, 74))
    draw.line((0, 800, width, 792), fill=(84, 78, 74), width=9)
    draw.line((0, 890, width, 884), fill=(84, 78, 74), width=9)
    return _finish(image, 4)


def _room(
    wall: Colour, floor: Colour, ceiling: Colour, far: tuple[int, int, int, int]
) -> Image.Image:
    """An empty room in one-point perspective; ``far`` is the far wall's box."""
    width, height = SIZE
    left, top, right, bottom = far
    image = Image.new("RGB", SIZE, wall)
    draw = ImageDraw.Draw(image)
    shade = tuple(int(part * 0.8) for part in wall)
    draw.polygon([(0, 0), (left, top), (left, bottom), (0, height)], fill=shade)
    draw.polygon(
        [(width, 0), (right, top), (right, bottom), (width, height)],
        fill=tuple(int(p * 0.88) for p in wall),
    )
    draw.polygon([(0, 0), (width, 0), (right, top), (left, top)], fill=ceiling)
    draw.polygon([(0, height), (width, height), (right, bottom), (left, bottom)], fill=floor)
    return image


def _bunk(
    draw: ImageDraw.ImageDraw, x0: float, x1: float, y: float, drop: float, cloth: Colour
) -> None:
    for level in (0.0, 0.52):
        a, b = y + drop * level, y + drop * level * 0.94 - 14
        draw.polygon([(x0, a), (x1, b), (x1, b + 46), (x0, a + 58)], fill=cloth)
        draw.line([(x0, a + 62), (x1, b + 48)], fill=(60, 62, 66), width=8)
        end = x0 + (x1 - x0) * 0.25
        pillow = [(x0, a - 20), (end, a - 26), (end, a + 2), (x0, a + 6)]
        draw.polygon(pillow, fill=(206, 202, 194))
    for x, shift in ((x0, 0), (x1, -18)):
        draw.line([(x, y - 70 + shift), (x, y + drop + shift * 2)], fill=(60, 62, 66), width=11)


def _bunks(_fonts: Path) -> Image.Image:
    image = _room((176, 170, 150), (112, 96, 82), (204, 202, 194), (500, 330, 960, 720))
    draw = ImageDraw.Draw(image)
    draw.rectangle((650, 410, 810, 560), fill=(216, 214, 206))
    draw.rectangle((662, 422, 798, 548), fill=(148, 168, 188))
    draw.line((730, 420, 730, 550), fill=(216, 214, 206), width=7)
    for line in range(12):
        draw.line((line * 130, 1080, 500 + line * 42, 720), fill=(98, 84, 72), width=3)
    _bunk(draw, 330, 480, 520, 260, (92, 104, 84))
    _bunk(draw, 30, 300, 500, 420, (122, 70, 62))
    _bunk(draw, 1130, 980, 520, 260, (70, 84, 112))
    _bunk(draw, 1410, 1160, 500, 420, (104, 96, 66))
    draw.rectangle((620, 760, 860, 776), fill=(134, 110, 84))
    draw.line((640, 776, 620, 900), fill=(90, 74, 58), width=12)
    draw.line((842, 776, 866, 900), fill=(90, 74, 58), width=12)
    draw.ellipse((690, 726, 740, 764), fill=(190, 192, 196))
    image = _texture(image, 9, 0.06, 21)
    image = _lit(image, (0.5, 0.16), 0.42, (255, 226, 168), 0.42)
    return _finish(image, 22, dark=0.95)


def _corridor(_fonts: Path) -> Image.Image:
    width, height = SIZE
    image = _room((206, 204, 192), (128, 116, 100), (222, 222, 216), (620, 400, 820, 620))
    draw = ImageDraw.Draw(image)
    # the painted lower half of the walls, as in every office of the time
    draw.polygon([(0, 560), (620, 512), (620, 620), (0, height)], fill=(92, 124, 112))
    draw.polygon([(width, 560), (820, 512), (820, 620), (width, height)], fill=(100, 134, 122))
    draw.rectangle((620, 512, 820, 620), fill=(84, 114, 104))
    for side in (-1, 1):
        for door in range(4):
            near, far = 0.86 / (door * 0.9 + 1), 0.86 / (door * 0.9 + 1.32)
            xs = [720 + side * part * 800 for part in (near, far)]
            tops = [506 - part * 420 for part in (near, far)]
            feet = [530 + part * 560 for part in (near, far)]
            draw.polygon(
                [(xs[0], tops[0]), (xs[1], tops[1]), (xs[1], feet[1]), (xs[0], feet[0])],
                (104, 76, 56),
            )
            inner = xs[0] * 0.16 + xs[1] * 0.84
            middle = (tops[1] + feet[1]) / 2
            draw.ellipse((inner - 5, middle - 5, inner + 5, middle + 5), fill=(200, 190, 150))
    for lamp in range(5):
        size = 1 / (lamp * 0.8 + 1)
        y = 480 - size * 400
        draw.rectangle((720 - 150 * size, y, 720 + 150 * size, y + 22 * size), fill=(252, 252, 244))
    draw.rectangle((690, 440, 750, 620), fill=(236, 238, 232))
    image = _texture(image, 9, 0.05, 31)
    image = _lit(image, (0.5, 0.5), 0.2, (255, 255, 240), 0.5)
    image = _shadow(image, [(0, 1080), (300, 800), (1140, 800), (1440, 1080)], 90, 0.35)
    return _finish(image, 32)


def _iron(_fonts: Path) -> Image.Image:
    image = _texture(_gradient(SIZE, (112, 104, 96), (152, 144, 134)), 5, 0.16, 41)
    image = _texture(image, 60, 0.14, 42)
    image = _shadow(
        image, [(330, 800), (520, 640), (1130, 660), (1230, 800), (1180, 850), (360, 850)], 22, 0.7
    )
    draw = ImageDraw.Draw(image)
    draw.polygon(
        [(320, 770), (1110, 770), (1130, 800), (300, 806)], fill=(186, 188, 192)
    )  # the sole
    draw.polygon([(320, 770), (560, 610), (820, 560), (1080, 580), (1110, 770)], fill=(58, 74, 128))
    draw.polygon(
        [(400, 716), (600, 616), (820, 570), (1070, 588), (1084, 640), (560, 690)], (84, 104, 164)
    )
    draw.line(
        [(640, 600), (700, 470), (980, 452), (1060, 590)],
        fill=(34, 36, 42),
        width=52,
        joint="curve",
    )
    draw.ellipse((690, 640, 800, 740), fill=(38, 40, 46))
    draw.line((745, 690, 770, 652), fill=(222, 222, 224), width=6)
    draw.ellipse((1010, 690, 1034, 714), fill=(190, 40, 34))
    for step in range(400):  # the cord
        t = step / 400
        x = 1060 + 380 * t + 90 * math.sin(t * 6.0)
        y = 570 + 390 * t * t - 90 * math.sin(t * 5.0)
        draw.ellipse((x - 9, y - 9, x + 9, y + 9), fill=(32, 32, 36))
    image = image.filter(ImageFilter.GaussianBlur(1.6))
    draw = ImageDraw.Draw(image)
    draw.rectangle((180, 880, 620, 950), fill=(232, 226, 202))  # the ruler for scale
    for mark in range(21):
        draw.line(
            (190 + mark * 21, 880, 190 + mark * 21, 912 if mark % 5 == 0 else 898), (40, 40, 40), 2
        )
    image = _lit(image, (0.3, 0.2), 0.5, (255, 250, 236), 0.3)
    return _finish(image, 43)


def _warp(corners: list[Point], size: tuple[int, int]) -> list[float]:
    """Coefficients of Pillow's perspective transform that puts ``size`` onto ``corners``."""
    source = [(0.0, 0.0), (size[0], 0.0), (size[0], size[1]), (0.0, size[1])]
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(corners, source, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    for at in range(8):  # Gauss and Jordan, eight by eight
        pivot = max(range(at, 8), key=lambda row: abs(rows[row][at]))
        rows[at], rows[pivot] = rows[pivot], rows[at]
        rows[at] = [value / rows[at][at] for value in rows[at]]
        for row in range(8):
            if row != at:
                factor = rows[row][at]
                rows[row] = [a - factor * b for a, b in zip(rows[row], rows[at], strict=True)]
    return [row[8] for row in rows]


def _document(sheet: Image.Image) -> Image.Image:
    """The ruling as it came by WhatsApp: a sheet on a desk, photographed at an angle."""
    image = _gradient(SIZE, (116, 82, 54), (150, 108, 72))
    grain = _noise((40, 540), 51).resize(SIZE, Image.Resampling.BICUBIC)
    image = Image.blend(image, Image.merge("RGB", (grain,) * 3), 0.16)
    corners: list[Point] = [(392, 40), (1010, 66), (1120, 1062), (268, 1040)]
    image = _shadow(image, [(x + 22, y + 18) for x, y in corners], 16, 0.6)
    flat = sheet.transform(
        SIZE, Image.Transform.PERSPECTIVE, _warp(corners, sheet.size), Image.Resampling.BICUBIC
    )
    mask = Image.new("L", SIZE)
    ImageDraw.Draw(mask).polygon(corners, fill=255)
    image.paste(flat, (0, 0), mask)
    image = _shadow(image, [(880, 1080), (1080, 560), (1440, 420), (1440, 1080)], 70, 0.4)
    draw = ImageDraw.Draw(image)
    draw.line([(120, 300), (236, 760)], fill=(36, 44, 92), width=20)
    draw.line([(236, 760), (246, 800)], fill=(200, 200, 204), width=10)
    return _finish(image, 52, grain=0.06)


def _bus(_fonts: Path) -> Image.Image:
    width, _height = SIZE
    image = _gradient(SIZE, (150, 158, 170), (214, 212, 208))
    ground = _texture(_gradient((width, 420), (150, 148, 146), (110, 108, 108)), 6, 0.14, 61)
    image.paste(ground, (0, 660))
    draw = ImageDraw.Draw(image)
    draw.polygon(
        [(0, 560), (400, 500), (900, 540), (1440, 470), (1440, 670), (0, 670)], fill=(178, 184, 194)
    )
    draw.rounded_rectangle((90, 300, 980, 780), 36, fill=(222, 222, 216))
    draw.rectangle((90, 560, 980, 620), fill=(64, 96, 150))
    for window in range(6):
        x = 130 + window * 138
        draw.rounded_rectangle((x, 350, x + 118, 500), 10, fill=(46, 52, 60))
        draw.polygon(
            [(x + 20, 500), (x + 70, 350), (x + 96, 350), (x + 46, 500)], fill=(74, 82, 92)
        )
    for x in (250, 800):
        draw.ellipse((x - 72, 710, x + 72, 854), fill=(34, 34, 36))
        draw.ellipse((x - 34, 748, x + 34, 816), fill=(128, 128, 130))
    image = _shadow(image, [(80, 830), (1000, 830), (1060, 880), (40, 880)], 20, 0.5)
    draw = ImageDraw.Draw(image)
    for x, y, h, coat in ((1050, 520, 62, (62, 66, 80)), (1160, 536, 66, (96, 60, 50)),
                          (1290, 520, 72, (48, 58, 50))):  # fmt: skip
        _person(draw, x, y, h, coat, (186, 148, 122))
    return _finish(_texture(image, 9, 0.04, 62), 63)


def _beds(_fonts: Path) -> Image.Image:
    image = _room((150, 160, 152), (104, 94, 86), (190, 192, 188), (360, 300, 1100, 700))
    draw = ImageDraw.Draw(image)
    _bunk(draw, 420, 1060, 560, 260, (98, 86, 110))
    for x, y, h, coat in ((560, 470, 104, (70, 78, 92)), (870, 486, 100, (112, 84, 60))):
        shoulders = [(x - h, y + h * 0.95), (x, y + h * 0.65), (x + h, y + h * 0.95)]
        hem = [(x + h * 1.2, y + h * 3.4), (x - h * 1.2, y + h * 3.4)]
        draw.polygon([*shoulders, *hem], fill=coat)
        draw.rectangle(
            (x - h * 1.1, y + h * 3.2, x + h * 1.1, y + h * 4.1),
            fill=tuple(int(p * 0.7) for p in coat),
        )
        draw.ellipse((x - h * 0.42, y - h * 0.55, x + h * 0.42, y + h * 0.55), fill=(190, 150, 122))
        draw.chord(
            (x - h * 0.46, y - h * 0.7, x + h * 0.46, y + h * 0.3), 180, 360, fill=(28, 26, 28)
        )
    image = _texture(image, 9, 0.05, 71)
    image = _lit(image, (0.82, 0.25), 0.4, (230, 236, 255), 0.3)
    return _finish(image, 72, dark=0.9)


def _door(fonts: Path) -> Image.Image:
    image = _texture(_gradient(SIZE, (204, 202, 190), (186, 182, 168)), 12, 0.08, 81)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 640, 1440, 1080), fill=(96, 126, 116))
    draw.rectangle((430, 90, 1010, 1080), fill=(66, 48, 36))
    draw.rectangle((462, 120, 978, 1080), fill=(118, 84, 58))
    draw.rectangle((530, 220, 910, 560), outline=(92, 64, 44), width=10)
    draw.rectangle((530, 660, 910, 1010), outline=(92, 64, 44), width=10)
    draw.rounded_rectangle((664, 150, 776, 212), 6, fill=(226, 222, 206))
    font = ImageFont.truetype(str(fonts / "NotoSans_700Bold.ttf"), 40)
    draw.text((720, 181), "№ 7", (40, 40, 44), font, anchor="mm")
    draw.rectangle((900, 590, 950, 680), fill=(168, 164, 150))
    draw.line((912, 620, 860, 624), fill=(190, 186, 172), width=16)
    image = _texture(image, 60, 0.10, 82)
    image = _shadow(image, [(1010, 90), (1100, 150), (1100, 1080), (1010, 1080)], 26, 0.5)
    image = _lit(image, (0.2, 0.15), 0.5, (255, 248, 224), 0.28)
    return _finish(image, 83)


def _window(_fonts: Path) -> Image.Image:
    image = _texture(Image.new("RGB", SIZE, (96, 92, 86)), 10, 0.14, 91)
    view = _gradient((760, 620), (186, 200, 216), (226, 228, 230))
    draw = ImageDraw.Draw(view)
    draw.polygon(
        [(0, 400), (180, 250), (330, 360), (520, 220), (760, 390), (760, 470), (0, 470)],
        (150, 162, 180),
    )
    draw.rectangle((0, 460, 760, 620), fill=(216, 218, 222))
    draw.rectangle((60, 420, 330, 520), fill=(150, 138, 122))
    draw.polygon([(40, 424), (195, 370), (350, 424)], fill=(104, 92, 84))
    image.paste(view.filter(ImageFilter.GaussianBlur(5)), (340, 200))
    draw = ImageDraw.Draw(image)
    draw.rectangle((320, 180, 1120, 840), outline=(168, 164, 156), width=24)
    for bar in range(9):
        x = 400 + bar * 84
        draw.line((x, 190, x, 830), fill=(40, 38, 38), width=15)
    for y in (360, 640):
        draw.line((330, y, 1110, y), fill=(40, 38, 38), width=15)
    draw.rectangle((280, 840, 1160, 890), fill=(142, 138, 130))
    image = _lit(image, (0.5, 0.48), 0.5, (214, 222, 236), 0.22)
    return _finish(image, 92, dark=1.0)


SCENES: dict[str, Callable[[Path], Image.Image]] = {
    "barracks": _barracks, "bunks": _bunks, "corridor": _corridor, "iron": _iron, "bus": _bus,
    "beds": _beds, "door": _door, "window": _window,
}  # fmt: skip


def _degrees(value: float) -> tuple[IFDRational, IFDRational, IFDRational]:
    whole = int(value)
    minutes = int((value - whole) * 60)
    seconds = round((value - whole - minutes / 60) * 3600 * 100)
    return IFDRational(whole), IFDRational(minutes), IFDRational(seconds, 100)


def photograph(
    name: str, sources: Path, fonts: Path, sheet: Callable[[Path], Image.Image]
) -> bytes:
    """A photograph as JPEG or HEIC bytes.

    Args:
        name: its table in ``photographs.toml``.
        sources: the folder with that file.
        fonts: the folder with the shipped fonts.
        sheet: draws the page of a text source, for the sheet of paper on the desk.
    """
    plan = tomllib.loads((sources / "photographs.toml").read_text("utf-8"))[name]
    if plan["scene"] == "document":
        image = _document(sheet(sources / plan["text"]))
    else:
        image = SCENES[plan["scene"]](fonts)
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0131] = plan["make"], plan["model"], plan["software"]
    exif[0x0132] = plan["taken"]
    exif[0x0112] = 1
    exif[0x8769] = {
        0x9003: plan["taken"], 0x9004: plan["taken"], 0x9011: "+06:00", 0x829A: IFDRational(1, 50),
        0x829D: IFDRational(9, 5), 0x8827: 400, 0x920A: IFDRational(43, 10),
        0xA002: image.width, 0xA003: image.height,
        0xA431: plan["serial"],
    }  # fmt: skip
    exif[0x8825] = {
        0: b"\x02\x03\x00\x00", 1: "N", 2: _degrees(plan["latitude"]), 3: "E",
        4: _degrees(plan["longitude"]), 5: b"\x00", 6: IFDRational(plan["altitude"]),
        29: plan["taken"][:10],
    }  # fmt: skip
    target = io.BytesIO()
    if plan.get("format") == "heic":
        import pillow_heif

        pillow_heif.register_heif_opener()
        image.save(target, "HEIF", quality=60, exif=exif.tobytes())
    else:
        image.save(target, "JPEG", quality=82, exif=exif, comment=plan.get("comment", "").encode())
    return target.getvalue()
