"""Dates that may be partial, uncertain or spans: EDTF strings (ISO 8601-2:2019, levels 0 to 2).

What is stored is the string. It sorts and searches by its :func:`bounds` and is shown in plain
:func:`words`. The order of day and month is never guessed: a date in any other notation is refused
with a sentence that shows the right one.

Supported: days, months, years from 0001 to 9999, their qualifiers (``?`` uncertain, ``~``
approximate, ``%`` both) on the whole or on one part, unspecified digits (``202X``, ``2022-XX-14``),
seasons and divisions of a year (``2022-21`` to ``2022-41``), intervals with open (``..``) or
unknown (empty) ends, one of a set (``[a,b]``), all of a set (``{a,b}``), and local times with an
optional zone. Years beyond four digits, negative years and significant digits are not: nobody's
testimony needs them.
"""

from __future__ import annotations

import re
import warnings
from calendar import isleap, monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from app.errors import Usage
from app.records import datewords

FIRST_DAY = "0001-01-01"
LAST_DAY = "9999-12-31"
_LONGEST = 200
_WINTERS = (24, 28, 30)
_MONTHS = 12
_EXAMPLES = (
    "Write the year first: 2022-01-14, 2022-01 (a month), 2022-01~ (about), 2022? (uncertain) "
    "or 2022-01-14/2022-01-16 (from and to)."
)

_Q = r"[?~%]?"
_PLAIN = re.compile(
    rf"(?P<q0>{_Q})(?P<year>[0-9X]{{4}})(?P<q1>{_Q})"
    rf"(?:-(?P<q2>{_Q})(?P<month>[0-9]{{2}}|XX)(?P<q3>{_Q})"
    rf"(?:-(?P<q4>{_Q})(?P<day>[0-9]{{2}}|XX)(?P<q5>{_Q}))?)?"
)
_TIMED = re.compile(
    r"(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?P<clock>[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)"
    r"(?P<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)
_DAY_FIRST = re.compile(r"([0-9]{1,2})[./\- ]([0-9]{1,2})[./\- ]([0-9]{4})")
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[./\- ]([0-9]{1,2})[./\- ]([0-9]{1,2})")
_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2212": "-"})


@dataclass(frozen=True, slots=True)
class _Span:
    """A parsed expression: a point, an interval or a set.

    Attributes:
        kind: ``point``, ``interval``, ``one`` (of a set) or ``all`` (of a set).
        ends: the points; for an interval exactly two.
        low: ISO day of the earliest possible day.
        high: ISO day of the latest possible day.
        text: the normalised EDTF string.
    """

    kind: str
    ends: tuple[datewords.Point, ...]
    low: str
    high: str
    text: str


def parse(edtf: str) -> str:
    """Check an EDTF string and return it normalised.

    Normalisation trims white space, sets ``X``, ``T`` and ``Z`` in capitals, spells zones as
    ``+05:00`` and drops the blanks in sets; it is idempotent. ``""`` means no date and stays so.

    Args:
        edtf: what a person or a file gave.

    Raises:
        Usage: it is not EDTF; the sentence shows the right form.
    """
    return _read(edtf).text if edtf.strip() else ""


def bounds(edtf: str) -> tuple[str, str]:
    """The first and the last possible day, as ISO dates, the first never after the last.

    Qualifiers do not widen the bounds, since nobody said by how much. An open or unknown end, and
    no date at all, reach to 0001-01-01 or 9999-12-31. The winter of a year may be either end of it:
    its bounds are the whole year. Days of a time are those of its own zone.

    Raises:
        Usage: as :func:`parse`.
    """
    if not edtf.strip():
        return FIRST_DAY, LAST_DAY
    span = _read(edtf)
    return span.low, span.high


def words(edtf: str, language: str = "en", *, short: bool = False) -> str:
    """The date in plain words: ``about 14 January 2022``, ``14–16 января 2022 года``.

    Args:
        edtf: a date that :func:`parse` accepts; ``""`` gives the word for an unknown date.
        language: ``en``, ``ru``, ``kk`` or ``uz`` (a longer tag counts by its first part); any
            other is answered in English.
        short: abbreviate "about" as in a chronology (``c. 14 January 2022``).

    Raises:
        Usage: as :func:`parse`.
    """
    grammar = datewords.grammar(language)
    if not edtf.strip():
        return grammar.unknown
    span = _read(edtf)
    if span.kind == "interval":
        return datewords.interval(grammar, span.ends[0], span.ends[1], short=short)
    if span.kind == "point":
        return datewords.point(grammar, span.ends[0], short=short)
    return datewords.members(grammar, span.ends, either=span.kind == "one", short=short)


def from_iso_datetime(stamp: str | datetime) -> str:
    """The EDTF string for a time stamp from a file's metadata, to the second.

    Args:
        stamp: a ``datetime``, or an ISO 8601 date or time such as ``2022-01-14T05:30:00.25+05:00``.
            A zone is kept as given and never invented.

    Raises:
        Usage: it is not an ISO 8601 date or time.
    """
    if isinstance(stamp, str):
        text = stamp.strip()
        if len(text) == 10:
            return parse(text)
        try:
            stamp = datetime.fromisoformat(text)
        except ValueError:
            raise Usage(f"This is not an ISO 8601 time. {_EXAMPLES}") from None
    return parse(stamp.replace(microsecond=0).isoformat())


@lru_cache(maxsize=65536)
def _read(edtf: str) -> _Span:
    """Parse once: the catalogue sorts many items by few dates."""
    if len(edtf) > _LONGEST:
        raise Usage(f"This is too long for a date. {_EXAMPLES}")
    text = edtf.strip().translate(_HYPHENS).upper()
    if text[0] in "[{":
        return _set(text)
    # Strokes also separate the parts of a day in other notations, which get their own advice.
    foreign = _DAY_FIRST.fullmatch(text) or _YEAR_FIRST.fullmatch(text)
    if foreign or "/" not in text:
        point = _point(text)
        return _Span("point", (point,), point.low, point.high, point.text)
    return _interval(text)


def _interval(text: str) -> _Span:
    parts = [part.strip() for part in text.split("/")]
    if len(parts) != 2:
        raise Usage(f"An interval has two ends with one stroke between them. {_EXAMPLES}")
    first, last = _end(parts[0], opens=True), _end(parts[1], opens=False)
    if not first.year and not last.year:
        raise Usage(f"An interval needs a date at one end at least. {_EXAMPLES}")
    if first.low > last.high or (first.low == last.low and _clock_runs_back(first, last)):
        raise Usage("The interval ends before it begins; write the earlier date first.")
    text = f"{first.text}/{last.text}"
    return _Span("interval", (first, last), first.low, last.high, text)


def _clock_runs_back(first: datewords.Point, last: datewords.Point) -> bool:
    """Two times of one day in one zone in the wrong order (across zones nothing is claimed)."""
    if not (first.clock and last.clock and first.zone == last.zone):
        return False
    return first.clock[:5] > last.clock[:5]


def _end(text: str, *, opens: bool) -> datewords.Point:
    if text not in ("", ".."):
        return _point(text)
    day = FIRST_DAY if opens else LAST_DAY
    return datewords.Point(text=text, low=day, high=day)


def _set(text: str) -> _Span:
    """One of a set ``[a,b]`` or all of it ``{a,b}`` (level 2); ``a..b`` inside is a run."""
    closing = {"[": "]", "{": "}"}[text[0]]
    if not text.endswith(closing):
        raise Usage(f"A set of dates ends with {closing!r}. {_EXAMPLES}")
    members = [member.strip() for member in text[1:-1].split(",")]
    if len(members) == 1 and ".." in members[0]:
        first, last = (part.strip() for part in members[0].split("..", 1))
        span = _interval(f"{first or '..'}/{last or '..'}")
        kept = tuple("" if end.text == ".." else end.text for end in span.ends)
        inner = f"{kept[0]}..{kept[1]}"
        return _Span("interval", span.ends, span.low, span.high, f"{text[0]}{inner}{closing}")
    points = tuple(_point(member) for member in members)
    return _Span(
        "one" if text[0] == "[" else "all",
        points,
        min(point.low for point in points),
        max(point.high for point in points),
        f"{text[0]}{','.join(point.text for point in points)}{closing}",
    )


def _point(text: str) -> datewords.Point:
    timed = _TIMED.fullmatch(re.sub(r"(?<=[0-9]) +(?=[0-9]{2}:)", "T", text))
    if timed:
        return _timed(timed)
    match = _PLAIN.fullmatch(text)
    if not match:
        raise Usage(_advice(text))
    year, month, day = match["year"], match["month"] or "", match["day"] or ""
    plain = "-".join(part for part in (year, month, day) if part)
    if year == "0000" or _calendar_fault(year, month, day):
        raise Usage(_calendar_fault(year, month, day) or f"Years run from 0001. {_EXAMPLES}")
    qualifiers = "".join(match[f"q{index}"] or "" for index in range(6))
    if any(match[f"q{index}"] and match[f"q{index + 1}"] for index in (0, 2, 4)):
        raise Usage(f"A part of a date takes one qualifier: ?, ~ or %. {_EXAMPLES}")
    low, high = _day_bounds(plain)
    return datewords.Point(
        text=text,
        year=year,
        month=month,
        day=day,
        uncertain=bool(set("?%") & set(qualifiers)),
        approximate=bool(set("~%") & set(qualifiers)),
        low=low,
        high=high,
    )


def _timed(match: re.Match[str]) -> datewords.Point:
    zone = match["zone"] or ""
    if len(zone) == 3:
        zone += ":00"
    elif len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    text = f"{match['date']}T{match['clock']}{zone}"
    try:
        datetime.fromisoformat(text)
    except ValueError:
        raise Usage("There is no such day or time; write it as 2022-01-14T05:30.") from None
    year, month, day = match["date"].split("-")
    return datewords.Point(
        text=text,
        year=year,
        month=month,
        day=day,
        clock=match["clock"],
        zone=zone,
        low=match["date"],
        high=match["date"],
    )


def _calendar_fault(year: str, month: str, day: str) -> str:
    """Why the numbers name no day of the calendar, or ``""``; unspecified digits are free."""
    if not month.isdigit():
        return ""
    number = int(month)
    if not day:
        if 1 <= number <= 12 or (21 <= number <= 41 and year.isdigit()):
            return ""
        return (
            "Months run from 01 to 12 and seasons from 21 (spring) to 24 (winter); "
            "the order is year, month, day."
        )
    if not 1 <= number <= 12:
        return "Months run from 01 to 12; the order is year, month, day."
    # 29 February stands in a year that is not known whole: some year may have it.
    longest = monthrange(int(year) if year.isdigit() and year != "0000" else 2000, number)[1]
    if day.isdigit() and not 1 <= int(day) <= longest:
        return f"That month has {longest} days; the order is year, month, day."
    return ""


def _day_bounds(plain: str) -> tuple[str, str]:
    """First and last day of a date without qualifiers, by the EDTF library."""
    if len(plain) == 10 and "X" not in plain:
        return plain, plain
    if len(plain) == 7 and plain[5:].isdigit() and int(plain[5:]) in _WINTERS:
        plain = plain[:4]
    if len(plain) == 4 and plain.isdigit():
        return f"{plain}-01-01", f"{plain}-12-31"
    if len(plain) == 7 and "X" not in plain and int(plain[5:]) <= _MONTHS:
        # The library's grammar takes ten milliseconds for each, and a case has hundreds of months.
        return f"{plain}-01", f"{plain}-{monthrange(int(plain[:4]), int(plain[5:]))[1]}"
    if plain.endswith("-02-29"):
        return _leap_days(plain[:4])
    try:
        parsed = _edtf_parser()(plain)
        low, high = tuple(parsed.lower_strict()[:3]), tuple(parsed.upper_strict()[:3])
    except Exception:
        # It fails in many ways (its own exceptions, TypeError, ValueError) on what it cannot read.
        raise Usage(f"This is not a date that can be kept. {_EXAMPLES}") from None
    return _iso(low, ends=False), _iso(high, ends=True)


def _leap_days(pattern: str) -> tuple[str, str]:
    """The first and the last 29 February of a year that is not known whole."""
    wanted = re.compile(pattern.replace("X", "[0-9]"))
    years = [f"{year:04}" for year in range(4, 10_000) if isleap(year)]
    held = [year for year in years if wanted.fullmatch(year)]
    if not held:
        longest = 28
        raise Usage(f"That month has {longest} days; the order is year, month, day.")
    return f"{held[0]}-02-29", f"{held[-1]}-02-29"


@lru_cache(maxsize=1)
def _edtf_parser() -> Callable[[str], Any]:
    """The EDTF library's parser, imported late: it builds a large grammar at import."""
    with warnings.catch_warnings():
        # Under ``-W`` its grammar's own pyparsing diagnostics would be raised; they are not ours.
        warnings.simplefilter("ignore")
        from edtf import parse_edtf
    parser: Callable[[str], Any] = parse_edtf
    return parser


def _iso(parts: tuple[int, ...], *, ends: bool) -> str:
    year, month, day = max(parts[0], 1), parts[1], parts[2]
    # The year 0, which is raised to 1, has a 29 February.
    longest = monthrange(year, month)[1]
    return date(year, month, longest if ends and day > longest else min(day, longest)).isoformat()


def _advice(text: str) -> str:
    """Say how to write what was probably meant, with both readings where there are two."""
    if found := _DAY_FIRST.fullmatch(text):
        first, second, year = int(found[1]), int(found[2]), found[3]
        readings = [
            (day, month)
            for day, month in dict.fromkeys([(first, second), (second, first)])
            if 1 <= month <= 12 and 1 <= day <= 31
        ]
        forms = " or ".join(
            f"{year}-{month:02d}-{day:02d} for {day} {datewords.ENGLISH_MONTHS[month - 1]} {year}"
            for day, month in readings
        )
        if forms:
            return f"The order of day and month is not guessed: write {forms}."
    found = _YEAR_FIRST.fullmatch(text) or _COMPACT.fullmatch(text)
    if found and 1 <= int(found[2]) <= 12 and 1 <= int(found[3]) <= 31:
        return f"Write a day as {found[1]}-{int(found[2]):02d}-{int(found[3]):02d}."
    return f"This is not a date that can be kept. {_EXAMPLES}"
