"""Cases, places, events and acts: what happened, where, when, to whom (field.md's standard terms).

Acts, methods, purposes, roles and degrees are HURIDOCS micro-thesauri codes kept in
``resources/vocabularies``; dates are EDTF strings (see :mod:`app.records.dates`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.records.base import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Case(Record):
    """A case file; ``code`` is short, unique and chosen by the organisation."""

    table: ClassVar[str] = "case_file"

    code: str
    title: str
    description: str = ""
    language: str = ""
    trashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Record):
    """A place or a facility (a place where people are held).

    Attributes:
        kind: ``place`` or ``facility``.
        authority: who runs a facility.
        population: people held, where known.
        latitude: degrees, WGS 84; None when unknown.
        longitude: degrees, WGS 84; None when unknown.
        protected: the address must not leave (a shelter, a home).
    """

    table: ClassVar[str] = "place"

    name: str
    kind: str = "place"
    parent_id: str | None = None
    country: str = ""
    authority: str = ""
    population: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    protected: bool = False
    note: str = ""
    trashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Record):
    """Something that happened, with a date that may be uncertain.

    Attributes:
        disputed: somebody says that it did not happen, or not so; a chronology says so, too.
    """

    table: ClassVar[str] = "event"

    case_id: str
    title: str
    date: str = ""
    place_id: str | None = None
    note: str = ""
    trashed: bool = False
    disputed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(Record):
    """One violation within an event (HURIDOCS MT04), with its methods (MT05) and purpose (MT38)."""

    table: ClassVar[str] = "act"

    event_id: str
    act: str
    methods: tuple[str, ...] = ()
    purpose: str = ""
    date: str = ""
    place_id: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Involvement(Record):
    """A person's part in an event or an act, with the passage that supports it.

    Attributes:
        role: code from ``roles`` (victim, perpetrator, witness ...).
        degree: code from ``degrees`` (MT18), for perpetrators.
        certainty: code from ``certainty``.
    """

    table: ClassVar[str] = "involvement"

    person_id: str
    event_id: str
    act_id: str | None = None
    role: str
    degree: str = ""
    certainty: str = ""
    passage_id: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventProvision(Record):
    """A provision of law that an event engages."""

    table: ClassVar[str] = "event_provision"

    event_id: str
    provision: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument(Record):
    """A treaty, act or other instrument that is not among the shipped vocabularies.

    Attributes:
        code: the part of a reference before the colon (``kz-refugees-2009``).
        kind: ``treaty``, ``national``, ``bilateral``, ``case`` or ``un-document``.
        number: official number of a national act.
        year: year of adoption.
    """

    table: ClassVar[str] = "instrument"

    code: str
    title: str
    kind: str = "national"
    number: str = ""
    year: int | None = None
    jurisdiction: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision(Record):
    """An article or paragraph of an :class:`Instrument`; ``ref`` is ``code:article[.paragraph]``."""

    table: ClassVar[str] = "provision"

    ref: str
    instrument: str
    label: str
