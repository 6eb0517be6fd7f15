"""The proof: trying to recover every hidden identity from a finished bundle, as an attacker would."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.bundle.identifier import bundle_id_of
from app.casework import consent, people, review
from app.casework.conceal import Concealer
from app.casework.facsimiles import CachedOcr, ocr_for
from app.casework.planning import SHORTEST, SPECIFIC, Plan, Planned, plain_words
from app.errors import NotFound
from app.progress import SILENT, Progress
from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.cases import Case
from app.records.evidence import Item
from app.records.marks import RedactionProfile
from app.records.profiles import load_profiles
from app.records.text import fold, nfc
from app.redaction.proof import Proof, Secrets, prove
from app.vault.vault import Vault


def secrets_of(vault: Vault, planned: Plan, as_of: str, bundle_id: str, prefix: str) -> Secrets:
    """What a bundle must not give away under its profile."""
    profile, hidden = planned.profile, planned.hidden
    if profile.hide == "none":
        return Secrets()
    conceal = Concealer(profile, hidden, planned.tokens)
    strings, passed = identifiers(vault, planned)
    allowed = set(passed)
    printed = [f"{prefix}-{each.number:06d}" for each in planned.exhibits]
    names: set[str] = set()
    digests: set[str] = set()
    for each in planned.exhibits:
        digests.add(each.item.sha256)
        if conceal.finds(each.item.file_name):
            names.add(each.item.file_name)
    return Secrets(
        identities=tuple(hidden.values()),
        strings=tuple(sorted(strings)),
        digests=tuple(sorted(digests)),
        file_names=tuple(sorted(names)),
        allowed=frozenset(fold(nfc(quote)) for quote in allowed),
        categories=profile.categories,
        furniture=(bundle_id, *printed) if bundle_id else tuple(printed),
        as_of=as_of,
        plain=plain_words(vault, [each.item for each in planned.exhibits], hidden),
    )


def identifiers(vault: Vault, planned: Plan) -> tuple[frozenset[str], frozenset[str]]:
    """The identifiers that were marked in the exhibits, and the quotes that reviewers let pass."""
    hide: set[str] = set()
    passed: set[str] = set()
    for each in planned.exhibits:
        for mark in review.current_marks(vault, each.item):
            if not review.applies(mark, planned.profile, planned.hidden):
                continue
            if mark.state == "rejected" and mark.quote:
                passed.add(mark.quote)
            elif mark.reason in SPECIFIC and len(mark.quote) >= SHORTEST:
                hide.add(mark.quote)
    return frozenset(hide - passed), frozenset(passed)


def attack(
    folder: Path, secrets: Secrets, ocr: CachedOcr | None, progress: Progress = SILENT
) -> Proof:
    """Attack a bundle on disk; one that hides nothing has nothing to give away."""
    if secrets == Secrets():
        return Proof("clean", (), (), complete=True)
    return prove(folder, secrets, ocr=ocr, progress=progress)


def prove_bundle(vault: Vault, folder: Path, progress: Progress = SILENT) -> Proof:
    """Attack a bundle with all that this vault knows.

    A bundle that this vault exported is held against what its profile hides; any other bundle is
    held against every protected identity.
    """
    if not (folder / "data").is_dir():
        # Nothing to attack would read as nothing found.
        raise NotFound("There is no bundle in this folder, so there is nothing to prove.")
    planned, as_of, prefix = _plan_of(vault, folder)
    secrets = secrets_of(vault, planned, as_of, bundle_id_of(folder), prefix)
    return attack(folder, secrets, ocr_for(vault), progress)


def sentence(proof: Proof) -> str:
    """The proof's outcome in one sentence, without a secret in it."""
    if proof.leaks:
        first = proof.leaks[0]
        more = f" and {len(proof.leaks) - 1} more" if len(proof.leaks) > 1 else ""
        return f"The proof found {first.what} in {first.where} (channel {first.channel}){more}."
    if not proof.attempts:
        return "The profile hides nothing, so there was nothing to prove."
    tried = sum(attempt.checked for attempt in proof.attempts)
    if not proof.complete:
        return (
            f"{tried} attempts recovered nothing, but the pages were not read again by OCR: "
            "not fully proved."
        )
    return f"{tried} attempts to recover a hidden identity found nothing."


def _plan_of(vault: Vault, folder: Path) -> tuple[Plan, str, str]:
    record = vault.one(BundleRecord, bundle_id=bundle_id_of(folder))
    profiles = load_profiles()
    profile: RedactionProfile
    if record is not None and record.profile in profiles:
        profile = profiles[record.profile]
        held = vault.find(ExhibitRecord, order="label", bundle=record.id)
        items = [vault.get(Item, each.item_id) for each in held]
        case = vault.get(Case, record.case_id)
        unnamed = consent.unnamed_in(vault, case.id)
    else:
        profile = replace(profiles["un"], title="every protected identity")
        items = vault.find(Item, order="number")
        case = Case(id="", code="", title="")
        unnamed = frozenset(who for item in items for who in consent.unnamed(vault, item))
    hidden = people.hidden(vault, profile, unnamed)
    planned = Plan(
        case=case,
        profile=profile,
        exhibits=tuple(Planned(item, number, ()) for number, item in enumerate(items, start=1)),
        hidden=hidden,
        tokens=people.tokens(dict(hidden), profile),
        closed=(),
        accepted=0,
        unseen=0,
    )
    if record is None:
        return planned, "", "EX"
    return planned, record.as_of, record.prefix
