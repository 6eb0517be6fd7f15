"""Consents as cards: what somebody agreed to, how long it holds, and all that they said of it before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.casework.consents.consent_terms import Said, days_left, today
from app.records.consent import EXPIRED, EXPIRES_SOON, WITHDRAWN, Consent, state_of
from app.records.evidence import Item
from app.records.people import Person
from app.records.vocabulary import load
from app.ui.icons import icon
from app.ui.language import current, tr
from app.ui.parts.flow import FlowBox
from app.ui.parts.labels import plain
from app.ui.screens.item.answers import person_label
from app.ui.sentences import spoken
from app.ui.theme import CONTROL, SPACE
from app.ui.wording import day, one_line


@dataclass(frozen=True, slots=True)
class Deeds:
    """What the buttons of a card do; each is given the person."""

    record: Callable[[Person], object]
    withdraw: Callable[[Person], object]
    show: Callable[[Item], object]


class ConsentCard(QWidget):
    """What one person agreed to."""

    def __init__(
        self, given: Consent, person: Person, said: tuple[Said, ...], sheet: Item | None, do: Deeds
    ) -> None:
        super().__init__()
        name = person_label(person)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(plain(name, bold=True))
        column.addWidget(_standing(given))
        column.addWidget(_selectable("\n".join(consent_lines(given)), name))
        self._row = FlowBox(name)
        self._button(
            tr("New consent"), tr("New consent of {name}", name=name), lambda: do.record(person)
        )
        if not given.withdrawn_on:
            self._button(
                tr("Withdraw"),
                tr("Withdraw the consent of {name}", name=name),
                lambda: do.withdraw(person),
            )
        if sheet is not None:
            self._button(
                tr("Sheet: item {number}", number=sheet.number),
                tr("Consent sheet of {name}: {title}", name=name, title=one_line(sheet.title)),
                lambda: do.show(sheet),
            )
        self.log = _selectable("\n".join(map(_told, reversed(said))), tr("History"))
        self.log.hide()
        self.history = self._button(
            tr("History ({count})", count=len(said)), tr("What {name} said before", name=name), None
        )
        self.history.setCheckable(True)
        self.history.toggled.connect(self.log.setVisible)
        column.addWidget(self._row)
        column.addWidget(self.log)

    def _button(self, title: str, name: str, run: Callable[[], object] | None) -> QPushButton:
        button = QPushButton(title)
        button.setAccessibleName(name)
        button.setMinimumHeight(CONTROL)
        if run is not None:
            button.clicked.connect(lambda _checked=False: run())
        self._row.flow.addWidget(button)
        return button


def standing(given: Consent) -> tuple[str, str]:
    """How a consent stands today, in words, and the icon for it."""
    state = state_of(given, today())
    if state == WITHDRAWN:
        return tr("Withdrawn"), "ban"
    if state == EXPIRED:
        return tr("Expired"), "ban"
    if not given.expires_on:
        return tr("In force"), "circle-check"
    left = tr("%Ln day(s) left", n=days_left(given))
    if state == EXPIRES_SOON:
        return tr("Expires soon: {left}", left=left), "alert-triangle"
    return tr("In force: {left}", left=left), "circle-check"


def _standing(given: Consent) -> QWidget:
    text, picture = standing(given)
    return _signed(text, picture)


def answer(title: str, why: str) -> QWidget:
    """What the gate says for one audience."""
    reason = spoken(why)
    text = f"{title}: {tr('yes')}" if not why else f"{title}: {tr('no')}, {reason}"
    return _signed(text, "ban" if why else "circle-check")


def _signed(text: str, picture: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE)
    sign = QLabel()
    sign.setPixmap(icon(picture).pixmap(18, 18))
    sign.setAlignment(Qt.AlignmentFlag.AlignTop)
    row.addWidget(sign)
    row.addWidget(plain(text), 1)
    return line


def _told(said: Said) -> str:
    """One event of a consent's log in a line."""
    when = said.time[:16].replace("T", " ")
    changed = ", ".join(_fields()[name] for name in said.changed if name in _fields())
    what = _verbs().get(said.verb, said.verb)
    if said.consent is None:
        what = f"{what} ({tr('erased')})"
    return " · ".join(filter(None, (when, what, said.actor, changed)))


def consent_lines(given: Consent) -> list[str]:
    """A consent in words, one fact a line."""
    language = current()

    def codes(vocabulary: str, values: tuple[str, ...]) -> str:
        return ", ".join(load(vocabulary).label(value, language) for value in values if value)

    whole = tr("all of it")
    values = {
        "withdrawn_on": _withdrawn(given),
        "purposes": codes("purposes", given.purposes),
        "identity": load("identities").label(given.identity, language),
        "materials": codes("materials", given.materials) if given.materials else whole,
        "conditions": given.conditions,
        "onward": tr("yes") if given.onward else tr("no"),
        "form": codes("consent_forms", (given.form,)),
        "given_on": day(given.given_on),
        "expires_on": day(given.expires_on),
        "capacity": codes("capacities", (given.capacity,)),
        "guardian": given.guardian,
        "language": codes("languages", (given.language,)),
        "interpreter": given.interpreter,
        "taken_by": given.taken_by,
        "recontact": given.recontact,
        "template": given.template,
    }
    return [f"{_fields()[name]}: {value}" for name, value in values.items() if value]


def _fields() -> dict[str, str]:
    return {
        "withdrawn_on": tr("Withdrawn"),
        "purposes": tr("For"),
        "identity": tr("Identity"),
        "materials": tr("Material"),
        "conditions": tr("Conditions"),
        "onward": tr("May be passed on"),
        "form": tr("Form"),
        "given_on": tr("Given on"),
        "expires_on": tr("Until"),
        "capacity": tr("Capacity"),
        "guardian": tr("Guardian"),
        "language": tr("Explained in"),
        "interpreter": tr("Interpreter"),
        "taken_by": tr("Taken by"),
        "recontact": tr("May be contacted again"),
        "template": tr("Printed form"),
        "sheet_id": tr("Signed sheet or recording"),
    }


def _verbs() -> dict[str, str]:
    return {
        "consented": tr("Consent recorded"),
        "withdrew": tr("Consent withdrawn"),
        "undone": tr("Undone"),
        "redone": tr("Redone"),
        "erased": tr("Erased"),
    }


def _withdrawn(given: Consent) -> str:
    if not given.withdrawn_on:
        return ""
    note = f" ({given.withdrawal_note})" if given.withdrawal_note else ""
    return f"{day(given.withdrawn_on)}{note}"


def _selectable(text: str, name: str) -> QLabel:
    label = plain(text)
    label.setAccessibleName(name)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
