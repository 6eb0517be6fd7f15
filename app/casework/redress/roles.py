"""Roles that nobody can have beside each other: data of the list of roles, either way round."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations

from app.records.vocabulary import load


@lru_cache(maxsize=1)
def _pairs() -> frozenset[tuple[str, str]]:
    found = set()
    for entry in load("roles"):
        listed = entry.extra.get("conflicts", ())
        if isinstance(listed, tuple):
            found |= {(entry.id, str(other)) for other in listed}
    return frozenset(found | {(other, one) for one, other in found})


def conflict(one: str, other: str) -> bool:
    """Whether nobody can be both in one proceeding or event (a judge and the accused)."""
    return (one, other) in _pairs()


def conflicts(roles: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The pairs among some roles that do not go together, in alphabetical order."""
    return tuple(pair for pair in combinations(sorted(set(roles)), 2) if conflict(*pair))
