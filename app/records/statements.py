"""Statements that were read back and signed, and what people have said of texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.records.base import Record

SIGNED = ("signature", "fingerprint", "recorded", "refused")
"""How a statement was signed, or that it was not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSignOff(Record):
    """That a person has read a text that a machine made, and takes it upon themselves.

    Attributes:
        name: who.
        at: UTC time, ISO 8601.
    """

    table: ClassVar[str] = "text_sign_off"

    item_id: str
    text_id: str
    name: str
    at: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Record):
    """How a statement came about; its numbered paragraphs are the text version.

    Attributes:
        text_id: the text version of kind ``statement`` that it is about.
        person_id: whose statement it is.
        language: BCP 47 tag of the statement.
        taken_on: EDTF date.
        place: in words, coarsely.
        read_back_on: EDTF date on which it was read to the person; ``""``: not yet.
        read_back_language: BCP 47 tag.
        read_back_by: who read or interpreted it.
        signed: one of :data:`SIGNED`, or ``""`` while it is not.
        signed_on: EDTF date.
        sheet_id: the item with the signed page, or None.
    """

    table: ClassVar[str] = "statement"

    item_id: str
    text_id: str
    person_id: str | None = None
    language: str = ""
    taken_by: str = ""
    taken_on: str = ""
    place: str = ""
    interpreter: str = ""
    read_back_on: str = ""
    read_back_language: str = ""
    read_back_by: str = ""
    signed: str = ""
    signed_on: str = ""
    sheet_id: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementCorrection(Record):
    """What the person had changed in a paragraph when the statement was read back.

    Attributes:
        paragraph: its number, from 1.
        was: the words before.
        became: the words after; ``""`` where they were taken out.
        at: UTC time, ISO 8601.
    """

    table: ClassVar[str] = "statement_correction"

    statement_id: str
    item_id: str
    paragraph: int
    was: str
    became: str
    at: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextAlignment(Record):
    """Which paragraphs of two texts say the same, where a person has said so.

    Attributes:
        text_id: one text version.
        other_id: the other.
        pairs: JSON, ``[[first, last, first, last], ...]``: paragraphs of the one from 0, of the other.
    """

    table: ClassVar[str] = "text_alignment"

    item_id: str
    text_id: str
    other_id: str
    pairs: str
