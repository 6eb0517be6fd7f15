"""A submission leaves: document and annexes in one step, proved together, or nothing of either.

The annexes are a bundle like any other. While it waits for its name, the document is composed from the same
plan, written beside it, read back and attacked with all that the bundle must hide. The folder is renamed when
both have passed, and the custody log says in the same change what left.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets as random
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.bundle.document_docx import docx_of
from app.bundle.document_pdf import pdf_of
from app.bundle.files import read_digest, storage_errors, sync_folder, write_file
from app.bundle.pdf import PdfSigning
from app.casework.redacting.facsimiles import ocr_for
from app.casework.releasing import proof_report
from app.casework.releasing.export import Exported, ExportRequest, dated_files
from app.casework.releasing.export import export as export_bundle
from app.casework.releasing.keeping import Made
from app.casework.releasing.ordering import Ordered
from app.casework.reviewing import prove
from app.casework.submitting import markup
from app.casework.submitting.annexing import STEP, annexes
from app.casework.submitting.checks import checked
from app.casework.submitting.citing import FOLDER, Leaving
from app.casework.submitting.composing import Composed, compose
from app.casework.submitting.holding import EXPORTED, held_by
from app.casework.submitting.people_in_text import Typing
from app.casework.submitting.submissions import ShownSubmission, shown
from app.errors import ProofFailed, Refused, StorageFailed
from app.progress import SILENT, Progress
from app.records.bundles import BundleRecord
from app.redaction.proof.documents import prove_documents
from app.redaction.proof.examiner import Proof, Secrets
from app.vault.change import Change
from app.vault.vault import Vault

PDF, DOCX = "submission.pdf", "submission.docx"
"""Names of the document, whatever it is about."""

_RED = "red"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Request:
    """How a submission is to leave.

    Attributes:
        submission: id or name.
        folder: where it goes; must not exist, or be empty.
        as_of: ISO date of both; ``""`` for the submission's, or for today (UTC).
        bundle_id: public id of the annexes; ``""`` for a random one.
        accept_suggestions: settle unreviewed suggestions by accepting them.
        union: also hide whatever earlier bundles hid of the same items.
        size: name of a size profile for the annexes; ``""`` for their draft's.
        archival: keep the annexes to PDF/A-2b; the document always does.
        pdf_signer: signs the PDF files of the annexes; None for no such signature.
        step: what *Undo* calls the making of their draft.
    """

    submission: str
    folder: Path
    as_of: str = ""
    bundle_id: str = ""
    accept_suggestions: bool = False
    union: bool = False
    size: str = ""
    archival: bool = False
    pdf_signer: PdfSigning | None = None
    step: str = STEP


@dataclass(frozen=True, slots=True)
class Left:
    """What left.

    Attributes:
        folder: holds the document and the folder of the annexes.
        annexes: the bundle.
        proof: of the document.
        footnotes: how many it has.
        words: in its parts, footnotes not counted.
        left_out: numbers of the parts, from 1, of which something was not printed.
        notes: sentences that the operator must read.
    """

    folder: Path
    annexes: Exported
    proof: Proof
    footnotes: int
    words: int
    left_out: tuple[int, ...]
    notes: tuple[str, ...]


def export(vault: Vault, request: Request, progress: Progress = SILENT) -> Left:
    """Export a submission with its annexes.

    Raises:
        Usage, NotFound: the request's words are off.
        Refused: the place is taken, nothing that is cited may go along, or the profile demands what this
            machine lacks.
        ProofFailed: document or annexes gave something away; both were deleted.
        StorageFailed: the disk is full or gone; nothing half is left.
        Cancelled: on request.
    """
    folder = Path(os.path.abspath(request.folder))  # noqa: PTH100 - resolve() would follow a link
    _refuse_taken(folder)
    draft = annexes(vault, shown(vault, request.submission), request.step)
    held = shown(vault, request.submission)
    red = sum(each.level == _RED for each in checked(vault, held))
    with storage_errors():
        folder.parent.mkdir(parents=True, exist_ok=True)
        partial = folder.with_name(f"{folder.name}.partial-{random.token_hex(4)}")
        partial.mkdir()
    own = held.submission.date
    leaves = _Document(vault, held, partial, folder, progress)
    wanted = ExportRequest(
        folder=partial / FOLDER,
        draft=draft.id,
        as_of=request.as_of or (own if _DAY.fullmatch(own) else ""),
        bundle_id=request.bundle_id,
        accept_suggestions=request.accept_suggestions,
        union=request.union,
        size=request.size,
        archival=request.archival,
        pdf_signer=request.pdf_signer,
    )
    try:
        made = export_bundle(vault, wanted, progress, leaves)
    except BaseException:
        leaves.discard()
        raise
    composed, proof = leaves.composed, leaves.proof
    places = {block.id: at for at, block in enumerate(held.blocks, start=1)}
    left_out = tuple(sorted(places[each] for each in composed.left_out))
    return Left(
        folder=folder,
        annexes=replace(made, folder=folder / FOLDER),
        proof=proof,
        footnotes=len(composed.document.notes),
        words=sum(markup.words(block.text) for block in held.blocks),
        left_out=left_out,
        notes=(*_notes(left_out, red), *made.notes),
    )


def _notes(left_out: tuple[int, ...], red: int) -> tuple[str, ...]:
    notes = []
    if left_out:
        listed = ", ".join(map(str, left_out))
        notes.append(
            "Something of these parts of the submission was not printed, since what it rests on does not "
            f"leave, is not seen on its page, or would show what the profile hides: {listed}."
        )
    if red:
        notes.append(f"{red} checks of the submission were red when it left.")
    return tuple(notes)


@dataclass(slots=True)
class _Document:
    """The document while its annexes leave."""

    vault: Vault
    held: ShownSubmission
    partial: Path
    folder: Path
    progress: Progress
    _made: Composed | None = None
    _proof: Proof | None = None
    _digests: dict[str, str] = field(default_factory=dict)
    _holds: Mapping[str, Any] = field(default_factory=dict)
    _renamed: bool = False

    @property
    def composed(self) -> Composed:
        if self._made is None:
            raise AssertionError("the document was not composed")
        return self._made

    @property
    def proof(self) -> Proof:
        if self._proof is None:
            raise AssertionError("the document was not proved")
        return self._proof

    def prove(self, made: Made, wanted: Ordered, secret: Secrets) -> None:
        """Compose the document, write it beside the annexes, and attack what was written."""
        cover, written = wanted.cover, made.pending.written
        self.progress.step(0, 0, "Composing the document")
        self._made = compose(
            self.vault,
            self.held,
            Leaving(
                planned=made.planned,
                pinpoints=made.work.pinpoints,
                conceal=made.work.conceal,
                bundle_id=cover.bundle_id,
                prefix=cover.prefix,
                letter=cover.letter,
                spans={each.number: (each.first_page, each.last_page) for each in written.exhibits},
                volumes=written.volumes,
                as_of=cover.as_of,
                ocr=ocr_for(self.vault),
            ),
        )
        self._holds = held_by(
            self._made.document,
            self._made.cited,
            self._made.tabled,
            made.planned.tokens,
            Typing(self.vault),
        )
        self._write({PDF: pdf_of(self._made.document), DOCX: docx_of(self._made.document)})
        dated = dated_files(self.partial, cover.as_of)
        if secret != Secrets():
            furniture = (*secret.furniture, *filter(_is_number, self._made.printed))
            secret = replace(secret, furniture=furniture, dated=dated)
        with storage_errors():
            files = {name: (self.partial / name).read_bytes() for name in self._digests}
        self._proof = prove_documents(files, secret, self.progress)
        unmade = wanted.profile.hide != "none" and not self._proof.attempts
        if unmade or self._proof.leaks:
            self.discard()
        proof_report.keep(self.vault, cover.bundle_id, wanted.profile.name, self._proof)
        if unmade:
            raise ProofFailed("The proof was not made, so the submission was deleted.")
        if self._proof.leaks:
            found = tuple(
                f"{leak.channel}: {leak.what} in {leak.where}" for leak in self._proof.leaks
            )
            raise ProofFailed(prove.sentence(self._proof) + " The submission was deleted.", found)

    def commit(self) -> None:
        """Rename the folder to its place."""
        _refuse_taken(self.folder)
        with storage_errors():
            if self.folder.is_dir():
                self.folder.rmdir()  # Empty; Windows renames over nothing.
            self.partial.rename(self.folder)
            self._renamed = True
            sync_folder(self.folder.parent)
        with contextlib.suppress(OSError):
            # When somebody sat at a computer is nobody's business.
            day = datetime.fromisoformat(self.composed.document.as_of).replace(tzinfo=UTC)
            os.utime(self.folder, (day.timestamp(), day.timestamp()))

    def keep(self, change: Change, record: BundleRecord) -> None:
        """Say in the log what left."""
        change.note(
            EXPORTED,
            "submission",
            self.held.submission.id,
            {
                "bundle": record.bundle_id,
                "profile": record.profile,
                **self._digests,
                **self._holds,
            },
        )

    def discard(self) -> None:
        """Remove document and annexes."""
        shutil.rmtree(self.folder if self._renamed else self.partial, ignore_errors=True)

    def _write(self, files: Mapping[str, bytes]) -> None:
        with storage_errors():
            for name, data in files.items():
                self._digests[name] = write_file(self.partial / name, data)
            sync_folder(self.partial)
            for name, digest in self._digests.items():
                if read_digest(self.partial / name) != digest:
                    raise StorageFailed(
                        "The disk gave back other bytes than were written; the submission was removed."
                    )


def _is_number(word: str) -> bool:
    """Whether a word of the title block can be taken for an identifier: it has digits, or is an address."""
    return len(word) > 3 and (any(each.isdigit() for each in word) or "@" in word)


def _refuse_taken(folder: Path) -> None:
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise Refused("There is already something with the name of the submission's folder.")
    if folder.is_dir() and any(folder.iterdir()):
        raise Refused("The folder for the submission is not empty; nothing in it was changed.")
