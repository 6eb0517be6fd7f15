"""Certificates with keys in PKCS#12 files, as somebody who signs PDFs has one."""

from __future__ import annotations

import datetime
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID

PASSPHRASE = "sign what is whole"
NAME = "Юлия Lawyer"


def certificate(
    key: Any,
    *,
    name: str = NAME,
    issuer: tuple[Any, str] | None = None,
    usage: bool = True,
    last: int = 2036,
) -> x509.Certificate:
    """A certificate from 2026 on: by its own key, or by an issuer's."""
    signer, issued_by = issuer or (key, name)
    built = (
        x509.CertificateBuilder()
        .subject_name(_name(name))
        .issuer_name(_name(issued_by))
        .public_key(key.public_key())
        .serial_number(0x8F00112233)
        .not_valid_before(datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC))
        .not_valid_after(datetime.datetime(last, 1, 1, tzinfo=datetime.UTC))
        .add_extension(
            x509.KeyUsage(usage, usage, False, False, False, True, False, False, False), True
        )
    )  # fmt: skip
    algorithm = None if "Ed25519" in type(signer).__name__ else hashes.SHA256()
    return built.sign(signer, algorithm)


def p12(key: Any, own: x509.Certificate, *chain: x509.Certificate) -> bytes:
    """The file, opened by :data:`PASSPHRASE`."""
    locked = BestAvailableEncryption(PASSPHRASE.encode())
    return pkcs12.serialize_key_and_certificates(b"signer", key, own, list(chain), locked)


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])
