"""Sealing with a passphrase: the scrypt recipient of age v1, chunk by chunk.

C2SP ``age`` (https://c2sp.org/age): the header with its one stanza, and the payload as a STREAM of
ChaCha20-Poly1305 over 64 KiB chunks. pyrage can do this only with all of a file in the memory; for
public keys it streams, and is used.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import os
from collections.abc import Iterator
from typing import BinaryIO, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.errors import Refused, Unreadable, WrongKey

VERSION = b"age-encryption.org/v1"
ARMOUR = b"-----BEGIN AGE ENCRYPTED FILE-----"
STANZA = b"-> scrypt "

_WORK = 18
"""Logarithm of scrypt's cost: what ``age -p`` takes, about a second and 256 MiB."""

_MOST_WORK = 20
"""A stranger's file may ask for this much, 1 GiB, and no more."""

_CHUNK = 64 * 1024
_TAG = 16
_LONGEST_LINE = 200
_LABEL = b"age-encryption.org/v1/scrypt"


class Sink(Protocol):
    """Where bytes go."""

    def write(self, data: bytes, /) -> object:
        """Take bytes."""


def encrypt(source: BinaryIO, target: Sink, passphrase: str) -> None:
    """Encrypt all that a source gives.

    Raises:
        OSError: from source or target.
    """
    file_key, salt = os.urandom(16), os.urandom(16)
    wrapping = _stretched(passphrase, salt, _WORK)
    body = ChaCha20Poly1305(wrapping).encrypt(bytes(12), file_key, None)
    head = VERSION + b"\n" + STANZA + _plain64(salt) + b" %d\n" % _WORK + _plain64(body) + b"\n---"
    target.write(head + b" " + _plain64(_mac(file_key, head)) + b"\n")
    nonce = os.urandom(16)
    target.write(nonce)
    cipher = ChaCha20Poly1305(_derived(file_key, nonce, b"payload"))
    chunk, count = _filled(source, _CHUNK), 0
    while True:
        following = _filled(source, _CHUNK) if len(chunk) == _CHUNK else b""
        target.write(cipher.encrypt(_nonce(count, last=not following), chunk, None))
        if not following:
            return
        chunk, count = following, count + 1


def decrypt(source: BinaryIO, passphrase: str) -> Iterator[bytes]:
    """Yield what was encrypted, as far as it is proved to be unchanged.

    Raises:
        WrongKey: when the passphrase is another one.
        Refused: when opening would take too much memory.
        Unreadable: when the file was changed, or has lost its end.
    """
    head = _line(source)
    stanza = _line(source)
    words = stanza.split(b" ")
    body = _line(source)
    last = _line(source)
    if head != VERSION or not stanza.startswith(STANZA) or len(words) != 4:
        raise Unreadable(_CHANGED)
    if not words[3].isdigit() or not last.startswith(b"--- "):
        raise Unreadable(_CHANGED)
    if int(words[3]) > _MOST_WORK:
        raise Refused("Opening this file would take more memory than a computer should give it.")
    wrapping = _stretched(passphrase, _bytes64(words[2], 16), max(int(words[3]), 1))
    try:
        file_key = ChaCha20Poly1305(wrapping).decrypt(bytes(12), _bytes64(body, 32), None)
    except InvalidTag:
        raise WrongKey("The passphrase does not open this file.") from None
    signed = b"\n".join((head, stanza, body, b"---"))
    if not hmac.compare_digest(_mac(file_key, signed), _bytes64(last[4:], 32)):
        raise Unreadable(_CHANGED)
    cipher = ChaCha20Poly1305(_derived(file_key, _filled(source, 16), b"payload"))
    chunk, count = _filled(source, _CHUNK + _TAG), 0
    while True:
        following = _filled(source, _CHUNK + _TAG) if len(chunk) == _CHUNK + _TAG else b""
        try:
            made = cipher.decrypt(_nonce(count, last=not following), chunk, None)
        except InvalidTag:
            raise Unreadable(_CHANGED) from None
        if not made and count:
            raise Unreadable(_CHANGED)
        yield made
        if not following:
            return
        chunk, count = following, count + 1


_CHANGED = "The sealed file was changed, or has lost its end."


def _stretched(passphrase: str, salt: bytes, work: int) -> bytes:
    cost = 1 << work
    return hashlib.scrypt(
        passphrase.encode(),
        salt=_LABEL + salt,
        n=cost,
        r=8,
        p=1,
        maxmem=(cost + 64) * 1024 + (1 << 20),
        dklen=32,
    )


def _derived(file_key: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt, info).derive(file_key)


def _mac(file_key: bytes, head: bytes) -> bytes:
    return hmac.digest(_derived(file_key, b"", b"header"), head, "sha256")


def _nonce(count: int, *, last: bool) -> bytes:
    return count.to_bytes(11, "big") + bytes([last])


def _filled(source: BinaryIO, size: int) -> bytes:
    """Read so many bytes, fewer only at the end."""
    parts: list[bytes] = []
    while size and (part := source.read(size)):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _line(source: BinaryIO) -> bytes:
    line = source.readline(_LONGEST_LINE)
    if not line.endswith(b"\n"):
        raise Unreadable(_CHANGED)
    return line[:-1]


def _plain64(data: bytes) -> bytes:
    return base64.b64encode(data).rstrip(b"=")


def _bytes64(text: bytes, size: int) -> bytes:
    """Decode unpadded base64 that has to come to so many bytes."""
    try:
        data = base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except (binascii.Error, ValueError):
        data = b""
    if len(data) != size or _plain64(data) != text:
        raise Unreadable(_CHANGED)
    return data
