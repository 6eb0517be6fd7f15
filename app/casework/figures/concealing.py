"""What of a statistic is hidden under a profile: small numbers of its own, and what other tables would tell.

A hidden number could be read from another statistic of the same thing: another source that breaks the same
period down in other parts, or a longer period of which it is what the others leave. So all statistics of one
thing in a case are looked at together, until nothing more has to go. Two statistics whose words differ are
two things to the program: that "men taken" and "people taken" leave the women, a person has to see.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.casework.figures.fields import PER_CENT
from app.casework.figures.statistics import parts_of
from app.casework.figures.suppression import BESIDE, ELLIPSIS, SMALL, hidden, is_small, threshold
from app.casework.figures.values import Amount, amount, scale, scaled
from app.records.cases import Place
from app.records.dates import bounds
from app.records.statistics import Statistic, StatisticPart
from app.records.text import fold
from app.vault.tallies import columns
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Concealed:
    """What of statistics is hidden, by the ids of these and of their parts, and what stands there instead.

    Attributes:
        threshold: numbers below it are small; 0 where nothing is hidden.
    """

    threshold: int = 0
    instead: Mapping[str, str] = field(default_factory=dict)


def concealed(vault: Vault, statistic: Statistic, profile: str) -> Concealed:
    """What is hidden of a statistic and of all others of the same thing.

    Args:
        vault: open.
        statistic: one of them.
        profile: under which small numbers are hidden; one that hides none hides nothing.
    """
    least = threshold(profile)
    if not least:
        return Concealed()
    alike = _alike(vault, statistic)
    return Concealed(least, _Case(alike, parts_of(vault, (e.id for e in alike)), least).settle())


def _alike(vault: Vault, of: Statistic) -> list[Statistic]:
    """The statistics of one thing in a case, whatever their source and period."""
    names: dict[str | None, str] = {row[0]: row[1] for row in columns(vault, Place, ("id", "name"))}

    def thing(indicator: str, unit: str, place: str | None, area: str) -> tuple[str, ...]:
        return fold(indicator), fold(scale(unit)[1]), fold(names.get(place, area))

    wanted = thing(of.indicator, of.unit, of.place_id, of.area)
    rows = columns(
        vault,
        Statistic,
        ("id", "indicator", "unit", "place_id", "area"),
        case_id=of.case_id,
        trashed=0,
    )
    ids = [row[0] for row in rows if thing(*row[1:]) == wanted]
    return vault.find(Statistic, order="id", id=list({*ids, of.id}))


_Key = tuple[tuple[str, str], str, str]
"""Period, dimension and category."""


class _Case:
    """Hides in all statistics of one thing until nothing more has to go."""

    def __init__(
        self, alike: Sequence[Statistic], parts: Mapping[str, Sequence[StatisticPart]], least: int
    ) -> None:
        self._alike, self._parts, self._least = alike, parts, least
        self._numbers = {each.id: scaled(amount(each.value), each.unit)[0] for each in alike}
        self._wholes: dict[str, str] = {}
        self._out: dict[str, str] = {}
        self._gone: set[_Key] = set()

    def settle(self) -> dict[str, str]:
        """By id, what stands instead of a hidden number."""
        for each in self._alike:
            if each.unit != PER_CENT and is_small(self._numbers[each.id], self._least):
                self._wholes[each.id] = SMALL
        before = -1
        while before != len(self._wholes) + len(self._out):
            before = len(self._wholes) + len(self._out)
            for each in self._alike:
                self._break_down(each)
                self._add_up(each)
        sign = ELLIPSIS if BESIDE in self._wholes.values() else f"<{self._least}"
        return self._out | dict.fromkeys(self._wholes, sign)

    def _break_down(self, one: Statistic) -> None:
        by: dict[tuple[str, str], list[StatisticPart]] = {}
        for each in self._parts.get(one.id, ()):
            by.setdefault((each.dimension, each.unit or one.unit), []).append(each)
        for (_dimension, unit), some in by.items():
            shares = unit == PER_CENT
            # Counted in something else than the whole, each stands alone.
            alike = fold(scale(unit)[1]) == fold(scale(one.unit)[1])
            known = one.unit != PER_CENT and (shares or alike)
            also = {at for at, each in enumerate(some) if self._key(one, each) in self._gone}
            if one.id in self._wholes and known:
                why: Sequence[str] = [BESIDE] * len(some)
            else:
                found = hidden(
                    [scaled(amount(each.value), unit)[0] for each in some],
                    self._numbers[one.id] if known else None,
                    self._least,
                    shares=shares,
                    also=also,
                )
                why = found.why
                if found.whole:
                    self._wholes[one.id] = BESIDE
            for at, each in enumerate(some):
                if why[at]:
                    alone = not known and not also and why[at] == SMALL and not shares
                    self._out[each.id] = f"<{self._least}" if alone else ELLIPSIS
                    self._gone.add(self._key(one, each))

    def _key(self, one: Statistic, part: StatisticPart) -> _Key:
        return bounds(one.period), fold(part.dimension), fold(part.category)

    def _add_up(self, one: Statistic) -> None:
        """Hide periods from which, with a longer one, a hidden number could be worked out."""
        if one.id in self._wholes or one.unit == PER_CENT or not one.period:
            return
        within = self._within(one)
        amounts = [self._numbers[each.id] for each in within]
        gone = {at for at, each in enumerate(within) if each.id in self._wholes}
        if not gone or sum(each.low for each in amounts) != self._numbers[one.id].low:
            return
        beside = {at for at in gone if self._wholes[within[at].id] == BESIDE}
        found = hidden(amounts, self._numbers[one.id], self._least, also=beside)
        if found.whole:
            self._wholes[one.id] = BESIDE
        for at, each in enumerate(within):
            if found.why[at]:
                self._take(each.period)

    def _within(self, one: Statistic) -> list[Statistic]:
        """Statistics of parts of its period that do not overlap, its own source before others."""
        low, high = bounds(one.period)
        inner: dict[tuple[str, str], Statistic] = {}
        for each in sorted(self._alike, key=lambda e: (fold(e.source) != fold(one.source), e.id)):
            span = bounds(each.period)
            if each.period and low <= span[0] and span[1] <= high and span != (low, high):
                inner.setdefault(span, each)
        found: list[Statistic] = []
        reached = ""
        for span in sorted(inner, key=lambda each: (each[1], each[0])):
            if span[0] > reached:
                found.append(inner[span])
                reached = span[1]
        return found

    def _take(self, period: str) -> None:
        for each in self._alike:
            if bounds(each.period) == bounds(period):
                self._wholes.setdefault(each.id, BESIDE)


def shown(number: Amount, concealed_: Concealed, key: str) -> tuple[Amount | None, str]:
    """A number, or None and what stands instead of it.

    Args:
        number: which.
        concealed_: what is hidden.
        key: id of the statistic or the part.
    """
    instead = concealed_.instead.get(key, "")
    return (None, instead) if instead else (number, "")
