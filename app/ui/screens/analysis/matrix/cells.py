"""How a cell of the matrix is painted: numbers, grade, consent; its state by colour and by shape."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen

from app.casework.seeing.matrix import EMPTY, HELD, THIN, Cell
from app.ui.screens.analysis.drawn.sight import OKABE_ITO
from app.ui.theme import scaled

_LEAST = 132
_WIDEST = "¶8888 ≠88 ●88"
_HIGH = 2.9
_EDGE = 3.0
_DEEPEST = 5
_Align = Qt.AlignmentFlag


@dataclass(frozen=True)
class CellInk:
    """The colours and letters of a matrix.

    Attributes:
        ground: of the paper.
        ink: of the numbers.
        quiet: of what matters less.
        font: of the small letters.
        dark: on dark ground.
    """

    ground: QColor
    ink: QColor
    quiet: QColor
    font: QFont
    dark: bool

    @property
    def width(self) -> int:
        """Of a column, in pixels: for the longest that stands in a cell."""
        return max(_LEAST, round(QFontMetricsF(self.font).horizontalAdvance(_WIDEST)) + 32)

    @property
    def height(self) -> int:
        """Of a row, in pixels."""
        return round(QFontMetricsF(self.font).height() * _HIGH)


def ink_of(palette: QPalette, font: QFont) -> CellInk:
    """The colours of a palette."""
    ground = palette.color(QPalette.ColorRole.Base)
    return CellInk(
        ground,
        palette.color(QPalette.ColorRole.Text),
        palette.color(QPalette.ColorRole.PlaceholderText),
        scaled(font, 0.9),
        ground.lightness() < 128,
    )


def paint_cell(painter: QPainter, rect: QRectF, cell: Cell | None, ink: CellInk) -> None:
    """Paint a cell: a filled ground is held, hatching is thin, a dashed frame is empty."""
    if cell is None:
        return
    painter.save()
    box = rect.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    _paint_ground(painter, box, cell, ink)
    inner = box.adjusted(7, 3, -7, -3)
    upper = QRectF(inner.left(), inner.top(), inner.width(), inner.height() * 0.56)
    lower = QRectF(inner.left(), upper.bottom(), inner.width(), inner.height() - upper.height())
    painter.setPen(ink.ink)
    painter.setFont(scaled(ink.font, 1.3, bold=True))
    painter.drawText(upper, _Align.AlignLeft | _Align.AlignVCenter, str(cell.sources))
    painter.setFont(ink.font)
    if cell.grade:
        painter.drawText(upper, _Align.AlignRight | _Align.AlignVCenter, cell.grade)
    if cell.passages:
        painter.drawText(lower, _Align.AlignLeft | _Align.AlignVCenter, f"¶{len(cell.passages)}")
    right = _consent(cell)
    opposed = cell.sources_against + cell.contradictions
    if opposed:
        painter.setFont(scaled(ink.font, 1.0, bold=True))
        painter.drawText(lower, _Align.AlignHCenter | _Align.AlignVCenter, f"≠{opposed}")
        painter.setFont(ink.font)
    if right:
        painter.setPen(ink.ink if not cell.usable else ink.quiet)
        painter.drawText(lower, _Align.AlignRight | _Align.AlignVCenter, right)
    painter.restore()


def _consent(cell: Cell) -> str:
    """Under how many sources consent lets something out, with a sign for all, some and none."""
    if not cell.sources:
        return ""
    sign = "●" if cell.usable == cell.sources else "◐" if cell.usable else "○"
    return f"{sign}{cell.usable}"


def _paint_ground(painter: QPainter, box: QRectF, cell: Cell, ink: CellInk) -> None:
    if cell.state == HELD:
        colour = QColor(OKABE_ITO["sky" if ink.dark else "blue"])
        colour.setAlpha(28 + 18 * min(cell.sources, _DEEPEST))
        painter.fillRect(box, colour)
        return
    if cell.state == THIN:
        colour = QColor(OKABE_ITO["orange"])
        colour.setAlpha(150 if ink.dark else 190)
        painter.fillRect(box, QBrush(_faint(colour), Qt.BrushStyle.SolidPattern))
        painter.fillRect(box, QBrush(colour, Qt.BrushStyle.BDiagPattern))
        # The numbers stand on plain ground.
        plain = QColor(ink.ground)
        plain.setAlpha(200)
        painter.fillRect(box.adjusted(5, 3, -5, -3), plain)
        return
    if cell.state == EMPTY:
        colour = QColor(OKABE_ITO["red"])
        pen = QPen(colour, 2.0, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(1, 1, -1, -1))


def _faint(colour: QColor) -> QColor:
    made = QColor(colour)
    made.setAlpha(40)
    return made


def paint_sign(painter: QPainter, at: QPointF, state: str, ink: CellInk) -> None:
    """Paint what a state looks like, for the legend: 22 by 14 pixels."""
    cell = Cell(state, sources=3 if state == HELD else 0)
    box = QRectF(at.x(), at.y(), 22, 14)
    painter.save()
    _paint_ground(painter, box, cell, ink)
    painter.restore()
