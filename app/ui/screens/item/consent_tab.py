"""Who agreed to what for an item, and what that means for each audience."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.casework import consent, lookup
from app.records.consent import Consent
from app.records.evidence import Item, ItemPerson
from app.records.people import Person
from app.records.profiles import load_profiles
from app.records.vocabulary import load
from app.ui.commands import Commands
from app.ui.icons import icon
from app.ui.language import current, tr
from app.ui.parts.labels import plain, rule
from app.ui.parts.sheet import scrolled
from app.ui.screens.item.answers import people_to_choose, person_label
from app.ui.screens.item.consent_forms import ConsentSheet, WithdrawalSheet
from app.ui.screens.item.tab import Tab
from app.ui.sentences import spoken
from app.ui.theme import CONTROL, SPACE
from app.ui.wording import day
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Agreed:
    """What is known of consent for an item.

    Attributes:
        given: each person's latest consent.
        silent: people of the item who have given none.
        gate: (title of the profile, why consent does not let the item out, or ``""``).
        choices: id and name of people, for the form.
    """

    item: Item
    given: tuple[tuple[Consent, Person], ...]
    silent: tuple[Person, ...]
    gate: tuple[tuple[str, str], ...]
    choices: tuple[tuple[str, str], ...]


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
    today = datetime.now(UTC).date().isoformat()
    return Agreed(
        item=item,
        given=tuple((each, people[person_id]) for person_id, each in given.items()),
        silent=tuple(people[each] for each in dict.fromkeys(subjects) if each not in given),
        gate=tuple(
            (spoken(profile.title), consent.gate(vault, item, profile, today))
            for profile in load_profiles().values()
        ),
        choices=tuple(people_to_choose(vault, item_id)),
    )


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
        record = QPushButton(self.record_action.icon(), self.record_action.text())
        record.setMinimumHeight(CONTROL)
        record.setToolTip(self.record_action.toolTip())
        record.clicked.connect(self.record_action.trigger)
        self._people = QVBoxLayout()
        self._people.setSpacing(SPACE)
        self._gate = QVBoxLayout()
        self._gate.setSpacing(SPACE // 2)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(record, 0, Qt.AlignmentFlag.AlignLeft)
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
        before = next((given for given, person in held.given if person.id == person_id), None)
        sheet = ConsentSheet(
            self.window(), self.session, self.drafts, held.item, held.choices, person_id, before
        )
        if draft is not None:
            sheet.restore(draft)
        sheet.open()

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
        for given, person in held.given:
            self._people.addWidget(self._card(given, person))
        for person in held.silent:
            self._people.addWidget(self._silent(person))
        if not held.given and not held.silent:
            self._people.addWidget(plain(tr("No consent is recorded."), faded=True))
        for title, why in held.gate:
            self._gate.addWidget(_answer(title, why))
        if self._opening is not None:
            opening, self._opening = self._opening, None
            self.record(*opening)

    def _card(self, given: Consent, person: Person) -> QWidget:
        card = QWidget()
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        name = person_label(person)
        column.addWidget(plain(name, bold=True))
        column.addWidget(_selectable("\n".join(consent_lines(given)), name))
        buttons = QHBoxLayout()
        again = QPushButton(tr("New consent"))
        again.setAccessibleName(tr("New consent of {name}", name=name))
        again.clicked.connect(lambda _checked=False: self.record(person.id))
        buttons.addWidget(again)
        if not given.withdrawn_on:
            withdraw = QPushButton(tr("Withdraw"))
            withdraw.setAccessibleName(tr("Withdraw the consent of {name}", name=name))
            withdraw.clicked.connect(lambda _checked=False: self.withdraw(person))
            buttons.addWidget(withdraw)
        buttons.addStretch(1)
        for place in range(buttons.count()):
            entry = buttons.itemAt(place)
            widget = entry.widget() if entry is not None else None
            if widget is not None:
                widget.setMinimumHeight(CONTROL)
        column.addLayout(buttons)
        return card

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


def consent_lines(given: Consent) -> list[str]:
    """A consent in words, one fact a line."""
    language = current()

    def codes(vocabulary: str, values: tuple[str, ...]) -> str:
        return ", ".join(load(vocabulary).label(value, language) for value in values)

    whole = tr("all of it")
    facts = [
        (tr("Withdrawn"), _withdrawn(given)),
        (tr("For"), codes("purposes", given.purposes)),
        (tr("Identity"), load("identities").label(given.identity, language)),
        (tr("Material"), codes("materials", given.materials) if given.materials else whole),
        (tr("Form"), codes("consent_forms", (given.form,)) if given.form else ""),
        (tr("Given on"), day(given.given_on)),
        (tr("Until"), day(given.expires_on)),
        (tr("Capacity"), given.capacity),
        (tr("Guardian"), given.guardian),
        (tr("Interpreter"), given.interpreter),
        (tr("May be contacted again"), given.recontact),
        (tr("May be passed on"), tr("yes") if given.onward else ""),
        (tr("Conditions"), given.conditions),
    ]
    return [f"{name}: {value}" for name, value in facts if value]


def _withdrawn(given: Consent) -> str:
    if not given.withdrawn_on:
        return ""
    note = f" ({given.withdrawal_note})" if given.withdrawal_note else ""
    return f"{day(given.withdrawn_on)}{note}"


def _answer(title: str, why: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE)
    sign = QLabel()
    sign.setPixmap(icon("circle-check" if not why else "ban").pixmap(18, 18))
    sign.setAlignment(Qt.AlignmentFlag.AlignTop)
    reason = spoken(why)
    text = f"{title}: {tr('yes')}" if not why else f"{title}: {tr('no')}, {reason}"
    row.addWidget(sign)
    row.addWidget(plain(text), 1)
    return line


def _selectable(text: str, name: str) -> QLabel:
    label = plain(text)
    label.setAccessibleName(name)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def _empty(layout: QVBoxLayout) -> None:
    while (entry := layout.takeAt(0)) is not None:
        widget = entry.widget()
        if widget is not None:
            for label in widget.findChildren(QLabel):
                label.setText("")
            widget.hide()
            widget.deleteLater()
