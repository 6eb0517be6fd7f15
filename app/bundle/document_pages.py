"""Lines put on pages, with the footnotes that they call for at the foot of the same page.

A long footnote goes on at the foot of the next page. No heading stands alone at the end of a page, and no
paragraph leaves one line of several behind or ahead.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from app.bundle import fonts
from app.bundle.document import Target
from app.bundle.document_lines import Fragment, put
from app.bundle.document_tags import Node
from app.bundle.layout import A4_HEIGHT, A4_WIDTH
from app.bundle.sheets.pieces import ACCENT, HAIR, SOFT
from app.bundle.writing import INK, width

MARGIN = 64.0
"""Points left and right of the words."""

ROOM = A4_WIDTH - 2 * MARGIN
"""Points that a line may take."""

_TOP = 60.0
_FOOT = 60.0
_RULE = 9.0
_SHORT_RULE = 120.0
_MOST_CARRIED = 0.6
_FOOTER_SIZE = 7.5
_LONGEST_FOOTER = 90
_END = "EMC"


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters at a place of a line.

    Attributes:
        x: points from the margin.
        node: what they are, or None for what is printed and read by nobody.
        last: whether the words go on in the next line.
    """

    fragment: Fragment
    x: float
    node: Node | None
    colour: Color = INK
    last: bool = False


@dataclass(frozen=True, slots=True)
class Slab:
    """A strip of a page that is never parted.

    Attributes:
        height: in points, with what is left free beneath.
        ascent: from its upper edge to the line that the letters stand on.
        pieces: of it.
        before: points left free above, but at the top of a page.
        keep: whether the next strip must stand on the same page.
        notes: numbers of the footnotes that it calls for.
        heading: whether a heading begins with it.
        rule: colour of a line beneath, or None.
        rule_from: where that line begins, in points from the margin.
        head: what is repeated above it where it begins a page: the head of its table.
    """

    height: float
    ascent: float
    pieces: tuple[Piece, ...]
    before: float = 0.0
    keep: bool = False
    notes: tuple[int, ...] = ()
    heading: bool = False
    rule: Color | None = None
    rule_from: float = 0.0
    head: tuple[Slab, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a page that leads somewhere.

    Attributes:
        box: x0, y0, x1, y1 in points from the bottom left.
        words: that stand there.
        note: number of the footnote that it leads to, or 0.
        target: page of another file, or None.
    """

    box: tuple[float, float, float, float]
    words: str
    note: int = 0
    target: Target | None = None


@dataclass(frozen=True, slots=True)
class Leaf:
    """Pages as they were set.

    Attributes:
        pdf: the file as ReportLab wrote it.
        links: of each page.
        places: page from 0, and points from the bottom, of each footnote.
        headings: page from 0 of each heading.
    """

    pdf: bytes
    links: tuple[tuple[Spot, ...], ...]
    places: dict[int, tuple[int, float]]
    headings: tuple[int, ...]


class Pages:
    """Pages while they are set.

    Args:
        notes: strips of each footnote, by its number.
        title: printed at the foot of every page.
    """

    def __init__(self, notes: Mapping[int, Sequence[Slab]], title: str = "") -> None:
        self._notes = notes
        self._title = fonts.shorten(title, _LONGEST_FOOTER)
        self._output = io.BytesIO()
        self._canvas = Canvas(
            self._output, pagesize=(A4_WIDTH, A4_HEIGHT), invariant=1, pageCompression=0
        )
        self._links: list[list[Spot]] = []
        self._places: dict[int, tuple[int, float]] = {}
        self._headings: list[int] = []
        self._carried: list[tuple[int, Slab]] = []
        self._foot: list[tuple[int, Slab]] = []
        self._words = 0
        self._top = 0.0
        self._fresh = True
        self._begin()

    def flow(self, slabs: Sequence[Slab]) -> None:
        """Set strips one below the other."""
        at = 0
        while at < len(slabs):
            end = at
            while slabs[end].keep and end + 1 < len(slabs):
                end += 1
            group = slabs[at : end + 1]
            if not self._fits(group) and not self._fresh:
                self._turn(group[0].head)
            whole = self._fits(group)
            for place, slab in enumerate(group):
                if place and not whole and self._high(slab) > self._room and not self._fresh:
                    self._turn(slab.head)
                self._place(slab)
            at = end + 1

    def finish(self) -> Leaf:
        """Set what is left of the footnotes, and return the pages."""
        while self._carried:
            self._turn(())
        self._end()
        self._canvas.save()
        return Leaf(
            self._output.getvalue(),
            tuple(map(tuple, self._links)),
            self._places,
            tuple(self._headings),
        )

    @property
    def _room(self) -> float:
        return self._top - _FOOT - self._footed(self._foot)

    def _high(self, slab: Slab) -> float:
        return slab.height + (0.0 if self._fresh else slab.before)

    def _footed(self, foot: Sequence[tuple[int, Slab]]) -> float:
        return sum(slab.height for _, slab in foot) + (_RULE if foot else 0.0)

    def _fits(self, group: Sequence[Slab]) -> bool:
        needed = sum(self._high(slab) if not at else slab.height + slab.before
                     for at, slab in enumerate(group))  # fmt: skip
        called = [(0, line) for slab in group for note in slab.notes for line in self._notes[note]]
        if called and not self._foot:
            needed += _RULE
        return needed + sum(line.height for _, line in called) <= self._room

    def _place(self, slab: Slab) -> None:
        if not self._fresh:
            self._top -= slab.before
        if slab.heading:
            self._headings.append(len(self._links) - 1)
        self._draw(slab, self._top)
        self._top -= slab.height
        self._fresh = False
        for note in slab.notes:
            lines = [(note, line) for line in self._notes[note]]
            if self._carried:  # Footnotes stand in their order.
                self._carried += lines
                continue
            fitting = 0
            for _, line in lines:
                if line.height + (0.0 if self._foot else _RULE) > self._room:
                    break
                self._foot.append((note, line))
                fitting += 1
            self._carried += lines[fitting:]

    def _draw(self, slab: Slab, top: float) -> None:
        baseline = top - slab.ascent
        for piece in slab.pieces:
            self._put(piece, top, baseline, slab)
        if slab.rule is not None:
            bottom = top - slab.height
            self._canvas.addLiteral("/Artifact BMC")
            self._canvas.setStrokeColor(slab.rule)
            self._canvas.setLineWidth(0.5)
            self._canvas.line(MARGIN + slab.rule_from, bottom, MARGIN + ROOM, bottom)
            self._canvas.addLiteral(_END)

    def _put(self, piece: Piece, top: float, baseline: float, slab: Slab) -> None:
        fragment, x = piece.fragment, MARGIN + piece.x
        node = piece.node
        if node is None:
            self._canvas.addLiteral("/Artifact BMC")
        else:
            if fragment.note:
                node = node.under("Reference")
            if fragment.note or fragment.target:
                node = node.under("Link")
                page = len(self._links) - 1
                node.links.append((page, len(self._links[page])))
                bottom = baseline + fragment.rise - 0.25 * fragment.size
                box = (x, bottom, x + fragment.wide, bottom + 1.2 * fragment.size)
                self._links[page].append(Spot(box, fragment.text, fragment.note, fragment.target))
            node.children.append((len(self._links) - 1, self._words))
            self._canvas.addLiteral(f"/{node.kind} <</MCID {self._words}>> BDC")
            self._words += 1
        colour = ACCENT if fragment.target or fragment.note else piece.colour
        put(self._canvas, fragment, x, baseline, colour, space=piece.last)
        self._canvas.addLiteral(_END)

    def _begin(self) -> None:
        self._links.append([])
        self._words = 0
        self._top = A4_HEIGHT - _TOP
        self._fresh = True
        self._foot = []
        most = (A4_HEIGHT - _TOP - _FOOT) * _MOST_CARRIED
        while self._carried and self._footed([*self._foot, self._carried[0]]) <= most:
            self._foot.append(self._carried.pop(0))

    def _turn(self, head: Sequence[Slab]) -> None:
        self._end()
        self._begin()
        for slab in head:
            self._draw(slab, self._top)
            self._top -= slab.height
            self._fresh = False

    def _end(self) -> None:
        top = _FOOT + self._footed(self._foot)
        if self._foot:
            self._canvas.addLiteral("/Artifact BMC")
            self._canvas.setStrokeColor(HAIR)
            self._canvas.setLineWidth(0.7)
            self._canvas.line(MARGIN, top - 3, MARGIN + _SHORT_RULE, top - 3)
            self._canvas.addLiteral(_END)
            top -= _RULE
        for note, slab in self._foot:
            self._places.setdefault(note, (len(self._links) - 1, top + 6))
            self._draw(slab, top)
            top -= slab.height
        self._footer()
        self._canvas.showPage()

    def _footer(self) -> None:
        self._canvas.addLiteral("/Artifact <</Type /Pagination /Subtype /Footer>> BDC")
        page = Fragment(str(len(self._links)), fonts.BOLD, 9.5)
        at = A4_WIDTH - MARGIN - width(page.text, page.face, page.size)
        put(self._canvas, page, at, 30.0, INK)
        if self._title:
            put(
                self._canvas, Fragment(self._title, fonts.REGULAR, _FOOTER_SIZE), MARGIN, 30.0, SOFT
            )
        self._canvas.addLiteral(_END)
