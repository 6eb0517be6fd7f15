"""Two accounts side by side: what each says, in its own words, from where, and what somebody made of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.casework.arguing.contradictions import Pair
from app.casework.arguing.hints import Hint
from app.records.evidence import Item, Passage
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.flow import FlowBox
from app.ui.parts.labels import plain, rule
from app.ui.screens.analysis import words
from app.ui.screens.registry.page import Badge
from app.ui.screens.registry.pieces import badges, notice
from app.ui.theme import CONTROL, SPACE
from app.ui.wording import day, moment, one_line

_WIDE = 1100
_QUOTED = 2000
_TITLE = 160


@dataclass(frozen=True, slots=True)
class Account:
    """One side.

    Attributes:
        passage: where it is said.
        item: of which item.
        people: whose account it is.
        says: the value in words; large.
        note: of the fact.
        fact_id: of what was stated; ``""`` where it is only words that a pattern found.
    """

    passage: Passage
    item: Item
    people: Sequence[str]
    says: str
    note: str = ""
    fact_id: str = ""


class PairView(QScrollArea):
    """The right part of the contradictions.

    Signals:
        opened(passage): somebody wants to see it in its item.
        settling, reopening: of the pair that is shown.
        stating(key): the form of a fact: a passage's id, and after ``|`` the fact's.
        removing(fact id): takes a fact away.
    """

    opened = Signal(object)
    settling = Signal()
    reopening = Signal()
    stating = Signal(str)
    removing = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Two accounts"))
        self._writable = True
        self.forget()

    def forget(self) -> None:
        """Show nothing, and keep nothing of what was shown."""
        old = self.takeWidget()
        if old is not None:
            # Out of the window at once: a lock must find nothing of a vault in it.
            old.setParent(None)
            old.deleteLater()
        self.setWidget(QWidget())

    def show_pair(
        self,
        pair: Pair,
        sides: Sequence[Account],
        names: Mapping[str, str],
        *,
        writable: bool,
    ) -> None:
        """Show two accounts that cannot both be right."""
        self._writable = writable
        what = words.aspect(pair.aspect)
        title = words.joined(what, one_line(pair.subject))
        shown = [
            *(
                (Badge(tr("One source: it contradicts itself"), "plain"),)
                if pair.same_source
                else ()
            ),
            *((Badge(tr("Somebody is not sure"), "doubtful"),) if pair.doubtful else ()),
        ]
        if pair.settled is not None:
            shown.insert(0, Badge(words.settled(pair.settled.state), "good"))
        column = self._begin(title, one_line(pair.event.title), day(pair.event.date), shown)
        column.addWidget(self._beside(sides))
        if pair.way:
            column.addWidget(plain(self._way(pair, names)))
        if pair.other is not None:
            self._add_settled(column, pair)
        else:
            column.addWidget(
                notice(
                    self,
                    Badge(
                        tr(
                            "The account is at odds with the dates of the events themselves: correct a "
                            "date, or the account."
                        ),
                        "plain",
                    ),
                )
            )
        column.addStretch(1)

    def show_hint(self, hint: Hint, sides: Sequence[Account], *, writable: bool) -> None:
        """Show two quotes in which something differs."""
        self._writable = writable
        title = words.joined(tr("To look at"), words.aspect(hint.aspect))
        column = self._begin(title, one_line(hint.event.title), day(hint.event.date), ())
        column.addWidget(
            plain(
                tr(
                    "Dates or numbers in these words differ. They need not speak of the same thing: read "
                    "both, and state what each account says where it does."
                ),
                faded=True,
            )
        )
        column.addWidget(self._beside(sides))
        column.addStretch(1)

    def _begin(self, title: str, event: str, date: str, shown: Sequence[Badge]) -> QVBoxLayout:
        body = QWidget()
        body.setMaximumWidth(_WIDE)
        column = QVBoxLayout(body)
        column.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 3 * SPACE)
        column.setSpacing(2 * SPACE)
        head = plain(title, size=1.4, bold=True)
        head.setAccessibleName(title)
        column.addWidget(head)
        column.addWidget(plain(words.joined(event, date), faded=True))
        if shown:
            column.addWidget(badges(shown))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(body, 1)
        self.forget()
        self.setWidget(holder)
        return column

    def _beside(self, sides: Sequence[Account]) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * SPACE)
        for each in sides:
            row.addWidget(self._card(each), 1)
        return holder

    def _card(self, each: Account) -> QWidget:
        card = QFrame()
        card.setAutoFillBackground(True)
        card.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        column = QVBoxLayout(card)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(plain(each.says, size=1.25, bold=True))
        source = words.joined(
            f"{each.item.number}  {one_line(each.item.title[:_TITLE])}",
            ", ".join(map(one_line, each.people)),
            day(each.item.date),
            words.grade(each.item.reliability, each.item.credibility),
        )
        column.addWidget(plain(source, faded=True))
        column.addWidget(rule())
        said = plain(words.quote(each.passage, _QUOTED))
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(said)
        if each.note:
            column.addWidget(plain(each.note, faded=True))
        column.addStretch(1)
        column.addWidget(self._doing(each))
        return card

    def _doing(self, each: Account) -> QWidget:
        box = FlowBox(tr("Actions"))
        key = f"{each.passage.id}|{each.fact_id}"
        item = each.item.number
        made = [self._press(tr("Open the passage"), "file-text", item, writes=False)]
        made[0].clicked.connect(lambda _checked=False: self.opened.emit(each.passage))
        if each.fact_id:
            change = self._press(tr("Change …"), "pencil", item)
            change.clicked.connect(lambda _checked=False: self.stating.emit(key))
            away = self._press(tr("Take away"), "x", item)
            away.clicked.connect(lambda _checked=False: self.removing.emit(each.fact_id))
            made += [change, away]
        else:
            state = self._press(tr("State what it says …"), "calendar-event", item)
            state.clicked.connect(lambda _checked=False: self.stating.emit(key))
            made.append(state)
        for button in made:
            box.flow.addWidget(button)
        return box

    def _press(self, title: str, sign: str, item: int = 0, *, writes: bool = True) -> QPushButton:
        made = QPushButton(title)
        made.setObjectName(f"{title} {item}" if item else title)
        made.setIcon(icon(sign))
        made.setMinimumHeight(CONTROL)
        made.setAutoDefault(False)
        made.setEnabled(self._writable or not writes)
        if item:
            made.setAccessibleName(tr("{title}, item {item}", title=title, item=item))
        return made

    def _add_settled(self, column: QVBoxLayout, pair: Pair) -> None:
        box = FlowBox(tr("Actions"))
        held = pair.settled
        if held is not None:
            said = words.joined(words.settled(held.state), one_line(held.name), moment(held.at))
            column.addWidget(plain(said, bold=True))
            column.addWidget(plain(held.reason))
            again = self._press(tr("Say something else …"), "pencil")
            again.clicked.connect(lambda _checked=False: self.settling.emit())
            back = self._press(tr("Open it again"), "arrow-back-up")
            back.clicked.connect(lambda _checked=False: self.reopening.emit())
            box.flow.addWidget(again)
            box.flow.addWidget(back)
        else:
            column.addWidget(
                plain(
                    tr(
                        "The program does not say which of them is right. Whoever knows says what they "
                        "come to, and why; both stay in sight."
                    ),
                    faded=True,
                )
            )
            settle = self._press(tr("Settle …"), "check")
            settle.clicked.connect(lambda _checked=False: self.settling.emit())
            box.flow.addWidget(settle)
        column.addWidget(box)

    def _way(self, pair: Pair, names: Mapping[str, str]) -> str:
        """How one comes from the later event back to the earlier one."""
        lines = [tr("Together with what else is said of the order, they go in a circle:")]
        for step in pair.way:
            earlier, later = names.get(step.earlier, ""), names.get(step.later, "")
            how = tr("as an account says") if step.fact_id else tr("by their dates")
            lines.append(
                tr(
                    "“{earlier}” before “{later}”, {how}",
                    earlier=one_line(earlier),
                    later=one_line(later),
                    how=how,
                )
            )
        return "\n".join(lines)
