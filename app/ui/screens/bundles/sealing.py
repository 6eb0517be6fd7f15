"""Sealing a bundle for a recipient: to their public key or with a passphrase, in the age format."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet
from app.ui.screens.unlock.secret import SecretField
from app.ui.theme import CONTROL, SPACE

_SHORTEST = 12
"""Characters of a passphrase: whoever finds the file may guess for years."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person asked for.

    Attributes:
        recipient: who gets it, in words.
        keys: public keys; ``()`` with a passphrase.
        passphrase: or None.
        note: further words.
        target: the file to be.
    """

    recipient: str
    keys: tuple[str, ...]
    passphrase: str | None
    note: str
    target: Path


class SealSheet(Sheet):
    """Asks for whom and how; ``wanted(Wanted)`` once a place was chosen."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget, bundle_id: str) -> None:
        title = tr("Seal bundle {id} for a recipient", id=bundle_id)
        super().__init__(parent, title, width=600)
        self._bundle_id = bundle_id
        self.body.addWidget(plain(title, size=1.15, bold=True))
        self.body.addWidget(
            plain(
                tr(
                    "One encrypted file in the age format: the recipient opens it with Kuager or with the "
                    "age program. That it was handed over is noted in the vault."
                ),
                faded=True,
            )
        )
        self.recipient = QLineEdit()
        self.recipient.setMinimumHeight(CONTROL)
        self.by_key = QRadioButton(tr("To their public &key"))
        self.by_phrase = QRadioButton(tr("With a &passphrase"))
        self.by_key.setChecked(True)
        self.keys = QPlainTextEdit()
        self.keys.setTabChangesFocus(True)
        self.keys.setPlaceholderText(tr("age1… or ssh-ed25519 …, one a line"))
        self.keys.setFixedHeight(3 * self.keys.fontMetrics().lineSpacing() + 2 * SPACE)
        self.phrase = SecretField(tr("Passphrase"))
        self.again = SecretField(tr("Passphrase, once more"))
        self.note = QLineEdit()
        self.note.setMinimumHeight(CONTROL)
        form = QFormLayout()
        form.setHorizontalSpacing(2 * SPACE)
        form.setVerticalSpacing(SPACE)
        form.addRow(tr("&Recipient"), self.recipient)
        form.addRow(self.by_key)
        form.addRow(tr("Public ke&ys"), self.keys)
        form.addRow(self.by_phrase)
        form.addRow(tr("Pa&ssphrase"), self.phrase)
        form.addRow(tr("Once &more"), self.again)
        form.addRow(self.phrase.hint)
        form.addRow(tr("&Note"), self.note)
        self.recipient.setAccessibleName(tr("Recipient"))
        self.keys.setAccessibleName(tr("Public keys"))
        self.note.setAccessibleName(tr("Note"))
        self.body.addLayout(form)
        self.cancel_button()
        self.seal = self.button(tr("Choose the file …"), default=True)
        self.seal.clicked.connect(self._choose)
        self.by_key.toggled.connect(self._switch)
        self.finished.connect(lambda _result: self._forget())
        self._switch()

    def problem(self) -> str:
        """Why it cannot be sealed so; ``""`` when it can."""
        if not self.recipient.text().strip():
            return tr("Say who the recipient is.")
        if self.by_key.isChecked():
            return "" if self._keys() else tr("Enter the recipient's public key.")
        if len(self.phrase.text()) < _SHORTEST:
            return tr("The passphrase needs at least %Ln character(s).", n=_SHORTEST)
        if self.phrase.text() != self.again.text():
            return tr("The two passphrases are not the same.")
        return ""

    def take_place(self, target: Path) -> None:
        """Hand on what is wanted, and close; the passphrase stays in no field."""
        keys = self._keys() if self.by_key.isChecked() else ()
        wanted = Wanted(
            self.recipient.text().strip(),
            keys,
            None if keys else self.phrase.take(),
            self.note.text().strip(),
            target,
        )
        self.accept()
        self.wanted.emit(wanted)

    def _choose(self) -> None:
        problem = self.problem()
        self.complain(problem)
        if problem:
            return
        dialog = QFileDialog(self, tr("The sealed file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOptions(
            QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.DontConfirmOverwrite
        )
        dialog.setDirectory(str(Path.home()))
        dialog.selectFile(f"{self._bundle_id}.age")
        dialog.fileSelected.connect(lambda chosen: self.take_place(Path(chosen)))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def _keys(self) -> tuple[str, ...]:
        lines = (line.strip() for line in self.keys.toPlainText().splitlines())
        return tuple(line for line in lines if line and not line.startswith("#"))

    def _switch(self) -> None:
        by_key = self.by_key.isChecked()
        self.keys.setEnabled(by_key)
        self.phrase.setEnabled(not by_key)
        self.again.setEnabled(not by_key)

    def _forget(self) -> None:
        self.phrase.forget()
        self.again.forget()
