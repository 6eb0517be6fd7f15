"""Proceedings and who took part, remedies owed and given, and who was held where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.records.base import Record

TOOK_PART = ("", "in-person", "video", "represented", "in-writing", "absent", "not-informed")
"""How a party took part in a proceeding."""

REMEDIES = ("compensation", "restitution", "rehabilitation", "satisfaction", "non-repetition")
"""Forms of reparation (UN Basic Principles and Guidelines, resolution 60/147, paras. 19 to 23)."""

SHOWN = ("", "yes", "no", "not-known")
"""Whether an order of detention was shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proceeding(Record):
    """What a court or an authority was asked, and what came of it.

    Attributes:
        kind: code from ``proceedings`` (criminal trial, administrative, expulsion, extradition, asylum ...).
        court: name of the court or authority, where it is not an institution of the registry.
        court_id: the institution, or None.
        number: of its file; hidden like any case number when it leaves.
        opened: EDTF date.
        decided: EDTF date.
        charge: what was charged or asked, in words.
        provisions: references of the law that was applied.
        outcome: code from ``outcomes``.
        notified_how: code from ``notified`` (in court, by post, by WhatsApp, not at all ...).
        notified_on: EDTF date.
        appeal: code from ``appeals`` (possible, out of time, lodged, dismissed ...).
        appeal_until: EDTF date, the last day.
        parent_id: the proceeding that this one is an appeal from, or None.
        event_id: the event of the case that it is, or None.
        document_id: the ruling or judgment, or None.
        passage_id: where that says so, or None.
    """

    table: ClassVar[str] = "proceeding"

    case_id: str
    kind: str
    title: str
    court: str = ""
    court_id: str | None = None
    place_id: str | None = None
    number: str = ""
    opened: str = ""
    decided: str = ""
    charge: str = ""
    provisions: tuple[str, ...] = ()
    outcome: str = ""
    outcome_note: str = ""
    notified_how: str = ""
    notified_on: str = ""
    appeal: str = ""
    appeal_until: str = ""
    parent_id: str | None = None
    event_id: str | None = None
    document_id: str | None = None
    passage_id: str | None = None
    note: str = ""
    trashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ProceedingParty(Record):
    """Who was in a proceeding.

    Attributes:
        role: code from ``roles`` (accused, applicant, victim, judge, counsel, interpreter ...).
        took_part: one of :data:`TOOK_PART`.
        count: of a group, how many of them; None: all.
        outcome: code from ``outcomes``, where it differs from that of the proceeding.
    """

    table: ClassVar[str] = "proceeding_party"

    proceeding_id: str
    person_id: str
    role: str
    took_part: str = ""
    count: int | None = None
    outcome: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy(Record):
    """Redress that is owed or was given.

    Attributes:
        kind: one of :data:`REMEDIES`.
        person_id: to whom, or None when it is to nobody in particular.
        count: of a group, how many of them; None: all.
        owed: amount, a decimal number; ``""`` where none was set.
        paid: amount; ``0`` where nothing was paid, ``""`` where nobody knows.
        currency: ISO 4217.
        owed_on: EDTF date.
        paid_on: EDTF date.
        extent: code from ``compensation`` (MT47: full, substantial, partial, none).
        payer: who owes it.
    """

    table: ClassVar[str] = "remedy"

    case_id: str
    kind: str
    proceeding_id: str | None = None
    person_id: str | None = None
    count: int | None = None
    owed: str = ""
    paid: str = ""
    currency: str = ""
    owed_on: str = ""
    paid_on: str = ""
    extent: str = ""
    payer: str = ""
    document_id: str | None = None
    passage_id: str | None = None
    note: str = ""
    trashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Detention(Record):
    """Who was held where (the fields that the Working Group on Arbitrary Detention asks for).

    Attributes:
        count: of a group, how many of them; None: all.
        date: EDTF date or interval.
        authority: who held them.
        ground: code from ``detention_grounds``, or free words.
        order_shown: one of :data:`SHOWN`.
        conditions: in words.
    """

    table: ClassVar[str] = "detention"

    case_id: str
    person_id: str
    place_id: str | None = None
    count: int | None = None
    date: str = ""
    authority: str = ""
    ground: str = ""
    order_shown: str = ""
    conditions: str = ""
    event_id: str | None = None
    passage_id: str | None = None
    note: str = ""
