"""The table of items: columns that are chosen, moved, resized and sorted by, and remembered."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from app.ui.language import tr
from app.ui.screens.library.item_delegate import ItemDelegate
from app.ui.screens.library.items_model import ItemsModel
from app.ui.theme import SPACE

_TITLE = 240
"""Pixels that titles have at least."""

_SETTLING = 500
"""Milliseconds after the last change of the columns before they are remembered."""


class ItemsTable(QTableView):
    """Rows of one height, whatever is in them.

    Signals:
        sort_wanted(column id): its heading was clicked.
        columns_changed: other columns, or another order or width of them.
        menu_wanted(position): a context menu, at a position on the screen.
    """

    sort_wanted = Signal(str)
    columns_changed = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, model: ItemsModel) -> None:
        super().__init__()
        self._items = model
        self.setModel(model)
        self.setAccessibleName(tr("Items"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._delegate = ItemDelegate(model, self)
        self.setItemDelegate(self._delegate)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(5 * SPACE)
        header.setSortIndicatorShown(True)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda place: self.show_column_menu(header.mapToGlobal(place))
        )
        header.sectionClicked.connect(self._sort)
        # Of its own and always empty: whether a column is selected is asked of every row, at every painting.
        header.setSelectionModel(QItemSelectionModel(model, header))
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING)
        self._settling.timeout.connect(self.columns_changed)
        self._quiet = False
        self._chosen = False
        self._sorted = ("", False)
        self.reset_columns()
        header.sectionResized.connect(self._changed)
        header.sectionMoved.connect(self._changed)
        self.set_two_lines(on=False)

    # Rows

    def set_two_lines(self, *, on: bool) -> None:
        """Leave room for a snippet under every title, or not."""
        self._delegate.two_lines = on
        line = self.fontMetrics().height()
        height = 2 * line + SPACE if on else max(28, line + SPACE)
        header = self.verticalHeader()
        if header.defaultSectionSize() != height:
            # The heading would tell of each row by itself, a hundred thousand times over.
            with QSignalBlocker(header):
                # In this order no row is too low in between, and is raised by itself.
                header.setMinimumSectionSize(min(height, header.minimumSectionSize()))
                header.setDefaultSectionSize(height)
                header.setMinimumSectionSize(height)
            self.updateGeometries()
            self.viewport().update()

    def top_row(self) -> int:
        """The first row that is seen, or -1."""
        return self.rowAt(0)

    def scroll_to_top(self, row: int) -> None:
        """Have a row stand at the upper edge, without a movement that is seen."""
        if row >= 0:
            self.verticalScrollBar().setValue(row * self.verticalHeader().defaultSectionSize())

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Nothing: it would fetch every row; the search field finds better."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer what can be done with what is selected."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))
        else:
            self.menu_wanted.emit(event.globalPos())

    # Columns

    def layout_of_columns(self) -> dict[str, Any]:
        """Order, widths and what is hidden, as JSON values."""
        header = self.horizontalHeader()
        every = self._items.columns
        order = [every[header.logicalIndex(place)].id for place in range(len(every))]
        hidden = [each.id for place, each in enumerate(every) if self.isColumnHidden(place)]
        return {
            "order": order,
            "hidden": hidden,
            "widths": dict(self._widths),
            "chosen": self._chosen,
        }

    def show_columns(self, held: dict[str, Any]) -> None:
        """Restore what :meth:`layout_of_columns` gave; columns that it does not know stand at the end."""
        header = self.horizontalHeader()
        places = {column.id: place for place, column in enumerate(self._items.columns)}
        self._quiet = True
        wanted = [each for each in held.get("order", []) if each in places]
        for visual, name in enumerate(wanted):
            header.moveSection(header.visualIndex(places[name]), visual)
        hidden = set(held.get("hidden", []))
        widths = held.get("widths", {})
        for name, place in places.items():
            shown = self._items.columns[place].shown if name not in wanted else name not in hidden
            width = widths.get(name, self._widths[name])
            if isinstance(width, int) and 5 * SPACE <= width <= 4000:
                self._widths[name] = width
                self.setColumnWidth(place, width)
            self.setColumnHidden(place, not shown and name != "title")
        self._quiet = False
        self._chosen = bool(held.get("chosen", True))

    def reset_columns(self) -> None:
        """The columns as they are from the beginning."""
        self._widths = {column.id: column.width for column in self._items.columns}
        self.show_columns(
            {
                "order": [column.id for column in self._items.columns],
                "hidden": [column.id for column in self._items.columns if not column.shown],
                "widths": self._widths,
                "chosen": False,
            }
        )
        self._fit()

    def visible_columns(self) -> list[int]:
        """The columns that are shown, from left to right, by their place in the model."""
        header = self.horizontalHeader()
        every = [header.logicalIndex(place) for place in range(header.count())]
        return [place for place in every if not self.isColumnHidden(place)]

    def column_menu(self) -> QMenu:
        """The menu by which columns are chosen."""
        menu = QMenu(self)
        menu.setAccessibleName(tr("Columns"))
        for place, column in enumerate(self._items.columns):
            action = menu.addAction(column.heading)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(place))
            action.setEnabled(place != self._items.title_column)
            action.toggled.connect(lambda on, place=place: self._show_column(place, on))
        menu.addSeparator()
        again = menu.addAction(tr("As from the beginning"))
        again.triggered.connect(self._columns_again)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def show_column_menu(self, place: QPoint) -> None:
        """Open the menu of columns at a place on the screen."""
        self.column_menu().popup(place)

    def show_sort(self, column_id: str, *, descending: bool) -> None:
        """Mark the heading that the items are sorted by; ``""``: none."""
        self._sorted = (column_id, descending)
        place = next(
            (at for at, each in enumerate(self._items.columns) if each.id == column_id), -1
        )
        # The arrow points down where values grow downwards, as everywhere else.
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(place, order)
        self._items.show_sort(place, descending=descending)

    def _columns_again(self) -> None:
        self.reset_columns()
        self.columns_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the titles what room there is, as long as nobody has chosen widths."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._chosen:
            return
        title = self._items.title_column
        others = sum(self.columnWidth(place) for place in self.visible_columns() if place != title)
        width = max(_TITLE, self.viewport().width() - others)
        self._quiet = True
        self.setColumnWidth(title, width)
        self._quiet = False
        self._widths["title"] = width

    def _show_column(self, place: int, on: bool) -> None:
        self.setColumnHidden(place, not on)
        if on:
            self.setColumnWidth(place, self._widths[self._items.columns[place].id])
        self._fit()
        self._settling.start()

    def _changed(self, section: int, _old: int, new: int) -> None:
        if self._quiet:
            return
        name = self._items.columns[section].id
        width = self.columnWidth(section)
        if width:
            self._widths[name] = width
        self._chosen = True
        self._settling.start()

    def _sort(self, section: int) -> None:
        column = self._items.columns[section]
        if column.order:
            self.sort_wanted.emit(column.id)
        else:
            # Qt has moved the arrow already.
            self.show_sort(self._sorted[0], descending=self._sorted[1])
