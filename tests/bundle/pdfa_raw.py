"""What of PDF/A-2b is seen before a file is parsed: ISO 19005-2, 6.1.2 to 6.1.9."""

from __future__ import annotations

import re
from collections.abc import Iterator


def raw(data: bytes) -> Iterator[str]:
    """What is seen before anything is parsed: 6.1.2, 6.1.3, 6.1.6, 6.1.7, 6.1.9."""
    head = re.match(rb"%PDF-1\.[0-7](\r\n|\r|\n)%([^\r\n]{4,})", data)
    if not head or any(each < 128 for each in head[2][:4]):
        yield "6.1.2 the header is not %PDF-1.n and a line of bytes above 127"
    if not re.search(rb"%%EOF(\r\n|\r|\n)?\Z", data):
        yield "6.1.3 something stands behind the last end-of-file marker"
    if not _objects_ok(data):
        yield "6.1.9 an object is not on lines of its own"
    for _, body in _streams(data):
        if not body[0]:
            yield "6.1.7.1 the keyword stream is not followed by a line feed"
        if not body[1]:
            yield "6.1.7.1 the length of a stream is not its length"
    plain = _without_streams(data)
    for text in re.findall(rb"(?<!<)<([^<>]*)>(?!>)", re.sub(rb"\((?:\\.|[^\\()])*\)", b"", plain)):
        if re.search(rb"[^0-9A-Fa-f\s\0]", text):
            yield "6.1.6 a hexadecimal string has other characters"
        elif len(re.sub(rb"[\s\0]", b"", text)) % 2:
            yield "6.1.6 a hexadecimal string has an odd number of digits"
    table = re.search(rb"(?:^|[\r\n])xref([^\n]*?)(\d+) (\d+)", data)
    if table and table[1] not in (b"\r", b"\n", b"", b"\r\n"):
        yield "6.1.4 the keyword xref is not alone on its line"


def _streams(data: bytes) -> Iterator[tuple[int, tuple[bool, bool]]]:
    for found in re.finditer(
        rb"/Length (\d+)\b(?! \d+ R)(?:(?!endobj).)*?>>\s*stream", data, re.DOTALL
    ):
        at = found.end()
        feed = data[at : at + 2] == b"\r\n" or data[at : at + 1] == b"\n"
        at += 2 if data[at : at + 2] == b"\r\n" else 1
        end = at + int(found[1])
        ended = re.match(rb"(\r\n|\r|\n)endstream", data[end : end + 12]) is not None
        yield found.start(), (feed, ended)


def _without_streams(data: bytes) -> bytes:
    return re.sub(rb"stream\r?\n.*?endstream", b"", data, flags=re.DOTALL)


def _objects_ok(data: bytes) -> bool:
    plain = re.sub(rb"\((?:\\.|[^\\()])*\)", b"", _without_streams(data))
    for found in re.finditer(rb"(.?)(?<!\d)(\d+)(\s+)(\d+)(\s+)obj(.?)", plain, re.DOTALL):
        if found[1] not in (b"", b"\r", b"\n") or found[6] not in (b"\r", b"\n"):
            return False
        if found[3] != b" " or found[5] != b" ":
            return False
    return not re.search(rb"[^\r\n]endobj|endobj[^\r\n]", plain)
