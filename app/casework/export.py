"""The redacted bundle: planned, burnt, written beside, proved, and only then put in its place.

It fails closed at every step. What cannot be redacted is withheld, with a sheet that says so; when
the proof finds anything in the finished bundle, the bundle is deleted.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from app.bundle.write import Written, write_bundle
from app.casework import ledger, proof_report, prove, rare
from app.casework.cached_faces import faces_for
from app.casework.exhibits import Cover, Exhibits, NotBurnt
from app.casework.faces import NOT_LOOKED_FOR
from app.casework.facsimiles import CachedOcr, ocr_for
from app.casework.planning import Plan, plan
from app.errors import ProofFailed, Refused, Usage
from app.progress import SILENT, Progress
from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.note import sign_note
from app.records.profiles import profile as profile_named
from app.redaction.proof.prove import Proof
from app.vault.log import ORIGIN
from app.vault.vault import Vault

NOT_CUSTODY = ("exported", "proved", "verified", "copied-out")
"""Events that say what was done with bundles: a checkpoint stops before them, so that exporting the
same vault twice gives the same bytes."""

_UNDATED = "The place for the bundle sets no times of files: they tell when it was written."

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What to export.

    Attributes:
        case: code of the case.
        profile: name of the redaction profile.
        folder: where the bundle goes; must not exist, or be empty.
        items: a search query within the case; ``""`` for all.
        as_of: ISO date on the cover; ``""`` for today (UTC).
        bundle_id: public id; ``""`` for a random one.
        prefix: of exhibit numbers; ``""`` for ``EX``.
        language: ``en`` or ``ru``, of cover, index and sheets.
        accept_suggestions: settle unreviewed suggestions by accepting them.
        union: also hide whatever earlier bundles hid of the same items.
    """

    case: str
    profile: str
    folder: Path
    items: str = ""
    as_of: str = ""
    bundle_id: str = ""
    prefix: str = ""
    language: str = "en"
    accept_suggestions: bool = False
    union: bool = False


@dataclass(frozen=True, slots=True)
class Exported:
    """What left.

    Attributes:
        folder: the bundle.
        exhibits: (label, item, first page, last page), withheld ones included.
        withheld: (item, reason).
        pages: of ``bundle.pdf``.
        notes: sentences that the operator must read.
    """

    folder: Path
    bundle_id: str
    exhibits: tuple[tuple[str, Item, int, int], ...]
    withheld: tuple[tuple[Item, str], ...]
    pages: int
    proof: Proof
    notes: tuple[str, ...]


def export(vault: Vault, request: ExportRequest, progress: Progress = SILENT) -> Exported:
    """Make a bundle.

    Args:
        vault: open for writing.
        request: what to export.
        progress: may cancel; nothing is left behind then but burnt pages in the encrypted cache.

    Raises:
        Usage, NotFound: the request's words are off.
        Refused: the target exists, or the profile demands what this machine lacks.
        ProofFailed: the finished bundle gave something away; it was deleted.
        StorageFailed: the disk is full or gone; nothing half is left.
        Cancelled: on request.
    """
    profile = profile_named(request.profile)
    as_of = request.as_of or datetime.now(UTC).date().isoformat()
    if not _DAY.fullmatch(as_of) or not _is_day(as_of):
        raise Usage("The date of a bundle is a day, written as 2025-06-23.")
    if request.language not in ("en", "ru"):
        raise Usage("The cover and index of a bundle are in en or ru.")
    if request.folder.exists() and (not request.folder.is_dir() or any(request.folder.iterdir())):
        raise Refused("There is already something at the place for the bundle; choose another.")
    bundle_id = request.bundle_id or _random_id()
    ocr = ocr_for(vault)
    if profile.ocr_required and ocr is None:
        raise Refused(
            "This profile needs a fresh reading of every page as proof, and Tesseract is not "
            "installed on this computer."
        )
    cover = Cover(bundle_id, as_of, request.prefix or "EX", request.language)
    failed: dict[str, str] = {}
    while True:
        planned = plan(
            vault,
            request.case,
            profile,
            request.items,
            as_of,
            accept_suggestions=request.accept_suggestions,
            failed=failed,
            ocr=ocr,
            progress=progress,
        )
        if request.union:
            planned = ledger.widened(vault, planned)
        told = ledger.warnings(vault, planned, cover.prefix)
        told += tuple(filter(None, [rare.unchecked(vault, planned)]))
        digests = ledger.digests_of(vault, planned)
        work = Exhibits(vault, planned, cover, ocr, progress)
        content = work.content()
        content.check()
        last = vault.log.last_index(NOT_CUSTODY)
        size = 0 if last is None else last + 1
        try:
            pending = write_bundle(
                content,
                request.folder,
                signer=partial(sign_note, name=ORIGIN + vault.id, key=vault.keys.signing_key()),
                vkey=vault.log.vkey,
                checkpoint_note=vault.log.checkpoint(size),
                commitments=work.commitments(content),
                progress=progress,
                finish=False,
            )
            break
        except NotBurnt as failure:
            # One page that fails withholds its item; what is burnt already is in the cache.
            failed[failure.item_id] = failure.sentence
    try:
        dated = _dated(pending.folder, as_of)
        secret = prove.secrets_of(
            vault,
            planned,
            as_of,
            bundle_id,
            request.prefix or "EX",
            tuple(
                (each.number, each.first_page, each.last_page) for each in pending.written.exhibits
            ),
            fresh=True,
            dated=dated,
        )
        proof = prove.attack(pending.folder, secret, ocr, progress, faces_for(vault))
        unmade = profile.hide != "none" and not proof.attempts
        if unmade or proof.leaks or (profile.ocr_required and not proof.complete):
            # First of all it must be gone, whatever becomes of the report.
            pending.discard()
        proof_report.keep(vault, bundle_id, profile.name, proof)
        if unmade:
            raise ProofFailed("The proof was not made, so the bundle was deleted.")
        if proof.leaks:
            found = tuple(f"{leak.channel}: {leak.what} in {leak.where}" for leak in proof.leaks)
            raise ProofFailed(prove.sentence(proof) + " The bundle was deleted.", found)
        if profile.ocr_required and not proof.complete:
            raise ProofFailed("This bundle could not be fully proved, so it was deleted.")
        written = pending.commit()
    except BaseException:
        pending.discard()
        raise
    try:
        _record(vault, planned, request, written, work, digests, as_of, bundle_id, size)
    except BaseException:
        # A bundle of which the custody log knows nothing must not leave the vault.
        shutil.rmtree(written.folder, ignore_errors=True)
        raise
    by_number = {each.number: each for each in planned.exhibits}
    return Exported(
        folder=request.folder,
        bundle_id=bundle_id,
        exhibits=tuple(
            (placed.label, by_number[placed.number].item, placed.first_page, placed.last_page)
            for placed in written.exhibits
        ),
        withheld=tuple((each.item, each.withheld) for each in planned.exhibits if each.withheld)
        + tuple((item, "it is closed and not mentioned in the bundle") for item in planned.closed),
        pages=written.pages,
        proof=proof,
        notes=(*told, *_notes(vault, planned, ocr), *(() if dated else (_UNDATED,))),
    )


def _dated(folder: Path, as_of: str) -> bool:
    """Give every file the bundle's date: when somebody sat at a computer is nobody's business.

    Returns:
        False where the place keeps no times that one could set.
    """
    day = datetime.fromisoformat(as_of).replace(tzinfo=UTC).timestamp()
    try:
        # What a folder holds is dated first, since that dates the folder anew.
        for path in sorted(folder.rglob("*"), key=lambda each: len(each.parts), reverse=True):
            os.utime(path, (day, day))
    except OSError:
        return False
    return True


def _random_id() -> str:
    """Twelve random letters: digits would look like a case number to whoever searches for one."""
    letters = "".join(secrets.choice("BCDFGHJKLMNPQRSTVWXZ") for _ in range(12))
    return f"{letters[:4]}-{letters[4:8]}-{letters[8:]}"


def _record(
    vault: Vault,
    planned: Plan,
    request: ExportRequest,
    written: Written,
    work: Exhibits,
    digests: Mapping[str, str],
    as_of: str,
    bundle_id: str,
    size: int,
) -> None:
    record = BundleRecord(
        id=new_id(),
        bundle_id=bundle_id,
        case_id=planned.case.id,
        profile=planned.profile.name,
        as_of=as_of,
        prefix=request.prefix or "EX",
        pages=written.pages,
        manifest_sha256=written.manifest_sha256,
        log_size=size,
        made_at=datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        title=planned.case.title,
    )
    with vault.change() as change:
        change.put("exported", record)
        for each, placed in zip(planned.exhibits, written.exhibits, strict=True):
            change.put(
                "exported",
                ExhibitRecord(
                    id=new_id(),
                    bundle=record.id,
                    item_id=each.item.id,
                    label=placed.label,
                    first_page=placed.first_page,
                    last_page=placed.last_page,
                    withheld=each.withheld,
                    masks=json.dumps(work.masks.get(each.number, [])),
                    marks_digest=digests[each.item.id],
                ),
            )


def _notes(vault: Vault, planned: Plan, ocr: CachedOcr | None) -> tuple[str, ...]:
    notes = []
    if planned.accepted:
        notes.append(
            f"{planned.accepted} suggestions were accepted without anybody reviewing them."
        )
    if planned.unseen:
        notes.append(
            f"{planned.unseen} exhibits with pictures left without anybody having looked for faces."
        )
    if ocr is None:
        notes.append(
            "Tesseract is not installed: the pages were not read again, so the bundle is not "
            "fully proved and its text layer rests on ink alone."
        )
    if "face" in planned.profile.categories and faces_for(vault) is None:
        notes.append(NOT_LOOKED_FOR)
    return tuple(notes)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
