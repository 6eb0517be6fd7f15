"""From where items go back to: which of them are one source, and what makes them so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from app.casework import lookup
from app.records.base import Record
from app.records.belonging import BELONGING
from app.records.consent import Consent
from app.records.evidence import Item, ItemPerson, ItemRelation
from app.records.interviews import Interview
from app.records.people import Person, PersonName
from app.records.statements import Statement
from app.records.text import fold, nfc
from app.vault.tallies import columns
from app.vault.vault import Vault

R = TypeVar("R", bound=Record)

_SAYING_THE_SAME = frozenset((*BELONGING, "redacted-of")) - {"consent-sheet-of"}
"""Relations by which an item says what another says, or was found in it."""

SAME_ORIGIN = "same-origin"
PARENT = "parent"

_ACCOUNTS = frozenset(("testimony", "interview", "statement"))
"""Kinds that are one person's own account."""

_TELLERS = (
    (("speaker", "author", "witness"), ("victim", "patient"), ("source",)),
    (("speaker", "author"), ("source",)),
)
"""Roles of those whose account an item is, the likelier first: of accounts, and of everything else."""

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Why:
    """What makes two items one source.

    Attributes:
        one: id of an item.
        other: id of another; of the two at least one may be an item that is no evidence here itself (an
            original, where two of its translations are).
        kind: ``belongs``, ``same-origin``, ``person``, ``author`` or ``handed-over``.
        detail: the relation for ``belongs`` (``parent`` for what came in another item), the person's id
            for ``person``, the words for ``author`` and ``handed-over``.
    """

    one: str
    other: str
    kind: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Items of one source.

    Attributes:
        items: ids, in the order in which they were asked about.
        why: enough reasons to lead from each of them to every other.
    """

    items: tuple[str, ...]
    why: tuple[Why, ...]


class Facts:
    """What decides whether items are one source, read in few queries.

    Args:
        vault: open.
        items: those in question; what they belong to is read as well.
    """

    def __init__(self, vault: Vault, items: Sequence[Item]) -> None:
        self.items = {item.id: item for item in items}
        self.bonds: list[Why] = []
        self._above: dict[str, set[str]] = defaultdict(set)
        self._gather(vault)
        ids = list(self.items)
        self._roles: dict[str, list[ItemPerson]] = defaultdict(list)
        for link in of_items(vault, ItemPerson, ids):
            self._roles[link.item_id].append(link)
        self._told_by: dict[str, set[str]] = defaultdict(set)
        told: Iterable[Interview | Statement] = (
            *of_items(vault, Interview, ids),
            *of_items(vault, Statement, ids),
        )
        for each in told:
            if each.person_id is not None:
                self._told_by[each.item_id].add(each.person_id)
        latest: dict[tuple[str, str], Consent] = {}
        for given in of_items(vault, Consent, ids):
            latest[given.item_id, given.person_id] = given
        self._withdrawn = {given.item_id for given in latest.values() if given.withdrawn_on}
        self._named = _people_by_name(vault) if ids else {}

    @cached_property
    def forest(self) -> _Forest:
        """The items joined by all that makes them one source; a thousand claims ask of the same items."""
        return joined(self)

    def roles(self, item_id: str) -> set[str]:
        """The roles in which people are linked to an item."""
        return {link.role for link in self._roles.get(item_id, ())}

    def tellers(self, item_id: str) -> set[str]:
        """Ids of the people whose account an item is.

        An interview or a statement says whose it is. Otherwise those count who are linked as heard, as
        witness or as author; of an account that names none of them the victim, since a testimony also
        names victims who do not speak in it; and who it was had from only where nobody else is known. In
        any other item a witness or a victim is somebody whom it is about: only who made it counts.
        """
        told = self._told_by.get(item_id)
        if told:
            return set(told)
        links = self._roles.get(item_id, ())
        for roles in _TELLERS[self.items[item_id].kind not in _ACCOUNTS]:
            found = {link.person_id for link in links if link.role in roles}
            if found:
                return found
        return self._author(item_id)

    def maker(self, item_id: str) -> tuple[str, str]:
        """By which words the origin of an item is known, where no person is.

        Returns:
            ``author`` or ``handed-over``, and the words; two empty strings where nothing is known, or
            somebody is whose account it is.
        """
        item = self.items[item_id]
        if self.tellers(item_id):
            return "", ""
        author, source = _plain(item.author), _plain(item.source)
        if author:
            return "author", author
        return ("handed-over", source) if source else ("", "")

    def left_out(self, item: Item) -> str:
        """Why an item does not count: ``erased``, ``trashed``, ``withdrawn``; ``""`` when it does."""
        above = [self.items[each] for each in self.owners(item.id) if each in self.items]
        if item.erased_at or any(each.erased_at for each in above):
            return "erased"
        if item.trashed or any(each.trashed for each in above):
            return "trashed"
        if any(each.id in self._withdrawn for each in (item, *above)):
            return "withdrawn"
        return ""

    def owners(self, item_id: str) -> set[str]:
        """The items to which an item belongs, at any remove."""
        found: set[str] = set()
        waiting = [item_id]
        while waiting:
            for owner in self._above.get(waiting.pop(), ()):
                if owner not in found and owner != item_id:
                    found.add(owner)
                    waiting.append(owner)
        return found

    def _author(self, item_id: str) -> set[str]:
        """The registered person whose name stands as the author, where it is only one."""
        people = self._named.get(_plain(self.items[item_id].author), set())
        return set(people) if len(people) == 1 else set()

    def _gather(self, vault: Vault) -> None:
        fresh = list(self.items)
        seen: set[str] = set()
        while fresh:
            around: set[str] = set()
            for relation in of_items(vault, ItemRelation, fresh):
                around |= self._bond(relation, seen)
            for relation in _towards(vault, fresh):
                around |= self._bond(relation, seen)
            for each in fresh:
                parent = self.items[each].parent_id
                if parent is not None:
                    self._above[each].add(parent)
                    self.bonds.append(Why(each, parent, "belongs", PARENT))
                    around.add(parent)
            found = lookup.many(vault, Item, sorted(around - self.items.keys()))
            self.items |= found
            fresh = list(found)

    def _bond(self, relation: ItemRelation, seen: set[str]) -> set[str]:
        if relation.id in seen:
            return set()
        seen.add(relation.id)
        if relation.relation in _SAYING_THE_SAME:
            self._above[relation.item_id].add(relation.to_id)
            bond = Why(relation.item_id, relation.to_id, "belongs", relation.relation)
        elif relation.relation == SAME_ORIGIN:
            bond = Why(relation.item_id, relation.to_id, SAME_ORIGIN)
        else:
            return set()
        self.bonds.append(bond)
        return {relation.item_id, relation.to_id}


def sources_of(facts: Facts, item_ids: Sequence[str]) -> list[Group]:
    """Which of some items are one source; each item is in one group.

    Args:
        facts: of them.
        item_ids: in the order in which their groups shall stand.
    """
    forest = facts.forest
    groups: dict[str, list[str]] = {}
    for each in dict.fromkeys(item_ids):
        groups.setdefault(forest.root(each), []).append(each)
    return [Group(tuple(held), forest.between(held)) for held in groups.values()]


def joined(facts: Facts) -> _Forest:
    """The items of some facts, joined by everything that makes two of them one source."""
    made = _Forest()
    for bond in _bonds(facts):
        made.join(bond)
    return made


def _bonds(facts: Facts) -> Iterator[Why]:
    """Everything that makes two of the items one source, what is said outright first."""
    yield from sorted(facts.bonds, key=lambda each: (each.kind == "belongs", each.one, each.other))
    first: dict[tuple[str, str], str] = {}
    for item_id in sorted(facts.items, key=lambda each: facts.items[each].number):
        keys = [("person", each) for each in sorted(facts.tellers(item_id))]
        kind, words = facts.maker(item_id)
        if kind:
            keys.append((kind, words))
        for key in keys:
            other = first.setdefault(key, item_id)
            if other != item_id:
                yield Why(other, item_id, *key)


class _Forest:
    """A union of sets that remembers by which bonds they were joined."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self._bonds: dict[str, list[Why]] = defaultdict(list)

    def root(self, each: str) -> str:
        while (parent := self._parent.get(each, each)) != each:
            self._parent[each] = each = self._parent.get(parent, parent)
        return each

    def join(self, bond: Why) -> None:
        one, other = self.root(bond.one), self.root(bond.other)
        if one != other:
            self._parent[max(one, other)] = min(one, other)
            # Only bonds that join: together they make a tree, in which one way leads to each.
            self._bonds[bond.one].append(bond)
            self._bonds[bond.other].append(bond)

    def between(self, members: Sequence[str]) -> tuple[Why, ...]:
        """The bonds on the ways from the first of some members to each other one."""
        if len(members) < 2:
            return ()
        came: dict[str, Why | None] = {members[0]: None}
        waiting = [members[0]]
        for each in waiting:
            for bond in self._bonds[each]:
                beyond = bond.other if bond.one == each else bond.one
                if beyond not in came:
                    came[beyond] = bond
                    waiting.append(beyond)
        used: dict[Why, None] = {}
        for member in members[1:]:
            at = member
            way = []
            while (step := came[at]) is not None:
                way.append(step)
                at = step.other if step.one == at else step.one
            used.update(dict.fromkeys(reversed(way)))
        return tuple(used)


def of_items(vault: Vault, kind: type[R], item_ids: Sequence[str]) -> Iterator[R]:
    """The records about some items, in the order in which they were made."""
    for start in range(0, len(item_ids), _AT_ONCE):
        yield from vault.find(kind, order="id", item_id=list(item_ids[start : start + _AT_ONCE]))


def _towards(vault: Vault, item_ids: Sequence[str]) -> Iterator[ItemRelation]:
    """The relations that say of another item that it goes back to where one of these does."""
    for start in range(0, len(item_ids), _AT_ONCE):
        some = list(item_ids[start : start + _AT_ONCE])
        yield from vault.find(ItemRelation, order="id", to_id=some, relation=SAME_ORIGIN)


def _people_by_name(vault: Vault) -> dict[str, set[str]]:
    named: dict[str, set[str]] = defaultdict(set)
    rows: Iterable[tuple[str, ...]] = (
        *columns(vault, Person, ("id", "name"), trashed=0),
        *columns(vault, PersonName, ("person_id", "name")),
    )
    for person_id, name in rows:
        named[_plain(name)].add(person_id)
    named.pop("", None)
    return named


def _plain(text: str) -> str:
    """A name without case, marks and spare blanks."""
    kept = "".join(each if each.isalnum() else " " for each in fold(nfc(text)))
    return " ".join(kept.split())
