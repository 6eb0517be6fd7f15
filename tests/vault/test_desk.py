"""What the window keeps in the vault: kept across openings, encrypted, not logged, not compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import Refused
from app.vault.check import check_vault
from app.vault.desk import LARGEST_VALUE
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, new_vault, small_case


def test_values_come_back_after_reopening_and_leave_the_log_alone(tmp_path: Path) -> None:
    with new_vault(tmp_path / "v") as vault:
        small_case(vault)
        size, root = vault.log.size, vault.log.root()
        vault.desk.put("draft.item.7", "Айгүл Ёлкина")
        vault.desk.put("draft.item.7", "Айгүл Ёлкина said")
        vault.desk.put("library.columns", "[]")
        vault.desk.put("draft_item", "x")
        assert (vault.log.size, vault.log.root()) == (size, root)
    for path in (tmp_path / "v").rglob("*"):
        assert not path.is_file() or "Ёлкина said".encode() not in path.read_bytes()
    with Vault.open(tmp_path / "v", CREDENTIAL) as vault:
        assert vault.desk.get("draft.item.7") == "Айгүл Ёлкина said"
        assert vault.desk.names("draft.") == ["draft.item.7"]
        assert vault.desk.names() == ["draft.item.7", "draft_item", "library.columns"]
        vault.desk.remove("draft.item.7")
        vault.desk.remove("never there")
        assert vault.desk.get("draft.item.7") is None
        assert check_vault(vault) == []


def test_whoever_only_reads_keeps_nothing(tmp_path: Path) -> None:
    with new_vault(tmp_path / "v") as vault:
        vault.desk.put("a", "1")
    with Vault.open(tmp_path / "v", CREDENTIAL, write=False) as vault:
        vault.desk.put("a", "2")
        vault.desk.remove("a")
        assert vault.desk.get("a") == "1"


def test_values_have_a_bound_and_odd_characters_survive(vault: Vault) -> None:
    with pytest.raises(Refused, match="8 MB"):
        vault.desk.put("draft", "Ё" * (LARGEST_VALUE // 2 + 1))
    vault.desk.put("draft", "Ё" * (LARGEST_VALUE // 2))
    assert len(vault.desk.get("draft") or "") == LARGEST_VALUE // 2
    vault.desk.put("draft", "half \ud83d and \0 zero")
    assert vault.desk.get("draft") == "half ? and \0 zero"


def test_the_desk_waits_for_a_change_to_end(vault: Vault) -> None:
    with pytest.raises(Refused, match="under way"), vault.change():
        vault.desk.put("a", "1")
    vault.desk.put("a", "1")
    assert vault.desk.get("a") == "1"


def test_an_older_desk_put_back_is_no_damage(tmp_path: Path) -> None:
    with new_vault(tmp_path / "v") as vault:
        small_case(vault)
        vault.database.run("INSERT INTO desk (name, value) VALUES ('width', '200')")
        vault.database.run(
            "INSERT INTO undo_step (label, made_at, ranges, undone, stuck) "
            "VALUES ('x', '', '[[900,999]]', '', 0)"
        )
        assert check_vault(vault) == []
    with Vault.open(tmp_path / "v", CREDENTIAL) as vault:
        assert vault.desk.get("width") == "200"
