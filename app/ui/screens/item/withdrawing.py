"""Taking back a consent, and what follows: who holds a bundle with it, and what they are asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from app.casework.consents.consent_terms import current as latest
from app.casework.submitting.holding import LeftDocument
from app.casework.taking_back import holders, recall_words, withdrawal
from app.casework.taking_back.copies import Copy, copies
from app.casework.taking_back.holders import Holder
from app.casework.taking_back.withdrawal import Asked
from app.records.consent import ANSWERS, Consent
from app.records.evidence import Item
from app.ui.drafts import Drafts
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import current, tr
from app.ui.parts.date_field import today
from app.ui.parts.labels import plain, rule
from app.ui.parts.sheet import Sheet, scrolled
from app.ui.screens.item.written import Written
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE
from app.ui.wording import day, one_line
from app.vault.vault import Vault

_TOPIC = "item-screen/holders"


@dataclass(frozen=True, slots=True)
class Situation:
    """Who holds what a person took back.

    Attributes:
        consents: that were withdrawn.
        holders: of bundles with what they were for.
        asked: what was asked of holders before.
        written: files and pages that were written out of the items.
    """

    item_ids: tuple[str, ...]
    consents: tuple[Consent, ...]
    holders: tuple[Holder, ...]
    asked: tuple[Asked, ...]
    written: tuple[Copy, ...]


def situation(vault: Vault, item_ids: Sequence[str]) -> Situation:
    """Who holds bundles with some items, and what was asked of them."""
    consents = [
        each
        for item_id in item_ids
        for each in latest(vault, item_id).values()
        if each.withdrawn_on
    ]
    ids = {each.id for each in consents}
    asked = [each for each in withdrawal.recalls(vault) if each.recall.consent_id in ids]
    return Situation(
        tuple(item_ids),
        tuple(consents),
        tuple(holders.holders_of(vault, item_ids, {each.person_id for each in consents})),
        tuple(asked),
        tuple(copies(vault, item_ids)),
    )


class WithdrawalSheet(FormSheet):
    """The withdrawal of a consent for one item, or of everything that the person has agreed to."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        drafts: Drafts,
        item: Item,
        person_id: str,
        name: str,
    ) -> None:
        self._over = parent

        def save(filled: dict[str, Any]) -> Saving:
            on, note, everything = filled["on"], filled["note"], filled["everything"]

            def work(vault: Vault) -> Situation:
                if everything:
                    made = withdrawal.withdraw_everything(vault, person_id, on=on, note=note)
                else:
                    made = [withdrawal.withdraw(vault, item.id, person_id, on=on, note=note)[0]]
                return situation(vault, [each.item_id for each in made])

            return tr("Withdrew a consent"), work

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
                Field(
                    "everything",
                    tr("Everything"),
                    "flag",
                    hint=tr("all that this person has agreed to, for every item"),
                ),
            ],
            values={"on": today(), "everything": False},
            save=save,
            button=tr("Withdraw"),
        )
        self.saved.connect(self._withdrawn)

    def _withdrawn(self, found: Situation) -> None:
        if found.holders or found.written:
            HoldersSheet(self._over, self._session, found).open()


class EverythingSheet(FormSheet):
    """The withdrawal of everything that a person has agreed to."""

    def __init__(
        self, parent: QWidget, session: Session, drafts: Drafts, person_id: str, name: str
    ) -> None:
        self._over = parent

        def save(filled: dict[str, Any]) -> Saving:
            on, note = filled["on"], filled["note"]

            def work(vault: Vault) -> Situation:
                made = withdrawal.withdraw_everything(vault, person_id, on=on, note=note)
                return situation(vault, [each.item_id for each in made])

            return tr("Withdrew every consent of a person"), work

        super().__init__(
            parent,
            session,
            drafts,
            key=f"people/withdrawal/{person_id}",
            title=tr("Withdraw everything"),
            more=tr(
                "{name} takes back all that they agreed to, for every item. From now on no bundle "
                "that needs it takes any of it in. Bundles that have left cannot be called back.",
                name=name,
            ),
            fields=[
                Field("on", tr("Withdrawn on"), "date", required=True),
                Field("note", tr("Note"), "text"),
            ],
            values={"on": today()},
            save=save,
            button=tr("Withdraw"),
        )
        self.saved.connect(self._withdrawn)

    def _withdrawn(self, found: Situation) -> None:
        if found.holders or found.written:
            HoldersSheet(self._over, self._session, found).open()


class HoldersSheet(Sheet):
    """Every bundle and recipient that holds what was taken back, and what is asked of them."""

    def __init__(self, parent: QWidget, session: Session, found: Situation) -> None:
        super().__init__(parent, tr("Who holds it"), width=680)
        self._session = session
        self._ids = found.item_ids
        self.body.addWidget(
            plain(
                tr(
                    "These bundles have left with what was taken back. They cannot be called back "
                    "from here; ask whoever holds them, and note what they answer."
                ),
                faded=True,
            )
        )
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, SPACE, 0)
        self._column.setSpacing(SPACE)
        self.body.addWidget(scrolled(self._page, tr("Who holds it")), 1)
        close = self.button(tr("Close"), default=True)
        close.clicked.connect(self.accept)
        self.resize(680, 560)
        self.show_situation(found)

    def show_situation(self, found: Situation) -> None:
        """Show who holds what."""
        if not isValid(self):
            return
        while (entry := self._column.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not found.holders:
            self._column.addWidget(plain(tr("Nobody holds a bundle with it.")))
        for holder in found.holders:
            self._column.addWidget(self._block(holder, found))
            self._column.addWidget(rule())
        if found.written:
            self._column.addWidget(Written(found.written))
        self._column.addStretch(1)

    def ask_again(self) -> None:
        """Have the state of things read again."""
        ids = self._ids
        self._session.ask(_TOPIC, lambda vault: situation(vault, ids), self.show_situation)

    def _block(self, holder: Holder, found: Situation) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        who = one_line(holder.recipient) or tr("nobody noted to whom it was given")
        column.addWidget(plain(f"{holder.bundle_id}: {who}", bold=True))
        labels = ", ".join(dict.fromkeys(each.label for each in holder.what))
        column.addWidget(
            plain(
                tr(
                    "{labels}, handed over on {day}",
                    labels=labels or tr("no exhibit"),
                    day=day((holder.handed_at or holder.made_at)[:10]),
                )
            )
        )
        if holder.submission is not None:
            for line in submission_words(holder.submission):
                column.addWidget(plain(line))
        advice = recall_words.advice(holder.profile).text
        column.addWidget(plain(advice.get(current()) or advice["en"], faded=True))
        before = [each for each in found.asked if _same(each, holder)]
        if before:
            self._add_answer(column, before[0])
        else:
            self._add_asking(column, holder, found.consents)
        return block

    def _add_asking(self, column: QVBoxLayout, holder: Holder, consents: Sequence[Consent]) -> None:
        row = QHBoxLayout()
        what = _choice(tr("What is asked"), [(each, asked_words(each)) for each in holder.may])
        what.setCurrentIndex(max(0, what.findData(holder.ask)))
        row.addWidget(what, 1)
        name = QLineEdit()
        name.setMinimumHeight(CONTROL)
        name.setPlaceholderText(tr("to whom"))
        name.setAccessibleName(tr("Recipient"))
        if not holder.recipient:
            row.addWidget(name, 1)
        letter = _button(tr("Letter"))
        letter.clicked.connect(
            lambda _checked=False: LetterSheet(
                self, withdrawal.letter(holder, what.currentData(), current(), name.text())
            ).open()
        )
        row.addWidget(letter)
        asked = _button(tr("Asked"))
        asked.setAccessibleName(tr("Note that {bundle} was asked for", bundle=holder.bundle_id))
        asked.setEnabled(bool(consents) and not self._session.read_only)
        asked.clicked.connect(
            lambda _checked=False: self._note_asked(
                holder, what.currentData(), consents, name.text()
            )
        )
        row.addWidget(asked)
        column.addLayout(row)

    def _add_answer(self, column: QVBoxLayout, before: Asked) -> None:
        recall = before.recall
        column.addWidget(
            plain(
                tr(
                    "Asked on {day}: {what}",
                    day=day(recall.asked_at[:10]),
                    what=asked_words(recall.asked),
                )
            )
        )
        row = QHBoxLayout()
        choices = [("", tr("no answer yet")), *((each, answer_words(each)) for each in ANSWERS)]
        answered = _choice(tr("Answer"), choices)
        answered.setCurrentIndex(max(0, answered.findData(recall.answer)))
        answered.setEnabled(not self._session.read_only)
        answered.activated.connect(
            lambda _place: self._note_answer(recall.id, answered.currentData())
        )
        row.addWidget(answered)
        row.addStretch(1)
        column.addLayout(row)

    def _note_asked(
        self, holder: Holder, asked: str, consents: Sequence[Consent], recipient: str
    ) -> None:
        self.complain("")
        self._session.do(
            tr("Noted what a recipient was asked"),
            lambda vault: withdrawal.ask(vault, holder, asked, consents, recipient=recipient),
            lambda _made: self.ask_again() if isValid(self) else None,
            self._refused,
        )

    def _refused(self, sentence: str) -> None:
        if isValid(self):
            self.complain(sentence)

    def _note_answer(self, recall: str, answered: str) -> None:
        self.complain("")
        if not answered:
            self.ask_again()
            return
        self._session.do(
            tr("Noted an answer"),
            lambda vault: withdrawal.answer(vault, recall, answered),
            lambda _made: self.ask_again() if isValid(self) else None,
            self._refused,
        )


class LetterSheet(Sheet):
    """The words of a letter to a holder, to be copied; the person is in none of them."""

    def __init__(self, parent: QWidget, words: str) -> None:
        super().__init__(parent, tr("Letter"), width=620)
        text = QPlainTextEdit(words)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(tr("Letter"))
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
        self.words = text
        self.body.addWidget(text, 1)
        self.cancel_button().setText(tr("Close"))
        copy = self.button(tr("Copy"), default=True)
        copy.clicked.connect(partial(self._copy, words))
        self.resize(620, 460)

    def _copy(self, words: str, _checked: bool = False) -> None:
        QGuiApplication.clipboard().setText(words)
        self.accept()


def submission_words(held: LeftDocument) -> list[str]:
    """Which submission left with a bundle, and where it speaks of what was taken back."""
    lines = [
        tr(
            "With the submission “{name}”, which left on {day}",
            name=one_line(held.name),
            day=day(held.left_at[:10]),
        )
    ]
    if not held.known:
        return [*lines, tr("Where it speaks of this was not noted when it left.")]
    places = [
        (tr("Cited in footnotes: {numbers}"), held.notes),
        (tr("Cited in or after paragraphs: {numbers}"), held.paragraphs),
        (tr("Quoted after paragraphs: {numbers}"), held.quoted),
        (tr("The person is named in or after paragraphs: {numbers}"), held.names),
    ]
    said = [
        text.format(
            numbers=", ".join(str(each) if each else tr("before the first") for each in numbers)
        )
        for text, numbers in places
        if numbers
    ]
    return [*lines, *(said or [tr("It neither cites this nor names the person.")])]


def asked_words(code: str) -> str:
    """What is asked of a holder, in words."""
    return {
        "return": tr("to return it"),
        "destroy": tr("to destroy it"),
        "not-use": tr("not to use it any further"),
        "redact": tr("to take it out of what is shown"),
        "nothing": tr("nothing, they are only told"),
    }.get(code, code)


def answer_words(code: str) -> str:
    """What a holder answered, in words."""
    return {
        "done": tr("done"),
        "partly": tr("done in part"),
        "refused": tr("refused"),
        "silent": tr("never answered"),
    }.get(code, code)


def _same(asked: Asked, holder: Holder) -> bool:
    recall = asked.recall
    return recall.bundle == holder.bundle and recall.hand_over_id == holder.hand_over


def _choice(name: str, choices: Sequence[tuple[str, str]]) -> QComboBox:
    box = QComboBox()
    box.setMinimumHeight(CONTROL)
    box.setAccessibleName(name)
    for value, label in choices:
        box.addItem(label, value)
    return box


def _button(title: str) -> QPushButton:
    made = QPushButton(title)
    made.setMinimumHeight(CONTROL)
    made.setAutoDefault(False)
    return made
