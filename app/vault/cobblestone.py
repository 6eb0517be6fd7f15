"""Random access to C2SP chunked encryption, "Cobblestone-256" (https://c2sp.org/chunked-encryption).

``cryptography`` encrypts and decrypts these streams from end to end; reading from the middle is
written here from the specification. A stream is a 24-byte salt, a 32-byte commitment to the key,
and chunks of 16 KiB under AES-256-GCM, the last always shorter. Key, base nonce and commitment come
from HKDF-Expand with SHA-512 over the name of the AEAD, the salt and the context; the nonce of
chunk *k* is the base nonce with *k* added by exclusive or.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA512
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from app.errors import VaultDamaged

CHUNK_SIZE = 16 * 1024
"""Bytes of plain text in every chunk but the last."""

TAG_SIZE = 16
SEALED_CHUNK_SIZE = CHUNK_SIZE + TAG_SIZE

_SALT_SIZE = 24
_COMMITMENT_SIZE = 32
PREFIX_SIZE = _SALT_SIZE + _COMMITMENT_SIZE
"""Bytes before the first chunk."""

_KEY_SIZE = 32
_NONCE_SIZE = 12
_LABEL = b"c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\x00"

_DAMAGED = "A stored original was changed, cut or exchanged since it was taken in."


def sealed_size(size: int) -> int:
    """Return the length of the stream that holds ``size`` bytes ("Message chunking")."""
    return PREFIX_SIZE + size + (size // CHUNK_SIZE + 1) * TAG_SIZE


class ChunkReader:
    """Decrypts any run of chunks of one stream.

    Args:
        read_at: returns that many bytes of the stream from an offset; fewer only at its end.
        size: bytes of plain text, from a trusted place: it decides which chunk is the last.
        key: 32 bytes, the stream's input key.
        context: what the stream is bound to.

    Raises:
        VaultDamaged: if the commitment does not fit the key and context.
    """

    def __init__(
        self, read_at: Callable[[int, int], bytes], size: int, key: bytes, context: bytes
    ) -> None:
        self._read_at = read_at
        self._size = size
        self._last = size // CHUNK_SIZE
        prefix = read_at(0, PREFIX_SIZE)
        salt, commitment = prefix[:_SALT_SIZE], prefix[_SALT_SIZE:]
        length = _KEY_SIZE + _NONCE_SIZE + _COMMITMENT_SIZE
        derived = HKDFExpand(SHA512(), length, _LABEL + salt + context).derive(key)
        if not hmac.compare_digest(derived[_KEY_SIZE + _NONCE_SIZE :], commitment):
            raise VaultDamaged(_DAMAGED)
        self._aead = AESGCM(derived[:_KEY_SIZE])
        self._nonce = int.from_bytes(derived[_KEY_SIZE : _KEY_SIZE + _NONCE_SIZE], "big")

    @property
    def last(self) -> int:
        """Number of the last chunk; it is shorter than the others and may be empty."""
        return self._last

    def chunks(self, first: int, count: int) -> list[bytes]:
        """Decrypt consecutive chunks with one read.

        Args:
            first: number of the first chunk, from 0.
            count: how many; not beyond :attr:`last`.

        Returns:
            Their plain text, :data:`CHUNK_SIZE` bytes each, the last chunk shorter.

        Raises:
            VaultDamaged: if a chunk is not what was written there.
        """
        length = count * SEALED_CHUNK_SIZE
        if first + count > self._last:
            length = (count - 1) * SEALED_CHUNK_SIZE + self._size % CHUNK_SIZE + TAG_SIZE
        sealed = memoryview(self._read_at(PREFIX_SIZE + first * SEALED_CHUNK_SIZE, length))
        if len(sealed) != length:
            raise VaultDamaged(_DAMAGED)
        plain = []
        try:
            for place in range(count):
                nonce = (self._nonce ^ (first + place)).to_bytes(_NONCE_SIZE, "big")
                start = place * SEALED_CHUNK_SIZE
                chunk = sealed[start : start + SEALED_CHUNK_SIZE]
                plain.append(self._aead.decrypt(nonce, chunk, None))
        except InvalidTag:
            raise VaultDamaged(_DAMAGED) from None
        return plain
