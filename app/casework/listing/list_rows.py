"""The rows of every list: what stands in each column of ``resources/lists.toml``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from functools import cached_property
from typing import Any, TypeVar

from app.casework import lookup, signing
from app.casework.arguing import contradictions as accounts
from app.casework.arguing.board_table import where
from app.casework.arguing.corroboration import weigh_all
from app.casework.consents import consent_gate
from app.casework.figures.fields import PER_CENT
from app.casework.registry.law import cited
from app.records.base import Record
from app.records.cases import (
    Act,
    Case,
    Event,
    EventProvision,
    Instrument,
    Involvement,
    Place,
    Provision,
)
from app.records.claims import Claim, ClaimPassage, ClaimProvision
from app.records.consent import Consent
from app.records.dates import bounds
from app.records.dialogue import (
    Recommendation,
    RecommendationClaim,
    RecommendationProvision,
    RecommendationStep,
    StateClaim,
    StateStatement,
)
from app.records.evidence import Item, ItemPerson, ItemProvision, ItemTag, Passage, Tag
from app.records.people import CasePerson, Person, PersonName
from app.records.proceedings import Detention, Proceeding, ProceedingParty, Remedy
from app.records.statistics import Statistic, StatisticPart
from app.records.vocabulary import load
from app.vault.vault import Vault

R = TypeVar("R", bound=Record)
Row = dict[str, Any]


class Held:
    """What rows refer to, read once.

    Attributes:
        case: the case that the list is narrowed to, or None.
    """

    def __init__(self, vault: Vault, case: str | None, language: str) -> None:
        self.vault, self.language = vault, language
        self.case: Case | None = lookup.case(vault, case) if case else None

    @property
    def of_case(self) -> dict[str, Any]:
        """Narrows a query for records of a case."""
        return {} if self.case is None else {"case_id": self.case.id}

    @cached_property
    def codes(self) -> Mapping[str, str]:
        """Codes of the cases by id."""
        return {each.id: each.code for each in self.vault.find(Case)}

    @cached_property
    def people(self) -> Mapping[str, str]:
        """Names of people by id."""
        return {each.id: each.name for each in self.vault.find(Person)}

    @cached_property
    def places(self) -> Mapping[str, str]:
        """Names of places by id."""
        return {each.id: each.name for each in self.vault.find(Place)}

    @cached_property
    def events(self) -> Mapping[str, str]:
        """Titles of events by id."""
        return {each.id: each.title for each in self.vault.find(Event)}

    @cached_property
    def claims(self) -> Mapping[str, str]:
        """Assertions of claims by id."""
        return {each.id: each.assertion for each in self.vault.find(Claim)}

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Numbers of items by id."""
        return {each.id: each.number for each in self.vault.find(Item)}

    def label(self, vocabulary: str, code: str) -> str:
        """A code in words."""
        return load(vocabulary).label(code, self.language) if code else ""

    def law(self, ref: str) -> str:
        """A provision as it is cited."""
        return cited(self.vault, ref, self.language)

    def called(self, value: str) -> str:
        """A value of an account: a place or a person by its name, anything else as it is."""
        return self.places.get(value) or self.people.get(value) or value

    def by(self, record: type[R], name: str) -> dict[str, list[R]]:
        """Every record of a kind, by one of its fields."""
        found: dict[str, list[R]] = defaultdict(list)
        for each in self.vault.find(record, order="id"):
            found[getattr(each, name)].append(each)
        return found

    def item(self, item_id: str | None) -> Row:
        """Number and custody of the item that a row tells of."""
        return {"number": self.numbers.get(item_id or ""), "item_ids": [item_id] if item_id else []}


def cases(held: Held) -> Iterator[Row]:
    """Cases by code."""
    items = held.by(Item, "case_id")
    for each in held.vault.find(Case, order="code", trashed=False):
        if held.case is None or each.id == held.case.id:
            yield asdict(each) | {"items": len(items.get(each.id, ()))}


def items(held: Held) -> Iterator[Row]:
    """Items by number; erased ones and those in the trash are left out."""
    law, people = held.by(ItemProvision, "item_id"), held.by(ItemPerson, "item_id")
    tags = {each.id: each.name for each in held.vault.find(Tag)}
    tagged = held.by(ItemTag, "item_id")
    for each in held.vault.find(Item, order="number", trashed=False, **held.of_case):
        if each.erased_at:
            continue
        yield asdict(each) | {
            "case": held.codes[each.case_id],
            "kind": held.label("kinds", each.kind),
            "place": held.places.get(each.place_id or ""),
            "articles": [held.law(ref) for ref in _once(law, each.id, "provision")],
            "people": [held.people[ref] for ref in _once(people, each.id, "person_id")],
            "tags": [tags[ref] for ref in _once(tagged, each.id, "tag_id")],
            "file": each.file_name,
            "item_ids": [each.id],
        }


def people(held: Held) -> Iterator[Row]:
    """People by name."""
    names, cases_ = held.by(PersonName, "person_id"), held.by(CasePerson, "person_id")
    for each in held.vault.find(Person, order="name", trashed=False):
        of = _once(cases_, each.id, "case_id")
        if each.erased_at or (held.case is not None and held.case.id not in of):
            continue
        yield asdict(each) | {
            "names": [name.name for name in names.get(each.id, ())],
            "cases": [held.codes[ref] for ref in of],
        }


def events(held: Held) -> Iterator[Row]:
    """Events by date."""
    law, acts = held.by(EventProvision, "event_id"), held.by(Act, "event_id")
    involved = held.by(Involvement, "event_id")
    for each in sorted(
        held.vault.find(Event, trashed=False, **held.of_case),
        key=lambda one: (not one.date, bounds(one.date)[0] if one.date else "", one.title, one.id),
    ):
        earliest, latest = bounds(each.date) if each.date else ("", "")
        yield asdict(each) | {
            "case": held.codes[each.case_id],
            "from": earliest,
            "to": latest,
            "place": held.places.get(each.place_id or ""),
            "articles": [held.law(ref) for ref in _once(law, each.id, "provision")],
            "acts": [held.label("acts", act.act) for act in acts.get(each.id, ())],
            "people": [
                f"{held.people[one.person_id]} ({held.label('roles', one.role)})"
                for one in involved.get(each.id, ())
            ],
        }


def places(held: Held) -> Iterator[Row]:
    """Places by name, each after the one that it lies in: so a table of them can be taken in as it is."""
    known = {each.id: each for each in held.vault.find(Place)}

    def path(place: Place) -> tuple[str, ...]:
        names, seen = [place.name], {place.id}
        while place.parent_id in known and place.parent_id not in seen:
            place = known[place.parent_id]
            seen.add(place.id)
            names.append(place.name)
        return tuple(reversed(names))

    for each in sorted(known.values(), key=lambda one: (path(one), one.id)):
        if each.trashed:
            continue
        yield asdict(each) | {
            "within": held.places.get(each.parent_id or ""),
            "facility": held.label("facilities", each.facility),
            "counted": each.counted_on,
        }


def law(held: Held) -> Iterator[Row]:
    """The instruments of the vault's own, by code."""
    articles = held.by(Provision, "instrument")
    for each in held.vault.find(Instrument, order="code"):
        yield asdict(each) | {
            "form": held.label("instrument_forms", each.form),
            "official_number": each.number,
            "articles": [f"{one.ref}: {one.label}" for one in articles.get(each.code, ())],
        }


def claims(held: Held) -> Iterator[Row]:
    """Claims in their order, with their weight."""
    found = held.vault.find(Claim, trashed=False, **held.of_case)
    found.sort(key=lambda each: (held.codes[each.case_id], each.position, each.id))
    weights = weigh_all(held.vault, [each.id for each in found])
    law, links = held.by(ClaimProvision, "claim_id"), held.by(ClaimPassage, "claim_id")
    for each in found:
        weight, of = weights[each.id], links.get(each.id, ())
        yield asdict(each) | {
            "case": held.codes[each.case_id],
            "claim": each.assertion,
            "event": held.events.get(each.event_id or ""),
            "articles": [held.law(ref) for ref in _once(law, each.id, "provision")],
            "standard": held.label("standards_of_proof", each.standard),
            "for": sum(link.stance == "for" for link in of),
            "against": sum(link.stance == "against" for link in of),
            "sources": weight.independent,
            "grade": f"{weight.reliability}{weight.credibility}",
            "item_ids": [link.item_id for link in of],
        }


def passages(held: Held) -> Iterator[Row]:
    """Passages by item and place, but for what may not be copied and words of a machine."""
    items_ = held.vault.find(Item, trashed=False, **held.of_case)
    kept = consent_gate.kept_in(held.vault, items_)
    of = {each.id: each for each in items_ if each.id not in kept}
    found = [each for each in held.vault.find(Passage, order="id") if each.item_id in of]
    waiting = signing.waiting(held.vault, found)
    found = [each for each in found if each.id not in waiting]
    found.sort(key=lambda each: (of[each.item_id].number, each.start or 0, each.id))
    for each in found:
        item = of[each.item_id]
        yield asdict(each) | held.item(item.id) | {"title": item.title, "where": where(each)}


def statistics(held: Held) -> Iterator[Row]:
    """Statistics by what is counted and when."""
    parts = held.by(StatisticPart, "statistic_id")
    found = held.vault.find(Statistic, trashed=False, **held.of_case)
    for each in sorted(found, key=lambda one: (one.indicator.casefold(), one.period, one.id)):
        yield (
            asdict(each)
            | held.item(each.source_id)
            | {
                "case": held.codes[each.case_id],
                "place": held.places.get(each.place_id or ""),
                "parts": [
                    f"{one.dimension}:{one.category}={one.value}{_unit(one.unit)}"
                    for one in sorted(parts.get(each.id, ()), key=lambda part: part.position)
                ],
            }
        )


def state(held: Held) -> Iterator[Row]:
    """What the State says, in order."""
    bears = held.by(StateClaim, "statement_id")
    found = held.vault.find(StateStatement, trashed=False, **held.of_case)
    for each in sorted(found, key=lambda one: (held.codes[one.case_id], one.position, one.id)):
        yield (
            asdict(each)
            | held.item(each.source_id)
            | {
                "case": held.codes[each.case_id],
                "rebutted": [
                    f"{one.stance}: {held.claims[one.claim_id]}" for one in bears.get(each.id, ())
                ],
            }
        )


def recommendations(held: Held) -> Iterator[Row]:
    """Recommendations in order, with what came of them."""
    behind = held.by(RecommendationClaim, "recommendation_id")
    law, steps = (
        held.by(RecommendationProvision, "recommendation_id"),
        held.by(RecommendationStep, "recommendation_id"),
    )
    found = held.vault.find(Recommendation, trashed=False, **held.of_case)
    for each in sorted(found, key=lambda one: (held.codes[one.case_id], one.position, one.id)):
        yield asdict(each) | {
            "case": held.codes[each.case_id],
            "verb": held.label("recommendation_verbs", each.verb),
            "claims": [held.claims[ref] for ref in _once(behind, each.id, "claim_id")],
            "articles": [held.law(ref) for ref in _once(law, each.id, "provision")],
            "fate": [
                " ".join(filter(None, (one.cycle, one.state, one.date)))
                for one in steps.get(each.id, ())
            ],
        }


def proceedings(held: Held) -> Iterator[Row]:
    """Proceedings by when they were opened."""
    parties = held.by(ProceedingParty, "proceeding_id")
    found = held.vault.find(Proceeding, trashed=False, **held.of_case)
    for each in sorted(found, key=lambda one: (one.opened or one.decided, one.title, one.id)):
        yield (
            asdict(each)
            | held.item(each.document_id)
            | {
                "case": held.codes[each.case_id],
                "kind": held.label("proceedings", each.kind),
                "court": held.people.get(each.court_id or "", each.court),
                "case_number": each.number,
                "number": held.numbers.get(each.document_id or ""),
                "articles": [held.law(ref) for ref in each.provisions],
                "place": held.places.get(each.place_id or ""),
                "outcome": held.label("outcomes", each.outcome),
                "notified": held.label("notified", each.notified_how),
                "appeal": held.label("appeals", each.appeal),
                "until": each.appeal_until,
                "people": [
                    f"{held.people[one.person_id]} ({held.label('roles', one.role)}"
                    f"{f', {one.count}' if one.count is not None else ''}"
                    f"{f', {one.took_part}' if one.took_part else ''})"
                    for one in parties.get(each.id, ())
                ],
            }
        )


def remedies(held: Held) -> Iterator[Row]:
    """Remedies by case and date."""
    titles = {each.id: each.title for each in held.vault.find(Proceeding)}
    found = held.vault.find(Remedy, trashed=False, **held.of_case)
    for each in sorted(found, key=lambda one: (held.codes[one.case_id], one.owed_on, one.id)):
        yield (
            asdict(each)
            | held.item(each.document_id)
            | {
                "case": held.codes[each.case_id],
                "person": held.people.get(each.person_id or ""),
                "extent": held.label("compensation", each.extent),
                "proceeding": titles.get(each.proceeding_id or ""),
            }
        )


def detention(held: Held) -> Iterator[Row]:
    """Who was held where, by date."""
    found = held.vault.find(Detention, **held.of_case)
    for each in sorted(found, key=lambda one: (held.codes[one.case_id], one.date, one.id)):
        yield asdict(each) | {
            "case": held.codes[each.case_id],
            "person": held.people[each.person_id],
            "place": held.places.get(each.place_id or ""),
            "ground": held.label("detention_grounds", each.ground),
            "event": held.events.get(each.event_id or ""),
        }


def contradictions(held: Held) -> Iterator[Row]:
    """Accounts that cannot all be right, open ones first; without those that may not be copied."""
    found = accounts.found(held.vault, held.case.id if held.case is not None else None)
    said = {side.item.id: side.item for each in found for side in (each.one, each.other) if side}
    kept = consent_gate.kept_in(held.vault, list(said.values()))
    for each in found:
        one, other = each.one, each.other
        if one.item.id in kept or (other is not None and other.item.id in kept):
            continue
        yield {
            "id": one.fact.id if other is None else f"{one.fact.id} {other.fact.id}",
            "case": held.codes[each.case_id],
            "event": each.event.title,
            "aspect": each.aspect,
            "subject": each.subject,
            "one": held.called(one.fact.value),
            "one_number": one.item.number,
            "other": "" if other is None else held.called(other.fact.value),
            "other_number": None if other is None else other.item.number,
            "state": each.settled.state if each.settled else "",
            "reason": each.settled.reason if each.settled else "",
            "name": each.settled.name if each.settled else "",
            "item_ids": [one.item.id, *([] if other is None else [other.item.id])],
        }


def consents(held: Held) -> Iterator[Row]:
    """Consents by item and person, each as it was agreed."""
    of = {each.id: each for each in held.vault.find(Item, **held.of_case)}
    found = [each for each in held.vault.find(Consent, order="id") if each.item_id in of]
    found.sort(key=lambda each: (of[each.item_id].number, each.id))
    for each in found:
        yield (
            asdict(each)
            | held.item(each.item_id)
            | {
                "person": held.people[each.person_id],
                "purposes": [held.label("purposes", one) for one in each.purposes],
                "identity": held.label("identities", each.identity),
                "materials": [held.label("materials", one) for one in each.materials],
                "given": each.given_on,
                "expires": each.expires_on,
                "withdrawn": each.withdrawn_on,
                "form": held.label("consent_forms", each.form),
            }
        )


def _unit(unit: str) -> str:
    return f" {unit}" if unit not in ("", PER_CENT) else unit


def _once(by: Mapping[str, list[Any]], key: str, name: str) -> list[str]:
    """One field of the records under a key, each value once, in order."""
    return list(dict.fromkeys(getattr(each, name) for each in by.get(key, ())))
