"""The rows of a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from app.casework.looking.readable import Table
from app.ui.language import tr
from app.ui.theme import CONTROL, SPACE, link_colour, sign
from app.ui.viewers.spans import Span

_WIDEST = 40 * SPACE
_SAMPLE = 200


class CellModel(QAbstractTableModel):
    """Cells cut out of the text when they are looked at; nothing is kept of them."""

    def __init__(self) -> None:
        super().__init__()
        self.table: Table | None = None
        self.tints: Sequence[tuple[int, int]] = ()
        self.hits: Sequence[tuple[int, int]] = ()
        self.colours: tuple[Any, Any, Any] = (None, None, None)

    def show_table(self, table: Table | None) -> None:
        """Show another table."""
        self.beginResetModel()
        self.table, self.tints, self.hits = table, (), ()
        self.endResetModel()

    def stretch(self, index: QModelIndex) -> tuple[int, int]:
        """Code points of a cell."""
        assert self.table is not None
        cells = self.table.row(index.row())
        if index.column() < len(cells):
            return cells[index.column()]
        return cells[-1].end, cells[-1].end

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # type: ignore[override] # noqa: N802, B008
        """Rows."""
        return 0 if parent.isValid() or self.table is None else len(self.table)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # type: ignore[override] # noqa: N802, B008
        """Cells of the widest row."""
        return 0 if parent.isValid() or self.table is None else self.table.columns

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # type: ignore[override]
        """A cell's text, and its colour where something is linked or was found."""
        if self.table is None or not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            start, end = self.stretch(index)
            return self.table.text[start:end]
        if role in (Qt.ItemDataRole.BackgroundRole, Qt.ItemDataRole.ForegroundRole):
            start, end = self.stretch(index)
            found = any(first < end and last > start for first, last in self.hits)
            tinted = any(first < end and last > start for first, last in self.tints)
            if found:
                return self.colours[1 if role == Qt.ItemDataRole.BackgroundRole else 2]
            if tinted and role == Qt.ItemDataRole.BackgroundRole:
                return self.colours[0]
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Letters over the columns, numbers beside the rows, as spreadsheets have them."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return letters(section) if orientation == Qt.Orientation.Horizontal else section + 1


class Cells(QTableView):
    """Rows and columns; a selection of cells is a passage of the text.

    Signals: as :class:`app.ui.viewers.coded_text.CodedText`.
    """

    selected = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.cells = CellModel()
        self.setModel(self.cells)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Rows of the table"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().setDefaultSectionSize(CONTROL - SPACE // 2)
        self.verticalHeader().setHighlightSections(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)

    def show_table(self, table: Table | None) -> None:
        """Show another table; the columns are as wide as its first rows need."""
        self.cells.show_table(table)
        if table is None:
            return
        metrics = self.fontMetrics()
        widths = [0] * table.columns
        for number in range(min(len(table), _SAMPLE)):
            for column, (start, end) in enumerate(table.row(number)):
                wide = metrics.horizontalAdvance(table.text[start : min(end, start + 80)])
                widths[column] = max(widths[column], wide)
        for column, wide in enumerate(widths):
            self.setColumnWidth(column, min(_WIDEST, max(6 * SPACE, wide + 2 * SPACE)))

    def selection(self) -> tuple[int, int]:
        """From the first selected cell to the last, in code points."""
        chosen = [self.cells.stretch(index) for index in self.selectedIndexes()]
        chosen = [each for each in chosen if each[1] > each[0]]
        if not chosen:
            return 0, 0
        return min(start for start, _end in chosen), max(end for _start, end in chosen)

    def set_passages(self, spans: Sequence[Span]) -> None:
        """Tint the cells of passages."""
        tint = link_colour(self, "")
        tint.setAlpha(60)
        ground, ink = sign(self, "found")
        self.cells.colours = (tint, ground, ink)
        self.cells.tints = [(span.start, span.end) for span in spans]
        self.viewport().update()

    def set_hits(self, hits: Sequence[tuple[int, int]], current: int) -> None:
        """Highlight the cells in which something was found, and show one of them."""
        self.cells.hits = hits
        if 0 <= current < len(hits):
            self.show_span(*hits[current])
        self.viewport().update()

    def show_span(self, start: int, end: int) -> None:
        """Bring the cell in which a passage begins into view, and make it the current one."""
        if self.cells.table is None:
            return
        row = self.cells.table.row_at(start)
        cells = self.cells.table.row(row)
        column = next((n for n, cell in enumerate(cells) if start < cell.end), len(cells) - 1)
        self.setCurrentIndex(self.cells.index(row, column))

    def selectionChanged(self, chosen: QItemSelection, left: QItemSelection) -> None:  # noqa: N802
        """Say what is selected."""
        super().selectionChanged(chosen, left)
        self.selected.emit(*self.selection())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Copy plain text only; letters are commands and look for no cell."""
        if event.matches(QKeySequence.StandardKey.Copy):
            start, end = self.selection()
            if self.cells.table is not None and end > start:
                QGuiApplication.clipboard().setText(self.cells.table.text[start:end])
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters are commands here."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll this and nothing around it."""
        super().wheelEvent(event)
        event.accept()


def letters(column: int) -> str:
    """A column's name: A to Z, AA, AB ..."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
