"""Every byte of a stored original matters: whichever flips, it is noticed."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest

from app.errors import VaultDamaged
from app.vault.blobs import BlobStore
from app.vault.cobblestone import CHUNK_SIZE


class SmallSegments(BlobStore):
    """Two files for one small original."""

    segment_size = CHUNK_SIZE


@pytest.mark.parametrize("size", [0, 100, CHUNK_SIZE, CHUNK_SIZE + 300])
def test_every_byte_of_a_blob_flipped_is_noticed(tmp_path: Path, size: int) -> None:
    store = SmallSegments(tmp_path / "blobs", bytes(32), "v" * 36)
    stored = store.write(io.BytesIO(random.Random(size).randbytes(size)))
    choice = random.Random(7)
    unnoticed = []
    flipped = 0
    for path in store.paths(stored.id):
        good = path.read_bytes()
        with path.open("r+b", buffering=0) as stream:
            for at, byte in enumerate(good):
                stream.seek(at)
                stream.write(bytes([byte ^ (1 << choice.randrange(8))]))
                try:
                    store.verify(stored.id, stored.size, stored.sha256)
                    unnoticed.append((path.name, at))
                except VaultDamaged:
                    flipped += 1
                stream.seek(at)
                stream.write(bytes([byte]))
    assert unnoticed == []
    assert flipped > size
    store.verify(stored.id, stored.size, stored.sha256)
