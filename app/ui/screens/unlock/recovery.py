"""The recovery key, shown once: to be written down, printed, or saved where a person chooses."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QPainter, QPalette
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.icons import icon
from app.ui.jobs import sentence_of
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.parts.ticks import Tick
from app.ui.screens.unlock.screen import open_file_dialog
from app.ui.theme import CONTROL, SPACE, scaled


class RecoveryKey(QWidget):
    """Shows a recovery key and takes the person's word that it was written down.

    Signals: ``kept(bool)``.
    """

    kept = Signal(bool)

    def __init__(self, vault_name: str = "") -> None:
        super().__init__()
        self._vault = vault_name
        self.key = QLineEdit()
        self.key.setReadOnly(True)
        self.key.setAccessibleName(tr("Recovery key"))
        self.key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.key.setFrame(False)
        self.key.setMinimumHeight(CONTROL)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(self.font().pointSizeF())
        self.key.setFont(scaled(fixed, 1.15, bold=True))
        box = QFrame()
        box.setFrameShape(QFrame.Shape.StyledPanel)
        box.setAutoFillBackground(True)
        box.setBackgroundRole(QPalette.ColorRole.Base)
        inside = QVBoxLayout(box)
        inside.setContentsMargins(SPACE, 2 * SPACE, SPACE, 2 * SPACE)
        inside.addWidget(self.key)
        self.print_button = QPushButton(tr("Print …"))
        self.print_button.setIcon(icon("printer"))
        self.print_button.clicked.connect(self._print)
        self.save_button = QPushButton(tr("Save as a file …"))
        self.save_button.setIcon(icon("device-floppy"))
        self.save_button.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for button in (self.print_button, self.save_button):
            button.setMinimumHeight(CONTROL)
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self.told = plain(faded=True)
        self.told.setAccessibleName(tr("What happened"))
        self.written = Tick(tr("I have written it down and keep it away from this computer"))
        self.written.toggled.connect(self.kept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(box)
        column.addLayout(row)
        column.addWidget(self.told)
        column.addWidget(self.written)

    def show_key(self, key: str, vault_name: str) -> None:
        """Show a key."""
        self._vault = vault_name
        self.key.setText(key)
        self.key.setCursorPosition(0)
        self.written.setChecked(False)

    def forget(self) -> None:
        """Show none."""
        self.key.setText("")
        self.told.setText("")

    def save(self, path: Path) -> None:
        """Write the key into a plain file that only its owner can read; an existing file stays as it is."""
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(f"{self._heading()}\n\n{self.key.text()}\n")
        except FileExistsError:
            self.told.setText(
                tr("There is a file of this name already; nothing was written. Choose another.")
            )
        except OSError as error:
            self.told.setText(sentence_of(error))
        else:
            self.told.setText(
                tr(
                    "Saved in plain text as {name}. Move it away from this computer.",
                    name=path.name,
                )
            )

    def _heading(self) -> str:
        return tr("Recovery key of the Kuager vault “{name}”", name=self._vault)

    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), tr("Save the recovery key in plain text"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # The dialog's own question would be waited for; an existing file is refused instead.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.selectFile("recovery-key.txt")
        dialog.fileSelected.connect(lambda chosen: self.save(Path(chosen)))
        open_file_dialog(dialog)

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        dialog = QPrintDialog(printer, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._draw(printer))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        # Shown, since its open() wants a slot by name and its exec() waits.
        dialog.show()

    def _draw(self, printer: object) -> None:
        """One sheet: what it is, the key in large letters, what it is for."""
        from PySide6.QtPrintSupport import QPrinter

        assert isinstance(printer, QPrinter)
        painter = QPainter()
        if not painter.begin(printer):
            self.told.setText(tr("The printer did not take it."))
            return
        page = QRectF(painter.viewport())
        height = page.height() / 24
        base = QFont(self.font())
        wrap = int(Qt.TextFlag.TextWordWrap)
        for top, size, font, text in (
            (1, 14, base, self._heading()),
            (4, 16, self.key.font(), self.key.text()),
            (
                8,
                11,
                base,
                tr(
                    "It opens the vault when the passphrase is lost. Keep it where the computer is "
                    "not, and where nobody finds it who must not read what is in the vault."
                ),
            ),
        ):
            drawn = QFont(font)
            drawn.setPointSizeF(size)
            painter.setFont(drawn)
            painter.drawText(QRectF(0, top * height, page.width(), 4 * height), wrap, text)
        painter.end()
        self.told.setText(tr("It was sent to the printer."))
