"""What the review screen asks of the vault, put together on the vault's thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.casework.reviewing.redacting import Review, look_over
from app.records.cases import Case
from app.records.evidence import Item
from app.records.people import Person
from app.records.profiles import load_profiles
from app.ui.screens.item.answers import person_label
from app.vault.search import matches
from app.vault.vault import Vault

_AT_ONCE = 400
USUAL = "un"
"""The profile that is shown before anybody has chosen one."""


@dataclass(frozen=True, slots=True)
class Looked:
    """An item under review, and what stands around it on the screen.

    Attributes:
        words: the text that the marks count in; empty where there is none.
        people: id and label of everybody in the registry, by name.
        case_code: of its case.
    """

    review: Review
    words: str
    people: tuple[tuple[str, str], ...]
    case_code: str


def look(vault: Vault, ref: str, profile: str) -> Looked:
    """Look an item over for one audience."""
    review = look_over(vault, ref, profile if profile in load_profiles() else usual())
    people = [each for each in vault.find(Person, order="name") if not each.trashed]
    return Looked(
        review,
        vault.text(review.text.id) if review.text is not None else "",
        tuple((each.id, person_label(each)) for each in people),
        vault.get(Case, review.item.case_id).code,
    )


def usual() -> str:
    """The profile that is shown before anybody has chosen one."""
    shipped = load_profiles()
    return USUAL if USUAL in shipped else next(iter(shipped))


def next_waiting(vault: Vault, after: int = 0) -> str:
    """The item whose review comes next, by number after a given one and then from the start again.

    Items with open suggestions come before those in which all is settled and nobody has looked yet.

    Returns:
        Its id; ``""`` where nothing waits.
    """
    for numbers in _waiting(vault):
        chosen = next((each for each in numbers if each > after), 0) or next(
            (each for each in numbers if each != after), 0
        )
        if chosen:
            found = vault.one(Item, number=chosen)
            return found.id if found is not None else ""
    return ""


def _waiting(vault: Vault) -> Iterator[list[int]]:
    yield list(matches(vault, "state:suggested", order="number", facets=False).numbers)
    settled = list(matches(vault, "state:reviewed", order="number", facets=False).numbers)
    unseen: list[int] = []
    for start in range(0, len(settled), _AT_ONCE):
        some = vault.find(
            Item, order="number", number=settled[start : start + _AT_ONCE], reviewed=False
        )
        unseen += [item.number for item in some]
    yield unseen
