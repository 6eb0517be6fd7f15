"""The network of a case: people, events, places and proceedings, and what ties them to each other.

Nobody is tied to anybody by the program: every line is a record that a person made. A protected place, a
home, and what lies within either goes by no name; people go by their pseudonyms where they have one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import compress, repeat
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.casework import lookup
from app.casework.redress.roles import conflicts
from app.casework.seeing.places_map import hidden_places
from app.records.cases import Event, EventLink, Involvement, Place
from app.records.people import Person
from app.records.proceedings import Detention, Proceeding, ProceedingParty
from app.vault.tallies import columns
from app.vault.vault import Vault

KINDS = ("person", "group", "institution", "event", "place", "facility", "proceeding")
"""What can be a node, in the order in which they are listed."""

TIES = ("part", "happened", "onwards", "party", "court", "held", "appeal", "same")
"""What can tie two: a part in an event, where it happened, how one event leads to another, a party to a
proceeding, the court, who was held where, an appeal, the proceeding that an event is."""

_KIND = {"individual": "person", "group": "group", "institution": "institution"}


class Node(NamedTuple):
    """A person, event, place or proceeding.

    Attributes:
        key: ``<table>:<id>``.
        kind: one of :data:`KINDS`.
        label: what it goes by; ``""`` where that is not to be shown.
        date: EDTF, of an event or a proceeding.
        ties: how many edges end at it.
        conflict: codes of the roles that do not go together, or ``()``.
    """

    key: str
    kind: str
    label: str
    date: str
    ties: int
    conflict: tuple[str, ...]


class Edge(NamedTuple):
    """What ties two nodes.

    Attributes:
        one: place of the node in :attr:`Network.nodes`.
        other: likewise; an arrow points to it where the tie has a direction.
        tie: one of :data:`TIES`.
        what: code of the role, or relation between two events; ``""`` where the tie says it all.
        passage: id of the passage that says so, or ``""``.
    """

    one: int
    other: int
    tie: str
    what: str
    passage: str


@dataclass(frozen=True, slots=True)
class Network:
    """Everything that is tied to something.

    Attributes:
        nodes: by kind, then by label; their order does not change while the records do not.
        ends: the two nodes of each edge by their places, a row each.
        ties: of each edge.
        whats: of each edge.
        passages: of each edge.
        alone: how many records nothing is tied to; they are left out. Of a case only its events and
            proceedings are counted: people and places belong to no case.
    """

    nodes: tuple[Node, ...]
    ends: NDArray[np.int64]
    ties: tuple[str, ...]
    whats: tuple[str, ...]
    passages: tuple[str, ...]
    alone: int

    def edge(self, place: int) -> Edge:
        """An edge by its place."""
        one, other = self.ends[place].tolist()
        return Edge(one, other, self.ties[place], self.whats[place], self.passages[place])


NOTHING = Network((), np.zeros((0, 2), dtype=np.int64), (), (), (), 0)
"""No network at all."""


def network(vault: Vault, case: str | None = None, kinds: Collection[str] = KINDS) -> Network:
    """The nodes and edges of a case.

    Args:
        vault: open.
        case: code or id of a case; None for all.
        kinds: of nodes; others are left out with their edges.

    Raises:
        NotFound: no such case.
    """
    gathered = _Gathered(frozenset(kinds))
    _read(vault, gathered, lookup.case(vault, case).id if case else "")
    return gathered.network(("event", "proceeding") if case else KINDS)


def near(shown: Network, keys: Iterable[str], steps: int) -> Network:
    """The part of a network that lies around some of its nodes.

    Args:
        shown: the whole.
        keys: the nodes in the middle; those that are not in it are passed over.
        steps: how many edges it is to the farthest.
    """
    wanted = set(keys)
    held = np.array([node.key in wanted for node in shown.nodes], dtype=bool)
    one, other = shown.ends[:, 0], shown.ends[:, 1]
    for _ in range(steps if held.any() else 0):
        reached = held.copy()
        reached[other[held[one]]] = True
        reached[one[held[other]]] = True
        held = reached
    return part_of(shown, held)


def part_of(shown: Network, held: NDArray[np.bool_]) -> Network:
    """Some nodes of a network with the edges between them.

    Args:
        shown: the whole.
        held: of each node whether it is among them.
    """
    place = np.cumsum(held) - 1
    kept: list[int] = np.flatnonzero(held[shown.ends].all(axis=1)).tolist()
    return Network(
        tuple(node for node, here in zip(shown.nodes, held.tolist(), strict=True) if here),
        place[shown.ends[kept]].reshape(-1, 2),
        tuple(shown.ties[each] for each in kept),
        tuple(shown.whats[each] for each in kept),
        tuple(shown.passages[each] for each in kept),
        shown.alone,
    )


class _Gathered:
    """Records as they are read: nodes in any order, edges between those that are wanted.

    What a case of fifty thousand ties waits for happens here, so it goes by whole lists.
    """

    def __init__(self, kinds: Collection[str]) -> None:
        self._kinds = kinds
        self._at: dict[str, int] = {}
        self._nodes: list[tuple[str, str, str, str]] = []
        self._ends: list[NDArray[np.int64]] = [np.zeros((0, 2), dtype=np.int64)]
        self._ties: list[str] = []
        self._whats: list[str] = []
        self._passages: list[str] = []
        self._conflicts: dict[int, set[str]] = defaultdict(set)

    def node(self, table: str, record_id: str, kind: str, label: str, date: str = "") -> None:
        """Have a node, if its kind is wanted."""
        if kind in self._kinds:
            self._at[record_id] = len(self._nodes)
            self._nodes.append((f"{table}:{record_id}", kind, label, date))

    def tie(
        self, one: str | None, other: str | None, tie: str, what: str = "", passage: str | None = ""
    ) -> None:
        """Tie two nodes by the ids of their records, if both are there."""
        self.tie_all([one], [other], tie, [what], [passage])

    def tie_all(
        self,
        one: Sequence[str | None],
        other: Sequence[str | None],
        tie: str,
        whats: Sequence[str | None] = (),
        passages: Sequence[str | None] = (),
    ) -> tuple[NDArray[np.int64], list[str]]:
        """Tie many, by the ids at either end; nothing is tied to itself.

        Args:
            one: of records, None for no record.
            other: likewise.
            tie: what each of them is.
            whats: of each its role or relation; ``()`` for none.
            passages: of each the passage that says so; ``()`` for none.

        Returns:
            The pairs of nodes that were tied, a row each, and what ties each.
        """
        at = self._at.get
        first = np.fromiter(map(at, one, repeat(-1)), np.int64, len(one))  # type: ignore[arg-type]
        second = np.fromiter(map(at, other, repeat(-1)), np.int64, len(other))  # type: ignore[arg-type]
        held = (first >= 0) & (second >= 0) & (first != second)
        pairs, kept = np.column_stack((first[held], second[held])), held.tolist()
        said = [each or "" for each in compress(whats, kept)] if whats else [""] * len(pairs)
        self._ends.append(pairs)
        self._ties += [tie] * len(pairs)
        self._whats += said
        self._passages += (
            [each or "" for each in compress(passages, kept)] if passages else [""] * len(pairs)
        )
        return pairs, said

    def tie_rows(
        self, rows: Sequence[Sequence[str | None]], tie: str, *, said: bool = True
    ) -> tuple[NDArray[np.int64], list[str]]:
        """Tie many, by rows of two ids, what the tie is, and a passage (passed over if not ``said``)."""
        if not rows:
            return np.zeros((0, 2), dtype=np.int64), []
        one, other, whats, passages = zip(*rows, strict=True)
        return self.tie_all(one, other, tie, whats, passages if said else ())

    def roles(self, rows: Sequence[Sequence[str | None]], tie: str, *, said: bool = True) -> None:
        """Tie people to events or proceedings, and see whether two roles in one do not go together."""
        pairs, whats = self.tie_rows(rows, tie, said=said)
        codes = pairs[:, 0] * max(1, len(self._nodes)) + pairs[:, 1]
        order = np.argsort(codes, kind="stable")
        again = np.zeros(len(codes), dtype=bool)
        again[1:] = codes[order[1:]] == codes[order[:-1]]
        several: dict[tuple[int, int], set[str]] = defaultdict(set)
        for place in np.flatnonzero(again).tolist():
            for each in order[place - 1 : place + 1].tolist():
                several[pairs[each, 0].item(), pairs[each, 1].item()].add(whats[each])
        for (person, _where), held in several.items():
            for both in conflicts(held):
                self._conflicts[person].update(both)

    def network(self, counted: Collection[str]) -> Network:
        """What is tied, in order; of these kinds what is tied to nothing is counted."""
        ends = np.concatenate(self._ends)
        degree = np.bincount(ends.ravel(), minlength=len(self._nodes)).tolist()
        order = {kind: place for place, kind in enumerate(KINDS)}
        nodes = self._nodes
        kept = [
            each
            for *_order, each in sorted(
                (order[kind], label, key, each)
                for each, (key, kind, label, _date) in enumerate(nodes)
                if degree[each]
            )
        ]
        place = np.zeros(max(1, len(nodes)), dtype=np.int64)
        place[kept] = np.arange(len(kept))
        conflict = {each: tuple(sorted(held)) for each, held in self._conflicts.items()}
        return Network(
            tuple(
                map(
                    Node._make,
                    ((*nodes[each], degree[each], conflict.get(each, ())) for each in kept),
                )
            ),
            place[ends],
            tuple(self._ties),
            tuple(self._whats),
            tuple(self._passages),
            sum(
                1
                for node, ties in zip(nodes, degree, strict=True)
                if not ties and node[1] in counted
            ),
        )


def _read(vault: Vault, held: _Gathered, case_id: str) -> None:
    chosen: dict[str, Any] = {"case_id": case_id} if case_id else {}
    events = columns(vault, Event, ("id", "title", "date", "place_id"), trashed=0, **chosen)
    proceedings = vault.find(Proceeding, trashed=False, **chosen)
    for event_id, title, date, _place in events:
        held.node("event", event_id, "event", title, date)
    for each in proceedings:
        held.node("proceeding", each.id, "proceeding", each.title, each.decided or each.opened)
    _people(vault, held)
    _places(vault, held)
    if events:
        ids, _titles, _dates, places = zip(*events, strict=True)
        held.tie_all(ids, places, "happened")
    of_part = ("person_id", "event_id", "role", "passage_id")
    held.roles(columns(vault, Involvement, of_part), "part")
    of_link = ("event_id", "to_id", "relation", "passage_id")
    held.tie_rows(columns(vault, EventLink, of_link), "onwards")
    for each in proceedings:
        held.tie(each.court_id, each.id, "court", "", each.passage_id)
        held.tie(each.id, each.place_id, "happened", "", each.passage_id)
        held.tie(each.parent_id, each.id, "appeal", "", each.passage_id)
        held.tie(each.event_id, each.id, "same", "", each.passage_id)
    of_party = ("person_id", "proceeding_id", "role", "id")
    held.roles(columns(vault, ProceedingParty, of_party), "party", said=False)
    for kept in vault.find(Detention, **chosen):
        held.tie(kept.person_id, kept.place_id, "held", "", kept.passage_id)


def _people(vault: Vault, held: _Gathered) -> None:
    fields = ("id", "name", "kind", "pseudonym", "protected")
    for person_id, name, kind, pseudonym, protected in columns(vault, Person, fields, trashed=0):
        label = pseudonym or ("" if protected else name)
        held.node("person", person_id, _KIND.get(kind, "person"), label)


def _places(vault: Vault, held: _Gathered) -> None:
    places = {place.id: place for place in vault.find(Place, trashed=False)}
    hidden = hidden_places(places)
    for place in places.values():
        kind = "facility" if place.kind == "facility" else "place"
        held.node("place", place.id, kind, "" if place.id in hidden else place.name)
