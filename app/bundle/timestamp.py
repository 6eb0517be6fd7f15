"""Time stamps (RFC 3161): an outside authority's word on when a bundle's signature existed.

The request is written with every bundle and taken to an authority by whatever way there is; nothing
here opens a connection. The reply comes back as a file, is checked by its own signature, and lies
beside the bundle from then on. Whether the authority is to be believed, its root certificate says,
which whoever verifies has from elsewhere.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import rfc3161_client
from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from app.bundle import bag
from app.bundle.files import storage_errors, sync_folder, write_file
from app.bundle.opened import shown
from app.bundle.token import Token, read_token
from app.errors import NotFound, Refused, StorageFailed, Unreadable

_OVER_ELSE = "The time stamp is over something else than this bundle's signature."


class NotTrusted(Refused):
    """A time stamp that is whole, by an authority that the given roots do not vouch for."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a time-stamp authority says.

    Attributes:
        authority: name in its certificate.
        at: UTC time, ISO 8601.
        trusted: whether given roots vouch for the authority.
        sentence: for people.
    """

    authority: str
    at: str
    trusted: bool
    sentence: str


def request(signature: bytes) -> bytes:
    """Return the request for a time stamp (RFC 3161, 2.4.1) over a bundle's ``signature.txt``.

    SHA-256, the authority's certificate asked for, and no nonce: the same signature gives the same
    request, which can therefore lie in the bundle.
    """
    built = (
        rfc3161_client.TimestampRequestBuilder()
        .data(signature)
        .hash_algorithm(rfc3161_client.HashAlgorithm.SHA256)
        .nonce(nonce=False)
        .cert_request(cert_request=True)
        .build()
    )
    return built.as_bytes()


def check_reply(reply: bytes, signature: bytes, roots: bytes | None = None) -> Stamp:
    """Check a reply against a bundle's ``signature.txt``; see :func:`check_digest`."""
    return check_digest(reply, hashlib.sha256(signature).digest(), roots)


def check_digest(reply: bytes, sha256: bytes, roots: bytes | None = None) -> Stamp:
    """Check a reply (RFC 3161, 2.4.2) without a network.

    Args:
        reply: the TimeStampResp, DER.
        sha256: digest of what it has to be over, 32 bytes.
        roots: certificates that the reader trusts, PEM; None when there are none at hand.

    Raises:
        Unreadable: when it is no reply, or was changed.
        Refused: when the authority refused, stamped something else, or may not stamp.
        NotTrusted: when only the roots do not vouch for it.
    """
    trusted = certificates_of(roots) if roots is not None else []
    token = read_token(reply)
    if token.sha256 != sha256:
        raise Refused(_OVER_ELSE)
    if not _valid(token.signer, token.at):
        raise Refused("The certificate of the authority was not valid when it stamped.")
    if not _may_stamp(token.signer):
        raise Refused("The one who signed the time stamp is no time-stamp authority.")
    authority = _name(token.signer)
    when = f"{token.at:%Y-%m-%d %H:%M:%S} UTC"
    if roots is None:
        sentence = (
            f"{authority} says that the signature was there on {when}; no root certificate was"
            " given that would vouch for it."
        )
    else:
        _chain(token, trusted)
        sentence = f"The signature was there on {when}, says {authority}, as the given roots vouch."
    return Stamp(authority, f"{token.at:%Y-%m-%dT%H:%M:%S}Z", roots is not None, sentence)


def certificates_of(pem: bytes) -> list[x509.Certificate]:
    """Return the certificates of a PEM file.

    Raises:
        Refused: when there is none in it.
    """
    try:
        return x509.load_pem_x509_certificates(pem)
    except ValueError:
        raise Refused("The file with the roots holds no certificate in PEM form.") from None


def put_reply(folder: Path, reply: bytes, roots: bytes | None = None) -> Stamp:
    """Check a reply and put it into the folder of its bundle.

    Args:
        folder: of the bundle.
        reply: the TimeStampResp, DER.
        roots: see :func:`check_digest`.

    Raises:
        NotFound: when there is no bundle.
        Unreadable, Refused, NotTrusted: see :func:`check_digest`; nothing was written then.
        Refused: when the bundle has a good time stamp already.
        StorageFailed: when it cannot be written; nothing half stays.
    """
    try:
        signature = (folder / bag.SIGNATURE).read_bytes()
    except OSError:
        raise NotFound("There is no signed bundle at that place.") from None
    stamp = check_reply(reply, signature, roots)
    plain = read_token(reply).reply
    target = folder / bag.REPLY
    if _holds(target, signature):
        raise Refused("The bundle has a time stamp already; that one was kept.")
    beside = folder.with_name(f"{folder.name}.partial-{secrets.token_hex(4)}")
    try:
        with storage_errors():
            # When somebody sat at a computer is nobody's business: it takes the bundle's time.
            was = folder.stat().st_mtime_ns
            dated = (folder / bag.SIGNATURE).stat().st_mtime_ns
            write_file(beside, plain)
            beside.replace(target)
            sync_folder(folder)
            for place, time in ((target, dated), (folder, was)):
                with contextlib.suppress(OSError):
                    os.utime(place, ns=(time, time))
    except StorageFailed as error:
        raise StorageFailed("The time stamp could not be written; nothing was changed.") from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
    return stamp


def _holds(target: Path, signature: bytes) -> bool:
    """Whether a good time stamp lies there already."""
    try:
        check_reply(target.read_bytes(), signature)
    except (OSError, Unreadable, Refused):
        return False
    return True


def _valid(certificate: x509.Certificate, at: datetime) -> bool:
    return certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc


def _may_stamp(certificate: x509.Certificate) -> bool:
    """Whether it is for stamping only, and says so critically (RFC 3161, 2.3)."""
    try:
        usage = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage)
    except (x509.ExtensionNotFound, x509.DuplicateExtension, ValueError):
        return False
    return usage.critical and list(usage.value) == [ExtendedKeyUsageOID.TIME_STAMPING]


def _chain(token: Token, trusted: list[x509.Certificate]) -> None:
    """Require that trusted certificates vouch for the authority at the time of the stamp."""
    if token.signer in trusted:
        return
    verifier = rfc3161_client.VerifierBuilder(roots=list(dict.fromkeys(trusted))).build()
    try:
        verifier.verify(rfc3161_client.decode_timestamp_response(token.reply), token.sha256)
    except (rfc3161_client.VerificationError, ValueError) as error:
        if "expired" in str(error) or "not yet valid" in str(error):
            raise NotTrusted(
                "A certificate above the authority's was not valid when it stamped."
            ) from None
        raise NotTrusted("The given roots do not vouch for the time-stamp authority.") from None


def _name(certificate: x509.Certificate) -> str:
    """Return common name and organisation, as they may be printed."""
    found = [
        str(each.value)
        for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME)
        for each in certificate.subject.get_attributes_for_oid(kind)[:1]
    ]
    words = found[0] + (f" ({found[1]})" if len(found) > 1 else "") if found else "An authority"
    return shown(words)
