"""The model behind table and grid: only the numbers of the items; what is shown comes in blocks.

A hundred thousand rows are a hundred thousand integers. The rows that are looked at are asked for in
blocks, a few dozen of which are held; whatever is scrolled past is dropped again.
"""

from __future__ import annotations

import html
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from app.records.evidence import Item
from app.ui.language import tr
from app.ui.screens.library.columns import TITLE, Column, columns, icon_of

BLOCK = 64
"""Rows that are fetched together."""

_HELD = 48
"""Blocks that are kept."""

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TEXT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """What is shown of one item.

    Attributes:
        item: it.
        cells: one text for every column.
        snippet: a piece of its text around the first hit, or ``""``.
        hits: places in ``cells``' title that were searched for.
        snippet_hits: places in the snippet.
    """

    item: Item
    cells: tuple[str, ...]
    snippet: str = ""
    hits: tuple[tuple[int, int], ...] = ()
    snippet_hits: tuple[tuple[int, int], ...] = ()


class ItemsModel(QAbstractTableModel):
    """Items by number.

    Signals: ``wanted(blocks)`` names the blocks that are looked at and not here; blocks that are not
    in the latest list are not looked at any more.
    """

    wanted = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.columns: tuple[Column, ...] = columns()
        self.title_column = next(
            place for place, column in enumerate(self.columns) if column.id == TITLE
        )
        self._aligned = [_NUMBER if column.number else _TEXT for column in self.columns]
        self._numbers: Sequence[int] = ()
        self._places: dict[int, int] | None = None
        self._blocks: OrderedDict[int, tuple[Line | None, ...]] = OrderedDict()
        self._stale: set[int] = set()
        self._missing: dict[int, None] = {}
        self._asked: set[int] = set()
        self._sort = (-1, False)
        # Painting asks for many cells of a block; what is missing is asked for once, afterwards.
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)

    # What is shown

    @property
    def numbers(self) -> Sequence[int]:
        """The numbers of the items, in order."""
        return self._numbers

    def show_numbers(self, numbers: Sequence[int]) -> None:
        """Show other items; nothing is kept of what was shown."""
        self.beginResetModel()
        self._numbers, self._places = numbers, None
        self._drop()
        self.endResetModel()

    def mark_stale(self) -> None:
        """Fetch again what is shown: it stays until the new rows are there."""
        self._stale = set(self._blocks)
        self._asked.clear()
        if self._numbers:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self._numbers) - 1, len(self.columns) - 1)
            )

    def put_block(self, block: int, lines: Iterable[Line]) -> None:
        """Take the rows of a block."""
        held = {line.item.number: line for line in lines}
        self._blocks[block] = tuple(held.get(number) for number in self.numbers_of(block))
        self._blocks.move_to_end(block)
        self._stale.discard(block)
        self._asked.discard(block)
        while len(self._blocks) > _HELD:
            self._blocks.popitem(last=False)
        first = block * BLOCK
        last = min(first + BLOCK, len(self._numbers)) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def numbers_of(self, block: int) -> list[int]:
        """The numbers of the items in a block."""
        return list(self._numbers[block * BLOCK : (block + 1) * BLOCK])

    def show_sort(self, column: int, *, descending: bool) -> None:
        """Remember by which column the items are sorted, for those who hear the headings; -1: by none."""
        self._sort = (column, descending)

    def line(self, row: int) -> Line | None:
        """What is shown in a row, once it was fetched; asks for it otherwise."""
        block, place = divmod(row, BLOCK)
        lines = self._blocks.get(block)
        if lines is None or block in self._stale:
            if block not in self._asked:
                self._missing[block] = None
                if not self._asking.isActive():
                    self._asking.start()
            if lines is None:
                return None
        return lines[place] if place < len(lines) else None

    def row_of(self, number: int) -> int:
        """The row of an item, or -1."""
        if self._places is None:
            self._places = {held: row for row, held in enumerate(self._numbers)}
        return self._places.get(number, -1)

    def _ask(self) -> None:
        missing = set(self._missing)
        self._missing.clear()
        if missing:
            # What is still to come and lies beside it is looked at as well.
            around = {block + step for block in missing for step in (-1, 0, 1)}
            self._asked = (self._asked & around) | missing
            self.wanted.emit(sorted(self._asked))

    def _drop(self) -> None:
        self._blocks.clear()
        self._stale.clear()
        self._missing.clear()
        self._asked.clear()
        self._asking.stop()

    # What Qt asks

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Number of items."""
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY
    ) -> Any:
        """Column headings."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == _DISPLAY:
            return column.heading
        if role == _ALIGNMENT:
            return self._aligned[section]
        if role == _TIP:
            return tr("Sort by “{column}”", column=column.heading) if column.order else None
        if role == int(Qt.ItemDataRole.AccessibleTextRole) and section == self._sort[0]:
            told = tr("descending") if self._sort[1] else tr("ascending")
            return f"{column.heading}, {told}"
        return None

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        """What a cell shows; the whole title as its tool tip."""
        # Asked for some thousand times a frame: the common roles first, everything else not at all.
        if role == _DISPLAY:
            line = self.line(index.row())
            return None if line is None else line.cells[index.column()]
        if role == _ALIGNMENT:
            return self._aligned[index.column()]
        if role == _TIP:
            line = self.line(index.row())
            if line is None:
                return None
            # Escaped: a tool tip that looks like HTML would be rendered as such.
            parts = (line.cells[index.column()], line.snippet)
            return f"<qt>{'<br>'.join(html.escape(part) for part in parts if part)}</qt>"
        return None

    def icon(self, row: int) -> str:
        """The name of the icon for the kind of the item in a row."""
        line = self.line(row)
        return icon_of(line.item) if line is not None else "file"
