"""Writes a bundle beside its place, reads all of it back, and only then gives it its name."""

from __future__ import annotations

import contextlib
import functools
import os
import secrets
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Literal, overload

from app.bundle import bag, inclusion, timestamp
from app.bundle.content import BundleContent, Media
from app.bundle.crate import NAME as CRATE
from app.bundle.crate import ro_crate
from app.bundle.files import DigestingFile, read_digest, storage_errors, sync_folder, write_file
from app.bundle.index import index_json, index_xlsx
from app.bundle.pdf import PdfSigning, assemble
from app.bundle.report import report_html
from app.bundle.volumes import Volume
from app.errors import Refused, StorageFailed
from app.progress import SILENT, Progress
from app.records.canonical import canonical
from app.records.note import verify_note

_CHUNK = 1024 * 1024
_LEAST_FREE = 16 * 1024 * 1024

Signer = Callable[[str], str]
"""Returns the signed note (C2SP signed-note) of a text."""

_NO_PROOFS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an exhibit stands in ``bundle.pdf``.

    Attributes:
        number: of the exhibit.
        label: ``PREFIX-000001``.
        first_page: from 1.
        last_page: likewise.
    """

    number: int
    label: str
    first_page: int
    last_page: int


@dataclass(frozen=True, slots=True)
class Written:
    """A bundle on the disk.

    Attributes:
        folder: where it is.
        pages: of ``bundle.pdf``.
        manifest_sha256: hex digest of ``manifest-sha256.txt``.
        fingerprint: of the key that signed it, as read over a telephone.
        exhibits: in order.
        size: bytes of all files.
        bundle_print: of this bundle, as read over a telephone.
        signature_sha256: hex digest of ``signature.txt``, which a time stamp is over.
        volumes: the PDF files.
        documents: pages of each document, by number of an exhibit that has several.
    """

    folder: Path
    pages: int
    manifest_sha256: str
    fingerprint: str
    exhibits: tuple[Placed, ...]
    size: int
    bundle_print: str
    signature_sha256: str
    volumes: tuple[Volume, ...]
    documents: Mapping[int, tuple[tuple[int, int], ...]]


class Pending:
    """A finished bundle that has not got its name yet: to be proved, then committed or discarded.

    Attributes:
        folder: the unfinished name; complete, synced and re-read.
        written: what :meth:`commit` will return, but for the folder.
    """

    def __init__(self, folder: Path, target: Path, written: Written) -> None:
        self.folder = folder
        self.written = written
        self._target = target

    def commit(self) -> Written:
        """Rename the folder to its place.

        Raises:
            Refused: when something has come to stand there; the bundle is removed.
            StorageFailed: when the rename fails; the bundle is removed.
        """
        try:
            _refuse_taken(self._target)
            with storage_errors():
                if self._target.is_dir():
                    self._target.rmdir()  # Empty; Windows renames over nothing.
                self.folder.rename(self._target)
                sync_folder(self._target.parent)
        except BaseException:
            self.discard()
            raise
        return replace(self.written, folder=self._target)

    def discard(self) -> None:
        """Remove it; nothing of it stays."""
        shutil.rmtree(self.folder, ignore_errors=True)


@overload
def write_bundle(
    content: BundleContent,
    folder: Path,
    *,
    signer: Signer,
    vkey: str,
    checkpoint_note: str,
    commitments: Mapping[str, object],
    proofs: Mapping[str, str] = ...,
    sign_pdf: PdfSigning | None = ...,
    progress: Progress = ...,
    finish: Literal[True] = ...,
) -> Written: ...


@overload
def write_bundle(
    content: BundleContent,
    folder: Path,
    *,
    signer: Signer,
    vkey: str,
    checkpoint_note: str,
    commitments: Mapping[str, object],
    proofs: Mapping[str, str] = ...,
    sign_pdf: PdfSigning | None = ...,
    progress: Progress = ...,
    finish: Literal[False],
) -> Pending: ...


def write_bundle(
    content: BundleContent,
    folder: Path,
    *,
    signer: Signer,
    vkey: str,
    checkpoint_note: str,
    commitments: Mapping[str, object],
    proofs: Mapping[str, str] = _NO_PROOFS,
    sign_pdf: PdfSigning | None = None,
    progress: Progress = SILENT,
    finish: bool = True,
) -> Written | Pending:
    """Write a bundle: all of it, or nothing.

    Args:
        content: what is in it.
        folder: where it will be; absent or empty.
        signer: signs a text as a note.
        vkey: the verifier key of ``signer``.
        checkpoint_note: the custody log's signed checkpoint, verbatim.
        commitments: salted commitments to the originals, as JSON values.
        proofs: label to proof that the exhibit's reception is in the custody log (tlog-proof).
        sign_pdf: signs each finished PDF volume; None leaves them unsigned.
        progress: told of exhibits and pages; its Cancelled removes everything.
        finish: False leaves the last rename to :meth:`Pending.commit`.

    Raises:
        Refused: when the place is taken or the content cannot be a bundle.
        StorageFailed: when the disk is full or fails.
        Cancelled: from ``progress``.
    """
    content.check()
    folder = Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() would follow a link
    _refuse_taken(folder)
    with storage_errors():
        folder.parent.mkdir(parents=True, exist_ok=True)
        _check_space(content, folder.parent)
        partial = folder.with_name(f"{folder.name}.partial-{secrets.token_hex(4)}")
        partial.mkdir()
    try:
        with storage_errors():
            beside = _Beside(signer, vkey, checkpoint_note, commitments, proofs)
            written = _fill(content, partial, beside, sign_pdf, progress)
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise
    pending = Pending(partial, folder, written)
    return pending.commit() if finish else pending


@dataclass(frozen=True, slots=True)
class _Beside:
    """What lies beside ``data/``, as given."""

    signer: Signer
    vkey: str
    checkpoint_note: str
    commitments: Mapping[str, object]
    proofs: Mapping[str, str]


def _fill(
    content: BundleContent,
    folder: Path,
    beside: _Beside,
    sign_pdf: PdfSigning | None,
    progress: Progress,
) -> Written:
    data = folder / "data"
    exhibits = data / "exhibits"
    exhibits.mkdir(parents=True)
    assembled = assemble(content, data, progress, sign_pdf)
    digests = {f"data/{name}": digest for name, digest in assembled.digests.items()}
    for exhibit in content.exhibits:
        if exhibit.media:
            name = f"exhibits/{exhibit.file_stem}.{exhibit.media.extension}"
            digests[f"data/{name}"] = _copy(exhibit.media, data / name, progress)
    for name, made in (
        ("index.json", index_json(content, assembled)),
        ("index.xlsx", index_xlsx(content, assembled)),
        ("report.html", report_html(content, assembled)),
    ):
        digests[f"data/{name}"] = write_file(data / name, made)
    described = ro_crate(content, assembled, digests)
    digests[f"data/{CRATE}"] = write_file(data / CRATE, described)
    size = sum((folder / path).stat().st_size for path in digests)
    tags = {
        bag.DECLARATION: bag.DECLARATION_TEXT,
        bag.INFO: bag.bag_info(content.bundle_id, content.as_of, size, len(digests)),
        bag.MANIFEST: bag.manifest(digests),
        bag.CHECKPOINT: beside.checkpoint_note.encode(),
        bag.COMMITMENTS: canonical(dict(beside.commitments)),
        bag.PROOFS: inclusion.proofs_file(content.bundle_id, beside.proofs),
        bag.PUBLIC_KEY: bag.public_key_text(beside.vkey),
    }
    tag_digests = {name: write_file(folder / name, made) for name, made in tags.items()}
    body = bag.signed_text(content.bundle_id, tag_digests)
    note = beside.signer(body)
    # A signer that signs with another key would give a bundle that nobody can verify.
    if verify_note(note, beside.vkey) != body:
        raise Refused("The bundle's signature is over another text.")
    tag_digests[bag.SIGNATURE] = write_file(folder / bag.SIGNATURE, note.encode())
    tag_digests[bag.REQUEST] = write_file(folder / bag.REQUEST, timestamp.request(note.encode()))
    tag_manifest = write_file(folder / bag.TAG_MANIFEST, bag.manifest(tag_digests))
    for each in (exhibits, data, folder, folder.parent):
        sync_folder(each)
    expected = digests | tag_digests | {bag.TAG_MANIFEST: tag_manifest}
    _read_back(folder, expected, progress)
    return Written(
        folder,
        assembled.pages,
        tag_digests[bag.MANIFEST],
        bag.fingerprint(beside.vkey),
        tuple(
            Placed(each.number, content.label(each.number), *assembled.spans[each.number])
            for each in content.exhibits
        ),
        sum((folder / path).stat().st_size for path in expected),
        bag.bundle_print(body),
        tag_digests[bag.SIGNATURE],
        assembled.volumes,
        assembled.documents,
    )


def _copy(media: Media, path: Path, progress: Progress) -> str:
    source = media.open()
    with contextlib.closing(DigestingFile(path)) as file:
        while chunk := source.read(_CHUNK):
            file.write(chunk)
            progress.step(0, 0, f"Exhibit file {path.name}")
        return file.finish()


def _read_back(folder: Path, expected: Mapping[str, str], progress: Progress) -> None:
    """Compare every file with what was meant to be in it, and the names with those expected."""
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}
    for at, (name, digest) in enumerate(sorted(expected.items())):
        told = functools.partial(progress.step, at, len(expected), "Reading back")
        told()
        if name not in found or read_digest(folder / name, told) != digest:
            raise StorageFailed(
                "The disk gave back other bytes than were written; the bundle was removed."
            )
    if len(found) != len(expected):
        raise StorageFailed(
            "Something else wrote into the unfinished bundle; the bundle was removed."
        )


def _refuse_taken(folder: Path) -> None:
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise Refused("There is already something with the name of the bundle's folder.")
    if folder.is_dir() and any(folder.iterdir()):
        raise Refused("The folder for the bundle is not empty; nothing in it was changed.")


def _check_space(content: BundleContent, folder: Path) -> None:
    # Every page is written twice, in its exhibit's file and in a volume; of one exhibit at a time
    # also the parts lie beside it; a recording is written once.
    pages = [exhibit.estimate for exhibit in content.exhibits]
    media = sum(exhibit.media.size for exhibit in content.exhibits if exhibit.media)
    needed = _LEAST_FREE + 2 * sum(pages) + max(pages, default=0) + media
    if shutil.disk_usage(folder).free < needed:
        raise StorageFailed("There is not enough free space for the bundle; nothing was written.")
