"""Bundles that left the vault and the exhibits in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.records.base import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleRecord(Record):
    """A bundle that was released; frozen with its number range.

    Attributes:
        bundle_id: the public id, printed on the cover; says nothing of the case.
        profile: name of the redaction profile.
        as_of: ISO date on the cover.
        prefix: exhibit prefix (``KZ``).
        pages: pages of ``bundle.pdf``.
        manifest_sha256: digest of ``manifest-sha256.txt``.
        log_size: size of the custody log that its checkpoint covers.
        made_at: UTC time, ISO 8601.
        kind: ``bundle``, ``supplement`` or ``reissue``.
        earlier: id of the record of the bundle that it continues or replaces; ``""`` for none.
        draft: id of the draft that it was made of; ``""`` for none.
        letter: before its page numbers; ``""`` for none.
        language: of cover, index and sheets.
        first_page: printed number of its first page; ``pages`` more follow from it.
        first_number: number of its first exhibit.
        outline: JSON of its sections and exhibits as they left (:mod:`app.casework.drafting.frozen`).
        volumes: JSON, [file, first page, last page] each; ``[]`` for one file.
        signature_sha256: digest of ``signature.txt``, which a time stamp is over.
    """

    table: ClassVar[str] = "bundle"

    bundle_id: str
    case_id: str
    profile: str
    as_of: str
    prefix: str
    pages: int
    manifest_sha256: str
    log_size: int
    made_at: str
    title: str = ""
    kind: str = "bundle"
    earlier: str = ""
    draft: str = ""
    letter: str = ""
    language: str = "en"
    first_page: int = 1
    first_number: int = 1
    outline: str = "[]"
    volumes: str = "[]"
    signature_sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExhibitRecord(Record):
    """One item's place in a released bundle; an exhibit of several documents has several.

    Attributes:
        label: ``PREFIX-000001``.
        first_page: page of ``bundle.pdf``, from 1.
        last_page: likewise.
        withheld: why it was withheld, or ``""``.
        masks: JSON of the boxes burnt per page, for the ledger of exports.
        marks_digest: fingerprint of the settled marks that it was burnt from; ``""`` if unknown.
        section: title of its section, as printed.
        title: its words in the index, as printed.
        part: place among the documents of its exhibit, from 0.
        from_page: page of the item that its first page shows.
    """

    table: ClassVar[str] = "exhibit"

    bundle: str
    item_id: str
    label: str
    first_page: int
    last_page: int
    withheld: str = ""
    masks: str = ""
    marks_digest: str = ""
    section: str = ""
    title: str = ""
    part: int = 0
    from_page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofReport(Record):
    """What came of attacking a bundle; kept of bundles that were deleted for it, too.

    Attributes:
        bundle_id: the public id.
        profile: name of the redaction profile.
        made_at: UTC time, ISO 8601.
        verdict: ``clean`` or ``leak``.
        complete: whether the pages were read again by OCR.
        attempts: JSON, [channel, checked, found] each.
        leaks: JSON, [channel, where, what] each; no secret is in it.
    """

    table: ClassVar[str] = "proof_report"

    bundle_id: str
    profile: str
    made_at: str
    verdict: str
    complete: bool
    attempts: str
    leaks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver(Record):
    """That a bundle was given to somebody.

    Attributes:
        recipient: who has it, in words.
        how: ``folder``, ``age-key``, ``age-passphrase``, ``paper`` or ``other``.
        at: UTC time, ISO 8601, or a day.
        sha256: digest of the encrypted file that was handed over; ``""`` for none.
    """

    table: ClassVar[str] = "hand_over"

    bundle: str
    recipient: str
    how: str
    at: str
    sha256: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeStamp(Record):
    """An outside authority's word on when a bundle's signature existed (RFC 3161).

    Attributes:
        authority: name in its certificate.
        stamped_at: UTC time, ISO 8601, as the authority says.
        reply: the time-stamp response, base64.
    """

    table: ClassVar[str] = "time_stamp"

    bundle: str
    authority: str
    stamped_at: str
    reply: str
