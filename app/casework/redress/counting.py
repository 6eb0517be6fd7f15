"""Counting people when some are named, and some are known only as a group with a number.

A group of 23 victims and three victims by name are 23 people, if the three are of the group, and 26, if they
are not. Nobody is counted twice here unless a person has said that they are different people: whoever is
named is taken to be of a group that counts at least as many, and a smaller group of a larger one. What is
taken to be so and was confirmed by nobody is listed, and flagged; a person answers it, with a reason. So a
number from here is a least one: so many people at least.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.casework.arguing import flags
from app.casework.arguing.flags import Flag
from app.casework.redress.fields import called
from app.errors import Usage
from app.records.claims import FlagAnswer
from app.records.people import Person
from app.vault.vault import Vault

RULE = "counted-within"
"""The rule under which it is kept who is of which group."""

WITHIN = "explained"
"""What is answered where somebody is of a group."""

APART = "no-contradiction"
"""What is answered where they are not."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Somebody who is counted, alone or as a group.

    Attributes:
        name: the pseudonym, where there is one.
        count: how many people they are here; of a group perhaps fewer than it has.
        within: id of the group in which they are counted, or ``""`` where they count for themselves.
    """

    person_id: str
    name: str
    group: bool
    count: int
    within: str = ""


@dataclass(frozen=True, slots=True)
class Headcount:
    """So many people at least.

    Attributes:
        units: who they are, groups first, the largest first, those within a group after it.
    """

    count: int
    units: tuple[Unit, ...] = ()


@dataclass(frozen=True, slots=True)
class Answers:
    """What people have said of who is of which group.

    Attributes:
        pairs: the two ids, the lower first, and whether the one is of the other.
        whole: of a group, whether all who stand beside it are of it.
    """

    pairs: Mapping[tuple[str, str], bool]
    whole: Mapping[str, bool]

    def apart(self, group: str, other: str) -> bool:
        """Whether somebody has said that these are different people."""
        return self._said(group, other) is False

    def confirmed(self, group: str, other: str) -> bool:
        """Whether somebody has said that the one is of the other."""
        return self._said(group, other) is True

    def _said(self, group: str, other: str) -> bool | None:
        held = self.pairs.get(flags.ordered(group, other))
        return held if held is not None else self.whole.get(group)


def answers(vault: Vault) -> Answers:
    """What was said in the whole vault: who is of a group is so in every case."""
    pairs: dict[tuple[str, str], bool] = {}
    whole: dict[str, bool] = {}
    for each in vault.find(FlagAnswer, rule=RULE):
        if each.other:
            pairs[each.one, each.other] = each.state != APART
        else:
            whole[each.one] = each.state != APART
    return Answers(pairs, whole)


def settle(
    vault: Vault,
    case_id: str,
    group: str,
    other: str,
    *,
    within: bool,
    reason: str,
    name: str = "",
) -> FlagAnswer:
    """Say that somebody is of a group, or that they are not; it is kept as the answer to a flag.

    Args:
        vault: open for writing.
        case_id: of the case in which it is said; it holds in all.
        group: id of the group.
        other: id of the person or smaller group; ``""`` for all who stand beside the group.
        within: whether they are of it.
        reason: why.
        name: who says so.

    Raises:
        NotFound: no such case or person.
        Usage: no reason, or no group.
    """
    whole = vault.get(Person, group)
    if whole.kind != "group":
        raise Usage("Only a group can have somebody within it.")
    if other == group:
        raise Usage("A group is not counted within itself.")
    one, second = flags.ordered(group, vault.get(Person, other).id if other else "")
    flag = Flag(RULE, case_id, one, second)
    return flags.answer(vault, flag, WITHIN if within else APART, reason, name)


def headcount(people: Mapping[str, Person], counts: Mapping[str, int], said: Answers) -> Headcount:
    """Count people without counting anybody twice.

    Args:
        people: by id.
        counts: how many of each; ids of institutions are left out.
        said: who was said to be of which group.
    """
    wanted = [
        Unit(each, called(people[each]), people[each].kind == "group", counts[each])
        for each in counts
        if people[each].kind != "institution" and counts[each] > 0
    ]
    # Groups first, so that one person finds every group there is; ids make the order the same for ever.
    wanted.sort(key=lambda each: (not each.group, -each.count, each.person_id))
    tops: list[Unit] = []
    groups: list[Unit] = []
    inside: dict[str, list[Unit]] = {}
    for each in wanted:
        over = next(
            (
                top
                for top in groups
                if top.count >= each.count and not said.apart(top.person_id, each.person_id)
            ),
            None,
        )
        if over is None:
            tops.append(each)
            groups += [each] if each.group else []
            continue
        held = Unit(each.person_id, each.name, each.group, each.count, over.person_id)
        inside.setdefault(over.person_id, []).append(held)
    total, units = 0, list[Unit]()
    for top in tops:
        below = inside.get(top.person_id, [])
        # More of them by name than the group counts: the names are the better number.
        total += max(top.count, sum(not each.group for each in below))
        units += [top, *below]
    return Headcount(total, tuple(units))


def assumed(held: Iterable[Unit], said: Answers) -> list[tuple[str, str]]:
    """Group and person, where nobody has confirmed that the one is of the other."""
    return [
        (each.within, each.person_id)
        for each in held
        if each.within and not said.confirmed(each.within, each.person_id)
    ]


def flagged(case_id: str, held: Sequence[Unit], said: Answers) -> list[Flag]:
    """One flag for each group with people in it of whom nobody has said that they are of it."""
    names = {each.person_id: each.name for each in held}
    counts = {each.person_id: each.count for each in held}
    open_: dict[str, list[str]] = {}
    for group, other in assumed(held, said):
        open_.setdefault(group, []).append(names[other])
    found = []
    for group in sorted({each.within for each in held if each.within}):
        beside = open_.get(group, [])
        if beside or group in said.whole:
            values = (
                ("group", names[group]),
                ("number", str(counts[group])),
                ("people", ", ".join(beside)),
            )
            found.append(Flag(RULE, case_id, group, "", values))
    return found
