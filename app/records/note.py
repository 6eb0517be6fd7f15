"""Signed notes, checkpoints and proofs, in the C2SP forms that existing tools verify.

Sources: C2SP ``signed-note`` (text, blank line, ``— name base64(key id || signature)``; Ed25519 is
type 0x01), ``tlog-checkpoint`` (origin, size, root) and ``tlog-proof`` version 1 (index, path,
checkpoint).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from app.errors import VaultDamaged
from app.records import merkle

ED25519 = 0x01
"""Signature type of a plain Ed25519 note signature."""

PROOF_HEADER = "c2sp.org/tlog-proof@v1"

_DASH = "— "
# Generous for sixteen post-quantum cosignatures; a bound because notes come from strangers.
_MAX_NOTE = 1 << 20
_MAX_SIGNATURES = 64


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The state of a log: its name, how many leaves it has, and their root.

    Attributes:
        origin: the log's name; equal to the name of the key that signs.
        size: number of leaves.
        root: 32 bytes, RFC 9162 root hash.
        extensions: further opaque lines, usually none.
    """

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    def body(self) -> str:
        """Return the note text (tlog-checkpoint, "Note text"), ending in a newline."""
        lines = (self.origin, str(self.size), _encode(self.root), *self.extensions)
        return "\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True)
class LogProof:
    """A leaf's inclusion proof together with the checkpoint it leads to (tlog-proof).

    Attributes:
        index: 0-based index of the leaf.
        hashes: sibling hashes from the leaf up.
        checkpoint: the signed note, verbatim.
        extra: opaque data beside the proof; not authenticated.
    """

    index: int
    hashes: tuple[bytes, ...]
    checkpoint: str
    extra: bytes = b""


def key_id(name: str, public: bytes, kind: int = ED25519) -> bytes:
    """Return the 4 bytes that name a key in signatures (signed-note, "Signatures")."""
    return hashlib.sha256(name.encode() + b"\n" + bytes([kind]) + public).digest()[:4]


def vkey(name: str, public: bytes | Ed25519PublicKey) -> str:
    """Return the verifier key ``name+key id+base64(type || public key)``.

    Args:
        name: the key's name, without white space and plus signs.
        public: the Ed25519 public key, or its 32 bytes.
    """
    _check_name(name)
    raw = public if isinstance(public, bytes) else public.public_bytes_raw()
    return f"{name}+{key_id(name, raw).hex()}+{_encode(bytes([ED25519]) + raw)}"


def parse_vkey(text: str) -> tuple[str, Ed25519PublicKey]:
    """Return the name and public key of a verifier key.

    Raises:
        VaultDamaged: if it is malformed, of another type, or its key id does not fit.
    """
    name, plus, rest = text.partition("+")
    identity, second, material = rest.partition("+")
    raw = _decode(material)
    if not (plus and second and _is_name(name)) or len(raw) != 33 or raw[0] != ED25519:
        raise VaultDamaged("The verifier key is not an Ed25519 key of a signed note.")
    if key_id(name, raw[1:]).hex() != identity:
        raise VaultDamaged("The verifier key does not match its own key id.")
    return name, Ed25519PublicKey.from_public_bytes(raw[1:])


def sign_note(body: str, name: str, key: Ed25519PrivateKey) -> str:
    """Sign a text as a note.

    Args:
        body: the text; ends in a newline and holds no other control characters.
        name: the key's name.
        key: the signing key.

    Returns:
        The note: text, blank line, one signature line.

    Raises:
        ValueError: if the text or the name cannot be a note's.
    """
    _check_name(name)
    if not body.endswith("\n") or not _is_plain(body):
        raise ValueError("a note's text ends in a newline and has no control characters")
    return f"{body}\n{_signature_line(body, name, key)}"


def verify_note(note: str, verifier: str) -> str:
    """Return a note's text after verifying that the key signed it.

    Signatures of other keys are ignored, as the specification asks.

    Args:
        note: the whole note.
        verifier: the verifier key (see :func:`vkey`).

    Raises:
        VaultDamaged: if the note is malformed, the key did not sign it, or its signature is wrong.
    """
    name, public = parse_vkey(verifier)
    identity = key_id(name, public.public_bytes_raw())
    body, signatures = _split_note(note)
    verified = False
    for signer, signer_id, signature in signatures:
        if signer != name or signer_id != identity:
            continue
        try:
            public.verify(signature, body.encode())
        except InvalidSignature:
            raise VaultDamaged("The signature on the signed note is wrong.") from None
        verified = True
    if not verified:
        raise VaultDamaged("The signed note does not carry the expected signature.")
    return body


def parse_checkpoint(body: str) -> Checkpoint:
    """Read the text of a checkpoint (after :func:`verify_note`).

    Raises:
        VaultDamaged: if it is not in tlog-checkpoint form.
    """
    lines = body.split("\n")
    if len(lines) < 4 or lines.pop() != "" or not all(lines):
        raise VaultDamaged("The checkpoint is not in the expected form.")
    origin, size, root, *extensions = lines
    digest = _decode(root)
    if len(digest) != merkle.HASH_SIZE:
        raise VaultDamaged("The checkpoint's root is not a SHA-256 hash.")
    return Checkpoint(origin, _decimal(size, "checkpoint"), digest, tuple(extensions))


def format_proof(index: int, hashes: Sequence[bytes], checkpoint: str, extra: bytes = b"") -> str:
    """Write a tlog-proof: index, inclusion path, blank line, checkpoint note.

    Args:
        index: 0-based index of the leaf.
        hashes: what :func:`app.records.merkle.inclusion_proof` returned.
        checkpoint: the signed checkpoint, verbatim.
        extra: opaque data to carry along; nobody authenticates it.
    """
    lines = [PROOF_HEADER]
    if extra:
        lines.append(f"extra {_encode(extra)}")
    lines.append(f"index {index}")
    lines.extend(_encode(each) for each in hashes)
    return "\n".join(lines) + "\n\n" + checkpoint


def parse_proof(text: str) -> LogProof:
    """Read a tlog-proof.

    Raises:
        VaultDamaged: if it is not in that form.
    """
    head, blank, checkpoint = text.partition("\n\n")
    lines = head.split("\n")
    if len(text) > _MAX_NOTE or not blank or not checkpoint or lines.pop(0) != PROOF_HEADER:
        raise VaultDamaged("The inclusion proof is not in the expected form.")
    extra = b""
    if lines and lines[0].startswith("extra "):
        extra = _decode(lines.pop(0).removeprefix("extra "))
    if not lines or not lines[0].startswith("index "):
        raise VaultDamaged("The inclusion proof does not name an index.")
    index = _decimal(lines.pop(0).removeprefix("index "), "inclusion proof")
    hashes = tuple(_decode(line) for line in lines)
    if any(len(each) != merkle.HASH_SIZE for each in hashes):
        raise VaultDamaged("The inclusion proof holds something that is not a SHA-256 hash.")
    return LogProof(index, hashes, checkpoint, extra)


def verify_proof(text: str, leaf: bytes, verifier: str) -> Checkpoint:
    """Verify a tlog-proof for a leaf hash: signature, origin and inclusion path.

    Args:
        text: the proof.
        leaf: the leaf hash, computed by the caller from the leaf itself.
        verifier: the log's verifier key; its name has to be the checkpoint's origin.

    Returns:
        The checkpoint that the leaf is under.

    Raises:
        VaultDamaged: if anything does not fit.
    """
    proof = parse_proof(text)
    checkpoint = parse_checkpoint(verify_note(proof.checkpoint, verifier))
    if checkpoint.origin != parse_vkey(verifier)[0]:
        raise VaultDamaged("The checkpoint belongs to another log.")
    if not merkle.verify_inclusion(
        leaf, proof.index, checkpoint.size, proof.hashes, checkpoint.root
    ):
        raise VaultDamaged("The inclusion proof does not lead to the checkpoint's root.")
    return checkpoint


def _signature_line(body: str, name: str, key: Ed25519PrivateKey) -> str:
    identity = key_id(name, key.public_key().public_bytes_raw())
    return f"{_DASH}{name} {_encode(identity + key.sign(body.encode()))}\n"


def _split_note(note: str) -> tuple[str, list[tuple[str, bytes, bytes]]]:
    cut = note.rfind("\n\n")
    if len(note) > _MAX_NOTE or cut < 0 or not note.endswith("\n") or not _is_plain(note):
        raise VaultDamaged("The signed note is not in the expected form.")
    body, lines = note[: cut + 1], note[cut + 2 : -1].split("\n")
    if len(lines) > _MAX_SIGNATURES:
        raise VaultDamaged("The signed note carries too many signatures.")
    signatures = []
    for line in lines:
        name, _, material = line.removeprefix(_DASH).partition(" ")
        raw = _decode(material)
        if not line.startswith(_DASH) or not _is_name(name) or len(raw) < 5:
            raise VaultDamaged("The signed note has a malformed signature line.")
        signatures.append((name, raw[:4], raw[4:]))
    return body, signatures


def _is_plain(text: str) -> bool:
    if any(character < " " and character != "\n" for character in text):
        return False
    return not any("\ud800" <= character <= "\udfff" for character in text)


def _is_name(name: str) -> bool:
    return bool(name) and "+" not in name and not any(map(str.isspace, name)) and _is_plain(name)


def _check_name(name: str) -> None:
    if not _is_name(name):
        raise ValueError("a note key's name is not empty and has no white space and no plus sign")


def _decimal(text: str, where: str) -> int:
    # Leading zeroes would make two texts of one checkpoint; 19 digits is beyond any log.
    if not (text.isascii() and text.isdigit() and len(text) < 20) or str(int(text)) != text:
        raise VaultDamaged(f"The {where} holds a malformed number.")
    return int(text)


def _encode(data: bytes) -> str:
    return base64.standard_b64encode(data).decode("ascii")


def _decode(text: str) -> bytes:
    """Decode canonical base64; anything else decodes to nothing, which no caller accepts."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError):
        return b""
    return data if _encode(data) == text else b""
