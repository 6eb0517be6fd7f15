"""The analysis screen: what the case argues, what it looks like as a whole, and what must be checked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.casework.registry.cases import cases
from app.casework.undo import Changes
from app.records.claims import Claim
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.forms import FormSheet
from app.ui.language import tr
from app.ui.parts.view_list import ViewList
from app.ui.screen import Screen
from app.ui.screens.analysis.board_tab import BoardTab
from app.ui.screens.analysis.choices import offer_cases
from app.ui.screens.analysis.claims_tab import ClaimsTab
from app.ui.screens.analysis.contradictions_tab import ContradictionsTab
from app.ui.screens.analysis.exchange import Exchange
from app.ui.screens.analysis.exporting import Exporting
from app.ui.screens.analysis.parts import Part, View, parts
from app.ui.screens.analysis.passage_forms import FORMS, PassageForms
from app.ui.screens.analysis.table_tab import TableTab
from app.ui.screens.analysis.veiled import Veiled
from app.ui.screens.analysis.view import PictureView
from app.ui.screens.registry.link_sheet import LinkSheet
from app.ui.session import Session
from app.ui.theme import SPACE
from app.vault.vault import Vault

_DIGITS = 10
"""Parts that Alt and a digit show."""

_CODED = frozenset(
    (
        "*", "passage", "coding", "theme", "item_provision", "item_act", "item_person", "item_event",
        "claim", "claim_passage", "passage_element", "item", "person", "place", "event", "case_file",
        "interview",
        "statement",
    )
)  # fmt: skip
"""Tables whose changes concern what stands under codes."""

_TOLD = frozenset(
    (
        "*", "account_fact", "contradiction", "event", "place", "person", "item", "item_relation",
        "item_event", "item_person", "passage", "case_file", "interview", "statement",
    )
)  # fmt: skip
"""Tables whose changes concern what accounts say."""


class AnalysisScreen(Screen):
    """Claims, registers, pictures and checks of a case; each is made and read when it is looked at.

    Attributes:
        tabs: the parts, by title at the left.
    """

    name: ClassVar[str] = "analysis"

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.forms = PassageForms(self)
        self.exporting = Exporting(self)
        self.exchange = Exchange(self, commands)
        self.claims = ClaimsTab(commands)
        self.board = BoardTab(commands)
        self.contradictions = ContradictionsTab(commands)
        self.table = TableTab(commands)
        self.veiled = Veiled(self)
        self._case = ""
        self._cases: list[tuple[str, str]] = []
        self._kept: dict[str, Any] = {}
        self._stale: set[QWidget] = set()
        self._order: list[str] = []
        self.tabs = ViewList(tr("Parts of the analysis"))
        self._fill(parts())
        self.tabs.under(self.exchange.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 0, 0, 0)
        column.addWidget(self.tabs)
        for place in range(self.tabs.count()):
            commands.add(
                self,
                f"analysis.{self._order[place]}",
                self.tabs.title(place),
                partial(self._to_tab, place),
                section=tr("Analysis"),
                keys=f"Alt+{(place + 1) % 10}" if place < _DIGITS else "",
            )
        self._connect()

    # The vault

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault; each part is fetched when it is looked at."""
        super().show_session(session, drafts)
        self.veiled.show_session(session)
        self.claims.show_session(session, drafts)
        for each in (self.board, self.contradictions, self.table):
            each.show_session(session)
        self._stale = {self.board, self.contradictions, self.table}
        for view in self._late():
            view.show_session(session, drafts)

    def forget(self) -> None:
        """Show nothing and hold nothing of the vault."""
        self.forms.forget()
        self.exchange.forget()
        self._case, self._cases, self._kept = "", [], {}
        self.veiled.forget()
        for each in (self.claims, self.board, self.contradictions, self.table, *self._late()):
            each.forget()
        super().forget()

    def entered(self) -> None:
        """Fetch what changed while another screen was shown."""
        if self._session is None:
            return
        self.session.ask("analysis cases", _cases, self._offer_cases)
        self._looked_at()
        # Behind what is looked at: it takes as long as there are names.
        self.veiled.ask()

    def on_changes(self, changes: Changes) -> None:
        """Show what changed, where it is looked at; the rest when it is."""
        if self._session is None:
            return
        self.claims.on_changes(changes)
        self.veiled.on_changes(changes)
        for view in self._late():
            view.on_changes(changes)
        if changes.tables & _CODED:
            self._stale |= {self.board, self.table}
        if changes.tables & _TOLD:
            self._stale.add(self.contradictions)
        if self.isVisible():
            self._refresh()
            if changes.tables & {"*", "case_file"}:
                self.session.ask("analysis cases", _cases, self._offer_cases)

    def show_target(self, value: Any) -> None:
        """Show a claim by its id, a code on the board, or a part and something of it.

        Args:
            value: an id, ``{"code": "theme:<id>"}``, ``{"tab": name}`` or ``{"tab": name, "of": value}``.
        """
        if isinstance(value, dict):
            if value.get("code"):
                self._show_code(str(value["code"]))
            elif value.get("tab") in self._order:
                place = self._order.index(value["tab"])
                self._to_tab(place)
                shown = self.tabs.view(place)
                if "of" in value and isinstance(shown, View):
                    shown.show_target(value["of"])
            return
        self.tabs.setCurrentWidget(self.claims)
        self.claims.show_target(value)

    def place(self) -> dict[str, Any]:
        """Which part is shown, and what of it."""
        if self._session is None:
            return {}
        kept = dict(self._kept)
        for name, view in self._late_by_name():
            kept[name] = view.place()
        return {
            "tab": self._order[self.tabs.currentIndex()],
            "claims": self.claims.place(),
            "code": self.board.chosen(),
            "case": self._case,
            "views": kept,
        }

    def restore_place(self, place: dict[str, Any]) -> None:
        """Go back to where the user was."""
        held = place.get("claims")
        if isinstance(held, dict):
            self.claims.restore_place(held)
        self._case = str(place.get("case") or "")
        if place.get("code"):
            self.board.remember(str(place["code"]))
        views = place.get("views")
        self._kept = dict(views) if isinstance(views, dict) else {}
        for name, view in self._late_by_name():
            self._restore(name, view)
        if place.get("tab") in self._order:
            self.tabs.setCurrentIndex(self._order.index(place["tab"]))

    def restore_draft(self, key: str, state: dict[str, Any]) -> bool:
        """Open the form of a draft."""
        pieces = key.split("/", 2)
        if len(pieces) == 3 and pieces[1] in FORMS:
            self.go.emit(self.name, None)
            self.forms.write(pieces[1], pieces[2], state)
            return True
        part, of_part, _form = pieces[1].partition(".") if len(pieces) == 3 else ("", "", "")
        if of_part and part in self._order:
            place = self._order.index(part)
            self.go.emit(self.name, None)
            self.tabs.setCurrentIndex(place)
            view = self.tabs.view(place)
            return isinstance(view, View) and view.restore_draft(key, state)
        if len(pieces) != 3 or pieces[1] not in self.claims.forms:
            return False
        self.tabs.setCurrentWidget(self.claims)
        return self.claims.restore_draft(key, state)

    @property
    def sheet(self) -> FormSheet | LinkSheet | None:
        """The form that is open, or None."""
        late = next((view.sheet for view in self._late() if view.sheet is not None), None)
        return self.forms.sheet or self.claims.sheet or late

    # Parts

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda _place: self._looked_at())
        self.claims.go.connect(self.go)
        self.claims.said.connect(self.said)
        self.claims.finding.connect(self._find_for)
        self.claims.left.narrowed.connect(lambda: self._narrow(self.claims.left.chosen_case))
        self.board.go.connect(self.go)
        self.board.wanted.connect(self._want)
        self.board.export.connect(self.exporting.rows)
        self.contradictions.go.connect(self.go)
        self.contradictions.wanted.connect(self._want)
        self.table.opened.connect(self._show_picked)
        self.table.export.connect(self.exporting.counts)
        for each in (self.board, self.contradictions, self.table):
            each.narrowed.connect(self._narrow)

    def _to_tab(self, place: int) -> None:
        self.tabs.setCurrentIndex(place)
        self.tabs.list.setFocus()

    def _fill(self, late: list[Part]) -> None:
        """The titles at the left, in three groups."""
        early: dict[str, list[tuple[str, QWidget, str, str]]] = {
            "argue": [("claims", self.claims, tr("Claims"), "quote")],
            "see": [],
            "check": [
                ("contradictions", self.contradictions, tr("Contradictions"), "git-compare"),
                ("board", self.board, tr("Passages by code"), "tags"),
                ("table", self.table, tr("Co-occurrence"), "table"),
            ],
        }
        for group, title in (
            ("argue", tr("Argument")),
            ("see", tr("Pictures")),
            ("check", tr("Checks")),
        ):
            self.tabs.head(title)
            for name, view, words, sign in early[group]:
                self._order.append(name)
                self.tabs.add(view, words, sign)
            for part in late:
                if part.group == group:
                    self._order.append(part.name)
                    self.tabs.add(partial(self._make, part), part.title, part.icon)

    def _make(self, part: Part) -> QWidget:
        """Make a part that is looked at for the first time, as if it had been there all along."""
        view = part.make(self.commands)
        view.go.connect(self.go)
        view.said.connect(self.said)
        if isinstance(view, PictureView):
            view.wanted.connect(self._want)
            view.narrowed.connect(self._narrow)
            view.picked.connect(self._show_picked)
            view.take_veil(self.veiled)
        else:
            view.left.narrowed.connect(lambda: self._narrow(view.left.chosen_case))
        if self._session is not None:
            view.show_session(self.session, self.drafts)
            view.offer_cases(self._cases, self._case)
            self._restore(part.name, view)
        return view

    def _restore(self, name: str, view: View) -> None:
        held = self._kept.pop(name, None)
        if isinstance(held, dict) and held:
            view.restore_place(held)

    def _late_by_name(self) -> Iterator[tuple[str, View]]:
        for place, name in enumerate(self._order):
            view = self.tabs.made(place)
            if isinstance(view, View):
                yield name, view

    def _late(self) -> list[View]:
        """The parts that were looked at, without the four that are always there."""
        return [view for _name, view in self._late_by_name()]

    def _looked_at(self) -> None:
        if self._session is None or not self.isVisible():
            return
        shown = self.tabs.currentWidget()
        if isinstance(shown, View) or shown is self.claims:
            shown.entered()
        else:
            self._refresh()

    def _refresh(self) -> None:
        shown = self.tabs.currentWidget()
        for each in (self.board, self.contradictions, self.table):
            if each is shown and each in self._stale:
                self._stale.discard(each)
                each.refresh()

    def _offer_cases(self, held: list[tuple[str, str]]) -> None:
        self.exchange.cases = self._cases = held
        if self._case not in {code for code, _title in held}:
            self._case = ""
        for each in (self.board, self.contradictions, self.table):
            offer_cases(each.case, held, self._case)
        for view in self._late():
            view.offer_cases(held, self._case)

    def _narrow(self, case: str) -> None:
        """Every part is about the same case."""
        if case == self._case or self._session is None:
            return
        self._case = case
        for each in (self.board, self.contradictions, self.table):
            if (each.case.currentData() or "") != case:
                each.case.blockSignals(True)
                each.case.setCurrentIndex(max(0, each.case.findData(case)))
                each.case.blockSignals(False)
                self._stale.add(each)
        if self.claims.left.chosen_case != case:
            self.claims.left.choose_case(case)
            self.claims.refresh()
        for view in self._late():
            view.choose_case(case)
        self._refresh()

    def _find_for(self, claim: object) -> None:
        if isinstance(claim, Claim):
            self.forms.claim = claim.id
            self.board.seek_for(claim)
            self.tabs.setCurrentWidget(self.board)

    def _want(self, what: str, key: str) -> None:
        self.forms.claim = self.board.claim
        self.forms.write(what, key)

    def _show_code(self, name: str) -> None:
        self.tabs.setCurrentWidget(self.board)
        self._stale.discard(self.board)
        self.board.show_code(name)

    def _show_picked(self, name: str, ids: object) -> None:
        if isinstance(ids, list):
            self.board.show_picked(name, ids)
            self.tabs.setCurrentWidget(self.board)
            self.board.cards.setFocus()


def _cases(vault: Vault) -> list[tuple[str, str]]:
    return [(each.code, each.title) for each in cases(vault)]
