"""Text on sheets: Latin and Cyrillic by ReportLab, Arabic by its own breaking and ordering.

ReportLab shapes the letters of an Arabic word but leaves the words of a line in the wrong order, so
a text with Arabic is broken here in the order of reading, and each line put in the order of sight.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Literal

from bidi import get_display
from reportlab.lib.colors import Color
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import Flowable, Paragraph

from app.bundle import fonts

INK = Color(0.11, 0.13, 0.17)
LEADING = 1.34
_LAM = "\u0644"
Align = Literal[0, 2]
"""Left and right, as ReportLab counts them."""


def paragraph(
    text: str,
    size: float,
    face: str = fonts.REGULAR,
    *,
    colour: Color = INK,
    before: float = 0,
    after: float = 0,
    align: Align = 0,
) -> Flowable:
    """Return text as a paragraph; every text on a sheet goes through here, and so is escaped."""
    fonts.register()
    if fonts.has_arabic(text):
        return _Lines(fonts.plain(text), size, face, colour, before, after)
    style = ParagraphStyle(
        "sheet",
        fontName=face,
        fontSize=size,
        leading=size * LEADING,
        textColor=colour,
        spaceBefore=before,
        spaceAfter=after,
        alignment=align,
        splitLongWords=1,
    )
    return Paragraph(fonts.markup(text, face), style)


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


def visual(line: str) -> str:
    """Return a line in the order of sight (UAX 9), its Arabic letters joined."""
    return str(get_display(joined(line), base_dir="R" if _runs_leftwards(line) else "L"))


class _Lines(Flowable):
    """A text with Arabic in it; on the right where it begins in Arabic."""

    def __init__(
        self, text: str, size: float, face: str, colour: Color, before: float, after: float
    ) -> None:
        super().__init__()
        self.text, self.size, self.face, self.colour = text, size, face, colour
        self.spaceBefore, self.spaceAfter = before, after
        self.lines: list[str] = []

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Break the text where a line is full."""
        self.width = width
        self.lines = []
        line = ""
        for word in self.text.split():
            longer = f"{line} {word}" if line else word
            if line and self._width(longer) > width:
                self.lines.append(line)
                line = word
            else:
                line = longer
            while self._width(line) > width and len(line) > 1:
                fits = max(1, int(len(line) * width / self._width(line)))
                self.lines.append(line[:fits])
                line = line[fits:]
        self.lines.append(line)
        self.height = len(self.lines) * self.size * LEADING
        return width, self.height

    def draw(self) -> None:
        """Draw line by line, each run in a face that has its letters."""
        canvas = self.canv
        canvas.setFillColor(self.colour)
        baseline = self.height - self.size * 1.05
        for line in self.lines:
            left = self.width - self._width(line) if _runs_leftwards(self.text) else 0.0
            for face, run in fonts.runs(visual(line), self.face):
                canvas.setFont(face, self.size)
                canvas.drawString(left, baseline, run)
                left += pdfmetrics.stringWidth(run, face, self.size)
            baseline -= self.size * LEADING

    def _width(self, line: str) -> float:
        return sum(
            float(pdfmetrics.stringWidth(run, face, self.size))
            for face, run in fonts.runs(visual(line), self.face)
        )


def _runs_leftwards(text: str) -> bool:
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
