"""Consents over time: which one counts, how long it holds, and everything that was ever said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, cast

from app.casework import lookup
from app.records.consent import EXPIRED as EXPIRED
from app.records.consent import EXPIRES_SOON as EXPIRES_SOON
from app.records.consent import WARNED, Consent, last_day
from app.records.consent import state_of as state_of
from app.records.consent import today as today
from app.records.evidence import Item
from app.records.people import Person
from app.vault.catalogue import table_of
from app.vault.vault import Vault

_NEEDED = ("item_id", "person_id", "purposes", "identity")

_LABELS = (
    "purposes",
    "identity",
    "materials",
    "given_on",
    "form",
    "capacity",
    "guardian",
    "interpreter",
    "language",
    "expires_on",
    "recontact",
    "onward",
    "conditions",
    "taken_by",
    "template",
    "sheet_id",
)


@dataclass(frozen=True, slots=True)
class Expiring:
    """A consent that runs out soon, or has.

    Attributes:
        consent: the person's latest for the item.
        day: the last day on which it holds, ISO date.
        state: ``expires-soon`` or ``expired``.
        left: days that it still holds; negative when it has expired.
    """

    consent: Consent
    item: Item
    person: Person
    day: str
    state: str
    left: int


@dataclass(frozen=True, slots=True)
class Said:
    """One event in the log of a person's consent for an item.

    Attributes:
        index: position in the custody log.
        time: UTC, ISO 8601.
        actor: who wrote it down.
        verb: ``consented``, ``withdrew``, ``undone`` ...
        consent: as it stood after the event; None where its values were erased.
        changed: the fields in which it differs from what held before, in the order of the form;
            all that say something for the first.
    """

    index: int
    time: str
    actor: str
    verb: str
    consent: Consent | None
    changed: tuple[str, ...]


def current(vault: Vault, item_id: str) -> dict[str, Consent]:
    """Each person's latest consent for an item, by person id."""
    return {each.person_id: each for each in vault.find(Consent, order="id", item_id=item_id)}


def latest(vault: Vault, **equals: Any) -> list[Consent]:
    """The latest consent of every pair of person and item, the oldest first."""
    found = {
        (each.item_id, each.person_id): each for each in vault.find(Consent, order="id", **equals)
    }
    return sorted(found.values(), key=lambda each: each.id)


def expiring(vault: Vault, on_day: str = "", within: int = WARNED) -> list[Expiring]:
    """The consents that run out within so many days or have run out, the most pressing first.

    What was withdrawn, and what is in the trash or erased, is not among them.

    Args:
        vault: open.
        on_day: ISO date; ``""``: today.
        within: days.
    """
    day = on_day or today()
    until = (date.fromisoformat(day) + timedelta(days=within)).isoformat()
    pressing = [
        (last_day(each.expires_on), each)
        for each in latest(vault)
        if each.expires_on and not each.withdrawn_on and last_day(each.expires_on) <= until
    ]
    items = lookup.many(vault, Item, [each.item_id for _day, each in pressing])
    people = lookup.many(vault, Person, [each.person_id for _day, each in pressing])
    found = [
        Expiring(
            consent=each,
            item=items[each.item_id],
            person=people[each.person_id],
            day=end,
            state=EXPIRED if end < day else EXPIRES_SOON,
            left=days_left(each, day),
        )
        for end, each in pressing
        if not items[each.item_id].trashed and not items[each.item_id].erased_at
    ]
    return sorted(found, key=lambda each: (each.day, each.item.number, each.consent.id))


def days_left(consent: Consent, day: str = "") -> int:
    """Days for which a consent with an expiry still holds; negative when it has expired."""
    end = date.fromisoformat(last_day(consent.expires_on))
    return (end - date.fromisoformat(day or today())).days


def history(vault: Vault, ref: str, person: str) -> list[Said]:
    """All that was recorded of one person's consent for one item, the oldest first.

    Args:
        vault: open.
        ref: id or number of the item.
        person: id, name or pseudonym.

    Raises:
        NotFound: no such item or person.
    """
    item, found = lookup.item(vault, ref), lookup.person(vault, person)
    pair = vault.find(Consent, order="id", item_id=item.id, person_id=found.id)
    ids = {each.id for each in pair}
    table = table_of(Consent)
    held: dict[str, dict[str, Any]] = {}
    before: Consent | None = None
    said = []
    for event in vault.log.events(table=Consent.table, item=item.id):
        if event.record not in ids:
            continue
        values = held.setdefault(event.record, dict(table.defaults))
        values |= {name: after for name, (_before, after) in event.changes.items()}
        after = None
        if not event.erased and all(values.get(name) is not None for name in _NEEDED):
            after = cast("Consent", table.record_of(event.record, values))
        said.append(
            Said(
                index=event.index,
                time=event.time,
                actor=event.actor,
                verb=event.verb,
                consent=after,
                changed=_differing(before, after),
            )
        )
        before = after
    return said


def _differing(before: Consent | None, after: Consent | None) -> tuple[str, ...]:
    if after is None:
        return ()
    names = (*_LABELS, "withdrawn_on", "withdrawal_note")
    empty: dict[str, object] = {"onward": False, "sheet_id": None, "purposes": (), "materials": ()}
    return tuple(
        name
        for name in names
        if getattr(after, name)
        != (empty.get(name, "") if before is None else getattr(before, name))
    )
