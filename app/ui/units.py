"""Qt counts UTF-16 units, Python and the vault count code points: converted here and nowhere else."""

from __future__ import annotations

import re
from bisect import bisect_left

_WIDE = re.compile("[\U00010000-\U0010ffff]")


def to_units(text: str, index: int) -> int:
    """The position in UTF-16 units of a code point of ``text``."""
    return len(text[:index].encode("utf-16-le", "surrogatepass")) // 2


def to_points(text: str, units: int) -> int:
    """The code point of ``text`` at a position in UTF-16 units; within a pair, the pair's."""
    if text.isascii():
        return min(units, len(text))
    seen = 0
    for index, letter in enumerate(text):
        if seen >= units:
            return index
        seen += 2 if ord(letter) > 0xFFFF else 1
        if seen > units:
            return index
    return len(text)


class Units:
    """Both counts of one text, for many positions: converting costs no walk through the text.

    Args:
        text: as Python has it.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        # Code points of two units, and the unit at which each begins.
        self._wide = [] if text.isascii() else [found.start() for found in _WIDE.finditer(text)]
        self._begins = [point + number for number, point in enumerate(self._wide)]

    def of_point(self, point: int) -> int:
        """The position in UTF-16 units of a code point."""
        point = max(0, min(point, self._length))
        return point + bisect_left(self._wide, point)

    def of_unit(self, unit: int) -> int:
        """The code point at a position in UTF-16 units; within a pair, the pair's."""
        before = bisect_left(self._begins, unit)
        return max(0, min(unit - before, self._length))
