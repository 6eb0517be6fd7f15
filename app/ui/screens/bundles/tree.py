"""The tree of a bundle: sections, exhibits and documents, put in order by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from app.ui.language import tr
from app.ui.screens.bundles.tree_model import (
    ITEMS,
    LINES,
    NUMBER,
    PAGES,
    START,
    STATE,
    TITLE,
    OutlineModel,
)
from app.ui.theme import SPACE

if TYPE_CHECKING:
    from app.casework.drafting.outline import Line

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Titles(QStyledItemDelegate):
    """Rows of one height; the field in which a title is written has a name."""

    def createEditor(  # noqa: N802
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        editor = super().createEditor(parent, option, index)
        editor.setAccessibleName(tr("Title"))
        return editor

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, max(26, option.fontMetrics.height() + SPACE))


class SectionTree(QTreeView):
    """A bundle's lines. What is expanded and selected stays so whatever else changes.

    Signals:
        opened(Line): Enter or a double click on a line.
        chosen: another line is the current one, or others are selected.
        menu_wanted(position): a context menu, at a position on the screen.
    """

    opened = Signal(object)
    chosen = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.lines = OutlineModel(self.font())
        self._closed: set[str] = set()
        self._kept: tuple[str, list[str], int] = ("", [], 0)
        self._restoring = False
        self.setModel(self.lines)
        self._titles = _Titles(self)
        self.setItemDelegate(self._titles)
        self.setAccessibleName(tr("Sections and exhibits"))
        self.setTreePosition(TITLE)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setAlternatingRowColors(True)
        self.setAnimated(False)
        self.setIndentation(2 * SPACE)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setMinimumSectionSize(5 * SPACE)
        for column, width in ((NUMBER, 84), (PAGES, 50), (START, 46), (STATE, 148)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(column, max(width, header.sectionSizeHint(column)))
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        self.lines.modelAboutToBeReset.connect(self._keep)
        self.lines.modelReset.connect(self._restore)
        self.collapsed.connect(lambda index: self._note(index, closed=True))
        self.expanded.connect(lambda index: self._note(index, closed=False))
        self.doubleClicked.connect(self._double_clicked)

    # What is chosen

    @property
    def current(self) -> Line | None:
        """The line that has the keyboard."""
        return self.lines.line(self.currentIndex())

    def selected(self) -> list[Line]:
        """The selected lines, in their order; the current one where none is."""
        rows = self.selectionModel().selectedRows(TITLE)
        ids = {line.id for index in rows if (line := self.lines.line(index)) is not None}
        found = [line for line in self.lines.lines if line.id in ids]
        current = self.current
        return found or ([current] if current is not None else [])

    def selected_ids(self) -> list[str]:
        """Their ids."""
        return [line.id for line in self.selected()]

    def select(self, ids: Sequence[str]) -> None:
        """Select lines and bring the first into view."""
        indexes = [index for each in ids if (index := self.lines.index_of(each)).isValid()]
        if not indexes:
            return
        chosen = QItemSelection()
        for index in indexes:
            chosen.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        model = self.selectionModel()
        # First, since it would clear what is selected.
        model.setCurrentIndex(indexes[0], flags.NoUpdate)
        model.select(chosen, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(indexes[0])

    def section_of(self, line: Line | None) -> str:
        """The section that a line is in; the last one for None."""
        by_id = {each.id: each for each in self.lines.lines}
        while line is not None and line.kind != "section":
            line = by_id.get(line.parent)
        if line is not None:
            return line.id
        return next((each.id for each in reversed(self.lines.lines) if each.kind == "section"), "")

    def selected_section(self) -> str:
        """The section that is selected, and nothing else; ``""`` where that is not so."""
        rows = self.selectionModel().selectedRows(TITLE)
        line = self.lines.line(rows[0]) if len(rows) == 1 else None
        return line.id if line is not None and line.kind == "section" else ""

    def make_current(self, line_id: str) -> None:
        """Give a line the keyboard without selecting it."""
        index = self.lines.index_of(line_id)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.NoUpdate)

    def show_line(self, line_id: str) -> None:
        """Bring a line into view."""
        index = self.lines.index_of(line_id)
        if index.isValid():
            self.scrollTo(index)

    def begin_rename(self) -> None:
        """Write another title in the current line's cell."""
        index = self.currentIndex().siblingAtColumn(TITLE)
        if self.lines.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def forget(self) -> None:
        """Show nothing."""
        self._closed.clear()
        self.lines.show_lines(())
        self._kept = ("", [], 0)

    # What Qt asks

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens a line; Space shows or hides what is in it."""
        current = self.current
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in _ENTER and not held and current is not None and not editing:
            self.opened.emit(current)
        elif event.key() == Qt.Key.Key_Space and not held and current is not None:
            index = self.currentIndex().siblingAtColumn(0)
            self.setExpanded(index, not self.isExpanded(index))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Nothing: letters are commands here."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer what can be done with what is selected."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))
        else:
            self.menu_wanted.emit(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take our own things only."""
        if _ours(event):
            super().dragEnterEvent(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        """Likewise."""
        if _ours(event):
            super().dragMoveEvent(event)
        else:
            event.ignore()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802
        """Say so, unless nothing a person sees has changed."""
        super().selectionChanged(selected, deselected)
        if not self._restoring:
            self.chosen.emit()

    # Keeping

    def _note(self, index: object, *, closed: bool) -> None:
        line = self.lines.line(index)  # type: ignore[arg-type]
        if line is not None and not self._restoring:
            (self._closed.add if closed else self._closed.discard)(line.id)

    def _keep(self) -> None:
        current = self.current
        selected = [
            line.id
            for index in self.selectionModel().selectedRows(TITLE)
            if (line := self.lines.line(index)) is not None
        ]
        self._kept = (current.id if current else "", selected, self.verticalScrollBar().value())
        self._restoring = True

    def _restore(self) -> None:
        current, selected, place = self._kept
        self.expandAll()
        for each in self._closed:
            index = self.lines.index_of(each, 0)
            if index.isValid():
                self.collapse(index)
        self._closed &= set(self.lines.ids())
        flags = QItemSelectionModel.SelectionFlag
        model = self.selectionModel()
        index = self.lines.index_of(current)
        if index.isValid():
            model.setCurrentIndex(index, flags.NoUpdate)
        chosen = QItemSelection()
        for each in selected:
            index = self.lines.index_of(each)
            if index.isValid():
                chosen.select(index, index)
        model.select(chosen, flags.ClearAndSelect | flags.Rows)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(place)
        self._restoring = False
        self.chosen.emit()

    def _double_clicked(self, index: object) -> None:
        line = self.lines.line(index)  # type: ignore[arg-type]
        if line is None:
            return
        if line.kind == "section":
            cell = self.lines.index_of(line.id, 0)
            self.setExpanded(cell, not self.isExpanded(cell))
        else:
            self.opened.emit(line)


def _ours(event: QDropEvent) -> bool:
    data = event.mimeData()
    return data.hasFormat(LINES) or data.hasFormat(ITEMS)
