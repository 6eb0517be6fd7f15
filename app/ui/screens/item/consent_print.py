"""The consent form on paper: which language and words, where it is written, and the words themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from app.casework.consents import consent_templates
from app.casework.consents.consent_templates import LANGUAGES
from app.records.evidence import Item
from app.ui.drafts import Drafts
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import current, tr
from app.ui.session import Session
from app.vault.vault import Vault

WORDS = "words"
"""What a draft of a form's words ends with, and the field that it holds."""

_LINES = 27


class PrintSheet(FormSheet):
    """Asks in which language and words a form is written, and whose name stands on it.

    Writing it is saving a PDF where the user says: printing pages from here would leave them with the print
    system, and the form is signed on paper anyway.
    """

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        drafts: Drafts,
        item: Item,
        people: Sequence[tuple[str, str]],
        forms: Sequence[str],
        edit: Callable[[str], object],
    ) -> None:
        """Make the form.

        Args:
            parent: the window.
            session: writes the file.
            drafts: keeps what is chosen.
            item: whose number is printed.
            people: id and name of whom to choose from.
            forms: names of the forms at hand, the usual one first.
            edit: called with the name of a form whose words are to be edited.
        """
        self._item = item
        self._to = Path()

        def save(filled: dict[str, Any]) -> Saving:
            return tr("Wrote a consent form"), lambda vault: self._write(vault, filled)

        language = current() if current() in LANGUAGES else "en"
        super().__init__(
            parent,
            session,
            drafts,
            key=f"item/consent-print/{item.id}",
            title=tr("Consent form for item {number}", number=item.number),
            more=tr(
                "A PDF to print, read aloud and sign. The file is not encrypted: without a name it says "
                "nothing about anybody."
            ),
            fields=[
                Field(
                    "language",
                    tr("Language"),
                    "choice",
                    choices=list(LANGUAGES.items()),
                    optional_code=False,
                ),
                Field(
                    "form",
                    tr("Form"),
                    "choice",
                    choices=[(name, name) for name in forms],
                    optional_code=False,
                ),
                Field("person", tr("Name on it"), "choice", choices=list(people)),
            ],
            values={"language": language, "form": forms[0] if forms else ""},
            save=save,
            button=tr("Write it …"),
        )
        words = self.button(tr("Edit the form's words …"), start=True)
        words.clicked.connect(lambda: self._edit(edit))

    def draft(self) -> dict[str, Any] | None:
        """Nothing is written here that would have to be kept."""
        return None

    def save(self) -> None:
        """Ask where the file goes, and write it there."""
        dialog = QFileDialog(self, tr("Where the form is written"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOptions(
            QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.DontConfirmOverwrite
        )
        dialog.setDirectory(str(Path.home()))
        dialog.selectFile(f"consent-{self._item.number}-{self.editors['language'].value()}.pdf")
        dialog.fileSelected.connect(lambda path: self.write(Path(path)))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def write(self, to: Path) -> None:
        """Write the form to a file."""
        self._to = to
        super().save()

    def _edit(self, edit: Callable[[str], object]) -> None:
        name = str(self.editors["form"].value())
        self.reject()
        edit(name)

    def _write(self, vault: Vault, filled: dict[str, Any]) -> None:
        # Imported when it is needed: it brings the PDF library with it.
        from app.casework.consents import consent_sheet

        person = str(filled["person"])
        consent_sheet.write_sheet(
            vault,
            self._to,
            consent_templates.template(vault, str(filled["form"])),
            str(filled["language"]),
            self._item.id,
            person or None,
            named=bool(person),
        )


class WordsSheet(FormSheet):
    """The words of a form, as they are kept in the vault; checked before they are."""

    def __init__(
        self, parent: QWidget, session: Session, drafts: Drafts, item: Item, source: str
    ) -> None:
        """Make the form.

        Args:
            parent: the window.
            session: keeps the words.
            drafts: keeps what is written.
            item: where a draft is opened again.
            source: the words as TOML.
        """

        def save(filled: dict[str, Any]) -> Saving:
            text = str(filled[WORDS])
            return tr("Changed the consent form"), lambda vault: consent_templates.keep(vault, text)

        super().__init__(
            parent,
            session,
            drafts,
            key=f"item/consent/{item.id}/{WORDS}",
            title=tr("Words of the consent form"),
            more=tr(
                "Write your organisation and how it is reached in the first lines, and change any of the "
                "words. Under another name it stands beside the form that comes with the program."
            ),
            fields=[Field(WORDS, tr("Words"), "text", required=True)],
            values={WORDS: source},
            save=save,
            width=900,
        )
        field = self.editors[WORDS].widget
        assert isinstance(field, QPlainTextEdit)
        field.setFixedHeight(_LINES * field.fontMetrics().lineSpacing())
        self.resize(900, 640)
