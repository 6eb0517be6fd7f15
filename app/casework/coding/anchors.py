"""Where passages of one text stand in another: the two texts are compared once, for all of them.

The comparison goes from lines to words to letters, so that a text of hundreds of pages costs little when few
of its lines were changed. A passage is carried when the very words that were quoted stand where the
comparison says; when only some of them do, it says where they are, and a person has to look.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

_MOST = 200_000_000
"""Pieces of the one text times pieces of the other that are compared at once: 25 MB of bits."""

_CONTEXT = 32
_STRANGE = 0.05
_LONG = 100_000
"""Code points from which on a text with next to nothing in common is not searched for single quotes."""

_TELLING = 12
"""Code points: lines that are shorter are often alike, and part nothing."""

_PIECES = re.compile(r"\w+|\W", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Followed:
    """Where a span of the one text is in the other.

    Attributes:
        start: first code point there.
        end: one past the last.
        exact: whether the same words stand there; else something within them was changed.
    """

    start: int
    end: int
    exact: bool


class Block(NamedTuple):
    """A stretch that is the same in both texts, in code points."""

    old: int
    new: int
    length: int


def carry(
    old_text: str, new_text: str, spans: Sequence[tuple[int, int]]
) -> list[tuple[int, int] | None]:
    """Where spans of one text stand in another, word for word.

    Args:
        old_text: the text that the spans are of.
        new_text: another version of it.
        spans: start and end in code points of ``old_text``.

    Returns:
        For each span its start and end in ``new_text``; None where its words were changed or are gone.
    """
    return [
        (found.start, found.end) if found is not None and found.exact else None
        for found in follow(old_text, new_text, spans)
    ]


def follow(old_text: str, new_text: str, spans: Sequence[tuple[int, int]]) -> list[Followed | None]:
    """Where spans of one text are in another, also those whose words were changed.

    Args:
        old_text: the text that the spans are of.
        new_text: another version of it.
        spans: start and end in code points of ``old_text``.

    Returns:
        For each span its place; None where less than half of its letters are left.
    """
    length = len(old_text)
    same = blocks(old_text, new_text)
    kept = sum(block.length for block in same)
    search = length < _LONG or kept > _STRANGE * length
    starts = [block.old for block in same]
    found: list[Followed | None] = []
    for start, end in spans:
        if not 0 <= start < end <= length:
            found.append(None)
            continue
        quote = old_text[start:end]
        place = _along(same, starts, start, end, quote, new_text)
        if (place is None or not place.exact) and search:
            moved = _elsewhere(old_text, new_text, start, end)
            place = moved if moved is not None else place
        found.append(place)
    return found


def blocks(old_text: str, new_text: str) -> list[Block]:
    """The stretches that two texts have in common, in the order of both."""
    found: list[Block] = []
    _compare(old_text, new_text, 0, 0, 0, found)
    joined: list[Block] = []
    for block in found:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.old + last.length == block.old
            and last.new + last.length == block.new
        ):
            joined[-1] = Block(last.old, last.new, last.length + block.length)
        else:
            joined.append(block)
    return joined


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


_LEVELS: tuple[Callable[[str], Sequence[str]], ...] = (_lines, _PIECES.findall, str)


def _compare(old: str, new: str, at: int, to: int, level: int, found: list[Block]) -> None:
    """Add what two pieces have in common, beginning at ``at`` and ``to`` of the whole texts."""
    head = _head(old, new)
    tail = _tail(old[head:], new[head:])
    if head:
        found.append(Block(at, to, head))
    one, other = old[head : len(old) - tail], new[head : len(new) - tail]
    if one and other and level < len(_LEVELS):
        _within(one, other, at + head, to + head, level, found)
    if tail:
        found.append(Block(at + len(old) - tail, to + len(new) - tail, tail))


def _within(old: str, new: str, at: int, to: int, level: int, found: list[Block]) -> None:
    one, other = _LEVELS[level](old), _LEVELS[level](new)
    places, others = _places(one), _places(other)
    i = j = 0
    # The end counts as common, so that what lies before it is compared like any other gap.
    for here, there, count in [*_runs(one, other), (len(one), len(other), 0)]:
        a, b, c, d = places[i], places[here], others[j], others[there]
        if a < b and c < d:
            _compare(old[a:b], new[c:d], at + a, to + c, level + 1, found)
        i, j = here + count, there + count
        if count:
            found.append(Block(at + b, to + d, places[i] - b))


def _runs(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int, int]]:
    """Runs of pieces that two sequences have in common: where in the one, in the other, how many.

    What occurs once in either is found first: it parts long texts into short ones.
    """
    found: list[tuple[int, int, int]] = []
    i = j = 0
    for here, there in [*_once(one, other), (len(one), len(other))]:
        if (here - i) * (there - j) <= _MOST:
            for code in LCSseq.opcodes(one[i:here], other[j:there]):
                if code.tag == "equal":
                    count = code.src_end - code.src_start
                    found.append((i + code.src_start, j + code.dest_start, count))
        if here < len(one):
            found.append((here, there, 1))
        i, j = here + 1, there + 1
    return found


def _once(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Long pieces that occur once in either sequence, in an order that holds for both."""
    if isinstance(one, str):
        return []
    counts, others = Counter(one), Counter(other)
    place = {piece: at for at, piece in enumerate(other)}
    pairs = [
        (at, place[piece])
        for at, piece in enumerate(one)
        if len(piece) > _TELLING and counts[piece] == 1 and others.get(piece) == 1
    ]
    # The longest rising subsequence, by patience.
    tops: list[int] = []
    ends: list[int] = []
    before = [-1] * len(pairs)
    for number, (_at, there) in enumerate(pairs):
        pile = bisect_left(tops, there)
        before[number] = ends[pile - 1] if pile else -1
        if pile == len(tops):
            tops.append(there)
            ends.append(number)
        else:
            tops[pile], ends[pile] = there, number
    chain: list[tuple[int, int]] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]


def _places(pieces: Sequence[str]) -> Sequence[int]:
    """Where each piece begins, and where the last one ends."""
    if isinstance(pieces, str):
        return range(len(pieces) + 1)
    return list(accumulate(map(len, pieces), initial=0))


def _head(old: str, new: str) -> int:
    """How many characters two texts have in common at their beginning."""
    low, high = 0, min(len(old), len(new))
    if old[:high] == new[:high]:
        return high
    while high - low > 1:
        middle = (low + high) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle
    return low


def _tail(old: str, new: str) -> int:
    """How many characters two texts have in common at their end."""
    low, high = 0, min(len(old), len(new))
    if old[len(old) - high :] == new[len(new) - high :]:
        return high
    while high - low > 1:
        middle = (low + high) // 2
        if old[len(old) - middle : len(old) - low] == new[len(new) - middle : len(new) - low]:
            low = middle
        else:
            high = middle
    return low


def _along(
    same: Sequence[Block], starts: Sequence[int], start: int, end: int, quote: str, text: str
) -> Followed | None:
    """The place of a span by the stretches around and within it."""
    first = max(0, bisect_right(starts, start) - 1)
    if same and same[first].old <= start and end <= same[first].old + same[first].length:
        shift = same[first].new - same[first].old
        return Followed(start + shift, end + shift, exact=True)
    last = bisect_left(starts, end)
    near = same[first:last]
    held = [
        (max(block.old, start), min(block.old + block.length, end), block.new - block.old)
        for block in near
        if block.old < end and block.old + block.length > start
    ]
    # Where a letter was doubled, the comparison may have taken the other one of the two.
    aside = {block.new - block.old for block in (*near, *same[last : last + 1])}
    shifts = [shift for _, _, shift in sorted(held, key=lambda part: part[0] - part[1])]
    for shift in dict.fromkeys([*shifts, *sorted(aside)]):
        if start + shift >= 0 and text[start + shift : end + shift] == quote:
            return Followed(start + shift, end + shift, exact=True)
    if 2 * sum(b - a for a, b, _ in held) < end - start:
        return None
    before, behind = held[0][2], held[-1][2]
    # What was written in the place of the first and last letters belongs to the span, too.
    left = [each for each in near if each.old + each.length <= start]
    right = same[last : last + 1]
    begin, stop = start + before, end + behind
    if left:
        whole = left[-1].old + left[-1].length == start
        begin = max(left[-1].new + left[-1].length, begin - (_CONTEXT if whole else 0))
    if right:
        stop = min(right[0].new, stop + (_CONTEXT if right[0].old == end else 0))
    begin, stop = max(0, begin), min(len(text), stop)
    return Followed(begin, stop, exact=False) if begin < stop else None


def _elsewhere(old: str, new: str, start: int, end: int) -> Followed | None:
    """The place of words that were moved, where there can be no doubt about it."""
    before, behind = max(0, start - _CONTEXT), min(len(old), end + _CONTEXT)
    place = only(new, old[before:behind])
    if place is not None:
        return Followed(place + start - before, place + end - before, exact=True)
    quote = old[start:end]
    place = only(new, quote)
    if place is None or only(old, quote) is None:
        return None
    return Followed(place, place + len(quote), exact=True)


def only(text: str, sought: str) -> int | None:
    """Where something stands in a text, if it stands there once."""
    first = text.find(sought)
    if first < 0 or text.find(sought, first + 1) >= 0:
        return None
    return first
