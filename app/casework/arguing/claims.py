"""Claims: assertions that a case makes, the law they are about, and the passages for and against them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.casework import lookup, placing, quoting
from app.casework.coding.evidence import find as find
from app.casework.coding.evidence import put_evidence as put_evidence
from app.errors import Refused, Usage
from app.records.cases import Case, Event, Provision, ProvisionVersion
from app.records.claims import STANCES, Claim, ClaimPassage, ClaimProvision
from app.records.evidence import Item, Passage
from app.records.ids import new_id
from app.records.text import fold, nfc
from app.records.vocabulary import load, provision
from app.vault.vault import Change, Vault

LONGEST = 1000
"""Characters of an assertion."""

LONGEST_PINPOINT = 300
"""Characters of where exactly within a provision."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that speaks for or against a claim, where it stands.

    Attributes:
        link: how it bears on the claim.
        passage: what is quoted.
        item: of which item.
    """

    link: ClaimPassage
    passage: Passage
    item: Item


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim with everything that hangs on it.

    Attributes:
        event: what it is about, or None.
        provisions: the law it is about, in order.
        evidence: those for it, then against it, then its context, each in the order of the items; of items
            in the trash and of erased ones as well, since nothing that was said for a claim vanishes.
    """

    claim: Claim
    case: Case
    event: Event | None
    provisions: tuple[ClaimProvision, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim in a list.

    Attributes:
        provisions: references of the law it is about.
        stances: how many passages stand for it, against it and around it.
    """

    claim: Claim
    case_code: str
    event: Event | None
    provisions: tuple[str, ...]
    stances: Mapping[str, int]


def save(
    vault: Vault,
    case: str,
    assertion: str,
    *,
    provisions: Sequence[str] = (),
    event: str = "",
    note: str = "",
    standard: str = "",
) -> Claim:
    """Add a claim to a case, or add what is given to the one that asserts the same.

    Args:
        vault: open for writing.
        case: code or id.
        assertion: one sentence.
        provisions: the law it is about; added to what it is about already.
        event: id or title of an event of the case; ``""`` for none, or for the one it has.
        note: free text; ``""`` keeps what it has.
        standard: to what standard of proof it is held established, a code from ``standards_of_proof``;
            ``""`` keeps what it has.

    Raises:
        NotFound: no such case or event.
        Usage: an empty or overlong assertion, an unknown provision or standard, an event of another case.
    """
    with vault.change() as change:
        return _save(vault, change, case, assertion, provisions, event, note, standard)


def add(
    vault: Vault,
    case: str,
    assertion: str,
    *,
    provisions: Sequence[str] = (),
    event: str = "",
    note: str = "",
    passage_id: str = "",
    stance: str = "for",
    standard: str = "",
) -> Claim:
    """Add a claim that must be new, with the passage that gave rise to it.

    Raises:
        NotFound: no such case, event or passage.
        Usage: as :func:`save`, or an unknown stance.
        Refused: the case has this claim already, in the trash or not.
    """
    in_case = lookup.case(vault, case)
    with vault.change() as change:
        if vault.one(Claim, case_id=in_case.id, assertion=_assertion(assertion)) is not None:
            raise Refused("The case makes this claim already; it may lie in the trash.")
        claim = _save(vault, change, in_case.code, assertion, provisions, event, note, standard)
        if passage_id:
            put_evidence(vault, change, claim, vault.get(Passage, passage_id), stance)
    return claim


def update(
    vault: Vault,
    claim_id: str,
    *,
    assertion: str | None = None,
    event: str | None = None,
    note: str | None = None,
    provisions: Sequence[str] | None = None,
    standard: str | None = None,
) -> Claim:
    """Change what is given of a claim; None keeps what it has.

    Args:
        vault: open for writing.
        claim_id: its id.
        assertion: one sentence.
        event: id or title of an event of the case; ``""`` for none.
        note: free text.
        provisions: the law it is about: exactly this; what stays keeps its pinpoint.
        standard: code from ``standards_of_proof``, or ``""``.

    Raises:
        NotFound: no such claim or event.
        Usage: a value that the field cannot hold.
        Refused: the case makes this claim already.
    """
    refs = None if provisions is None else _provisions(vault, provisions)
    with vault.change() as change:
        before = vault.get(Claim, claim_id)
        fields: dict[str, Any] = {}
        if assertion is not None:
            fields["assertion"] = said = _assertion(assertion)
            same = vault.one(Claim, case_id=before.case_id, assertion=said)
            if same is not None and same.id != before.id:
                raise Refused("The case makes this claim already; it may lie in the trash.")
        if event is not None:
            in_case = vault.get(Case, before.case_id)
            fields["event_id"] = _event(vault, in_case, event) if event else None
        if note is not None:
            fields["note"] = nfc(note).strip()
        if standard is not None:
            fields["standard"] = _standard(standard)
        claim = change.put("described", replace(before, **fields))
        if refs is not None:
            _set_provisions(vault, change, claim, refs)
    return claim


def pinpoint(
    vault: Vault,
    claim: str,
    ref: str,
    pinpoint: str | None = None,
    version: str | None = None,
    note: str | None = None,
) -> ClaimProvision:
    """Say where exactly within a provision a claim is about, and in which version.

    Args:
        vault: open for writing.
        claim: id of the claim, or a beginning of it, or its assertion.
        ref: the provision; one that the claim was not about is added.
        pinpoint: as cited (``second sentence``); of this and what follows None keeps what it has.
        version: id of the version of the provision that was law then; ``""`` for none.
        note: free text.

    Raises:
        NotFound: no such claim or version.
        Usage: an unknown provision, an overlong pinpoint, a version of another provision.
    """
    (stored,) = _provisions(vault, [ref])
    with vault.change() as change:
        about = vault.one(Claim, id=claim) or find(vault, claim)
        held = vault.one(ClaimProvision, claim_id=about.id, provision=stored)
        link = held or ClaimProvision(id=new_id(), claim_id=about.id, provision=stored)
        fields: dict[str, Any] = {}
        if pinpoint is not None:
            fields["pinpoint"] = where = _line(pinpoint)
            if len(where) > LONGEST_PINPOINT:
                raise Usage(f"A pinpoint has at most {LONGEST_PINPOINT} characters.")
        if version is not None:
            if version and vault.get(ProvisionVersion, version).provision != stored:
                raise Usage("This is the version of another provision.")
            fields["version_id"] = version or None
        if note is not None:
            fields["note"] = nfc(note).strip()
        return change.put("described" if held else "linked", replace(link, **fields))


def trash(vault: Vault, claim_id: str, *, restore: bool = False) -> Claim:
    """Put a claim in the trash with all that hangs on it, or take it out.

    Raises:
        NotFound: no such claim.
    """
    with vault.change() as change:
        return change.trash(vault.get(Claim, claim_id), restore=restore)


def move(vault: Vault, claim_id: str, place: int) -> Claim:
    """Put a claim at a place among the claims of its case, counted from 0.

    Raises:
        NotFound: no such claim.
    """
    return placing.moved(vault, Claim, claim_id, place)


def evidence(
    vault: Vault, claim: str, passage_id: str, stance: str = "for", note: str | None = None
) -> ClaimPassage:
    """Say that a passage speaks for or against a claim, or gives its context.

    A passage has one stance towards a claim: saying another one changes it.

    Args:
        vault: open for writing.
        claim: id of the claim, or a beginning of it, or its assertion.
        passage_id: id of the passage.
        stance: one of :data:`app.records.claims.STANCES`.
        note: why; None keeps what is written.

    Raises:
        NotFound: no such claim or passage.
        Usage: an unknown stance.
    """
    with vault.change() as change:
        found, quoted = find(vault, claim), vault.get(Passage, passage_id)
        return put_evidence(vault, change, found, quoted, stance, note)


def take_off(vault: Vault, link_id: str) -> None:
    """Take a passage off a claim; one on which nothing else stands goes with it.

    Raises:
        NotFound: no such link.
    """
    with vault.change() as change:
        held = vault.get(ClaimPassage, link_id)
        change.remove("unlinked", held)
        quoting.let_go(vault, change, held.passage_id)


def claims(
    vault: Vault, case: str | None = None, query: str = "", *, trashed: bool = False
) -> list[ClaimLine]:
    """Claims in the order of their cases and of their places in them.

    Args:
        vault: open.
        case: code or id of a case; None for all.
        query: words that assertion, note or provisions contain, all of them.
        trashed: those in the trash instead.
    """
    chosen: dict[str, Any] = {"case_id": lookup.case(vault, case).id} if case is not None else {}
    found = vault.find(Claim, order="case_id,position,id", trashed=trashed, **chosen)
    codes = {each.id: each.code for each in vault.find(Case)}
    about: dict[str, list[str]] = {}
    for link in vault.find(ClaimProvision, order="id"):
        about.setdefault(link.claim_id, []).append(link.provision)
    stances: dict[str, dict[str, int]] = {}
    for held in vault.find(ClaimPassage):
        counts = stances.setdefault(held.claim_id, {})
        counts[held.stance] = counts.get(held.stance, 0) + 1
    events = lookup.many(vault, Event, (each.event_id for each in found if each.event_id))
    wanted = fold(nfc(query)).split()
    lines = []
    for claim in sorted(found, key=lambda each: (codes[each.case_id], each.position, each.id)):
        refs = tuple(about.get(claim.id, ()))
        text = fold("\n".join((claim.assertion, claim.note, *refs)))
        if all(word in text for word in wanted):
            event = events.get(claim.event_id or "")
            counts = stances.get(claim.id, {})
            lines.append(ClaimLine(claim, codes[claim.case_id], event, refs, counts))
    return lines


def shown(vault: Vault, ref: str) -> ShownClaim:
    """A claim with everything that hangs on it.

    Raises:
        NotFound: no such claim.
    """
    claim = vault.one(Claim, id=ref) or find(vault, ref)
    links = vault.find(ClaimPassage, order="id", claim_id=claim.id)
    passages = lookup.many(vault, Passage, (each.passage_id for each in links))
    items = lookup.many(vault, Item, (each.item_id for each in links))
    held = [Evidence(each, passages[each.passage_id], items[each.item_id]) for each in links]
    return ShownClaim(
        claim=claim,
        case=vault.get(Case, claim.case_id),
        event=vault.get(Event, claim.event_id) if claim.event_id else None,
        provisions=tuple(vault.find(ClaimProvision, order="provision", claim_id=claim.id)),
        evidence=tuple(sorted(held, key=_by_stance)),
    )


def _save(
    vault: Vault,
    change: Change,
    case: str,
    assertion: str,
    provisions: Sequence[str],
    event: str,
    note: str,
    standard: str,
) -> Claim:
    in_case, said = lookup.case(vault, case), _assertion(assertion)
    refs = _provisions(vault, provisions)
    about = _event(vault, in_case, event) if event else None
    held = vault.one(Claim, case_id=in_case.id, assertion=said)
    before = held or Claim(
        id=new_id(), case_id=in_case.id, assertion=said, position=_after_all(vault, in_case)
    )
    claim = replace(
        before,
        event_id=about or before.event_id,
        note=nfc(note).strip() or before.note,
        standard=_standard(standard) or before.standard,
        trashed=False,
    )
    claim = change.put("described" if held else "recorded", claim)
    known = {each.provision for each in vault.find(ClaimProvision, claim_id=claim.id)}
    for ref in refs:
        if ref not in known:
            change.put("linked", ClaimProvision(id=new_id(), claim_id=claim.id, provision=ref))
    return claim


def _by_stance(each: Evidence) -> tuple[int, int, float, str]:
    start = each.passage.start if each.passage.start is not None else each.passage.time_start
    return (STANCES.index(each.link.stance), each.item.number, start or 0, each.passage.id)


def _set_provisions(vault: Vault, change: Change, claim: Claim, refs: Iterable[str]) -> None:
    wanted = list(refs)
    for held in vault.find(ClaimProvision, order="id", claim_id=claim.id):
        if held.provision in wanted:
            wanted.remove(held.provision)
        else:
            change.remove("unlinked", held)
    for ref in wanted:
        change.put("linked", ClaimProvision(id=new_id(), claim_id=claim.id, provision=ref))


def _provisions(vault: Vault, refs: Iterable[str]) -> list[str]:
    found = []
    for ref in dict.fromkeys(each.strip() for each in refs):
        own = vault.one(Provision, ref=ref)
        found.append(own.ref if own is not None else provision(ref).id)
    return found


def _event(vault: Vault, in_case: Case, ref: str) -> str:
    found = vault.one(Event, case_id=in_case.id, title=ref) or lookup.event(vault, ref)
    if found.case_id != in_case.id:
        raise Usage("The event belongs to another case.")
    return found.id


def _assertion(text: str) -> str:
    said = _line(text)
    if not said:
        raise Usage("A claim asserts something: write one sentence.")
    if len(said) > LONGEST:
        raise Usage(f"A claim is one sentence of at most {LONGEST} characters.")
    return said


def _standard(code: str) -> str:
    return load("standards_of_proof").require(code).id if code else ""


def _line(text: str) -> str:
    return " ".join(nfc(text).split())


def _after_all(vault: Vault, in_case: Case) -> float:
    return placing.after_all(vault.find(Claim, order="-position", limit=1, case_id=in_case.id))
