"""What a bundle is made of: exhibits whose every word and pixel has been cleared to leave."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from app.errors import Refused
from app.records.pages import BurntPage

ANNEXES = ("chronology", "quotations", "authorities", "people", "matrix", "custody")
"""Sheets that may follow the exhibits, in their usual order."""

COLUMNS = (
    "ex_no",
    "date",
    "description",
    "author",
    "language",
    "redacted",
    "page_count",
    "start",
)
"""Columns of a printed index in their usual order; exhibit, description and start page always stand."""

GROUPS = ("treaty", "national", "case", "un-document", "other")
"""Headings of the table of authorities, in order."""

EVENTS = ("received", "acquired", "verified", "copied", "transcribed", "translated", "note")
"""Custody events that have a neutral name in ``resources/bundle_texts.toml``."""

_PREFIX = re.compile(r"[A-Za-z][A-Za-z0-9]{0,11}")
_BUNDLE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_EXTENSION = re.compile(r"[a-z0-9]{1,8}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_LETTER = re.compile(r"[A-Z]{0,3}")


class ByteSource(Protocol):
    """Something that is read from its beginning to its end."""

    def read(self, size: int = -1, /) -> bytes:
        """Return up to ``size`` bytes; empty at the end."""


@dataclass(frozen=True, slots=True)
class BurntBody:
    """An exhibit shown as burnt pages.

    Attributes:
        pages: yields the pages in order, each let go before the next; called again when the pages of a
            bundle in volumes are numbered anew.
    """

    pages: Callable[[], Iterator[BurntPage]]


@dataclass(frozen=True, slots=True)
class TypesetBody:
    """An exhibit typeset again as a PDF of our own.

    Attributes:
        pdf: returns the file; only its pages' drawings and fonts are taken over. May be called again.
    """

    pdf: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class WithheldBody:
    """An exhibit that does not leave; a sheet with its number and the reason stands for it.

    Attributes:
        reason: a sentence that identifies nobody.
    """

    reason: str


@dataclass(frozen=True, slots=True)
class FileBody:
    """An exhibit that has no pages (a recording); a sheet names the file in ``data/exhibits``."""


@dataclass(frozen=True, slots=True)
class Document:
    """One of several documents that share an exhibit's number.

    Attributes:
        title: as printed beneath the exhibit's in index and bookmarks.
        body: its pages.
        language: in words.
        language_tag: BCP 47 (``ru``) for the structure of the PDF, or ``""``.
        translation: whether it is bound behind its original as its translation.
        redacted: whether anything was burnt or left out of it.
    """

    title: str
    body: BurntBody | TypesetBody
    language: str = ""
    translation: bool = False
    redacted: bool = False
    language_tag: str = ""


@dataclass(frozen=True, slots=True)
class DocumentsBody:
    """An exhibit of several documents, one after the other."""

    documents: tuple[Document, ...]


Body = BurntBody | TypesetBody | WithheldBody | FileBody | DocumentsBody


@dataclass(frozen=True, slots=True)
class Citation:
    """That an exhibit bears on a provision, a case or a document, with the page where that is seen.

    Attributes:
        cite: as printed: ``ICCPR art. 9 (3)``.
        group: one of :data:`GROUPS`.
        order: sorts citations of a group: instrument, then article and paragraph as numbers.
        page: page within the exhibit, from 1; 0: the exhibit as a whole.
        instrument: title of the instrument in words, or ``""``.
    """

    cite: str
    group: str
    order: str = ""
    page: int = 0
    instrument: str = ""


@dataclass(frozen=True, slots=True)
class Media:
    """A file that leaves as it is, beside the exhibit's PDF.

    Attributes:
        extension: lower-case ASCII letters and digits, without the dot.
        open: returns the bytes as a readable source; called once.
        size: bytes, 0 when unknown; for the check of free space.
    """

    extension: str
    open: Callable[[], ByteSource]
    size: int = 0


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One exhibit, in words that may leave. Of a withheld exhibit only the number is used.

    Attributes:
        number: 1, 2, 3 ...; printed as ``PREFIX-000001``.
        title: the description in the index.
        kind_label: the kind in the bundle's language.
        date_words: the date in plain words, or ``""``.
        date_sort: ISO first day, or ``""``.
        author: source or author as it may be shown.
        source: further words on the source, or ``""``.
        language: language and translation, in words.
        language_tag: BCP 47 (``ru``) for the structure of the PDF, or ``""``.
        redacted: whether anything was burnt or left out.
        body: what is shown.
        fields: further item fields that the profile lets through, label to value.
        provisions: articles it bears on, as printed (``ICCPR art. 9 (3)``).
        citations: the same with pages, for authorities and matrix.
        persons: pseudonyms or names as they may be shown.
        section: place in :attr:`BundleContent.sections`; -1 where the bundle has none.
        note: to the clerk, printed under its line of the index.
        media: the file itself, where the profile lets it out.
        estimate: bytes its pages will take, 0 when unknown; for the check of free space.
    """

    number: int
    title: str
    body: Body
    kind_label: str = ""
    date_words: str = ""
    date_sort: str = ""
    author: str = ""
    source: str = ""
    language: str = ""
    redacted: bool = False
    fields: Mapping[str, str] = field(default_factory=dict)
    provisions: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    persons: tuple[str, ...] = ()
    section: int = -1
    note: str = ""
    media: Media | None = None
    estimate: int = 0
    language_tag: str = ""

    @property
    def withheld(self) -> bool:
        """Whether only a sheet stands for it."""
        return isinstance(self.body, WithheldBody)

    @property
    def file_stem(self) -> str:
        """Name of its files in ``data/exhibits`` without extension."""
        return f"{self.number:04d}"


@dataclass(frozen=True, slots=True)
class CustodyLine:
    """One step in an exhibit's custody, in neutral words.

    Attributes:
        number: the exhibit's number.
        event: one of :data:`EVENTS`.
        date: ISO date, or ``""``.
        words: details that identify nobody, or ``""``.
    """

    number: int
    event: str
    date: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the bundle under its own heading; its exhibits follow one another.

    Attributes:
        title: as it may be shown.
    """

    title: str


@dataclass(frozen=True, slots=True)
class ChronologyLine:
    """Something that happened, in neutral words.

    Attributes:
        date_words: ``c. January 2022``, or ``""``.
        date_sort: ISO first day, or ``""``; lines without one come last.
        event: what happened; no argument.
        exhibits: (exhibit number, page within it from 1 or 0) that speak of it.
        disputed: somebody says otherwise.
    """

    date_words: str
    date_sort: str
    event: str
    exhibits: tuple[tuple[int, int], ...]
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class QuotationLine:
    """A passage relied on, word for word as its exhibit shows it.

    Attributes:
        claim: what it is quoted for: an assertion, or a provision as printed.
        stance: ``for``, ``against`` or ``context``.
        quote: its words, hidden ones replaced by their tokens; ``""`` where only the page is named.
        exhibit: number of the exhibit.
        page: page within the exhibit from 1; 0 for the exhibit as a whole.
    """

    claim: str
    stance: str
    quote: str
    exhibit: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody in the bundle, by pseudonym or by the name that may be shown.

    Attributes:
        name: as printed.
        roles: in the bundle's language, in order.
        exhibits: numbers of exhibits, in order.
    """

    name: str
    roles: tuple[str, ...]
    exhibits: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CoverPage:
    """What a cover says beyond the case.

    Attributes:
        addressee: court, committee or person.
        reference: case number or registration there.
        parties: a line each.
        submitted_by: who hands it in.
        continues: id of the bundle that this supplement goes on from, or ``""``.
        replaces: id of the bundle that this re-issue replaces, or ``""``.
        changes: what a re-issue changes, a sentence each.
    """

    addressee: str = ""
    reference: str = ""
    parties: tuple[str, ...] = ()
    submitted_by: str = ""
    continues: str = ""
    replaces: str = ""
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BundleContent:
    """Everything that is printed in a bundle.

    Attributes:
        bundle_id: public id, ASCII, says nothing of the case.
        case_code: the case's code as it may be shown.
        case_title: title as it may be shown; the document title.
        profile_title: the redaction profile in words.
        as_of: ISO date; the bundle's only date.
        prefix: of exhibit numbers: a letter, then up to 11 letters or digits.
        language: of labels and sheets: a table of ``resources/bundle_texts.toml``.
        exhibits: numbered without gaps.
        custody: steps per exhibit, in order; those of withheld exhibits are not printed.
        notes: paragraphs for the cover.
        sections: in order; ``()`` for a bundle in one piece.
        cover: further lines of the cover.
        letter: before every page number; up to 3 capital letters, or ``""``.
        first_page: printed number of the first page: 1, or what a supplement goes on with.
        columns: of the printed index, from :data:`COLUMNS`.
        annexes: from :data:`ANNEXES`, in order; those without a line are left out, but custody.
        chronology: in order.
        people: in order.
        quotations: in order; those of one claim follow one another.
        section_sheets: whether each section begins with a sheet of its own.
        volume_bytes: most bytes of one PDF, which is then parted between exhibits; 0: no limit.
        archival: whether the PDF keeps to PDF/A-2b (ISO 19005-2).
    """

    bundle_id: str
    case_code: str
    case_title: str
    profile_title: str
    as_of: str
    prefix: str
    language: str
    exhibits: Sequence[Exhibit]
    custody: Sequence[CustodyLine] = ()
    notes: Sequence[str] = ()
    sections: Sequence[Section] = ()
    cover: CoverPage = CoverPage()
    letter: str = ""
    first_page: int = 1
    columns: tuple[str, ...] = COLUMNS
    annexes: tuple[str, ...] = ("custody",)
    chronology: Sequence[ChronologyLine] = ()
    people: Sequence[PersonLine] = ()
    quotations: Sequence[QuotationLine] = ()
    section_sheets: bool = True
    volume_bytes: int = 0
    archival: bool = False

    def page(self, number: int) -> str:
        """Return a page number as printed, labelled and cited: ``B12``."""
        return f"{self.letter}{number}"

    def label(self, number: int) -> str:
        """Return the exhibit number as printed: ``PREFIX-000001``."""
        return f"{self.prefix}-{number:06d}"

    def check(self) -> None:
        """Refuse what would be printed wrongly or would name a file wrongly.

        Raises:
            Refused: with a sentence on the first fault.
        """
        if not _PREFIX.fullmatch(self.prefix):
            raise Refused("The exhibit prefix is a letter followed by up to 11 letters or digits.")
        if not _BUNDLE_ID.fullmatch(self.bundle_id):
            raise Refused(
                "The bundle id consists of up to 64 letters, digits, dots, hyphens and underscores."
            )
        if not _DATE.fullmatch(self.as_of):
            raise Refused("The date of the bundle is written as year-month-day.")
        if not _LETTER.fullmatch(self.letter):
            raise Refused("The letter of a bundle is up to three capital letters from A to Z.")
        if self.first_page < 1:
            raise Refused("The pages of a bundle are numbered from 1.")
        if not set(self.columns) <= set(COLUMNS) or not set(self.annexes) <= set(ANNEXES):
            raise Refused("The bundle asks for a column or an annex that there is not.")
        at = 0
        for exhibit in self.exhibits if self.sections else ():
            if not max(at, 0) <= exhibit.section < len(self.sections):
                raise Refused("The exhibits of a bundle come in the order of its sections.")
            at = exhibit.section
        for before, exhibit in zip((None, *self.exhibits), self.exhibits, strict=False):
            if exhibit.number < 1 or (before and exhibit.number != before.number + 1):
                raise Refused("The exhibits of a bundle are numbered one after the other.")
            if exhibit.media and not _EXTENSION.fullmatch(exhibit.media.extension):
                raise Refused("A file's extension in a bundle is lower-case letters and digits.")
            if exhibit.media and exhibit.media.extension == "pdf":
                raise Refused("A PDF leaves as an exhibit's pages, not as a file beside them.")
            if exhibit.withheld and exhibit.media:
                raise Refused("A withheld exhibit does not leave as a file.")
            if isinstance(exhibit.body, DocumentsBody) and (
                exhibit.media or not exhibit.body.documents
            ):
                raise Refused("A recording stands alone in its exhibit, and no exhibit is empty.")
            if isinstance(exhibit.body, FileBody) and not exhibit.media:
                raise Refused("An exhibit without pages needs a file.")
        cited = {each.group for exhibit in self.exhibits for each in exhibit.citations}
        if not cited <= set(GROUPS):
            raise Refused("A citation belongs to none of the groups of authorities.")
        if any(line.event not in EVENTS for line in self.custody):
            raise Refused("A custody line names an event that the bundle has no words for.")
