"""The table that says, file by file, what taking them in would come to."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.casework.receiving.importing import Line
from app.records.vocabulary import load
from app.ui.icons import icon
from app.ui.language import current, tr
from app.ui.screens.library.columns import size_in_words
from app.ui.sentences import spoken

_Index = QModelIndex | QPersistentModelIndex
_ICONS = {"new": "circle-check", "held": "copy", "refused": "ban", "missing": "alert-triangle"}


def counts(lines: Sequence[Line]) -> list[str]:
    """How many are new, held already, refused, or without the consent they need; in words."""
    states = Counter(line.state for line in lines)
    missing = sum(line.state == "new" and line.consent == "missing" for line in lines)
    told = []
    if states["new"]:
        told.append(tr("%Ln new", n=states["new"]))
    if states["held"]:
        told.append(tr("%Ln already held", n=states["held"]))
    if states["refused"]:
        told.append(tr("%Ln refused", n=states["refused"]))
    if missing:
        told.append(tr("%Ln without consent", n=missing))
    return told


def state_of(line: Line) -> str:
    """What would become of a file, in words."""
    if line.state == "held":
        if line.held_number is None:
            return tr("Comes twice")
        return tr("Already held: {number}", number=line.held_number)
    if line.state == "refused":
        return tr("Refused")
    return tr("New, consent missing") if line.consent == "missing" else tr("New")


class DryRun(QAbstractTableModel):
    """Files and what would become of them."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self._headings = (tr("What happens"), tr("File"), tr("Size"), tr("Kind"), tr("Why"))

    @property
    def lines(self) -> list[Line]:
        """What is shown."""
        return self._lines

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other files."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Number of files."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Number of columns."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Column headings."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        line, column = self._lines[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(line, column)
        if role == Qt.ItemDataRole.DecorationRole and column == 0:
            missing = line.state == "new" and line.consent == "missing"
            return icon(_ICONS["missing" if missing else line.state])
        if role == Qt.ItemDataRole.ToolTipRole:
            text = line.shown if column == 1 else self._cell(line, column)
            return f"<qt>{html.escape(text)}</qt>"
        if role == Qt.ItemDataRole.TextAlignmentRole and column == 2:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _cell(self, line: Line, column: int) -> str:
        if column == 0:
            return state_of(line)
        if column == 1:
            return line.name or line.shown
        if column == 2:
            return size_in_words(line.size) if line.size else ""
        if column == 3:
            return load("kinds").label(line.kind, current()) if line.kind else ""
        return spoken(line.reason)
