"""What is asked before a bundle leaves: where it goes, who signs its PDF, and what of unseen suggestions."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.ui.forms import Field, FieldEditor
from app.ui.language import tr
from app.ui.parts.date_field import today
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet
from app.ui.theme import CONTROL, SPACE

if TYPE_CHECKING:
    from app.bundle.pades import PdfSigner
    from app.casework.releasing.export import Exported
    from app.progress import Progress
    from app.vault.vault import Vault


_LARGEST = 10_000_000
"""Bytes of a certificate file; what is longer is refused as none."""


@dataclass(frozen=True, slots=True, repr=False)
class Leaving:
    """How a draft shall leave.

    Attributes:
        folder: where the bundle goes.
        accept: whether suggestions that nobody has reviewed are taken as they are.
        certificate: a PKCS#12 file that signs the PDF, or ``""``.
        passphrase: of the certificate; held until the bundle is made, and never kept.
    """

    folder: str
    accept: bool
    certificate: str
    passphrase: str


class LeaveSheet(Sheet):
    """The sheet.

    Signals: ``wanted(Leaving)``.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget, *, totals: str, red: int, before: Leaving | None) -> None:
        """Make the sheet; :meth:`open` shows it.

        Args:
            parent: the window.
            totals: what the bundle comes to, in words.
            red: checks that must be mended.
            before: what was asked for the last time.
        """
        super().__init__(parent, tr("Make the bundle"), width=560)
        self.body.addWidget(plain(totals, bold=True))
        if red:
            self.body.addWidget(
                plain(
                    tr("%Ln check(s) must be mended; the bundle may come back for it.", n=red),
                    bold=True,
                )
            )
        self.folder = FieldEditor(Field("folder", tr("Folder"), hint=tr("a new or empty folder")))
        self.accept_flag = FieldEditor(
            Field("accept", "", "flag", hint=tr("Accept suggestions that nobody has reviewed"))
        )
        self.certificate = FieldEditor(
            Field(
                "certificate", tr("Sign the PDF with"), hint=tr("a certificate file, .p12 or .pfx")
            )
        )
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setMinimumHeight(CONTROL)
        self.passphrase.setAccessibleName(tr("Passphrase of the certificate"))
        form = QFormLayout()
        form.setHorizontalSpacing(2 * SPACE)
        form.setVerticalSpacing(SPACE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._label(
            form,
            tr("Folder"),
            self._with_browse(self.folder, self._browse_folder),
            self.folder.widget,
        )
        self._label(
            form,
            tr("Sign the PDF with"),
            self._with_browse(self.certificate, self._browse_certificate),
            self.certificate.widget,
        )
        self._passphrase_label = plain(tr("Its passphrase"))
        self._passphrase_label.setBuddy(self.passphrase)
        form.addRow(self._passphrase_label, self.passphrase)
        self.body.addLayout(form)
        self.body.addWidget(self.accept_flag)
        self.warning = plain(
            tr(
                "A machine's suggestions are never complete. The bundle will say that nobody looked."
            ),
            faded=True,
        )
        self.body.addWidget(self.warning)
        self.body.addWidget(
            plain(
                tr("Once it has left, the bundle is frozen; late documents go into a supplement."),
                faded=True,
            )
        )
        self.cancel_button()
        self.make = self.button(tr("Make the bundle"), default=True)
        self.make.clicked.connect(self._make)
        if before is not None:
            self.folder.show_value(before.folder)
            self.certificate.show_value(before.certificate)
        self.certificate.changed.connect(self._show)
        self.accept_flag.changed.connect(self._show)
        self._show()
        self.folder.setFocus()

    def _make(self) -> None:
        if not self.folder.value().strip():
            self.complain(tr("Choose where the bundle goes."))
            self.folder.setFocus()
            return
        certificate = self.certificate.value().strip()
        if certificate and not Path(certificate).expanduser().is_file():
            self.complain(tr("There is no such certificate file."))
            self.certificate.setFocus()
            return
        held = Leaving(
            self.folder.value().strip(),
            bool(self.accept_flag.value()),
            certificate,
            self.passphrase.text() if certificate else "",
        )
        # Not clear(): that could be undone.
        self.passphrase.setText("")
        self.accept()
        self.wanted.emit(held)

    def _show(self) -> None:
        asked = bool(self.certificate.value().strip())
        self.passphrase.setVisible(asked)
        self._passphrase_label.setVisible(asked)
        self.warning.setVisible(bool(self.accept_flag.value()))
        column = self.layout()
        if column is not None and self.isVisible():
            # A dialog does not grow by itself with what is shown in it.
            wanted = column.totalHeightForWidth(self.width())
            self.resize(self.width(), max(self.height(), wanted))

    def _label(self, form: QFormLayout, text: str, row: QWidget, buddy: QWidget) -> None:
        label = plain(text)
        label.setWordWrap(False)
        label.setBuddy(buddy)
        form.addRow(label, row)

    def _with_browse(self, editor: FieldEditor, run: Any) -> QWidget:
        browse = QPushButton(tr("Choose …"))
        browse.setMinimumHeight(CONTROL)
        browse.setAutoDefault(False)
        browse.setAccessibleName(f"{editor.field.label}: {browse.text()}")
        browse.clicked.connect(lambda _checked=False: run())
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(editor, 1)
        row.addWidget(browse)
        return both

    def _browse_folder(self) -> None:
        dialog = self._dialog(tr("Where the bundle goes"))
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._chose_folder)
        dialog.open()

    def _browse_certificate(self) -> None:
        dialog = self._dialog(tr("Sign the PDF with"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(tr("Certificates (*.p12 *.pfx)"))
        dialog.fileSelected.connect(self.certificate.show_value)
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        # The system's own dialogue would remember the folder among its recent ones.
        dialog = QFileDialog(self, title)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _chose_folder(self, folder: str) -> None:
        """A folder that holds something already gets a new one inside it."""
        path = Path(folder)
        if path.is_dir() and any(path.iterdir()):
            path = path / f"bundle-{today()}"
        self.folder.show_value(str(path))


def export_draft(vault: Vault, draft: str, how: Leaving, progress: Progress) -> Exported:
    """Have a draft leave as a bundle."""
    # Loaded where it is needed: the libraries behind an export take longer than all the screens.
    from app.casework.releasing.export import ExportRequest, export

    request = ExportRequest(
        draft=draft,
        folder=Path(how.folder).expanduser(),
        accept_suggestions=how.accept,
        pdf_signer=signer_of(how) if how.certificate else None,
    )
    return export(vault, request, progress)


def signer_of(how: Leaving) -> PdfSigner:
    """The certificate that signs the PDF, opened with its passphrase."""
    from app.bundle.pades import PdfSigner

    with Path(how.certificate).expanduser().open("rb") as file:
        return PdfSigner.load(file.read(_LARGEST + 1), how.passphrase)
