"""The words of an original's pages: which one is at a point, and what to paint for a passage."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from app.records.pages import PageText, Word

_REACH = 24.0
"""Points around a word within which the pointer means it."""


@dataclass(frozen=True, slots=True)
class _Placed:
    word: Word
    page: int


class WordMap:
    """Words by place and by span; pages are numbered from 0.

    Args:
        text: the text that the spans are of.
        pages: as stored with it.
    """

    def __init__(self, text: str = "", pages: Sequence[PageText] = ()) -> None:
        self.text = text
        self._placed: list[_Placed] = []
        self._first: dict[int, int] = {}
        self._count: dict[int, int] = {}
        for page in pages:
            number = page.number - 1
            self._first[number] = len(self._placed)
            self._count[number] = len(page.words)
            self._placed += (_Placed(word, number) for word in page.words)
        self._starts = [placed.word.start for placed in self._placed]

    def __bool__(self) -> bool:
        return bool(self._placed)

    def on(self, page: int) -> Sequence[Word]:
        """The words of a page."""
        first = self._first.get(page, 0)
        return [each.word for each in self._placed[first : first + self._count.get(page, 0)]]

    def near(self, page: int, point: QPointF, reach: float | None = None) -> Word | None:
        """The word nearest to a point of a page; those of the same line before others.

        Args:
            page: from 0.
            point: points.
            reach: how far away it may be; None for any distance.
        """
        best, least = None, float("inf")
        x, y = point.x(), point.y()
        for word in self.on(page):
            across = max(word.x0 - x, 0.0, x - word.x1)
            down = max(word.y0 - y, 0.0, y - word.y1)
            away = across + 4 * down
            if away < least:
                best, least = word, away
        if reach is not None and least > reach:
            return None
        return best

    def under(self, page: int, point: QPointF) -> Word | None:
        """The word that the pointer means, or None beside all."""
        return self.near(page, point, _REACH / 8)

    def at(self, position: int) -> Word | None:
        """The word that holds a code point, or the next one."""
        number = bisect_right(self._starts, position) - 1
        if number >= 0 and position < self._placed[number].word.end:
            return self._placed[number].word
        return self._placed[number + 1].word if number + 1 < len(self._placed) else None

    def beside(self, position: int, step: int) -> Word | None:
        """The word before or after the one at a code point."""
        number = bisect_right(self._starts, position) - 1 + step
        return self._placed[number].word if 0 <= number < len(self._placed) else None

    def whole(self) -> tuple[int, int]:
        """From the first word to the last; both alike when there is none."""
        if not self._placed:
            return 0, 0
        return self._placed[0].word.start, self._placed[-1].word.end

    def before(self, position: int) -> int:
        """Where the last word begins that begins before a code point."""
        number = bisect_left(self._starts, position) - 1
        return self._starts[number] if number >= 0 else 0

    def behind(self, position: int) -> int:
        """Where the first word ends that ends after a code point."""
        word = self.at(position)
        return word.end if word is not None else self.whole()[1]

    def line(self, position: int) -> tuple[int, int]:
        """First and last code point of the printed line that holds a position."""
        number = max(0, bisect_right(self._starts, position) - 1)
        if not self._placed:
            return position, position
        here = self._placed[number]
        first = last = number
        while first and self._same_line(first - 1, here):
            first -= 1
        while last + 1 < len(self._placed) and self._same_line(last + 1, here):
            last += 1
        return self._placed[first].word.start, self._placed[last].word.end

    def page_of(self, position: int) -> int:
        """The page that holds a code point."""
        number = max(0, bisect_right(self._starts, position) - 1)
        return self._placed[number].page if self._placed else 0

    def vertical(self, position: int, step: int) -> int:
        """A code point in the line above or below, under the same place."""
        word = self.at(position)
        if word is None:
            return position
        page = self.page_of(word.start)
        first, last = self.line(word.start)
        target = self.at(last) if step > 0 else self.beside(first, -1)
        if target is None or (step > 0 and target.start < last):
            return position
        target_page = self.page_of(target.start)
        middle = QPointF((word.x0 + word.x1) / 2, (target.y0 + target.y1) / 2)
        begin, end = self.line(target.start)
        same = [each for each in self.on(target_page) if begin <= each.start < end]
        if target_page != page and not same:
            return target.start
        return min(same, key=lambda each: abs((each.x0 + each.x1) / 2 - middle.x())).start

    def boxes(self, start: int, end: int) -> Iterator[tuple[int, QRectF]]:
        """What to paint for a passage: page and box, one for each piece of a line."""
        number = bisect_left(self._starts, start)
        if number and self._placed[number - 1].word.end > start:
            number -= 1
        held: tuple[_Placed, QRectF] | None = None
        while number < len(self._placed) and self._placed[number].word.start < end:
            placed = self._placed[number]
            box = _part(placed.word, start, end)
            if (
                held is not None
                and held[0].page == placed.page
                and held[0].word.line == placed.word.line
            ):
                held = (placed, held[1].united(box))
            else:
                if held is not None:
                    yield held[0].page, held[1]
                held = (placed, box)
            number += 1
        if held is not None:
            yield held[0].page, held[1]

    def _same_line(self, number: int, other: _Placed) -> bool:
        placed = self._placed[number]
        return placed.page == other.page and placed.word.line == other.word.line


def _part(word: Word, start: int, end: int) -> QRectF:
    """The box of as much of a word as a passage covers: letters are taken as equally wide."""
    length = max(1, word.end - word.start)
    left = max(0, start - word.start) / length
    right = min(length, end - word.start) / length
    if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in word.text):
        left, right = 1 - right, 1 - left
    width = word.x1 - word.x0
    return QRectF(word.x0 + left * width, word.y0, (right - left) * width, word.y1 - word.y0)
