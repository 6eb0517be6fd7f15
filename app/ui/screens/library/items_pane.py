"""The middle of the library: active filters, the items, and what is said where there are none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    QSize,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.chips import Chip
from app.ui.parts.empty import EmptyState
from app.ui.parts.flow import FlowBox
from app.ui.parts.labels import plain
from app.ui.screens.library import terms
from app.ui.screens.library.items_grid import ItemsGrid
from app.ui.screens.library.items_model import ItemsModel
from app.ui.screens.library.items_table import ItemsTable
from app.ui.screens.library.thumbnails import Thumbnails
from app.ui.theme import CONTROL, SPACE

_SETTLING = 60
"""Milliseconds that a selection stands before anybody looks at what was selected."""


class ItemsPane(QWidget):
    """Table and grid over one model and one selection.

    Signals:
        chosen: the selection has been as it is for a moment.
        filter_removed(term): a chip's cross.
        menu_wanted(position): on the items.
    """

    chosen = Signal()
    filter_removed = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.model = ItemsModel()
        self.thumbnails = Thumbnails()
        self.table = ItemsTable(self.model)
        self.grid = ItemsGrid(self.model, self.thumbnails)
        self.grid.setSelectionModel(self.table.selectionModel())
        self.selection = self.table.selectionModel()
        for view in (self.table, self.grid):
            view.menu_wanted.connect(self.menu_wanted)
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING)
        self._settling.timeout.connect(self.chosen)
        self._quiet = False
        self.selection.selectionChanged.connect(lambda *_both: self._changed())
        self.selection.currentRowChanged.connect(lambda *_both: self._changed())
        self.filters = FlowBox(tr("Active filters"))
        self.filters.hide()
        self.tools = QHBoxLayout()
        self.tools.setSpacing(SPACE // 2)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(SPACE)
        self.count = plain(bold=True)
        self.count.setAccessibleName(tr("Number of items"))
        self.count.setWordWrap(False)
        self.sorted = plain(faded=True)
        self.sorted.setAccessibleName(tr("Order"))
        head.addWidget(self.count)
        head.addWidget(self.sorted, 1)
        head.addLayout(self.tools)
        self.no_hits = EmptyState("filter-off", tr("No item matches this search."))
        self.hits_filters = FlowBox(tr("Filters that can be removed"))
        self.no_items = EmptyState(
            "books",
            tr("This vault holds no items yet."),
            tr(
                "Drop files or folders here. Each is encrypted, its digest recorded, "
                "and the original never changed."
            ),
        )
        self.views = QStackedWidget()
        self.views.addWidget(self.table)
        self.views.addWidget(self.grid)
        self.pages = QStackedWidget()
        self._nothing = self._make_nothing()
        for page in (self.views, self._nothing, self.no_items):
            self.pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addLayout(head)
        layout.addWidget(self.filters)
        layout.addWidget(self.pages, 1)
        self.setFocusProxy(self.table)

    def _make_nothing(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.no_hits, 3)
        row = QHBoxLayout()
        row.setContentsMargins(4 * SPACE, 0, 4 * SPACE, 0)
        row.addWidget(self.hits_filters)
        column.addLayout(row)
        column.addStretch(2)
        return page

    def add_tool(self, name: str, picture: str, *, checkable: bool = False) -> QToolButton:
        """Add a button at the right of the heading; the caller connects it."""
        button = QToolButton()
        button.setIcon(icon(picture))
        button.setIconSize(QSize(18, 18))
        button.setAutoRaise(True)
        button.setCheckable(checkable)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFixedSize(CONTROL, CONTROL)
        self.tools.addWidget(button)
        return button

    # Table or grid

    @property
    def view(self) -> ItemsTable | ItemsGrid:
        """The view in use."""
        return self.grid if self.as_grid else self.table

    @property
    def as_grid(self) -> bool:
        """Whether the items are shown as pictures."""
        return self.focusProxy() is self.grid

    def show_as_grid(self, *, on: bool) -> None:
        """Show the items as pictures, or in the table; what is selected stays in view."""
        had_focus = self.view.hasFocus()
        self.setFocusProxy(self.grid if on else self.table)
        self.views.setCurrentWidget(self.view)
        self.view.scrollTo(self.selection.currentIndex())
        if had_focus:
            self.view.setFocus()

    # What is shown

    def show_numbers(self, numbers: Sequence[int], query: str, *, keep: bool = True) -> None:
        """Show the result of a search.

        Args:
            numbers: of the items, in order.
            query: what was searched for.
            keep: what was selected stays selected, and what stood at the top stays there.
        """
        self._show_filters(query)
        self.table.set_two_lines(on=terms.has_words(query))
        if list(numbers) == list(self.model.numbers):
            self.model.mark_stale()
            if keep and (self.selected() or not numbers):
                self._show_page(query)
                self._changed()
                return
        chosen = self.selected() if keep else []
        current = self.current() if keep else None
        top = self._top_number() if keep else None
        before = self.selection.currentIndex().row()
        self._quiet = True
        self.model.show_numbers(numbers)
        self._show_page(query)
        kept = self.select(chosen, current)
        if not kept and numbers:
            # The next one after what was trashed or no longer matches.
            row = min(max(before, 0), len(numbers) - 1) if keep and chosen else 0
            self.select([numbers[row]], numbers[row])
        if top is not None:
            self.view.scroll_to_top(self.model.row_of(top))
        elif not keep:
            self.view.verticalScrollBar().setValue(0)
        self._quiet = False
        self._changed()

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        self._settling.stop()
        self.model.show_numbers(())
        self.thumbnails.forget()
        self.count.setText("")
        self.sorted.setText("")
        self.filters.flow.clear()
        self.hits_filters.flow.clear()
        self.filters.hide()
        self.table.reset_columns()
        self.pages.setCurrentWidget(self.views)

    # Selection

    def selected(self) -> list[int]:
        """The numbers of the selected items, in the order in which they are shown."""
        rows = sorted({(each.top(), each.bottom()) for each in self.selection.selection().toList()})
        found: list[int] = []
        seen = -1
        for top, bottom in rows:
            found += self.model.numbers[max(top, seen + 1) : bottom + 1]
            seen = max(seen, bottom)
        return found

    def current(self) -> int | None:
        """The number of the item with the keyboard's focus."""
        row = self.selection.currentIndex().row()
        return self.model.numbers[row] if 0 <= row < len(self.model.numbers) else None

    def select(self, numbers: Iterable[int], current: int | None = None) -> bool:
        """Select items, as far as they are shown; False when none is."""
        rows = sorted(row for row in map(self.model.row_of, numbers) if row >= 0)
        if not rows:
            return False
        last = len(self.model.columns) - 1
        chosen = QItemSelection()
        start = previous = rows[0]
        for row in [*rows[1:], -1]:
            if row == previous + 1:
                previous = row
                continue
            chosen.select(self.model.index(start, 0), self.model.index(previous, last))
            start = previous = row
        at = self.model.row_of(current) if current is not None else -1
        index = self.model.index(at if at in rows else rows[0], self.model.title_column)
        self.selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selection.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(index)
        return True

    def show_item(self, number: int) -> bool:
        """Select one item and bring it into view; False when it is not among those shown."""
        if not self.select([number], number):
            return False
        self.view.scrollTo(
            self.selection.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible
        )
        return True

    def _top_number(self) -> int | None:
        row = self.view.top_row()
        if row <= 0 or row >= len(self.model.numbers):
            return None
        return self.model.numbers[row]

    def _changed(self) -> None:
        if not self._quiet:
            self._settling.start()

    def _show_page(self, query: str) -> None:
        if self.model.numbers:
            self.pages.setCurrentWidget(self.views)
        elif query.strip():
            self.pages.setCurrentWidget(self._nothing)
        else:
            self.pages.setCurrentWidget(self.no_items)

    def _show_filters(self, query: str) -> None:
        for box, words in ((self.filters, False), (self.hits_filters, True)):
            box.flow.clear()
            for term, label in terms.filters(query, words=words):
                chip = Chip(
                    label, removable=tr("Remove the filter {filter}", filter=label), goes=False
                )
                chip.removed.connect(lambda term=term: self.filter_removed.emit(term))
                box.flow.addWidget(chip)
        self.filters.setVisible(self.filters.flow.count() > 0)
        self.filters.updateGeometry()
