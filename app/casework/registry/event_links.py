"""Chains of events: how one leads to another, is a part of it, or is followed by it; never in a circle."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.casework import lookup
from app.errors import NotFound, Refused, Usage
from app.records.cases import CHAINED, Event, EventLink
from app.records.dates import bounds
from app.records.evidence import Passage
from app.records.ids import new_id
from app.records.text import nfc
from app.records.vocabulary import load
from app.vault.vault import Vault

_TIME = re.compile(r"(?P<day>[0-9-]{10})T(?P<clock>[0-9]{2}:[0-9]{2})(?::[0-9]{2})?(?P<zone>.*)")

SEQUENCE = ("led-to", "followed-by")
"""Relations that say what came first; the third says what is a part of what."""


def link(
    vault: Vault,
    event: str,
    to: str,
    relation: str,
    *,
    certainty: str | None = None,
    passage: str | None = None,
    note: str | None = None,
) -> EventLink:
    """Say how an event leads to another; saying the same again changes what is said of it.

    Args:
        vault: open for writing.
        event: id or title of the event that comes first, or that is the part.
        to: id or title of the other.
        relation: one of :data:`app.records.cases.CHAINED`.
        certainty: code from ``certainty``; None keeps what it has.
        passage: id of the passage that says so; ``""`` for none, None keeps what it has.
        note: free text; None keeps what it has.

    Raises:
        NotFound: no such event or passage.
        Usage: an unknown relation or certainty, or an event that is linked to itself.
        Refused: the chain would run in a circle.
    """
    if relation not in CHAINED:
        raise Usage(f"{relation!a} is no link between events; choose one of {', '.join(CHAINED)}.")
    if certainty:
        load("certainty").require(certainty)
    with vault.change() as change:
        one, other = _event(vault, event), _event(vault, to)
        if one.id == other.id:
            raise Usage("An event cannot lead to itself.")
        if passage and vault.one(Passage, id=passage) is None:
            raise NotFound("There is no such passage.")
        held = vault.one(EventLink, event_id=one.id, to_id=other.id, relation=relation)
        if held is None and one.id in _reached(vault, other.id, relation):
            raise Refused(
                "This would make the chain of events run in a circle: the second event leads to "
                "the first already."
            )
        before = held or EventLink(id=new_id(), event_id=one.id, to_id=other.id, relation=relation)
        made = replace(
            before,
            certainty=before.certainty if certainty is None else certainty,
            passage_id=before.passage_id if passage is None else passage or None,
            note=before.note if note is None else nfc(note).strip(),
        )
        return change.put("described" if held else "linked", made)


def unlink(vault: Vault, link_id: str) -> None:
    """Take a link between two events away.

    Raises:
        NotFound: no such link.
    """
    with vault.change() as change:
        held = vault.one(EventLink, id=link_id)
        if held is None:
            raise NotFound("There is no such link between events.")
        change.remove("unlinked", held)


def links_of(vault: Vault, event_id: str) -> tuple[list[EventLink], list[EventLink]]:
    """The links that lead to an event, and those that lead from it, in the order in which they were made."""
    return (
        vault.find(EventLink, order="id", to_id=event_id),
        vault.find(EventLink, order="id", event_id=event_id),
    )


def chain(links: Iterable[tuple[str, str]], start: str) -> set[str]:
    """Every event that an event leads to or comes from, itself included; circles do no harm.

    Args:
        links: pairs of ids, the second after the first.
        start: id of the event.
    """
    onward: dict[str, list[str]] = {}
    back: dict[str, list[str]] = {}
    for one, other in links:
        onward.setdefault(one, []).append(other)
        back.setdefault(other, []).append(one)
    return reached(onward, start) | reached(back, start)


def reached(onward: Mapping[str, Iterable[str]], start: str) -> set[str]:
    """Every node to which the links lead from one, itself included; circles do no harm."""
    found, waiting = {start}, deque((start,))
    while waiting:
        for each in onward.get(waiting.popleft(), ()):
            if each not in found:
                found.add(each)
                waiting.append(each)
    return found


def runs_back(one: str, other: str, relation: str) -> bool:
    """Whether the dates say that what comes second happened first, whatever day each was.

    Of one day the clock decides, where both times are of one zone.

    Args:
        one: EDTF date of the first event, or ``""``.
        other: EDTF date of the second.
        relation: between them; what is a part of another has no order.
    """
    if relation not in SEQUENCE or not one or not other:
        return False
    first, second = _TIME.fullmatch(one), _TIME.fullmatch(other)
    if first and second and (first["day"], first["zone"]) == (second["day"], second["zone"]):
        return second["clock"] < first["clock"]
    return bounds(other)[1] < bounds(one)[0]


def _reached(vault: Vault, start: str, relation: str) -> set[str]:
    """Events to which links of the same sort lead, read link by link: chains are short."""
    kinds = list(SEQUENCE) if relation in SEQUENCE else [relation]
    found, waiting = {start}, [start]
    while waiting:
        step, waiting = waiting[:400], waiting[400:]
        for each in vault.find(EventLink, event_id=step, relation=kinds):
            if each.to_id not in found:
                found.add(each.to_id)
                waiting.append(each.to_id)
    return found


def _event(vault: Vault, ref: str) -> Event:
    found = vault.one(Event, id=ref) or lookup.event(vault, ref)
    if found.trashed:
        raise Usage("The event lies in the trash; take it out first.")
    return found
