"""Where a date lies on an axis of time, and how an axis is divided, from decades to minutes.

The axis counts days from 1 January of the year 1; a half is noon. Times stand where the clock of their
place had them: zones are said in words and never converted, since testimony is by the clock on the wall.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from app.errors import Usage
from app.records.dates import bounds, words
from app.records.datewords import grammar

FIRST, LAST = 1.0, float(date.max.toordinal() + 1)
"""The ends of the axis."""

DAY, TIME, WITHIN, SPAN, ONE, ALL = "day", "time", "within", "span", "one", "all"

_MINUTE = 1 / 1440
_DAY_LETTERS = 10


@dataclass(frozen=True, slots=True)
class Extent:
    """A date on the axis: nothing of it is more exact than what was said.

    Attributes:
        low: the first possible moment; where the start is open, the last day that is known.
        high: one past the last possible moment; where the end is open, past the first day that is known.
        kind: ``day`` or ``time`` (exact), ``within`` (some time in a month, year ...), ``span`` (from, to),
            ``one`` (of several dates), ``all`` (of them).
        core: of a span what it covers for certain; empty (both alike) where nothing is certain.
        parts: of several dates each.
        open_low: nobody says when it began, or before when it happened.
        open_high: nobody says until when it went on.
        about: said to be near; by how much nobody says.
        uncertain: said to be uncertain.
    """

    low: float
    high: float
    kind: str
    core: tuple[float, float] = (0.0, 0.0)
    parts: tuple[tuple[float, float], ...] = ()
    open_low: bool = False
    open_high: bool = False
    about: bool = False
    uncertain: bool = False


@lru_cache(maxsize=65536)
def extent(edtf: str) -> Extent | None:
    """Where a date lies; None without a date.

    Args:
        edtf: a date as the vault keeps it.

    Raises:
        Usage: it is no date.
    """
    if _is_day(edtf):
        start = float(_ordinal(edtf))
        return Extent(start, start + 1, DAY)
    if not edtf.strip():
        return None
    return replace(
        _plain(edtf),
        about=bool(set("~%") & set(edtf)),
        uncertain=bool(set("?%") & set(edtf)),
    )


def _plain(edtf: str) -> Extent:
    if edtf[0] in "[{":
        return _several(edtf)
    if "/" in edtf:
        first, last = edtf.split("/", 1)
        return _span(first, last)
    low, high = _point(edtf)
    return Extent(low, high, TIME if "T" in edtf else DAY if high - low <= 1 else WITHIN)


def _several(edtf: str) -> Extent:
    inner = edtf[1:-1]
    if ".." in inner:
        first, last = inner.split("..", 1)
        return _span(first or "..", last or "..")
    parts = tuple(sorted(_point(each) for each in inner.split(",")))
    low, high = parts[0][0], max(high for _low, high in parts)
    return Extent(low, high, ONE if edtf[0] == "[" else ALL, parts=parts)


def _span(first: str, last: str) -> Extent:
    opens, ends = first in ("", ".."), last in ("", "..")
    if opens and ends:
        raise Usage("An interval needs a date at one end at least.")
    if opens:
        low, high = _point(last)
        return Extent(low, high, SPAN, (low, low), open_low=True)
    if ends:
        low, high = _point(first)
        return Extent(low, high, SPAN, (high, high), open_high=True)
    one, other = _point(first), _point(last)
    # Days are counted whole at both ends; of a month somebody knows only that it began or ended within it.
    begun = one[0] if one[1] - one[0] <= 1 else one[1]
    ended = other[1] if other[1] - other[0] <= 1 else other[0]
    core = (begun, ended) if begun < ended else (one[0], one[0])
    return Extent(one[0], other[1], SPAN, core)


def _point(edtf: str) -> tuple[float, float]:
    """First moment and one past the last of a date without an interval."""
    day, mark, clock = edtf.partition("T")
    if mark:
        start = _ordinal(day) + _clock(clock)
        return start, start + _MINUTE
    if _is_day(edtf):
        start = float(_ordinal(edtf))
        return start, start + 1
    low, high = bounds(edtf)
    return float(_ordinal(low)), float(_ordinal(high) + 1)


def _is_day(edtf: str) -> bool:
    return len(edtf) == _DAY_LETTERS and edtf.replace("-", "").isdecimal() and edtf[4] == edtf[7]


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _clock(text: str) -> float:
    hours, minutes = text[:5].split(":")
    seconds = int(text[6:8]) if text[5:6] == ":" else 0
    return (int(hours) * 3600 + int(minutes) * 60 + seconds) / 86400


# The axis


@dataclass(frozen=True, slots=True)
class Unit:
    """A division of the axis.

    Attributes:
        name: ``decade`` ... ``minutes``.
        days: how long it is at least.
        over: the division whose name stands over it.
    """

    name: str
    days: float
    over: str


UNITS: tuple[Unit, ...] = (
    Unit("minutes", 1 / 144, "day"),
    Unit("hour", 1 / 24, "day"),
    Unit("quarter-day", 1 / 4, "day"),
    Unit("day", 1.0, "month"),
    Unit("week", 7.0, "month"),
    Unit("month", 28.0, "year"),
    Unit("quarter", 90.0, "year"),
    Unit("year", 365.0, "decade"),
    Unit("decade", 3652.0, "century"),
    Unit("century", 36524.0, ""),
)
"""From the finest to the coarsest; ten minutes are the finest."""

_BY_NAME = {unit.name: unit for unit in UNITS}
_STEPS = {"minutes": 144, "hour": 24, "quarter-day": 4}
_YEARS = {"year": 1, "decade": 10, "century": 100}


@dataclass(frozen=True, slots=True)
class Tick:
    """Where a division of the axis begins, and what it is called."""

    at: float
    label: str


def unit_for(scale: float, room: float) -> Unit:
    """The finest division that leaves so much room.

    Args:
        scale: pixels of a day.
        room: pixels that a division needs for its name.
    """
    return next((unit for unit in UNITS if unit.days * scale >= room), UNITS[-1])


def edges(low: float, high: float, unit: Unit) -> list[float]:
    """Where divisions begin, from the one that holds ``low`` to the first at or past ``high``."""
    found = [_begin(max(FIRST, low), unit)]
    while found[-1] < high:
        following = _next(found[-1], unit)
        if following <= found[-1]:
            break
        found.append(following)
    return found


def ticks(low: float, high: float, unit: Unit, language: str) -> list[Tick]:
    """The divisions between two moments with their names, the one that holds ``low`` first."""
    return [Tick(at, tick_words(at, unit, language)) for at in edges(low, high, unit)[:-1]]


@lru_cache(maxsize=4096)
def tick_words(at: float, unit: Unit, language: str) -> str:
    """What a division is called under the name of the one over it: ``January``, ``14``, ``05:00``."""
    if unit.name in _STEPS:
        minutes = round((at - math.floor(at)) * 1440)
        return f"{minutes // 60:02}:{minutes % 60:02}"
    day = _day(at)
    if unit.name in ("day", "week"):
        return str(day.day)
    if unit.name == "month":
        return grammar(language).alone[day.month - 1]
    if unit.name == "quarter":
        return grammar(language).alone[day.month - 1]
    if unit.name == "year":
        return str(day.year)
    years = _YEARS[unit.name]
    first = max(1, day.year - day.year % years)
    return f"{first}–{min(9999, day.year - day.year % years + years - 1)}"


@lru_cache(maxsize=4096)
def over_words(at: float, unit: Unit, language: str) -> str:
    """The whole name of what stands over the divisions: ``January 2022``, ``14 January 2022``."""
    day = _day(at)
    if unit.name == "day":
        return words(day.isoformat(), language)
    if unit.name == "month":
        return words(f"{day.year:04}-{day.month:02}", language)
    return tick_words(at, unit, language)


def over(unit: Unit) -> Unit | None:
    """The division whose name stands over another."""
    return _BY_NAME.get(unit.over)


def _begin(at: float, unit: Unit) -> float:
    steps = _STEPS.get(unit.name)
    if steps:
        return math.floor(at * steps + 1e-6) / steps
    day = _day(at)
    if unit.name == "day":
        return float(day.toordinal())
    if unit.name == "week":
        return float(max(1, day.toordinal() - day.weekday()))
    if unit.name == "month":
        return float(day.replace(day=1).toordinal())
    if unit.name == "quarter":
        return float(day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1).toordinal())
    years = _YEARS[unit.name]
    return float(date(max(1, day.year - day.year % years), 1, 1).toordinal())


def _next(at: float, unit: Unit) -> float:
    steps = _STEPS.get(unit.name)
    if steps:
        return (round(at * steps) + 1) / steps
    day = _day(at)
    if unit.name in ("day", "week"):
        return at + unit.days - (day.weekday() if unit.name == "week" else 0)
    months = {"month": 1, "quarter": 3}.get(unit.name)
    if months:
        month = day.month - 1 + months
        year = day.year + month // 12
        return LAST if year > 9999 else float(date(year, month % 12 + 1, 1).toordinal())
    years = _YEARS[unit.name]
    year = day.year - day.year % years + years
    return LAST if year > 9999 else float(date(year, 1, 1).toordinal())


def _day(at: float) -> date:
    return date.fromordinal(max(1, min(date.max.toordinal(), math.floor(at + 1e-9))))


# Gaps


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of whole days in which nothing that is known can have happened.

    Attributes:
        low: its first day.
        high: one past its last day.
    """

    low: float
    high: float

    @property
    def days(self) -> int:
        """How many days."""
        return int(self.high - self.low)

    @property
    def edtf(self) -> str:
        """Its first and its last day as an interval."""
        first, last = _day(self.low), _day(self.high) - timedelta(days=1)
        return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def gaps(extents: Iterable[Extent], least: int) -> list[Gap]:
    """The stretches between the first and the last date that no date reaches into.

    A date that is known to the year alone may lie anywhere in it, so that no gap is claimed there. An open
    end reaches as far as what is known of it: who is held "from March" is not seen in April for certain.

    Args:
        extents: what is known, in any order.
        least: days from which on a stretch is named.
    """
    reach = -math.inf
    found: list[Gap] = []
    for each in sorted(extents, key=lambda one: one.low):
        low, high = float(math.floor(each.low)), float(math.ceil(each.high - 1e-9))
        if reach > -math.inf and low - reach >= max(1, least):
            found.append(Gap(reach, low))
        reach = max(reach, high)
    return found


def holding(starts: Sequence[float], at: float) -> int:
    """The place of the division that holds a moment, of divisions that begin at ``starts``."""
    return max(0, bisect_right(starts, at + 1e-9) - 1)
