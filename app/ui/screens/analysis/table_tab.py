"""Codes by codes: how often passages of the one overlap passages of the other; each cell leads to them."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.casework.arguing.board import Code
from app.casework.arguing.cooccurrence import Cell, Table, cooccurrence
from app.casework.coding.code_lines import KINDS
from app.ui.commands import Commands
from app.ui.icons import icon
from app.ui.language import current, tr
from app.ui.parts.empty import EmptyState
from app.ui.parts.flow import FlowBox
from app.ui.parts.labels import plain
from app.ui.screens.analysis import words
from app.ui.screens.analysis.choices import box
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE, link_colour
from app.ui.wording import one_line, tooltip
from app.vault.vault import Vault

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_COLUMN = 120
_HEADED = 260
_TINT = 90
_ACROSS = Qt.Orientation.Horizontal
_Role = Qt.ItemDataRole


class CountsModel(QAbstractTableModel):
    """Counts with their codes."""

    def __init__(self, view: QWidget) -> None:
        super().__init__()
        self._view = view
        self._most = 1
        self._shades: dict[tuple[int, int], QColor] = {}
        self.table = Table((), (), {})

    def show_table(self, table: Table) -> None:
        """Show another table."""
        self.beginResetModel()
        self.table = table
        self._shades.clear()
        self._most = max(
            (cell.count for place, cell in table.cells.items() if self._meet(*place)), default=1
        )
        self.endResetModel()

    def cell(self, index: _Index) -> tuple[Code, Code, Cell] | None:
        """Both codes and what they have in common; None where they never meet."""
        held = self.table.cells.get((index.row(), index.column()))
        if held is None:
            return None
        return self.table.rows[index.row()], self.table.columns[index.column()], held

    def rowCount(self, parent: _Index = _NONE) -> int:  # noqa: N802
        """Codes down the side."""
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: _Index = _NONE) -> int:  # noqa: N802
        """Codes across the top."""
        return 0 if parent.isValid() else len(self.table.columns)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        """A count; for screen readers and tips with both codes."""
        if role in (_Role.AccessibleTextRole, _Role.ToolTipRole):
            said = self._said(index)
            return tooltip(said) if role == _Role.ToolTipRole else said
        held = self.cell(index)
        if held is None:
            return None
        return f"{held[2].count:,}" if role == _Role.DisplayRole else None

    def shade(self, count: int) -> QColor:
        """The ground of a count: the deeper the larger it is; the number says the same."""
        key = (self._view.palette().cacheKey(), count)
        found = self._shades.get(key)
        if found is None:
            found = QColor(link_colour(self._view, "item"))
            found.setAlpha(20 + round((_TINT - 20) * count / self._most))
            self._shades[key] = found
        return found

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        """The codes."""
        codes = self.table.columns if orientation == _ACROSS else self.table.rows
        if not 0 <= section < len(codes):
            return None
        code = codes[section]
        said = one_line(code.label)
        if role == _Role.DisplayRole:
            return said
        if role == _Role.ToolTipRole:
            return tooltip(words.joined(words.kind_title(code.kind), said))
        if role == _Role.TextAlignmentRole and orientation != _ACROSS:
            return int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        return None

    def _said(self, index: _Index) -> str:
        if not (0 <= index.row() < len(self.table.rows)):
            return ""
        one, other = self.table.rows[index.row()], self.table.columns[index.column()]
        held = self.table.cells.get((index.row(), index.column()))
        if one.name == other.name:
            return tr(
                "{code}: {count} passages in all",
                code=one_line(one.label),
                count=held.count if held is not None else 0,
            )
        return tr(
            "{one} with {other}: {count}",
            one=one_line(one.label),
            other=one_line(other.label),
            count=held.count if held is not None else 0,
        )

    def _meet(self, row: int, column: int) -> bool:
        return self.table.rows[row].name != self.table.columns[column].name


class _Delegate(QStyledItemDelegate):
    """Paints a count; asking the model for each of its roles would take longer than the rest of the table."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """A number on the shade of how large it is."""
        model, rect, colours = index.model(), option.rect, option.palette
        if not isinstance(model, CountsModel):
            return
        held = model.cell(index)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, colours.highlight())
        if held is None:
            return
        one, other, cell = held
        ink = QPalette.ColorRole.Text
        if one.name == other.name:
            ink = QPalette.ColorRole.PlaceholderText
        elif not chosen:
            painter.fillRect(rect, model.shade(cell.count))
        painter.setPen(colours.color(QPalette.ColorRole.HighlightedText if chosen else ink))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), f"{cell.count:,}")


class Counts(QTableView):
    """The table itself. Signals: ``opened(index)`` on Enter and double click."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Co-occurrence"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.counts = CountsModel(self)
        self.setModel(self.counts)
        self.setItemDelegate(_Delegate(self))
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setDefaultSectionSize(_COLUMN)
        across.setTextElideMode(Qt.TextElideMode.ElideRight)
        across.setHighlightSections(True)
        down.setTextElideMode(Qt.TextElideMode.ElideRight)
        down.setFixedWidth(_HEADED)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(max(CONTROL, self.fontMetrics().height() + SPACE))
        self.doubleClicked.connect(self.opened.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter leads to the passages."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class TableTab(QWidget):
    """Codes by codes.

    Signals:
        opened(name, ids): the passages of a cell, under what they have in common.
        export(table): as a file.
        narrowed(case): another case was chosen, or ``""`` for all.
    """

    opened = Signal(str, object)
    export = Signal(object)
    narrowed = Signal(str)

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self._session: Session | None = None
        self.case = box(tr("Case"))
        self.down = box(tr("Codes down the side"))
        self.across = box(tr("Codes across the top"))
        for combo, every in ((self.down, tr("All codes")), (self.across, tr("The same codes"))):
            combo.addItem(every, "")
            for kind in KINDS:
                combo.addItem(icon(words.ICONS[kind]), words.kind_title(kind), kind)
        self.view = Counts()
        self.empty = EmptyState(
            "table",
            tr("No passage has a code yet"),
            tr("Here you see which codes stand on the same words, and how often."),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.view)
        self.export_button = QPushButton(tr("To a file …"))
        self.export_button.setIcon(icon("download"))
        self.export_button.setMinimumHeight(CONTROL)
        head = FlowBox(tr("What is shown"))
        for widget in (self.case, self.down, self.across, self.export_button):
            head.flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(head)
        column.addWidget(
            plain(
                tr(
                    "Each number counts pairs of passages that overlap; on the diagonal, the passages of the "
                    "code. Enter shows them."
                ),
                faded=True,
            )
        )
        column.addWidget(self.stack, 1)
        self.export_action = commands.add(
            self,
            "analysis.export_table",
            tr("Write the table to a file …"),
            lambda: self.export.emit(self.view.counts.table),
            section=tr("Co-occurrence"),
            icon="download",
        )
        self.export_action.setEnabled(False)
        self.export_button.setEnabled(False)
        self.export_action.enabledChanged.connect(self.export_button.setEnabled)
        self.export_button.clicked.connect(self.export_action.trigger)
        self.view.opened.connect(self._open)
        self.case.currentIndexChanged.connect(
            lambda _row: self.narrowed.emit(self.case.currentData() or "")
        )
        for combo in (self.case, self.down, self.across):
            combo.currentIndexChanged.connect(lambda _row: self.refresh())

    def show_session(self, session: Session) -> None:
        """Take an open vault."""
        self._session = session

    def forget(self) -> None:
        """Show nothing and hold nothing of the vault."""
        self._session = None
        with QSignalBlocker(self.case):
            self.case.clear()
        self.view.counts.show_table(Table((), (), {}))
        self.stack.setCurrentWidget(self.empty)
        self.export_action.setEnabled(False)

    def refresh(self) -> None:
        """Ask again."""
        if self._session is None:
            return
        down = [self.down.currentData()] if self.down.currentData() else KINDS
        across = [self.across.currentData()] if self.across.currentData() else ()
        case, language = self.case.currentData() or None, current()

        def work(vault: Vault) -> Table:
            return cooccurrence(vault, case, down, across, language=language)

        self._session.ask("analysis table", work, self._show)

    def _show(self, table: Table) -> None:
        at = self.view.currentIndex()
        place = (at.row(), at.column())
        self.view.counts.show_table(table)
        if table.cells:
            row = min(max(place[0], 0), len(table.rows) - 1)
            column = min(max(place[1], 0), len(table.columns) - 1)
            self.view.setCurrentIndex(self.view.counts.index(row, column))
        self.stack.setCurrentWidget(self.view if table.cells else self.empty)
        writable = self._session is not None and not self._session.read_only
        self.export_action.setEnabled(bool(table.cells) and writable)

    def _open(self, index: QModelIndex) -> None:
        held = self.view.counts.cell(index)
        if held is None:
            return
        one, other, cell = held
        name = one_line(one.label)
        if one.name != other.name:
            name = f"{name} × {one_line(other.label)}"
        self.opened.emit(name, list(cell.passages))
