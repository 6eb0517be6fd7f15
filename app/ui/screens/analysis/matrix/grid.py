"""The matrix as a table that thousands of columns do not slow down: cells that are alike are painted once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from app.casework.seeing.matrix import Cell, Matrix
from app.ui.language import tr
from app.ui.screens.analysis.matrix import words
from app.ui.screens.analysis.matrix.cells import CellInk, ink_of, paint_cell
from app.ui.wording import tooltip

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_ACROSS = Qt.Orientation.Horizontal
_Role = Qt.ItemDataRole
_HEADED = 320
_LEAST = 150
_KEPT = 2000
"""Painted cells that are kept; most cells of a big matrix look like others."""


class MatrixModel(QAbstractTableModel):
    """Cells with their rows and columns."""

    def __init__(self) -> None:
        super().__init__()
        self.matrix = Matrix()
        self.veil: Callable[[str], str] = str

    def show_matrix(self, matrix: Matrix) -> None:
        """Show another matrix."""
        self.beginResetModel()
        self.matrix = matrix
        self.endResetModel()

    def cell(self, index: _Index) -> Cell | None:
        """What stands in a place, or None."""
        return self.matrix.at(index.row(), index.column())

    def rowCount(self, parent: _Index = _NONE) -> int:  # noqa: N802
        """Provisions or elements."""
        return 0 if parent.isValid() else len(self.matrix.rows)

    def columnCount(self, parent: _Index = _NONE) -> int:  # noqa: N802
        """Cases or people."""
        return 0 if parent.isValid() else len(self.matrix.columns)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        """How many sources; for screen readers and tips all of the cell."""
        inside = 0 <= index.row() < self.rowCount() and 0 <= index.column() < self.columnCount()
        if not inside:
            return None
        if role in (_Role.AccessibleTextRole, _Role.ToolTipRole):
            said = words.said(self.matrix, index.row(), index.column())
            return tooltip(said) if role == _Role.ToolTipRole else said
        if role == _Role.DisplayRole:
            cell = self.cell(index)
            return "" if cell is None else str(cell.sources)
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        """Provisions, elements, cases, people."""
        matrix, across = self.matrix, orientation == _ACROSS
        if not 0 <= section < len(matrix.columns if across else matrix.rows):
            return None
        if role == _Role.DisplayRole:
            if across:
                return words.column_title(matrix.columns[section])
            return words.row_title(matrix.rows[section])
        if role == _Role.ToolTipRole:
            if across:
                return tooltip(words.column_more(matrix.columns[section], self.veil))
            return tooltip(words.row_more(matrix.rows[section]))
        if role == _Role.TextAlignmentRole and not across:
            return int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        return None


class _Delegate(QStyledItemDelegate):
    """Paints cells, and keeps what it painted: equal cells are painted once."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._ink: CellInk | None = None
        self._painted: dict[tuple[object, ...], QPixmap] = {}

    @property
    def ink(self) -> CellInk:
        """The colours of the palette in which the table is shown."""
        if self._ink is None:
            self._ink = ink_of(self._view.palette(), self._view.font())
        return self._ink

    def drop(self) -> None:
        """Forget what was painted: another palette, other letters, or no vault any more."""
        self._ink = None
        self._painted.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One cell, with a frame where it is chosen."""
        model = index.model()
        if not isinstance(model, MatrixModel):
            return
        cell, rect = model.cell(index), option.rect
        # Not on the highlight: the chosen cell is read as the others are.
        painter.fillRect(rect, self.ink.ground)
        if cell is not None:
            painter.drawPixmap(rect.topLeft(), self._picture(cell, rect.size()))
        if option.state & QStyle.StateFlag.State_Selected:
            pen = painter.pen()
            painter.setPen(option.palette.color(QPalette.ColorRole.Highlight))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
            painter.setPen(pen)

    def _picture(self, cell: Cell, size: QSize) -> QPixmap:
        ratio = self._view.devicePixelRatioF()
        key = (
            cell.state, cell.sources, cell.grade, len(cell.passages), cell.usable,
            cell.sources_against + cell.contradictions, size.width(), size.height(), ratio,
        )  # fmt: skip
        found = self._painted.get(key)
        if found is None:
            if len(self._painted) >= _KEPT:
                self._painted.clear()
            found = self._painted[key] = QPixmap(size * ratio)
            found.setDevicePixelRatio(ratio)
            found.fill(Qt.GlobalColor.transparent)
            brush = QPainter(found)
            brush.setFont(self._view.font())
            paint_cell(brush, QRectF(0, 0, size.width(), size.height()), cell, self.ink)
            brush.end()
        return found


class Grid(QTableView):
    """The table. Signals: ``opened(index)`` on Enter and double click, ``moved(index)``."""

    opened = Signal(object)
    moved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Matrix of proof"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.cells = MatrixModel()
        self.setModel(self.cells)
        self._delegate = _Delegate(self)
        self.setItemDelegate(self._delegate)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setTextElideMode(Qt.TextElideMode.ElideRight)
        across.setHighlightSections(True)
        down.setTextElideMode(Qt.TextElideMode.ElideRight)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._measure()
        self.doubleClicked.connect(self.opened.emit)
        self.selectionModel().currentChanged.connect(lambda now, _before: self.moved.emit(now))

    @property
    def ink(self) -> CellInk:
        """The colours in which it is painted."""
        return self._delegate.ink

    def show_matrix(self, matrix: Matrix) -> None:
        """Show another matrix, and choose the cell that was chosen, as far as it is there."""
        at, columns = self.currentIndex(), self.cells.matrix.columns
        self.cells.show_matrix(matrix)
        if not matrix.cells:
            self._delegate.drop()
            return
        row, column = min(matrix.cells)
        if at.isValid() and columns == matrix.columns:
            row, column = min(at.row(), len(matrix.rows) - 1), at.column()
        self.setCurrentIndex(self.cells.index(row, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter leads to the passages."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Paint anew in another palette or with other letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._delegate.drop()
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave room for cells where it is narrow."""
        super().resizeEvent(event)
        # By the width of the whole: that of the cells changes with the heading's.
        wanted = max(_LEAST, min(_HEADED, self.width() // 3))
        if self.verticalHeader().minimumWidth() != wanted:
            self.verticalHeader().setFixedWidth(wanted)
        self.scrollTo(self.currentIndex())

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._delegate.ink.height)
        self.horizontalHeader().setDefaultSectionSize(self._delegate.ink.width)
