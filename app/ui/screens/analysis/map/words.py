"""The map in words, and the shapes of its places."""

from __future__ import annotations

from collections.abc import Callable

from app.casework.seeing.places_map import Spot
from app.ui.language import current, tr
from app.ui.screens.registry.words import joined, label
from app.ui.wording import one_line

_CUSTODY = ("police-station", "temporary", "remand-prison", "prison", "administrative",
            "security-service", "military")  # fmt: skip
_MOVED_ON = ("reception-centre", "immigration", "transit")
_CARE = ("hospital", "psychiatric", "children")


def shape_of(kind: str) -> tuple[str, str]:
    """Shape and colour of a kind of place; each group differs in both."""
    if kind == "place":
        return "circle", "blue"
    if kind in _CUSTODY:
        return "square", "red"
    if kind in _MOVED_ON:
        return "pentagon", "orange"
    if kind in _CARE:
        return "cross", "green"
    if kind == "workplace":
        return "hexagon", "purple"
    return "diamond", "black"


def groups() -> list[tuple[str, str, str]]:
    """Shape, colour and meaning, as the legend shows them."""
    return [
        ("circle", "blue", tr("Place")),
        ("square", "red", tr("Police, prison, detention centre")),
        ("pentagon", "orange", tr("Immigration, reception, transit")),
        ("cross", "green", tr("Hospital, children’s institution")),
        ("hexagon", "purple", tr("Workplace")),
        ("diamond", "black", tr("Other place where people were held")),
    ]


def name(spot: Spot, veil: Callable[[str], str]) -> str:
    """What a place is called on a screen."""
    if spot.name:
        return one_line(veil(spot.name))
    if spot.around:
        return tr("A protected place in {place}", place=one_line(veil(spot.around)))
    return tr("A protected place")


def kind(spot: Spot) -> str:
    """What kind of place it is."""
    if spot.kind == "place":
        return tr("Place")
    return tr("Facility") if spot.kind == "facility" else label("facilities", spot.kind)


def drawn(spot: Spot) -> str:
    """How exact its mark is."""
    if spot.coarse == "square":
        return tr("Coarsely: somewhere in a square of 0.1°")
    if spot.coarse == "around":
        return tr("Where the place around it is")
    return tr("Where it is")


def counted(spot: Spot) -> str:
    """How much happened there."""
    return joined(
        tr("%Ln event(s)", n=spot.events) if spot.events else "",
        tr("%Ln person(s) held", n=spot.held) if spot.held else "",
    )


def said(spots: list[Spot], veil: Callable[[str], str]) -> str:
    """A mark, for tips and screen readers."""
    if len(spots) == 1:
        spot = spots[0]
        about = "" if not spot.coarse else drawn(spot)
        return ". ".join(filter(None, (name(spot, veil), kind(spot), counted(spot), about)))
    events = sum(spot.events for spot in spots)
    named = "; ".join(name(spot, veil) for spot in spots[:4])
    more = " …" if len(spots) > 4 else ""
    return joined(tr("%Ln place(s)", n=len(spots)), tr("%Ln event(s)", n=events), f"{named}{more}")


def spoken() -> str:
    """The language of names on the map."""
    return current()
