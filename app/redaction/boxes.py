"""From marked spans to the boxes that are burnt, so that a box says nothing about what it hides.

A black box leaks through its own edges: a box as wide as the name is a ruler laid on the name. So
an edge is taken from what stays visible (the word before, the word after, the neighbouring lines,
the page) and only where nothing is visible from the hidden word itself, rounded outward.
``line_end`` goes on to the edge of the column, since the text after a hidden name is shifted by the
width of the name. A justified, centred or right-aligned line is shifted on both sides and is
covered whole.
"""

from __future__ import annotations

import itertools
import math
import statistics
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.errors import Usage
from app.records.marks import SCOPES
from app.records.pages import PageText, Word

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 in points from the top left corner of the displayed page."""

COARSE = 4.0
"""Points: the grid to which an edge that only the hidden word can give is rounded outward."""

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


def masks_for(page: PageText, spans: Sequence[Span], regions: Sequence[Region] = ()) -> list[Mask]:
    """Return the masks of a page, sorted from the top, none inside another.

    Args:
        page: the words of the page, their spans counted in the item's text.
        spans: marked characters; those of other pages are passed over.
        regions: boxes given as such, clipped to the page.

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
    masks: list[Mask] = []
    for region in regions:
        clipped = _clip(region.box, page)
        if clipped is not None:
            masks.append(Mask(clipped, region.token))
    for span in spans:
        masks.extend(layout.masks(span))
    return _outermost(masks)


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


@dataclass(slots=True)
class _Line:
    """One line: its words from left to right, and which of them no span touches."""

    words: list[Word]
    clear: list[Word]

    @property
    def top(self) -> float:
        return min(word.y0 for word in self.words)

    @property
    def bottom(self) -> float:
        return max(word.y1 for word in self.words)

    @property
    def left(self) -> float:
        return min(word.x0 for word in self.words)

    @property
    def right(self) -> float:
        return max(word.x1 for word in self.words)

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def untouched(self) -> bool:
        return len(self.clear) == len(self.words)


class _Layout:
    """The lines of one page, with the geometry that the visible words give away anyway."""

    def __init__(self, page: PageText, spans: Sequence[Span]) -> None:
        self.page = page
        marked = {id(word) for word in page.words if any(_touches(word, span) for span in spans)}
        grouped: dict[int, list[Word]] = {}
        for word in page.words:
            grouped.setdefault(word.line, []).append(word)
        self.lines = [
            _Line(
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

    def masks(self, span: Span) -> list[Mask]:
        """Return the masks of one span on this page."""
        touched = [line for line in self.lines if any(_touches(w, span) for w in line.words)]
        if not touched:
            return []
        scope = span.scope or "line_end"
        if scope in ("page", "region"):
            # A span has no region of its own; the page is the smallest box that surely holds it.
            return [Mask((0.0, 0.0, self.page.width, self.page.height), span.token)]
        if scope == "block":
            return self._block(touched, span)
        masks: list[Mask] = []
        for index, line in enumerate(touched):
            token = span.token if index == 0 else ""
            if scope == "word":
                masks.extend(self._words(line, span, token))
            elif scope == "line" or index > 0:
                # A name that wraps has shifted the whole of the next line.
                masks.append(Mask(self._full(line), token))
            else:
                masks.append(Mask(self._line_end(line, span), token))
        return masks

    def _words(self, line: _Line, span: Span, token: str) -> list[Mask]:
        """One mask for every run of touched words, from visible neighbour to visible neighbour."""
        top, bottom = self._band(line)
        masks: list[Mask] = []
        position = 0
        while position < len(line.words):
            if not _touches(line.words[position], span):
                position += 1
                continue
            first = position
            while position < len(line.words) and _touches(line.words[position], span):
                position += 1
            run = line.words[first:position]
            left = self._left_edge(line, first, min(word.x0 for word in run))
            right = self._right_edge(line, position - 1, max(word.x1 for word in run))
            masks.append(Mask((left, top, right, bottom), "" if masks else token))
        return masks

    def _left_edge(self, line: _Line, index: int, own: float) -> float:
        before = line.words[index - 1] if index else None
        if before is not None and before in line.clear:
            gap = own - before.x1
            if 0 <= gap <= _WIDE_GAP * self.height:
                return _down(min(before.x1 + _BREATH * self.height, own), _FINE)
            return max(_down(own, COARSE), min(before.x1, own), 0.0)
        return max(_down(own, COARSE if before is None else _FINE), 0.0)

    def _right_edge(self, line: _Line, index: int, own: float) -> float:
        after = line.words[index + 1] if index + 1 < len(line.words) else None
        if after is not None and after in line.clear:
            gap = after.x0 - own
            if 0 <= gap <= _WIDE_GAP * self.height:
                return _up(max(after.x0 - _BREATH * self.height, own), _FINE)
            return min(_up(own, COARSE), max(after.x0, own))
        return min(_up(own, COARSE if after is None else _FINE), self.page.width)

    def _line_end(self, line: _Line, span: Span) -> Box:
        """From the first touched word to the end of the column, in the direction of the writing."""
        direction = self._direction(line)
        if direction == "mixed" or self._shifted_as_a_whole(line):
            return self._full(line)
        top, bottom = self._band(line)
        low, high = self._column(line)
        indices = [i for i, word in enumerate(line.words) if _touches(word, span)]
        if direction == "rtl":
            last = indices[-1]
            if not any(word in line.clear for word in line.words[last + 1 :]):
                return (low, top, high, bottom)
            return (low, top, self._right_edge(line, last, line.words[last].x1), bottom)
        first = indices[0]
        if not any(word in line.clear for word in line.words[:first]):
            return (low, top, high, bottom)
        return (self._left_edge(line, first, line.words[first].x0), top, high, bottom)

    def _full(self, line: _Line) -> Box:
        top, bottom = self._band(line)
        low, high = self._column(line)
        return (low, top, high, bottom)

    def _block(self, touched: list[_Line], span: Span) -> list[Mask]:
        """The paragraphs that hold the touched lines, each across its column."""
        masks: list[Mask] = []
        covered: set[int] = set()
        for line in touched:
            if id(line) in covered:
                continue
            group = self._paragraph(line)
            covered.update(id(member) for member in group)
            bands = [self._band(member) for member in group]
            low, high = self._column(line)
            box = (low, min(band[0] for band in bands), high, max(band[1] for band in bands))
            masks.append(Mask(box, "" if masks else span.token))
        return masks

    def _paragraph(self, line: _Line) -> list[_Line]:
        column = self._column(line)
        peers = sorted(
            (peer for peer in self.lines if self._column(peer) == column), key=lambda p: p.middle
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

    def _band(self, line: _Line) -> tuple[float, float]:
        """Top and bottom of a line's mask, from its visible words where there are any."""
        if self.page.source == "ocr":
            scanned = self._scanned_band(line)
            if scanned is not None:
                return scanned
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

    def _scanned_band(self, line: _Line) -> tuple[float, float] | None:
        """Top and bottom of a scanned line: a number of half lines from the line above it.

        Its own ink says only which half; lines a whole number of lines apart, as most are, stand
        in the middle of that choice, so that a taller letter does not change it.
        """
        plain = sorted((peer for peer in self.lines if peer.untouched), key=lambda p: p.middle)
        if not plain:
            return None
        above = [peer for peer in plain if peer.middle < line.top]
        anchor = above[-1] if above else plain[0]
        pitches = [
            lower.middle - upper.middle
            for upper, lower in itertools.pairwise(plain)
            if lower.middle - upper.middle > 0.8 * self.height
        ]
        pitch = statistics.median_low(pitches) if pitches else 1.5 * self.height
        half = 0.6 * self.height + 0.12 * pitch
        for step in (pitch / 2, pitch / 4, pitch / 8):
            middle = anchor.middle + round((line.middle - anchor.middle) / step) * step
            top, bottom = _down(middle - half, _FINE), _up(middle + half, _FINE)
            if top <= line.top and line.bottom <= bottom:
                return max(top, 0.0), min(bottom, self.page.height)
        return None

    def _column(self, line: _Line) -> tuple[float, float]:
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

    def _shifted_as_a_whole(self, line: _Line) -> bool:
        """Whether the words before the hidden one have moved with its width too."""
        plain = [peer for peer in self.lines if peer.untouched]
        near = [peer for peer in plain if abs(peer.middle - line.middle) < 3.2 * self.height]
        tolerance = 2.0 if self.page.source == "ocr" else _ALIGNED
        column_left = min((peer.left for peer in near), default=line.left)
        justified = [
            peer
            for peer in near
            if len(peer.words) > 3 and peer.right > line.left and peer.left < line.right
        ]
        edges = sorted(peer.right for peer in justified)
        if any(b - a <= tolerance / 2 for a, b in itertools.pairwise(edges)):
            return True
        if line.left - column_left < 24.0 and line.left < self.page.width / 4:
            return False
        centred = abs((line.left + line.right) / 2 - self.page.width / 2) <= 2 * tolerance
        margin = max((peer.right for peer in plain), default=0.0)
        return centred or (margin > 0 and abs(line.right - margin) <= tolerance)

    def _direction(self, line: _Line) -> str:
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


def _touches(word: Word, span: Span) -> bool:
    return word.start < span.end and span.start < word.end


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
