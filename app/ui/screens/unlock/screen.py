"""The unlock screen: which vault, and what opens it; and everything that can be done without one."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.icons import icon
from app.ui.language import LANGUAGES, chosen, tr
from app.ui.parts.labels import plain, rule
from app.ui.parts.sheet import scrolled
from app.ui.parts.ticks import Tick
from app.ui.preferences import Preferences
from app.ui.screens.unlock.recent import RecentVaults
from app.ui.screens.unlock.secret import SecretField
from app.ui.sentences import spoken
from app.ui.theme import CONTROL, SPACE, scaled

if TYPE_CHECKING:
    from app.vault.keys import Credential

_WIDTH = 960
_LEFT = 360


class UnlockScreen(QWidget):
    """What is shown while no vault is open.

    Signals:
        asked(folder, credential): a vault is to be opened.
        verify_wanted: a bundle is to be verified.
        flow_wanted(start): ``new``, ``sample`` or ``restore``.
        again_wanted: the language was changed.
    """

    asked = Signal(object, object)
    verify_wanted = Signal()
    flow_wanted = Signal(str)
    again_wanted = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.preferences = preferences
        self.recent = RecentVaults(preferences)
        self.recent.chosen.connect(self._take_recent)
        self.recent.taken.connect(self._to_passphrase)
        self.folder = QLineEdit()
        self.folder.setPlaceholderText(tr("The folder that the vault is in"))
        self.folder.setAccessibleName(tr("Folder of the vault"))
        self.folder.returnPressed.connect(self._to_passphrase)
        self.folder.textChanged.connect(lambda text: self.recent.choose(text.strip()))
        self.browse = QPushButton(tr("&Browse …"))
        self.browse.clicked.connect(self._browse)
        self.passphrase = SecretField(tr("Passphrase"))
        self.passphrase.returnPressed.connect(self.unlock)
        self.reveal = Tick(tr("&Show what I type"))
        self.reveal.toggled.connect(self.passphrase.reveal)
        self.with_recovery = Tick(tr("Use the &recovery key instead"))
        self.with_recovery.toggled.connect(self._switch)
        self.key_file = QLineEdit()
        self.key_file.setPlaceholderText(tr("Only if the vault was made with one"))
        self.key_file.setAccessibleName(tr("Key file"))
        self.browse_key = QPushButton(tr("&Choose …"))
        self.browse_key.setAccessibleName(tr("Choose the key file"))
        self.browse_key.clicked.connect(self._browse_key)
        self.button = QPushButton(tr("&Open"))
        self.button.setIcon(icon("lock-open"))
        self.button.setDefault(True)
        self.button.clicked.connect(self.unlock)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(SPACE // 2)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(tr("How far the opening is"))
        self.message = plain()
        self.message.setAccessibleName(tr("What happened"))
        self.message.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.language = self._make_language()
        for field in (self.folder, self.key_file):
            field.setTextMargins(SPACE // 2, 0, SPACE // 2, 0)
        for widget in (self.folder, self.browse, self.key_file, self.browse_key, self.button):
            widget.setMinimumHeight(CONTROL)
        self._lay_out()
        self.bar.hide()
        if preferences.settings.recent:
            self.offer(Path(preferences.settings.recent[0].folder))

    def offer(self, vault: Path) -> None:
        """Fill a vault's folder in and wait for its passphrase."""
        self.folder.setText(str(vault))
        self.passphrase.setFocus()

    def offered(self) -> Path | None:
        """The folder in the field, or None while it is empty."""
        written = self.folder.text().strip()
        return Path(written).expanduser() if written else None

    def unlock(self) -> None:
        """Hand over what was typed; it leaves the field before it is tried."""
        if not self.button.isEnabled():
            return
        folder, phrase = self.offered(), self.passphrase.text()
        key_file, recovery = self.key_file.text().strip(), self.with_recovery.isChecked()
        self.passphrase.forget()
        self.reveal.setChecked(False)
        if folder is None or not phrase:
            self.message.setText(
                tr("Give the vault's folder and its recovery key.")
                if recovery
                else tr("Give the vault's folder and its passphrase.")
            )
            (self.passphrase if folder else self.folder).setFocus()
            return
        credential = self._credential(phrase, key_file, recovery)
        if credential is None:
            return
        self.begin()
        self.asked.emit(folder, credential)

    def begin(self) -> None:
        """Say that a vault is being opened."""
        self._set_busy(True)
        self.message.setText(tr("Opening: the keys, then the custody log …"))

    def forget(self) -> None:
        """Leave no passphrase in the field, nor in what it could undo."""
        self.passphrase.forget()
        self.reveal.setChecked(False)
        self.with_recovery.setChecked(False)
        self.key_file.setText("")

    def show_progress(self, done: int, total: int, message: str) -> None:
        """Say what the opening is doing."""
        self.message.setText(tr("Opening: {step} …", step=spoken(message)))
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def closing(self) -> None:
        """Say that a vault is being closed; another try has to wait for that."""
        self._set_busy(True)
        self.message.setText(tr("Locked. The vault is being closed …"))

    def settle(self, sentence: str = "") -> None:
        """Say how the opening or closing ended and take another try."""
        self._set_busy(False)
        self.message.setText(sentence)
        (self.passphrase if self.folder.text() else self.folder).setFocus()

    def _credential(self, phrase: str, key_file: str, recovery: bool) -> Credential | None:
        from app.vault.keys import Credential

        if recovery:
            return Credential(recovery_key=phrase)
        if not key_file:
            return Credential(passphrase=phrase)
        from app.casework.credentials import read_key_file
        from app.errors import Refused

        try:
            return Credential(
                passphrase=phrase, key_file=read_key_file(Path(key_file).expanduser())
            )
        except Refused as error:
            self.message.setText(spoken(error.sentence))
            self.key_file.setFocus()
            return None

    # Making

    def _make_language(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(tr("Language of the window"))
        box.setMinimumHeight(CONTROL)
        for code, name in LANGUAGES.items():
            box.addItem(name, code)
        box.setCurrentIndex(box.findData(chosen(self.preferences.settings.language)))
        box.activated.connect(self._speak)
        return box

    def _speak(self) -> None:
        code = self.language.currentData()
        if code != chosen(self.preferences.settings.language):
            self.preferences.set(language=code)
            self.again_wanted.emit()

    def _lay_out(self) -> None:
        panel = QFrame()
        panel.setMaximumWidth(_WIDTH)
        columns = QHBoxLayout(panel)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(5 * SPACE)
        columns.addWidget(self._make_left())
        columns.addLayout(self._make_right(), 1)
        title = QLabel("Kuager")
        title.setFont(scaled(title.font(), 2.2, bold=True))
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        globe = QLabel(tr("&Language"))
        globe.setBuddy(self.language)
        head.addWidget(globe)
        head.addWidget(self.language)
        middle = QVBoxLayout()
        middle.setSpacing(2 * SPACE)
        middle.addStretch(1)
        middle.addLayout(head)
        middle.addWidget(
            plain(tr("Open a vault. Nothing in it leaves this computer unless you export it."))
        )
        middle.addSpacing(SPACE)
        middle.addWidget(panel)
        middle.addStretch(2)
        held = QWidget()
        held.setLayout(middle)
        held.setMaximumWidth(_WIDTH)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        # A low window scrolls; the fields must be reachable at every scaling.
        area = scrolled(held, tr("Unlock"))
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        outer.addWidget(area)
        order = [
            self.folder, self.browse, self.passphrase, self.reveal, self.with_recovery,
            self.key_file, self.browse_key, self.button, self.recent.list,
            self.recent.name_button, self.recent.forget_button, self.recent.clear_button,
            self.recent.remember, *self._others, self.language,
        ]  # fmt: skip
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def _make_left(self) -> QWidget:
        left = QWidget()
        left.setFixedWidth(_LEFT)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        self.recent.setMinimumHeight(220)
        column.addWidget(self.recent, 1)
        column.addWidget(rule())
        self._others: list[QToolButton] = []
        for title, picture, run in (
            (tr("Create a vault …"), "plus", lambda: self.flow_wanted.emit("new")),
            (tr("Explore the sample …"), "star", lambda: self.flow_wanted.emit("sample")),
            (tr("Restore a backup …"), "database", lambda: self.flow_wanted.emit("restore")),
            (tr("Verify a bundle …"), "shield-check", self.verify_wanted.emit),
        ):
            button = QToolButton()
            button.setText(title)
            button.setAccessibleName(title)
            button.setIcon(icon(picture, "accent"))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setAutoRaise(True)
            button.setMinimumHeight(CONTROL)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _checked=False, run=run: run())
            self._others.append(button)
            column.addWidget(button)
        self.create_button, self.sample_button, self.restore_button, self.verify = self._others
        return left

    def _make_right(self) -> QVBoxLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(2 * SPACE)
        form.setVerticalSpacing(SPACE)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(_label(tr("Va&ult"), self.folder), _beside(self.folder, self.browse))
        self._secret = _label(tr("&Passphrase"), self.passphrase)
        form.addRow(self._secret, self.passphrase)
        form.addRow(self.passphrase.hint)
        form.addRow(self.reveal)
        form.addRow(self.with_recovery)
        form.addRow(
            _label(tr("&Key file (optional)"), self.key_file),
            _beside(self.key_file, self.browse_key),
        )
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        self.button.setMinimumWidth(
            max(144, QFontMetrics(self.button.font()).horizontalAdvance(self.button.text()) + 64)
        )
        bottom.addWidget(self.button)
        card = QFrame()
        card.setFrameShape(QFrame.Shape.StyledPanel)
        card.setAutoFillBackground(True)
        card.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        inside.setSpacing(2 * SPACE)
        inside.addLayout(form)
        inside.addLayout(bottom)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addWidget(card)
        column.addWidget(self.bar)
        self.message.setMinimumHeight(3 * self.message.fontMetrics().lineSpacing())
        column.addWidget(self.message)
        column.addStretch(1)
        return column

    def _set_busy(self, busy: bool) -> None:
        for widget in (
            self.folder, self.browse, self.passphrase, self.reveal, self.with_recovery,
            self.button, self.recent.list, self.language, *self._others[:3],
        ):  # fmt: skip
            widget.setEnabled(not busy)
        for widget in (self.key_file, self.browse_key):
            widget.setEnabled(not busy and not self.with_recovery.isChecked())
        self.bar.setRange(0, 0)
        self.bar.setVisible(busy)

    def _switch(self, recovery: bool) -> None:
        """Take the recovery key where the passphrase was taken; a key file does not go with it."""
        self.passphrase.forget()
        self._secret.setText(tr("Recovery &key") if recovery else tr("&Passphrase"))
        self.passphrase.setAccessibleName(tr("Recovery key") if recovery else tr("Passphrase"))
        self.key_file.setEnabled(not recovery)
        self.browse_key.setEnabled(not recovery)
        self.passphrase.setFocus()

    def _to_passphrase(self) -> None:
        self.passphrase.setFocus()

    def _take_recent(self, folder: str) -> None:
        with QSignalBlocker(self.folder):
            self.folder.setText(folder)
        self.message.setText("")

    def _browse(self) -> None:
        dialog = QFileDialog(self.window(), tr("Folder of the vault"), self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._chosen_folder)
        open_file_dialog(dialog)

    def _chosen_folder(self, folder: str) -> None:
        self.folder.setText(folder)
        self.passphrase.setFocus()

    def _browse_key(self) -> None:
        dialog = QFileDialog(self.window(), tr("Key file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.key_file.setText)
        open_file_dialog(dialog)


def open_file_dialog(dialog: QFileDialog) -> None:
    """Open a file dialog that a lock can close, and that the system does not remember."""
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(buddy)
    return label


def _beside(field: QWidget, button: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE)
    row.addWidget(field, 1)
    row.addWidget(button)
    return row
