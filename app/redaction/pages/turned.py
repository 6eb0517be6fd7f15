"""Pages as seen with the head on the side: text that runs up or down the page becomes lines again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.records.pages import PageText, Word
from app.redaction.pages.paragraphs import Line

Box = tuple[float, float, float, float]


def runs_down(lines: Sequence[Line]) -> bool:
    """Whether upended lines are read from the top of the page to its bottom."""
    steps = 0.0
    for line in lines:
        words = sorted(line.words, key=lambda word: word.start)
        steps += words[-1].y0 - words[0].y0
    return steps >= 0


def turned(page: PageText, *, down: bool) -> PageText:
    """The page turned so that lines that ran down (or up) it run from left to right.

    Args:
        page: words as displayed.
        down: whether the lines run down.
    """
    words = tuple(_turned(word, page, down) for word in page.words)
    return replace(page, width=page.height, height=page.width, words=words)


def back(box: Box, page: PageText, *, down: bool) -> Box:
    """A box of the turned page on the page as displayed."""
    x0, y0, x1, y1 = box
    if down:
        return page.width - y1, x0, page.width - y0, x1
    return y0, page.height - x1, y1, page.height - x0


def _turned(word: Word, page: PageText, down: bool) -> Word:
    if down:
        x0, x1 = word.y0, word.y1
        y0, y1 = page.width - word.x1, page.width - word.x0
    else:
        x0, x1 = page.height - word.y1, page.height - word.y0
        y0, y1 = word.x0, word.x1
    return replace(word, x0=x0, y0=y0, x1=x1, y1=y1)
