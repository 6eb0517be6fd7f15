"""What a chart of statistics draws, as plain values in which small numbers are hidden already."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.casework.figures.concealing import Concealed, concealed, shown
from app.casework.figures.fields import PER_CENT
from app.casework.figures.statistics import ShownStatistic, StatisticLine, statistics
from app.casework.figures.values import Amount, amount
from app.records.dates import bounds
from app.records.statistics import Statistic, StatisticPart
from app.records.text import fold
from app.vault.vault import Vault

MOST_BARS = 200
"""Bars of one chart; what is beyond is in the list."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One number as it is drawn.

    Attributes:
        id: of the statistic.
        group: what it stands under: a period as EDTF, or a category.
        source: who says so.
        amount: the number; None where it is hidden.
        instead: what stands there when it is hidden.
        unit: ``%`` or what is counted.
        passage: id of the passage that says so, or ``""``.
        item: id of the item that is its source, or ``""``.
    """

    id: str
    group: str
    source: str
    amount: Amount | None
    instead: str = ""
    unit: str = ""
    passage: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars of one kind and one unit.

    Attributes:
        kind: ``periods``, ``sources`` or ``parts``.
        title: what is counted; of parts their dimension.
        where: place or area.
        unit: of every bar.
        bars: in the order in which they are drawn.
        largest: where the axis ends; what nothing bounds ends at its lower bound.
        hidden: how many small numbers, and numbers beside them, are not shown.
        threshold: below which a number is small; 0 where nothing is hidden.
    """

    kind: str
    title: str
    where: str
    unit: str
    bars: tuple[Bar, ...]
    largest: Decimal
    hidden: int = 0
    threshold: int = 0

    @property
    def groups(self) -> tuple[str, ...]:
        """Periods or categories, in order."""
        return tuple(dict.fromkeys(each.group for each in self.bars))

    @property
    def sources(self) -> tuple[str, ...]:
        """Those who say so, in order."""
        return tuple(dict.fromkeys(each.source for each in self.bars))


def over_time(vault: Vault, statistic: Statistic, profile: str = "") -> Chart:
    """What is known of one indicator, unit and place: by period, and in each by source.

    Args:
        vault: open.
        statistic: one of those that are drawn.
        profile: under which small numbers are hidden; ``""`` for none.
    """
    lines = _alike(statistics(vault, statistic.case_id), statistic)
    lines.sort(
        key=lambda each: (bounds(each.statistic.period), each.statistic.source, each.statistic.id)
    )
    return _chart(vault, "periods", lines, statistic, profile)


def sources(vault: Vault, statistic: Statistic, profile: str = "") -> Chart:
    """What different sources say of one indicator, unit and place where their periods meet."""
    low, high = bounds(statistic.period)
    lines = [
        each
        for each in _alike(statistics(vault, statistic.case_id), statistic)
        if bounds(each.statistic.period)[0] <= high and low <= bounds(each.statistic.period)[1]
    ]
    lines.sort(
        key=lambda each: (
            fold(each.statistic.source),
            bounds(each.statistic.period),
            each.statistic.id,
        )
    )
    return _chart(vault, "sources", lines, statistic, profile)


def parts(vault: Vault, held: ShownStatistic, profile: str = "") -> list[Chart]:
    """The parts of a statistic, a chart for each dimension and unit."""
    found: dict[tuple[str, str], list[StatisticPart]] = {}
    for each in held.parts:
        found.setdefault((each.dimension, each.unit or held.statistic.unit), []).append(each)
    out = concealed(vault, held.statistic, profile)
    return [
        _parts_chart(held, dimension, unit, some, out) for (dimension, unit), some in found.items()
    ]


def whole(vault: Vault, held: ShownStatistic, profile: str = "") -> tuple[Amount | None, str]:
    """The number of a statistic, or what stands for it under a profile."""
    return shown(held.amount, concealed(vault, held.statistic, profile), held.statistic.id)


def _chart(
    vault: Vault, kind: str, lines: Sequence[StatisticLine], of: Statistic, profile: str
) -> Chart:
    out = concealed(vault, of, profile)
    bars = []
    for each in lines[:MOST_BARS]:
        one = each.statistic
        number, instead = shown(each.amount, out, one.id)
        bars.append(
            Bar(
                one.id,
                one.period,
                one.source,
                number,
                instead,
                one.unit,
                one.passage_id or "",
                one.source_id or "",
            )
        )
    where = lines[0].place if lines else of.area
    gone = sum(1 for each in bars if each.amount is None)
    least = out.threshold if of.unit != PER_CENT else 0
    return Chart(kind, of.indicator, where, of.unit, tuple(bars), _largest(bars), gone, least)


def _parts_chart(
    held: ShownStatistic, dimension: str, unit: str, some: Sequence[StatisticPart], out: Concealed
) -> Chart:
    one = held.statistic
    bars = []
    for each in some[:MOST_BARS]:
        number, instead = shown(amount(each.value), out, each.id)
        bars.append(
            Bar(
                one.id,
                each.category,
                one.source,
                number,
                instead,
                unit,
                one.passage_id or "",
                one.source_id or "",
            )
        )
    gone = sum(1 for each in bars if each.amount is None)
    largest = max(_largest(bars), Decimal(100)) if unit == PER_CENT else _largest(bars)
    return Chart("parts", dimension, held.where, unit, tuple(bars), largest, gone, out.threshold)


def _alike(lines: Iterable[StatisticLine], of: Statistic) -> list[StatisticLine]:
    held = list(lines)
    place = next((each.place for each in held if each.statistic.id == of.id), of.area)
    key = (fold(of.indicator), fold(of.unit), fold(place))
    return [
        each
        for each in held
        if (fold(each.statistic.indicator), fold(each.statistic.unit), fold(each.place)) == key
    ]


def _largest(bars: Iterable[Bar]) -> Decimal:
    ends = (
        each.amount.low if each.amount.high is None else each.amount.high
        for each in bars
        if each.amount is not None
    )
    return max(ends, default=Decimal(0))
