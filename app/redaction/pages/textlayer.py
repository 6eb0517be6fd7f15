"""The text layer of a facsimile: only words that a reader of the burnt picture can see.

A PDF's own text lies: white words, words under a picture, off the page, or with a font whose
character map says something else. A word is kept when no mask touches it, the burnt picture has ink
in its box, and a fresh OCR of the burnt picture reads it there. For scanned pages the layer is that
fresh OCR alone, since the words of the unburnt scan were read in the light of what is now hidden.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from typing import Protocol

import numpy as np
from rapidfuzz import fuzz

from app.records.pages import GRID, PageImage, PageText, PlacedWord
from app.redaction.pages.boxes import Box
from app.redaction.pages.encode import Raster
from app.redaction.pages.fonts import is_right_to_left


class OcrWord(Protocol):
    """A word read from pixels; points from the top left, confidence 0 to 1."""

    @property
    def text(self) -> str:
        """The characters."""

    @property
    def x0(self) -> float:
        """Left edge of the ink."""

    @property
    def y0(self) -> float:
        """Top edge of the ink."""

    @property
    def x1(self) -> float:
        """Right edge of the ink."""

    @property
    def y1(self) -> float:
        """Bottom edge of the ink."""

    @property
    def confidence(self) -> float:
        """How sure the reader is."""


class OcrReader(Protocol):
    """Reads the words of an image; the caller caches by :func:`.encode.pixels_digest`."""

    def __call__(self, image: PageImage, /) -> Sequence[OcrWord]:
        """Return the words in reading order."""


_INK_CONTRAST = 64
_ALIKE = 80.0
_PART_ALIKE = 90.0
_LEAST_CONFIDENCE = 0.3
_BASELINE = 0.22
_LOOSE = 0.35
"""Share of a word's height that a mask of the next line may take: ascenders or descenders only."""
_SIZE = 0.75

# Letters that two scripts share in print, folded to one: the OCR may choose either.
_LOOK_ALIKE = str.maketrans("асеорхкмтвнуіјѕһ0l1|", "aceopxkmtbhyijshoiii")


def layer(
    image: PageImage, page: PageText, masks: Sequence[Box], read: Sequence[OcrWord] | None
) -> tuple[PlacedWord, ...]:
    """Return the words that may stand behind the picture.

    Args:
        image: the pixels as a reader decodes them.
        page: the words of the source page.
        masks: what was blackened, padding included, in points.
        read: a fresh OCR of ``image``, or None when there is no OCR on this machine.

    Returns:
        Placed words in reading order, positions rounded to :data:`app.records.pages.GRID`. Words
        that run from right to left are in visual order, as their glyphs are drawn.
    """
    if page.source == "ocr":
        if read is None:
            return ()
        return tuple(
            _placed(word.text, word.x0, word.y0, word.x1, word.y1)
            for word in read
            if word.text.strip()
            and word.confidence >= _LEAST_CONFIDENCE
            and not _masked((word.x0, word.y0, word.x1, word.y1), masks)
        )
    raster = np.frombuffer(image.pixels, np.uint8).reshape(image.height, -1)
    channels = 3 if image.mode == "RGB" else 1
    placed = []
    for word in page.words:
        box = (word.x0, word.y0, word.x1, word.y1)
        if _masked(box, masks) or not _has_ink(image, raster, channels, box):
            continue
        if read is not None and not _is_read(word.text, box, read):
            continue
        placed.append(_placed(word.text, *box))
    return tuple(placed)


def shown(
    image: PageImage, page: PageText, masks: Sequence[Box], read: Sequence[OcrWord] | None
) -> tuple[str, ...]:
    """Tell of each word of a page whether one sees it there.

    Args:
        image: the pixels before anything was burnt.
        page: the words of the page.
        masks: the boxes under which nothing was read, in points.
        read: a fresh OCR of the burnt pixels, or None when there is no OCR on this machine.

    Returns:
        ``shown``; ``unread`` for a word that has ink and reads otherwise; ``""`` for one without ink.
    """
    raster = np.frombuffer(image.pixels, np.uint8).reshape(image.height, -1)
    channels = 3 if image.mode == "RGB" else 1
    found = []
    for word in page.words:
        box = (word.x0, word.y0, word.x1, word.y1)
        if not _has_ink(image, raster, channels, box):
            found.append("")
        elif _masked(box, masks) or read is None or _is_read(word.text, box, read):
            found.append("shown")
        else:
            found.append("unread")
    return tuple(found)


def look_alike(text: str) -> str:
    """Fold case, accents and the letters that Latin and Cyrillic share in print."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c for c in plain if c.isalnum() or c == "|")
    return kept.translate(_LOOK_ALIKE)


def _masked(box: Box, masks: Sequence[Box]) -> bool:
    """Whether a mask touches the word itself (the loose boxes of neighbouring lines overlap)."""
    edge = _LOOSE * (box[3] - box[1])
    top, bottom = box[1] + edge, box[3] - edge
    return any(
        mask[0] < box[2] and box[0] < mask[2] and mask[1] < bottom and top < mask[3]
        for mask in masks
    )


def _has_ink(image: PageImage, raster: Raster, channels: int, box: Box) -> bool:
    scale = image.dpi / 72
    x0, x1 = max(math.floor(box[0] * scale), 0), min(math.ceil(box[2] * scale), image.width)
    y0, y1 = max(math.floor(box[1] * scale), 0), min(math.ceil(box[3] * scale), image.height)
    if x0 >= x1 or y0 >= y1:
        return False
    area = raster[y0:y1:2, x0 * channels : x1 * channels]
    return int(area.max()) - int(area.min()) >= _INK_CONTRAST


def _is_read(text: str, box: Box, read: Sequence[OcrWord]) -> bool:
    """Whether the OCR reads the word at its place, alone, in pieces or inside a longer word."""
    wanted = look_alike(text)
    if not wanted:
        return True  # A dash or a bullet: it has ink, and says nothing.
    here = [
        word
        for word in read
        if word.x0 < box[2] and box[0] < word.x1 and box[1] <= (word.y0 + word.y1) / 2 <= box[3]
    ]
    if not here:
        return False
    inside = [word for word in here if box[0] - 1 <= (word.x0 + word.x1) / 2 <= box[2] + 1]
    pieces = "".join(word.text for word in sorted(inside, key=lambda w: w.x0))
    for candidate in (pieces, *(word.text for word in here)):
        found = look_alike(candidate)
        # A number is its digits: four right ones of five are another number.
        if not found or _digits(text) not in _digits(candidate):
            continue
        if fuzz.ratio(wanted, found) >= _ALIKE:
            return True
        longer = len(found) > len(wanted) >= 4
        if longer and fuzz.partial_ratio(wanted, found) >= _PART_ALIKE:
            return True
    return False


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())


def _placed(text: str, x0: float, y0: float, x1: float, y1: float) -> PlacedWord:
    height = y1 - y0
    shown = text
    if is_right_to_left(text):
        from bidi import get_display

        shown = str(get_display(text))
    return PlacedWord(
        text=shown,
        x=_on_grid(x0),
        y=_on_grid(y1 - _BASELINE * height),
        size=max(_on_grid(_SIZE * height), GRID),
        width=max(_on_grid(x1 - x0), GRID),
    )


def _on_grid(value: float) -> float:
    return math.floor((value + 1e-3) / GRID + 0.5) * GRID
