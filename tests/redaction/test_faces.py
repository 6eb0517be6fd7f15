"""Faces are found where they are, paper has none, and a detector that is not the measured one is none."""

from __future__ import annotations

import io
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import numpy as np
import pytest
from drawing import AFTER, BEFORE, pdf, render, scan
from PIL import Image, ImageEnhance, ImageFilter

from app.records.pages import PageImage
from app.redaction.finding import faces
from app.redaction.finding.drawn_face import WHERE, drawn_face
from app.redaction.finding.faces import (
    CERTAIN,
    THRESHOLD,
    Detector,
    Face,
    grown,
    is_hidden,
    is_marked,
)

Box = tuple[float, float, float, float]

SHEET = (352, 352)
PLACES = ((20, 20, 96), (230, 60, 64), (110, 200, 128))
"""Left, top and size of the drawings on a sheet."""


@pytest.fixture(scope="module")
def detector() -> Detector:
    found = faces.detector()
    assert found is not None, "the model and its runtime are installed with the program"
    return found


def sheet() -> Image.Image:
    """Three faces on a grey sheet."""
    paper = Image.new("L", SHEET, 205)
    for left, top, size in PLACES:
        paper.paste(Image.fromarray(drawn_face(size)), (left, top))
    return paper


def where() -> list[Box]:
    return [
        (
            left + WHERE[0] * size, top + WHERE[1] * size,
            left + WHERE[2] * size, top + WHERE[3] * size,
        )
        for left, top, size in PLACES
    ]  # fmt: skip


def page(picture: Image.Image, dpi: float = 72.0) -> PageImage:
    return PageImage(picture.width, picture.height, picture.mode, dpi, picture.tobytes())


def jpeg(picture: Image.Image) -> Image.Image:
    made = io.BytesIO()
    picture.save(made, "JPEG", quality=30)
    return Image.open(made).convert(picture.mode)


def covers(found: Box, wanted: Box) -> bool:
    return faces.overlap(found, wanted) > 0.5


CHANGES: dict[str, Callable[[Image.Image], Image.Image]] = {
    "as it is": lambda picture: picture,
    "in colour": lambda picture: picture.convert("RGB"),
    "JPEG of quality 30": jpeg,
    "dark": lambda picture: ImageEnhance.Brightness(picture).enhance(0.2),
    "blurred": lambda picture: picture.filter(ImageFilter.GaussianBlur(2)),
}


@pytest.mark.parametrize("change", CHANGES)
def test_faces_are_found_where_they_are(change: str, detector: Detector) -> None:
    found = detector(page(CHANGES[change](sheet())))
    assert len(found) == len(PLACES)
    for wanted in where():
        assert any(covers(face.box, wanted) and face.score >= THRESHOLD for face in found)


def test_a_picture_that_stands_on_its_head(detector: Detector) -> None:
    found = detector(page(sheet().rotate(180)))
    width, height = SHEET
    for x0, y0, x1, y1 in where():
        turned = (width - x1, height - y1, width - x0, height - y0)
        assert any(covers(face.box, turned) for face in found)


def test_a_small_face_on_a_large_page_in_points(detector: Detector) -> None:
    paper = Image.new("RGB", (1654, 2339), (250, 250, 250))
    small = Image.fromarray(drawn_face(128)).convert("RGB")
    paper.paste(small, (1100, 1700))
    (face,) = detector(page(paper, dpi=200.0))
    scale = 72 / 200
    left, top, right, bottom = (edge * 128 for edge in WHERE)
    wanted = (1100 + left, 1700 + top, 1100 + right, 1700 + bottom)
    assert covers(face.box, tuple(edge * scale for edge in wanted))  # type: ignore[arg-type]


def test_the_same_pixels_give_the_same_faces(detector: Detector) -> None:
    seen = page(sheet())
    assert detector(seen) == detector(seen)


def test_ink_on_paper_has_no_face(detector: Detector) -> None:
    drawn = render(pdf([*BEFORE, "Задержан Сейткалиев Ерлан утром", *AFTER]))
    assert detector(drawn) == ()
    assert detector(scan(drawn)) == ()


def test_a_black_box_hides_a_face(detector: Detector) -> None:
    masked = sheet()
    for x0, y0, x1, y1 in where():
        edges = tuple(round(edge) for edge in grown((x0, y0, x1, y1)))
        masked.paste(0, edges)  # type: ignore[arg-type]
    boxes = [grown(box) for box in where()]
    left = [face for face in detector(page(masked)) if not is_hidden(face, boxes)]
    assert left == []


def shows(*boxes: Box, score: float = 0.9) -> Callable[[PageImage], tuple[Face, ...]]:
    return lambda image: tuple(Face(box, score) for box in boxes)


def test_a_blind_detector_does_not_pass(detector: Detector) -> None:
    assert faces.passes(detector)
    assert not faces.passes(shows())
    assert not faces.passes(shows((0.0, 0.0, 20.0, 20.0)))

    def everywhere(image: PageImage) -> tuple[Face, ...]:
        return detector(image) or (Face((40.0, 36.0, 90.0, 102.0), 0.9),)

    assert not faces.passes(everywhere)

    def unsure(image: PageImage) -> tuple[Face, ...]:
        return tuple(Face(face.box, 0.31) for face in detector(image))

    assert not faces.passes(unsure)


def test_another_model_is_no_detector(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faces, "_HELD", [])
    monkeypatch.setattr(faces, "_DIGEST", "0" * 64)
    assert faces.detector() is None


def test_a_missing_package_is_no_detector(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faces, "_HELD", [])
    monkeypatch.setattr(faces, "PACKAGE", "no-such-package-of-this-name")
    assert faces.detector() is None


@pytest.mark.parametrize("version", ["1.29.0", "1.32.0", "2.0.0"])
def test_a_runtime_that_reports_to_its_maker_is_not_loaded(
    version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(self: Detector, model: bytes) -> None:
        raise AssertionError("it was loaded")

    monkeypatch.setattr(faces, "_HELD", [])
    monkeypatch.setattr(Detector, "__init__", load)
    monkeypatch.setattr(metadata, "version", lambda name: version)
    assert faces.detector() is None


def test_the_installed_runtime_has_no_address_to_report_to() -> None:
    folder = Path(str(metadata.distribution("onnxruntime").locate_file("onnxruntime/capi")))
    libraries = [path for path in folder.iterdir() if ".so" in path.name or path.suffix == ".pyd"]
    assert libraries
    for path in libraries:
        assert b"events.data.microsoft.com" not in path.read_bytes()


def test_boxes_grow_within_the_page() -> None:
    assert grown((100.0, 100.0, 140.0, 180.0)) == (90.0, 80.0, 150.0, 200.0)
    assert grown((0.0, 0.0, 40.0, 80.0), 45.0, 90.0) == (0.0, 0.0, 45.0, 90.0)


def test_what_covers_a_face_and_what_is_about_it() -> None:
    face = Face((100.0, 100.0, 140.0, 180.0), 0.9)
    assert is_hidden(face, [(90.0, 90.0, 150.0, 170.0)])
    assert not is_hidden(face, [(90.0, 90.0, 150.0, 140.0), (90.0, 140.0, 150.0, 190.0)])
    assert is_marked(face, grown(face.box))
    assert is_marked(face, (95.0, 85.0, 150.0, 200.0))
    assert not is_marked(face, (140.0, 100.0, 200.0, 180.0))


def test_what_is_certain_was_suggested_before() -> None:
    assert CERTAIN >= THRESHOLD


def test_a_picture_without_tones_is_still_looked_at(detector: Detector) -> None:
    """A fax has only ink and paper, yet it may show a face."""
    large = Image.new("L", (1240, 1754), 255)
    drawing = Image.fromarray(drawn_face(128)).resize((300, 300), Image.Resampling.BICUBIC)
    large.paste(drawing.convert("1").convert("L"), (600, 900))
    pixels = np.asarray(large)
    assert set(np.unique(pixels)) == {0, 255}
    assert len(detector(page(large, dpi=150.0))) == 1
