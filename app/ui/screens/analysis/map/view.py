"""Map: where it happened, where people were held, how they were taken from place to place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
)

from app.bundle.workbook import Table, Value
from app.casework.seeing.places_map import (
    Happening,
    PlacesMap,
    Route,
    Traveller,
    happenings,
    places_map,
    route,
    travellers,
)
from app.ui.commands import Commands
from app.ui.language import tr
from app.ui.parts.empty import EmptyState
from app.ui.screens.analysis.choices import box
from app.ui.screens.analysis.drawn.beside import Beside, Target, evidence_lines
from app.ui.screens.analysis.drawn.picture import DrawnView
from app.ui.screens.analysis.drawn.rows import RowsView
from app.ui.screens.analysis.map import words
from app.ui.screens.analysis.map.base import World, world
from app.ui.screens.analysis.map.surface import MapSurface
from app.ui.screens.registry.lines import Line
from app.ui.screens.registry.words import joined
from app.ui.wording import day, one_line

_SOON = 60
_NOTHING = PlacesMap((), 0, 0)


class MapView(DrawnView):
    """Places of a case on a map without a network, and what happened in them."""

    name = "map"
    tables: ClassVar[frozenset[str]] = frozenset(
        (
            "place", "event", "event_link", "involvement", "detention", "item_event", "person", "item",
            "passage",
        )
    )  # fmt: skip

    def __init__(self, commands: Commands) -> None:
        self.surface = MapSurface()
        super().__init__(
            commands,
            tr("Map"),
            self.surface,
            RowsView(
                tr("Places on the map"),
                (tr("Place"), tr("Kind"), tr("Where it is drawn"), tr("Events"), tr("People held")),
                (300, 190, 260, 80, 100),
            ),
            Beside(tr("What happened there")),
            EmptyState(
                "map-pin",
                tr("No place has a position yet"),
                tr(
                    "Give places a latitude and a longitude, and events a place. Protected places and homes "
                    "are drawn coarsely, so that a photograph of the screen leads to nobody’s door."
                ),
            ),
        )
        self._map = _NOTHING
        self._route = self._wanted = ""
        self._shown: tuple[str, ...] = ()
        self._held: tuple[Traveller, ...] = ()
        self.routes = box(tr("Route of a person or of a chain of events"))
        _searchable(self.routes)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._fetch_happenings)
        self.lay_out((self.routes,))
        self._connect()

    # The vault

    def forget(self) -> None:
        """Show nothing and hold nothing of the vault."""
        self._soon.stop()
        self._map, self._route, self._wanted, self._shown = _NOTHING, "", "", ()
        super().forget()
        self._offer(())

    def refresh(self) -> None:
        """Ask the vault again for what is shown."""
        case = self.chosen_case or None
        if self.surface.base is None:
            self.session.look("map base", world, self._show_base)
        self.session.ask("analysis map", lambda vault: places_map(vault, case), self._show)
        self.session.ask("analysis routes", lambda vault: travellers(vault, case), self._offer)
        self._fetch_route()

    def show_target(self, value: Any) -> None:
        """Choose a place by its id, or show the route of a person (``person:<id>``)."""
        if isinstance(value, str) and value.startswith(("person:", "chain:")):
            self._route = value
            self._fetch_route()
        elif isinstance(value, str):
            self._wanted = value
            self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        """Choose the place that was asked for, once it is there."""
        if self._wanted and self._map.spots:
            self.surface.go_to(self._wanted)
            self._wanted = ""
            self._choose_mark(self.surface.current)

    def place(self) -> dict[str, Any]:
        """What is seen, and whose route."""
        return {
            "sight": self.surface.place(), "route": self._route, "table": self.tools.as_table,
        }  # fmt: skip

    def restore_place(self, place: dict[str, Any]) -> None:
        """Set the view so."""
        held = place.get("sight")
        self.surface.restore_place(held if isinstance(held, dict) else {})
        self._route = str(place.get("route") or "")
        self.tools.show_table(bool(place.get("table")))
        if self._session is not None and self.isVisible():
            self.surface.arrived()
            self._fetch_route()

    # Showing

    def unveil(self) -> None:
        """Name everything anew."""
        super().unveil()
        self.rows.rows.show_rows(len(self._map.spots), self._row)
        self._offer(self._held)
        self._choose_mark(self.surface.current)

    def _show_base(self, base: World) -> None:
        self.surface.base = base
        self.surface.update()

    def _show(self, found: PlacesMap) -> None:
        self._map = found
        self.surface.show_spots(found.spots)
        self.rows.rows.show_rows(len(found.spots), self._row)
        said = []
        if found.adrift:
            said.append(tr("%Ln event(s) have no place on the map", n=found.adrift))
        if found.lost:
            said.append(tr("%Ln place(s) have no position", n=found.lost))
        self.say_left_out(joined(*said))
        self.stack.setCurrentWidget(self.split if found.spots else self.empty)
        self._choose_mark(self.surface.current)
        self._go_to_wanted()

    def _row(self, place: int) -> tuple[str | int, ...]:
        spot = self._map.spots[place]
        return (
            words.name(spot, self.veil),
            words.kind(spot),
            words.drawn(spot),
            spot.events,
            spot.held,
        )

    def _choose_row(self, row: int) -> None:
        if self.tools.as_table and row < len(self._map.spots):
            self.surface.go_to(self._map.spots[row].place_id)
            self._choose_mark(f"place:{self._map.spots[row].place_id}")

    def _choose_mark(self, key: str) -> None:
        """Say what a mark stands for, and fetch what happened there once nobody moves on."""
        spots = self.surface.of_key(key) if key else []
        if self.tools.as_table and key.startswith("place:"):
            spots = [spot for spot in self._map.spots if spot.place_id == key.partition(":")[2]]
        self._shown = tuple(spot.place_id for spot in spots)
        if spots:
            self._soon.start()
        elif self._route:
            self._fetch_route()
        else:
            self.say_nothing_chosen()

    def _open_up(self, key: str) -> None:
        """Part several places that are drawn as one; of one place read what happened there."""
        if not self.surface.open_up(key):
            self.beside.list.setFocus()

    def _fetch_happenings(self) -> None:
        ids, case = self._shown, self.chosen_case or None
        if ids and self._session is not None:
            self.session.ask(
                "analysis place", lambda vault: happenings(vault, ids, case), self._show_happenings
            )

    def _show_happenings(self, told: list[Happening]) -> None:
        spots = [spot for spot in self._map.spots if spot.place_id in self._shown]
        if not spots:
            return
        first = spots[0]
        title = (
            words.name(first, self.veil) if len(spots) == 1 else tr("%Ln place(s)", n=len(spots))
        )
        about = joined(words.kind(first), words.drawn(first)) if len(spots) == 1 else ""
        names = (
            {spot.place_id: words.name(spot, self.veil) for spot in spots} if len(spots) > 1 else {}
        )
        lines, targets = _lines(told, names, self.veil)
        record = ("places", first.place_id) if len(spots) == 1 else None
        self.beside.say(title, about, lines, targets, record)

    # Routes

    def _offer(self, held: tuple[Traveller, ...]) -> None:
        chosen = self._route
        self._held = held
        with QSignalBlocker(self.routes):
            self.routes.clear()
            self.routes.addItem(tr("No route"), "")
            for each in held:
                name = one_line(each.label)
                if not each.key.startswith("person:"):
                    name = tr("chain: {name}", name=one_line(self.veil(each.label)))
                self.routes.addItem(name[:120], each.key)
            self.routes.setCurrentIndex(max(0, self.routes.findData(chosen)))

    def _choose_route(self) -> None:
        self._route = self.routes.currentData() or ""
        self.surface.choose("", tell=False)
        self._shown = ()
        self._fetch_route()

    def _fetch_route(self) -> None:
        key, case = self._route, self.chosen_case or None
        if not key:
            self.surface.show_route(None)
            self._choose_mark(self.surface.current)
            return
        self.session.ask(
            "analysis route",
            lambda vault: route(vault, key, case),
            self._show_route,
            lambda _why: self.surface.show_route(None),
        )

    def _show_route(self, found: Route) -> None:
        if found.key != self._route:
            return
        self.surface.show_route(found)
        if self._shown:
            return
        said = [tr("%Ln stop(s), in order of their dates", n=len(found.stops))]
        if found.undated:
            said.append(tr("%Ln without a date, not drawn", n=found.undated))
        if found.later:
            said.append(tr("%Ln later one(s) left out", n=found.later))
        names = {spot.place_id: words.name(spot, self.veil) for spot in self._map.spots}
        lines, targets = _lines(found.stops, names, self.veil, numbered=True)
        kind, _, ref = found.key.partition(":")
        label = found.label if kind == "person" else self.veil(found.label)
        record = ("people", ref) if kind == "person" else ("events", ref)
        self.beside.say(one_line(label), joined(*said), lines, targets, record)

    # Leaving

    def table(self) -> Table:
        """All that is in the picture, as a table for a file."""
        lines: list[tuple[Value, ...]] = [
            (
                words.name(spot, self.veil), words.kind(spot), words.drawn(spot), spot.events, spot.held,
                f"{spot.latitude:.5f}", f"{spot.longitude:.5f}", spot.place_id,
            )
            for spot in self._map.spots
        ]  # fmt: skip
        headings = [
            tr("Place"), tr("Kind"), tr("Where it is drawn"), tr("Events"), tr("People held"),
            tr("Latitude"), tr("Longitude"), tr("Id"),
        ]  # fmt: skip
        return Table(tr("Map"), headings, (40, 24, 32, 10, 12, 12, 12, 38), lines)

    # Making

    def _connect(self) -> None:
        self.routes.activated.connect(lambda _row: self._choose_route())
        self.surface.chosen.connect(self._choose_mark)
        self.surface.opened.connect(self._open_up)
        self.rows.chosen.connect(self._choose_row)
        self.rows.opened.connect(lambda _row: self.beside.list.setFocus())
        self.beside.go.connect(self.go.emit)


def _lines(
    told: Any, names: dict[str, str], veil: Callable[[str], str], *, numbered: bool = False
) -> tuple[list[Line], dict[str, Target]]:
    lines: list[Line] = []
    targets: dict[str, Target] = {}
    for number, each in enumerate(told, 1):
        kind, _, ref = each.key.partition(":")
        title = one_line(veil(each.title) if kind == "event" else each.title)
        if kind == "detention":
            title = tr("Held: {name}", name=title)
        lines.append(
            Line(
                each.key,
                f"{number}. {title}" if numbered else title,
                joined(
                    day(each.date) if each.date else tr("Undated"), names.get(each.place_id, "")
                ),
                icon="calendar-event" if kind == "event" else "lock",
            )
        )
        targets[each.key] = (
            ("events", ref) if kind == "event" else ("analysis", {"tab": "detention", "of": ref})
        )
        under, lead = evidence_lines(each.key, each.evidence, veil)
        lines += under
        targets |= lead
    return lines, targets


def _searchable(combo: QComboBox) -> None:
    """Let people type a part of a name: there may be thousands."""
    combo.setEditable(True)
    combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    completer = combo.completer()
    if completer is not None:
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    combo.setMinimumContentsLength(22)
