"""The proof on files that are not PDF: text, pages, archives, pictures, sound and film."""

from __future__ import annotations

import base64
import binascii
import html
import io
import json
import re
import zipfile
from functools import lru_cache
from pathlib import Path
from typing import Any

from app.records.pages import PageImage
from app.redaction.proof.examiner import Examiner
from app.redaction.proof.held import Held, let_go
from app.redaction.proof.jpeg import jpeg_segments
from app.redaction.proof.pdf import examine_pdf
from app.redaction.proof.recordings import examine_recording, examine_webm

_TAG = re.compile(r"<[^<>]*>")
_CODE = re.compile(r"<(style|script)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_DATA_URI = re.compile(r"data:[\w/+.-]+;base64,([A-Za-z0-9+/=\s]+)")
_XML_DATE = re.compile(r"<dcterms:\w+[^>]*>([^<]+)<")
_FORM = re.compile(r"[0-9a-f]{64}|@(context|graph|id|type)")
"""Strings of a format: digests, and the keywords of JSON-LD (which are no handles)."""

_HASH = re.compile(r"[0-9A-Fa-f]{32,}|[A-Za-z0-9+/]{40,}={0,2}")
_DEEPEST = 4
_WORKBOOK = re.compile(
    r"(\[Content_Types\]\.xml)|(_rels/\.rels)|(xl/_rels/workbook\.xml\.rels)"
    r"|(xl/worksheets/sheet\d+\.xml)|(xl/workbook\.xml)|(xl/sharedStrings\.xml)|(xl/styles\.xml)"
    r"|(xl/theme/theme1\.xml)|(docProps/core\.xml)|(docProps/app\.xml)"
)
"""The members of a workbook in the order in which it is written."""

_WORDS = re.compile(
    r"(\[Content_Types\]\.xml)|(_rels/\.rels)|(docProps/core\.xml)|(word/document\.xml)"
    r"|(word/_rels/document\.xml\.rels)|(word/footer1\.xml)|(word/footnotes\.xml)"
    r"|(word/_rels/footnotes\.xml\.rels)|(word/numbering\.xml)|(word/settings\.xml)"
    r"|(word/styles\.xml)"
)
"""The members of a document for Word, likewise."""

_STRANGE_SHEET = "a member that a workbook has no use for"
_STRANGE_PART = "a member that a document has no use for"

_PNG_CHUNKS = frozenset((b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"))
_RIFF_CHUNKS = frozenset((b"fmt ", b"data", b"fact"))
_MEDIA_TAGS = frozenset(
    (
        "major_brand",
        "minor_version",
        "compatible_brands",
        "encoder",
        "handler_name",
        "vendor_id",
        "language",
        "duration",
    )
)
_HANDLERS = frozenset(("VideoHandler", "SoundHandler", "", "und"))
_EBML = b"\x1aE\xdf\xa3"
_MEDIA_STARTS = (b"OggS", b"fLaC", b"ID3", _EBML, b"\xff\xfb", b"\xff\xf1")


def examine_file(
    examiner: Examiner, where: str, data: Held, depth: int = 0, path: Path | None = None
) -> None:
    """Try one file on every channel that its bytes offer.

    Args:
        examiner: keeps the secrets and the counts.
        where: the file's name in the report.
        data: the whole file.
        depth: how many archives it lay in.
        path: where it lies, for a file that is a file of its own.
    """
    examiner.raw("raw-bytes", where, data)
    redaction = examiner.recording(where)
    if not isinstance(data, bytes):
        let_go(data)
        if redaction is None:
            examine_pdf(examiner, where, data, path)
            return
        data = bytes(data)
    if redaction is not None or data.startswith(_EBML):
        examine_webm(examiner, where, data)
    if redaction is not None:
        # Whatever it begins with: an original in its place is what must be noticed.
        examine_recording(examiner, where, data, redaction)
    if data.startswith(b"%PDF"):
        examine_pdf(examiner, where, data)
    elif data.startswith(b"PK\x03\x04"):
        _archive(examiner, where, data, depth)
    elif data.startswith(b"\xff\xd8\xff"):
        jpeg_segments(examiner, where, data)
        _picture(examiner, where, data)
    elif data.startswith(b"\x89PNG\r\n"):
        _png_chunks(examiner, where, data)
        _picture(examiner, where, data)
    elif data.startswith(b"RIFF") and data[8:12] == b"WAVE":
        _riff_chunks(examiner, where, data)
    elif data.startswith(_MEDIA_STARTS) or data[4:8] == b"ftyp":
        _media(examiner, where, data)
    else:
        _text(examiner, where, data, depth)


def every_text(markup: str) -> str:
    """Return what a reader of HTML or XML sees, and its comments, attributes and code beside it."""
    apart = _TAG.sub("\n", markup)
    attributes = " \n ".join(re.findall(r"=\s*[\"']([^\"']*)[\"']", markup))
    # Mark-up inside a word (a bold letter) must not keep it from being found.
    return html.unescape("\n".join((apart, _TAG.sub("", markup), attributes, markup)))


def _text(examiner: Examiner, where: str, data: bytes, depth: int) -> None:
    text = data.decode("utf-8", "replace")
    evidential = where.startswith("data/") or depth > 0
    start = text.lstrip()[:1]
    if start in ("{", "[") and evidential:
        try:
            # Digests are no telephone numbers; those of originals are sought among the bytes.
            text = "\n".join(s for s in _strings(json.loads(text)) if not _FORM.fullmatch(s))
        except ValueError:
            start = ""
    if start == "<":
        for match in _DATA_URI.finditer(text):
            try:
                inner = base64.b64decode(match[1], validate=False)
            except binascii.Error:
                continue
            if depth < _DEEPEST:
                examine_file(examiner, f"{where} (embedded)", inner, depth + 1)
        markup = _DATA_URI.sub("", text)
        examiner.text("text", where, every_text(markup), identifiers=False)
        # Names are sought everywhere; styles and scripts are full of what looks like identifiers.
        text = html.unescape(_TAG.sub(" ", _CODE.sub(" ", markup)))
    if not evidential:
        # Manifests and signatures: hashes are no telephone numbers, and a212 in one of them no Aziz.
        text = _HASH.sub(" ", text)
    examiner.text("text", where, text, identifiers=evidential)


def _strings(value: Any) -> list[str]:
    """Return every string of a JSON document, keys included."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [s for key, inner in value.items() for s in (str(key), *_strings(inner))]
    if isinstance(value, list):
        return [s for inner in value for s in _strings(inner)]
    return [str(value)]


@lru_cache(maxsize=1)
def _of_an_empty_workbook() -> dict[str, bytes]:
    """The members of a workbook in which nothing was ever written."""
    import xlsxwriter

    made = io.BytesIO()
    xlsxwriter.Workbook(made, {"in_memory": True}).close()
    with zipfile.ZipFile(made) as archive:
        return {member: archive.read(member) for member in archive.namelist()}


def _archive(examiner: Examiner, where: str, data: bytes, depth: int) -> None:
    """Try the members of a ZIP, its comments and dates (APPNOTE 4.3)."""
    if depth >= _DEEPEST:
        examiner.leak("archive-members", where, "archives inside archives, too deep to examine")
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if archive.comment:
                examiner.leak("archive-members", where, "a comment of an archive")
            _members(examiner, where, archive.infolist())
            for number, member in enumerate(archive.infolist()):
                inner = examiner.shown(member.filename, number)
                place = f"{where}: {inner}"
                examiner.name(member.filename)
                examiner.count("archive-members")
                examiner.date(place, "{:04}{:02}{:02}T{:02}{:02}{:02}".format(*member.date_time))
                if member.comment or member.extra:
                    examiner.leak("archive-members", place, "a comment of an archive")
                content = archive.read(member)
                if content == _of_an_empty_workbook().get(member.filename):
                    continue  # A theme's font names are in every workbook: they say nothing.
                for match in _XML_DATE.finditer(content.decode("utf-8", "replace")):
                    examiner.date(place, match[1])
                examine_file(examiner, place, content, depth + 1)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError):
        examiner.leak("archive-members", where, "an archive that cannot be opened")


def _members(examiner: Examiner, where: str, members: list[zipfile.ZipInfo]) -> None:
    """Try names and order: an archive that follows the order of its sources tells of them."""
    places = []
    document = any(member.filename.startswith("word/") for member in members)
    for member in members:
        match = (_WORDS if document else _WORKBOOK).fullmatch(member.filename)
        if match is None:
            what = _STRANGE_PART if document else _STRANGE_SHEET
            examiner.leak("archive-members", where, what)
            return
        places.append((match.lastindex or 0, len(member.filename), member.filename))
    if places != sorted(places):
        examiner.leak("archive-members", where, "members in an order that is not the writer's")


def _picture(examiner: Examiner, where: str, data: bytes) -> None:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data), formats=["JPEG", "PNG"]) as picture:
            mode = "L" if picture.mode in ("L", "1") else "RGB"
            shown = picture.convert(mode)
            image = PageImage(shown.width, shown.height, mode, 200.0, shown.tobytes())
    except (UnidentifiedImageError, OSError, ValueError):
        examiner.leak("pictures", where, "a picture that cannot be opened")
        return
    examiner.picture(where, image)


def _png_chunks(examiner: Examiner, where: str, data: bytes) -> None:
    """Try a PNG's chunks (ISO/IEC 15948, 5.3): no text, no time, nothing after the end."""
    examiner.count("pictures")
    position = 8
    while position + 12 <= len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        kind = data[position + 4 : position + 8]
        if kind not in _PNG_CHUNKS:
            examiner.leak("pictures", where, "a PNG chunk that may carry metadata")
        position += 12 + length
        if kind == b"IEND":
            break
    if position != len(data):
        examiner.leak("pictures", where, "bytes beyond the end of a PNG picture")


def _riff_chunks(examiner: Examiner, where: str, data: bytes) -> None:
    """Try a WAVE file's chunks: format and samples only."""
    examiner.count("media-metadata")
    position = 12
    while position + 8 <= len(data):
        kind = data[position : position + 4]
        length = int.from_bytes(data[position + 4 : position + 8], "little")
        if kind not in _RIFF_CHUNKS:
            examiner.leak(
                "media-metadata", where, "a chunk of a sound file that may carry metadata"
            )
        position += 8 + length + length % 2
    if position != len(data):
        examiner.leak("media-metadata", where, "bytes beyond the end of a sound file")


def _media(examiner: Examiner, where: str, data: bytes) -> None:
    """Try the tags and streams of sound and film: no titles, times, places, subtitles or data."""
    import av

    examiner.count("media-metadata")
    try:
        with av.open(io.BytesIO(data)) as container:
            tags = [dict(container.metadata)]
            for stream in container.streams:
                tags.append(dict(stream.metadata))
                if stream.type not in ("audio", "video"):
                    examiner.leak("media-metadata", where, f"a {stream.type} stream")
    except (OSError, ValueError, av.FFmpegError):
        examiner.leak("media-metadata", where, "a sound or film that cannot be opened")
        return
    for found in tags:
        for key, value in found.items():
            name = key.lower()
            bad_handler = name == "handler_name" and value.strip() not in _HANDLERS
            if name not in _MEDIA_TAGS or bad_handler:
                examiner.leak("media-metadata", where, "a tag of a sound or film")
            examiner.text("media-metadata", where, value)
