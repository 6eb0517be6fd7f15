"""The queue of what is marked: gone through with a key each, by person or by page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.casework.reviewing.redacting import Entry
from app.ui.language import tr
from app.ui.parts.empty import EmptyState
from app.ui.parts.ticks import Tick
from app.ui.screens.review.queue_delegate import QueueDelegate, group_button
from app.ui.screens.review.queue_model import Line, QueueModel
from app.ui.theme import CONTROL, SPACE
from app.ui.viewers.bar import tool


def named_button(action: QAction) -> QPushButton:
    """A button with the name of a command, which follows it."""
    button = QPushButton(action.icon(), action.text())
    button.setMinimumHeight(CONTROL)
    button.setToolTip(action.toolTip())
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    action.changed.connect(lambda: button.setToolTip(action.toolTip()))
    return button


class QueueList(QListView):
    """The list.

    Signals: ``group_clicked(row)``: somebody wants all of a group hidden.
    """

    group_clicked = Signal(int)

    def __init__(self, model: QueueModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(QueueDelegate(self))
        self.setAccessibleName(tr("What is marked"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self._model = model

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters decide here; they do not search."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on the tick of a heading hides all of its group."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        line = self._model.line(index.row()) if index.isValid() else None
        if line is None or line.entry is not None or not line.open:
            return
        if group_button(self.visualRect(index)).contains(event.position().toPoint()):
            self.group_clicked.emit(index.row())


class Queue(QWidget):
    """The list with what it is grouped by, and the keys that decide.

    Signals:
        chosen(mark id): another entry is the current one, ``""`` for a heading or none; also while
            the list is filled.
        group_wanted(Line): all of a group should be hidden.
    """

    chosen = Signal(str)
    group_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()
        self._text = ""
        self._current = ""
        self.model = QueueModel()
        self.list = QueueList(self.model)
        self.by = QComboBox()
        self.by.setMinimumHeight(CONTROL)
        self.by.setAccessibleName(tr("Grouped by"))
        for value, label in (("person", tr("By person")), ("page", tr("By page"))):
            self.by.addItem(label, value)
        self.open_only = Tick(tr("Only what is open"))
        self.tools = QHBoxLayout()
        self.tools.setContentsMargins(SPACE // 2, 0, SPACE // 2, 0)
        self.tools.setSpacing(0)
        self.nothing = EmptyState("eye-off", tr("Nothing is marked here."), "")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.nothing)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE, 0, SPACE, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.by, 1)
        row.addWidget(self.open_only)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE // 2, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(self.tools)
        self.verdicts = QHBoxLayout()
        self.verdicts.setContentsMargins(SPACE, 0, SPACE, SPACE // 2)
        self.verdicts.setSpacing(SPACE)
        column.addLayout(row)
        column.addWidget(self.stack, 1)
        column.addLayout(self.verdicts)
        self.by.currentIndexChanged.connect(lambda _place: self._fill())
        self.open_only.toggled.connect(lambda _on: self._fill())
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.list.group_clicked.connect(self._group)

    def add_verdicts(self, actions: Sequence[QAction]) -> None:
        """Add the buttons of the commands that decide, with their names, under the list."""
        before: QWidget = self.list
        for action in actions:
            button = named_button(action)
            self.verdicts.addWidget(button, 1)
            self.setTabOrder(before, button)
            before = button

    def add_tools(self, actions: Sequence[QAction]) -> None:
        """Add the buttons of other commands over the list."""
        buttons: list[QWidget] = [tool(action) for action in actions]
        for button in buttons:
            self.tools.addWidget(button)
        self.tools.addStretch(1)
        order = [*buttons, self.by, self.open_only, self.list]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    # What is shown

    def show_entries(self, entries: Sequence[Entry], text: str) -> None:
        """Show entries; the current one and the place in the list stay."""
        self._entries, self._text = tuple(entries), text
        self._fill()

    def forget(self) -> None:
        """Hold nothing."""
        self._entries, self._text, self._current = (), "", ""
        self.model.forget()

    @property
    def current(self) -> str:
        """The id of the current mark; ``""`` where a heading or nothing is."""
        return self._current

    def line(self) -> Line | None:
        """The current line."""
        return self.model.line(self.list.currentIndex().row())

    def entry(self) -> Entry | None:
        """The current entry."""
        return next((each for each in self._entries if each.mark.id == self._current), None)

    # Going through it

    def choose(self, mark_id: str) -> None:
        """Make a mark the current one; one that is not listed is listed again."""
        if mark_id == self._current and self.model.row_of(mark_id) == self._row():
            return
        if self.model.row_of(mark_id) < 0 and any(e.mark.id == mark_id for e in self._entries):
            self._current = mark_id
            self._fill()
            self.chosen.emit(mark_id)
        elif self.model.row_of(mark_id) >= 0:
            self._go(self.model.row_of(mark_id))

    def step(self, step: int) -> None:
        """Go to the next entry (1) or the one before (-1)."""
        self._go(self.model.step(self._row(), step))

    def to_next_open(self) -> bool:
        """Go to the next open suggestion; False where none is left."""
        row = self.model.next_open(self._row())
        if row < 0:
            return False
        self._go(row)
        return True

    def place(self) -> dict[str, Any]:
        """Where the reviewer is, as JSON values."""
        return {
            "mark": self._current,
            "by": self.by.currentData(),
            "open": self.open_only.isChecked(),
        }

    def restore_place(self, place: dict[str, Any]) -> None:
        """Go back to where the reviewer was; may be called before anything is shown."""
        with QSignalBlocker(self.by), QSignalBlocker(self.open_only):
            self.by.setCurrentIndex(max(0, self.by.findData(place.get("by"))))
            self.open_only.setChecked(bool(place.get("open")))
        self._current = str(place.get("mark", ""))

    def _fill(self) -> None:
        bar = self.list.verticalScrollBar()
        before, at, line = bar.value(), self._row(), self.line()
        selection = self.list.selectionModel()
        with QSignalBlocker(selection):
            self.model.show(
                self._entries,
                self._text,
                by_page=self.by.currentData() == "page",
                open_only=self.open_only.isChecked(),
                kept=self._current,
            )
        row = self.model.row_of(self._current)
        if row < 0 and line is not None and line.entry is None:
            lines = enumerate(self.model.lines)
            row = next((n for n, e in lines if e.entry is None and e.group == line.group), -1)
        self.stack.setCurrentWidget(self.list if self.model.lines else self.nothing)
        # Laid out before it is scrolled: Qt knows no place of a line before that.
        self.list.doItemsLayout()
        bar.setValue(before)
        if row >= 0:
            self._go(row)
        elif self.model.lines:
            first = self.model.next_open(max(-1, min(at, len(self.model.lines)) - 1))
            self._go(first if first >= 0 else self.model.step(-1, 1))
        elif self._current:
            self._current = ""
            self.chosen.emit("")
        self.list.viewport().update()

    def _row(self) -> int:
        return self.list.currentIndex().row()

    def _go(self, row: int) -> None:
        index = self.model.index(row)
        if not index.isValid():
            return
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect
        # Qt's own setCurrentIndex() of a list toggles while Ctrl is pressed.
        self.list.selectionModel().setCurrentIndex(index, how)
        self.list.scrollTo(index)

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        line = self.model.line(now.row())
        chosen = line.entry.mark.id if line is not None and line.entry is not None else ""
        if chosen != self._current or not chosen:
            # Also from heading to heading: what can be done with each differs.
            self._current = chosen
            self.chosen.emit(chosen)

    def _group(self, row: int) -> None:
        line = self.model.line(row)
        if line is not None:
            self.group_wanted.emit(line)
