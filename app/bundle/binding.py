"""Bodies of exhibits into files of their own, files numbered anew, and files joined into one.

Only one exhibit's pictures are in memory at a time, and of a long exhibit only a part: parts are
saved in the unfinished bundle and joined.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pikepdf import AccessMode, Job, ObjectStreamMode, Pdf, PdfError

from app.bundle import archival, sheets
from app.bundle.content import (
    BundleContent,
    BurntBody,
    DocumentsBody,
    Exhibit,
    TypesetBody,
)
from app.bundle.files import DigestingFile
from app.bundle.layout import Footer, Sheaf, renumber
from app.bundle.tagging import Part, add_structure
from app.errors import Refused, Unreadable
from app.records.pages import BurntPage

if TYPE_CHECKING:
    from typing_extensions import Buffer

_PART_BYTES = 96 * 1024 * 1024
_PART_PAGES = 200
_BUFFER = 1024 * 1024

Told = Callable[[], None]
"""Called now and then while bytes are written; what it raises stops the writing."""


@dataclass(frozen=True, slots=True)
class Bound:
    """An exhibit's file.

    Attributes:
        pages: of each of its documents; one number for an exhibit of one.
        digest: hex SHA-256.
        size: bytes.
    """

    pages: tuple[int, ...]
    digest: str
    size: int

    @property
    def total(self) -> int:
        """Pages of the file."""
        return sum(self.pages)


def write_exhibit(
    content: BundleContent,
    exhibit: Exhibit,
    first: int,
    path: Path,
    page_done: Callable[[int], None],
) -> Bound:
    """Write one exhibit's PDF, its first page numbered ``first``.

    Args:
        content: the bundle.
        exhibit: one of it.
        first: printed number, without the letter.
        path: a new file; parts of it lie beside it for a while.
        page_done: called with the number of pages written so far.

    Raises:
        Refused: when there are no pages, or one that cannot be carried.
        Unreadable: when typeset pages are not a PDF.
    """
    writer = _Writer(content, exhibit, first, path, page_done)
    if isinstance(exhibit.body, DocumentsBody):
        for document in exhibit.body.documents:
            writer.add(document.body)
    elif isinstance(exhibit.body, BurntBody | TypesetBody):
        writer.add(exhibit.body)
    else:
        writer.add_sheets(sheets.stand_in(content, exhibit), fit=False)
    return writer.finish()


def number_anew(
    content: BundleContent, exhibit: Exhibit, first: int, path: Path, told: Told
) -> tuple[str, int]:
    """Give a written exhibit other page numbers; returns its hex SHA-256 and size."""
    label = content.label(exhibit.number)
    made = path.with_suffix(".part")
    with Pdf.open(path, access_mode=AccessMode.stream) as pdf:
        footers = [_footer(content, label, first + at) for at in range(len(pdf.pages))]
        renumber(pdf, footers)
        labels = pdf.Root.PageLabels.Nums[1]
        labels.St = first
        written = save(pdf, made, told)
    made.replace(path)
    return written


def write_sheets(content: BundleContent, pdf: bytes, first: int, path: Path) -> None:
    """Write sheets as they stand in a bundle: with its footer and its fonts; a file that goes."""
    sheaf = Sheaf()
    _draw(sheaf, content, pdf, first)
    _save_aside(sheaf.pdf, path)


def stamped(
    content: BundleContent, pdf: bytes, first: int, *, label: str = "", fit: bool = False
) -> bytes:
    """Return sheets, or an exhibit's typeset pages, as they stand in a bundle; nothing is written.

    Args:
        content: the bundle.
        pdf: the pages without footers.
        first: printed number of the first of them, without the letter.
        label: the exhibit's, or ``""``.
        fit: scale the pages so that the footer's band is free; False where it already is.
    """
    sheaf = Sheaf()
    _draw(sheaf, content, pdf, first, label=label, fit=fit)
    output = io.BytesIO()
    _save_to(sheaf.pdf, output)
    return output.getvalue()


def stamped_page(content: BundleContent, page: BurntPage, number: int, label: str) -> bytes:
    """Return one burnt page as it stands in a bundle, ``number`` printed on it."""
    sheaf = Sheaf()
    sheaf.add_burnt(page, _footer(content, label, number))
    output = io.BytesIO()
    _save_to(sheaf.pdf, output)
    return output.getvalue()


def blank_size(content: BundleContent) -> int:
    """Return the bytes of a document of one page with nothing on it: what every file has."""
    sheaf = Sheaf()
    sheaf.pdf.add_blank_page(page_size=(100, 100))
    dress(sheaf, content, "", content.first_page, [Part("", 1)])
    output = io.BytesIO()
    _save_to(sheaf.pdf, output)
    return output.tell()


def dress(
    sheaf: Sheaf, content: BundleContent, title: str, first: int, parts: Sequence[Part]
) -> None:
    """Give a document what is not on its pages: title, labels, order of reading, conformance."""
    sheaf.finish(title, content.language, first, content.letter)
    add_structure(sheaf.pdf, parts)
    if content.archival:
        archival.conform(sheaf.pdf, title)


@contextlib.contextmanager
def joined(parts: Sequence[Path]) -> Iterator[Sheaf]:
    """Join documents into one that is not written yet.

    qpdf copies pictures from file to file when the whole is saved; pikepdf's own way of taking
    over pages keeps every picture of every part in memory.
    """
    job = Job(["qpdf", "--empty", "--static-id", "--pages", *map(str, parts), "--", "-"])
    with job.create_pdf() as pdf:
        yield Sheaf(pdf)


def save(pdf: Pdf, path: Path, told: Told | None = None) -> tuple[str, int]:
    """Write and sync a new file; returns its hex SHA-256 and size."""
    with contextlib.closing(_Watched(path, told)) as file:
        # A PDF is written in very many small pieces.
        buffered = _Buffered(file, _BUFFER)
        _save_to(pdf, buffered)
        buffered.settle()
        return file.finish(), file.tell()


def bytes_of(pdf: Pdf) -> bytes:
    """Return a document as a bundle's files are written: the same content gives the same bytes."""
    output = io.BytesIO()
    _save_to(pdf, output)
    return output.getvalue()


def _save_aside(pdf: Pdf, path: Path) -> None:
    """Write a file that is read once more and goes: the disk need not have it."""
    with path.open("xb", 0) as file:
        buffered = _Buffered(file, _BUFFER)
        _save_to(pdf, buffered)
        buffered.settle()


def _save_to(pdf: Pdf, file: object) -> None:
    # The identifier is a digest of the content, so that equal content gives equal bytes.
    pdf.save(
        file,  # type: ignore[arg-type]
        deterministic_id=True,
        object_stream_mode=ObjectStreamMode.generate,
        fix_metadata_version=False,
    )


class _Buffered(io.BufferedWriter):
    """Writes on when it is full or settled, and never because pikepdf flushes it.

    What a flush raises there ends the process: qpdf calls it where C++ allows no exception.
    """

    def flush(self) -> None:
        """Do nothing yet."""

    def settle(self) -> None:
        """Write on what is held."""
        super().flush()


class _Watched(DigestingFile):
    """A new file whose writing can be stopped."""

    def __init__(self, path: Path, told: Told | None) -> None:
        super().__init__(path)
        self._told = told

    def write(self, data: Buffer, /) -> int:
        """Append bytes."""
        if self._told:
            self._told()
        return super().write(data)


class _Writer:
    """One exhibit's file while it is written."""

    def __init__(
        self,
        content: BundleContent,
        exhibit: Exhibit,
        first: int,
        path: Path,
        page_done: Callable[[int], None],
    ) -> None:
        self.content = content
        self.exhibit = exhibit
        self.first = first
        self.path = path
        self.page_done = page_done
        self.label = content.label(exhibit.number)
        self.sheaf = Sheaf()
        self.parts: list[Path] = []
        self.held = 0
        self.counts: list[int] = []

    def add(self, body: BurntBody | TypesetBody) -> None:
        """Append a document."""
        if isinstance(body, TypesetBody):
            self.add_sheets(body.pdf(), fit=True)
            return
        before = sum(self.counts)
        count = 0
        for burnt in body.pages():
            self._roll()
            footer = _footer(self.content, self.label, self.first + before + count)
            self.sheaf.add_burnt(burnt, footer)
            self.held += len(burnt.data)
            count += 1
            self.page_done(before + count)
        self._counted(count)

    def add_sheets(self, pdf: bytes, *, fit: bool) -> None:
        """Append a document that is drawn."""
        self._roll()
        first = self.first + sum(self.counts)
        count = _draw(self.sheaf, self.content, pdf, first, label=self.label, fit=fit)
        self.held += len(pdf)
        self._counted(count)
        self.page_done(sum(self.counts))

    def finish(self) -> Bound:
        """Write the file."""
        title = f"{self.label} {sheets.index_title(self.content, self.exhibit)}"
        structure = [exhibit_part(self.content, self.exhibit, self.counts)]
        if self.parts:
            self._put_aside()
            with joined(self.parts) as whole:
                dress(whole, self.content, title, self.first, structure)
                digest, size = save(whole.pdf, self.path, self._still)
            for each in self.parts:
                each.unlink()
        else:
            dress(self.sheaf, self.content, title, self.first, structure)
            digest, size = save(self.sheaf.pdf, self.path, self._still)
        return Bound(tuple(self.counts), digest, size)

    def _still(self) -> None:
        self.page_done(sum(self.counts))

    def _counted(self, count: int) -> None:
        if not count:
            raise Refused(f"Exhibit {self.label} has no pages.")
        self.counts.append(count)

    def _roll(self) -> None:
        if self.held >= _PART_BYTES or len(self.sheaf.pdf.pages) >= _PART_PAGES:
            self._put_aside()

    def _put_aside(self) -> None:
        self.parts.append(self.path.with_name(f"{self.exhibit.file_stem}.part{len(self.parts)}"))
        _save_aside(self.sheaf.pdf, self.parts[-1])
        self.sheaf, self.held = Sheaf(), 0


def exhibit_part(content: BundleContent, exhibit: Exhibit, counts: Sequence[int]) -> Part:
    """Return an exhibit as a part of the structure, its documents below it."""
    title = f"{content.label(exhibit.number)} {sheets.index_title(content, exhibit)}"
    inner: tuple[Part, ...] = ()
    if isinstance(exhibit.body, DocumentsBody) and len(counts) > 1:
        inner = tuple(
            Part(sheets.document_title(content, exhibit, at), count, document.language_tag)
            for at, (document, count) in enumerate(zip(exhibit.body.documents, counts, strict=True))
        )
    language = "" if exhibit.withheld else exhibit.language_tag
    return Part(title, sum(counts), language, inner)


def _footer(content: BundleContent, label: str, page: int) -> Footer:
    return Footer(content.bundle_id, label, content.page(page))


def _draw(
    sheaf: Sheaf,
    content: BundleContent,
    pdf: bytes,
    first: int,
    *,
    label: str = "",
    fit: bool = False,
) -> int:
    try:
        with Pdf.open(io.BytesIO(pdf)) as source:
            count = len(source.pages)
            footers = [_footer(content, label, first + at) for at in range(count)]
            sheaf.add_drawn(source, footers, fit=fit)
    except PdfError:
        raise Unreadable(f"The typeset pages of exhibit {label} are not a PDF.") from None
    return count
