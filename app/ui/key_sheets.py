"""The sheets about what opens the vault: another passphrase, another recovery key, no key any more."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QFormLayout, QLineEdit, QPushButton

from app.casework.credentials import read_key_file
from app.casework.panic import destroy_keys, is_confirmed
from app.errors import KuagerError, Refused
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet
from app.ui.parts.ticks import Tick
from app.ui.screens.unlock.page import add_row
from app.ui.screens.unlock.pages import strength_in_words
from app.ui.screens.unlock.recovery import RecoveryKey
from app.ui.screens.unlock.screen import open_file_dialog
from app.ui.screens.unlock.secret import SecretField
from app.ui.sentences import spoken
from app.ui.theme import CONTROL, SPACE
from app.vault import keys
from app.vault.header import change_passphrase, new_recovery_slot
from app.vault.keys import Credential

if TYPE_CHECKING:
    from app.ui.session import Session
    from app.ui.window import Window
    from app.vault.vault import Vault


class PassphraseSheet(Sheet):
    """Changes the passphrase, and with it the key file."""

    def __init__(self, window: Window, session: Session) -> None:
        super().__init__(window, tr("Change the passphrase"))
        self._window = window
        self._session = session
        self.old = SecretField(tr("Passphrase until now"))
        self.old_file = KeyFileRow(tr("Key file until now (if there is one)"))
        self.forgotten = Tick(tr("I have only the recovery key, and type that"))
        self.forgotten.toggled.connect(self.old_file.setDisabled)
        self.new = SecretField(tr("New passphrase"))
        self.again = SecretField(tr("The same again"))
        self.new_file = KeyFileRow(tr("Key file from now on (optional)"))
        self.judged = plain(faded=True)
        self.judged.setMinimumHeight(2 * self.judged.fontMetrics().lineSpacing())
        self.new.textChanged.connect(lambda text: self.judged.setText(strength_in_words(text)))
        self.reveal = Tick(tr("Show what I type"))
        form = _form(self)
        for field in (self.old, self.new, self.again):
            self.reveal.toggled.connect(field.reveal)
        add_row(form, tr("Passphrase until now"), self.old)
        form.addRow(self.forgotten)
        add_row(form, self.old_file.name, self.old_file)
        add_row(form, tr("New passphrase"), self.new)
        form.addRow(self.judged)
        add_row(form, tr("The same again"), self.again)
        add_row(form, self.new_file.name, self.new_file)
        form.addRow(self.reveal)
        self.body.addWidget(
            plain(
                tr(
                    "A backup made before today still opens with the old passphrase. Destroy old "
                    "backups if somebody knows it."
                ),
                faded=True,
            )
        )
        self.cancel_button()
        self.change = self.button(tr("Change it"), default=True)
        self.change.clicked.connect(self._change)
        self.old.setFocus()

    def _change(self) -> None:
        if not self.new.text():
            self.complain(tr("The new passphrase is empty."))
            return
        if self.new.text() != self.again.text():
            self.complain(tr("The two passphrases differ."))
            return
        try:
            old = (
                Credential(recovery_key=self.old.text() or " ")
                if self.forgotten.isChecked()
                else Credential(passphrase=self.old.text() or " ", key_file=self.old_file.read())
            )
            new = Credential(passphrase=self.new.text(), key_file=self.new_file.read())
        except KuagerError as error:
            self.complain(spoken(error.sentence))
            return
        for field in (self.old, self.new, self.again):
            field.forget()
        self.complain("")
        self.change.setEnabled(False)

        def work(vault: Vault) -> None:
            change_passphrase(_writable(vault).path, old, new)

        self._session.ask("", work, self._done, self._refused)

    def _done(self, _keys: object) -> None:
        self.accept()
        self._window.toasts.say(tr("The passphrase is changed."), "good")

    def _refused(self, sentence: str) -> None:
        self.change.setEnabled(True)
        self.complain(sentence)
        self.old.setFocus()


class RecoverySheet(Sheet):
    """Makes another recovery key: shown first, put in force once it was written down.

    In this order, so that a lock or a crash never leaves a vault with a key that nobody has seen.
    """

    def __init__(self, window: Window, session: Session) -> None:
        super().__init__(window, tr("New recovery key"))
        self._window = window
        self._session = session
        self._key = keys.new_recovery_key()
        self.body.addWidget(
            plain(
                tr(
                    "Write the new key down first. It counts from the moment you say so, and the old "
                    "one opens nothing any more; only old backups still know it."
                )
            )
        )
        self.key = RecoveryKey()
        self.key.show_key(self._key, session.folder.name)
        self.body.addWidget(self.key)
        self.phrase = SecretField(tr("Passphrase"))
        self.file = KeyFileRow(tr("Key file (if there is one)"))
        form = _form(self)
        add_row(form, tr("Passphrase"), self.phrase)
        add_row(form, self.file.name, self.file)
        self.cancel_button()
        self.use = self.button(tr("Use this key from now on"), default=True)
        self.use.setEnabled(False)
        self.key.kept.connect(self.use.setEnabled)
        self.use.clicked.connect(self._use)
        self.key.print_button.setFocus()

    def _use(self) -> None:
        try:
            credential = Credential(passphrase=self.phrase.take() or " ", key_file=self.file.read())
        except KuagerError as error:
            self.complain(spoken(error.sentence))
            return
        self.use.setEnabled(False)
        self.complain("")
        key = self._key

        def work(vault: Vault) -> None:
            new_recovery_slot(_writable(vault).path, credential, recovery_key=key)

        self._session.ask("", work, self._done, self._refused)

    def _done(self, _key: object) -> None:
        self.accept()
        self._window.toasts.say(
            tr("The new recovery key counts; the old one opens nothing any more."), "good"
        )

    def _refused(self, sentence: str) -> None:
        self.use.setEnabled(self.key.written.isChecked())
        self.complain(sentence)
        self.phrase.setFocus()


class PanicSheet(Sheet):
    """Destroys the keys of the open vault, once the name of its folder was typed."""

    def __init__(self, window: Window, folder: Path) -> None:
        super().__init__(window, tr("Destroy the keys of this vault"))
        self._window = window
        self._folder = folder
        self.body.addWidget(
            plain(tr("This cannot be taken back, by nobody."), size=1.15, bold=True)
        )
        for text in (
            tr(
                "What it does: every key of this vault is overwritten and removed, the recovery key is "
                "dead too, and the program ends. What remains in the folder is noise."
            ),
            tr(
                "What it cannot do: backups, and copies of the vault's folder or header elsewhere, "
                "still open with their passphrase. A flash disk may keep the old blocks for a while."
            ),
            tr(
                "It hides nothing: the folder stays and shows that there was a vault. Who asks you for "
                "the passphrase may not believe that there is none any more."
            ),
        ):
            self.body.addWidget(plain(text))
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name of the vault's folder"))
        self.name.setMinimumHeight(CONTROL)
        form = _form(self)
        add_row(
            form, tr("Type the name of the vault's folder: {name}", name=folder.name), self.name
        )
        self.cancel = self.button(tr("Cancel"), default=True)
        self.cancel.clicked.connect(self.reject)
        self.destroy_button = self.button(tr("Destroy the keys"))
        self.destroy_button.setEnabled(False)
        self.destroy_button.clicked.connect(self._destroy)
        self.name.textChanged.connect(
            lambda typed: self.destroy_button.setEnabled(is_confirmed(folder, typed))
        )
        self.name.setFocus()

    def _destroy(self) -> None:
        try:
            # Here and now, not behind what the vault's thread is at: two small files.
            destroy_keys(self._folder, self.name.text())
        except KuagerError as error:
            self.complain(spoken(error.sentence))
            return
        self._window.leave_destroyed(self._folder)


class KeyFileRow(QLineEdit):
    """The path of a key file, and a button that chooses it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.setAccessibleName(name)
        self.setMinimumHeight(CONTROL)
        self.choose = QPushButton(tr("Choose …"), self)
        self.choose.setAccessibleName(tr("Choose: {name}", name=name))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._choose)

    def read(self) -> bytes | None:
        """What the file holds, or None where none is named."""
        written = self.text().strip()
        return read_key_file(Path(written).expanduser()) if written else None

    def resizeEvent(self, event: object) -> None:  # noqa: N802
        """Keep the button at the right end."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        width = self.choose.sizeHint().width()
        self.choose.setGeometry(self.width() - width, 0, width, self.height())
        self.setTextMargins(SPACE // 2, 0, width + SPACE // 2, 0)

    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), self.name)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.setText)
        open_file_dialog(dialog)


def _writable(vault: Vault) -> Vault:
    """The vault, whose lock the session holds: keys are changed under it only."""
    if not vault.writable:
        raise Refused("Another program writes to this vault; close it there first.")
    return vault


def _form(sheet: Sheet) -> QFormLayout:
    form = QFormLayout()
    form.setVerticalSpacing(SPACE)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
    sheet.body.addLayout(form)
    return form
