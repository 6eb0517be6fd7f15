"""The words of pages as running text again, so that no line break of the original survives.

A line of a printed page ends where the next word no longer fitted: the breaks of a paragraph measure
the name in it. A transcript of pages therefore joins the lines of a paragraph, takes back what was
hyphenated, and leaves out page numbers, whose place in the text depends on where pages break. Words
that nobody sees on the page are left out.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.records.pages import PageText, Word
from app.redaction.pages.boxes import Box, Region, Span
from app.redaction.pages.fonts import is_right_to_left
from app.redaction.pages.paragraphs import HYPHENS, Line, beside, paragraphs, row_of, running_in
from app.redaction.pages.reflow import touches
from app.redaction.pages.transcript import BLACK_TOKEN, Replacement

PAGE_WITHHELD = "[This page is withheld: it could not be prepared.]"

_PAGE_NUMBER = re.compile(r"[-–—]?\s*\d{1,4}\s*[-–—]?")
_KEPT_BEFORE = frozenset({"по", "кое", "из", "в", "во"})
_KEPT_AFTER = frozenset({"то", "либо", "нибудь", "таки", "за", "под"})
"""Parts of words that are written with a hyphen wherever their line breaks."""

_PUNCTUATION = ".,;:!?»”)"
_ENDS_SENTENCE = (".", "!", "?", ":", ";", "…", ".»", ".”", '."')


@dataclass(frozen=True, slots=True)
class Flowed:
    """Running text made of pages.

    Attributes:
        text: with a line feed after each paragraph.
        replacements: the hidden spans, counted in ``text``.
    """

    text: str
    replacements: tuple[Replacement, ...]


def flowed(
    pages: Sequence[PageText],
    spans: Sequence[Span],
    regions: Mapping[int, Sequence[Region]],
    shown: Mapping[int, Sequence[str]],
    *,
    running: Collection[int] = (),
) -> Flowed:
    """Write pages as running text.

    Args:
        pages: in order.
        spans: what is hidden in the item's text, with its tokens.
        regions: boxes that are hidden, by page number; words that they touch are hidden.
        shown: for each page what :func:`app.redaction.pages.textlayer.shown` says of its words; a page
            that is absent is said to be withheld.
        running: numbers of the pages into which a paragraph runs that a hidden name moves.

    Returns:
        The text. A word that has ink and reads otherwise stands as ``[…]``.
    """
    rows: list[_Row] = []
    for page in pages:
        states = shown.get(page.number)
        if states is None:
            _append(rows, [_Row([_piece(_withheld(page), "shown", (), ())], last=True)], False)
        else:
            boxes = regions.get(page.number, ())
            kept = [
                _piece(word, state, spans, boxes)
                for word, state in zip(page.words, states, strict=True)
                if state
            ]
            more, goes_on = _rows(page, kept)
            _append(rows, more, goes_on and page.number in running)
    return _written(rows)


def _withheld(page: PageText) -> Word:
    return Word(PAGE_WITHHELD, 0.0, 0.0, page.width, page.height, 0, 0, 0)


class _Cut(NamedTuple):
    """A hidden part of a word: first letter, one past the last, token, and which mark hides it."""

    start: int
    end: int
    token: str
    mark: tuple[object, ...]


class _Piece(NamedTuple):
    """A word as it will be written."""

    word: Word
    text: str
    cuts: tuple[_Cut, ...]


class _Row(NamedTuple):
    """A line, and whether a paragraph ends with it."""

    pieces: list[_Piece]
    last: bool


def _piece(word: Word, state: str, spans: Sequence[Span], regions: Sequence[Region]) -> _Piece:
    whole = len(word.text) if state == "shown" else len(BLACK_TOKEN)
    cuts = [
        _Cut(0, whole, region.token or BLACK_TOKEN, tuple(region.box))
        for region in regions
        if _overlap(region.box, word)
    ]
    for span in spans:
        if touches(word, span):
            start, end = max(span.start - word.start, 0), min(span.end, word.end) - word.start
            if state != "shown":
                start, end = 0, whole
            cuts.append(
                _Cut(start, min(end, whole), span.token or BLACK_TOKEN, (span.start, span.end))
            )
    return _Piece(word, word.text if state == "shown" else BLACK_TOKEN, tuple(cuts))


def _overlap(box: Box, word: Word) -> bool:
    x0, x1 = sorted((box[0], box[2]))
    y0, y1 = sorted((box[1], box[3]))
    edge = 0.2 * (word.y1 - word.y0)
    return x0 < word.x1 and word.x0 < x1 and y0 < word.y1 - edge and word.y0 + edge < y1


def _rows(page: PageText, pieces: Sequence[_Piece]) -> tuple[list[_Row], bool]:
    """The rows of a page in reading order, and whether they may begin within a paragraph."""
    lines: dict[int, Line] = {}
    for piece in pieces:
        line = lines.setdefault(piece.word.line, Line([], []))
        line.words.append(piece.word)
        if not piece.cuts:
            line.clear.append(piece.word)
    heights = [piece.word.y1 - piece.word.y0 for piece in pieces if not piece.cuts]
    height = statistics.median(heights) if heights else 12.0
    grouped: list[list[Line]] = []
    for line in lines.values():
        before = grouped[-1] if grouped else []
        if before and line.left > before[-1].left and len(beside([*before, line])) == 1:
            before.append(line)
        else:
            grouped.append([line])
    leftward = sum(is_right_to_left(piece.word.text) for piece in pieces)
    backwards = 2 * leftward > len(pieces)
    shown = [row_of(group, right_to_left=backwards) for group in grouped]
    middle = page.width / 2 * (-1 if backwards else 1)
    by_word = {id(piece.word): piece for piece in pieces}
    made = paragraphs(shown, height, middle)
    found = []
    for group, last in zip(grouped, made.last, strict=True):
        # In the order of the text, which in mixed writing is not from left to right.
        words = [word for line in group for word in sorted(line.words, key=lambda w: w.start)]
        found.append(_Row([by_word[id(word)] for word in words], last))
    return found, bool(shown) and running_in(shown, made, height) > 0


def _append(rows: list[_Row], more: list[_Row], goes_on: bool) -> None:
    """Add the rows of a page: without its number, and joined where a sentence or paragraph goes on."""
    for edge in (0, -1):
        said = " ".join(piece.text for piece in more[edge].pieces) if len(more) > 1 else ""
        if _PAGE_NUMBER.fullmatch(said):
            del more[edge]
    if rows and more:
        last, first = rows[-1].pieces[-1].text, more[0].pieces[0].text
        if goes_on or (not last.endswith(_ENDS_SENTENCE) and first[:1].islower()):
            rows[-1] = rows[-1]._replace(last=False)
    rows.extend(more)


def _written(rows: Sequence[_Row]) -> Flowed:
    known = {
        piece.text.casefold().strip(_PUNCTUATION)
        for row in rows
        for piece in row.pieces
        if "-" in piece.text[1:-1]
    }
    text = ""
    parts: list[str] = []
    at = 0
    found: list[tuple[int, int, _Cut]] = []
    for number, row in enumerate(rows):
        following = rows[number + 1].pieces[0].text if number + 1 < len(rows) else ""
        for place, piece in enumerate(row.pieces):
            found += [(at + cut.start, at + cut.end, cut) for cut in piece.cuts]
            text, gap = piece.text, " "
            if place == len(row.pieces) - 1 and row.last:
                gap = "\n"
            elif place == len(row.pieces) - 1 and _hyphenated(text, following):
                gap = ""
                text = text if _keeps(text, following, known) else text[:-1]
            parts += (text, gap)
            at += len(text) + len(gap)
    whole = "".join(parts).rstrip()
    return Flowed(whole, tuple(_joined(whole, found)))


def _hyphenated(before: str, after: str) -> bool:
    """Whether a line ends within a word."""
    return (
        len(before) > 1
        and before.endswith(HYPHENS)
        and before[-2].isalpha()
        and after[:1].isalpha()
    )


def _keeps(before: str, after: str, known: set[str]) -> bool:
    """Whether a hyphen at the end of a line belongs to the word."""
    left, right = before[:-1].casefold(), after.casefold().strip(_PUNCTUATION)
    return (
        after[:1].isupper()
        or f"{left}-{right}" in known
        or left in _KEPT_BEFORE
        or right in _KEPT_AFTER
    )


def _joined(text: str, found: Sequence[tuple[int, int, _Cut]]) -> Iterator[Replacement]:
    """Make one of the parts of a name that stood in several words, on several lines too."""
    kept: Replacement | None = None
    marks: set[tuple[object, ...]] = set()
    for start, end, cut in sorted(found):
        end = min(end, len(text))
        between = text[kept.end : start] if kept is not None else ""
        same = cut.mark in marks or (kept is not None and cut.token == kept.token)
        if (
            kept is not None
            and same
            and not between.strip()
            and (cut.mark in marks or "\n" not in between)
        ):
            kept = kept._replace(end=max(kept.end, end))
            marks.add(cut.mark)
            continue
        if kept is not None:
            yield kept
        kept, marks = Replacement(start, end, cut.token), {cut.mark}
    if kept is not None:
        yield kept
