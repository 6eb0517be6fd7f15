"""What a file is, by its bytes."""

from __future__ import annotations

import pytest

from app.intake.kinds import detect
from tests.intake import made

KINDS = [
    (b"%PDF-1.4\n", "photo.jpg", "application/pdf", "document"),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a.pdf", "image/jpeg", "photograph"),
    (b"\x89PNG\r\n\x1a\n", "", "image/png", "photograph"),
    (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "", "image/webp", "photograph"),
    (b"RIFF\x00\x00\x00\x00WAVEfmt ", "", "audio/x-wav", "audio"),
    (b"\x00\x00\x00\x18ftypheic", "", "image/heic", "photograph"),
    (b"\x00\x00\x00\x18ftypisom", "", "video/mp4", "video"),
    (b"\x00\x00\x00\x18ftypM4A ", "", "audio/mp4", "audio"),
    (b"\x00\x00\x00\x14ftypqt  ", "", "video/quicktime", "video"),
    (b"OggS\x00\x02" + bytes(30) + b"OpusHead", "voice.ogg", "audio/ogg", "audio"),
    (b"ID3\x04\x00", "", "audio/mpeg", "audio"),
    (b"\xff\xfb\x90\x64", "", "audio/mpeg", "audio"),
    (b"II*\x00\x08\x00\x00\x00", "", "image/tiff", "photograph"),
    (b"{\\rtf1\\ansi", "a.doc", "application/rtf", "document"),
    ("Просто текст".encode(), "a.txt", "text/plain", "document"),
    ("Просто текст".encode("utf-16"), "a.txt", "text/plain", "document"),
    ("Просто текст, написанный давно".encode("cp1251"), "a.txt", "text/plain", "document"),
    (b"BM is how this sentence begins", "a.txt", "text/plain", "document"),
    (b"MZ is how this sentence begins", "a.txt", "text/plain", "document"),
    (b"# Title\n", "a.md", "text/markdown", "document"),
    (b"a;b\n1;2\n", "a.csv", "text/csv", "spreadsheet"),
    (b"From: a@b\nDate: x\nSubject: y\n\nhello", "", "message/rfc822", "email"),
    (b"Received: from a\nFrom: a@b\nSubject: y\n\nhello", "", "message/rfc822", "email"),
    (b"Subject: only\nthis is a note about a letter", "a.txt", "text/plain", "document"),
    (b"<!DOCTYPE html><html>", "", "text/html", "document"),
    (b"[12.03.22, 14:05:09] A: b\n[12.03.22, 14:05:10] B: c\n", "", "text/plain", "message-export"),
    (b'{"name":"x","type":"private_group","messages":[]}', "", "application/json",
     "message-export"),
    (made.docx(""), "", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
     "document"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "name", "media_type", "kind"), KINDS)
def test_kinds(head: bytes, name: str, media_type: str, kind: str) -> None:
    found = detect(head, name)
    assert (found.media_type, found.kind) == (media_type, kind)
    assert found.reader


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        (b"", "empty"),
        (b"MZ\x90\x00\x03", "unsupported"),
        (b"\x7fELF\x02", "unsupported"),
        (b"GIF89a", "unsupported"),
        (b"<svg xmlns='x'>", "unsupported"),
        (b"Rar!\x1a\x07\x00", "archive"),
        (made.zipped({"a.txt": "x"}), "archive"),
        (bytes(range(256)) * 8, "unsupported"),
    ],
)
def test_what_nothing_reads(head: bytes, reason: str) -> None:
    found = detect(head, "photo.jpg")
    assert (found.reader, found.reason) == ("", reason)
