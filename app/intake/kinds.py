"""What a file is, told by its first bytes; the name only breaks ties between text formats."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

OCTETS = "application/octet-stream"

HEAD = 65536
"""Bytes from the start of a file that :func:`detect` wants."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What the bytes are.

    Attributes:
        media_type: MIME type.
        kind: ``document``, ``photograph``, ``audio``, ``video``, ``email``, ``message-export`` or
            ``spreadsheet``: a hint for the item's kind.
        reader: name of the module in ``app.intake.formats`` that reads it, ``""`` when none does.
        reason: key of :data:`app.intake.wire.REASONS` when there is no reader.
    """

    media_type: str
    kind: str = "document"
    reader: str = ""
    reason: str = ""


def _unread(media_type: str, reason: str = "unsupported") -> Kind:
    return Kind(media_type, reason=reason)


_PDF = Kind("application/pdf", "document", "pdf")
_DOCX = Kind(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "document", "docx"
)
_XLSX = Kind(
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "spreadsheet", "sheet"
)
_ODT = Kind("application/vnd.oasis.opendocument.text", "document", "odt")
_RTF = Kind("application/rtf", "document", "rtf")
_TEXT = Kind("text/plain", "document", "text")
_MARKDOWN = Kind("text/markdown", "document", "text")
_CSV = Kind("text/csv", "spreadsheet", "sheet")
_HTML = Kind("text/html", "document", "html")
_MAIL = Kind("message/rfc822", "email", "mail")
_WHATSAPP = Kind("text/plain", "message-export", "text")
_TELEGRAM = Kind("application/json", "message-export", "chat")

_PICTURES = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"II+\x00", "image/tiff"),
    (b"MM\x00+", "image/tiff"),
)

_BITMAP_HEADERS = {bytes([size, 0, 0, 0]) for size in (12, 40, 52, 56, 64, 108, 124)}

_HEIF_BRANDS = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"}

_MEDIA = (
    (b"fLaC", "audio/flac"),
    (b"ID3", "audio/mpeg"),
    (b"#!AMR", "audio/amr"),
    (b"\x1aE\xdf\xa3", "video/x-matroska"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "video/x-ms-wmv"),
    (b"\x00\x00\x01\xba", "video/mpeg"),
    (b"\x00\x00\x01\xb3", "video/mpeg"),
    (b"FLV\x01", "video/x-flv"),
)

_UNREAD = (
    (b"MZ", "application/vnd.microsoft.portable-executable", "unsupported"),
    (b"\x7fELF", "application/x-executable", "unsupported"),
    (b"\xca\xfe\xba\xbe", "application/x-mach-binary", "unsupported"),
    (b"\xcf\xfa\xed\xfe", "application/x-mach-binary", "unsupported"),
    (b"GIF87a", "image/gif", "unsupported"),
    (b"GIF89a", "image/gif", "unsupported"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage", "unsupported"),
    (b"Rar!\x1a\x07", "application/vnd.rar", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed", "archive"),
    (b"\x1f\x8b", "application/gzip", "archive"),
    (b"BZh", "application/x-bzip2", "archive"),
    (b"\xfd7zXZ\x00", "application/x-xz", "archive"),
    (b"(\xb5/\xfd", "application/zstd", "archive"),
)

_MAIL_FIELDS = re.compile(
    rb"(?im)^(from|to|cc|date|subject|received|return-path|message-id|mime-version|delivered-to"
    rb"|content-type|x-[a-z-]{1,40}|dkim-signature|reply-to|sender|in-reply-to|references):"
)
# "12.03.2022, 14:05 - Name: ..." (Android) or "[12.03.22, 14:05:09] Name: ..." (iPhone)
_CHAT_LINE = re.compile(
    r"(?m)^[\u200e\u200f\ufeff]{0,2}\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}"
    r"(?::\d{2})?(?:[\u202f ]?[AaPp]\.?[Mm]\.?)?(?:\]| [-–])"
)


def detect(head: bytes, name: str = "") -> Kind:
    """Tell what a file is.

    Args:
        head: its first :data:`HEAD` bytes (fewer when the file is shorter).
        name: the name it arrived under.

    Returns:
        The kind. A file that nothing reads has ``reader == ""`` and a ``reason``.
    """
    if not head:
        return Kind("application/x-empty", reason="empty")
    extension = PurePosixPath(name.replace("\\", "/")).suffix.lower()
    return (
        _by_signature(head, extension)
        or _by_container(head)
        or _by_text(head, extension)
        or _unread(OCTETS)
    )


def _by_signature(head: bytes, extension: str) -> Kind | None:
    # Readers accept a PDF header within the first kilobyte (ISO 32000-1, annex H.3.4.1).
    if b"%PDF-" in head[:1024]:
        return _PDF
    for magic, media_type in _PICTURES:
        if head.startswith(magic):
            return Kind(media_type, "photograph", "image")
    # Two letters are no signature: the reserved bytes and the size of a known header make it one.
    if head.startswith(b"BM") and head[6:10] == bytes(4) and head[14:18] in _BITMAP_HEADERS:
        return Kind("image/bmp", "photograph", "image")
    if head.startswith(b"{\\rtf"):
        return _RTF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _by_zip(head, extension)
    for magic, media_type in _MEDIA:
        if head.startswith(magic):
            return Kind(media_type, media_type.split("/")[0], "media")
    for magic, media_type, reason in _UNREAD:
        if head.startswith(magic) and (magic != b"MZ" or b"\x00" in head[:256]):
            return _unread(media_type, reason)
    return None


def _by_zip(head: bytes, extension: str) -> Kind:
    # OpenDocument puts its type, uncompressed, into the first member (ODF 1.2 part 3, 3.3).
    if head[30:38] == b"mimetype":
        if b"application/vnd.oasis.opendocument.text" in head[38:160]:
            return _ODT
        return _unread("application/zip", "archive")
    if b"[Content_Types].xml" in head or b"_rels/.rels" in head:
        if b"word/" in head or extension in {".docx", ".docm", ".dotx"}:
            return _DOCX
        if b"xl/" in head or extension in {".xlsx", ".xlsm"}:
            return _XLSX
        return _unread("application/zip", "unsupported")
    if extension == ".docx":
        return _DOCX
    if extension == ".odt":
        return _ODT
    if extension == ".xlsx":
        return _XLSX
    return _unread("application/zip", "archive")


def _by_container(head: bytes) -> Kind | None:
    if head[:4] == b"RIFF" and len(head) >= 12:
        form = head[8:12]
        if form == b"WEBP":
            return Kind("image/webp", "photograph", "image")
        if form == b"WAVE":
            return Kind("audio/x-wav", "audio", "media")
        if form == b"AVI ":
            return Kind("video/x-msvideo", "video", "media")
    if head[4:8] == b"ftyp":
        brand = head[8:12]
        if brand in _HEIF_BRANDS:
            return Kind("image/heic", "photograph", "image")
        if brand == b"avif":
            return _unread("image/avif")
        if brand == b"M4A ":
            return Kind("audio/mp4", "audio", "media")
        if brand == b"qt  ":
            return Kind("video/quicktime", "video", "media")
        if brand[:3] == b"3gp":
            return Kind("video/3gpp", "video", "media")
        return Kind("video/mp4", "video", "media")
    if head[:4] == b"OggS":
        video = b"theora" in head[:4096]
        return Kind("video/ogg" if video else "audio/ogg", "video" if video else "audio", "media")
    # MPEG audio frames and ADTS: eleven set bits, then a layer that exists.
    if len(head) > 3 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0 and head[1] & 0x18 != 0x08:
        if head[1] & 0x06 == 0 and head[1] & 0xF0 == 0xF0:
            return Kind("audio/aac", "audio", "media")
        # Layer I is extinct, and its header is UTF-16's byte order mark.
        if head[1] & 0x06 in {0x02, 0x04} and head[2] & 0xF0 != 0xF0 and head[2] & 0x0C != 0x0C:
            return Kind("audio/mpeg", "audio", "media")
    if len(head) > 376 and head[0] == head[188] == head[376] == 0x47:
        return Kind("video/mp2t", "video", "media")
    return None


def _by_text(head: bytes, extension: str) -> Kind | None:
    if not _is_text(head):
        return None
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:4096]
    lower = start[:512].lower()
    if lower.startswith(b"<svg") or (lower.startswith(b"<?xml") and b"<svg" in lower):
        return _unread("image/svg+xml")
    if extension == ".eml" or _looks_like_mail(head):
        return _MAIL
    if extension == ".mht" or extension == ".mhtml":
        return _MAIL
    if lower.startswith((b"<!doctype html", b"<html")) or extension in {".html", ".htm", ".xhtml"}:
        return _HTML
    if start.startswith(b"{") and b'"messages"' in head and b'"type"' in head:
        return _TELEGRAM
    if extension in {".csv", ".tsv"}:
        return _CSV
    if extension in {".md", ".markdown"}:
        return _MARKDOWN
    if len(_CHAT_LINE.findall(head[:8192].decode("utf-8", "replace"))) >= 2:
        return _WHATSAPP
    return _TEXT


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return True
    sample = head[:8192]
    controls = sum(1 for byte in sample if byte < 32 and byte not in b"\t\n\r\x0c\x1b\x08")
    if not controls:
        return True
    # UTF-16 without a mark has a zero in every second byte of Latin text and line ends.
    pairs = len(sample) // 2
    if pairs >= 8:
        for lane in (0, 1):
            zeros = sample[lane::2].count(0)
            other = sample[1 - lane :: 2].count(0)
            fours = sample[lane::2].count(4)
            if other == 0 and zeros + fours > pairs * 0.8:
                return True
    # A stray control character does not make a letter a program.
    return controls * 50 < len(sample)


def _looks_like_mail(head: bytes) -> bool:
    if head.startswith(b"From ") and b"\n" in head[:300]:
        head = head.split(b"\n", 1)[1]
    first = head.split(b"\n", 1)[0]
    if not re.match(rb"[A-Za-z][A-Za-z0-9-]{0,60}:", first):
        return False
    block = re.split(rb"\r?\n\r?\n", head[:32768], maxsplit=1)[0]
    found = {match.group(1).lower() for match in _MAIL_FIELDS.finditer(block)}
    return len(found & {b"from", b"to", b"date", b"subject", b"received", b"message-id"}) >= 2 and (
        b"from" in found or b"received" in found
    )
