"""The verbs of the map and the network: what the pictures show, as tables."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from app.bundle.workbook import Table, Value
from app.casework import lookup
from app.casework.arguing.board_table import write
from app.casework.seeing import network as networks
from app.casework.seeing import places_map
from app.casework.seeing.behind import items_behind
from app.casework.seeing.veil import PERSON, Veil, veil
from app.cli.catalogue import opened
from app.cli.claims import UNREDACTED
from app.cli.output import Answer
from app.errors import KuagerError, NotFound, Usage
from app.records.text import one_line
from app.vault.vault import Vault

_PLACES = ("Place", "Kind", "Drawn", "Latitude", "Longitude", "Events", "People held", "Id")
_TIES = ("From", "Tie", "What", "To", "Passage", "Id, from", "Id, to")
PROTECTED = "a protected place"


def places(arguments: Namespace) -> Answer:
    """The places of a map, what happened in one of them, or a route."""
    case = arguments.case or None
    with opened(arguments, write=bool(arguments.to)) as vault:
        if arguments.routes:
            held = places_map.travellers(vault, case)
            documents = [
                {"key": each.key, "label": each.label, "stops": each.stops} for each in held
            ]
            said = [f"{each.key}  {one_line(each.label)}" for each in held]
            return Answer({"routes": documents}, (*said, f"{len(held)} routes."))
        if arguments.route:
            found = places_map.route(vault, _traveller(vault, arguments.route), case)
            stops = _happened(found.stops)
            document = {"key": found.key, "label": found.label, "undated": found.undated}
            return Answer({**document, "later": found.later, "stops": stops}, _told(found.stops))
        if arguments.place:
            place = lookup.place(vault, arguments.place)
            told = places_map.happenings(vault, [place.id], case)
            return Answer({"place": place.id, "happened": _happened(told)}, _told(told))
        shown = places_map.places_map(vault, case)
        veiled = veil(vault)
        rows = [_row(spot, veiled) for spot in shown.spots]
        if arguments.to:
            written = _write(vault, arguments, "Map", _PLACES, rows)
            return Answer({"written": written.name}, (f"Written: {written.name}",), (UNREDACTED,))
    documents = [_spot(spot) for spot in shown.spots]
    lines = [
        f"{row[0]}  {row[2] or 'exact'}  {spot.events} events, {spot.held} held"
        for row, spot in zip(rows, shown.spots, strict=True)
    ]
    left_out = f"{shown.adrift} events have no place on the map; {shown.lost} places no position."
    document = {
        "places": documents,
        "events_elsewhere": shown.adrift,
        "places_elsewhere": shown.lost,
    }
    return Answer(document, (*lines, f"{len(lines)} places. {left_out}"))


def ties(arguments: Namespace) -> Answer:
    """The edges of a network, with their roles."""
    unknown = set(arguments.only) - set(networks.KINDS)
    if unknown:
        raise Usage(f"Kinds of nodes are {', '.join(networks.KINDS)}.")
    if arguments.steps < 1:
        raise Usage("It takes at least one step to get anywhere.")
    with opened(arguments, write=bool(arguments.to)) as vault:
        shown = networks.network(vault, arguments.case or None, arguments.only or networks.KINDS)
        if arguments.around:
            key = _node(vault, arguments.around)
            if key not in {node.key for node in shown.nodes}:
                raise NotFound("Nothing is tied to that in this network.")
            shown = networks.near(shown, [key], arguments.steps)
        veiled = veil(vault)
        edges = [shown.edge(place) for place in range(len(shown.ties))]
        if arguments.conflicts:
            edges = [edge for edge in edges if shown.nodes[edge.one].conflict]
        rows = [
            (
                _label(shown.nodes[edge.one], veiled), edge.tie, edge.what,
                _label(shown.nodes[edge.other], veiled),
                edge.passage, shown.nodes[edge.one].key, shown.nodes[edge.other].key,
            )
            for edge in edges
        ]  # fmt: skip
        if arguments.to:
            written = _write(vault, arguments, "Network", _TIES, rows)
            return Answer({"written": written.name}, (f"Written: {written.name}",), (UNREDACTED,))
    nodes = [
        {
            "key": node.key, "kind": node.kind, "label": _label(node, veiled), "date": node.date,
            "ties": node.ties, "conflict": list(node.conflict),
        }
        for node in shown.nodes
    ]  # fmt: skip
    tied = [
        {"one": row[5], "other": row[6], "tie": row[1], "what": row[2], "passage": row[4]}
        for row in rows
    ]
    lines = [f"{one_line(row[0])}  --{row[2] or row[1]}-->  {one_line(row[3])}" for row in rows]
    conflicts = [
        f"{one_line(_label(node, veiled))} is {' and '.join(node.conflict)}: roles that do not go together."
        for node in shown.nodes
        if node.conflict
    ]
    counted = f"{len(shown.nodes)} nodes, {len(rows)} ties; {shown.alone} records tied to nothing."
    return Answer({"nodes": nodes, "ties": tied}, (*lines, *conflicts, counted))


def _write(
    vault: Vault,
    arguments: Namespace,
    name: str,
    headings: tuple[str, ...],
    rows: Iterable[tuple[Value, ...]],
) -> Path:
    table = Table(name, headings, [24.0] * len(headings), list(rows))
    return write(vault, Path(arguments.to), table, items_behind(vault, arguments.case or None))


def _row(spot: places_map.Spot, veiled: Veil) -> tuple[Value, ...]:
    named = veiled(spot.name) or (f"{PROTECTED}, {spot.around}" if spot.around else PROTECTED)
    return (
        named, spot.kind, spot.coarse, f"{spot.latitude:.5f}", f"{spot.longitude:.5f}", spot.events,
        spot.held, spot.place_id,
    )  # fmt: skip


def _spot(spot: places_map.Spot) -> dict[str, object]:
    return {
        "id": spot.place_id, "name": spot.name, "around": spot.around, "kind": spot.kind,
        "latitude": spot.latitude, "longitude": spot.longitude, "coarse": spot.coarse,
        "hidden": spot.hidden, "events": spot.events, "held": spot.held,
    }  # fmt: skip


def _happened(told: Iterable[places_map.Happening]) -> list[dict[str, object]]:
    return [
        {
            "key": each.key, "title": each.title, "date": each.date, "place": each.place_id,
            "evidence": [
                {"item": line.item.number, "passage": line.passage.id if line.passage else ""}
                for line in each.evidence
            ],
        }
        for each in told
    ]  # fmt: skip


def _told(told: Iterable[places_map.Happening]) -> tuple[str, ...]:
    return tuple(
        f"{each.date or 'undated'}  {one_line(each.title)}"
        + "".join(f"  [{line.item.number}]" for line in each.evidence)
        for each in told
    )


def _label(node: networks.Node, veiled: Veil) -> str:
    """People go by a pseudonym or by a name that may be shown; titles may name whom they must not."""
    if not node.label:
        return PROTECTED if node.kind in ("place", "facility") else PERSON
    return node.label if node.kind == "person" else veiled(node.label)


def _traveller(vault: Vault, ref: str) -> str:
    try:
        return f"person:{lookup.person(vault, ref).id}"
    except NotFound:
        return f"chain:{lookup.event(vault, ref).id}"


def _node(vault: Vault, ref: str) -> str:
    for table, find in (
        ("person", lookup.person), ("event", lookup.event), ("place", lookup.place),
    ):  # fmt: skip
        try:
            return f"{table}:{find(vault, ref).id}"
        except KuagerError as error:
            if isinstance(error, Usage) and table != "place":
                raise
    raise NotFound("There is no such person, event or place in this vault.")
