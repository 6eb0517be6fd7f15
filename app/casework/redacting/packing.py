"""Burnt pages as the cache holds them."""

from __future__ import annotations

import json
import struct
from dataclasses import fields

from app.records.pages import BurntPage, PlacedWord


def packed(page: BurntPage) -> bytes:
    """A burnt page as bytes for the cache: a JSON head, its length before it, then the picture."""
    # Not asdict: its deep copies of every word take longer than the burning.
    head = {field.name: getattr(page, field.name) for field in fields(page) if field.name != "data"}
    head["words"] = [[word.text, word.x, word.y, word.size, word.width] for word in page.words]
    encoded = json.dumps(head).encode()
    return struct.pack(">I", len(encoded)) + encoded + page.data


def unpacked(value: bytes) -> BurntPage:
    """The burnt page that :func:`packed` wrote."""
    (length,) = struct.unpack_from(">I", value)
    head = json.loads(value[4 : 4 + length])
    words = tuple(PlacedWord(*word) for word in head.pop("words"))
    masks = tuple((m[0], m[1], m[2], m[3]) for m in head.pop("masks"))
    return BurntPage(**head, words=words, masks=masks, data=value[4 + length :])
