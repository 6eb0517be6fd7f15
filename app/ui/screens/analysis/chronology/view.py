"""Chronology: the events of a case on an axis of time, what leads to what, and what stands behind each."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout

from app.casework.seeing.chronology import (
    Arrow,
    Chronology,
    chained,
    chronology,
    completed,
    narrowed,
)
from app.casework.seeing.chronology_layout import Layout, lay_out
from app.casework.undo import Changes
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.forms import FormSheet
from app.ui.language import tr
from app.ui.parts.empty import EmptyState
from app.ui.parts.note_bar import NoteBar
from app.ui.parts.saved_views import SavedViews
from app.ui.screens.analysis.chronology.canvas import CLOSEST, STEP, Canvas, fitting
from app.ui.screens.analysis.chronology.chosen import Chosen
from app.ui.screens.analysis.chronology.head import CHAIN, Head
from app.ui.screens.analysis.chronology.leaving import ChronologyLeaving
from app.ui.screens.analysis.chronology.pictures import Pictures
from app.ui.screens.analysis.chronology.table import EventsTable
from app.ui.screens.analysis.veiled import Veiled
from app.ui.screens.analysis.view import PictureView
from app.ui.screens.registry.link_sheet import LinkSheet
from app.ui.session import Session
from app.ui.theme import SPACE
from app.vault.vault import Vault

_TYPING = 120
_WALKING = 60
_WIDTHS = [840, 360]
_LETTERS = 44

Links = dict[int, list[Arrow]]


class ChronologyView(PictureView):
    """The chronology.

    Attributes:
        canvas: the picture.
        table: the same events as a table.
        chosen: what is told of the event that is chosen.
    """

    name = "chronology"
    tables = frozenset(
        (
            "event", "event_link", "place", "case_file", "involvement", "person", "item_event", "item",
            "passage", "saved_view",
        )
    )  # fmt: skip

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self._whole = Chronology()
        self._links: Links = {}
        self._layout = Layout()
        self._rows: tuple[int, ...] = ()
        self._listed: tuple[int, ...] | None = None
        self._chain_of = ""
        self._chosen = ""
        self._kept_sight: tuple[float, float] | None = None
        self.head = Head(self.case)
        self.canvas = Canvas()
        self.table = EventsTable()
        self.note = NoteBar()
        self.note.add(tr("Show all again"), self._list_all)
        self.pictures = Pictures(self.note, self.canvas, self.table)
        self.chosen = Chosen(self)
        self.leaving = ChronologyLeaving(self)
        self.saved = SavedViews(
            commands, self.name, self.place, self._take_view, section=tr("Chronology")
        )
        self.empty = EmptyState(
            "timeline",
            tr("Nothing happened yet"),
            tr(
                "Events of the case stand here in the order of time, as exactly as their dates are known."
            ),
        )
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self._narrow)
        self._walking = QTimer(self, singleShot=True, interval=_WALKING)
        self._walking.timeout.connect(lambda: self.chosen.show_event(self._chosen))
        self.canvas.veil = self.table.events.veil = self.veil
        self._lay_out()
        self._make_commands()
        self._connect()

    # The vault

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault."""
        super().show_session(session, drafts)
        self.saved.show_session(session, drafts)
        self._settle_actions()

    def take_veil(self, veil: Veiled) -> None:
        """Take the one that all pictures share, before a vault."""
        super().take_veil(veil)
        self.canvas.veil = self.table.events.veil = veil

    def unveil(self) -> None:
        """Name everything anew."""
        self.canvas.show_layout(self._layout)
        self.table.viewport().update()
        self._prepare()
        if self._session is not None and self._chosen:
            self.chosen.show_event(self._chosen)

    def _prepare(self) -> None:
        self.veil.prepare(each for mark in self._whole.marks for each in (mark.title, mark.place))

    def forget(self) -> None:
        """Show nothing and hold nothing of the vault."""
        super().forget()
        self._typing.stop()
        self._walking.stop()
        self._whole, self._links, self._layout = Chronology(), {}, Layout()
        self._rows, self._listed, self._chain_of = (), None, ""
        self._chosen, self._kept_sight = "", None
        self.saved.forget()
        self.head.forget()
        self.table_action.setChecked(False)
        self.note.say("")
        self.canvas.forget()
        self.table.events.show_rows(self._whole, ())
        self.chosen.forget()
        self.stack.setCurrentWidget(self.split)
        self._settle_actions()

    def refresh(self) -> None:
        """Ask the vault again for what is shown."""
        case, lanes = self.chosen_case or None, self.head.lanes.currentData() or "none"
        across, gutter = self.canvas.viewport().width(), self.canvas.drawing.look.gutter
        letter, scale = self.canvas.drawing.look.letter, self.canvas.scale
        query, only = self._filter()
        least = int(self.head.gaps.currentData() or 0)
        # The first look does not wait for the arrows; a later one must not take them away for a moment.
        bare = not self._whole.marks and not only

        def work(vault: Vault) -> tuple[Chronology, Layout, set[int] | None]:
            found = chronology(vault, case, lanes=lanes, bare=bare)
            kept = narrowed(found, query, only=only) if query or only else None
            room = across - (gutter if len(found.lanes) > 1 else 0)
            at = scale if scale > 0 else fitting(room, found.low, found.high)
            return found, lay_out(found, at, letter=letter, kept=kept, least=least), kept

        self.session.ask("chronology", work, self._show_read)
        self.saved.refresh()

    def on_changes(self, changes: Changes) -> None:
        """Show what changed, the chosen event included."""
        super().on_changes(changes)
        if self._session is not None and self._chosen and self.isVisible():
            self.chosen.show_event(self._chosen)

    def _show_read(self, read: tuple[Chronology, Layout, set[int] | None]) -> None:
        whole, layout, kept = read
        self._take_whole(whole)
        self._prepare()
        self.stack.setCurrentWidget(self.split if whole.marks else self.empty)
        self._show_layout(layout, kept)
        if whole.whole:
            self._settle_whole()
        else:
            self.session.ask(
                "chronology links", lambda vault: completed(vault, whole), self._complete
            )

    def _complete(self, whole: Chronology) -> None:
        """Show the arrows as well, and what has no evidence."""
        if whole.marks is not self._whole.marks:
            return
        self._take_whole(whole)
        self.canvas.show_chronology(whole, self._layout, self._links)
        self._fill_table()
        self._settle_whole()
        if self._filter()[1]:
            self._narrow()

    def _take_whole(self, whole: Chronology) -> None:
        self._whole, self._links = whole, {}
        for arrow in whole.arrows:
            self._links.setdefault(arrow.one, []).append(arrow)

    def _settle_whole(self) -> None:
        self._settle_arrows()
        self._choose_again()
        self._settle_actions()

    # Showing

    def _filter(self) -> tuple[str, str]:
        only = self.head.only.currentData() or ""
        return self.head.query.text(), self._chain_of if only == CHAIN else only

    def _narrow(self) -> None:
        """Leave out what the head leaves out, and lay out the rest, away from the window's thread."""
        self._typing.stop()
        if self._session is None:
            return
        whole, scale = self._whole, self.canvas.scale
        letter = self.canvas.drawing.look.letter
        least = int(self.head.gaps.currentData() or 0)
        query, only = self._filter()

        def work() -> tuple[Layout, set[int] | None]:
            kept = narrowed(whole, query, only=only) if query or only else None
            return lay_out(whole, scale or 1.0, letter=letter, kept=kept, least=least), kept

        def answer(both: tuple[Layout, set[int] | None]) -> None:
            # With or without its arrows: the marks are the same.
            if whole.marks is self._whole.marks:
                self._show_layout(*both)

        self.session.look("chronology layout", work, answer)

    def _show_layout(self, layout: Layout, kept: set[int] | None) -> None:
        self._layout = layout
        marks = range(len(self._whole.marks)) if kept is None else sorted(kept)
        self._rows = tuple(marks)
        if self._kept_sight is not None:
            offset, scale = self._kept_sight
            self._kept_sight = None
            self.canvas.show_chronology(self._whole, layout, self._links)
            self.canvas.look_at(offset, scale)
        else:
            self.canvas.show_chronology(self._whole, layout, self._links)
        self._fill_table()

    def _fill_table(self) -> None:
        rows = self._rows if self._listed is None else self._listed
        model = self.table.events
        if self.table.isVisible() or self._listed is not None:
            if model.whole is not self._whole or model.rows != rows:
                model.show_rows(self._whole, rows)
                self.table.choose(self.canvas.current)
        else:
            model.show_rows(self._whole, ())

    def _list(self, places: object) -> None:
        """List the events behind a count."""
        if isinstance(places, tuple):
            self._listed = places
            self.note.say(tr("%Ln event(s) that stand close together", n=len(places)))
            self.table_action.setChecked(True)
            self._fill_table()
            self.table.setFocus()

    def _list_all(self) -> None:
        self._listed = None
        self.note.say("")
        self._fill_table()

    def _toggle(self, table: bool) -> None:
        self.pictures.show_table(table)
        if not table:
            self._list_all()
        self._fill_table()
        if self._session is not None:
            (self.table if table else self.canvas).setFocus()

    def _settle_arrows(self) -> None:
        arrows = self.head.arrows.currentData()
        if arrows == "none":
            self.canvas.chained = frozenset()
        elif arrows == "chain":
            found = chained(self._whole, self._chosen) if self._chosen else ()
            self.canvas.chained = frozenset(found)
        else:
            self.canvas.chained = None
        self.canvas.viewport().update()

    # One event

    def shown_events(self) -> list[str]:
        """The ids of the events that are shown, in order."""
        rows = self._rows if self._listed is None else self._listed
        return [self._whole.marks[at].id for at in rows]

    def choose_event(self, event_id: str) -> None:
        """Make an event the chosen one, and bring it into sight."""
        at = self._whole.place_of(event_id)
        if at >= 0:
            self.canvas.choose(at)
            self.table.choose(at)

    def show_target(self, value: Any) -> None:
        """Show an event by its id."""
        self._chosen = str(value)
        self._choose_again()

    def _choose_again(self) -> None:
        at = self._whole.place_of(self._chosen) if self._chosen else -1
        if at >= 0 and self.canvas.current != at:
            self.canvas.choose(at)
            self.table.choose(at)

    def _chose(self, place: int) -> None:
        self._chosen = self._whole.marks[place].id if place >= 0 else ""
        self._walking.start()
        self._settle_arrows()
        self._settle_actions()

    def _chose_row(self, place: int) -> None:
        self.canvas.choose(place, tell=False)
        self._chose(place)

    def _opened(self, place: int) -> None:
        if place >= 0:
            self._chosen = self._whole.marks[place].id
            self.chosen.open_passage(self._chosen)

    def show_chain(self) -> None:
        """Leave only what leads to the chosen event and comes of it."""
        if self._chosen:
            self._chain_of = self._chosen
            self.head.offer_chain(offered=True)
            self._narrow()

    # The place

    @property
    def sheet(self) -> FormSheet | LinkSheet | None:
        """The form that is open, or None."""
        return self.chosen.sheet or self.saved.sheet

    def place(self) -> dict[str, Any]:
        """How the view is set."""
        if self._session is None:
            return {}
        seen = self.canvas
        return {
            **self.head.place(),
            "case": self.chosen_case,
            "offset": seen.offset,
            "scale": seen.scale,
            "event": self._chosen,
            "table": self.table_action.isChecked(),
        }

    def restore_place(self, place: dict[str, Any]) -> None:
        """Set the view so."""
        self.head.offer_chain(offered=False)
        self.head.restore(place)
        offset, scale = place.get("offset"), place.get("scale")
        if isinstance(offset, int | float) and isinstance(scale, int | float) and scale > 0:
            self._kept_sight = (float(offset), min(CLOSEST, float(scale)))
            self.canvas.scale = self._kept_sight[1]
        self._chosen = str(place.get("event") or "")
        self.table_action.setChecked(bool(place.get("table")))
        self._stale = True
        if self.isVisible():
            self.entered()

    def restore_draft(self, key: str, state: dict[str, Any]) -> bool:
        """Open the form of a draft."""
        _screen, what, record = key.split("/", 2)
        form = what.partition(".")[2]
        if form == "chain":
            self.chosen.link(record, state)
            return True
        if form == "saved":
            self.saved.keep()
            if self.saved.sheet is not None:
                self.saved.sheet.restore(state)
            return True
        return False

    def _take_view(self, place: dict[str, Any]) -> None:
        """Show a saved view, of the case that it was kept for."""
        if "case" in place and str(place["case"]) != self.chosen_case:
            self.narrowed.emit(str(place["case"]))
        self.restore_place(place)

    # Making

    def _settle_actions(self) -> None:
        held = self._session is not None and bool(self._whole.marks)
        writable = self._session is not None and not self.session.read_only
        for action in (self.closer, self.wider, self.all_action, self.table_action):
            action.setEnabled(held)
        self.export_action.setEnabled(held and writable)
        self.open_action.setEnabled(held and bool(self._chosen))
        self.link_action.setEnabled(writable and bool(self._chosen))

    def _make_commands(self) -> None:
        def add(verb: str, title: str, run: Any, keys: str = "", sign: str = "") -> Any:
            return self.commands.add(
                self,
                f"{self.name}.{verb}",
                title,
                run,
                section=tr("Chronology"),
                keys=keys,
                icon=sign,
            )

        self.closer = add(
            "closer", tr("Look closer"), lambda: self.canvas.zoom(STEP), "", "zoom-in"
        )
        self.wider = add(
            "wider", tr("See more time"), lambda: self.canvas.zoom(1 / STEP), "", "zoom-out"
        )
        self.all_action = add("all", tr("Show all of it"), self.canvas.fit, "", "zoom-reset")
        self.table_action = add("table", tr("As a table"), lambda: None, "", "table")
        self.table_action.setCheckable(True)
        self.table_action.toggled.connect(self._toggle)
        self.open_action = add(
            "open",
            tr("Open the passage"),
            lambda: self.chosen.open_passage(self._chosen),
            "",
            "file-text",
        )
        self.link_action = add(
            "link",
            tr("Link to another event …"),
            lambda: self.chosen.link(self._chosen),
            "",
            "link",
        )
        self.export_action = add(
            "export", tr("Write the chronology to a file …"), self.leaving.ask, "", "download"
        )
        for action in (self.wider, self.closer, self.all_action):
            self.head.button(action)
        self.head.button(self.table_action, words=True)
        self.head.add(self.saved)
        self.head.button(self.export_action)
        # Buttons are made of commands, later than the picture: without this they came behind it.
        held = self.head.focusable()
        for one, other in pairwise((*held, self.canvas, self.table)):
            self.setTabOrder(one, other)
        self._settle_actions()

    def _connect(self) -> None:
        self.head.lanes_changed.connect(self._ask_again)
        self.head.changed.connect(self._changed)
        self.head.typed.connect(self._typing.start)
        self.case.currentIndexChanged.connect(lambda _row: self._ask_again(fit=True))
        self.canvas.chose.connect(self._chose)
        self.canvas.opened.connect(self._opened)
        self.canvas.crowded.connect(self._list)
        self.canvas.wanted.connect(lambda _scale: self._narrow())
        self.table.chose.connect(self._chose_row)
        self.table.opened.connect(self._opened)

    def _ask_again(self, *, fit: bool = False) -> None:
        if fit:
            self.canvas.scale = 0.0
        if self._session is not None:
            self.refresh()

    def _changed(self) -> None:
        if (self.head.only.currentData() or "") != CHAIN:
            self.head.offer_chain(offered=False)
        self._settle_arrows()
        self._narrow()

    def _lay_out(self) -> None:
        self.split = QSplitter()
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self.pictures)
        self.split.addWidget(self.chosen.right)
        self.split.setStretchFactor(0, 1)
        self.split.setSizes(_WIDTHS)
        self.chosen.right.setMinimumWidth(_LETTERS * self.fontMetrics().averageCharWidth())
        self.chosen.right.hide()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.split)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.head)
        column.addWidget(self.stack, 1)
