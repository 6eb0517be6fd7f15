"""Recording what somebody is asked to do, the findings and the law behind it, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from app.casework import lookup, placing, quoting
from app.casework.arguing import claims
from app.casework.dialogue import cited_words
from app.errors import NotFound, Refused, Usage
from app.records.cases import Case, Provision
from app.records.claims import Claim, ClaimProvision
from app.records.dates import parse
from app.records.dialogue import (
    FATES,
    Recommendation,
    RecommendationClaim,
    RecommendationProvision,
    RecommendationStep,
)
from app.records.ids import new_id
from app.records.text import nfc
from app.records.vocabulary import load, provision
from app.vault.change import Change
from app.vault.vault import Vault

VERBS = "recommendation_verbs"
"""Name of the list of what can be asked."""

_EMPTY = "A recommendation asks for something: write what, in one sentence."
_TAKEN = "The case asks for this already; it may lie in the trash."


def find(vault: Vault, ref: str) -> Recommendation:
    """The recommendation with this id, beginning of an id, or exact words.

    Raises:
        NotFound: there is none.
        Usage: there are several.
    """
    found = lookup.called(vault, Recommendation, ref, "asked")
    if not found:
        raise NotFound("There is no such recommendation in this vault.")
    if len(found) > 1:
        raise Usage(f"This means {len(found)} recommendations; give the whole id of one.")
    return found[0]


def save(
    vault: Vault,
    case: str,
    asked: str,
    *,
    addressee: str = "",
    verb: str = "",
    claim: Sequence[str] = (),
    provisions: Sequence[str] = (),
    note: str = "",
) -> Recommendation:
    """Add a recommendation, or add what is given to the one that asks the same of the same.

    Args:
        vault: open for writing.
        case: code or id.
        asked: what is asked, as a sentence without its subject.
        addressee: who is asked.
        verb: code from ``recommendation_verbs``.
        claim: ids or assertions of the findings that it follows from; added to those it has.
        provisions: the law it rests on; added likewise.
        note: free text.

    Raises:
        NotFound: no such case or claim.
        Usage: an empty or overlong sentence, an unknown verb or provision, a claim of another case.
    """
    in_case, said = lookup.case(vault, case), cited_words.sentence(asked, _EMPTY)
    to = cited_words.line(addressee)
    if verb:
        load(VERBS).require(verb)
    refs = [ref_of(vault, each) for each in provisions]
    findings = [_claim(vault, in_case, each) for each in claim]
    held = vault.one(Recommendation, case_id=in_case.id, asked=said, addressee=to)
    with vault.change() as change:
        before = held or Recommendation(
            id=new_id(),
            case_id=in_case.id,
            asked=said,
            addressee=to,
            position=placing.after_all(
                vault.find(Recommendation, order="-position", limit=1, case_id=in_case.id)
            ),
        )
        after = replace(
            before, verb=verb or before.verb, note=nfc(note).strip() or before.note, trashed=False
        )
        made = change.put("described" if held else "recorded", after)
        for each in findings:
            _put_claim(vault, change, made, each)
        _put_provisions(vault, change, made, refs)
        return made


def add(
    vault: Vault,
    case: str,
    asked: str,
    *,
    addressee: str = "",
    verb: str = "",
    note: str = "",
) -> Recommendation:
    """Add a recommendation that must be new.

    Raises:
        NotFound: no such case.
        Usage: as :func:`save`.
        Refused: the case has it already, in the trash or not.
    """
    in_case = lookup.case(vault, case)
    said, to = cited_words.sentence(asked, _EMPTY), cited_words.line(addressee)
    if vault.one(Recommendation, case_id=in_case.id, asked=said, addressee=to) is not None:
        raise Refused(_TAKEN)
    return save(vault, case, said, addressee=to, verb=verb, note=note)


def update(
    vault: Vault,
    recommendation_id: str,
    *,
    asked: str | None = None,
    addressee: str | None = None,
    verb: str | None = None,
    note: str | None = None,
) -> Recommendation:
    """Change what is given of a recommendation; None keeps what it has.

    Raises:
        NotFound: no such recommendation.
        Usage: a value that the field cannot hold.
        Refused: the case has the same already.
    """
    with vault.change() as change:
        before = vault.get(Recommendation, recommendation_id)
        fields: dict[str, Any] = {}
        if asked is not None:
            fields["asked"] = cited_words.sentence(asked, _EMPTY)
        if addressee is not None:
            fields["addressee"] = cited_words.line(addressee)
        if verb is not None:
            fields["verb"] = load(VERBS).require(verb).id if verb else ""
        if note is not None:
            fields["note"] = nfc(note).strip()
        after = replace(before, **fields)
        same = vault.one(
            Recommendation, case_id=after.case_id, asked=after.asked, addressee=after.addressee
        )
        if same is not None and same.id != after.id:
            raise Refused(_TAKEN)
        return change.put("described", after)


def trash(vault: Vault, recommendation_id: str, *, restore: bool = False) -> Recommendation:
    """Put a recommendation in the trash with all that hangs on it, or take it out.

    Raises:
        NotFound: no such recommendation.
    """
    with vault.change() as change:
        return change.trash(vault.get(Recommendation, recommendation_id), restore=restore)


def move(vault: Vault, recommendation_id: str, place: int) -> Recommendation:
    """Put a recommendation at a place among those of its case, counted from 0.

    Raises:
        NotFound: no such recommendation.
    """
    return placing.moved(vault, Recommendation, recommendation_id, place)


def follow(
    vault: Vault, recommendation: str, claim: str, note: str | None = None
) -> RecommendationClaim:
    """Say that a recommendation follows from a finding.

    Args:
        vault: open for writing.
        recommendation: id, beginning of an id, or words.
        claim: id, beginning of an id, or assertion of a claim of the same case.
        note: why; None keeps what is written.

    Raises:
        NotFound: no such recommendation or claim.
        Usage: the claim belongs to another case.
    """
    with vault.change() as change:
        about = _one(vault, recommendation)
        made = _claim(vault, vault.get(Case, about.case_id), claim)
        return _put_claim(vault, change, about, made, note)


def rest(vault: Vault, recommendation: str, refs: Sequence[str]) -> None:
    """Say on which law a recommendation rests, beside what it rests on already.

    Raises:
        NotFound: no such recommendation.
        Usage: an unknown provision.
    """
    with vault.change() as change:
        about = _one(vault, recommendation)
        _put_provisions(vault, change, about, [ref_of(vault, each) for each in refs])


def rest_on_findings(vault: Vault, recommendation: str) -> int:
    """Let a recommendation rest on the law of its findings as well.

    Returns:
        How many provisions were added.

    Raises:
        NotFound: no such recommendation.
    """
    with vault.change() as change:
        about = _one(vault, recommendation)
        links = vault.find(RecommendationClaim, order="id", recommendation_id=about.id)
        live = lookup.many(vault, Claim, (each.claim_id for each in links))
        ids = [each.claim_id for each in links if not live[each.claim_id].trashed]
        found = lookup.linked(vault, ClaimProvision, "claim_id", ids)
        refs = dict.fromkeys(each.provision for each in found)
        return _put_provisions(vault, change, about, refs)


def let_go(vault: Vault, link_id: str) -> None:
    """Take a finding or a provision off a recommendation.

    Raises:
        NotFound: no such link.
    """
    with vault.change() as change:
        held = vault.one(RecommendationClaim, id=link_id)
        change.remove("unlinked", held or vault.get(RecommendationProvision, link_id))


def step(
    vault: Vault,
    recommendation: str,
    state: str,
    cycle: str = "",
    *,
    date: str = "",
    document: str = "",
    paragraph: str = "",
    says: str = "",
    source: str = "",
    passage: str = "",
    note: str = "",
    instead: str = "",
) -> RecommendationStep:
    """Record what came of a recommendation in a review cycle.

    Args:
        vault: open for writing.
        recommendation: id, beginning of an id, or words.
        state: one of :data:`app.records.dialogue.FATES`.
        cycle: of which review (``third periodic report``).
        date: EDTF.
        document: where it is said.
        paragraph: where in it.
        says: in our words.
        source: number or id of the item that is the document.
        passage: id of the passage that says so.
        note: free text.
        instead: id of a step of the same recommendation that it replaces.

    Raises:
        NotFound: no such recommendation, item, passage or step.
        Usage: an unknown state, no date, overlong words.
    """
    if state not in FATES:
        raise Usage(f"What can come of a recommendation is one of {', '.join(FATES)}.")
    source_id, passage_id = cited_words.one_of(vault, source, passage)
    with vault.change() as change:
        about = _one(vault, recommendation)
        before = vault.get(RecommendationStep, instead) if instead else None
        if before is not None and before.recommendation_id != about.id:
            raise NotFound("The recommendation has no such step.")
        made = RecommendationStep(
            id=before.id if before else new_id(),
            recommendation_id=about.id,
            state=state,
            cycle=cited_words.line(cycle),
            date=parse(date),
            document=cited_words.line(document),
            paragraph=cited_words.line(paragraph),
            says=cited_words.line(says, cited_words.LONGEST),
            source_id=source_id,
            passage_id=passage_id,
            note=nfc(note).strip(),
        )
        change.put("described" if before else "recorded", made)
        if before is not None and before.passage_id and before.passage_id != passage_id:
            quoting.let_go(vault, change, before.passage_id)
        return made


def step_of(vault: Vault, recommendation_id: str, ref: str) -> RecommendationStep:
    """The step of a recommendation with this id or beginning of an id.

    Raises:
        NotFound: there is none.
        Usage: there are several.
    """
    found = vault.starting(RecommendationStep, ref.lower()) if len(ref) >= 6 else []
    found = [each for each in found if each.recommendation_id == recommendation_id]
    if not found:
        raise NotFound("The recommendation has no such step.")
    if len(found) > 1:
        raise Usage(f"This is the beginning of {len(found)} ids; give more of it.")
    return found[0]


def drop_step(vault: Vault, step_id: str) -> None:
    """Take a step away that was recorded by mistake.

    Raises:
        NotFound: no such step.
    """
    with vault.change() as change:
        held = vault.get(RecommendationStep, step_id)
        change.remove("removed", held)
        if held.passage_id is not None:
            quoting.let_go(vault, change, held.passage_id)


def ref_of(vault: Vault, ref: str) -> str:
    """A provision of the vault's own or a shipped one, as it is stored.

    Raises:
        Usage: there is none.
    """
    own = vault.one(Provision, ref=ref.strip())
    return own.ref if own is not None else provision(ref.strip()).id


def _one(vault: Vault, ref: str) -> Recommendation:
    return vault.one(Recommendation, id=ref) or find(vault, ref)


def _claim(vault: Vault, in_case: Case, ref: str) -> Claim:
    found = vault.one(Claim, id=ref) or claims.find(vault, ref)
    if found.case_id != in_case.id:
        raise Usage("The claim belongs to another case.")
    return found


def _put_claim(
    vault: Vault, change: Change, about: Recommendation, claim: Claim, note: str | None = None
) -> RecommendationClaim:
    held = vault.one(RecommendationClaim, recommendation_id=about.id, claim_id=claim.id)
    link = held or RecommendationClaim(id=new_id(), recommendation_id=about.id, claim_id=claim.id)
    written = link.note if note is None else nfc(note).strip()
    return change.put("described" if held else "linked", replace(link, note=written))


def _put_provisions(
    vault: Vault, change: Change, about: Recommendation, refs: Iterable[str]
) -> int:
    held = vault.find(RecommendationProvision, recommendation_id=about.id)
    new = [each for each in dict.fromkeys(refs) if each not in {one.provision for one in held}]
    for ref in new:
        change.put(
            "linked",
            RecommendationProvision(id=new_id(), recommendation_id=about.id, provision=ref),
        )
    return len(new)
