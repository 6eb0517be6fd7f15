"""What events, claims and passages are coded to already: acts, methods, purposes, roles, and law."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from app.casework import lookup
from app.casework.arguing.origins import Facts
from app.casework.seeing.gathered import headed
from app.records.cases import Act, Event, EventProvision, Involvement
from app.records.claims import Claim, ClaimPassage, ClaimProvision, Coding, PassageElement
from app.records.consent import Consent
from app.records.evidence import Item, ItemAct, ItemPerson, ItemProvision, Passage
from app.vault.tallies import columns
from app.vault.vault import Vault


@dataclass(slots=True)
class Codes:
    """The codes of one event, claim or passage, each once and in the order of their records.

    Attributes:
        case_id: whose it is.
        words: title, assertion or quote.
        by: codes by ``acts``, ``methods``, ``purposes``, ``roles`` and ``degrees``.
        law: the provisions that it is about.
        borne: of a passage, the elements that it bears on, as (provision, element).
    """

    case_id: str
    words: str
    by: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    law: dict[str, None] = field(default_factory=dict)
    borne: set[tuple[str, str]] = field(default_factory=set)

    def add(self, kind: str, code: str) -> None:
        """Note a code; ``""`` is none."""
        if code:
            self.by[kind][code] = None

    def take(self, other: Codes) -> None:
        """Note every code of another one, not its law."""
        for kind, held in other.by.items():
            self.by[kind].update(held)


@dataclass(frozen=True, slots=True)
class AllCodes:
    """Everything that is coded, by id of event, claim and passage, the cases in order of their codes."""

    events: Mapping[str, Codes]
    claims: Mapping[str, Codes]
    passages: Mapping[str, Codes]


def codes_in(vault: Vault, case: str | None = None) -> AllCodes:
    """Read what is coded, in few queries.

    Passages of items in the trash, of erased ones and of those that were taken back are left out, as are
    events and claims in the trash.

    Args:
        vault: open.
        case: code or id of a case; None for all.

    Raises:
        NotFound: no such case.
    """
    place = {case_id: number for number, case_id in enumerate(headed(vault, case))}
    events, purposes = _events(vault, place)
    passages = _passages(vault, place, purposes)
    claims = _claims(vault, place, events, passages)
    return AllCodes(_sorted(events, place), _sorted(claims, place), _sorted(passages, place))


def _events(
    vault: Vault, cases: Mapping[str, int]
) -> tuple[dict[str, Codes], dict[tuple[str, str], list[str]]]:
    """Events with the codes of their acts; and the purposes of each act in each event."""
    rows = columns(vault, Event, ("id", "case_id", "title"), trashed=0)
    found = {each: Codes(held, title) for each, held, title in rows if held in cases}
    purposes: dict[tuple[str, str], list[str]] = defaultdict(list)
    for event, act, methods, purpose in columns(
        vault, Act, ("event_id", "act", "methods", "purpose")
    ):
        codes = found.get(event)
        if codes is None:
            continue
        codes.add("acts", act)
        codes.add("purposes", purpose)
        purposes[event, act].append(purpose)
        for method in json.loads(methods):
            codes.add("methods", method)
    for event, act in columns(vault, ItemAct, ("event_id", "act")):
        if event in found:
            found[event].add("acts", act)
    for event, ref in columns(vault, EventProvision, ("event_id", "provision")):
        if event in found:
            found[event].law[ref] = None
    return found, purposes


def _passages(
    vault: Vault, cases: Mapping[str, int], purposes: Mapping[tuple[str, str], list[str]]
) -> dict[str, Codes]:
    """Passages with the codes that stand on them; of an act in an event its purpose as well."""
    items = {
        item: held
        for item, held, erased in columns(vault, Item, ("id", "case_id", "erased_at"), trashed=0)
        if held in cases and not erased
    }
    held = [row for row in columns(vault, Passage, ("id", "item_id", "quote")) if row[1] in items]
    gone = _taken_back(vault, {item for _passage, item, _quote in held})
    found = {
        passage: Codes(items[item], quote) for passage, item, quote in held if item not in gone
    }
    for passage, act, event in columns(vault, ItemAct, ("passage_id", "act", "event_id")):
        if passage in found:
            found[passage].add("acts", act)
            for purpose in purposes.get((event, act), ()):
                found[passage].add("purposes", purpose)
    for passage, kind, code in columns(vault, Coding, ("passage_id", "kind", "ref")):
        if passage in found and kind == "method":
            found[passage].add("methods", code)
    for passage, role in columns(vault, ItemPerson, ("passage_id", "role")):
        if passage in found:
            found[passage].add("roles", role)
    for passage, role, degree in columns(vault, Involvement, ("passage_id", "role", "degree")):
        if passage in found:
            found[passage].add("roles", role)
            found[passage].add("degrees", degree)
    for passage, ref in columns(vault, ItemProvision, ("passage_id", "provision")):
        if passage in found:
            found[passage].law[ref] = None
    for passage, ref, element in columns(
        vault, PassageElement, ("passage_id", "provision", "element")
    ):
        if passage in found:
            found[passage].law[ref] = None
            found[passage].borne.add((ref, element))
    return found


def _taken_back(vault: Vault, item_ids: set[str]) -> set[str]:
    """Those of some items that do not count, where any consent was withdrawn; in most vaults none was."""
    if not any(row[0] for row in columns(vault, Consent, ("withdrawn_on",))):
        return set()
    items = lookup.many(vault, Item, sorted(item_ids)).values()
    facts = Facts(vault, list(items))
    return {each.id for each in items if facts.left_out(each)}


def _claims(
    vault: Vault,
    cases: Mapping[str, int],
    events: Mapping[str, Codes],
    passages: Mapping[str, Codes],
) -> dict[str, Codes]:
    """Claims with the codes of their events and of the passages that speak for them."""
    found: dict[str, Codes] = {}
    for claim, held, said, event in columns(
        vault, Claim, ("id", "case_id", "assertion", "event_id"), trashed=0
    ):
        if held in cases:
            found[claim] = Codes(held, said)
            if event in events:
                found[claim].take(events[event])
    for claim, passage in columns(vault, ClaimPassage, ("claim_id", "passage_id"), stance="for"):
        if claim in found and passage in passages:
            found[claim].take(passages[passage])
    for claim, ref in columns(vault, ClaimProvision, ("claim_id", "provision")):
        if claim in found:
            found[claim].law[ref] = None
    return found


def _sorted(found: Mapping[str, Codes], cases: Mapping[str, int]) -> dict[str, Codes]:
    return dict(sorted(found.items(), key=lambda each: (cases[each[1].case_id], each[0])))
