"""Who agreed to what for an item, and what that means for each audience."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.casework import lookup
from app.casework.consents import consent, consent_templates, consent_terms
from app.casework.consents.consent_terms import Said
from app.records.consent import Consent
from app.records.evidence import Item, ItemPerson, ItemRelation
from app.records.people import Person
from app.records.profiles import load_profiles
from app.records.vocabulary import load
from app.ui.commands import Commands
from app.ui.language import tr
from app.ui.parts.flow import FlowBox
from app.ui.parts.labels import plain, rule
from app.ui.parts.sheet import scrolled
from app.ui.screens.item.answers import people_to_choose, person_label
from app.ui.screens.item.consent_cards import ConsentCard, Deeds, answer
from app.ui.screens.item.consent_forms import ConsentSheet
from app.ui.screens.item.consent_print import WORDS, PrintSheet, WordsSheet
from app.ui.screens.item.tab import Tab
from app.ui.screens.item.withdrawing import WithdrawalSheet
from app.ui.sentences import spoken
from app.ui.theme import CONTROL, SPACE
from app.ui.wording import one_line
from app.vault.vault import Vault

_MOST_SHEETS = 200


@dataclass(frozen=True, slots=True)
class Agreed:
    """What is known of consent for an item.

    Attributes:
        given: each person's latest consent.
        silent: people of the item who have given none.
        gate: (title of the profile, why consent does not let the item out, or ``""``).
        choices: id and name of people, for the form.
        logs: what each person said, the oldest first, by person id.
        sheets: by id, items that are or may be signed sheets: those of the case, and recordings of the item.
        forms: the forms that can be printed, by name, with their words.
        labels: what a consent says of each of them.
    """

    item: Item
    given: tuple[tuple[Consent, Person], ...]
    silent: tuple[Person, ...]
    gate: tuple[tuple[str, str], ...]
    choices: tuple[tuple[str, str], ...]
    logs: Mapping[str, tuple[Said, ...]]
    sheets: Mapping[str, Item]
    forms: Mapping[str, str]
    labels: tuple[str, ...]


def agreed(vault: Vault, item_id: str) -> Agreed:
    """Ask the gate about every profile, and collect who has said what."""
    item = vault.get(Item, item_id)
    given = consent.current(vault, item_id)
    links = vault.find(ItemPerson, order="id", item_id=item_id)
    roles = load("roles")
    subjects = [
        link.person_id
        for link in links
        if (entry := roles.get(link.role)) is not None and entry.extra.get("subject")
    ]
    people = lookup.many(vault, Person, [*given, *subjects])
    today = consent_terms.today()
    return Agreed(
        item=item,
        given=tuple((each, people[person_id]) for person_id, each in given.items()),
        silent=tuple(people[each] for each in dict.fromkeys(subjects) if each not in given),
        gate=tuple(
            (spoken(profile.title), consent.gate(vault, item, profile, today))
            for profile in load_profiles().values()
        ),
        choices=tuple(people_to_choose(vault, item_id)),
        logs={
            person_id: tuple(consent_terms.history(vault, item_id, person_id))
            for person_id in given
        },
        sheets=_sheets(vault, item, given.values()),
        forms={each.name: each.source for each in consent_templates.templates(vault)},
        labels=tuple(each.label for each in consent_templates.templates(vault)),
    )


def _sheets(vault: Vault, item: Item, given: Iterable[Consent]) -> dict[str, Item]:
    ids = [each.sheet_id for each in given if each.sheet_id]
    ids += [
        each.item_id for each in vault.find(ItemRelation, to_id=item.id, relation="recording-of")
    ]
    found = lookup.many(vault, Item, ids)
    of_case = vault.find(
        Item, order="-number", limit=_MOST_SHEETS, case_id=item.case_id, kind=consent.SHEET
    )
    return found | {each.id: each for each in of_case if not each.trashed}


class ConsentTab(Tab):
    """Cards of people over what the gate would answer."""

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self._held: Agreed | None = None
        self._opening: tuple[str, dict[str, Any] | None] | None = None
        section = tr("Consent")
        self.record_action: QAction = commands.add(
            self,
            "item.consent.record",
            tr("Record a consent"),
            self.record,
            section=section,
            keys="Insert",
            icon="plus",
        )
        self.print_action: QAction = commands.add(
            self,
            "item.consent.print",
            tr("Consent form to print …"),
            self.print_form,
            section=section,
            icon="printer",
        )
        buttons = FlowBox(section)
        for action in (self.record_action, self.print_action):
            button = QPushButton(action.icon(), action.text())
            button.setMinimumHeight(CONTROL)
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)
            buttons.flow.addWidget(button)
        self._people = QVBoxLayout()
        self._people.setSpacing(SPACE)
        self._gate = QVBoxLayout()
        self._gate.setSpacing(SPACE // 2)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(buttons)
        column.addLayout(self._people)
        column.addWidget(rule())
        column.addWidget(plain(tr("May it leave, as far as consent goes?"), bold=True))
        column.addLayout(self._gate)
        column.addStretch(1)
        area = scrolled(page, tr("Consent"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def fill(self) -> None:
        """Ask for the consents."""
        item_id = self.item.id
        self.session.ask("item-screen/consent", lambda vault: agreed(vault, item_id), self._show)

    def forget(self) -> None:
        """Hold nothing."""
        if self._session is not None:
            self._session.drop("item-screen/consent")
        super().forget()
        self._held = None
        self._opening = None
        _empty(self._people)
        _empty(self._gate)

    def record(self, person_id: str = "", draft: dict[str, Any] | None = None) -> None:
        """Open the form for a consent, empty or as a draft holds it."""
        if self._held is None or self._held.item.id != self.item.id:
            # Asked for before the people are known: opened when they are.
            self._opening = (person_id, draft)
            return
        held = self._held
        sheet: ConsentSheet | WordsSheet
        if draft is not None and WORDS in draft.get("values", {}):
            sheet = WordsSheet(self.window(), self.session, self.drafts, held.item, "")
        else:
            before = next((given for given, person in held.given if person.id == person_id), None)
            sheet = ConsentSheet(
                self.window(),
                self.session,
                self.drafts,
                held.item,
                held.choices,
                person_id,
                before,
                [(each.id, _named(each)) for each in held.sheets.values()],
                held.labels,
            )
        if draft is not None:
            sheet.restore(draft)
        sheet.open()

    def print_form(self) -> None:
        """Ask for a form to print."""
        held = self._held
        if held is None or held.item.id != self.item.id:
            return
        PrintSheet(
            self.window(),
            self.session,
            self.drafts,
            held.item,
            held.choices,
            list(held.forms),
            self.edit_words,
        ).open()

    def edit_words(self, name: str) -> None:
        """Open the words of a form."""
        held = self._held
        if held is not None and name in held.forms:
            sheet = WordsSheet(
                self.window(), self.session, self.drafts, held.item, held.forms[name]
            )
            # They lie in no record, so that nobody else says that they are not what they were.
            sheet.saved.connect(lambda _result: self._filled_again())
            sheet.open()

    def _filled_again(self) -> None:
        if self.shows:
            self.fill()

    def withdraw(self, person: Person) -> None:
        """Open the form for a withdrawal."""
        WithdrawalSheet(
            self.window(), self.session, self.drafts, self.item, person.id, person_label(person)
        ).open()

    def _show(self, held: Agreed) -> None:
        if self._item is None or held.item.id != self._item.id:
            return
        self._held = held
        _empty(self._people)
        _empty(self._gate)
        do = Deeds(
            record=lambda person: self.record(person.id),
            withdraw=self.withdraw,
            show=lambda item: self.go.emit("item", {"id": item.id}),
        )
        for given, person in held.given:
            sheet = held.sheets.get(given.sheet_id or "")
            self._people.addWidget(
                ConsentCard(given, person, held.logs.get(person.id, ()), sheet, do)
            )
        for person in held.silent:
            self._people.addWidget(self._silent(person))
        if not held.given and not held.silent:
            self._people.addWidget(plain(tr("No consent is recorded."), faded=True))
        for title, why in held.gate:
            self._gate.addWidget(answer(title, why))
        if self._opening is not None:
            opening, self._opening = self._opening, None
            self.record(*opening)

    def _silent(self, person: Person) -> QWidget:
        card = QWidget()
        row = QHBoxLayout(card)
        row.setContentsMargins(0, 0, 0, 0)
        name = person_label(person)
        row.addWidget(plain(tr("{name}: no consent is recorded", name=name)), 1)
        button = QPushButton(tr("Record"))
        button.setAccessibleName(tr("Record a consent of {name}", name=name))
        button.setMinimumHeight(CONTROL)
        button.clicked.connect(lambda _checked=False: self.record(person.id))
        row.addWidget(button)
        return card


def _named(sheet: Item) -> str:
    return f"{sheet.number}  {one_line(sheet.title)}"


def _empty(layout: QVBoxLayout) -> None:
    while (entry := layout.takeAt(0)) is not None:
        widget = entry.widget()
        if widget is not None:
            for label in widget.findChildren(QLabel):
                label.setText("")
            for each in widget.findChildren(QWidget):
                each.setAccessibleName("")
            widget.hide()
            widget.deleteLater()
