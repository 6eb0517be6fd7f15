"""The forms for a consent and for its withdrawal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.casework import consent
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
from app.ui.theme import SPACE

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
    ) -> None:
        language = current()
        identities = [(each.id, each.label(language)) for each in load("identities")]
        values: dict[str, Any] = {
            "person": person_id,
            "identity": "pseudonym",
            "given_on": today(),
        }
        if before is not None:
            kept = ("identity", "form", "capacity", "guardian", "interpreter", "conditions")
            values |= {name: getattr(before, name) for name in kept}
            values |= {"recontact": before.recontact, "onward": before.onward}

        def save(filled: dict[str, Any]) -> Saving:
            form = consent.ConsentForm(
                person=filled["person"],
                purposes=tuple(filled["purposes"]),
                identity=filled["identity"],
                materials=tuple(filled["materials"]),
                given_on=filled["given_on"],
                form=filled["form"],
                capacity=filled["capacity"],
                guardian=filled["guardian"],
                interpreter=filled["interpreter"],
                expires_on=filled["expires_on"],
                recontact=filled["recontact"],
                onward=filled["onward"],
                conditions=filled["conditions"],
            )
            return tr("Recorded a consent"), lambda vault: consent.record(vault, item.id, form)

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
                    choices=identities,
                    required=True,
                    optional_code=False,
                ),
                Field("form", tr("Form"), "code", "consent_forms"),
                Field("given_on", tr("Given on"), "date"),
                Field("expires_on", tr("Until"), "date"),
                Field("onward", tr("May be passed on"), "flag"),
                Field("capacity", tr("Capacity"), hint=tr("for instance: adult, understood")),
                Field("guardian", tr("Guardian")),
                Field("interpreter", tr("Interpreter")),
                Field("recontact", tr("May be contacted again"), hint=tr("how, or not at all")),
                Field("conditions", tr("Conditions"), "text"),
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
        if before is not None:
            self.editors["purposes"].show_value(before.purposes)
            self.editors["materials"].show_value(before.materials)
        self._before = self._values()

    def _insert(self, row: int, editor: CodesEditor) -> None:
        label = plain(editor.field.label)
        label.setFixedWidth(_LABEL)
        self._form.insertRow(row, label, editor)
        self.editors[editor.field.name] = editor


class WithdrawalSheet(FormSheet):
    """The withdrawal of a consent."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        drafts: Drafts,
        item: Item,
        person_id: str,
        name: str,
    ) -> None:
        def save(filled: dict[str, Any]) -> Saving:
            day, note = filled["on"], filled["note"]
            return (
                tr("Withdrew a consent"),
                lambda vault: consent.withdraw(vault, item.id, person_id, on=day, note=note),
            )

        super().__init__(
            parent,
            session,
            drafts,
            key=f"item/withdrawal/{item.id}/{person_id}",
            title=tr("Withdraw a consent"),
            more=tr(
                "{name} takes back what they agreed to for item {number}. From now on no bundle "
                "that needs it takes the item in. Bundles that have left cannot be called back.",
                name=name,
                number=item.number,
            ),
            fields=[
                Field("on", tr("Withdrawn on"), "date", required=True),
                Field("note", tr("Note"), "text"),
            ],
            values={"on": today()},
            save=save,
            button=tr("Withdraw"),
        )
