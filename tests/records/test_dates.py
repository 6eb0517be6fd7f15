"""Dates: what is accepted or refused, bounds against the calendar, words in four languages."""

from __future__ import annotations

import re
import subprocess
import sys
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import Usage
from app.records.dates import bounds, from_iso_datetime, parse, words

DAYS = st.dates().map(date.isoformat)
MONTHS = st.dates().map(lambda day: day.isoformat()[:7])
YEARS = st.integers(1, 9999).map(lambda year: f"{year:04d}")
POINTS = st.one_of(
    DAYS,
    MONTHS,
    YEARS,
    st.builds(str.__add__, st.one_of(DAYS, MONTHS, YEARS), st.sampled_from("?~%")),
    st.integers(1, 999).map(lambda decade: f"{decade:03d}X"),
    YEARS.map(lambda year: f"{year}-XX"),
    MONTHS.map(lambda month: f"{month}-XX"),
    st.builds("{}-{}".format, YEARS, st.integers(21, 41)),
    st.datetimes(timezones=st.none()).map(lambda when: when.isoformat()[:16]),
)


# The first date that needs the EDTF library waits for its import.
UNTIMED = settings(deadline=None)


def check_date_or_sentence(text: str) -> None:
    """A date has ordered bounds and words; anything else is one sentence."""
    refusal = ""
    normal = ""
    try:
        normal = parse(text)
    except Usage as refused:
        refusal = refused.sentence
    if refusal:
        assert refusal.endswith(".")
        assert "\n" not in refusal
        return
    low, high = bounds(normal)
    assert low <= high
    assert words(normal, "ru")


@st.composite
def any_dates(draw: st.DrawFn) -> str:
    shape = draw(st.sampled_from(["point", "interval", "since", "until", "one", "all"]))
    if shape == "point":
        return draw(POINTS)
    if shape == "since":
        return draw(POINTS) + draw(st.sampled_from(["/..", "/"]))
    if shape == "until":
        return draw(st.sampled_from(["../", "/"])) + draw(POINTS)
    if shape == "interval":
        first, last = sorted(draw(st.tuples(st.dates(), st.dates())))
        return f"{first.isoformat()}/{last.isoformat()}"
    members = draw(st.lists(POINTS, min_size=1, max_size=4))
    return ("[{}]" if shape == "one" else "{{{}}}").format(", ".join(members))


@UNTIMED
@given(any_dates())
def test_bounds_are_ordered_days(edtf: str) -> None:
    low, high = (date.fromisoformat(day) for day in bounds(edtf))
    assert low <= high


@UNTIMED
@given(any_dates())
def test_normalising_twice_changes_nothing(edtf: str) -> None:
    normal = parse(edtf)
    assert parse(normal) == normal
    assert bounds(normal) == bounds(edtf)


@UNTIMED
@given(any_dates(), st.sampled_from(["en", "ru", "kk", "uz", "de"]), st.booleans())
def test_words_say_something_and_no_notation(edtf: str, language: str, short: bool) -> None:
    said = words(edtf, language, short=short)
    assert said.strip() == said != ""
    assert not set("~%{}[]") & set(said)
    assert "X" not in said
    assert said.count("(") == said.count(")")


@UNTIMED
@given(st.dates())
def test_a_month_is_bounded_by_the_calendar(day: date) -> None:
    last = monthrange(day.year, day.month)[1]
    month = day.isoformat()[:7]
    assert bounds(month) == (f"{month}-01", f"{month}-{last:02d}")
    assert bounds(f"{month}~") == bounds(month)
    assert bounds(day.isoformat()) == (day.isoformat(), day.isoformat())


@UNTIMED
@given(st.text(max_size=40))
def test_any_text_is_a_date_or_a_sentence(text: str) -> None:
    check_date_or_sentence(text)


@UNTIMED
@given(st.text(alphabet="0123456789X?~%-/.TZ[]{},: ", max_size=24))
def test_any_notation_is_a_date_or_a_sentence(text: str) -> None:
    check_date_or_sentence(text)


@pytest.mark.parametrize(
    ("edtf", "low", "high"),
    [
        ("", "0001-01-01", "9999-12-31"),
        ("2022-01-14", "2022-01-14", "2022-01-14"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2022-01-14/2022-01-16", "2022-01-14", "2022-01-16"),
        ("2022-01~/2022-03", "2022-01-01", "2022-03-31"),
        ("../2022-01", "0001-01-01", "2022-01-31"),
        ("2022-01/..", "2022-01-01", "9999-12-31"),
        ("/2022", "0001-01-01", "2022-12-31"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2022-XX-14", "2022-01-14", "2022-12-14"),
        ("2022-21", "2022-03-01", "2022-05-31"),
        ("2022-23", "2022-09-01", "2022-11-30"),
        ("2022-24", "2022-01-01", "2022-12-31"),
        ("2022-34", "2022-04-01", "2022-06-30"),
        ("2022-41", "2022-07-01", "2022-12-31"),
        ("[2022-01-14,2022-03]", "2022-01-14", "2022-03-31"),
        ("{2022-03,2021}", "2021-01-01", "2022-03-31"),
        ("[..2022-05]", "0001-01-01", "2022-05-31"),
        ("2022-01-14T23:30-05:00", "2022-01-14", "2022-01-14"),
        ("2022?-01-~14", "2022-01-14", "2022-01-14"),
        ("XXXX-02-29", "0004-02-29", "9996-02-29"),
        ("202X-02-29", "2020-02-29", "2028-02-29"),
    ],
)
def test_bounds(edtf: str, low: str, high: str) -> None:
    assert bounds(edtf) == (low, high)


@pytest.mark.parametrize(
    ("given_text", "normal"),
    [
        ("  2022-01 ", "2022-01"),
        ("202x", "202X"),
        ("2022-01-14 05:30", "2022-01-14T05:30"),
        ("2022-01-14t05:30:00z", "2022-01-14T05:30:00Z"),
        ("2022-01-14T05:30+0500", "2022-01-14T05:30+05:00"),
        ("[2022-01, 2022-02 ]", "[2022-01,2022-02]"),
        ("2022-01-14 / 2022-01-16", "2022-01-14/2022-01-16"),
        ("2022\u201101\u201114", "2022-01-14"),
        ("", ""),
    ],
)
def test_normal_form(given_text: str, normal: str) -> None:
    assert parse(given_text) == normal


@settings(deadline=None, max_examples=25)
@given(
    st.sampled_from(("202X", "20X4", "X023", "2024")),
    st.sampled_from(("01", "02", "04", "12", "XX")),
    st.sampled_from(("01", "28", "29", "30", "XX")),
)
def test_bounds_are_the_first_and_the_last_day_of_the_calendar_that_fit(
    year: str, month: str, day: str
) -> None:
    pattern = re.compile(f"{year}-{month}-{day}".replace("X", "[0-9]"))
    years = [y for y in range(1, 10_000) if re.fullmatch(year.replace("X", "[0-9]"), f"{y:04}")]
    days = [
        each
        for y in years
        for ordinal in range(date(y, 1, 1).toordinal(), date(y, 12, 31).toordinal() + 1)
        if pattern.fullmatch(each := date.fromordinal(ordinal).isoformat())
    ]
    if not days:
        with pytest.raises(Usage):
            bounds(f"{year}-{month}-{day}")
    else:
        assert bounds(f"{year}-{month}-{day}") == (days[0], days[-1])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("12.05.2011", "2011-05-12 for 12 May 2011 or 2011-12-05 for 5 December 2011"),
        ("12/05/2011", "2011-05-12 for 12 May 2011 or 2011-12-05 for 5 December 2011"),
        ("5-5-2011", "write 2011-05-05 for 5 May 2011."),
        ("14.01.2022", "write 2022-01-14 for 14 January 2022."),
        ("2022-1-4", "2022-01-04"),
        ("2022/01/14", "2022-01-14"),
        ("20220114", "2022-01-14"),
        ("2022-13", "from 01 to 12"),
        ("2022-14-01", "from 01 to 12"),
        ("2023-02-29", "28 days"),
        ("19X3-02-29", "28 days"),
        ("2022-01-14/2022-01-10", "earlier date first"),
        ("2022-01-14T09:00/2022-01-14T08:00", "earlier date first"),
        ("../..", "at one end"),
        ("2022-01-14T25:00", "2022-01-14T05:30"),
        ("0000", "from 0001"),
        ("yesterday", "2022-01-14"),
        ("-0044", "year first"),
        ("1/2/3", "two ends"),
        ("[2022", "ends with"),
        ("2022" * 100, "too long"),
        ("\u0662\u0660\u0662\u0662", "year first"),
    ],
)
def test_refusals_show_the_right_form(text: str, shown: str) -> None:
    with pytest.raises(Usage) as refused:
        parse(text)
    assert shown in refused.value.sentence
    assert refused.value.exit_code == 2


@pytest.mark.parametrize(
    ("edtf", "en", "ru", "kk", "uz"),
    [
        (
            "2022-01-14",
            "14 January 2022",
            "14 января 2022 года",
            "2022 жылғы 14 қаңтар",
            "2022-yil 14-yanvar",
        ),
        (
            "2022-01",
            "January 2022",
            "январь 2022 года",
            "2022 жылғы қаңтар",
            "2022-yil yanvar",
        ),
        ("2022~", "about 2022", "около 2022 года", "шамамен 2022 жыл", "taxminan 2022-yil"),
        (
            "2022-01-14/2022-01-16",
            "14–16 January 2022",
            "14–16 января 2022 года",
            "2022 жылғы 14–16 қаңтар",
            "2022-yil 14–16-yanvar",
        ),
        (
            "2022-01-30/2022-02-02",
            "30 January – 2 February 2022",
            "30 января – 2 февраля 2022 года",
            "2022 жылғы 30 қаңтар – 2 ақпан",
            "2022-yil 30-yanvar – 2-fevral",
        ),
        (
            "../2022-01-14",
            "no later than 14 January 2022",
            "не позднее 14 января 2022 года",
            "2022 жылғы 14 қаңтардан кешіктірмей",
            "2022-yil 14-yanvardan kechiktirmay",
        ),
        (
            "2022-01?",
            "January 2022 (uncertain)",
            "январь 2022 года (под вопросом)",
            "2022 жылғы қаңтар (нақтыланбаған)",
            "2022-yil yanvar (aniq emas)",
        ),
        ("202X", "the 2020s", "2020-е годы", "2020-жылдар", "2020-yillar"),
        ("2020/2023", "2020–2023", "2020–2023 годы", "2020–2023 жылдар", "2020–2023-yillar"),
        ("2022-21", "spring 2022", "весна 2022 года", "2022 жылғы көктем", "2022-yil bahori"),
        ("", "date unknown", "дата неизвестна", "күні белгісіз", "sanasi nomaʼlum"),
        (
            "2022-01-14T05:30",
            "14 January 2022, 05:30",
            "14 января 2022 года, 05:30",
            "2022 жылғы 14 қаңтар, 05:30",
            "2022-yil 14-yanvar, 05:30",
        ),
    ],
)
def test_words(edtf: str, en: str, ru: str, kk: str, uz: str) -> None:
    assert [words(edtf, language) for language in ("en", "ru", "kk", "uz")] == [en, ru, kk, uz]


def test_short_words_abbreviate_about_only() -> None:
    assert words("2022-01-14~", short=True) == "c. 14 January 2022"
    assert words("2022-01-14", short=True) == "14 January 2022"


def test_an_unknown_language_is_answered_in_english_and_scripts_are_ignored() -> None:
    assert words("2022-01", "de") == "January 2022"
    assert words("2022-01", "uz-Cyrl") == words("2022-01", "uz")


def test_time_stamps_keep_their_zone_and_lose_fractions() -> None:
    assert from_iso_datetime("2022-01-14T05:30:07.25+05:00") == "2022-01-14T05:30:07+05:00"
    assert from_iso_datetime("2022-01-14T05:30:07") == "2022-01-14T05:30:07"
    assert from_iso_datetime("2022-01-14T05:30:07Z") == "2022-01-14T05:30:07+00:00"
    assert from_iso_datetime("2022-01-14") == "2022-01-14"
    almaty = timezone(timedelta(hours=6))
    assert from_iso_datetime(datetime(2022, 1, 14, 5, tzinfo=almaty)) == "2022-01-14T05:00:00+06:00"
    assert from_iso_datetime(datetime(2022, 1, 14, tzinfo=UTC)) == "2022-01-14T00:00:00+00:00"
    with pytest.raises(Usage, match="ISO 8601"):
        from_iso_datetime("14.01.2022 05:30")


def test_the_grammar_of_edtf_is_loaded_only_when_needed() -> None:
    code = (
        "import sys; from app.records.dates import bounds, parse, words;"
        "parse('2022-01-14'); words('2022-01-14~'); bounds('2022-01-14/..');"
        "assert 'edtf' not in sys.modules; bounds('2022-01'); bounds('2022');"
        "assert 'edtf' not in sys.modules; bounds('2022-21'); assert 'edtf' in sys.modules"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
