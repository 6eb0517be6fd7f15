"""How pages are rebuilt: by content, in black and white against printer dots, grey, or in colour."""

from __future__ import annotations

import numpy as np
import pytest
from drawing import AFTER, BEFORE, pdf, raster, render, scan, spans, words

from app.records.pages import PageImage
from app.redaction.pages.encode import decode, saturation
from app.redaction.pages.facsimile import burn_page, is_withheld, withheld_page

LINES = [*BEFORE, "Задержан Иванов около полудня", *AFTER]


def printed(*, dots: bool = True, shade: bool = True) -> PageImage:
    """A colour scan of a page on shaded paper, with the yellow dots of a laser printer on it."""
    image = scan(render(pdf(LINES)))
    pixels = raster(image).astype(np.int16).copy()
    if shade:
        pixels -= np.linspace(0, 120, image.width, dtype=np.int16)[None, :, None]
    if dots:
        pixels[8::40, 8::40, 2] -= 90
        pixels[9::40, 8::40, 2] -= 90
    return PageImage(
        image.width, image.height, "RGB", image.dpi, np.clip(pixels, 0, 255).astype(np.uint8).tobytes()
    )  # fmt: skip


def released(style: str, image: PageImage) -> tuple[str, PageImage, int]:
    page, text = words(pdf(LINES), lossy=True, dpi=200.0)
    burnt = burn_page(image, page, spans(text, "Иванов", "line_end"), style=style).page
    return burnt.codec, decode(burnt), len(burnt.data)


def test_black_and_white_keeps_the_words_and_nothing_of_dots_or_paper() -> None:
    with_dots = released("bilevel", printed())
    assert with_dots[0] == "g4"
    assert with_dots == released("bilevel", printed(dots=False))
    assert saturation(with_dots[1]) == 0
    values = set(with_dots[1].pixels)
    assert values == {0, 255}
    # The letters are there, on the dark side of the paper as well: nearly all of them, and no more.
    plain = raster(released("bilevel", render(pdf(LINES)))[1])[..., 0] < 128
    made = raster(with_dots[1])[..., 0] < 128
    assert (plain & made).sum() > 0.9 * plain.sum()
    assert (made & ~plain).sum() < 0.1 * plain.sum()


def test_dots_leave_in_colour_and_not_in_grey() -> None:
    assert saturation(printed()) > 80
    assert saturation(released("colour", printed())[1]) > 10
    assert saturation(released("grey", printed())[1]) == 0


def test_by_content_a_drawn_page_is_small_and_a_scan_a_jpeg() -> None:
    drawn, scanned = released("auto", render(pdf(LINES))), released("auto", printed(dots=False))
    assert (drawn[0], scanned[0]) == ("flate4", "jpeg")
    assert released("bilevel", printed())[2] < 0.3 * scanned[2]


def test_colour_is_kept_where_it_is_asked_for() -> None:
    image = scan(render(pdf(LINES)))
    assert released("auto", image)[1].mode == "L"
    assert released("colour", image)[1].mode == "RGB"


@pytest.mark.parametrize("size", [(595.28, 841.89), (60.0, 80.0), (14_000.0, 300.0)])
def test_a_sheet_has_the_size_of_its_page(size: tuple[float, float]) -> None:
    sheet = withheld_page(*size)
    assert (sheet.width, sheet.height) == size
    assert is_withheld(sheet)
    assert raster(decode(sheet)).min() == 0
