"""What is shown of an event."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.casework.registry.event_view import ShownEvent
from app.records.cases import Involvement
from app.records.evidence import Passage
from app.records.people import Person
from app.ui.forms import Field
from app.ui.language import tr
from app.ui.screens.registry.page import Badge, Button, Page, Row, Section
from app.ui.screens.registry.words import certainty_badge, item_row, joined, label
from app.ui.wording import day

if TYPE_CHECKING:
    from app.ui.screens.events import EventsScreen

_VICTIMS = ("victim", "patient", "depicted")
_PERPETRATORS = ("perpetrator", "suspect", "accused")
_WITNESSES = ("witness", "speaker", "source")


def page(
    screen: EventsScreen,
    shown: ShownEvent,
    law: Mapping[str, tuple[str, str]],
    passages: Mapping[str, Passage],
) -> Page:
    """The page of an event, with the names of the provisions that it engages, and what its evidence says."""
    event, place = shown.event, shown.place
    return Page(
        key=event.id,
        title=event.title,
        below=joined(day(event.date) or tr("undated"), place.name if place else ""),
        badges=(
            *((Badge(tr("In the trash"), "doubtful"),) if event.trashed else ()),
            *((Badge(tr("Disputed"), "doubtful"),) if event.disputed else ()),
        ),
        facts=((tr("Note"), event.note),),
        sections=(
            _where(screen, shown),
            _acts(screen, shown),
            *_people(screen, shown),
            _law(screen, shown, law),
            _evidence(screen, shown, passages),
        ),
        trashed=event.trashed,
    )


def certainty_field() -> Field:
    """How sure a link is."""
    return Field("certainty", tr("How sure it is"), "code", vocabulary="certainty")


def _where(screen: EventsScreen, shown: ShownEvent) -> Section:
    rows = [
        Row(
            "case",
            shown.case_code,
            tr("Case"),
            icon="folder",
            go=lambda: screen.go.emit("case", shown.case_code),
        )
    ]
    place = shown.place
    if place is not None:
        kind = tr("Place where people are held") if place.kind == "facility" else tr("Place")
        rows.append(
            Row(
                "place",
                place.name,
                joined(kind, place.authority),
                icon="building" if place.kind == "facility" else "map-pin",
                badges=(Badge(tr("Protected"), "good"),) if place.protected else (),
                go=lambda: screen.go.emit("place", place.id),
            )
        )
    return Section("where", tr("Belongs to"), rows)


def _acts(screen: EventsScreen, shown: ShownEvent) -> Section:
    key = shown.event.id
    rows = []
    for act in shown.acts:
        methods = ", ".join(label("methods", method) for method in act.methods)
        rows.append(
            Row(
                act.id,
                label("acts", act.act),
                "\n".join(
                    filter(
                        None,
                        (
                            methods and tr("Methods: {methods}", methods=methods),
                            act.purpose
                            and tr(
                                "Purpose: {purpose}", purpose=label("torture_purposes", act.purpose)
                            ),
                            act.note,
                        ),
                    )
                ),
                end=day(act.date),
                icon="gavel",
                change=lambda act=act: screen.write("act", f"{key}|{act.id}"),  # type: ignore[misc]
                remove=lambda act=act: screen.remove_act(act.id),  # type: ignore[misc]
                removal=tr("Remove the act"),
            )
        )
    return Section(
        "acts",
        tr("Acts"),
        rows,
        (Button(tr("Add an act"), lambda: screen.write("act", key)),),
        tr("Which violations were committed, by which methods and to what purpose."),
    )


def _people(screen: EventsScreen, shown: ShownEvent) -> list[Section]:
    """Victims, perpetrators, witnesses and everybody else."""
    key = shown.event.id
    acts = {act.id: label("acts", act.act) for act in shown.acts}
    groups: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
        ("victim", tr("Victims"), _VICTIMS, tr("Nobody is named as a victim yet.")),
        (
            "perpetrator",
            tr("Perpetrators"),
            _PERPETRATORS,
            tr("Nobody is named as a perpetrator yet."),
        ),
        ("witness", tr("Witnesses"), _WITNESSES, tr("Nobody is named as a witness yet.")),
        ("other", tr("Others"), (), ""),
    )
    known = {*_VICTIMS, *_PERPETRATORS, *_WITNESSES}
    sections = []
    for group, title, roles, empty in groups:
        rows = [
            _part(screen, key, part, person, acts)
            for part, person in shown.involvements
            if (part.role in roles if roles else part.role not in known)
        ]
        add = Button(tr("Add"), lambda group=group: screen.write("person", f"{key}|{group}"))  # type: ignore[misc]
        sections.append(
            Section(f"people {group}", title, rows, (add,), empty or tr("Nobody else."))
        )
    return sections


def _part(
    screen: EventsScreen, key: str, part: Involvement, person: Person, acts: dict[str, str]
) -> Row:
    said = joined(
        label("roles", part.role),
        label("degrees", part.degree),
        acts.get(part.act_id or "", ""),
        part.note,
    )
    shield = (Badge(tr("Protected"), "good"),) if person.protected else ()
    return Row(
        part.id,
        person.name,
        said,
        end=tr("%Ln person(s)", n=person.count) if person.count > 1 else "",
        icon="user" if person.kind == "individual" else "users",
        badges=(*shield, *certainty_badge(part.certainty)),
        go=lambda: screen.go.emit("person", person.id),
        change=lambda: screen.write("part", f"{key}|{part.id}"),
        remove=lambda: screen.remove_part(part.id),
        removal=tr("Take out of the event"),
    )


def _law(screen: EventsScreen, shown: ShownEvent, law: Mapping[str, tuple[str, str]]) -> Section:
    rows = [
        Row(
            each.id,
            *law.get(each.provision, (each.provision, "")),
            icon="scale",
            go=lambda ref=each.provision: screen.go.emit("law", ref),  # type: ignore[misc]
            remove=lambda held=each.id: screen.unlink(held),  # type: ignore[misc]
            removal=tr("Remove the provision"),
        )
        for each in shown.provisions
    ]
    return Section(
        "law",
        tr("Provisions engaged"),
        rows,
        (Button(tr("Add a provision"), lambda: screen.write("law", shown.event.id)),),
        tr("Which articles the event may have violated."),
    )


def _evidence(screen: EventsScreen, shown: ShownEvent, passages: Mapping[str, Passage]) -> Section:
    key = shown.event.id
    rows = [
        item_row(
            item,
            screen.go.emit,
            key=held.id,
            badges=certainty_badge(held.certainty),
            passage=passages.get(held.passage_id or ""),
            change=lambda held=held: screen.write("link", f"{key}|{held.id}"),  # type: ignore[misc]
            remove=lambda held=held: screen.unlink(held.id),  # type: ignore[misc]
        )
        for held, item in shown.items
    ]
    return Section(
        "items",
        tr("Evidence"),
        rows,
        (Button(tr("Link an item"), lambda: screen.write("item", key)),),
        tr("No item is linked to this event yet."),
    )
