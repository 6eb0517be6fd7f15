"""Corroboration: how many independent sources stand behind a claim, and why two are counted as one.

Two passages go back to one source when they stand in one item, when their items belong together (a
translation, a copy, a part, an attachment, a recording), when a person has said that they go back to the same
source, when they are accounts of the same person, or when the same author made them. Who handed an item over
counts only where nobody is known whose account it is: a lawyer who hands over twenty testimonies is not one
source of all of them. One thing leads to the next: what has the same source as a copy has the same source as
its original.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from app.casework import lookup
from app.casework.arguing.origins import Facts, Why, sources_of
from app.casework.consents import consent
from app.errors import NotFound
from app.records.claims import Claim, ClaimPassage
from app.records.evidence import Item, Passage
from app.records.profiles import load_profiles
from app.vault.vault import Vault

LEFT_OUT = ("erased", "trashed", "withdrawn")
"""Why a passage does not count; the first that is true."""

WEAK = ("no-evidence", "one-source", "hearsay", "ungraded", "contradicted")
"""Weak spots of a claim; ``no-consent:un`` for each profile under which no source for it may be used."""

_AT_ONCE = 500
_SECOND_HAND = frozenset(
    ("document", "email", "message-export", "other", "press-article", "spreadsheet")
)
_THERE = frozenset(("depicted", "patient", "speaker", "victim", "witness"))


@dataclass(frozen=True, slots=True)
class Source:
    """One independent source, with all of its passages on one side of a claim.

    Attributes:
        items: in the order of their numbers.
        passages: ids of the passages.
        why: for each further item, what makes it the same source.
        reliability: best Admiralty grade of the source among its items, ``A`` to ``F``, or ``""``.
        credibility: best grade of the information, ``1`` to ``6``, or ``""``.
        profiles: names of the profiles under which at least one of its items may be used.
    """

    items: tuple[Item, ...]
    passages: tuple[str, ...]
    why: tuple[Why, ...]
    reliability: str
    credibility: str
    profiles: frozenset[str]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A passage that does not count.

    Attributes:
        why: one of :data:`LEFT_OUT`.
    """

    link: ClaimPassage
    item: Item
    why: str


@dataclass(frozen=True, slots=True)
class Weight:
    """What stands behind a claim. Grades stand beside the numbers and are never put into one.

    Attributes:
        claim_id: of which claim.
        sources: independent sources for it.
        against: independent sources against it.
        passages: how many passages for it count.
        passages_against: how many against it do.
        context: how many give its context.
        usable: by profile, under how many of the sources for it at least one item may leave.
        left_out: passages that do not count, for it or against it.
        weak: weak spots, see :data:`WEAK`.
    """

    claim_id: str
    sources: tuple[Source, ...]
    against: tuple[Source, ...]
    passages: int
    passages_against: int
    context: int
    usable: Mapping[str, int]
    left_out: tuple[LeftOut, ...]
    weak: tuple[str, ...]

    @property
    def independent(self) -> int:
        """How many independent sources stand for it."""
        return len(self.sources)

    @property
    def reliability(self) -> str:
        """The best grade of any source for it, or ``""``."""
        return min((each.reliability for each in self.sources if each.reliability), default="")

    @property
    def credibility(self) -> str:
        """The best grade of any information for it, or ``""``."""
        return min((each.credibility for each in self.sources if each.credibility), default="")

    @property
    def best_grade(self) -> str:
        """Both grades beside each other as they are written: ``B2``; a dash for one that nobody gave."""
        if not (self.reliability or self.credibility):
            return ""
        return f"{self.reliability or '–'}{self.credibility or '–'}"


def weigh(vault: Vault, claim_id: str, on_day: str = "") -> Weight:
    """What stands behind a claim.

    Args:
        vault: open.
        claim_id: which claim.
        on_day: ISO date on which consents must hold; today when empty.

    Raises:
        NotFound: no such claim.
    """
    if vault.one(Claim, id=claim_id) is None:
        raise NotFound("There is no such claim in this vault.")
    return weigh_all(vault, [claim_id], on_day)[claim_id]


def weigh_all(vault: Vault, claim_ids: Sequence[str], on_day: str = "") -> dict[str, Weight]:
    """What :func:`weigh` says of each of many claims, by id, in few queries."""
    day = on_day or datetime.now(UTC).date().isoformat()
    links: dict[str, list[ClaimPassage]] = {each: [] for each in claim_ids}
    for start in range(0, len(claim_ids), _AT_ONCE):
        some = list(claim_ids[start : start + _AT_ONCE])
        for link in vault.find(ClaimPassage, order="id", claim_id=some):
            links[link.claim_id].append(link)
    items = lookup.many(vault, Item, (link.item_id for held in links.values() for link in held))
    facts = Facts(vault, list(items.values()))
    live = [item for item in items.values() if not facts.left_out(item)]
    profiles = _profiles(vault, live, day)
    return {
        claim_id: _weighed(claim_id, held, items, facts, profiles)
        for claim_id, held in links.items()
    }


def same_source(vault: Vault, item_ids: Iterable[str]) -> dict[str, str]:
    """By id of an item, the id that stands for its source; items of one source have the same."""
    found = lookup.many(vault, Item, item_ids)
    facts = Facts(vault, list(found.values()))
    return {
        member: group.items[0] for group in sources_of(facts, list(found)) for member in group.items
    }


def _profiles(vault: Vault, items: Sequence[Item], day: str) -> dict[str, frozenset[str]]:
    """By id of an item, under which profiles consent lets it out."""
    allowed: dict[str, set[str]] = defaultdict(set)
    for name, profile in load_profiles().items():
        for item_id, why in consent.gates(vault, items, profile, day).items():
            if not why:
                allowed[item_id].add(name)
    closed = {item.id for item in items if item.disclosure == "closed"}
    return {
        each: frozenset() if each in closed else frozenset(names) for each, names in allowed.items()
    }


def _weighed(
    claim_id: str,
    links: Sequence[ClaimPassage],
    items: Mapping[str, Item],
    facts: Facts,
    profiles: Mapping[str, frozenset[str]],
) -> Weight:
    counted: dict[str, list[ClaimPassage]] = {"for": [], "against": [], "context": []}
    left_out = []
    for link in links:
        item = items[link.item_id]
        why = facts.left_out(item)
        if why:
            left_out.append(LeftOut(link, item, why))
        else:
            counted[link.stance].append(link)
    sources = _sources(counted["for"], items, facts, profiles)
    against = _sources(counted["against"], items, facts, profiles)
    usable = Counter(name for each in sources for name in each.profiles)
    return Weight(
        claim_id=claim_id,
        sources=sources,
        against=against,
        passages=len(counted["for"]),
        passages_against=len(counted["against"]),
        context=len(counted["context"]),
        usable={name: usable[name] for name in load_profiles()},
        left_out=tuple(left_out),
        weak=_weak(sources, against, facts, usable),
    )


def _sources(
    links: Sequence[ClaimPassage],
    items: Mapping[str, Item],
    facts: Facts,
    profiles: Mapping[str, frozenset[str]],
) -> tuple[Source, ...]:
    by_item: dict[str, list[str]] = defaultdict(list)
    for link in links:
        by_item[link.item_id].append(link.passage_id)
    found = []
    for group in sources_of(facts, list(by_item)):
        members = sorted((items[each] for each in group.items), key=lambda each: each.number)
        found.append(
            Source(
                items=tuple(members),
                passages=tuple(each for item in members for each in by_item[item.id]),
                why=group.why,
                reliability=min((m.reliability for m in members if m.reliability), default=""),
                credibility=min((m.credibility for m in members if m.credibility), default=""),
                profiles=frozenset().union(*(profiles.get(m.id, frozenset()) for m in members)),
            )
        )
    return tuple(sorted(found, key=lambda each: each.items[0].number))


def _weak(
    sources: Sequence[Source], against: Sequence[Source], facts: Facts, usable: Mapping[str, int]
) -> tuple[str, ...]:
    found = []
    if not sources:
        found.append("no-evidence")
    elif len(sources) == 1:
        found.append("one-source")
    if sources and all(_second_hand(item, facts) for each in sources for item in each.items):
        found.append("hearsay")
    if sources and not any(each.reliability or each.credibility for each in sources):
        found.append("ungraded")
    if against:
        found.append("contradicted")
    if sources:
        found += [f"no-consent:{name}" for name in load_profiles() if not usable.get(name)]
    return tuple(found)


def _second_hand(item: Item, facts: Facts) -> bool:
    """Whether nobody speaks in it who was there, as far as the catalogue knows."""
    return item.kind in _SECOND_HAND and not _THERE & facts.roles(item.id)


def quoted(vault: Vault, weight: Weight) -> dict[str, Passage]:
    """The passages that a weight counts, by id."""
    sides = (*weight.sources, *weight.against)
    return lookup.many(vault, Passage, (each for side in sides for each in side.passages))
