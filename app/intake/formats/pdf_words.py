"""The words of a PDF page, in displayed coordinates, in PDFium's reading order.

Boxes are *loose*: as high as the font's ascent and descent, not as the ink, so that the height of a
mask tells nothing of the letters under it.
"""

from __future__ import annotations

import math
import unicodedata

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_MOST_CHARACTERS = 400_000
"""Characters of one page; a densely printed newspaper page has 40,000."""

_BREAKS = {0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029}
_HYPHENS = {0x02, 0xFFFE}
"""PDFium's marks for a hyphen at the end of a line."""


Sent = list[object]
"""One word on the wire: text, x0, y0, x1, y1, line."""


class _Transform:
    """From the page's own space to points from the top left corner of the displayed page."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self.left, self.bottom, self.right, self.top = page.get_bbox()
        self.turned = raw.FPDFPage_GetRotation(page) % 4

    def box(
        self, left: float, bottom: float, right: float, top: float
    ) -> tuple[float, float, float, float]:
        """A box of the page's space, turned and moved."""
        if self.turned == 0:
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        if self.turned == 1:
            return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        if self.turned == 2:
            return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        return self.top - top, self.right - right, self.top - bottom, self.right - left


def words(page: pdfium.PdfPage) -> list[Sent]:
    """Read the words of a page.

    Args:
        page: flattened.

    Returns:
        Words as ``[text, x0, y0, x1, y1, line]``, in reading order.
    """
    textpage = page.get_textpage()
    try:
        count = min(textpage.count_chars(), _MOST_CHARACTERS)
        return _collect(textpage.raw, count, _Transform(page))
    finally:
        textpage.close()


def _collect(handle: object, count: int, transform: _Transform) -> list[Sent]:
    unicode_of = raw.FPDFText_GetUnicode
    loose_of = raw.FPDFText_GetLooseCharBox
    rect = raw.FS_RECTF()
    found: list[Sent] = []
    line = 0
    letters: list[str] = []
    x0 = y0 = x1 = y1 = 0.0
    surrogate = 0

    def finish() -> None:
        nonlocal letters
        text = unicodedata.normalize("NFC", "".join(letters))
        letters = []
        if text and math.isfinite(x0 + y0 + x1 + y1):
            found.append([text, *(round(v, 2) for v in transform.box(x0, y0, x1, y1)), line])

    for index in range(count):
        code = unicode_of(handle, index)
        if code in _BREAKS:
            finish()
            line += 1
            continue
        if code in _HYPHENS:
            code = 0x2D
        if 0xD800 <= code < 0xDC00:
            surrogate = code
            continue
        if 0xDC00 <= code < 0xE000:
            if not surrogate:
                continue
            code = 0x10000 + ((surrogate - 0xD800) << 10) + (code - 0xDC00)
        surrogate = 0
        if code < 0x20 or 0x7F <= code < 0xA0 or code > 0x10FFFF:
            continue
        letter = chr(code)
        if letter.isspace():
            finish()
            continue
        if not loose_of(handle, index, rect):
            continue
        left, bottom, right, top = rect.left, rect.bottom, rect.right, rect.top
        if right <= left or top <= bottom:
            left, bottom, right, top = _tight(handle, index, (left, bottom, right, top))
        if letters and _apart(handle, index, (x0, y0, x1, y1), (left, bottom, right, top)):
            finish()
        if letters:
            x0, y0, x1, y1 = min(x0, left), min(y0, bottom), max(x1, right), max(y1, top)
        else:
            x0, y0, x1, y1 = left, bottom, right, top
        letters.append(letter)
    finish()
    return found


def _tight(
    handle: object, index: int, loose: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    """The ink's box, joined with the loose one: for fonts that claim no height (type 3)."""
    import ctypes

    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    if not raw.FPDFText_GetCharBox(handle, index, left, right, bottom, top):
        return loose
    return (
        min(left.value, loose[0]), min(bottom.value, loose[1]),
        max(right.value, loose[2]), max(top.value, loose[3]),
    )  # fmt: skip


def _apart(
    handle: object,
    index: int,
    word: tuple[float, float, float, float],
    letter: tuple[float, float, float, float],
) -> bool:
    """Whether a letter stands too far from the word before it to belong to it (tables, columns)."""
    height = max(letter[3] - letter[1], 1e-6)
    overlap = min(word[3], letter[3]) - max(word[1], letter[1])
    gap = max(letter[0] - word[2], word[0] - letter[2])
    if overlap > 0.2 * height and gap < 1.2 * height:
        return False
    # Slanted and upright text walks away from its own box: not a reason to cut it.
    angle = raw.FPDFText_GetCharAngle(handle, index) % math.pi
    upright = min(angle, math.pi - angle) < 0.15
    if upright:
        return True
    return gap > 2 * max(height, letter[2] - letter[0]) or -overlap > 2 * height
