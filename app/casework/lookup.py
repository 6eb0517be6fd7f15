"""Finding the record a person means: by id, by a unique beginning of it, by number, code or name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from app.errors import NotFound, Usage
from app.records.base import Record
from app.records.cases import Case, Event, Place
from app.records.evidence import Item
from app.records.people import Person, PersonName
from app.records.text import nfc
from app.vault.vault import Vault

R = TypeVar("R", bound=Record)

_SHORTEST_PREFIX = 6
_AT_ONCE = 500


def case(vault: Vault, code: str) -> Case:
    """The case with this code or id; :class:`NotFound` otherwise."""
    found = vault.one(Case, code=code) or _by_id(vault, Case, code)
    if found is None or found.trashed:
        raise NotFound(f"There is no case {code!r} in this vault.")
    return found


def item(vault: Vault, ref: str) -> Item:
    """The item with this number (``7``), id, or unique beginning of an id."""
    found = vault.one(Item, number=int(ref)) if ref.isdecimal() and len(ref) < 10 else None
    found = found or _by_id(vault, Item, ref)
    if found is None:
        raise NotFound(f"There is no item {ref!r} in this vault.")
    return found


def person(vault: Vault, ref: str) -> Person:
    """The person with this id, beginning of an id, name, alias or pseudonym."""
    by_id = _by_id(vault, Person, ref)
    if by_id is not None:
        return by_id
    found = {each.id: each for each in vault.find(Person, name=ref)}
    found |= {each.id: each for each in vault.find(Person, pseudonym=ref) if ref}
    for alias in vault.find(PersonName, name=ref):
        found[alias.person_id] = vault.get(Person, alias.person_id)
    if not found:
        raise NotFound(
            "There is no such person in this vault; add them with 'kuager person' first."
        )
    if len(found) > 1:
        raise Usage(f"{len(found)} people go by that name; give the id instead.")
    return next(iter(found.values()))


def event(vault: Vault, ref: str) -> Event:
    """The event with this id, beginning of an id, or exact title."""
    found = vault.one(Event, title=ref) or _by_id(vault, Event, ref)
    if found is None:
        raise NotFound(f"There is no event {ref!r} in this vault.")
    return found


def place(vault: Vault, ref: str) -> Place:
    """The place with this id, beginning of an id, or exact name.

    Raises:
        Usage: there is none, or more than one; a place is never made up from a name.
    """
    ref = nfc(ref).strip()
    named = [each for each in vault.find(Place, name=ref) if not each.trashed]
    if len(named) > 1:
        raise Usage(f"{len(named)} places have that name; give the id instead.")
    found = named[0] if named else _by_id(vault, Place, ref)
    if found is None or found.trashed:
        raise Usage("There is no such place in this vault; add it to the places first.")
    return found


def called(vault: Vault, cls: type[R], ref: str, words: str, **equals: Any) -> list[R]:
    """The records whose words are these, or else those whose id begins so.

    Args:
        vault: open.
        cls: kind of record.
        ref: words, or six characters or more of an id.
        words: the field that holds the words.
        equals: what else must hold of a record that is found by its words.
    """
    wanted: dict[str, Any] = {words: " ".join(nfc(ref).split()), **equals}
    found = vault.find(cls, **wanted)
    return found or (vault.starting(cls, ref.lower()) if len(ref) >= _SHORTEST_PREFIX else [])


def many(vault: Vault, cls: type[R], ids: Iterable[str]) -> dict[str, R]:
    """The records with these ids, by id, in few queries; ids without a record are left out."""
    wanted = list(dict.fromkeys(ids))
    found: dict[str, R] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = vault.find(cls, id=wanted[start : start + _AT_ONCE])
        found.update((each.id, each) for each in some)
    return found


def linked(vault: Vault, cls: type[R], field: str, ids: Iterable[str]) -> list[R]:
    """The records a field of which holds one of these ids, by id, in few queries."""
    wanted = list(dict.fromkeys(ids))
    found: list[R] = []
    for start in range(0, len(wanted), _AT_ONCE):
        chosen: dict[str, Any] = {field: wanted[start : start + _AT_ONCE]}
        found += vault.find(cls, **chosen)
    return sorted(found, key=lambda each: each.id)


def _by_id(vault: Vault, cls: type[R], ref: str) -> R | None:
    if len(ref) < _SHORTEST_PREFIX:
        return None
    found = vault.starting(cls, ref.lower())
    if len(found) > 1:
        raise Usage(f"{ref!r} is the beginning of {len(found)} ids; give more of it.")
    return found[0] if found else None
