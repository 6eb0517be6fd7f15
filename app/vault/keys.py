"""Keys: from what a person knows or holds, through a slot, to the vault's working keys.

A random 256-bit *master* is wrapped in each slot of the header under a key-encryption key. From the
master, HKDF-SHA-512 (RFC 5869; salt = vault id) derives one key for each use, so that no key serves
two. The key-encryption key of a passphrase comes from Argon2id (RFC 9106), whose *secret* input is
the hash of the key file where there is one; that of a recovery key, which is random, from HKDF-
SHA-512.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import time
import unicodedata
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA512
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.errors import Refused, Usage, VaultDamaged, WrongKey

KEY_SIZE = 32
"""Bytes of every symmetric key and of the Ed25519 seed."""

SALT_SIZE = 16

PASSPHRASE = "passphrase"
RECOVERY = "recovery"

_NONCE_SIZE = 12
_TAG_SIZE = 16
WRAPPED_SIZE = _NONCE_SIZE + KEY_SIZE + _TAG_SIZE
"""Bytes of a wrapped key: nonce, ciphertext, tag."""

# A hostile header must not be able to take the machine's memory or a day of its time.
_MAX_MEMORY_KIB = 4 * 1024 * 1024
_MAX_ITERATIONS = 64
_MAX_LANES = 16

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
# Crockford's confusable letters, and every kind of hyphen that a word processor makes.
_READ_AS = str.maketrans("OIL", "011", "-‐‑‒–—_.")
_RECOVERY_BYTES = 20
_CHECK_BITS = 15
_GROUP = 5
_RECOVERY_LETTERS = (_RECOVERY_BYTES * 8 + _CHECK_BITS) // 5

_MISTYPED = "That does not open this vault: the recovery key is incomplete or mistyped."
_WRONG = "That passphrase or key does not open this vault."


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one try at a passphrase costs (Argon2id, RFC 9106, section 3.1).

    Attributes:
        memory_kib: memory in KiB.
        iterations: passes over it.
        lanes: threads.
    """

    memory_kib: int = 256 * 1024
    iterations: int = 3
    lanes: int = 4

    def check(self) -> None:
        """Refuse what only a hostile or damaged header would ask for.

        Raises:
            VaultDamaged: if a parameter is out of bounds.
        """
        if not (
            1 <= self.lanes <= _MAX_LANES
            and 8 * self.lanes <= self.memory_kib <= _MAX_MEMORY_KIB
            and 1 <= self.iterations <= _MAX_ITERATIONS
        ):
            raise VaultDamaged(
                "The vault's key header asks for an impossible amount of memory or time."
            )


DEFAULT_COST = KdfCost()
"""256 MiB and three passes: the least that a real vault is created with."""


@dataclass(frozen=True, slots=True)
class Credential:
    """What a person offers to open a vault: a passphrase (and key file), or a recovery key.

    Attributes:
        passphrase: normalised to NFC before use, so that every keyboard gives the same bytes.
        key_file: the content of the key file.
        recovery_key: the printed key; letter case, spaces and hyphens do not matter.
    """

    passphrase: str | None = field(default=None, repr=False)
    key_file: bytes | None = field(default=None, repr=False)
    recovery_key: str | None = field(default=None, repr=False)

    @property
    def kind(self) -> str:
        """The kind of slot that this opens.

        Raises:
            Usage: if there is neither a passphrase nor a recovery key, or both.
        """
        if self.recovery_key and not self.passphrase and self.key_file is None:
            return RECOVERY
        if self.passphrase and not self.recovery_key:
            return PASSPHRASE
        raise Usage("Give a passphrase (with the key file, if there is one), or the recovery key.")


@dataclass(frozen=True, slots=True)
class KeySet:
    """The working keys of one open vault, 32 bytes each.

    Attributes:
        vault_id: the vault's UUID; not a secret.
        db: encrypts ``vault.db``.
        cache: encrypts ``cache.db``.
        blob: wraps the keys of originals.
        log_sign: seed of the Ed25519 key that signs checkpoints.
        header_mac: authenticates the header.
        export: commitments and identifiers of exports.
    """

    vault_id: str
    db: bytes = field(repr=False)
    cache: bytes = field(repr=False)
    blob: bytes = field(repr=False)
    log_sign: bytes = field(repr=False)
    header_mac: bytes = field(repr=False)
    export: bytes = field(repr=False)

    def signing_key(self) -> Ed25519PrivateKey:
        """Return the key that signs checkpoints."""
        return Ed25519PrivateKey.from_private_bytes(self.log_sign)


def derive_keys(master: bytes, vault_id: str) -> KeySet:
    """Derive every working key from the master.

    Args:
        master: 32 random bytes.
        vault_id: the vault's UUID, the salt.
    """

    def named(name: str) -> bytes:
        info = b"kuager v1 " + name.encode("ascii")
        return HKDF(SHA512(), KEY_SIZE, vault_id.encode("ascii"), info).derive(master)

    return KeySet(
        vault_id=vault_id,
        db=named("db"),
        cache=named("cache"),
        blob=named("blob"),
        log_sign=named("log-sign"),
        header_mac=named("header-mac"),
        export=named("export"),
    )


def passphrase_kek(credential: Credential, salt: bytes, cost: KdfCost) -> bytes:
    """Derive the key-encryption key of a passphrase and its optional key file.

    Args:
        credential: of kind :data:`PASSPHRASE`.
        salt: 16 random bytes from the slot.
        cost: the slot's parameters; checked first.

    Returns:
        32 bytes.

    Raises:
        VaultDamaged: if the parameters are absurd.
        Refused: if this machine has too little memory.
    """
    cost.check()
    text = unicodedata.normalize("NFC", credential.passphrase or "")
    secret = None
    if credential.key_file is not None:
        secret = hashlib.sha512(credential.key_file).digest()
    try:
        kdf = Argon2id(
            salt=salt,
            length=KEY_SIZE,
            iterations=cost.iterations,
            lanes=cost.lanes,
            memory_cost=cost.memory_kib,
            secret=secret,
        )
        # A lone surrogate (a raw byte of a terminal in another encoding) is still a passphrase.
        return kdf.derive(text.encode("utf-8", "surrogatepass"))
    except MemoryError:
        raise Refused(
            f"Opening this vault needs {cost.memory_kib // 1024} MiB of free memory; "
            "close other programs and try again."
        ) from None


def recovery_kek(recovery_key: str, salt: bytes) -> bytes:
    """Derive the key-encryption key of a recovery key.

    Raises:
        WrongKey: if the key was mistyped.
    """
    return HKDF(SHA512(), KEY_SIZE, salt, b"kuager v1 recovery").derive(
        parse_recovery(recovery_key)
    )


def new_recovery_key() -> str:
    """Make a recovery key: 160 random bits and a 15-bit check, in groups of five letters.

    Returns:
        Crockford's base 32, e.g. ``7ZQ2M-...``; seven groups.
    """
    return format_recovery(secrets.token_bytes(_RECOVERY_BYTES))


def format_recovery(secret: bytes) -> str:
    """Write 20 bytes as a recovery key."""
    number = int.from_bytes(secret, "big") << _CHECK_BITS | _check(secret)
    letters = "".join(
        _CROCKFORD[number >> 5 * place & 31] for place in reversed(range(_RECOVERY_LETTERS))
    )
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def parse_recovery(text: str) -> bytes:
    """Return the 20 bytes of a recovery key as typed by a person.

    Case, white space and hyphens are ignored; O is read as 0, I and L as 1.

    Raises:
        WrongKey: if letters are missing or the check does not fit.
    """
    letters = "".join(text.upper().split()).translate(_READ_AS)
    if len(letters) != _RECOVERY_LETTERS or any(letter not in _CROCKFORD for letter in letters):
        raise WrongKey(_MISTYPED)
    number = 0
    for letter in letters:
        number = number << 5 | _CROCKFORD.index(letter)
    secret = (number >> _CHECK_BITS).to_bytes(_RECOVERY_BYTES, "big")
    if number & (1 << _CHECK_BITS) - 1 != _check(secret):
        raise WrongKey(_MISTYPED)
    return secret


def wrap(kek: bytes, key: bytes, associated: bytes) -> bytes:
    """Encrypt a key under another with AES-256-GCM.

    Args:
        kek: 32 bytes.
        key: 32 bytes.
        associated: what the wrapped key is bound to.

    Returns:
        :data:`WRAPPED_SIZE` bytes: nonce, ciphertext, tag.
    """
    nonce = os.urandom(_NONCE_SIZE)
    return nonce + AESGCM(kek).encrypt(nonce, key, associated)


def unwrap(kek: bytes, wrapped: bytes, associated: bytes) -> bytes | None:
    """Decrypt what :func:`wrap` made; None if the key, the bytes or the binding differ."""
    if len(wrapped) != WRAPPED_SIZE:
        return None
    try:
        return AESGCM(kek).decrypt(wrapped[:_NONCE_SIZE], wrapped[_NONCE_SIZE:], associated)
    except InvalidTag:
        return None


def wrong_key() -> WrongKey:
    """The failure for a credential that opens nothing; it never says which part is wrong."""
    return WrongKey(_WRONG)


def calibrate(target_seconds: float = 1.0) -> KdfCost:
    """Find the cost at which one try takes about this long here, never below the default.

    Args:
        target_seconds: how long a person should wait.

    Returns:
        The default memory and lanes with as many passes as fit, at least :data:`DEFAULT_COST`'s.
    """
    started = time.perf_counter()
    passphrase_kek(Credential("calibration"), bytes(SALT_SIZE), DEFAULT_COST)
    one_pass = (time.perf_counter() - started) / DEFAULT_COST.iterations
    passes = min(int(target_seconds / max(one_pass, 1e-3)), _MAX_ITERATIONS)
    return KdfCost(
        DEFAULT_COST.memory_kib, max(passes, DEFAULT_COST.iterations), DEFAULT_COST.lanes
    )


def _check(secret: bytes) -> int:
    digest = hashlib.sha256(b"kuager v1 recovery check" + secret).digest()
    return int.from_bytes(digest[:2], "big") >> 16 - _CHECK_BITS
