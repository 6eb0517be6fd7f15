"""The table of items: rows are fetched from the search when they are looked at."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.records.evidence import Item
from app.records.vocabulary import load

HEADINGS = ("No.", "Date", "Kind", "Title", "Language", "Source")
_Index = QModelIndex | QPersistentModelIndex


class ItemsModel(QAbstractTableModel):
    """Items with their snippets, as the last search found them."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[Item, str]] = []

    def show_rows(self, rows: list[tuple[Item, str]]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def item(self, row: int) -> Item:
        """The item in a row."""
        return self._rows[row][0]

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
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return HEADINGS[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows; the snippet of a hit as its tool tip."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        item, snippet = self._rows[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return snippet or None
        kinds = load("kinds")
        return (
            item.number,
            item.date,
            kinds.label(item.kind),
            item.title,
            item.language,
            item.source,
        )[index.column()]
