"""Who holds what was taken back: bundles with their exhibits, and the submissions that left with them.

Whoever holds the annexes of a submission holds the submission, too; it may name a person even where nothing
that they gave is in its annexes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from app.casework import lookup
from app.casework.consents.consent_terms import latest
from app.casework.submitting.holding import LeftDocument, LeftDocuments
from app.casework.taking_back import recall_words
from app.records.belonging import BELONGING
from app.records.bundles import BundleRecord, ExhibitRecord, HandOver
from app.records.consent import Consent
from app.records.evidence import Item, ItemRelation
from app.vault.vault import Vault

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Held:
    """One item's place in a bundle that left.

    Attributes:
        label: exhibit number, as printed.
        first_page: of the bundle.
        last_page: of the bundle.
    """

    item_id: str
    number: int
    label: str
    first_page: int
    last_page: int


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who has a bundle with what was withdrawn.

    Attributes:
        bundle: id of its record.
        bundle_id: the public id.
        made_at: UTC time, ISO 8601.
        profile: that it was made for.
        recipient: who has it, in words; ``""`` where nobody noted that.
        hand_over: id of the hand-over, or None.
        handed_at: when; ``""`` where nobody noted that.
        what: the exhibits in question; empty where only the submission names the person.
        submission: the submission whose annexes the bundle is, or None.
        ask: what is usually asked of such a recipient, one of :data:`~app.records.consent.ASKED`.
        may: what can be asked of them.
    """

    bundle: str
    bundle_id: str
    made_at: str
    profile: str
    recipient: str
    hand_over: str | None
    handed_at: str
    what: tuple[Held, ...]
    submission: LeftDocument | None
    ask: str
    may: tuple[str, ...]


def family(vault: Vault, item_ids: Iterable[str]) -> list[Item]:
    """Items with all that belongs to them, at any remove, by number."""
    found = lookup.many(vault, Item, item_ids)
    fresh = list(found)
    while fresh:
        below: list[str] = []
        for start in range(0, len(fresh), _AT_ONCE):
            some = fresh[start : start + _AT_ONCE]
            below += [each.id for each in vault.find(Item, parent_id=some)]
            below += [
                each.item_id
                for each in vault.find(ItemRelation, to_id=some)
                if each.relation in BELONGING
            ]
        fresh = [each for each in dict.fromkeys(below) if each not in found]
        found |= lookup.many(vault, Item, fresh)
    return sorted(found.values(), key=lambda each: each.number)


def given_by(vault: Vault, person_id: str) -> list[Consent]:
    """A person's latest consent for each item, the oldest first."""
    return latest(vault, person_id=person_id)


def holders(vault: Vault, *, item: str = "", person: str = "") -> list[Holder]:
    """Who holds a bundle with an item or what belongs to it, or with anything that a person agreed to.

    An exhibit that was withheld is not held by anybody.

    Args:
        vault: open.
        item: id or number of the item; ``""`` for all that the person gave consent for.
        person: id, name or pseudonym; needed where no item is given; ``""`` for everybody who withdrew
            their consent for the item.

    Raises:
        NotFound: no such item or person.
    """
    who = [lookup.person(vault, person).id] if person else []
    if item:
        items = [lookup.item(vault, item).id]
        who = who or withdrawn_by(vault, items)
    else:
        items = [each.item_id for each in given_by(vault, lookup.person(vault, person).id)]
    return holders_of(vault, items, who)


def withdrawn_by(vault: Vault, item_ids: Iterable[str]) -> list[str]:
    """Ids of the people who withdrew their consent for any of these items."""
    given = (each for item in item_ids for each in latest(vault, item_id=item))
    return list(dict.fromkeys(each.person_id for each in given if each.withdrawn_on))


def holders_of(
    vault: Vault, item_ids: Collection[str], people: Collection[str] = ()
) -> list[Holder]:
    """Who holds a bundle with any of these items or what belongs to them, the latest bundle first.

    Args:
        vault: open.
        item_ids: the items.
        people: ids of those whose names are looked for in submissions. One that names them is held even
            if nothing of the items is in its annexes, unless something is that they still agree to.
    """
    members = {each.id: each.number for each in family(vault, item_ids)}
    left = LeftDocuments(vault)
    places: dict[str, list[Held]] = {}
    ids = list(members)
    for start in range(0, len(ids), _AT_ONCE):
        for each in vault.find(ExhibitRecord, item_id=ids[start : start + _AT_ONCE]):
            if not each.withheld:
                held = Held(
                    each.item_id, members[each.item_id], each.label, each.first_page, each.last_page
                )
                places.setdefault(each.bundle, []).append(held)
    bundles = lookup.many(vault, BundleRecord, places)
    bundles |= {
        each.id: each
        for person in people
        for bundle_id in left.naming([person])
        for each in vault.find(BundleRecord, bundle_id=bundle_id)
        if not _agreed(vault, person, each)
    }
    found = []
    for bundle in sorted(bundles.values(), key=lambda each: (each.made_at, each.id), reverse=True):
        held_here = places.get(bundle.id, [])
        what = tuple(sorted(held_here, key=lambda each: (each.first_page, each.label)))
        document = left.of(bundle.bundle_id, members, people)
        given: list[HandOver | None] = [*vault.find(HandOver, order="at,id", bundle=bundle.id)]
        advice = recall_words.advice(bundle.profile)
        for one in given or [None]:
            found.append(
                Holder(
                    bundle.id,
                    bundle.bundle_id,
                    bundle.made_at,
                    bundle.profile,
                    one.recipient if one else "",
                    one.id if one else None,
                    one.at if one else "",
                    what,
                    document,
                    advice.usual,
                    advice.may,
                )
            )
    return found


def _agreed(vault: Vault, person: str, bundle: BundleRecord) -> bool:
    """Whether a bundle holds anything that a person still agrees to."""
    standing = {each.item_id for each in given_by(vault, person) if not each.withdrawn_on}
    held = vault.find(ExhibitRecord, bundle=bundle.id, withheld="") if standing else ()
    return any(each.item_id in standing for each in held)
