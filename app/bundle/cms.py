"""A detached CMS signature (RFC 5652) with the attributes that CAdES asks of the baseline.

Only what ETSI EN 319 142-1 (level B-B) needs is written: content type, digest of the content, and
the signing certificate (RFC 5035), in DER (ITU-T X.690), so that the same input gives the same
bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import Certificate

Key = RSAPrivateKey | EllipticCurvePrivateKey

_DATA = "1.2.840.113549.1.7.1"
_SIGNED_DATA = "1.2.840.113549.1.7.2"
_CONTENT_TYPE = "1.2.840.113549.1.9.3"
_MESSAGE_DIGEST = "1.2.840.113549.1.9.4"
_SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47"
_SHA256 = "2.16.840.1.101.3.4.2.1"
_RSA_SHA256 = "1.2.840.113549.1.1.11"
_ECDSA_SHA256 = "1.2.840.10045.4.3.2"

_INTEGER, _OCTETS, _NULL, _OID, _SEQUENCE, _SET = 0x02, 0x04, 0x05, 0x06, 0x30, 0x31
_CONTEXT_0 = 0xA0


def detached(
    key: Key, certificate: Certificate, chain: Sequence[Certificate], digest: bytes
) -> bytes:
    """Return a SignedData that signs content by its digest.

    Args:
        key: of the certificate.
        certificate: the signer's.
        chain: further certificates to carry along.
        digest: SHA-256 of the content.
    """
    hashed = _der(_OCTETS, hashlib.sha256(certificate.public_bytes(Encoding.DER)).digest())
    # ESSCertIDv2 without its algorithm means SHA-256; EN 319 122-1 (5.2.2.3) leaves the issuer out.
    attributes = _set(
        _attribute(_CONTENT_TYPE, _oid(_DATA)),
        _attribute(_MESSAGE_DIGEST, _der(_OCTETS, digest)),
        _attribute(_SIGNING_CERTIFICATE_V2, _sequence(_sequence(_sequence(hashed)))),
    )
    sha256 = _sequence(_oid(_SHA256))
    if isinstance(key, RSAPrivateKey):
        algorithm = _sequence(_oid(_RSA_SHA256), _der(_NULL, b""))
        signature = key.sign(attributes, PKCS1v15(), SHA256())
    else:
        algorithm = _sequence(_oid(_ECDSA_SHA256))
        # RFC 6979: the same content is signed with the same bytes.
        signature = key.sign(attributes, ECDSA(SHA256(), deterministic_signing=True))
    signer = _sequence(
        _integer(1),
        _sequence(certificate.issuer.public_bytes(), _integer(certificate.serial_number)),
        sha256,
        # Signed as a SET, carried under an implicit tag (RFC 5652, 5.4).
        bytes([_CONTEXT_0]) + attributes[1:],
        algorithm,
        _der(_OCTETS, signature),
    )
    certificates = _set(*{each.public_bytes(Encoding.DER) for each in (certificate, *chain)})
    signed = _sequence(
        _integer(1),
        _set(sha256),
        _sequence(_oid(_DATA)),
        bytes([_CONTEXT_0]) + certificates[1:],
        _set(signer),
    )
    return _sequence(_oid(_SIGNED_DATA), _der(_CONTEXT_0, signed))


def _attribute(name: str, value: bytes) -> bytes:
    return _sequence(_oid(name), _set(value))


def _der(tag: int, content: bytes) -> bytes:
    length = len(content)
    if length < 0x80:
        return bytes([tag, length]) + content
    size = length.to_bytes((length.bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(size)]) + size + content


def _sequence(*parts: bytes) -> bytes:
    return _der(_SEQUENCE, b"".join(parts))


def _set(*parts: bytes) -> bytes:
    # DER orders a SET OF by its encodings (X.690, 11.6).
    return _der(_SET, b"".join(sorted(parts)))


def _integer(value: int) -> bytes:
    return _der(_INTEGER, value.to_bytes(value.bit_length() // 8 + 1, "big", signed=True))


def _oid(dotted: str) -> bytes:
    first, second, *rest = map(int, dotted.split("."))
    content = bytearray()
    for arc in (first * 40 + second, *rest):
        groups = [arc & 0x7F]
        while arc := arc >> 7:
            groups.append(0x80 | arc & 0x7F)
        content += bytes(reversed(groups))
    return _der(_OID, bytes(content))
