"""Events, acts within them, and people's parts in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.casework import lookup
from app.casework.registry.places import save_place as save_place
from app.errors import NotFound, Usage
from app.records.cases import Act, Event, EventProvision, Involvement, Provision
from app.records.dates import parse
from app.records.ids import new_id
from app.records.text import nfc
from app.records.vocabulary import load, provision
from app.vault.vault import Vault


def update_event(
    vault: Vault,
    event_id: str,
    *,
    title: str | None = None,
    date: str | None = None,
    place_id: str | None = None,
    note: str | None = None,
    disputed: bool | None = None,
) -> Event:
    """Change the fields of an event that are given; None keeps what it has.

    Args:
        vault: open for writing.
        event_id: its id.
        title: not empty.
        date: EDTF; ``""`` for none.
        place_id: id or name of a place; ``""`` for none.
        note: free text.
        disputed: somebody says that it did not happen, or not so.

    Raises:
        NotFound: no such event.
        Usage: a value that the field cannot hold.
    """
    with vault.change() as change:
        before = vault.get(Event, event_id)
        fields: dict[str, object] = {}
        if title is not None:
            fields["title"] = _title(title)
        if date is not None:
            fields["date"] = parse(date)
        if place_id is not None:
            fields["place_id"] = _place(vault, place_id)
        if note is not None:
            fields["note"] = nfc(note).strip()
        if disputed is not None:
            fields["disputed"] = disputed
        return change.put("described", replace(before, **fields))  # type: ignore[arg-type]


def trash_event(vault: Vault, event_id: str, *, restore: bool = False) -> Event:
    """Put an event in the trash with all that hangs on it, or take it out."""
    with vault.change() as change:
        return change.trash(vault.get(Event, event_id), restore=restore)


def save_act(
    vault: Vault, event: str, act: str, methods: Sequence[str] = (), purpose: str = ""
) -> Act:
    """Record an act (HURIDOCS MT04) in an event, with its methods (MT05) and purpose (MT38).

    An act of the same code in the same event is changed, not added twice.
    """
    found = lookup.event(vault, event)
    _check_act(act, methods, purpose)
    held = vault.one(Act, event_id=found.id, act=act)
    saved = replace(
        held or Act(id=new_id(), event_id=found.id, act=act),
        methods=tuple(dict.fromkeys([*(held.methods if held else ()), *methods])),
        purpose=purpose or (held.purpose if held else ""),
    )
    with vault.change() as change:
        return change.put("described" if held else "recorded", saved)


def update_act(
    vault: Vault,
    act_id: str,
    *,
    act: str | None = None,
    methods: Sequence[str] | None = None,
    purpose: str | None = None,
    date: str | None = None,
    place_id: str | None = None,
    note: str | None = None,
) -> Act:
    """Change the fields of an act that are given; None keeps what it has.

    Args:
        vault: open for writing.
        act_id: its id.
        act: code from ``acts``.
        methods: codes from ``methods``: exactly these, in this order.
        purpose: code from ``torture_purposes``, or ``""``.
        date: EDTF; ``""`` for the event's own.
        place_id: id or name of a place; ``""`` for the event's own.
        note: free text.

    Raises:
        NotFound: no such act.
        Usage: a value that the field cannot hold, or an act that the event has already.
    """
    with vault.change() as change:
        before = vault.get(Act, act_id)
        _check_act(act, methods or (), purpose or "")
        if act is not None and act != before.act:
            other = vault.one(Act, event_id=before.event_id, act=act)
            if other is not None:
                raise Usage("The event has an act of this kind already.")
        fields: dict[str, object] = {"act": act, "purpose": purpose}
        fields["methods"] = None if methods is None else tuple(dict.fromkeys(methods))
        fields["date"] = None if date is None else parse(date)
        fields["note"] = None if note is None else nfc(note).strip()
        given = {name: value for name, value in fields.items() if value is not None}
        if place_id is not None:
            given["place_id"] = _place(vault, place_id)
        return change.put("described", replace(before, **given))  # type: ignore[arg-type]


def remove_act(vault: Vault, act_id: str) -> int:
    """Remove an act from its event, together with people's parts in this act.

    Returns:
        How many parts went with it.

    Raises:
        NotFound: no such act.
    """
    with vault.change() as change:
        held = vault.get(Act, act_id)
        parts = vault.find(Involvement, act_id=held.id)
        for part in parts:
            change.remove("unlinked", part)
        change.remove("removed", held)
    return len(parts)


def acts(vault: Vault, event_id: str) -> list[Act]:
    """The acts of an event, in the order in which they were recorded."""
    return vault.find(Act, order="id", event_id=event_id)


def involve(
    vault: Vault,
    event: str,
    person: str,
    role: str,
    *,
    degree: str = "",
    certainty: str = "",
    act_id: str | None = None,
) -> Involvement:
    """Record a person's part in an event or in one act of it.

    Raises:
        Usage: an unknown code, or an act of another event.
    """
    found, who = lookup.event(vault, event), lookup.person(vault, person)
    load("roles").require(role)
    if degree:
        load("degrees").require(degree)
    if certainty:
        load("certainty").require(certainty)
    if act_id is not None and vault.get(Act, act_id).event_id != found.id:
        raise Usage("The act belongs to another event.")
    held = vault.one(Involvement, event_id=found.id, person_id=who.id, role=role, act_id=act_id)
    saved = replace(
        held
        or Involvement(id=new_id(), person_id=who.id, event_id=found.id, act_id=act_id, role=role),
        degree=degree or (held.degree if held else ""),
        certainty=certainty or (held.certainty if held else ""),
    )
    with vault.change() as change:
        return change.put("described" if held else "linked", saved)


def remove_involvement(vault: Vault, involvement_id: str) -> None:
    """Remove a person's part in an event or act.

    Raises:
        NotFound: no such part.
    """
    with vault.change() as change:
        held = vault.one(Involvement, id=involvement_id)
        if held is None:
            raise NotFound("There is no such part in an event.")
        change.remove("unlinked", held)


def engage(vault: Vault, event: str, article: str) -> EventProvision:
    """Say that an event engages a provision of law, shipped or the vault's own."""
    found, ref = lookup.event(vault, event), article.strip()
    if vault.one(Provision, ref=ref) is None:
        ref = provision(ref).id
    held = vault.one(EventProvision, event_id=found.id, provision=ref)
    with vault.change() as change:
        return held or change.put(
            "linked", EventProvision(id=new_id(), event_id=found.id, provision=ref)
        )


def _check_act(act: str | None, methods: Sequence[str], purpose: str) -> None:
    if act is not None:
        load("acts").require(act)
    for method in methods:
        load("methods").require(method)
    if purpose:
        load("torture_purposes").require(purpose)


def _title(title: str) -> str:
    title = " ".join(nfc(title).split())
    if not title:
        raise Usage("An event needs a title.")
    return title


def _place(vault: Vault, ref: str) -> str | None:
    return lookup.place(vault, ref).id if ref else None
