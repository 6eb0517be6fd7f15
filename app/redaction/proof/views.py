"""Other views of a page: what a fresh reading at first sight may miss and a person may not.

A reader of the bundle can zoom, invert the colours and turn up the contrast; so the proof does too.
Reading a page costs a second, so each view is made only of a page that has something for it: faint
ink, letters on a dark ground, small print. A thorough proof makes them all.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
from PIL import Image, ImageFilter

from app.records.pages import PageImage
from app.redaction.pages.boxes import Box
from app.redaction.pages.encode import Raster
from app.redaction.pages.textlayer import OcrWord

_SMALL = 4
"""What is judged is the page at a quarter of its size."""

_FAINT = (14, 70)
"""Greys by which faint ink is darker than the paper around it: more is noise, less is seen anyway."""

_DARK = 96
_FAINT_SHARE = 0.0015
_DARK_SHARE = 0.01
_SMALL_PRINT = 6.0
"""Points: the height of a line of small print, ascenders and descenders included."""

_LARGEST = 36_000_000
"""Pixels of the largest doubled page: A4 at 300 dpi, twice."""


def views(
    image: PageImage, masks: Sequence[Box], words: Sequence[OcrWord], *, every: bool = False
) -> Iterator[PageImage]:
    """Yield the page as it looks when a reader plays with it.

    Args:
        image: the decoded page.
        masks: what is blackened, in points: dark ground of our own making.
        words: what was read of the page as it is.
        every: make all views, whether or not the page has something for them.

    Yields:
        Pages of the same content: stretched, inverted, doubled. The last has twice the ``dpi``.
    """
    grey = _grey(image)
    faint, dark = _judged(grey, image, masks)
    if every or faint:
        yield _page(image, _stretched(grey))
    if every or dark:
        yield _page(image, 255 - grey)
    if (every or _small_print(words)) and 4 * image.width * image.height <= _LARGEST:
        size = (image.width * 2, image.height * 2)
        larger = Image.fromarray(grey).resize(size, Image.Resampling.BICUBIC)
        yield PageImage(*size, "L", image.dpi * 2, larger.tobytes())


def _judged(grey: Raster, image: PageImage, masks: Sequence[Box]) -> tuple[bool, bool]:
    """Whether a page has faint ink, and letters' ground that is dark, away from the masks."""
    if min(image.width, image.height) < 16 * _SMALL:
        return False, False
    small = Image.fromarray(grey).reduce(_SMALL)
    paper = np.asarray(small.filter(ImageFilter.MaxFilter(15)), np.int16)
    darkest = np.asarray(small.filter(ImageFilter.MinFilter(5)), np.int16)
    values = np.asarray(small, np.int16)
    ours = np.zeros(values.shape, dtype=bool)
    scale = image.dpi / 72 / _SMALL
    for x0, y0, x1, y1 in masks:
        # Letters cut by a mask, and the edge itself, are no faint ink.
        rows = slice(max(math.floor(y0 * scale) - 4, 0), math.ceil(y1 * scale) + 4)
        ours[rows, max(math.floor(x0 * scale) - 4, 0) : math.ceil(x1 * scale) + 4] = True
    below = paper - values
    # The soft edge of a black letter is as faint, but it has the letter beside it.
    faint = (below >= _FAINT[0]) & (paper - darkest <= _FAINT[1]) & ~ours
    # White letters do not make their ground light.
    ground = np.asarray(small.filter(ImageFilter.BoxBlur(4)), np.int16)
    dark = (ground < _DARK) & ~ours
    return float(faint.mean()) >= _FAINT_SHARE, float(dark.mean()) >= _DARK_SHARE


def _small_print(words: Sequence[OcrWord]) -> bool:
    heights = [word.y1 - word.y0 for word in words if len(word.text) >= 3]
    return sum(height < _SMALL_PRINT for height in heights) >= 3


def _stretched(grey: Raster) -> Raster:
    """Stretch the contrast between the paper around each spot and a little below it."""
    whole = Image.fromarray(grey)
    around = whole.reduce(_SMALL).filter(ImageFilter.MaxFilter(15))
    paper = np.asarray(around.resize(whole.size, Image.Resampling.BILINEAR), np.int16)
    stretched: Raster = np.clip(255 - (paper - grey) * 255 // _FAINT[1], 0, 255).astype(np.uint8)
    return stretched


def _grey(image: PageImage) -> Raster:
    if image.mode == "RGB":
        colour = Image.frombytes("RGB", (image.width, image.height), image.pixels)
        return np.asarray(colour.convert("L"), np.uint8)
    return np.frombuffer(image.pixels, np.uint8).reshape(image.height, image.width)


def _page(image: PageImage, grey: Raster) -> PageImage:
    return PageImage(image.width, image.height, "L", image.dpi, grey.tobytes())
