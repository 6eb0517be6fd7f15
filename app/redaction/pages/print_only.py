"""Whether a page is print and nothing else: letters, rules and masks on paper, and no picture.

To search a page for faces costs a hundred times as much as to see that it has nothing but lines of letters.
A page is only taken for print where two things hold. All of its ink, but for rules and specks, lies within
words that are known; and nowhere is a spot the size of a small head in which every row and every column of
pixels has ink, as pictures have it and print has not. In doubt it is no print, and is searched.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PIL import Image

from app.records.pages import PageImage, PageText
from app.redaction.pages.boxes import Box

Bits = npt.NDArray[np.bool_]
Bytes = npt.NDArray[np.uint8]
Letters = npt.NDArray[np.float32]
"""Boxes of words, one a row: x0, y0, x1, y1 in points of the displayed page."""

_LONGEST = 1100
"""Pixels along the longer side from which the picture is looked at: A4 at about 100 dpi."""

_BLOCK = 8
_SPOT = 3
"""Blocks of pixels along the sides of a spot: 6 mm on A4, less than any head that the detector finds."""

_APART = 16
"""Greys by which ink differs from the paper: half of the faintest that a reader would call a picture."""

_TALLEST = 30.0
"""Points: what is taller than this line of letters may be a picture that is called a word."""

_BREATH = 2.0
"""Points around a word that belong to it: what hangs over, and the grid of a text layer."""

_SHAPED = 4
"""Rows and columns with ink, in one block, from which it holds more than a rule or a speck."""

_SPECKS = 4
"""Blocks so filled that may lie outside of all words."""

_ONES = np.array([bin(byte).count("1") for byte in range(256)], np.uint8)


def no_letters() -> Letters:
    """Return no boxes."""
    return np.zeros((0, 4), np.float32)


def letters_of(page: PageText) -> Letters:
    """Return the boxes of a page's words, where nothing but print can be behind them.

    What OCR takes for a word may be a picture, and a page that shows pictures may show one under its words:
    of such pages no word is believed, so that they are searched.
    """
    if page.source != "pdf" or page.dpi > 0:
        return no_letters()
    boxes = [(word.x0, word.y0, word.x1, word.y1) for word in page.words]
    return np.array(boxes, np.float32).reshape(-1, 4)


def is_print(image: PageImage, letters: Letters, masks: Sequence[Box] = ()) -> bool:
    """Whether a page has letters, rules and masks on paper of one shade, and nothing else.

    Args:
        image: the page as it is looked at, drawn or scanned, at its own resolution.
        letters: where its words are known to stand.
        masks: what is blackened, in points.

    Returns:
        False wherever something else may be seen, and for pictures that are too small to judge.
    """
    factor = max(1, max(image.width, image.height) // _LONGEST)
    size = (image.width, image.height)
    page = Image.frombuffer(image.mode, size, image.pixels, "raw", image.mode, 0, 1)
    small = (page if image.mode == "L" else page.convert("L")).reduce(factor)
    paper = int(np.argmax(small.histogram()[128:])) + 128
    greys = np.asarray(small)
    rows, columns = greys.shape[0] // _BLOCK, greys.shape[1] // _BLOCK
    if min(rows, columns) < 2 * _SPOT:
        return False
    ink = np.zeros([-(-side // _BLOCK) * _BLOCK for side in greys.shape], bool)
    inside = ink[: greys.shape[0], : greys.shape[1]]
    np.less(greys, paper - _APART, out=inside)
    if paper + _APART < 255:
        inside |= greys > paper + _APART
    scale = image.dpi / 72 / factor
    _clear(ink, np.array(masks, np.float32).reshape(-1, 4), scale, 1.0)
    if _has_spot(ink):
        return False
    low = letters[letters[:, 3] - letters[:, 1] <= _TALLEST]
    _clear(ink, low, scale, _BREATH * scale)
    packed = np.packbits(ink, axis=1)
    shaped = (_ONES[_down(packed)] >= _SHAPED) & (_across(packed).sum(axis=1) >= _SHAPED)
    return int(shaped.sum()) <= _SPECKS


def _clear(ink: Bits, boxes: Letters, scale: float, more: float) -> None:
    """Take the ink out of boxes, which grow by some pixels."""
    scaled = boxes * scale
    low = np.maximum(np.floor(scaled[:, :2] - more), 0).astype(int).tolist()
    high = np.maximum(np.ceil(scaled[:, 2:] + more), 0).astype(int).tolist()
    for (left, top), (right, bottom) in zip(low, high, strict=True):
        ink[top:bottom, left:right] = False


def _has_spot(ink: Bits) -> bool:
    """Whether somewhere every row and every column of a spot has ink."""
    packed = np.packbits(ink, axis=1)
    across, down = _across(packed), _down(packed)
    # Rows of pixels that have ink in any of three blocks beside each other, for all of three blocks' rows.
    beside = across[:, :, :-2] | across[:, :, 1:-1] | across[:, :, 2:]
    wide: Bits = np.all(beside, axis=1)
    high = (down[:-2] | down[1:-1] | down[2:]) == 0xFF
    filled = wide[:-2] & wide[1:-1] & wide[2:] & high[:, :-2] & high[:, 1:-1] & high[:, 2:]
    return bool(filled.any())


def _across(packed: Bytes) -> Bits:
    """Rows of blocks, rows of pixels in each, columns of blocks: whether there is ink."""
    return np.asarray(packed != 0).reshape(-1, _BLOCK, packed.shape[1])


def _down(packed: Bytes) -> Bytes:
    """By block, a bit for each of its columns of pixels that has ink."""
    return np.asarray(np.bitwise_or.reduce(packed.reshape(-1, _BLOCK, packed.shape[1]), axis=1))
