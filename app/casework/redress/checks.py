"""What rules flag in proceedings, remedies and detentions: dates out of order, roles and numbers that clash.

A rule flags only what is certain: 14 January and "January" are not out of order. Both records stay; a person
says what it comes to (:mod:`app.casework.arguing.flags`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from app.casework import lookup
from app.casework.arguing.flags import Flag, answered, ordered
from app.casework.redress import counting, gap
from app.casework.redress.fields import called
from app.casework.redress.roles import conflicts
from app.casework.redress.windows import window
from app.errors import Usage
from app.records.cases import Act, Case, Event, Instrument, Involvement, Place
from app.records.consent import today
from app.records.dates import FIRST_DAY, LAST_DAY, bounds
from app.records.people import Person
from app.records.proceedings import Detention, Proceeding, ProceedingParty, Remedy
from app.records.vocabulary import load
from app.vault.tallies import columns
from app.vault.vault import Vault

ORDER = (
    ("opened", "decided", "decided-before-opened"),
    ("decided", "notified_on", "notified-before-decided"),
    ("decided", "appeal_until", "appeal-over-before-decided"),
    ("notified_on", "appeal_until", "appeal-over-before-notified"),
)
"""Dates of a proceeding that follow each other, and the rule that says so."""

_ARRESTS = ("030101", "030107")
"""Acts with which a detention begins (HURIDOCS MT04: arrest, mass arrest)."""


@dataclass
class _Case:
    """What the rules look at, of one case.

    Attributes:
        several: event and person with roles that do not go together.
        arrests: of those who were held, the events in which they were arrested.
        acts: arrests, by event.
        events: those of the two before, and those that a detention names.
    """

    case: Case
    proceedings: dict[str, Proceeding]
    parties: list[ProceedingParty]
    remedies: list[Remedy]
    detentions: list[Detention]
    several: list[tuple[str, str, set[str]]]
    arrests: dict[str, list[Event]]
    acts: dict[str, Act]
    events: dict[str, Event]
    people: dict[str, Person]
    places: dict[str, Place]
    jurisdictions: Mapping[str, str]

    def flag(self, rule: str, one: str, other: str = "", **values: str) -> Flag:
        first, second = ordered(one, other)
        return Flag(rule, self.case.id, first, second, tuple(values.items()))

    def name(self, person: str) -> str:
        return called(self.people[person])


def flags(vault: Vault, case: str | None = None) -> list[Flag]:
    """What the rules flag in a case, or in all; open ones first.

    Args:
        vault: open.
        case: code or id; None for all.

    Raises:
        NotFound: no such case.
    """
    chosen = [lookup.case(vault, case)] if case is not None else vault.find(Case, trashed=False)
    found: list[Flag] = []
    harmed, parts = gap.harm(vault), _Parts(vault)
    for each in chosen:
        held = _read(vault, each, parts)
        for rule in (
            _order,
            _appeals,
            _windows,
            _roles,
            _numbers,
            _money,
            _arrests,
            _twice,
            _ahead,
        ):
            found += rule(held)
        found += gap.flags(vault, each, harmed)
    return answered(vault, found)


def find(vault: Vault, rule: str, one: str, other: str = "") -> Flag:
    """A flag that stands now, by its rule and the beginnings of its ids.

    Raises:
        Usage: there is no such flag, or there are several.
    """
    found = [
        each
        for each in flags(vault)
        if each.rule == rule
        and (
            (each.one.startswith(one) and each.other.startswith(other))
            or (other and each.one.startswith(other) and each.other.startswith(one))
        )
    ]
    if len(found) != 1:
        raise Usage("No rule flags this, or it is not clear which of several flags is meant.")
    return found[0]


def before(one: str, other: str) -> bool:
    """Whether a date is certainly before another; a date that is not known is never."""
    if not (one and other):
        return False
    last, first = bounds(one)[1], bounds(other)[0]
    return last != LAST_DAY and first != FIRST_DAY and last < first


def begins(span: str) -> tuple[str, str]:
    """The first and the last day on which a span may begin."""
    first = span.partition("/")[0].strip()
    if "/" in span and first in ("", ".."):
        return FIRST_DAY, bounds(span)[1]
    return bounds(first)


def ends(span: str) -> tuple[str, str]:
    """The first and the last day on which a span may end; one that is open goes on for ever."""
    last = span.rpartition("/")[2].strip()
    if "/" in span and last in ("", ".."):
        return LAST_DAY if last else bounds(span)[0], LAST_DAY
    return bounds(last)


class _Parts:
    """Who had which part in which event, and the arrests; read once for many cases."""

    def __init__(self, vault: Vault) -> None:
        rows = columns(vault, Event, ("id", "case_id"), trashed=0)
        self.cases = {event: case for event, case in rows}  # noqa: C416
        self.acts = {each.event_id: each for each in vault.find(Act, act=list(_ARRESTS))}
        held = {person for (person,) in columns(vault, Detention, ("person_id",))}
        self.arrests: dict[str, list[str]] = {}
        roles: dict[tuple[str, str], set[str]] = {}
        for event, person, role in columns(vault, Involvement, ("event_id", "person_id", "role")):
            roles.setdefault((event, person), set()).add(role)
            if role == gap.VICTIM and person in held and event in self.acts:
                self.arrests.setdefault(person, []).append(event)
        self.several: dict[str, list[tuple[str, str, set[str]]]] = {}
        for (event, person), several in sorted(roles.items()):
            if len(several) > 1 and event in self.cases and conflicts(several):
                self.several.setdefault(self.cases[event], []).append((event, person, several))
        self.places = {each.id: each for each in vault.find(Place)}
        self.jurisdictions = {each.code: each.jurisdiction for each in vault.find(Instrument)}


def _read(vault: Vault, case: Case, parts: _Parts) -> _Case:
    proceedings = {each.id: each for each in vault.find(Proceeding, case_id=case.id, trashed=False)}
    parties = vault.find(ProceedingParty, proceeding_id=list(proceedings)) if proceedings else []
    remedies = [
        each
        for each in vault.find(Remedy, case_id=case.id, trashed=False)
        if each.proceeding_id is None or each.proceeding_id in proceedings
    ]
    detentions = vault.find(Detention, case_id=case.id)
    several = parts.several.get(case.id, [])
    people = {each.person_id for each in parties} | {each.person_id for each in detentions}
    people |= {person for _event, person, _roles in several}
    people |= {each.person_id for each in remedies if each.person_id}
    arrested = {each: parts.arrests.get(each, []) for each in people}
    events = {event for event, _person, _roles in several}
    events |= {each.event_id for each in detentions if each.event_id}
    events |= {event for held in arrested.values() for event in held}
    known = lookup.many(vault, Event, sorted(events & parts.cases.keys()))
    return _Case(
        case,
        proceedings,
        parties,
        remedies,
        detentions,
        several,
        {
            person: [known[event] for event in held if parts.cases.get(event) == case.id]
            for person, held in arrested.items()
        },
        parts.acts,
        known,
        lookup.many(vault, Person, sorted(people)),
        parts.places,
        parts.jurisdictions,
    )


def _order(held: _Case) -> Iterator[Flag]:
    for each in held.proceedings.values():
        for first, second, rule in ORDER:
            earlier, later = getattr(each, first), getattr(each, second)
            if before(later, earlier):
                yield held.flag(rule, each.id, title=each.title, first=earlier, second=later)
    for remedy in held.remedies:
        if before(remedy.paid_on, remedy.owed_on):
            first, second = remedy.owed_on, remedy.paid_on
            yield held.flag("paid-before-owed", remedy.id, first=first, second=second)


def _appeals(held: _Case) -> Iterator[Flag]:
    for each in held.proceedings.values():
        above = held.proceedings.get(each.parent_id or "")
        if above is None or above.id == each.id:
            continue
        for date, rule in (
            (above.decided, "appeal-before-decision"),
            (above.notified_on, "appeal-before-notified"),
        ):
            if before(each.opened, date):
                yield held.flag(
                    rule, each.id, above.id, title=each.title, first=date, second=each.opened
                )
                break


def _windows(held: _Case) -> Iterator[Flag]:
    for each in held.proceedings.values():
        law = window(_country(held, each), each.kind)
        start = each.decided if law is not None and law.start == "decided" else each.notified_on
        if law is None or not (start and each.appeal_until):
            continue
        first, last = bounds(start)[0], bounds(each.appeal_until)[1]
        # The earliest day on which the law's own window could have ended.
        if (
            first != FIRST_DAY
            and last < law.last_day(first)
            and not before(each.appeal_until, start)
        ):
            yield held.flag(
                "appeal-window-short",
                each.id,
                title=each.title,
                first=start,
                second=each.appeal_until,
                day=law.last_day(first),
                law=law.law,
            )


def _country(held: _Case, each: Proceeding) -> str:
    place, seen = held.places.get(each.place_id or ""), set[str]()
    while place is not None and place.id not in seen:
        if place.country:
            return place.country
        seen.add(place.id)
        place = held.places.get(place.parent_id or "")
    for ref in each.provisions:
        instrument = ref.partition(":")[0]
        if instrument in load("law_kz"):
            return str(load("law_kz").require(instrument).extra.get("jurisdiction", ""))
        if held.jurisdictions.get(instrument):
            return held.jurisdictions[instrument]
    return ""


def _roles(held: _Case) -> Iterator[Flag]:
    in_proceeding: dict[tuple[str, str], set[str]] = {}
    for party in held.parties:
        in_proceeding.setdefault((party.proceeding_id, party.person_id), set()).add(party.role)
    several = [(of, person, roles) for (of, person), roles in sorted(in_proceeding.items())]
    for rule, parts in (
        ("conflicting-roles", several),
        ("conflicting-roles-event", held.several),
    ):
        for of, person, roles in parts:
            clash = conflicts(roles)
            # Of a group, some may have been the one and some the other.
            if clash and held.people[person].kind == "individual":
                title = (
                    held.proceedings[of].title if of in held.proceedings else held.events[of].title
                )
                yield held.flag(
                    rule,
                    of,
                    person,
                    person=held.name(person),
                    title=title,
                    roles="|".join(dict.fromkeys(role for pair in clash for role in pair)),
                )
    yield from _same_judge(held)


def _same_judge(held: _Case) -> Iterator[Flag]:
    judges: dict[str, set[str]] = {}
    for party in held.parties:
        if party.role == "judge":
            judges.setdefault(party.proceeding_id, set()).add(party.person_id)
    for each in held.proceedings.values():
        above = held.proceedings.get(each.parent_id or "")
        if above is None or above.id == each.id:
            continue
        for person in sorted(judges.get(each.id, set()) & judges.get(above.id, set())):
            yield held.flag(
                "judge-of-own-decision",
                each.id,
                person,
                person=held.name(person),
                title=each.title,
                above=above.title,
            )


def _numbers(held: _Case) -> Iterator[Flag]:
    of_group: dict[tuple[str, str, str], int] = {}
    for party in held.parties:
        person = held.people[party.person_id]
        if person.kind == "group" and party.count is not None:
            key = (party.proceeding_id, party.person_id, party.role)
            of_group[key] = of_group.get(key, 0) + party.count
    for (of, person_id, role), number in sorted(of_group.items()):
        yield from _over(held, of, person_id, number, role)
    counted: Sequence[Remedy | Detention] = [*held.remedies, *held.detentions]
    for each in counted:
        if each.person_id and each.count is not None:
            yield from _over(held, each.id, each.person_id, each.count, "")


def _over(held: _Case, of: str, person_id: str, number: int, role: str) -> Iterator[Flag]:
    person = held.people[person_id]
    if person.kind == "group" and number > person.count:
        yield held.flag(
            "more-than-the-group",
            of,
            person_id,
            person=called(person),
            number=str(number),
            count=str(person.count),
            roles=role,
        )


def _money(held: _Case) -> Iterator[Flag]:
    for each in held.remedies:
        if each.owed and each.paid and Decimal(each.paid) > Decimal(each.owed):
            yield held.flag(
                "paid-more-than-owed",
                each.id,
                owed=each.owed,
                paid=each.paid,
                currency=each.currency,
            )


def _arrests(held: _Case) -> Iterator[Flag]:
    """A detention that was over, or under way, before the arrest with which it is said to begin."""
    for each in held.detentions:
        own = held.events.get(each.event_id or "")
        arrests = held.arrests.get(each.person_id, [])
        if own is not None and own.id in held.acts:
            arrests = [own]
        dated = [(held.acts[event.id].date or event.date, event) for event in arrests]
        dated = [(date, event) for date, event in dated if date]
        if not each.date or not dated:
            continue
        first, event = min(dated, key=lambda pair: (bounds(pair[0])[0], pair[1].id))
        start = begins(each.date)[1]
        if start != LAST_DAY and start < bounds(first)[0]:
            yield held.flag(
                "detained-before-arrest",
                each.id,
                event.id,
                person=held.name(each.person_id),
                title=event.title,
                first=first,
                second=each.date,
            )


def _twice(held: _Case) -> Iterator[Flag]:
    """One person in two places at once, by more than the day on which they may have been moved."""
    by_person: dict[str, list[Detention]] = {}
    for each in held.detentions:
        if each.place_id and each.date and held.people[each.person_id].kind == "individual":
            by_person.setdefault(each.person_id, []).append(each)
    for person, periods in sorted(by_person.items()):
        for one, other in combinations(sorted(periods, key=lambda each: each.id), 2):
            if one.place_id == other.place_id or _inside(held, one, other):
                continue
            if max(begins(one.date)[1], begins(other.date)[1]) < min(
                ends(one.date)[0], ends(other.date)[0]
            ):
                yield held.flag(
                    "held-in-two-places",
                    one.id,
                    other.id,
                    person=held.name(person),
                    place=held.places[one.place_id or ""].name,
                    beside=held.places[other.place_id or ""].name,
                    first=one.date,
                    second=other.date,
                )


def _inside(held: _Case, one: Detention, other: Detention) -> bool:
    """Whether one of two places lies within the other."""
    for place, wanted in ((one.place_id, other.place_id), (other.place_id, one.place_id)):
        at, seen = held.places.get(place or ""), set[str]()
        while at is not None and at.id not in seen:
            if at.id == wanted:
                return True
            seen.add(at.id)
            at = held.places.get(at.parent_id or "")
    return False


def _ahead(held: _Case) -> Iterator[Flag]:
    now = today()
    dated: Iterable[tuple[str, str, str]] = [
        *(
            (each.id, each.title, date)
            for each in held.proceedings.values()
            for date in (each.opened, each.decided, each.notified_on)
        ),
        *((each.id, "", each.paid_on) for each in held.remedies),
        *((each.id, held.name(each.person_id), each.date) for each in held.detentions),
    ]
    told: set[str] = set()
    for record, title, date in dated:
        if date and record not in told and bounds(date)[0] > now:
            told.add(record)
            yield held.flag("in-the-future", record, title=title, first=date)


RULES = (
    *(rule for _first, _second, rule in ORDER),
    "paid-before-owed",
    "appeal-before-decision",
    "appeal-before-notified",
    "appeal-window-short",
    "conflicting-roles",
    "conflicting-roles-event",
    "judge-of-own-decision",
    "more-than-the-group",
    "paid-more-than-owed",
    "detained-before-arrest",
    "held-in-two-places",
    "in-the-future",
    counting.RULE,
)
"""Every rule of this module."""
