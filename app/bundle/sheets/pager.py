"""Puts pieces on sheets, one below the other, above the band that the footer needs."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from app.bundle import fonts
from app.bundle.layout import A4_HEIGHT, A4_WIDTH, BAND
from app.bundle.sheets.pieces import Piece
from app.bundle.sheets.placed import Link
from app.bundle.writing import Lines

MARGIN = 36.0
"""Points left and right of every sheet, the same as the footer's."""

SHEET = A4_WIDTH - 2 * MARGIN
"""Points between the margins of an upright sheet."""

WIDE_MARGIN = 64.0
"""Points left and right of a cover."""

TOP = 48.0
_FOOT = BAND + 8
_BEGUN = 80.0


class Sheets(NamedTuple):
    """Sheets as drawn.

    Attributes:
        pdf: the file.
        pages: of it.
        links: places that lead to pages of the bundle.
    """

    pdf: bytes
    pages: int
    links: tuple[Link, ...]


class Pager:
    """Sheets under construction; the same pieces give the same bytes.

    Attributes:
        pages: begun so far.
    """

    def __init__(self, *, landscape: bool = False, side: float = MARGIN) -> None:
        fonts.register()
        self._size = (A4_HEIGHT, A4_WIDTH) if landscape else (A4_WIDTH, A4_HEIGHT)
        self._output = io.BytesIO()
        self._canvas = Canvas(self._output, pagesize=self._size, invariant=1, pageCompression=1)
        self._head: Sequence[Piece] = ()
        self._links: list[Link] = []
        self._side = side
        self._top = 0.0
        self._fresh = True
        self.pages = 0
        self.turn()

    @property
    def width(self) -> float:
        """Points between the margins."""
        return self._size[0] - 2 * self._side

    @property
    def room(self) -> float:
        """Points left on this sheet."""
        return self._top - _FOOT

    def head(self, pieces: Sequence[Piece]) -> None:
        """From now on begin every further sheet with these pieces."""
        self._head = pieces

    def turn(self, *, side: float | None = None) -> None:
        """Begin a new sheet, perhaps with other margins."""
        if self.pages:
            self._canvas.showPage()
        self.pages += 1
        self._side = self._side if side is None else side
        self._top = self._size[1] - TOP
        for piece in self._head:
            self._place(piece, piece.fit(self.width))
        self._fresh = True

    def add(self, piece: Piece, *, keep: Sequence[Piece] = ()) -> None:
        """Put a piece below the one before, on the next sheet where it does not fit.

        Args:
            piece: parted between sheets only where it is high.
            keep: what follows it and must begin on the same sheet; added by the caller.
        """
        before = piece.spaceBefore if isinstance(piece, Lines) else 0.0
        if not self._fresh:
            self._top -= before
        height = piece.fit(self.width)
        following = sum(min(each.fit(self.width), _BEGUN) for each in keep)
        parted = height > 2 * _BEGUN and self.room > _BEGUN
        if height + following > self.room and not self._fresh and not parted:
            self.turn()
            height = piece.fit(self.width)
        while height > self.room:
            parts = piece.cut(self.room)
            if parts is None:
                if self._fresh:
                    break
                self.turn()
                height = piece.fit(self.width)
                continue
            self._place(parts[0], parts[0].fit(self.width))
            self.turn()
            piece = parts[1]
            height = piece.fit(self.width)
        self._place(piece, height)
        self._top -= piece.spaceAfter if isinstance(piece, Lines) else 0.0
        self._fresh = False

    def extend(self, pieces: Sequence[Piece]) -> None:
        """Add one after the other."""
        for piece in pieces:
            self.add(piece)

    def finish(self) -> Sheets:
        """Return the sheets."""
        self._canvas.showPage()
        self._canvas.save()
        return Sheets(self._output.getvalue(), self.pages, tuple(self._links))

    def _place(self, piece: Piece, height: float) -> None:
        for x0, y0, x1, y1, target in piece.put(self._canvas, self._side, self._top):
            self._links.append(Link(self.pages - 1, (x0, y0, x1, y1), target))
        self._top -= height
