"""What came of recommendations, review cycle by review cycle, and where what stands behind them is thin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from app.casework import lookup
from app.casework.arguing.corroboration import Weight, weigh_all
from app.casework.dialogue.backing import backed
from app.casework.dialogue.recommending import add as add
from app.casework.dialogue.recommending import drop_step as drop_step
from app.casework.dialogue.recommending import find as find
from app.casework.dialogue.recommending import follow as follow
from app.casework.dialogue.recommending import let_go as let_go
from app.casework.dialogue.recommending import move as move
from app.casework.dialogue.recommending import rest as rest
from app.casework.dialogue.recommending import rest_on_findings as rest_on_findings
from app.casework.dialogue.recommending import save as save
from app.casework.dialogue.recommending import step as step
from app.casework.dialogue.recommending import step_of as step_of
from app.casework.dialogue.recommending import trash as trash
from app.casework.dialogue.recommending import update as update
from app.records.cases import Case
from app.records.claims import Claim
from app.records.dates import LAST_DAY, bounds
from app.records.dialogue import (
    Recommendation,
    RecommendationClaim,
    RecommendationProvision,
    RecommendationStep,
)
from app.records.evidence import Item, Passage
from app.records.text import fold, nfc
from app.vault.vault import Vault

WEAK = ("no-finding", "no-evidence", "finding-gone", "no-provision", "no-addressee", "out-of-order")
"""Weak spots: no finding is behind it; a finding for which nothing counts; a finding in the trash; no law;
nobody is asked; what came of it is dated against the order in which such things happen."""

ANSWERS = {
    "adopted": "good",
    "partly-adopted": "doubtful",
    "not-adopted": "bad",
    "done": "good",
    "partly-done": "doubtful",
    "not-done": "bad",
}
"""How a fate looks from where the recommendation was made; others are neither."""


_STAGES = {
    state: stage
    for stage, states in enumerate(
        (
            ("made",),
            ("adopted", "partly-adopted", "not-adopted"),
            ("answered",),
            ("done", "partly-done", "not-done"),
        )
    )
    for state in states
}
"""Code of a fate to when it happens: made, then adopted, then answered, then done."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim that a recommendation follows from.

    Attributes:
        weight: what stands behind it.
        left_out: ``trashed``, ``no-evidence``, or ``""``.
    """

    link: RecommendationClaim
    claim: Claim
    weight: Weight
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class Cycle:
    """One review cycle.

    Attributes:
        name: as it is called, or ``""`` where nobody said.
        steps: in the order in which they happened.
    """

    name: str
    steps: tuple[RecommendationStep, ...]

    @property
    def latest(self) -> RecommendationStep:
        """The last thing that came of the recommendation in it."""
        return self.steps[-1]


@dataclass(frozen=True, slots=True)
class ShownRecommendation:
    """A recommendation with everything that hangs on it.

    Attributes:
        findings: in the order in which they were put to it.
        provisions: the law it rests on.
        cycles: what came of it, the earliest first.
        items: of the documents that say so, by id.
        passages: the very words, by id.
        weak: see :data:`WEAK`.
    """

    recommendation: Recommendation
    case: Case
    findings: tuple[Finding, ...]
    provisions: tuple[RecommendationProvision, ...]
    cycles: tuple[Cycle, ...]
    items: dict[str, Item]
    passages: dict[str, Passage]
    weak: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecommendationLine:
    """A recommendation in a list.

    Attributes:
        findings: how many claims that count are behind it.
        provisions: references of the law it rests on.
        cycles: what came of it, the earliest first.
        weak: see :data:`WEAK`.
    """

    recommendation: Recommendation
    case_code: str
    findings: int
    provisions: tuple[str, ...]
    cycles: tuple[Cycle, ...]
    weak: tuple[str, ...]


def fate(vault: Vault, ref: str) -> tuple[Cycle, ...]:
    """What came of a recommendation, cycle by cycle; the last step of each is its latest.

    Raises:
        NotFound: no such recommendation.
    """
    about = vault.one(Recommendation, id=ref) or find(vault, ref)
    return cycles(vault.find(RecommendationStep, recommendation_id=about.id))


def shown(vault: Vault, ref: str) -> ShownRecommendation:
    """A recommendation with everything that hangs on it.

    Raises:
        NotFound: no such recommendation.
    """
    about = vault.one(Recommendation, id=ref) or find(vault, ref)
    steps = vault.find(RecommendationStep, recommendation_id=about.id)
    findings = _findings(vault, about)
    law = vault.find(RecommendationProvision, order="provision", recommendation_id=about.id)
    came = cycles(steps)
    return ShownRecommendation(
        recommendation=about,
        case=vault.get(Case, about.case_id),
        findings=tuple(findings),
        provisions=tuple(law),
        cycles=came,
        items=lookup.many(vault, Item, (each.source_id for each in steps if each.source_id)),
        passages=lookup.many(
            vault, Passage, (each.passage_id for each in steps if each.passage_id)
        ),
        weak=_weak(about, [each.left_out for each in findings], len(law), came),
    )


def recommendations(
    vault: Vault, case: str | None = None, query: str = "", *, trashed: bool = False
) -> list[RecommendationLine]:
    """Recommendations in the order of their cases and of their places in them.

    Args:
        vault: open.
        case: code or id of a case; None for all.
        query: words that addressee, what is asked, note or provisions contain, all of them.
        trashed: those in the trash instead.
    """
    chosen: dict[str, Any] = {"case_id": lookup.case(vault, case).id} if case is not None else {}
    codes = {each.id: each.code for each in vault.find(Case)}
    found = vault.find(Recommendation, trashed=trashed, **chosen)
    found.sort(key=lambda each: (codes[each.case_id], each.position, each.id))
    ids = [each.id for each in found]
    law: dict[str, list[str]] = defaultdict(list)
    for rests in lookup.linked(vault, RecommendationProvision, "recommendation_id", ids):
        law[rests.recommendation_id].append(rests.provision)
    steps: dict[str, list[RecommendationStep]] = defaultdict(list)
    for taken in lookup.linked(vault, RecommendationStep, "recommendation_id", ids):
        steps[taken.recommendation_id].append(taken)
    behind = _counted(vault, ids)
    wanted = fold(nfc(query)).split()
    lines = []
    for each in found:
        refs = tuple(law[each.id])
        text = fold("\n".join((each.addressee, each.asked, each.note, *refs)))
        if all(word in text for word in wanted):
            left_out, came = behind[each.id], cycles(steps[each.id])
            weak = _weak(each, left_out, len(refs), came)
            counted = left_out.count("")
            lines.append(RecommendationLine(each, codes[each.case_id], counted, refs, came, weak))
    return lines


def cycles(steps: Sequence[RecommendationStep]) -> tuple[Cycle, ...]:
    """Steps by review cycle: the cycle that began first comes first, and in each what happened first."""
    by_name: dict[str, list[RecommendationStep]] = {}
    for each in sorted(steps, key=lambda one: one.id):
        by_name.setdefault(each.cycle, []).append(each)
    made = [Cycle(name, _in_order(held)) for name, held in by_name.items()]
    return tuple(sorted(made, key=lambda cycle: min(_day(each) for each in cycle.steps)))


def _in_order(steps: Sequence[RecommendationStep]) -> tuple[RecommendationStep, ...]:
    """By date; what has none stands behind the last thing that happens no later than such things do."""
    order = sorted(
        (each for each in steps if each.date),
        key=lambda each: (_day(each), _STAGES[each.state], each.id),
    )
    undated = sorted(
        (each for each in steps if not each.date), key=lambda each: (_STAGES[each.state], each.id)
    )
    for each in undated:
        before = [at for at, one in enumerate(order) if _STAGES[one.state] <= _STAGES[each.state]]
        order.insert(before[-1] + 1 if before else 0, each)
    return tuple(order)


def _day(each: RecommendationStep) -> str:
    return bounds(each.date)[0] if each.date else LAST_DAY


def _findings(vault: Vault, about: Recommendation) -> list[Finding]:
    links = vault.find(RecommendationClaim, order="id", recommendation_id=about.id)
    made = lookup.many(vault, Claim, (each.claim_id for each in links))
    weights = weigh_all(vault, list(made))
    supported = {key for key, weight in weights.items() if weight.sources}
    return [
        Finding(
            link,
            made[link.claim_id],
            weights[link.claim_id],
            _left_out(made[link.claim_id], supported),
        )
        for link in links
    ]


def _counted(vault: Vault, ids: Sequence[str]) -> dict[str, list[str]]:
    """By id of a recommendation, of each finding why it does not count, or ``""``."""
    links = lookup.linked(vault, RecommendationClaim, "recommendation_id", ids)
    made = lookup.many(vault, Claim, (each.claim_id for each in links))
    supported = backed(vault, made)
    found: dict[str, list[str]] = {each: [] for each in ids}
    for link in links:
        found[link.recommendation_id].append(_left_out(made[link.claim_id], supported))
    return found


def _left_out(claim: Claim, supported: Collection[str]) -> str:
    return "trashed" if claim.trashed else "" if claim.id in supported else "no-evidence"


def _weak(
    about: Recommendation, left_out: Sequence[str], provisions: int, came: Sequence[Cycle]
) -> tuple[str, ...]:
    found = {
        "no-finding": not left_out,
        "no-evidence": "no-evidence" in left_out,
        "finding-gone": "trashed" in left_out,
        "no-provision": not provisions,
        "no-addressee": not about.addressee,
        "out-of-order": any(_turned(cycle) for cycle in came),
    }
    return tuple(each for each in WEAK if found[each])


def _turned(cycle: Cycle) -> bool:
    """Whether something is dated wholly before what must have come before it."""
    dated = [(_STAGES[each.state], *bounds(each.date)) for each in cycle.steps if each.date]
    return any(
        one > other and high < low for one, _low, high in dated for other, low, _high in dated
    )
