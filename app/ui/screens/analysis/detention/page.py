"""The page of a place where people are held: what it is, whether lawfully, and who was held there when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.casework import lookup
from app.casework.arguing.flags import Flag
from app.casework.redress import checks
from app.casework.redress.detention import Held
from app.casework.redress.facilities import UNKNOWN, ShownFacility, facility
from app.records.evidence import Passage
from app.ui.language import tr
from app.ui.screens.analysis import words as common
from app.ui.screens.analysis.proceedings import words
from app.ui.screens.analysis.proceedings.flag_rows import flag_section
from app.ui.screens.registry.page import Badge, Button, Page, Row, Section
from app.ui.screens.registry.words import event_row, joined, label
from app.ui.wording import day, one_line
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.ui.screens.analysis.detention.view import DetentionView


@dataclass(frozen=True, slots=True)
class FullFacility:
    """A place with who was held there, the passages that say so, and what is flagged.

    Attributes:
        passages: by id.
    """

    shown: ShownFacility
    passages: Mapping[str, Passage]
    flags: tuple[Flag, ...]

    @property
    def key(self) -> str:
        """Its key in the list."""
        place = self.shown.line.place
        return place.id if place is not None else UNKNOWN


def read(vault: Vault, key: str, case: str | None) -> FullFacility:
    """A place, by its id or that of somebody's detention there; on the vault's thread."""
    shown = facility(vault, key, case)
    held = {each.record.id for each in shown.line.held}
    return FullFacility(
        shown,
        lookup.many(
            vault,
            Passage,
            (each.record.passage_id for each in shown.line.held if each.record.passage_id),
        ),
        tuple(each for each in checks.flags(vault, case) if held & {each.one, each.other}),
    )


def page(screen: DetentionView, full: FullFacility) -> Page:
    """The page of a place."""
    line, place = full.shown.line, full.shown.line.place
    waiting = sum(each.answer is None for each in full.flags)
    flagged = Badge(tr("%Ln flag(s) open", n=waiting), "doubtful")
    sections = (
        flag_section(full.flags, full.key, screen.write, screen.reopen),
        _held(screen, full),
        Section("events", tr("Events"), [event_row(e, screen.go.emit) for e in full.shown.events]),
    )
    if place is None:
        return Page(
            key=UNKNOWN,
            title=tr("Not known where"),
            badges=(flagged,) if waiting else (),
            numbers=((f"{line.people:,}", tr("recorded as held"), None),),
            sections=sections,
        )
    numbers = [(f"{line.people:,}", tr("recorded as held"), None)]
    if place.population is not None:
        numbers.append((f"{place.population:,}", tr("held in all"), None))
    if place.capacity is not None:
        numbers.append((f"{place.capacity:,}", tr("places"), None))
    return Page(
        key=place.id,
        title=place.name,
        below=joined(label("facilities", place.facility), ", ".join(line.within)),
        badges=(*_badges(full), *((flagged,) if waiting else ())),
        numbers=numbers,
        facts=(
            (tr("Run by"), place.authority),
            (tr("Made for"), tr("%Ln person(s)", n=place.capacity) if place.capacity else ""),
            (
                tr("People held"),
                joined(
                    tr("%Ln person(s)", n=place.population) if place.population is not None else "",
                    tr("counted {day}", day=day(place.counted_on)) if place.counted_on else "",
                ),
            ),
            (tr("Lawful"), words.lawful(place.lawful)),
            (tr("Note"), place.note),
        ),
        buttons=(
            Button(
                tr("Show the place"),
                lambda: screen.go.emit("place", place.id),
                "map-pin",
                writes=False,
            ),
        ),
        sections=sections,
    )


def _badges(full: FullFacility) -> tuple[Badge, ...]:
    line, found = full.shown.line, list[Badge]()
    place = line.place
    if place is None:
        return ()
    if place.protected:
        found.append(Badge(tr("Protected"), "good"))
    if place.trashed:
        found.append(Badge(tr("In the trash"), "doubtful"))
    if place.lawful in ("no", "disputed"):
        found.append(
            Badge(words.lawful(place.lawful), "bad" if place.lawful == "no" else "doubtful")
        )
    if line.over:
        found.append(Badge(tr("%Ln more than it was made for", n=line.over), "bad"))
    return tuple(found)


def _held(screen: DetentionView, full: FullFacility) -> Section:
    key, rows = full.key, list[Row]()
    for each in full.shown.line.held:
        rows.append(_row(screen, full, each, key))
        if each.record.passage_id is None:
            form = f"{key}|{each.record.id}"
            rows.append(
                Row(
                    f"prove {each.record.id}",
                    tr("Choose the passage that says so"),
                    icon="quote",
                    go=lambda form=form: screen.write("passage", form),  # type: ignore[misc]
                    remark=True,
                )
            )
    return Section(
        "held",
        tr("Who was held there"),
        rows,
        (Button(tr("Add who was held"), lambda: screen.write("held", f"{key}|new")),),
        tr("Nobody is recorded as held there."),
    )


def _row(screen: DetentionView, full: FullFacility, each: Held, key: str) -> Row:
    record, person = each.record, each.person
    passage = full.passages.get(record.passage_id or "")
    go = (
        (lambda: screen.go.emit("item", common.target(passage)))
        if passage is not None
        else (lambda: screen.go.emit("person", person.id))
    )
    return Row(
        record.id,
        person.pseudonym or person.name,
        joined(
            words.of_group(person, each.number),
            words.ground(record.ground),
            one_line(record.authority),
            one_line(record.conditions),
            one_line(record.note),
        ),
        end=day(record.date),
        icon="users" if person.kind == "group" else "user",
        badges=_shown(record.order_shown),
        quote=common.quote(passage) if passage is not None else "",
        go=go,
        change=lambda: screen.write("period", f"{key}|{record.id}"),
        remove=lambda: screen.take_back(record.id),
        removal=tr("Take back that they were held"),
    )


def _shown(code: str) -> tuple[Badge, ...]:
    if not code:
        return ()
    return (Badge(words.shown(code), "doubtful" if code == "no" else "plain"),)
