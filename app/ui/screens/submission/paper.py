"""The submission as one writes it: a list of parts, with an editor over the one that is being written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from app.ui.language import tr
from app.ui.screens.submission.block_edit import BlockEdit
from app.ui.screens.submission.rows import GUTTER, LINE, Painter, Rows, numbers_of
from app.ui.theme import SPACE

if TYPE_CHECKING:
    from app.casework.submitting.page import Line, Page

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class Paper(QListView):
    """The parts of a submission.

    Signals:
        chosen(block id or ""): another part is the current one.
        leaving: what was written is to be saved; the editor closes.
        written: somebody changed the words.
        split(at), join: of the part that is written.
        moved(ids, block id that they stand before, or "").
        menu_wanted(position), removed: of the parts that are selected.
    """

    chosen = Signal(str)
    leaving = Signal()
    written = Signal()
    split = Signal(int)
    join = Signal()
    moved = Signal(list, str)
    menu_wanted = Signal(QPoint)
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = Rows()
        self.painter = Painter(self)
        self.usable = True
        self._pressed = -1
        self.setModel(self.rows)
        self.setItemDelegate(self.painter)
        self.setAccessibleName(tr("Parts of the submission"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.editor = BlockEdit()
        self.editor.setParent(self.viewport())
        self.editor.hide()
        self.editor.grown.connect(self._grow)
        self.editor.written.connect(self.written)
        self.editor.split.connect(self.split)
        self.editor.join.connect(self.join)
        self.editor.done.connect(self.close_editor)
        self.editor.crossed.connect(self._cross)
        self._placing = QTimer(self, singleShot=True, interval=0)
        self._placing.timeout.connect(self._place_editor)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._place_editor())
        for signal in (self.rows.rowsInserted, self.rows.rowsRemoved, self.rows.dataChanged):
            signal.connect(lambda *_all: self._placing.start())
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.doubleClicked.connect(lambda _index: self.edit_current())

    # What is shown

    def show_page(self, page: Page) -> None:
        """Show a submission; what is being written stays."""
        kept = self.current_id()
        self.rows.show_page(page)
        self.painter.keep(line.block.id for line in page.lines)
        line = self.editing_line()
        if self.editor.block is not None and line is None:
            # Taken out elsewhere, or undone.
            self.drop_editor()
        elif line is not None:
            self.editor.taken(line.block, numbers_of(line), page.names)
        if kept and self.rows.place_of(kept) >= 0 and self.current_id() != kept:
            self.select(kept)
        if not self.currentIndex().isValid() and self.rows.lines:
            self.setCurrentIndex(self.rows.index(0))

    def show_levels(self, levels: Mapping[str, str]) -> None:
        """Say which parts have something wrong with them."""
        self.rows.show_levels(levels)

    def line(self, index: QModelIndex | None = None) -> Line | None:
        """The part of a row, or the current one."""
        at = self.currentIndex() if index is None else index
        held: Line | None = at.data(LINE) if at.isValid() else None
        return held

    def current_id(self) -> str:
        """The id of the current part, or ``""``."""
        line = self.line()
        return line.block.id if line is not None else ""

    def selected_ids(self) -> list[str]:
        """The ids of the selected parts, in their order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.rows.lines[row].block.id for row in rows if row < len(self.rows.lines)]

    def select(self, block_id: str) -> bool:
        """Make a part the current one; False when it is not there."""
        place = self.rows.place_of(block_id)
        if place < 0:
            return False
        index = self.rows.index(place)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index)
        return True

    def forget(self) -> None:
        """Show nothing."""
        self._placing.stop()
        self.drop_editor()
        self.rows.forget()
        self.painter.forget()

    # Writing

    def editing_line(self) -> Line | None:
        """The part that is being written, or None."""
        block = self.editor.block
        place = self.rows.place_of(block.id) if block is not None else -1
        return self.rows.lines[place] if place >= 0 else None

    def edit_current(self, at: int | None = None, written: str | None = None) -> bool:
        """Write the current part; ``at`` is where the cursor goes, in code points."""
        line = self.line()
        if line is None or not self.usable:
            return False
        if self.editor.block is not None and self.editor.block.id == line.block.id:
            self.editor.setFocus()
            return True
        self.close_editor()
        self.painter.editing = (line.block.id, 0)
        self.editor.show_block(line.block, numbers_of(line), self.rows.names, written)
        self.editor.go_to(len(line.block.text) if at is None else at)
        self.editor.show()
        self._grow()
        self._place_editor()
        self.editor.setFocus()
        return True

    def close_editor(self) -> None:
        """Have saved what is written, and show the part as it is read."""
        if self.editor.block is None:
            return
        self.leaving.emit()
        self.drop_editor()

    def drop_editor(self) -> None:
        """Show the part as it is stored."""
        focused = self.editor.hasFocus()
        self.editor.hide()
        self.editor.forget()
        self.painter.editing = ("", 0)
        self.scheduleDelayedItemsLayout()
        if focused:
            self.setFocus()

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lay the words out anew at another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self._placing.start()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Lay the words out anew in another palette or font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter writes, Delete takes out."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.edit_current()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A press beside the editor leaves it."""
        index = self.indexAt(event.position().toPoint())
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = index.row() if plain and index == self.currentIndex() else -1
        self.close_editor()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on the part that is current writes it; dragging it does not."""
        dragged = self.state() == QAbstractItemView.State.DraggingState
        super().mouseReleaseEvent(event)
        row, self._pressed = self._pressed, -1
        if row >= 0 and not dragged and self.indexAt(event.position().toPoint()).row() == row:
            self.edit_current()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer what can be done with the part."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            rect = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(rect.bottomLeft())
        self.menu_wanted.emit(place)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Only our own parts are moved."""
        if event.source() is self and self.usable:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        """Say that they can be let go here."""
        super().dragMoveEvent(event)
        if event.source() is self and self.usable:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Have the selected parts moved to where they were let go."""
        if event.source() is not self or not self.usable:
            return
        at = event.position().toPoint()
        index = self.indexAt(at)
        row = index.row() if index.isValid() else len(self.rows.lines)
        if index.isValid() and at.y() > self.visualRect(index).center().y():
            row += 1
        ids = self.selected_ids()
        rest = [each.block.id for each in self.rows.lines[row:] if each.block.id not in ids]
        # Nothing is taken out by the view itself: the vault moves them.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.moved.emit(ids, rest[0] if rest else "")

    # Parts

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        line = self.line(current)
        block = self.editor.block
        if block is not None and (line is None or line.block.id != block.id):
            self.close_editor()
        self.chosen.emit(line.block.id if line is not None else "")

    def _cross(self, step: int) -> None:
        row = self.currentIndex().row() + step
        if 0 <= row < len(self.rows.lines):
            self.close_editor()
            self.select(self.rows.lines[row].block.id)
            self.edit_current(None if step < 0 else 0)

    def _grow(self) -> None:
        block = self.editor.block
        if block is None:
            return
        held, high = self.painter.editing
        wanted = self.editor.height_wanted()
        if held == block.id and high != wanted:
            self.painter.editing = (block.id, wanted)
            self.scheduleDelayedItemsLayout()
        self._placing.start()

    def _place_editor(self) -> None:
        block = self.editor.block
        place = self.rows.place_of(block.id) if block is not None else -1
        if block is None or place < 0:
            return
        rect = self.visualRect(self.rows.index(place))
        above = 2 * SPACE if block.kind == "heading" and block.level < 3 else SPACE // 2 + 2
        width = self.painter.text_width()
        high = max(self.editor.height_wanted(), self.painter.editing[1])
        self.editor.setGeometry(rect.left() + GUTTER, rect.top() + above, width, high)
