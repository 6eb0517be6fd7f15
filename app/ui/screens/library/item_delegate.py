"""Painting the table: each title with its icon and, under it, where the words were found.

Nothing is ever read as HTML: the text is laid out as it is, and what was found is a range of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPixmap,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui import icons
from app.ui.screens.library.columns import icon_of
from app.ui.screens.library.items_model import ItemsModel, Line
from app.ui.theme import SPACE, scaled, sign
from app.ui.units import to_units

_ICON = 16
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT = int(
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
)


class ItemDelegate(QStyledItemDelegate):
    """Every cell of the table, from the model's lines: no cell is asked about role by role."""

    def __init__(self, model: ItemsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._icons: dict[tuple[str, str, float], QPixmap] = {}
        self.two_lines = False

    def forget_icons(self) -> None:
        """Draw the icons anew: the palette is another."""
        self._icons.clear()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a cell; its ground but for the selection's is painted by the table."""
        row, column = index.row(), index.column()
        colours, rect = option.palette, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, colours.highlight())
        line = self._model.line(row)
        if line is None:
            return
        ink = (colours.highlightedText() if chosen else colours.text()).color()
        faded = ink if chosen else colours.placeholderText().color()
        area = rect.adjusted(SPACE // 2, 0, -SPACE // 2, 0)
        height = option.fontMetrics.height()
        if self.two_lines:
            area = QRect(
                area.left(), rect.top() + (rect.height() - 2 * height) // 2, area.width(), height
            )
        if column == self._model.title_column:
            self._paint_title(painter, option, line, area, ink, faded)
            return
        text = line.cells[column]
        if text:
            painter.setFont(option.font)
            painter.setPen(ink)
            shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
            flags = _RIGHT if self._model.columns[column].number else _LEFT
            painter.drawText(area, flags, shown)

    def _paint_title(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        line: Line,
        area: QRect,
        ink: QColor,
        faded: QColor,
    ) -> None:
        widget = option.widget
        square = QRect(area.left(), area.center().y() - _ICON // 2, _ICON, _ICON)
        painter.drawPixmap(
            square, self._icon(icon_of(line.item), faded, widget.devicePixelRatioF())
        )
        beside = area.adjusted(_ICON + SPACE // 2 + 2, 0, 0, 0)
        title = line.cells[self._model.title_column]
        draw_text(painter, beside, title, option.font, ink, marks=line.hits, widget=widget)
        if self.two_lines and line.snippet:
            below = beside.translated(0, area.height())
            small = scaled(option.font, 0.9)
            draw_text(
                painter, below, line.snippet, small, faded, marks=line.snippet_hits, widget=widget
            )

    def _icon(self, name: str, colour: QColor, ratio: float) -> QPixmap:
        key = (name, colour.name(), ratio)
        drawn = self._icons.get(key)
        if drawn is None:
            drawn = self._icons[key] = icons.picture(name, _ICON, colour, ratio)
        return drawn


def draw_text(
    painter: QPainter,
    area: QRect,
    text: str,
    font: QFont,
    ink: QColor,
    *,
    marks: Sequence[tuple[int, int]] = (),
    widget: QWidget,
) -> None:
    """Draw one line of text, cut where it is too long, with ranges of it pointed out.

    Args:
        painter: on the view.
        area: where.
        text: as it is.
        font: in which.
        ink: colour.
        marks: ranges of code points.
        widget: whose palette says how ranges are pointed out.
    """
    if area.width() <= 0 or not text:
        return
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.setPen(ink)
    if not marks:
        painter.setFont(font)
        painter.drawText(area, _LEFT, shown)
        return
    layout = QTextLayout(shown, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats(_ranges(shown, marks, widget))
    layout.beginLayout()
    row = layout.createLine()
    row.setLineWidth(area.width() + SPACE)
    layout.endLayout()
    layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - row.height()) / 2))


def _ranges(
    shown: str, marks: Sequence[tuple[int, int]], widget: QWidget
) -> list[QTextLayout.FormatRange]:
    ground, ink = sign(widget, "found")
    look = QTextCharFormat()
    look.setBackground(ground)
    look.setForeground(ink)
    ranges = []
    for start, end in marks:
        if end > len(shown):
            break
        one = QTextLayout.FormatRange()
        first = to_units(shown, start)
        one.start, one.length = first, to_units(shown, end) - first
        one.format = look
        ranges.append(one)
    return ranges
