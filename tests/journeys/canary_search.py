"""The search for markers: every layer of a file, every spelling of a marker."""

from __future__ import annotations

import base64
import email
import io
import re
import subprocess
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.journeys.canaries import AFTER, BEFORE, CYRILLIC_AFTER, CYRILLIC_BEFORE

_BASE64 = re.compile(rb"[A-Za-z0-9+/]{12,4000}")
"""The shortest marker takes twelve characters; a longer run is a file of its own kind."""


def spellings(marker: str) -> Iterator[bytes]:
    """Yield the bytes under which a marker, or the beginning of one, may lie."""
    pages = ("utf-8", "utf-16-le", "utf-16-be", "cp037")
    if not marker.isascii():
        pages = ("utf-8", "utf-16-le", "utf-16-be", "cp1251", "koi8-r", "cp866")
    for page in pages:
        raw = marker.encode(page)
        yield raw
        yield raw.hex().encode()
    yield "".join(f"%{byte:02x}" for byte in marker.encode()).encode()
    yield "".join(f"&#{ord(each)};" for each in marker).encode()
    yield "".join(f"&#x{ord(each):x};" for each in marker).encode()
    yield "".join(f"\\u{ord(each):04x}" for each in marker).encode()


def found(markers: dict[str, str], haystack: bytes) -> set[str]:
    """Return the channels whose marker lies in the bytes, forwards or backwards."""
    low = haystack.lower()
    seen: set[str] = set()
    for before, after in ((BEFORE, AFTER), (CYRILLIC_BEFORE, CYRILLIC_AFTER)):
        family = {name: each for name, each in markers.items() if each.startswith(before)}
        for backwards in (False, True):
            begin = after[::-1] if backwards else before
            whole = [spellings(each[::-1] if backwards else each) for each in family.values()]
            for start, *each in zip(spellings(begin), *whole, strict=True):
                # All markers begin alike: they are looked for where a beginning stands, not everywhere.
                places = [at.start() for at in re.finditer(re.escape(start.lower()), low)]
                for channel, spelt in zip(family, each, strict=True):
                    assert spelt.startswith(start)
                    if any(low.startswith(spelt.lower(), at) for at in places):
                        seen.add(channel)
    return seen


def everything(paths: Iterable[Path], foreign: Iterable[Path] | None = None) -> bytes:
    """Return names, layers and readings of files, one after the other, base64 unpacked.

    Args:
        paths: the files.
        foreign: those that other programs read as well; by default all of them.
    """
    files = list(paths)
    parts: dict[bytes, None] = {}
    for path in files:
        parts[path.name.encode()] = None
        parts.update(dict.fromkeys(layers(path.name, path.read_bytes())))
    parts.update(dict.fromkeys(readings(files if foreign is None else foreign)))
    unpacked = [
        base64.b64decode(run[at : at + (len(run) - at) // 4 * 4])
        for part in parts
        for run in _BASE64.findall(part)
        for at in range(4)
    ]
    return b"\n".join([*parts, *unpacked])


def layers(name: str, data: bytes, depth: int = 0) -> Iterator[bytes]:
    """Yield bytes and everything that is packed in them: streams, members, encodings."""
    yield data
    if depth > 4:
        return
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield archive.comment
            for member in archive.infolist():
                yield member.filename.encode() + member.comment + member.extra
                yield from layers(member.filename, archive.read(member), depth + 1)
    elif data.startswith(b"%PDF"):
        yield from _pdf_layers(data, depth)
    elif data.startswith(b"\x89PNG"):
        for at in range(len(data) - 1):
            if data[at] == 0x78 and data[at + 1] in (0x01, 0x5E, 0x9C, 0xDA):
                try:
                    yield zlib.decompressobj().decompress(data[at:])
                except zlib.error:
                    continue
    elif b"MIME-Version" in data[:4096]:
        for part in email.message_from_bytes(data).walk():
            yield "\n".join(f"{key}: {value}" for key, value in part.items()).encode()
            inner = part.get_payload(decode=True)
            if isinstance(inner, bytes):
                yield from layers("", inner, depth + 1)


def _pdf_layers(data: bytes, depth: int) -> Iterator[bytes]:
    with pikepdf.open(io.BytesIO(data)) as opened:
        for thing in [opened.trailer, *opened.objects]:
            yield thing.unparse()
            yield from _strings(thing)
            if isinstance(thing, pikepdf.Stream):
                if thing.get("/Subtype") == Name.Image and thing.get("/Filter") != Name.DCTDecode:
                    continue  # Pixels; the raw bytes are part of the file's.
                try:
                    yield thing.read_bytes()
                except pikepdf.PdfError:
                    yield from layers("", thing.read_raw_bytes(), depth + 1)


def _strings(thing: object) -> Iterator[bytes]:
    """Yield the strings, names and keys of an object, without what it refers to: that has its own turn."""
    if isinstance(thing, String | Name):
        yield str(thing).encode()
    elif isinstance(thing, Array):
        for each in thing:
            yield from _inside(each)
    elif isinstance(thing, Dictionary | pikepdf.Stream):
        for key, value in thing.items():
            yield key.encode()
            yield from _inside(value)


def _inside(part: object) -> Iterator[bytes]:
    if not (isinstance(part, pikepdf.Object) and part.is_indirect):
        yield from _strings(part)


def readings(paths: Iterable[Path]) -> Iterator[bytes]:
    """Yield what other programs read from files: exiftool, and of PDF poppler and qpdf."""
    files = [str(path) for path in paths]
    commands = [["exiftool", "-a", "-u", "-U", "-ee", "-b", "-X", *files]]
    for path in files:
        if path.endswith(".pdf"):
            commands += [
                ["pdftotext", "-raw", path, "-"],
                ["pdftotext", "-layout", "-nopgbrk", path, "-"],
                ["pdfinfo", "-meta", path],
                ["qpdf", "--qdf", "--object-streams=disable", path, "-"],
            ]
    for command in commands:
        yield subprocess.run(command, capture_output=True, check=False).stdout
