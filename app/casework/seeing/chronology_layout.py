"""Where the marks of a chronology stand at a zoom: rows within lanes, and counts where there are too many.

No event is left out: what finds no row is counted in its division of the axis, and comes up when that is
looked at more closely. The same chronology at the same zoom is laid out the same each time.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.casework.seeing.chronology import Chronology, Lane
from app.casework.seeing.time_scale import (
    WITHIN,
    Gap,
    Unit,
    edges,
    gaps,
    holding,
    unit_for,
)

ROOM = 84.0
"""Pixels that a division of the axis needs for its name."""

GLYPH = 12.0
OPEN = 46.0
ABOUT = 18.0
"""Pixels of a mark without extent, of an end that is open, of the faded end of what is about."""

CROWD = 30.0
"""Pixels of a division in which events are counted."""

_VAGUE = 900.0
"""Pixels from which on events of one and the same month or year share a mark."""

_GAP = 6.0
_DENSE = 2
_FEW = 3
_ONE_LANE, _MANY_LANES = 24, 8
_BAND_ONE, _BAND_MANY = 4, 2


@dataclass(frozen=True, slots=True)
class Row:
    """Marks side by side, none over another.

    Attributes:
        lefts: where each begins, in days; sorted.
        rights: where each ends with its title, in days; sorted.
        marks: which; -1, -2 ... for the first, second ... of those that share a mark.
    """

    lefts: list[float] = field(default_factory=list)
    rights: list[float] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)

    def within(self, low: float, high: float) -> range:
        """The places of those that reach into a stretch."""
        return range(bisect_right(self.rights, low), bisect_left(self.lefts, high))


@dataclass(frozen=True, slots=True)
class Crowd:
    """Events that are counted, since there is no room for each.

    Attributes:
        low: where the division of the axis begins.
        high: where it ends.
        marks: which.
    """

    low: float
    high: float
    marks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LaneRows:
    """A lane with its marks in rows.

    Attributes:
        top: rows above it, over all lanes.
        height: rows that it takes, the band of its counts and a free row at its end included.
        band: rows for the counts under the marks; 0 where nothing is counted.
        shared: events of one and the same month or year that have one mark in the rows.
        crowds: from left to right.
        crowded: the most that one of them counts.
        undated: events without a date.
    """

    lane: Lane
    top: int
    height: int
    rows: tuple[Row, ...]
    band: int
    shared: tuple[Crowd, ...]
    crowds: tuple[Crowd, ...]
    crowded: int
    gaps: tuple[Gap, ...]
    undated: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A chronology at a zoom.

    Attributes:
        scale: pixels of a day for which it was made.
        unit: the divisions of the axis.
        lanes: from top to bottom; one without events is left out.
        tops: the first row of each.
        height: rows in all.
        shown: how many events the filter leaves.
        undated: those of them without a date, over all lanes.
    """

    scale: float = 1.0
    unit: Unit = Unit("year", 365.0, "decade")  # noqa: RUF009
    lanes: tuple[LaneRows, ...] = ()
    tops: tuple[int, ...] = ()
    height: int = 0
    shown: int = 0
    undated: tuple[int, ...] = ()

    def lanes_within(self, first: int, last: int) -> range:
        """The places of the lanes that reach into these rows."""
        return range(max(0, bisect_right(self.tops, first) - 1), bisect_left(self.tops, last))


def lay_out(
    whole: Chronology,
    scale: float,
    *,
    letter: float = 7.0,
    longest: int = 28,
    kept: set[int] | None = None,
    least: int = 0,
) -> Layout:
    """Put the marks into rows.

    Args:
        whole: the chronology.
        scale: pixels of a day.
        letter: pixels of a letter on average.
        longest: letters of a title for which there is room.
        kept: the marks that a filter leaves; None for all.
        least: days from which on a stretch without an event is named; 0 names none.
    """
    unit = unit_for(scale, ROOM)
    counted = unit_for(scale, CROWD)
    starts = edges(whole.low, whole.high, counted) if whole.dated else [0.0, 1.0]
    many = len(whole.lanes) > _FEW
    most, band = (_MANY_LANES, _BAND_MANY) if many else (_ONE_LANE, _BAND_ONE)
    lanes: list[LaneRows] = []
    top = 0
    for lane in whole.lanes:
        marks = lane.marks if kept is None else tuple(at for at in lane.marks if at in kept)
        if not marks:
            continue
        made = _Packing(whole, scale, letter, longest, most, starts).lane(marks)
        crowded = max((len(each.marks) for each in made.crowds), default=0)
        bands = band if crowded else 0
        height = max(1, len(made.rows)) + bands + 1
        extents = (whole.marks[at].extent for at in marks)
        named = gaps((each for each in extents if each is not None), least) if least else []
        undated = tuple(at for at in marks if whole.marks[at].extent is None)
        lanes.append(
            LaneRows(
                lane=lane,
                top=top,
                height=height,
                rows=tuple(made.rows),
                band=bands,
                shared=tuple(made.shared),
                crowds=tuple(made.crowds),
                crowded=crowded,
                gaps=tuple(named),
                undated=undated,
            )
        )
        top += height
    apart = dict.fromkeys(at for each in lanes for at in each.undated)
    return Layout(
        scale=scale,
        unit=unit,
        lanes=tuple(lanes),
        tops=tuple(each.top for each in lanes),
        height=top,
        shown=len(whole.marks) if kept is None else len(kept),
        undated=tuple(sorted(apart)),
    )


class _Packing:
    """Puts the marks of one lane into rows, each into the first that is free."""

    def __init__(
        self,
        whole: Chronology,
        scale: float,
        letter: float,
        longest: int,
        most: int,
        starts: Sequence[float],
    ) -> None:
        self._whole, self._scale, self._starts = whole, scale, starts
        self._letter, self._longest, self._most = letter, longest, most
        self.rows: list[Row] = []
        self.shared: list[Crowd] = []
        self.crowds: list[Crowd] = []

    def lane(self, marks: Sequence[int]) -> _Packing:
        """Put them in."""
        by_division: dict[int, list[int]] = {}
        vague: dict[tuple[float, float], list[int]] = {}
        for at in marks:
            span = self._whole.marks[at].extent
            if span is None:
                continue
            if span.kind == WITHIN and (span.high - span.low) * self._scale > _VAGUE:
                vague.setdefault((span.low, span.high), []).append(at)
            else:
                by_division.setdefault(holding(self._starts, span.low), []).append(at)
        self._share(vague, by_division)
        rest: dict[int, list[int]] = {}
        for division in sorted(by_division):
            held = by_division[division]
            if len(held) > self._room(division):
                # Most would be left over: which would be shown is chance, so all are counted.
                rest[division] = held
                continue
            for at in held:
                if not self._put(at):
                    rest.setdefault(division, []).append(at)
        for division, held in rest.items():
            self.crowds.append(Crowd(*self._division(division), tuple(held)))
        return self

    def _share(
        self, vague: dict[tuple[float, float], list[int]], by_division: dict[int, list[int]]
    ) -> None:
        """One mark for all events of which the same month or year is known and no more."""
        for (low, high), held in sorted(vague.items()):
            if len(held) == 1:
                by_division.setdefault(holding(self._starts, low), []).append(held[0])
                continue
            self.shared.append(Crowd(low, high, tuple(held)))
            if not self._row(low * self._scale, high * self._scale, -len(self.shared)):
                self.shared.pop()
                self.crowds.append(Crowd(low, high, tuple(held)))

    def _division(self, at: int) -> tuple[float, float]:
        return self._starts[at], self._starts[min(at + 1, len(self._starts) - 1)]

    def _room(self, division: int) -> float:
        low, high = self._division(division)
        across = max(1.0, (high - low) * self._scale / (GLYPH + 8 * self._letter))
        return _DENSE * self._most * across

    def _put(self, at: int) -> bool:
        mark, scale = self._whole.marks[at], self._scale
        span = mark.extent
        assert span is not None
        left, right = span.low * scale, span.high * scale
        right = max(right, left + GLYPH)
        if span.open_low:
            left -= OPEN
        if span.open_high:
            right += OPEN
        if span.about:
            left, right = left - ABOUT, right + ABOUT
        title = min(len(mark.title), self._longest) * self._letter
        if right - left < title + GLYPH:
            right += title
        return self._row(left, right + _GAP, at)

    def _row(self, left: float, right: float, at: int) -> bool:
        for row in self.rows:
            if row.rights[-1] * self._scale <= left + 1e-6:
                break
        else:
            if len(self.rows) >= self._most:
                return False
            row = Row()
            self.rows.append(row)
        row.lefts.append(left / self._scale)
        row.rights.append(right / self._scale)
        row.marks.append(at)
        return True
