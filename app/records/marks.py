"""Redaction: marks on items, the findings that suggest them, and the profiles that choose among them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.records.base import Record

SCOPES = ("word", "line_end", "line", "block", "page", "region")
"""How far a mark reaches. ``line_end``: from the first marked letter to the end of the line."""

CATEGORIES = (
    "name",
    "contact",
    "document",
    "place",
    "birth",
    "location",
    "face",
    "voice",
    "manual",
)
"""What a mark hides. A profile lists the categories that it burns; ``name`` depends on the person."""

STATES = ("suggested", "accepted", "rejected")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark(Record):
    """One place in an item that may have to be hidden.

    Attributes:
        text_id: the text version that ``start`` and ``end`` count in; None for boxes and times.
        start: first code point.
        end: one past the last.
        page: 1-based page of ``box``.
        box: x0, y0, x1, y1 in points of the displayed page, or ``()``.
        time_start: seconds, for audio and video.
        time_end: seconds.
        scope: one of :data:`SCOPES`; ``""`` leaves the choice to the profile.
        reason: one of :data:`CATEGORIES`.
        rule: which rule of the finder matched (shown to the reviewer).
        person_id: whose identity it is, or None.
        quote: the marked characters, for the reviewer.
        state: one of :data:`STATES`.
        track: where a box is in a film: t, x0, y0, x1, y1 for each key frame, one after the other, in
            seconds and pixels of the upright frame; ``()`` for what does not move.
        token: what is written in its place instead of the person's pseudonym; ``""`` for that.
    """

    table: ClassVar[str] = "mark"

    item_id: str
    text_id: str | None = None
    start: int | None = None
    end: int | None = None
    page: int | None = None
    box: tuple[float, ...] = ()
    time_start: float | None = None
    time_end: float | None = None
    scope: str = ""
    reason: str = "manual"
    rule: str = ""
    person_id: str | None = None
    quote: str = ""
    state: str = "suggested"
    note: str = ""
    track: tuple[float, ...] = ()
    token: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff(Record):
    """A person's word that what is marked in an item is what must be hidden.

    Attributes:
        marks: fingerprint of the settled marks that were looked at; it holds for those alone.
        actor: who says so.
        at: UTC time, ISO 8601.
        second: whether it is the second reviewer's.
        note: in their own words.
    """

    table: ClassVar[str] = "sign_off"

    item_id: str
    marks: str
    actor: str
    at: str
    second: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RareCheck(Record):
    """A detail that few others in the case share, judged by a person and let stand.

    Attributes:
        detail: kind and folded value, ``place:merke``.
        actor: who judged.
        at: UTC time, ISO 8601.
    """

    table: ClassVar[str] = "rare_check"

    item_id: str
    detail: str
    actor: str
    at: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A span that the finder takes for an identity.

    Attributes:
        start: first code point in the searched text.
        end: one past the last.
        reason: one of :data:`CATEGORIES`.
        rule: the rule that matched, e.g. ``russian dative`` or ``kz phone``.
        person_id: the person whose name it is, or None for identifiers.
        quote: ``text[start:end]``.
        score: 0 to 1; ranks the review queue, never hides a finding.
    """

    start: int
    end: int
    reason: str
    rule: str
    person_id: str | None
    quote: str
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class RedactionProfile:
    """What one audience may see. Shipped as TOML in ``resources/profiles``; users edit and add.

    Attributes:
        name: the profile's code (``un``).
        title: for people.
        purposes: a consent to any one of these lets an item out; empty: no consent is asked.
        hide: whose names are hidden: ``none``, ``protected`` or ``all``.
        categories: the identifier categories that are burnt.
        scope_protected: scope of marks on protected people.
        scope_other: scope of all other marks.
        token: how a hidden name shows: ``pseudonym`` or ``black``.
        original_names: file names of originals may be listed.
        metadata: item fields that survive in the index.
        dpi: resolution of rebuilt pages.
        ocr_required: a release without a fresh OCR proof is refused.
        media: audio and video may leave as they are (only where nothing is hidden).
        pages: ``auto`` or ``bilevel``: pages without greys, against printer dots and paper texture.
        sound: ``tone`` or ``silence``: what stands for hidden stretches of a recording.
        second_review: an item leaves only when a second person has signed its marks off.
    """

    name: str
    title: str
    purposes: tuple[str, ...]
    hide: str
    categories: tuple[str, ...]
    scope_protected: str = "line_end"
    scope_other: str = "word"
    token: str = "pseudonym"
    original_names: bool = False
    metadata: tuple[str, ...] = ()
    dpi: int = 200
    ocr_required: bool = False
    media: bool = False
    pages: str = "auto"
    sound: str = "tone"
    second_review: bool = False
