"""The verbs of places where people are held, and of who was held there."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from typing import Any

from app.casework.redress import detention
from app.casework.redress import facilities as register
from app.casework.redress.detention import Held
from app.casework.redress.facilities import FacilityLine
from app.casework.redress.fields import called
from app.casework.registry import adding, places
from app.cli.catalogue import opened
from app.cli.output import Answer
from app.errors import Usage
from app.records.cases import Place
from app.records.text import nfc, one_line

_PLACE = (
    "kind", "country", "authority", "facility", "capacity", "population", "counted_on", "lawful",
    "protected", "note",
)  # fmt: skip
_HELD = (
    "place", "count", "date", "authority", "ground", "order_shown", "conditions", "event", "passage",
    "note",
)  # fmt: skip


def place(arguments: Namespace) -> Answer:
    """Add a place, or change what is given of the one of this name."""
    given: dict[str, Any] = {name: getattr(arguments, name) for name in _PLACE}
    said = {name: value for name, value in given.items() if value is not None}
    if arguments.facility:
        # Whatever is told to be a kind of facility is one.
        said.setdefault("kind", "facility")
    if arguments.within is not None:
        said["parent_id"] = arguments.within
    if arguments.position:
        said["position"] = (arguments.position[0], arguments.position[1])
    name = " ".join(nfc(arguments.name).split())
    with opened(arguments, write=True) as vault:
        held = vault.find(Place, name=name, trashed=False)
        if len(held) > 1:
            raise Usage(f"{len(held)} places have that name; change it in the window.")
        if held:
            saved = places.update_place(vault, held[0].id, **said)
        else:
            saved = adding.add_place(vault, name, **said)
    return Answer(asdict(saved), (f"{one_line(saved.name)}  {saved.id}",))


def facility(arguments: Namespace) -> Answer:
    """The register, or one place with who was held there."""
    with opened(arguments, write=False) as vault:
        if arguments.place:
            shown = register.facility(vault, arguments.place, arguments.case or None)
            held = [f"    {_held_line(each)}" for each in shown.line.held]
            document = _line_json(shown.line) | {
                "held": [_held_json(each) for each in shown.line.held],
                "events": [{"id": each.id, "title": each.title} for each in shown.events],
            }
            return Answer(document, (_said(shown.line), *held))
        lines = register.facilities(vault, arguments.case or None)
    documents = [
        _line_json(line) | {"held": [_held_json(each) for each in line.held]} for line in lines
    ]
    return Answer(
        {"facilities": documents}, (*map(_said, lines), f"{len(lines)} places of detention.")
    )


def detained(arguments: Namespace) -> Answer:
    """Say who was held, change that, or take it back."""
    given = {name: getattr(arguments, name) for name in _HELD}
    said: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    with opened(arguments, write=True) as vault:
        if arguments.remove:
            held = detention.find(vault, arguments.remove)
            detention.remove(vault, held.id)
            return Answer({"removed": held.id}, ("Taken back.",))
        if arguments.change:
            saved = detention.update(vault, detention.find(vault, arguments.change).id, **said)
        elif arguments.case and arguments.person:
            saved = detention.save(vault, arguments.case, arguments.person, **said)
        else:
            raise Usage("Say in which case and who was held: --case and --person.")
    return Answer(asdict(saved), (saved.id,))


def _line_json(line: FacilityLine) -> dict[str, object]:
    document: dict[str, object] = asdict(line.place) if line.place is not None else {"id": ""}
    return document | {"within": list(line.within), "people": line.people, "over": line.over}


def _held_json(each: Held) -> dict[str, object]:
    return asdict(each.record) | {
        "case": each.case_code,
        "name": called(each.person),
        "number": each.number,
    }


def _held_line(each: Held) -> str:
    number = f" ({each.number})" if each.person.kind == "group" else ""
    date = each.record.date or "undated"
    return f"{date}  {one_line(called(each.person))}{number}  {each.record.ground}".rstrip()


def _said(line: FacilityLine) -> str:
    if line.place is None:
        return f"not known where  {line.people} people"
    return f"{line.place.id}  {one_line(line.place.name)}  {line.people} people"
