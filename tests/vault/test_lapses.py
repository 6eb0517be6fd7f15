"""Consents that run out: found by the day on which somebody searches, not by the day of the last change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.records.consent import Consent, today
from app.records.ids import new_id
from app.records.people import Person
from app.vault import lapses
from app.vault.search import matches, rows, search
from app.vault.vault import Vault
from tests.builders import SmallCase, new_vault, small_case

TODAY = date.fromisoformat(today())


@pytest.fixture
def made(tmp_path: Path) -> Iterator[tuple[Vault, SmallCase]]:
    with new_vault(tmp_path / "vault") as vault:
        yield vault, small_case(vault)


def give(vault: Vault, case: SmallCase, person_id: str = "", **fields: object) -> None:
    consent = replace(case.consent, id=new_id(), **fields)  # type: ignore[arg-type]
    with vault.change() as change:
        change.put("consented", replace(consent, person_id=person_id or case.person.id))


def found(vault: Vault, query: str) -> list[int]:
    return [item.number for item, _ in search(vault, query).rows]


def counted(vault: Vault) -> dict[str, int]:
    return search(vault, "").facets["consent"]


def test_the_same_vault_answers_otherwise_on_another_day(
    made: tuple[Vault, SmallCase], monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, case = made
    ends = TODAY + timedelta(days=40)
    give(vault, case, expires_on=ends.isoformat())
    size = vault.log.size
    for days, state in ((0, ""), (10, "expiring"), (40, "expiring"), (41, "expired")):
        monkeypatch.setattr(
            lapses, "today", lambda days=days: (TODAY + timedelta(days=days)).isoformat()
        )
        for value in ("expiring", "expired"):
            assert found(vault, f"consent:{value}") == ([1] if value == state else [])
            assert counted(vault).get(value, 0) == (value == state)
        holds = state != "expired"
        assert found(vault, "consent:un") == ([1] if holds else [])
        assert found(vault, "-consent:un") == ([2] if holds else [2, 1])
        assert counted(vault).get("un", 0) == holds
        [row] = rows(vault, [1])
        shown = [*(("court", "un") if holds else ()), *([state] if state else [])]
        assert row.facets["consent"] == tuple(shown)
    assert vault.log.size == size


def test_a_purpose_counts_only_where_everybody_agrees(made: tuple[Vault, SmallCase]) -> None:
    vault, case = made
    with vault.change() as change:
        other = change.put("named", Person(id=new_id(), name="Другая"))
    give(vault, case, other.id, purposes=("un", "media"))
    assert found(vault, "consent:un") == [1]
    assert found(vault, "consent:court") == found(vault, "consent:media") == []
    assert counted(vault) == {"un": 1, "none": 1}
    give(vault, case, other.id, purposes=("un",), withdrawn_on="2024")
    assert found(vault, "consent:un") == []
    assert found(vault, "consent:withdrawn") == [1]
    assert counted(vault) == {"withdrawn": 1, "none": 1}
    give(vault, case, other.id, purposes=("un", "court"), expires_on="2024-06")
    assert found(vault, "consent:un") == []
    assert found(vault, "consent:expired") == [1]
    give(vault, case, other.id, purposes=("un", "court"))
    assert found(vault, "consent:court") == [1]
    assert matches(vault, "consent:court").facets["consent"] == {"court": 1, "un": 1}


def test_inside_a_change_nothing_is_remembered(made: tuple[Vault, SmallCase]) -> None:
    vault, case = made
    assert found(vault, "consent:expired") == []

    def fails() -> None:
        with vault.change() as change:
            change.put("consented", replace(case.consent, id=new_id(), expires_on="2024"))
            assert vault.lapses.now().expired == {1}
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    assert found(vault, "consent:expired") == []
    assert isinstance(vault.one(Consent, id=case.consent.id), Consent)
