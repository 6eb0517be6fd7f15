"""From marked spans to the boxes that are burnt, so that a box says nothing about what it hides.

A black box leaks through its own edges: a box as wide as the name is a ruler laid on the name. So
an edge is taken from what stays visible (the word before, the word after, the neighbouring lines,
the page) and only where nothing is visible from the hidden word itself, rounded outward.
``line_end`` goes on to the edge of the column, since the text after a hidden name is shifted by the
width of the name. A justified, centred or right-aligned line is shifted on both sides and is
covered whole. In running text the rest of the paragraph goes too (:mod:`.reflow`): where its lines
break depends on the name.
"""

from __future__ import annotations

import itertools
import math
import statistics
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from app.errors import Usage
from app.records.marks import SCOPES
from app.records.pages import PageText, Word
from app.redaction.pages import scanned
from app.redaction.pages.paragraphs import Line
from app.redaction.pages.reflow import moved_by, touches
from app.redaction.pages.turned import back, runs_down, turned

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 in points from the top left corner of the displayed page."""

COARSE = 4.0
"""Points: the grid to which an edge that only the hidden word can give is rounded outward."""

_Sides = Callable[[Line], tuple[float, float]]

_FINE = 0.25
_ABOVE_NOISE = 1e-3
_BREATH = 0.15
"""Share of a line's height between a visible word and a mask beside it: less than any space."""
_WIDE_GAP = 1.0
_ALIGNED = 1.0
_COLUMN_LINES = 3


class Span(NamedTuple):
    """Characters of the item's text to hide.

    Attributes:
        start: first code point.
        end: one past the last.
        scope: one of :data:`app.records.marks.SCOPES` except ``region``; ``""`` means ``line_end``.
        token: what is written into the mask (a pseudonym), or ``""``.
    """

    start: int
    end: int
    scope: str = "line_end"
    token: str = ""


class Region(NamedTuple):
    """A box of the page to hide, drawn by a reviewer or found in a picture."""

    box: Box
    token: str = ""


class Mask(NamedTuple):
    """A box to burn and what to write into it."""

    box: Box
    token: str = ""


def boxes_for(page: PageText, spans: Sequence[Span], regions: Sequence[Region] = ()) -> list[Box]:
    """Return the boxes to burn on a page, in points; see :func:`masks_for`."""
    return [mask.box for mask in masks_for(page, spans, regions)]


def masks_for(
    page: PageText,
    spans: Sequence[Span],
    regions: Sequence[Region] = (),
    *,
    runs_in: bool = False,
) -> list[Mask]:
    """Return the masks of a page, sorted from the top, none inside another.

    Args:
        page: the words of the page, their spans counted in the item's text.
        spans: marked characters; those of other pages are passed over.
        regions: boxes given as such, clipped to the page.
        runs_in: whether a paragraph that a hidden name moves runs in from the page before.

    Returns:
        Masks in points. A mask inside another is dropped with its token: where the second name of a
        covered line stood is a measure of the first.

    Raises:
        Usage: for an unknown scope.
    """
    for span in spans:
        if span.scope and span.scope not in SCOPES:
            raise Usage(f"There is no redaction scope “{span.scope}”.")
    layout = _Layout(page, spans)
    leaning = [span for span in spans if layout.leans(span)]
    upright = [span for span in spans if span not in leaning]
    moved = moved_by(layout, upright, runs_in=runs_in)
    if moved.rows:
        layout = _Layout(page, spans, [line for rows in moved.rows for line in rows])
    masks: list[Mask] = [Mask(layout.across(rows)) for rows in moved.rows]
    masks += [Mask(layout.rest(each.line, whole=each.whole), each.token) for each in moved.tails]
    masks += _beside(page, layout, leaning)
    for region in regions:
        clipped = _clip(region.box, page)
        if clipped is not None:
            masks.append(Mask(clipped, region.token))
    for span in spans:
        masks.extend(layout.masks(span))
    return _outermost(masks)


def runs_on(page: PageText, spans: Sequence[Span], *, runs_in: bool = False) -> bool:
    """Whether what a hidden name moves may run on to the next page; arguments as for masks."""
    if not spans and not runs_in:
        return False
    layout = _Layout(page, spans)
    upright = [span for span in spans if not layout.leans(span)]
    return moved_by(layout, upright, runs_in=runs_in).runs_on


def _beside(page: PageText, layout: _Layout, leaning: Sequence[Span]) -> list[Mask]:
    """What names in text that runs up or down the page move: the lines beside their own."""
    touched = [line for line in layout.lines if any(layout.in_line(s, line) for s in leaning)]
    if not touched:
        return []
    down = runs_down(touched)
    over = turned(page, down=down)
    moved = moved_by(_Layout(over, leaning), leaning)
    hidden = [line for rows in moved.rows for line in rows] + [tail.line for tail in moved.tails]
    sideways = _Layout(over, leaning, hidden)
    rows = [*moved.rows, *([tail.line] for tail in moved.tails)]
    return [Mask(back(sideways.across(each), page, down=down)) for each in rows]


def unplaced(pages: Iterable[PageText], spans: Sequence[Span], text: str) -> list[Span]:
    """Return the spans that no word of any page shows: an item that has one cannot be burnt.

    Args:
        pages: every page of the item.
        spans: the marked characters.
        text: the item's text; a span of white space alone needs no box.
    """
    placed = [(word.start, word.end) for page in pages for word in page.words]
    return [
        span
        for span in spans
        if text[span.start : span.end].strip()
        and not any(start < span.end and span.start < end for start, end in placed)
    ]


class _Layout:
    """The lines of one page, with the geometry that the visible words give away anyway."""

    def __init__(self, page: PageText, spans: Sequence[Span], moved: Sequence[Line] = ()) -> None:
        self.page = page
        self.moved = {id(word) for line in moved for word in line.words}
        marked = self.moved | {
            id(word) for word in page.words if any(touches(word, span) for span in spans)
        }
        grouped: dict[int, list[Word]] = {}
        for word in page.words:
            grouped.setdefault(word.line, []).append(word)
        self.lines = [
            Line(
                sorted(words, key=lambda word: word.x0),
                [word for word in words if id(word) not in marked],
            )
            for _, words in sorted(grouped.items())
        ]
        visible = [word for word in page.words if id(word) not in marked] or list(page.words)
        # The boxes of a scan's line are its ink's: those of a line with a mark tell of the mark.
        sure = [word for line in self.lines if line.untouched for word in line.words] or visible
        heights = [word.y1 - word.y0 for word in sure]
        self.height = statistics.median(heights) if heights else 12.0
        self.visible = visible
        self.starts = sorted(line.left for line in self.lines if line.untouched)

    def leans(self, span: Span) -> bool:
        """Whether a span lies in text that runs up or down the page."""
        return any(self.in_line(span, line) for line in self.lines if line.upended)

    def in_line(self, span: Span, line: Line) -> bool:
        """Whether a span touches a line."""
        return any(touches(word, span) for word in line.words)

    def masks(self, span: Span) -> list[Mask]:
        """Return the masks of one span on this page."""
        touched = [line for line in self.lines if any(touches(w, span) for w in line.words)]
        if not touched:
            return []
        scope = span.scope or "line_end"
        if scope in ("page", "region"):
            # A span has no region of its own; the page is the smallest box that surely holds it.
            return [Mask((0.0, 0.0, self.page.width, self.page.height), span.token)]
        upended = [line for line in touched if line.upended]
        if upended:
            # A name in text that runs up or down the page shifts what stands above or below it.
            return [
                Mask(self._along(line) if line.upended else self._full(line), span.token)
                for line in touched
            ]
        if scope == "block":
            return self._block(touched, span)
        masks: list[Mask] = []
        for index, line in enumerate(touched):
            if id(line.words[0]) in self.moved:
                continue  # Covered with its paragraph.
            token = span.token if index == 0 else ""
            if scope == "word":
                masks.extend(self._words(line, span, token))
            elif scope == "line" or index > 0:
                # A name that wraps has shifted the whole of the next line.
                masks.append(Mask(self._full(line), token))
            else:
                masks.append(Mask(self._line_end(line, span), token))
        return masks

    def _words(self, line: Line, span: Span, token: str) -> list[Mask]:
        """One mask for every run of touched words, from visible neighbour to visible neighbour."""
        top, bottom = self._band(line)
        masks: list[Mask] = []
        position = 0
        while position < len(line.words):
            if not touches(line.words[position], span):
                position += 1
                continue
            first = position
            while position < len(line.words) and touches(line.words[position], span):
                position += 1
            run = line.words[first:position]
            left = self._left_edge(line, first, min(word.x0 for word in run))
            right = self._right_edge(line, position - 1, max(word.x1 for word in run))
            masks.append(Mask((left, top, right, bottom), "" if masks else token))
        return masks

    def _left_edge(self, line: Line, index: int, own: float) -> float:
        before = line.words[index - 1] if index else None
        if before is not None and before in line.clear:
            gap = own - before.x1
            if 0 <= gap <= _WIDE_GAP * self.height:
                return _down(min(before.x1 + _BREATH * self.height, own), _FINE)
            return max(_down(own, COARSE), min(before.x1, own), 0.0)
        return max(_down(own, COARSE if before is None else _FINE), 0.0)

    def _right_edge(self, line: Line, index: int, own: float) -> float:
        after = line.words[index + 1] if index + 1 < len(line.words) else None
        if after is not None and after in line.clear:
            gap = after.x0 - own
            if 0 <= gap <= _WIDE_GAP * self.height:
                return _up(max(after.x0 - _BREATH * self.height, own), _FINE)
            return min(_up(own, COARSE), max(after.x0, own))
        return min(_up(own, COARSE if after is None else _FINE), self.page.width)

    def _line_end(self, line: Line, span: Span) -> Box:
        """From the first touched word to the end of the column, in the direction of the writing."""
        direction = self.direction(line)
        if direction == "mixed" or self.shifted_as_a_whole(line):
            return self._full(line)
        top, bottom = self._band(line)
        low, high = self.column(line)
        indices = [i for i, word in enumerate(line.words) if touches(word, span)]
        if direction == "rtl":
            last = indices[-1]
            if not any(word in line.clear for word in line.words[last + 1 :]):
                return (low, top, high, bottom)
            return (low, top, self._right_edge(line, last, line.words[last].x1), bottom)
        first = indices[0]
        if not any(word in line.clear for word in line.words[:first]):
            return (low, top, high, bottom)
        return (self._left_edge(line, first, line.words[first].x0), top, high, bottom)

    def _full(self, line: Line) -> Box:
        top, bottom = self._band(line)
        low, high = self.column(line)
        return (low, top, high, bottom)

    def across(self, lines: Sequence[Line]) -> Box:
        """Lines that follow each other, across their column."""
        boxes = [self._full(line) for line in lines]
        return (
            min(box[0] for box in boxes), min(box[1] for box in boxes),
            max(box[2] for box in boxes), max(box[3] for box in boxes),
        )  # fmt: skip

    def rest(self, line: Line, *, whole: bool) -> Box:
        """What is free behind a line's last word, where a shorter name would have stood."""
        low, top, high, bottom = self._full(line)
        if whole or self.direction(line) == "mixed" or self.shifted_as_a_whole(line):
            return (low, top, high, bottom)
        if self.direction(line) == "rtl":
            return (low, top, _up(line.left - _BREATH * self.height, _FINE), bottom)
        return (_down(line.right + _BREATH * self.height, _FINE), top, high, bottom)

    def _along(self, line: Line) -> Box:
        """From edge to edge of the page, as wide as an upended line is thick."""
        words = line.clear or line.words
        left, right = min(word.x0 for word in words), max(word.x1 for word in words)
        return (
            max(_down(min(left, line.left), _FINE), 0.0), 0.0,
            min(_up(max(right, line.right), _FINE), self.page.width), self.page.height,
        )  # fmt: skip

    def _block(self, touched: list[Line], span: Span) -> list[Mask]:
        """The paragraphs that hold the touched lines, each across its column."""
        masks: list[Mask] = []
        covered: set[int] = set()
        for line in touched:
            if id(line) in covered:
                continue
            group = self._paragraph(line)
            covered.update(id(member) for member in group)
            bands = [self._band(member) for member in group]
            low, high = self.column(line)
            box = (low, min(band[0] for band in bands), high, max(band[1] for band in bands))
            masks.append(Mask(box, "" if masks else span.token))
        return masks

    def _paragraph(self, line: Line) -> list[Line]:
        column = self.column(line)
        peers = sorted(
            (peer for peer in self.lines if self.column(peer) == column), key=lambda p: p.middle
        )
        index = next(i for i, peer in enumerate(peers) if peer is line)
        group = [line]
        for step in (-1, 1):
            at = index
            while 0 <= at + step < len(peers):
                here, there = peers[at], peers[at + step]
                upper, lower = (there, here) if step < 0 else (here, there)
                if lower.top - upper.bottom > 0.5 * self.height:
                    break
                group.append(there)
                at += step
        return group

    def _band(self, line: Line) -> tuple[float, float]:
        """Top and bottom of a line's mask, from its visible words where there are any."""
        if self.page.source == "ocr":
            placed = scanned.band(line, self.lines, self.height)
            if placed is not None:
                return max(placed[0], 0.0), min(placed[1], self.page.height)
        slack = _BREATH * self.height if self.page.source == "ocr" else 0.0
        top, bottom = line.top, line.bottom
        if line.clear:
            clear_top = min(word.y0 for word in line.clear) - slack
            clear_bottom = max(word.y1 for word in line.clear) + slack
            if clear_top <= top + _ABOVE_NOISE and bottom <= clear_bottom + _ABOVE_NOISE:
                return (
                    max(_down(clear_top, _FINE), 0.0),
                    min(_up(clear_bottom, _FINE), self.page.height),
                )
        top, bottom = top - slack, bottom + slack
        # Rounding outward must not eat into the lines above and below, which stay.
        above = [peer.bottom for peer in self.lines if peer is not line and peer.middle < line.top]
        below = [peer.top for peer in self.lines if peer is not line and peer.middle > line.bottom]
        low = max(_down(top, COARSE), min(_down(top, _FINE), max(above, default=0.0)), 0.0)
        limit = min(below, default=self.page.height)
        return low, min(_up(bottom, COARSE), max(_up(bottom, _FINE), limit), self.page.height)

    def column(self, line: Line) -> tuple[float, float]:
        """Left and right limits of the line's column: the page, unless visible columns stand by.

        A column counts when at least three untouched lines start at its edge and one of them stands
        beside this line; anything less may be the rest of the same line, shifted by what is hidden.
        """
        low, high = 0.0, self.page.width
        for peer in self.lines:
            if peer is line or not peer.untouched:
                continue
            if not (peer.top < line.middle < peer.bottom):
                continue
            alike = sum(1 for start in self.starts if abs(start - peer.left) <= 2.0)
            if alike < _COLUMN_LINES:
                continue
            if peer.left >= line.right:
                high = min(high, _down(peer.left - 1.0, _FINE))
            elif peer.right <= line.left:
                low = max(low, _up(peer.right + 1.0, _FINE))
        return low, high

    def shifted_as_a_whole(self, line: Line) -> bool:
        """Whether the words before the hidden one have moved with its width too."""
        plain = [peer for peer in self.lines if peer.untouched]
        near = [peer for peer in plain if abs(peer.middle - line.middle) < 3.2 * self.height]
        tolerance = 2.0 if self.page.source == "ocr" else _ALIGNED
        sides = self._sides if self.direction(line) == "rtl" else _sides
        edges = _edges(near, line, sides)
        if self.moved and len(edges) < 2:
            # Most of the paragraph is hidden: the rest of the column tells how its lines are set.
            edges = _edges(plain, line, sides)
            if len(edges) < 2:
                return True
        if any(b - a <= tolerance / 2 for a, b in itertools.pairwise(edges)):
            return True
        start, end = sides(line)
        first = min((sides(peer)[0] for peer in near), default=start)
        if start - first < 24.0 and start < self.page.width / 4:
            return False
        centred = abs((start + end) / 2 - self.page.width / 2) <= 2 * tolerance
        margin = max((sides(peer)[1] for peer in plain), default=0.0)
        return centred or (margin > 0 and abs(end - margin) <= tolerance)

    def _sides(self, line: Line) -> tuple[float, float]:
        """Where a line that runs from right to left begins and ends, from the page's right edge."""
        return self.page.width - line.right, self.page.width - line.left

    def direction(self, line: Line) -> str:
        """``ltr``, ``rtl`` or ``mixed``, from the visible words of the line, else of the page."""
        for words in (line.clear, self.visible):
            strong = {
                unicodedata.bidirectional(character) in ("R", "AL")
                for word in words
                for character in word.text
                if unicodedata.bidirectional(character) in ("L", "R", "AL")
            }
            if len(strong) == 2 and words is line.clear:
                return "mixed"
            if len(strong) == 1:
                return "rtl" if strong == {True} else "ltr"
        return "ltr"


def _sides(line: Line) -> tuple[float, float]:
    return line.left, line.right


def _edges(peers: Sequence[Line], line: Line, sides: _Sides) -> list[float]:
    """Where lines of some words above or below a line end, in order."""
    return sorted(
        sides(peer)[1]
        for peer in peers
        if len(peer.words) > 3 and peer.right > line.left and peer.left < line.right
    )


def _down(value: float, grid: float) -> float:
    # Sums of the same advances in another order differ in the last bits; they must not differ here.
    return math.floor((value + _ABOVE_NOISE) / grid) * grid


def _up(value: float, grid: float) -> float:
    return math.ceil((value - _ABOVE_NOISE) / grid) * grid


def _clip(box: Box, page: PageText) -> Box | None:
    x0, x1 = sorted((box[0], box[2]))
    y0, y1 = sorted((box[1], box[3]))
    clipped = (max(x0, 0.0), max(y0, 0.0), min(x1, page.width), min(y1, page.height))
    return clipped if clipped[0] < clipped[2] and clipped[1] < clipped[3] else None


def _outermost(masks: Sequence[Mask]) -> list[Mask]:
    """Sort from the top left and drop every mask that another one holds."""
    ordered = sorted(set(masks), key=lambda m: (-_area(m.box), m.box, m.token))
    kept: list[Mask] = []
    for mask in ordered:
        if not any(_holds(outer.box, mask.box) for outer in kept):
            kept.append(mask)
    return sorted(kept, key=lambda m: (m.box[1], m.box[0], m.box, m.token))


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer[0] <= inner[0]
        and outer[1] <= inner[1]
        and outer[2] >= inner[2]
        and outer[3] >= inner[3]
    )
