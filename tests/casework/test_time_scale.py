"""Where dates lie on the axis, against the bounds that the vault sorts by; divisions, gaps, rows."""

from __future__ import annotations

import math
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.casework.seeing.chronology import Chronology, Lane, Mark
from app.casework.seeing.chronology_layout import LaneRows, lay_out
from app.casework.seeing.time_scale import UNITS, edges, extent, gaps, ticks, unit_for
from app.errors import Usage
from app.records.dates import bounds, parse

_DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
_QUALIFIER = st.sampled_from(("", "", "~", "?", "%"))


@st.composite
def points(draw: st.DrawFn) -> str:
    """A date of any precision."""
    day = draw(_DAYS)
    kind = draw(st.integers(0, 5))
    if kind == 0:
        return f"{day.isoformat()}T{draw(st.integers(0, 23)):02}:{draw(st.integers(0, 59)):02}"
    plain = (day.isoformat(), f"{day:%Y-%m}", f"{day:%Y}", f"{day.year // 10}X", f"{day:%Y}-22")
    return plain[kind - 1] + draw(_QUALIFIER)


@st.composite
def expressions(draw: st.DrawFn) -> str:
    """A date, an interval with open or known ends, or a set."""
    kind = draw(st.integers(0, 5))
    one = draw(points())
    if kind < 2:
        return one
    if kind == 2:
        return f"{one}/.." if draw(st.booleans()) else f"/{one}"
    other = draw(points())
    text = f"{one}/{other}" if kind < 5 else f"[{one},{other}]"
    try:
        return parse(text)
    except Usage:
        return one


@given(expressions())
@settings(max_examples=30, deadline=None)
def test_a_date_lies_within_its_bounds_and_nowhere_else(edtf: str) -> None:
    span = extent(edtf)
    assert span is not None
    low, high = (date.fromisoformat(each).toordinal() for each in bounds(edtf))
    assert span.low < span.high
    if not span.open_low:
        assert math.floor(span.low) == low
    if not span.open_high:
        assert math.ceil(span.high) == high + 1
    assert not (span.open_low and span.open_high)
    assert span.low <= span.core[0] <= span.core[1] <= span.high or span.core == (0.0, 0.0)
    assert all(span.low <= each[0] < each[1] <= span.high for each in span.parts)


@pytest.mark.parametrize(
    ("edtf", "low", "high", "more"),
    [
        ("2022-01-14", "2022-01-14", "2022-01-15", {"kind": "day"}),
        ("2022-01~", "2022-01-01", "2022-02-01", {"kind": "within", "about": True}),
        ("2022?", "2022-01-01", "2023-01-01", {"kind": "within", "uncertain": True}),
        ("2022-01-14/..", "2022-01-14", "2022-01-15", {"open_high": True, "open_low": False}),
        ("../2022-01-14", "2022-01-14", "2022-01-15", {"open_high": False, "open_low": True}),
        ("{2020,2022}", "2020-01-01", "2023-01-01", {"kind": "all"}),
        ("[2020..2022]", "2020-01-01", "2023-01-01", {"kind": "span"}),
    ],
)
def test_what_is_not_known_stays_so(
    edtf: str, low: str, high: str, more: dict[str, object]
) -> None:
    span = extent(edtf)
    assert span is not None
    ends = (float(date.fromisoformat(each).toordinal()) for each in (low, high))
    assert (span.low, span.high) == tuple(ends)
    assert {name: getattr(span, name) for name in more} == more


def test_of_a_span_between_months_only_what_lies_between_is_certain() -> None:
    span = extent("2022-01/2022-04")
    assert span is not None
    assert [date.fromordinal(int(each)).isoformat() for each in span.core] == [
        "2022-02-01", "2022-04-01",
    ]  # fmt: skip
    assert extent("") is None
    morning = extent("2022-01-14T05:30")
    assert morning is not None
    assert morning.low % 1 == pytest.approx(5.5 / 24)


@given(st.floats(2.0, 3_600_000.0), st.floats(0.001, 1000.0), st.sampled_from(UNITS))
@settings(max_examples=30, deadline=None)
def test_divisions_follow_each_other_and_leave_nothing_out(
    low: float, wide: float, unit: object
) -> None:
    assert unit in UNITS
    span = unit.days * wide / 100  # type: ignore[attr-defined]
    found = edges(low, low + span, unit)  # type: ignore[arg-type]
    assert found[0] <= low + 1e-6
    assert found[-1] >= min(low + span, 3_652_060.0) - 1e-6
    assert all(one < other for one, other in pairwise(found))


def test_divisions_are_called_in_words_from_decades_to_minutes() -> None:
    low = date(2022, 1, 14).toordinal() + 0.25

    def first(scale: float, language: str = "en") -> str:
        return ticks(low, low + 1, unit_for(scale, 84), language)[0].label

    assert first(0.001) == "2000–2099"
    assert first(0.1) == "2020–2029"
    assert first(0.3) == "2022"
    assert first(4) == "January"
    assert first(4, "ru") == "январь"
    assert first(90) == "14"
    assert first(2500) == "06:00"


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 9)), max_size=12), st.integers(1, 60))
@settings(max_examples=40, deadline=None)
def test_a_gap_is_where_no_event_can_have_been(spans: list[tuple[int, int]], least: int) -> None:
    first = date(2021, 1, 1)
    covered: set[int] = set()
    extents = []
    for start, length in spans:
        begin, end = first + timedelta(days=start), first + timedelta(days=start + length)
        span = extent(f"{begin.isoformat()}/{end.isoformat()}")
        assert span is not None
        extents.append(span)
        covered.update(range(start, start + length + 1))
    named: set[int] = set()
    for gap in gaps(extents, least):
        assert gap.days >= least
        named.update(range(int(gap.low) - first.toordinal(), int(gap.high) - first.toordinal()))
    assert not named & covered
    # Whatever is neither covered nor named is a shorter stretch, or lies outside.
    rest = sorted(set(range(min(covered, default=0), max(covered, default=0))) - covered - named)
    run = 0
    for at, each in enumerate(rest):
        run = run + 1 if at and rest[at - 1] == each - 1 else 1
        assert run < least


def test_no_gap_is_claimed_in_a_year_in_which_something_may_have_happened() -> None:
    dates = ("2020-03-01", "2021", "2022-12-31")
    extents = [span for each in dates if (span := extent(each)) is not None]
    assert [gap.edtf for gap in gaps(extents, 30)] == [
        "2020-03-02/2020-12-31", "2022-01-01/2022-12-30",
    ]  # fmt: skip
    since = [span for each in ("2020-03-01/..", "2020-06-01") if (span := extent(each))]
    assert [gap.days for gap in gaps(since, 30)] == [91]


def whole_of(dates: list[str]) -> Chronology:
    marks = [
        Mark(f"{at:04}", f"Event {at}", each, extent(each), "A", "", False)
        for at, each in enumerate(dates)
    ]
    marks.sort(key=lambda mark: mark.extent.low if mark.extent else 9e9)
    spans = [mark.extent for mark in marks if mark.extent is not None]
    return Chronology(
        marks=tuple(marks),
        lanes=(Lane("", "", tuple(range(len(marks)))),),
        dated=len(spans),
        low=min((each.low for each in spans), default=0.0),
        high=max((each.high for each in spans), default=1.0),
    )


def places(lane: LaneRows) -> list[int]:
    found = [at for row in lane.rows for at in row.marks if at >= 0]
    found += [at for crowd in (*lane.crowds, *lane.shared) for at in crowd.marks]
    return sorted([*found, *lane.undated])


@given(st.lists(expressions(), min_size=1, max_size=60), st.sampled_from((0.02, 1.0, 24.0, 900.0)))
@settings(max_examples=25, deadline=None)
def test_every_event_has_its_place_at_every_zoom(dates: list[str], scale: float) -> None:
    whole = whole_of([*dates, ""])
    made = lay_out(whole, scale)
    assert made == lay_out(whole, scale)
    (lane,) = made.lanes
    assert places(lane) == list(range(len(whole.marks)))
    for row in lane.rows:
        for at in range(1, len(row.marks)):
            assert row.rights[at - 1] <= row.lefts[at] + 1e-6


def test_what_finds_no_room_is_counted_and_comes_up_closer() -> None:
    whole = whole_of(
        [f"2022-01-{day:02}T{hour:02}:00" for day in range(1, 29) for hour in range(20)]
    )
    far, near = lay_out(whole, 0.5), lay_out(whole, 2000.0)
    assert sum(len(each.marks) for each in far.lanes[0].crowds) == len(whole.marks)
    assert not near.lanes[0].crowds
    same = lay_out(whole_of(["2022"] * 40 + ["2022-03-04"]), 24.0).lanes[0]
    assert [len(each.marks) for each in same.shared] == [40]
    assert sum(at >= 0 for row in same.rows for at in row.marks) == 1
