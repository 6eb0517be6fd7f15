"""Words in several dresses broken into lines: bold beside plain, links, numbers of footnotes set high.

A footnote's number is never parted from the word before it. Lines with Arabic letters are put in the order of
sight piece by piece, as :mod:`app.bundle.writing` does with whole texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import Color

from app.bundle import fonts
from app.bundle.document import Run, Runs, Target, printable
from app.bundle.writing import runs_leftwards, visual, width

HIGH = 0.62
"""Size of a footnote's number against that of its words."""

_RISE = 0.36
_LONGEST_WORD = 400


@dataclass(frozen=True, slots=True)
class Fragment:
    """Letters in one dress, without a space unless they are joined from several words.

    Attributes:
        face: name of the face.
        size: in points.
        rise: points above the line.
        note: number of the footnote that it is, or 0.
        target: where it leads, or None.
    """

    text: str
    face: str
    size: float
    rise: float = 0.0
    note: int = 0
    target: Target | None = None

    @property
    def wide(self) -> float:
        """Its width in points."""
        return width(self.text, self.face, self.size)

    def alike(self, other: Fragment) -> bool:
        """Whether both are set the same and lead to the same."""
        return (self.face, self.size, self.rise, self.note, self.target) == (
            other.face,
            other.size,
            other.rise,
            other.note,
            other.target,
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One line.

    Attributes:
        fragments: in the order of sight, spaces included.
        leftwards: whether its paragraph runs from right to left.
    """

    fragments: tuple[Fragment, ...]
    leftwards: bool = False

    @property
    def wide(self) -> float:
        """Its width in points."""
        return sum(each.wide for each in self.fragments)

    @property
    def notes(self) -> tuple[int, ...]:
        """Numbers of the footnotes that stand in it."""
        return tuple(each.note for each in self.fragments if each.note)


def broken(runs: Runs, size: float, room: float, *, bold: bool = False) -> tuple[Line, ...]:
    """Break runs into lines.

    Args:
        runs: the words.
        size: in points.
        room: width of a line in points.
        bold: whether all of it is set in bold.
    """
    leftwards = runs_leftwards("".join(run.text for run in runs))
    lines: list[list[list[Fragment]]] = []
    used = 0.0
    space = width(" ", fonts.REGULAR, size)
    for word in _words(runs, size, bold=bold):
        for part in _cut(word, room):
            wide = sum(each.wide for each in part)
            if not lines or used + space + wide > room:
                lines.append([part])
                used = wide
            else:
                lines[-1].append(part)
                used += space + wide
    return tuple(_line(line, leftwards) for line in lines)


def put(
    canvas: Any,
    fragment: Fragment,
    x: float,
    baseline: float,
    colour: Color,
    *,
    space: bool = False,
) -> None:
    """Draw a fragment, each run of it in a face that has its letters.

    Args:
        canvas: of ReportLab.
        fragment: the letters.
        x: their left edge.
        baseline: the line that they stand on, without their rise.
        colour: theirs.
        space: whether a space follows, which keeps them apart from the next line for whoever hears it.
    """
    text = canvas.beginText(x, baseline + fragment.rise)
    text.setFillColor(colour)
    for face, run in fonts.runs(fragment.text + (" " if space else ""), fragment.face):
        text.setFont(face, fragment.size)
        text.textOut(run)
    canvas.drawText(text)


def _words(runs: Runs, size: float, *, bold: bool) -> list[list[Fragment]]:
    """Return the words, each in the pieces that it has; a footnote's number belongs to its word."""
    words: list[list[Fragment]] = []
    open_ = False
    for run in runs:
        if run.note:
            high = Fragment(str(run.note), fonts.REGULAR, size * HIGH, size * _RISE, run.note)
            if not words:
                words.append([])
            words[-1].append(high)
            open_ = True
            continue
        said = printable(run.text)
        if said[:1] == " ":
            open_ = False
        for place, word in enumerate(said.split()):
            made = Fragment(word, _face(run, bold=bold), size, target=run.target)
            if place == 0 and open_ and words:
                words[-1].append(made)
            else:
                words.append([made])
        if said.strip():
            open_ = not said.endswith(" ")
        elif said:
            open_ = False
    return words


def _face(run: Run, *, bold: bool) -> str:
    if run.bold or bold:
        return fonts.BOLD
    return fonts.ITALIC if run.italic else fonts.REGULAR


def _cut(word: list[Fragment], room: float) -> list[list[Fragment]]:
    """Return a word in parts that fit; only one that is longer than a line is cut."""
    if sum(each.wide for each in word) <= room:
        return [word]
    parts: list[list[Fragment]] = [[]]
    used = 0.0
    for fragment in word:
        letters = ""
        for character in fragment.text[:_LONGEST_WORD]:
            wide = width(character, fragment.face, fragment.size)
            if used + wide > room and (letters or parts[-1]):
                if letters:
                    parts[-1].append(_said(fragment, letters))
                parts.append([])
                letters, used = "", 0.0
            letters += character
            used += wide
        if letters:
            parts[-1].append(_said(fragment, letters))
    return [part for part in parts if part]


def _said(fragment: Fragment, text: str) -> Fragment:
    return Fragment(
        text, fragment.face, fragment.size, fragment.rise, fragment.note, fragment.target
    )


def _line(words: Sequence[Sequence[Fragment]], leftwards: bool) -> Line:
    """Join words that are set alike, with the spaces between them."""
    made: list[Fragment] = []
    for at, word in enumerate(words):
        for place, fragment in enumerate(word):
            if at and not place:
                if made[-1].alike(fragment):
                    made[-1] = _said(made[-1], f"{made[-1].text} {fragment.text}")
                    continue
                # A space between two dresses is nobody's link.
                made.append(Fragment(" ", fonts.REGULAR, max(fragment.size, made[-1].size)))
            if made and not fragment.note and made[-1].alike(fragment):
                made[-1] = _said(made[-1], made[-1].text + fragment.text)
            else:
                made.append(fragment)
    if any(fonts.has_arabic(each.text) for each in made):
        made = [
            _said(each, visual(each.text, leftwards=leftwards))
            if fonts.has_arabic(each.text)
            else each
            for each in made
        ]
    return Line(tuple(reversed(made)) if leftwards else tuple(made), leftwards)
