"""The items as thumbnails: the same model and selection as the table, in rows of pictures.

Only what is seen is measured and painted, so a hundred thousand items are as quick as ten.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView

from app.ui import icons
from app.ui.language import tr
from app.ui.screens.library.item_delegate import draw_text
from app.ui.screens.library.items_model import ItemsModel
from app.ui.screens.library.thumbnails import Thumbnails
from app.ui.theme import SPACE, scaled

_PICTURE = 152
_GAP = SPACE
_ICON = 48

_Index = QModelIndex | QPersistentModelIndex


class ItemsGrid(QAbstractItemView):
    """Thumbnails over titles.

    Signals: ``menu_wanted(position)``: a context menu, at a position on the screen.
    """

    menu_wanted = Signal(QPoint)

    def __init__(self, model: ItemsModel, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._items = model
        self._thumbnails = thumbnails
        self.setModel(model)
        self.setAccessibleName(tr("Items as pictures"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        thumbnails.ready.connect(self._picture_came)

    # Where things are

    def _cell(self) -> QSize:
        text = 2 * self.fontMetrics().height()
        return QSize(_PICTURE + 2 * SPACE, _PICTURE + text + 2 * SPACE + SPACE // 2)

    def _per_row(self) -> int:
        room = self.viewport().width() - _GAP
        return max(1, room // (self._cell().width() + _GAP))

    def _rect(self, row: int) -> QRect:
        cell, across = self._cell(), self._per_row()
        # What is left over at the right is spread between the columns.
        width = (self.viewport().width() - _GAP) // across
        line, place = divmod(row, across)
        left = _GAP + place * width
        top = _GAP + line * (cell.height() + _GAP) - self.verticalOffset()
        return QRect(left, top, width - _GAP, cell.height())

    def _seen(self) -> range:
        return self._rows_within(self.viewport().rect())

    def _rows_within(self, area: QRect) -> range:
        across, step = self._per_row(), self._cell().height() + _GAP
        first = max(0, (area.top() + self.verticalOffset() - _GAP) // step) * across
        last = ((area.bottom() + self.verticalOffset()) // step + 1) * across
        return range(first, min(last, len(self._items.numbers)))

    def visualRect(self, index: _Index) -> QRect:  # noqa: N802
        """Where an item is."""
        return self._rect(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802
        """The item at a point."""
        for row in self._rows_within(QRect(point, QSize(1, 1))):
            if self._rect(row).contains(point):
                return self._items.index(row, self._items.title_column)
        return QModelIndex()

    def scrollTo(  # noqa: N802
        self,
        index: _Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring an item into view."""
        area, room = self.visualRect(index), self.viewport().height()
        if not index.isValid() or area.isNull():
            return
        bar = self.verticalScrollBar()
        if area.top() < 0 or hint == QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(bar.value() + area.top() - _GAP)
        elif area.bottom() > room:
            bar.setValue(bar.value() + area.bottom() - room + _GAP)

    def horizontalOffset(self) -> int:  # noqa: N802
        """Nothing is scrolled sideways."""
        return 0

    def verticalOffset(self) -> int:  # noqa: N802
        """How far down it is scrolled."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: _Index) -> bool:  # noqa: N802
        """Only the column of titles is seen."""
        return index.column() != self._items.title_column

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Where a key leads to."""
        total, across = len(self._items.numbers), self._per_row()
        if not total:
            return QModelIndex()
        row = max(0, self.currentIndex().row())
        page = max(1, self.viewport().height() // (self._cell().height() + _GAP)) * across
        moves = QAbstractItemView.CursorAction
        step = {
            moves.MoveLeft: -1,
            moves.MovePrevious: -1,
            moves.MoveRight: 1,
            moves.MoveNext: 1,
            moves.MoveUp: -across,
            moves.MoveDown: across,
            moves.MovePageUp: -page,
            moves.MovePageDown: page,
            moves.MoveHome: -total,
            moves.MoveEnd: total,
        }[action]
        return self._items.index(min(max(row + step, 0), total - 1), self._items.title_column)

    def setSelection(  # noqa: N802
        self, area: QRect, flags: QItemSelectionModel.SelectionFlag
    ) -> None:
        """Select from one item to another in reading order, or what a rectangle touches."""
        chosen = QItemSelection()
        last = len(self._items.columns) - 1
        ends = [self.indexAt(QPoint(area.x(), area.y())), self.indexAt(area.bottomRight())]
        if all(end.isValid() for end in ends):
            first, final = sorted(end.row() for end in ends)
            chosen.select(self._items.index(first, 0), self._items.index(final, last))
        else:
            area = area.normalized()
            for row in self._rows_within(area):
                if self._rect(row).intersects(area):
                    chosen.select(self._items.index(row, 0), self._items.index(row, last))
        self.selectionModel().select(chosen, flags)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802
        """What has to be painted when a selection changes."""
        return QRegion(self.viewport().rect())

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint what is seen, and let pictures of nothing else be waited for."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        seen = self._seen()
        numbers = self._items.numbers
        self._thumbnails.look_only_at(numbers[row] for row in seen)
        current, model = self.currentIndex().row(), self.selectionModel()
        for row in seen:
            area = self._rect(row)
            if area.intersects(event.rect()):
                index = self._items.index(row, self._items.title_column)
                self._paint_item(painter, row, area, model.isSelected(index), row == current)

    def _paint_item(
        self, painter: QPainter, row: int, area: QRect, chosen: bool, current: bool
    ) -> None:
        colours = self.palette()
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(area, SPACE // 2, SPACE // 2)
        if current and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(colours.color(QPalette.ColorRole.Accent))
            painter.drawRoundedRect(area.adjusted(1, 1, -2, -2), SPACE // 2, SPACE // 2)
        ink = colours.color(
            QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        )
        faded = ink if chosen else colours.color(QPalette.ColorRole.PlaceholderText)
        frame = QRect(area.left() + SPACE, area.top() + SPACE, area.width() - 2 * SPACE, _PICTURE)
        line = self._items.line(row)
        if line is None:
            return
        picture = self._thumbnails.get(line.item)
        if picture is not None:
            self._paint_picture(painter, frame, picture)
        else:
            middle = QRect(0, 0, _ICON, _ICON)
            middle.moveCenter(frame.center())
            icons.paint(painter, self._items.icon(row), middle, faded)
        height = self.fontMetrics().height()
        below = QRect(frame.left(), frame.bottom() + SPACE // 2, frame.width(), height)
        title = f"{line.item.number}. {line.cells[self._items.title_column]}"
        skip = len(title) - len(line.cells[self._items.title_column])
        marks = [(start + skip, end + skip) for start, end in line.hits]
        draw_text(painter, below, title, self.font(), ink, marks=marks, widget=self)
        told = " · ".join(filter(None, (line.cells[2], line.cells[3])))
        draw_text(
            painter, below.translated(0, height), told, scaled(self.font(), 0.9), faded, widget=self
        )

    def _paint_picture(self, painter: QPainter, frame: QRect, picture: QPixmap) -> None:
        size = picture.size().scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
        if size.width() > picture.width():
            size = picture.size()
        at = QRect(QPoint(0, 0), size)
        at.moveCenter(frame.center())
        painter.drawPixmap(at, picture)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(at.adjusted(0, 0, -1, -1))

    def _picture_came(self, number: int) -> None:
        row = self._items.row_of(number) if self.isVisible() else -1
        if row >= 0:
            self.viewport().update(self._rect(row))

    # What moves

    def updateGeometries(self) -> None:  # noqa: N802
        """Say how far there is to scroll."""
        cell, across = self._cell(), self._per_row()
        lines = -(-len(self._items.numbers) // across)
        room = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setSingleStep((cell.height() + _GAP) // 4)
        bar.setPageStep(room)
        bar.setRange(0, max(0, lines * (cell.height() + _GAP) + _GAP - room))
        super().updateGeometries()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place everything anew; what stood at the top stays there."""
        super().resizeEvent(event)
        self.updateGeometries()
        self.viewport().update()

    def scrollContentsBy(self, across: int, down: int) -> None:  # noqa: N802
        """Move what is seen."""
        self.viewport().update()

    def top_row(self) -> int:
        """The first row that is seen, or -1."""
        seen = self._seen()
        return seen.start if len(seen) else -1

    def scroll_to_top(self, row: int) -> None:
        """Have an item stand in the first row."""
        if row >= 0:
            step = self._cell().height() + _GAP
            self.verticalScrollBar().setValue(row // self._per_row() * step)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Nothing: it would fetch every row; the search field finds better."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer what can be done with what is selected."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))
        else:
            self.menu_wanted.emit(event.globalPos())
