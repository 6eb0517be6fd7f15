"""The chronology as a table: what the picture shows, for keys, screen readers and whoever prefers it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from app.casework.seeing.chronology import Chronology
from app.ui.language import tr
from app.ui.theme import CONTROL, SPACE
from app.ui.wording import day, one_line, tooltip

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_Role = Qt.ItemDataRole
_WIDTHS = (170, 300, 150, 100, 64, 64)


class EventsModel(QAbstractTableModel):
    """Events in the order of their dates; words are made of those that are looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.whole = Chronology()
        self.rows: Sequence[int] = ()
        self.veil: Callable[[str], str] = str
        self._links: dict[int, int] = {}

    def show_rows(self, whole: Chronology, rows: Sequence[int]) -> None:
        """Show these events of a chronology."""
        self.beginResetModel()
        if whole is not self.whole:
            self._links = {}
            for arrow in whole.arrows:
                for at in (arrow.one, arrow.other):
                    self._links[at] = self._links.get(at, 0) + 1
        self.whole, self.rows = whole, rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _NONE) -> int:  # noqa: N802
        """Events."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NONE) -> int:  # noqa: N802
        """Date, event, place, case, evidence, links."""
        return 0 if parent.isValid() else len(_WIDTHS)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        """What is known of an event."""
        if role not in (_Role.DisplayRole, _Role.ToolTipRole):
            return None
        at = self.rows[index.row()]
        mark, column = self.whole.marks[at], index.column()
        said: object
        if column == 0:
            said = day(mark.date) or tr("undated")
        elif column == 1:
            title = one_line(self.veil(mark.title))
            said = tr("{title} (disputed)", title=title) if mark.disputed else title
        elif column == 2:
            said = one_line(self.veil(mark.place))
        elif column == 3:
            said = mark.case_code
        elif column == 4:
            said = self.whole.items.get(mark.id, 0) if self.whole.whole else ""
        else:
            said = self._links.get(at, 0) if self.whole.whole else ""
        return tooltip(str(said)) if role == _Role.ToolTipRole else said

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        """What the columns hold."""
        if role != _Role.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            tr("Date"), tr("Event"), tr("Place"), tr("Case"), tr("Items"), tr("Links"),
        )[section]  # fmt: skip


class EventsTable(QTableView):
    """The table.

    Signals:
        chose(place): another event became the current one.
        opened(place): its passage is asked for.
    """

    chose = Signal(int)
    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Chronology as a table"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.events = EventsModel()
        self.setModel(self.events)
        down, across = self.verticalHeader(), self.horizontalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(max(CONTROL, self.fontMetrics().height() + SPACE))
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)
        across.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.events.rows[index.row()]))

    def choose(self, place: int) -> None:
        """Make an event the current one, without saying so."""
        try:
            row = self.events.rows.index(place)
        except ValueError:
            return
        if row != self.currentIndex().row():
            self.blockSignals(True)
            self.setCurrentIndex(self.events.index(row, 1))
            self.blockSignals(False)
            self.scrollTo(self.currentIndex())

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802
        """Tell which event became the current one."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chose.emit(self.events.rows[current.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens the passage."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.events.rows[self.currentIndex().row()])
        else:
            super().keyPressEvent(event)
