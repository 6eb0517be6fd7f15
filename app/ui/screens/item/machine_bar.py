"""Over a text that a machine wrote down: that nobody has read it yet, and the way to sign it off."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.casework import actor, signing
from app.records.evidence import ItemText
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.parts.note_bar import NoteBar
from app.ui.parts.sheet import Sheet
from app.ui.parts.ticks import Tick
from app.ui.session import Session
from app.ui.theme import CONTROL
from app.ui.wording import moment

_TOPIC = "item-screen/machine-made"


class MachineBar(NoteBar):
    """Says who wrote a text down where that was a machine; hidden over what a person wrote.

    Signals: ``signed``: somebody has just signed the text off.
    """

    signed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._text: ItemText | None = None
        self.setAccessibleName(tr("Text made by a machine"))
        self.sign_button = self.add(tr("Sign it off"), self._sign)
        # A bar that asks stays until it is answered.
        self.sign_button.clicked.disconnect(self.hide)

    def show_text(self, session: Session | None, text: ItemText | None) -> None:
        """Take a text version; how things stand with it is asked for."""
        self._session, self._text = session, text
        if session is None or text is None or not text.origin.startswith(signing.MACHINE):
            self.hide()
            return
        session.ask(_TOPIC, lambda vault: (text.id, signing.standing_of(vault, text)), self._show)

    def forget(self) -> None:
        """Hold nothing."""
        if self._session is not None:
            self._session.drop(_TOPIC)
        self._session = self._text = None
        self.text.setText("")
        self.hide()

    def _show(self, both: tuple[str, signing.Standing]) -> None:
        text_id, held = both
        if self._text is None or self._text.id != text_id:
            return
        if held.signed is not None:
            self.say(
                tr(
                    "A machine wrote this down ({engine}). {name} has read it and signed it off on {day}.",
                    engine=held.engine,
                    name=held.signed.name,
                    day=moment(held.signed.at),
                )
            )
        else:
            self.say(
                tr(
                    "A machine wrote this down ({engine}), and nobody has signed it off: nothing of it "
                    "leaves the vault. Correct it beside the recording, then sign it off.",
                    engine=held.engine,
                )
            )
        read_only = self._session is None or self._session.read_only
        self.sign_button.setVisible(held.waits)
        self.sign_button.setEnabled(not read_only)

    def _sign(self) -> None:
        if self._session is None or self._text is None:
            return
        sheet = SignSheet(self.window(), self._session, self._text)
        sheet.accepted.connect(self.signed)
        sheet.open()


class SignSheet(Sheet):
    """Who answers for a text that a machine wrote down."""

    def __init__(self, parent: QWidget, session: Session, text: ItemText) -> None:
        super().__init__(parent, tr("Sign off the text"), width=480)
        self._session, self._text = session, text
        self._left = False
        self.finished.connect(self._leave)
        self.body.addWidget(
            plain(
                tr(
                    "A model hears words that were not said, and leaves out others. Sign only if you "
                    "have compared the whole text with the recording: it can leave the vault then, "
                    "under your name."
                )
            )
        )
        self.name = QLineEdit()
        self.name.setMinimumHeight(CONTROL)
        self.name.setPlaceholderText(tr("Your name"))
        self.name.setAccessibleName(tr("Your name"))
        self.heard = Tick(tr("I have heard the recording and read the whole text"))
        self.note = QLineEdit()
        self.note.setMinimumHeight(CONTROL)
        self.note.setPlaceholderText(tr("Note"))
        self.note.setAccessibleName(tr("Note"))
        for widget in (self.name, self.heard, self.note):
            self.body.addWidget(widget)
        self.cancel_button()
        self.sign = self.button(tr("Sign off"), default=True)
        self.sign.clicked.connect(lambda _checked=False: self._do())
        self.name.textChanged.connect(lambda _text: self._settle())
        self.heard.toggled.connect(lambda _on: self._settle())
        self._settle()
        session.ask("item-screen/who-signs", actor.name_of, self._named)
        self.name.setFocus()

    def _named(self, name: str) -> None:
        if not self._left and not self.name.text():
            self.name.setText(name)

    def _settle(self) -> None:
        self.sign.setEnabled(bool(self.name.text().strip()) and self.heard.isChecked())

    def _do(self) -> None:
        text_id, name, note = self._text.id, self.name.text(), self.note.text()
        self.complain("")
        self.sign.setEnabled(False)
        self._session.do(
            tr("Signed off the text"),
            lambda vault: signing.sign_text(vault, text_id, name, note),
            self._signed,
            self._refused,
        )

    def _leave(self, _result: int) -> None:
        self._left = True

    def _signed(self, _record: Any) -> None:
        if not self._left:
            self.accept()

    def _refused(self, sentence: str) -> None:
        if not self._left:
            self.complain(sentence)
            self._settle()
