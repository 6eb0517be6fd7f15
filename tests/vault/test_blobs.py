"""Originals: exact bytes back from any place, one key each, nothing half-done."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import random
import threading
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import Cancelled, Refused, StorageFailed, VaultDamaged
from app.vault import blobs
from app.vault.blobreader import KEY_HEADER_SIZE
from app.vault.blobs import BlobStore, StoredBlob
from app.vault.cobblestone import CHUNK_SIZE

KEY = bytes(range(32))
VAULT = "3cb499da-33a3-47fb-b275-dac14965b3cc"
SEGMENT = 4 * CHUNK_SIZE
SIZES = (0, 1, 16383, 16384, 16385, SEGMENT - 1, SEGMENT, SEGMENT + 1, 3 * SEGMENT, 3 * SEGMENT + 7)


class SmallSegments(BlobStore):
    """The store with files so small that every test crosses from one to the next."""

    segment_size = SEGMENT


@pytest.fixture
def store(tmp_path: Path) -> SmallSegments:
    return SmallSegments(tmp_path / "blobs", KEY, VAULT)


def content(size: int) -> bytes:
    return random.Random(size).randbytes(size)


def put(store: BlobStore, data: bytes, *, sync: bool = True) -> StoredBlob:
    return store.write(io.BytesIO(data), sync=sync)


def on_disk(store_root: Path) -> list[str]:
    return sorted(path.name for path in store_root.rglob("*") if path.is_file())


@pytest.mark.parametrize("size", SIZES)
def test_what_was_stored_comes_back_exactly(store: SmallSegments, size: int) -> None:
    data = content(size)
    stored = put(store, data)
    assert (stored.size, stored.sha256) == (size, hashlib.sha256(data).hexdigest())
    assert store.read_all(stored.id, size) == data
    store.verify(stored.id, size, stored.sha256)
    assert store.ids() == {stored.id}
    assert len(store.paths(stored.id)) == max(1, -(-size // SEGMENT))


def test_a_real_file_larger_than_every_buffer(tmp_path: Path) -> None:
    data = content(5_000_001)
    (tmp_path / "source").write_bytes(data)
    store = BlobStore(tmp_path / "blobs", KEY, VAULT)
    with (tmp_path / "source").open("rb") as source:
        stored = store.write(source)
    assert stored.sha256 == hashlib.sha256(data).hexdigest()
    assert store.read_all(stored.id, stored.size) == data
    with (tmp_path / "source").open("rb", buffering=0) as source:
        source.seek(4_000_000)
        tail = store.write(source)
    assert store.read_all(tail.id, tail.size) == data[4_000_000:]


def test_names_and_files_say_nothing(store: SmallSegments, tmp_path: Path) -> None:
    data = b"Aigerim Example, 14 January 2022. " * 2000
    one, two = put(store, data), put(store, data)
    assert one.id != two.id
    assert one.sha256 == two.sha256
    files = store.paths(one.id) + store.paths(two.id)
    raw = [path.read_bytes() for path in files]
    assert len(set(raw)) == len(raw)
    for path, each in zip(files, raw, strict=True):
        assert path.parent == tmp_path / "blobs" / path.name[:2]
        assert b"Aigerim" not in each
        assert one.sha256 not in path.name
        assert path.stat().st_mode & 0o077 == 0


@settings(max_examples=25)
@given(
    reads=st.lists(
        st.tuples(st.integers(0, 3 * SEGMENT + 20), st.integers(0, 2 * SEGMENT)), max_size=30
    )
)
def test_reads_from_any_place_are_the_originals(
    reads: list[tuple[int, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    data = content(3 * SEGMENT + 7)
    store = SmallSegments(tmp_path_factory.mktemp("vault") / "blobs", KEY, VAULT)
    stored = put(store, data)
    with store.open(stored.id, stored.size) as reader:
        for offset, size in reads:
            assert reader.read_at(offset, size) == data[offset : offset + size]


def test_a_reader_is_a_stream_like_any_other(store: SmallSegments) -> None:
    data = content(2 * SEGMENT + 5)
    stored = put(store, data)
    referee = io.BytesIO(data)
    choice = random.Random(1)
    with store.open(stored.id, stored.size) as reader:
        assert reader.readable()
        assert reader.seekable()
        assert not reader.writable()
        assert reader.size == len(data)
        for _ in range(300):
            match choice.randrange(4):
                case 0:
                    place = choice.randrange(len(data) + 10)
                    assert reader.seek(place) == referee.seek(place)
                case 1:
                    place = -choice.randrange(len(data))
                    assert reader.seek(place, os.SEEK_END) == referee.seek(place, os.SEEK_END)
                case 2:
                    count = choice.choice([0, 1, 100, CHUNK_SIZE, SEGMENT, -1])
                    assert reader.read(count) == referee.read(count)
                case _:
                    one, two = bytearray(5000), bytearray(5000)
                    assert reader.readinto(one) == referee.readinto(two)
                    assert one == two
            assert reader.tell() == referee.tell()
        reader.seek(3)
        assert reader.readall() == data[3:]
        with pytest.raises(ValueError, match="before the start"):
            reader.seek(-1)
    with pytest.raises(ValueError, match="closed"):
        reader.read(1)
    with io.BufferedReader(store.open(stored.id, stored.size)) as buffered:
        assert buffered.read() == data


def test_threads_share_a_reader(store: SmallSegments) -> None:
    data = content(3 * SEGMENT)
    stored = put(store, data)
    wrong: list[int] = []
    with store.open(stored.id, stored.size) as reader:

        def work(seed: int) -> None:
            choice = random.Random(seed)
            for _ in range(200):
                offset = choice.randrange(len(data))
                if reader.read_at(offset, 5000) != data[offset : offset + 5000]:
                    wrong.append(offset)

        threads = [threading.Thread(target=work, args=(seed,)) for seed in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert wrong == []


def test_a_batch_is_readable_at_once_and_named_after_the_flush(
    store: SmallSegments, tmp_path: Path
) -> None:
    batch = {put(store, content(size), sync=False): content(size) for size in SIZES}
    assert store.ids() == set()
    assert all(name.endswith(".partial") for name in on_disk(tmp_path))
    opened = {stored: store.open(stored.id, stored.size) for stored in batch}
    for stored, data in batch.items():
        assert store.read_all(stored.id, stored.size) == data
    store.flush()
    assert store.ids() == {stored.id for stored in batch}
    assert not any(name.endswith(".partial") for name in on_disk(tmp_path))
    for stored, data in batch.items():
        # A reader opened before the flush goes on, also into files it had not opened yet.
        with opened[stored] as reader:
            assert reader.read() == data
        store.verify(stored.id, stored.size, stored.sha256)


def test_a_discarded_batch_leaves_nothing(store: SmallSegments, tmp_path: Path) -> None:
    kept = put(store, b"kept")
    for size in SIZES:
        put(store, content(size), sync=False)
    store.discard()
    store.flush()
    assert on_disk(tmp_path) == [kept.id]
    store.close()


def test_one_of_a_batch_can_be_taken_back(store: SmallSegments, tmp_path: Path) -> None:
    duplicate = put(store, content(3 * SEGMENT), sync=False)
    kept = put(store, b"kept", sync=False)
    store.remove(duplicate.id)
    store.flush()
    assert on_disk(tmp_path) == [kept.id]


def test_flush_syncs_every_file_before_its_name_and_every_folder_after(
    store: SmallSegments, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[tuple[str, str]] = []
    fsync, replace = os.fsync, Path.replace

    def noted_fsync(descriptor: int) -> None:
        done.append(("fsync", Path(os.readlink(f"/proc/self/fd/{descriptor}")).name))
        fsync(descriptor)

    def noted_replace(path: Path, target: Path) -> Path:
        done.append(("rename", path.name))
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(Path, "replace", noted_replace)
    stored = [put(store, content(size), sync=False) for size in (10, 2 * SEGMENT)]
    store.flush()
    renames = [at for at, (what, _) in enumerate(done) if what == "rename"]
    assert len(renames) == 3
    for at in renames:
        assert ("fsync", done[at][1]) in done[: renames[0]]
    after = {name for what, name in done[renames[-1] :] if what == "fsync"}
    assert after >= {each.id[:2] for each in stored} | {"blobs", tmp_path.name}


class Growing(io.FileIO):
    """A file to which another program appends while it is read."""

    def readinto(self, buffer: object, /) -> int | None:
        with open(str(self.name), "ab") as other:
            other.write(b"more")
        return super().readinto(buffer)  # type: ignore[arg-type]


def test_a_source_that_grows_is_refused(store: SmallSegments, tmp_path: Path) -> None:
    (tmp_path / "source").write_bytes(content(3000))
    with Growing(str(tmp_path / "source")) as source, pytest.raises(Refused, match="changed"):
        store.write(source)  # type: ignore[arg-type]
    assert on_disk(tmp_path) == ["source"]


def test_a_source_touched_while_read_is_refused(store: SmallSegments, tmp_path: Path) -> None:
    path = tmp_path / "source"
    path.write_bytes(content(3000))

    class Touching:
        def step(self, _done: int, _total: int, _message: str) -> None:
            os.utime(path, ns=(1, 1))

    with path.open("rb") as source, pytest.raises(Refused, match="changed"):
        store.write(source, Touching())
    assert on_disk(tmp_path) == ["source"]


class Failing(io.RawIOBase):
    """A stream from a stick that is pulled out half-way."""

    def __init__(self) -> None:
        self._left = 3

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object, /) -> int:
        self._left -= 1
        if self._left < 0:
            raise OSError(errno.EIO, "Input/output error")
        view = memoryview(buffer)  # type: ignore[arg-type]
        view[:100] = bytes(100)
        return 100


def test_a_source_that_cannot_be_read_is_refused(store: SmallSegments, tmp_path: Path) -> None:
    source: BinaryIO = Failing()  # type: ignore[assignment]
    with pytest.raises(Refused, match="could not be read"):
        store.write(source)
    assert on_disk(tmp_path) == []


def test_cancelling_leaves_nothing(store: SmallSegments, tmp_path: Path) -> None:
    class Stop:
        def step(self, done: int, _total: int, _message: str) -> None:
            if done > SEGMENT:
                raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        store.write(io.BytesIO(content(3 * SEGMENT)), Stop())
    assert on_disk(tmp_path) == []


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS])
@pytest.mark.parametrize("call", ["write", "fsync", "open", "dup"])
def test_a_failing_disk_is_a_sentence_and_leaves_nothing(
    store: SmallSegments, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    kept = put(store, b"kept")

    def fail(*_arguments: object, **_named: object) -> int:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(blobs.os, call, fail)
        with pytest.raises(StorageFailed, match="Could not write an original"):
            put(store, content(2 * SEGMENT))
    assert on_disk(tmp_path) == [kept.id]
    again = put(store, content(2 * SEGMENT))
    store.verify(again.id, again.size, again.sha256)


def test_a_batch_whose_flush_fails_is_gone(
    store: SmallSegments, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for size in (10, 2 * SEGMENT):
        put(store, content(size), sync=False)
    replace = Path.replace
    calls = iter(range(10))

    def fail_second(path: Path, target: Path) -> Path:
        if next(calls) == 1:
            raise OSError(errno.EIO, "Input/output error")
        return replace(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", fail_second)
        with pytest.raises(StorageFailed, match="reported an error"):
            store.flush()
    assert on_disk(tmp_path) == []


def test_erasing_destroys_the_key_in_the_blocks_themselves(
    store: SmallSegments, tmp_path: Path
) -> None:
    stored = put(store, content(3 * SEGMENT))
    path = store.paths(stored.id)[0]
    before = path.read_bytes()
    with path.open("rb") as held:
        store.remove(stored.id)
        after = held.read()
    assert on_disk(tmp_path) == []
    assert after[:KEY_HEADER_SIZE] != before[:KEY_HEADER_SIZE]
    # Put back as an undelete tool would: the rest is there, and opens nothing.
    path.write_bytes(after)
    with pytest.raises(VaultDamaged, match="key"):
        store.open(stored.id, stored.size)
    with pytest.raises(VaultDamaged, match="missing"):
        store.open("0" * 32, 5)
    store.remove("0" * 32)


def test_the_sweep_takes_orphans_and_leftovers_only(store: SmallSegments, tmp_path: Path) -> None:
    known, _ = put(store, content(3 * SEGMENT)), put(store, content(2 * SEGMENT))
    left = store.paths(known.id)[0].with_name(known.id + ".partial")
    left.write_bytes(b"half")
    pending = put(store, b"on its way", sync=False)
    assert store.sweep({known.id}) == 3
    store.flush()
    assert store.ids() == {known.id, pending.id}
    store.verify(known.id, known.size, known.sha256)
    store.verify(pending.id, pending.size, pending.sha256)
    assert store.sweep({known.id, pending.id}) == 0


def damaged(store: BlobStore, stored: StoredBlob) -> None:
    with pytest.raises(VaultDamaged):
        store.verify(stored.id, stored.size, stored.sha256)


def test_missing_swapped_cut_and_lengthened_segments_are_noticed(store: SmallSegments) -> None:
    data = content(3 * SEGMENT)
    stored, other = put(store, data), put(store, data)
    first, second, third = store.paths(stored.id)
    good = {path: path.read_bytes() for path in (first, second, third)}

    def restore() -> None:
        for path, each in good.items():
            path.write_bytes(each)
        store.verify(stored.id, stored.size, stored.sha256)

    third.unlink()
    damaged(store, stored)
    restore()
    second.write_bytes(good[third])
    third.write_bytes(good[second])
    damaged(store, stored)
    restore()
    second.write_bytes(store.paths(other.id)[1].read_bytes())
    damaged(store, stored)
    restore()
    for path in good:
        for changed in (good[path][:-1], good[path] + b"\0", good[path][: -CHUNK_SIZE - 16], b""):
            path.write_bytes(changed)
            damaged(store, stored)
        restore()
    fourth = first.with_name(stored.id + ".3")
    fourth.write_bytes(good[third])
    damaged(store, stored)
    fourth.unlink()
    restore()


def test_another_blob_vault_size_or_digest_does_not_pass(
    store: SmallSegments, tmp_path: Path
) -> None:
    stored, other = put(store, b"one"), put(store, b"two")
    store.paths(stored.id)[0].write_bytes(store.paths(other.id)[0].read_bytes())
    damaged(store, stored)
    damaged(store, StoredBlob(other.id, 4, other.sha256))
    damaged(store, StoredBlob(other.id, 2, other.sha256))
    with pytest.raises(VaultDamaged, match="digest"):
        store.verify(other.id, other.size, stored.sha256)
    for key, vault in ((bytes(32), VAULT), (KEY, VAULT.replace("3", "4"))):
        damaged(SmallSegments(tmp_path / "blobs", key, vault), other)
    store.verify(other.id, other.size, other.sha256)


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "A" * 32, "0" * 31, "0" * 30 + "/x"])
def test_only_ids_become_paths(store: SmallSegments, name: str) -> None:
    for act in (lambda: store.open(name, 1), lambda: store.remove(name), lambda: store.paths(name)):
        with pytest.raises(VaultDamaged, match="not an id"):
            act()


def test_a_changed_segment_size_of_the_program_changes_nothing_stored(
    store: SmallSegments, tmp_path: Path
) -> None:
    stored = put(store, content(3 * SEGMENT + 7))
    BlobStore(tmp_path / "blobs", KEY, VAULT).verify(stored.id, stored.size, stored.sha256)
