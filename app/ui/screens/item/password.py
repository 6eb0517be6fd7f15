"""Asking for the password of an original that its maker locked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.casework.receiving.unlocking import unlock
from app.progress import Progress
from app.records.evidence import Item
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet
from app.ui.session import Session
from app.ui.theme import CONTROL
from app.vault.vault import Vault


class PasswordSheet(Sheet):
    """A line for the password; the file is read behind it, and what went wrong is said here.

    Signals: ``said(text, meaning)``: a toast.
    """

    said = Signal(str, str)

    def __init__(self, parent: QWidget, session: Session, item: Item) -> None:
        title = tr("Password of item {number}", number=item.number)
        super().__init__(parent, title)
        self._session, self._item = session, item
        self._left = False
        self.finished.connect(self._leave)
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setMinimumHeight(CONTROL)
        self.line.setAccessibleName(tr("Password of the file"))
        self.body.addWidget(
            plain(
                tr("The maker of this file locked it. The password is kept in the vault with it.")
            )
        )
        self.body.addWidget(self.line)
        self.cancel_button()
        self.open_button = self.button(tr("Open the file"), default=True)
        self.open_button.clicked.connect(self._try)
        self.line.setFocus()

    def _try(self) -> None:
        item_id, number, password = self._item.id, self._item.number, self.line.text()

        def work(vault: Vault, progress: Progress) -> int:
            return len(unlock(vault, item_id, password, progress)[1])

        self.complain("")
        self.open_button.setEnabled(False)
        self._session.run(
            tr("Reading item {number}", number=number), work, self._opened, self._failed
        )

    def _leave(self, _result: int) -> None:
        # What is read goes on, and has no sheet to speak to any more.
        self._left = True

    def _opened(self, _notes: int) -> None:
        if self._left:
            return
        number = self._item.number
        self.said.emit(tr("Item {number} was read.", number=number), "plain")
        self.accept()

    def _failed(self, sentence: str) -> None:
        if self._left:
            return
        self.open_button.setEnabled(True)
        self.complain(sentence)
        self.line.selectAll()
        self.line.setFocus()
