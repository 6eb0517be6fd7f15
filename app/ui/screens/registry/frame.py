"""The frame of every registry screen: a list, one record, its forms, the trash, the place, drafts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.casework.registry.cases import cases
from app.casework.undo import Changes
from app.records.base import Record
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.forms import FormSheet, Saving
from app.ui.icons import icon
from app.ui.language import current, tr
from app.ui.parts.empty import EmptyState
from app.ui.parts.labels import rule
from app.ui.parts.table_file import TableFile
from app.ui.screen import Screen
from app.ui.screens.registry.left import Left
from app.ui.screens.registry.lines import Line
from app.ui.screens.registry.link_sheet import LinkSheet
from app.ui.screens.registry.page import Page
from app.ui.screens.registry.pane import Pane
from app.ui.screens.registry.right import Right
from app.ui.session import Session
from app.vault.vault import Vault

_TYPING = 120
_WALKING = 60
"""Milliseconds: a record is fetched when the keys rest on it for so long."""

_WIDTHS = [348, 900]
NEW = "new"
"""Stands for an id in the key of a draft of something that is not there yet."""

Lists = dict[str, list[tuple[str, str]]]
"""Value and label of what a form offers, by the name of the list."""

Form = FormSheet | LinkSheet
Opener = Callable[[Any, str], Form | None]
"""Makes a form for what is shown and the key of a draft; None when it is no longer there."""


class Registry(Screen):
    """A list of records and one of them whole.

    A screen says what it is about in :meth:`listed`, :meth:`read`, :meth:`compose` and its forms; all else
    is here.

    Attributes:
        tables: tables whose changes concern it.
        by_case: whether the list can be narrowed to a case.
        trashes: whether its records can go to the trash.
        listing: which list of ``resources/lists.toml`` it can be written to a file as; ``""`` for none.
        forms: what can be written: name of a form to what opens it; the first is the record's own.
        lists: what the form that is being opened offers to choose from.
    """

    tables: ClassVar[frozenset[str]] = frozenset()
    by_case: ClassVar[bool] = False
    trashes: ClassVar[bool] = True
    listing: ClassVar[str] = ""

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.forms: Mapping[str, Opener] = {}
        self.lists: Lists = {}
        self._shown: Any = None
        self._key = ""
        self._wanted = ""
        self._row = 0
        self._scroll = -1
        self._stale = True
        self._sheet: Form | None = None
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self.refresh)
        self._walking = QTimer(self, singleShot=True, interval=_WALKING)
        self._walking.timeout.connect(self._fetch)
        self.left = Left(
            self.words("title"),
            self.words("filter"),
            self.words("new"),
            trash=self.trashes,
            more=self.more_filters(),
        )
        self.list = self.left.list
        self.left.typed.connect(self._typing.start)
        self.left.narrowed.connect(self.refresh)
        self.list.chosen.connect(self._chosen)
        self.list.entered_line.connect(self._to_pane)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.pane = Pane(self.words("title"))
        self.empty = EmptyState(self.words("icon"), self.words("empty"), self.words("purpose"))
        self.split = QSplitter()
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self.left)
        self.right = Right(self.pane)
        self.split.addWidget(self.right)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes(_WIDTHS)
        self.split.splitterMoved.connect(self._keep_widths)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.split)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addWidget(self.stack, 1)
        self._make_commands()

    # What a screen says

    def words(self, what: str) -> str:
        """Its words: ``title``, ``new``, ``edit``, ``filter``, ``icon``, ``empty``, ``purpose``."""
        raise NotImplementedError

    def listed(
        self, vault: Vault, query: str, case: str | None, *, trashed: bool
    ) -> Sequence[Line]:
        """The lines of the list; on the vault's thread."""
        raise NotImplementedError

    def read(self, vault: Vault, key: str) -> Any:
        """One record with all that hangs on it; on the vault's thread."""
        raise NotImplementedError

    def compose(self, shown: Any) -> Page:
        """What to show of what was read."""
        raise NotImplementedError

    def throwing(self, shown: Any, *, restore: bool) -> Saving:
        """How a record goes to the trash and comes out of it."""
        raise NotImplementedError

    def key_of(self, record: Record) -> str:
        """The key of a record that was saved."""
        return record.id

    def editable(self, shown: Any) -> bool:
        """Whether what is shown can be edited at all."""
        return shown is not None

    def lists_for_forms(self, vault: Vault) -> Lists:
        """What the forms offer to choose from, by name; on the vault's thread."""
        return {}

    def more_filters(self) -> list[QWidget]:
        """What narrows the list further; under the filter field."""
        return []

    # The vault

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault; the list is fetched when the screen is shown."""
        super().show_session(session, drafts)
        self._stale = True
        self.new_action.setEnabled(not session.read_only)
        self.file_action.setEnabled(bool(self.listing) and not session.read_only)
        session.recall(f"{self.name}/widths", self._show_widths)

    def forget(self) -> None:
        """Show nothing and hold nothing of the vault."""
        self._typing.stop()
        self._walking.stop()
        self._shown, self._key, self._wanted = None, "", ""
        self._row, self._scroll, self._stale = 0, -1, True
        self._sheet, self.lists = None, {}
        self.left.forget()
        self.pane.forget()
        self.edit_action.setEnabled(False)
        self.trash_action.setEnabled(False)
        self.file_action.setEnabled(False)
        self.edit_button.hide()
        self.trash_button.hide()
        self.right.show_buttons((), writable=False)
        self.stack.setCurrentWidget(self.split)
        super().forget()

    def entered(self) -> None:
        """Fetch what changed while another screen was shown."""
        if self._session is None:
            return
        if self._stale:
            self.refresh()
            self._fetch()
        self.list.setFocus()

    def on_changes(self, changes: Changes) -> None:
        """Show what changed, without losing place or focus."""
        if self._session is None or not ({"*", *self.tables} & changes.tables):
            return
        self._stale = True
        if self.isVisible():
            self.refresh()
            self._fetch()

    def show_target(self, value: Any) -> None:
        """Show one record, whatever the filter leaves out."""
        self._scroll = -1
        self._go_to(str(value))

    def place(self) -> dict[str, Any]:
        """Record, filter and scroll position."""
        if self._session is None:
            return {}
        return {
            "key": self._key,
            "filter": self.left.field.text(),
            "case": self.left.chosen_case,
            "trash": self.left.in_trash.isChecked(),
            "scroll": self.pane.verticalScrollBar().value(),
        }

    def restore_place(self, place: dict[str, Any]) -> None:
        """Go back to a record, a filter and a scroll position."""
        self.left.widen(str(place.get("filter", "")), trash=bool(place.get("trash")))
        self.left.choose_case(str(place.get("case", "")))
        self._key = self._wanted = str(place.get("key", ""))
        scroll = place.get("scroll")
        self._scroll = scroll if isinstance(scroll, int) else -1
        self._stale = True
        if self.isVisible():
            self.entered()

    def restore_draft(self, key: str, state: dict[str, Any]) -> bool:
        """Open the form of a draft."""
        parts = key.split("/", 2)
        if len(parts) != 3 or parts[1] not in self.forms:
            return False
        _screen, what, record = parts
        of = record.partition("|")[0]
        self.go.emit(self.name, None if of == NEW else of)
        self.write(what, record, state)
        return True

    # List

    def refresh(self) -> None:
        """Fetch the list again."""
        self._typing.stop()
        if self._session is None:
            return
        query, trashed = self.left.field.text(), self.left.in_trash.isChecked()
        chosen = self.left.chosen_case

        def work(vault: Vault) -> tuple[list[tuple[str, str]], Sequence[Line]]:
            held = [(each.code, each.title) for each in cases(vault)] if self.by_case else []
            # A case that has gone narrows nothing.
            case = chosen if chosen in {code for code, _title in held} else None
            return held, self.listed(vault, query, case, trashed=trashed)

        self._stale = False
        self.session.ask(f"{self.name} list", work, self._show_list)

    def _show_list(self, answer: tuple[list[tuple[str, str]], Sequence[Line]]) -> None:
        held, lines = answer
        if self.by_case:
            self.left.show_cases(held)
        self.list.show_lines(lines)
        self.left.show_count(len(lines))
        bare = not lines and not self.left.is_narrowed()
        self.stack.setCurrentWidget(self.empty if bare else self.split)
        if not lines:
            self._key = self._wanted = ""
            self._show_nothing()
            return
        wanted, self._wanted = self._wanted or self._key, ""
        if not wanted or not self.list.choose(wanted, scroll=wanted != self.list.current_key()):
            # The one that was here has gone: its neighbour comes up.
            row = min(self._row, self.list.lines.rowCount() - 1)
            self.list.choose(self.list.lines.line(row).key)
        key = self.list.current_key()
        self._row = max(0, self.list.lines.row_of(key))
        if key != self._key or self._shown is None:
            self._key = key
            self._fetch()

    def _chosen(self, key: str) -> None:
        self._key = key
        self._wanted = ""
        self._scroll = -1
        self._row = max(0, self.list.lines.row_of(key))
        self._walking.start()

    def _go_to(self, key: str) -> None:
        self._walking.stop()
        self._key = self._wanted = key
        self._fetch()
        if self._stale or not self.list.choose(key):
            self.left.widen()
            self.refresh()

    # Record

    @property
    def shown(self) -> Any:
        """What was read of the record that is shown, or None."""
        return self._shown

    def _fetch(self) -> None:
        self._walking.stop()
        key = self._key
        if not key or self._session is None:
            return

        def work(vault: Vault) -> tuple[str, Any]:
            return key, self.read(vault, key)

        self.session.ask(f"{self.name} page", work, self._show, lambda _why: self._show_nothing())

    def _show(self, answer: tuple[str, Any]) -> None:
        key, shown = answer
        if key != self._key:
            return
        self._shown = shown
        page = self.compose(shown)
        if page.key != key:
            # It was asked for by another of its names.
            self._key = page.key
            self.list.choose(page.key)
        self.pane.show_page(page, writable=not self.session.read_only)
        if self._scroll >= 0:
            self.pane.scroll_to(self._scroll)
            self._scroll = -1
        self._settle_actions(page)

    def _show_nothing(self) -> None:
        self._shown = None
        self.pane.forget()
        self._settle_actions(None)

    def _settle_actions(self, page: Page | None) -> None:
        writable = not self.session.read_only and page is not None
        trashed = page is not None and page.trashed
        self.edit_action.setEnabled(writable and not trashed and self.editable(self._shown))
        self.trash_action.setEnabled(writable and self.trashes)
        self.trash_action.setText(
            tr("Take out of the trash") if trashed else tr("Put in the trash")
        )
        self.trash_action.setIcon(icon("trash-off" if trashed else "trash"))
        self.right.show_buttons(page.buttons if page is not None else (), writable=writable)
        self.edit_button.setVisible(self.edit_action.isEnabled())
        self.trash_button.setVisible(self.trash_action.isEnabled())

    # Writing

    def write(self, what: str, key: str, state: dict[str, Any] | None = None) -> None:
        """Open a form: for what is shown, for a new record, or for a draft of any.

        Args:
            what: one of :attr:`forms`.
            key: :data:`NEW`, a record's key, or that and something of it (``<key>|<id>``).
            state: of the draft.
        """
        of = key.partition("|")[0]

        def work(vault: Vault) -> tuple[Any, Lists]:
            return (None if of == NEW else self.read(vault, of)), self.lists_for_forms(vault)

        self.session.ask(
            f"{self.name} form {what}", work, lambda both: self._open(what, key, *both, state)
        )

    def _open(
        self, what: str, key: str, shown: Any, lists: Lists, state: dict[str, Any] | None
    ) -> None:
        self.lists = lists
        sheet = self.forms[what](shown, key)
        self.lists = {}
        if sheet is None:
            return
        if state is not None:
            sheet.restore(state)
        self._sheet = sheet
        sheet.left.connect(self._left_sheet)
        sheet.open()

    def _left_sheet(self) -> None:
        self._sheet = None

    @property
    def sheet(self) -> Form | None:
        """The form that is open, or None."""
        return self._sheet

    def draft_key(self, what: str, key: str) -> str:
        """The key of a form's draft."""
        return f"{self.name}/{what}/{key}"

    def saved_new(self, result: object) -> None:
        """Show a record that was just added."""
        if isinstance(result, Record) and self._session is not None:
            self._stale = True
            self._go_to(self.key_of(result))

    def new(self) -> None:
        """Open the form for a new record."""
        self.write(next(iter(self.forms)), NEW)

    def edit(self) -> None:
        """Open the form of the record that is shown."""
        if self._shown is not None:
            self.write(next(iter(self.forms)), self._key)

    def trash(self) -> None:
        """Put the record that is shown in the trash, or take it out."""
        page = self.pane.page
        if self._shown is not None and page is not None and self.trashes:
            self.session.do(*self.throwing(self._shown, restore=page.trashed))

    # Making

    def _make_commands(self) -> None:
        def add(verb: str, title: str, run: Callable[[], object], keys: str, sign: str) -> QAction:
            return self.commands.add(
                self,
                f"{self.name}.{verb}",
                title,
                run,
                section=self.words("title"),
                keys=keys,
                icon=sign,
            )

        self.new_action = add("new", self.words("new"), self.new, "Ctrl+N", "plus")
        self.edit_action = add("edit", self.words("edit"), self.edit, "Ctrl+E", "pencil")
        self.trash_action = add("trash", tr("Put in the trash"), self.trash, "Del", "trash")
        add("filter", tr("Filter the list"), self._to_filter, "Ctrl+Shift+F", "filter")
        self.file_action = QAction(self)
        if self.listing:
            title = tr("Write the list to a file …")
            self.file_action = add("file", title, self._to_file, "", "file-spreadsheet")
        self.file_action.setEnabled(False)
        self.edit_button = self.right.add(self.edit_action)
        self.trash_button = self.right.add(self.trash_action)
        self.left.new_button.clicked.connect(self.new_action.trigger)
        self.left.new_button.setToolTip(self.new_action.toolTip())
        self.new_action.enabledChanged.connect(self.left.new_button.setEnabled)
        self.empty.add(self.words("new"), self.new_action.trigger, "plus")
        self.edit_action.setEnabled(False)
        self.trash_action.setEnabled(False)

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        for action in (self.new_action, self.edit_action, self.trash_action, self.file_action):
            if action.isEnabled():
                menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _to_filter(self) -> None:
        self.left.field.setFocus()
        self.left.field.selectAll()

    def _to_file(self) -> None:
        case = self.left.chosen_case
        TableFile(self).write_list(self.listing, self.words("title"), case, current())

    def _to_pane(self) -> None:
        if self._walking.isActive():
            self._fetch()
        self.pane.focus_first()

    def _keep_widths(self) -> None:
        if self._session is not None:
            self.session.keep(f"{self.name}/widths", self.split.sizes())

    def _show_widths(self, sizes: Any) -> None:
        if isinstance(sizes, list) and len(sizes) == 2 and all(isinstance(s, int) for s in sizes):
            self.split.setSizes(sizes)
