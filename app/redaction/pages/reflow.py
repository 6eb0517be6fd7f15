"""What a hidden name moves besides its own line: the line breaks of the rest of its paragraph.

A black box to the end of a line hides how wide a name is, and the next lines tell it nevertheless:
which words still fitted on the first of them is a measure of the name. So they are hidden as well, to
the end of the paragraph. How many lines the paragraph has stays visible.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from app.records.pages import Word
from app.redaction.pages.paragraphs import (
    Line,
    Paragraphs,
    Row,
    beside,
    last_of_body,
    paragraphs,
    row_of,
    running_in,
)

_SCOPES = ("", "line_end", "line", "block")

_Column = tuple[float, float, bool]


class Marked(Protocol):
    """A marked span of the text."""

    @property
    def start(self) -> int:
        """First character."""

    @property
    def end(self) -> int:
        """One past the last."""

    @property
    def scope(self) -> str:
        """How far it reaches."""

    @property
    def token(self) -> str:
        """What is written into its mask."""


class Columns(Protocol):
    """The lines of a page and the columns they stand in."""

    lines: list[Line]
    height: float

    def column(self, line: Line) -> tuple[float, float]:
        """Left and right limits of a line's column, points."""

    def direction(self, line: Line) -> str:
        """``ltr``, ``rtl`` or ``mixed``."""


class Tail(NamedTuple):
    """The free end of a line before a name: a shorter name would have stood there.

    Attributes:
        whole: whether all of the line is hidden, as the name's own would be.
        token: of the name, which begins the next line here and would have stood on this one.
    """

    line: Line
    whole: bool
    token: str


class Moved(NamedTuple):
    """What hidden names move.

    Attributes:
        rows: lines that are hidden whole, those of a paragraph together.
        tails: ends of lines.
        runs_on: whether a paragraph that is hidden to its end may go on on the next page.
    """

    rows: list[list[Line]]
    tails: list[Tail]
    runs_on: bool


def moved_by(page: Columns, spans: Sequence[Marked], *, runs_in: bool = False) -> Moved:
    """Find what the spans of a page move.

    Args:
        page: its lines, with what is marked in them.
        spans: marked characters; a single word leaves its traces, and is told so.
        runs_in: whether what a name of an earlier page moved runs on to this one.
    """
    runs_on = False
    places = _Places(page)
    swept: dict[_Column, set[int]] = {}
    tails: dict[int, Tail] = {}
    if runs_in and page.lines:
        key = places.of(min(page.lines, key=lambda line: line.middle))
        count = places.running_in(key)
        swept[key] = set(range(count))
        runs_on = count > 0 and places.goes_on(key, count - 1)
    for span in spans:
        if span.scope not in _SCOPES:
            continue
        touched = [line for line in page.lines if any(touches(w, span) for w in line.words)]
        for line in touched:
            key = places.of(line)
            rows, last = places.column(key)
            at = next(i for i, row in enumerate(rows) if any(each is line for each in row))
            if line is touched[0] and at and not last[at - 1] and _opens(rows[at], span, key[2]):
                before = rows[at - 1][0 if key[2] else -1]
                held = tails.get(id(before), Tail(before, False, span.token))
                whole = held.whole or span.scope in ("line", "block")
                tails[id(before)] = held._replace(whole=whole)
                swept.setdefault(key, set()).add(at)
            while not last[at]:
                at += 1
                swept.setdefault(key, set()).add(at)
            runs_on = runs_on or places.goes_on(key, at)
    runs: list[list[Line]] = []
    for key, chosen in swept.items():
        rows, last = places.column(key)
        for place in sorted(chosen):
            if place - 1 in chosen and not last[place - 1]:
                runs[-1] += rows[place]
            else:
                runs.append(list(rows[place]))
    gone = {id(line) for run in runs for line in run}
    left = [tail for which, tail in tails.items() if which not in gone]
    return Moved(runs, left, runs_on)


def touches(word: Word, span: Marked) -> bool:
    """Whether a span marks a part of a word."""
    return word.start < span.end and span.start < word.end


class _Places:
    """The columns of a page, each worked out once."""

    def __init__(self, page: Columns) -> None:
        self._page = page
        self._of: dict[int, _Column] = {}
        self._columns: dict[_Column, tuple[list[list[Line]], list[Row], Paragraphs]] = {}

    def of(self, line: Line) -> _Column:
        """Limits of a line's column, and whether its lines run from right to left."""
        if id(line) not in self._of:
            backwards = self._page.direction(line) == "rtl"
            self._of[id(line)] = (*self._page.column(line), backwards)
        return self._of[id(line)]

    def column(self, key: _Column) -> tuple[list[list[Line]], list[bool]]:
        """The rows of a column from the top, and after which of them a paragraph ends."""
        rows, _shown, found = self._read(key)
        return rows, found.last

    def goes_on(self, key: _Column, at: int) -> bool:
        """Whether running text ends with a row only because the page does."""
        _rows, shown, found = self._read(key)
        return found.runs[at] and at == last_of_body(shown, found, self._page.height)

    def running_in(self, key: _Column) -> int:
        """How many rows at the top of a column may belong to the page before."""
        _rows, shown, found = self._read(key)
        return running_in(shown, found, self._page.height)

    def _read(self, key: _Column) -> tuple[list[list[Line]], list[Row], Paragraphs]:
        if key not in self._columns:
            left, right, backwards = key
            rows = beside([line for line in self._page.lines if self.of(line)[:2] == key[:2]])
            shown = [row_of(row, right_to_left=backwards) for row in rows]
            middle = (left + right) / 2 * (-1 if backwards else 1)
            self._columns[key] = (rows, shown, paragraphs(shown, self._page.height, middle))
        return self._columns[key]


def _opens(row: Sequence[Line], span: Marked, backwards: bool) -> bool:
    """Whether a span marks the word with which a row begins."""
    words = sorted((word for line in row for word in line.words), key=lambda word: word.x0)
    return touches(words[-1 if backwards else 0], span)
