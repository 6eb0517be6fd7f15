"""Random reads of a C2SP stream, against the library that writes it."""

from __future__ import annotations

import random

import pytest
from cryptography.cobblestone import (
    Cobblestone128Encryptor,
    Cobblestone256Decryptor,
    Cobblestone256Encryptor,
)

from app.errors import VaultDamaged
from app.vault.cobblestone import (
    CHUNK_SIZE,
    PREFIX_SIZE,
    SEALED_CHUNK_SIZE,
    ChunkReader,
    sealed_size,
)

KEY = bytes(range(32))
CONTEXT = b"kuager test"
SIZES = (0, 1, 15, 16383, 16384, 16385, 32767, 32768, 32769, 100_000, 1 << 20, (1 << 20) + 1)


def plain(size: int) -> bytes:
    return random.Random(size).randbytes(size)


def sealed(data: bytes, context: bytes = CONTEXT) -> bytes:
    encryptor = Cobblestone256Encryptor(KEY, context)
    return encryptor.update(data) + encryptor.finalize()


def reader(stream: bytes, size: int, context: bytes = CONTEXT, key: bytes = KEY) -> ChunkReader:
    return ChunkReader(lambda offset, length: stream[offset : offset + length], size, key, context)


@pytest.mark.parametrize("size", SIZES)
def test_it_reads_what_the_library_writes_in_any_run(size: int) -> None:
    data = plain(size)
    stream = sealed(data)
    assert len(stream) == sealed_size(size)
    decryptor = Cobblestone256Decryptor(KEY, CONTEXT)
    assert decryptor.update(stream) + decryptor.finalize() == data
    chunks = reader(stream, size)
    assert chunks.last == size // CHUNK_SIZE
    assert b"".join(chunks.chunks(0, chunks.last + 1)) == data
    for first in range(chunks.last + 1):
        found = chunks.chunks(first, 1)
        assert found == [data[first * CHUNK_SIZE : (first + 1) * CHUNK_SIZE]]
    if chunks.last:
        assert b"".join(chunks.chunks(1, chunks.last)) == data[CHUNK_SIZE:]


@pytest.mark.parametrize("size", SIZES)
def test_every_truncation_and_extension_is_noticed(size: int) -> None:
    stream = sealed(plain(size))
    for cut in {len(stream) - 1, len(stream) - 17, len(stream) - SEALED_CHUNK_SIZE}:
        if cut < PREFIX_SIZE:
            continue
        short = reader(stream[:cut], size)
        with pytest.raises(VaultDamaged):
            short.chunks(0, short.last + 1)
    # A stream cannot be passed off as a shorter or a longer one either.
    for claimed in (size - 1, size + 1, size - size % CHUNK_SIZE, size + CHUNK_SIZE):
        if claimed < 0 or claimed == size:
            continue
        wrong = reader(stream, claimed)
        with pytest.raises(VaultDamaged):
            wrong.chunks(wrong.last, 1)


def test_swapped_and_repeated_chunks_are_noticed() -> None:
    size = 5 * CHUNK_SIZE
    stream = sealed(plain(size))
    parts = [
        stream[at : at + SEALED_CHUNK_SIZE]
        for at in range(PREFIX_SIZE, len(stream), SEALED_CHUNK_SIZE)
    ]
    for order in ([1, 0, 2, 3, 4, 5], [0, 1, 1, 3, 4, 5], [0, 1, 2, 4, 3, 5]):
        mixed = reader(stream[:PREFIX_SIZE] + b"".join(parts[at] for at in order), size)
        for place, at in enumerate(order):
            if place == at:
                assert mixed.chunks(place, 1)
                continue
            with pytest.raises(VaultDamaged):
                mixed.chunks(place, 1)


def test_a_chunk_of_another_stream_is_noticed() -> None:
    size = 3 * CHUNK_SIZE
    one, two = sealed(plain(size)), sealed(plain(size))
    at = PREFIX_SIZE + SEALED_CHUNK_SIZE
    mixed = one[:at] + two[at : at + SEALED_CHUNK_SIZE] + one[at + SEALED_CHUNK_SIZE :]
    chunks = reader(mixed, size)
    assert chunks.chunks(0, 1)
    with pytest.raises(VaultDamaged):
        chunks.chunks(1, 1)


def test_key_context_and_cipher_are_committed_to() -> None:
    stream = sealed(b"data")
    with pytest.raises(VaultDamaged):
        reader(stream, 4, context=b"another context")
    with pytest.raises(VaultDamaged):
        reader(stream, 4, key=bytes(32))
    with pytest.raises(VaultDamaged):
        reader(stream[:PREFIX_SIZE] and bytes(PREFIX_SIZE) + stream[PREFIX_SIZE:], 4)
    with pytest.raises(VaultDamaged):
        reader(stream[: PREFIX_SIZE - 1], 4)
    weaker = Cobblestone128Encryptor(KEY[:16], CONTEXT)
    with pytest.raises(VaultDamaged):
        reader(weaker.update(b"data") + weaker.finalize(), 4)
