"""A time-stamp authority for the tests: certificates made here, replies made by OpenSSL."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey

NOW = datetime.now(UTC)
YEAR = timedelta(days=365)
_CONFIGURATION = """
[tsa]
default_tsa = own
[own]
serial = {folder}/serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
ess_cert_id_alg = sha256
accuracy = secs:1
"""


@dataclass(frozen=True)
class Authority:
    """One that stamps.

    Attributes:
        folder: of its files.
        roots: PEM of its root.
        certificate: PEM of its own.
        key: that it signs with.
    """

    folder: Path
    roots: bytes
    certificate: bytes
    key: Key

    def reply(self, request: bytes) -> bytes:
        """Stamp, as ``openssl ts`` does."""
        (self.folder / "request.tsq").write_bytes(request)
        told = ["openssl", "ts", "-reply", "-config", "tsa.cnf", "-queryfile", "request.tsq"]
        told += ["-inkey", "key.pem", "-signer", "signer.pem", "-chain", "chain.pem"]
        subprocess.run(
            [*told, "-out", "reply.tsr"], cwd=self.folder, check=True, capture_output=True
        )
        return (self.folder / "reply.tsr").read_bytes()

    def agrees(self, reply: bytes, data: Path) -> bool:
        """Whether OpenSSL finds the reply good for a file."""
        (self.folder / "reply.tsr").write_bytes(reply)
        (self.folder / "roots.pem").write_bytes(self.roots)
        told = ["openssl", "ts", "-verify", "-in", "reply.tsr", "-data", str(data)]
        done = subprocess.run([*told, "-CAfile", "roots.pem"], cwd=self.folder, capture_output=True)
        return done.returncode == 0


def certificate(
    name: str,
    key: Key,
    issuer: tuple[str, Key],
    *,
    authority: bool = False,
    usage: tuple[x509.ObjectIdentifier, ...] = (ExtendedKeyUsageOID.TIME_STAMPING,),
    critical: bool = True,
    until: datetime = NOW + YEAR,
) -> bytes:
    """Return a certificate, PEM; valid from ten years ago."""

    def named(common: str) -> x509.Name:
        return x509.Name(
            [
                x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Stamp House"),
                x509.NameAttribute(NameOID.COMMON_NAME, common),
            ]
        )

    built = (
        x509.CertificateBuilder()
        .subject_name(named(name))
        .issuer_name(named(issuer[0]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - 10 * YEAR)
        .not_valid_after(until)
        .add_extension(x509.BasicConstraints(authority, None), critical=True)
    )
    if not authority and usage:
        built = built.add_extension(x509.ExtendedKeyUsage(usage), critical=critical)
    return built.sign(issuer[1], hashes.SHA256()).public_bytes(Encoding.PEM)


def new_key(kind: str = "ec") -> Key:
    """Return a key."""
    if kind == "rsa":
        return rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return ec.generate_private_key(ec.SECP256R1())


def authority(
    folder: Path,
    kind: str = "ec",
    *,
    root_until: datetime = NOW + YEAR,
    middle_until: datetime = NOW + YEAR,
    signer_until: datetime = NOW + YEAR,
) -> Authority:
    """Make an authority with a root, one certificate between, and its own."""
    folder.mkdir(parents=True)
    root, middle, own = new_key(), new_key(), new_key(kind)
    roots = certificate("Root", root, ("Root", root), authority=True, until=root_until)
    chain = certificate("Middle", middle, ("Root", root), authority=True, until=middle_until)
    signer = certificate("Clock One", own, ("Middle", middle), until=signer_until)
    (folder / "key.pem").write_bytes(
        own.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    (folder / "signer.pem").write_bytes(signer)
    (folder / "chain.pem").write_bytes(chain)
    (folder / "serial").write_text("01")
    (folder / "tsa.cnf").write_text(_CONFIGURATION.format(folder=folder))
    return Authority(folder, roots, signer, own)
