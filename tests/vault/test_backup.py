"""Backup and restore: what comes back is the vault, whole, or nothing."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from app.errors import KuagerError, NotFound, Refused, VaultDamaged, WrongKey
from app.records.evidence import Item
from app.vault.backup import backup, restore
from app.vault.check import check_vault
from app.vault.keys import Credential
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, SmallCase, add_item, new_vault, small_case


def test_a_restored_vault_is_the_vault(vault: Vault, filled: SmallCase, tmp_path: Path) -> None:
    report = backup(vault, tmp_path / "backup")
    assert (report.originals, report.events, report.missing) == (2, vault.log.size, ())
    restored = restore(tmp_path / "backup", tmp_path / "restored", CREDENTIAL)
    assert restored.originals == 2
    with Vault.open(tmp_path / "restored", CREDENTIAL) as again:
        assert again.id == vault.id
        assert again.log.root() == vault.log.root()
        assert again.find(Item) == vault.find(Item)
        item = filled.item
        assert again.blobs.read_all(item.blob_id, item.size) == item.title.encode()
        assert check_vault(again) == []


def test_a_second_backup_copies_what_is_new(
    vault: Vault, filled: SmallCase, tmp_path: Path
) -> None:
    folder = tmp_path / "backup"
    backup(vault, folder)
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("blobs/*/*")}
    with vault.change() as change:
        add_item(vault, change, filled.case, "third")
    backup(vault, folder)
    after = {path: path.stat().st_mtime_ns for path in folder.rglob("blobs/*/*")}
    assert before.items() < after.items()
    assert len(after) == 3
    assert len(list(folder.glob("vault.db.*"))) == 1, "the earlier database went"
    restore(folder, tmp_path / "restored", CREDENTIAL)


def test_a_backup_that_fails_leaves_the_one_before(
    vault: Vault, filled: SmallCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "backup"
    backup(vault, folder)
    size = vault.log.size
    with vault.change() as change:
        add_item(vault, change, filled.case, "third")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("app.vault.files.fsync_dir", fail)
        with pytest.raises(KuagerError, match="disk is full"):
            backup(vault, folder)
    assert restore(folder, tmp_path / "restored", CREDENTIAL).events == size


def test_a_wrong_passphrase_restores_nothing(
    vault: Vault, filled: SmallCase, tmp_path: Path
) -> None:
    backup(vault, tmp_path / "backup")
    with pytest.raises(WrongKey):
        restore(tmp_path / "backup", tmp_path / "restored", Credential("wrong"))
    assert not (tmp_path / "restored").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["backup", "vault"]


def test_every_file_of_a_backup_matters(tmp_path: Path) -> None:
    with new_vault(tmp_path / "vault") as vault:
        small_case(vault)
        backup(vault, tmp_path / "good")
    for path in sorted((tmp_path / "good").rglob("*")):
        if path.is_dir():
            continue
        for harm in ("flip", "missing"):
            shutil.copytree(tmp_path / "good", tmp_path / "bad")
            target = tmp_path / "bad" / path.relative_to(tmp_path / "good")
            if harm == "flip":
                data = bytearray(target.read_bytes())
                data[len(data) // 2] ^= 4
                target.write_bytes(data)
            else:
                target.unlink()
            with pytest.raises((VaultDamaged, NotFound)):
                restore(tmp_path / "bad", tmp_path / "restored", CREDENTIAL)
            assert not (tmp_path / "restored").exists()
            shutil.rmtree(tmp_path / "bad")


def test_an_older_database_in_a_newer_backup_is_refused(
    vault: Vault, filled: SmallCase, tmp_path: Path
) -> None:
    backup(vault, tmp_path / "one")
    with vault.change() as change:
        add_item(vault, change, filled.case, "third")
    backup(vault, tmp_path / "two")
    (old,), (new,) = (list((tmp_path / name).glob("vault.db.*")) for name in ("one", "two"))
    shutil.copy(old, new)
    with pytest.raises(VaultDamaged):
        restore(tmp_path / "two", tmp_path / "restored", CREDENTIAL)


def test_a_manifest_cannot_name_files_outside(
    vault: Vault, filled: SmallCase, tmp_path: Path
) -> None:
    backup(vault, tmp_path / "backup")
    manifest = json.loads((tmp_path / "backup" / "manifest.json").read_text())
    manifest["body"]["files"][-1][0] = "../../etc/passwd"
    (tmp_path / "backup" / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(VaultDamaged):
        restore(tmp_path / "backup", tmp_path / "restored", CREDENTIAL)


def test_nothing_else_is_overwritten(vault: Vault, filled: SmallCase, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").write_text("mine")
    for folder in (tmp_path / "full", vault.path, vault.path / "backup", tmp_path / "no" / "such"):
        with pytest.raises(Refused):
            backup(vault, folder)
    backup(vault, tmp_path / "backup")
    with pytest.raises(Refused):
        restore(tmp_path / "backup", tmp_path / "full", CREDENTIAL)
    with pytest.raises(NotFound):
        restore(tmp_path / "full", tmp_path / "restored", CREDENTIAL)
    with new_vault(tmp_path / "other") as other, pytest.raises(Refused, match="another vault"):
        backup(other, tmp_path / "backup")


def test_a_lost_original_does_not_stop_the_backup(
    vault: Vault, filled: SmallCase, tmp_path: Path
) -> None:
    vault.blobs.paths(filled.item.blob_id)[0].unlink()
    report = backup(vault, tmp_path / "backup")
    assert report.missing == (filled.item.blob_id,)
    with pytest.raises(VaultDamaged):
        restore(tmp_path / "backup", tmp_path / "restored", CREDENTIAL)
