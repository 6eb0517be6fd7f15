"""What must be hidden in an item: every mark with its state, settled here one by one or all at once.

The review with before and after is a screen of its own; this list leads there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
)

from app.casework import lookup
from app.casework.redacting import faces, review
from app.casework.reviewing import redacting
from app.progress import Progress
from app.records.evidence import Item
from app.records.marks import Mark
from app.records.people import Person
from app.ui.commands import Commands
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.screens.item.answers import person_label
from app.ui.screens.item.rows import VALUE, Rows
from app.ui.screens.item.tab import Tab
from app.ui.theme import CONTROL, SPACE
from app.ui.viewers.bar import tool
from app.ui.wording import mark_reason, mark_state, one_line
from app.vault.vault import Vault

_ICONS = {"suggested": "help", "accepted": "eye-off", "rejected": "eye"}


@dataclass(frozen=True, slots=True)
class Marked:
    """The marks of an item, and the names of those they hide."""

    item: Item
    marks: tuple[Mark, ...]
    names: dict[str, str]
    text_id: str


def marked(vault: Vault, item_id: str) -> Marked:
    """Collect the marks of an item."""
    found = review.marks(vault, item_id)
    people = lookup.many(vault, Person, (mark.person_id for mark in found if mark.person_id))
    text = vault.current_text(item_id)
    return Marked(
        vault.get(Item, item_id),
        tuple(found),
        {person_id: person_label(person) for person_id, person in people.items()},
        text.id if text is not None else "",
    )


class RedactionTab(Tab):
    """A plain list, complete in itself.

    Signals: ``jump(start, end)``: a span of the current text should be shown.
    """

    jump = Signal(int, int)

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self._held: Marked | None = None
        self.state = plain(bold=True)
        self.state.setAccessibleName(tr("State of the review"))
        self.rows = Rows(tr("Redaction marks"))
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.rows.itemSelectionChanged.connect(self._settle)
        self.rows.itemActivated.connect(lambda _line, _column: self.show_passage())
        section = tr("Redaction marks")
        self.actions_: dict[str, QAction] = {}
        for name, title, run, keys, picture in (
            ("accept", tr("Hide what is chosen"), self.accept, "A", "check"),
            ("reject", tr("Leave what is chosen readable"), self.reject, "R", "x"),
            ("all", tr("Hide everything suggested"), self.accept_all, "Shift+A", "list-check"),
            ("find", tr("Look for names, numbers and faces"), self.suggest, "F5", "wand"),
        ):
            self.actions_[name] = commands.add(
                self, f"item.marks.{name}", title, run, section=section, keys=keys, icon=picture
            )
        self.looked_action = commands.add(
            self,
            "item.marks.looked",
            tr("I have looked at every page"),
            self.looked,
            section=section,
            icon="eye",
        )
        self.review_action = commands.add(
            self,
            "item.marks.review",
            tr("Review with before and after"),
            self.review,
            section=section,
            keys="Ctrl+R;Ctrl+Return",
            icon="eye-check",
        )
        self.review_button = QPushButton(self.review_action.icon(), self.review_action.text())
        self.review_button.setMinimumHeight(CONTROL)
        self.review_button.setToolTip(self.review_action.toolTip())
        self.review_button.clicked.connect(self.review_action.trigger)
        self.review_action.enabledChanged.connect(self.review_button.setEnabled)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE // 2, 0, SPACE // 2, 0)
        row.setSpacing(0)
        for action in self.actions_.values():
            row.addWidget(tool(action))
        row.addStretch(1)
        self.looked_button = QPushButton(self.looked_action.icon(), self.looked_action.text())
        self.looked_button.setMinimumHeight(CONTROL)
        self.looked_button.clicked.connect(self.looked_action.trigger)
        self.looked_action.enabledChanged.connect(self.looked_button.setEnabled)
        self._why: QLabel = plain(faded=True)
        below = QVBoxLayout()
        below.setContentsMargins(SPACE, 0, SPACE, SPACE)
        below.addWidget(self._why)
        below.addWidget(self.looked_button)
        below.addWidget(self.review_button)
        head = QVBoxLayout()
        head.setContentsMargins(SPACE, SPACE, SPACE, 0)
        head.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(head)
        column.addLayout(row)
        column.addWidget(self.rows, 1)
        column.addLayout(below)
        self._settle()

    def fill(self) -> None:
        """Ask for the marks."""
        item_id = self.item.id
        self.session.ask("item-screen/marks", lambda vault: marked(vault, item_id), self._show)

    def forget(self) -> None:
        """Hold nothing."""
        if self._session is not None:
            self._session.drop("item-screen/marks")
        super().forget()
        self._held = None
        self.rows.clear()
        self.state.setText("")
        self._settle()

    def chosen(self) -> list[Mark]:
        """The marks that are chosen."""
        return [each for each in self.rows.values() if isinstance(each, Mark)]

    # What a person asks for

    def accept(self) -> None:
        """Have the chosen marks hidden."""
        self._decide([mark.id for mark in self.chosen()], [])

    def reject(self) -> None:
        """Have the chosen marks left readable."""
        self._decide([], [mark.id for mark in self.chosen()])

    def accept_all(self) -> None:
        """Have every open suggestion hidden; that nobody looked for more stays said."""
        self._decide(["all"], [])

    def looked(self) -> None:
        """Say that a person has looked at all of it for what must be hidden."""
        item_id = self.item.id
        self.session.do(
            tr("Reviewed: every page was looked at"),
            lambda vault: redacting.sign_off(vault, item_id),
        )

    def review(self) -> None:
        """Go on to the review, with the pages as they are beside the pages as they will leave."""
        chosen = self.chosen()
        self.go.emit("review", {"id": self.item.id, "mark": chosen[0].id if chosen else ""})

    def suggest(self) -> None:
        """Search the item for every name in the registry, every kind of number, and faces."""
        item_id, number = self.item.id, self.item.number

        def work(vault: Vault, progress: Progress) -> int:
            progress.step(0, 1, "Searching the text")
            return len(faces.suggest_all(vault, vault.get(Item, item_id), progress))

        self.session.run(
            tr("Looking for what must be hidden in item {number}", number=number),
            work,
            self._suggested,
            step=tr("Suggested redaction marks"),
        )

    def show_passage(self) -> None:
        """Show where the chosen mark is."""
        chosen = self.chosen()
        if not chosen or self._held is None:
            return
        mark = chosen[0]
        here = mark.text_id == self._held.text_id
        if here and mark.start is not None and mark.end is not None:
            self.jump.emit(mark.start, mark.end)

    def _suggested(self, count: int) -> None:
        self.said.emit(
            tr("%Ln new suggestion(s)", n=count) if count else tr("Nothing new was found."),
            "plain",
        )

    def _decide(self, accepted: Sequence[str], rejected: Sequence[str]) -> None:
        if self._item is None or not (accepted or rejected):
            return
        item_id = self.item.id
        label = tr("Redaction marks accepted") if accepted else tr("Redaction marks rejected")
        self.session.do(
            label,
            # Not "looked": deciding what was suggested is not looking for what was not.
            lambda vault: review.settle(vault, item_id, accepted, rejected, looked=False),
        )

    def _show(self, held: Marked) -> None:
        if self._item is None or held.item.id != self._item.id:
            return
        chosen = {mark.id for mark in self.chosen()}
        current = self.rows.currentItem()
        row = -1 if current is None else self.rows.indexOfTopLevelItem(current)
        self._held = held
        place = self.rows.verticalScrollBar().value()
        self.rows.blockSignals(True)
        self.rows.clear()
        for mark in held.marks:
            entry = self.rows.line(*_words(mark, held), _ICONS.get(mark.state, ""), mark)
            entry.setSelected(mark.id in chosen)
        if 0 <= row < self.rows.topLevelItemCount():
            index = self.rows.model().index(row, 0)
            selection = self.rows.selectionModel()
            selection.setCurrentIndex(index, selection.SelectionFlag.NoUpdate)
        self.rows.blockSignals(False)
        self.rows.verticalScrollBar().setValue(place)
        self._settle()

    def choose(self, mark_id: str) -> None:
        """Choose a mark."""
        for entry in self.rows.lines():
            if entry.data(0, VALUE).id == mark_id:
                self.rows.choose(entry)

    def _settle(self) -> None:
        held = self._held
        counts = Counter(mark.state for mark in held.marks) if held is not None else Counter()
        waiting, reviewed = counts["suggested"], held is not None and held.item.reviewed
        some = bool(self.chosen())
        self.actions_["accept"].setEnabled(some)
        self.actions_["reject"].setEnabled(some)
        self.actions_["all"].setEnabled(bool(waiting))
        self.actions_["find"].setEnabled(held is not None)
        self.review_action.setEnabled(held is not None)
        self.looked_action.setEnabled(held is not None and not waiting and not reviewed)
        self.looked_button.setEnabled(self.looked_action.isEnabled())
        self.looked_button.setVisible(not reviewed)
        if held is None:
            self.state.setText("")
            self._why.setText("")
            return
        if reviewed:
            self.state.setText(tr("Reviewed: a person has looked at all of it."))
            self._why.setText("")
        elif waiting:
            self.state.setText(tr("%Ln suggestion(s) wait for a decision.", n=waiting))
            self._why.setText(tr("When all are decided, say that you have looked at every page."))
        else:
            self.state.setText(tr("Nobody has looked at every page yet."))
            self._why.setText(tr("Without that look no bundle takes the item in."))


def _words(mark: Mark, held: Marked) -> tuple[str, str]:
    what = one_line(mark.quote)
    if not what and mark.page is not None:
        what = tr("A box on page {page}", page=mark.page)
    elif not what:
        what = tr("A stretch of the recording")
    said = [mark_state(mark.state), mark_reason(mark.reason)]
    if mark.person_id:
        said.append(held.names.get(mark.person_id, ""))
    if mark.text_id and mark.text_id != held.text_id:
        said.append(tr("in an earlier text"))
    if mark.note:
        said.append(one_line(mark.note))
    return what, " · ".join(filter(None, said))
