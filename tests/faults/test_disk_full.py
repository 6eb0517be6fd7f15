"""A disk that fills up at any point: one sentence, the earlier state, and nothing half.

The vault (or the folder for the bundle) lies on a file system of a few megabytes in memory, which a
filler takes up whole and gives back 20 kB at a time, until what was asked succeeds.
"""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pyrage
import pytest

from app.bundle import sealing, write
from app.bundle.verify import verify_bundle
from app.casework.looking.browse import original
from app.casework.receiving.ingest import receive
from app.casework.registry.cases import save_case
from app.casework.registry.describe import describe
from app.casework.releasing.export import ExportRequest, export
from app.errors import StorageFailed
from app.records.bundles import BundleRecord
from app.records.evidence import Item
from app.vault.check import check_vault
from app.vault.files import PARTIAL
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, FAST, add_item, new_vault
from tests.bundle.made import write as write_small

_STEP = 20 * 1024
_SIZE = 16 * 1024 * 1024
_IN_NAMESPACE = "KUAGER_TEST_MOUNTS"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="mounts a Linux tmpfs")


class SmallDisk:
    """A file system with a filler on it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._filler = path / "filler"

    def leave(self, size: int) -> bool:
        """Take every byte that is free but so many; False when there are no more than that."""
        self.empty()
        with self._filler.open("ab", buffering=0) as filler:
            for block in (1 << 16, 1 << 12):
                with contextlib.suppress(OSError):
                    while True:
                        filler.write(bytes(block))
            taken = filler.tell()
            os.truncate(self._filler, max(0, taken - size))
        return taken > size

    def empty(self) -> None:
        self._filler.unlink(missing_ok=True)


def _unshared(request: pytest.FixtureRequest) -> None:
    """Run this one test again where mounting is allowed: in a namespace of its own."""
    if os.environ.get(_IN_NAMESPACE):
        pytest.skip("mounting a tmpfs is not permitted here, not even in a user namespace")
    probe = ["unshare", "--user", "--map-root-user", "--mount"]
    try:
        allowed = subprocess.run([*probe, "true"], capture_output=True).returncode == 0
    except FileNotFoundError:
        allowed = False
    if not allowed:
        pytest.skip("mounting a tmpfs is not permitted here, not even in a user namespace")
    again = [*probe, sys.executable, "-m", "pytest", "-q", "-x", request.node.nodeid]
    environment = dict(os.environ, **{_IN_NAMESPACE: "1"})
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(again, capture_output=True, cwd=root, env=environment)
    assert done.returncode == 0, done.stdout.decode()
    pytest.skip("passed in a namespace of its own")


@pytest.fixture
def disk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[SmallDisk]:
    """A disk of sixteen megabytes: an empty vault is five, and as much again while it is made."""
    point = tmp_path / "disk"
    point.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={_SIZE},mode=700", "tmpfs", str(point)]
    try:
        mounted = subprocess.run(mount, capture_output=True).returncode == 0
    except FileNotFoundError:
        mounted = False
    if not mounted:
        _unshared(request)
    yield SmallDisk(point)
    subprocess.run(["umount", "--lazy", str(point)], check=True)


def _until_it_fits(
    disk: SmallDisk,
    attempt: Callable[[], object],
    after_failure: Callable[[], None],
    step: int = _STEP,
) -> int:
    """Try with a step more each time; return how often the disk was too full.

    ``after_failure`` looks at what is left while there is space again.
    """
    failures = 0
    sentences: list[str] = []
    while True:
        assert disk.leave(failures * step), "it failed on an empty disk"
        try:
            attempt()
            break
        except StorageFailed as error:
            sentences.append(error.sentence)
        failures += 1
        disk.empty()
        after_failure()
    disk.empty()
    assert all(each.endswith(".") and "\n" not in each for each in sentences)
    return failures


def _whole(path: Path, items: int) -> None:
    """The vault opens, verifies, and holds so many items; nothing unfinished lies in it."""
    with Vault.open(path, CREDENTIAL) as vault:
        assert check_vault(vault) == []
        assert vault.count(Item) == items
        assert vault.blobs.ids() == vault.blob_ids()
    assert list(path.rglob(f"*{PARTIAL}")) == []


def _vault_with_items(path: Path) -> None:
    with new_vault(path) as vault:
        case = save_case(vault, "KZ-1", title="Full")
        with vault.change() as change:
            for number in range(3):
                item = add_item(vault, change, case, f"Item {number}", kind="testimony")
                change.add_text("extracted", item, "extracted", "en", "He said that. " * 40)


def test_ingest(disk: SmallDisk, tmp_path: Path) -> None:
    path, sources = disk.path / "vault", tmp_path / "sources"
    _vault_with_items(path)
    sources.mkdir()
    for number in range(20):
        (sources / f"{number:02}.bin").write_bytes(random.Random(number).randbytes(15_000))
    seen: list[int] = []

    def attempt() -> None:
        with Vault.open(path, CREDENTIAL) as vault:
            batch, received = receive(vault, [sources], "KZ-1")
            assert batch.refused == []
            assert len(received) + len(batch.already_held) == 20

    def after_failure() -> None:
        # Groups that were acknowledged before the disk was full stay; no item is without its bytes.
        with Vault.open(path, CREDENTIAL, write=False) as vault:
            held = vault.find(Item)
            for item in held:
                vault.blobs.verify(item.blob_id, item.size, item.sha256)
        assert len(held) >= (seen[-1] if seen else 3)
        seen.append(len(held))

    assert _until_it_fits(disk, attempt, after_failure) > 5
    _whole(path, 23)


def test_an_ingest_that_fails_while_the_vault_stays_open(disk: SmallDisk, tmp_path: Path) -> None:
    """What the failed group had written is gone, and is not named by any record either."""
    path, sources = disk.path / "vault", tmp_path / "sources"
    _vault_with_items(path)
    sources.mkdir()
    for number in range(6):
        (sources / f"{number}.bin").write_bytes(random.Random(number).randbytes(9_000))
    with Vault.open(path, CREDENTIAL) as vault:

        def after_failure() -> None:
            for item in vault.find(Item):
                vault.blobs.verify(item.blob_id, item.size, item.sha256)
            # Half an original would take the space that the next try needs.
            assert list(path.rglob(f"*{PARTIAL}")) == []

        assert _until_it_fits(disk, lambda: receive(vault, [sources], "KZ-1"), after_failure) > 1
    _whole(path, 9)


def test_describe(disk: SmallDisk) -> None:
    path = disk.path / "vault"
    _vault_with_items(path)
    note = "слово " * 25_000
    states: set[str] = set()

    def attempt() -> None:
        with Vault.open(path, CREDENTIAL) as vault:
            describe(vault, "1", {"note": note, "title": "Renamed"})

    def after_failure() -> None:
        with Vault.open(path, CREDENTIAL, write=False) as vault:
            item = vault.find(Item, number=1)[0]
            states.add(item.title)
            assert (item.title, item.note) in (("Item 0", ""), ("Renamed", note.strip()))

    assert _until_it_fits(disk, attempt, after_failure) > 5
    assert "Item 0" in states
    _whole(path, 3)


def test_an_original_leaves_only_if_the_vault_can_say_so(disk: SmallDisk, tmp_path: Path) -> None:
    path, copy = disk.path / "vault", tmp_path / "copy"
    _vault_with_items(path)
    with Vault.open(path, CREDENTIAL) as vault:

        def after_failure() -> None:
            assert not copy.exists()
            assert list(tmp_path.glob(".*")) == []

        assert _until_it_fits(disk, lambda: original(vault, "1", copy), after_failure) > 0
    assert copy.read_bytes() == b"Item 0"
    _whole(path, 3)


def test_create(disk: SmallDisk) -> None:
    path = disk.path / "vault"
    left: set[tuple[str, ...]] = set()

    def attempt() -> None:
        Vault.create(path, CREDENTIAL, cost=FAST)[0].close()

    def after_failure() -> None:
        left.add(tuple(each.name for each in disk.path.iterdir()))
        if path.exists():
            # The disk was too full to open it, but it was whole when it got its name.
            _whole(path, 0)
            shutil.rmtree(path)

    assert _until_it_fits(disk, attempt, after_failure, 10 * _STEP) > 5
    assert left <= {(), ("vault",)}
    _whole(path, 0)


def test_sealing_to_a_full_disk(
    disk: SmallDisk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Without its look at the free space beforehand, which would refuse every attempt but the last.
    monkeypatch.setattr(sealing.shutil, "disk_usage", lambda _path: SimpleNamespace(free=1 << 40))
    bundle, identity = tmp_path / "bundle", pyrage.x25519.Identity.generate()
    write_small(bundle)
    sealed, opened = disk.path / "bundle.age", disk.path / "opened"

    def attempt() -> None:
        sealing.seal(bundle, sealed, [str(identity.to_public())])

    def after_failure() -> None:
        assert list(disk.path.iterdir()) == []

    assert _until_it_fits(disk, attempt, after_failure, 4 * _STEP) > 2
    moved = Path(shutil.move(sealed, tmp_path))

    def open_it() -> None:
        sealing.unseal(moved, opened, str(identity))

    assert _until_it_fits(disk, open_it, after_failure, 4 * _STEP) > 2
    assert verify_bundle(opened).verdict == "ok"


@pytest.mark.slow
def test_export_to_a_full_disk(
    disk: SmallDisk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Without its look at the free space beforehand, which would refuse every attempt but the last.
    monkeypatch.setattr(write, "_LEAST_FREE", 0)
    path, bundle = tmp_path / "vault", disk.path / "bundle"
    _vault_with_items(path)
    request = ExportRequest("KZ-1", "internal", bundle, as_of="2025-05-26", accept_suggestions=True)

    def attempt() -> None:
        with Vault.open(path, CREDENTIAL) as vault:
            export(vault, request)

    def after_failure() -> None:
        assert list(disk.path.iterdir()) == []
        with Vault.open(path, CREDENTIAL) as vault:
            assert vault.count(BundleRecord) == 0

    assert _until_it_fits(disk, attempt, after_failure, 3 * _STEP) > 3
    _whole(path, 3)
    assert (bundle / "data" / "bundle.pdf").is_file()


@pytest.mark.slow
def test_export_from_a_full_disk(disk: SmallDisk, tmp_path: Path) -> None:
    """The vault cannot log the export, so no bundle leaves it."""
    path, bundle = disk.path / "vault", tmp_path / "bundle"
    _vault_with_items(path)
    request = ExportRequest("KZ-1", "internal", bundle, as_of="2025-05-26", accept_suggestions=True)
    with Vault.open(path, CREDENTIAL) as vault:
        # Settled first, so that the export has nothing to write but its own record.
        export(vault, replace(request, folder=tmp_path / "first"))

        def after_failure() -> None:
            assert [each.name for each in tmp_path.glob("*bundle*")] == []
            assert vault.count(BundleRecord) == 1

        assert _until_it_fits(disk, lambda: export(vault, request), after_failure) > 0
        assert vault.count(BundleRecord) == 2
    _whole(path, 3)
