"""What the State says beside what bears on it: which of it counts, and what stands unanswered."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.casework import lookup
from app.casework.arguing import claims
from app.casework.arguing.corroboration import Weight, weigh_all
from app.casework.arguing.origins import Facts
from app.casework.dialogue import stating
from app.casework.dialogue.backing import backed
from app.casework.dialogue.stating import add as add
from app.casework.dialogue.stating import find as find
from app.casework.dialogue.stating import move as move
from app.casework.dialogue.stating import rebut as rebut
from app.casework.dialogue.stating import save as save
from app.casework.dialogue.stating import take_off as take_off
from app.casework.dialogue.stating import trash as trash
from app.casework.dialogue.stating import update as update
from app.records.cases import Case
from app.records.claims import Claim, ClaimPassage
from app.records.dialogue import BEARINGS, StateClaim, StatePassage, StateStatement
from app.records.evidence import Item, Passage
from app.records.statistics import Statistic
from app.records.text import fold, nfc
from app.vault.vault import Vault

WEAK = ("unanswered", "left-out", "no-source", "no-words")
"""Weak spots: nothing that counts bears on it; something that was set against it does not count; nobody
says in which document it stands; its very words are not at hand."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """A claim or a passage that bears on what the State says.

    Attributes:
        link: how it does.
        claim: the claim, or None for a passage.
        weight: what stands behind the claim.
        passage: the passage, or None for a claim.
        item: the item it stands in.
        evidence: the passages of the claim that count, those for it first.
        statistics: numbers that stand on those passages, or on the passage.
        left_out: why it does not count: ``trashed``, ``erased``, ``withdrawn``, ``no-evidence`` (of a claim
            for which nothing counts), ``own-words`` (a claim that only repeats the State), or ``""``.
    """

    link: StateClaim | StatePassage
    claim: Claim | None = None
    weight: Weight | None = None
    passage: Passage | None = None
    item: Item | None = None
    evidence: tuple[claims.Evidence, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class ShownStatement:
    """What the State says, and all that bears on it.

    Attributes:
        item: the document, where it is in the vault.
        passage: the very words, where they are.
        statistics: numbers that the State gives in these words.
        bearings: what rebuts it, then what confirms and what qualifies it.
        weak: see :data:`WEAK`.
    """

    statement: StateStatement
    case: Case
    item: Item | None
    passage: Passage | None
    statistics: tuple[Statistic, ...]
    bearings: tuple[Bearing, ...]
    weak: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatementLine:
    """What the State says, in a list.

    Attributes:
        stances: how many claims and passages that count rebut it, confirm it, qualify it.
        weak: see :data:`WEAK`.
    """

    statement: StateStatement
    case_code: str
    stances: Mapping[str, int]
    weak: tuple[str, ...]

    @property
    def answered(self) -> bool:
        """Whether anything that counts bears on it."""
        return "unanswered" not in self.weak


def shown(vault: Vault, ref: str) -> ShownStatement:
    """What the State says, with all that bears on it.

    Raises:
        NotFound: no such statement.
    """
    statement = vault.one(StateStatement, id=ref) or find(vault, ref)
    bearings = _bearings(vault, [statement], whole=True)[statement.id]
    own = statement.passage_id
    return ShownStatement(
        statement=statement,
        case=vault.get(Case, statement.case_id),
        item=vault.get(Item, statement.source_id) if statement.source_id else None,
        passage=vault.get(Passage, own) if own else None,
        statistics=tuple(
            vault.find(Statistic, order="indicator,id", passage_id=own, trashed=False)
            if own
            else ()
        ),
        bearings=tuple(bearings),
        weak=_weak(statement, bearings),
    )


def statements(
    vault: Vault, case: str | None = None, query: str = "", *, trashed: bool = False
) -> list[StatementLine]:
    """What the State says, in the order of the cases and of the places in them.

    Args:
        vault: open.
        case: code or id of a case; None for all.
        query: words that the sentence, its topic, speaker, document, paragraph or note contain, all of them.
        trashed: those in the trash instead.
    """
    chosen: dict[str, Any] = {"case_id": lookup.case(vault, case).id} if case is not None else {}
    codes = {each.id: each.code for each in vault.find(Case)}
    wanted = fold(nfc(query)).split()
    found = [
        each
        for each in vault.find(StateStatement, trashed=trashed, **chosen)
        if all(word in _text(each) for word in wanted)
    ]
    found.sort(key=lambda each: (codes[each.case_id], each.position, each.id))
    bearings = _bearings(vault, found, whole=False)
    return [
        StatementLine(
            each,
            codes[each.case_id],
            Counter(held.link.stance for held in bearings[each.id] if not held.left_out),
            _weak(each, bearings[each.id]),
        )
        for each in found
    ]


def unanswered(vault: Vault, case: str | None = None) -> list[StatementLine]:
    """What the State says and nothing that counts bears on."""
    return [each for each in statements(vault, case) if not each.answered]


def _text(statement: StateStatement) -> str:
    names = ("says", "topic", "speaker", "document", "paragraph", "note")
    return fold("\n".join(getattr(statement, name) for name in names))


def _weak(statement: StateStatement, bearings: Sequence[Bearing]) -> tuple[str, ...]:
    found = {
        "unanswered": all(each.left_out for each in bearings),
        "left-out": any(each.left_out for each in bearings),
        "no-source": not statement.document and statement.source_id is None,
        "no-words": statement.passage_id is None,
    }
    return tuple(each for each in WEAK if found[each])


def _bearings(
    vault: Vault, found: Sequence[StateStatement], *, whole: bool
) -> dict[str, list[Bearing]]:
    """What bears on each of some statements, by id, in few queries.

    Args:
        vault: open.
        found: the statements.
        whole: with what stands behind each; a list only asks what counts.
    """
    about = {each.id: each for each in found}
    by_claim = lookup.linked(vault, StateClaim, "statement_id", about)
    by_passage = lookup.linked(vault, StatePassage, "statement_id", about)
    made = lookup.many(vault, Claim, (each.claim_id for each in by_claim))
    supported = backed(vault, made)
    items = lookup.many(vault, Item, (each.item_id for each in by_passage))
    facts = Facts(vault, list(items.values()))
    gathered: dict[str, list[Bearing]] = {each: [] for each in about}
    for held in by_claim:
        claim = made[held.claim_id]
        why = _claim_left_out(vault, about[held.statement_id], held, claim, supported)
        gathered[held.statement_id].append(Bearing(held, claim=claim, left_out=why))
    for stands in by_passage:
        item = items[stands.item_id]
        gathered[stands.statement_id].append(
            Bearing(stands, item=item, left_out=facts.left_out(item))
        )
    for each in gathered.values():
        each.sort(key=lambda one: (BEARINGS.index(one.link.stance), one.claim is None, one.link.id))
    return {key: _whole(vault, held) for key, held in gathered.items()} if whole else gathered


def _whole(vault: Vault, bearings: Sequence[Bearing]) -> list[Bearing]:
    """The same with what stands behind each: passages, weights, numbers."""
    ids = [each.claim.id for each in bearings if each.claim is not None]
    weights = weigh_all(vault, ids)
    gone = {each.link.id for weight in weights.values() for each in weight.left_out}
    evidence: dict[str, list[ClaimPassage]] = defaultdict(list)
    for link in lookup.linked(vault, ClaimPassage, "claim_id", ids):
        if link.id not in gone:
            evidence[link.claim_id].append(link)
    quoted: list[ClaimPassage | StatePassage] = [
        *(link for links in evidence.values() for link in links),
        *(each.link for each in bearings if isinstance(each.link, StatePassage)),
    ]
    passages = lookup.many(vault, Passage, (each.passage_id for each in quoted))
    items = lookup.many(vault, Item, (each.item_id for each in quoted))
    numbers: dict[str, list[Statistic]] = defaultdict(list)
    for number in lookup.linked(vault, Statistic, "passage_id", passages):
        if not number.trashed:
            numbers[number.passage_id or ""].append(number)
    found = []
    for each in bearings:
        if isinstance(each.link, StatePassage):
            key = each.link.passage_id
            found.append(replace(each, passage=passages[key], statistics=_numbers(numbers, [key])))
            continue
        held = [
            claims.Evidence(link, passages[link.passage_id], items[link.item_id])
            for link in evidence[each.link.claim_id]
        ]
        held.sort(key=lambda one: (one.link.stance != "for", one.item.number, one.link.id))
        found.append(
            replace(
                each,
                weight=weights[each.link.claim_id],
                evidence=tuple(held),
                statistics=_numbers(numbers, [one.passage.id for one in held]),
            )
        )
    return found


def _claim_left_out(
    vault: Vault,
    about: StateStatement,
    link: StateClaim,
    claim: Claim,
    supported: Collection[str],
) -> str:
    if claim.trashed:
        return "trashed"
    if claim.id not in supported:
        return "no-evidence"
    if link.stance == "confirms" and stating.rests_on_own_words(vault, about, claim.id):
        return "own-words"
    return ""


def _numbers(
    numbers: Mapping[str, Sequence[Statistic]], passage_ids: Sequence[str]
) -> tuple[Statistic, ...]:
    found = {each.id: each for key in passage_ids for each in numbers.get(key, ())}
    return tuple(found.values())
