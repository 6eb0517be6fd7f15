"""The one function past which nothing sees a source pixel: boxes become one constant colour.

There is no blur and no pixelation here: both can be undone. JPEG's blocks carry a name's ink up to
15 source pixels beyond it (ITU-T T.81, 16-pixel MCUs of 4:2:0), so masks on lossy pages grow by 16
source pixels.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PIL import Image, ImageDraw

from app.errors import Refused
from app.records.pages import PageImage, PageText
from app.redaction.pages.boxes import Box, Mask
from app.redaction.pages.fonts import label_font

BURNT = 0
"""The value of every channel inside a mask: black."""

LOSSLESS_PADDING = 3
"""Pixels: covers anti-aliasing and the rounding of a page to whole pixels."""

LOSSY_PADDING = 16
"""Source pixels: one JPEG MCU of 4:2:0."""

_LABEL_POINTS = (8.0, 6.0)
_LABEL_INSET = 2.0


def padding_for(page: PageText, dpi: float) -> int:
    """Return by how many rendered pixels the masks of a page grow.

    Args:
        page: the page; ``lossy`` and ``dpi`` describe its dominant picture.
        dpi: resolution of the rendered page.

    Returns:
        Pixels of the rendered page.
    """
    if not page.lossy:
        return LOSSLESS_PADDING
    source = page.dpi if page.dpi > 0 else dpi
    return math.ceil(LOSSY_PADDING * dpi / source) + LOSSLESS_PADDING


def burn(image: PageImage, boxes: Sequence[Box], *, padding_px: int) -> PageImage:
    """Fill boxes with black.

    Args:
        image: the page's pixels.
        boxes: x0, y0, x1, y1 in points of the displayed page.
        padding_px: pixels by which every box grows on each side.

    Returns:
        An image equal to the given one outside the grown boxes and :data:`BURNT` inside them.

    Raises:
        Refused: when the pixels are not those of the page, or a box did not come out constant.
    """
    channels = 3 if image.mode == "RGB" else 1
    if len(image.pixels) != image.width * image.height * channels:
        raise Refused("A page's pixels are incomplete; nothing of the page was released.")
    canvas = bytearray(image.pixels)
    raster = np.frombuffer(canvas, dtype=np.uint8).reshape(image.height, image.width * channels)
    areas = [pixel_box(image, box, padding_px) for box in boxes]
    for x0, y0, x1, y1 in areas:
        raster[y0:y1, x0 * channels : x1 * channels] = BURNT
    for x0, y0, x1, y1 in areas:
        if raster[y0:y1, x0 * channels : x1 * channels].any():
            raise Refused("A mask could not be burnt; nothing of the page was released.")
    return replace(image, pixels=bytes(canvas))


def stamp(image: PageImage, masks: Sequence[Mask]) -> PageImage:
    """Write each mask's token in white at its left, where it fits at a fixed size.

    Args:
        image: a burnt image.
        masks: what was burnt. A token's place and size depend on its text and the mask alone.

    Returns:
        The image with the tokens, or the same image when there are none.
    """
    labelled = [mask for mask in masks if mask.token]
    if not labelled:
        return image
    channels = 3 if image.mode == "RGB" else 1
    raster = np.frombuffer(bytearray(image.pixels), dtype=np.uint8)
    raster = raster.reshape(image.height, image.width * channels)
    inset = _LABEL_INSET * image.dpi / 72
    for mask in labelled:
        x0, y0, x1, y1 = pixel_box(image, mask.box, 0)
        for points in _LABEL_POINTS:
            font = label_font(round(points * image.dpi / 72))
            left, top, right, bottom = font.getbbox(mask.token, anchor="ls")
            if right - left + 2 * inset <= x1 - x0 and bottom - top <= y1 - y0:
                baseline = round((y0 + y1) / 2 - (top + bottom) / 2)
                # Only the mask is made a picture: a page of them would cost more than the burning.
                area = raster[y0:y1, x0 * channels : x1 * channels]
                picture = Image.frombytes(image.mode, (x1 - x0, y1 - y0), area.tobytes())
                white = 255 if channels == 1 else (255, 255, 255)
                at = (round(x0 + inset) - x0, baseline - y0)
                ImageDraw.Draw(picture).text(at, mask.token, white, font, anchor="ls")
                area[:] = np.asarray(picture).reshape(area.shape)
                break
    return replace(image, pixels=raster.tobytes())


def pixel_box(image: PageImage, box: Box, padding_px: int) -> tuple[int, int, int, int]:
    """Return a box in whole pixels, rounded outward, grown and clipped to the image."""
    scale = image.dpi / 72
    # The same box must give the same pixels whatever the last bit of a product is.
    x0 = math.floor(round(box[0] * scale, 4)) - padding_px
    y0 = math.floor(round(box[1] * scale, 4)) - padding_px
    x1 = math.ceil(round(box[2] * scale, 4)) + padding_px
    y1 = math.ceil(round(box[3] * scale, 4)) + padding_px
    width, height = image.width, image.height
    left, top = min(max(x0, 0), width), min(max(y0, 0), height)
    return (left, top, min(max(x1, left), width), min(max(y1, top), height))


def point_box(image: PageImage, box: Box, padding_px: int) -> Box:
    """Return, in points, what :func:`burn` blackens for a box."""
    x0, y0, x1, y1 = pixel_box(image, box, padding_px)
    scale = 72 / image.dpi
    return (x0 * scale, y0 * scale, x1 * scale, y1 * scale)
