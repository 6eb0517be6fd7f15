"""The screen of places: where things happened, and where people are held."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from app.casework.registry import adding, places
from app.casework.registry.places import PlaceLine, ShownPlace, list_places, shown_place
from app.errors import Usage
from app.records.cases import Place
from app.ui.commands import Commands
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import tr
from app.ui.screens.analysis.proceedings import words as redress_words
from app.ui.screens.registry.frame import NEW, Lists, Registry
from app.ui.screens.registry.lines import Line
from app.ui.screens.registry.page import Badge, Button, Page, Row, Section
from app.ui.screens.registry.words import event_row, item_row, joined, label
from app.ui.wording import day, facet_term
from app.vault.vault import Vault


class PlacesScreen(Registry):
    """The places of the vault."""

    name = "places"
    listing = "places"
    tables: ClassVar[frozenset[str]] = frozenset(("place", "event", "act", "item"))

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.forms = {"place": self._place_form, "within": self._within_form}

    def words(self, what: str) -> str:
        """The screen's own words."""
        return {
            "title": tr("Places"),
            "new": tr("New place"),
            "edit": tr("Edit place"),
            "filter": tr("Find by name or region"),
            "icon": "map-pin",
            "empty": tr("No place yet"),
            "purpose": tr(
                "Places are where events happened and items come from: villages, streets, and facilities "
                "in which people are held, with whoever runs them."
            ),
        }[what]

    def listed(
        self, vault: Vault, query: str, case: str | None, *, trashed: bool
    ) -> Sequence[Line]:
        """Places by name."""
        return [_line(each) for each in list_places(vault, query, trashed=trashed)]

    def read(self, vault: Vault, key: str) -> ShownPlace:
        """A place with what hangs on it."""
        return shown_place(vault, key)

    def compose(self, shown: ShownPlace) -> Page:
        """The page of a place."""
        place = shown.place
        kind = _kinds()[place.kind == "facility"][1]
        held = tr("%Ln person(s) held", n=place.population) if place.population is not None else ""
        held = joined(
            held, tr("counted {day}", day=day(place.counted_on)) if place.counted_on else ""
        )
        badges = []
        if place.trashed:
            badges.append(Badge(tr("In the trash"), "doubtful"))
        if place.protected:
            badges.append(Badge(tr("Protected"), "good"))
        return Page(
            key=place.id,
            title=place.name,
            below=joined(kind, ", ".join(each.name for each in shown.within)),
            badges=badges,
            notice=_protection() if place.protected else None,
            facts=(
                (tr("Kind"), joined(kind, label("facilities", place.facility))),
                (tr("Run by"), place.authority),
                (tr("Made for"), tr("%Ln person(s)", n=place.capacity) if place.capacity else ""),
                (tr("People held"), held),
                (tr("Lawful"), redress_words.lawful(place.lawful)),
                (tr("Country"), label("countries", place.country)),
                (tr("Coordinates"), _position(place)),
                (tr("Note"), place.note),
            ),
            buttons=(
                Button(
                    tr("Show the items in the library"),
                    lambda: self.go.emit("library", facet_term("place", place.name)),
                    "books",
                    writes=False,
                ),
                *(
                    (
                        Button(
                            tr("Who was held there"),
                            lambda: self.go.emit("analysis", {"tab": "detention", "of": place.id}),
                            "users",
                            writes=False,
                        ),
                    )
                    if place.kind == "facility"
                    else ()
                ),
            ),
            sections=self._sections(shown),
            trashed=place.trashed,
        )

    def throwing(self, shown: ShownPlace, *, restore: bool) -> Saving:
        """To the trash; refused while anything is of this place."""
        place_id = shown.place.id
        return (
            tr("Place taken out of the trash") if restore else tr("Place put in the trash"),
            lambda vault: places.trash_place(vault, place_id, restore=restore),
        )

    def _sections(self, shown: ShownPlace) -> tuple[Section, ...]:
        around = [
            Row(
                f"around {each.id}",
                each.name,
                icon="map-pin",
                go=lambda each=each: self.go.emit("place", each.id),  # type: ignore[misc]
            )
            for each in shown.within
        ]
        inside = [
            Row(
                each.id,
                each.name,
                _kinds()[each.kind == "facility"][1],
                icon=_icon(each),
                go=lambda each=each: self.go.emit("place", each.id),  # type: ignore[misc]
            )
            for each in shown.children
        ]
        key = shown.place.id
        return (
            Section("around", tr("Lies within"), around),
            Section(
                "inside",
                tr("Places within it"),
                inside,
                (Button(tr("Add a place within"), lambda: self.write("within", key)),),
                tr("No place within this one."),
            ),
            Section(
                "events",
                tr("Events"),
                [event_row(each, self.go.emit) for each in shown.events],
                empty=tr(
                    "No event is known to have happened here. An event's place is set in the event."
                ),
            ),
            Section(
                "items",
                tr("Items"),
                [item_row(each, self.go.emit) for each in shown.items],
                empty=tr("No item is of this place. An item's place is set in the item."),
            ),
        )

    # Forms

    def lists_for_forms(self, vault: Vault) -> Lists:
        """Every place, as what may lie around another."""
        return {
            "place": [
                (each.place.id, ", ".join((each.place.name, *each.within)))
                for each in list_places(vault)
            ]
        }

    def _within_form(self, shown: ShownPlace, key: str) -> FormSheet:
        around = Place(id="", name="", parent_id=shown.place.id, country=shown.place.country)
        return self._form(around, self.draft_key("within", key), new=True)

    def _place_form(self, shown: Any, key: str) -> FormSheet:
        new = key == NEW
        place = Place(id="", name="") if new else shown.place
        return self._form(place, self.draft_key("place", key), new=new)

    def _form(self, place: Place, key: str, *, new: bool) -> FormSheet:
        def save(given: dict[str, Any]) -> Saving:
            words = (
                "name", "kind", "parent_id", "country", "authority", "note", "facility", "counted_on",
                "lawful",
            )  # fmt: skip
            about: dict[str, Any] = {name: given[name] or "" for name in words}
            about["protected"] = given["protected"]
            numbers: dict[str, Any] = {
                name: int(given[name]) if given[name] else None
                for name in ("population", "capacity")
            }
            # Written with a comma as well: it is how most of our users write a number.
            both = [given[name].strip().replace(",", ".") for name in ("latitude", "longitude")]

            def position() -> tuple[float, float] | None:
                if any(both) and not all(both):
                    raise Usage("A position needs both its latitude and its longitude.")
                try:
                    return (float(both[0]), float(both[1])) if all(both) else None
                except ValueError:
                    raise Usage("A position is written in degrees, such as 43.2389.") from None

            if new:
                return tr("Place added"), lambda vault: adding.add_place(
                    vault, position=position(), **numbers, **about
                )
            clear = tuple(name for name, value in numbers.items() if value is None)
            return tr("Place changed"), lambda vault: places.update_place(
                vault,
                place.id,
                **numbers,
                position=(held := position()),
                clear=clear if held is not None else (*clear, "position"),
                **about,
            )

        sheet = FormSheet(
            self.window(),
            self.session,
            self.drafts,
            key=key,
            title=tr("New place") if new else tr("Edit place"),
            fields=[
                Field("name", tr("Name of the place"), required=True),
                Field("kind", tr("Kind"), "choice", choices=_kinds(), optional_code=False),
                Field(
                    "parent_id",
                    tr("Lies within"),
                    "choice",
                    choices=[each for each in self.lists["place"] if each[0] != place.id],
                ),
                Field("country", tr("Country"), "code", vocabulary="countries"),
                Field("authority", tr("Run by"), hint=tr("Of a facility: the authority in charge")),
                Field("facility", tr("What it is"), "code", vocabulary="facilities"),
                Field(
                    "capacity", tr("Made for"), "whole", hint=tr("How many people it was made for")
                ),
                Field("population", tr("People held"), "whole"),
                Field("counted_on", tr("Counted on"), "date"),
                Field("lawful", tr("Lawful"), "choice", choices=redress_words.lawful_choices()),
                Field("latitude", tr("Latitude"), "decimal", hint=tr("Degrees, such as 43.2389")),
                Field("longitude", tr("Longitude"), "decimal", hint=tr("Degrees, such as 76.8897")),
                Field(
                    "protected",
                    tr("Protected"),
                    "flag",
                    hint=tr("A shelter or a home: hide where it is"),
                ),
                Field("note", tr("Note"), "text"),
            ],
            values={
                name: _written(getattr(place, name))
                for name in Place.__dataclass_fields__
                if name not in ("table", "id", "trashed")
            },
            save=save,
        )
        if new:
            sheet.saved.connect(self.saved_new)
        return sheet


def _protection() -> Badge:
    """What protecting a place means; nothing is promised that the program does not do."""
    return Badge(
        tr(
            "Protected: where this place is must not leave. Kuager does not find its name in texts by "
            "itself; mark it in the items, with the reason “place”."
        ),
        "bad",
    )


def _written(value: object) -> object:
    """A field as the form holds it: numbers as they are typed."""
    if value is None:
        return ""
    return value if isinstance(value, bool) else str(value)


def _kinds() -> list[tuple[str, str]]:
    return [("place", tr("Place")), ("facility", tr("Place where people are held"))]


def _icon(place: Place) -> str:
    return "building" if place.kind == "facility" else "map-pin"


def _position(place: Place) -> str:
    if place.latitude is None or place.longitude is None:
        return ""
    return f"{place.latitude:.5f}, {place.longitude:.5f}"


def _line(each: PlaceLine) -> Line:
    used = each.items + each.events
    return Line(
        key=each.place.id,
        title=each.place.name,
        below=", ".join(each.within)
        or each.place.authority
        or label("countries", each.place.country),
        end=joined(
            tr("%Ln event(s)", n=each.events) if each.events else "",
            tr("%Ln item(s)", n=each.items) if each.items else "",
        ),
        icon=_icon(each.place),
        told=tr("Place where people are held") if each.place.kind == "facility" else "",
        quiet=not used and not each.children,
    )
