"""Items of evidence, their texts and passages, and the typed links between them and everything else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.records.base import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Record):
    """One piece of evidence: an original file, or a derivative of one.

    Attributes:
        number: 1, 2, 3 ... in order of arrival in this vault; never reused.
        kind: code from ``kinds`` (testimony, court-document, photograph ...).
        media_type: MIME type found from the bytes, not from the name.
        file_name: the name it arrived under; leaves only where a profile allows it.
        size: bytes of the original.
        sha256: digest of the original, lower-case hexadecimal; leaves only as a salted commitment.
        blob_id: where the encrypted original lies.
        parent_id: the item it came in (a message's attachment), or None.
        date: EDTF date of what it records or of the document.
        author: who made it (person or organisation).
        source: from whom it was received.
        acquired_how: code from ``acquisition``.
        acquired_by: who took it in.
        acquired_at: EDTF date on which it was acquired in the field.
        received_at: UTC time at which the vault received it, ISO 8601.
        language: BCP 47 tag.
        disclosure: code from ``disclosure``; ``closed`` items never leave.
        reliability: Admiralty grade of the source, ``A`` to ``F`` or ``""``.
        credibility: Admiralty grade of the information, ``1`` to ``6`` or ``""``.
        unreadable: why the program cannot show it (encrypted, broken), or ``""``.
        examined_at: UTC time at which the worker read it, ISO 8601; ``""`` until then.
        reviewed: a person has looked at every page or picture of it for what must be hidden.
        leaves_as: ``facsimile``, ``transcript`` or ``recording``; ``""``: as its kind usually does.
        page_style: ``bilevel``, ``grey`` or ``colour`` of rebuilt pages; ``""``: by their content.
        page_dpi: resolution of rebuilt pages; 0: the profile's.
        erased_at: UTC time at which all that it held was erased, ISO 8601; ``""``: it was not.
    """

    table: ClassVar[str] = "item"

    number: int
    case_id: str
    title: str
    kind: str
    media_type: str
    file_name: str
    size: int
    sha256: str
    blob_id: str
    parent_id: str | None = None
    date: str = ""
    place_id: str | None = None
    author: str = ""
    source: str = ""
    acquired_how: str = ""
    acquired_by: str = ""
    acquired_at: str = ""
    received_at: str = ""
    language: str = ""
    disclosure: str = "case"
    reliability: str = ""
    credibility: str = ""
    unreadable: str = ""
    examined_at: str = ""
    reviewed: bool = False
    note: str = ""
    trashed: bool = False
    leaves_as: str = ""
    page_style: str = ""
    page_dpi: int = 0
    erased_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemText(Record):
    """An immutable text version of an item; its words lie in the vault by digest.

    Attributes:
        kind: ``extracted``, ``transcript``, ``translation``, ``notes`` or ``statement``.
        sha256: digest of the UTF-8 text (NFC).
        length: code points.
        origin: what made it (``pdf``, ``ocr rus+kaz``, ``typed`` ...).
        hidden_from: code point at which findable but invisible text begins (annotations, form
            values, tracked changes, file properties); ``length`` when there is none.
    """

    table: ClassVar[str] = "item_text"

    item_id: str
    kind: str
    language: str
    sha256: str
    length: int
    hidden_from: int
    origin: str
    created_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Record):
    """A quoted span of a text version, a box on a page, or a time range.

    Attributes:
        start: first code point of the span in the text version.
        end: one past its last code point.
        quote: the exact characters ``text[start:end]``; checked on load.
        prefix: up to 32 characters before the quote.
        suffix: up to 32 characters after it.
        page: 1-based page, for a box.
        box: x0, y0, x1, y1 in points from the top left corner of the page as displayed.
        time_start: seconds.
        time_end: seconds.
        importance: 0 (not said) to 3.
    """

    table: ClassVar[str] = "passage"

    item_id: str
    text_id: str | None = None
    start: int | None = None
    end: int | None = None
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    page: int | None = None
    box: tuple[float, ...] = ()
    time_start: float | None = None
    time_end: float | None = None
    note: str = ""
    importance: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemProvision(Record):
    """An item is evidence under a provision (``iccpr:9.3``), by the passage that supports it."""

    table: ClassVar[str] = "item_provision"

    item_id: str
    provision: str
    certainty: str = ""
    passage_id: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPerson(Record):
    """A person's relation to an item (code from ``roles``: witness, depicted, author ...)."""

    table: ClassVar[str] = "item_person"

    item_id: str
    person_id: str
    role: str
    certainty: str = ""
    passage_id: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemEvent(Record):
    """An item is evidence of an event."""

    table: ClassVar[str] = "item_event"

    item_id: str
    event_id: str
    certainty: str = ""
    passage_id: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAct(Record):
    """An item is evidence of an act: a kind of violation, in an event where that is known.

    Attributes:
        act: HURIDOCS MT04 code, from ``acts``.
        event_id: the event it happened in, or None.
    """

    table: ClassVar[str] = "item_act"

    item_id: str
    act: str
    event_id: str | None = None
    certainty: str = ""
    passage_id: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRelation(Record):
    """One item's relation to another (code from ``relations``): ``item_id`` is *relation* of ``to_id``."""

    table: ClassVar[str] = "item_relation"

    item_id: str
    to_id: str
    relation: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag(Record):
    """A coloured word that groups items."""

    table: ClassVar[str] = "tag"

    name: str
    colour: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTag(Record):
    """A tag on an item."""

    table: ClassVar[str] = "item_tag"

    item_id: str
    tag_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal(Record):
    """A value read from a file's own metadata, for a person to accept or ignore; never a fact by itself.

    Attributes:
        field: the item field it would fill, or a name that starts with ``info.`` for the record only.
        value: the proposed value.
        origin: where it was read (``exif``, ``gps``, ``pdf info``, ``mail header`` ...).
        state: ``open``, ``accepted`` or ``ignored``.
    """

    table: ClassVar[str] = "proposal"

    item_id: str
    field: str
    value: str
    origin: str
    state: str = "open"
