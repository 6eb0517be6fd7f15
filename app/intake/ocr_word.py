"""A word as a reader of pixels gives it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OcrWord:
    """One word read from pixels.

    Attributes:
        text: the characters, NFC, without white space.
        x0: left edge, points of the displayed page.
        y0: top edge of its line, points.
        x1: right edge, points.
        y1: bottom edge of its line, points.
        confidence: 0 to 1.
        line: number of the line on the page, from 0, in reading order.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    confidence: float
    line: int
