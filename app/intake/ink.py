"""Where a scanned word ends: by its ink, not by where a reader of the whole line believed it to end.

Tesseract reads a line as a whole, so the box that it gives a word moves by some pixels with what stands
beside it. A mask that begins at such a box tells of the word under it. The ink of a visible word does
not move.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from app.intake.ocr_word import OcrWord
from app.records.pages import PageImage

_DARK = 0.72
"""Share of the paper's brightness below which a pixel is ink."""

_TRIMMED = 0.12
"""Share of a word's height left out above and below: neighbouring lines reach into it."""

_LEAST_GAP = 0.1
"""Share of a word's height that is white between two words at least."""

_CLOSE = 0.15
"""Heights by which the white may miss the gap that the reader saw."""

_REACH = 0.7
"""Heights by which a word's end may be off."""


def on_the_ink(words: Sequence[OcrWord], image: PageImage) -> tuple[OcrWord, ...]:
    """Move the inner ends of words to where the ink ends.

    Args:
        words: of one page, in points.
        image: what was read.

    Returns:
        The words, each pair of neighbours parted by the white between them. Where there is none, the
        words stay as they were.
    """
    if not words:
        return ()
    pixels = np.frombuffer(image.pixels, np.uint8).reshape(image.height, image.width, -1)
    grey = pixels.min(axis=2)
    scale = image.dpi / 72
    ends = [(word.x0, word.x1) for word in words]
    lines: dict[int, list[int]] = {}
    for number, word in enumerate(words):
        lines.setdefault(word.line, []).append(number)
    for numbers in lines.values():
        numbers.sort(key=lambda number: words[number].x0)
        for left, right in pairwise(numbers):
            white = _white(grey, words[left], words[right], scale)
            if white is not None:
                ends[left] = (ends[left][0], max(white[0], ends[left][0] + 1 / scale))
                # A word may begin before the white ends, never after where the reader saw it begin.
                ends[right] = (min(white[1], ends[right][0]), ends[right][1])
    return tuple(
        replace(word, x0=round(x0, 2), x1=round(x1, 2))
        for word, (x0, x1) in zip(words, ends, strict=True)
    )


def _white(
    grey: NDArray[np.uint8], left: OcrWord, right: OcrWord, scale: float
) -> tuple[float, float] | None:
    """The widest white between two words, in points; None where their ink touches."""
    height = (left.y1 - left.y0) * scale
    top = round(left.y0 * scale + _TRIMMED * height)
    bottom = round(left.y1 * scale - _TRIMMED * height)
    # From the middle of one word to the middle of the other, and no further than ends can be off.
    low = max((left.x0 + left.x1) / 2, left.x1 - _REACH * height / scale)
    high = min((right.x0 + right.x1) / 2, right.x0 + _REACH * height / scale)
    first, last = max(round(low * scale), 0), min(round(high * scale), grey.shape[1])
    band = grey[max(top, 0) : max(bottom, 0), first:last]
    if band.size == 0:
        return None
    # The paper by the visible word: what is marked may be as dark as it likes.
    beside = grey[max(top, 0) : max(bottom, 0), max(round(left.x0 * scale), 0) : first + 1]
    paper = float(np.percentile(beside if beside.size else band, 90))
    white = (band >= _DARK * paper).all(axis=0)
    edges = np.flatnonzero(np.diff(np.concatenate(([False], white, [False])).astype(np.int8)))
    runs = [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    # It lies where the reader saw a gap, or close by: a wide gap between the first letters of the next word
    # would leave the first of them visible.
    near, far = left.x1 * scale - _CLOSE * height, right.x0 * scale + _CLOSE * height
    gaps = [
        (a, b)
        for a, b in runs
        if a > 0
        and b - a >= max(2.0, _LEAST_GAP * height)
        and first + a <= far
        and first + b >= near
    ]
    if not gaps:
        return None
    start, end = max(gaps, key=lambda run: run[1] - run[0])
    return (first + start) / scale, (first + end) / scale
