"""Network: who and what is tied to whom, with the role on every line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QPushButton

from app.bundle.workbook import Table, Value
from app.casework.seeing.behind import Behind, behind_events
from app.casework.seeing.layout import positions
from app.casework.seeing.network import KINDS, NOTHING, Edge, Network, near, network
from app.records.evidence import Passage
from app.records.text import fold
from app.ui.commands import Commands
from app.ui.language import tr
from app.ui.parts.empty import EmptyState
from app.ui.screens.analysis import words as analysis_words
from app.ui.screens.analysis.choices import box
from app.ui.screens.analysis.drawn.beside import Beside, Target, evidence_lines
from app.ui.screens.analysis.drawn.picture import DrawnView
from app.ui.screens.analysis.drawn.rows import RowsView
from app.ui.screens.analysis.network import words
from app.ui.screens.analysis.network.surface import NetworkSurface
from app.ui.screens.registry.lines import Line
from app.ui.screens.registry.words import joined
from app.ui.theme import CONTROL
from app.ui.wording import day
from app.vault.vault import Vault

_SOON = 60
_TYPING = 150
_TIES_SHOWN = 400
_PEOPLE = KINDS[:3]
_STEPS = 3


@dataclass(frozen=True, slots=True)
class Laid:
    """A network with the places of its nodes."""

    network: Network
    at: NDArray[np.float64]


_NOTHING = Laid(NOTHING, np.zeros((0, 2)))


class NetworkView(DrawnView):
    """Everything that is tied to something, or what lies around one of it."""

    name = "network"
    tables: ClassVar[frozenset[str]] = frozenset(
        (
            "person", "place", "event", "event_link", "involvement", "detention", "proceeding",
            "proceeding_party", "item_event", "item", "passage",
        )
    )  # fmt: skip

    def __init__(self, commands: Commands) -> None:
        self.surface = NetworkSurface()
        super().__init__(
            commands,
            tr("Network"),
            self.surface,
            RowsView(
                tr("What is tied to what"),
                (tr("From"), tr("What ties them"), tr("To"), tr("Date"), tr("Said in a passage")),
                (260, 200, 260, 140, 130),
            ),
            Beside(tr("What it is tied to")),
            EmptyState(
                "affiliate",
                tr("Nothing is tied to anything yet"),
                tr(
                    "Give people their parts in events, events their places, proceedings their parties. The "
                    "program ties nobody to anybody: every line is a record that a person made."
                ),
            ),
        )
        self._whole = self._laid = _NOTHING
        self._around = ""
        self._met: list[str] = []
        self._evidence: dict[str, tuple[Behind, ...]] = {}
        self.kinds = box(tr("What is shown"))
        for title, kinds in _choices():
            self.kinds.addItem(title, kinds)
        self.reach = box(tr("How far around the chosen one"))
        self.reach.addItem(tr("All of it"), 0)
        for steps in range(1, _STEPS + 1):
            self.reach.addItem(tr("%Ln step(s) around it", n=steps), steps)
        self.find_field = QLineEdit()
        self.find_field.setMinimumHeight(CONTROL)
        self.find_field.setMinimumWidth(160)
        self.find_field.setPlaceholderText(tr("Find in the network"))
        self.find_field.setAccessibleName(tr("Find in the network"))
        self.find_field.setClearButtonEnabled(True)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._fetch_evidence)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self._search)
        self._make_commands()
        self.lay_out((self.kinds, self.reach, self.find_field, self.conflict_button))
        self._connect()

    # The vault

    def forget(self) -> None:
        """Show nothing and hold nothing of the vault."""
        self._soon.stop()
        self._whole = self._laid = _NOTHING
        self._around, self._met, self._evidence = "", [], {}
        self.find_field.clear()
        self.conflict_button.hide()
        self._typing.stop()
        super().forget()

    def refresh(self) -> None:
        """Ask the vault again for what is shown."""
        case, kinds = self.chosen_case or None, self.kinds.currentData() or KINDS

        def work(vault: Vault) -> Laid:
            found = network(vault, case, kinds)
            return Laid(found, positions(len(found.nodes), found.ends))

        self.session.ask("analysis network", work, self._show_whole)

    def show_target(self, value: Any) -> None:
        """Choose a node by its key (``person:<id>``)."""
        if isinstance(value, str):
            self._around = value
            self.surface.go_to(value)

    def place(self) -> dict[str, Any]:
        """What is shown, how much of it, and what is chosen."""
        return {
            "sight": self.surface.place(),
            "kinds": self.kinds.currentIndex(),
            "steps": self.reach.currentData(),
            "around": self._around,
            "table": self.tools.as_table,
        }

    def restore_place(self, place: dict[str, Any]) -> None:
        """Set the view so."""
        held = place.get("sight")
        self.surface.restore_place(held if isinstance(held, dict) else {})
        self._around = str(place.get("around") or "")
        for combo, row in ((self.kinds, place.get("kinds")), (self.reach, place.get("steps"))):
            if isinstance(row, int) and 0 <= row < combo.count():
                combo.setCurrentIndex(row)
        self.tools.show_table(bool(place.get("table")))
        if self._session is not None and self.isVisible():
            self.refresh()

    # Showing

    def unveil(self) -> None:
        """Name everything anew."""
        super().unveil()
        self._fill_rows()
        self._say()
        self.veil.prepare(node.label for node in self._whole.network.nodes)

    def _show_whole(self, whole: Laid) -> None:
        self._whole = whole
        self.veil.prepare(node.label for node in whole.network.nodes)
        self._narrow()

    def _narrow(self) -> None:
        """Show all of it, or what lies around the chosen node; worked out away from the window."""
        whole, steps, key = self._whole, self.reach.currentData() or 0, self._around
        if not steps or not key or self._session is None:
            self._show(whole)
            return

        def work() -> Laid:
            found = near(whole.network, [key], steps)
            return Laid(found, positions(len(found.nodes), found.ends))

        self.session.look("network part", work, lambda laid: self._show_part(whole, laid))

    def _show_part(self, whole: Laid, laid: Laid) -> None:
        if whole is self._whole:
            self._show(laid if laid.network.nodes else whole)

    def _show(self, laid: Laid) -> None:
        self._laid = laid
        shown = laid.network
        self.surface.show_network(shown, laid.at)
        self._fill_rows()
        conflicts = sum(1 for node in shown.nodes if node.conflict)
        self.conflict_action.setEnabled(bool(conflicts))
        # Asked for, not only said: the number is the way to each of them.
        self.conflict_button.setText(tr("Roles that do not go together: {count}", count=conflicts))
        self.conflict_button.setVisible(bool(conflicts))
        said = [
            tr("%Ln node(s)", n=len(shown.nodes)),
            tr("%Ln tie(s)", n=len(shown.ties)),
            tr("%Ln record(s) tied to nothing are left out", n=shown.alone) if shown.alone else "",
            tr("%Ln person(s) in roles that do not go together", n=conflicts) if conflicts else "",
        ]
        self.say_left_out(joined(*said))
        self.stack.setCurrentWidget(self.split if self._whole.network.nodes else self.empty)
        self._search()
        if self._around and self.surface.place_of(self._around) >= 0 and not self.surface.current:
            self.surface.choose(self._around, tell=False)
        self._choose(self.surface.current)

    def _fill_rows(self) -> None:
        """Fill the table, while it is looked at: fifty thousand rows take their time to be measured."""
        if self.tools.as_table:
            self.rows.rows.show_rows(len(self._laid.network.ties), self._row)

    def _row(self, place: int) -> tuple[str | int, ...]:
        edge, nodes = self._laid.network.edge(place), self._laid.network.nodes
        one, other = nodes[edge.one], nodes[edge.other]
        date = next((node.date for node in (one, other) if node.date), "")
        return (
            words.name(one, self.veil),
            words.tie(edge),
            words.name(other, self.veil),
            day(date) if date else "",
            tr("yes") if edge.passage else "",
        )

    def _choose(self, key: str) -> None:
        """Say what a node is tied to, and fetch its evidence once nobody moves on."""
        place = self.surface.place_of(key) if key else -1
        self._evidence = {}
        if place < 0:
            self.say_nothing_chosen()
            return
        self._around = key
        self._say()
        self._soon.start()

    def _say(self) -> None:
        key = self.surface.current
        place = self.surface.place_of(key)
        if place < 0:
            return
        shown = self._laid.network
        node = shown.nodes[place]
        lines, targets = evidence_lines(key, self._evidence.get(key, ()), self.veil, 0)
        own = np.flatnonzero((shown.ends == place).any(axis=1))[:_TIES_SHOWN].tolist()
        for each in own:
            edge = shown.edge(each)
            other = shown.nodes[edge.other if edge.one == place else edge.one]
            line = f"tie:{each}"
            dated = day(other.date) if other.date else ""
            lines.append(
                Line(
                    line,
                    words.name(other, self.veil),
                    joined(words.tie(edge), dated),
                    icon=_icon(edge, other.kind),
                )
            )
            targets[line] = ("passage", edge.passage) if edge.passage else ("node", other.key)
        about = joined(words.kind(node.kind), words.conflict(node))
        table, _, ref = key.partition(":")
        self.beside.say(words.name(node, self.veil), about, lines, targets, _record(table, ref))

    def _fetch_evidence(self) -> None:
        key = self.surface.current
        table, _, ref = key.partition(":")
        if table != "event" or self._session is None:
            return

        def answer(found: dict[str, tuple[Behind, ...]]) -> None:
            if key == self.surface.current:
                self._evidence = {key: found.get(ref, ())}
                self._say()

        self.session.ask("network evidence", lambda vault: behind_events(vault, [ref]), answer)

    # Finding

    def _search(self) -> None:
        """Ring what was searched for, by words of its label."""
        sought = fold(self.find_field.text()).split()
        nodes = self._laid.network.nodes
        found = (
            [
                at
                for at, node in enumerate(nodes)
                if all(word in fold(node.label) for word in sought)
            ]
            if sought
            else []
        )
        self._met = [nodes[at].key for at in found]
        self.surface.show_found(found)

    def _next_found(self) -> None:
        self._search()
        self._next(self._met)

    def _next_conflict(self) -> None:
        """Go to the next person in roles that do not go together."""
        self._next([node.key for node in self._laid.network.nodes if node.conflict])

    def _next(self, keys: list[str]) -> None:
        if keys:
            at = keys.index(self.surface.current) + 1 if self.surface.current in keys else 0
            self.surface.go_to(keys[at % len(keys)])

    # Doing

    def _lead(self, target: str, value: Any) -> None:
        """Go to a record, to the passage of an edge, or to the node at its other end."""
        if target == "node":
            self.surface.go_to(value)
        elif target == "passage":
            self._open_passage(value)
        else:
            self.go.emit(target, value)

    def _open_passage(self, passage_id: str) -> None:
        self.session.ask(
            "network passage",
            lambda vault: vault.get(Passage, passage_id),
            lambda found: self.go.emit("item", analysis_words.target(found)),
        )

    def _open_row(self, row: int) -> None:
        edge = self._laid.network.edge(row)
        if edge.passage:
            self._open_passage(edge.passage)
        else:
            self.surface.go_to(self._laid.network.nodes[edge.one].key)
            self.beside.list.setFocus()

    def _choose_row(self, row: int) -> None:
        if self.tools.as_table:
            self.surface.go_to(self._laid.network.nodes[self._laid.network.edge(row).one].key)

    # Leaving

    def table(self) -> Table:
        """All that is in the picture, as a table for a file."""
        shown = self._laid.network
        lines: list[tuple[Value, ...]] = []
        for place in range(len(shown.ties)):
            edge = shown.edge(place)
            keys = (shown.nodes[edge.one].key, shown.nodes[edge.other].key)
            lines.append((*self._row(place)[:4], edge.passage, *keys))
        headings = [
            tr("From"), tr("What ties them"), tr("To"), tr("Date"), tr("Passage"), tr("Id, from"),
            tr("Id, to"),
        ]  # fmt: skip
        return Table(tr("Network"), headings, (32, 24, 32, 20, 38, 46, 46), lines)

    # Making

    def _make_commands(self) -> None:
        self.conflict_action = self.commands.add(
            self,
            "network.conflicts",
            tr("Next person in roles that do not go together"),
            self._next_conflict,
            section=tr("Network"),
            icon="alert-triangle",
        )
        self.conflict_action.setEnabled(False)
        self.conflict_button = QPushButton()
        self.conflict_button.setIcon(self.conflict_action.icon())
        self.conflict_button.setToolTip(self.conflict_action.toolTip())
        self.conflict_button.setMinimumHeight(CONTROL)
        self.conflict_button.clicked.connect(self.conflict_action.trigger)
        self.conflict_button.hide()

    def _connect(self) -> None:
        self.kinds.activated.connect(lambda _row: self.refresh())
        self.reach.activated.connect(lambda _row: self._narrow())
        self.find_field.textChanged.connect(lambda _text: self._typing.start())
        self.find_field.returnPressed.connect(self._next_found)
        self.surface.chosen.connect(self._choose)
        self.surface.opened.connect(lambda _key: self.beside.list.setFocus())
        self.rows.chosen.connect(self._choose_row)
        self.rows.opened.connect(self._open_row)
        self.beside.go.connect(self._lead)
        self.tools.turned.connect(lambda _table: self._fill_rows())


def _choices() -> list[tuple[str, tuple[str, ...]]]:
    return [
        (tr("Everything"), KINDS),
        (tr("People and events"), (*_PEOPLE, "event")),
        (tr("People and proceedings"), (*_PEOPLE, "proceeding")),
        (tr("People and where they were held"), (*_PEOPLE, "place", "facility")),
        (tr("Events and places"), ("event", "place", "facility")),
        (tr("Events and what they led to"), ("event",)),
    ]


def _icon(edge: Edge, kind: str) -> str:
    if edge.passage:
        return "quote"
    return {
        "person": "user", "group": "users", "institution": "building", "event": "calendar-event",
        "proceeding": "gavel", "facility": "lock",
    }.get(kind, "map-pin")  # fmt: skip


def _record(table: str, ref: str) -> Target:
    if table == "proceeding":
        return "analysis", {"tab": "proceedings", "of": ref}
    return words.SCREENS[table], ref
