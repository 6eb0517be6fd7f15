"""Records that hang on nothing: events nobody tells of, numbers without a source, people without a part."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from app.casework.seeing.findings import Finding
from app.records.base import Record
from app.records.cases import Event, EventLink, Involvement
from app.records.claims import AccountFact, Claim, ClaimPassage
from app.records.evidence import Item, ItemAct, ItemEvent, ItemPerson, Passage
from app.records.people import CasePerson, Person
from app.records.proceedings import Detention, Proceeding, ProceedingParty, Remedy
from app.records.statistics import Statistic
from app.vault.tallies import columns
from app.vault.vault import Vault

_PARTS: tuple[type[Record], ...] = (
    ItemPerson,
    Involvement,
    ProceedingParty,
    Remedy,
    Detention,
)
"""What gives a person a part in something."""

_TELLING: tuple[type[Record], ...] = (ItemEvent, ItemAct, AccountFact)
"""What says of an event from where it is known, always."""

_QUOTING: tuple[type[Record], ...] = (Involvement, EventLink, Detention)
"""What says so where it has a passage."""


def events(vault: Vault, cases: Collection[str]) -> Iterator[Finding]:
    """Events that no item, account, document or claim with evidence tells of; the trash tells of none."""
    known: set[str] = set()
    rows = columns(vault, Item, ("id", "erased_at"), trashed=0)
    live = {item for item, erased in rows if not erased}
    quoted = {row[0]: row[1] for row in columns(vault, Passage, ("id", "item_id"))}
    quotes = {passage for passage, item in quoted.items() if item in live}
    for kind in _TELLING:
        held = columns(vault, kind, ("event_id", "item_id"))
        known.update(event for event, item in held if event and item in live)
    for kind in _QUOTING:
        held = columns(vault, kind, ("event_id", "passage_id"))
        known.update(event for event, passage in held if event and passage in quotes)
    for event, document, passage in columns(
        vault, Proceeding, ("event_id", "document_id", "passage_id"), trashed=0
    ):
        if event and (document in live or passage in quotes):
            known.add(event)
    held = columns(vault, ClaimPassage, ("claim_id", "item_id"), stance="for")
    proved = {claim for claim, item in held if item in live}
    for claim, event in columns(vault, Claim, ("id", "event_id"), trashed=0):
        if event and claim in proved:
            known.add(event)
    wanted = set(cases)
    for event, case_id, title in columns(vault, Event, ("id", "case_id", "title"), trashed=0):
        if case_id in wanted and event not in known:
            yield Finding("event-unsourced", "event", event, case_id, title)


def statistics(vault: Vault, cases: Collection[str]) -> Iterator[Finding]:
    """Numbers of which nothing says who counted or published them."""
    wanted = set(cases)
    for each in vault.find(Statistic, order="case_id,indicator,id", trashed=False):
        sourced = each.source or each.source_id or each.passage_id
        if each.case_id in wanted and not sourced:
            yield Finding("statistic-unsourced", "statistic", each.id, each.case_id, each.indicator)


def people(vault: Vault, case: str | None, cases: Collection[str]) -> Iterator[Finding]:
    """People with no part in anything; of one case those who are named in it."""
    known: set[str] = set()
    for kind in _PARTS:
        known.update(row[0] for row in columns(vault, kind, ("person_id",)) if row[0])
    wanted = set(cases)
    of_case = {
        person: case_id
        for person, case_id in columns(vault, CasePerson, ("person_id", "case_id"))
        if case_id in wanted
    }
    for person, name, pseudonym, erased in columns(
        vault, Person, ("id", "name", "pseudonym", "erased_at"), trashed=0
    ):
        here = case is None or person in of_case
        if here and person not in known and not erased:
            yield Finding(
                "person-without-role",
                "person",
                person,
                of_case.get(person, ""),
                pseudonym or name,
            )
