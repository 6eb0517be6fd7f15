"""Signs a PDF with its sender's own certificate: PAdES, level B-B (ETSI EN 319 142-1).

The signature is appended (ISO 32000-2, 7.5.6), unseen, and covers every byte of the file but its
own. It claims the bundle's date, since a bundle knows no other; what proves a time is a time stamp.
Key and passphrase are only ever in memory.
"""

from __future__ import annotations

import datetime
import hashlib
import os
import struct
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import pikepdf
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12
from cryptography.x509 import Certificate, ExtensionNotFound, KeyUsage
from cryptography.x509.oid import NameOID
from pikepdf import AccessMode, Array, Dictionary, Name, Pdf

from app.bundle import cms
from app.errors import Refused, WrongKey

_LARGEST = 1024 * 1024
_LEAST_RSA_BITS = 2048
_CHUNK = 1024 * 1024
_TAIL = 64
_ATTEMPTS = 64
_RANGE = b"/ByteRange [0 %010d %010d %010d] /Contents "


@dataclass(frozen=True, slots=True)
class PdfSigner:
    """Somebody who signs.

    Attributes:
        certificate: the signer's.
        chain: certificates of who issued it, as far as the file has them.
    """

    certificate: Certificate
    chain: tuple[Certificate, ...]
    _key: cms.Key = field(repr=False)

    @classmethod
    def load(cls, p12: bytes, passphrase: str) -> PdfSigner:
        """Read key and certificates of a PKCS#12 file.

        Args:
            p12: the file.
            passphrase: opens it; ``""`` for a file without one.

        Raises:
            Refused: when it is no such file, or its key cannot sign a PDF.
            WrongKey: when the passphrase does not open it.
        """
        if len(p12) > _LARGEST or p12[:1] != b"\x30":
            raise Refused("This is not a certificate with its key (a PKCS#12 file, .p12 or .pfx).")
        try:
            found = pkcs12.load_pkcs12(p12, passphrase.encode() or None)
        except UnsupportedAlgorithm:
            raise Refused("The certificate file is protected in a way that is too old.") from None
        except (ValueError, TypeError):
            raise WrongKey("The passphrase does not open the certificate file.") from None
        if found.key is None or found.cert is None:
            raise Refused("The certificate file holds no certificate together with its key.")
        key, certificate = found.key, found.cert.certificate
        if not isinstance(key, RSAPrivateKey | EllipticCurvePrivateKey) or (
            isinstance(key, RSAPrivateKey) and key.key_size < _LEAST_RSA_BITS
        ):
            raise Refused(
                "A PDF is signed with an RSA key of at least 2048 bits or an elliptic-curve key."
            )
        if not _may_sign(certificate):
            raise Refused("The certificate is not meant for signing documents.")
        return cls(certificate, tuple(each.certificate for each in found.additional_certs), key)

    @property
    def subject(self) -> str:
        """The name in the certificate."""
        names = self.certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
        return str(names[0].value) if names else self.certificate.subject.rfc4514_string()

    def sign(self, path: Path, *, as_of: str) -> None:
        """Append a signature to a PDF of ours; the same file and date give the same bytes.

        Args:
            path: a finished volume or exhibit, without a form.
            as_of: ISO date that the signature claims, or the first day of the certificate if that
                is later.

        Raises:
            Refused: when the certificate has run out by then.
        """
        at = datetime.datetime.fromisoformat(as_of).replace(tzinfo=datetime.UTC)
        at = max(at, self.certificate.not_valid_before_utc)
        if at > self.certificate.not_valid_after_utc:
            raise Refused("The certificate has run out by the date of the bundle.")
        update = _Update(path, at)
        with path.open("r+b") as file:
            whole = _digest(file)
            room = len(self._signed(bytes(32)))
            # Signatures by an elliptic curve differ in length by a few bytes. The hole has no byte
            # to spare, so that none of the file can be changed unnoticed: try until one fits.
            for attempt in range(_ATTEMPTS):
                before, after = update.around(room, self._mark(as_of, attempt))
                digest = whole.copy()
                digest.update(before + after)
                signature = self._signed(digest.digest())
                if len(signature) == room:
                    break
                room = len(signature)
            else:
                raise Refused("The key's signatures do not fit into a PDF.")
            file.seek(0, os.SEEK_END)
            file.write(before + b"<" + signature.hex().encode() + b">" + after)
            file.flush()
            os.fsync(file.fileno())

    def _signed(self, digest: bytes) -> bytes:
        return cms.detached(self._key, self.certificate, self.chain, digest)

    def _mark(self, as_of: str, attempt: int) -> bytes:
        der = self.certificate.public_bytes(Encoding.DER)
        return hashlib.sha256(f"{as_of} {attempt}".encode() + der).digest()[:16]


def _may_sign(certificate: Certificate) -> bool:
    try:
        usage = certificate.extensions.get_extension_for_class(KeyUsage).value
    except ExtensionNotFound:
        return True
    return bool(usage.digital_signature or usage.content_commitment)


class _Update:
    """What is appended to a file: its objects, but for the signature itself."""

    def __init__(self, path: Path, at: datetime.datetime) -> None:
        """Prepare the objects.

        Args:
            path: the file.
            at: time that is claimed.
        """
        self.at = at
        with path.open("rb") as file:
            self.size = file.seek(0, os.SEEK_END)
            file.seek(max(self.size - _TAIL, 0))
            self.previous = int(file.read().rsplit(b"startxref", 1)[1].split()[0])
        with Pdf.open(path, access_mode=AccessMode.stream) as pdf:
            if "/AcroForm" in pdf.Root:
                raise AssertionError("the document has a form already")
            page = pdf.pages[0].obj
            held = pdf.make_indirect(Dictionary())
            widget = pdf.make_indirect(
                Dictionary(
                    Type=Name.Annot,
                    Subtype=Name.Widget,
                    FT=Name.Sig,
                    T=pikepdf.String("Signature"),
                    F=132,  # Printed and locked; without an extent it covers nothing.
                    Rect=Array([0, 0, 0, 0]),
                    P=page,
                    V=held,
                )
            )
            pdf.Root.AcroForm = Dictionary(Fields=Array([widget]), SigFlags=3)
            page.Annots = Array([*page.get("/Annots", ()), widget])
            self.objects = {
                each.objgen[0]: each.unparse(resolved=True) for each in (pdf.Root, page, widget)
            }
            self.held = held.objgen[0]
            self.identifier = bytes(pdf.trailer.ID[0])
            self.trailer = b" ".join(
                b"/%s %s" % (key.encode(), pdf.trailer[f"/{key}"].unparse())
                for key in ("Root", "Info")
                if f"/{key}" in pdf.trailer
            )

    def around(self, room: int, mark: bytes) -> tuple[bytes, bytes]:
        """Return what comes before and after a signature of so many bytes (7.5.6 and 7.5.8).

        Args:
            room: bytes of the signature.
            mark: second half of the new file identifier (14.4).
        """
        before, places = b"\n", {}
        for number, value in self.objects.items():
            places[number] = self.size + len(before)
            before += b"%d 0 obj\n%s\nendobj\n" % (number, value)
        places[self.held] = self.size + len(before)
        own = max(places) + 1
        head = (
            b"%d 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached"
            b" /M (%s) " % (self.held, self.at.strftime("D:%Y%m%d%H%M%SZ").encode())
        )
        begin = self.size + len(before) + len(head) + len(_RANGE % (0, 0, 0))
        end = begin + 2 * room + 2
        after = b" >>\nendobj\n"
        places[own] = end + len(after)
        index = b" ".join(b"%d 1" % each for each in sorted(places))
        table = b"".join(struct.pack(">BQB", 1, places[each], 0) for each in sorted(places))
        identifier = self.identifier.hex().encode(), mark.hex().encode()
        after += (
            b"%d 0 obj\n<< /Type /XRef /Size %d /Prev %d %s /ID [<%s> <%s>] /Index [%s]"
            b" /W [1 8 1] /Length %d >>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n"
        ) % (
            own, own + 1, self.previous, self.trailer, *identifier, index, len(table), table,
            places[own],
        )  # fmt: skip
        return before + head + _RANGE % (begin, end, len(after)), after


def _digest(file: BinaryIO) -> hashlib._Hash:
    made = hashlib.sha256()
    file.seek(0)
    while chunk := file.read(_CHUNK):
        made.update(chunk)
    return made
