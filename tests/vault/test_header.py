"""The key header: slots, its two copies, forgery, and a kill at every point of a rewrite."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.errors import (
    KuagerError,
    NotFound,
    Refused,
    StorageFailed,
    Usage,
    VaultDamaged,
    VaultTooNew,
    WrongKey,
)
from app.records.canonical import canonical
from app.vault import files, header, keys
from app.vault.keys import Credential, KdfCost, KeySet

FAST = KdfCost(memory_kib=64, iterations=1, lanes=1)
OLD = Credential("старый пароль")
NEW = Credential("new passphrase")
COPIES = ("header", "header.bak")


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, KeySet, str]:
    key_set, recovery_key = header.create_header(tmp_path, OLD, cost=FAST)
    return tmp_path, key_set, recovery_key


def forge(folder: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Rewrite both copies as someone without keys could: with a right check and the old MAC."""
    document = json.loads((folder / "header").read_bytes())
    change(document["body"])
    document["check"] = hashlib.sha256(canonical([document["body"], document["mac"]])).hexdigest()
    for name in COPIES:
        (folder / name).write_bytes(canonical(document))


def test_passphrase_and_recovery_key_open_the_same_keys(made: tuple[Path, KeySet, str]) -> None:
    folder, key_set, recovery_key = made
    assert header.open_header(folder, OLD) == key_set
    typed = recovery_key.lower().replace("-", " ")
    assert header.open_header(folder, Credential(recovery_key=typed)) == key_set
    assert header.vault_id(folder) == key_set.vault_id


def test_both_copies_are_equal_private_and_free_of_secrets(made: tuple[Path, KeySet, str]) -> None:
    folder, key_set, recovery_key = made
    first, second = ((folder / name).read_bytes() for name in COPIES)
    assert first == second
    for name in COPIES:
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
    for secret in (key_set.db, key_set.blob, key_set.log_sign, key_set.header_mac):
        assert secret not in first
        assert secret.hex().encode() not in first
    assert recovery_key.encode() not in first
    assert sorted(path.name for path in folder.iterdir()) == sorted(COPIES)


def test_two_vaults_share_nothing(tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        made.append(header.create_header(tmp_path / name, OLD, cost=FAST))
    (one, one_recovery), (two, two_recovery) = made
    assert one.vault_id != two.vault_id
    assert one.db != two.db
    assert one_recovery != two_recovery
    with pytest.raises(WrongKey):
        header.open_header(tmp_path / "two", Credential(recovery_key=one_recovery))


def test_a_wrong_key_never_says_which_factor(tmp_path: Path) -> None:
    both = Credential("secret", b"key file")
    header.create_header(tmp_path, both, cost=FAST)
    sentences = set()
    for offered in (
        Credential("Secret", b"key file"),
        Credential("secret", b"another file"),
        Credential("secret"),
        Credential("wrong"),
        Credential(recovery_key=keys.new_recovery_key()),
    ):
        with pytest.raises(WrongKey) as caught:
            header.open_header(tmp_path, offered)
        sentences.add(caught.value.sentence)
    assert len(sentences) == 1
    assert header.open_header(tmp_path, both)


def test_a_changed_passphrase_replaces_the_old_one_only(made: tuple[Path, KeySet, str]) -> None:
    folder, key_set, recovery_key = made
    assert header.change_passphrase(folder, OLD, NEW, cost=FAST) == key_set
    assert header.open_header(folder, NEW) == key_set
    assert header.open_header(folder, Credential(recovery_key=recovery_key)) == key_set
    for name in COPIES:
        (folder / name).rename(folder / "aside")
        with pytest.raises(WrongKey):
            header.open_header(folder, OLD)
        (folder / "aside").rename(folder / name)


def test_the_recovery_key_sets_a_new_passphrase(made: tuple[Path, KeySet, str]) -> None:
    folder, key_set, recovery_key = made
    recovery = Credential(recovery_key=recovery_key)
    header.add_slot(folder, OLD, Credential("second person"), cost=FAST)
    header.change_passphrase(folder, recovery, NEW, cost=FAST)
    assert header.open_header(folder, NEW) == key_set
    assert header.open_header(folder, recovery) == key_set
    for lost in (OLD, Credential("second person")):
        with pytest.raises(WrongKey):
            header.open_header(folder, lost)


def test_a_wrong_old_passphrase_changes_nothing(made: tuple[Path, KeySet, str]) -> None:
    folder, _, _ = made
    before = (folder / "header").read_bytes()
    with pytest.raises(WrongKey):
        header.change_passphrase(folder, NEW, NEW, cost=FAST)
    assert (folder / "header").read_bytes() == before


def test_a_second_person_comes_and_goes(made: tuple[Path, KeySet, str]) -> None:
    folder, key_set, _ = made
    second = Credential("second person", b"token")
    slot = header.add_slot(folder, OLD, second, label="A. B.", cost=FAST)
    assert header.open_header(folder, second) == key_set
    assert [each.label for each in header.slots(folder)] == ["", "", "A. B."]
    with pytest.raises(Refused, match="in use"):
        header.remove_slot(folder, second, slot)
    header.remove_slot(folder, OLD, slot)
    with pytest.raises(WrongKey):
        header.open_header(folder, second)
    with pytest.raises(NotFound):
        header.remove_slot(folder, OLD, slot)


def test_a_new_recovery_key_ends_the_old(made: tuple[Path, KeySet, str]) -> None:
    folder, key_set, recovery_key = made
    fresh = header.new_recovery_slot(folder, OLD)
    assert header.open_header(folder, Credential(recovery_key=fresh)) == key_set
    with pytest.raises(WrongKey):
        header.open_header(folder, Credential(recovery_key=recovery_key))


def test_slots_are_limited(made: tuple[Path, KeySet, str]) -> None:
    folder, _, _ = made
    for number in range(header.MAX_SLOTS - 2):
        header.add_slot(folder, OLD, Credential(f"person {number}"), cost=FAST)
    with pytest.raises(Refused, match="at most"):
        header.add_slot(folder, OLD, NEW, cost=FAST)


def test_a_second_vault_in_the_same_folder_is_refused(made: tuple[Path, KeySet, str]) -> None:
    folder, _, _ = made
    before = (folder / "header").read_bytes()
    with pytest.raises(Refused, match="already holds"):
        header.create_header(folder, NEW, cost=FAST)
    assert (folder / "header").read_bytes() == before


def test_a_recovery_key_cannot_be_the_first_or_a_new_key(tmp_path: Path) -> None:
    recovery = Credential(recovery_key=keys.new_recovery_key())
    with pytest.raises(Refused, match="passphrase"):
        header.create_header(tmp_path, recovery, cost=FAST)
    with pytest.raises(Usage):
        header.create_header(tmp_path, Credential(), cost=FAST)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_without_header_is_no_vault(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        header.open_header(tmp_path, OLD)


@pytest.mark.parametrize("hurt", ["missing", "empty", "torn", "zeroed", "huge"])
@pytest.mark.parametrize("name", COPIES)
def test_one_bad_copy_is_made_up_for_by_the_other(
    made: tuple[Path, KeySet, str], name: str, hurt: str
) -> None:
    folder, key_set, _ = made
    good = (folder / name).read_bytes()
    bad = {"empty": b"", "torn": good[:100], "zeroed": bytes(len(good)), "huge": b"[" * 100_000}
    if hurt == "missing":
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(bad[hurt])
    assert header.open_header(folder, OLD) == key_set
    assert header.open_header(folder, OLD, mend=True) == key_set
    assert (folder / name).read_bytes() == good


def test_a_flipped_bit_anywhere_in_one_copy_is_made_up_for(
    made: tuple[Path, KeySet, str],
) -> None:
    folder, key_set, _ = made
    good = (folder / "header").read_bytes()
    for at in range(0, len(good) - 1, 7):
        changed = bytearray(good)
        changed[at] ^= 1
        (folder / "header").write_bytes(changed)
        assert header.open_header(folder, OLD) == key_set


def test_two_bad_copies_are_damage_with_a_sentence(made: tuple[Path, KeySet, str]) -> None:
    folder, _, _ = made
    for name in COPIES:
        (folder / name).write_bytes(b"{}")
    with pytest.raises(VaultDamaged, match="Both copies"):
        header.open_header(folder, OLD)


def test_a_forged_header_is_damage_not_a_wrong_key(made: tuple[Path, KeySet, str]) -> None:
    folder, _, _ = made
    forge(folder, lambda body: body["slots"].pop())
    with pytest.raises(VaultDamaged, match="changed by someone"):
        header.open_header(folder, OLD)


def test_a_slot_of_another_vault_does_not_pass(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        header.create_header(tmp_path / name, OLD, cost=FAST)
    other = json.loads((tmp_path / "two" / "header").read_bytes())["body"]["slots"][0]
    forge(tmp_path / "one", lambda body: body["slots"].append(other))
    forge(tmp_path / "one", lambda body: body["slots"].pop(0))
    with pytest.raises(WrongKey):
        header.open_header(tmp_path / "one", OLD)


@pytest.mark.parametrize("field", ["memory_kib", "iterations", "lanes"])
def test_a_hostile_header_cannot_exhaust_the_machine(
    made: tuple[Path, KeySet, str], field: str
) -> None:
    folder, _, _ = made
    forge(folder, lambda body: body["slots"][0]["argon2id"].update({field: 1 << 40}))
    with pytest.raises(VaultDamaged, match="memory or time"):
        header.open_header(folder, OLD)


def test_weakened_parameters_do_not_open(made: tuple[Path, KeySet, str]) -> None:
    folder, _, _ = made
    forge(folder, lambda body: body["slots"][0]["argon2id"].update({"memory_kib": 8}))
    with pytest.raises(WrongKey):
        header.open_header(folder, OLD)


def test_a_newer_header_says_so(made: tuple[Path, KeySet, str]) -> None:
    folder, _, _ = made
    forge(folder, lambda body: body.update(version=2))
    with pytest.raises(VaultTooNew):
        header.open_header(folder, OLD)


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body.update(slots=None),
        lambda body: body.update(slots=[1]),
        lambda body: body.update(slots=body["slots"] * 5),
        lambda body: body.update(vault=7),
        lambda body: body.update(vault="../../elsewhere"),
        lambda body: body.update(magic="another program"),
        lambda body: body.pop("version"),
        lambda body: body["slots"][0].update(salt="xx"),
        lambda body: body["slots"][0].update(argon2id=[]),
        lambda body: body["slots"][0].update(kind="passphrase", argon2id={"lanes": "many"}),
    ],
)
def test_nonsense_in_a_header_is_a_sentence(
    made: tuple[Path, KeySet, str], change: Callable[[dict[str, Any]], None]
) -> None:
    folder, _, _ = made
    forge(folder, change)
    with pytest.raises(KuagerError):
        header.open_header(folder, OLD)


def test_panic_leaves_nothing_to_open(made: tuple[Path, KeySet, str]) -> None:
    folder, _, recovery_key = made
    (folder / "header.partial").write_bytes((folder / "header").read_bytes())
    held = [(folder / name).open("rb") for name in COPIES]
    before = held[0].read()
    held[0].seek(0)
    header.destroy_slots(folder)
    assert list(folder.iterdir()) == []
    for stream in held:
        with stream:
            left = stream.read()
        # The blocks themselves were overwritten, not only unlinked.
        assert len(left) == len(before)
        assert b"wrapped" not in left
    for credential in (OLD, Credential(recovery_key=recovery_key)):
        with pytest.raises(NotFound):
            header.open_header(folder, credential)
    header.destroy_slots(folder)


def kill_at(step: int) -> None:
    """Make the ``step``-th system call of a rewrite the last thing that this process does."""
    count = 0

    def counting(call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any, **named: Any) -> Any:
            nonlocal count
            if count == step:
                os.kill(os.getpid(), signal.SIGKILL)
            count += 1
            return call(*arguments, **named)

        return counted

    os.open = counting(os.open)
    os.write = counting(os.write)
    os.fsync = counting(os.fsync)
    os.close = counting(os.close)
    Path.replace = counting(Path.replace)  # type: ignore[method-assign]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_kill_at_any_point_of_a_passphrase_change_leaves_a_header_that_opens(
    made: tuple[Path, KeySet, str],
) -> None:
    folder, key_set, recovery_key = made
    outcomes = []
    for step in range(100):
        for name in (*COPIES, "header.partial", "header.bak.partial"):
            (folder / name).unlink(missing_ok=True)
        # Every round starts from a fresh vault's files with the old passphrase.
        key_set, recovery_key = header.create_header(folder, OLD, cost=FAST)
        child = os.fork()
        if child == 0:
            kill_at(step)
            header.change_passphrase(folder, OLD, NEW, cost=FAST)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        assert header.open_header(folder, Credential(recovery_key=recovery_key)) == key_set
        opened = []
        for credential in (OLD, NEW):
            try:
                assert header.open_header(folder, credential, mend=True) == key_set
                opened.append(credential)
            except WrongKey:
                continue
        # The old state or the new, never both and never neither.
        assert len(opened) == 1
        assert (folder / "header").read_bytes() == (folder / "header.bak").read_bytes()
        if status == 0:
            assert opened == [NEW]
            break
        outcomes.append(opened[0])
    else:
        pytest.fail("the change never came to its end")
    assert outcomes.count(OLD) >= 4
    assert outcomes.count(NEW) >= 4


def test_a_full_disk_keeps_the_old_passphrase(
    made: tuple[Path, KeySet, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, key_set, _ = made

    def full(*_arguments: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(files.os, "write", full)
        with pytest.raises(StorageFailed, match="disk is full"):
            header.change_passphrase(folder, OLD, NEW, cost=FAST)
    assert header.open_header(folder, OLD) == key_set
    assert sorted(path.name for path in folder.iterdir()) == sorted(COPIES)
