"""The schema: its snapshot, its way up from every earlier version, and what is refused."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from app.errors import VaultDamaged, VaultTooNew
from app.paths import schema_dir
from app.records.evidence import Tag
from app.records.ids import new_id
from app.vault import migrations
from app.vault.catalogue import RECORDS, table_of
from app.vault.check import check_vault
from app.vault.database import APPLICATION_ID, Database
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, new_vault, small_case


def test_the_snapshot_is_current() -> None:
    """Otherwise: python -m app.vault.migrations > schema/current.sql."""
    assert (schema_dir() / "current.sql").read_text("utf-8") == migrations.snapshot()


def test_numbers_have_no_gaps() -> None:
    assert [number for number, _ in migrations.numbered()] == list(
        range(1, migrations.latest() + 1)
    )


def test_every_table_says_what_it_is_for() -> None:
    for _, path in migrations.numbered():
        lines = path.read_text("utf-8").splitlines()
        for number, line in enumerate(lines):
            if re.match("CREATE (VIRTUAL )?TABLE", line) and "item_tag" not in line:
                assert lines[number - 1].startswith("-- "), line


def test_every_field_of_every_record_has_its_column() -> None:
    database = Database(None)
    migrations.migrate(database, None, b"")
    for record in RECORDS:
        table = table_of(record)
        columns = {row[1] for row in database.rows(f"PRAGMA table_xinfo('{table.name}')")}
        own = {"id", "event", *(("date_from", "date_to") if table.bounded else ())}
        assert columns == {*table.logged, *own}, table.name
        assert database.utils[table.name].strict  # type: ignore[union-attr]


def test_every_reference_has_an_index() -> None:
    database = Database(None)
    migrations.migrate(database, None, b"")
    for record in RECORDS:
        name = table_of(record).name
        first = set()
        for index in database.rows(f"PRAGMA index_list('{name}')"):
            first.add(database.rows(f"PRAGMA index_info('{index[1]}')")[0][2])
        for reference in database.rows(f"PRAGMA foreign_key_list('{name}')"):
            column = reference[3]
            assert column in first or column in ("event", "size", "sha256"), (name, column)


@pytest.mark.parametrize("start", range(1, migrations.latest() + 1))
def test_every_prefix_reaches_the_head(tmp_path: Path, start: int) -> None:
    for number, path in migrations.numbered():
        if number <= start:
            shutil.copy(path, tmp_path / path.name)
    database = Database(None)
    assert migrations.migrate(database, None, b"", tmp_path) == start
    assert migrations.version(database) == start
    assert migrations.migrate(database, None, b"") == migrations.latest() - start
    fresh = Database(None)
    migrations.migrate(fresh, None, b"")
    sql = "SELECT type, name, sql FROM sqlite_schema ORDER BY name"
    assert database.rows(sql) == fresh.rows(sql)
    assert database.value("PRAGMA application_id") == APPLICATION_ID


def test_migrating_keeps_the_state_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with new_vault(tmp_path / "v") as vault:
        small_case(vault)
    folder = tmp_path / "schema"
    shutil.copytree(schema_dir(), folder)
    number = migrations.latest() + 1
    (folder / f"{number:04d}_next.sql").write_text(
        "-- Something new.\nCREATE TABLE next (x TEXT) STRICT;\n"
    )
    monkeypatch.setattr(migrations, "schema_dir", lambda: folder)
    with Vault.open(tmp_path / "v", CREDENTIAL) as vault:
        assert vault.database.value("SELECT count(*) FROM next") == 0
        kept = tmp_path / "v" / f"vault.db.before-{number:04d}"
        before = Database(kept, vault.keys.db, write=False)
        assert before.value("PRAGMA user_version") == number - 1
        assert before.value("SELECT count(*) FROM item") == 2
        before.close()
        assert check_vault(vault) == []


def test_a_failed_migration_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with new_vault(tmp_path / "v") as vault:
        small_case(vault)
    folder = tmp_path / "schema"
    shutil.copytree(schema_dir(), folder)
    number = migrations.latest() + 1
    (folder / f"{number:04d}_next.sql").write_text(
        "CREATE TABLE next (x TEXT) STRICT;\nDROP TRIGGER consent_is_kept;\n"
        "INSERT INTO nowhere VALUES (1);"
    )
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "schema_dir", lambda: folder)
        with pytest.raises(VaultDamaged):
            Vault.open(tmp_path / "v", CREDENTIAL)
    with Vault.open(tmp_path / "v", CREDENTIAL) as vault:
        assert migrations.version(vault.database) == number - 1
        assert check_vault(vault) == []


def test_a_newer_vault_is_refused_unless_it_says_otherwise(tmp_path: Path) -> None:
    newer = migrations.latest() + 1
    with new_vault(tmp_path / "v") as vault:
        vault.database.run(f"PRAGMA user_version = {newer}")
    with Vault.open(tmp_path / "v", CREDENTIAL) as vault, vault.change() as change:
        change.put("added", Tag(id=new_id(), name="an addition old programs may ignore"))
        change.note("viewed", "tag", "x", {})
        vault.database.run("UPDATE meta SET value = ? WHERE name = 'min_reader'", [newer])
    with pytest.raises(VaultTooNew):
        Vault.open(tmp_path / "v", CREDENTIAL)


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    with new_vault(tmp_path / "v") as vault:
        vault.database.run("PRAGMA application_id = 1")
    with pytest.raises(VaultDamaged):
        Vault.open(tmp_path / "v", CREDENTIAL)
