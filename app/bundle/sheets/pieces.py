"""What a sheet is made of: texts, linked page numbers, rows of cells; each knows its height.

A piece is fitted to a width, cut where a sheet ends, and put on a canvas; putting it gives back the places
that are to be links. :class:`app.bundle.writing.Lines` is the piece for text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any, Final, Protocol

from reportlab.lib.colors import Color

from app.bundle import fonts
from app.bundle.writing import INK, LEADING, Lines, Mark, paragraph, width

SOFT: Final = Color(0.36, 0.39, 0.44)
ACCENT: Final = Color(0.12, 0.25, 0.42)
HAIR: Final = Color(0.80, 0.82, 0.85)
GAP: Final = 6.0
"""Points between the columns of a row."""

LONGEST_NAME = 60
LONGEST_CELL = 160
LONGEST_TITLE = 600
LONGEST_NOTE = 1500
_ASCENT = 1.05
_CACHED = 100_000


class Piece(Protocol):
    """Something that takes a width and has a height."""

    def fit(self, width: float, /) -> float:
        """Lay out for a width in points; returns the height."""

    def cut(self, height: float, /) -> tuple[Piece, Piece] | None:
        """Return what fits into a height and the rest; nothing where it cannot be parted there."""

    def put(self, canvas: Any, x: float, top: float, /) -> list[Mark]:
        """Draw with the upper left corner there; returns the places that are links."""


class Space:
    """Nothing, of a height."""

    def __init__(self, height: float) -> None:
        self.height = height

    def fit(self, _width: float, /) -> float:
        """Return the height."""
        return self.height

    def cut(self, _height: float, /) -> tuple[Piece, Piece] | None:
        """Return nothing: it is not parted."""
        return None

    def put(self, _canvas: Any, _x: float, _top: float, /) -> list[Mark]:
        """Draw nothing."""
        return []


class Rule:
    """A short, thick line."""

    def __init__(self, length: float = 64, thickness: float = 2, colour: Color = ACCENT) -> None:
        self.length, self.thickness, self.colour = length, thickness, colour

    def fit(self, _width: float, /) -> float:
        """Return the thickness."""
        return self.thickness

    def cut(self, _height: float, /) -> tuple[Piece, Piece] | None:
        """Return nothing: it is not parted."""
        return None

    def put(self, canvas: Any, x: float, top: float, /) -> list[Mark]:
        """Draw the line."""
        canvas.setFillColor(self.colour)
        canvas.rect(x, top - self.thickness, self.length, self.thickness, stroke=0, fill=1)
        return []


@dataclass(frozen=True, slots=True)
class Word:
    """A few letters that stay together, perhaps a link.

    Attributes:
        text: without spaces.
        target: page that it leads to, 0 for none.
        bold: whether it is printed in bold.
        after: what follows it on the same line: a comma, a semicolon, nothing.
    """

    text: str
    target: int = 0
    bold: bool = False
    after: str = ""


class Words:
    """Labels and page numbers one after the other, broken between any two, each its own link."""

    def __init__(self, words: Sequence[Word], size: float, *, right: bool = False) -> None:
        self.words, self.size, self.right = words, size, right
        self.lines: list[list[Word]] = []
        self.width = 0.0
        self.height = 0.0

    def fit(self, width: float, /) -> float:
        """Break between words; returns the height."""
        self.width = width
        self.lines = []
        used = 0.0
        for word in self.words:
            wide = _wide(word, self.size)
            if not self.lines or used + wide > width:
                self.lines.append([])
                used = 0.0
            self.lines[-1].append(word)
            used += wide + _advance(" ", fonts.REGULAR, self.size)
        self.height = len(self.lines) * self.size * LEADING
        return self.height

    def cut(self, height: float, /) -> tuple[Piece, Piece] | None:
        """Return the lines that fit and the rest."""
        room = int(height / (self.size * LEADING) + 1e-6)
        if not 0 < room < len(self.lines):
            return None
        return self._part(self.lines[:room]), self._part(self.lines[room:])

    def put(self, canvas: Any, x: float, top: float, /) -> list[Mark]:
        """Draw the words; a link is as high as its line."""
        marks: list[Mark] = []
        if not self.lines:
            return marks
        text = None
        set_in = ""
        step = self.size * LEADING
        space = _advance(" ", fonts.REGULAR, self.size)
        for at, line in enumerate(self.lines):
            left = x
            if self.right:
                total = sum(_wide(word, self.size) for word in line) + space * (len(line) - 1)
                left += self.width - total
            bottom = top - (at + 1) * step
            baseline = top - at * step - self.size * _ASCENT
            if text is None:
                text = canvas.beginText(left, baseline)
                text.setFillColor(INK)
            else:
                text.setTextOrigin(left, baseline)
            for place, word in enumerate(line):
                face = fonts.BOLD if word.bold else fonts.REGULAR
                own = _advance(word.text, face, self.size)
                tail = word.after + (" " if place + 1 < len(line) else "")
                if word.target:
                    marks.append((left, bottom, left + own, bottom + step, word.target))
                left += own + _advance(tail, fonts.REGULAR, self.size)
                for chosen, run in _pieces(word.text, face, tail):
                    if chosen != set_in:  # To name a face costs as much as to write ten letters.
                        text.setFont(chosen, self.size)
                        set_in = chosen
                    text.textOut(run)
        canvas.drawText(text)
        return marks

    def _part(self, lines: list[list[Word]]) -> Words:
        part = Words([word for line in lines for word in line], self.size, right=self.right)
        part.fit(self.width)
        return part


def figure(text: str, size: float, *, bold: bool = False) -> Words:
    """Return a number, on the right of its column and never broken: any number takes one line."""
    return Words((Word(text, bold=bold),) if text else (), size, right=True)


class Stack:
    """Pieces one below the other."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces
        self.heights: list[float] = []

    def fit(self, width: float, /) -> float:
        """Fit each; returns the height of all."""
        self.heights = [piece.fit(width) for piece in self.pieces]
        return sum(self.heights)

    def cut(self, height: float, /) -> tuple[Piece, Piece] | None:
        """Return the pieces that fit, the last perhaps in part, and the rest."""
        left = height
        for at, each in enumerate(self.heights):
            if each > left + 1e-6:
                parts = self.pieces[at].cut(left)
                above = [*self.pieces[:at], *([parts[0]] if parts else [])]
                below = [*([parts[1]] if parts else [self.pieces[at]]), *self.pieces[at + 1 :]]
                return (Stack(above), Stack(below)) if above else None
            left -= each
        return None

    def put(self, canvas: Any, x: float, top: float, /) -> list[Mark]:
        """Draw each below the one before."""
        marks: list[Mark] = []
        for piece, height in zip(self.pieces, self.heights, strict=True):
            marks += piece.put(canvas, x, top)
            top -= height
        return marks


class Row:
    """Cells side by side above a hair line; parted only where it is higher than a sheet allows."""

    def __init__(
        self,
        cells: Sequence[Piece | None],
        widths: Sequence[float],
        *,
        target: int = 0,
        rule: Color | None = HAIR,
        above: float = 4.0,
        below: float = 5.0,
        whole: bool = False,
        grid: bool = False,
    ) -> None:
        """Make a row.

        Args:
            cells: one per column; nothing leaves it empty.
            widths: of the columns in points, each with the gap to the next.
            target: page that the whole row leads to, 0 for none.
            rule: colour of the line beneath.
            above: points above the cells.
            below: points below them.
            whole: never part it.
            grid: draw lines between the columns, too.
        """
        self.cells, self.widths, self.target, self.rule = cells, widths, target, rule
        self.above, self.below, self.whole, self.grid = above, below, whole, grid
        self.width = 0.0
        self.height = 0.0

    def fit(self, width: float, /) -> float:
        """Fit each cell to its column; returns the height of the tallest and the padding."""
        self.width = width
        tallest = max(
            (
                cell.fit(max(column - GAP, 1.0))
                for cell, column in zip(self.cells, self.widths, strict=True)
                if cell is not None
            ),
            default=0.0,
        )
        self.height = tallest + self.above + self.below
        return self.height

    def cut(self, height: float, /) -> tuple[Piece, Piece] | None:
        """Part every cell that is too high."""
        if self.whole:
            return None
        room = height - self.above - self.below
        above: list[Piece | None] = []
        below: list[Piece | None] = []
        for cell, column in zip(self.cells, self.widths, strict=True):
            if cell is None or cell.fit(max(column - GAP, 1.0)) <= room + 1e-6:
                above.append(cell)
                below.append(None)
                continue
            parts = cell.cut(room)
            if parts is None:
                return None
            above.append(parts[0])
            below.append(parts[1])
        if all(cell is None for cell in below):
            return None
        part = partial(Row, widths=self.widths, target=self.target, grid=self.grid)
        return (
            part(above, rule=None, above=self.above, below=0),
            part(below, rule=self.rule, above=0, below=self.below),
        )

    def put(self, canvas: Any, x: float, top: float, /) -> list[Mark]:
        """Draw the cells and the line."""
        bottom = top - self.height
        marks: list[Mark] = []
        if self.target:
            marks.append((x, bottom, x + self.width, top, self.target))
        left = x
        for cell, column in zip(self.cells, self.widths, strict=True):
            if cell is not None:
                marks += cell.put(canvas, left, top - self.above)
            left += column
        if self.rule is not None:
            canvas.setStrokeColor(self.rule)
            canvas.setLineWidth(0.5)
            canvas.line(x, bottom, x + self.width, bottom)
        if self.grid:
            canvas.setStrokeColor(HAIR)
            canvas.setLineWidth(0.5)
            left = x - GAP / 2
            for column in self.widths[:-1]:
                left += column
                canvas.line(left, bottom, left, top)
        return marks


def fact(name: str, value: str | Piece, *, column: float = 128.0, room: float = 467.0) -> Row:
    """Return a name in soft ink and its value beside it.

    Args:
        name: of at most :data:`LONGEST_NAME` letters, else shortened.
        value: a text, or a piece of its own.
        column: points for the name.
        room: points for both.
    """
    shown = paragraph(fonts.shorten(name, LONGEST_NAME), 9.5, colour=SOFT)
    if isinstance(value, str):
        value = paragraph(fonts.shorten(value, LONGEST_NOTE), 10.5)
    return Row([shown, value], [column, room - column + GAP], rule=None, above=0, below=7)


def text(
    words: str,
    size: float,
    face: str = fonts.REGULAR,
    *,
    colour: Color = INK,
    most: int = LONGEST_CELL,
) -> Lines:
    """Return a text of at most ``most`` letters as the piece of a cell."""
    return paragraph(fonts.shorten(words, most), size, face, colour=colour)


def _wide(word: Word, size: float) -> float:
    face = fonts.BOLD if word.bold else fonts.REGULAR
    return _advance(word.text, face, size) + _advance(word.after, fonts.REGULAR, size)


def _pieces(text: str, face: str, tail: str) -> list[tuple[str, str]]:
    if face == fonts.REGULAR:
        return fonts.runs(text + tail, face)
    return fonts.runs(text, face) + ([(fonts.REGULAR, tail)] if tail else [])


@lru_cache(maxsize=_CACHED)
def _advance(text: str, face: str, size: float) -> float:
    return width(text, face, size)
