"""What came before what: accounts that put events in orders which cannot all be right."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.casework.arguing.account_values import BEFORE
from app.records.claims import AccountFact
from app.records.dates import bounds


@dataclass(frozen=True, slots=True)
class Step:
    """One event before another, and how that is known.

    Attributes:
        earlier: id of an event.
        later: id of another.
        fact_id: which account says so; ``""`` where the dates of the two events do.
    """

    earlier: str
    later: str
    fact_id: str = ""


def clashes(
    facts: Sequence[AccountFact], dates: Mapping[str, str]
) -> Iterator[tuple[str, str | None, tuple[Step, ...]]]:
    """The pairs of facts that put events in a circle.

    Args:
        facts: of the aspect ``sequence``.
        dates: by id, the EDTF dates of the events that have one.

    Yields:
        Ids of two facts, the lower first, and the steps that lead from the later event of the first back
        to its earlier one. The second is None where the dates alone do: the account is at odds with the
        dates that the events have in the catalogue.
    """
    steps = [_step(each) for each in facts]
    met = {each.earlier for each in steps} | {each.later for each in steps}
    ways: dict[str, list[Step]] = defaultdict(list)
    for step in (*_dated({each: dates[each] for each in met if dates.get(each)}), *steps):
        ways[step.earlier].append(step)
    seen: set[tuple[str, str | None]] = set()
    for step in sorted(steps, key=lambda each: each.fact_id):
        way = _shortest(ways, step.later, step.earlier)
        if way is None:
            continue
        others: list[str | None] = [each.fact_id for each in way if each.fact_id]
        for other in others or [None]:
            pair = (step.fact_id, None) if other is None else _sorted(step.fact_id, other)
            if pair not in seen and other != step.fact_id:
                seen.add(pair)
                yield (*pair, way)


def _sorted(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _step(fact: AccountFact) -> Step:
    way, _, other = fact.value.partition(":")
    if f"{way}:" == BEFORE:
        return Step(fact.event_id, other, fact.id)
    return Step(other, fact.event_id, fact.id)


def _dated(dates: Mapping[str, str]) -> Iterator[Step]:
    """One event before another where the last possible day of it is before the first of the other."""
    days = {each: bounds(date) for each, date in dates.items()}
    for one, (_, last) in days.items():
        for other, (first, _) in days.items():
            if last < first:
                yield Step(one, other)


def _shortest(ways: Mapping[str, Sequence[Step]], start: str, goal: str) -> tuple[Step, ...] | None:
    """The fewest steps that lead from an event to a later one; None where none do."""
    came: dict[str, Step | None] = {start: None}
    waiting = deque([start])
    while waiting:
        at = waiting.popleft()
        if at == goal:
            way: list[Step] = []
            while (step := came[at]) is not None:
                way.append(step)
                at = step.earlier
            return tuple(reversed(way))
        for step in ways.get(at, ()):
            if step.later not in came:
                came[step.later] = step
                waiting.append(step.later)
    return None
