"""What passages carry: themes, claims with what speaks for and against them, facts that can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.records.base import Record

CODED = ("method", "place", "theme")
"""Kinds of codes that are a :class:`Coding`; the others are links of the item by a passage."""

STANCES = ("for", "against", "context")

ASPECTS = ("date", "place", "number", "sequence", "identity")
"""In what accounts of one event can differ."""

SETTLED = ("explained", "corrected", "stands", "no-contradiction")
"""What a person can say of two facts that do not agree."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme(Record):
    """A code of the organisation's own codebook.

    Attributes:
        name: unique among those under the same parent.
        parent_id: the broader theme, or None.
        colour: ``#rrggbb`` or ``""``.
    """

    table: ClassVar[str] = "theme"

    name: str
    parent_id: str | None = None
    colour: str = ""
    description: str = ""
    trashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding(Record):
    """A passage under a method (HURIDOCS MT05), a place or a theme.

    Attributes:
        kind: one of :data:`CODED`.
        ref: code of a method, id of a place or a theme.
        certainty: code from ``certainty``.
    """

    table: ClassVar[str] = "coding"

    item_id: str
    passage_id: str
    kind: str
    ref: str
    certainty: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Record):
    """An assertion that a case makes, as one sentence.

    Attributes:
        event_id: the event it is about, or None.
        position: sorts the claims of a case.
        standard: to what standard of proof somebody holds it established; code from
            ``standards_of_proof``, or ``""``.
    """

    table: ClassVar[str] = "claim"

    case_id: str
    assertion: str
    event_id: str | None = None
    position: float = 0.0
    note: str = ""
    trashed: bool = False
    standard: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimProvision(Record):
    """The law that a claim is about (``iccpr:7``).

    Attributes:
        pinpoint: where exactly within it, as cited (``second sentence``, ``para. 12``).
        version_id: the :class:`~app.records.cases.ProvisionVersion` that was law then, or None.
    """

    table: ClassVar[str] = "claim_provision"

    claim_id: str
    provision: str
    note: str = ""
    pinpoint: str = ""
    version_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPassage(Record):
    """A passage that speaks for or against a claim, or gives its context.

    Attributes:
        stance: one of :data:`STANCES`.
    """

    table: ClassVar[str] = "claim_passage"

    claim_id: str
    item_id: str
    passage_id: str
    stance: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountFact(Record):
    """What one account says of an event, as a value that can be compared.

    Attributes:
        aspect: one of :data:`ASPECTS`.
        subject: of what it is (``people detained``); facts of one event, aspect and subject are compared.
        value: an EDTF date, the id of a place or a person, a number or a range (``90..110``), or for a
            sequence ``before:<event id>`` or ``after:<event id>``.
    """

    table: ClassVar[str] = "account_fact"

    item_id: str
    passage_id: str
    event_id: str
    aspect: str
    value: str
    subject: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction(Record):
    """What a person has said of two facts that do not agree; the program never settles one.

    Attributes:
        one_id: the fact with the lower id.
        other_id: the other.
        state: one of :data:`SETTLED`.
        name: who settled it.
        at: UTC time, ISO 8601.
    """

    table: ClassVar[str] = "contradiction"

    case_id: str
    one_id: str
    other_id: str
    state: str
    reason: str
    at: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageElement(Record):
    """A passage that bears on one element of a provision.

    Attributes:
        provision: reference (``iccpr:7``).
        element: code from ``elements`` (``torture.purpose``).
        certainty: code from ``certainty``.
    """

    table: ClassVar[str] = "passage_element"

    item_id: str
    passage_id: str
    provision: str
    element: str
    certainty: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagAnswer(Record):
    """What a person has said of something that a rule of the program flagged.

    Attributes:
        rule: which one (``statistics-disagree``).
        one: id of the record that was flagged; of two the lower.
        other: id of the other, or ``""``.
        state: one of :data:`SETTLED`.
        name: who says so.
        at: UTC time, ISO 8601.
    """

    table: ClassVar[str] = "flag_answer"

    case_id: str
    rule: str
    one: str
    state: str
    reason: str
    at: str
    other: str = ""
    name: str = ""
