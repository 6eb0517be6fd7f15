"""Every way in which a secret may lie in bytes, and one fast search for all of them at once.

A secret is looked for in UTF-8, UTF-16, the Cyrillic code pages, hexadecimal, percent-encoding,
quoted-printable, JSON and HTML escapes, and base64 at its three alignments, each in four cases and
backwards. Two table look-ups rule out almost every position; what remains is compared.
"""

from __future__ import annotations

import base64
import binascii
import quopri
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote

import numpy as np

from app.redaction.proof.held import Held

SHORTEST = 6
"""Bytes: a shorter pattern would be found by chance in compressed pictures."""

_CHUNK = 1 << 22
_CODE_PAGES = ("utf-8", "utf-16-le", "utf-16-be", "cp1251", "koi8-r", "cp866")


class Needles:
    """A set of byte patterns, each with what it gives away.

    Args:
        patterns: pattern -> description fit to be shown (never the secret itself).
    """

    def __init__(self, patterns: Mapping[bytes, str]) -> None:
        self._by_start: dict[bytes, list[tuple[bytes, str]]] = defaultdict(list)
        self._first = np.zeros(1 << 16, dtype=bool)
        self._second = np.zeros(1 << 16, dtype=bool)
        self._longest = 0
        for pattern, what in patterns.items():
            if len(pattern) < SHORTEST:
                continue
            self._by_start[pattern[:4]].append((pattern, what))
            self._first[pattern[0] << 8 | pattern[1]] = True
            self._second[pattern[2] << 8 | pattern[3]] = True
            self._longest = max(self._longest, len(pattern))

    def __len__(self) -> int:
        return sum(len(same) for same in self._by_start.values())

    def found(self, data: Held) -> list[str]:
        """Return what the bytes give away, each description once, in the order of places."""
        seen: dict[str, None] = {}
        if not self._by_start:
            return []
        for start in range(0, len(data), _CHUNK):
            # Chunks overlap by the longest pattern, so that none is cut.
            part = data[start : start + _CHUNK + self._longest]
            for at in self._candidates(part):
                for pattern, what in self._by_start.get(part[at : at + 4], ()):
                    if part.startswith(pattern, at):
                        seen[what] = None
        return list(seen)

    def _candidates(self, part: bytes) -> list[int]:
        if len(part) < SHORTEST:
            return []
        values = np.frombuffer(part, dtype=np.uint8).astype(np.uint16)
        pairs = (values[:-1] << 8) | values[1:]
        places = np.flatnonzero(self._first[pairs[:-2]])
        places = places[self._second[pairs[places + 2]]]
        return [int(place) for place in places]


def spellings(secret: str) -> Iterator[bytes]:
    """Yield the byte patterns under which a string may lie in a file."""
    cases = {secret, secret.lower(), secret.upper(), secret.title()}
    for text in sorted(cases):
        yield from _encodings(text)
        yield from _encoded(text[::-1], ("utf-8",))


def digest_spellings(digest: str) -> Iterator[bytes]:
    """Yield the patterns of a hash given as hexadecimal: hex, raw and base64."""
    raw = bytes.fromhex(digest)
    yield digest.lower().encode()
    yield digest.upper().encode()
    yield raw
    yield base64.b64encode(raw).rstrip(b"=")
    yield base64.urlsafe_b64encode(raw).rstrip(b"=")


def patterns_of(secrets: Iterable[tuple[str, str]]) -> dict[bytes, str]:
    """Return pattern -> description for (secret, description) pairs; the first description wins."""
    patterns: dict[bytes, str] = {}
    for secret, what in secrets:
        for pattern in spellings(secret):
            patterns.setdefault(pattern, what)
    return patterns


def _encodings(text: str) -> Iterator[bytes]:
    yield from _encoded(text, _CODE_PAGES)
    if not text.isascii():
        yield quote(text, safe="").encode()
        yield quote(text, safe="").lower().encode()
        yield quopri.encodestring(text.encode()).replace(b"=\n", b"")
        yield "".join(f"\\u{ord(c):04x}" for c in text).encode()
        yield "".join(f"\\u{ord(c):04X}" for c in text).encode()
        yield "".join(f"&#{ord(c)};" for c in text).encode()
        yield "".join(f"&#x{ord(c):x};" for c in text).encode()
    for page in ("utf-8", "utf-16-be", "utf-16-le"):
        raw = text.encode(page)
        yield binascii.hexlify(raw)
        yield binascii.hexlify(raw).upper()
        yield from _base64_alignments(raw)


def _encoded(text: str, pages: Iterable[str]) -> Iterator[bytes]:
    for page in pages:
        try:
            yield text.encode(page)
        except UnicodeEncodeError:
            continue


def _base64_alignments(raw: bytes) -> Iterator[bytes]:
    """Yield the middle of the base64 of a string at each of its three offsets (RFC 4648)."""
    for shift in range(3):
        padded = base64.b64encode(b"\0" * shift + raw)
        # The first and last groups hold bits of the neighbours.
        whole = (shift + len(raw)) // 3 * 4
        middle = padded[4 if shift else 0 : whole]
        if len(middle) >= SHORTEST:
            yield middle
