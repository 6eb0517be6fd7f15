"""The proof: trying to recover every hidden identity from a finished bundle, as an attacker would."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from app.bundle.identifier import bundle_id_of
from app.casework import consent, people, review
from app.casework.cached_faces import CachedFaces, faces_for
from app.casework.conceal import Concealer
from app.casework.faces import passed_faces
from app.casework.facsimiles import CachedOcr, facsimile_of, ocr_for, spans_by_page
from app.casework.film_faces import passed_tracks
from app.casework.planning import SHORTEST, SPECIFIC, Plan, Planned, plain_words, product_of
from app.casework.recording_ledger import redactions
from app.errors import NotFound
from app.progress import SILENT, Progress
from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.cases import Case
from app.records.evidence import Item
from app.records.marks import Mark, RedactionProfile
from app.records.profiles import load_profiles
from app.records.text import fold, nfc
from app.redaction.pages.boxes import masks_for
from app.redaction.proof.prove import Proof, Secrets, prove
from app.redaction.proof.regions import Burnt
from app.redaction.recordings.film import masks_of
from app.vault.vault import Vault

Places = tuple[tuple[int, int, int], ...]
"""Number, first and last page of each exhibit in ``bundle.pdf``."""


def secrets_of(
    vault: Vault,
    planned: Plan,
    as_of: str,
    bundle_id: str,
    prefix: str,
    places: Places = (),
    *,
    fresh: bool = False,
    dated: bool = False,
) -> Secrets:
    """What a bundle must not give away under its profile.

    Args:
        vault: an open vault.
        planned: the bundle's exhibits, with the marks that were burnt where those are known.
        as_of: the bundle's date, or ``""``.
        bundle_id: its public id.
        prefix: of its exhibit numbers.
        places: on which pages its exhibits stand.
        fresh: the bundle was written by this program just now.
        dated: its files were given its date.
    """
    profile, hidden = planned.profile, planned.hidden
    if profile.hide == "none":
        return Secrets()
    conceal = Concealer(profile, hidden, planned.tokens)
    strings, passed = identifiers(vault, planned)
    printed = [f"{prefix}-{each.number:06d}" for each in planned.exhibits]
    names: set[str] = set()
    digests: set[str] = set()
    for each in planned.exhibits:
        digests.add(each.item.sha256)
        text = vault.current_text(each.item.id)
        if text is not None:
            # The hash of a text confirms a guess as well as that of its file.
            digests.add(text.sha256)
        if conceal.finds(each.item.file_name):
            names.add(each.item.file_name)
    return Secrets(
        identities=tuple(hidden.values()),
        strings=tuple(sorted(strings)),
        digests=tuple(sorted(digests)),
        file_names=tuple(sorted(names)),
        allowed=passed,
        told=_told(planned, passed),
        categories=profile.categories,
        furniture=(bundle_id, *printed) if bundle_id else tuple(printed),
        as_of=as_of,
        plain=plain_words(vault, [each.item for each in planned.exhibits], hidden),
        places=places,
        burnt={
            each.number: _burnt(vault, planned, each, fresh)
            for each in planned.exhibits
            if not each.withheld and product_of(each.item, profile) == "facsimile"
        },
        faces={
            each.number: passed_faces(vault.find(Mark, item_id=each.item.id))
            for each in planned.exhibits
            if not each.withheld
        },
        film_faces={
            each.number: masks_of(passed_tracks(vault.find(Mark, item_id=each.item.id)))
            for each in planned.exhibits
            if not each.withheld
        },
        recordings=redactions(vault, planned, bundle_id, fresh=fresh),
        fresh=fresh,
        dated=dated,
        thorough=profile.ocr_required,
    )


def identifiers(vault: Vault, planned: Plan) -> tuple[frozenset[str], dict[int, frozenset[str]]]:
    """The identifiers that were marked, and by exhibit the folded quotes that reviewers let pass.

    What passes in one exhibit is hidden in the others all the same.
    """
    hide: set[str] = set()
    passed: dict[int, frozenset[str]] = {}
    for each in planned.exhibits:
        judged: set[str] = set()
        for mark in review.current_marks(vault, each.item):
            if not review.applies(mark, planned.profile, planned.hidden):
                continue
            if mark.state == "rejected" and mark.quote:
                judged.add(fold(nfc(mark.quote)))
            elif mark.reason in SPECIFIC and len(mark.quote) >= SHORTEST:
                hide.add(mark.quote)
        if judged:
            passed[each.number] = frozenset(judged)
    return frozenset(hide), passed


def _told(planned: Plan, passed: dict[int, frozenset[str]]) -> frozenset[str]:
    """Quotes that were let pass and that stand in what the bundle prints about the same item."""
    told: set[str] = set()
    for each in planned.exhibits:
        item = each.item
        printed = fold(nfc("\n".join((item.title, item.author, item.source, item.file_name))))
        told.update(quote for quote in passed.get(each.number, ()) if quote in printed)
    return frozenset(told)


def _burnt(vault: Vault, planned: Plan, each: Planned, fresh: bool) -> Sequence[Burnt]:
    """What every page of an exhibit must hide, worked out once more from the plan and the vault."""
    marks = {mark.id: mark for mark in each.marks}
    if fresh:
        # A mark that the plan has lost is still in the vault.
        marks |= {mark.id: mark for mark in _settled(vault, planned, each.item)}
    work = facsimile_of(
        vault, each.item, [*marks.values()], planned.profile, planned.hidden, planned.tokens
    )
    spans_on = spans_by_page(work)
    pages = []
    for page in sorted(work.pages, key=lambda page: page.number):
        masks = masks_for(
            page,
            spans_on.get(page.number, []),
            tuple(work.regions.get(page.number, ())),
            runs_in=page.number in work.running,
        )
        pages.append(Burnt(replace(page, words=()), tuple(masks)))
    return pages


def attack(
    folder: Path,
    secrets: Secrets,
    ocr: CachedOcr | None,
    progress: Progress = SILENT,
    faces: CachedFaces | None = None,
) -> Proof:
    """Attack a bundle on disk; one that hides nothing has nothing to give away."""
    if secrets == Secrets():
        return Proof("clean", (), (), complete=True)
    return prove(folder, secrets, ocr=ocr, faces=faces, progress=progress)


def prove_bundle(vault: Vault, folder: Path, progress: Progress = SILENT) -> Proof:
    """Attack a bundle with all that this vault knows.

    A bundle that this vault exported is held against what its profile hides; any other bundle is
    held against every protected identity.
    """
    if not (folder / "data").is_dir():
        # Nothing to attack would read as nothing found.
        raise NotFound("There is no bundle in this folder, so there is nothing to prove.")
    planned, as_of, prefix, places = _plan_of(vault, folder)
    secrets = secrets_of(vault, planned, as_of, bundle_id_of(folder), prefix, places)
    return attack(folder, secrets, ocr_for(vault), progress, faces_for(vault))


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
            f"{tried} attempts recovered nothing, but the pages were not read again by OCR, or not "
            "searched for faces: not fully proved."
        )
    return f"{tried} attempts to recover a hidden identity found nothing."


def _plan_of(vault: Vault, folder: Path) -> tuple[Plan, str, str, Places]:
    record = vault.one(BundleRecord, bundle_id=bundle_id_of(folder))
    profiles = load_profiles()
    profile: RedactionProfile
    places: Places = ()
    held: list[ExhibitRecord] = []
    if record is not None and record.profile in profiles:
        profile = profiles[record.profile]
        held = vault.find(ExhibitRecord, order="label", bundle=record.id)
        items = [vault.get(Item, each.item_id) for each in held]
        case = vault.get(Case, record.case_id)
        unnamed = consent.unnamed_in(vault, case.id)
        places = tuple(
            (number, each.first_page, each.last_page) for number, each in enumerate(held, start=1)
        )
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
    if record is None or not held:
        return planned, "", "EX", ()
    exhibits = tuple(
        replace(each, marks=_marks_of(vault, planned, each.item, kept), withheld=kept.withheld)
        for each, kept in zip(planned.exhibits, held, strict=True)
    )
    return replace(planned, exhibits=exhibits), record.as_of, record.prefix, places


def _marks_of(vault: Vault, planned: Plan, item: Item, kept: ExhibitRecord) -> tuple[Mark, ...]:
    """The marks that an exhibit was burnt from, where they are still those of its item."""
    current = review.current_marks(vault, item)
    if not kept.marks_digest or review.fingerprint(current) != kept.marks_digest:
        return ()
    return _settled(vault, planned, item)


def _settled(vault: Vault, planned: Plan, item: Item) -> tuple[Mark, ...]:
    """The marks of an item that a plan's profile burns."""
    return tuple(
        mark
        for mark in review.current_marks(vault, item)
        if mark.state == "accepted" and review.applies(mark, planned.profile, planned.hidden)
    )
