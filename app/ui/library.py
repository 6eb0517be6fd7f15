"""The library: facets, a table of items with search as one types, and what is known of the one chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.casework import browse
from app.errors import KuagerError
from app.records.dates import words
from app.records.vocabulary import load
from app.ui.items_model import ItemsModel
from app.ui.theme import SPACE
from app.vault.search import search
from app.vault.vault import Vault

_TYPING = 150
"""Milliseconds after the last key before a search starts."""

_SHOWN = 2000
_FACETS = ("case", "kind", "person", "article", "lang", "consent", "state", "tag")


class LibraryScreen(QWidget):
    """The vault's items."""

    locked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._vault: Vault | None = None
        self.query = QLineEdit()
        self.query.setPlaceholderText(
            'Search: words, "a phrase", word*, person:name, article:iccpr:9'
        )
        self.query.setClearButtonEnabled(True)
        self.query.setAccessibleName("Search")
        self._timer = QTimer(self, singleShot=True, interval=_TYPING)
        self._timer.timeout.connect(self.refresh)
        self.query.textChanged.connect(lambda _text: self._timer.start())
        lock = QPushButton("&Lock")
        lock.setShortcut("Ctrl+L")
        lock.clicked.connect(self.locked)
        top = QHBoxLayout()
        top.addWidget(self.query, 1)
        top.addWidget(lock)
        self.facets = QTreeWidget()
        self.facets.setColumnCount(2)
        self.facets.setHeaderHidden(True)
        self.facets.setAccessibleName("Filters with counts")
        self.facets.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.facets.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.facets.header().setStretchLastSection(False)
        self.facets.itemActivated.connect(self._narrow)
        self.facets.itemClicked.connect(self._narrow)
        self.model = ItemsModel()
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName("Items")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAlternatingRowColors(True)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        for column, width in enumerate((48, 96, 120, 320, 72)):
            self.table.setColumnWidth(column, width)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._inspect())
        self.count = QLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.text, self.details, self.history = (QPlainTextEdit() for _ in range(3))
        self.tabs = QTabWidget()
        for page, name in (
            (self.text, "Text"),
            (self.details, "Details"),
            (self.history, "History"),
        ):
            page.setReadOnly(True)
            page.setAccessibleName(name)
            self.tabs.addTab(page, name)
        centre = QWidget()
        column_layout = QVBoxLayout(centre)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.addWidget(self.table)
        column_layout.addWidget(self.count)
        splitter = QSplitter()
        for widget, share in ((self.facets, 2), (centre, 5), (self.tabs, 4)):
            splitter.addWidget(widget)
            splitter.setStretchFactor(splitter.count() - 1, share)
        splitter.setSizes([240, 620, 480])
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE)
        layout.addLayout(top)
        layout.addWidget(splitter, 1)

    def show_vault(self, vault: Vault) -> None:
        """Show a vault's items."""
        self._vault = vault
        self.query.clear()
        self.refresh()
        self.query.setFocus()

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        self._timer.stop()
        self._vault = None
        self.model.show_rows([])
        self.query.clear()
        self._timer.stop()
        self.facets.clear()
        self.count.clear()
        for page in (self.text, self.details, self.history):
            page.clear()

    def refresh(self) -> None:
        """Search again with what stands in the search field."""
        if self._vault is None:
            return
        try:
            hits = search(self._vault, self.query.text(), limit=_SHOWN, offset=0)
        except KuagerError as error:
            self.count.setText(error.sentence)
            return
        self.model.show_rows(list(hits.rows))
        shown = f", the first {_SHOWN} shown" if hits.total > _SHOWN else ""
        self.count.setText(f"{hits.total} items{shown}")
        self._show_facets(hits.facets)
        if self.model.rowCount():
            self.table.selectRow(0)
        else:
            self._inspect()

    def _show_facets(self, facets: object) -> None:
        assert isinstance(facets, dict)
        self.facets.clear()
        for name in _FACETS:
            values = facets.get(name) or {}
            if not values:
                continue
            head = QTreeWidgetItem([name.capitalize(), ""])
            self.facets.addTopLevelItem(head)
            for value, number in list(values.items())[:12]:
                leaf = QTreeWidgetItem([str(value), str(number)])
                quoted = f'"{value}"' if " " in str(value) else str(value)
                leaf.setData(0, Qt.ItemDataRole.UserRole, f"{name}:{quoted}")
                head.addChild(leaf)
            head.setExpanded(True)

    def _narrow(self, leaf: QTreeWidgetItem, _column: int) -> None:
        term = leaf.data(0, Qt.ItemDataRole.UserRole)
        if term and term not in self.query.text():
            self.query.setText(f"{self.query.text().strip()} {term}".strip())

    def _inspect(self) -> None:
        row = self.table.currentIndex().row()
        if self._vault is None or row < 0 or row >= self.model.rowCount():
            for page in (self.text, self.details, self.history):
                page.clear()
            return
        item = self.model.item(row)
        try:
            shown = browse.show(self._vault, item.id)
            self.details.setPlainText(_details(shown))
            events = self._vault.log.events(item=item.id)
            self.history.setPlainText(
                "\n".join(f"{event.time}  {event.verb}  {event.table}" for event in events)
            )
            self.text.setPlainText(browse.text(self._vault, item.id))
        except KuagerError as error:
            self.text.setPlainText(error.sentence)


def _details(shown: browse.Shown) -> str:
    item = shown.item
    rows = [
        ("Number", str(item.number)),
        ("Title", item.title),
        ("Kind", load("kinds").label(item.kind)),
        ("Date", words(item.date) if item.date else ""),
        ("Case", shown.case_code),
        ("Author", item.author),
        ("Source", item.source),
        ("Grade", f"{item.reliability}{item.credibility}"),
        ("Language", item.language),
        ("File", f"{item.file_name}, {item.size:,} bytes, {item.media_type}"),
        ("SHA-256", item.sha256),
        ("Received", item.received_at),
        ("Note", item.note),
    ]
    lines = [f"{name + ':':<10} {value}" for name, value in rows if value]
    groups = [
        ("Articles", [link.provision for link in shown.articles]),
        ("People", [f"{person.name} ({link.role})" for link, person in shown.people]),
        (
            "Related",
            [f"{relation} {other.number} {other.title}" for relation, other, _ in shown.related],
        ),
        (
            "Consent",
            [
                f"{person.name}: {', '.join(consent.purposes)}, {consent.identity}"
                + (f", withdrawn {consent.withdrawn_on}" if consent.withdrawn_on else "")
                for consent, person in shown.consents
            ],
        ),
        ("Proposals", [f"{each.field}: {each.value} ({each.state})" for each in shown.proposals]),
        ("Tags", list(shown.tags)),
    ]
    for name, values in groups:
        if values:
            lines += ["", name, *(f"  {value}" for value in values)]
    return "\n".join(lines)
