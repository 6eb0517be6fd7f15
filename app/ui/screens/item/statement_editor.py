"""The statement of an item: its numbered paragraphs are taken down, read back, signed and printed here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QPushButton, QWidget
from shiboken6 import isValid

from app.casework.writing import statements
from app.records.evidence import Item
from app.records.statements import Statement
from app.records.vocabulary import load
from app.ui.drafts import Drafts
from app.ui.language import current, tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet, ask
from app.ui.screens.item.numbered_edit import NumberedEdit
from app.ui.screens.item.statement_answers import Shown, shown, state_label, words_of
from app.ui.screens.item.statement_forms import HeadSheet, PrintSheet, SignSheet
from app.ui.screens.item.statement_reading import ReadingSheet
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE
from app.ui.wording import day

_TOPIC = "item-statement"


class StatementSheet(Sheet):
    """The statements of one item.

    Args:
        parent: the window.
        session: answers and saves.
        drafts: keeps what is written.
        item: whose statements.
        statement_id: which to show; ``""`` for the latest.
    """

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        drafts: Drafts,
        item: Item,
        statement_id: str = "",
    ) -> None:
        super().__init__(parent, tr("Statement of item {number}", number=item.number), width=920)
        self._session, self._drafts, self._item = session, drafts, item
        self._id = statement_id
        self.draft_key = f"item/statement/{item.id}"
        self._shown: Shown | None = None
        self._stored: list[str] = []
        self._restored: dict[str, Any] | None = None
        self.choice = QComboBox()
        self.choice.setAccessibleName(tr("Which statement"))
        self.choice.setMinimumHeight(CONTROL)
        self.choice.activated.connect(lambda _place: self._choose())
        self.head = plain(faded=True)
        self.head.setAccessibleName(tr("Head of the statement"))
        self.text = NumberedEdit(tr("Paragraphs of the statement"))
        self.text.setPlaceholderText(
            tr("One paragraph a line. Begin to write, or begin with the words of a text.")
        )
        self.said = plain(faded=True)
        self._make()
        self._settle()
        self.finished.connect(lambda _result: self._drop())
        drafts.register(self)
        self.ask()

    # The draft

    def draft(self) -> dict[str, Any] | None:
        """What is written and not saved."""
        if self._shown is None or self.text.paragraphs() == self._stored:
            return None
        held = self._shown.held
        return {"statement": held.id if held is not None else "", "text": self.text.toPlainText()}

    def restore(self, state: dict[str, Any]) -> None:
        """Show what a draft holds, once the statement is there."""
        self._restored = dict(state)
        wanted = str(state.get("statement", ""))
        if wanted != self._id:
            self._id = wanted
            self.ask()
        self._restore()

    # What a person does

    def ask(self) -> None:
        """Ask for the statements again."""
        item_id, statement_id = self._item.id, self._id
        self._session.ask(
            _TOPIC, lambda vault: shown(vault, item_id, statement_id), self._show, self.complain
        )

    def save(self) -> None:
        """Keep what is written: as a new statement, or as the words of the one that is shown."""
        words, item_id = self.text.paragraphs(), self._item.id
        held = self._shown.held if self._shown is not None else None
        self.complain("")
        if held is None or self._fresh:
            self._session.do(
                tr("Took a statement down"),
                lambda vault: statements.draft(vault, item_id, words),
                self._saved,
                self._refused,
            )
        else:
            statement_id = held.id
            self._session.do(
                tr("Changed a statement"),
                lambda vault: statements.rewrite(vault, statement_id, words),
                self._saved,
                self._refused,
            )

    def begin_with(self, source: str) -> None:
        """Fill in the words of a text; what is written already stays above them."""
        item_id = self._item.id

        def fill(words: list[str]) -> None:
            self.text.show_paragraphs([*self.text.paragraphs(), *words])
            self.text.setFocus()

        self._session.ask(
            f"{_TOPIC}/words", lambda vault: words_of(vault, item_id, source), fill, self.complain
        )

    def new(self) -> None:
        """Begin another statement; of one that was signed, with its words."""
        held = self._shown.held if self._shown is not None else None
        if held is not None and held.signed:
            statement_id = held.id
            self._session.do(
                tr("Began another statement"),
                lambda vault: statements.revise(vault, statement_id),
                self._saved,
                self._refused,
            )
            return
        self._fresh = True
        self._stored = []
        self.text.clear()
        self._settle()
        self.text.setFocus()

    def read_back(self) -> ReadingSheet | None:
        """Read the statement to the person."""
        held = self._held()
        if held is None:
            return None
        sheet = ReadingSheet(self, self._session, self._drafts, self._item.id, held.id)
        sheet.left.connect(self.ask)
        sheet.open()
        return sheet

    def sign(self) -> SignSheet | None:
        """Record the signature."""
        held = self._held()
        if held is None or self._shown is None:
            return None
        sheet = SignSheet(self, self._session, self._drafts, self._shown, held)
        sheet.saved.connect(lambda _held: self.ask())
        sheet.open()
        return sheet

    def describe(self) -> HeadSheet | None:
        """Change the head."""
        held = self._held()
        if held is None or self._shown is None:
            return None
        sheet = HeadSheet(self, self._session, self._drafts, self._shown, held)
        sheet.saved.connect(lambda _held: self.ask())
        sheet.open()
        return sheet

    def print_out(self) -> PrintSheet | None:
        """Print it into a file."""
        held = self._held()
        if held is None or self._shown is None:
            return None
        sheet = PrintSheet(self, self._session, self._shown, held)
        sheet.printed.connect(self.said.setText)
        sheet.open()
        return sheet

    def reject(self) -> None:
        """Close; what was written is asked about first."""
        if self.draft() is None:
            self._leave()
            return
        ask(
            self,
            tr("Throw away what you have written?"),
            tr("Nothing of it was saved."),
            tr("Throw away"),
            self._leave,
            no=tr("Go on writing"),
        )

    # Inside

    def _refused(self, sentence: str) -> None:
        # It may have been closed while it was being saved.
        if isValid(self):
            self.complain(sentence)

    _fresh = False

    def _held(self) -> Statement | None:
        """The statement that is shown, where all that is written is saved."""
        if self.draft() is not None:
            self.complain(tr("Save what you have written first."))
            return None
        self.complain("")
        return self._shown.held if self._shown is not None else None

    def _show(self, found: Shown) -> None:
        unsaved = self.draft() is not None
        self._shown = found
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for statement_id, label in found.others:
                self.choice.addItem(label, statement_id)
            if found.held is not None:
                self._id = found.held.id
                self.choice.setCurrentIndex(self.choice.findData(found.held.id))
        if not unsaved:
            self._fresh = False
            self._stored = [each.text for each in found.paragraphs]
            self.text.show_paragraphs(self._stored)
        self._restore()
        self._settle()

    def _restore(self) -> None:
        if self._restored is None or self._shown is None:
            return
        held = self._shown.held
        if (held.id if held is not None else "") != str(self._restored.get("statement", "")):
            return
        state, self._restored = self._restored, None
        self.text.setPlainText(str(state.get("text", "")))

    def _choose(self) -> None:
        wanted = str(self.choice.currentData() or "")
        if self.draft() is not None:
            self.choice.setCurrentIndex(self.choice.findData(self._id))
            self.complain(tr("Save what you have written first."))
            return
        self._id = wanted
        self.ask()

    def _saved(self, held: Statement) -> None:
        if not isValid(self):
            return
        self._id = held.id
        self._stored = self.text.paragraphs()
        self._fresh = False
        self._drafts.settle(self)
        self._drafts.register(self)
        self.ask()

    def _settle(self) -> None:
        """Let only that be done for which there is something."""
        held = self._shown.held if self._shown is not None and not self._fresh else None
        writable = not self._session.read_only
        fixed = held is not None and bool(
            held.signed or held.read_back_on or (self._shown and self._shown.corrections)
        )
        self.text.setReadOnly(fixed or not writable or self._shown is None)
        self.save_button.setEnabled(not fixed and writable)
        self.begin.setEnabled(bool(self._shown and self._shown.sources) and not fixed and writable)
        self.another.setEnabled(held is not None and writable)
        self.describe_button.setEnabled(held is not None and writable and not held.signed)
        self.read_button.setEnabled(held is not None and writable and not held.signed)
        self.sign_button.setEnabled(held is not None and writable and not held.signed)
        self.print_button.setEnabled(held is not None and writable)
        self.choice.setVisible(bool(self._shown and len(self._shown.others) > 1))
        self.head.setText(self._head(held))
        if held is not None and fixed:
            self.said.setText(
                tr("It was signed, and stands as it is; a change makes another statement.")
                if held.signed
                else tr("What is changed from now on is a correction: read it back.")
            )
        else:
            self.said.clear()

    def _head(self, held: Statement | None) -> str:
        if held is None or self._shown is None:
            return tr("Not taken down yet")
        tongue = load("languages").label(held.language, current()) if held.language else ""
        parts = [self._shown.person, tongue, held.taken_by]
        parts += [day(held.taken_on) if held.taken_on else "", held.place, state_label(held)]
        if self._shown.corrections:
            parts.append(tr("%Ln correction(s)", n=len(self._shown.corrections)))
        return " · ".join(filter(None, parts))

    def _menu(self) -> None:
        if self._shown is None:
            return
        menu = QMenu(self)
        for source, label in self._shown.sources:
            menu.addAction(label).triggered.connect(partial(self._begin_with, source))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.begin.mapToGlobal(self.begin.rect().bottomLeft()))

    def _begin_with(self, source: str, _checked: bool = False) -> None:
        self.begin_with(source)

    def _leave(self) -> None:
        self._drafts.settle(self)
        super().reject()

    def _drop(self) -> None:
        self._session.drop(_TOPIC)
        self._session.drop(f"{_TOPIC}/words")

    def _make(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        self.begin = QPushButton(tr("Begin with …"))
        self.another = QPushButton(tr("Another one"))
        self.describe_button = QPushButton(tr("Head …"))
        for button, run in (
            (self.begin, self._menu),
            (self.another, self.new),
            (self.describe_button, self.describe),
        ):
            button.setMinimumHeight(CONTROL)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, run=run: run())
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.choice)
        self.body.addLayout(row)
        self.body.addWidget(self.head)
        self.body.addWidget(self.text, 1)
        self.body.addWidget(self.said)
        self.print_button = self.button(tr("Print …"), start=True)
        self.close_button = self.button(tr("Close"))
        self.read_button = self.button(tr("Read back …"))
        self.sign_button = self.button(tr("Sign …"))
        self.save_button = self.button(tr("Save"), default=True)
        runs: tuple[tuple[QPushButton, Callable[[], object]], ...] = (
            (self.print_button, self.print_out),
            (self.close_button, self.reject),
            (self.read_button, self.read_back),
            (self.sign_button, self.sign),
            (self.save_button, self.save),
        )
        for made, act in runs:
            made.clicked.connect(lambda _checked=False, act=act: act())
        room = self.screen().availableSize()
        self.resize(min(920, room.width() - 48), min(660, room.height() - 64))
