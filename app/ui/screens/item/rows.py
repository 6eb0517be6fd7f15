"""A list whose lines have a second, quieter one under them; long text is shortened."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from app.ui import icons
from app.ui.theme import CONTROL, SPACE, scaled
from app.ui.wording import tooltip

SECOND = Qt.ItemDataRole.UserRole + 1
PICTURE = Qt.ItemDataRole.UserRole + 2
VALUE = Qt.ItemDataRole.UserRole + 3
HEADING = Qt.ItemDataRole.UserRole + 4
_ICON = 16


class Rows(QTreeWidget):
    """The list."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_TwoLines(self))

    def heading(self, text: str) -> None:
        """Add a heading, which cannot be chosen."""
        line = QTreeWidgetItem([text])
        line.setFlags(Qt.ItemFlag.ItemIsEnabled)
        line.setData(0, HEADING, True)
        self.addTopLevelItem(line)

    def line(self, text: str, second: str, picture: str, value: object) -> QTreeWidgetItem:
        """Add a line."""
        line = QTreeWidgetItem([text])
        line.setData(0, SECOND, second)
        line.setData(0, PICTURE, picture)
        line.setData(0, VALUE, value)
        said = f"{text}. {second}" if second else text
        line.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
        line.setToolTip(0, tooltip(said))
        self.addTopLevelItem(line)
        return line

    def choose(self, line: QTreeWidgetItem, *, alone: bool = True) -> None:
        """Make a line the current one and choose it, whatever keys are held down at the moment.

        Args:
            line: of this list.
            alone: nothing else stays chosen.
        """
        how = QItemSelectionModel.SelectionFlag
        # Qt's own setCurrentItem() toggles while Ctrl is pressed.
        self.selectionModel().setCurrentIndex(
            self.indexFromItem(line), how.ClearAndSelect if alone else how.Select
        )

    def values(self) -> list[object]:
        """The values of the chosen lines."""
        return [line.data(0, VALUE) for line in self.selectedItems()]

    def lines(self) -> list[QTreeWidgetItem]:
        """Every line but the headings."""
        found = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        return [line for line in found if line is not None and not line.data(0, HEADING)]


class _TwoLines(QStyledItemDelegate):
    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = option.fontMetrics.height()
        if index.data(HEADING):
            return QSize(80, height + 2 * SPACE)
        lines = 2 if index.data(SECOND) else 1
        return QSize(80, max(CONTROL, lines * height + SPACE))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect
        palette: QPalette = option.palette
        text = index.data(Qt.ItemDataRole.DisplayRole) or ""
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        single = Qt.TextFlag.TextSingleLine
        painter.save()
        if index.data(HEADING):
            painter.setFont(scaled(painter.font(), 1.0, bold=True))
            painter.setPen(palette.color(QPalette.ColorRole.Text))
            painter.drawText(rect.adjusted(SPACE, SPACE, -SPACE, 0), align | single, text)
            painter.restore()
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, palette.highlight())
        ink = palette.color(
            QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        )
        quiet = ink if chosen else palette.color(QPalette.ColorRole.PlaceholderText)
        room = rect.adjusted(SPACE, SPACE // 2, -SPACE, -SPACE // 2)
        picture, second = index.data(PICTURE), index.data(SECOND) or ""
        metrics = painter.fontMetrics()
        if picture:
            top = room.top() + max(0, (metrics.height() - _ICON) // 2)
            icons.paint(painter, picture, QRect(room.left(), top, _ICON, _ICON), quiet)
            room.setLeft(room.left() + _ICON + SPACE)
        first = QRect(room.left(), room.top(), room.width(), metrics.height())
        if not second:
            first = room
        painter.setPen(ink)
        cut = Qt.TextElideMode.ElideRight
        painter.drawText(first, align | single, metrics.elidedText(text, cut, room.width()))
        if second:
            painter.setPen(quiet)
            below = first.translated(0, metrics.height())
            painter.drawText(below, align | single, metrics.elidedText(second, cut, room.width()))
        painter.restore()
