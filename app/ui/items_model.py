"""The table of items: a page of rows at a time, the next one asked for when it is scrolled to."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from app.records.evidence import Item
from app.records.vocabulary import load
from app.ui.wording import day, one_line

HEADINGS = ("No.", "Date", "Kind", "Title")
_Index = QModelIndex | QPersistentModelIndex
_Rows = Sequence[tuple[Item, str]]


class ItemsModel(QAbstractTableModel):
    """Items with their snippets; ``more_wanted`` carries after how many rows to go on."""

    more_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[Item, str]] = []
        self._total = 0
        self._asked = False

    def show_rows(self, rows: _Rows, total: int) -> None:
        """Replace what is shown by the first rows of so many."""
        self.beginResetModel()
        self._rows, self._total, self._asked = list(rows), total, False
        self.endResetModel()

    def add_rows(self, rows: _Rows) -> None:
        """Add the next rows."""
        self._asked = False
        if not rows:
            self._total = len(self._rows)
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self._rows.extend(rows)
        self.endInsertRows()

    def item(self, row: int) -> Item:
        """The item in a row."""
        return self._rows[row][0]

    def row_of(self, item_id: str) -> int:
        """The row of an item, or -1."""
        ids = (item.id for item, _snippet in self._rows)
        return next((row for row, held in enumerate(ids) if held == item_id), -1)

    def canFetchMore(self, parent: _Index) -> bool:  # noqa: N802
        """Whether there are rows that were not fetched yet."""
        return not parent.isValid() and not self._asked and len(self._rows) < self._total

    def fetchMore(self, parent: _Index) -> None:  # noqa: N802
        """Ask for the next rows, once."""
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit(len(self._rows))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Number of columns."""
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Column headings."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(section)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows; the whole title, and the snippet of a hit, as its tool tip."""
        item, snippet = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell(item, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            # Escaped: a tool tip that looks like HTML would be rendered as such.
            parts = (html.escape(one_line(part)) for part in (item.title, snippet) if part)
            return f"<qt>{'<br>'.join(parts)}</qt>"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(index.column())
        return None


def _aligned(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignHCenter if column == 0 else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _cell(item: Item, column: int) -> str:
    if column == 0:
        return str(item.number)
    if column == 1:
        return day(item.date)
    if column == 2:
        return load("kinds").label(item.kind)
    return one_line(item.title)
