"""The form for a consent."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.casework.consents import consent
from app.casework.receiving import consent_papers
from app.records.consent import Consent
from app.records.evidence import Item
from app.records.vocabulary import load
from app.ui.drafts import Drafts
from app.ui.forms import Field, FieldEditor, FormSheet, Saving
from app.ui.language import current, tr
from app.ui.parts.date_field import today
from app.ui.parts.labels import plain
from app.ui.parts.ticks import Tick
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE
from app.ui.wording import one_line
from app.vault.vault import Vault

FILE = "file:"
"""Before the path of a sheet that is still to be taken in."""

_KEPT = (
    "identity",
    "form",
    "capacity",
    "guardian",
    "interpreter",
    "language",
    "taken_by",
    "template",
    "conditions",
    "recontact",
    "onward",
)
"""What somebody who says something new has usually not changed."""

_LABEL = 148
"""Pixels: as wide as the other labels of a form."""


class CodesEditor(FieldEditor):
    """Several codes of a list, each a box to tick; the value is a list of codes."""

    def value(self) -> Any:
        """The codes that are ticked, in the order of the list."""
        return [code for code, box in self._boxes.items() if box.isChecked()]

    def show_value(self, value: Any) -> None:
        """Tick these codes."""
        wanted = set(value or ())
        for code, box in self._boxes.items():
            box.setChecked(code in wanted)

    def problem(self) -> str:
        """Why nothing can be saved; ``""`` when it can."""
        if self.field.required and not self.value():
            return tr("{field} is needed.", field=self.field.label)
        return ""

    def _make(self, field: Field) -> QWidget:
        self._boxes: dict[str, QCheckBox] = {}
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, SPACE // 2, 0, 0)
        column.setSpacing(SPACE // 2)
        for entry in load(field.vocabulary):
            box = Tick(entry.label(current()))
            box.setAccessibleName(f"{field.label}: {box.text()}")
            box.toggled.connect(self.changed)
            self._boxes[entry.id] = box
            column.addWidget(box)
        first = next(iter(self._boxes.values()), None)
        if first is not None:
            holder.setFocusProxy(first)
        return holder


class SheetEditor(FieldEditor):
    """Where the signed sheet or the recording is: an item of the vault, or a file to be taken in.

    The value is the item's id, ``file:`` and a path, or ``""``.
    """

    def value(self) -> Any:
        """What was chosen."""
        return self._box.currentData() or ""

    def show_value(self, value: Any) -> None:
        """Choose an item or a file."""
        wanted = str(value or "")
        if wanted.startswith(FILE) and self._box.findData(wanted) < 0:
            name = one_line(Path(wanted.removeprefix(FILE)).name)
            self._box.addItem(tr("New: {file}", file=name), wanted)
        self._box.setCurrentIndex(max(0, self._box.findData(wanted)))

    def _make(self, field: Field) -> QWidget:
        self._box = QComboBox()
        self._box.setMinimumHeight(CONTROL)
        self._box.setAccessibleName(field.label)
        self._box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._box.setMinimumContentsLength(12)
        self._box.addItem("", "")
        for value, label in field.choices:
            self._box.addItem(label, value)
        self._box.currentIndexChanged.connect(self.changed)
        self.from_file = QPushButton(tr("From a file …"))
        self.from_file.setMinimumHeight(CONTROL)
        self.from_file.setAutoDefault(False)
        self.from_file.clicked.connect(self._choose)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._box, 1)
        row.addWidget(self.from_file)
        holder.setFocusProxy(self._box)
        return holder

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.field.label)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.fileSelected.connect(lambda path: self.show_value(FILE + path))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()


class ConsentSheet(FormSheet):
    """A person's consent for one item."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        drafts: Drafts,
        item: Item,
        people: Sequence[tuple[str, str]],
        person_id: str = "",
        before: Consent | None = None,
        sheets: Sequence[tuple[str, str]] = (),
        forms: Sequence[str] = (),
    ) -> None:
        """Make the form.

        Args:
            parent: the window.
            session: records it.
            drafts: keeps what is written.
            item: that the consent is for.
            people: id and name of whom to choose from.
            person_id: who is chosen, or ``""``.
            before: what the person said before, to begin from.
            sheets: id and title of items that may be the signed sheet.
            forms: names of the forms that may have been printed.
        """
        language = current()
        values: dict[str, Any] = {
            "person": person_id,
            "identity": "pseudonym",
            "given_on": today(),
        }
        if before is not None:
            values |= {name: getattr(before, name) for name in _KEPT}
        offered = dict.fromkeys([*forms, *filter(None, [values.get("template", "")])])

        def save(filled: dict[str, Any]) -> Saving:
            return tr("Recorded a consent"), partial(_record, item.id, filled)

        super().__init__(
            parent,
            session,
            drafts,
            key=f"item/consent/{item.id}",
            title=tr("Consent for item {number}", number=item.number),
            more=tr("It replaces what the same person said before, from now on; nothing is lost."),
            fields=[
                Field("person", tr("Person"), "choice", choices=list(people), required=True),
                Field(
                    "identity",
                    tr("Shown as"),
                    "choice",
                    choices=[(each.id, each.label(language)) for each in load("identities")],
                    required=True,
                    optional_code=False,
                ),
                Field("onward", tr("May be passed on"), "flag"),
                Field("conditions", tr("Conditions"), "text", hint=tr("in the person's own words")),
                Field("given_on", tr("Given on"), "date"),
                Field("expires_on", tr("Until"), "date"),
                Field("form", tr("Form"), "code", "consent_forms"),
                Field("capacity", tr("Capacity"), "code", "capacities"),
                Field("guardian", tr("Guardian"), hint=tr("needed for whoever is under age")),
                Field("language", tr("Explained in"), "code", "languages"),
                Field("interpreter", tr("Interpreter")),
                Field("taken_by", tr("Taken by"), hint=tr("who explained it and asked")),
                Field(
                    "recontact",
                    tr("May be contacted again"),
                    hint=tr("by which safe channel, or not at all"),
                ),
                Field(
                    "template",
                    tr("Printed form"),
                    "choice",
                    choices=[(each, each) for each in offered],
                ),
            ],
            values=values,
            save=save,
            button=tr("Record"),
            width=640,
        )
        self._insert(
            1, CodesEditor(Field("purposes", tr("For"), "code", "purposes", required=True))
        )
        self._insert(
            3,
            CodesEditor(Field("materials", tr("Material (none: all of it)"), "code", "materials")),
        )
        self._insert(
            self._form.rowCount(),
            SheetEditor(Field("sheet", tr("Signed sheet or recording"), choices=list(sheets))),
        )
        if before is not None:
            self.editors["purposes"].show_value(before.purposes)
            self.editors["materials"].show_value(before.materials)
        self._before = self._values()

    def _insert(self, row: int, editor: FieldEditor) -> None:
        label = plain(editor.field.label)
        label.setFixedWidth(_LABEL)
        self._form.insertRow(row, label, editor)
        self.editors[editor.field.name] = editor

    def _send(self, label: str, work: Callable[[Vault], Any]) -> None:
        if not str(self.editors["sheet"].value()).startswith(FILE):
            super()._send(label, work)
            return
        # The sheet is read in the sandbox: a job, so that the vault answers other questions meanwhile.
        self._session.run(
            tr("Taking in the consent sheet"),
            lambda vault, _progress: work(vault),
            self._saved,
            self._refused,
            step=label,
        )


def _record(item_id: str, filled: Mapping[str, Any], vault: Vault) -> Consent:
    """Record what was filled in, and take its sheet in where that is a file."""
    names = set(consent.ConsentForm.__dataclass_fields__) - {"purposes", "materials", "sheet"}
    form = consent.ConsentForm(
        purposes=tuple(filled["purposes"]),
        materials=tuple(filled["materials"]),
        **{name: filled[name] for name in names},
    )
    sheet = str(filled["sheet"])
    if sheet.startswith(FILE):
        # Found out beforehand, so that no file is taken in for nothing.
        consent.check(vault, form)
        path = Path(sheet.removeprefix(FILE))
        sheet = consent_papers.take_sheet(vault, item_id, path).id
    return consent.record(vault, item_id, replace(form, sheet=sheet))
