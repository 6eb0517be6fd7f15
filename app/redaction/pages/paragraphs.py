"""Where paragraphs end, told from what stays visible: what follows a hidden name there moves with it.

In running text a line breaks where its words no longer fit, so the length of a name decides where
all following lines of its paragraph break. A paragraph's own beginning does not move: it is told by
a gap, by an indent, or by a line that ends long before the margin. Lines that a hidden word shares
say nothing here, so that two texts that differ in that word alone are taken apart alike.
"""

from __future__ import annotations

import itertools
import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from app.records.pages import Word

_GAP = 1.35
"""Share of the usual line pitch from which a new block begins."""

_WIDEST_PITCH = 3.0
"""Line heights: double spacing, and no more."""

_INDENT = 0.7
_SLACK = 1.0
"""Shares of a line's height: an indent; by how much a line may fall short of the margin and be full."""

_SPACE = 0.25
_LEAST_EVIDENCE = 2
_RUNNING = 0.4
"""Share of full lines from which a block is running text."""

HYPHENS = ("-", "\u00ad", "\u2010")
"""What a word may end with at the end of a line: hyphen, soft hyphen, the hyphen that is only one."""

_ITEM = re.compile(r"(?:[•▪●–—*-]|\(?(?:\d{1,2}|[^\W\d_])[.)])$")
_NUMBER = re.compile(r"(\d{1,4})[.)]?$")


@dataclass(eq=False)
class Line:
    """Words that the reader of a page took for one line; they do not change after it was made.

    Attributes:
        words: from left to right.
        clear: those of them that no mark touches.
    """

    words: list[Word]
    clear: list[Word]

    @cached_property
    def top(self) -> float:
        """Top edge, points."""
        return min(word.y0 for word in self.words)

    @cached_property
    def bottom(self) -> float:
        """Bottom edge, points."""
        return max(word.y1 for word in self.words)

    @cached_property
    def left(self) -> float:
        """Left edge, points."""
        return min(word.x0 for word in self.words)

    @cached_property
    def right(self) -> float:
        """Right edge, points."""
        return max(word.x1 for word in self.words)

    @cached_property
    def middle(self) -> float:
        """Half way down, points."""
        return (self.top + self.bottom) / 2

    @cached_property
    def upended(self) -> bool:
        """Whether it runs up or down the page: a longer word in it is much higher than wide."""
        return any(
            len(word.text) >= 4 and word.y1 - word.y0 > 1.3 * (word.x1 - word.x0)
            for word in self.words
        )

    @property
    def untouched(self) -> bool:
        """Whether no mark touches it."""
        return len(self.clear) == len(self.words)


class Row(NamedTuple):
    """One line of a column, from its beginning to its end in the direction of the writing.

    Attributes:
        start: where it begins, points (the left edge; for Arabic letters minus the right edge).
        end: where it ends, points in the same direction.
        top: top edge, points.
        bottom: bottom edge, points.
        first: width of its first word, points.
        word: the first word; ``""`` when it is hidden.
        open: whether its first word shows.
        whole: whether all its words show.
        cut: whether it ends within a word.
    """

    start: float
    end: float
    top: float
    bottom: float
    first: float
    word: str
    open: bool
    whole: bool
    cut: bool

    @property
    def middle(self) -> float:
        """Half way down, points."""
        return (self.top + self.bottom) / 2


def row_of(lines: Sequence[Line], *, right_to_left: bool = False) -> Row:
    """Lines beside each other as one row."""
    words = sorted((word for line in lines for word in line.words), key=lambda word: word.x0)
    clear = {id(word) for line in lines for word in line.clear}
    first = words[-1] if right_to_left else words[0]
    left, right = min(word.x0 for word in words), max(word.x1 for word in words)
    final = words[0] if right_to_left else words[-1]
    shown = id(first) in clear
    return Row(
        start=-right if right_to_left else left,
        end=-left if right_to_left else right,
        top=min(word.y0 for word in words),
        bottom=max(word.y1 for word in words),
        first=first.x1 - first.x0,
        word=first.text if shown else "",
        open=shown,
        whole=len(clear) == len(words),
        cut=len(final.text) > 1 and final.text.endswith(HYPHENS),
    )


def beside(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines of one column, from the top, those that stand at one height together."""
    found: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.middle):
        if found and line.top < found[-1][0].middle < line.bottom:
            found[-1].append(line)
        else:
            found.append([line])
    return found


class Paragraphs(NamedTuple):
    """How rows make paragraphs; one value a row.

    Attributes:
        last: whether a paragraph ends after it; always True at the end of the column.
        runs: whether it is running text, whose lines break by themselves.
        block: number of the block it stands in, from 0.
    """

    last: list[bool]
    runs: list[bool]
    block: list[int]


def paragraphs(rows: Sequence[Row], height: float, middle: float) -> Paragraphs:
    """Tell paragraphs apart.

    Where a hidden word could be why a line ends where it does, the paragraph goes on, unless the
    text beside it does not run at all.

    Args:
        rows: in the order of reading.
        height: of a usual line, points.
        middle: of the column, in the rows' direction; lines that end before it do not run.
    """
    blocks = list(_blocks(rows, height))
    seen = {id(block): _evidence(block, height, middle) for block in blocks}
    everywhere = list(itertools.chain.from_iterable(seen.values()))
    found = Paragraphs([], [], [])
    for number, block in enumerate(blocks):
        evidence = seen[id(block)]
        if len(evidence) < _LEAST_EVIDENCE:
            evidence = everywhere
        runs = not evidence or sum(evidence) / len(evidence) >= _RUNNING
        found.runs.extend([runs] * len(block))
        found.block.extend([number] * len(block))
        for index in range(len(block) - 1):
            if _begins(block, index + 1, height, middle):
                found.last.append(True)
            elif _sure(block, index):
                found.last.append(not (runs and _full(block, index, height, middle)))
            else:
                found.last.append(not runs)
        found.last.append(True)
    return found


def last_of_body(rows: Sequence[Row], found: Paragraphs, height: float) -> int:
    """The row with which the text of a page ends, its page number aside."""
    at = len(rows) - 1
    while at > 0 and found.block[at] != found.block[at - 1] and _is_number(rows[at], height):
        at -= 1
    return at


def running_in(rows: Sequence[Row], found: Paragraphs, height: float) -> int:
    """How many rows at the top may belong to a paragraph that began on the page before.

    What stands above them (a heading of the page) is counted in, since nothing tells it apart from
    the last lines of that paragraph.
    """
    start = next((i for i in range(len(rows)) if found.block.count(found.block[i]) > 2), 0)
    edge = min(
        row.start for row, at in zip(rows, found.block, strict=True) if at == found.block[start]
    )
    if not found.runs[start] or rows[start].start > edge + _INDENT * height:
        return 0
    while not found.last[start]:
        start += 1
    return start + 1


def _is_number(row: Row, height: float) -> bool:
    return row.word.strip("-–— ").isdigit() and row.end - row.start < 4 * height


def _blocks(rows: Sequence[Row], height: float) -> list[list[Row]]:
    """Cut where the distance to the next row is more than a usual one, or where a column ends."""
    steps = [
        lower.middle - upper.middle
        for upper, lower in itertools.pairwise(rows)
        if lower.middle - upper.middle > 0.8 * height
    ]
    pitch = statistics.median_low(steps) if steps else 1.5 * height
    pitch = min(pitch, _WIDEST_PITCH * height)
    blocks: list[list[Row]] = []
    for row in rows:
        before = blocks[-1][-1] if blocks else None
        if before is None or not 0 < row.middle - before.middle <= _GAP * pitch:
            blocks.append([row])
        else:
            blocks[-1].append(row)
    return blocks


def _evidence(block: Sequence[Row], height: float, middle: float) -> list[bool]:
    return [
        _full(block, index, height, middle)
        for index in range(len(block) - 1)
        if _sure(block, index) and not _begins(block, index + 1, height, middle)
    ]


def _sure(block: Sequence[Row], index: int) -> bool:
    """Whether nothing hidden has a part in the break after a row."""
    return block[index].whole and block[index + 1].open


def _full(block: Sequence[Row], index: int, height: float, middle: float) -> bool:
    """Whether the first word of the next row would not have fitted on this one."""
    margin = max((row.end for row in block if row.whole), default=block[index].end)
    margin = max(margin, middle)
    room = margin - block[index].end
    return block[index].cut or block[index + 1].first + (_SPACE + _SLACK) * height > room


def _begins(block: Sequence[Row], index: int, height: float, middle: float) -> bool:
    """Whether a row begins a paragraph by its indent: a first line, or an item of a list."""
    edge = min(row.start for row in block)
    row, before = block[index], block[index - 1]
    if _counts_on(row, block[:index]):
        return True
    indented = row.start > edge + _INDENT * height
    if not indented:
        hangs = before.start > edge + _INDENT * height
        listed = any(_is_item(each) for each in block[:index] if each.start <= edge + 1.0)
        return _is_item(row) and (hangs or listed)
    if abs(row.start - before.start) <= _INDENT * height:
        # A quotation is indented as a whole, and so are paragraphs of one line each.
        return _sure(block, index - 1) and not _full(block, index - 1, height, middle)
    return not _is_item(before)


def _counts_on(row: Row, above: Sequence[Row]) -> bool:
    """Whether a row begins with the number after that of an earlier one, as in a list or a table."""
    found = _NUMBER.match(row.word)
    if found is None:
        return False
    before = next((seen for each in reversed(above) if (seen := _NUMBER.match(each.word))), None)
    return before is not None and int(found[1]) == int(before[1]) + 1


def _is_item(row: Row) -> bool:
    return _ITEM.match(row.word) is not None
