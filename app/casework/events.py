"""Acts within events, and people's parts in them."""

from __future__ import annotations

from collections.abc import Sequence

from app.casework import lookup
from app.errors import Usage
from app.records.cases import Act, EventProvision, Involvement, Place
from app.records.ids import new_id
from app.records.text import nfc
from app.records.vocabulary import load, provision
from app.vault.vault import Vault


def save_act(
    vault: Vault, event: str, act: str, methods: Sequence[str] = (), purpose: str = ""
) -> Act:
    """Record an act (HURIDOCS MT04) in an event, with its methods (MT05) and purpose (MT38).

    An act of the same code in the same event is changed, not added twice.
    """
    found = lookup.event(vault, event)
    load("acts").require(act)
    for method in methods:
        load("methods").require(method)
    if purpose:
        load("torture_purposes").require(purpose)
    held = vault.one(Act, event_id=found.id, act=act)
    saved = Act(
        id=held.id if held else new_id(),
        event_id=found.id,
        act=act,
        methods=tuple(dict.fromkeys([*(held.methods if held else ()), *methods])),
        purpose=purpose or (held.purpose if held else ""),
    )
    with vault.change() as change:
        return change.put("described" if held else "recorded", saved)


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
    """Record a person's part in an event or in one act of it."""
    found, who = lookup.event(vault, event), lookup.person(vault, person)
    load("roles").require(role)
    if degree:
        load("degrees").require(degree)
    if certainty:
        load("certainty").require(certainty)
    held = vault.one(Involvement, event_id=found.id, person_id=who.id, role=role, act_id=act_id)
    saved = Involvement(
        id=held.id if held else new_id(),
        person_id=who.id,
        event_id=found.id,
        act_id=act_id,
        role=role,
        degree=degree or (held.degree if held else ""),
        certainty=certainty or (held.certainty if held else ""),
    )
    with vault.change() as change:
        return change.put("described" if held else "linked", saved)


def engage(vault: Vault, event: str, article: str) -> EventProvision:
    """Say that an event engages a provision of law."""
    found, ref = lookup.event(vault, event), provision(article).id
    held = vault.one(EventProvision, event_id=found.id, provision=ref)
    with vault.change() as change:
        return held or change.put(
            "linked", EventProvision(id=new_id(), event_id=found.id, provision=ref)
        )


def save_place(
    vault: Vault,
    name: str,
    *,
    kind: str = "place",
    authority: str = "",
    country: str = "",
    latitude: float | None = None,
    longitude: float | None = None,
    protected: bool = False,
) -> Place:
    """Add a place or facility, or change the one of this name."""
    name = nfc(name).strip()
    if not name:
        raise Usage("A place needs a name.")
    if kind not in ("place", "facility"):
        raise Usage("A place is a place or a facility.")
    held = vault.one(Place, name=name)
    saved = Place(
        id=held.id if held else new_id(),
        name=name,
        kind=kind,
        authority=authority,
        country=country,
        latitude=latitude,
        longitude=longitude,
        protected=protected,
    )
    with vault.change() as change:
        return change.put("described" if held else "recorded", saved)
