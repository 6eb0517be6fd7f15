"""The proof on burnt regions: what was decoded from the output is black there, but for the token.

Nothing of the burning is taken on trust. The masks are worked out again from the accepted marks, a
black page is stamped with the same tokens, and the decoded page is held against it inside the masks.
A box that was forgotten, moved or left half transparent differs from that at once.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
from PIL import Image

from app.records.pages import PageImage, PageText
from app.redaction.pages.boxes import Box, Mask
from app.redaction.pages.burn import padding_for, pixel_box, point_box, stamp
from app.redaction.pages.encode import Raster, decode
from app.redaction.pages.facsimile import may_be_withheld, withheld_page
from app.redaction.pages.print_only import Letters, no_letters

_QUANTISED = 17
"""Greys by which 4-bit coding may move a letter of a token (16 greys, and their step)."""

_RINGING = 64
"""Greys by which JPEG at our quality moves what is around a token's letters: 33 were measured."""

_AWAY = 3
"""The same, where no token is near: 1 was measured. A mask that is all but black is seen by this."""

_BLOCK = 8
"""Pixels: a JPEG block that lies on the edge of a mask carries the ringing of what is outside."""

_SURE = (16, 240)
"""Greys of a token's letters that are black and white however a page of one bit is made of them."""


@dataclass(frozen=True, slots=True)
class Burnt:
    """What one page of an exhibit must hide.

    Attributes:
        page: its size and the resolution of its source; the words are not needed.
        masks: in points, without the padding of lossy sources, with their tokens.
        letters: where its words stand, all of them: ink that is none of theirs may be a picture.
    """

    page: PageText
    masks: tuple[Mask, ...]
    letters: Letters = field(default_factory=no_letters, repr=False, compare=False)

    def blackened(self, image: PageImage) -> tuple[Box, ...]:
        """Return what must be black in a picture of the page, padding included, in points."""
        fitted = self.fitted(image)
        padding = padding_for(self.page, fitted.dpi)
        return tuple(point_box(fitted, mask.box, padding) for mask in self.masks)

    def fitted(self, image: PageImage) -> PageImage:
        """Return the picture at the resolution that its page's size gives it."""
        return replace(image, dpi=image.width * 72 / self.page.width)


def stands_out(image: PageImage, burnt: Burnt, codec: str) -> bool:
    """Whether anything but a token stands in the masks of a page.

    Args:
        image: the page as a reader of the bundle decodes it.
        burnt: its masks.
        codec: as in :class:`app.records.pages.BurntPage`; decides what coding alone may change.
    """
    if not burnt.masks or _is_sheet(image, burnt):
        return False
    fitted = burnt.fitted(image)
    padding = padding_for(burnt.page, fitted.dpi)
    blank = PageImage(image.width, image.height, "L", fitted.dpi, bytes(image.width * image.height))
    wanted, shown = _raster(stamp(blank, burnt.masks)), _raster(fitted)
    edge = 0
    if codec == "jpeg":
        # Colour is coded in blocks twice as large, and decoders soften their edges.
        edge = 2 * _BLOCK if image.mode == "RGB" else _BLOCK
    near, away = (_RINGING, _AWAY) if codec == "jpeg" else (_QUANTISED, _QUANTISED)
    return any(
        _differs(shown, wanted, pixel_box(fitted, mask.box, padding - edge), near, away, codec)
        for mask in burnt.masks
    )


def _is_sheet(image: PageImage, burnt: Burnt) -> bool:
    """Whether the page is the sheet that stands in place of a page that could not be burnt."""
    if not may_be_withheld(burnt.page.width, burnt.page.height, image.width, image.height):
        return False
    sheet = decode(withheld_page(burnt.page.width, burnt.page.height))
    return (image.width, image.height) == (sheet.width, sheet.height) and (
        image.pixels == sheet.pixels
    )


def _differs(
    shown: Raster,
    wanted: Raster,
    area: tuple[int, int, int, int],
    near: int,
    away: int,
    codec: str,
) -> bool:
    x0, y0, x1, y1 = area
    if x0 >= x1 or y0 >= y1:
        return False
    here, there = shown[y0:y1, x0:x1], wanted[y0:y1, x0:x1]
    if codec == "g4":
        # The soft edge of a letter may have become either.
        there = np.where((there > _SURE[0]) & (there < _SURE[1]), here, there)
    # The larger less the smaller: differences of bytes would wrap around.
    worst = (np.maximum(here, there) - np.minimum(here, there)).max(axis=0)
    # A token's columns, and those of the JPEG blocks that they share, be it a token of the mask above.
    around = wanted[max(y0 - 2 * _BLOCK, 0) : y1 + 2 * _BLOCK, x0:x1]
    lettered = (around > _SURE[0]).any(axis=0)
    beside = np.convolve(lettered, np.ones(4 * _BLOCK + 1))[2 * _BLOCK : -2 * _BLOCK] > 0
    allowed = np.where(beside, near, away)
    return bool((worst > allowed).any())


def _raster(image: PageImage) -> Raster:
    """Return the lightness of a page; colour spreads over the blocks of a JPEG, lightness does not."""
    if image.mode == "RGB":
        colour = Image.frombytes("RGB", (image.width, image.height), image.pixels)
        return np.asarray(colour.convert("L"), np.uint8)
    return np.frombuffer(image.pixels, np.uint8).reshape(image.height, image.width)
