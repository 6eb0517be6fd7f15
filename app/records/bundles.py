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


@dataclass(frozen=True, slots=True, kw_only=True)
class ExhibitRecord(Record):
    """One item's place in a released bundle.

    Attributes:
        label: ``PREFIX-000001``.
        first_page: page of ``bundle.pdf``, from 1.
        last_page: likewise.
        withheld: why it was withheld, or ``""``.
        masks: JSON of the boxes burnt per page, for the ledger of exports.
        marks_digest: fingerprint of the settled marks that it was burnt from; ``""`` if unknown.
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
