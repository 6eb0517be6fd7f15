"""Transcripts: the text typeset again, every hidden span a token, so that no width of it survives.

ReportLab's canvas is driven directly: its paragraphs read markup, and a witness's text is not
markup. The result is a function of the replaced text alone (constant fonts, no clock, no random).
"""

from __future__ import annotations

import io
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from app.errors import Refused
from app.redaction.pages.fonts import (
    ARABIC,
    BOLD,
    REGULAR,
    RIGHT_TO_LEFT,
    SYMBOLS,
    font_path,
    is_right_to_left,
)

BLACK_TOKEN = "[…]"
"""What stands for a hidden span that has no pseudonym: one length for everything."""

_WIDTH, _HEIGHT = 595.28, 841.89
_MARGIN = 62.0
_BODY = 10.5
_LEADING = 15.0
_TITLE = 14.0
_FOOT = 8.0
_TAB = "    "

Measure = Callable[[str], float]


class Replacement(NamedTuple):
    """A span of the text and the token that stands for it."""

    start: int
    end: int
    token: str = BLACK_TOKEN


@dataclass(frozen=True, slots=True)
class Typeset:
    """A transcript ready to leave.

    Attributes:
        pdf: the document, fonts embedded, no metadata.
        pages: number of A4 pages.
        text: what was typeset, after replacement (for the proof and the index).
        letters: how many letters of the text are drawn before each page begins.
    """

    pdf: bytes
    pages: int
    text: str
    letters: tuple[int, ...] = (0,)

    def page_of(self, position: int) -> int:
        """The page, from 1, on which a code point of the text is drawn."""
        return max(1, bisect_right(self.letters, _letters(self.text[:position])))


def replaced(text: str, replacements: Sequence[Replacement]) -> str:
    """Return the text with every span replaced by its token.

    Overlapping and touching spans become one, with the token of the first: two tokens in place of
    one would tell how many words a name has.

    Args:
        text: the item's text.
        replacements: spans in code points; the order does not matter.

    Raises:
        Refused: for a span outside the text.
    """
    merged = joined(text, replacements)
    pieces: list[str] = []
    position = 0
    for item in merged:
        pieces += [text[position : item.start], item.token]
        position = item.end
    return "".join([*pieces, text[position:]])


def joined(text: str, replacements: Sequence[Replacement]) -> list[Replacement]:
    """The spans that :func:`replaced` replaces, in order: overlapping and touching ones are one.

    Raises:
        Refused: for a span outside the text.
    """
    merged: list[Replacement] = []
    for item in sorted(replacements, key=lambda r: (r.start, -r.end, r.token)):
        if not 0 <= item.start < item.end <= len(text):
            raise Refused("A mark lies outside the text it was made in; the item was withheld.")
        if merged and _continues(text, merged[-1], item):
            merged[-1] = merged[-1]._replace(end=max(merged[-1].end, item.end))
        else:
            merged.append(item)
    return merged


def typeset(
    text: str,
    replacements: Sequence[Replacement],
    *,
    title: str,
    language: str = "en",
    heading: Sequence[str] = (),
) -> Typeset:
    """Typeset a text with its hidden spans replaced by tokens.

    Args:
        text: the item's text, NFC.
        replacements: what to hide.
        title: the heading of the first page; must not name anybody who is hidden.
        language: BCP 47 code, written as the document's language.
        heading: lines under the title (date, kind, source).

    Returns:
        An A4 document. Lines break where the replaced text breaks.

    Raises:
        Refused: for a span outside the text.
    """
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    shown = replaced(text, replacements)
    _register_fonts()
    # Nothing in a text may name a file or an address for ReportLab to fetch.
    rl_config.trustedSchemes = []
    rl_config.trustedHosts = []
    output = io.BytesIO()
    options: dict[str, Any] = {
        "pagesize": (_WIDTH, _HEIGHT),
        "invariant": 1,
        "pageCompression": 1,
        "lang": language or None,
        "initialFontName": _BODY_FACE,
    }
    canvas = Canvas(output, **options)
    rows = [*_rows(title, _BOLD_FACE, _TITLE)]
    for entry in (*heading, ""):
        rows += _rows(entry, _BODY_FACE, _BODY - 1)
    above = len(rows)
    for paragraph in shown.splitlines() or [""]:
        rows += _rows(paragraph, _BODY_FACE, _BODY)
    begins = _draw(canvas, rows)
    canvas.save()
    letters = tuple(
        sum(_letters(row.text) for row in rows[above : max(above, begin)]) for begin in begins
    )
    return Typeset(_without_info(output.getvalue()), len(begins), shown, letters)


def _letters(text: str) -> int:
    """How many characters of a text draw something."""
    return sum(1 for each in text if each != "\t" and _printable(each) not in ("", " "))


_BODY_FACE, _BOLD_FACE = "Kuager-Regular", "Kuager-Bold"
_ARABIC_FACE, _SYMBOL_FACE = "Kuager-Arabic", "Kuager-Symbols"
_FILES = {
    _BODY_FACE: REGULAR,
    _BOLD_FACE: BOLD,
    _ARABIC_FACE: ARABIC,
    _SYMBOL_FACE: SYMBOLS,
}


def _register_fonts() -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    known = set(pdfmetrics.getRegisteredFontNames())
    for face, name in _FILES.items():
        if face not in known:
            pdfmetrics.registerFont(TTFont(face, str(font_path(name))))


class _Row(NamedTuple):
    """One line to draw; the paragraph it belongs to decides from which side it runs."""

    text: str
    face: str
    size: float
    right_to_left: bool


def _rows(paragraph: str, face: str, size: float) -> list[_Row]:
    side = is_right_to_left(paragraph)
    return [_Row(line, face, size, side) for line in _wrapped(paragraph, size, face)]


def _draw(canvas: Any, rows: Sequence[_Row]) -> list[int]:
    """Draw the lines, page after page; return the place of the line with which each page begins."""
    begins = [0]
    y = _HEIGHT - _MARGIN
    for number, row in enumerate(rows):
        leading = _LEADING * row.size / _BODY
        if y - leading < _MARGIN:
            _finish(canvas, len(begins))
            begins.append(number)
            y = _HEIGHT - _MARGIN
        y -= leading
        _draw_line(canvas, row, y)
    _finish(canvas, len(begins))
    return begins


def _finish(canvas: Any, page: int) -> None:
    canvas.setFont(_BODY_FACE, _FOOT)
    canvas.drawCentredString(_WIDTH / 2, _MARGIN / 2, str(page))
    canvas.showPage()


def _draw_line(canvas: Any, row: _Row, y: float) -> None:
    runs = list(_runs(_visual(row.text, row.right_to_left), row.face))
    width = sum(_width(run, name, row.size) for run, name in runs)
    x = _WIDTH - _MARGIN - width if row.right_to_left else _MARGIN
    for run, name in runs:
        canvas.setFont(name, row.size)
        canvas.drawString(x, y, run)
        x += _width(run, name, row.size)


def _wrapped(paragraph: str, size: float, face: str) -> Iterator[str]:
    """Break a paragraph at spaces into lines that fit; a longer word is cut."""
    clean = "".join(_printable(character) for character in paragraph.replace("\t", _TAB)).rstrip()
    room = _WIDTH - 2 * _MARGIN

    def measure(line: str) -> float:
        return sum(_width(run, name, size) for run, name in _runs(_shaped(line), face))

    line = ""
    for word in _words(clean):
        if measure(line + word.rstrip()) <= room:
            line += word
            continue
        if line.strip():
            yield line.rstrip()
            line = ""
        word = word.lstrip()
        while measure(word.rstrip()) > room:
            cut = _fitting(word, room, measure)
            yield word[:cut]
            word = word[cut:]
        line = word
    yield line.rstrip()


def _words(text: str) -> Iterator[str]:
    """Yield words, each with the white space after it; leading space is a word of its own."""
    start = 0
    for index in range(1, len(text)):
        if text[index - 1] == " " and text[index] != " ":
            yield text[start:index]
            start = index
    if text:
        yield text[start:]


def _fitting(word: str, room: float, measure: Measure) -> int:
    low, high = 1, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(word[:middle]) <= room:
            low = middle
        else:
            high = middle - 1
    return low


def _printable(character: str) -> str:
    """Drop what draws nothing (control and format characters), keep joiners that shape letters."""
    kind = unicodedata.category(character)
    if kind == "Zs":
        return " "
    return "" if kind in ("Cc", "Cf", "Cs", "Co", "Cn") and character != "\u200d" else character


def _runs(text: str, face: str) -> Iterator[tuple[str, str]]:
    """Split a line where the face changes: the body face, Arabic, then symbols."""
    run, current = "", ""
    for character in text:
        if character == "\u200d":
            continue
        name = _face_for(character, face)
        if run and name != current:
            yield run, current
            run = ""
        run, current = run + character, name
    if run:
        yield run, current


def _face_for(character: str, face: str) -> str:
    for name in (face, _ARABIC_FACE, _SYMBOL_FACE):
        if ord(character) in _coverage(name):
            return name
    return _SYMBOL_FACE


@lru_cache(maxsize=8)
def _coverage(face: str) -> frozenset[int]:
    from reportlab.pdfbase import pdfmetrics

    return frozenset(vars(pdfmetrics.getFont(face))["face"].charToGlyph)


@lru_cache(maxsize=65536)
def _width(text: str, face: str, size: float) -> float:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return float(stringWidth(text, face, size))


def _visual(text: str, right_to_left: bool) -> str:
    """Return the line in visual order with Arabic letters in their joined forms (UAX 9)."""
    shaped = _shaped(text)
    if not any(unicodedata.bidirectional(character) in RIGHT_TO_LEFT for character in shaped):
        return shaped
    from bidi import get_display

    return str(get_display(shaped, base_dir="R" if right_to_left else "L"))


def _shaped(text: str) -> str:
    """Join Arabic letters through the presentation forms that the shipped face carries."""
    if not any(unicodedata.bidirectional(character) == "AL" for character in text):
        return text
    shaped = []
    for index, character in enumerate(text):
        forms = _joining_forms(character)
        if not forms:
            shaped.append(character)
            continue
        before = _joining_forms(_neighbour(text, index, -1))
        after = _joining_forms(_neighbour(text, index, 1))
        joins_before = "initial" in before and "final" in forms
        joins_after = "final" in after and "initial" in forms
        name = {
            (True, True): "medial",
            (True, False): "final",
            (False, True): "initial",
            (False, False): "isolated",
        }[(joins_before, joins_after)]
        shaped.append(forms.get(name, character))
    return "".join(shaped)


def _neighbour(text: str, index: int, step: int) -> str:
    at = index + step
    while 0 <= at < len(text) and unicodedata.combining(text[at]):
        at += step
    return text[at] if 0 <= at < len(text) else ""


def _joining_forms(character: str) -> dict[str, str]:
    return _presentation_forms().get(character, {})


@lru_cache(maxsize=1)
def _presentation_forms() -> dict[str, dict[str, str]]:
    """Letter -> its forms, from Unicode's decompositions of the presentation blocks."""
    forms: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD)):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) != 2 or not parts[0].startswith("<"):
            continue
        forms.setdefault(chr(int(parts[1], 16)), {})[parts[0].strip("<>")] = chr(code)
    # The Uyghur and Kazakh letter for e joins what is before it and has no presentation forms: the
    # letter before it must still be drawn as joined.
    forms["\u06d5"] = {"isolated": "\u06d5", "final": "\u06d5"}
    return forms


def _continues(text: str, earlier: Replacement, later: Replacement) -> bool:
    if later.start <= earlier.end:
        return True
    between = text[earlier.end : later.start]
    return later.token == earlier.token and between.strip() == "" and "\n" not in between


def _without_info(pdf: bytes) -> bytes:
    """Drop the document information that ReportLab always writes (author, producer, dates)."""
    import pikepdf

    output = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        if "/Info" in document.trailer:
            del document.trailer["/Info"]
        document.save(
            output,
            deterministic_id=True,
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return output.getvalue()
