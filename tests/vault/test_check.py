"""Verifying a whole vault: what was changed behind its back is found and named."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import Cancelled
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.people import Person
from app.records.text import nfc
from app.vault.catalogue import RECORDS, table_of
from app.vault.check import check_vault, replay
from app.vault.database import Database
from app.vault.migrations import migrate
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, SmallCase, add_item, new_vault, small_case


def codes(vault: Vault) -> set[str]:
    return {problem.code for problem in check_vault(vault)}


def test_a_whole_vault_has_no_problems(vault: Vault, filled: SmallCase) -> None:
    assert check_vault(vault) == []
    with Vault.open(vault.path, CREDENTIAL, write=False) as reader:
        assert check_vault(reader) == []


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("UPDATE item SET title = 'x'", "catalogue"),
        ("UPDATE item SET date_from = '1999-01-01'", "catalogue"),
        ("UPDATE mark SET state = 'rejected'", "catalogue"),
        ("DELETE FROM mark", "catalogue"),
        ("UPDATE person SET event = 1", "catalogue"),
        ("INSERT INTO tag SELECT 'new', 'new', colour, event FROM tag", "catalogue"),
        ("DROP TRIGGER consent_is_kept", "schema"),
        ("DROP INDEX mark_by_item", "schema"),
        ("CREATE TABLE extra (x)", "schema"),
        ("UPDATE meta SET value = 'x' WHERE name = 'vault'", "schema"),
        (
            "DROP TRIGGER log_value_is_only_erased; UPDATE log_value SET after = '\"x\"' "
            "WHERE field = 'name'",
            "value",
        ),
        ("DROP TRIGGER log_value_is_kept; DELETE FROM log_value WHERE field = 'title'", "value"),
        (
            "DROP TRIGGER log_is_append_only; "
            "UPDATE log SET leaf = json_set(leaf, '$.verb', 'other') WHERE position = 3",
            "log",
        ),
        ("DROP TRIGGER text_body_is_immutable; UPDATE text_body SET body = body || 'x'", "text"),
        ("INSERT INTO text_body SELECT upper(hex(randomblob(32))), 'x'", "text"),
        ("DELETE FROM page_layout", "layout"),
        ("DROP TRIGGER page_layout_is_immutable; UPDATE page_layout SET layout = x'00'", "layout"),
        ("DELETE FROM search_words WHERE rowid = 1", "index"),
        ("DELETE FROM search_parts WHERE rowid = 1", "index"),
        ("INSERT INTO search_words (rowid, title) VALUES (9, 'x')", "index"),
        ("UPDATE search_facet SET facets = ''", "index"),
        ("UPDATE search_facet SET trashed = 1", "index"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM person", "database"),
    ],
)
def test_what_sql_changed_is_found(
    vault: Vault, filled: SmallCase, sql: str, expected: str
) -> None:
    for statement in sql.split("; "):
        vault.database.run(statement)
    assert expected in codes(vault)


def test_a_log_state_that_does_not_fit_is_found(vault: Vault, filled: SmallCase) -> None:
    vault.database.run("UPDATE log_state SET size = size - 1")
    assert "log" in codes(vault)
    vault.database.run("UPDATE log_state SET size = size + 1")
    assert check_vault(vault) == []


def test_problems_do_not_quote_the_evidence(vault: Vault, filled: SmallCase) -> None:
    vault.database.run("UPDATE item SET title = 'x'")
    vault.database.run("UPDATE person SET name = 'y'")
    (vault.blobs.paths(filled.item.blob_id)[0]).unlink()
    problems = check_vault(vault)
    said = " ".join(problem.sentence for problem in problems)
    assert "original" in {problem.code for problem in problems}
    for secret in (
        filled.item.title,
        filled.person.name,
        filled.item.file_name,
        filled.item.sha256,
    ):
        assert secret not in said


def test_a_damaged_original_is_named_by_its_number(vault: Vault, filled: SmallCase) -> None:
    (path,) = vault.blobs.paths(filled.other.blob_id)
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    (problem,) = check_vault(vault)
    assert (problem.code, "item 2:" in problem.sentence) == ("original", True)


@pytest.mark.parametrize("harm", ["missing", "noise"])
def test_a_damaged_checkpoint_is_found(vault: Vault, filled: SmallCase, harm: str) -> None:
    path = vault.path / "checkpoint"
    path.unlink()
    if harm == "noise":
        path.write_bytes(b"\xff")
    assert codes(vault) == {"checkpoint"}


def test_a_check_can_be_cancelled(vault: Vault) -> None:
    class Impatient:
        def step(self, done: int, total: int, message: str) -> None:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        check_vault(vault, Impatient())


def test_the_catalogue_is_rebuilt_from_the_log_alone(vault: Vault, filled: SmallCase) -> None:
    with vault.change() as change:
        change.put("described", dataclasses.replace(filled.item, title="Later", date="2023"))
        change.remove("unlinked", filled.link)
    scratch = Database(None)
    migrate(scratch, None, b"")
    scratch.run("PRAGMA foreign_keys = OFF")
    replay(vault.database, scratch)
    for record in RECORDS:
        sql = f'SELECT * FROM "{table_of(record).name}" ORDER BY id'
        rows = vault.database.rows(sql)
        assert scratch.rows(sql) == rows, record
    assert scratch.value("SELECT count(*) FROM item") == 2


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(texts=st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), min_size=3))
def test_any_text_in_any_field_leaves_a_whole_vault(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    path: Path = tmp_path_factory.mktemp("any") / "vault"
    with new_vault(path) as vault:
        filled = small_case(vault)
        with vault.change() as change:
            person = change.put("added", Person(id=new_id(), name=texts[0], pseudonym=texts[1]))
            change.put("linked", dataclasses.replace(filled.link, id=new_id(), person_id=person.id))
            item = add_item(
                vault, change, filled.case, texts[1], b"!", file_name=texts[2], author=texts[0]
            )
            text = change.add_text("typed", item, "notes", "", nfc("".join(texts)))
        with vault.change() as change:
            change.put("described", dataclasses.replace(item, title=texts[2], note=texts[-1]))
        assert vault.get(Item, item.id).title == texts[2]
        assert vault.get(Person, person.id) == person
        assert vault.text(text.id) == nfc("".join(texts))
        assert check_vault(vault) == []
