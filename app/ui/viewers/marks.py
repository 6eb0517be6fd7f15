"""What is painted over a page: passages, what was found, what is selected."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QWidget

from app.ui.theme import link_colour, paper_sign, scaled
from app.ui.viewers.spans import Span, segments
from app.ui.viewers.words import WordMap

_LINE = 1.2
"""Points: the line under a passage."""


class Marks:
    """Boxes by page, worked out once for many paintings.

    Attributes:
        words: where the words stand.
        spans: the passages.
        hits: what was found, in code points.
        hit: the number of the hit that is shown, or -1.
        pointed: the passage that somebody was sent to.
    """

    def __init__(self, words: WordMap | None = None) -> None:
        self.words = words or WordMap()
        self.spans: Sequence[Span] = ()
        self.hits: Sequence[tuple[int, int]] = ()
        self.hit = -1
        self.pointed = (0, 0)
        self._tints: dict[int, list[tuple[QRectF, str]]] = {}
        self._found: dict[int, list[tuple[QRectF, int]]] = {}

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Paint these passages."""
        self.spans = spans
        tints = defaultdict(list)
        for start, end, kind in segments(spans):
            for page, box in self.words.boxes(start, end):
                tints[page].append((box, kind))
        self._tints = tints

    def set_hits(self, hits: Sequence[tuple[int, int]], hit: int) -> None:
        """Paint what was found, one of it as the one that is shown."""
        if hits is not self.hits:
            found = defaultdict(list)
            for number, span in enumerate(hits):
                for page, box in self.words.boxes(*span):
                    found[page].append((box, number))
            self._found = found
        self.hits, self.hit = hits, hit

    def paint(self, painter: QPainter, page: int, selected: tuple[int, int], over: QWidget) -> None:
        """Paint what belongs to a page, in its points."""
        # As a marker does on paper: the letters stay as dark as they are.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for box, kind in self._tints.get(page, ()):
            colour = link_colour(over, kind, paper=True)
            painter.fillRect(box, _wash(colour, 0.18))
            painter.fillRect(QRectF(box.left(), box.bottom() - _LINE, box.width(), _LINE), colour)
        found, _ink = paper_sign("found")
        for box, number in self._found.get(page, ()):
            painter.fillRect(box, found.darker(130) if number == self.hit else found)
        highlight = _wash(over.palette().color(QPalette.ColorRole.Highlight), 0.4)
        for start, end in (self.pointed, selected):
            for held, box in self.words.boxes(start, end):
                if held == page:
                    painter.fillRect(box, highlight)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def paint_sheet(painter: QPainter, rect: QRectF, over: QWidget) -> None:
    """The white page itself, with a thin edge."""
    painter.setPen(over.palette().color(QPalette.ColorRole.Mid))
    painter.setBrush(Qt.GlobalColor.white)
    painter.drawRect(rect.adjusted(-1, -1, 0, 0))


def paint_content(
    painter: QPainter, size: tuple[float, float], image: QImage | None, instead: str, over: QWidget
) -> None:
    """The picture of a page, or what is said in its place.

    Args:
        painter: in the page's points.
        size: of the page, points.
        image: its pixels, at any resolution.
        instead: its number, or why it cannot be drawn.
        over: what it is painted on.
    """
    sheet = QRectF(0, 0, *size)
    if image is not None:
        painter.drawImage(sheet, image)
        return
    painter.setPen(link_colour(over, "", paper=True))
    # A number fills some of the page, a sentence is as large as text.
    painter.setFont(scaled(over.font(), max(1.0, size[1] / (240 if len(instead) < 6 else 600))))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(sheet, int(flags), instead)


def _wash(colour: QColor, strength: float) -> QColor:
    """A colour as thin as a wash on white paper."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    return QColor.fromRgbF(*(1 - strength * (1 - part) for part in parts))
