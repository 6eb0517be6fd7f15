"""Burning: constant inside, untouched outside."""

from __future__ import annotations

import numpy as np
import pytest
from drawing import raster
from hypothesis import given
from hypothesis import strategies as st

from app.errors import Refused
from app.records.pages import PageImage, PageText
from app.redaction.pages.boxes import Box, Mask
from app.redaction.pages.burn import (
    LOSSLESS_PADDING,
    burn,
    padding_for,
    pixel_box,
    point_box,
    stamp,
)

SIDES = st.floats(-20, 120, allow_nan=False)


def noise(width: int, height: int, mode: str, seed: int) -> PageImage:
    channels = 3 if mode == "RGB" else 1
    values = np.random.default_rng(seed).integers(1, 256, width * height * channels, np.uint8)
    return PageImage(width, height, mode, 144.0, values.tobytes())


@given(
    st.integers(1, 90),
    st.integers(1, 90),
    st.sampled_from(("L", "RGB")),
    st.lists(st.tuples(SIDES, SIDES, SIDES, SIDES), max_size=4),
    st.integers(0, 20),
)
def test_inside_is_constant_and_outside_untouched(
    width: int, height: int, mode: str, corners: list[Box], padding: int
) -> None:
    image = noise(width, height, mode, width * height)
    boxes = [(min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d in corners]
    before, after = raster(image), raster(burn(image, boxes, padding_px=padding))
    inside = np.zeros(before.shape[:2], bool)
    for box in boxes:
        x0, y0, x1, y1 = pixel_box(image, box, padding)
        inside[y0:y1, x0:x1] = True
        # Every pixel whose area meets the box is inside.
        low = max(int(box[0] * 2), 0), max(int(box[1] * 2), 0)
        if box[0] >= 0 and box[1] >= 0 and low[0] < width and low[1] < height:
            thin = min(box[2] - box[0], box[3] - box[1]) < 0.01
            assert thin or inside[low[1], low[0]]
    assert not after[inside].any()
    assert np.array_equal(after[~inside], before[~inside])


def test_the_given_image_is_not_changed() -> None:
    image = noise(20, 20, "L", 1)
    pixels = bytes(image.pixels)
    burn(image, [(0, 0, 5, 5)], padding_px=1)
    assert image.pixels == pixels


def test_half_an_image_is_refused() -> None:
    with pytest.raises(Refused):
        burn(PageImage(10, 10, "L", 72.0, b"\0" * 50), [], padding_px=0)


@pytest.mark.parametrize(
    ("lossy", "source", "dpi", "least"),
    [(False, 0.0, 200, 2), (True, 200.0, 200, 16), (True, 100.0, 200, 32), (True, 0.0, 200, 16)],
)
def test_padding_counts_in_source_pixels(
    lossy: bool, source: float, dpi: float, least: int
) -> None:
    page = PageText(1, 100, 100, lossy=lossy, dpi=source)
    assert padding_for(page, dpi) >= least


def test_a_token_depends_on_its_text_and_mask_alone() -> None:
    one = burn(noise(400, 80, "L", 1), [(0, 0, 200, 40)], padding_px=LOSSLESS_PADDING)
    two = burn(noise(400, 80, "L", 2), [(0, 0, 200, 40)], padding_px=LOSSLESS_PADDING)
    masks = [Mask((10, 10, 150, 30), "Person 1")]
    assert stamp(one, masks) == stamp(two, masks)
    assert stamp(one, masks) != one


def test_a_token_that_does_not_fit_is_left_out() -> None:
    image = burn(noise(400, 80, "L", 1), [(0, 0, 200, 40)], padding_px=0)
    assert stamp(image, [Mask((10, 10, 20, 30), "Person 1")]) == image
    assert stamp(image, [Mask((10, 10, 190, 13), "Person 1")]) == image


def test_the_ledger_names_what_was_blackened() -> None:
    image = noise(200, 200, "L", 1)
    assert point_box(image, (10, 10, 20, 20), 2) == (9, 9, 21, 21)
