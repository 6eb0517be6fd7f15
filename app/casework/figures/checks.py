"""What does not agree among the statistics of a case. Both numbers are kept; a person settles it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations

from app.casework import lookup
from app.casework.arguing.flags import Flag, answered, ordered
from app.casework.figures.fields import PER_CENT
from app.casework.figures.statistics import StatisticLine, parts_of, statistics
from app.casework.figures.values import (
    Amount,
    amount,
    plain,
    scale,
    scaled,
    slack,
    spread,
    total,
    unrounded,
)
from app.errors import NotFound
from app.records.dates import bounds
from app.records.statistics import Statistic, StatisticPart
from app.records.text import fold
from app.vault.vault import Vault

IMPLAUSIBLE = Decimal(10) ** 10
"""More than there are people."""

SENTENCES = {
    "parts-not-whole": "The parts by “{dimension}” come to {sum}, not to {whole}.",
    "parts-not-whole-rounded": "The parts by “{dimension}” come to {sum}, not to {whole}; rounding alone "
    "could explain up to {slack}.",
    "parts-over-total": "The part “{category}” ({part}) is more than the whole ({whole}).",
    "statistics-disagree": "Two numbers for one thing do not agree: {one} ({source}) and {other} "
    "({other_source}).",
    "magnitude": "A word or an estimate does not fit a number: {one} ({source}) and {other} "
    "({other_source}).",
    "zero": "It says none at all ({one}): see whether none was counted or nothing was.",
    "implausible": "It is more than there are people in the world ({one}).",
    "period-future": "Its period ({period}) has not begun yet.",
    "source-early": "Its source ({source_date}) is older than the period that it counts ({period}).",
}
"""Rule -> what it says, with the values of the flag in it."""

RULES = tuple(each for each in SENTENCES if not each.endswith("-rounded"))


def flags(vault: Vault, case: str | None = None, *, today: str = "") -> list[Flag]:
    """What the rules find in the statistics of a case, those that nobody has settled first.

    Args:
        vault: open.
        case: code or id of a case; None for all.
        today: ISO day that counts as today; ``""`` for today's.
    """
    lines = statistics(vault, case)
    parts = parts_of(vault, (each.statistic.id for each in lines))
    day = today or date.today().isoformat()  # noqa: DTZ011
    found: list[Flag] = []
    for each in lines:
        found += _of_one(each, day)
        found += _of_parts(each, parts.get(each.statistic.id, ()))
    found += _of_pairs(lines)
    return answered(vault, found)


def of_statistic(vault: Vault, statistic: Statistic) -> list[Flag]:
    """The flags that concern one statistic."""
    return [
        each for each in flags(vault, statistic.case_id) if statistic.id in (each.one, each.other)
    ]


def find(vault: Vault, rule: str, one: str, other: str = "") -> Flag:
    """The flag of a rule about one statistic, or two, by the beginnings of their ids.

    Raises:
        NotFound: the rule finds nothing there.
    """
    for each in flags(vault):
        pairs = ((each.one, each.other), (each.other, each.one))
        if each.rule == rule and any(
            first.startswith(one) and second.startswith(other) for first, second in pairs if first
        ):
            return each
    raise NotFound("The rule finds nothing there.")


def sentence(flag: Flag) -> str:
    """What a flag says, in English."""
    values = dict(flag.values)
    rounded = f"{flag.rule}-rounded"
    form = SENTENCES[rounded if rounded in SENTENCES and values.get("slack") else flag.rule]
    return form.format(**values)


def case_of(vault: Vault, ref: str) -> str:
    """The id of a case that a flag's answer is kept with."""
    return lookup.case(vault, ref).id


def disagree(one: Statistic, other: Statistic, places: Mapping[str, str] | None = None) -> bool:
    """Whether two numbers of one thing cannot both be right.

    They count one thing where indicator, unit and place are the same and their periods meet; persons and
    thousands of persons are one unit, and a number in fewer digits may be a rounded one. A longer period
    counts at least as much as a shorter one within it, so there only the reverse is a disagreement; a period
    that is not known meets every other.

    Args:
        one: a statistic.
        other: another.
        places: how the place of each is called, by id of the statistic; None compares what is stored.
    """
    if _thing(one, places) != _thing(other, places):
        return False
    low, high = bounds(one.period)
    least, most = bounds(other.period)
    if high < least or most < low:
        return False
    first, second = unrounded(_single(one), _single(other))
    if first.meets(second):
        return False
    known = bool(one.period and other.period) and one.unit != PER_CENT
    if known and (low, high) != (least, most):
        if low <= least and most <= high:
            return first.reach()[0] < second.reach()[0]
        if least <= low and high <= most:
            return second.reach()[0] < first.reach()[0]
        # Each reaches beyond the other: what they share is in neither number.
        return False
    return True


def _of_one(line: StatisticLine, today: str) -> Iterator[Flag]:
    each, number = line.statistic, line.amount
    said = _said(each)
    if number.exact and not number.low:
        yield Flag("zero", each.case_id, each.id, values=(("one", said),))
    if _single(each).low >= IMPLAUSIBLE:
        yield Flag("implausible", each.case_id, each.id, values=(("one", said),))
    low, _high = bounds(each.period)
    if each.period and low > today:
        yield Flag("period-future", each.case_id, each.id, values=(("period", each.period),))
    elif each.period and each.source_date and bounds(each.source_date)[1] < low:
        values = (("source_date", each.source_date), ("period", each.period))
        yield Flag("source-early", each.case_id, each.id, values=values)


def _of_parts(line: StatisticLine, parts: Sequence[StatisticPart]) -> Iterator[Flag]:
    each = line.statistic
    by: dict[str, list[tuple[StatisticPart, Amount]]] = defaultdict(list)
    for part in parts:
        by[part.dimension].append((part, amount(part.value)))
    for dimension, held in by.items():
        for unit in dict.fromkeys(part.unit or each.unit for part, _ in held):
            alike = [(part, number) for part, number in held if (part.unit or each.unit) == unit]
            shares = unit == PER_CENT and each.unit != PER_CENT
            if not shares and unit != each.unit:
                continue
            whole = amount("100") if shares else line.amount
            yield from _against(each, dimension, alike, whole, unit)


def _against(
    each: Statistic,
    dimension: str,
    held: Sequence[tuple[StatisticPart, Amount]],
    whole: Amount,
    unit: str,
) -> Iterator[Flag]:
    most = whole.reach()[1]
    for part, number in held:
        if most is not None and number.reach()[0] > most:
            values = (
                ("dimension", dimension),
                ("category", part.category),
                ("part", _with(number.text, unit)),
                ("whole", _with(whole.text, unit)),
            )
            yield Flag("parts-over-total", each.case_id, each.id, part.id, values)
    if len(held) < 2 or whole.words:
        # One part alone is a share; nobody said that it is all.
        return
    numbers = [number for _part, number in held]
    summed = spread(numbers)
    if summed.meets(whole):
        return
    rounding = slack(numbers) + (Decimal(0) if unit == PER_CENT else slack([whole]))
    off = _apart(summed, whole)
    values = (
        ("dimension", dimension),
        ("sum", _with(total(numbers).text, unit)),
        ("whole", _with(whole.text, unit)),
        (
            "slack",
            _with(plain(rounding.normalize()), unit)
            if off <= rounding and unit == PER_CENT
            else "",
        ),
    )
    yield Flag("parts-not-whole", each.case_id, each.id, f"by:{dimension}", values)


def _apart(one: Amount, other: Amount) -> Decimal:
    """How far two amounts that do not meet are from each other."""
    (low, high), (least, most) = one.reach(), other.reach()
    if high is not None and high < least:
        return least - high
    return low - most if most is not None and most < low else Decimal(0)


def _of_pairs(lines: Sequence[StatisticLine]) -> Iterator[Flag]:
    groups: dict[tuple[str, ...], list[StatisticLine]] = defaultdict(list)
    places = {each.statistic.id: each.place for each in lines}
    for each in lines:
        groups[each.statistic.case_id, *_thing(each.statistic, places)].append(each)
    for held in groups.values():
        for one, other in combinations(held, 2):
            if disagree(one.statistic, other.statistic, places):
                yield _pair(one, other)


def _pair(one: StatisticLine, other: StatisticLine) -> Flag:
    first, second = ordered(one.statistic.id, other.statistic.id)
    if first != one.statistic.id:
        one, other = other, one
    loose = any(each.amount.words or each.amount.about for each in (one, other))
    return Flag(
        "magnitude" if loose else "statistics-disagree",
        one.statistic.case_id,
        first,
        second,
        (
            ("one", _said(one.statistic)),
            ("source", one.statistic.source or "?"),
            ("other", _said(other.statistic)),
            ("other_source", other.statistic.source or "?"),
            ("indicator", one.statistic.indicator),
        ),
    )


def _thing(each: Statistic, places: Mapping[str, str] | None) -> tuple[str, ...]:
    where = places[each.id] if places is not None else each.place_id or each.area
    return fold(each.indicator), fold(scale(each.unit)[1]), fold(where)


def _single(each: Statistic) -> Amount:
    """Its number in single units."""
    return scaled(amount(each.value), each.unit)[0]


def _said(each: Statistic) -> str:
    return _with(each.value, each.unit)


def _with(value: str, unit: str) -> str:
    return f"{value} {unit}".strip()
