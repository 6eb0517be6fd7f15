"""The library: cases and filters, the items as a table or as pictures, and what was chosen of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QSplitter, QVBoxLayout

from app.casework.receiving import importing
from app.casework.undo import Changes
from app.records.desk import SavedSearch
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.parts.note_bar import NoteBar
from app.ui.screen import Screen
from app.ui.screens.library import answers, terms
from app.ui.screens.library.actions import Actions
from app.ui.screens.library.import_run import ImportRun
from app.ui.screens.library.inspector import BATCH_DRAFT, ITEM_DRAFT, Inspector
from app.ui.screens.library.items_pane import ItemsPane
from app.ui.screens.library.search_field import SearchField
from app.ui.screens.library.sidebar import Sidebar
from app.ui.session import Session
from app.ui.theme import SPACE, sign

_TYPING = 120
"""Milliseconds after the last key before a search starts."""

COLUMNS, SIZES = "library/columns", "library/sizes"
"""Names in the vault's desk."""

_NEWEST, _RANK = "newest", "rank"


class LibraryScreen(Screen):
    """The vault's items."""

    name = "library"

    def __init__(self, commands: Commands, query: SearchField) -> None:
        super().__init__(commands)
        self.query = query
        self._pattern: re.Pattern[str] | None = None
        self._searched: str | None = None
        self._order: tuple[str, bool | None] = (_NEWEST, None)
        self._sorted_before: tuple[str, bool | None] = (_NEWEST, None)
        self._stale = True
        self._fetched: set[int] = set()
        self._wanted: int | None = None
        self._leaving_query = False
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self.refresh)
        self.sidebar = Sidebar()
        self.items = ItemsPane()
        self.inspector = Inspector()
        self.error = self._make_error()
        self.importing = ImportRun(self)
        self.waiting_bar = NoteBar()
        self.go_on_button = self.waiting_bar.add(tr("Go on"), self.importing.resume)
        self.waiting_bar.add_close(tr("Later"))
        self.refused_bar = NoteBar()
        self.refused_bar.add(tr("Show"), self.importing.show_refused)
        self.refused_bar.add_close(tr("Close"))
        self.splitter = self._make_splitter()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 0, SPACE, SPACE)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.error)
        column.addWidget(self.waiting_bar)
        column.addWidget(self.refused_bar)
        column.addWidget(self.splitter, 1)
        self.setAcceptDrops(True)
        self._drop_frame = self._make_drop_frame()
        self.actions_ = Actions(self)
        self._connect()

    # The parts that others use by name

    @property
    def model(self) -> Any:
        """The items."""
        return self.items.model

    @property
    def table(self) -> Any:
        """The table of items."""
        return self.items.table

    @property
    def has_session(self) -> bool:
        """Whether a vault is open."""
        return self._session is not None

    @property
    def order(self) -> tuple[str, bool | None]:
        """By what the items are sorted, and whether falling; None for the order's usual way."""
        return self._order

    def show_inspector(self) -> None:
        """Show what is at the right, if it was hidden."""
        self.inspector.show()

    def show_refused(self, number: int) -> None:
        """Say that files were not taken in, until somebody has seen it."""
        self.refused_bar.say(tr("%Ln file(s) were not taken in.", n=number))

    # Making

    def _make_splitter(self) -> QSplitter:
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(SPACE)
        for place, (widget, share) in enumerate(
            ((self.sidebar, 0), (self.items, 1), (self.inspector, 0))
        ):
            splitter.addWidget(widget)
            splitter.setStretchFactor(place, share)
        self.sidebar.setMinimumWidth(180)
        self.items.setMinimumWidth(320)
        self.inspector.setMinimumWidth(288)
        splitter.setSizes([216, 704, 344])
        return splitter

    def _make_error(self) -> QLabel:
        error = plain()
        error.setAccessibleName(tr("What is wrong with the search"))
        error.setAutoFillBackground(True)
        error.setContentsMargins(SPACE, SPACE // 2, SPACE, SPACE // 2)
        error.hide()
        return error

    def _make_drop_frame(self) -> QLabel:
        frame = QLabel(self)
        frame.setTextFormat(Qt.TextFormat.PlainText)
        frame.setText(tr("Drop to take these files in"))
        frame.setAlignment(Qt.AlignmentFlag.AlignCenter)
        frame.setFrameShape(QFrame.Shape.Box)
        frame.setLineWidth(3)
        frame.setAutoFillBackground(True)
        frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        frame.hide()
        return frame

    def _connect(self) -> None:
        self.query.textChanged.connect(self._typed)
        self.query.left.connect(self.items.setFocus)
        self.query.ranked.connect(self.search_ranked)
        self.sidebar.toggled.connect(self._toggle)
        self.sidebar.saved_chosen.connect(self._show_saved)
        self.items.filter_removed.connect(
            lambda term: self.search(terms.without(self.query.text(), term))
        )
        self.items.chosen.connect(self._inspect)
        self.items.menu_wanted.connect(self._open_menu)
        self.items.model.wanted.connect(self._fetch)
        self.items.table.sort_wanted.connect(self.sort_by)
        self.items.table.columns_changed.connect(self._keep_columns)
        self.splitter.splitterMoved.connect(lambda *_both: self._keep_sizes())
        self.inspector.go.connect(self._go)
        # Links are made where the item is read, from the passage that supports them.
        self.inspector.link_wanted.connect(lambda _number: self.actions_.open())

    # Screen

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault."""
        super().show_session(session, drafts)
        self.items.thumbnails.start(session)
        self.inspector.start(session, drafts)
        session.recall(COLUMNS, self._show_columns)
        session.recall(SIZES, self._show_sizes)
        session.ask("library pending", importing.pending, self._offer_rest)
        self._stale = True

    def entered(self) -> None:
        """Show the items as they are now."""
        if self._stale:
            self.refresh()

    def show_target(self, value: Any) -> None:
        """Search for something."""
        self.search(str(value))

    def show_import(self, value: Any) -> None:
        """Ask what is to be taken in, and how."""
        self.importing.open(dict(value or {}))

    def on_changes(self, changes: Changes) -> None:
        """Show the items as they are now, without moving anything that a person looks at."""
        if self._session is None:
            return
        self.inspector.on_changes(changes)
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def forget(self) -> None:
        """Drop everything that came from the vault, and what was searched for in it."""
        super().forget()
        self._typing.stop()
        self._pattern, self._searched, self._wanted = None, None, None
        self._order = self._sorted_before = (_NEWEST, None)
        self._fetched.clear()
        self._stale = True
        self.actions_.forget()
        self.importing.forget()
        self.inspector.forget()
        self.items.forget()
        self.sidebar.forget()
        self.error.setText("")
        self.error.hide()
        self.waiting_bar.say("")
        self.refused_bar.say("")

    def place(self) -> dict[str, Any]:
        """The search, its order, and which item is looked at."""
        return {
            "query": self.query.text(),
            "order": list(self._order),
            "item": self.items.current(),
            "grid": self.items.as_grid,
        }

    def restore_place(self, place: dict[str, Any]) -> None:
        """Search again as before."""
        order = place.get("order")
        if isinstance(order, list) and len(order) == 2:
            self._order = (str(order[0]), order[1])
        self.items.show_as_grid(on=bool(place.get("grid")))
        number = place.get("item")
        self._wanted = number if isinstance(number, int) else None
        self.query.setText(str(place.get("query", "")))
        self.refresh()

    def restore_draft(self, key: str, state: dict[str, Any]) -> bool:
        """Open what was being written."""
        if key == ITEM_DRAFT:
            self._wanted = int(state["number"])
            self.inspector.restore_item(state)
            self.refresh()
            return True
        if key == BATCH_DRAFT:
            self.items.select(state["numbers"])
            self.inspector.restore_batch(state)
            return True
        return self.importing.restore(key, state) or self.actions_.restore(key, state)

    # Searching

    def search(self, query: str) -> None:
        """Search for something, at once."""
        self.query.setText(query)
        self._searched = None
        self.refresh()

    def clear_filters(self) -> None:
        """Show everything again."""
        self.search("")
        self.query.setFocus()

    def search_ranked(self) -> None:
        """The best matches first, and on to them."""
        if terms.has_words(self.query.text()):
            if self._order[0] != _RANK:
                self._sorted_before = self._order
            self._order = (_RANK, None)
        self._leaving_query = True
        self.refresh()

    def sort_by(self, column_id: str) -> None:
        """Sort by a column; again turns it round."""
        order = next(each.order for each in self.items.model.columns if each.id == column_id)
        if not order:
            return
        falling = self._direction(order)
        self._order = (order, not falling if falling is not None else False)
        self.refresh()

    def refresh(self) -> None:
        """Search again with what stands in the search field."""
        self._typing.stop()
        if self._session is None:
            return
        query, (order, descending) = self.query.text(), self._order
        self._stale = False
        self.session.ask(
            "search",
            lambda vault: answers.find(vault, query, order, descending),
            lambda found: self._show(found, query),
            self._refuse,
        )

    def _typed(self, text: str) -> None:
        if self._session is None:
            return
        if self._order[0] == _RANK and text != self._searched:
            # Newest first while one types; the best first when one asks for it.
            self._order = self._sorted_before
        self._leaving_query = False
        self._typing.start()

    def _direction(self, order: str) -> bool | None:
        held, descending = self._order
        if held == _NEWEST and order == "number":
            return True if descending is None else descending
        return bool(descending) if held == order else None

    def _toggle(self, term: str) -> None:
        self.search(terms.toggled(self.query.text(), term))

    def _show_saved(self, saved: SavedSearch) -> None:
        self._order = (saved.order, saved.descending) if saved.order else (_NEWEST, None)
        self.search(saved.query)

    def _show(self, found: answers.Found, query: str) -> None:
        self.error.hide()
        self._pattern = found.pattern
        keep = query == self._searched
        changed = self._searched is not None and not keep
        self._searched = query
        self._fetched.clear()
        self.items.show_numbers(found.numbers, query, keep=keep or changed)
        if changed:
            self.items.view.scrollTo(self.items.selection.currentIndex())
        if self._wanted is not None and self.items.show_item(self._wanted):
            self._wanted = None
        self.sidebar.show_found(found, query)
        self._say_order(len(found.numbers), query)
        if self._leaving_query:
            self._leaving_query = False
            if found.numbers:
                self.items.select([found.numbers[0]], found.numbers[0])
                self.items.setFocus()
        if not found.numbers:
            self.inspector.show_numbers(())
        self.actions_.settle()

    def _say_order(self, number: int, query: str) -> None:
        order, descending = self._order
        searched = bool(query.strip())
        self.items.count.setText(
            tr("%Ln item(s) found", n=number) if searched else tr("%Ln item(s)", n=number)
        )
        column = next((c for c in self.items.model.columns if c.order and c.order == order), None)
        if order == _NEWEST:
            told = tr("newest first") if descending is not False else tr("oldest first")
            self.items.table.show_sort("number", descending=descending is not False)
        elif order == _RANK:
            told = tr("best matches first")
            self.items.table.show_sort("", descending=False)
        else:
            told = tr("by “{column}”", column=column.heading if column else order)
            self.items.table.show_sort(column.id if column else "", descending=bool(descending))
        self.items.sorted.setText(told if number > 1 else "")

    def _refuse(self, sentence: str) -> None:
        """Say it under the field; what was found before stays."""
        ground, ink = sign(self, "bad")
        colours = self.error.palette()
        colours.setColor(QPalette.ColorRole.Window, ground)
        colours.setColor(QPalette.ColorRole.WindowText, ink)
        self.error.setPalette(colours)
        self.error.setText(sentence)
        self.error.show()

    # Rows

    def _fetch(self, blocks: list[int]) -> None:
        if self._session is None:
            return
        # What was scrolled past is waited for no longer.
        wanted = set(blocks)
        for block in self._fetched - wanted:
            self.session.drop(f"library rows {block}")
        for block in sorted(wanted - self._fetched):
            self._fetch_block(block)
        self._fetched = wanted

    def _fetch_block(self, block: int) -> None:
        query, pattern = self._searched or "", self._pattern
        numbers = self.items.model.numbers_of(block)
        self.session.ask(
            f"library rows {block}",
            lambda vault: answers.lines(vault, numbers, query, pattern),
            lambda lines: self._put(block, numbers, lines),
        )

    def _put(self, block: int, numbers: list[int], lines: list[Any]) -> None:
        self._fetched.discard(block)
        if self.items.model.numbers_of(block) == numbers:
            self.items.model.put_block(block, lines)

    # What was chosen

    def _inspect(self) -> None:
        if self._session is None:
            return
        self.inspector.show_numbers(self.items.selected())
        self.actions_.settle()

    def _go(self, target: str, value: object) -> None:
        if target == "tag":
            self.search(terms.term_of("tag", str(value)))
        elif target == "library":
            self.search(str(value))
        else:
            self.go.emit(target, value)

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        self.actions_.fill(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    # What is remembered

    def _keep_columns(self) -> None:
        if self._session is not None:
            self.session.keep(COLUMNS, self.items.table.layout_of_columns())

    def _show_columns(self, held: Any) -> None:
        if isinstance(held, dict):
            self.items.table.show_columns(held)

    def _keep_sizes(self) -> None:
        if self._session is not None:
            self.session.keep(SIZES, self.splitter.sizes())

    def _show_sizes(self, held: Any) -> None:
        if isinstance(held, list) and len(held) == 3 and all(isinstance(x, int) for x in held):
            self.splitter.setSizes(held)

    def _offer_rest(self, waiting: int) -> None:
        if waiting and not self.session.read_only:
            self.waiting_bar.say(tr("%Ln item(s) taken in were not read yet.", n=waiting))

    # Dropping files

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Show that files can be dropped here."""
        if self._session is not None and not self.session.read_only and _local(event):
            event.acceptProposedAction()
            self._drop_frame.setGeometry(self.rect().adjusted(SPACE, SPACE, -SPACE, -SPACE))
            self._drop_frame.raise_()
            self._drop_frame.show()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """They went elsewhere."""
        self._drop_frame.hide()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Ask how they are to be taken in."""
        self._drop_frame.hide()
        paths = _local(event)
        if paths and self._session is not None:
            event.acceptProposedAction()
            self.show_import({"paths": paths})


def _local(event: QDropEvent) -> list[str]:
    return [str(Path(url.toLocalFile())) for url in event.mimeData().urls() if url.isLocalFile()]
