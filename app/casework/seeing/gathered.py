"""Which passages bear on which provisions, read at once, and to whom they belong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from app.casework import lookup
from app.casework.arguing.origins import Facts
from app.records.base import Record
from app.records.cases import Case, Event, EventProvision, Involvement
from app.records.claims import Claim, ClaimPassage, ClaimProvision, PassageElement
from app.records.evidence import Item, ItemPerson, ItemProvision
from app.records.people import CasePerson, Person
from app.vault.tallies import columns
from app.vault.vault import Vault

HARMED = "victim"
"""The role of those to whom something was done."""

_CONCERNED = frozenset((HARMED, "patient", "depicted"))
"""Roles in an item by which all of it is about a person."""

_TOLD_OF = frozenset((*_CONCERNED, "mentioned"))
"""Roles by which a passage is about a person."""


_SAME_WORDS = frozenset(
    ("copy-of", "recording-of", "redacted-of", "transcript-of", "translation-of")
)
"""Relations by which an item is about whom the other is about; an attachment need not be."""

_LONGEST_CHAIN = 4


class Bearing(NamedTuple):
    """A passage that bears on a provision; a tuple, since there are tens of thousands.

    Attributes:
        ref: the provision.
        stance: ``for`` or ``against``.
        element: which element of it, or ``""``.
        case_id: of the item, or of the claim that it speaks for.
    """

    ref: str
    passage_id: str
    stance: str
    element: str
    case_id: str


@dataclass(frozen=True, slots=True)
class Gathered:
    """All bearings of a case or of a vault.

    Attributes:
        bearings: in the order of their records.
        items: those in which the passages stand, erased ones and those in the trash as well, by id.
        item_of: id of the item by passage.
        cases: ids of the cases in question.
        people: ids of those to whom something was done, with the cases in which.
        of_passage: ids of the people whom a passage tells of, by passage.
        of_item: ids of the people whom all of an item concerns, by item.
        engaged_by: (provision, case) of events and claims that are about a provision.
        harmed_by: (provision, person) of events that are about it and of which they are victims.
        facts: what decides which of the items are one source.
    """

    bearings: tuple[Bearing, ...]
    items: Mapping[str, Item]
    item_of: Mapping[str, str]
    cases: tuple[str, ...]
    people: frozenset[str]
    of_passage: Mapping[str, frozenset[str]]
    of_item: Mapping[str, frozenset[str]]
    engaged_by: frozenset[tuple[str, str]]
    harmed_by: frozenset[tuple[str, str]]
    facts: Facts

    def columns_of(self, bearing: Bearing, kind: str) -> Iterable[str]:
        """The columns in which a bearing stands: its case, or the people whom it tells of."""
        if kind == "cases":
            return (bearing.case_id,)
        return self.of_passage.get(bearing.passage_id, _NOBODY) | self.of_item.get(
            self.item_of[bearing.passage_id], _NOBODY
        )

    def engaged(self, kind: str) -> frozenset[tuple[str, str]]:
        """Where a provision matters, whatever is proved of it: (provision, case or person)."""
        return self.engaged_by if kind == "cases" else self.harmed_by


_NOBODY: frozenset[str] = frozenset()


def gather(vault: Vault, case: str | None = None, *, people: bool = False) -> Gathered:
    """Read which passages bear on which provisions.

    Args:
        vault: open.
        case: code or id of a case; None for all.
        people: with whom it concerns; without, nobody is read.

    Raises:
        NotFound: no such case.
    """
    cases = headed(vault, case)
    within = set(cases)
    about, case_of = _claims(vault, within)
    item_case = _cases_of(vault, Item)
    item_of: dict[str, str] = {}
    bearings = []
    for bearing, item_id in _bearings(vault, about, case_of, item_case):
        if bearing.case_id in within:
            bearings.append(bearing)
            item_of[bearing.passage_id] = item_id
    items = lookup.many(vault, Item, sorted(set(item_of.values())))
    harmed_people = _people(vault, within) if people else set[str]()
    facts = Facts(vault, list(items.values()))
    of_passage, of_item = _told_of(vault, facts, harmed_people) if people else ({}, {})
    engaged, harmed = _engaged(vault, within, about, case_of, harmed_people)
    return Gathered(
        bearings=tuple(dict.fromkeys(bearings)),
        items=items,
        item_of=item_of,
        cases=tuple(cases),
        people=frozenset(harmed_people),
        of_passage=of_passage,
        of_item=of_item,
        engaged_by=engaged,
        harmed_by=harmed,
        facts=facts,
    )


def headed(vault: Vault, case: str | None) -> list[str]:
    """Ids of the cases in question, by code; those in the trash are left out.

    Raises:
        NotFound: no such case.
    """
    if case is not None:
        return [lookup.case(vault, case).id]
    return [each.id for each in vault.find(Case, order="code", trashed=False)]


def _bearings(
    vault: Vault,
    about: Mapping[str, list[str]],
    case_of: Mapping[str, str],
    item_case: Mapping[str, str],
) -> Iterator[tuple[Bearing, str]]:
    for ref, passage, item in columns(vault, ItemProvision, ("provision", "passage_id", "item_id")):
        if passage:
            yield Bearing(ref, passage, "for", "", item_case[item]), item
    for ref, element, passage, item in columns(
        vault, PassageElement, ("provision", "element", "passage_id", "item_id")
    ):
        yield Bearing(ref, passage, "for", element, item_case[item]), item
    for claim, passage, item, stance in columns(
        vault, ClaimPassage, ("claim_id", "passage_id", "item_id", "stance")
    ):
        if stance != "context":
            for ref in about.get(claim, ()):
                yield Bearing(ref, passage, stance, "", case_of[claim]), item


def _claims(vault: Vault, cases: set[str]) -> tuple[dict[str, list[str]], dict[str, str]]:
    """The law that each claim of some cases is about, and its case."""
    rows = columns(vault, Claim, ("id", "case_id"), trashed=0)
    case_of = {claim: held for claim, held in rows if held in cases}
    about: dict[str, list[str]] = defaultdict(list)
    for claim, ref in columns(vault, ClaimProvision, ("claim_id", "provision")):
        if claim in case_of:
            about[claim].append(ref)
    return about, case_of


def _people(vault: Vault, cases: set[str]) -> set[str]:
    """Those to whom something was done in some cases."""
    known = {
        person
        for person, erased in columns(vault, Person, ("id", "erased_at"), trashed=0)
        if not erased
    }
    event_case = _cases_of(vault, Event, trashed=0)
    found = {
        person
        for person, event in columns(vault, Involvement, ("person_id", "event_id"), role=HARMED)
        if event_case.get(event) in cases
    }
    item_case = _cases_of(vault, Item, trashed=0)
    for role in ("patient", HARMED):
        for person, item in columns(vault, ItemPerson, ("person_id", "item_id"), role=role):
            if item_case.get(item) in cases:
                found.add(person)
    for person, held in columns(vault, CasePerson, ("person_id", "case_id"), role=HARMED):
        if held in cases:
            found.add(person)
    return found & known


def _told_of(
    vault: Vault, facts: Facts, people: set[str]
) -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Whom each passage and whom each item as a whole concerns, of the people in question."""
    by_passage: dict[str, set[str]] = defaultdict(set)
    by_item: dict[str, set[str]] = defaultdict(set)
    for person, role, passage, item in columns(
        vault, ItemPerson, ("person_id", "role", "passage_id", "item_id")
    ):
        if person in people:
            if passage and role in _TOLD_OF:
                by_passage[passage].add(person)
            elif not passage and role in _CONCERNED:
                by_item[item].add(person)
    for item_id in facts.items:
        by_item[item_id] |= facts.tellers(item_id) & people
    # Each of a chain (a translation of a transcript of a recording) takes on whom the next is about.
    says_of = [
        (each.one, each.other)
        for each in facts.bonds
        if each.kind == "belongs" and each.detail in _SAME_WORDS
    ]
    for _ in range(_LONGEST_CHAIN):
        for one, other in says_of:
            by_item[one] |= by_item[other]
    return (
        {each: frozenset(held) for each, held in by_passage.items()},
        {each: frozenset(held) for each, held in by_item.items() if held},
    )


def _engaged(
    vault: Vault,
    cases: set[str],
    about: Mapping[str, list[str]],
    case_of: Mapping[str, str],
    people: set[str],
) -> tuple[frozenset[tuple[str, str]], frozenset[tuple[str, str]]]:
    """Where something says that a provision matters: events and claims; and for which victims."""
    rows = columns(vault, Event, ("id", "case_id"), trashed=0)
    event_case = {event: held for event, held in rows if held in cases}
    by_case: set[tuple[str, str]] = set()
    by_event: dict[str, set[str]] = defaultdict(set)
    for event, ref in columns(vault, EventProvision, ("event_id", "provision")):
        if event in event_case:
            by_case.add((ref, event_case[event]))
            by_event[event].add(ref)
    for claim, refs in about.items():
        by_case.update((ref, case_of[claim]) for ref in refs)
    for claim, event in columns(vault, Claim, ("id", "event_id"), trashed=0):
        if event in event_case:
            by_event[event].update(about.get(claim, ()))
    if not people:
        return frozenset(by_case), frozenset()
    by_person = {
        (ref, person)
        for person, event in columns(vault, Involvement, ("person_id", "event_id"), role=HARMED)
        if person in people
        for ref in by_event.get(event, ())
    }
    return frozenset(by_case), frozenset(by_person)


def _cases_of(vault: Vault, kind: type[Record], **equals: int) -> dict[str, str]:
    """The case of every record of a kind, by id."""
    return {row[0]: row[1] for row in columns(vault, kind, ("id", "case_id"), **equals)}
