"""Text on sheets: broken into lines, ordered and drawn here, in Latin, Cyrillic and Arabic.

ReportLab's own paragraphs parse markup, take a third of a millisecond each and leave the words of an
Arabic line in the wrong order. Here a text is broken in the order of reading, each line is put in the
order of sight (UAX 9), and what was measured once is kept: an index of 1,000 exhibits has 9,000 texts.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Any, Literal

from bidi import get_display
from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from app.bundle import fonts

INK = Color(0.11, 0.13, 0.17)
LEADING = 1.34
_ASCENT = 1.05
_LAM = "\u0644"
_OPENING = "([«“„‘"
Align = Literal[0, 2]
"""Left and right, as ReportLab counts them."""

Mark = tuple[float, float, float, float, int]
"""A place that is to be a link: x0, y0, x1, y1 in points from the bottom left, and its page."""


def paragraph(
    text: str,
    size: float,
    face: str = fonts.REGULAR,
    *,
    colour: Color = INK,
    before: float = 0,
    after: float = 0,
    align: Align = 0,
) -> Lines:
    """Return text as a paragraph; every text on a sheet goes through here, and is never markup."""
    fonts.register()
    return Lines(fonts.plain(text), size, face, colour, before, after, align)


def joined(text: str) -> str:
    """Return text whose Arabic letters are the presentation forms that their neighbours ask for.

    Unicode, chapter 9.2: a letter is joined to the one before it when that one has an initial form,
    and to the next when it has one itself. Lam and alef become one letter; marks join nothing.
    """
    forms = _forms()
    letters = [at for at, character in enumerate(text) if unicodedata.combining(character) == 0]
    made = list(text)
    before = False
    skip = -1
    for place, at in enumerate(letters):
        if at == skip:
            continue
        character = text[at]
        following = letters[place + 1] if place + 1 < len(letters) else -1
        own = forms.get(character, {})
        pair = text[at] + text[following] if following == at + 1 else ""
        if character == _LAM and pair in forms:
            ligature = forms[pair]
            made[at] = ligature["final" if before else "isolated"]
            made[following] = ""
            skip, before = following, False
            continue
        next_forms = forms.get(text[following], {}) if following >= 0 else {}
        onward = "initial" in own and "final" in next_forms
        wanted = (
            ("medial" if onward else "final") if before else ("initial" if onward else "isolated")
        )
        made[at] = own.get(wanted, character)
        before = onward
    return "".join(made)


def visual(line: str, *, leftwards: bool | None = None) -> str:
    """Return a line in the order of sight, its Arabic letters joined.

    Args:
        line: in the order of reading.
        leftwards: whether its paragraph runs from right to left; by default as the line begins.
    """
    if leftwards is None:
        leftwards = runs_leftwards(line)
    return str(get_display(joined(line), base_dir="R" if leftwards else "L"))


def width(text: str, face: str, size: float) -> float:
    """Return the width of a text in points, each letter in a face that has it."""
    return sum(_word_width(word, face) for word in text.split(" ")) * size + (
        text.count(" ") * _word_width(" ", face) * size
    )


class Lines(Flowable):
    """A text in one size and face; on the right where it begins in Arabic.

    It can be placed by ReportLab's frames and by :class:`app.bundle.sheets.pager.Pager`.
    """

    def __init__(
        self,
        text: str,
        size: float,
        face: str,
        colour: Color,
        before: float = 0,
        after: float = 0,
        align: Align = 0,
    ) -> None:
        super().__init__()
        self.text, self.size, self.face, self.colour = text, size, face, colour
        self.spaceBefore, self.spaceAfter = before, after
        arabic = fonts.has_arabic(text)
        self._leftwards = arabic and runs_leftwards(text)
        self._turned = arabic
        self._right = align == 2 or self._leftwards
        self.lines: tuple[str, ...] = ()

    @property
    def leftwards(self) -> bool:
        """Whether it runs from right to left."""
        return self._leftwards

    def fit(self, width: float) -> float:
        """Break the text for a width; returns its height."""
        self.width = width
        self.lines = _broken(self.text, self.face, width / self.size)
        self.height: float = len(self.lines) * self.size * LEADING
        return self.height

    def cut(self, height: float) -> tuple[Lines, Lines] | None:
        """Return what fits into a height and the rest, or nothing where no line or all fits."""
        room = int(height / (self.size * LEADING) + 1e-6)
        if not 0 < room < len(self.lines):
            return None
        return self._part(self.lines[:room], after=False), self._part(self.lines[room:], after=True)

    def put(self, canvas: Any, x: float, top: float) -> list[Mark]:
        """Draw line by line, each run in a face that has its letters."""
        if not self.lines:
            return []
        step = self.size * LEADING
        baseline = top - self.size * _ASCENT
        text = None
        set_in = ""
        for at, line in enumerate(self.lines):
            left = x
            if self._right:
                left += self.width - width(line, self.face, self.size)
            if text is None:
                text = canvas.beginText(left, baseline)
                text.setFillColor(self.colour)
            else:
                text.setTextOrigin(left, baseline - at * step)
            seen = visual(line, leftwards=self._leftwards) if self._turned else line
            for face, run in fonts.runs(seen, self.face):
                if face != set_in:
                    text.setFont(face, self.size)
                    set_in = face
                text.textOut(run)
        canvas.drawText(text)
        return []

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Break the text, as ReportLab asks for it."""
        return width, self.fit(width)

    def split(self, width: float, height: float) -> list[Flowable]:
        """Part the text, as ReportLab asks for it."""
        self.fit(width)
        parts = self.cut(height)
        return list(parts) if parts else []

    def draw(self) -> None:
        """Draw the text, as ReportLab asks for it."""
        self.put(self.canv, 0, self.height)

    def _part(self, lines: tuple[str, ...], *, after: bool) -> Lines:
        part = Lines(
            " ".join(lines),
            self.size,
            self.face,
            self.colour,
            0 if after else self.spaceBefore,
            self.spaceAfter if after else 0,
            2 if self._right else 0,
        )
        part._leftwards, part._turned = self._leftwards, self._turned
        part.width, part.lines = self.width, lines
        part.height = len(lines) * self.size * LEADING
        return part


@lru_cache(maxsize=32_768)
def _broken(text: str, face: str, ems: float) -> tuple[str, ...]:
    """Break a text into lines of at most ``ems`` times its size; a longer word is cut."""
    lines: list[str] = []
    line, used = "", 0.0
    space = _word_width(" ", face)
    for word in text.split():
        wide = _word_width(word, face)
        if line and used + space + wide > ems:
            lines.append(line)
            line, used = "", 0.0
        while wide > ems and len(word) > 1:
            head = _head(word, face, ems)
            lines.append(head)
            word = word[len(head) :]
            wide = _word_width(word, face)
        line, used = (f"{line} {word}", used + space + wide) if line else (word, wide)
    return (*lines, line) if line else tuple(lines)


def _head(word: str, face: str, ems: float) -> str:
    """Return as many letters of a word as fit, at least one; a mark stays with its letter."""
    used = 0.0
    for at, character in enumerate(word):
        used += _word_width(character, face)
        if used > ems and at:
            while at > 1 and (unicodedata.combining(word[at]) or word[at - 1] in _OPENING):
                at -= 1
            return word[:at]
    return word


@lru_cache(maxsize=65_536)
def _word_width(word: str, face: str) -> float:
    """Return the width of a word without spaces as a multiple of its size."""
    from reportlab.pdfbase import pdfmetrics

    shaped = joined(word) if fonts.has_arabic(word) else word
    return sum(
        float(pdfmetrics.stringWidth(run, chosen, 1)) for chosen, run in fonts.runs(shaped, face)
    )


def runs_leftwards(text: str) -> bool:
    """Whether the first strong character runs from right to left (UAX 9, rule P2)."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False


@lru_cache(maxsize=1)
def _forms() -> dict[str, dict[str, str]]:
    """Return letter (or lam and alef) to its forms, from Unicode's own decompositions."""
    forms: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFDFC), *range(0xFE70, 0xFEFD)):
        kind, *letters = unicodedata.decomposition(chr(code)).split()[:3] or [""]
        text = "".join(chr(int(letter, 16)) for letter in letters)
        if len(text) == 1 or (len(text) == 2 and text[0] == _LAM and code >= 0xFEF5):
            forms.setdefault(text, {})[kind.strip("<>")] = chr(code)
    return forms
