"""The event that is chosen in the chronology: what is told of it, its passages, its links to others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.casework.coding.choose import Choice
from app.casework.dialogue.passage_choices import passages_about
from app.casework.registry import event_links
from app.casework.seeing.chronology import Told, told
from app.records.cases import CHAINED
from app.records.evidence import Passage
from app.ui.forms import Field, Saving
from app.ui.language import tr
from app.ui.screens.analysis import words
from app.ui.screens.analysis.chronology.page import BACK, page, relation_words
from app.ui.screens.analysis.source_form import offered
from app.ui.screens.analysis.view import SCREEN
from app.ui.screens.registry.link_sheet import LinkSheet
from app.ui.screens.registry.pane import Pane
from app.ui.screens.registry.right import Right
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.ui.screens.analysis.chronology.view import ChronologyView

_TOPIC = "chronology event"


class Chosen(QObject):
    """The pane at the right.

    Attributes:
        right: the pane with the buttons over it; hidden while no event is chosen.
        sheet: the form that is open, or None.
    """

    def __init__(self, view: ChronologyView) -> None:
        super().__init__(view)
        self._view = view
        self._wanted = ""
        self.sheet: LinkSheet | None = None
        self.pane = Pane(tr("The chosen event"))
        self.right = Right(self.pane)

    def forget(self) -> None:
        """Hold nothing of the vault."""
        self._wanted, self.sheet = "", None
        self._show(None)

    def show_event(self, event_id: str) -> None:
        """Tell of an event; ``""`` of none."""
        self._wanted = event_id
        if not event_id:
            self._show(None)
            return
        self._view.session.ask(
            _TOPIC, lambda vault: told(vault, event_id), self._show, lambda _why: self._show(None)
        )

    def open_passage(self, event_id: str) -> None:
        """Open the passage behind an event; where there are several they are listed at the right."""
        if not event_id:
            return
        self._wanted = event_id

        def answer(found: Told) -> None:
            self._show(found)
            if len(found.evidence) != 1:
                self.pane.focus_first()
                return
            only = found.evidence[0]
            passage = only.passage
            self._view.go.emit(
                "item", {"id": only.item.id} if passage is None else words.target(passage)
            )

        self._view.session.ask(_TOPIC, lambda vault: told(vault, event_id), answer)

    def go_to_event(self) -> None:
        """Show the event among the events."""
        self._view.go.emit("event", self._wanted)

    def show_chain(self) -> None:
        """Leave only what leads to it and comes of it."""
        self._view.show_chain()

    def choose(self, event_id: str) -> None:
        """Choose another event."""
        self._view.choose_event(event_id)

    def go(self, target: str, value: object) -> None:
        """Go elsewhere."""
        self._view.go.emit(target, value)

    def unlink(self, link_id: str) -> None:
        """Take a link away."""
        self._view.session.do(
            tr("Link between events taken away"), lambda vault: event_links.unlink(vault, link_id)
        )

    def link(self, event_id: str = "", state: dict[str, Any] | None = None) -> None:
        """Say how an event goes with another; the one that is told of without an id."""
        event_id = event_id or self._wanted
        if not event_id or self._view.session.read_only:
            return
        relations = [f"{way}{each}" for way in ("", BACK) for each in CHAINED]

        def save(choice: Choice, given: dict[str, Any]) -> Saving:
            relation = str(given["relation"])
            ends = (event_id, choice.ref)
            one, other = ends[::-1] if relation.startswith(BACK) else ends

            def work(vault: Vault) -> object:
                return event_links.link(
                    vault,
                    one,
                    other,
                    relation.removeprefix(BACK),
                    certainty=given["certainty"] or "",
                    # What says so already is kept where nothing else was chosen.
                    passage=given["passage"] or None,
                    note=given["note"] or "",
                )

            return tr("Events linked"), work

        sheet = LinkSheet(
            self._view.window(),
            self._view.session,
            self._view.drafts,
            key=f"{SCREEN}/{self._view.name}.chain/{event_id}",
            title=tr("How the event goes with another"),
            kinds=("event",),
            save=save,
            fields=[
                Field(
                    "relation",
                    tr("How"),
                    "choice",
                    choices=[(each, relation_words(each)) for each in relations],
                    optional_code=False,
                ),
                Field("certainty", tr("How sure it is"), "code", vocabulary="certainty"),
                Field("passage", tr("Where it says so"), "choice"),
                Field("note", tr("Note"), "text"),
            ],
            values={"relation": CHAINED[0]},
        )
        if state is not None:
            sheet.restore(state)
        self.sheet = sheet
        sheet.left.connect(self._left)
        sheet.open()
        self._view.session.ask(
            "chronology passages",
            lambda vault: passages_about(vault, event_id),
            lambda found: self._offer(sheet, found),
        )

    def _offer(self, sheet: LinkSheet, found: list[Passage]) -> None:
        if sheet is self.sheet and isValid(sheet):
            sheet.editors["passage"].set_choices(offered(found))

    def _left(self) -> None:
        self.sheet = None

    def _show(self, found: Told | None) -> None:
        if found is not None and found.event.id != self._wanted:
            return
        self.right.setVisible(found is not None)
        if found is None:
            self.pane.forget()
            self.right.show_buttons((), writable=False)
            return
        made = page(self, found, self._view.veil)
        writable = not self._view.session.read_only
        self.pane.show_page(made, writable=writable)
        self.right.show_buttons(made.buttons, writable=writable)
