"""The unlock screen: a vault's folder and its passphrase."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import SPACE, scaled
from app.vault.keys import Credential

_WIDTH = 560


class UnlockScreen(QWidget):
    """Emits ``asked`` with a folder and a credential, and ``verify_wanted``."""

    asked = Signal(object, object)
    verify_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        title = QLabel("Kuager")
        title.setFont(scaled(title.font(), 2.2, bold=True))
        subtitle = QLabel("Open a vault. Nothing in it leaves this computer unless you export it.")
        subtitle.setWordWrap(True)
        self.folder = QLineEdit()
        self.folder.setPlaceholderText("The folder that the vault is in")
        self.folder.setAccessibleName("Folder of the vault")
        self.folder.returnPressed.connect(self._to_passphrase)
        self.browse = QPushButton("&Browse …")
        self.browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.folder, 1)
        row.addWidget(self.browse)
        self.passphrase = QLineEdit()
        self.passphrase.setAccessibleName("Passphrase")
        self.passphrase.returnPressed.connect(self.unlock)
        self.reveal = QCheckBox("&Show the passphrase")
        self.reveal.toggled.connect(self._reveal)
        self._reveal(False)
        self.button = QPushButton("&Open")
        self.button.setDefault(True)
        self.button.clicked.connect(self.unlock)
        self.verify = QPushButton("V&erify a bundle …")
        self.verify.clicked.connect(self.verify_wanted)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setAccessibleName("What happened")
        self.message.setMinimumHeight(5 * SPACE)
        self.message.setAlignment(Qt.AlignmentFlag.AlignTop)
        for field in (self.folder, self.passphrase):
            field.setTextMargins(SPACE // 2, 0, SPACE // 2, 0)
        for widget in (self.folder, self.browse, self.passphrase, self.button, self.verify):
            widget.setMinimumHeight(4 * SPACE)
        self._lay_out(title, subtitle, row)
        for first, second in (
            (self.folder, self.browse),
            (self.browse, self.passphrase),
            (self.passphrase, self.reveal),
            (self.reveal, self.button),
            (self.button, self.verify),
        ):
            QWidget.setTabOrder(first, second)

    def offer(self, vault: Path) -> None:
        """Fill a vault's folder in and wait for its passphrase."""
        self.folder.setText(str(vault))
        self.passphrase.setFocus()

    def offered(self) -> Path | None:
        """The folder in the field, or None while it is empty."""
        written = self.folder.text().strip()
        return Path(written) if written else None

    def unlock(self) -> None:
        """Hand over what was typed; the passphrase leaves the field before it is tried."""
        if not self.button.isEnabled():
            return
        folder, phrase = self.folder.text().strip(), self.passphrase.text()
        self.forget()
        if not folder or not phrase:
            self.message.setText("Give the vault's folder and its passphrase.")
            (self.passphrase if folder else self.folder).setFocus()
            return
        self._set_busy(True)
        self.message.setText("Opening: the keys, then the custody log …")
        self.asked.emit(Path(folder).expanduser(), Credential(passphrase=phrase))

    def forget(self) -> None:
        """Leave no passphrase in the field, nor in what it could undo."""
        # setText drops the undo list with the text; clear() would keep it.
        self.passphrase.setText("")
        self.reveal.setChecked(False)

    def show_progress(self, done: int, total: int, message: str) -> None:
        """Say what the opening is doing."""
        self.message.setText(f"Opening: {message} ({done} of {total}) …")

    def settle(self, sentence: str = "") -> None:
        """Say how the opening ended and take another try."""
        self._set_busy(False)
        self.message.setText(sentence)
        (self.passphrase if self.folder.text() else self.folder).setFocus()

    def _lay_out(self, title: QLabel, subtitle: QLabel, row: QHBoxLayout) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(2 * SPACE)
        form.setVerticalSpacing(SPACE)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        vault = QLabel("Va&ult")
        vault.setBuddy(self.folder)
        form.addRow(vault, row)
        form.addRow("&Passphrase", self.passphrase)
        form.addRow("", self.reveal)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.verify)
        buttons.addStretch(1)
        buttons.addWidget(self.button)
        column = QVBoxLayout()
        column.setSpacing(2 * SPACE)
        column.addStretch(2)
        column.addWidget(title)
        column.addWidget(subtitle)
        column.addSpacing(SPACE)
        column.addLayout(form)
        column.addLayout(buttons)
        column.addWidget(self.message)
        column.addStretch(3)
        middle = QWidget()
        middle.setLayout(column)
        middle.setMaximumWidth(_WIDTH)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(middle, 100)
        outer.addStretch(1)

    def _set_busy(self, busy: bool) -> None:
        fields = (self.folder, self.browse, self.passphrase, self.reveal, self.button)
        for widget in fields:
            widget.setEnabled(not busy)

    def _to_passphrase(self) -> None:
        self.passphrase.setFocus()

    def _browse(self) -> None:
        # The system's own dialogue would remember the folder among its recent ones.
        options = QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.ShowDirsOnly
        chosen = QFileDialog.getExistingDirectory(
            self, "Folder of the vault", self.folder.text(), options
        )
        if chosen:
            self.folder.setText(chosen)
            self.passphrase.setFocus()

    def _reveal(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.passphrase.setEchoMode(mode)
        # Shown or not, it is nothing to learn or to complete.
        self.passphrase.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
