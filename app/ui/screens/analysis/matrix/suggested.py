"""What the codes point to: law and elements that a person accepts one by one, or says why not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.casework.registry import law
from app.casework.seeing import suggestions
from app.casework.seeing.suggestions import Suggestion
from app.errors import KuagerError
from app.records.evidence import Passage
from app.records.vocabulary import load
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import current, tr
from app.ui.parts.flow import FlowBox
from app.ui.parts.labels import plain
from app.ui.screens.analysis import words
from app.ui.screens.analysis.choices import box
from app.ui.screens.registry.lines import Line, LinesView
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE
from app.ui.wording import one_line
from app.vault.vault import Vault

_LONGEST = 160
_MOST = 1000
"""Suggestions that are listed at once; who has accepted some sees the next."""
_LISTS = {"acts": "acts", "methods": "methods", "purposes": "torture_purposes", "roles": "roles",
          "degrees": "degrees"}  # fmt: skip
_ICONS = {"event": "calendar-event", "claim": "quote", "passage": "file-text", "element": "puzzle"}


@dataclass(frozen=True, slots=True)
class Found:
    """What is suggested.

    Attributes:
        suggestions: in order.
        cites: how each provision is cited.
    """

    suggestions: tuple[Suggestion, ...]
    cites: dict[str, str]


class Suggested(QWidget):
    """The list of suggestions beside the matrix.

    Signals:
        go(target, value): as of a screen.
        said(text, meaning): a toast.
        counted(number): how many there are.
    """

    go = Signal(str, object)
    said = Signal(str, str)
    counted = Signal(int)

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self._session: Session | None = None
        self._drafts: Drafts | None = None
        self._found = Found((), {})
        self.sheet: FormSheet | None = None
        self.kind: QComboBox = box(tr("What is suggested"))
        for value, title in (
            ("", tr("All suggestions")),
            ("event", tr("Law of events")),
            ("claim", tr("Law of claims")),
            ("passage", tr("Law of passages")),
            ("element", tr("Elements of provisions")),
        ):
            self.kind.addItem(title, value)
        self.list = LinesView(tr("Suggestions"))
        self.why = plain("", faded=True)
        self._make_commands(commands)
        self._lay_out()
        self.kind.currentIndexChanged.connect(lambda _row: self._fill())
        self.list.chosen.connect(lambda _key: self._tell())
        self.list.entered_line.connect(self.open_it)
        self.list.doubleClicked.connect(lambda _index: self.open_it())

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault."""
        self._session, self._drafts = session, drafts

    def forget(self) -> None:
        """Show nothing and hold nothing of the vault."""
        self._session = self._drafts = self.sheet = None
        self._found = Found((), {})
        self.list.show_lines([])
        self.why.setText("")
        self._settle()

    def refresh(self, case: str) -> None:
        """Ask what is suggested."""
        if self._session is not None:
            language = current()
            self._session.ask(
                "matrix suggestions", lambda vault: _read(vault, case, language), self._show
            )

    def chosen(self) -> Suggestion | None:
        """The suggestion that is chosen, or None."""
        key = self.list.current_key()
        return next((each for each in self._found.suggestions if key_of(each) == key), None)

    def accept(self) -> None:
        """Do what is suggested."""
        held = self.chosen()
        if held is None or self._session is None or self._session.read_only:
            return
        label = tr("Accepted {law}", law=self._law(held))
        self._next()
        self._session.do(label, lambda vault: suggestions.accept(vault, held))

    def decline(self) -> None:
        """Say why it is not so."""
        held = self.chosen()
        if held is not None:
            self.write(key_of(held))

    def write(self, key: str, state: dict[str, Any] | None = None) -> None:
        """Open the form of a refusal, with what was written in it before."""
        held = parsed(key)
        if self._session is None or self._drafts is None or held is None:
            return

        def save(given: dict[str, Any]) -> Saving:
            reason = str(given["reason"] or "")
            name = str(given["name"] or "")
            return (
                tr("Suggestion declined"),
                lambda vault: suggestions.decline(vault, held, reason, name),
            )

        self.sheet = FormSheet(
            self.window(),
            self._session,
            self._drafts,
            key=f"analysis/matrix.decline/{key}",
            title=tr("Why is it not so?"),
            fields=[
                Field("reason", tr("Reason"), "text", required=True),
                Field("name", tr("Who says so")),
            ],
            values={},
            save=save,
            more=tr("It is not suggested again; the reason is kept."),
        )
        if state is not None:
            self.sheet.restore(state)
        self.sheet.left.connect(self._left)
        self.sheet.open()

    def open_it(self) -> None:
        """Show what it is about."""
        held = self.chosen()
        if held is None or self._session is None:
            return
        if held.kind == "event":
            self.go.emit("events", held.target)
        elif held.kind == "claim":
            self.go.emit("analysis", held.target)
        else:
            self._session.ask(
                "matrix passage",
                lambda vault: vault.one(Passage, id=held.target),
                lambda quoted: self.go.emit("item", words.target(quoted)) if quoted else None,
            )

    def _left(self) -> None:
        self.sheet = None

    def _show(self, found: Found) -> None:
        self._found = found
        self._fill()
        self.counted.emit(len(found.suggestions))

    def _fill(self) -> None:
        wanted = self.kind.currentData() or ""
        shown = [each for each in self._found.suggestions if not wanted or each.kind == wanted]
        self.list.show_lines([self._line(each) for each in shown[:_MOST]])
        if not self.list.current_key() and shown:
            self.list.choose(key_of(shown[0]))
        self._tell()

    def _line(self, held: Suggestion) -> Line:
        told = {
            "event": tr("Event"),
            "claim": tr("Claim"),
            "passage": tr("Passage"),
            "element": tr("Passage"),
        }[held.kind]
        what = one_line(held.words[:_LONGEST]) or tr("a passage without words")
        return Line(key_of(held), self._law(held), what, icon=_ICONS[held.kind], told=told)

    def _law(self, held: Suggestion) -> str:
        cite = self._found.cites.get(held.provision, held.provision)
        if not held.element:
            return cite
        return f"{cite}: {load('elements').label(held.element, current())}"

    def _tell(self) -> None:
        held = self.chosen()
        self._settle()
        if held is None:
            self.why.setText("" if self._found.suggestions else tr("Nothing is suggested now."))
            return
        reasons = ", ".join(
            tr("redress was set and nothing was paid")
            if kind not in _LISTS
            else load(_LISTS[kind]).label(code, current())
            for kind, code in held.because
        )
        said = suggestions.because(held, current())
        self.why.setText(f"{said}\n{tr('Because of: {codes}', codes=reasons)}")

    def _next(self) -> None:
        """Choose the one after it, so that the next key is about that."""
        row = self.list.currentIndex().row()
        after = row + 1 if row + 1 < self.list.lines.rowCount() else row - 1
        if after >= 0:
            self.list.choose(self.list.lines.line(after).key)

    def _settle(self) -> None:
        there = self.chosen() is not None
        writes = self._session is not None and not self._session.read_only
        self.accept_action.setEnabled(there and writes)
        self.decline_action.setEnabled(there and writes)
        self.open_action.setEnabled(there)

    def _make_commands(self, commands: Commands) -> None:
        section = tr("Matrix of proof")

        def add(verb: str, title: str, run: Any, keys: str, sign: str) -> Any:
            return commands.add(
                self, f"matrix.{verb}", title, run, section=section, keys=keys, icon=sign
            )

        self.accept_action = add("accept", tr("Accept the suggestion"), self.accept, "A", "check")
        self.decline_action = add("decline", tr("It is not so …"), self.decline, "X", "x")
        self.open_action = add(
            "open_suggestion", tr("Show what it is about"), self.open_it, "O", "file-text"
        )

    def _lay_out(self) -> None:
        buttons = FlowBox(tr("Actions"))
        for action, title in (
            (self.accept_action, tr("Accept")),
            (self.decline_action, tr("Not so …")),
            (self.open_action, tr("Show")),
        ):
            made = QPushButton(title)
            made.setIcon(action.icon())
            made.setMinimumHeight(CONTROL)
            made.setToolTip(action.toolTip())
            made.clicked.connect(action.trigger)
            action.enabledChanged.connect(made.setEnabled)
            action.setEnabled(False)
            made.setEnabled(False)
            buttons.flow.addWidget(made)
        top = QHBoxLayout()
        top.addWidget(self.kind, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(
            plain(
                tr("The program suggests, by acts and methods that are coded. Only you say so."),
                faded=True,
            )
        )
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addWidget(self.why)
        column.addWidget(buttons)


def key_of(held: Suggestion) -> str:
    """The key of a suggestion, from which it can be made again."""
    return "|".join((held.rule, held.kind, held.provision, held.target, held.case_id, held.element))


def parsed(key: str) -> Suggestion | None:
    """The suggestion of a key, without its reasons."""
    pieces = key.split("|")
    if len(pieces) != 6:
        return None
    rule, kind, ref, target, case_id, element = pieces
    return Suggestion(rule, kind, ref, target, case_id, element)


def _read(vault: Vault, case: str, language: str) -> Found:
    found = suggestions.suggested(vault, case or None)
    cites = {}
    for ref in {each.provision for each in found}:
        try:
            cites[ref] = law.cited(vault, ref, language)
        except KuagerError:
            cites[ref] = ref
    return Found(tuple(found), cites)
