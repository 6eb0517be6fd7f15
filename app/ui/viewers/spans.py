"""Passages as the viewers paint them."""

from __future__ import annotations

import heapq
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

KINDS = (
    "article",
    "act",
    "method",
    "person",
    "place",
    "event",
    "theme",
    "claim",
    "element",
    "fact",
    "item",
    "note",
    "review",
)
"""What a passage may be coded to; ``review`` is one whose quote no longer stands in the text."""

_LINE = 120
"""Code points of a long line."""

BUCKET = 4096
"""Positions that are looked up together."""


@dataclass(frozen=True, slots=True)
class Span:
    """A passage to paint.

    Attributes:
        start: first code point in the text.
        end: one past the last.
        kind: one of :data:`KINDS`, or another for a neutral colour.
        label: what it is linked to, in words.
        id: of the link, given back when it is clicked.
        colour: ``#rrggbb`` of a theme; ``""`` for the colour of its kind.
        importance: 0 to 3; the bar of what matters more is wider.
        doubtful: a person has to look whether it still says what was quoted.
    """

    start: int
    end: int
    kind: str
    label: str
    id: str
    colour: str = ""
    importance: int = 0
    doubtful: bool = False

    @property
    def ink(self) -> str:
        """What :func:`app.ui.theme.link_colour` makes its colour of."""
        return "review" if self.doubtful else self.colour or self.kind


@dataclass(frozen=True, slots=True)
class Placed:
    """A passage that is no span of a text: a box of a page or a picture, or a stretch of a recording.

    Attributes:
        id: of the link, given back when it is clicked.
        kind: one of :data:`KINDS`.
        label: what it is coded to, in words.
        colour: ``#rrggbb`` of a theme, or ``""``.
        page: from 1; 0 for a stretch.
        box: x0, y0, x1, y1 in points.
        time: seconds; both alike for a moment; None for a box.
    """

    id: str
    kind: str
    label: str
    colour: str = ""
    page: int = 0
    box: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    time: tuple[float, float] | None = None

    @property
    def ink(self) -> str:
        """What :func:`app.ui.theme.link_colour` makes its colour of."""
        return self.colour or self.kind


class SpanIndex:
    """Passages by where they are, so that painting costs what is seen, not what there is.

    Attributes:
        spans: ordered by start, the longer before the shorter.
        edges: where each begins and ends, in the units in which it is looked up.
        lanes: beside which lane each one's bar stands.
    """

    def __init__(
        self, spans: Sequence[Span] = (), edges: Sequence[tuple[int, int]] = (), most: int = 1
    ) -> None:
        """Sort passages into buckets.

        Args:
            spans: ordered by start.
            edges: of each of them.
            most: lanes there are.
        """
        self.spans, self.edges = spans, edges
        self.lanes = lanes(spans, most, _LINE)
        self._buckets: dict[int, list[int]] = defaultdict(list)
        for number, (start, end) in enumerate(edges):
            for bucket in range(start // BUCKET, max(start, end - 1) // BUCKET + 1):
                self._buckets[bucket].append(number)

    def between(self, first: int, last: int) -> list[int]:
        """The numbers of the passages that have anything in ``[first, last)``, in their order."""
        found: set[int] = set()
        for bucket in range(first // BUCKET, max(first, last - 1) // BUCKET + 1):
            found.update(self._buckets.get(bucket, ()))
        edges = self.edges
        return sorted(n for n in found if edges[n][1] > first and edges[n][0] < last)

    def holding(self, position: int) -> list[Span]:
        """The passages that hold a position, the shortest first."""
        found = [self.spans[number] for number in self.between(position, position + 1)]
        return sorted(found, key=lambda span: span.end - span.start)


def lanes(spans: Sequence[Span], most: int, apart: int = 0) -> list[int]:
    """Beside which lane each passage's bar stands, so that overlapping ones do not hide each other.

    Args:
        spans: ordered by start.
        most: lanes there are; what fits in none shares the last.
        apart: how far from each other two in one lane are at least: on one line their bars would meet.
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
        heapq.heappush(busy, (span.end + apart, lane))
        found.append(min(lane, most - 1))
    return found


def segments(spans: Sequence[Span]) -> list[tuple[int, int, str]]:
    """Stretches that do not overlap: start, end and ink of the shortest passage that covers each.

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
        ink = min(covering, key=lambda span: span.end - span.start).ink
        if found and found[-1][1] == start and found[-1][2] == ink:
            start = found.pop()[0]
        found.append((start, end, ink))
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
