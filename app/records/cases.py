"""Cases, places, events and acts: what happened, where, when, to whom (field.md's standard terms).

Acts, methods, purposes, roles and degrees are HURIDOCS micro-thesauri codes kept in
``resources/vocabularies``; dates are EDTF strings (see :mod:`app.records.dates`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.records.base import Record

LAWFUL = ("", "yes", "no", "disputed")

CHAINED = ("led-to", "part-of", "followed-by")
"""How one event can be linked to another."""


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
        facility: what it is; code from ``facilities``.
        capacity: how many it was made for; None when unknown.
        counted_on: EDTF date of ``population``.
        lawful: whether the law lets people be held there: one of :data:`LAWFUL`.
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
    facility: str = ""
    capacity: int | None = None
    counted_on: str = ""
    lawful: str = ""


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
        form: code from ``instrument_forms`` (code, law, agreement, general comment, views ...).
        adopted: EDTF date.
        in_force: EDTF interval.
        text_id: the item that holds its text, or None.
    """

    table: ClassVar[str] = "instrument"

    code: str
    title: str
    kind: str = "national"
    number: str = ""
    year: int | None = None
    jurisdiction: str = ""
    form: str = ""
    adopted: str = ""
    in_force: str = ""
    note: str = ""
    text_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentTitle(Record):
    """The official title of an instrument in a language (BCP 47 tag)."""

    table: ClassVar[str] = "instrument_title"

    instrument_id: str
    language: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision(Record):
    """An article or paragraph of an :class:`Instrument`; ``ref`` is ``code:article[.paragraph]``."""

    table: ClassVar[str] = "provision"

    ref: str
    instrument: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionVersion(Record):
    """The words of a provision, shipped or the vault's own, in a language and for a time.

    Attributes:
        provision: reference (``iccpr:9.3``).
        language: BCP 47 tag of ``text``.
        valid: EDTF interval in which these words are law; an open end for those in force.
        amended_by: what made them so (an act with its number and date).
        source: where the words were taken from.
    """

    table: ClassVar[str] = "provision_version"

    provision: str
    language: str = ""
    text: str = ""
    valid: str = ""
    amended_by: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLink(Record):
    """How one event leads to another; chains never run in a circle.

    Attributes:
        relation: one of :data:`CHAINED`, read from ``event_id`` to ``to_id``.
        certainty: code from ``certainty``.
        passage_id: what says so.
    """

    table: ClassVar[str] = "event_link"

    event_id: str
    to_id: str
    relation: str
    certainty: str = ""
    passage_id: str | None = None
    note: str = ""
