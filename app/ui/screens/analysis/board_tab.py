"""The board: codes at the left, at the right every passage under the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.casework.arguing import board
from app.casework.arguing.board import Code, Row
from app.casework.coding.code_lines import KINDS
from app.records.claims import Claim
from app.ui.commands import Commands
from app.ui.icons import icon
from app.ui.language import current, tr
from app.ui.parts.empty import EmptyState
from app.ui.parts.flow import FlowBox
from app.ui.parts.labels import plain, rule
from app.ui.parts.note_bar import NoteBar
from app.ui.screens.analysis import words
from app.ui.screens.analysis.cards import Cards
from app.ui.screens.analysis.choices import box, choose
from app.ui.screens.registry.lines import Line, LinesView
from app.ui.screens.registry.words import label
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE
from app.ui.wording import one_line
from app.vault.vault import Vault

_TYPING = 120
_WIDTHS = [320, 900]


class BoardTab(QWidget):
    """All passages of a code, from every item.

    Signals:
        go(target, value): as of a screen.
        wanted(what, passage id): a form about a passage: ``put`` or ``fact``.
        export(rows, name): these as a file.
        narrowed(case): another case was chosen, or ``""`` for all.
    """

    go = Signal(str, object)
    wanted = Signal(str, str)
    export = Signal(object, str)
    narrowed = Signal(str)

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self._session: Session | None = None
        self._codes: list[Code] = []
        self._rows: list[Row] = []
        self._chosen = ""
        self._picked: tuple[str, tuple[str, ...]] | None = None
        self.claim = ""
        self.case = box(tr("Case"))
        self.kinds = box(tr("Kind of code"))
        self.kinds.addItem(tr("All codes"), "")
        for kind in KINDS:
            self.kinds.addItem(icon(words.ICONS[kind]), words.kind_title(kind), kind)
        self.find_field = QLineEdit()
        self.find_field.setMinimumHeight(CONTROL)
        self.find_field.setPlaceholderText(tr("Find a code"))
        self.find_field.setAccessibleName(tr("Find a code"))
        self.find_field.setClearButtonEnabled(True)
        self.list = LinesView(tr("Codes"))
        self.note = NoteBar()
        self.done = self.note.add(tr("Done"), self._found_enough)
        self.title = plain("", size=1.15, bold=True)
        self.count = plain("", faded=True)
        self.count.setWordWrap(False)
        self.query = QLineEdit()
        self.query.setMinimumHeight(CONTROL)
        self.query.setMinimumWidth(160)
        self.query.setPlaceholderText(tr("Words in the passage"))
        self.query.setAccessibleName(tr("Words in the passage"))
        self.query.setClearButtonEnabled(True)
        self.item_kind = box(tr("Kind of item"))
        self.importance = box(tr("Least importance"))
        self.person = box(tr("Whose account"))
        self.sort = box(tr("Order"))
        self.cards = Cards()
        self.empty = EmptyState(
            "quote",
            tr("No passage is coded yet"),
            tr(
                "Select words in an item, press C, and choose an article, an act, a person or a theme. "
                "Everything that stands under one code is read here side by side."
            ),
        )
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self._narrow)
        self._lay_out()
        self._make_commands(commands)
        self._connect()

    # The vault

    def show_session(self, session: Session) -> None:
        """Take an open vault."""
        self._session = session
        for action in (self.put_action, self.fact_action, self.export_action):
            action.setEnabled(False)

    def forget(self) -> None:
        """Show nothing and hold nothing of the vault."""
        self._typing.stop()
        self._session = None
        self._codes, self._rows, self._chosen, self._picked = [], [], "", None
        self.claim = ""
        self.note.say("")
        for each in (self.find_field, self.query):
            with QSignalBlocker(each):
                each.clear()
        for combo in (self.case, self.item_kind, self.person):
            with QSignalBlocker(combo):
                combo.clear()
        for combo in (self.kinds, self.importance, self.sort):
            with QSignalBlocker(combo):
                combo.setCurrentIndex(0)
        self.list.show_lines([])
        self.cards.show_rows([])
        self.title.setText("")
        self.count.setText("")
        self.right.setCurrentWidget(self.empty)

    def refresh(self) -> None:
        """Ask for the codes, and for the passages of the one that is chosen."""
        if self._session is None:
            return
        case, language = self.case.currentData() or None, current()

        def work(vault: Vault) -> list[Code]:
            return board.codes(vault, case, language=language)

        self._session.ask("analysis codes", work, self._show_codes)

    def show_code(self, name: str) -> None:
        """Show the passages of a code (``theme:<id>``)."""
        self._picked = None
        self._chosen = name
        with QSignalBlocker(self.find_field):
            self.find_field.clear()
        self.kinds.setCurrentIndex(0)
        self.list.choose(name)
        self._fetch()
        self.refresh()

    def remember(self, name: str) -> None:
        """Show the passages of a code as soon as the board is looked at."""
        self._chosen, self._picked = name, None

    def show_picked(self, name: str, ids: Sequence[str]) -> None:
        """Show certain passages under a heading of their own (a cell of the co-occurrence table)."""
        self._picked = (name, tuple(ids))
        self._fetch()

    def seek_for(self, claim: Claim) -> None:
        """Say that passages are looked for that bear on a claim."""
        self.claim = claim.id
        said = one_line(claim.assertion)
        self.note.say(
            tr("Looking for passages that bear on “{claim}”. P puts one to it.", claim=said[:160])
        )

    def chosen(self) -> str:
        """The code that is shown."""
        return self._chosen

    # Showing

    def _show_codes(self, codes: list[Code]) -> None:
        self._codes = codes
        known = {each.name for each in codes}
        if self._chosen not in known and self._picked is None:
            self._chosen = next((each.name for each in codes if each.passages), "")
        self._show_list()
        if self._chosen or self._picked is not None:
            self._fetch()
        else:
            self._rows = []
            self._narrow()

    def _show_list(self) -> None:
        sought, kind = self.find_field.text().casefold().split(), self.kinds.currentData()
        lines: list[Line] = []
        for each in KINDS:
            held = [
                code
                for code in self._codes
                if code.kind == each
                and (not kind or kind == each)
                and all(word in f"{code.label} {code.ref}".casefold() for word in sought)
            ]
            if not held:
                continue
            lines.append(Line(f"{each}:", words.kind_title(each), icon=words.ICONS[each]))
            lines += [
                Line(
                    code.name,
                    one_line(code.label),
                    end=f"{code.passages:,}",
                    depth=1 + code.depth,
                    quiet=not code.passages,
                )
                for code in held
            ]
        self.list.show_lines(lines)
        if self._picked is None:
            self.list.choose(self._chosen, scroll=False)

    def _fetch(self) -> None:
        if self._session is None:
            return
        code, picked, language = self._chosen, self._picked, current()
        case = self.case.currentData() or None

        def work(vault: Vault) -> list[Row]:
            if picked is not None:
                return board.rows_of(vault, picked[1], language=language)
            return board.passages(vault, code, case=case, language=language)

        self._session.ask("analysis board", work, self._show_rows, lambda _why: self._show_rows([]))

    def _show_rows(self, rows: list[Row]) -> None:
        self._rows = rows
        kinds = sorted({row.item.kind for row in rows})
        people = sorted({who for row in rows for who in row.people})
        offered = [("", tr("All items")), *((kind, label("kinds", kind)) for kind in kinds)]
        choose(self.item_kind, offered)
        choose(self.person, [("", tr("Everybody")), *((who, one_line(who)) for who in people)])
        self.person.setVisible(len(people) > 1)
        self.item_kind.setVisible(len(kinds) > 1)
        self._narrow()

    def _narrow(self) -> None:
        """Leave out what the fields over the cards leave out, and put the rest in order."""
        self._typing.stop()
        kind, who = self.item_kind.currentData() or "", self.person.currentData() or ""
        least, sought = self.importance.currentData() or 0, self.query.text().casefold().split()
        shown = [
            row
            for row in self._rows
            if row.passage.importance >= least
            and (not kind or row.item.kind == kind)
            and (not who or who in row.people)
            and (not sought or all(word in _text(row) for word in sought))
        ]
        self.cards.show_rows(board.in_order(shown, self.sort.currentData() or "item"))
        self.title.setText(self._heading())
        self.count.setText(tr("%Ln passage(s)", n=len(shown)))
        anything = bool(self._rows) or any(code.passages for code in self._codes)
        self.right.setCurrentWidget(self.shown if anything else self.empty)
        self.export_action.setEnabled(bool(shown) and self._writable())

    def _heading(self) -> str:
        if self._picked is not None:
            return self._picked[0]
        code = next((each for each in self._codes if each.name == self._chosen), None)
        return one_line(code.label) if code is not None else ""

    def _writable(self) -> bool:
        return self._session is not None and not self._session.read_only

    # Doing

    def _choose_code(self, key: str) -> None:
        if key.endswith(":") or (key == self._chosen and self._picked is None):
            return
        self._chosen, self._picked = key, None
        self._fetch()

    def _open(self, row: Row) -> None:
        self.go.emit("item", words.target(row.passage))

    def _want(self, what: str) -> None:
        row = self.cards.current
        if row is not None:
            self.wanted.emit(what, row.passage.id)

    def _export(self) -> None:
        if self.cards.cards.rows:
            self.export.emit(list(self.cards.cards.rows), self._heading())

    def _found_enough(self) -> None:
        self.claim = ""
        self.note.say("")

    def _moved(self, row: object) -> None:
        usable = isinstance(row, Row) and self._writable()
        self.put_action.setEnabled(usable)
        self.fact_action.setEnabled(usable)
        self.open_action.setEnabled(isinstance(row, Row))

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        for action in (self.open_action, self.put_action, self.fact_action):
            if action.isEnabled():
                menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.cards.viewport().mapToGlobal(at))

    # Making

    def _make_commands(self, commands: Commands) -> None:
        section = tr("Passages by code")

        def add(verb: str, title: str, run: Any, keys: str, sign: str) -> Any:
            return commands.add(
                self, f"analysis.{verb}", title, run, section=section, keys=keys, icon=sign
            )

        self.open_action = add(
            "open",
            tr("Open the passage"),
            lambda: self._open(row) if (row := self.cards.current) is not None else None,
            "",
            "file-text",
        )
        self.put_action = add(
            "put", tr("Put to a claim …"), lambda: self._want("put"), "P", "quote"
        )
        self.fact_action = add(
            "fact",
            tr("State what it says of an event …"),
            lambda: self._want("fact"),
            "S",
            "calendar-event",
        )
        self.export_action = add(
            "export", tr("Write the passages to a file …"), self._export, "", "download"
        )
        for action, button in (
            (self.put_action, self.put_button),
            (self.fact_action, self.fact_button),
            (self.export_action, self.export_button),
        ):
            button.clicked.connect(action.trigger)
            button.setToolTip(action.toolTip())
            action.enabledChanged.connect(button.setEnabled)
            action.setEnabled(False)
            button.setEnabled(False)

    def _connect(self) -> None:
        self.case.currentIndexChanged.connect(
            lambda _row: self.narrowed.emit(self.case.currentData() or "")
        )
        self.case.currentIndexChanged.connect(lambda _row: self.refresh())
        self.kinds.currentIndexChanged.connect(lambda _row: self._show_list())
        self.find_field.textChanged.connect(lambda _text: self._show_list())
        self.find_field.returnPressed.connect(self.list.setFocus)
        self.query.textChanged.connect(lambda _text: self._typing.start())
        self.query.returnPressed.connect(self.cards.setFocus)
        for each in (self.item_kind, self.importance, self.person, self.sort):
            each.currentIndexChanged.connect(lambda _row: self._narrow())
        self.list.chosen.connect(self._choose_code)
        self.list.entered_line.connect(self.cards.setFocus)
        self.cards.opened.connect(self._open)
        self.cards.moved.connect(self._moved)
        self.cards.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.cards.customContextMenuRequested.connect(self._open_menu)

    def _lay_out(self) -> None:
        for value, title in (
            (0, tr("Any importance")),
            *((each, words.importance(each)) for each in (1, 2, 3)),
        ):
            self.importance.addItem(title, value)
        titles = {
            "item": tr("In the order of the items"),
            "date": tr("By date"),
            "importance": tr("The most important first"),
            "person": tr("By person"),
            "newest": tr("The newest first"),
        }
        for sort in board.SORTS:
            self.sort.addItem(titles[sort], sort)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(SPACE, SPACE, SPACE, 0)
        column.setSpacing(SPACE)
        for each in (self.case, self.kinds, self.find_field):
            column.addWidget(each)
        column.addWidget(self.list, 1)
        self.put_button = _button(tr("Put to a claim …"), "quote")
        self.fact_button = _button(tr("State what it says …"), "calendar-event")
        self.export_button = _button(tr("To a file …"), "download")
        narrowing = FlowBox(tr("What is shown"))
        for widget in (self.query, self.item_kind, self.person, self.importance, self.sort):
            narrowing.flow.addWidget(widget)
        doing = FlowBox(tr("Actions"))
        for button in (self.put_button, self.fact_button, self.export_button):
            doing.flow.addWidget(button)
        self.shown = QWidget()
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.count)
        inside = QVBoxLayout(self.shown)
        inside.setContentsMargins(SPACE, SPACE, SPACE, 0)
        inside.setSpacing(SPACE)
        inside.addLayout(top)
        inside.addWidget(narrowing)
        inside.addWidget(doing)
        inside.addWidget(rule())
        inside.addWidget(self.cards, 1)
        self.right = QStackedWidget()
        self.right.addWidget(self.empty)
        self.right.addWidget(self.shown)
        self.split = QSplitter()
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(left)
        self.split.addWidget(self.right)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes(_WIDTHS)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.note)
        whole.addWidget(self.split, 1)


def _button(title: str, sign: str) -> QPushButton:
    made = QPushButton(title)
    made.setIcon(icon(sign))
    made.setMinimumHeight(CONTROL)
    return made


def _text(row: Row) -> str:
    return f"{row.passage.quote}\n{row.passage.note}".casefold()
