"""Contradictions: open ones, settled ones, and quotes to look at; two accounts side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.casework import lookup
from app.casework.arguing import contradictions
from app.casework.arguing.contradictions import Pair, Said
from app.casework.arguing.hints import Hint, hints
from app.casework.arguing.origins import Facts
from app.records.cases import Event, Place
from app.records.evidence import Item, Passage
from app.records.people import Person
from app.ui.commands import Commands
from app.ui.language import tr
from app.ui.parts.empty import EmptyState
from app.ui.screens.analysis import words
from app.ui.screens.analysis.choices import box
from app.ui.screens.analysis.pair_view import Account, PairView
from app.ui.screens.registry.lines import Line, LinesView
from app.ui.session import Session
from app.ui.theme import SPACE
from app.ui.wording import one_line
from app.vault.vault import Vault

_WIDTHS = [348, 900]
_HINT = "hint "
_HEADS = frozenset(("open", "settled", "hints"))
"""Keys of the headings in the list."""


@dataclass(frozen=True, slots=True)
class Found:
    """What does not agree, and what may be worth a look.

    Attributes:
        names: of places, people and events, by id.
        people: whose account an item is, by its id.
    """

    pairs: Sequence[Pair]
    hints: Sequence[Hint]
    names: Mapping[str, str]
    people: Mapping[str, Sequence[str]]


class ContradictionsTab(QWidget):
    """A list of pairs, and one of them side by side.

    Signals:
        go(target, value): as of a screen.
        wanted(what, key): a form: ``settle`` with two facts, ``fact`` with a passage and a fact.
        narrowed(case): another case was chosen, or ``""`` for all.
    """

    go = Signal(str, object)
    wanted = Signal(str, str)
    narrowed = Signal(str)

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self._session: Session | None = None
        self._found = Found((), (), {}, {})
        self.case = box(tr("Case"))
        self.list = LinesView(tr("Contradictions"))
        self.view = PairView()
        self.empty = EmptyState(
            "git-compare",
            tr("No account contradicts another"),
            tr(
                "State what accounts say of an event (its date, its place, a number, what came first, who it "
                "was), and the program shows which of them cannot all be right. It never decides which is."
            ),
        )
        self.right = QStackedWidget()
        self.right.addWidget(self.empty)
        self.right.addWidget(self.view)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(SPACE, SPACE, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.case)
        column.addWidget(self.list, 1)
        self.split = QSplitter()
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(left)
        self.split.addWidget(self.right)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes(_WIDTHS)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)
        self.settle_action = commands.add(
            self,
            "analysis.settle",
            tr("Settle the contradiction …"),
            self._settle,
            section=tr("Contradictions"),
            keys="Ctrl+E",
            icon="check",
        )
        self.settle_action.setEnabled(False)
        self._connect()

    def show_session(self, session: Session) -> None:
        """Take an open vault."""
        self._session = session

    def forget(self) -> None:
        """Show nothing and hold nothing of the vault."""
        self._session = None
        self._found = Found((), (), {}, {})
        with QSignalBlocker(self.case):
            self.case.clear()
        self.list.show_lines([])
        self.view.forget()
        self.right.setCurrentWidget(self.empty)
        self.settle_action.setEnabled(False)

    def refresh(self) -> None:
        """Ask again."""
        if self._session is None:
            return
        case = self.case.currentData() or None
        self._session.ask("analysis pairs", lambda vault: read(vault, case), self._show)

    def current(self) -> Pair | Hint | None:
        """What is shown."""
        key = self.list.current_key()
        if key.startswith(_HINT):
            place = int(key.removeprefix(_HINT))
            return self._found.hints[place] if place < len(self._found.hints) else None
        return next((each for each in self._found.pairs if key_of(each) == key), None)

    def _show(self, found: Found) -> None:
        self._found = found
        still_open = [each for each in found.pairs if each.settled is None]
        settled = [each for each in found.pairs if each.settled is not None]
        lines: list[Line] = []
        if still_open:
            lines.append(Line("open", tr("Still open"), end=f"{len(still_open):,}"))
            lines += [_line(each) for each in still_open]
        if settled:
            lines.append(Line("settled", tr("Settled"), end=f"{len(settled):,}"))
            lines += [_line(each) for each in settled]
        if found.hints:
            lines.append(Line("hints", tr("To look at"), end=f"{len(found.hints):,}"))
            lines += [_hint_line(place, each) for place, each in enumerate(found.hints)]
        key = self.list.current_key()
        self.list.show_lines(lines)
        known = {line.key for line in lines}
        if key not in known or not key:
            first = next((line.key for line in lines if line.depth), "")
            self.list.choose(first)
        self._show_current()

    def _choose(self, key: str) -> None:
        if key not in _HEADS:
            self._show_current()

    def _show_current(self) -> None:
        shown = self.current()
        writable = self._session is not None and not self._session.read_only
        pair = shown if isinstance(shown, Pair) else None
        self.settle_action.setEnabled(writable and pair is not None and pair.other is not None)
        if shown is None:
            self.view.forget()
            self.right.setCurrentWidget(self.empty)
            return
        if isinstance(shown, Hint):
            one = self._words_of(shown.one, shown.item, shown.words)
            other = self._words_of(shown.other, shown.other_item, shown.other_words)
            self.view.show_hint(shown, (one, other), writable=writable)
        else:
            sides = [self._account(each) for each in (shown.one, shown.other) if each is not None]
            self.view.show_pair(shown, sides, self._found.names, writable=writable)
        self.right.setCurrentWidget(self.view)

    def _account(self, said: Said) -> Account:
        fact = said.fact
        says = words.value(fact.aspect, fact.value, self._found.names)
        if fact.aspect == "sequence":
            event = self._found.names.get(fact.event_id, "")
            says = tr("“{event}” was {order}", event=one_line(event), order=one_line(says))
        people = self._found.people.get(said.item.id, ())
        return Account(said.passage, said.item, people, one_line(says), fact.note, fact.id)

    def _words_of(self, passage: Passage, item: Item, said: str) -> Account:
        return Account(passage, item, self._found.people.get(item.id, ()), one_line(said))

    def _settle(self) -> None:
        pair = self.current()
        if isinstance(pair, Pair) and pair.other is not None:
            self.wanted.emit("settle", f"{pair.one.fact.id}|{pair.other.fact.id}")

    def _reopen(self) -> None:
        pair = self.current()
        if self._session is None or not isinstance(pair, Pair) or pair.other is None:
            return
        one, other = pair.one.fact.id, pair.other.fact.id
        self._session.do(
            tr("Contradiction opened again"),
            lambda vault: contradictions.reopen(vault, one, other),
        )

    def _remove(self, fact_id: str) -> None:
        if self._session is not None:
            self._session.do(
                tr("What an account says taken away"),
                lambda vault: contradictions.unstate(vault, fact_id),
            )

    def _connect(self) -> None:
        self.case.currentIndexChanged.connect(
            lambda _row: self.narrowed.emit(self.case.currentData() or "")
        )
        self.case.currentIndexChanged.connect(lambda _row: self.refresh())
        self.list.chosen.connect(self._choose)
        self.view.opened.connect(lambda passage: self.go.emit("item", words.target(passage)))
        self.view.settling.connect(self._settle)
        self.view.reopening.connect(self._reopen)
        self.view.stating.connect(lambda key: self.wanted.emit("fact", key))
        self.view.removing.connect(self._remove)


def read(vault: Vault, case: str | None) -> Found:
    """What does not agree in a case, with every name that is needed to say so; on the vault's thread."""
    pairs = contradictions.found(vault, case)
    looked = hints(vault, case)
    sides = [each for pair in pairs for each in (pair.one, pair.other) if each is not None]
    refs = {each.fact.value.partition(":")[2] or each.fact.value for each in sides}
    refs |= {each.fact.event_id for each in sides}
    refs |= {event for pair in pairs for step in pair.way for event in (step.earlier, step.later)}
    names = {each.id: each.name for each in lookup.many(vault, Place, refs).values()}
    names |= {
        each.id: each.pseudonym or each.name for each in lookup.many(vault, Person, refs).values()
    }
    names |= {each.id: each.title for each in lookup.many(vault, Event, refs).values()}
    items = {each.item.id: each.item for each in sides}
    items |= {item.id: item for each in looked for item in (each.item, each.other_item)}
    facts = Facts(vault, list(items.values()))
    told = {each: sorted(facts.tellers(each)) for each in items}
    people = lookup.many(vault, Person, (who for held in told.values() for who in held))
    called = {each.id: each.pseudonym or each.name for each in people.values()}
    return Found(
        pairs,
        looked,
        names,
        {each: [called[who] for who in held if who in called] for each, held in told.items()},
    )


def key_of(pair: Pair) -> str:
    """The key of a pair in the list."""
    return f"{pair.one.fact.id}|{pair.other.fact.id if pair.other is not None else ''}"


def _line(pair: Pair) -> Line:
    numbers = [str(pair.one.item.number)]
    if pair.other is not None:
        numbers.append(str(pair.other.item.number))
    settled = words.settled(pair.settled.state) if pair.settled is not None else ""
    return Line(
        key_of(pair),
        words.joined(words.aspect(pair.aspect), one_line(pair.subject)),
        words.joined(
            one_line(pair.event.title), tr("items {numbers}", numbers=" / ".join(numbers))
        ),
        end=settled,
        icon="circle-check" if settled else "alert-triangle",
        told=settled or tr("Still open"),
        depth=1,
        quiet=bool(settled),
    )


def _hint_line(place: int, hint: Hint) -> Line:
    return Line(
        f"{_HINT}{place}",
        f"{one_line(hint.words)} / {one_line(hint.other_words)}",
        words.joined(
            one_line(hint.event.title),
            _items([str(hint.item.number), str(hint.other_item.number)]),
        ),
        icon="eye",
        depth=1,
    )


def _items(numbers: Sequence[str]) -> str:
    if len(numbers) == 1:
        return tr("item {number}", number=numbers[0])
    return tr("items {numbers}", numbers=" / ".join(numbers))
