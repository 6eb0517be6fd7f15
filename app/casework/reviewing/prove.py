"""The proof: trying to recover every hidden identity from a finished bundle, as an attacker would."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from app.bundle.identifier import bundle_id_of
from app.casework.consents import consent
from app.casework.planning.planning import SHORTEST, SPECIFIC, Plan, Planned, bound, product_of
from app.casework.planning.selection import number_in
from app.casework.redacting import review
from app.casework.redacting.cached_faces import CachedFaces, faces_for
from app.casework.redacting.conceal import Concealer
from app.casework.redacting.faces import passed_faces
from app.casework.redacting.facsimiles import CachedOcr, facsimile_of, ocr_for, spans_by_page
from app.casework.redacting.film_faces import passed_tracks
from app.casework.redacting.plain_words import plain_words
from app.casework.registry import people
from app.casework.reviewing.recording_ledger import product_kept, redactions
from app.errors import NotFound
from app.progress import SILENT, Progress
from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.cases import Case
from app.records.drafts import BundleDraft
from app.records.evidence import Item
from app.records.marks import Mark
from app.records.pages import PageText
from app.records.profiles import load_profiles
from app.records.text import fold, nfc
from app.redaction.pages.boxes import Box, masks_for
from app.redaction.pages.print_only import letters_of
from app.redaction.proof.prove import Proof, Secrets, prove
from app.redaction.proof.regions import Burnt
from app.redaction.recordings.film import masks_of
from app.vault.vault import Vault

Span = tuple[int, int]
Places = tuple[tuple[int, int, int], ...]
"""Number, first and last page, as printed, of each exhibit."""

_NONE: Mapping[int, Sequence[Span]] = MappingProxyType({})
_ONE: Mapping[str, int] = MappingProxyType({"data/bundle.pdf": 1})


def secrets_of(
    vault: Vault,
    planned: Plan,
    as_of: str,
    bundle_id: str,
    prefix: str,
    places: Places = (),
    *,
    documents: Mapping[int, Sequence[Span]] = _NONE,
    volumes: Mapping[str, int] = _ONE,
    fresh: bool = False,
    dated: bool = False,
    progress: Progress = SILENT,
) -> Secrets:
    """What a bundle must not give away under its profile.

    Args:
        vault: an open vault.
        planned: the bundle's exhibits, with the marks that were burnt where those are known.
        as_of: the bundle's date, or ``""``.
        bundle_id: its public id.
        prefix: of its exhibit numbers.
        places: on which pages, as printed, its exhibits stand.
        documents: the same of each document, by number of an exhibit that has several.
        volumes: printed number of the first page of each PDF of the whole.
        fresh: the bundle was written by this program just now.
        dated: its files were given its date.
        progress: may cancel.
    """
    profile, hidden = planned.profile, planned.hidden
    if profile.hide == "none":
        return Secrets()
    conceal = Concealer(profile, hidden, planned.tokens)
    strings, passed = identifiers(vault, planned)
    numbers = planned.numbered()
    printed = [f"{prefix}-{number:06d}" for number in numbers]
    if planned.draft is not None and planned.draft.reference:
        # Printed as its writer meant it, a number; what it might say of anybody is concealed.
        printed.append(
            Concealer(profile, hidden, planned.tokens, strings).names(planned.draft.reference)
        )
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
        volumes=volumes,
        burnt={
            number: _burnt(vault, planned, held, documents.get(number, ()), fresh)
            for number, held in _told_of(numbers, progress)
            if any(_is_facsimile(planned, each) for each in held)
        },
        faces={
            number: _faces(vault, planned, held, documents.get(number, ()))
            for number, held in numbers.items()
        },
        film_faces={
            held[0].number: masks_of(passed_tracks(vault.find(Mark, item_id=held[0].item.id)))
            for held in numbers.values()
            if len(held) == 1 and not held[0].withheld
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
            passed[each.number] = passed.get(each.number, frozenset()) | judged
    return frozenset(hide), passed


def _told(planned: Plan, passed: dict[int, frozenset[str]]) -> frozenset[str]:
    """Quotes that were let pass and that stand in what the bundle prints about the same item."""
    told: set[str] = set()
    for each in planned.exhibits:
        item = each.item
        printed = fold(nfc("\n".join((item.title, item.author, item.source, item.file_name))))
        told.update(quote for quote in passed.get(each.number, ()) if quote in printed)
    return frozenset(told)


def _told_of(
    numbers: Mapping[int, list[Planned]], progress: Progress
) -> Iterator[tuple[int, list[Planned]]]:
    for place, (number, held) in enumerate(numbers.items()):
        progress.step(place, len(numbers), "Working out what every page must hide")
        yield number, held


def _is_facsimile(planned: Plan, each: Planned) -> bool:
    return not each.withheld and product_of(each.item, planned.profile) == "facsimile"


def _burnt(
    vault: Vault, planned: Plan, held: Sequence[Planned], spans: Sequence[Span], fresh: bool
) -> Sequence[Burnt]:
    """What every page of an exhibit must hide, worked out once more from the plan and the vault.

    Pages are numbered within the exhibit; those that are typeset or stand for something hide nothing.
    """
    pages: list[Burnt] = []
    for place, each in enumerate(held):
        before = len(pages)
        if _is_facsimile(planned, each):
            pages += _burnt_pages(vault, planned, each, before, fresh)
        elif place < len(spans):
            first, last = spans[place]
            blank = PageText(0, 595.0, 842.0)
            pages += [Burnt(blank, ())] * (last - first + 1)
        elif place + 1 < len(held):
            # How long it is nobody knows, so nothing can be said of the pages behind it.
            break
    return pages


def _burnt_pages(
    vault: Vault, planned: Plan, each: Planned, before: int, fresh: bool
) -> list[Burnt]:
    marks = {mark.id: mark for mark in each.marks}
    if fresh:
        # A mark that the plan has lost is still in the vault.
        marks |= {mark.id: mark for mark in _settled(vault, planned, each.item)}
    whole = facsimile_of(
        vault, each.item, [*marks.values()], planned.profile, planned.hidden, planned.tokens
    )
    work = bound(whole, each)
    spans_on = spans_by_page(work)
    pages = []
    for place, page in enumerate(sorted(work.pages, key=lambda page: page.number), start=1):
        masks = masks_for(
            page,
            spans_on.get(page.number, []),
            tuple(work.regions.get(page.number, ())),
            runs_in=page.number in work.running,
        )
        pages.append(
            Burnt(replace(page, words=(), number=before + place), tuple(masks), letters_of(page))
        )
    return pages


def _faces(
    vault: Vault, planned: Plan, held: Sequence[Planned], spans: Sequence[Span]
) -> Sequence[tuple[int, Box]]:
    """The faces that a reviewer let pass, by their page within the exhibit."""
    found: list[tuple[int, Box]] = []
    for place, each in enumerate(held):
        if each.withheld:
            continue
        if place and len(spans) <= place:
            break
        before = spans[place][0] - spans[0][0] if place else 0
        found += [
            (before + page - max(each.first, 1) + 1, box)
            for page, box in passed_faces(vault.find(Mark, item_id=each.item.id))
            if each.binds(page)
        ]
    return found


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
    bundle_id = bundle_id_of(folder)
    record = vault.one(BundleRecord, bundle_id=bundle_id)
    held = _held(vault, record) if record is not None else []
    if record is None or record.profile not in load_profiles() or not held:
        planned = _plan_of_any(vault, record)
        secrets = secrets_of(vault, planned, "", bundle_id, "EX")
    else:
        documents: dict[int, list[Span]] = {}
        for each in held:
            documents.setdefault(number_in(each.label), []).append(
                (each.first_page, each.last_page)
            )
        secrets = secrets_of(
            vault,
            _plan_of(vault, record, held),
            record.as_of,
            bundle_id,
            record.prefix,
            tuple((number, spans[0][0], spans[-1][1]) for number, spans in documents.items()),
            documents=documents,
            volumes=_volumes(record),
            progress=progress,
        )
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


def _held(vault: Vault, record: BundleRecord) -> list[ExhibitRecord]:
    """What a bundle's record says of its documents, in their order."""
    held = vault.find(ExhibitRecord, bundle=record.id)
    return sorted(held, key=lambda each: (number_in(each.label), each.part))


def _volumes(record: BundleRecord) -> dict[str, int]:
    """Printed number of the first page of each PDF."""
    held = json.loads(record.volumes) or [["bundle.pdf", record.first_page, 0]]
    return {f"data/{name}": first for name, first, _last in held}


def _plan_of(vault: Vault, record: BundleRecord, held: Sequence[ExhibitRecord]) -> Plan:
    """What a bundle was made of, as far as its record and the vault still say."""
    profile = load_profiles()[record.profile]
    case = vault.get(Case, record.case_id)
    hidden = people.hidden(vault, profile, consent.unnamed_in(vault, case.id, profile.purposes))
    planned = Plan(
        case=case,
        profile=profile,
        exhibits=tuple(_planned(vault, each) for each in held),
        hidden=hidden,
        tokens=people.tokens(dict(hidden), profile),
        closed=(),
        accepted=0,
        unseen=0,
        draft=vault.one(BundleDraft, id=record.draft) if record.draft else None,
    )
    exhibits = tuple(
        replace(each, marks=_marks_of(vault, planned, each.item, kept))
        for each, kept in zip(planned.exhibits, held, strict=True)
    )
    return replace(planned, exhibits=exhibits)


def _planned(vault: Vault, kept: ExhibitRecord) -> Planned:
    burnt = not kept.withheld and product_kept(kept.masks) == "facsimile"
    return Planned(
        vault.get(Item, kept.item_id),
        number_in(kept.label),
        (),
        kept.withheld,
        part=kept.part,
        first=kept.from_page if burnt else 0,
        last=kept.from_page + kept.last_page - kept.first_page if burnt else 0,
    )


def _plan_of_any(vault: Vault, record: BundleRecord | None) -> Plan:
    """Everything that the vault protects, for a bundle of which it does not know what is in it."""
    profiles = load_profiles()
    profile = replace(profiles["un"], title="every protected identity")
    unnamed: dict[str, str] = {}
    items: list[Item] = []
    case = Case(id="", code="", title="")
    if record is not None and record.profile in profiles:
        profile = profiles[record.profile]
        case = vault.get(Case, record.case_id)
        unnamed = consent.unnamed_in(vault, case.id, profile.purposes)
    else:
        items = vault.find(Item, order="number")
        unnamed = consent.unnamed(vault, items)
    hidden = people.hidden(vault, profile, unnamed)
    return Plan(
        case=case,
        profile=profile,
        exhibits=tuple(Planned(item, number, ()) for number, item in enumerate(items, start=1)),
        hidden=hidden,
        tokens=people.tokens(dict(hidden), profile),
        closed=(),
        accepted=0,
        unseen=0,
    )


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
