"""Erasing for good: what would go, who holds copies, and a word to be typed before anything goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.casework.taking_back import erasing
from app.casework.taking_back.erasing import Erased, Preview
from app.progress import Progress
from app.records.evidence import Item
from app.records.people import Person
from app.records.vocabulary import load
from app.ui.language import current, tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet, scrolled
from app.ui.parts.ticks import Tick
from app.ui.screens.item.withdrawing import submission_words
from app.ui.screens.item.written import Written
from app.ui.sentences import spoken
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE
from app.ui.wording import one_line
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be erased, and how.

    Attributes:
        title: of the sheet.
        running: title of the job.
        word: what has to be typed.
        typed: what it is, for the label of its field.
        tick: label of the box.
        preview: says what would go; its second argument is whether the box is ticked.
        erase: does it; takes the reason, and whether the box is ticked.
    """

    title: str
    running: str
    word: str
    typed: str
    tick: str
    preview: Callable[[Vault, bool, Progress], Preview]
    erase: Callable[[Vault, str, bool, Progress], Erased]


def item_target(item: Item) -> Target:
    """An item, with or without what belongs to it."""

    def preview(vault: Vault, ticked: bool, progress: Progress) -> Preview:
        return erasing.preview(vault, items=[item.id], alone=ticked, progress=progress)

    def erase(vault: Vault, reason: str, ticked: bool, _progress: Progress) -> Erased:
        return erasing.erase_item(vault, item.id, reason, alone=ticked)

    return Target(
        title=tr("Erase item {number} for good", number=item.number),
        running=tr("Erasing item {number}", number=item.number),
        word=str(item.number),
        typed=tr("Number of the item, to confirm"),
        tick=tr("Leave what belongs to it: recordings, translations, attachments"),
        preview=preview,
        erase=erase,
    )


def person_target(person: Person) -> Target:
    """Who somebody is, with or without all that they gave."""

    def given(vault: Vault, ticked: bool) -> list[str]:
        return [each.id for each in erasing.given_items(vault, person.id)] if ticked else []

    def preview(vault: Vault, ticked: bool, progress: Progress) -> Preview:
        return erasing.preview(
            vault, items=given(vault, ticked), person=person.id, progress=progress
        )

    def erase(vault: Vault, reason: str, ticked: bool, progress: Progress) -> Erased:
        return erasing.erase_person(
            vault, person.id, reason, items=given(vault, ticked), progress=progress
        )

    return Target(
        title=tr("Erase who this person is, for good"),
        running=tr("Erasing a person"),
        word=person.pseudonym or person.name,
        typed=tr("What stands for the person in a bundle, to confirm"),
        tick=tr("And everything that they gave, with what belongs to it"),
        preview=preview,
        erase=erase,
    )


def run_erasure(
    session: Session, target: Target, reason: str, ticked: bool, say: Callable[[str, str], None]
) -> None:
    """Erase, as a job that outlives the sheet.

    Args:
        session: open for writing.
        target: what.
        reason: a code.
        ticked: whether the box was.
        say: shows a toast: text and meaning.
    """

    def done(erased: Erased) -> None:
        text = tr("Items erased: {count}.", count=len(erased.items))
        if not erased.items:
            text = tr("The person was erased.")
        if not erased.complete:
            text += " " + tr("The disk is cleaned up when the vault is next opened.")
        say(text, "plain")

    # Not a step: there is nothing in it that could be undone.
    session.run(
        target.running,
        lambda vault, progress: target.erase(vault, reason, ticked, progress),
        done,
        lambda sentence: say(sentence, "bad"),
    )


class ErasingSheet(Sheet):
    """What an erasure would do, and the word that has to be typed.

    Signals:
        chosen(reason, ticked): the word was typed.
    """

    chosen = Signal(str, bool)

    def __init__(self, parent: QWidget, session: Session, target: Target) -> None:
        super().__init__(parent, target.title, width=620)
        self._session = session
        self._target = target
        self._asked = 0
        page = QWidget()
        self._lines = QVBoxLayout(page)
        self._lines.setContentsMargins(0, 0, SPACE, 0)
        self._lines.setSpacing(SPACE // 2)
        self.body.addWidget(scrolled(page, tr("What would go")), 1)
        self.tick = Tick(target.tick)
        self.tick.toggled.connect(lambda _on: self.ask())
        self.body.addWidget(self.tick)
        self.reason = QComboBox()
        self.reason.setMinimumHeight(CONTROL)
        self.reason.setAccessibleName(tr("Reason"))
        for entry in load(erasing.REASONS):
            self.reason.addItem(entry.label(current()), entry.id)
        self.word = QLineEdit()
        self.word.setMinimumHeight(CONTROL)
        self.word.setAccessibleName(target.typed)
        self.word.textChanged.connect(self._settle)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(plain(tr("Reason")), self.reason)
        form.addRow(plain(tr("Type {word} to confirm", word=one_line(target.word))), self.word)
        self.body.addLayout(form)
        self.cancel_button()
        self.erase = self.button(tr("Erase for good"))
        self.erase.clicked.connect(self._erase)
        self._known = False
        self._settle()
        self.resize(620, 560)
        self.ask()

    def ask(self) -> None:
        """Have what would go worked out; looking for a name may take a while."""
        self._known = False
        self._settle()
        self._asked += 1
        asked, ticked, target = self._asked, self.tick.isChecked(), self._target

        def show(seen: Preview) -> None:
            # The sheet may be gone by now, with a lock or without, or have asked again.
            if isValid(self) and asked == self._asked:
                self.show_preview(seen)

        def refused(sentence: str) -> None:
            if isValid(self) and asked == self._asked:
                self.complain(sentence)

        self._session.run(
            tr("Working out what would go"),
            lambda vault, progress: target.preview(vault, ticked, progress),
            show,
            refused,
            shown=False,
        )

    def show_preview(self, seen: Preview) -> None:
        """Show what would go."""
        while (entry := self._lines.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in lines(seen):
            self._lines.addWidget(plain(line))
        if seen.copies:
            self._lines.addWidget(Written(seen.copies))
        for each in seen.warnings:
            self._lines.addWidget(plain(spoken(each), bold=True))
        self._lines.addStretch(1)
        self._known = True
        self._settle()

    def _settle(self) -> None:
        typed = one_line(self.word.text()).strip() == one_line(self._target.word)
        self.erase.setEnabled(self._known and typed and not self._session.read_only)

    def _erase(self) -> None:
        self.chosen.emit(self.reason.currentData(), self.tick.isChecked())
        self.accept()


def lines(seen: Preview) -> list[str]:
    """What an erasure would do, one fact a line."""
    numbers = ", ".join(str(each.number) for each in seen.items)
    found = [tr("Items: {numbers}", numbers=numbers)] if seen.items else []
    words = {
        "texts": tr("Texts"),
        "passages": tr("Passages"),
        "marks": tr("Redaction marks"),
        "answers": tr("Answers"),
        "notes": tr("Notes of the interview"),
        "interviews": tr("Interviews"),
        "statements": tr("Statements"),
        "originals": tr("Originals"),
    }
    found += [f"{words[what]}: {count}" for what, count in seen.counts.items() if count]
    if seen.belonging:
        rest = ", ".join(str(each.number) for each in seen.belonging)
        found.append(tr("What belongs to it stays, closed: {numbers}", numbers=rest))
    if seen.others:
        found.append(tr("People whose words or image are in it: {count}", count=len(seen.others)))
    if seen.claims:
        found.append(
            tr(
                "Claims that lose a passage, and stay as they are worded: {count}",
                count=seen.claims,
            )
        )
    if seen.citing:
        found.append(
            tr(
                "Statistics, statements, proceedings, parts of submissions and the like that cite it, and "
                "stay as they are worded: {count}",
                count=seen.citing,
            )
        )
    if seen.entered:
        found.append(tr("Records that were made from it, and stay: {count}", count=seen.entered))
    if seen.named_in:
        named = ", ".join(map(str, seen.named_in))
        found.append(
            tr("Items that name the person, and go on hiding it: {numbers}", numbers=named)
        )
    for holder in seen.holders:
        who = one_line(holder.recipient) or tr("nobody noted to whom it was given")
        found.append(tr("{bundle} is held by: {who}", bundle=holder.bundle_id, who=who))
        if holder.submission is not None:
            found += submission_words(holder.submission)
    return found
