"""The network in words, and the shapes of its nodes."""

from __future__ import annotations

from collections.abc import Callable

from app.casework.seeing.network import Edge, Node
from app.ui.language import tr
from app.ui.screens.registry.words import joined, label
from app.ui.wording import day, one_line

SHAPES = {
    "person": ("circle", "green"),
    "group": ("ring", "green"),
    "institution": ("square", "blue"),
    "event": ("diamond", "orange"),
    "place": ("triangle", "sky"),
    "facility": ("house", "red"),
    "proceeding": ("hexagon", "purple"),
}
"""Kind of node -> shape and colour; no two share either a shape or a colour with another family."""

_PLACES = ("place", "facility")

SCREENS = {"person": "people", "event": "events", "place": "places"}
"""Table of a record -> the screen that shows it."""


def kind(name: str) -> str:
    """A kind of node."""
    return {
        "person": tr("Person"),
        "group": tr("Group of people"),
        "institution": tr("Institution"),
        "event": tr("Event"),
        "place": tr("Place"),
        "facility": tr("Facility"),
        "proceeding": tr("Proceeding"),
    }.get(name, name)


def name(node: Node, veil: Callable[[str], str]) -> str:
    """What a node goes by.

    Args:
        node: which.
        veil: for titles, which may name whom and what they must not. People go by a pseudonym or by a name
            that may be shown, and relatives of a protected person have names of their own.
    """
    if not node.label:
        return tr("A protected place") if node.kind in _PLACES else tr("A protected person")
    return one_line(node.label if node.kind == "person" else veil(node.label))


def tie(edge: Edge) -> str:
    """What ties two nodes: a role, or a relation."""
    if edge.tie in ("part", "party"):
        return label("roles", edge.what) or tr("part in it")
    if edge.tie == "onwards":
        return {
            "led-to": tr("led to"),
            "part-of": tr("part of"),
            "followed-by": tr("followed by"),
        }.get(edge.what, edge.what)
    return {
        "happened": tr("happened in"),
        "court": tr("court"),
        "held": tr("held in"),
        "appeal": tr("appealed in"),
        "same": tr("is the proceeding"),
    }.get(edge.tie, edge.tie)


def conflict(node: Node) -> str:
    """Roles of a person that do not go together, or ``""``."""
    if not node.conflict:
        return ""
    roles = ", ".join(label("roles", each) for each in node.conflict)
    return tr("In roles that do not go together: {roles}", roles=roles)


def said(node: Node, veil: Callable[[str], str]) -> str:
    """A node, for tips and screen readers."""
    dated = day(node.date) if node.date else ""
    ties = tr("%Ln tie(s)", n=node.ties)
    return ". ".join(
        filter(None, (name(node, veil), joined(kind(node.kind), dated, ties), conflict(node)))
    )
