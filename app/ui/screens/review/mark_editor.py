"""What can be said of one mark: what it hides and whose, what stands there instead, how far it reaches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.casework.reviewing.redacting import Entry
from app.ui.drafts import Drafts
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.screens.review import words
from app.ui.screens.review.person_box import PersonBox
from app.ui.theme import CONTROL, SPACE, sign

_LINES = ("token", "note")


class MarkEditor(QFrame):
    """The fields of the chosen mark; each is saved when it is left.

    Signals: ``changed(mark id, field, value)`` when a person has changed one.
    """

    changed = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self._entry: Entry | None = None
        self._item_id = ""
        self._drafts: Drafts | None = None
        self._registered = False
        self._stored = dict.fromkeys(_LINES, "")
        self._read_only = False
        self.why = plain(faded=True)
        self.why.setAccessibleName(tr("Why it is marked"))
        self.reason = self._box(tr("What it hides"))
        for value, label in words.reasons():
            self.reason.addItem(label, value)
        self.person = PersonBox(tr("Whose it is"))
        self.token = self._line(tr("Written instead"))
        self.token.setMaxLength(24)
        self.scope = self._box(tr("How far it reaches"))
        self.bits = plain()
        self.bits.setAccessibleName(tr("What the gap gives away"))
        self.note = self._line(tr("Note on the mark"))
        self.problem = plain()
        self.problem.setAccessibleName(tr("What went wrong"))
        self.problem.setAutoFillBackground(True)
        self.problem.hide()
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(SPACE)
        self._form.setVerticalSpacing(SPACE // 2)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in (
            (tr("Hides"), self.reason),
            (tr("Whose"), self.person),
            (tr("Instead"), self.token),
            (tr("Reach"), self.scope),
        ):
            self._form.addRow(_label(label, field), field)
        self._form.addRow(self.bits)
        self._form.addRow(_label(tr("Note"), self.note), self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE // 2, SPACE, SPACE // 2)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.why)
        column.addLayout(self._form)
        column.addWidget(self.problem)
        self.reason.activated.connect(lambda _at: self._pick("reason", self.reason))
        self.scope.activated.connect(lambda _at: self._pick("scope", self.scope))
        self.person.picked.connect(lambda person: self._say("person", person))
        for name in _LINES:
            line = self._line_of(name)
            line.editingFinished.connect(lambda name=name: self._save(name))
            line.textEdited.connect(lambda _text: self._typed())
        self._settle()

    # A draft

    @property
    def draft_key(self) -> str:
        """Of the draft: one for each mark."""
        mark_id = self._entry.mark.id if self._entry is not None else ""
        return f"review/mark/{self._item_id}/{mark_id}"

    def draft(self) -> dict[str, Any] | None:
        """What is written and not saved."""
        if self._entry is None:
            return None
        written = {name: self._line_of(name).text() for name in _LINES}
        return written if written != self._stored else None

    def restore(self, state: dict[str, Any]) -> None:
        """Show what a draft holds."""
        for name in _LINES:
            self._line_of(name).setText(str(state.get(name, self._stored[name])))
        self._typed()
        self.note.setFocus()

    # What is shown

    def start(self, drafts: Drafts, *, read_only: bool) -> None:
        """Take an open vault."""
        self._drafts, self._read_only = drafts, read_only
        self._settle()

    def show_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Offer whose a mark may be."""
        self.person.show_people(people)

    def show_entry(self, item_id: str, entry: Entry | None) -> None:
        """Show a mark, or the same one as it is now; what is being written of it is left alone."""
        same = (
            self._entry is not None
            and entry is not None
            and self._item_id == item_id
            and self._entry.mark.id == entry.mark.id
        )
        if not same:
            self.leave()
        unsaved = self.draft() if same else None
        self._entry, self._item_id = entry, item_id
        mark = entry.mark if entry is not None else None
        self._stored = {name: str(getattr(mark, name, "")) for name in _LINES}
        for name in _LINES:
            line = self._line_of(name)
            kept = unsaved[name] if unsaved is not None else self._stored[name]
            if line.text() != kept:
                line.setText(kept)
        self.why.setText(words.why(entry) if entry is not None else "")
        self.why.setVisible(bool(self.why.text()))
        if not same:
            self._complain("")
        self.token.setPlaceholderText(words.token_shown(entry) if entry is not None else "")
        self.reason.setCurrentIndex(self.reason.findData(mark.reason if mark else "manual"))
        self.person.show_person((mark.person_id if mark else "") or "")
        with QSignalBlocker(self.scope):
            self.scope.clear()
            for value, label in words.scopes(entry) if entry is not None else []:
                self.scope.addItem(label, value)
            self.scope.setCurrentIndex(max(0, self.scope.findData(mark.scope if mark else "")))
        bits = entry.bits if entry is not None else None
        self.bits.setText(words.bits_words(bits) if bits is not None else "")
        self._settle()

    def forget(self) -> None:
        """Hold nothing; the draft stays where it was kept."""
        self._registered = False
        self._entry, self._drafts = None, None
        self._stored = dict.fromkeys(_LINES, "")
        for name in _LINES:
            self._line_of(name).setText("")
        self.show_entry("", None)
        self.person.forget()

    def leave(self) -> None:
        """Save what was written: another mark is about to be shown."""
        for name in _LINES:
            self._save(name)

    def refused(self, sentence: str) -> None:
        """Say why something was not saved; it stays written."""
        self._complain(sentence)
        mark = self._entry.mark if self._entry is not None else None
        if mark is not None:
            self._stored = {name: str(getattr(mark, name)) for name in _LINES}
            self._typed()

    # Saving

    def _save(self, name: str) -> None:
        if self._entry is None or self._read_only:
            return
        written = self._line_of(name).text().strip()
        if written != self._stored[name].strip():
            self._stored[name] = written
            self._say(name, written)
        if self.draft() is None:
            self._done()

    def _pick(self, field: str, box: QComboBox) -> None:
        if self._entry is not None and box.currentData() != getattr(self._entry.mark, field):
            self._say(field, str(box.currentData()))

    def _say(self, field: str, value: str) -> None:
        if self._entry is not None:
            self._complain("")
            self.changed.emit(self._entry.mark.id, field, value)

    def _typed(self) -> None:
        if self._entry is not None and not self._registered and self._drafts is not None:
            self._registered = True
            self._drafts.register(self)

    def _done(self) -> None:
        if self._registered and self._drafts is not None:
            self._registered = False
            self._drafts.settle(self)

    # Looks

    def _complain(self, sentence: str) -> None:
        ground, ink = sign(self, "bad")
        colours = self.problem.palette()
        colours.setColor(colours.ColorRole.Window, ground)
        colours.setColor(colours.ColorRole.WindowText, ink)
        self.problem.setPalette(colours)
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _settle(self) -> None:
        there = self._entry is not None
        for field in (self.reason, self.person, self.token, self.scope, self.note):
            field.setEnabled(there and not self._read_only)
        self._form.setRowVisible(self.scope, self.scope.count() > 0 or not there)
        self._form.setRowVisible(self.bits, bool(self.bits.text()))
        # A stretch of sound or a box in a film shows no name: nothing is written there.
        timed = self._entry is not None and self._entry.mark.time_start is not None
        self._form.setRowVisible(self.token, not timed)

    def _line_of(self, name: str) -> QLineEdit:
        return self.token if name == "token" else self.note

    @staticmethod
    def _line(name: str) -> QLineEdit:
        line = QLineEdit()
        line.setMinimumHeight(CONTROL - SPACE // 2)
        line.setAccessibleName(name)
        return line

    @staticmethod
    def _box(name: str) -> QComboBox:
        box = QComboBox()
        box.setMinimumHeight(CONTROL - SPACE // 2)
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        return box


def _label(text: str, field: QWidget) -> QLabel:
    label = plain(text)
    label.setWordWrap(False)
    label.setBuddy(field)
    return label
