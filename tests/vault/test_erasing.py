"""Erasure: no page holds a word of what was said, and the log and its proofs still verify."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import Refused
from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.cases import Involvement
from app.records.claims import Claim, ClaimPassage, Contradiction
from app.records.consent import Consent, Recall
from app.records.drafts import DraftDocument, DraftExhibit
from app.records.evidence import Item, ItemText, Passage
from app.records.ids import new_id
from app.records.interviews import Interview
from app.records.marks import Mark
from app.records.merkle import verify_inclusion
from app.records.people import Person, PersonName
from app.vault import blanking, erasing
from app.vault.backup import backup, restore
from app.vault.check import check_vault
from app.vault.search import search
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, add_item, new_vault
from tests.vault.erasable import Told, found_in, raw, told

REASON = "withdrawn"


def traces(path: Path, vault: Vault, told_: Told, words: list[str]) -> list[str]:
    """What of some words is left in any file of a vault, decrypted with its own keys."""
    found = found_in(raw(path / "vault.db", vault.keys.db), words, told_.layouts)
    for name, key in (("vault.db-wal", vault.keys.db), ("cache.db-wal", vault.keys.cache)):
        wal = path / name
        # A frame is a header of 24 bytes and a page, after the file's own 32.
        if wal.exists() and wal.stat().st_size:
            data, size = wal.read_bytes()[32:], 16384 + 24
            frames = [data[at + 24 : at + size] for at in range(0, len(data), size)]
            found += found_in(_wal_pages(frames, key), words, told_.layouts)
    if (path / "cache.db").exists():
        found += found_in(raw(path / "cache.db", vault.keys.cache), words, told_.layouts)
    return sorted(set(found))


def _wal_pages(frames: list[bytes], key: bytes) -> bytes:
    from tests.vault.erasable import plain_pages

    # The first page of the file begins with its salt; read with it and without, one of the two is right.
    return b"".join(
        piece
        for frame in frames
        for whole in (frame, b"\0" * 16384 + frame)
        for piece in list(plain_pages(whole, key))[-1:]
    )


@pytest.fixture(scope="module")
def erased(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Told, dict[str, object]]:
    """A vault with one testimony, backed up, then erased together with its person, and closed."""
    path = tmp_path_factory.mktemp("erased")
    with new_vault(path / "vault") as vault:
        told_ = told(vault)
        all_words = told_.canaries.of_item + told_.canaries.of_person
        backup(vault, path / "backup")
        before = {
            "seen": traces(path / "vault", vault, told_, all_words),
            "checkpoint": vault.seal(),
            "size": vault.log.size,
            "proof": vault.log.inclusion(vault.log.first_index("item", told_.item.id) or 0),
            "leaf": vault.log.leaf(vault.log.first_index("item", told_.item.id) or 0),
            "blob": vault.blobs.paths(told_.item.blob_id)[0],
        }
        before["sealed"] = before["blob"].read_bytes()  # type: ignore[attr-defined]
        report = erasing.erase(
            vault, items=[told_.item.id], people=[told_.person.id], reason=REASON
        )
        before["report"] = report
        before["left"] = traces(path / "vault", vault, told_, all_words)
    return path, told_, before


def test_every_secret_was_there_to_begin_with(erased: tuple[Path, Told, dict[str, object]]) -> None:
    _, told_, before = erased
    words = told_.canaries.of_item + told_.canaries.of_person
    # Two lie in the original, one in the cache, whose log is not read here while it is open.
    assert len(words) - len(before["seen"]) <= 2, set(words) - set(before["seen"])  # type: ignore[call-overload, arg-type]
    assert "a page layout" in before["seen"]  # type: ignore[operator]
    assert len(words) > 70


def test_no_page_of_any_file_holds_a_word_of_it(
    erased: tuple[Path, Told, dict[str, object]],
) -> None:
    path, told_, before = erased
    assert before["left"] == []
    assert before["report"].complete  # type: ignore[attr-defined]
    with Vault.open(path / "vault", CREDENTIAL) as vault:
        words = told_.canaries.of_item + told_.canaries.of_person
        assert traces(path / "vault", vault, told_, words) == []
        for index in range(vault.log.size):
            leaf = vault.log.leaf(index).decode()
            assert not any(word in leaf for word in words)


def test_the_original_is_gone_with_its_key(erased: tuple[Path, Told, dict[str, object]]) -> None:
    path, told_, before = erased
    assert not before["blob"].exists()  # type: ignore[attr-defined]
    with Vault.open(path / "vault", CREDENTIAL) as vault:
        assert told_.item.blob_id not in vault.blob_ids()
        assert told_.item.blob_id not in vault.blobs.ids()


def test_the_vault_and_what_was_proved_of_it_still_verify(
    erased: tuple[Path, Told, dict[str, object]],
) -> None:
    path, told_, before = erased
    with Vault.open(path / "vault", CREDENTIAL) as vault:
        assert check_vault(vault) == []
        sealed = vault.log.read_checkpoint(str(before["checkpoint"]))
        vault.log.verify_sealed(sealed)
        index = vault.log.first_index("item", told_.item.id)
        assert vault.log.leaf(index or 0) == before["leaf"]
        assert vault.log.inclusion(index or 0, sealed.size) == before["proof"]
        verify_inclusion(before["leaf"], index, sealed.size, before["proof"], sealed.root)  # type: ignore[arg-type]


def test_what_stays_is_a_number_and_a_nameless_place(
    erased: tuple[Path, Told, dict[str, object]],
) -> None:
    path, told_, _ = erased
    with Vault.open(path / "vault", CREDENTIAL) as vault:
        item, person = vault.get(Item, told_.item.id), vault.get(Person, told_.person.id)
        assert (item.number, item.size, item.disclosure) == (told_.item.number, 0, "closed")
        assert item.erased_at
        assert item.unreadable == blanking.UNREADABLE
        assert (person.name, person.pseudonym, person.protected) == ("Witness A", "Witness A", True)
        for kind in (ItemText, Passage, Mark):
            assert not vault.count(kind, item_id=item.id)
        for kind in (Interview, ClaimPassage, Contradiction, PersonName):
            assert not vault.count(kind)
        assert vault.get(Involvement, told_.involvement.id).passage_id is None
        assert vault.get(Claim, told_.claim.id) == told_.claim
        assert vault.count(Mark, person_id=person.id) == 1, "it goes on hiding them elsewhere"
        assert vault.one(Consent, item_id=item.id).purposes == ("un",)  # type: ignore[union-attr]
        assert vault.count(Recall) == 1
        [exhibit] = vault.find(ExhibitRecord)
        assert (exhibit.label, exhibit.first_page, exhibit.title) == ("KZ-000001", 2, "")
        assert '"label": "KZ-000001"' in vault.get(BundleRecord, told_.bundle.id).outline
        assert vault.count(DraftDocument, item_id=item.id) == 1
        assert vault.find(DraftExhibit)[0].title == ""
        assert vault.desk.names() == []
        with vault.change() as change:
            assert change.next_number() == 3


def test_the_log_says_that_it_was_erased_and_why(
    erased: tuple[Path, Told, dict[str, object]],
) -> None:
    path, told_, _ = erased
    with Vault.open(path / "vault", CREDENTIAL) as vault:
        events = vault.log.events(item=told_.item.id)
        reasons = [
            each.changes["reason"][1]
            for each in events
            if each.verb == erasing.VERB and "reason" in each.changes
        ]
        assert reasons == [REASON]
        received = events[0]
        assert {"title", "file_name", "sha256", "blob_id"} <= set(received.erased)
        step = vault.steps.next_undo()
        assert step is not None, (
            "the step before is still listed, and says that it cannot be undone"
        )


def test_nothing_can_be_said_of_it_any_more(erased: tuple[Path, Told, dict[str, object]]) -> None:
    path, told_, _ = erased
    with Vault.open(path / "vault", CREDENTIAL) as vault:
        item = vault.get(Item, told_.item.id)
        with pytest.raises(Refused, match="erased"), vault.change() as change:
            change.add_text("typed", item, "notes", "en", "again")
        with pytest.raises(Refused, match="erased"), vault.change() as change:
            change.put("quoted", Passage(id=new_id(), item_id=item.id, quote="again"))
        with pytest.raises(Refused, match="erased"), vault.change() as change:
            change.put("named", PersonName(id=new_id(), person_id=told_.person.id, name="Again"))
        person = vault.get(Person, told_.person.id)
        with pytest.raises(Refused, match="erased"), vault.change() as change:
            change.put("named", replace(person, name="Again"))


def test_search_finds_nothing_of_it(erased: tuple[Path, Told, dict[str, object]]) -> None:
    path, told_, _ = erased
    with Vault.open(path / "vault", CREDENTIAL) as vault:
        for word in told_.canaries.of_item + told_.canaries.of_person:
            assert search(vault, word).total == 0
        assert search(vault, f"number:{told_.item.number}").total == 1


def test_a_backup_forgets_it_at_the_next_run(
    erased: tuple[Path, Told, dict[str, object]], tmp_path: Path
) -> None:
    path, told_, _ = erased
    kept = path / "backup" / "blobs" / told_.item.blob_id[:2] / told_.item.blob_id
    assert kept.exists(), "the older backup still holds it"
    with Vault.open(path / "vault", CREDENTIAL) as vault:
        backup(vault, path / "backup")
    assert not kept.exists()
    restore(path / "backup", tmp_path / "restored", CREDENTIAL)
    with Vault.open(tmp_path / "restored", CREDENTIAL) as vault:
        words = told_.canaries.of_item + told_.canaries.of_person
        assert traces(tmp_path / "restored", vault, told_, words) == []


def test_a_shared_original_stays_for_the_other_item(vault: Vault) -> None:
    told_ = told(vault)
    with vault.change() as change:
        data = vault.blobs.read_all(told_.item.blob_id, told_.item.size)
        twin = add_item(vault, change, told_.case, "An attachment", data, parent_id=told_.other.id)
    erasing.erase(vault, items=[told_.item.id], reason=REASON)
    assert vault.blobs.read_all(twin.blob_id, twin.size) == data
    erasing.erase(vault, items=[twin.id], reason=REASON)
    assert twin.blob_id not in vault.blobs.ids()
    assert check_vault(vault) == []


def _step_over(monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    """End the process without a word at a place of the erasure."""

    def die(*_: object, **__: object) -> None:
        os._exit(9)

    targets: dict[str, tuple[object, str]] = {
        "before the commit": (blanking.Blanking, "desk"),
        "before the pages are written anew": (erasing, "_write_anew"),
    }
    if place == "before the keys are destroyed":
        monkeypatch.setattr("app.vault.blobs.BlobStore.remove", die)
        return
    owner, name = targets[place]
    monkeypatch.setattr(owner, name, die)


@pytest.mark.parametrize(
    "place",
    [
        "before the commit",
        "before the keys are destroyed",
        "before the pages are written anew",
    ],
)
def test_a_kill_leaves_all_or_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    path = tmp_path / "vault"
    with new_vault(path) as vault:
        told_ = told(vault)
    child = os.fork()
    if child == 0:
        try:
            _step_over(monkeypatch, place)
            with Vault.open(path, CREDENTIAL) as vault:
                erasing.erase(vault, items=[told_.item.id], people=[told_.person.id], reason=REASON)
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    # Opening recomputes the root and compares every table with the log.
    with Vault.open(path, CREDENTIAL) as vault:
        if place == "before the commit":
            assert vault.get(Item, told_.item.id) == told_.item
            vault.blobs.verify(told_.item.blob_id, told_.item.size, told_.item.sha256)
            return
        words = told_.canaries.of_item + told_.canaries.of_person
        assert told_.item.blob_id not in vault.blobs.ids()
        assert traces(path, vault, told_, words) == []


@pytest.mark.parametrize(
    ("name", "replacement"),
    [
        ("_log_of", lambda *_: None),
        ("desk", lambda *_: None),
    ],
)
def test_the_proof_notices_what_an_erasure_leaves_out(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, name: str, replacement: Callable[..., None]
) -> None:
    told_ = told(vault)
    monkeypatch.setattr(blanking.Blanking, name, replacement)
    erasing.erase(vault, items=[told_.item.id], reason=REASON)
    assert traces(vault.path, vault, told_, told_.canaries.of_item)
