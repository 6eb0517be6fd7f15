"""Saved searches: questions that are asked again, under a name."""

from __future__ import annotations

from dataclasses import replace

from app.errors import NotFound, Usage
from app.records.desk import SavedSearch
from app.records.ids import new_id
from app.records.text import fold, nfc
from app.vault.query import parse
from app.vault.vault import Vault

_LONGEST = 100


def saved(vault: Vault) -> list[SavedSearch]:
    """Every saved search, in alphabetical order."""
    return sorted(vault.find(SavedSearch), key=lambda search: fold(search.name))


def save_search(
    vault: Vault, name: str, query: str, order: str = "", descending: bool = False
) -> SavedSearch:
    """Keep a search under a name; the one that has the name already is replaced.

    Raises:
        Usage: an empty or overlong name, or a query that the search would refuse.
    """
    name = " ".join(nfc(name).split())
    if not name:
        raise Usage("A saved search needs a name.")
    if len(name) > _LONGEST:
        raise Usage(f"The name of a search has at most {_LONGEST} characters.")
    query = nfc(query).strip()
    parse(query)
    with vault.change() as change:
        held = [each for each in vault.find(SavedSearch) if fold(each.name) == fold(name)]
        after = replace(
            held[0] if held else SavedSearch(id=new_id(), name=name, query=query),
            name=name,
            query=query,
            order=order,
            descending=descending,
        )
        return change.put("described" if held else "recorded", after)


def forget_search(vault: Vault, search_id: str) -> None:
    """Remove a saved search; what it would find is not touched.

    Raises:
        NotFound: no such search.
    """
    with vault.change() as change:
        held = vault.one(SavedSearch, id=search_id)
        if held is None:
            raise NotFound("There is no such saved search.")
        change.remove("removed", held)
