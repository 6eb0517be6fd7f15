"""Statistics: what a number can mean, sums and intervals, what is flagged, what is hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.casework import undo
from app.casework.arguing.flags import answer
from app.casework.figures import checks, series, statistics
from app.casework.figures.suppression import BESIDE, SMALL, hidden
from app.casework.figures.values import Amount, amount, plain, slack, total
from app.casework.figures.wording import NARROW, said, value
from app.errors import KuagerError, NotFound, Usage
from app.records.statistics import Statistic, StatisticPart
from app.vault.check import check_vault
from app.vault.vault import Vault
from tests.builders import new_vault, small_case

LINES = 300


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """A small case, shared: each test counts something of its own."""
    with new_vault(tmp_path_factory.mktemp("figures") / "vault") as made:
        small_case(made)
        yield made


@pytest.mark.parametrize(
    ("given_as", "low", "high", "stored"),
    [
        ("724534", 724534, 724534, "724534"),
        ("724 534", 724534, 724534, "724534"),
        ("1,240,000", 1240000, 1240000, "1240000"),
        ("5,5", "5.5", "5.5", "5.5"),
        ("3.70", "3.70", "3.70", "3.70"),
        ("0", 0, 0, "0"),
        ("1000000000000", 10**12, 10**12, "1000000000000"),
        ("90–110", 90, 110, "90..110"),
        ("не менее 1 000", 1000, None, ">=1000"),
        ("<5", 0, 5, "<5"),
        ("сотни", 100, 999, "hundreds"),
        ("about 100", 100, 100, "~100"),
    ],
)
def test_a_number_is_read(given_as: str, low: object, high: object, stored: str) -> None:
    read = amount(given_as)
    assert (read.low, read.high) == (
        Decimal(str(low)),
        None if high is None else Decimal(str(high)),
    )
    assert read.text == stored
    assert amount(read.text) == read


@pytest.mark.parametrize(
    "nonsense",
    ["", "many", "-5", "−5", "1,240", "5%", "10..5", "1e12", "9" * 16, "<0", "..", "5..", "NaN",
     "inf", "1.2.3", "\x00", "٣", "five", "~", ">=", "1 24", "0x10"],
)  # fmt: skip
def test_nonsense_is_refused_in_one_sentence(nonsense: str) -> None:
    with pytest.raises(Usage) as refused:
        amount(nonsense)
    assert len(refused.value.sentence.splitlines()) == 1
    assert not nonsense or nonsense == ".." or f"'{nonsense}'" not in refused.value.sentence


def test_a_comma_means_what_the_file_says_it_means() -> None:
    assert amount("1,240", ".").low == 1240
    assert amount("1,240", ",").low == Decimal("1.240")
    assert amount("1.240", ",").low == 1240
    assert amount("1.240,5", ",").low == Decimal("1240.5")


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=12))
def test_whatever_is_given_is_read_or_refused(text: str) -> None:
    try:
        read = amount(text)
    except Usage:
        return
    assert read.high is None or read.low <= read.high
    assert amount(read.text) == read
    assert re.fullmatch(r"[\d.~<>=]+|[a-z ]+", read.text)


numbers = st.decimals(0, 10**12, places=2) | st.integers(0, 10**12).map(Decimal)


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    low, high = sorted((draw(numbers), draw(numbers)))
    form = draw(st.sampled_from(["{0}", "~{0}", "{0}..{1}", "~{0}..{1}", ">={0}", ">{0}", "<={1}"]))
    return amount(form.format(plain(low), plain(high)))


@settings(deadline=None, max_examples=60)
@given(st.lists(amounts(), min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_a_sum_holds_every_sum_of_what_its_terms_can_be(
    terms: list[Amount], chance: object
) -> None:
    summed = total(terms)
    picked = sum(
        (chance.choice([each.low, each.high if each.high is not None else each.low + 7])  # type: ignore[attr-defined]
         for each in terms),
        Decimal(0),
    )  # fmt: skip
    assert summed.low <= picked
    assert summed.high is None or picked <= summed.high
    assert total(reversed(terms)).low == summed.low
    assert sum((each.low for each in terms), Decimal(0)) == summed.low


@settings(deadline=None, max_examples=60)
@given(amounts(), amounts())
def test_amounts_meet_whichever_is_asked_first(one: Amount, other: Amount) -> None:
    assert one.meets(other) == other.meets(one)
    assert one.meets(one) or one.low == one.high
    low, high = one.reach()
    assert low <= one.low
    assert high is None or one.high is None or one.high <= high


def test_bounds_that_are_left_out_do_not_meet() -> None:
    assert not amount(">1000").meets(amount("1000"))
    assert amount(">=1000").meets(amount("1000"))
    assert amount("~100").meets(amount("118"))
    assert not amount("hundreds").meets(amount("1240"))


def test_rounding_can_put_a_sum_off_by_half_of_each_last_place() -> None:
    assert slack([amount("86"), amount("10"), amount("5")]) == Decimal("1.5")
    assert slack([amount("5.5")]) == Decimal("0.05")


# Records


def _save(vault: Vault, indicator: str, number: str, **more: object) -> Statistic:
    return statistics.save(vault, "KZ-1", indicator, number, **more)  # type: ignore[arg-type]


def test_a_statistic_is_saved_found_changed_and_undone(vault: Vault) -> None:
    with vault.step("Add a statistic"):
        made = _save(
            vault,
            "Foreign citizens who arrived",
            "724 534",
            unit="persons",
            period="2020/2023",
            source="Border service",
            reliability="b",
            credibility="2",
            parts=[("Nationality", "UZ", "86", "%"), ("nationality", "KG", "10", "%")],
        )
    held = statistics.shown(vault, made.id)
    assert (held.statistic.value, held.statistic.reliability) == ("724534", "B")
    assert [(each.dimension, each.value, each.unit) for each in held.parts] == [
        ("nationality", "86", "%"),
        ("nationality", "10", "%"),
    ]
    with vault.step("Change it"):
        statistics.update(vault, made.id, value="about 725000", parts=[("sex", "women", "40", "%")])
    assert [each.category for each in statistics.shown(vault, made.id).parts] == ["women"]
    undo.undo(vault)
    after = statistics.shown(vault, made.id)
    assert after.statistic.value == "724534"
    assert [each.category for each in after.parts] == ["UZ", "KG"]
    assert [
        each.statistic.id for each in statistics.statistics(vault, "KZ-1", "arrived border")
    ] == [made.id]
    statistics.trash(vault, made.id)
    assert not statistics.statistics(vault, "KZ-1", "arrived border")


def test_the_same_number_from_the_same_source_is_one_statistic(vault: Vault) -> None:
    first = _save(vault, "Rulings", "10", period="2022", source="Court")
    again = _save(vault, "Rulings", "10", period="2022", source="court", method="counted")
    other = _save(vault, "Rulings", "11", period="2022", source="Court")
    assert first.id == again.id != other.id
    assert statistics.shown(vault, first.id).statistic.method == "counted"


@pytest.mark.parametrize(
    "wrong",
    [
        {"indicator": ""},
        {"indicator": "x" * (LINES + 1)},
        {"value": "-1"},
        {"period": "14/01/2022"},
        {"period": "2023/2020"},
        {"reliability": "G"},
        {"credibility": "0"},
        {"place": "Nowhere"},
        {"parts": [("sex", "women", "101", "%")]},
        {"parts": [("sex", "women", "1", ""), ("sex", "women", "2", "")]},
        {"parts": [("", "women", "1", "")]},
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_kept(
    vault: Vault, wrong: dict[str, object]
) -> None:
    before = vault.count(Statistic), vault.count(StatisticPart)
    fields = {"indicator": "Something", "value": "1"} | wrong
    with pytest.raises(KuagerError) as refused:
        _save(vault, fields.pop("indicator"), fields.pop("value"), **fields)  # type: ignore[arg-type]
    assert "\n" not in refused.value.sentence
    assert (vault.count(Statistic), vault.count(StatisticPart)) == before


def test_a_source_that_goes_takes_its_passage_along(vault: Vault) -> None:
    made = _save(vault, "Cells", "7", source_item="1")
    assert made.source_id is not None
    with pytest.raises(NotFound):
        statistics.update(vault, made.id, source_item="999")
    assert statistics.update(vault, made.id, source_item="").source_id is None


# Flags


def _rules(vault: Vault, indicator: str) -> list[str]:
    ids = {each.statistic.id for each in statistics.statistics(vault, None, indicator)}
    return [
        each.rule for each in checks.flags(vault, "KZ-1", today="2026-01-01") if each.one in ids
    ]


def test_101_per_cent_is_flagged_and_rounding_is_said(vault: Vault) -> None:
    parts = [
        ("nationality", "UZ", "86", "%"),
        ("nationality", "KG", "10", "%"),
        ("nationality", "TJ", "5", "%"),
    ]
    made = _save(
        vault, "Arrivals by country", "724534", unit="persons", period="2020/2023", parts=parts
    )
    (flag,) = checks.of_statistic(vault, made)
    assert flag.rule == "parts-not-whole"
    assert "101 %" in checks.sentence(flag)
    assert "rounding alone could explain up to 1.5 %" in checks.sentence(flag)
    statistics.part(vault, made.id, "nationality", "TJ", "4", "%")
    assert not checks.of_statistic(vault, made)
    statistics.part(vault, made.id, "nationality", "TJ", "40", "%")
    assert "rounding" not in checks.sentence(checks.of_statistic(vault, made)[0])


def test_rounding_scales_and_estimates_are_no_contradiction(vault: Vault) -> None:
    for number, unit in (
        ("724534", "persons"),
        ("725", "thousand persons"),
        ("0.72", "млн persons"),
    ):
        _save(vault, "Registered", number, unit=unit, period="2023", source=unit)
    _save(vault, "Registered", "about 700000", unit="persons", period="2023", source="A speech")
    assert not _rules(vault, "Registered")
    _save(vault, "Registered", "700", unit="тыс. persons", period="2023", source="Another")
    assert _rules(vault, "Registered") == ["statistics-disagree"] * 3
    # A few that are approximate do not excuse a sum that is far off.
    for rest, rules in (("900", ["parts-not-whole"]), ("998", [])):
        held = [("sex", "women", "~2", ""), ("sex", "men", rest, "")]
        _save(vault, f"Approximate {rest}", "1000", unit="persons", parts=held)
        assert _rules(vault, f"Approximate {rest}") == rules


def test_two_sources_that_disagree_are_both_kept(vault: Vault) -> None:
    one = _save(vault, "Migrants in the country", "3.7", unit="million", period="2020", source="UN")
    _save(vault, "Migrants in the country", "1.9", unit="million", period="2020", source="State")
    (flag,) = checks.of_statistic(vault, one)
    assert flag.rule == "statistics-disagree"
    assert "3.7 million (UN)" in checks.sentence(flag)
    answer(vault, flag, "explained", "They define a migrant in two ways.")
    (settled,) = checks.of_statistic(vault, one)
    assert settled.answer is not None
    assert vault.count(Statistic, indicator="Migrants in the country") == 2


def test_hundreds_against_a_number(vault: Vault) -> None:
    _save(vault, "People deported", "hundreds", unit="persons", source="State")
    _save(vault, "People deported", "1240", unit="persons", period="2022", source="Prosecutor")
    assert _rules(vault, "deported") == ["magnitude"]


def test_a_longer_period_may_count_more_but_not_less(vault: Vault) -> None:
    _save(vault, "Expulsions", "500", period="2022")
    _save(vault, "Expulsions", "900", period="2020/2023")
    assert not _rules(vault, "Expulsions")
    _save(vault, "Expulsions", "400", period="2019/2024")
    assert _rules(vault, "Expulsions") == ["statistics-disagree"] * 2


def test_none_too_many_and_too_early(vault: Vault) -> None:
    _save(vault, "Complaints upheld", "0")
    assert _rules(vault, "upheld") == ["zero"]
    _save(vault, "Detainees ever", "1000000000000")
    assert _rules(vault, "Detainees ever") == ["implausible"]
    _save(vault, "Arrests to come", "5", period="2031")
    assert _rules(vault, "to come") == ["period-future"]
    _save(vault, "Told beforehand", "5", period="2022", source_date="2019")
    assert _rules(vault, "beforehand") == ["source-early"]
    _save(
        vault, "Held in one cell", "10", parts=[("sex", "women", "12", ""), ("sex", "men", "1", "")]
    )
    assert sorted(_rules(vault, "one cell")) == ["parts-not-whole", "parts-over-total"]


def test_words_of_a_statistic() -> None:
    made = Statistic(
        id="x", case_id="y", indicator="z", value="724534", unit="persons", period="2020/2023"
    )
    assert said(made) == "724,534 persons (2020–2023)"
    assert said(made, "ru").replace(NARROW, " ") == "724 534 persons (2020–2023 годы)"
    assert value("5.5", "%", "ru-KZ") == f"5,5{NARROW}%"
    assert value(">1000", "", "en") == "more than 1,000"
    assert value("hundreds", "", "ru") == "сотни"


# Small numbers


def _tables(cells: int, whole: int) -> Iterator[tuple[int, ...]]:
    """Every breakdown of a whole."""
    if cells == 1:
        yield (whole,)
        return
    for first in range(whole + 1):
        for rest in _tables(cells - 1, whole - first):
            yield (first, *rest)


@pytest.mark.parametrize(("cells", "least", "wholes"), [(2, 5, (5, 8, 9, 18)), (3, 5, (13, 14, 19)),
                                                        (4, 3, (4, 9, 10)), (3, 3, (3, 6))])  # fmt: skip
def test_nobody_who_knows_the_whole_and_the_rule_can_tell_a_hidden_number(
    cells: int, least: int, wholes: tuple[int, ...]
) -> None:
    numbers = [amount(str(each)) for each in range(20)]
    for whole in wholes:
        seen: dict[tuple[int | None, ...], set[tuple[int, ...]]] = {}
        for table in _tables(cells, whole):
            out = hidden([numbers[each] for each in table], numbers[whole], least)
            view = tuple(None if why else each for each, why in zip(table, out.why, strict=True))
            assert all(each is None or each == 0 or each >= least for each in view)
            if not out.whole:
                seen.setdefault(view, set()).add(table)
        assert seen
        for view, tables in seen.items():
            for at in range(cells):
                assert view[at] is not None or len({each[at] for each in tables}) > 1, view


def test_what_is_hidden_in_one_table_cannot_be_read_from_another(vault: Vault) -> None:
    more = {"unit": "persons", "period": "2024"}
    parts = {
        "A": [("nationality", "UZ", "97", ""), ("nationality", "others", "3", "")],
        "B": [("Nationality", "uz", "97", ""), ("nationality", "KG", "2", ""),
              ("nationality", "TJ", "1", "")],
        "C": [("nationality", "UZ", "97", "%"), ("nationality", "others", "3", "%")],
    }  # fmt: skip
    for source, held in parts.items():
        made = _save(vault, "Fined in a raid", "100", source=source, parts=held, **more)
        out = statistics.shown(vault, made.id)
    # UZ goes in A to hide the others, so B must not tell it.
    for line in statistics.statistics(vault, "KZ-1", "fined in a raid"):
        out = statistics.shown(vault, line.statistic.id)
        (chart,) = series.parts(vault, out, "public")
        assert {each.instead for each in chart.bars} == {"…"}, line.statistic.source
        assert series.whole(vault, out, "public")[0] == amount("100")
    years = [("2020", "50"), ("2021", "3"), ("2022", "40"), ("2020/2022", "93")]
    made, *_rest = [_save(vault, "Fined by year", n, period=year) for year, n in years]
    drawn = {
        each.group: each.amount.text if each.amount else each.instead
        for each in series.over_time(vault, made, "public").bars
    }
    assert drawn == {"2020": "50", "2021": "…", "2022": "…", "2020/2022": "93"}
    assert all(each.amount for each in series.over_time(vault, made, "un").bars)
    # Four thousand are not few.
    made = _save(vault, "In the country", "4", unit="thousand persons", parts=[
        ("sex", "women", "3", ""), ("sex", "men", "1", "")])  # fmt: skip
    held = statistics.shown(vault, made.id)
    assert series.whole(vault, held, "public")[0] == amount("4")
    assert all(each.amount for each in series.parts(vault, held, "public")[0].bars)


def test_a_public_chart_hides_small_numbers_and_what_gives_them_away(vault: Vault) -> None:
    parts = [("sex", "women", "3", ""), ("sex", "men", "90", ""), ("sex", "not told", "7", "")]
    made = _save(
        vault, "Held in the transit zone", "100", unit="persons", period="2023", parts=parts
    )
    (chart,) = series.parts(vault, statistics.shown(vault, made.id), "public")
    drawn = {each.group: (each.amount.text if each.amount else each.instead) for each in chart.bars}
    assert drawn == {"women": "…", "men": "90", "not told": "…"}
    (whole,) = series.parts(vault, statistics.shown(vault, made.id))
    assert all(each.amount is not None for each in whole.bars)
    assert hidden([amount("3"), amount("97")], amount("100"), 5, shares=True).why == (SMALL, BESIDE)


def test_a_chart_by_period_and_source(vault: Vault) -> None:
    rows = [("2021", "A", "10"), ("2020", "A", "4"), ("2020", "B", "12")]
    made = [_save(vault, "Bars", number, period=year, source=who) for year, who, number in rows]
    chart = series.over_time(vault, made[0])
    assert chart.groups == ("2020", "2021")
    assert chart.sources == ("A", "B")
    assert chart.largest == 12
    assert [each.instead for each in series.over_time(vault, made[0], "public").bars] == [
        "<5",
        "",
        "",
    ]
    beside = series.sources(vault, made[1])
    assert [(each.source, each.group) for each in beside.bars] == [("A", "2020"), ("B", "2020")]


def test_a_name_of_300_characters_and_a_case_that_is_not_there(vault: Vault) -> None:
    made = _save(vault, "т" * LINES, "1", unit="u" * LINES, area="x" * LINES)
    assert statistics.find(vault, made.id[:20]).id == made.id
    with pytest.raises(NotFound):
        statistics.save(vault, "nowhere", "Something", "1")


def test_the_vault_agrees_with_its_log(vault: Vault) -> None:
    assert not check_vault(vault)
