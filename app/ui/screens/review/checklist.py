"""What is rare in this case and stands in what would leave: a list that only a person can judge."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.casework.reviewing.rare import Rare
from app.ui.commands import Commands
from app.ui.language import tr
from app.ui.parts.empty import EmptyState
from app.ui.parts.labels import plain
from app.ui.screens.item.rows import VALUE, Rows
from app.ui.screens.review import words
from app.ui.screens.review.queue import named_button
from app.ui.screens.review.queue_model import one_place
from app.ui.theme import SPACE


class Checklist(QWidget):
    """Rare details, each to be hidden or let stand.

    Signals:
        jump(start, end): where it stands should be shown.
        hide_wanted(Rare): everything that says it should be hidden.
        pass_wanted(Rare): it was judged and may stand.
    """

    jump = Signal(int, int)
    hide_wanted = Signal(object)
    pass_wanted = Signal(object)

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self._text = ""
        self._next: dict[str, int] = {}
        self._read_only = False
        self.told = plain(
            tr(
                "No program can judge these. Few others in the case share them, so that who knows "
                "the people there may know who is meant."
            ),
            faded=True,
        )
        self.rows = Rows(tr("Rare details"))
        self.rows.itemSelectionChanged.connect(self._settle)
        self.rows.itemActivated.connect(lambda _line, _column: self.show_place())
        self.nothing = EmptyState(
            "circle-check",
            tr("Nothing rare was found."),
            tr(
                "Places, dates, work and family that few others in the case share would stand here."
            ),
        )
        section = tr("Rare details")
        self.actions_: dict[str, QAction] = {}
        for name, title, run, keys, picture in (
            ("hide", tr("Hide it"), self.hide_it, "H", "eye-off"),
            ("pass", tr("Let it stand"), self.let_pass, "L", "eye"),
        ):
            self.actions_[name] = commands.add(
                self, f"review.rare.{name}", title, run, section=section, keys=keys, icon=picture
            )
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        self.buttons = [named_button(action) for action in self.actions_.values()]
        for button in self.buttons:
            row.addWidget(button, 1)
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACE)
        inside.addWidget(self.told)
        inside.addWidget(self.rows, 1)
        inside.addLayout(row)
        self.stack = QStackedWidget()
        self.stack.addWidget(page)
        self.stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.addWidget(self.stack)
        self.forget()

    def show_rare(self, rare: Sequence[Rare], text: str, *, read_only: bool) -> None:
        """Show details; the chosen one stays chosen."""
        chosen = self.chosen()
        place = self.rows.verticalScrollBar().value()
        self._text, self._read_only = text, read_only
        self.rows.blockSignals(True)
        self.rows.clear()
        for each in sorted(rare, key=lambda one: one.passed):
            line = self.rows.line(
                _shown(each, text), _told(each), "check" if each.passed else "help", each
            )
            if chosen is not None and each.detail == chosen.detail:
                self.rows.choose(line)
        self.rows.blockSignals(False)
        self.rows.verticalScrollBar().setValue(place)
        self.stack.setCurrentIndex(0 if rare else 1)
        self._settle()

    def forget(self) -> None:
        """Hold nothing."""
        self._text = ""
        self._next.clear()
        self.show_rare((), "", read_only=True)

    def chosen(self) -> Rare | None:
        """The detail that is chosen."""
        found = next(iter(self.rows.values()), None)
        return found if isinstance(found, Rare) else None

    def choose_first(self) -> None:
        """Choose the first detail, unless one is."""
        lines = self.rows.lines()
        if self.chosen() is None and lines:
            self.rows.choose(lines[0])

    def show_place(self) -> None:
        """Show where the chosen detail stands; again, the next place."""
        rare = self.chosen()
        if rare is not None and rare.places:
            at = self._next.get(rare.detail, 0)
            self._next[rare.detail] = at + 1
            self.jump.emit(*rare.places[at % len(rare.places)])

    def hide_it(self) -> None:
        """Have everything that says the detail hidden."""
        rare = self.chosen()
        if rare is not None:
            self.hide_wanted.emit(rare)

    def let_pass(self) -> None:
        """Say that the detail was judged and may stand."""
        rare = self.chosen()
        if rare is not None:
            self.pass_wanted.emit(rare)
            self._step()

    def _step(self) -> None:
        lines = self.rows.lines()
        current = self.rows.currentItem()
        at = lines.index(current) if current in lines else -1
        left = [line for line in lines[at + 1 :] + lines[:at] if not line.data(0, VALUE).passed]
        if left:
            self.rows.choose(left[0])

    def _settle(self) -> None:
        rare = self.chosen()
        on = rare is not None and not self._read_only
        self.actions_["hide"].setEnabled(on and bool(rare and rare.places))
        self.actions_["pass"].setEnabled(on and not (rare and rare.passed))
        if rare is not None and self.isVisible():
            self.show_place()


def _shown(rare: Rare, text: str) -> str:
    if not rare.places:
        return rare.value
    start, end = rare.places[0]
    return one_place(text, start, end) or rare.value


def _told(rare: Rare) -> str:
    kind = {
        "place": tr("Place"),
        "date": tr("Date"),
        "job": tr("Work or role"),
        "family": tr("Family"),
        "nation": tr("Nationality"),
        "sex": tr("Sex"),
        "age": tr("Age"),
        "institution": tr("Institution"),
    }.get(rare.kind, rare.kind)
    share = tr("in {count} of %Ln item(s)", n=rare.total, count=rare.count)
    return words.joined((tr("let stand") if rare.passed else "", kind, share))
