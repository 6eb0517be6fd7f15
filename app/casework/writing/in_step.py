"""Two texts scrolled in step: which line of the one stands beside which of the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence


class Steps:
    """Lines that say the same; those between are spread over what lies between.

    Args:
        lines: a line of the one and a line of the other, from 0, rising in both.
    """

    def __init__(self, lines: Sequence[tuple[int, int]]) -> None:
        self._ours = [mine for mine, _yours in lines]
        self._theirs = [yours for _mine, yours in lines]

    def there(self, line: int) -> int:
        """The line of the other text beside a line of the one."""
        return _beside(line, self._ours, self._theirs)

    def here(self, line: int) -> int:
        """The line of the one text beside a line of the other."""
        return _beside(line, self._theirs, self._ours)


def _beside(line: int, from_: Sequence[int], to: Sequence[int]) -> int:
    at = bisect_right(from_, line) - 1
    if at < 0:
        # Before the first that is the same: as far before it as there is room.
        return max(0, to[0] - (from_[0] - line)) if from_ else line
    if at + 1 == len(from_):
        return to[at] + line - from_[at]
    apart, room = from_[at + 1] - from_[at], to[at + 1] - to[at]
    return to[at] + (line - from_[at]) * room // max(apart, 1)
