"""Who holds a bundle, who says when it was signed, and that the custody log held what left."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.bundle.inclusion import proofs_file, proved, unproved
from app.bundle.timestamp import NotTrusted, request
from app.casework.registry.cases import save_case
from app.casework.releasing.export import NOT_CUSTODY
from app.casework.releasing.handing import bundle_of, hand_over, hand_overs, stamps, take_stamp
from app.casework.releasing.inclusion import custody_proofs
from app.errors import NotFound, Refused, Usage, VaultDamaged
from app.records.bundles import BundleRecord, HandOver, TimeStamp
from app.records.canonical import canonical
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.merkle import leaf_hash
from app.records.note import parse_proof, verify_proof
from app.vault.check import check_vault
from app.vault.vault import Vault
from tests.builders import add_item, new_vault
from tests.bundle.tsa import authority

SIGNATURE = b"the signature of a bundle\n"


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    with new_vault(tmp_path_factory.mktemp("handing") / "vault") as vault:
        case = save_case(vault, "KZ-1", title="Koshmambet")
        with vault.change() as change:
            for number in range(5):
                add_item(vault, change, case, f"Item {number}")
        yield vault


def left(vault: Vault, bundle_id: str, made_at: str, signature: bytes = b"") -> BundleRecord:
    record = BundleRecord(
        id=new_id(),
        bundle_id=bundle_id,
        case_id=save_case(vault, "KZ-1").id,
        profile="un",
        as_of="2026-11-23",
        prefix="KZ",
        pages=3,
        manifest_sha256="0" * 64,
        log_size=1,
        made_at=made_at,
        signature_sha256=hashlib.sha256(signature).hexdigest() if signature else "",
    )
    with vault.change() as change:
        return change.put("exported", record)


def test_who_holds_a_bundle(vault: Vault) -> None:
    older = left(vault, "KB-1", "2026-11-20T10:00:00Z")
    newer = left(vault, "KB-1", "2026-11-21T10:00:00Z")
    other = left(vault, "KB-2", "2026-11-21T10:00:00Z")
    assert bundle_of(vault, "KB-1") == newer
    assert bundle_of(vault, older.id) == older
    custody = vault.log.last_index(NOT_CUSTODY)
    first = hand_over(vault, "KB-1", "  Секретариат\n Комитета ", "age-key", sha256="ab" * 32)
    second = hand_over(vault, newer.id, "Court clerk", "paper", "2026-01-02", note="by hand")
    third = hand_over(vault, other.id, "Partner")
    assert first.recipient == "Секретариат Комитета"
    assert hand_overs(vault, "KB-1") == [second, first]
    assert hand_overs(vault, older.id) == []
    assert sorted(hand_overs(vault), key=lambda each: each.id) == [first, second, third]
    assert vault.log.last_index(NOT_CUSTODY) == custody
    assert vault.find(HandOver, bundle=newer.id, how="paper") == [second]
    events = vault.log.events(record=first.id)
    assert [(each.verb, each.op) for each in events] == [("handed-over", "create")]


@pytest.mark.parametrize(
    "words",
    [
        {"recipient": " "},
        {"recipient": "x" * 3000},
        {"how": "pigeon"},
        {"at": "yesterday"},
        {"at": "2026-13-01"},
        {"at": "2026-01-01T25:00:00Z"},
        {"sha256": "AB"},
    ],
)
def test_words_that_are_off(vault: Vault, words: dict[str, str]) -> None:
    record = left(vault, "KB-3", "2026-11-21T10:00:00Z")
    with pytest.raises(Usage):
        hand_over(vault, record.id, **{"recipient": "Clerk", **words})
    assert hand_overs(vault, record.id) == []


def test_bundles_that_never_left(vault: Vault) -> None:
    for ref in ("", "nothing"):
        with pytest.raises(NotFound):
            bundle_of(vault, ref)
    with pytest.raises(NotFound):
        hand_overs(vault, "nothing")


def test_a_time_stamp_is_kept_once(vault: Vault, tmp_path: Path) -> None:
    clock = authority(tmp_path / "tsa")
    record = left(vault, "KB-4", "2026-11-21T10:00:00Z", SIGNATURE)
    reply = clock.reply(request(SIGNATURE))
    with pytest.raises(Refused, match="something else"):
        take_stamp(vault, "KB-4", clock.reply(request(b"other")))
    with pytest.raises(NotTrusted):
        take_stamp(vault, "KB-4", reply, authority(tmp_path / "other").roots)
    assert vault.count(TimeStamp) == 0
    kept = take_stamp(vault, "KB-4", reply, clock.roots)
    assert (kept.authority, kept.bundle) == ("Clock One (Stamp House)", record.id)
    assert take_stamp(vault, "KB-4", reply) == kept
    later = take_stamp(vault, "KB-4", clock.reply(request(SIGNATURE)))
    assert set(stamps(vault, "KB-4")) == {kept, later}
    with pytest.raises(Refused, match="before"):
        take_stamp(vault, left(vault, "KB-5", "2026-11-21T10:00:00Z").id, reply)
    assert check_vault(vault) == []


def test_the_custody_log_held_what_left(vault: Vault) -> None:
    items = sorted(vault.find(Item), key=lambda each: each.number)
    size = (vault.log.last_index(NOT_CUSTODY) or 0) + 1
    note = vault.log.checkpoint(size)
    shown = [("KZ-000001", items[3]), ("KZ-000002", items[0]), ("KZ-000002", items[4])]
    proofs = custody_proofs(vault, shown, size, note)
    assert list(proofs) == ["KZ-000001", "KZ-000002", "KZ-000002/2"]
    for (_label, item), text in zip(shown, proofs.values(), strict=True):
        [event] = [each for each in vault.log.events(item=item.id) if each.op == "create"][:1]
        proof = parse_proof(text)
        leaf = leaf_hash(vault.log.leaf(event.index))
        assert (proof.index, proof.extra) == (event.index, leaf)
        assert list(proof.hashes) == vault.log.inclusion(event.index, size)
        assert verify_proof(text, leaf, vault.log.vkey).size == size
        # Nothing that tells what the item is, or when it came in.
        for word in (item.title, item.id, item.sha256, event.time, "2022"):
            assert word not in text.replace(note, "")
    data = proofs_file("KB-9", proofs)
    assert unproved(data, "KB-9", note, vault.log.vkey) == []
    assert proved(data) == 3


def test_proofs_that_do_not_lead_to_the_checkpoint(vault: Vault) -> None:
    items = vault.find(Item)
    size = (vault.log.last_index(NOT_CUSTODY) or 0) + 1
    note, vkey = vault.log.checkpoint(size), vault.log.vkey
    proofs = custody_proofs(vault, [("A-1", items[0]), ("A-2", items[1])], size, note)
    swapped = {"A-1": proofs["A-1"], "A-2": proofs["A-2"].replace("index ", "index 1")}
    assert unproved(proofs_file("B", swapped), "B", note, vkey) == ["A-2"]
    lines = proofs["A-1"].split("\n")
    for change in (
        [lines[0], *lines[2:]],  # without the leaf
        [lines[0], proofs["A-2"].split("\n")[1], *lines[2:]],  # another leaf
        [*lines[:3], *lines[4:]],  # a hash less
    ):
        held = proofs_file("B", {"A-1": "\n".join(change)})
        assert unproved(held, "B", note, vkey) == ["A-1"]
    assert unproved(proofs_file("B", proofs), "B", vault.log.checkpoint(size - 1), vkey) == [
        "A-1",
        "A-2",
    ]
    good = json.loads(proofs_file("B", proofs))
    for bad in (
        b"",
        b"[" * 5000,
        b"null",
        b" " + proofs_file("B", proofs),
        proofs_file("C", proofs),
        canonical({**good, "more": 1}),
        canonical({**good, "proofs": {"A-1": 7}}),
    ):
        assert unproved(bad, "B", note, vkey) is None
    with pytest.raises(VaultDamaged):
        parse_proof("x")
    with pytest.raises(NotFound):
        vault.log.inclusions([size], size)
