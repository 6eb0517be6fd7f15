"""What a State says, what it is asked to do, and what came of that across review cycles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.records.base import Record

BEARINGS = ("rebuts", "confirms", "qualifies")
"""How evidence bears on what a State says."""

FATES = (
    "made",
    "adopted",
    "partly-adopted",
    "not-adopted",
    "answered",
    "done",
    "partly-done",
    "not-done",
)
"""What can come of a recommendation, in the order in which it happens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StateStatement(Record):
    """What the State says, in a sentence.

    Attributes:
        says: in our words, one sentence.
        topic: free words (``compensation``).
        speaker: which organ.
        document: symbol or title of the document (``CCPR/C/KAZ/RQ/3``).
        paragraph: where in it (``326``).
        date: EDTF.
        source_id: the item that is the document, or None.
        passage_id: its very words, or None.
        position: sorts those of a case.
    """

    table: ClassVar[str] = "state_statement"

    case_id: str
    says: str
    topic: str = ""
    speaker: str = ""
    document: str = ""
    paragraph: str = ""
    date: str = ""
    source_id: str | None = None
    passage_id: str | None = None
    position: float = 0.0
    note: str = ""
    trashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StateClaim(Record):
    """A claim that bears on what the State says; ``stance`` is one of :data:`BEARINGS`."""

    table: ClassVar[str] = "state_claim"

    statement_id: str
    claim_id: str
    stance: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatePassage(Record):
    """A passage that bears on what the State says; ``stance`` is one of :data:`BEARINGS`."""

    table: ClassVar[str] = "state_passage"

    statement_id: str
    item_id: str
    passage_id: str
    stance: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation(Record):
    """What somebody is asked to do.

    Attributes:
        addressee: who is asked (the State party, an organ of it, the Committee).
        verb: code from ``recommendation_verbs`` (amend, investigate, pay, publish ...), or ``""``.
        asked: what is asked, as a sentence without its subject.
        position: sorts those of a case.
    """

    table: ClassVar[str] = "recommendation"

    case_id: str
    asked: str
    addressee: str = ""
    verb: str = ""
    position: float = 0.0
    note: str = ""
    trashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationClaim(Record):
    """A finding that a recommendation follows from."""

    table: ClassVar[str] = "recommendation_claim"

    recommendation_id: str
    claim_id: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationProvision(Record):
    """The law that a recommendation rests on."""

    table: ClassVar[str] = "recommendation_provision"

    recommendation_id: str
    provision: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationStep(Record):
    """What came of a recommendation in one review cycle.

    Attributes:
        cycle: which one (``third periodic report``).
        state: one of :data:`FATES`.
        date: EDTF.
        document: where it says so.
        paragraph: where in it.
        says: in our words.
    """

    table: ClassVar[str] = "recommendation_step"

    recommendation_id: str
    state: str
    cycle: str = ""
    date: str = ""
    document: str = ""
    paragraph: str = ""
    says: str = ""
    source_id: str | None = None
    passage_id: str | None = None
    note: str = ""
