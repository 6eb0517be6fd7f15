"""Finding faces: how many of those that are there, how many that are not, and how long a page takes.

Faces are people's, so none are part of this project. ``KUAGER_FACES`` names a folder of photographs (JPEG or
PNG) with lists of their faces as dlib's imglab writes them (``<image file=...><box top= left= width= height=
ignore=>``), for instance ``examples/faces`` of dlib's sources. Without it the drawn face stands for them.

A head that is turned is made from one that is not: its picture is laid on an upright cylinder and turned.
"""

from __future__ import annotations

import io
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from lxml import etree
from PIL import Image, ImageEnhance, ImageFilter

from app.intake.render import render_pages
from app.records.pages import PageImage
from app.redaction.finding.drawn_face import WHERE, drawn_face
from app.redaction.finding.faces import CERTAIN, THRESHOLD, Detector, detector, overlap
from tests.bench import material
from tests.bench.measure import Aim, Row

Box = tuple[float, float, float, float]
Seen = tuple[Image.Image, Box]

FOLDER = os.environ.get("KUAGER_FACES", "")
_SIDE = 448
_CONTEXT = 3.4
"""Side of a cut-out, in widths of its face."""


def run(work: Path, quick: bool) -> Iterator[Row]:
    """Recall by what was done to the picture, false alarms on paper, seconds for a page."""
    finder = detector()
    if finder is None:
        return
    seen = list(_annotated(Path(FOLDER))) if FOLDER else [_drawn()]
    seen = seen[:6] if quick else seen
    kind = f"{len(seen)} faces" if FOLDER else "the drawn face"
    for name, change in _CHANGES.items():
        found = sum(_finds(finder, *change(*each)) for each in seen)
        aim = Aim(least=0.98, of_figure=True)
        yield Row("faces", f"{kind} {name}: found", "of 1", found / len(seen), aim=aim)
    count = 10 if quick else 50
    for name, source in (
        ("text", material.text_pdf(work, count)),
        ("scans", material.scan_pdf(work, count, colour=True)),
    ):
        alarms, suggested, taken = _on_paper(finder, source)
        what = f"{count} pages of {name}"
        none = Aim(most=0.0, of_figure=True)
        yield Row("faces", f"{what}: with a face for the proof", "pages", alarms, aim=none)
        yield Row("faces", f"{what}: with a suggestion", "pages", suggested, aim=none)
        yield Row("faces", f"{what}: searched", "s/page", taken / count)


def _annotated(folder: Path) -> Iterator[Seen]:
    """The faces of imglab's lists that are not to be ignored, cut out with what is around them."""
    for listed in sorted(folder.rglob("*.xml")):
        for image in etree.parse(listed).iter("image"):
            path = listed.parent / image.get("file", "")
            if not path.is_file():
                continue
            picture = Image.open(path).convert("RGB")
            for box in image.iter("box"):
                if box.get("ignore") != "1":
                    sides = (
                        float(box.get(side, "0")) for side in ("left", "top", "width", "height")
                    )
                    left, top, width, height = sides
                    yield _cut_out(picture, (left, top, left + width, top + height))


def _cut_out(picture: Image.Image, face: Box) -> Seen:
    half = max(face[2] - face[0], face[3] - face[1]) * _CONTEXT / 2
    across, down = (face[0] + face[2]) / 2, (face[1] + face[3]) / 2
    left, top = round(across - half), round(down - half)
    side = round(2 * half)
    around = picture.crop((left, top, left + side, top + side))
    scale = _SIDE / side
    box = tuple((edge - start) * scale for edge, start in zip(face, (left, top) * 2, strict=True))
    return around.resize((_SIDE, _SIDE), Image.Resampling.LANCZOS), (box[0], box[1], box[2], box[3])


def _drawn() -> Seen:
    side = 128
    start = (_SIDE - side) // 2
    wall = Image.new("RGB", (_SIDE, _SIDE), (205, 205, 205))
    wall.paste(Image.fromarray(drawn_face(side)).convert("RGB"), (start, start))
    left, top, right, bottom = (start + edge * side for edge in WHERE)
    return wall, (left, top, right, bottom)


def _finds(finder: Detector, picture: Image.Image, face: Box) -> bool:
    """Whether a face is found: half of the box is common, or its middle lies in the face."""
    for each in finder(_page(picture)):
        x0, y0, x1, y1 = each.box
        inside = face[0] < (x0 + x1) / 2 < face[2] and face[1] < (y0 + y1) / 2 < face[3]
        if overlap(each.box, face) > 0.5 or (inside and overlap(each.box, face) > 0.2):
            return True
    return False


def _on_paper(finder: Detector, source: Path) -> tuple[int, int, float]:
    """Pages with a face for the proof, with a suggestion, and the seconds for all of them."""
    data = source.read_bytes()
    alarms, suggested, taken = 0, 0, 0.0
    for page in render_pages(io.BytesIO(data), len(data), "application/pdf", dpi=200):
        began = time.process_time()
        faces = finder(page)
        taken += time.process_time() - began
        alarms += any(face.score >= CERTAIN for face in faces)
        suggested += any(face.score >= THRESHOLD for face in faces)
    return alarms, suggested, taken


def _page(picture: Image.Image) -> PageImage:
    return PageImage(picture.width, picture.height, "RGB", 72.0, picture.convert("RGB").tobytes())


def _scaled(picture: Image.Image, face: Box, width: float) -> Seen:
    share = width / (face[2] - face[0])
    side = max(8, round(picture.width * share))
    box = tuple(edge * side / picture.width for edge in face)
    return picture.resize((side, side), Image.Resampling.LANCZOS), (box[0], box[1], box[2], box[3])


def _on_a_page(picture: Image.Image, face: Box) -> Seen:
    """A small face somewhere on a sheet of A4 at 110 dpi."""
    small, box = _scaled(picture, face, 20)
    sheet = Image.new("RGB", (909, 1286), (235, 235, 230))
    sheet.paste(small, (600, 700))
    return sheet, (box[0] + 600, box[1] + 700, box[2] + 600, box[3] + 700)


def _turned(picture: Image.Image, face: Box, degrees: float) -> Seen:
    """Turn a head about its vertical axis, as if it were a cylinder with round ends."""
    pixels = np.asarray(picture, float)
    down, across = np.mgrid[0 : picture.height, 0 : picture.width].astype(float)
    middle = (face[0] + face[2]) / 2, (face[1] + face[3]) / 2
    radii = (face[2] - face[0]) * 0.62, (face[3] - face[1]) * 0.72
    u, v = (across - middle[0]) / radii[0], (down - middle[1]) / radii[1]
    radius = np.sqrt(np.clip(1 - v**2, 0, None))
    on_head = np.abs(u) < radius
    angle = np.arcsin(np.clip(u / np.maximum(radius, 1e-6), -1, 1)) - np.radians(degrees)
    # What comes round from behind nobody has seen: the outermost hair stands for it.
    shown = np.sin(np.clip(angle, -np.pi / 2, np.pi / 2)) * radius
    source = np.clip(np.where(on_head, shown, u) * radii[0] + middle[0], 0, picture.width - 1.001)
    left = source.astype(int)
    part = (source - left)[..., None]
    rows = down.astype(int)
    made = pixels[rows, left] * (1 - part) + pixels[rows, left + 1] * part
    return Image.fromarray(made.astype(np.uint8)), face


def _jpeg(picture: Image.Image, quality: int) -> Image.Image:
    made = io.BytesIO()
    picture.save(made, "JPEG", quality=quality)
    return Image.open(made).convert("RGB")


def _dark(picture: Image.Image) -> Image.Image:
    night = np.asarray(ImageEnhance.Brightness(picture).enhance(0.15), float)
    noise = np.random.default_rng(1).normal(0, 4, night.shape)
    return Image.fromarray(np.clip(night + noise, 0, 255).astype(np.uint8))


_CHANGES: dict[str, Callable[[Image.Image, Box], Seen]] = {
    "as they are": lambda picture, face: (picture, face),
    "turned by 30 degrees": lambda picture, face: _turned(picture, face, 30),
    "turned by -30 degrees": lambda picture, face: _turned(picture, face, -30),
    "20 pixels wide": lambda picture, face: _scaled(picture, face, 20),
    "20 pixels wide on A4": _on_a_page,
    "in grey": lambda picture, face: (picture.convert("L").convert("RGB"), face),
    "as JPEG of quality 30": lambda picture, face: (_jpeg(picture, 30), face),
    "dark and noisy": lambda picture, face: (_dark(picture), face),
    "blurred by a twelfth of their width": lambda picture, face: (
        picture.filter(ImageFilter.GaussianBlur(float(face[2] - face[0]) / 12)),
        face,
    ),
    "upside down": lambda picture, face: (
        picture.rotate(180),
        (_SIDE - face[2], _SIDE - face[3], _SIDE - face[0], _SIDE - face[1]),
    ),
}
