"""The rows that join a passage to a claim, and an account's fact to what was settled about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.casework import lookup, quoting
from app.errors import NotFound, Usage
from app.records.claims import STANCES, AccountFact, Claim, ClaimPassage, Contradiction
from app.records.evidence import Passage
from app.records.ids import new_id
from app.records.text import nfc
from app.vault.vault import Change, Vault


def find(vault: Vault, ref: str) -> Claim:
    """The claim with this id, beginning of an id, or exact assertion.

    Raises:
        NotFound: there is none.
        Usage: there are several.
    """
    found = lookup.called(vault, Claim, ref, "assertion")
    if not found:
        raise NotFound("There is no such claim in this vault.")
    if len(found) > 1:
        raise Usage(f"This means {len(found)} claims; give the whole id of one.")
    return found[0]


def put_evidence(
    vault: Vault,
    change: Change,
    claim: Claim,
    passage: Passage,
    stance: str = "for",
    note: str | None = None,
) -> ClaimPassage:
    """What :func:`app.casework.arguing.claims.evidence` does, within a change that is already open."""
    if stance not in STANCES:
        raise Usage("A passage stands for a claim, against it, or gives its context.")
    held = vault.one(ClaimPassage, claim_id=claim.id, passage_id=passage.id)
    link = held or ClaimPassage(
        id=new_id(),
        claim_id=claim.id,
        item_id=passage.item_id,
        passage_id=passage.id,
        stance=stance,
    )
    written = link.note if note is None else nfc(note).strip()
    return change.put("described" if held else "linked", replace(link, stance=stance, note=written))


def unstate(vault: Vault, fact_id: str) -> None:
    """Take a fact away, with whatever was settled about it.

    Raises:
        NotFound: no such fact.
    """
    with vault.change() as change:
        held = vault.get(AccountFact, fact_id)
        reopen_settled(vault, change, held)
        change.remove("removed", held)
        quoting.let_go(vault, change, held.passage_id)


def reopen_settled(vault: Vault, change: Change, fact: AccountFact) -> None:
    """Forget what was settled about a fact that says something else now, or nothing."""
    settled: Iterable[Contradiction] = (
        *vault.find(Contradiction, one_id=fact.id),
        *vault.find(Contradiction, other_id=fact.id),
    )
    for each in settled:
        change.remove("reopened", each)
