"""Which paragraphs of two texts say the same: by length, and by what no translation changes.

W. A. Gale and K. W. Church, "A Program for Aligning Sentences in Bilingual Corpora" (Computational
Linguistics 19, 1993): a long paragraph becomes a long one, and of all ways to pair the paragraphs of both
texts the likeliest is taken. What stands in both (paragraph numbers, time codes, figures, names in any
script) counts beside the length. Nothing here knows the vault.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from app.redaction.finding.transliterate import skeletons

Span = tuple[int, int]
Bead = tuple[int, int, int, int]
"""Paragraphs that belong together: from, to of the one, from, to of the other; ``to`` is one past."""

_VARIANCE = 6.8
"""Of the characters of a translation to one of the original, after Gale and Church."""

_STEPS = (
    (1, 1, 0.0),
    (1, 0, 4.5),
    (0, 1, 4.5),
    (2, 1, 3.5),
    (1, 2, 3.5),
    (2, 2, 7.0),
)
"""How many paragraphs are paired with how many, and what that costs: minus the logarithm of how often."""

_ADDED = 2
"""Of these steps the one for what only the other text has."""

_BAND = 200
"""Paragraphs by which two texts may be out of step between two anchors, at least."""

_SHARED, _MOST_SHARED = 1.5, 6.0
_LOST, _MOST_LOST = 1.0, 4.0
"""What a figure costs that only one of the two has: translators keep figures."""

_SAME_NUMBER, _OTHER_NUMBER = -6.0, 8.0
_RARE = 6
_DEAREST = 1e9

_DELTAS = np.linspace(0.0, 10.0, 401)
_SURPRISE = np.array(
    [min(25.0, -math.log(max(math.erfc(x / math.sqrt(2)), 1e-11))) for x in _DELTAS]
)
"""Minus the logarithm of how often a length differs so much, in standard deviations."""

_TIME = re.compile(r"\[?\b(\d{1,2}:[0-5]\d:[0-5]\d(?:\.\d+)?)\]?")
_NUMBER = re.compile(r"^\s*(\d{1,4})[.)]\s")
_FIGURE = re.compile(r"\d+")
_NAME = re.compile(r"(?<=[^\W\d_] )[^\W\d_][^\W\d_]{3,}|(?<=, )[^\W\d_][^\W\d_]{3,}")
_SENTENCE = re.compile(r"[^.!?…。؟\n]+(?:[.!?…。؟]+[»\"”’)\]]*|$|\n)\s*")
_STOP = re.compile(r"[.!?…。؟]+[»\"”’)\]]*\s+|\n\s*\n|\f")
_TITLE = re.compile(r"(?<=\n)[^\n.!?…:;,]{1,45}\n(?=[^\Wa-zа-яё_«\"“])")
_ROOT = 5
"""Letters of a name that are compared: what follows is its case."""


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph or a sentence, as far as it can be recognised in a translation.

    Attributes:
        start: code points.
        end: one past its last.
        length: characters, without the space around them.
        number: its number at the beginning (``12.``), or ``""``.
        time: its time code, or ``""``.
        marks: figures, and roots of names in Latin letters.
    """

    start: int
    end: int
    length: int
    number: str = ""
    time: str = ""
    marks: frozenset[str] = field(default_factory=frozenset)


def paragraphs(text: str) -> list[Part]:
    """The paragraphs of a text: its lines that hold more than white space."""
    found = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            begin = start + len(line) - len(line.lstrip())
            found.append(_part(text, begin, start + len(line.rstrip())))
        start += len(line) + 1
    return found


def sentences(text: str, start: int, end: int) -> list[Part]:
    """The sentences of a stretch of a text, roughly: an abbreviation ends one."""
    found = []
    for each in _SENTENCE.finditer(text, start, end):
        words = each[0].strip()
        if words:
            begin = each.start() + len(each[0]) - len(each[0].lstrip())
            found.append(_part(text, begin, begin + len(words)))
    return found


def flowing(text: str, start: int, end: int) -> list[Part]:
    """The sentences of a stretch of a text whose lines end anywhere, as those of a page do.

    A sentence goes on in the next line; a short line without a stop, as headings are, is one of its own.
    """
    cuts = {start, end}
    for each in _STOP.finditer(text, start, end):
        if each.end() < end and not text[each.end()].islower():
            cuts.add(each.end())
    for each in _TITLE.finditer(text, start, end):
        cuts |= {each.start(), each.end()}
    found = []
    for first, last in pairwise(sorted(cuts)):
        words = text[first:last]
        if words.strip():
            begin = first + len(words) - len(words.lstrip())
            found.append(_part(text, begin, first + len(words.rstrip())))
    return found


def aligned(one: Sequence[Part], other: Sequence[Part], held: Iterable[Bead] = ()) -> list[Bead]:
    """Pair the parts of two texts, in their order; each part is in one pair.

    Args:
        one: parts of the one text.
        other: of the other.
        held: pairs that are known, rising in both; they are kept as they are.
    """
    ratio = _ratio(one, other)
    found: list[Bead] = []
    at, other_at = 0, 0
    for bead in [*held, (len(one), len(one), len(other), len(other))]:
        for first, other_first, last, other_last in _between_anchors(
            one, other, at, bead[0], other_at, bead[2]
        ):
            found += _paired(one, other, (first, last, other_first, other_last), ratio)
        if bead[0] < bead[1] or bead[2] < bead[3]:
            found.append(bead)
        at, other_at = bead[1], bead[3]
    return found


def _between_anchors(
    one: Sequence[Part], other: Sequence[Part], a: int, b: int, c: int, d: int
) -> list[tuple[int, int, int, int]]:
    """Stretches that begin with paragraphs of the same number or time code."""
    here, there = _labels(one, a, b), _labels(other, c, d)
    marks = sorted((here[label], there[label]) for label in here.keys() & there.keys())
    found = []
    at, other_at = a, c
    for mine, yours in marks:
        if mine >= at and yours >= other_at and (mine, yours) != (at, other_at):
            found.append((at, other_at, mine, yours))
            at, other_at = mine, yours
    return [*found, (at, other_at, b, d)]


def _labels(parts: Sequence[Part], first: int, last: int) -> dict[str, int]:
    """Numbers and time codes that stand before one paragraph only."""
    found: dict[str, int] = {}
    twice: set[str] = set()
    for at in range(first, last):
        label = _label(parts[at])
        if label in found:
            twice.add(label)
        elif label:
            found[label] = at
    return {label: at for label, at in found.items() if label not in twice}


def _paired(one: Sequence[Part], other: Sequence[Part], block: Bead, ratio: float) -> list[Bead]:
    """The likeliest pairs of a stretch, sought near its diagonal."""
    first, last, other_first, other_last = block
    here, there = one[first:last], other[other_first:other_last]
    rows, columns = len(here), len(there)
    if not rows or not columns:
        return [(at, at + 1, other_first, other_first) for at in range(first, last)] + [
            (last, last, at, at + 1) for at in range(other_first, other_last)
        ]
    costs = _Costs(here, there, ratio)
    band = _BAND + abs(rows - columns)
    nothing = np.full(columns + 1, _DEAREST)
    before, at_row = nothing, nothing
    chosen: list[tuple[int, NDArray[np.int8]]] = []
    climb = _STEPS[_ADDED][2] * np.arange(columns + 1)
    for row in range(rows + 1):
        middle = row * columns // rows
        low, high = max(0, middle - band), min(columns, middle + band) + 1
        ways = np.full((len(_STEPS), high - low), _DEAREST)
        for step, (mine, yours, rare) in enumerate(_STEPS):
            start = max(low, yours)
            if not mine or mine > row or start >= high:
                continue
            held = at_row if mine == 1 else before
            bead = costs.of(row, mine, yours, start, high) + rare
            ways[step, start - low :] = held[start - yours : high - yours] + bead
        best = np.argmin(ways, axis=0).astype(np.int8)
        least = ways.min(axis=0)
        if not row:
            least[0] = 0.0
        # What only the other has, one after the other, costs by how many they are.
        reached = np.minimum.accumulate(least - climb[low:high]) + climb[low:high]
        best[reached < least - 1e-9] = _ADDED
        chosen.append((low, best))
        before, at_row = at_row, nothing.copy()
        at_row[low:high] = reached
    found = []
    row, column = rows, columns
    while row or column:
        low, best = chosen[row]
        mine, yours, _rare = _STEPS[int(best[column - low])]
        found.append(
            (first + row - mine, first + row, other_first + column - yours, other_first + column)
        )
        row, column = row - mine, column - yours
    return found[::-1]


class _Costs:
    """How unlikely it is that parts of two texts say the same, a row of them at a time."""

    def __init__(self, one: Sequence[Part], other: Sequence[Part], ratio: float) -> None:
        self._one, self._scale = one, math.sqrt(ratio)
        self._lengths = np.array([each.length for each in one], dtype=float)
        self._until = np.concatenate(([0.0], np.cumsum([each.length for each in other])))
        # What has a number of its own begins a pair of its own.
        self._begins = np.array([bool(_label(each)) for each in other])
        self._labelled: dict[str, list[int]] = {}
        self._where: dict[str, list[int]] = {}
        for at, each in enumerate(other):
            self._labelled.setdefault(_label(each), []).append(at)
            for mark in each.marks:
                self._where.setdefault(mark, []).append(at)
        self._figures = np.concatenate(([0.0], np.cumsum([_figures(each) for each in other])))
        self._shared: dict[int, tuple[NDArray[np.float64], NDArray[np.float64]]] = {}

    def of(self, row: int, mine: int, yours: int, low: int, high: int) -> NDArray[np.float64]:
        """What pairs cost that end before ``row`` in the one and before these places in the other."""
        if not yours:
            return np.zeros(high - low)
        ours = float(self._lengths[row - mine : row].sum())
        theirs = self._until[low:high] - self._until[low - yours : high - yours]
        # Both brought to the same measure, so that it comes to the same whichever is the translation.
        length, lengths = ours * self._scale, theirs / self._scale
        delta = np.abs(length - lengths) / np.sqrt(np.maximum(length + lengths, 2) / 2 * _VARIANCE)
        cost: NDArray[np.float64] = np.interp(delta, _DELTAS, _SURPRISE)
        shared, same = np.zeros(high - low), np.zeros(high - low)
        for at in range(row - mine, row):
            weighed, counted = self._row(at)
            for back in range(1, yours + 1):
                shared += weighed[low - back : high - back]
                same += counted[low - back : high - back]
        figures = sum(_figures(each) for each in self._one[row - mine : row])
        lost = figures + self._figures[low:high] - self._figures[low - yours : high - yours]
        cost -= np.minimum(_MOST_SHARED, shared)
        cost += np.clip(_LOST * (lost - 2 * same), 0.0, _MOST_LOST)
        label = _label(self._one[row - 1])
        if yours == 2:
            cost[self._begins[low - 1 : high - 1]] += _OTHER_NUMBER
        if label and mine == 2:
            cost += _OTHER_NUMBER
        if label and mine == yours == 1:
            cost[self._begins[low - 1 : high - 1]] += _OTHER_NUMBER
            for at in self._labelled.get(label, ()):
                if low - 1 <= at < high - 1:
                    cost[at - low + 1] += _SAME_NUMBER - _OTHER_NUMBER
        return cost

    def _row(self, at: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """How much of a part's figures and names each part of the other text has, and how many figures."""
        held = self._shared.get(at)
        if held is None:
            weighed, counted = np.zeros(len(self._begins)), np.zeros(len(self._begins))
            for mark in self._one[at].marks:
                places = self._where.get(mark, ())
                if places:
                    # What stands everywhere tells nothing.
                    weighed[places] += _SHARED * min(1.0, _RARE / len(places))
                    counted[places] += mark.isdecimal()
            self._shared.pop(at - 2, None)
            self._shared[at] = held = (weighed, counted)
        return held


def _figures(part: Part) -> int:
    return sum(each.isdecimal() for each in part.marks)


def _label(part: Part) -> str:
    return part.time or part.number


def _ratio(one: Sequence[Part], other: Sequence[Part]) -> float:
    ours, theirs = sum(each.length for each in one), sum(each.length for each in other)
    if not ours or not theirs:
        return 1.0
    # The whole is shorter where parts were left out, a paragraph is longer where some were joined: both
    # are wrong in opposite ways.
    whole = theirs / ours
    each = whole * len(one) / len(other)
    return min(2.0, max(0.5, math.sqrt(whole * each)))


def _part(text: str, start: int, end: int) -> Part:
    words = text[start:end]
    time = _TIME.search(words[:24])
    number = _NUMBER.match(words)
    marks = {each.lstrip("0") for each in _FIGURE.findall(words) if len(each) > 1}
    marks |= {_root(each) for each in _NAME.findall(words) if each[0].isupper()}
    return Part(
        start,
        end,
        end - start,
        number[1] if number else "",
        time[1] if time else "",
        frozenset(marks) - {""},
    )


@lru_cache(maxsize=4096)
def _root(name: str) -> str:
    """The beginning of a name in Latin letters, whatever it is written in."""
    found = skeletons(name)
    return found[0][:_ROOT] if found and len(found[0]) >= _ROOT - 1 else ""
