"""Facsimiles: a page or a photograph burnt, encoded afresh, with the words one can see on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PIL import Image, ImageDraw

from app.errors import Refused
from app.records.pages import BurntPage, PageImage, PageText
from app.redaction.pages.boxes import Box, Mask, Region, Span, masks_for
from app.redaction.pages.burn import LOSSY_PADDING, burn, padding_for, point_box, stamp
from app.redaction.pages.encode import bilevel, decode, encode, grey, without_needless_colour
from app.redaction.pages.fonts import label_font
from app.redaction.pages.print_only import is_print, letters_of
from app.redaction.pages.textlayer import OcrReader, OcrWord, layer, shown

PICTURE_SIDE = 2400
"""Pixels: the longest side of a released photograph."""

STYLES = ("auto", "bilevel", "grey", "colour")
"""How pages are rebuilt: by their content, in black and white, without colour, in colour."""

WITHHELD = (
    "This page is withheld: it could not be prepared.",
    "Страница не раскрывается: её не удалось подготовить.",
)
"""What stands on the sheet in place of a page that could not be burnt."""

_SHEET_POINTS = 11.0
_SHEET_DPI = 100
_SIZE_TOLERANCE = 3.0
"""Pixels by which a rendered page may differ from its size in points."""


@dataclass(frozen=True, slots=True)
class PageResult:
    """One burnt page and what is known of its words.

    Attributes:
        page: the page that may leave.
        words_proved: a fresh OCR of the burnt picture was read; False where none is available.
        ocr_words: that OCR, for the proof and the cache.
    """

    page: BurntPage
    words_proved: bool
    ocr_words: tuple[OcrWord, ...] = ()


def burn_page(
    image: PageImage,
    page: PageText,
    spans: Sequence[Span] = (),
    regions: Sequence[Region] = (),
    *,
    ocr: OcrReader | None = None,
    text: bool = True,
    codec: str = "",
    style: str = "auto",
    runs_in: bool = False,
) -> PageResult:
    """Burn one page.

    Args:
        image: the rendered page.
        page: its words, from the same displayed page.
        spans: what to hide in the item's text; spans of other pages are passed over.
        regions: boxes to hide.
        ocr: reads the burnt picture; None where the machine has no OCR.
        text: whether the page gets a text layer at all.
        codec: forces a codec; ``""`` chooses by the burnt pixels.
        style: one of :data:`STYLES`.
        runs_in: whether a paragraph that a hidden name moves runs in from the page before.

    Returns:
        The burnt page, a function of what stays visible alone.

    Raises:
        Refused: when the image is not of this page; nothing is released then.
    """
    _require_same_page(image, page)
    masks = masks_for(page, spans, regions, runs_in=runs_in)
    padding = padding_for(page, image.dpi)
    burnt = burn(image, [mask.box for mask in masks], padding_px=padding)
    released = stamp(_styled(burnt, style), masks)
    forced = codec or ("g4" if style == "bilevel" else "")
    encoded = encode(released, forced, keep=style == "colour")
    blackened = tuple(point_box(image, mask.box, padding) for mask in masks)
    bare = BurntPage(
        width=page.width,
        height=page.height,
        codec=encoded.codec,
        columns=image.width,
        rows=image.height,
        colours=encoded.colours,
        data=encoded.data,
        masks=blackened,
    )
    if not text:
        return PageResult(bare, words_proved=True)
    # A lossless page decodes to its greys up to quantisation; only OCR needs the exact pixels.
    seen = decode(bare) if ocr is not None else released
    read = tuple(ocr(seen)) if ocr is not None else None
    words = layer(seen, page, blackened, read)
    print_only = is_print(seen, letters_of(page), blackened)
    proved = read is not None
    result = replace(bare, words=words, print_only=print_only)
    return PageResult(result, words_proved=proved, ocr_words=read or ())


def _styled(image: PageImage, style: str) -> PageImage:
    """Take away what a style does not keep; of burnt pixels, so that it tells nothing of others."""
    if style == "bilevel":
        return bilevel(image)
    if style == "grey":
        return grey(image)
    return image if style == "colour" else without_needless_colour(image)


def words_shown(
    image: PageImage,
    page: PageText,
    spans: Sequence[Span] = (),
    regions: Sequence[Region] = (),
    *,
    ocr: OcrReader | None = None,
) -> tuple[str, ...]:
    """Tell of each word of a page whether a reader of the page sees it.

    The marked words are burnt before the page is read, so that nothing is read in their light.

    Args:
        image: the rendered page.
        page: its words.
        spans: what is hidden in the item's text, word by word.
        regions: boxes that are hidden.
        ocr: reads the burnt picture; None where the machine has no OCR.

    Returns:
        For each word ``shown``, ``unread`` (there is ink, and it reads otherwise) or ``""``.

    Raises:
        Refused: when the image is not of this page.
    """
    if page.source == "ocr":
        return ("shown",) * len(page.words)
    _require_same_page(image, page)
    words = [span._replace(scope="word", token="") for span in spans]
    masks = masks_for(page, words, regions)
    burnt = burn(image, [mask.box for mask in masks], padding_px=1)
    read = tuple(ocr(without_needless_colour(burnt))) if ocr is not None else None
    return shown(image, page, [mask.box for mask in masks], read)


def withheld_page(width: float, height: float) -> BurntPage:
    """A sheet for a page that could not be burnt: of its size, with a sentence and nothing else.

    Args:
        width: points of the page.
        height: points of the page.
    """
    scale = _sheet_scale(width, height)
    columns, rows = _sheet_size(width, height)
    picture = Image.new("L", (columns, rows), 255)
    draw = ImageDraw.Draw(picture)
    top = rows / 3
    for line in WITHHELD:
        points = _SHEET_POINTS
        font = label_font(round(points * scale))
        while points > 2 and draw.textlength(line, font) > 0.9 * columns:
            points -= 1
            font = label_font(round(points * scale))
        draw.text(((columns - draw.textlength(line, font)) // 2, round(top)), line, 0, font)
        top += 2 * points * scale
    image = PageImage(columns, rows, "L", columns * 72 / width, picture.tobytes())
    data = encode(image, "g4").data
    return BurntPage(width, height, "g4", columns, rows, 1, data)


def is_withheld(page: BurntPage) -> bool:
    """Whether a page is the sheet that :func:`withheld_page` makes."""
    sized = page.codec == "g4" and may_be_withheld(page.width, page.height, page.columns, page.rows)
    return sized and page == withheld_page(page.width, page.height)


def may_be_withheld(width: float, height: float, columns: int, rows: int) -> bool:
    """Whether a picture has as many pixels as the sheet for a page of its size; others are drawn finer.

    Args:
        width: points of the page.
        height: points of the page.
        columns: pixels of the picture.
        rows: pixels of the picture.
    """
    return (columns, rows) == _sheet_size(width, height)


def _sheet_scale(width: float, height: float) -> float:
    return min(_SHEET_DPI / 72, 4000 / max(width, height))


def _sheet_size(width: float, height: float) -> tuple[int, int]:
    scale = _sheet_scale(width, height)
    return max(round(width * scale), 1), max(round(height * scale), 1)


def burn_picture(
    image: PageImage,
    boxes: Sequence[Box] = (),
    *,
    tokens: Sequence[str] = (),
    lossy: bool = True,
    side: int = PICTURE_SIDE,
) -> BurntPage:
    """Burn a photograph and encode it afresh as a baseline JPEG without metadata.

    Args:
        image: the picture, orientation applied.
        boxes: what to hide, in points at the picture's ``dpi``.
        tokens: a token for each box, or none.
        lossy: the picture came from a lossy file: masks grow by 16 source pixels.
        side: the longest side of the result, pixels; larger pictures shrink after the burning.

    Returns:
        One page whose ``data`` is also a complete JPEG file.
    """
    padding = LOSSY_PADDING if lossy else 2
    width, height = image.width * 72 / image.dpi, image.height * 72 / image.dpi
    page = PageText(1, width, height, source="none")
    named = [Region(box, tokens[i] if i < len(tokens) else "") for i, box in enumerate(boxes)]
    masks: list[Mask] = masks_for(page, (), named)
    burnt = burn(image, [mask.box for mask in masks], padding_px=padding)
    blackened = tuple(point_box(image, mask.box, padding) for mask in masks)
    shrunk = _shrunk(burnt, side)
    released = without_needless_colour(stamp(shrunk, masks))
    encoded = encode(released, "jpeg")
    return BurntPage(
        width=width,
        height=height,
        codec="jpeg",
        columns=released.width,
        rows=released.height,
        colours=encoded.colours,
        data=encoded.data,
        masks=blackened,
    )


def _shrunk(image: PageImage, side: int) -> PageImage:
    longest = max(image.width, image.height)
    if longest <= side:
        return image
    factor = side / longest
    size = (max(round(image.width * factor), 1), max(round(image.height * factor), 1))
    picture = Image.frombytes(image.mode, (image.width, image.height), image.pixels)
    small = picture.resize(size, Image.Resampling.BOX, reducing_gap=None)
    return PageImage(
        size[0], size[1], image.mode, image.dpi * size[0] / image.width, small.tobytes()
    )


def _require_same_page(image: PageImage, page: PageText) -> None:
    wide = page.width * image.dpi / 72
    high = page.height * image.dpi / 72
    if (
        abs(wide - image.width) > _SIZE_TOLERANCE
        or abs(high - image.height) > _SIZE_TOLERANCE
        or image.mode not in ("L", "RGB")
    ):
        raise Refused(
            f"The picture of page {page.number} is not of the page that was marked; "
            "it was withheld."
        )
