"""A time-stamp token read and checked byte by byte: CMS (RFC 5652) around a TSTInfo (RFC 3161).

What its signature does not cover is held by a digest in the reply as it is kept, so that no byte of
that can be changed by accident without notice.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from asn1crypto import parser, tsp
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa

from app.errors import Refused, Unreadable

_LARGEST = 1 << 20
_SAID = "sha256-of-token="
_DIGEST = re.compile(r"[0-9a-f]{64}")
_MOST_CERTIFICATES = 16
_HASHES: dict[str, hashes.HashAlgorithm] = {
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}
# Whatever a stranger's ASN.1 holds in place of what is expected there.
_WRONG_SHAPE = (ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError)
_CHANGED = "The time stamp is not as its authority signed it."
_NO_REPLY = "The file is no reply of a time-stamp authority (RFC 3161)."


@dataclass(frozen=True, slots=True)
class Token:
    """What an authority signed.

    Attributes:
        sha256: what it stamped, 32 bytes; empty when it is a digest of another kind.
        at: when, UTC.
        signer: certificate of the authority.
        others: further certificates that lie beside it.
        reply: the reply in DER throughout, its status saying the digest of the token: of a certificate
            above the signer's only the public key is held by signatures that are at hand.
    """

    sha256: bytes
    at: datetime
    signer: x509.Certificate
    others: tuple[x509.Certificate, ...]
    reply: bytes


def read_token(reply: bytes) -> Token:
    """Read a reply (TimeStampResp, DER) and check the authority's signature over it.

    Whose certificate it is, and whether it may stamp, is not looked at here.

    Raises:
        Unreadable: when it is no reply, or not as it was signed.
        Refused: when it grants no time stamp.
    """
    try:
        if len(reply) > _LARGEST:
            raise ValueError("too large")
        # One that grants nothing has no token, for which the whole's form asks.
        first = parser.parse(reply, strict=True)[4]
        status = tsp.PKIStatusInfo.load(first)["status"].native
    except _WRONG_SHAPE:
        raise Unreadable(_NO_REPLY) from None
    if status == "waiting":
        raise Refused("The authority has not stamped yet: its reply says to wait.")
    if status != "granted":
        raise Refused("The authority did not grant the time stamp.")
    try:
        return _checked(reply)
    except (*_WRONG_SHAPE, InvalidSignature, UnsupportedAlgorithm):
        raise Unreadable(_CHANGED) from None


def _checked(reply: bytes) -> Token:
    response = tsp.TimeStampResp.load(reply, strict=True)
    token = response["time_stamp_token"]
    signed = token["content"]
    inner = signed["encap_content_info"]
    kinds = (token["content_type"].native, inner["content_type"].native)
    # RFC 5652, 5.1: around anything but plain data it is version 3. There is one signer (RFC 3161,
    # 2.4.2), and nothing hangs on whatever else such a message may carry.
    if kinds != ("signed_data", "tst_info") or signed["version"].native != "v3":
        raise ValueError("no time-stamp token")
    if len(signed["signer_infos"]) != 1 or signed["crls"].native is not None:
        raise ValueError("not one signer")
    info = inner["content"].parsed
    signer_info = signed["signer_infos"][0]
    held = [each.chosen.dump() for each in signed["certificates"]]
    serials = [each.chosen.serial_number for each in signed["certificates"]]
    if len(held) > _MOST_CERTIFICATES or min(serials) < 1:
        raise ValueError("too many certificates, or one without a number")
    signer = _signer(signer_info, held)
    _verify(signer_info, bytes(inner["content"]), x509.load_der_x509_certificate(signer))
    others = [x509.load_der_x509_certificate(each) for each in held if each != signer]
    _linked(x509.load_der_x509_certificate(signer), others)
    listed = [each["algorithm"].native for each in signed["digest_algorithms"]]
    if listed != [signer_info["digest_algorithm"]["algorithm"].native]:
        raise ValueError("another digest")
    if info["version"].native != "v1":
        raise ValueError("another version")
    raw = _second(reply)
    for text in response["status"]["status_string"].native or ():
        if text != _said(raw) and (text.startswith(_SAID) or _DIGEST.search(text)):
            raise ValueError("another digest")
    # DER sorts a set; OpenSSL leaves the certificates as they came, and others do not read that.
    raw = raw.replace(b"".join(held), b"".join(sorted(held)), 1)
    status = tsp.PKIStatusInfo({"status": "granted", "status_string": [_said(raw)]}).dump()
    imprint = info["message_imprint"]
    usual = imprint["hash_algorithm"]["algorithm"].native == "sha256"
    return Token(
        imprint["hashed_message"].native if usual else b"",
        info["gen_time"].native.astimezone(UTC),
        x509.load_der_x509_certificate(signer),
        tuple(others),
        parser.emit(0, 1, 16, status + raw),
    )


def _second(reply: bytes) -> bytes:
    """Return the bytes of the token, as they came."""
    inner = parser.parse(reply, strict=True)[4]
    return bytes(inner[parser.peek(inner) :])


def _said(token: bytes) -> str:
    return _SAID + hashlib.sha256(token).hexdigest()


def _signer(signer_info: Any, held: list[bytes]) -> bytes:
    """Return the certificate that the signed attributes name by its digest (RFC 5035)."""
    attributes = _attributes(signer_info)
    if "signing_certificate_v2" in attributes:
        named = attributes["signing_certificate_v2"]["certs"][0]
        algorithm = named["hash_algorithm"]["algorithm"].native
        if algorithm not in _HASHES:
            raise ValueError("a weak digest")
    else:
        named = attributes["signing_certificate"]["certs"][0]
        algorithm = "sha1"
    wanted = named["cert_hash"].native
    [found] = [
        each
        for each in held
        if hashlib.new(algorithm, each, usedforsecurity=False).digest() == wanted
    ]
    identity = signer_info["sid"].chosen.native
    certificate = x509.load_der_x509_certificate(found)
    if signer_info["sid"].name != "issuer_and_serial_number" or (
        signer_info["version"].native,
        identity["serial_number"],
        signer_info["sid"].chosen["issuer"].dump(),
    ) != ("v1", certificate.serial_number, certificate.issuer.public_bytes()):
        raise ValueError("another signer")
    return found


def _verify(signer_info: Any, content: bytes, certificate: x509.Certificate) -> None:
    """Verify digest and signature (RFC 5652, 5.4 and 5.6)."""
    attributes = _attributes(signer_info)
    digest = signer_info["digest_algorithm"]["algorithm"].native
    if signer_info["unsigned_attrs"].native is not None or digest not in _HASHES:
        raise ValueError("more than is signed")
    made = hashlib.new(digest, content).digest()
    if attributes["content_type"].native != "tst_info":
        raise ValueError("another content")
    if attributes["message_digest"].native != made:
        raise InvalidSignature
    signed = parser.emit(0, 1, 17, signer_info["signed_attrs"].contents)
    signature = signer_info["signature"].native
    algorithm = signer_info["signature_algorithm"]
    name = algorithm["algorithm"].native
    of = _HASHES[digest] if name == "rsassa_pkcs1v15" else _HASHES[algorithm.hash_algo]
    key = certificate.public_key()
    if isinstance(key, ec.EllipticCurvePublicKey) and algorithm.signature_algo == "ecdsa":
        key.verify(signature, signed, ec.ECDSA(of))
    elif isinstance(key, rsa.RSAPublicKey) and algorithm.signature_algo == "rsassa_pkcs1v15":
        key.verify(signature, signed, padding.PKCS1v15(), of)
    elif isinstance(key, rsa.RSAPublicKey) and algorithm.signature_algo == "rsassa_pss":
        salt = algorithm["parameters"]["salt_length"].native
        key.verify(signature, signed, padding.PSS(padding.MGF1(of), salt), of)
    elif isinstance(key, ed25519.Ed25519PublicKey) and name == "ed25519":
        key.verify(signature, signed)
    else:
        raise ValueError("another kind of key")


def _linked(signer: x509.Certificate, others: list[x509.Certificate]) -> None:
    """Require that the other certificates are those that issued the signer's, each the one before."""
    below, left = signer, list(others)
    while left:
        issuer = next((each for each in left if each.subject == below.issuer), None)
        if issuer is None:
            raise ValueError("a certificate that has no business here")
        below.verify_directly_issued_by(issuer)
        left.remove(issuer)
        below = issuer
    if below.issuer == below.subject:
        below.verify_directly_issued_by(below)


def _attributes(signer_info: Any) -> dict[str, Any]:
    found = {each["type"].native: each["values"] for each in signer_info["signed_attrs"]}
    if len(found) != len(signer_info["signed_attrs"]) or any(
        len(each) != 1 for each in found.values()
    ):
        raise ValueError("an attribute is there twice")
    return {name: values[0] for name, values in found.items()}
