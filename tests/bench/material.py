"""Files to measure on: drawn by fixed seeds, made once and kept in the bench's folder."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

from app.paths import resources_dir

A4 = (595.276, 841.89)
_SEED = 20220105
_LINES, _LETTERS = 42, 72
_SYLLABLES = "ба ве ги до жу за ле мо на по ре сто ту ха че ша ны кий ров ски ена ова ить ной"


def photographs(work: Path, count: int) -> Path:
    """A folder of 12-megapixel JPEGs of 3 MB with a camera's EXIF, no two alike."""
    folder = work / f"photographs-{count}"
    if not folder.exists():
        made = work / f"{folder.name}.partial"
        made.mkdir(exist_ok=True)
        one = _photograph()
        for number in range(count):
            # A comment makes each another file of another size, as a camera's files are; the
            # pixels stay what they are.
            words = f"{number:016d}".encode() + b"." * number
            comment = struct.pack(">HH", 0xFFFE, 2 + len(words)) + words
            (made / f"IMG_{number:04d}.jpg").write_bytes(one[:2] + comment + one[2:])
        made.rename(folder)
    _read_through(folder)
    return folder


def big_file(work: Path, size: int) -> Path:
    """A file of random bytes."""
    path = work / f"big-{size}" / "recording.bin"
    if not path.exists() or path.stat().st_size != size:
        path.parent.mkdir(exist_ok=True)
        generator = np.random.default_rng(_SEED)
        with path.open("wb") as stream:
            for _ in range(size >> 24):
                stream.write(generator.bytes(1 << 24))
    _read_through(path.parent)
    return path


def text_pdf(work: Path, pages: int) -> Path:
    """Dense pages of Cyrillic prose, drawn with an embedded font."""
    return _kept(work / f"text-{pages}.pdf", lambda path: _draw(path, "t" * pages))


def scan_pdf(work: Path, pages: int, *, colour: bool = False) -> Path:
    """Pages that are one JPEG each, at 200 dpi, noisy as a scanner leaves them."""
    name = f"{'colour' if colour else 'grey'}-scans-{pages}.pdf"
    return _kept(work / name, lambda path: _draw(path, ("c" if colour else "s") * pages))


def mixed_pdf(work: Path, pages: int) -> Path:
    """Seven pages of text, then three grey scans, and so on."""
    return _kept(work / f"mixed-{pages}.pdf", partial(_draw, kinds="tttttttsss" * (pages // 10)))


def prose(generator: np.random.Generator, letters: int) -> str:
    """Made-up words with the lengths of Russian ones."""
    syllables = _SYLLABLES.split()
    words = []
    while letters > 0:
        word = "".join(generator.choice(syllables, int(generator.integers(1, 5))))
        words.append(word)
        letters -= len(word) + 1
    return " ".join(words)


def _kept(path: Path, make: Callable[[Path], None]) -> Path:
    if not path.exists():
        made = path.with_suffix(".partial")
        make(made)
        made.rename(path)
    path.read_bytes()
    return path


def _read_through(folder: Path) -> None:
    # Whoever is measured first should not pay for reading the disk.
    for path in folder.iterdir():
        path.read_bytes()


def _photograph() -> bytes:
    generator = np.random.default_rng(_SEED)
    rows, columns = 3000, 4000
    coarse = generator.integers(0, 90, (12, 16, 3), dtype=np.uint8)
    picture = Image.fromarray(coarse).resize((columns, rows), Image.Resampling.BICUBIC)
    grain = generator.normal(0, 6.5, (rows, columns, 1)) + np.array([60.0, 30.0, 5.0])
    noisy = np.clip(np.asarray(picture, dtype=np.float32) + grain, 0, 255).astype(np.uint8)
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0132] = "Samsung", "SM-G998B", "2022:01:05 14:12:09"
    exif.get_ifd(0x8769)[0x9003] = "2022:01:05 14:12:09"
    exif.get_ifd(0x8825).update({1: "N", 2: (43.0, 14.0, 20.5), 3: "E", 4: (76.0, 56.0, 44.1)})
    output = io.BytesIO()
    Image.fromarray(noisy).save(output, "JPEG", quality=88, exif=exif)
    return output.getvalue()


def _draw(path: Path, kinds: str) -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    font = resources_dir() / "fonts" / "NotoSans_400Regular.ttf"
    pdfmetrics.registerFont(TTFont("Bench", str(font)))
    canvas = Canvas(str(path), pagesize=A4, invariant=True)
    generator = np.random.default_rng(_SEED)
    # Ten different scans are enough: nobody here compares pages.
    scans = [_scan(generator, kind == "c") for kind in [k for k in kinds if k != "t"][:10]]
    seen = 0
    for kind in kinds:
        if kind == "t":
            canvas.setFont("Bench", 11)
            text = prose(generator, _LINES * _LETTERS)
            for line in range(_LINES):
                words = text[line * _LETTERS : (line + 1) * _LETTERS]
                canvas.drawString(70, 780 - 17 * line, words)
        else:
            canvas.drawImage(scans[seen % len(scans)], 0, 0, *A4)
            seen += 1
        canvas.showPage()
    canvas.save()


def _scan(generator: np.random.Generator, colour: bool) -> object:
    from PIL import ImageDraw, ImageFont
    from reportlab.lib.utils import ImageReader

    across, down = 1654, 2339
    page = Image.new("L", (across, down), 238)
    pen = ImageDraw.Draw(page)
    font = ImageFont.truetype(str(resources_dir() / "fonts" / "NotoSans_400Regular.ttf"), 30)
    text = prose(generator, _LINES * _LETTERS)
    for line in range(_LINES):
        words = text[line * _LETTERS : (line + 1) * _LETTERS]
        pen.text((190, 150 + 48 * line), words, 40, font)
    turned = page.rotate(0.4, Image.Resampling.BICUBIC, fillcolor=238)
    soft = np.asarray(turned.filter(ImageFilter.GaussianBlur(0.7)), dtype=np.float32)
    noisy = np.clip(soft + generator.normal(0, 5, soft.shape), 0, 255).astype(np.uint8)
    picture = Image.fromarray(noisy)
    if colour:
        picture = picture.convert("RGB")
        stamp = ImageDraw.Draw(picture)
        stamp.ellipse((1100, 1800, 1450, 2150), outline=(40, 60, 190), width=9)
    output = io.BytesIO()
    picture.save(output, "JPEG", quality=80)
    output.seek(0)
    return ImageReader(output)
