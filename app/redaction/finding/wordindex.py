"""Which words of which pages some characters of a text are: looked up, not searched page by page."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from app.records.pages import PageText, Word


class WordIndex:
    """The words of all pages of one text, by where they stand in it."""

    def __init__(self, pages: Sequence[PageText]) -> None:
        placed = [
            (word.start, word.end, page.number, word) for page in pages for word in page.words
        ]
        placed.sort(key=lambda each: each[:3])
        self._words = [(number, word) for _start, _end, number, word in placed]
        self._starts = [start for start, _end, _number, _word in placed]
        # The furthest end so far: where it stays before a span, no earlier word reaches into it.
        self._furthest = list(accumulate((end for _start, end, _number, _word in placed), max))

    def touching(self, start: int, end: int) -> list[tuple[int, Word]]:
        """Page number and word of every word that has a character of ``[start, end)``, in order."""
        found = []
        index = bisect_left(self._starts, end) - 1
        while index >= 0 and self._furthest[index] > start:
            number, word = self._words[index]
            if word.end > start:
                found.append((number, word))
            index -= 1
        return found[::-1]
