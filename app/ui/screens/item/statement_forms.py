"""The forms of a statement: whose it is and how it was taken; how it was signed; how it is printed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from app.casework.releasing import statement_sheet
from app.casework.writing import statements
from app.records.statements import SIGNED, Statement
from app.records.vocabulary import load
from app.ui.drafts import Drafts
from app.ui.forms import Field, FieldEditor, FormSheet, Saving
from app.ui.language import current, tr
from app.ui.parts.date_field import today
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet
from app.ui.screens.item.statement_answers import Shown, signed_label
from app.ui.session import Session

_HEAD = ("language", "taken_by", "taken_on", "place", "interpreter")


class HeadSheet(FormSheet):
    """Whose statement it is, and how it was taken."""

    def __init__(
        self, parent: QWidget, session: Session, drafts: Drafts, shown: Shown, held: Statement
    ) -> None:
        def save(filled: dict[str, Any]) -> Saving:
            fields = {name: str(filled[name] or "") for name in _HEAD}
            person = str(filled["person"] or "")
            return (
                tr("Described a statement"),
                lambda vault: statements.describe(vault, held.id, person=person, **fields),
            )

        values = {name: getattr(held, name) for name in _HEAD} | {"person": held.person_id or ""}
        super().__init__(
            parent,
            session,
            drafts,
            key=f"item/statement-head/{held.item_id}/{held.id}",
            title=tr("Head of the statement"),
            fields=[
                Field("person", tr("Person"), "choice", choices=list(shown.people)),
                Field("language", tr("Language"), "code", "languages"),
                Field("interpreter", tr("Interpreter")),
                Field("taken_by", tr("Taken by")),
                Field("taken_on", tr("Taken on"), "date"),
                Field("place", tr("Place"), hint=tr("coarsely: a town, not an address")),
            ],
            values=values,
            save=save,
        )


class SignSheet(FormSheet):
    """How a statement was signed; its text is frozen then."""

    def __init__(
        self, parent: QWidget, session: Session, drafts: Drafts, shown: Shown, held: Statement
    ) -> None:
        def save(filled: dict[str, Any]) -> Saving:
            how, on = str(filled["how"]), str(filled["on"])
            sheet, note = str(filled["sheet"] or ""), str(filled["note"])
            return (
                tr("Recorded a signature"),
                lambda vault: statements.sign(vault, held.id, how, on=on, sheet=sheet, note=note),
            )

        ways = SIGNED if held.read_back_on else ("refused",)
        super().__init__(
            parent,
            session,
            drafts,
            key=f"item/statement-sign/{held.item_id}/{held.id}",
            title=tr("Sign the statement"),
            more=tr(
                "From then on the text stands as it is; a change makes another statement. A person may "
                "refuse to sign, and that is recorded as well."
            ),
            fields=[
                Field(
                    "how",
                    tr("How"),
                    "choice",
                    choices=[(each, signed_label(each)) for each in ways],
                    required=True,
                ),
                Field("on", tr("On"), "date", required=True),
                Field(
                    "sheet", tr("Signed page or recording"), "choice", choices=list(shown.sheets)
                ),
                Field("note", tr("Note"), "text"),
            ],
            values={"on": today(), "how": ways[0]},
            save=save,
            button=tr("Record"),
        )


class PrintSheet(Sheet):
    """How a statement is printed into a plain file.

    Signals: ``printed(sentence)``: it is there.
    """

    printed = Signal(str)

    def __init__(self, parent: QWidget, session: Session, shown: Shown, held: Statement) -> None:
        super().__init__(parent, tr("Print the statement"))
        self._session, self._held, self._number = session, held, shown.item.number
        language = current()
        self.language = FieldEditor(
            Field(
                "language",
                tr("Language"),
                "choice",
                choices=[
                    (
                        each,
                        load("languages").label(each, language) if each else tr("as it was made"),
                    )
                    for each in shown.languages
                ],
                optional_code=False,
            )
        )
        self.people = FieldEditor(
            Field(
                "people",
                tr("People appear"),
                "choice",
                choices=[
                    ("pseudonym", tr("by their pseudonyms")),
                    ("named", tr("the person by name, others by their pseudonyms")),
                    ("exact", tr("exactly as it was said")),
                ],
                optional_code=False,
            )
        )
        for editor in (self.language, self.people):
            self.body.addWidget(plain(editor.field.label))
            self.body.addWidget(editor)
        self.body.addWidget(
            plain(
                tr(
                    "The file is not encrypted: whoever can read that place can read it. A name appears in "
                    "it only where the person's consent allows that. That it was printed is written into "
                    "the custody of the item."
                ),
                faded=True,
            )
        )
        self.cancel_button()
        self.go = self.button(tr("Choose a place"), default=True)
        self.go.clicked.connect(lambda _checked=False: self.choose())

    def choose(self) -> None:
        """Ask where it goes."""
        dialog = QFileDialog(self, tr("Print the statement"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # Its own question about an existing file would hold up a lock; the verb writes over nothing.
        dialog.setOptions(
            QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.DontConfirmOverwrite
        )
        dialog.setDirectory(str(Path.home()))
        dialog.selectFile(f"statement-{self._number}.pdf")
        dialog.fileSelected.connect(lambda path: self.write(Path(path)))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def write(self, path: Path) -> None:
        """Print it there, as a job."""
        self.complain("")
        self.go.setEnabled(False)
        held, language = self._held, str(self.language.value() or "")
        people = self.people.value()
        wanted = "" if language == held.language else language
        self._session.run(
            tr("Printing the statement of item {number}", number=self._number),
            lambda vault, _progress: statement_sheet.export(vault, held.id, path, wanted, people),
            lambda _held: self._done(),
            self._failed,
        )

    def _done(self) -> None:
        # Closed meanwhile, by a person or a lock: the file is there all the same.
        if not isValid(self):
            return
        self.printed.emit(tr("The statement was printed into the file."))
        self.accept()

    def _failed(self, sentence: str) -> None:
        if not isValid(self):
            return
        self.go.setEnabled(True)
        self.complain(sentence)
