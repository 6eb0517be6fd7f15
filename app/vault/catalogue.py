"""Every kind of record the vault keeps, and how a record becomes a row and a logged value.

One generic mapper instead of a class per table: a record's field names are its table's columns.
Tuples are stored as JSON arrays and booleans as 0 and 1. A table has columns that no record shows:
``event`` (the position in the log of the event that wrote the row) and bounds of its uncertain
date, for sorting.
"""

from __future__ import annotations

import json
import typing
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Any, ClassVar, TypeVar

from app.errors import Usage
from app.records.base import Record
from app.records.bundles import BundleRecord, ExhibitRecord, HandOver, ProofReport, TimeStamp
from app.records.cases import (
    Act,
    Case,
    Event,
    EventLink,
    EventProvision,
    Instrument,
    InstrumentTitle,
    Involvement,
    Place,
    Provision,
    ProvisionVersion,
)
from app.records.claims import (
    AccountFact,
    Claim,
    ClaimPassage,
    ClaimProvision,
    Coding,
    Contradiction,
    FlagAnswer,
    PassageElement,
    Theme,
)
from app.records.consent import Consent, Recall
from app.records.desk import SavedSearch, SavedView
from app.records.dialogue import (
    Recommendation,
    RecommendationClaim,
    RecommendationProvision,
    RecommendationStep,
    StateClaim,
    StatePassage,
    StateStatement,
)
from app.records.drafts import BundleDraft, DraftDocument, DraftExhibit, DraftSection
from app.records.evidence import (
    Item,
    ItemAct,
    ItemEvent,
    ItemPerson,
    ItemProvision,
    ItemRelation,
    ItemTag,
    ItemText,
    Passage,
    Proposal,
    Tag,
)
from app.records.interviews import Interview, InterviewAnswer, InterviewNote
from app.records.marks import Mark, RareCheck, SignOff
from app.records.people import CasePerson, Person, PersonName
from app.records.proceedings import Detention, Proceeding, ProceedingParty, Remedy
from app.records.statements import (
    Statement,
    StatementCorrection,
    TextAlignment,
    TextSignOff,
)
from app.records.statistics import Statistic, StatisticPart
from app.records.submissions import Submission, SubmissionBlock, SubmissionNote
from app.vault.database import Value

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(Record):
    """Who writes in this vault.

    Attributes:
        name: as entered; may be empty.
        public_key: Ed25519 public key, 64 hexadecimal digits.
    """

    table: ClassVar[str] = "actor"

    name: str
    public_key: str


RECORDS: tuple[type[Record], ...] = (
    Actor,
    Case,
    Place,
    Person,
    PersonName,
    CasePerson,
    Event,
    Act,
    Instrument,
    Provision,
    Item,
    ItemText,
    Passage,
    Involvement,
    EventProvision,
    ItemProvision,
    ItemPerson,
    ItemEvent,
    ItemAct,
    ItemRelation,
    Tag,
    ItemTag,
    Proposal,
    Consent,
    Mark,
    BundleRecord,
    ExhibitRecord,
    SavedSearch,
    SignOff,
    RareCheck,
    ProofReport,
    BundleDraft,
    DraftSection,
    DraftExhibit,
    DraftDocument,
    HandOver,
    TimeStamp,
    Recall,
    Interview,
    InterviewAnswer,
    InterviewNote,
    TextSignOff,
    Statement,
    StatementCorrection,
    TextAlignment,
    Theme,
    Coding,
    Claim,
    ClaimProvision,
    ClaimPassage,
    AccountFact,
    Contradiction,
    InstrumentTitle,
    ProvisionVersion,
    PassageElement,
    EventLink,
    Statistic,
    StatisticPart,
    FlagAnswer,
    StateStatement,
    StateClaim,
    StatePassage,
    Recommendation,
    RecommendationClaim,
    RecommendationProvision,
    RecommendationStep,
    Proceeding,
    ProceedingParty,
    Remedy,
    Detention,
    Submission,
    SubmissionBlock,
    SubmissionNote,
    SavedView,
)

# Logged and stored, but not part of the record: they belong to the vault.
_LOGGED_BESIDE: Mapping[str, tuple[str, ...]] = {"item_text": ("layout_sha256",)}
_BOUNDED = frozenset({"item", "event"})


class Table:
    """How one class of records is stored.

    Attributes:
        record: the class.
        name: its table.
        fields: the record's fields, in order; ``id`` first.
        logged: the fields that the log commits to: all but ``id``, and the vault's own.
        defaults: JSON values of fields that may be omitted.
    """

    def __init__(self, record: type[Record]) -> None:
        hints = typing.get_type_hints(record)
        self.record = record
        self.name = record.table
        self.fields = tuple(field.name for field in fields(record))
        beside = _LOGGED_BESIDE.get(self.name, ())
        self.logged = (*self.fields[1:], *beside)
        self.defaults: dict[str, Any] = {
            field.name: plain(field.default)
            for field in fields(record)
            if field.default is not MISSING
        } | dict.fromkeys(beside, "")
        self.bounded = self.name in _BOUNDED
        self.trashable = "trashed" in self.fields
        self._tuples = frozenset(
            name for name in self.fields if typing.get_origin(hints[name]) is tuple
        )
        self._bools = frozenset(name for name in self.fields if hints[name] is bool)
        self._floats = (
            frozenset(
                name
                for name in self.fields
                if hints[name] is float or float in typing.get_args(hints[name])
            )
            - self._tuples
        )
        self._real_tuples = frozenset(
            name for name in self._tuples if float in typing.get_args(hints[name])
        )
        self._slots = tuple(getattr(record, name).__set__ for name in self.fields)
        slots = list(zip(self._slots, range(len(self.fields)), strict=True))
        self._bool_slots = [slots[self.fields.index(name)] for name in self._bools]
        self._tuple_slots = [slots[self.fields.index(name)] for name in self._tuples]
        self.columns = ", ".join(map(quoted, self.fields))
        self.select = f"SELECT {self.columns} FROM {quoted(self.name)}"  # noqa: S608
        stored = ("id", *self.logged, *(("date_from", "date_to") if self.bounded else ()), "event")
        self.insert = (
            f"INSERT INTO {quoted(self.name)} ({', '.join(map(quoted, stored))}) "  # noqa: S608
            f"VALUES ({', '.join('?' * len(stored))})"
        )

    def load(self, row: tuple[Any, ...]) -> Record:
        """Return the record of a row of :attr:`select`."""
        # Thousands of records are loaded at once: their slots are filled without the constructor, which
        # costs three times as much for a frozen class and would check nothing.
        made = object.__new__(self.record)
        for fill, value in zip(self._slots, row, strict=True):
            fill(made, value)
        for fill, place in self._bool_slots:
            fill(made, bool(row[place]))
        for fill, place in self._tuple_slots:
            # Most lists are empty.
            fill(made, tuple(json.loads(row[place])) if row[place] != "[]" else ())
        return made

    def values(self, record: Record) -> dict[str, Any]:
        """Return a record's logged fields as JSON values: tuples as lists, numbers by type."""
        result: dict[str, Any] = {}
        for name in self.fields[1:]:
            value = getattr(record, name)
            if name in self._tuples:
                value = (
                    [float(each) for each in value] if name in self._real_tuples else list(value)
                )
            elif name in self._floats and value is not None:
                value = float(value)
            elif name in self._bools:
                value = bool(value)
            result[name] = value
        return result

    def record_of(self, record_id: str, values: Mapping[str, Any]) -> Record:
        """Return the record with these JSON values; omitted fields take their defaults."""
        shown = {name: values[name] for name in self.fields[1:] if name in values}
        for name in self._tuples & shown.keys():
            shown[name] = tuple(shown[name])
        return self.record(id=record_id, **shown)

    def require_column(self, name: str) -> str:
        """Return a field's quoted column.

        Raises:
            Usage: if records of this class have no such field.
        """
        if name not in self.fields:
            raise Usage(
                f"There is no field “{name}” to look in; it is one of: {', '.join(self.fields)}."
            )
        return quoted(name)

    def condition(self, equals: Mapping[str, Any]) -> tuple[str, list[Any]]:
        """Return a WHERE clause (or ``""``) and its parameters: field=value, all of them.

        Args:
            equals: a list means any of its values, None means none.

        Raises:
            Usage: if there is no such field.
        """
        terms: list[str] = []
        parameters: list[Any] = []
        for name, value in equals.items():
            column = self.require_column(name)
            if value is None:
                terms.append(f"{column} IS NULL")
            elif isinstance(value, list | set | frozenset):
                terms.append(f"{column} IN ({', '.join('?' * len(value))})")
                parameters.extend(map(stored, value))
            else:
                terms.append(f"{column} = ?")
                parameters.append(stored(value))
        return (f" WHERE {' AND '.join(terms)}" if terms else ""), parameters


def plain(value: Any) -> Any:
    """Return a field's value as JSON has it: tuples become lists."""
    return list(value) if isinstance(value, tuple) else value


def stored(value: Any) -> Value:
    """Return a JSON value as a column holds it."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, list | tuple):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    result: Value = value
    return result


def quoted(name: str) -> str:
    """Return a name of ours as an SQL identifier (``end`` is a keyword)."""
    return f'"{name}"'


_TABLES = {record: Table(record) for record in RECORDS}
_NAMED = {table.name: table for table in _TABLES.values()}


def table_of(record: type[Record]) -> Table:
    """Return how a class of records is stored."""
    return _TABLES[record]


def table_named(name: str) -> Table:
    """Return how the records of a table are stored."""
    return _NAMED[name]
