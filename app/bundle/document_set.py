"""The parts of a document as strips of a page: which letters stand where, and what they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reportlab.lib.colors import Color

from app.bundle import fonts
from app.bundle.document import (
    Block,
    Document,
    Heading,
    Listed,
    Paragraph,
    Quotation,
    Run,
    Runs,
    Table,
    introduces,
    letter_of,
    words,
)
from app.bundle.document_lines import Fragment, Line, broken
from app.bundle.document_pages import ROOM, Piece, Slab
from app.bundle.document_tags import Node
from app.bundle.sheets.pieces import ACCENT, HAIR, SOFT
from app.bundle.writing import INK, width

LEADING = 1.4
_BODY = 10.5
_QUOTED = 10.0
_CELL = 8.8
_NOTE = 8.3
_HEADINGS = {1: 15.0, 2: 12.5, 3: 11.2, 4: 10.5}
_ABOVE = {1: 20.0, 2: 15.0, 3: 11.0, 4: 9.0}
_NUMBER = 28.0
_QUOTE = 44.0
_LABEL = 118.0
_GAP = 8.0
_SHORT = 8
"""Lines of a quotation that stand on one page."""

_BULLET = "•"

Set = tuple[Node, list[Slab], dict[int, list[Slab]]]
"""The document's element, its strips, and those of each footnote."""


def slabs_of(document: Document) -> Set:
    """Set a document."""
    root = Node("Document")
    flow = _title_block(document, root)
    notes: dict[int, list[Slab]] = {}
    for block, following in pairwise((*document.blocks, None)):
        if block is None:
            continue
        made = _block(block, root)
        if made and introduces(block, following):
            made[-1] = replace(made[-1], keep=True)
        flow += made
        for number in _called(block):
            notes[number] = _note(number, document.notes[number - 1], root.under("Note"))
    return root, flow, notes


def _called(block: Block) -> list[int]:
    if isinstance(block, Listed):
        held: Sequence[Runs] = block.items
    elif isinstance(block, Table):
        held = [cell for row in block.rows for cell in row]
    else:
        held = [block.runs]
    return [run.note for runs in held for run in runs if run.note]


def _block(block: Block, root: Node) -> list[Slab]:
    if isinstance(block, Heading):
        return _heading(block, root)
    if isinstance(block, Paragraph):
        return _paragraph(block, root)
    if isinstance(block, Quotation):
        return _quotation(block, root)
    if isinstance(block, Listed):
        return _listed(block, root)
    return _table(block, root)


def _title_block(document: Document, root: Node) -> list[Slab]:
    flow: list[Slab] = []
    for line in document.above:
        flow += _text((Run(line),), root.under("P"), 10.0, colour=SOFT, after=1.0)
    title = _text(
        (Run(document.title, bold=True),), root.under("P"), 19.0, before=14.0, after=8.0,
        colour=ACCENT,
    )  # fmt: skip
    flow += title
    for label, value in document.fields:
        node = root.under("P")
        lines = broken((Run(value),), 10.0, ROOM - _LABEL)
        named = broken((Run(label),), 9.0, _LABEL - _GAP)
        strips = _side_by_side(
            [(0.0, named, 9.0, SOFT, node), (_LABEL, lines, 10.0, INK, node)], 10.0
        )
        flow += _spaced(strips, before=1.5, after=1.5)
    if flow:
        last = flow[-1]
        flow[-1] = replace(last, height=last.height + 10.0, rule=ACCENT)
    return flow


def _heading(block: Heading, root: Node) -> list[Slab]:
    size = _HEADINGS[block.level]
    node = root.under(f"H{block.level}")
    made = _text(
        block.runs, node, size, bold=True, colour=ACCENT, before=_ABOVE[block.level], after=4.0
    )
    if not made:
        # An empty heading takes no room, but it is one of those that are counted.
        made = [Slab(0.0, 0.0, ())]
    kept = [replace(each, keep=True) for each in made]
    return [replace(kept[0], heading=True), *kept[1:]]


def _paragraph(block: Paragraph, root: Node) -> list[Slab]:
    node = root.under("P")
    if not block.number:
        return _text(block.runs, node, _BODY, after=6.0)
    made = _text(block.runs, node, _BODY, after=6.0, left=_NUMBER)
    if not made:
        return []
    number = Piece(Fragment(f"{block.number}.", fonts.REGULAR, _BODY), 0.0, node, last=True)
    return [replace(made[0], pieces=(number, *made[0].pieces)), *made[1:]]


def _quotation(block: Quotation, root: Node) -> list[Slab]:
    node = root.under("BlockQuote", block.language).under("P")
    colour = SOFT if block.beneath else INK
    made = _text(block.runs, node, _QUOTED, colour=colour, after=7.0, left=_QUOTE, right=_NUMBER)
    if len(made) > _SHORT:
        return made
    # A short quotation is not parted.
    return [*(replace(each, keep=True) for each in made[:-1]), *made[-1:]]


def _listed(block: Listed, root: Node) -> list[Slab]:
    flow: list[Slab] = []
    held = root.under("L")
    for place, runs in enumerate(block.items):
        item = held.under("LI")
        label, body = item.under("Lbl"), item.under("LBody")
        made = _text(runs, body, _BODY, after=4.0, left=_QUOTE + 4)
        if made:
            mark = f"({letter_of(place)})" if block.ordered else _BULLET
            sign = Piece(Fragment(mark, fonts.REGULAR, _BODY), _NUMBER, label, last=True)
            made[0] = replace(made[0], pieces=(sign, *made[0].pieces))
        flow += made
    return flow


def _table(block: Table, root: Node) -> list[Slab]:
    held = root.under("Table")
    flow: list[Slab] = []
    if block.caption:
        caption = _text(
            (Run(block.caption, bold=True),), held.under("Caption"), 9.5, before=4.0, after=2.0
        )
        flow += [replace(each, keep=True) for each in caption]
    total = sum(block.weights)
    widths = [ROOM * weight / total for weight in block.weights]
    titles = tuple((Run(title, bold=True),) for title in block.head)
    head = _row(titles, widths, held.under("TR"), "TH", SOFT, ACCENT)
    flow += [replace(each, keep=True) for each in head]
    # On further pages the head is printed again and read by nobody: it was read once.
    again = tuple(
        replace(each, pieces=tuple(replace(piece, node=None) for piece in each.pieces))
        for each in head
    )
    for row in block.rows:
        made = _row(row, widths, held.under("TR"), "TD", INK, HAIR)
        flow += [replace(each, head=again) for each in made]
    flow[-1] = replace(flow[-1], keep=False)
    return [*flow, Slab(10.0, 0.0, ())]


def _row(
    cells: Sequence[Runs],
    widths: Sequence[float],
    row: Node,
    kind: str,
    colour: Color,
    rule: Color,
) -> list[Slab]:
    columns: list[tuple[float, tuple[Line, ...], float, Color, Node]] = []
    left = 0.0
    for runs, wide in zip(cells, widths, strict=True):
        lines = broken(runs, _CELL, wide - _GAP)
        columns.append((left, lines, _CELL, colour, row.under(kind)))
        left += wide
    strips = _spaced(_side_by_side(columns, _CELL), before=3.0, after=4.0)
    return [*strips[:-1], replace(strips[-1], rule=rule)]


def _note(number: int, runs: Runs, node: Node) -> list[Slab]:
    label = str(number)
    left = width(label, fonts.REGULAR, _NOTE) + 5.0
    lines = broken(runs, _NOTE, ROOM - max(left, 16.0)) or (Line(()),)
    strips = _side_by_side([(max(left, 16.0), lines, _NOTE, INK, node)], _NOTE)
    sign = Piece(Fragment(label, fonts.REGULAR, _NOTE), 0.0, node, SOFT, last=True)
    strips[0] = replace(strips[0], pieces=(sign, *strips[0].pieces))
    strips[-1] = replace(strips[-1], height=strips[-1].height + 1.5)
    return strips


def _text(
    runs: Runs,
    node: Node,
    size: float,
    *,
    bold: bool = False,
    colour: Color = INK,
    before: float = 0.0,
    after: float = 0.0,
    left: float = 0.0,
    right: float = 0.0,
) -> list[Slab]:
    if not words(runs).strip() and not any(run.note for run in runs):
        return []
    room = ROOM - left - right
    lines = broken(runs, size, room, bold=bold)
    strips = _side_by_side([(left, lines, size, colour, node)], size, room)
    return _spaced(strips, before=before, after=after)


def _spaced(strips: list[Slab], *, before: float, after: float) -> list[Slab]:
    """Leave room around strips that belong together, and keep one line from standing alone."""
    if not strips:
        strips = [Slab(0.0, 0.0, ())]
    strips[0] = replace(strips[0], before=before)
    strips[-1] = replace(strips[-1], height=strips[-1].height + after)
    alone = {0, len(strips) - 2}
    return [
        replace(each, keep=at in alone and at + 1 < len(strips)) for at, each in enumerate(strips)
    ]


def _side_by_side(
    columns: Sequence[tuple[float, tuple[Line, ...], float, Color, Node]],
    size: float,
    room: float = 0.0,
) -> list[Slab]:
    """Return strips of which each holds one line of every column.

    Args:
        columns: points from the margin, lines, their size and colour, and what they are.
        size: of the largest letters.
        room: width of a column that stands alone, for what runs from right to left.
    """
    count = max((len(lines) for _, lines, _, _, _ in columns), default=0)
    strips: list[Slab] = []
    for at in range(count):
        pieces: list[Piece] = []
        notes: list[int] = []
        for left, lines, _, colour, node in columns:
            if at >= len(lines):
                continue
            line = lines[at]
            x = left
            if line.leftwards and room:
                x += room - line.wide
            more = at + 1 < len(lines) and not line.leftwards
            for place, fragment in enumerate(line.fragments):
                last = more and place + 1 == len(line.fragments)
                pieces.append(Piece(fragment, x, node, colour, last))
                x += fragment.wide
            notes += line.notes
        strips.append(Slab(size * LEADING, size * 1.08, tuple(pieces), notes=tuple(notes)))
    return strips
