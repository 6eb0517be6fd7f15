"""The quality ledger of a case: what a careful reader would hold against its proof, and where to mend it.

Nothing here is a judgement of the evidence, and nothing is mended by itself. Each finding names a rule and
the record in which it is mended.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from app.casework import lookup, signing
from app.casework.arguing import contradictions
from app.casework.arguing.origins import Facts
from app.casework.consents import consent
from app.casework.dialogue import state as dialogue
from app.casework.figures import checks as figures
from app.casework.redress import checks as redress
from app.casework.seeing import loose
from app.casework.seeing.findings import Finding as Finding
from app.casework.seeing.findings import said as said
from app.casework.seeing.gathered import Gathered, gather, headed
from app.records.claims import AccountFact, Claim, ClaimPassage
from app.records.consent import today
from app.records.evidence import Item, ItemRelation, ItemText, Passage
from app.records.marks import Mark
from app.records.profiles import profile as profile_named
from app.vault.tallies import columns
from app.vault.vault import Vault

RULES = (
    "consent-withdrawn",
    "consent-expired",
    "consent-missing",
    "consent-other",
    "machine-text",
    "not-reviewed",
    "marks-open",
    "ungraded",
    "untranslated",
    "claim-unproved",
    "passage-unclaimed",
    "contradiction",
    "state-unanswered",
    "figure-flagged",
    "redress-flagged",
    "event-unsourced",
    "statistic-unsourced",
    "person-without-role",
)
"""In the order in which they press: consents, texts of machines, review, grades and translations of items;
claims and passages without each other; what contradicts or is not answered; what hangs on nothing."""

PRESSING = frozenset(
    ("consent-withdrawn", "consent-expired", "consent-missing", "machine-text", "claim-unproved")
)
"""Rules whose findings keep something from leaving, or leave a claim with nothing."""

_WITHDRAWN, _EXPIRED = "consent was withdrawn", "consent has expired"
_MISSING = "no consent is recorded"


def ledger(
    vault: Vault,
    case: str | None = None,
    profile: str = "un",
    *,
    language: str = "en",
    on_day: str = "",
    flags: bool = True,
) -> list[Finding]:
    """Everything there is to mend, the most pressing rules first.

    Args:
        vault: open.
        case: code or id of a case; None for all.
        profile: name of the profile under which consents are asked.
        language: BCP 47 tag in which the case is argued: what is in another one needs a translation.
        on_day: ISO date on which consents must hold; today when empty.
        flags: with what :func:`flagged` finds.

    Raises:
        NotFound: no such case.
        Usage: no such profile.
    """
    held = gather(vault, case)
    items = [
        each
        for case_id in held.cases
        for each in vault.find(Item, order="number", case_id=case_id, trashed=False)
        if not each.erased_at
    ]
    day = on_day or today()
    found = [
        *_consents(vault, items, profile, day),
        *_items(vault, items, held, language),
        *_claims(vault, held),
        *_passages(vault, held),
        *_contradictions(vault, case),
        *_unanswered(vault, case),
        *(flagged(vault, case) if flags else ()),
        *loose.events(vault, held.cases),
        *loose.statistics(vault, held.cases),
        *loose.people(vault, case, held.cases),
    ]
    return ordered(found)


def ordered(found: Iterable[Finding]) -> list[Finding]:
    """Findings with the most pressing rules first, else as they came."""
    order = {rule: place for place, rule in enumerate(RULES)}
    return sorted(found, key=lambda each: order[each.rule])


def to_copy(vault: Vault, found: Iterable[Finding]) -> list[Finding]:
    """Findings as they may be written to a file: without quotes that may not be copied."""
    held = list(found)
    passages = lookup.many(vault, Passage, [each.target for each in held if each.kind == "passage"])
    items = lookup.many(vault, Item, {each.item_id for each in passages.values()})
    kept = consent.kept_in(vault, list(items.values()))
    out = signing.waiting(vault, passages.values())
    out |= {each.id for each in passages.values() if each.item_id in kept}
    return [replace(each, words="") if each.target in out else each for each in held]


def _item(rule: str, item: Item, detail: str = "") -> Finding:
    return Finding(rule, "item", item.id, item.case_id, item.title, item.number, detail)


def _consents(vault: Vault, items: Collection[Item], profile: str, day: str) -> Iterator[Finding]:
    open_ = [each for each in items if each.disclosure != "closed"]
    gates = consent.gates(vault, open_, profile_named(profile), day)
    for each in open_:
        why = gates[each.id]
        if not why:
            continue
        if why == _WITHDRAWN:
            yield _item("consent-withdrawn", each)
        elif why == _EXPIRED:
            yield _item("consent-expired", each)
        elif why.startswith(_MISSING):
            yield _item("consent-missing", each)
        else:
            yield _item("consent-other", each, why)


def _items(
    vault: Vault, items: Collection[Item], held: Gathered, language: str
) -> Iterator[Finding]:
    """What is to be mended in items: texts of machines, review, grades, translations."""
    speaking = set(held.item_of.values())
    machine = {
        row[0]
        for row in columns(vault, ItemText, ("item_id", "origin"))
        if row[1].startswith(signing.MACHINE)
    }
    marked = {row[0] for row in columns(vault, Mark, ("item_id",), state="suggested")}
    translated = _translated(vault, language)
    for each in items:
        if each.id in machine and signing.withheld(vault, each):
            yield _item("machine-text", each)
        if each.disclosure != "closed" and not each.reviewed:
            yield _item("not-reviewed", each)
        if each.id in marked:
            yield _item("marks-open", each)
        if each.id not in speaking:
            continue
        # What only lies there need be neither graded nor translated yet.
        if not (each.reliability or each.credibility):
            yield _item("ungraded", each)
        foreign = each.language and _base(each.language) != _base(language)
        if foreign and each.id not in translated:
            yield _item("untranslated", each, each.language)


def _translated(vault: Vault, language: str) -> set[str]:
    """Ids of the items that have a translation into a language, within them or beside them."""
    found = {
        item
        for item, kind, tag in columns(vault, ItemText, ("item_id", "kind", "language"))
        if kind == "translation" and _base(tag) == _base(language)
    }
    spoken = {row[0]: row[1] for row in columns(vault, Item, ("id", "language"), trashed=0)}
    for item, other in columns(
        vault, ItemRelation, ("item_id", "to_id"), relation="translation-of"
    ):
        if _base(spoken.get(item, "")) == _base(language):
            found.add(other)
    return found


def _base(tag: str) -> str:
    return tag.partition("-")[0].lower()


def _claims(vault: Vault, held: Gathered) -> Iterator[Finding]:
    """Claims for which nothing counts."""
    cases = set(held.cases)
    rows = columns(vault, ClaimPassage, ("claim_id", "item_id"), stance="for")
    items = lookup.many(vault, Item, sorted({item for _claim, item in rows}))
    facts = Facts(vault, list(items.values()))
    out = {each.id for each in items.values() if facts.left_out(each)}
    proved = {claim for claim, item in rows if item not in out}
    for claim in vault.find(Claim, order="case_id,position,id", trashed=False):
        if claim.case_id in cases and claim.id not in proved:
            yield Finding("claim-unproved", "claim", claim.id, claim.case_id, claim.assertion)


def _passages(vault: Vault, held: Gathered) -> Iterator[Finding]:
    """Passages under law that no claim rests on."""
    live = {row[0] for row in columns(vault, Claim, ("id",), trashed=0)}
    rows = columns(vault, ClaimPassage, ("claim_id", "passage_id"))
    claimed = {passage for claim, passage in rows if claim in live}
    loose_ones = {each.passage_id for each in held.bearings} - claimed
    quotes = {row[0]: row[1] for row in columns(vault, Passage, ("id", "quote"))}
    out = {each.id for each in held.items.values() if held.facts.left_out(each)}
    for each in sorted(loose_ones, key=lambda one: (held.items[held.item_of[one]].number, one)):
        item = held.items[held.item_of[each]]
        if item.id not in out:
            yield Finding(
                "passage-unclaimed", "passage", each, item.case_id, quotes[each], item.number
            )


def _contradictions(vault: Vault, case: str | None) -> Iterator[Finding]:
    if vault.count(AccountFact):
        for pair in contradictions.found(vault, case, settled=False):
            yield Finding(
                "contradiction",
                "contradiction",
                pair.one.fact.id,
                pair.case_id,
                pair.event.title,
                detail=pair.aspect,
            )


def _unanswered(vault: Vault, case: str | None) -> Iterator[Finding]:
    for line in dialogue.unanswered(vault, case):
        held = line.statement
        yield Finding("state-unanswered", "state", held.id, held.case_id, held.says)


def flagged(vault: Vault, case: str | None = None) -> list[Finding]:
    """What the rules about numbers and about proceedings found and nobody has settled.

    Raises:
        NotFound: no such case.
    """
    wanted = set(headed(vault, case))
    found = []
    for rule, kind, flags in (
        ("figure-flagged", "statistic", figures.flags(vault, case)),
        ("redress-flagged", "proceeding", redress.flags(vault, case)),
    ):
        for each in flags:
            if each.answer is None and each.case_id in wanted:
                words = ", ".join(value for _name, value in each.values if value)
                found.append(Finding(rule, kind, each.one, each.case_id, words, detail=each.rule))
    return found
