"""Passages as the viewers paint them."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

KINDS = ("article", "person", "event", "act", "item", "note", "review")
"""What a passage may be linked to; ``review`` is one whose quote no longer stands in the text."""


@dataclass(frozen=True, slots=True)
class Span:
    """A passage to paint.

    Attributes:
        start: first code point in the text.
        end: one past the last.
        kind: one of :data:`KINDS`, or another for a neutral colour.
        label: what it is linked to, in words.
        id: of the link, given back when it is clicked.
    """

    start: int
    end: int
    kind: str
    label: str
    id: str


def lanes(spans: Sequence[Span], most: int) -> list[int]:
    """Beside which lane each passage's bar stands, so that overlapping ones do not hide each other.

    Args:
        spans: ordered by start.
        most: lanes there are; what fits in none shares the last.
    """
    free: list[int] = []
    busy: list[tuple[int, int]] = []
    opened = 0
    found = []
    for span in spans:
        while busy and busy[0][0] <= span.start:
            heapq.heappush(free, heapq.heappop(busy)[1])
        if free:
            lane = heapq.heappop(free)
        else:
            lane, opened = opened, opened + 1
        heapq.heappush(busy, (span.end, lane))
        found.append(min(lane, most - 1))
    return found


def segments(spans: Sequence[Span]) -> list[tuple[int, int, str]]:
    """Stretches that do not overlap: start, end and kind of the shortest passage that covers each.

    Tints that lie over each other would make the words under them hard to read.
    """
    edges = sorted({edge for span in spans for edge in (span.start, span.end)})
    waiting = sorted(spans, key=lambda span: span.start, reverse=True)
    covering: list[Span] = []
    found: list[tuple[int, int, str]] = []
    for start, end in pairwise(edges):
        covering = [span for span in covering if span.end > start]
        while waiting and waiting[-1].start <= start:
            covering.append(waiting.pop())
        if not covering:
            continue
        kind = min(covering, key=lambda span: span.end - span.start).kind
        if found and found[-1][1] == start and found[-1][2] == kind:
            start = found.pop()[0]
        found.append((start, end, kind))
    return found


def typed_pattern(typed: str) -> re.Pattern[str] | None:
    """What to look for when somebody types words into a find field.

    Case does not matter, nor yo and ye, nor how words are parted: a phrase is found across line ends.
    """
    words = typed.split()
    if not words:
        return None
    pieces = [re.sub("[её]", "[её]", re.escape(word), flags=re.IGNORECASE) for word in words]
    return re.compile(r"\s+".join(pieces), re.IGNORECASE)


def hits(pattern: re.Pattern[str] | None, text: str, most: int) -> list[tuple[int, int]]:
    """Where a pattern occurs, at most so often."""
    found: list[tuple[int, int]] = []
    for hit in pattern.finditer(text) if pattern else ():
        if hit.end() > hit.start():
            found.append(hit.span())
        if len(found) == most:
            break
    return found


def after(found: Sequence[tuple[int, int]], position: int) -> int:
    """The number of the first hit at or after a position; the first of all when there is none."""
    return next((n for n, (start, _end) in enumerate(found) if start >= position), 0)


def at(spans: Iterable[Span], position: int) -> Span | None:
    """The shortest passage that holds a code point."""
    holding = [span for span in spans if span.start <= position < span.end]
    return min(holding, key=lambda span: span.end - span.start, default=None)
