"""The shipped fonts: constant faces, never one from a source file."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from app.paths import resources_dir

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

REGULAR = "NotoSans_400Regular.ttf"
BOLD = "NotoSans_700Bold.ttf"
ARABIC = "NotoSansArabic_400Regular.ttf"
SYMBOLS = "DejaVuSans.ttf"

RIGHT_TO_LEFT = ("R", "AL")
"""Bidirectional classes (UAX 9) of letters written from right to left."""

_FIRST_RIGHT_TO_LEFT = "\u0590"


def font_path(name: str) -> Path:
    """Return the file of a shipped font."""
    return resources_dir() / "fonts" / name


@lru_cache(maxsize=16)
def label_font(pixels: int) -> FreeTypeFont:
    """Return the face of the tokens inside masks at a size in pixels."""
    from PIL import ImageFont

    # The basic engine, so that a machine with and one without Raqm draw the same pixels.
    return ImageFont.truetype(
        str(font_path(REGULAR)), max(pixels, 1), layout_engine=ImageFont.Layout.BASIC
    )


def is_right_to_left(text: str) -> bool:
    """Whether a word's first strong character runs from right to left (UAX 9, rule P2)."""
    if not text or max(text) < _FIRST_RIGHT_TO_LEFT:
        return False
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind == "L":
            return False
        if kind in RIGHT_TO_LEFT:
            return True
    return False
