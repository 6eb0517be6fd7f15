"""Pairs of paragraphs of two texts, and how a person changes them: joined, parted, moved by a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """Paragraphs of two texts that say the same, counted from 0; ``to`` is one past the last.

    Attributes:
        first: of the one text.
        to: of the one text; ``first`` where there is nothing.
        other_first: of the other.
        other_to: of the other.
    """

    first: int
    to: int
    other_first: int
    other_to: int

    @property
    def alone(self) -> bool:
        """Whether one of the two texts has nothing for it."""
        return self.first == self.to or self.other_first == self.other_to


def merged(pairs: Sequence[Pair], at: int) -> list[Pair]:
    """Join a pair with the one after it; the last one stays as it is."""
    if not 0 <= at < len(pairs) - 1:
        return list(pairs)
    one, two = pairs[at], pairs[at + 1]
    return [
        *pairs[:at],
        Pair(one.first, two.to, one.other_first, two.other_to),
        *pairs[at + 2 :],
    ]


def split(pairs: Sequence[Pair], at: int) -> list[Pair]:
    """Part a pair behind the first paragraph of either text; one against one becomes two without."""
    if not 0 <= at < len(pairs):
        return list(pairs)
    pair = pairs[at]
    ours, theirs = pair.to - pair.first, pair.other_to - pair.other_first
    if ours + theirs < 2:
        return list(pairs)
    middle = pair.first + (1 if ours else 0)
    other_middle = pair.other_first + (1 if theirs else 0)
    if ours <= 1 and theirs <= 1:
        other_middle = pair.other_first
    return [
        *pairs[:at],
        Pair(pair.first, middle, pair.other_first, other_middle),
        Pair(middle, pair.to, other_middle, pair.other_to),
        *pairs[at + 1 :],
    ]


def shifted(pairs: Sequence[Pair], at: int, down: bool) -> list[Pair]:
    """Move what stands beside a row to the next row (or the one before), and all further ones with it.

    Rows keep their own paragraphs; the other text's are moved by one row, as where one paragraph was left
    untranslated, or one was added, and everything after it is out of step.
    """
    if not 0 <= at < len(pairs):
        return list(pairs)
    ours = [(pair.first, pair.to) for pair in pairs]
    theirs = [(pair.other_first, pair.other_to) for pair in pairs]
    if down:
        begin = theirs[at][0]
        theirs.insert(at, (begin, begin))
        last = ours[-1][1]
        ours.append((last, last))
    else:
        # What stood beside this row joins what stands beside the one before.
        if at:
            theirs[at - 1] = (theirs[at - 1][0], theirs[at][1])
        else:
            ours.insert(0, (ours[0][0], ours[0][0]))
            theirs.append((theirs[-1][1], theirs[-1][1]))
            return _pairs(ours, theirs)
        del theirs[at]
        theirs.append((theirs[-1][1], theirs[-1][1]))
    return _pairs(ours, theirs)


def _pairs(ours: Sequence[tuple[int, int]], theirs: Sequence[tuple[int, int]]) -> list[Pair]:
    both = [Pair(*mine, *yours) for mine, yours in zip(ours, theirs, strict=True)]
    return [pair for pair in both if pair.first < pair.to or pair.other_first < pair.other_to]
