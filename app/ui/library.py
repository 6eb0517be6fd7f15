"""The library: filters, a table of items with search as one types, and the item that was chosen."""

from __future__ import annotations

import re

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.ui import answers
from app.ui.facets import FacetTree
from app.ui.inspector import Inspector
from app.ui.items_model import ItemsModel
from app.ui.reader import Reader
from app.ui.theme import SPACE, scaled
from app.ui.wording import count

_TYPING = 120
"""Milliseconds after the last key before a search starts."""

_WATCHING = 3000
"""Milliseconds between two looks at whether somebody else has written to the vault."""

_NO_ITEMS = (
    "This vault holds no items yet.\n\nFiles are taken in on the command line: "
    "kuager add FILE ... --case CODE. They appear here by themselves."
)
_NO_HITS = "No item matches this search."


class SearchField(QLineEdit):
    """Where one types; Down and Enter go on to the table, Escape clears."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the keys that mean more than a character."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class LibraryScreen(QWidget):
    """The vault's items; ``locked`` and ``verify_wanted`` are buttons, ``said`` is a status."""

    locked = Signal()
    verify_wanted = Signal()
    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._reader: Reader | None = None
        self._pattern: re.Pattern[str] | None = None
        self._position = -1
        self._shown = ""
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self.refresh)
        self._watching = QTimer(self, interval=_WATCHING)
        self._watching.timeout.connect(self._watch)
        self.facets = FacetTree()
        self.facets.toggled.connect(self._toggle)
        self.model = ItemsModel()
        self.model.more_wanted.connect(self._fetch)
        self.table = self._make_table()
        self.inspector = Inspector()
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(SPACE)
        for place, (widget, share) in enumerate(
            ((self.facets, 0), (self._make_centre(), 1), (self.inspector, 1))
        ):
            splitter.addWidget(widget)
            splitter.setStretchFactor(place, share)
        self.facets.setMinimumWidth(180)
        self.inspector.setMinimumWidth(320)
        splitter.setSizes([224, 596, 514])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(self._make_top())
        layout.addWidget(splitter, 1)
        for first, second in (
            (self.query, self.verify_button),
            (self.verify_button, self.lock_button),
            (self.lock_button, self.facets),
            (self.facets, self.table),
            (self.table, self.inspector.tabs.tabBar()),
        ):
            QWidget.setTabOrder(first, second)

    def show_vault(self, reader: Reader) -> None:
        """Show the items of an open vault."""
        self._reader = reader
        self.query.clear()
        self.refresh()
        self._watching.start()
        self.query.setFocus()

    def forget(self) -> None:
        """Drop everything that came from the vault, and what was searched for in it."""
        self._watching.stop()
        self._reader = None
        self._pattern, self._position, self._shown = None, -1, ""
        self.model.show_rows([], 0)
        # Setting a text leaves nothing to undo; clearing one would.
        self.query.setText("")
        self._typing.stop()
        self.facets.forget()
        self.count.clear()
        self.message.clear()
        self.inspector.forget()
        self.pages.setCurrentWidget(self.table)

    def refresh(self) -> None:
        """Search again with what stands in the search field."""
        self._typing.stop()
        if self._reader is None:
            return
        query = self.query.text()
        self._reader.ask(
            "search",
            lambda vault: answers.find(vault, query),
            lambda found: self._show(found, query),
            self._refuse,
        )

    def clear_filters(self) -> None:
        """Show everything again."""
        self.query.clear()
        self.refresh()
        self.query.setFocus()

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName("Items")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(28)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(5 * SPACE)
        for column, width in enumerate((48, 132, 120, 200)):
            table.setColumnWidth(column, width)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentRowChanged.connect(self._inspect)
        return table

    def _make_centre(self) -> QWidget:
        self.message = QLabel()
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setFont(scaled(self.message.font(), 1.15))
        self.show_all = QPushButton("Clear the &filters")
        self.show_all.clicked.connect(self.clear_filters)
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setSpacing(2 * SPACE)
        column.setContentsMargins(4 * SPACE, 0, 4 * SPACE, 0)
        column.addStretch(1)
        column.addWidget(self.message)
        column.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.table)
        self.pages.addWidget(empty)
        self.count = QLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setAccessibleName("Number of items")
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.count)
        return centre

    def _make_top(self) -> QHBoxLayout:
        self.query = SearchField()
        self.query.setPlaceholderText(
            'Search: words, "a phrase", word*, -without, date:2022-01, place:name'
        )
        self.query.setClearButtonEnabled(True)
        self.query.setAccessibleName("Search")
        self.query.setMinimumHeight(4 * SPACE)
        self.query.setTextMargins(SPACE // 2, 0, SPACE // 2, 0)
        self.query.textChanged.connect(lambda _text: self._typing.start())
        self.query.left.connect(self.table.setFocus)
        for keys in ("/", "Ctrl+F"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._to_query)
        self.verify_button = QPushButton("&Verify a bundle …")
        self.verify_button.clicked.connect(self.verify_wanted)
        self.lock_button = QPushButton("&Lock")
        self.lock_button.setToolTip("Close the vault (Ctrl+L)")
        self.lock_button.clicked.connect(self.locked)
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(self.query, 1)
        for button in (self.verify_button, self.lock_button):
            button.setMinimumHeight(4 * SPACE)
            top.addWidget(button)
        return top

    def _to_query(self) -> None:
        self.query.setFocus()
        self.query.selectAll()

    def _show(self, found: answers.Found, query: str) -> None:
        chosen = self._shown
        self._pattern, self._position, self._shown = found.pattern, found.position, ""
        self.model.show_rows(found.rows, found.total)
        self.facets.show_facets(found.facets, set(_terms(query)))
        searched = bool(query.strip())
        self.count.setText(count(found.total, "item", "items") + (" found" if searched else ""))
        if found.rows:
            self.pages.setCurrentWidget(self.table)
            self.table.selectRow(max(self.model.row_of(chosen), 0))
            return
        self.inspector.forget()
        self.message.setText(_NO_HITS if searched else _NO_ITEMS)
        self.show_all.setVisible(searched)
        self.pages.setCurrentIndex(1)

    def _refuse(self, sentence: str) -> None:
        self.model.show_rows([], 0)
        self._shown = ""
        self.count.clear()
        self.inspector.forget()
        self.message.setText(sentence)
        self.show_all.setVisible(bool(self.query.text().strip()))
        self.pages.setCurrentIndex(1)

    def _fetch(self, offset: int) -> None:
        if self._reader is not None:
            query = self.query.text()
            # The topic is the search's: a new search replaces what was to come of the old one.
            self._reader.ask(
                "search",
                lambda vault: answers.more(vault, query, offset),
                self.model.add_rows,
                self._refuse,
            )

    def _watch(self) -> None:
        if self._reader is not None:
            self._reader.ask("watch", answers.position, self._compare, self.said.emit)

    def _compare(self, position: int) -> None:
        if self._position not in (-1, position):
            self._position = position
            self.refresh()

    def _toggle(self, term: str) -> None:
        terms = _terms(self.query.text())
        if term in terms:
            terms.remove(term)
        else:
            terms.append(term)
        self.query.setText(" ".join(terms))
        self.refresh()

    def _inspect(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._reader is None or not current.isValid():
            return
        item_id = self.model.item(current.row()).id
        self._reader.ask(
            "item",
            lambda vault: answers.look(vault, item_id),
            lambda looked: self._show_item(item_id, looked),
            self.inspector.say,
        )

    def _show_item(self, item_id: str, looked: answers.Looked) -> None:
        self._shown = item_id
        self.inspector.show_item(looked, self._pattern)


def _terms(query: str) -> list[str]:
    """The parts of a query as typed."""
    return re.findall(r'(?:[^\s"]|"[^"]*"?)+', query)
