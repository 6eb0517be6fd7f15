"""The gap between those who were harmed and those who were heard and compensated.

Counted for a case, or for those who were harmed according to one proceeding or the appeals from it; whether
these were heard and compensated anywhere in the case is told of both. Victims are those who have this role in
the case, in one of its events or in one of its proceedings, and whoever redress is owed to. All four numbers
are least ones; :mod:`.counting` tells how people are counted who are known by name and as a group. Of several
remedies of one group, and of its parts in several proceedings, the largest number counts: they may be the
same people.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.casework import lookup
from app.casework.arguing.flags import Flag
from app.casework.redress import counting
from app.casework.redress.counting import Answers, Headcount, headcount
from app.casework.redress.proceedings import PRESENT, chain, number
from app.records.cases import Case, Event, Involvement
from app.records.people import CasePerson, Person
from app.records.proceedings import Proceeding, ProceedingParty, Remedy
from app.vault.tallies import columns
from app.vault.vault import Vault

VICTIM = "victim"
COMPENSATION = "compensation"
_RECEIVED = ("01", "02", "03")
"""Codes of MT47 that say that something was received."""


@dataclass(frozen=True, slots=True)
class Money:
    """What is owed and what was paid in one currency.

    Attributes:
        owed: of all remedies together.
        paid: likewise.
        remedies: how many they are.
        unknown: those of them of which nobody knows whether they were paid.
        missing: what is owed and was not paid, as far as is known; too much for one is nothing for another.
    """

    currency: str
    owed: Decimal
    paid: Decimal
    remedies: int
    unknown: int
    missing: Decimal


@dataclass(frozen=True, slots=True)
class Gap:
    """How many were harmed, heard, owed compensation, and compensated; with who is in each.

    Attributes:
        case_id: of which case.
        proceeding_id: according to which proceeding people were harmed, or ``""`` for all of the case.
        victims: so many people at least, like the other three.
        took_part: those of them who took part in a proceeding.
        owed: those to whom compensation is owed.
        compensated: those who received any of it.
        money: by currency.
        assumed: group and person, where nobody has confirmed that the one is of the other.
    """

    case_id: str
    proceeding_id: str
    victims: Headcount
    took_part: Headcount
    owed: Headcount
    compensated: Headcount
    money: tuple[Money, ...]
    assumed: tuple[tuple[str, str], ...]

    @property
    def left_out(self) -> int:
        """Victims who received nothing."""
        return max(0, self.victims.count - self.compensated.count)


@dataclass(frozen=True, slots=True)
class Harm:
    """Who was harmed in each case, and what was said of who is of which group; read once for many cases.

    Attributes:
        victims: by case, ids of those who have this role in it or in one of its events.
    """

    victims: Mapping[str, frozenset[str]]
    answers: Answers


def harm(vault: Vault) -> Harm:
    """Read who was harmed, in every case."""
    found: dict[str, set[str]] = {}
    for case, person in columns(vault, CasePerson, ("case_id", "person_id"), role=VICTIM):
        found.setdefault(case, set()).add(person)
    rows = columns(vault, Event, ("id", "case_id"), trashed=0)
    events = {event: case for event, case in rows}  # noqa: C416
    for event, person in columns(vault, Involvement, ("event_id", "person_id"), role=VICTIM):
        if event in events:
            found.setdefault(events[event], set()).add(person)
    return Harm({case: frozenset(who) for case, who in found.items()}, counting.answers(vault))


def gap(vault: Vault, case: str, proceeding: str = "", known: Harm | None = None) -> Gap:
    """The gap of a case, or of those harmed according to one proceeding and the appeals from it.

    Args:
        vault: open.
        case: code or id.
        proceeding: id; ``""`` for the whole case.
        known: what :func:`harm` read, for whoever asks about many cases.

    Raises:
        NotFound: no such case or proceeding.
    """
    in_case, read = lookup.case(vault, case), known or harm(vault)
    held = {each.id for each in vault.find(Proceeding, case_id=in_case.id, trashed=False)}
    parties = vault.find(ProceedingParty, proceeding_id=sorted(held)) if held else []
    owed = [
        each
        for each in vault.find(Remedy, order="id", case_id=in_case.id, trashed=False)
        if each.proceeding_id is None or each.proceeding_id in held
    ]
    victims = {each.person_id for each in parties if each.role == VICTIM}
    victims |= {each.person_id for each in owed if each.person_id}
    victims |= read.victims.get(in_case.id, frozenset())
    if proceeding:
        about = {each.id for _depth, each in chain(vault, proceeding)} & held
        victims = _of_a_proceeding(about, parties, owed, victims, read.answers)
        owed = [each for each in owed if each.person_id in victims or each.proceeding_id in about]
    people = lookup.many(vault, Person, sorted(victims))
    said = read.answers
    # Of a group all were harmed, however few of it a court may have heard.
    whole = {each: number(None, people[each]) for each in victims if each in people}
    present = _present(people, (each for each in parties if each.role == VICTIM))
    money = [each for each in owed if each.kind == COMPENSATION and each.person_id in people]
    entitled = _largest(people, (each for each in money if _positive(each.owed) or received(each)))
    paid = _largest(people, (each for each in money if received(each)))
    harmed = headcount(people, whole, said)
    return Gap(
        in_case.id,
        proceeding,
        harmed,
        _no_more(headcount(people, present, said), harmed),
        _no_more(headcount(people, entitled, said), harmed),
        _no_more(headcount(people, paid, said), harmed),
        _money(owed),
        tuple(counting.assumed(harmed.units, said)),
    )


def flags(vault: Vault, in_case: Case, known: Harm | None = None) -> list[Flag]:
    """What is taken to be so in counting the victims of a case, and was confirmed by nobody."""
    read = known or harm(vault)
    held = gap(vault, in_case.id, known=read)
    return counting.flagged(in_case.id, held.victims.units, read.answers)


def received(remedy: Remedy) -> bool:
    """Whether any of a remedy was given: an amount above nothing, or else what its extent says."""
    if remedy.paid:
        return _positive(remedy.paid)
    return remedy.extent in _RECEIVED


def _of_a_proceeding(
    about: set[str],
    parties: Iterable[ProceedingParty],
    owed: Iterable[Remedy],
    everybody: Iterable[str],
    said: Answers,
) -> set[str]:
    """Who was harmed according to some proceedings, and whoever was said to be of a group among them."""
    found = {
        each.person_id for each in parties if each.role == VICTIM and each.proceeding_id in about
    }
    found |= {each.person_id for each in owed if each.person_id and each.proceeding_id in about}
    return found | {
        each for each in everybody if any(said.confirmed(group, each) for group in found)
    }


def _present(people: dict[str, Person], parties: Iterable[ProceedingParty]) -> dict[str, int]:
    held: dict[tuple[str, str], int] = {}
    for each in parties:
        if each.took_part in PRESENT and each.person_id in people:
            key = (each.person_id, each.proceeding_id)
            held[key] = held.get(key, 0) + number(each.count, people[each.person_id])
    found: dict[str, int] = {}
    for (who, _proceeding), count in held.items():
        most = number(None, people[who])
        found[who] = max(found.get(who, 0), min(count, most))
    return found


def _largest(people: dict[str, Person], remedies: Iterable[Remedy]) -> dict[str, int]:
    found: dict[str, int] = {}
    for each in remedies:
        who = each.person_id or ""
        found[who] = max(found.get(who, 0), number(each.count, people[who]))
    return found


def _no_more(some: Headcount, all_: Headcount) -> Headcount:
    return Headcount(min(some.count, all_.count), some.units)


def _positive(amount: str) -> bool:
    return bool(amount) and Decimal(amount) > 0


def _missing(remedy: Remedy) -> Decimal:
    return max(Decimal(0), Decimal(remedy.owed or 0) - Decimal(remedy.paid or 0))


def _money(remedies: Iterable[Remedy]) -> tuple[Money, ...]:
    held: dict[str, list[Remedy]] = {}
    for each in remedies:
        if each.currency:
            held.setdefault(each.currency, []).append(each)
    return tuple(
        Money(
            currency,
            sum((Decimal(each.owed) for each in some if each.owed), Decimal(0)),
            sum((Decimal(each.paid) for each in some if each.paid), Decimal(0)),
            len(some),
            sum(not each.paid for each in some),
            sum((_missing(each) for each in some), Decimal(0)),
        )
        for currency, some in sorted(held.items())
    )
