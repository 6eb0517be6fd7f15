"""Which words two texts have in common, in their order: the ground on which texts are compared.

Where a text is long, stretches of words that occur once in both are matched first, in their longest common
order (patience diff, B. Cohen), and only what lies between them is compared word by word, in C.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel

Block = tuple[int, int, int, int]
"""A stretch of words of the one and of the other: from, to, from, to; ``to`` is one past the last."""

_TOKEN = re.compile(
    # A word with its marks (Arabic vowels, stress) and what is written inside words.
    r"\w[\w\u0300-\u036f\u0483-\u0487\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d'’ʼ-]*"
    r"|[^\w\s]+"
    r"|\s*\n\s*"
)
_BREAK = re.compile("\n")
_CELLS = 4_000_000
"""Words times words that are compared in one go: some milliseconds, 500 kB."""

_SHINGLES = (6, 3, 1)
"""Words in a row that are sought as one, the longest first."""

_SAMPLED = 8
_MIX = np.uint64(0x9E3779B97F4A7C15)
_STEP = np.uint64(1)

_FAR = 400
"""Words by which a change is slid to where a sentence begins, at most."""

_ENDS = ".!?…。؟"


class Words:
    """A text in words: what each is as a number, and where it stands.

    Args:
        text: whose words.
        known: a number for each word that was met, shared by the texts that are compared.
    """

    def __init__(self, text: str, known: dict[str, int]) -> None:
        self.text = text
        spans = [found.span() for found in _TOKEN.finditer(text)]
        self.starts = [start for start, _end in spans]
        self.ends = [end for _start, end in spans]
        words = [text[start:end] for start, end in spans]
        # A break is the same however many empty lines it has.
        self.newline = known.setdefault("\n", len(known))
        known.update(dict.fromkeys((word for word in set(words) if "\n" in word), self.newline))
        self.codes = [known.setdefault(word, len(known)) for word in words]
        self.breaks = [found.start() for found in _BREAK.finditer(text)]

    def __len__(self) -> int:
        return len(self.codes)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where words stand, without the white space around them."""
        if first < last:
            return self.starts[first], self.ends[last - 1]
        # Nothing stands there: right behind the word before.
        place = self.ends[first - 1] if first else 0
        return place, place

    def count(self, first: int, last: int) -> int:
        """How many of these are words, and not punctuation."""
        return sum(1 for at in range(first, last) if self.is_word(at))

    def is_word(self, at: int) -> bool:
        """Whether something is a word."""
        return self.text[self.starts[at]].isalnum()

    def begins(self, at: int) -> int:
        """How much a place is the beginning of something: 3 of a paragraph, 1 of a sentence."""
        if not at or self.codes[at - 1] == self.newline:
            return 3
        if self.codes[at] == self.newline:
            return 2
        return 1 if self.text[self.ends[at - 1] - 1] in _ENDS else 0

    def line(self, place: int) -> int:
        """In which line a code point stands, from 0."""
        return bisect_left(self.breaks, place)


def between(ours: Words, theirs: Words) -> tuple[list[Block], list[Block]]:
    """What is the same in two texts, and what lies between that, both in their order."""
    equal = _tidied(list(_merged(_equal(ours.codes, theirs.codes))), ours, theirs)
    gaps = _slid(list(_gaps(equal, len(ours), len(theirs))), ours, theirs)
    return equal, gaps


def _equal(one: Sequence[int], other: Sequence[int]) -> Iterator[Block]:
    """Stretches of the same words, in rising order."""
    waiting: list[tuple[Block, int]] = [((0, len(one), 0, len(other)), 0)]
    while waiting:
        (first, last, other_first, other_last), level = waiting.pop()
        head = _head(one, other, first, last, other_first, other_last)
        if head:
            yield first, first + head, other_first, other_first + head
            first, other_first = first + head, other_first + head
        tail = _tail(one, other, first, last, other_first, other_last)
        if tail:
            yield last - tail, last, other_last - tail, other_last
            last, other_last = last - tail, other_last - tail
        if first == last or other_first == other_last:
            continue
        if (last - first) * (other_last - other_first) <= _CELLS:
            yield from _compared(one, other, first, last, other_first, other_last)
            continue
        for size in _SHINGLES[level:]:
            anchors = _anchors(one, other, (first, last, other_first, other_last), size)
            level += 1
            if anchors:
                break
        # Without a word that occurs once in both, nothing of such a stretch is the same.
        at, other_at = first, other_first
        if anchors:
            for mine, yours in [*anchors, (last, other_last)]:
                waiting.append(((at, mine, other_at, yours), level - 1))
                if mine < last:
                    waiting.append(((mine, mine + size, yours, yours + size), level))
                at, other_at = mine + size, yours + size


def _head(one: Sequence[int], other: Sequence[int], a: int, b: int, c: int, d: int) -> int:
    most, at = min(b - a, d - c), 0
    while at < most and one[a + at] == other[c + at]:
        at += 1
    return at


def _tail(one: Sequence[int], other: Sequence[int], a: int, b: int, c: int, d: int) -> int:
    most, at = min(b - a, d - c), 0
    while at < most and one[b - 1 - at] == other[d - 1 - at]:
        at += 1
    return at


def _compared(
    one: Sequence[int], other: Sequence[int], a: int, b: int, c: int, d: int
) -> Iterator[Block]:
    for step in Indel.opcodes(one[a:b], other[c:d]):
        if step.tag == "equal":
            yield a + step.src_start, a + step.src_end, c + step.dest_start, c + step.dest_end


def _anchors(
    one: Sequence[int], other: Sequence[int], block: Block, size: int
) -> list[tuple[int, int]]:
    """Where stretches of so many words stand that occur once in both, in their longest common order."""
    first, last, other_first, other_last = block
    if min(last - first, other_last - other_first) < size:
        return []
    keys, places = _once(one, first, last, size)
    other_keys, other_places = _once(other, other_first, other_last, size)
    _same, mine, yours = np.intersect1d(keys, other_keys, assume_unique=True, return_indices=True)
    both = np.stack((places[mine], other_places[yours]), axis=1)
    both = both[np.argsort(both[:, 0])]
    # Of a run of the same words a few stand for all: where it begins, and one in so many.
    shift = both[:, 1] - both[:, 0]
    begins = np.ones(len(both), dtype=bool)
    begins[1:] = shift[1:] != shift[:-1]
    begins[::_SAMPLED] = True
    chosen: list[tuple[int, int]] = []
    for here, there in _rising([(int(a), int(b)) for a, b in both[begins]]):
        if chosen and (here < chosen[-1][0] + size or there < chosen[-1][1] + size):
            continue
        # Numbers of stretches may agree where the words do not.
        if one[here : here + size] == other[there : there + size]:
            chosen.append((here, there))
    return chosen


def _once(
    words: Sequence[int], first: int, last: int, size: int
) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """A number for each stretch of so many words that occurs once, and where it begins."""
    codes = np.array(words[first:last], dtype=np.uint64)
    numbers = np.zeros(len(codes) - size + 1, dtype=np.uint64)
    for shift in range(size):
        numbers = numbers * _MIX + codes[shift : len(codes) - size + 1 + shift] + _STEP
    keys, places, counts = np.unique(numbers, return_index=True, return_counts=True)
    return keys[counts == 1], places[counts == 1] + first


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest row of pairs in which the second rises, too; the first does already."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, (_mine, yours) in enumerate(pairs):
        place = bisect_left(tops, yours)
        if place == len(tops):
            tops.append(yours)
            ends.append(at)
        else:
            tops[place], ends[place] = yours, at
        before.append(ends[place - 1] if place else -1)
    found = []
    at = ends[-1] if ends else -1
    while at >= 0:
        found.append(pairs[at])
        at = before[at]
    return found[::-1]


def _merged(blocks: Iterator[Block]) -> Iterator[Block]:
    """Stretches in their order, those that adjoin in both texts as one."""
    held: Block | None = None
    for block in sorted(blocks):
        if held is not None and held[1] == block[0] and held[3] == block[2]:
            held = (held[0], block[1], held[2], block[3])
            continue
        if held is not None:
            yield held
        held = block
    if held is not None:
        yield held


def _tidied(equal: list[Block], ours: Words, theirs: Words) -> list[Block]:
    """Without the small words that two rewritten stretches have in common by chance."""
    kept: list[Block] = []
    for at, block in enumerate(equal):
        before = kept[-1] if kept else (0, 0, 0, 0)
        following = equal[at + 1] if at + 1 < len(equal) else None
        size = sum(ours.ends[n] - ours.starts[n] for n in range(block[0], block[1]))
        if ours.newline in ours.codes[block[0] : block[1]] or following is None:
            kept.append(block)
            continue
        left = max(_size(ours, before[1], block[0]), _size(theirs, before[3], block[2]))
        right = max(_size(ours, block[1], following[0]), _size(theirs, block[3], following[2]))
        # As many letters as were changed on either side say that something stayed as it was.
        if size > left or size > right or not kept:
            kept.append(block)
    return kept


def _size(words: Words, first: int, last: int) -> int:
    return words.ends[last - 1] - words.starts[first] if first < last else 0


def _gaps(equal: Sequence[Block], ours: int, theirs: int) -> Iterator[Block]:
    at = other_at = 0
    for first, last, other_first, other_last in [*equal, (ours, ours, theirs, theirs)]:
        if at < first or other_at < other_first:
            yield at, first, other_at, other_first
        at, other_at = last, other_last


def _slid(gaps: Sequence[Block], ours: Words, theirs: Words) -> list[Block]:
    """Have what was inserted or deleted begin where a paragraph or a sentence does, where it can.

    ``a [b a] b`` is ``[a b] a b`` as well: which words of a repetition are the new ones nobody knows.
    """
    found: list[Block] = []
    for at, (first, last, other_first, other_last) in enumerate(gaps):
        if first < last and other_first < other_last:
            found.append((first, last, other_first, other_last))
            continue
        words, start, end = (
            (ours, first, last) if first < last else (theirs, other_first, other_last)
        )
        back = first - found[-1][1] if found else first
        following = gaps[at + 1][0] if at + 1 < len(gaps) else len(ours)
        forth = following - last
        shifts = [0]
        for step in range(1, min(back, _FAR) + 1):
            if words.codes[start - step] != words.codes[end - step]:
                break
            shifts.append(-step)
        for step in range(min(forth, _FAR)):
            if words.codes[start + step] != words.codes[end + step]:
                break
            shifts.append(step + 1)
        by = max(shifts, key=lambda shift: (words.begins(start + shift), -abs(shift)))
        found.append((first + by, last + by, other_first + by, other_last + by))
    return found
