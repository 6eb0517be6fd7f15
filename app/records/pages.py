"""Pages on their way through the program: words with their boxes, pixels, and pages burnt for release.

Coordinates are points (1/72 inch) from the top left corner of the page as displayed, after its crop box
and rotation were applied, y downwards. Spans are code points into the item's text, ``[start, end)``.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a page.

    Attributes:
        text: the characters, NFC, without white space.
        x0: left edge, points.
        y0: top edge of the line's loose box (font ascent, not ink), points.
        x1: right edge, points.
        y1: bottom edge of the loose box (font descent), points.
        start: first code point in the item's text.
        end: one past the last code point.
        line: number of the line on its page, from 0.
        confidence: 0 to 1 for OCR; 1.0 for text from the file.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    start: int
    end: int
    line: int
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class PageText:
    """The words of one page.

    Attributes:
        number: 1-based page number.
        width: points, as displayed.
        height: points, as displayed.
        words: in reading order.
        source: ``pdf``, ``ocr`` or ``none``; ``broken`` for a page that could not be read.
        lossy: the page's picture was compressed with loss (masks grow by 16 source pixels).
        dpi: resolution of the page's dominant picture, 0 for drawn pages.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...] = ()
    source: str = "pdf"
    lossy: bool = False
    dpi: float = 0.0


@dataclass(frozen=True, slots=True)
class PageImage:
    """The pixels of one page or picture, as displayed (rotation and orientation applied).

    Attributes:
        width: pixels.
        height: pixels.
        mode: ``L`` (8-bit grey) or ``RGB`` (8 bits a channel), rows top to bottom, no padding.
        dpi: pixels per inch of the displayed page.
        pixels: ``width * height`` bytes for ``L``, three times as many for ``RGB``.
    """

    width: int
    height: int
    mode: str
    dpi: float
    pixels: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word of a burnt page's text layer: proved visible, at a quantised position.

    Attributes:
        text: the characters.
        x: left edge, points, a multiple of :data:`GRID`.
        y: baseline, points from the top, a multiple of :data:`GRID`.
        size: font size, points, a multiple of :data:`GRID`.
        width: advance to fit, points, a multiple of :data:`GRID`.
    """

    text: str
    x: float
    y: float
    size: float
    width: float


GRID = 2.0
"""Points: the step to which everything in a text layer is rounded, so that positions carry no width."""


@dataclass(frozen=True, slots=True)
class BurntPage:
    """One page that may leave: an encoded picture and its proved words, nothing of the source.

    Attributes:
        width: points of the page as displayed.
        height: points.
        codec: ``g4`` (CCITT group 4, 1 bit, 0 = white), ``flate4`` (4-bit grey, zlib), ``flate8``
            (8-bit grey, zlib) or ``jpeg`` (baseline, grey or RGB).
        columns: pixels across.
        rows: pixels down.
        colours: 1 or 3 components.
        data: the encoded picture.
        words: the text layer.
        masks: boxes burnt into it (x0, y0, x1, y1, points), for the ledger of exports.
        print_only: whether it was seen to have letters, rules and masks and no picture.
    """

    width: float
    height: float
    codec: str
    columns: int
    rows: int
    colours: int
    data: bytes = field(repr=False)
    words: tuple[PlacedWord, ...] = ()
    masks: tuple[tuple[float, float, float, float], ...] = ()
    print_only: bool = False
