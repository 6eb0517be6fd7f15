"""Beside the items: cases, saved searches and counts of what they have in common, in plain words."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QLocale, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QIcon,
    QKeyEvent,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from app.records.desk import SavedSearch
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.ticks import paint_tick
from app.ui.screens.library import terms
from app.ui.screens.library.answers import FacetValue, Found
from app.ui.theme import SPACE, scaled

_SHOWN = 6
_TERM = Qt.ItemDataRole.UserRole
_SAVED = Qt.ItemDataRole.UserRole + 1
_SECTION = Qt.ItemDataRole.UserRole + 2
_ROW = 26
_BOX = 14

CASES, SAVED, TRASH = "case", "saved", "trash"
"""Names of the sections that are no facets."""


class Sidebar(QTreeWidget):
    """Cases, saved searches, facets and the trash.

    Signals:
        toggled(term): a value was chosen or taken back.
        saved_chosen(SavedSearch), rename_wanted(SavedSearch), remove_wanted(SavedSearch).
    """

    toggled = Signal(str)
    saved_chosen = Signal(object)
    rename_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setAccessibleName(tr("Filters, with the number of items each leaves"))
        self.setIndentation(SPACE)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIconSize(QSize(_BOX, _BOX))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(4 * SPACE)
        self._opened: set[str] = set()
        self._closed: set[str] = set()
        self._saved: dict[str, SavedSearch] = {}
        self.itemClicked.connect(self._choose)

    def show_found(self, found: Found, query: str) -> None:
        """Show what a search gave; what it asks for is ticked."""
        current = self.currentItem()
        kept = (current.data(0, _TERM), current.data(0, _SAVED)) if current else None
        place = self.verticalScrollBar().value()
        active = terms.active(query)
        self.clear()
        self._saved = {each.id: each for each in found.saved}
        self._add_values(CASES, tr("Cases"), found.cases, active)
        self._add_saved(found.saved, query)
        for facet in found.facets:
            self._add_values(facet.name, facet.heading, facet.values, active)
        if found.trashed:
            trash = FacetValue(tr("In the trash"), "state:trashed", found.trashed)
            self._add_values(TRASH, tr("Trash"), [trash], active)
        if kept is not None:
            self._go_back(*kept)
        self.verticalScrollBar().setValue(place)

    def forget(self) -> None:
        """Drop every value, and which parts were opened."""
        self.clear()
        self._saved.clear()
        self._opened.clear()
        self._closed.clear()

    def leaf(self, term: str) -> QTreeWidgetItem | None:
        """The entry of a value, by the term that asks for it."""
        wanted = terms.key(term)
        for each in self._leaves():
            held = each.data(0, _TERM)
            if held and terms.key(held) == wanted:
                return each
        return None

    def saved_entry(self, name: str) -> QTreeWidgetItem | None:
        """The entry of a saved search, by its name."""
        return next((e for e in self._leaves() if e.data(0, _SAVED) and e.text(0) == name), None)

    def activate(self, entry: QTreeWidgetItem) -> None:
        """Choose an entry, as a click does."""
        self._choose(entry)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter and Space choose a value; F2 and Delete are for saved searches."""
        entry = self.currentItem()
        saved = self._saved.get(entry.data(0, _SAVED) or "") if entry is not None else None
        if entry is not None and event.key() in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Space,
        ):
            self._choose(entry)
        elif saved is not None and event.key() == Qt.Key.Key_F2:
            self.rename_wanted.emit(saved)
        elif saved is not None and event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit(saved)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer what can be done with a saved search."""
        entry = self.itemAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            entry = self.currentItem()
        saved = self._saved.get(entry.data(0, _SAVED) or "") if entry is not None else None
        if entry is None or saved is None:
            return
        menu = QMenu(self)
        rename = menu.addAction(icon("pencil"), tr("Rename …"))
        rename.triggered.connect(lambda: self.rename_wanted.emit(saved))
        remove = menu.addAction(icon("trash"), tr("Remove"))
        remove.triggered.connect(lambda: self.remove_wanted.emit(saved))
        menu.aboutToHide.connect(menu.deleteLater)
        place = self.visualItemRect(entry).bottomLeft() + QPoint(SPACE, 0)
        menu.popup(self.viewport().mapToGlobal(place))

    # Making

    def _heading(self, name: str, heading: str) -> QTreeWidgetItem:
        head = QTreeWidgetItem([heading, ""])
        head.setFont(0, scaled(self.font(), 1.0, bold=True))
        head.setData(0, _SECTION, name)
        head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        head.setSizeHint(0, QSize(0, _ROW))
        self.addTopLevelItem(head)
        return head

    def _add_values(
        self,
        name: str,
        heading: str,
        values: Sequence[FacetValue],
        active: set[tuple[str, str, bool]],
    ) -> None:
        if not values:
            return
        head = self._heading(name, heading)
        boxes = {on: _box(self, ticked=on) for on in (False, True)}
        for place, value in enumerate(values):
            on = bool(value.term) and terms.key(value.term) in active
            leaf = QTreeWidgetItem([value.label, QLocale().toString(value.number)])
            leaf.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            leaf.setData(0, _TERM, value.term)
            leaf.setIcon(0, boxes[on])
            leaf.setToolTip(0, f"<qt>{html.escape(value.label)}</qt>")
            leaf.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            told = tr("{value}: %Ln item(s)", n=value.number, value=value.label)
            if on:
                told = tr("{what}, chosen", what=told)
            leaf.setData(0, Qt.ItemDataRole.AccessibleTextRole, told)
            head.addChild(leaf)
            leaf.setHidden(place >= _SHOWN and not on and name not in self._opened)
        hidden = sum(leaf.isHidden() for leaf in _children(head))
        if hidden:
            rest = QTreeWidgetItem([tr("%Ln more …", n=hidden), ""])
            rest.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            rest.setForeground(0, self.palette().brush(QPalette.ColorRole.Link))
            head.addChild(rest)
        head.setExpanded(name not in self._closed)

    def _add_saved(self, saved: Sequence[SavedSearch], query: str) -> None:
        if not saved:
            return
        head = self._heading(SAVED, tr("Saved searches"))
        mark = icon("bookmark")
        for each in saved:
            leaf = QTreeWidgetItem([each.name, ""])
            leaf.setData(0, _SAVED, each.id)
            leaf.setData(0, _TERM, "")
            leaf.setIcon(0, mark)
            leaf.setToolTip(0, f"<qt>{html.escape(each.query or each.name)}</qt>")
            leaf.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            if each.query == query:
                leaf.setFont(0, scaled(self.font(), 1.0, bold=True))
            head.addChild(leaf)
        head.setExpanded(SAVED not in self._closed)

    def _go_back(self, term: str | None, saved: str | None) -> None:
        for leaf in self._leaves():
            held = (leaf.data(0, _TERM), leaf.data(0, _SAVED))
            if held == (term, saved) and any(held):
                self.setCurrentItem(leaf)
                return

    def _leaves(self) -> list[QTreeWidgetItem]:
        found = []
        for place in range(self.topLevelItemCount()):
            head = self.topLevelItem(place)
            if head is not None:
                found += _children(head)
        return found

    def _choose(self, entry: QTreeWidgetItem, _column: int = 0) -> None:
        head = entry.parent()
        if head is None:
            name = entry.data(0, _SECTION)
            entry.setExpanded(not entry.isExpanded())
            (self._closed.discard if entry.isExpanded() else self._closed.add)(name)
            return
        saved = self._saved.get(entry.data(0, _SAVED) or "")
        term = entry.data(0, _TERM)
        if saved is not None:
            self.saved_chosen.emit(saved)
        elif term:
            self.toggled.emit(term)
        elif term is None:
            self._opened.add(head.data(0, _SECTION))
            for leaf in _children(head):
                leaf.setHidden(False)
            head.removeChild(entry)


def _children(head: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [leaf for place in range(head.childCount()) if (leaf := head.child(place)) is not None]


def _box(widget: QWidget, *, ticked: bool) -> QIcon:
    """A box of the list, as ticked boxes are drawn everywhere."""
    ratio = widget.devicePixelRatioF()
    picture = QPixmap(QSize(_BOX, _BOX) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    paint_tick(painter, QRect(0, 0, _BOX, _BOX), widget.palette(), ticked=ticked)
    painter.end()
    return QIcon(picture)
