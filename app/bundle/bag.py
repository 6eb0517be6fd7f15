"""The bag around a bundle: BagIt 1.0 tag files (RFC 8493), and the text that is signed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from app.records.note import parse_vkey

MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
DECLARATION = "bagit.txt"
INFO = "bag-info.txt"
CHECKPOINT = "custody-checkpoint.txt"
COMMITMENTS = "commitments.json"
PROOFS = "custody-proofs.json"
PUBLIC_KEY = "public-key.txt"
SIGNATURE = "signature.txt"
REQUEST = "timestamp-request.tsq"
REPLY = "timestamp-reply.tsr"
"""Comes later, if at all, and is in no manifest: its own signature says that it is whole."""

SIGNED = (INFO, DECLARATION, COMMITMENTS, CHECKPOINT, PROOFS, MANIFEST, PUBLIC_KEY)
"""Files beside ``data/`` whose digests are in the signed text; the manifest covers ``data/``."""

SIGNED_BEFORE = tuple(name for name in SIGNED if name != PROOFS)
"""The same in bundles from before there were proofs of custody and requests for a time stamp."""

TAG_FILES = tuple(sorted((*SIGNED, SIGNATURE, REQUEST)))
"""What the tag manifest lists. It is itself checked by writing it again."""

TAG_FILES_BEFORE = tuple(sorted((*SIGNED_BEFORE, SIGNATURE)))
"""The same in those earlier bundles."""

DECLARATION_TEXT = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

_HEADER = "kuager bundle v1"


def manifest(digests: Mapping[str, str]) -> bytes:
    """Return a manifest (RFC 8493, 2.1.3): ``hex  path`` lines in the order of the paths.

    Args:
        digests: ASCII path with ``/`` to hex SHA-256.
    """
    return "".join(f"{digests[path]}  {path}\n" for path in sorted(digests)).encode("ascii")


def bag_info(bundle_id: str, as_of: str, size: int, count: int) -> bytes:
    """Return ``bag-info.txt`` (RFC 8493, 2.2.2).

    Args:
        bundle_id: External-Identifier.
        as_of: Bagging-Date; the date on the cover, not the clock's.
        size: bytes below ``data/``.
        count: files below ``data/``.
    """
    return (
        f"Bag-Software-Agent: Kuager\nBagging-Date: {as_of}\n"
        f"External-Identifier: {bundle_id}\nPayload-Oxum: {size}.{count}\n"
    ).encode("ascii")


def signed_text(bundle_id: str, digests: Mapping[str, str]) -> str:
    """Return the text of ``signature.txt``: bundle id and digest of each file of :data:`SIGNED`.

    Without a digest of :data:`PROOFS` it is the text of a bundle from before there were any.
    """
    names = SIGNED if PROOFS in digests else SIGNED_BEFORE
    lines = [_HEADER, bundle_id, *(f"{digests[name]}  {name}" for name in names)]
    return "\n".join(lines) + "\n"


def parse_signed_text(body: str) -> tuple[str, dict[str, str]] | None:
    """Return bundle id and digests of a signed text, or None when it is not of that form."""
    lines = body.split("\n")
    for names in (SIGNED, SIGNED_BEFORE):
        if len(lines) == len(names) + 3 and lines[0] == _HEADER:
            digests = dict(zip(names, (line[:64] for line in lines[2:]), strict=False))
            return (lines[1], digests) if signed_text(lines[1], digests) == body else None
    return None


def fingerprint(vkey: str) -> str:
    """Return thirty digits in groups of five that name a key over a telephone.

    The first 16 bytes of the SHA-256 of the verifier key, modulo 10 to the 30th: about 99 bits.

    Raises:
        VaultDamaged: when the verifier key is malformed.
    """
    parse_vkey(vkey)
    return _digits(vkey)


def bundle_print(body: str) -> str:
    """Return thirty digits in groups of five that name one bundle over a telephone.

    Made like :func:`fingerprint`, of the text that ``signature.txt`` signs; two people who read the
    same digits have the same bytes, whoever signed them.
    """
    return _digits(body)


def _digits(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    digits = f"{int.from_bytes(digest[:16], 'big') % 10**30:030d}"
    return " ".join(digits[at : at + 5] for at in range(0, 30, 5))


def public_key_text(vkey: str) -> bytes:
    """Return ``public-key.txt``: the verifier key (C2SP signed-note) and its fingerprint."""
    return f"{vkey}\nFingerprint: {fingerprint(vkey)}\n".encode()


def parse_public_key(text: bytes) -> str | None:
    """Return the verifier key of a ``public-key.txt``, or None when a byte of it is off."""
    from app.errors import VaultDamaged

    vkey = text.decode("utf-8", "replace").partition("\n")[0]
    try:
        return vkey if public_key_text(vkey) == text else None
    except VaultDamaged:
        return None
