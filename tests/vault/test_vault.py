"""Making, opening and closing vaults: who gets in, what is noticed, what is left behind."""

from __future__ import annotations

import shutil
import stat
import threading
from pathlib import Path

import pytest

from app.errors import NotFound, Refused, VaultBusy, VaultDamaged, WrongKey
from app.records.cases import Case
from app.records.evidence import Item, Tag
from app.records.ids import new_id
from app.vault import database
from app.vault.keys import Credential
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, FAST, add_item, new_vault, small_case


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    with new_vault(tmp_path / "vault") as vault:
        small_case(vault)
    return tmp_path / "vault"


def test_a_vault_opens_with_its_passphrase_or_recovery_key(tmp_path: Path) -> None:
    vault, recovery_key = Vault.create(tmp_path / "v", CREDENTIAL, actor="A", cost=FAST)
    with vault:
        root = vault.log.root()
    for credential in (CREDENTIAL, Credential(recovery_key=recovery_key)):
        with Vault.open(tmp_path / "v", credential) as again:
            assert again.log.root() == root
            assert again.actor.name == "A"
            assert again.actor.public_key == again.log.public_key.hex()


def test_a_wrong_passphrase_opens_nothing_and_leaves_no_lock(closed: Path) -> None:
    with pytest.raises(WrongKey):
        Vault.open(closed, Credential("wrong"))
    Vault.open(closed, CREDENTIAL).close()


def test_nothing_is_made_where_something_is(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "file").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    for name in ("full", "link", "no/such/folder"):
        with pytest.raises(Refused):
            Vault.create(tmp_path / name, CREDENTIAL, cost=FAST)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["full", "link"]
    (tmp_path / "empty").mkdir()
    Vault.create(tmp_path / "empty", CREDENTIAL, cost=FAST)[0].close()


def test_a_failed_creation_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("app.vault.migrations.migrate", fail)
    with pytest.raises(RuntimeError):
        Vault.create(tmp_path / "v", CREDENTIAL, cost=FAST)
    assert list(tmp_path.iterdir()) == []


def test_no_vault_no_lock_file(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing"):
        with pytest.raises(NotFound):
            Vault.open(path, CREDENTIAL)
    assert list(tmp_path.iterdir()) == []


def test_files_are_private_and_closing_leaves_no_wal(closed: Path) -> None:
    for path in closed.rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path
    assert {path.name for path in closed.iterdir()} == {
        "header", "header.bak", "vault.db", "blobs", "checkpoint", "lock",
    }  # fmt: skip


def test_one_writer_and_any_readers(closed: Path) -> None:
    with Vault.open(closed, CREDENTIAL) as writer:
        with pytest.raises(VaultBusy):
            Vault.open(closed, CREDENTIAL)
        with Vault.open(closed, CREDENTIAL, write=False) as reader:
            with writer.change() as change:
                change.put("added", Tag(id=new_id(), name="new"))
            assert reader.one(Tag, name="new") is not None
            with pytest.raises(Refused, match="reading only"), reader.change():
                pass
            with pytest.raises(Refused, match="reading only"):
                reader.database.run("DELETE FROM tag")


def test_another_thread_works_on_its_own_connection(closed: Path) -> None:
    with Vault.open(closed, CREDENTIAL) as vault:
        seen: list[int] = []

        def job() -> None:
            with vault.reopen() as mine, mine.change() as change:
                change.put("added", Tag(id=new_id(), name="from the job"))
                seen.append(mine.count(Item))

        thread = threading.Thread(target=job)
        thread.start()
        thread.join()
        assert seen == [2]
        assert vault.one(Tag, name="from the job") is not None
        with pytest.raises(VaultBusy):
            Vault.open(closed, CREDENTIAL)
    Vault.open(closed, CREDENTIAL).close()


def test_an_earlier_copy_of_the_database_is_noticed(closed: Path, tmp_path: Path) -> None:
    shutil.copy(closed / "vault.db", tmp_path / "earlier.db")
    with Vault.open(closed, CREDENTIAL) as vault, vault.change() as change:
        change.put("added", Tag(id=new_id(), name="later"))
    shutil.copy(tmp_path / "earlier.db", closed / "vault.db")
    with pytest.raises(VaultDamaged, match="earlier copy"):
        Vault.open(closed, CREDENTIAL)


def test_a_parallel_history_is_noticed(closed: Path, tmp_path: Path) -> None:
    shutil.copy(closed / "vault.db", tmp_path / "earlier.db")
    checkpoint = (closed / "checkpoint").read_bytes()
    with Vault.open(closed, CREDENTIAL) as vault, vault.change() as change:
        change.put("added", Tag(id=new_id(), name="one"))
    sealed = (closed / "checkpoint").read_bytes()
    (closed / "checkpoint").write_bytes(checkpoint)
    shutil.copy(tmp_path / "earlier.db", closed / "vault.db")
    with Vault.open(closed, CREDENTIAL) as vault, vault.change() as change:
        change.put("added", Tag(id=new_id(), name="two"))
    (closed / "checkpoint").write_bytes(sealed)
    with pytest.raises(VaultDamaged, match="history was replaced"):
        Vault.open(closed, CREDENTIAL)


def test_a_crash_before_the_checkpoint_is_fine(closed: Path) -> None:
    before = (closed / "checkpoint").read_bytes()
    vault = Vault.open(closed, CREDENTIAL)
    with vault.change() as change:
        change.put("added", Tag(id=new_id(), name="acknowledged"))
    vault.blobs.close()
    vault.database.close()
    assert vault._lock is not None
    vault._lock.release()
    assert (closed / "checkpoint").read_bytes() == before
    with Vault.open(closed, CREDENTIAL) as again:
        assert again.one(Tag, name="acknowledged") is not None
    assert (closed / "checkpoint").read_bytes() != before


@pytest.mark.parametrize("name", ["vault.db", "checkpoint"])
@pytest.mark.parametrize("harm", ["missing", "empty", "cut", "noise", "another"])
def test_damaged_parts_give_a_sentence(closed: Path, tmp_path: Path, name: str, harm: str) -> None:
    path = closed / name
    data = path.read_bytes()
    if harm == "missing":
        path.unlink()
    elif harm == "another":
        new_vault(tmp_path / "other").close()
        shutil.copy(tmp_path / "other" / name, path)
    else:
        path.write_bytes({"empty": b"", "cut": data[: len(data) // 2], "noise": data[::-1]}[harm])
    with pytest.raises(VaultDamaged) as raised:
        Vault.open(closed, CREDENTIAL)
    assert raised.value.sentence.endswith(".")
    assert not path.exists() if harm == "missing" else path.exists()


def test_orphans_are_swept_at_the_next_opening(closed: Path) -> None:
    with Vault.open(closed, CREDENTIAL) as vault:
        case = vault.get(Item, vault.find(Item)[0].id).case_id
        with pytest.raises(Refused), vault.change() as change:
            add_item(vault, change, vault.get(Case, case), "orphan", number=0)
        vault.blobs.flush()
        assert len(vault.blobs.ids()) == 3
    with Vault.open(closed, CREDENTIAL, write=False) as vault:
        assert len(vault.blobs.ids()) == 3, "a reader removes nothing"
    with Vault.open(closed, CREDENTIAL) as vault:
        assert len(vault.blobs.ids()) == 2


def test_an_old_engine_is_refused(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "OLDEST_ENGINE", (99, 0, 0))
    with pytest.raises(Exception, match="SQLite is older"):
        Vault.open(closed, CREDENTIAL)


def test_closing_twice_is_harmless(closed: Path) -> None:
    vault = Vault.open(closed, CREDENTIAL)
    vault.close()
    vault.close()
