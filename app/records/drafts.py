"""A bundle while it is put together: sections, the exhibits in them, the documents in those.

The order is by ``position``, a number that has room between any two; numbers of exhibits and pages follow
from it and are never stored before the bundle is made.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.records.base import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleDraft(Record):
    """What a bundle shall be.

    Attributes:
        name: by which the people who hold the vault know it; never leaves.
        template: name of the template it was begun from.
        profile: name of the redaction profile.
        kind: ``bundle``, ``supplement`` (continues ``earlier``) or ``reissue`` (replaces it).
        earlier: the :class:`~app.records.bundles.BundleRecord` that it continues or replaces.
        prefix: of exhibit numbers; ``""`` for ``EX``.
        letter: of the bundle, before its page numbers; up to 3 capital letters, or ``""``.
        language: of cover, index and sheets.
        title: on the cover; ``""`` for the case's.
        addressee: court, committee or person that it is for.
        reference: case number or registration that the addressee knows it by.
        parties: lines on the cover, as ``A. v. the State party``.
        submitted_by: who hands it in.
        as_of: ISO date on the cover; ``""`` for the day on which it is made.
        size: name of a size profile; ``""`` for none.
        columns: of the printed index; ``()`` for the usual ones.
        annexes: sheets after the exhibits, in order.
        section_sheets: whether each section begins with a sheet of its own.
        archival: whether the PDF keeps to PDF/A-2b (ISO 19005-2).
        note: to the clerk, printed on the cover.
        made: the bundle that was made of it; frozen from then on.
    """

    table: ClassVar[str] = "bundle_draft"

    case_id: str
    name: str
    template: str
    profile: str
    kind: str = "bundle"
    earlier: str | None = None
    prefix: str = ""
    letter: str = ""
    language: str = "en"
    title: str = ""
    addressee: str = ""
    reference: str = ""
    parties: tuple[str, ...] = ()
    submitted_by: str = ""
    as_of: str = ""
    size: str = ""
    columns: tuple[str, ...] = ()
    annexes: tuple[str, ...] = ()
    section_sheets: bool = True
    archival: bool = False
    note: str = ""
    made: str | None = None
    trashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSection(Record):
    """A part of a bundle under its own heading."""

    table: ClassVar[str] = "draft_section"

    draft: str
    title: str
    position: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftExhibit(Record):
    """An exhibit to be: one number, one line of the index, one or more documents.

    Attributes:
        title: words for the index; ``""`` for those of its first document.
        note: to the clerk, printed under its line of the index.
    """

    table: ClassVar[str] = "draft_exhibit"

    draft: str
    section: str
    title: str = ""
    note: str = ""
    position: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftDocument(Record):
    """An item within an exhibit, or some of its pages.

    Attributes:
        role: ``translation`` for one that is bound behind its original; else ``""``.
        from_page: first page of it that is bound in, from 1; 0: from the beginning.
        to_page: last page of it that is bound in; 0: to the end.
    """

    table: ClassVar[str] = "draft_document"

    draft: str
    exhibit: str
    item_id: str
    role: str = ""
    from_page: int = 0
    to_page: int = 0
    position: float
