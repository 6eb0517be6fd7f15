"""The redacted bundle: planned, burnt, written beside, proved, and only then put in its place.

It fails closed at every step. What cannot be redacted is withheld, with a sheet that says so; when
the proof finds anything in the finished bundle, the bundle is deleted.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Protocol

from app.bundle.pdf import PdfSigning
from app.bundle.volumes import Volume
from app.bundle.write import Written, write_bundle
from app.casework.drafting.frozen import changes
from app.casework.planning.planning import Plan, plan
from app.casework.redacting.cached_faces import faces_for
from app.casework.redacting.faces import NOT_LOOKED_FOR
from app.casework.redacting.facsimiles import CachedOcr, ocr_for
from app.casework.releasing import proof_report
from app.casework.releasing.exhibits import Exhibits, NotBurnt
from app.casework.releasing.inclusion import custody_proofs
from app.casework.releasing.keeping import Made, keep, sections_of, spans_of, withheld_in
from app.casework.releasing.ordering import Ordered, ordered
from app.casework.releasing.quality import LEVELS, least_size
from app.casework.reviewing import ledger, prove, rare
from app.errors import ProofFailed, Refused
from app.progress import SILENT, Progress
from app.records.bundles import BundleRecord
from app.records.evidence import Item
from app.records.note import sign_note
from app.redaction.proof.examiner import Secrets
from app.redaction.proof.prove import Proof
from app.vault.change import Change
from app.vault.log import ORIGIN
from app.vault.vault import Vault

NOT_CUSTODY = (
    "exported", "exchanged", "proved", "verified", "copied-out", "handed-over", "stamped",
)  # fmt: skip
"""Events that say what was done with bundles: a checkpoint stops before them, so that exporting the
same vault twice gives the same bytes."""

_UNDATED = "The place for the bundle sets no times of files: they tell when it was written."


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What to export.

    Attributes:
        case: code of the case; of no account with a draft.
        profile: name of the redaction profile; ``""`` with a draft for the draft's.
        folder: where the bundle goes; must not exist, or be empty.
        items: a search query within the case; ``""`` for all; of no account with a draft.
        as_of: ISO date on the cover; ``""`` for the draft's, or for today (UTC).
        bundle_id: public id; ``""`` for a random one.
        prefix: of exhibit numbers; ``""`` for the draft's, that of the bundle it continues, or ``EX``.
        language: ``en`` or ``ru``, of cover, index and sheets; ``""`` for the draft's, or ``en``.
        accept_suggestions: settle unreviewed suggestions by accepting them.
        union: also hide whatever earlier bundles hid of the same items.
        draft: id or name of a draft to be made into a bundle; ``""`` for the items of a case.
        size: name of a size profile; ``""`` for the draft's, or no limit.
        archival: keep the PDF to PDF/A-2b; a draft that asks for it gets it anyway.
        letter: before page numbers; ``""`` for the draft's, or that of the bundle it continues.
        pdf_signer: signs every PDF volume with a certificate of one's own; None for no such signature.
        supplement_to: public id of a bundle that left, which this one continues.
        reissue_of: public id of a bundle that left, which this one replaces.
    """

    case: str = ""
    profile: str = ""
    folder: Path = Path()
    items: str = ""
    as_of: str = ""
    bundle_id: str = ""
    prefix: str = ""
    language: str = ""
    accept_suggestions: bool = False
    union: bool = False
    draft: str = ""
    size: str = ""
    archival: bool = False
    letter: str = ""
    pdf_signer: PdfSigning | None = None
    supplement_to: str = ""
    reissue_of: str = ""


@dataclass(frozen=True, slots=True)
class Exported:
    """What left. Pages are printed numbers, without the bundle's letter.

    Attributes:
        folder: the bundle.
        exhibits: (label, item, first page, last page) of each document, withheld ones included.
        withheld: (item, reason).
        pages: of all volumes together.
        notes: sentences that the operator must read.
        volumes: the PDF files.
        size: bytes of the PDF files.
        level: name of the way in which pages were rebuilt to keep to a size; ``""`` for the usual one.
        sections: (title as printed, number of its first exhibit, of its last).
        record: what the vault keeps of it.
    """

    folder: Path
    bundle_id: str
    exhibits: tuple[tuple[str, Item, int, int], ...]
    withheld: tuple[tuple[Item, str], ...]
    pages: int
    proof: Proof
    notes: tuple[str, ...]
    volumes: tuple[Volume, ...]
    size: int
    level: str
    sections: tuple[tuple[str, int, int], ...]
    record: BundleRecord


class Beside(Protocol):
    """What leaves together with a bundle, or not at all: whoever hands it over removes it on a failure."""

    def prove(self, made: Made, wanted: Ordered, secret: Secrets) -> None:
        """Write and attack it, once the bundle was proved and before it gets its name.

        Raises:
            ProofFailed: it gives something away; bundle and all are removed then.
        """

    def commit(self) -> None:
        """Put it in its place, once the bundle has its name."""

    def keep(self, change: Change, record: BundleRecord) -> None:
        """Record it with the bundle."""


def export(
    vault: Vault,
    request: ExportRequest,
    progress: Progress = SILENT,
    beside: Beside | None = None,
) -> Exported:
    """Make a bundle.

    Args:
        vault: open for writing.
        request: what to export.
        progress: may cancel; nothing is left behind then but burnt pages in the encrypted cache.
        beside: what leaves with it; None for the bundle alone.

    Raises:
        Usage, NotFound: the request's words are off.
        Refused: the target exists, the draft has left already, or the profile demands what this machine
            lacks.
        ProofFailed: the finished bundle gave something away; it was deleted.
        StorageFailed: the disk is full or gone; nothing half is left.
        Cancelled: on request.
    """
    wanted = ordered(vault, request)
    if request.folder.exists() and (not request.folder.is_dir() or any(request.folder.iterdir())):
        raise Refused("There is already something at the place for the bundle; choose another.")
    ocr = ocr_for(vault)
    if wanted.profile.ocr_required and ocr is None:
        raise Refused(
            "This profile needs a fresh reading of every page as proof, and Tesseract is not "
            "installed on this computer."
        )
    made = _written(vault, request, wanted, ocr, progress)
    planned, pending, cover = made.planned, made.pending, wanted.cover
    placed = pending.written
    try:
        dated = dated_files(pending.folder, cover.as_of)
        secret = prove.secrets_of(
            vault,
            planned,
            cover.as_of,
            cover.bundle_id,
            cover.prefix,
            tuple((each.number, each.first_page, each.last_page) for each in placed.exhibits),
            documents=placed.documents,
            volumes={f"data/{each.name}": each.first_page for each in placed.volumes},
            fresh=True,
            dated=dated,
            progress=progress,
        )
        proof = prove.attack(pending.folder, secret, ocr, progress, faces_for(vault))
        unmade = wanted.profile.hide != "none" and not proof.attempts
        if unmade or proof.leaks or (wanted.profile.ocr_required and not proof.complete):
            # First of all it must be gone, whatever becomes of the report.
            pending.discard()
        proof_report.keep(vault, cover.bundle_id, wanted.profile.name, proof)
        if unmade:
            raise ProofFailed("The proof was not made, so the bundle was deleted.")
        if proof.leaks:
            found = tuple(f"{leak.channel}: {leak.what} in {leak.where}" for leak in proof.leaks)
            raise ProofFailed(prove.sentence(proof) + " The bundle was deleted.", found)
        if wanted.profile.ocr_required and not proof.complete:
            raise ProofFailed("This bundle could not be fully proved, so it was deleted.")
        if beside is not None:
            beside.prove(made, wanted, secret)
        written = pending.commit()
    except BaseException:
        pending.discard()
        raise
    try:
        if beside is not None:
            beside.commit()
        record = keep(vault, wanted, made, written, beside.keep if beside is not None else None)
    except BaseException:
        # A bundle of which the custody log knows nothing must not leave the vault.
        shutil.rmtree(written.folder, ignore_errors=True)
        raise
    return Exported(
        folder=request.folder,
        bundle_id=cover.bundle_id,
        exhibits=tuple(
            (made.content.label(each.number), each.item, *span)
            for each, span in zip(planned.exhibits, spans_of(planned, written), strict=True)
        ),
        withheld=tuple((each.item, each.withheld) for each in planned.exhibits if each.withheld)
        + tuple((item, "it is closed and not mentioned in the bundle") for item in planned.closed),
        pages=written.pages,
        proof=proof,
        notes=(
            *made.told,
            *_notes(vault, planned, ocr, made.accepted),
            *_size_notes(made, written),
            *(() if dated else (_UNDATED,)),
        ),
        volumes=written.volumes,
        size=sum(each.size for each in written.volumes),
        level=made.level.name,
        sections=sections_of(made.content),
        record=record,
    )


def _written(
    vault: Vault,
    request: ExportRequest,
    wanted: Ordered,
    ocr: CachedOcr | None,
    progress: Progress,
) -> Made:
    """Plan, burn and write, page by page coarser where a size asks for it.

    One page that fails withholds its item, and all is planned anew: what is burnt already is in the cache.
    """
    cover, limit = wanted.cover, wanted.cover.volume_bytes
    levels = list(LEVELS if limit else LEVELS[:1])
    failed: dict[str, str] = {}
    accepted = 0
    while True:
        profile = levels[0].lowered(wanted.profile)
        planned = plan(
            vault,
            wanted.case,
            profile,
            request.items,
            cover.as_of,
            accept_suggestions=request.accept_suggestions,
            failed=failed,
            ocr=ocr,
            progress=progress,
            selection=wanted.selection,
            first_number=wanted.first_number,
            without=wanted.without,
        )
        accepted += planned.accepted
        if request.union:
            planned = ledger.widened(vault, planned)
        if len(levels) > 1:
            least = least_size(vault, planned, read=ocr is not None, progress=progress)
            if least > limit:
                levels.pop(0)
                continue
        if wanted.kind == "reissue" and planned.draft is not None:
            said = changes(vault, planned.draft, withheld_in(planned))
            cover = replace(cover, changes=said)
        told = ledger.warnings(vault, planned, cover.prefix, progress)
        told += tuple(filter(None, [rare.unchecked(vault, planned, progress)]))
        digests = ledger.digests_of(vault, planned)
        work = Exhibits(vault, planned, cover, ocr, progress)
        content = work.content()
        content.check()
        last = vault.log.last_index(NOT_CUSTODY)
        size = 0 if last is None else last + 1
        checkpoint = vault.log.checkpoint(size)
        leaving = [
            (content.label(each.number), each.item)
            for each in planned.exhibits
            if not each.withheld
        ]
        try:
            pending = write_bundle(
                content,
                request.folder,
                signer=partial(sign_note, name=ORIGIN + vault.id, key=vault.keys.signing_key()),
                vkey=vault.log.vkey,
                checkpoint_note=checkpoint,
                commitments=work.commitments(content),
                proofs=custody_proofs(vault, leaving, size, checkpoint),
                sign_pdf=request.pdf_signer,
                progress=progress,
                finish=False,
            )
        except NotBurnt as failure:
            failed[failure.item_id] = failure.sentence
            continue
        if len(levels) > 1 and len(pending.written.volumes) > 1:
            pending.discard()
            levels.pop(0)
            continue
        return Made(planned, content, work, pending, told, digests, size, accepted, levels[0])


def dated_files(folder: Path, as_of: str) -> bool:
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


def _size_notes(made: Made, written: Written) -> tuple[str, ...]:
    """What was done to keep to a size, and where it was not kept."""
    notes = [made.level.note] if made.level.note else []
    limit = made.content.volume_bytes
    if len(written.volumes) > 1:
        notes.append(f"The PDF is in {len(written.volumes)} volumes, numbered through.")
    for volume in written.volumes if limit else ():
        if volume.size > limit:
            notes.append(
                f"{volume.name} is larger than was asked for: an exhibit is never parted between "
                "two volumes."
            )
    return tuple(notes)


def _notes(vault: Vault, planned: Plan, ocr: CachedOcr | None, accepted: int) -> tuple[str, ...]:
    notes = []
    if accepted:
        notes.append(f"{accepted} suggestions were accepted without anybody reviewing them.")
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
