"""The gate that every release passes: whether consent lets an item out, and whom it lets be named."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TypeVar

from app.casework import lookup
from app.casework.consents.consent_terms import latest, state_of, today
from app.records.belonging import BELONGING
from app.records.consent import (
    EXPIRED,
    IDENTITIES,
    WITHDRAWN,
    Consent,
    refusal,
)
from app.records.evidence import Item, ItemPerson, ItemRelation
from app.records.marks import RedactionProfile
from app.records.vocabulary import load
from app.vault.vault import Vault

R = TypeVar("R", ItemRelation, Consent, ItemPerson)

_AT_ONCE = 500

_SHEET = "consent-sheet-of"

_OWN = frozenset(("own",))
"""Purposes of a profile for those who hold the vault themselves."""


def gate(vault: Vault, item: Item, profile: RedactionProfile, on_day: str) -> str:
    """Why consent does not let an item out under a profile; ``""`` when it does.

    An item needs consent when it is a person's own account, voice or body (its kind says so), and
    when it is linked to a person as its subject. Everybody whose consent is needed or recorded must
    cover one of the profile's purposes and all of the item's material. What belongs to another item (an
    attachment at any depth, a translation, a copy) needs what that one needs, and stays with it. A
    consent sheet says who somebody is: it stays with those who hold the vault.

    Args:
        vault: open.
        item: that is to leave.
        profile: for whom.
        on_day: ISO date of the release; a day that is past counts as today, so that no date on a
            cover brings an expired consent back.

    Returns:
        One clause that names nobody.
    """
    return gates(vault, [item], profile, on_day)[item.id]


def gates(
    vault: Vault, items: Sequence[Item], profile: RedactionProfile, on_day: str
) -> dict[str, str]:
    """What :func:`gate` says of each of many items, by id, in few queries."""
    facts = _Facts(vault, items)
    day = max(on_day, today())
    return {item.id: _gate(item, facts, profile, day) for item in items}


def counting(vault: Vault, items: Sequence[Item]) -> dict[str, list[Consent]]:
    """The consents that each of some items must pass, by its id: its own, and those of what it belongs to."""
    facts = _Facts(vault, items)
    return {item.id: _counting(item, facts.owners(item), facts) for item in items}


def kept_in(vault: Vault, items: Sequence[Item]) -> dict[str, str]:
    """Why the words of some items may not even be written to a plain file for those who hold the vault.

    A working copy needs no purpose and no review; but it is a copy, and nobody can call it back. What was
    erased, is closed or in the trash, or was taken back or has expired, is not copied; nor is what belongs
    to such an item.

    Returns:
        Item id to a clause that names nobody; items that may be copied are left out.
    """
    facts, day = _Facts(vault, items), today()
    found = {item.id: _kept(item, facts, day) for item in items}
    return {item_id: why for item_id, why in found.items() if why}


class _Facts:
    """What the gate asks about some items and all that they belong to."""

    def __init__(self, vault: Vault, items: Sequence[Item]) -> None:
        self._items = {item.id: item for item in items}
        self._above: dict[str, list[str]] = {}
        self._given: dict[str, dict[str, Consent]] = {}
        self._roles: dict[str, list[ItemPerson]] = {}
        self._sheets: set[str] = set()
        fresh = list(self._items)
        while fresh:
            for relation in _of_many(vault, ItemRelation, fresh):
                if relation.relation in BELONGING:
                    self._above.setdefault(relation.item_id, []).append(relation.to_id)
                if relation.relation == _SHEET:
                    self._sheets.add(relation.item_id)
            for each in fresh:
                parent = self._items[each].parent_id
                if parent is not None:
                    self._above.setdefault(each, []).append(parent)
            above = {owner for each in fresh for owner in self._above.get(each, ())}
            found = lookup.many(vault, Item, sorted(above - self._items.keys()))
            self._items |= found
            fresh = list(found)
        for consent in _of_many(vault, Consent, list(self._items)):
            self._given.setdefault(consent.item_id, {})[consent.person_id] = consent
        for link in _of_many(vault, ItemPerson, list(self._items)):
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

    def given(self, item_id: str) -> Mapping[str, Consent]:
        """Each person's latest consent for an item, by person id."""
        return self._given.get(item_id, {})

    def subjects(self, item: Item) -> set[str]:
        """Ids of the people whose account or image an item is."""
        roles = load("roles")
        return {
            link.person_id
            for link in self._roles.get(item.id, ())
            if roles.require(link.role).extra.get("subject")
        }

    def stays(self, item: Item) -> bool:
        """Whether an item never leaves those who hold the vault."""
        return item.id in self._sheets or bool(load("kinds").require(item.kind).extra.get("stays"))


def _gate(item: Item, facts: _Facts, profile: RedactionProfile, on_day: str) -> str:
    owners = facts.owners(item)
    if any(owner.trashed or owner.disclosure == "closed" for owner in owners):
        return "what it belongs to may not leave"
    if set(profile.purposes) - _OWN and any(map(facts.stays, (item, *owners))):
        return "consent sheets stay with those who hold the vault"
    given = _counting(item, owners, facts)
    if not profile.purposes:
        withdrawn = any(each.withdrawn_on for each in given)
        return "consent was withdrawn" if withdrawn else ""
    needed, subjects = _needs(item, owners, facts)
    if needed and not given:
        return "no consent is recorded"
    if subjects - {each.person_id for each in given}:
        return "no consent is recorded for everybody whose account or image it is"
    materials = _materials(item)
    for consent in given:
        why = refusal(consent, profile.purposes, materials, on_day)
        if why:
            return why
    return ""


def _kept(item: Item, facts: _Facts, day: str) -> str:
    owners = facts.owners(item)
    if any(each.erased_at for each in (item, *owners)):
        return "it was erased"
    if any(each.trashed or each.disclosure == "closed" for each in (item, *owners)):
        return "it is closed or in the trash"
    states = {state_of(each, day) for each in _counting(item, owners, facts)}
    if WITHDRAWN in states:
        return "consent was withdrawn"
    return "consent has expired" if EXPIRED in states else ""


def _counting(item: Item, owners: Sequence[Item], facts: _Facts) -> list[Consent]:
    """The consents that an item must pass, its own first.

    A consent of its own counts for it, in place of what the same person said before of what it belongs
    to; what they said of that since, and a withdrawal, counts beside it.
    """
    own = facts.given(item.id)
    found = list(own.values())
    for owner in owners:
        for person_id, inherited in facts.given(owner.id).items():
            mine = own.get(person_id)
            if mine is None or inherited.withdrawn_on or inherited.id > mine.id:
                found.append(inherited)
    return found


def _needs(item: Item, owners: Sequence[Item], facts: _Facts) -> tuple[bool, set[str]]:
    """Whether an item needs anybody's consent, and the ids of those whose it needs by all means."""
    needed, people = False, set[str]()
    for each in (item, *owners):
        subjects = facts.subjects(each)
        # A picture of a street needs nobody's consent; a picture of somebody does.
        shown = subjects and {"image", "voice", "medical"} & set(_materials(each))
        if load("kinds").require(each.kind).extra.get("needs_consent") or shown:
            needed = True
            people |= subjects
    # What belongs to an account has to ask everybody whom it shows itself as well.
    return needed, people | facts.subjects(item) if needed else people


def unnamed_in(vault: Vault, case_id: str, purposes: Collection[str] = ()) -> dict[str, str]:
    """The people whom a bundle of a case may not name, by id, with the identity that they agreed to.

    Whoever agreed to be named and took it back, or whose word has expired, is not named either; nor is
    whoever agreed to it for other purposes only. Of what somebody said of several items the most hidden
    counts. The whole case counts, not what one bundle holds: two bundles side by side must not name them.
    Of somebody who was not asked in this case, what they said in others counts.

    Args:
        vault: open.
        case_id: the case.
        purposes: a profile's, one of which a name must have been agreed to for; none: for any.

    Returns:
        Person id to ``pseudonym`` or ``anonymous``.
    """
    ids = {item.id for item in vault.find(Item, case_id=case_id)}
    here: list[Consent] = []
    elsewhere: list[Consent] = []
    for each in latest(vault):
        (here if each.item_id in ids else elsewhere).append(each)
    asked = {each.person_id for each in here}
    others = [each for each in elsewhere if each.person_id not in asked]
    return _unnamed([*here, *others], frozenset(purposes))


def unnamed(
    vault: Vault, items: Collection[Item], purposes: Collection[str] = ()
) -> dict[str, str]:
    """What :func:`unnamed_in` says, of some items."""
    ids = {item.id for item in items}
    given = [each for each in latest(vault) if each.item_id in ids]
    return _unnamed(given, frozenset(purposes))


def _unnamed(consents: Sequence[Consent], purposes: frozenset[str]) -> dict[str, str]:
    day = today()
    found: dict[str, str] = {}
    covered = set[str]()
    elsewhere = set[str]()
    for each in consents:
        identity = each.identity
        if identity == "named" and state_of(each, day) in (WITHDRAWN, EXPIRED):
            identity = "pseudonym"
        if identity != "named":
            held = found.get(each.person_id, identity)
            found[each.person_id] = max(held, identity, key=IDENTITIES.index)
        elif not purposes or purposes & set(each.purposes):
            covered.add(each.person_id)
        else:
            elsewhere.add(each.person_id)
    return dict.fromkeys(sorted(elsewhere - covered), "pseudonym") | found


def _of_many(vault: Vault, kind: type[R], item_ids: Sequence[str]) -> Iterator[R]:
    """The records about some items, in the order in which they were made."""
    for start in range(0, len(item_ids), _AT_ONCE):
        some = list(item_ids[start : start + _AT_ONCE])
        yield from vault.find(kind, order="id", item_id=some)


def _materials(item: Item) -> Sequence[str]:
    value = load("kinds").require(item.kind).extra.get("materials")
    if isinstance(value, str):
        return (value,)
    return tuple(str(each) for each in value) if isinstance(value, list | tuple) else ()
