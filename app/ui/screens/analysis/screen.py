"""The analysis screen: claims with their evidence, passages by code, contradictions, codes by codes."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.casework.registry.cases import cases
from app.casework.undo import Changes
from app.records.claims import Claim
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.forms import FormSheet
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.screen import Screen
from app.ui.screens.analysis.board_tab import BoardTab
from app.ui.screens.analysis.choices import offer_cases
from app.ui.screens.analysis.claims_tab import ClaimsTab
from app.ui.screens.analysis.contradictions_tab import ContradictionsTab
from app.ui.screens.analysis.exchange import Exchange
from app.ui.screens.analysis.exporting import Exporting
from app.ui.screens.analysis.passage_forms import FORMS, PassageForms
from app.ui.screens.analysis.table_tab import TableTab
from app.ui.screens.registry.link_sheet import LinkSheet
from app.ui.session import Session
from app.ui.theme import SPACE
from app.vault.vault import Vault

_CODED = frozenset(
    (
        "*", "passage", "coding", "theme", "item_provision", "item_act", "item_person", "item_event",
        "claim", "claim_passage", "item", "person", "place", "event", "case_file", "interview",
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
    """Claims, passages by code, contradictions, co-occurrence; each is read when it is looked at."""

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
        self._case = ""
        self._stale: set[QWidget] = set()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setIconSize(QSize(18, 18))
        self.tabs.tabBar().setExpanding(False)
        self.tabs.setAccessibleName(tr("Parts of the analysis"))
        self.tabs.tabBar().setAccessibleName(tr("Parts of the analysis"))
        for tab, title, sign in (
            (self.claims, tr("Claims"), "quote"),
            (self.board, tr("Passages by code"), "tags"),
            (self.contradictions, tr("Contradictions"), "git-compare"),
            (self.table, tr("Co-occurrence"), "table"),
        ):
            self.tabs.addTab(tab, icon(sign), title)
        self.tabs.setCornerWidget(self.exchange.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 0, 0, 0)
        column.addWidget(self.tabs)
        for place in range(self.tabs.count()):
            commands.add(
                self,
                f"analysis.tab{place + 1}",
                self.tabs.tabText(place),
                partial(self._to_tab, place),
                section=tr("Analysis"),
                keys=f"Alt+{place + 1}",
            )
        self._connect()

    # The vault

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault; each part is fetched when it is looked at."""
        super().show_session(session, drafts)
        self.claims.show_session(session, drafts)
        for each in (self.board, self.contradictions, self.table):
            each.show_session(session)
        self._stale = {self.board, self.contradictions, self.table}

    def forget(self) -> None:
        """Show nothing and hold nothing of the vault."""
        self.forms.forget()
        self.exchange.forget()
        self._case = ""
        for each in (self.claims, self.board, self.contradictions, self.table):
            each.forget()
        super().forget()

    def entered(self) -> None:
        """Fetch what changed while another screen was shown."""
        if self._session is None:
            return
        self.session.ask("analysis cases", _cases, self._offer_cases)
        if self.tabs.currentWidget() is self.claims:
            self.claims.entered()
        else:
            self._refresh()

    def on_changes(self, changes: Changes) -> None:
        """Show what changed, where it is looked at; the rest when it is."""
        if self._session is None:
            return
        self.claims.on_changes(changes)
        if changes.tables & _CODED:
            self._stale |= {self.board, self.table}
        if changes.tables & _TOLD:
            self._stale.add(self.contradictions)
        if self.isVisible():
            self._refresh()
            if changes.tables & {"*", "case_file"}:
                self.session.ask("analysis cases", _cases, self._offer_cases)

    def show_target(self, value: Any) -> None:
        """Show a claim by its id, or ``{"code": "theme:<id>"}`` on the board, or ``{"tab": name}``."""
        if isinstance(value, dict):
            if value.get("code"):
                self._show_code(str(value["code"]))
            elif value.get("tab") in self._names():
                self._to_tab(self._names().index(value["tab"]))
            return
        self.tabs.setCurrentWidget(self.claims)
        self.claims.show_target(value)

    def place(self) -> dict[str, Any]:
        """Which part is shown, and what of it."""
        if self._session is None:
            return {}
        return {
            "tab": self._names()[self.tabs.currentIndex()],
            "claims": self.claims.place(),
            "code": self.board.chosen(),
            "case": self._case,
        }

    def restore_place(self, place: dict[str, Any]) -> None:
        """Go back to where the user was."""
        held = place.get("claims")
        if isinstance(held, dict):
            self.claims.restore_place(held)
        self._case = str(place.get("case") or "")
        if place.get("code"):
            self.board.remember(str(place["code"]))
        if place.get("tab") in self._names():
            self.tabs.setCurrentIndex(self._names().index(place["tab"]))

    def restore_draft(self, key: str, state: dict[str, Any]) -> bool:
        """Open the form of a draft."""
        parts = key.split("/", 2)
        if len(parts) == 3 and parts[1] in FORMS:
            self.go.emit(self.name, None)
            self.forms.write(parts[1], parts[2], state)
            return True
        if len(parts) != 3 or parts[1] not in self.claims.forms:
            return False
        self.tabs.setCurrentWidget(self.claims)
        return self.claims.restore_draft(key, state)

    @property
    def sheet(self) -> FormSheet | LinkSheet | None:
        """The form that is open, or None."""
        return self.forms.sheet or self.claims.sheet

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

    def _names(self) -> tuple[str, ...]:
        return ("claims", "board", "contradictions", "table")

    def _to_tab(self, place: int) -> None:
        self.tabs.setCurrentIndex(place)
        self.tabs.tabBar().setFocus()

    def _looked_at(self) -> None:
        if self._session is None or not self.isVisible():
            return
        if self.tabs.currentWidget() is self.claims:
            self.claims.entered()
        else:
            self._refresh()

    def _refresh(self) -> None:
        shown = self.tabs.currentWidget()
        for each in (self.board, self.contradictions, self.table):
            if each is shown and each in self._stale:
                self._stale.discard(each)
                each.refresh()

    def _offer_cases(self, held: list[tuple[str, str]]) -> None:
        self.exchange.cases = held
        if self._case not in {code for code, _title in held}:
            self._case = ""
        for each in (self.board, self.contradictions, self.table):
            offer_cases(each.case, held, self._case)

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
