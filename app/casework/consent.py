"""Consent: recording it, withdrawing it, and the gate that every release passes.

The log of consents is only followed, never edited: a new consent of the same person for the same item
replaces the earlier one from then on, and a withdrawal is a fact of its own.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from app.casework import lookup
from app.errors import Refused, Usage
from app.records.consent import IDENTITIES, Consent, refusal
from app.records.dates import parse
from app.records.evidence import Item, ItemPerson, ItemRelation
from app.records.ids import new_id
from app.records.marks import RedactionProfile
from app.records.text import nfc
from app.records.vocabulary import load
from app.vault.vault import Change, Vault

R = TypeVar("R", ItemRelation, Consent, ItemPerson)

_AT_ONCE = 500

_BELONGING = frozenset(
    (
        "translation-of",
        "transcript-of",
        "derivative-of",
        "copy-of",
        "attachment-of",
        "part-of",
        "recording-of",
        "consent-sheet-of",
    )
)
"""Relations by which an item shares the fate of another: it says the same, or was found in it. A
redacted version does not: it was made to go where the original may not."""


@dataclass(frozen=True, slots=True)
class ConsentForm:
    """A consent as it is entered; :class:`app.records.consent.Consent` says what each field means."""

    person: str
    purposes: tuple[str, ...]
    identity: str
    materials: tuple[str, ...] = ()
    given_on: str = ""
    form: str = ""
    capacity: str = ""
    guardian: str = ""
    interpreter: str = ""
    expires_on: str = ""
    recontact: str = ""
    onward: bool = False
    conditions: str = ""


def read_form(path: Path) -> ConsentForm:
    """Read a consent from a JSON or TOML file with the fields of :class:`ConsentForm`.

    Raises:
        Refused: the file cannot be read.
        Usage: a field is missing, unknown or of the wrong type.
    """
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"The consent file {path.name!a} could not be read.") from error
    try:
        data = json.loads(text) if text.lstrip().startswith("{") else tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refused(f"The consent file {path.name!a} is neither JSON nor TOML.") from error
    return form_from(data)


def form_from(data: Mapping[str, object]) -> ConsentForm:
    """Make a form of plain data, with every name and type checked."""
    singular = {"purpose": "purposes", "material": "materials"}
    values: dict[str, object] = {}
    for key, value in data.items():
        name = singular.get(key, key)
        if name in ("purposes", "materials"):
            listed = [value] if isinstance(value, str) else value
            if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
                raise Usage(f"A consent's {name} are a list of codes.")
            value = tuple(listed)
        elif name not in ConsentForm.__dataclass_fields__:
            raise Usage(f"A consent has no field {key!r}.")
        elif isinstance(value, bool) is not (name == "onward"):
            raise Usage(f"A consent's {name!r} cannot be {value!r}.")
        elif not isinstance(value, bool):
            value = str(value)
        values[name] = value
    for name in ("person", "purposes", "identity"):
        if not values.get(name):
            raise Usage(f"A consent needs its {name}.")
    return ConsentForm(**values)  # type: ignore[arg-type]


def record(vault: Vault, ref: str, form: ConsentForm) -> Consent:
    """Record a person's consent for an item; it replaces an earlier one of the same pair."""
    item = lookup.item(vault, ref)
    with vault.change() as change:
        return put(vault, change, item.id, form)


def put(vault: Vault, change: Change, item_id: str, form: ConsentForm) -> Consent:
    """Record a consent within a change that is already open."""
    return change.put("consented", _consent(vault, item_id, form))


def check(vault: Vault, form: ConsentForm) -> None:
    """Find out beforehand whether a consent could be recorded.

    Raises:
        Usage: an unknown code, a malformed date, or no purpose.
        NotFound: no such person.
    """
    _consent(vault, "", form)


def _consent(vault: Vault, item_id: str, form: ConsentForm) -> Consent:
    if form.identity not in IDENTITIES:
        raise Usage(f"A consent's identity is one of {', '.join(IDENTITIES)}.")
    if not form.purposes:
        raise Usage("A consent is for at least one purpose.")
    for purpose in form.purposes:
        load("purposes").require(purpose)
    for material in form.materials:
        load("materials").require(material)
    if form.form:
        load("consent_forms").require(form.form)
    return Consent(
        id=new_id(),
        item_id=item_id,
        person_id=lookup.person(vault, form.person).id,
        purposes=form.purposes,
        identity=form.identity,
        materials=form.materials,
        given_on=parse(form.given_on) if form.given_on else "",
        form=form.form,
        capacity=nfc(form.capacity),
        guardian=nfc(form.guardian),
        interpreter=nfc(form.interpreter),
        expires_on=parse(form.expires_on) if form.expires_on else "",
        recontact=nfc(form.recontact),
        onward=form.onward,
        conditions=nfc(form.conditions),
    )


def withdraw(vault: Vault, ref: str, person: str, *, on: str = "", note: str = "") -> Consent:
    """Withdraw a person's consent for an item, for every purpose, at once.

    Raises:
        Refused: the person has given no consent for it.
    """
    item, found = lookup.item(vault, ref), lookup.person(vault, person)
    latest = current(vault, item.id).get(found.id)
    if latest is None:
        raise Refused("This person has given no consent for this item, so none can be withdrawn.")
    day = parse(on) if on else datetime.now(UTC).date().isoformat()
    with vault.change() as change:
        return change.put("withdrew", replace(latest, withdrawn_on=day, withdrawal_note=nfc(note)))


def current(vault: Vault, item_id: str) -> dict[str, Consent]:
    """Each person's latest consent for an item, by person id."""
    return {each.person_id: each for each in vault.find(Consent, order="id", item_id=item_id)}


def gate(vault: Vault, item: Item, profile: RedactionProfile, on_day: str) -> str:
    """Why consent does not let an item out under a profile; ``""`` when it does.

    An item needs consent when it is a person's own account, voice or body (its kind says so), and
    when it is linked to a person as its subject. Everybody whose consent is needed or recorded must
    cover one of the profile's purposes and all of the item's material. What belongs to another item (an
    attachment at any depth, a translation, a copy) needs what that one needs, and stays with it.

    Returns:
        One clause that names nobody.
    """
    return gates(vault, [item], profile, on_day)[item.id]


def gates(
    vault: Vault, items: Sequence[Item], profile: RedactionProfile, on_day: str
) -> dict[str, str]:
    """What :func:`gate` says of each of many items, by id, in few queries."""
    facts = _Facts(vault, items, with_people=bool(profile.purposes))
    return {item.id: _gate(item, facts, profile, on_day) for item in items}


class _Facts:
    """What the gate asks about some items and all that they belong to."""

    def __init__(self, vault: Vault, items: Sequence[Item], *, with_people: bool) -> None:
        self._items = {item.id: item for item in items}
        self._above: dict[str, list[str]] = {}
        self._given: dict[str, dict[str, Consent]] = {}
        self._roles: dict[str, list[ItemPerson]] = {}
        fresh = list(self._items)
        while fresh:
            for relation in _of_many(vault, ItemRelation, fresh):
                if relation.relation in _BELONGING:
                    self._above.setdefault(relation.item_id, []).append(relation.to_id)
            for each in fresh:
                parent = self._items[each].parent_id
                if parent is not None:
                    self._above.setdefault(each, []).append(parent)
            above = {owner for each in fresh for owner in self._above.get(each, ())}
            found = lookup.many(vault, Item, sorted(above - self._items.keys()))
            self._items |= found
            fresh = list(found)
        if with_people:
            for consent in _of_many(vault, Consent, list(self._items)):
                self._given.setdefault(consent.item_id, {})[consent.person_id] = consent
            for link in _of_many(vault, ItemPerson, [item.id for item in items]):
                self._roles.setdefault(link.item_id, []).append(link)

    def owners(self, item: Item) -> list[Item]:
        """The items that an item is a part or another form of, at any remove."""
        found: dict[str, Item] = {}
        waiting = [item.id]
        while waiting:
            for owner in self._above.get(waiting.pop(), ()):
                if owner != item.id and owner not in found:
                    found[owner] = self._items[owner]
                    waiting.append(owner)
        return list(found.values())

    def given(self, item_id: str) -> dict[str, Consent]:
        """Each person's latest consent for an item, by person id."""
        return self._given.get(item_id, {})

    def people(self, item_id: str) -> Sequence[ItemPerson]:
        """The people that an item is linked to."""
        return self._roles.get(item_id, ())


def _of_many(vault: Vault, kind: type[R], item_ids: Sequence[str]) -> Iterator[R]:
    """The records about some items, in the order in which they were made."""
    for start in range(0, len(item_ids), _AT_ONCE):
        some = list(item_ids[start : start + _AT_ONCE])
        yield from vault.find(kind, order="id", item_id=some)


def _gate(item: Item, facts: _Facts, profile: RedactionProfile, on_day: str) -> str:
    owners = facts.owners(item)
    if any(owner.trashed or owner.disclosure == "closed" for owner in owners):
        return "what it belongs to may not leave"
    if not profile.purposes:
        return ""
    kind = load("kinds").require(item.kind)
    given = dict(facts.given(item.id))
    for owner in owners:
        for person_id, inherited in facts.given(owner.id).items():
            # A consent of its own counts for it; a withdrawal counts for all that belongs together.
            if inherited.withdrawn_on or person_id not in given:
                given[person_id] = inherited
    roles = load("roles")
    subjects = {
        link.person_id
        for link in facts.people(item.id)
        if roles.require(link.role).extra.get("subject")
    }
    materials = _materials(kind.extra.get("materials"))
    needed = bool(kind.extra.get("needs_consent"))
    # A picture of a street needs nobody's consent; a picture of somebody does.
    needed = needed or bool(subjects and {"image", "voice", "medical"} & set(materials))
    needed = needed or any(
        load("kinds").require(owner.kind).extra.get("needs_consent") for owner in owners
    )
    if needed and not given:
        return "no consent is recorded"
    if needed and subjects - set(given):
        return "no consent is recorded for everybody whose account or image it is"
    for consent in given.values():
        why = refusal(consent, profile.purposes, materials, on_day)
        if why:
            return why
    return ""


def unnamed_in(vault: Vault, case_id: str) -> frozenset[str]:
    """Ids of people whose latest consent for any item of a case allows no name.

    The whole case counts, not what one bundle holds: two bundles side by side must not name them.
    """
    ids = {item.id for item in vault.find(Item, case_id=case_id)}
    latest = {(each.item_id, each.person_id): each for each in vault.find(Consent, order="id")}
    return frozenset(
        person_id
        for (item_id, person_id), given in latest.items()
        if item_id in ids and given.identity != "named"
    )


def unnamed(vault: Vault, item: Item) -> frozenset[str]:
    """Ids of people whose consent for the item allows no name."""
    given = current(vault, item.id)
    return frozenset(
        person_id for person_id, consent in given.items() if consent.identity != "named"
    )


def _materials(value: object) -> Sequence[str]:
    if isinstance(value, str):
        return (value,)
    return tuple(str(each) for each in value) if isinstance(value, list | tuple) else ()
