"""Print is told from pictures: what is taken for print is not searched for faces."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from drawing import AFTER, BEFORE, pdf, render, words
from PIL import Image, ImageDraw

from app.records.pages import PageImage, PageText, Word
from app.redaction.finding.drawn_face import drawn_face
from app.redaction.pages.print_only import Letters, is_print, letters_of, no_letters

LINES = [*BEFORE, "Задержан Сейткалиев Ерлан утром", *AFTER]


@pytest.fixture(scope="module")
def drawn() -> tuple[PageImage, Letters]:
    data = pdf(LINES)
    return render(data), letters_of(words(data)[0])


def with_a_picture(page: PageImage, picture: Image.Image, at: tuple[int, int]) -> PageImage:
    sheet = Image.frombytes("L", (page.width, page.height), page.pixels)
    sheet.paste(picture, at)
    return PageImage(page.width, page.height, "L", page.dpi, sheet.tobytes())


def test_a_page_of_print(drawn: tuple[PageImage, Letters]) -> None:
    assert is_print(*drawn)


def test_a_masked_page_of_print(drawn: tuple[PageImage, Letters]) -> None:
    page, letters = drawn
    sheet = np.frombuffer(page.pixels, np.uint8).reshape(page.height, page.width).copy()
    scale = page.dpi / 72
    box = (100.0, 90.0, 400.0, 190.0)
    left, top, right, bottom = (round(edge * scale) for edge in box)
    sheet[top:bottom, left:right] = 0
    masked = PageImage(page.width, page.height, "L", page.dpi, sheet.tobytes())
    assert is_print(masked, letters, [box])
    assert not is_print(masked, letters)


def test_scanned_print_on_grey_paper(drawn: tuple[PageImage, Letters]) -> None:
    page, letters = drawn
    sheet = np.frombuffer(page.pixels, np.uint8).reshape(page.height, page.width) * 0.85 + 15
    noise = np.random.default_rng(1).normal(0, 4, sheet.shape)
    noisy = np.clip(sheet + noise, 0, 255).astype(np.uint8)
    scan = PageImage(page.width, page.height, "L", page.dpi, noisy.tobytes())
    assert is_print(scan, letters)
    # The same ink where nobody knows of words may be anything.
    assert not is_print(scan, no_letters())


def halftone(face: Image.Image) -> Image.Image:
    return face.convert("1").convert("L")


def outline(face: Image.Image) -> Image.Image:
    drawing = Image.new("L", face.size, 255)
    edge = face.width - 1
    ImageDraw.Draw(drawing).ellipse((edge // 5, edge // 8, edge * 4 // 5, edge), outline=0, width=3)
    return drawing


@pytest.mark.parametrize("style", [lambda face: face, halftone, outline])
@pytest.mark.parametrize("size", [60, 130, 400])
def test_a_page_with_a_picture(drawn: tuple[PageImage, Letters], style: object, size: int) -> None:
    page, letters = drawn
    picture = style(Image.fromarray(drawn_face(size)))  # type: ignore[operator]
    assert not is_print(with_a_picture(page, picture, (500, 400)), letters)


def test_a_picture_that_is_called_words(drawn: tuple[PageImage, Letters]) -> None:
    """Other programs put a layer of misread words over a photograph."""
    page, letters = drawn
    shown = with_a_picture(page, Image.fromarray(drawn_face(300)), (500, 400))
    scale = 72 / page.dpi
    rows = [
        (500 * scale, (400 + 40 * n) * scale, 800 * scale, (440 + 40 * n) * scale) for n in range(8)
    ]
    assert not is_print(shown, np.concatenate((letters, np.array(rows, np.float32))))


def test_what_is_too_small_to_judge_is_no_print() -> None:
    assert not is_print(PageImage(40, 40, "L", 72.0, b"\xff" * 1600), no_letters())


@pytest.mark.parametrize("fault", [{"source": "ocr"}, {"source": "none"}, {"dpi": 96.0}])
def test_words_of_a_page_that_may_show_a_picture_are_not_believed(fault: dict[str, Any]) -> None:
    sound = PageText(1, 595.0, 842.0, (Word("word", 10.0, 10.0, 60.0, 20.0, 0, 4, 0),))
    assert len(letters_of(sound)) == 1
    assert len(letters_of(replace(sound, **fault))) == 0
