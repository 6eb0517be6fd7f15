"""The pages of the first run and of making a vault."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSpinBox,
)

from app.casework.credentials import ADVISED_LENGTH, read_key_file, strength
from app.errors import Refused
from app.progress import Progress
from app.ui.jobs import RUNNING, Job
from app.ui.language import LANGUAGES, chosen, tr
from app.ui.parts.labels import plain
from app.ui.parts.ticks import Circle, Tick
from app.ui.preferences import Preferences
from app.ui.screens.unlock.page import FolderField, Page, PlacePage, add_row
from app.ui.screens.unlock.recovery import RecoveryKey
from app.ui.screens.unlock.screen import open_file_dialog
from app.ui.screens.unlock.secret import SecretField
from app.ui.sentences import spoken
from app.ui.theme import CONTROL, SPACE
from app.vault.keys import Credential


def strength_in_words(phrase: str) -> str:
    """What to say of a passphrase while it is typed."""
    return {
        "empty": "",
        "weak": tr(
            "Weak: with the vault in their hands, somebody could try such passphrases until one fits. "
            "Use at least {count} characters, best five or more random words.",
            count=ADVISED_LENGTH,
        ),
        "fair": tr("Fair: it resists a person, not a well equipped office. Add a word or two."),
        "good": tr("Good: guessing it would take years on many computers."),
        "strong": tr("Strong: nobody is going to guess it."),
    }[strength(phrase)]


class ChoicePage(Page):
    """One of several, each with what it means."""

    def __init__(self, title: str, more: str, choices: Sequence[tuple[str, str, str]]) -> None:
        super().__init__(title, more)
        self.buttons: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        for code, name, told in choices:
            button = Circle(name)
            button.setMinimumHeight(CONTROL)
            button.setAccessibleDescription(told)
            self._group.addButton(button)
            self.buttons[code] = button
            self.body.addWidget(button)
            if told:
                line = plain(told, faded=True)
                line.setContentsMargins(3 * SPACE, 0, 0, SPACE)
                self.body.addWidget(line)
        first = next(iter(self.buttons.values()))
        first.setChecked(True)

    def entered(self) -> None:
        """Begin at the chosen one."""
        self.buttons[self.choice()].setFocus()

    def choice(self) -> str:
        """The code of what is chosen."""
        return next(code for code, button in self.buttons.items() if button.isChecked())


class LanguagePage(ChoicePage):
    """The language of the window; chosen, it is spoken at once.

    Signals: ``spoken_wanted(code)``.
    """

    spoken_wanted = Signal(str)

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(
            tr("Welcome to Kuager"),
            tr(
                "Kuager keeps testimony and evidence in an encrypted vault on this computer, and makes "
                "redacted bundles of it that can be verified. First of all: which language?"
            ),
            [(code, name, "") for code, name in LANGUAGES.items()],
        )
        now = chosen(preferences.settings.language)
        self.buttons[now].setChecked(True)
        for code, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, code=code: self._speak(code, now))

    def _speak(self, code: str, now: str) -> None:
        if code != now:
            self.spoken_wanted.emit(code)


class PassphrasePage(Page):
    """A new passphrase, twice, and a key file for those who want one."""

    def __init__(self) -> None:
        super().__init__(
            tr("Choose a passphrase"),
            tr(
                "It alone opens the vault. Nobody can reset it, the makers of this program included. "
                "Five random words are easy to remember and hard to guess."
            ),
        )
        self.secret = True
        self.phrase = SecretField(tr("Passphrase"))
        self.again = SecretField(tr("The same again"))
        self.reveal = Tick(tr("Show what I type"))
        for field in (self.phrase, self.again):
            self.reveal.toggled.connect(field.reveal)
        self.judged = plain(faded=True)
        self.judged.setAccessibleName(tr("How strong it is"))
        self.judged.setMinimumHeight(2 * self.judged.fontMetrics().lineSpacing())
        self.phrase.textChanged.connect(lambda text: self.judged.setText(strength_in_words(text)))
        self.key_file = QLineEdit()
        self.key_file.setAccessibleName(tr("Key file (optional)"))
        self.key_file.setMinimumHeight(CONTROL)
        self.key_file.setPlaceholderText(
            tr("Any file that never changes; without it, the vault stays shut")
        )
        self.choose = QPushButton(tr("Choose …"))
        self.choose.setAccessibleName(tr("Choose the key file"))
        self.choose.setMinimumHeight(CONTROL)
        self.choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.key_file, 1)
        row.addWidget(self.choose)
        form = self.form()
        add_row(form, tr("Passphrase"), self.phrase)
        form.addRow(self.judged)
        add_row(form, tr("The same again"), self.again)
        form.addRow(self.phrase.hint)
        form.addRow(self.again.hint)
        self.again.hint.setMinimumHeight(0)
        form.addRow(self.reveal)
        form.addRow(tr("Key file (optional)"), row)
        self.setFocusProxy(self.phrase)
        self._file: bytes | None = None

    def problem(self) -> str:
        """Why these do not open a vault."""
        if not self.phrase.text():
            return tr("The passphrase is empty.")
        if self.phrase.text() != self.again.text():
            return tr("The two passphrases differ.")
        self._file = None
        written = self.key_file.text().strip()
        if written:
            try:
                self._file = read_key_file(Path(written).expanduser())
            except Refused as error:
                return spoken(error.sentence)
        return ""

    def credential(self) -> Credential:
        """What will open the vault."""
        return Credential(passphrase=self.phrase.text(), key_file=self._file)

    def forget(self) -> None:
        """Leave no passphrase in it."""
        self.phrase.forget()
        self.again.forget()
        self.reveal.setChecked(False)
        self.key_file.setText("")
        self._file = None

    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), tr("Key file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.key_file.setText)
        open_file_dialog(dialog)


class NamePage(Page):
    """Who writes in the vault."""

    def __init__(self) -> None:
        super().__init__(
            tr("Who are you in this vault?"),
            tr(
                "The custody log says who did what. Give your name or a working name; it stays in the "
                "vault, and goes out only with a bundle's log."
            ),
        )
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Your name"))
        self.name.setMinimumHeight(CONTROL)
        add_row(self.form(), tr("Your name"), self.name)
        self.setFocusProxy(self.name)

    def problem(self) -> str:
        """A log without a name proves little."""
        return "" if self.name.text().strip() else tr("Give a name, real or not.")


class ComputerPage(Page):
    """What is particular to this computer."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(
            tr("On this computer"), tr("All of this can be changed in the settings (Ctrl+,).")
        )
        self._preferences = preferences
        self.minutes = QSpinBox()
        self.minutes.setAccessibleName(tr("Lock after so many minutes without a key or a movement"))
        self.minutes.setRange(1, 240)
        self.minutes.setValue(preferences.settings.idle_lock_minutes)
        self.minutes.setMinimumHeight(CONTROL)
        self.minutes.setMaximumWidth(120)
        add_row(
            self.form(),
            tr("Lock after so many minutes without a key or a movement"),
            self.minutes,
        )
        self.remember = Tick(tr("Remember the vaults opened on this computer"))
        self.remember.setChecked(preferences.settings.remember_vaults)
        self.body.addWidget(self.remember)
        self.body.addWidget(
            plain(
                tr(
                    "Who finds the list learns that there are vaults and where; not what is in them."
                ),
                faded=True,
            )
        )
        self.setFocusProxy(self.minutes)

    def keep(self) -> None:
        """Make it so."""
        self._preferences.set(
            idle_lock_minutes=self.minutes.value(), remember_vaults=self.remember.isChecked()
        )


class RestorePage(PlacePage):
    """A backup, what opened its vault, and where the vault is to stand again."""

    def __init__(self) -> None:
        super().__init__(
            tr("Restore a backup"),
            tr("A new vault is made from it and verified before it gets its name."),
            "",
        )
        self.secret = True
        self.backup = FolderField(tr("Folder of the backup"))
        self.phrase = SecretField(tr("Passphrase of the vault"))
        form = self.form()
        # What there is comes before what is to be made of it.
        self.body.removeItem(form)
        self.body.insertLayout(0, form)
        add_row(form, tr("Folder of the backup"), self.backup)
        add_row(form, tr("Passphrase of the vault when the backup was made"), self.phrase)
        form.addRow(self.phrase.hint)
        self.setFocusProxy(self.backup)
        self.name.setText(tr("Restored vault"))

    def problem(self) -> str:
        """Why nothing can be restored."""
        folder = self.backup.path()
        if folder is None or not folder.is_dir():
            return tr("Choose the folder of the backup.")
        if not self.phrase.text():
            return tr("The passphrase is empty.")
        return super().problem()

    def forget(self) -> None:
        """Leave no passphrase in it."""
        self.phrase.forget()


class RecoveryPage(Page):
    """The recovery key of a new vault."""

    def __init__(self) -> None:
        super().__init__(
            tr("Your recovery key"),
            tr(
                "It opens the vault when the passphrase or the key file is lost. It is shown now and "
                "never again. Whoever loses both the passphrase and this key loses the vault."
            ),
        )
        self.ready = self.back = False
        self.secret = True
        self.key = RecoveryKey()
        self.key.kept.connect(self._kept)
        self.body.addWidget(self.key)
        self.setFocusProxy(self.key.print_button)

    def forget(self) -> None:
        """Show no key."""
        self.key.forget()

    def _kept(self, kept: bool) -> None:
        self.ready = kept
        self.changed.emit()


class SamplePage(Page):
    """The sample is there; its passphrase is no secret."""

    def __init__(self, phrase: str) -> None:
        super().__init__(
            tr("The sample vault is ready"),
            tr(
                "Everybody and everything in it is invented. You may change it as you like; building it "
                "again in another folder takes a minute."
            ),
        )
        self.back = False
        self.onward = tr("Open it")
        self.phrase = QLineEdit(phrase)
        self.phrase.setReadOnly(True)
        self.phrase.setAccessibleName(tr("Passphrase of the sample"))
        self.phrase.setMinimumHeight(CONTROL)
        self.place = plain()
        form = self.form()
        add_row(form, tr("Its passphrase, also in passphrase.txt beside it"), self.phrase)
        form.addRow(self.place)
        self.setFocusProxy(self.phrase)


class WorkPage(Page):
    """Something that takes a while; going on by itself when it is done.

    Signals: ``failed(sentence)``; an empty sentence when a person stopped it.
    """

    failed = Signal(str)

    def __init__(self, title: str, more: str, work: Callable[[Progress], object]) -> None:
        super().__init__(title, more)
        self.ready = self.back = False
        self.result: object = None
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(title)
        self.told = plain(faded=True)
        self.told.setAccessibleName(tr("What is being done"))
        self.stop = QPushButton(tr("Stop"))
        self.stop.setMinimumHeight(CONTROL)
        self.stop.clicked.connect(self._stop)
        row = QHBoxLayout()
        row.addWidget(self.stop)
        row.addStretch(1)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.told)
        self.body.addLayout(row)
        self.setFocusProxy(self.stop)
        # Of the application: a thread must not be taken away while it works.
        self.job = Job(work, QCoreApplication.instance() or self, title)
        self.job.moved.connect(self._moved)
        self.job.succeeded.connect(self._succeeded)
        self.job.failed.connect(self.failed)
        self.job.cancelled.connect(self._cancelled)

    def entered(self) -> None:
        """Begin."""
        self.job.start()

    def forget(self) -> None:
        """Stop at the next safe point, and keep no result."""
        self.result = None
        self.job.cancel()
        if self.job.state == RUNNING:
            self.job.finished.connect(self.job.deleteLater)

    def _stop(self) -> None:
        self.job.cancel()
        self.stop.setEnabled(False)
        self.told.setText(tr("Stopping at the next safe point …"))

    def _moved(self, done: int, total: int, message: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.told.setText(spoken(message))

    def _succeeded(self, result: object) -> None:
        self.result = result
        self.done.emit()

    def _cancelled(self) -> None:
        self.failed.emit("")
