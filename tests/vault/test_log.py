"""The event log: chains, commitments, roots at every size, signed checkpoints, proofs, erasure."""

from __future__ import annotations

import hashlib
import json
import time

import pytest

from app.errors import NotFound, VaultDamaged
from app.records import merkle, note
from app.records.cases import Case
from app.records.evidence import Tag
from app.records.ids import new_id
from app.vault.check import check_vault
from app.vault.vault import Vault
from tests.builders import SmallCase


def leaves(vault: Vault) -> list[bytes]:
    return [vault.log.leaf(index) for index in range(vault.log.size)]


def test_the_root_is_that_of_the_leaves_at_every_size(vault: Vault, filled: SmallCase) -> None:
    hashes = [hashlib.sha256(b"\x00" + leaf).digest() for leaf in leaves(vault)]
    for size in range(len(hashes) + 1):
        assert vault.log.root(size) == merkle.root_of(hashes[:size])
    assert vault.log.root() == merkle.root_of(hashes)


def test_a_leaf_says_what_was_done_and_nothing_of_the_values(
    vault: Vault, filled: SmallCase
) -> None:
    events = vault.log.events(table="person")
    leaf = vault.log.leaf(events[0].index)
    document = json.loads(leaf)
    assert {
        "v",
        "id",
        "actor",
        "seq",
        "prev",
        "time",
        "verb",
        "op",
        "table",
        "record",
        "fields",
    } == (document.keys())
    assert document["seq"] == events[0].index
    assert "Ёлкина" not in leaf.decode()
    assert filled.person.pseudonym.encode() not in leaf
    salt, before, after = vault.database.rows(
        "SELECT salt, before, after FROM log_value WHERE position = ? AND field = 'name'",
        [events[0].index],
    )[0]
    assert json.loads(after) == filled.person.name
    text = f"[{before},{after}]".encode()
    assert document["fields"]["name"] == hashlib.sha256(salt + text).hexdigest()


def test_equal_values_have_different_commitments(vault: Vault) -> None:
    with vault.change() as change:
        change.put("opened", Case(id=new_id(), code="A", title="same"))
        change.put("opened", Case(id=new_id(), code="B", title="same"))
    first, second = (json.loads(vault.log.leaf(index)) for index in (1, 2))
    assert first["fields"]["title"] != second["fields"]["title"]


def test_the_clock_never_goes_back(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    real = time.time_ns()
    for moment in (real, real - 10**15, real - 10**15, real + 10**9):
        monkeypatch.setattr(time, "time_ns", lambda moment=moment: moment)
        with vault.change() as change:
            change.note("viewed", "case_file", "x", {})
    clocks = [tuple(map(int, json.loads(leaf)["time"].split("."))) for leaf in leaves(vault)]
    assert clocks == sorted(set(clocks))
    assert check_vault(vault) == []


def test_a_checkpoint_is_signed_and_extends_earlier_ones(vault: Vault, filled: SmallCase) -> None:
    size = vault.log.size
    early = vault.log.checkpoint(3)
    with vault.change() as change:
        change.put("added", Tag(id=new_id(), name="x"))
    checkpoint = note.parse_checkpoint(note.verify_note(vault.log.checkpoint(), vault.log.vkey))
    assert checkpoint.origin == f"kuager.vault/{vault.id}"
    assert (checkpoint.size, checkpoint.root) == (size + 1, vault.log.root())
    assert vault.log.read_checkpoint(early).root == vault.log.root(3)
    with pytest.raises(VaultDamaged):
        note.verify_note(vault.log.checkpoint().replace("\n3\n", "\n4\n", 1), "x+1+AA==")


def test_inclusion_proofs_verify(vault: Vault, filled: SmallCase) -> None:
    for size in (1, 5, vault.log.size):
        for index in range(size):
            proof = vault.log.inclusion(index, size)
            leaf = merkle.leaf_hash(vault.log.leaf(index))
            assert merkle.verify_inclusion(leaf, index, size, proof, vault.log.root(size))
    for index, size in ((5, 5), (-1, 3), (0, 10_000)):
        with pytest.raises(NotFound):
            vault.log.inclusion(index, size)


def test_events_of_an_item_include_its_links(vault: Vault, filled: SmallCase) -> None:
    with vault.change() as change:
        change.remove("unlinked", filled.link)
        change.note("exported", "item", filled.item.id, {"bundle": "B"})
    events = vault.log.events(item=filled.item.id)
    assert [event.verb for event in events] == [
        "received", "extracted", "linked", "linked", "linked", "marked", "consented", "unlinked",
        "exported",
    ]  # fmt: skip
    assert events[-2].changes["role"] == ("witness", None)
    assert events[-1].changes == {"bundle": (None, "B")}
    assert vault.log.events(item=filled.item.id, newest_first=True, limit=2) == events[:-3:-1]
    assert vault.log.events(record=filled.mark.id)[0].table == "mark"


def test_the_last_index_without_some_verbs(vault: Vault, filled: SmallCase) -> None:
    size = vault.log.size
    with vault.change() as change:
        change.note("exported", "case_file", filled.case.id, {})
        change.note("verified", "case_file", filled.case.id, {})
    assert vault.log.last_index() == size + 1
    assert vault.log.last_index(("exported", "verified")) == size - 1
    verbs = {event.verb for event in vault.log.events()}
    assert vault.log.last_index(verbs) is None


def test_erasure_keeps_the_root(vault: Vault, filled: SmallCase) -> None:
    index = vault.log.events(table="person")[0].index
    leaf, root, size = vault.log.leaf(index), vault.log.root(), vault.log.size
    with vault.change() as change:
        change.erase("erased", index, ["name"])
    assert vault.log.leaf(index) == leaf
    assert vault.log.root(size) == root
    event = vault.log.event(index)
    assert (event.changes["name"], event.erased) == ((None, None), ("name",))
    rows = vault.database.rows(
        "SELECT * FROM log_value WHERE position = ? AND field = 'name'", [index]
    )
    assert rows == [(index, "name", None, None, None)]
    assert check_vault(vault) == []
    with pytest.raises(NotFound), vault.change() as change:
        change.erase("erased", index, ["shoe size"])


def test_two_writers_of_one_process_share_the_log(vault: Vault, filled: SmallCase) -> None:
    other = vault.reopen()
    for writer, name in ((other, "a"), (vault, "b"), (other, "c")):
        with writer.change() as change:
            change.put("added", Tag(id=new_id(), name=name))
    other.close()
    vault.log.verify()
    assert check_vault(vault) == []


def test_a_root_read_inside_a_change_that_failed_is_forgotten(
    vault: Vault, filled: SmallCase
) -> None:
    def half_way(name: str) -> None:
        with vault.change() as change:
            change.put("added", Tag(id=new_id(), name=name))
            change.put("added", Tag(id=new_id(), name=name + "2"))
            change.finish()
            vault.log.inclusion(vault.log.size - 1)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half_way("lost")
    with vault.change() as change:
        change.put("added", Tag(id=new_id(), name="kept"))
        change.put("added", Tag(id=new_id(), name="kept2"))
    size = vault.log.size
    proof = vault.log.inclusion(size - 1)
    leaf = merkle.leaf_hash(vault.log.leaf(size - 1))
    assert merkle.verify_inclusion(leaf, size - 1, size, proof, vault.log.root())
