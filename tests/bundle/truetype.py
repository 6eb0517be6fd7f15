"""Reads of a TrueType program what PDF/A compares: widths, how many glyphs, which characters."""

from __future__ import annotations

import struct


class TrueType:
    """A font program.

    Attributes:
        count: of glyphs.
        maps: (platform, encoding) to code to glyph.
    """

    def __init__(self, data: bytes) -> None:
        self.tables: dict[bytes, bytes] = {}
        for at in range(struct.unpack(">H", data[4:6])[0]):
            tag, _, offset, length = struct.unpack(">4sIII", data[12 + 16 * at : 28 + 16 * at])
            self.tables[tag] = data[offset : offset + length]
        self.count = struct.unpack(">H", self.tables[b"maxp"][4:6])[0]
        self.em = struct.unpack(">H", self.tables[b"head"][18:20])[0]
        self.measured = struct.unpack(">H", self.tables[b"hhea"][34:36])[0]
        self.maps = self._maps(self.tables.get(b"cmap", b""))

    def width(self, glyph: int) -> float:
        """Return a glyph's width in thousandths of the em."""
        at = 4 * min(glyph, self.measured - 1)
        return float(struct.unpack(">H", self.tables[b"hmtx"][at : at + 2])[0] * 1000 / self.em)

    def _maps(self, table: bytes) -> dict[tuple[int, int], dict[int, int]]:
        maps: dict[tuple[int, int], dict[int, int]] = {}
        for at in range(struct.unpack(">H", table[2:4])[0] if table else 0):
            platform, encoding, offset = struct.unpack(">HHI", table[4 + 8 * at : 12 + 8 * at])
            maps[platform, encoding] = _map(table[offset:])
        return maps


def _map(table: bytes) -> dict[int, int]:
    kind = struct.unpack(">H", table[:2])[0]
    if kind == 0:
        return dict(enumerate(table[6:262]))
    if kind == 6:
        first, count = struct.unpack(">HH", table[6:10])
        return dict(enumerate(struct.unpack(f">{count}H", table[10 : 10 + 2 * count]), first))
    if kind != 4:
        return {}
    half = struct.unpack(">H", table[6:8])[0] // 2
    ends, starts, deltas, offsets = (
        struct.unpack(f">{half}H", table[at : at + 2 * half])
        for at in (14, 16 + 2 * half, 16 + 4 * half, 16 + 6 * half)
    )
    found: dict[int, int] = {}
    for at, (start, end, delta, offset) in enumerate(
        zip(starts, ends, deltas, offsets, strict=True)
    ):
        for code in range(start, min(end, 0xFFFE) + 1):
            if not offset:
                found[code] = (code + delta) & 0xFFFF
                continue
            place = 16 + 6 * half + 2 * at + offset + 2 * (code - start)
            glyph = (
                struct.unpack(">H", table[place : place + 2])[0] if place + 2 <= len(table) else 0
            )
            found[code] = (glyph + delta) & 0xFFFF if glyph else 0
    return found
