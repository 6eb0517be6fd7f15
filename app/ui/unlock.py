"""The unlock screen: a vault's folder, its passphrase, and nothing that says which of them is wrong."""

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

from app.progress import Progress
from app.ui.jobs import Job
from app.ui.theme import SPACE
from app.vault.keys import Credential
from app.vault.vault import Vault


class UnlockScreen(QWidget):
    """Emits ``opened`` with a vault that was opened in a thread, and ``verify_wanted``."""

    opened = Signal(object)
    verify_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._job: Job | None = None
        title = QLabel("Kuager")
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 2.2)
        title.setFont(font)
        subtitle = QLabel("Open a vault. Nothing in it leaves this computer unless you export it.")
        subtitle.setWordWrap(True)
        self.folder = QLineEdit()
        self.folder.setPlaceholderText("Folder of the vault")
        self.folder.setAccessibleName("Folder of the vault")
        browse = QPushButton("&Browse…")
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(browse)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setAccessibleName("Passphrase")
        self.passphrase.returnPressed.connect(self.unlock)
        reveal = QCheckBox("&Show the passphrase")
        reveal.toggled.connect(self._reveal)
        self.button = QPushButton("&Open")
        self.button.setDefault(True)
        self.button.clicked.connect(self.unlock)
        verify = QPushButton("&Verify a bundle…")
        verify.clicked.connect(self.verify_wanted)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setAccessibleName("Result")
        form = QFormLayout()
        form.setSpacing(SPACE)
        form.addRow("&Vault", row)
        form.addRow("&Passphrase", self.passphrase)
        form.addRow("", reveal)
        buttons = QHBoxLayout()
        buttons.addWidget(verify)
        buttons.addStretch(1)
        buttons.addWidget(self.button)
        column = QVBoxLayout()
        column.setSpacing(2 * SPACE)
        column.addStretch(1)
        for widget in (title, subtitle):
            column.addWidget(widget)
        column.addLayout(form)
        column.addLayout(buttons)
        column.addWidget(self.message)
        column.addStretch(2)
        middle = QWidget()
        middle.setLayout(column)
        middle.setMaximumWidth(560)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(middle, 3)
        outer.addStretch(1)

    def offer(self, vault: Path) -> None:
        """Fill a vault's folder in and wait for its passphrase."""
        self.folder.setText(str(vault))
        self.passphrase.setFocus()

    def unlock(self) -> None:
        """Open the vault in a thread: the key derivation takes about a second by design."""
        if self._job is not None:
            return
        folder, phrase = self.folder.text().strip(), self.passphrase.text()
        if not folder or not phrase:
            self.message.setText("Give the vault's folder and its passphrase.")
            return
        self.passphrase.clear()
        self.button.setEnabled(False)
        self.message.setText("Opening: keys, then the custody log …")

        def work(progress: Progress) -> Vault:
            return Vault.open(
                Path(folder), Credential(passphrase=phrase), write=False, progress=progress
            )

        job = Job(work, self)
        job.succeeded.connect(self._succeeded)
        job.failed.connect(self.message.setText)
        job.finished.connect(self._finished)
        self._job = job
        job.start()

    def _succeeded(self, vault: object) -> None:
        self.message.clear()
        self.opened.emit(vault)

    def _finished(self) -> None:
        self._job = None
        self.button.setEnabled(True)
        self.passphrase.setFocus()

    def _browse(self) -> None:
        options = QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.ShowDirsOnly
        chosen = QFileDialog.getExistingDirectory(self, "Folder of the vault", "", options)
        if chosen:
            self.folder.setText(chosen)

    def _reveal(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.passphrase.setEchoMode(mode)
