"""Places of records among their siblings: numbers between which there is nearly always room for one more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from app.errors import NotFound
from app.records.claims import Claim
from app.records.dialogue import Recommendation, StateStatement
from app.records.drafts import DraftDocument, DraftExhibit, DraftSection
from app.records.submissions import SubmissionBlock
from app.vault.change import Change
from app.vault.vault import Vault

_CLOSEST = 1e-6

P = TypeVar(
    "P",
    DraftSection,
    DraftExhibit,
    DraftDocument,
    SubmissionBlock,
    Claim,
    StateStatement,
    Recommendation,
)
C = TypeVar("C", Claim, StateStatement, Recommendation)


def inserted(
    change: Change,
    verb: str,
    siblings: Sequence[P],
    at: int,
    incoming: Sequence[P],
    *,
    renumbered: str = "described",
) -> list[P]:
    """Store records at a place among their siblings, which stay where they are if there is room.

    Args:
        change: open.
        verb: what is done with them.
        siblings: in order, without the incoming ones.
        at: place of the first incoming one.
        incoming: in the order that they shall have; their positions are made here.
        renumbered: what is done with the siblings where there is no room.

    Returns:
        The incoming ones as stored.
    """
    room = _room(siblings, at, len(incoming))
    if room is None:
        # Halved too often: all of them are numbered afresh.
        for place, each in enumerate(siblings):
            position = float(place + 1 + (len(incoming) if place >= at else 0))
            change.put(renumbered, replace(each, position=position))
        room = [float(at + 1 + place) for place in range(len(incoming))]
    return [
        change.put(verb, replace(each, position=position))
        for each, position in zip(incoming, room, strict=True)
    ]


def place_before(siblings: Sequence[P], before: str) -> int:
    """The place of a sibling, the end for ``""``.

    Raises:
        NotFound: it is not among them.
    """
    if not before:
        return len(siblings)
    for place, each in enumerate(siblings):
        if each.id == before:
            return place
    raise NotFound("What it shall stand before is not there.")


def after_all(siblings: Sequence[P]) -> float:
    """The position behind all others."""
    return max((each.position for each in siblings), default=0.0) + 1


def moved(vault: Vault, kind: type[C], record_id: str, place: int) -> C:
    """Put a record at a place among those of its case, counted from 0; one beyond the ends is the end.

    Raises:
        NotFound: no such record.
    """
    with vault.change() as change:
        one = vault.get(kind, record_id)
        held = vault.find(kind, order="position,id", case_id=one.case_id, trashed=False)
        others = [each for each in held if each.id != one.id]
        at = max(0, min(place, len(others)))
        return inserted(change, "moved", others, at, [one], renumbered="moved")[0]


def _room(siblings: Sequence[P], at: int, count: int) -> list[float] | None:
    """Positions between two neighbours; None when hardly any numbers are left between them."""
    low = siblings[at - 1].position if at else None
    high = siblings[at].position if at < len(siblings) else None
    if high is None:
        start = low if low is not None else 0.0
        return [start + place for place in range(1, count + 1)]
    if low is None:
        low = high - count - 1
    step = (high - low) / (count + 1)
    found: list[float] = [low + step * place for place in range(1, count + 1)]
    near = any(other - one < _CLOSEST for one, other in pairwise([low, *found, high]))
    return None if near else found
