"""Saved searches."""

from __future__ import annotations

import pytest

from app.casework.looking import searches
from app.errors import NotFound, Usage
from app.records.desk import SavedSearch
from app.vault.vault import Vault


def test_a_search_is_kept_replaced_and_forgotten(vault: Vault) -> None:
    first = searches.save_search(vault, "Raid", "утюг* kind:testimony", "date", True)
    searches.save_search(vault, "Achievements", "")
    again = searches.save_search(vault, "RAID", "kind:video")
    assert again.id == first.id
    assert [(each.name, each.query, each.order) for each in searches.saved(vault)] == [
        ("Achievements", "", ""),
        ("RAID", "kind:video", ""),
    ]
    searches.forget_search(vault, first.id)
    assert vault.count(SavedSearch) == 1
    with pytest.raises(NotFound):
        searches.forget_search(vault, first.id)


@pytest.mark.parametrize(("name", "query"), [(" ", "a"), ("a", 'kind:"'), ("a", "colour:red")])
def test_a_search_that_cannot_be_asked_is_not_kept(vault: Vault, name: str, query: str) -> None:
    with pytest.raises(Usage):
        searches.save_search(vault, name, query)
    assert vault.count(SavedSearch) == 0
