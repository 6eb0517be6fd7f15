"""The forms of places of detention: the facility, and who was held there from when to when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from app.casework.coding.choose import Choice
from app.casework.redress import detention
from app.casework.registry import adding, places
from app.errors import Usage
from app.records.cases import Place
from app.records.proceedings import Detention
from app.records.vocabulary import load
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import current, tr
from app.ui.screens.analysis import words as common
from app.ui.screens.analysis.detention.page import FullFacility
from app.ui.screens.analysis.passage_sheet import PassageSheet
from app.ui.screens.analysis.proceedings import words
from app.ui.screens.analysis.proceedings.forms import whole
from app.ui.screens.registry.frame import NEW
from app.ui.screens.registry.link_sheet import LinkSheet
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.ui.screens.analysis.detention.view import DetentionView


def facility_fields() -> list[Field]:
    """What is said of a facility beyond what every place has."""
    return [
        Field("facility", tr("What it is"), "code", vocabulary="facilities"),
        Field("capacity", tr("Made for"), "whole", hint=tr("How many people it was made for")),
        Field("population", tr("People held"), "whole"),
        Field("counted_on", tr("Counted on"), "date"),
        Field("lawful", tr("Lawful"), "choice", choices=words.lawful_choices()),
    ]


def facility_form(screen: DetentionView, shown: FullFacility | None, key: str) -> FormSheet | None:
    """A new facility, or the one that is shown."""
    place = shown.shown.line.place if shown is not None else Place(id="", name="", kind="facility")
    if place is None:
        return None
    new = shown is None

    def save(given: dict[str, Any]) -> Saving:
        said: dict[str, Any] = {
            name: given[name] or ""
            for name in ("name", "authority", "facility", "counted_on", "lawful", "note")
        }
        numbers = {name: whole(given[name]) for name in ("population", "capacity")}
        said |= {"kind": "facility", **numbers}
        if new:
            parent = given["parent_id"] or ""
            return tr("Place added"), lambda vault: adding.add_place(
                vault, parent_id=parent, **said
            )
        clear = tuple(name for name, value in numbers.items() if value is None)
        return tr("Place changed"), lambda vault: places.update_place(
            vault, place.id, clear=clear, **said
        )

    within = Field("parent_id", tr("Lies within"), "choice", choices=screen.lists["place"])
    sheet = FormSheet(
        screen.window(),
        screen.session,
        screen.drafts,
        key=screen.draft_key("facility", key),
        title=tr("New place of detention") if new else tr("Edit the place of detention"),
        fields=[
            Field("name", tr("Name of the place"), required=True),
            *((within,) if new else ()),
            Field("authority", tr("Run by")),
            *facility_fields(),
            Field("note", tr("Note"), "text"),
        ],
        values={
            "name": place.name,
            "authority": place.authority,
            "facility": place.facility,
            "capacity": "" if place.capacity is None else str(place.capacity),
            "population": "" if place.population is None else str(place.population),
            "counted_on": place.counted_on,
            "lawful": place.lawful,
            "note": place.note,
        },
        save=save,
    )
    if key == NEW:
        sheet.saved.connect(screen.saved_new)
    return sheet


def held_form(screen: DetentionView, shown: FullFacility | None, key: str) -> LinkSheet | None:
    """Somebody who was held there: a search over the registry, and what is known."""
    if shown is None:
        return None
    place = shown.shown.line.place
    offered = screen.lists["case"]

    def save(choice: Choice, given: Mapping[str, Any]) -> Saving:
        said = _said(given, place.id if place is not None else "")
        case = str(given["case"] or "")

        def work(vault: Vault) -> Detention:
            if not case:
                raise Usage("Choose a case.")
            return detention.save(vault, case, choice.ref, **said)

        return tr("Recorded who was held"), work

    return LinkSheet(
        screen.window(),
        screen.session,
        screen.drafts,
        key=screen.draft_key("held", key),
        title=tr("Who was held there"),
        kinds=("person",),
        save=save,
        fields=[
            Field("case", tr("Case"), "choice", choices=offered, optional_code=False),
            *_period_fields(),
        ],
        values={"case": screen.left.chosen_case or (offered[0][0] if offered else "")},
    )


def period_form(screen: DetentionView, shown: FullFacility | None, key: str) -> FormSheet | None:
    """When and how somebody was held; also where, when they were somewhere else."""
    one = _record(shown, key)
    if one is None:
        return None

    quoted = shown.passages.get(one.passage_id or "") if shown is not None else None

    def save(given: dict[str, Any]) -> Saving:
        said = _said(given, given["place"] or "")
        if quoted is not None:
            said["passage"] = given["passage"] or ""
        return tr("Detention changed"), lambda vault: detention.update(
            vault,
            one.id,
            **said,
        )

    ground = load("detention_grounds").label(one.ground, current()) if one.ground else ""
    return FormSheet(
        screen.window(),
        screen.session,
        screen.drafts,
        key=screen.draft_key("period", key),
        title=tr("Detention"),
        fields=[
            Field("place", tr("Place"), "choice", choices=screen.lists["place"]),
            *_period_fields(),
            *(
                (
                    Field(
                        "passage",
                        tr("Where it says so"),
                        "choice",
                        choices=[(quoted.id, common.quote(quoted, 120))],
                    ),
                )
                if quoted is not None
                else ()
            ),
        ],
        values={
            "place": one.place_id or "",
            "date": one.date,
            "count": "" if one.count is None else str(one.count),
            "authority": one.authority,
            "ground": ground,
            "order_shown": one.order_shown,
            "conditions": one.conditions,
            "note": one.note,
            "passage": one.passage_id or "",
        },
        save=save,
    )


def passage_form(screen: DetentionView, shown: FullFacility | None, key: str) -> LinkSheet | None:
    """Where it is proved that somebody was held: a search over the passages of the case."""
    one = _record(shown, key)
    if one is None:
        return None

    def save(choice: Choice, _given: Mapping[str, Any]) -> Saving:
        return tr("Passage chosen"), lambda vault: detention.update(
            vault, one.id, passage=choice.ref
        )

    return PassageSheet(
        screen.window(),
        screen.session,
        screen.drafts,
        key=screen.draft_key("passage", key),
        title=tr("Where it says so"),
        case_id=one.case_id,
        save=save,
    )


def _record(shown: FullFacility | None, key: str) -> Detention | None:
    wanted = key.partition("|")[2]
    held = shown.shown.line.held if shown is not None else ()
    return next((each.record for each in held if each.record.id == wanted), None)


def _period_fields() -> list[Field]:
    grounds = [entry.label(current()) for entry in load("detention_grounds")]
    return [
        Field("date", tr("From when to when"), "date"),
        Field("count", tr("How many of a group"), "whole", hint=tr("All of it, when empty")),
        Field("authority", tr("Held by")),
        Field(
            "ground",
            tr("On what ground"),
            hint=tr("From the list, or in words of one’s own"),
            suggestions=grounds,
        ),
        Field("order_shown", tr("Order"), "choice", choices=words.shown_choices()),
        Field("conditions", tr("Conditions"), "text"),
        Field("note", tr("Note")),
    ]


def _said(given: Mapping[str, Any], place: str) -> dict[str, Any]:
    names = ("date", "authority", "ground", "order_shown", "conditions", "note")
    said: dict[str, Any] = {name: str(given[name] or "") for name in names}
    return said | {"count": whole(given["count"]), "place": place}
