"""The proof: trying to recover every hidden identity from a finished bundle, as an attacker would."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from app.bundle.identifier import bundle_id_of
from app.casework import consent, people, review
from app.casework.conceal import Concealer
from app.casework.facsimiles import CachedOcr, ocr_for
from app.casework.planning import Plan, Planned
from app.progress import SILENT, Progress
from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.cases import Case
from app.records.evidence import Item
from app.records.marks import RedactionProfile
from app.records.profiles import load_profiles
from app.records.text import fold, nfc
from app.redaction.find import Finder
from app.redaction.proof import Proof, Secrets, prove
from app.vault.vault import Vault

_SPECIFIC = ("contact", "document", "location")
"""Identifiers that mean one person wherever they stand; a place or a date also means itself."""

_SHORTEST = 5
_WORD = re.compile(r"\w{3,}")


def secrets_of(vault: Vault, planned: Plan, as_of: str, bundle_id: str) -> Secrets:
    """What a bundle must not give away under its profile."""
    profile, hidden = planned.profile, planned.hidden
    if profile.hide == "none":
        return Secrets()
    conceal = Concealer(profile, hidden, planned.tokens)
    strings, passed = identifiers(vault, planned)
    allowed = set(passed) | {bundle_id}
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
        as_of=as_of,
        plain=plain_words(vault, planned),
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
            elif mark.reason in _SPECIFIC and len(mark.quote) >= _SHORTEST:
                hide.add(mark.quote)
    return frozenset(hide - passed), frozenset(passed)


def plain_words(vault: Vault, planned: Plan) -> frozenset[str]:
    """Folded words of the exhibits' own texts that are no part of any hidden name there.

    Only texts that came as text count: a word that OCR read may itself be a misread name.
    """
    finder = Finder(list(planned.hidden.values()))
    plain: set[str] = set()
    named: set[str] = set()
    for each in planned.exhibits:
        current = vault.current_text(each.item.id)
        if current is None or current.origin.startswith("ocr"):
            continue
        text = vault.text(current.id)
        spans = [(found.start, found.end) for found in finder.find_names(text)]
        spans += [
            (mark.start, mark.end)
            for mark in review.current_marks(vault, each.item)
            if mark.start is not None and mark.end is not None and mark.state == "accepted"
        ]
        spans.sort()
        at = 0
        for start, end in [*spans, (len(text), len(text))]:
            plain.update(_WORD.findall(fold(text[at : max(start, at)])))
            named.update(_WORD.findall(fold(text[start:end])))
            at = max(at, end)
    return frozenset(plain - named)


def attack(
    folder: Path, secrets: Secrets, ocr: CachedOcr | None, progress: Progress = SILENT
) -> Proof:
    """Attack a bundle on disk."""
    return prove(folder, secrets, ocr=ocr, progress=progress)


def prove_bundle(vault: Vault, folder: Path, progress: Progress = SILENT) -> Proof:
    """Attack a bundle with all that this vault knows.

    A bundle that this vault exported is held against what its profile hides; any other bundle is
    held against every protected identity.
    """
    planned, as_of = _plan_of(vault, folder)
    return attack(
        folder, secrets_of(vault, planned, as_of, bundle_id_of(folder)), ocr_for(vault), progress
    )


def sentence(proof: Proof) -> str:
    """The proof's outcome in one sentence, without a secret in it."""
    if proof.leaks:
        first = proof.leaks[0]
        more = f" and {len(proof.leaks) - 1} more" if len(proof.leaks) > 1 else ""
        return f"The proof found {first.what} in {first.where} (channel {first.channel}){more}."
    tried = sum(attempt.checked for attempt in proof.attempts)
    if not proof.complete:
        return (
            f"{tried} attempts recovered nothing, but the pages were not read again by OCR: "
            "not fully proved."
        )
    return f"{tried} attempts to recover a hidden identity found nothing."


def _plan_of(vault: Vault, folder: Path) -> tuple[Plan, str]:
    record = vault.one(BundleRecord, bundle_id=bundle_id_of(folder))
    profiles = load_profiles()
    profile: RedactionProfile
    if record is not None and record.profile in profiles:
        profile = profiles[record.profile]
        held = vault.find(ExhibitRecord, order="label", bundle=record.id)
        items = [vault.get(Item, each.item_id) for each in held]
        case = vault.get(Case, record.case_id)
    else:
        profile = replace(profiles["un"], title="every protected identity")
        items = vault.find(Item, order="number")
        case = Case(id="", code="", title="")
    unnamed: frozenset[str] = frozenset()
    for item in items:
        unnamed |= consent.unnamed(vault, item)
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
    return planned, record.as_of if record is not None else ""
