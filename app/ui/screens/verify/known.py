"""What the reader of a bundle knows already: the sender's digits, and whom to trust for the time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from app.bundle.timestamp import certificates_of
from app.errors import KuagerError, Unreadable
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.sentences import spoken
from app.ui.theme import SPACE

_MOST_ROOTS = 4 * 1024 * 1024


class Known(QWidget):
    """Fields for the expected fingerprint and the roots.

    Signals: ``asked()`` when Return was pressed in the fingerprint; ``refused(sentence)`` of a file.

    Attributes:
        roots: certificates, PEM, or None.
    """

    asked = Signal()
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.roots: bytes | None = None
        self.expected = QLineEdit()
        self.expected.setPlaceholderText(tr("as the sender told you; may stay empty"))
        self.expected.setClearButtonEnabled(True)
        # A folder that is dropped on the field is to be verified, not written into it.
        self.expected.setAcceptDrops(False)
        self.expected.setMaxLength(400)
        self.expected.returnPressed.connect(self.asked)
        label = QLabel(tr("Expected &fingerprint"))
        label.setBuddy(self.expected)
        self.choose = QPushButton(icon("clock"), tr("&Time-stamp authorities …"))
        self.choose.setToolTip(
            tr("A PEM file with the root certificates that you trust to tell the time.")
        )
        self.choose.clicked.connect(self._choose)
        self.told = plain(tr("none chosen"), faded=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 1)
        for column, widget in enumerate((label, self.expected, self.choose, self.told)):
            grid.addWidget(widget, 0, column)

    @property
    def fingerprint(self) -> str:
        """What was typed."""
        return self.expected.text().strip()

    def take_roots(self, path: Path) -> None:
        """Read root certificates from a PEM file."""
        try:
            with path.open("rb") as file:
                pem = file.read(_MOST_ROOTS + 1)
            if len(pem) > _MOST_ROOTS:
                raise Unreadable("The file of root certificates is too large.")
            count = len(certificates_of(pem))
        except OSError:
            self.refused.emit(tr("The file of root certificates cannot be read."))
        except KuagerError as error:
            self.refused.emit(spoken(error.sentence))
        else:
            self.roots = pem
            self.told.setText(tr("%Ln certificate(s)", n=count))

    def forget(self) -> None:
        """Know nothing again."""
        self.roots = None
        self.expected.clear()
        self.told.setText(tr("none chosen"))

    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), tr("Root certificates of time-stamp authorities"))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("PEM (*.pem *.crt *.cer);;* (*)")
        dialog.fileSelected.connect(lambda chosen: self.take_roots(Path(chosen)))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()
