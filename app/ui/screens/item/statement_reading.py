"""Reading a statement back: one paragraph at a time, in large letters, agreed to or corrected."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.casework.writing import statements
from app.records.statements import Statement
from app.ui.drafts import Drafts
from app.ui.forms import Field, FieldEditor
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.date_field import today
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet
from app.ui.screens.item.statement_answers import Shown, shown
from app.ui.session import DRAFT, Session
from app.ui.theme import CONTROL, SPACE, scaled

_TOPIC = "item-reading"
_LARGE = 1.6
_ARROWS = {"Left": "\u2190", "Right": "\u2192"}
_READING, _CORRECTING, _ENDING = "reading", "correcting", "ending"


class ReadingSheet(Sheet):
    """One statement being read to the person.

    Signals: ``ended``: it was recorded that all of it was read back.
    """

    ended = Signal()

    def __init__(
        self, parent: QWidget, session: Session, drafts: Drafts, item_id: str, statement_id: str
    ) -> None:
        super().__init__(parent, tr("Read the statement back"), width=900)
        self._session, self._drafts = session, drafts
        self._item_id, self._id = item_id, statement_id
        self.draft_key = f"item/reading/{item_id}/{statement_id}"
        self._shown: Shown | None = None
        self._at = 0
        self._agreed: set[int] = set()
        self._state = _READING
        self._restored: dict[str, Any] | None = None
        self.where = plain(size=1.15, bold=True)
        self.where.setAccessibleName(tr("Which paragraph"))
        self.standing = plain(faded=True)
        self.standing.setAccessibleName(tr("How far it is read"))
        self.words = QPlainTextEdit()
        self.words.setAccessibleName(tr("Paragraph that is read"))
        self.words.setFont(scaled(self.words.font(), _LARGE))
        self.words.setTabChangesFocus(True)
        self.words.document().setDocumentMargin(2 * SPACE)
        self.pages = QStackedWidget()
        self.actions_: dict[str, QAction] = {}
        self._make()
        self._turn(_READING)
        self.finished.connect(lambda _result: session.drop(_TOPIC))
        drafts.register(self)
        # How far it was read the last time, whoever closed it then.
        session.recall(f"{DRAFT}{self.draft_key}", self._recalled)
        self._ask()

    # The draft

    def draft(self) -> dict[str, Any] | None:
        """How far it is read, and a correction that is being written."""
        if self._shown is None or (
            not self._agreed and self._state != _CORRECTING and not self._at
        ):
            return None
        writing = self.words.toPlainText() if self._state == _CORRECTING else None
        return {"at": self._at, "agreed": sorted(self._agreed), "writing": writing}

    def restore(self, state: dict[str, Any]) -> None:
        """Go on where a draft left off, once the statement is there."""
        self._restored = dict(state)
        self._restore()

    # What a person does

    def step(self, step: int) -> None:
        """Go to the next paragraph, or the one before; behind the last, the reading ends."""
        if self._shown is None or self._state == _CORRECTING:
            return
        at = self._at + step
        if 0 <= at <= len(self._shown.paragraphs):
            self._at = at
            self._tell()

    def agree(self) -> None:
        """The person agrees to the paragraph; on to the next."""
        if self._shown is None or self._state != _READING:
            return
        if self._at < len(self._shown.paragraphs):
            self._agreed.add(self._shown.paragraphs[self._at].number)
        self.step(1)

    def correct(self) -> None:
        """Write what the paragraph says from now on."""
        if self._state == _READING and self._shown is not None:
            self._turn(_CORRECTING)
            self.words.setFocus()

    def keep(self) -> None:
        """Have the correction recorded."""
        self._record(self.words.toPlainText())

    def take_out(self) -> None:
        """Have the words of the paragraph taken out; its number stays."""
        self._record("")

    def cancel(self) -> None:
        """Leave the paragraph as it was."""
        self._turn(_READING)
        self._tell()

    def end(self) -> None:
        """Record that all of it was read back."""
        for editor in (self.by, self.language, self.on):
            problem = editor.problem()
            if problem:
                self.complain(problem)
                return
        statement_id, by = self._id, str(self.by.value())
        on, language = str(self.on.value()), str(self.language.value() or "")
        self._session.do(
            tr("Recorded that a statement was read back"),
            lambda vault: statements.read_back(
                vault, statement_id, on=on, by=by, language=language
            ),
            self._ended,
            self._refused,
        )

    def reject(self) -> None:
        """Close; how far it was read is kept as a draft."""
        if self._state == _CORRECTING:
            self.cancel()
            return
        self._drafts.save()
        super().reject()

    # Inside

    def _refused(self, sentence: str) -> None:
        # It may have been closed while it was being saved.
        if isValid(self):
            self.complain(sentence)

    def _ask(self) -> None:
        item_id, statement_id = self._item_id, self._id
        self._session.ask(
            _TOPIC, lambda vault: shown(vault, item_id, statement_id), self._show, self.complain
        )

    def _show(self, found: Shown) -> None:
        first = self._shown is None
        self._shown = found
        held = found.held
        if first and held is not None:
            self.by.show_value(held.read_back_by or held.interpreter or held.taken_by)
            self.language.show_value(held.read_back_language or held.language)
            self.on.show_value(held.read_back_on or today())
        self._restore()
        self._tell()

    def _recalled(self, state: Any) -> None:
        if isValid(self) and isinstance(state, dict):
            self.restore(state)

    def _restore(self) -> None:
        if self._restored is None or self._shown is None:
            return
        state, self._restored = self._restored, None
        self._at = min(int(state.get("at", 0)), len(self._shown.paragraphs))
        self._agreed = {int(each) for each in state.get("agreed", ())}
        self._tell()
        if state.get("writing") is not None and self._at < len(self._shown.paragraphs):
            self.correct()
            self.words.setPlainText(str(state["writing"]))

    def _record(self, became: str) -> None:
        if self._shown is None or self._at >= len(self._shown.paragraphs):
            return
        number, statement_id = self._shown.paragraphs[self._at].number, self._id
        self._session.do(
            tr("Corrected paragraph {number} of a statement", number=number),
            lambda vault: statements.correct(vault, statement_id, number, became),
            lambda _made: self._corrected(number),
            self._refused,
        )

    def _corrected(self, number: int) -> None:
        if not isValid(self):
            return
        self._agreed.discard(number)
        self._turn(_READING)
        self.complain("")
        # Read again before it is agreed to: the new words are what the person has to hear.
        self._ask()

    def _ended(self, _held: Statement) -> None:
        if not isValid(self):
            return
        self._drafts.settle(self)
        self.accept()
        self.ended.emit()

    def _tell(self) -> None:
        if self._shown is None or self._state == _CORRECTING:
            return
        held = self._shown.paragraphs
        self.where.setText(
            tr("Paragraph {number} of {total}", number=self._at + 1, total=len(held))
            if self._at < len(held)
            else tr("All paragraphs were read")
        )
        parts = [
            tr("%Ln paragraph(s) agreed to", n=len(self._agreed)),
            tr("%Ln correction(s)", n=len(self._shown.corrections)),
        ]
        self.standing.setText(" · ".join(parts))
        if self._at < len(held):
            self.words.setPlainText(held[self._at].text)
            self._turn(_READING)
            self.words.setFocus()
        else:
            self._turn(_ENDING)
            self.by.setFocus()

    def _turn(self, state: str) -> None:
        self._state = state
        self.pages.setCurrentIndex(1 if state == _ENDING else 0)
        self.words.setReadOnly(state != _CORRECTING)
        writable = not self._session.read_only
        for name, action in self.actions_.items():
            action.setEnabled(
                (state == _READING or (state == _ENDING and name == "back"))
                and (writable or name in ("back", "next"))
            )
        for button, where in self._buttons.items():
            button.setVisible(state in where)
        self.finish.setEnabled(writable)

    def _make(self) -> None:
        end = QWidget()
        column = QVBoxLayout(end)
        column.setContentsMargins(0, 0, 0, 0)
        self.by = FieldEditor(Field("by", tr("Read or interpreted by"), required=True))
        self.language = FieldEditor(Field("language", tr("Read in"), "code", "languages"))
        self.on = FieldEditor(Field("on", tr("Read on"), "date", required=True))
        for editor in (self.by, self.language, self.on):
            column.addWidget(plain(editor.field.label))
            column.addWidget(editor)
        column.addStretch(1)
        self.pages.addWidget(self.words)
        self.pages.addWidget(end)
        self.body.addWidget(self.where)
        self.body.addWidget(self.pages, 1)
        self.body.addWidget(self.standing)
        self._buttons: dict[QPushButton, tuple[str, ...]] = {}
        for name, title, keys, run in (
            ("back", tr("Back"), "Left", lambda: self.step(-1)),
            ("correct", tr("Correct"), "C", self.correct),
            ("next", tr("Skip"), "Right", lambda: self.step(1)),
            ("agree", tr("Agreed"), "A", self.agree),
        ):
            self._add(name, title, keys, run)
        for title, run in (
            (tr("Leave it as it was"), self.cancel),
            (tr("Take it out"), self.take_out),
            (tr("Record the correction"), self.keep),
        ):
            made = self.button(title)
            made.clicked.connect(lambda _checked=False, run=run: run())
            self._buttons[made] = (_CORRECTING,)
        self.finish = self.button(tr("Record that it was read back"))
        self.finish.clicked.connect(lambda _checked=False: self.end())
        self._buttons[self.finish] = (_ENDING,)
        record = QAction(tr("Record the correction"), self)
        record.setShortcut(QKeySequence("Ctrl+Return"))
        record.triggered.connect(
            lambda _checked=False: self.keep() if self._state == _CORRECTING else self.agree()
        )
        self.addAction(record)
        room = self.screen().availableSize()
        self.resize(min(900, room.width() - 48), min(560, room.height() - 64))

    def _add(self, name: str, title: str, keys: str, run: Callable[[], object]) -> None:
        action = QAction(icon("check") if name == "agree" else icon("pencil"), title, self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: run())
        self.addAction(action)
        self.actions_[name] = action
        button = self.button(f"{title} ({_ARROWS.get(keys, keys)})", start=name == "back")
        button.setMinimumHeight(CONTROL)
        button.clicked.connect(lambda _checked=False: action.trigger())
        self._buttons[button] = (_READING, _ENDING) if name == "back" else (_READING,)
