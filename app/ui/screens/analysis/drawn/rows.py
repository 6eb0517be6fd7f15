"""What a picture shows as a table: for keyboards, screen readers, and everybody who would rather read it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from app.ui.theme import CONTROL, SPACE
from app.ui.wording import one_line, tooltip

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_Role = Qt.ItemDataRole
_ACROSS = Qt.Orientation.Horizontal

Row = Sequence[str | int]


class RowsModel(QAbstractTableModel):
    """Rows that are made when they are looked at."""

    def __init__(self, headings: Sequence[str]) -> None:
        super().__init__()
        self._headings = tuple(headings)
        self._count = 0
        self._row: Callable[[int], Row] = lambda _place: ()

    def show_rows(self, count: int, row: Callable[[int], Row]) -> None:
        """Show other rows.

        Args:
            count: how many.
            row: makes the cells of one.
        """
        self.beginResetModel()
        self._count, self._row = count, row
        self.endResetModel()

    def rowCount(self, parent: _Index = _NONE) -> int:  # noqa: N802
        """Rows."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = _NONE) -> int:  # noqa: N802
        """Columns."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        """The cell; a tip with all of it."""
        if role not in (_Role.DisplayRole, _Role.ToolTipRole, _Role.TextAlignmentRole):
            return None
        value = self._row(index.row())[index.column()]
        if role == _Role.TextAlignmentRole:
            side = (
                Qt.AlignmentFlag.AlignRight
                if isinstance(value, int)
                else Qt.AlignmentFlag.AlignLeft
            )
            return int(Qt.AlignmentFlag.AlignVCenter | side)
        said = f"{value:,}" if isinstance(value, int) else one_line(value)
        return said if role == _Role.DisplayRole else tooltip(said)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        """The headings."""
        if role != _Role.DisplayRole:
            return None
        return self._headings[section] if orientation == _ACROSS else section + 1


class RowsView(QTableView):
    """The table. Signals: ``chosen(row)``; ``opened(row)`` on Enter and double click."""

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, name: str, headings: Sequence[str], widths: Sequence[int]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.rows = RowsModel(headings)
        self.setModel(self.rows)
        down = self.verticalHeader()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(max(CONTROL, self.fontMetrics().height() + SPACE))
        self.horizontalHeader().setStretchLastSection(True)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802
        """Tell which row became the current one."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens a row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)
