"""The tab of what is printed around the exhibits: columns of the index, and annexes in their order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.bundle.content import ANNEXES, COLUMNS
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import scrolled
from app.ui.parts.ticks import paint_tick
from app.ui.theme import SPACE

if TYPE_CHECKING:
    from app.records.drafts import BundleDraft

FIXED = ("ex_no", "description", "start")
"""Columns that an index always has."""

_NAME = Qt.ItemDataRole.UserRole
_ROW = 28


def annex_title(name: str) -> str:
    """What an annex is called."""
    return {
        "chronology": tr("Chronology"),
        "quotations": tr("Passages relied on, word for word"),
        "authorities": tr("Table of authorities"),
        "people": tr("People, by pseudonym and role"),
        "matrix": tr("Articles and the exhibits that bear on them"),
        "custody": tr("Custody of each exhibit"),
    }.get(name, name)


def column_title(name: str) -> str:
    """What a column of the index is called."""
    return {
        "ex_no": tr("Exhibit number"),
        "date": tr("Date"),
        "description": tr("Description"),
        "author": tr("Source or author"),
        "language": tr("Language, translation"),
        "redacted": tr("Redacted?"),
        "page_count": tr("Number of pages"),
        "start": tr("First page"),
    }.get(name, name)


class _Ticks(QStyledItemDelegate):
    """Draws the box of a line as boxes are drawn everywhere."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        style = shown.widget.style()
        box = style.subElementRect(
            QStyle.SubElement.SE_ItemViewItemCheckIndicator, shown, shown.widget
        )
        on = shown.checkState == Qt.CheckState.Checked
        paint_tick(painter, box, shown.palette, ticked=on)

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, max(_ROW, option.fontMetrics.height() + SPACE))


class TickList(QListWidget):
    """Lines to tick; those that can be put in another order by mouse or Alt+Up and Alt+Down.

    Signals: ``changed(names)``: those that are ticked, in order.
    """

    changed = Signal(object)

    def __init__(self, name: str, *, movable: bool) -> None:
        super().__init__()
        self._movable = movable
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self._ticks = _Ticks(self)
        self.setItemDelegate(self._ticks)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if movable:
            self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
            self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.itemChanged.connect(lambda _entry: self._say())

    def show_names(
        self, names: Sequence[tuple[str, str]], ticked: Sequence[str], fixed: Sequence[str] = ()
    ) -> None:
        """Show lines.

        Args:
            names: name and title, in order.
            ticked: the names that are.
            fixed: those that always are.
        """
        row = self.currentRow()
        with QSignalBlocker(self):
            self.clear()
            for name, title in names:
                entry = QListWidgetItem(title)
                entry.setData(_NAME, name)
                flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
                if name not in fixed:
                    flags |= Qt.ItemFlag.ItemIsUserCheckable
                if self._movable:
                    flags |= Qt.ItemFlag.ItemIsDragEnabled
                entry.setFlags(flags)
                on = name in ticked or name in fixed
                entry.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
                if name in fixed:
                    entry.setToolTip(tr("This column always stands."))
                self.addItem(entry)
            self.setCurrentRow(row)
        self.setFixedHeight(len(names) * max(_ROW, self.sizeHintForRow(0)) + SPACE)

    def ticked(self) -> tuple[str, ...]:
        """The names that are ticked, in order."""
        entries = [self.item(row) for row in range(self.count())]
        return tuple(
            str(each.data(_NAME))
            for each in entries
            if each is not None and each.checkState() == Qt.CheckState.Checked
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Alt and an arrow move a line."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if self._movable and alt and step:
            self.move_current(step)
        else:
            super().keyPressEvent(event)

    def move_current(self, step: int) -> None:
        """Move the current line."""
        row = self.currentRow()
        if row < 0 or not 0 <= row + step < self.count():
            return
        with QSignalBlocker(self):
            entry = self.takeItem(row)
            self.insertItem(row + step, entry)
            self.setCurrentRow(row + step)
        self._say()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Say the new order."""
        super().dropEvent(event)
        self._say()

    def _say(self) -> None:
        self.changed.emit(self.ticked())


class ListsTab(QWidget):
    """Columns of the index, and annexes.

    Signals: ``committed(values)``: other columns or annexes.
    """

    committed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.columns = TickList(tr("Columns of the index"), movable=False)
        self.annexes = TickList(tr("Annexes"), movable=True)
        self.columns.changed.connect(lambda names: self.committed.emit({"columns": names}))
        self.annexes.changed.connect(lambda names: self.committed.emit({"annexes": names}))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        for title, more, held in (
            (
                tr("Columns of the index"),
                tr("Their order is the clerk's, and fixed."),
                self.columns,
            ),
            (
                tr("Annexes"),
                tr(
                    "Printed after the exhibits where there is something to print. Drag them, or Alt+Up."
                ),
                self.annexes,
            ),
        ):
            column.addWidget(plain(title, bold=True))
            column.addWidget(plain(more, faded=True))
            column.addWidget(held)
        column.addStretch(1)
        area = scrolled(inside, tr("Index"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)

    def show_draft(self, draft: BundleDraft) -> None:
        """Show what is stored."""
        shown = draft.columns or COLUMNS
        columns = [(name, column_title(name)) for name in COLUMNS]
        self.columns.show_names(columns, shown, FIXED)
        order = [*draft.annexes, *(name for name in ANNEXES if name not in draft.annexes)]
        self.annexes.show_names([(name, annex_title(name)) for name in order], draft.annexes)

    def set_usable(self, on: bool) -> None:
        """Let them be changed, or only read."""
        self.columns.setEnabled(on)
        self.annexes.setEnabled(on)

    def forget(self) -> None:
        """Show nothing."""
        self.columns.clear()
        self.annexes.clear()
