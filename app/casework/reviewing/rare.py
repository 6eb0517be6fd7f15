"""Details that few others in the case share: no program can judge whether they give somebody away.

A village, a job and a year of birth can name a person as surely as a name does. What is listed here is what
the words of ``resources/rare`` and the registered places know, where it stands in what would leave,
in an item that speaks of a hidden person. It is a checklist and blocks nothing: what is not in the
lists (an event that everybody remembers, a turn of speech) is not found.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from app.casework import lookup
from app.casework.consents import consent
from app.casework.planning.planning import Plan, product_of
from app.casework.redacting import review
from app.casework.redacting.facsimiles import Facsimile, facsimile_of, spans_by_page
from app.casework.registry import people
from app.casework.reviewing.preview import burnt_marks, prepared
from app.progress import SILENT, Progress
from app.records.cases import Place
from app.records.evidence import Item, ItemPerson, ItemText
from app.records.marks import Mark, RareCheck
from app.records.people import Identity, Person
from app.records.profiles import profile as profile_named
from app.redaction.finding.details import KINDS, Detail, details, lists, same
from app.redaction.finding.wordindex import WordIndex
from app.redaction.pages.boxes import Box, Span, masks_for
from app.vault.vault import Vault

_FEW = 2
_FEW_OF = 6
_SHARE = 20
"""A detail is rare in one item, in two of at least six, or in a twentieth of the case."""

_AT_ONCE = 200
"""Texts that are searched for the first time in one call: a reviewer does not wait for a whole archive.

Until all of them are, the case counts as smaller than it is, and more of its details as rare.
"""


@dataclass(frozen=True, slots=True)
class Rare:
    """A detail of an item that is rare in its case and stands in what would leave.

    Attributes:
        detail: ``kind:key``, the key folded; what :class:`RareCheck` remembers.
        kind: one of :data:`app.redaction.finding.details.KINDS`.
        value: as the item says it.
        count: items of the case in which it stands.
        total: items of the case that have a text.
        passed: a reviewer judged it and let it stand.
        places: spans of the item's current text where it stands and is not hidden.
    """

    detail: str
    kind: str
    value: str
    count: int
    total: int
    passed: bool
    places: tuple[tuple[int, int], ...]


def rare_details(vault: Vault, ref: str, profile_name: str) -> tuple[Rare, ...]:
    """The rare details of an item that would leave under a profile.

    Raises:
        NotFound, Usage: there is no such item or profile.
    """
    item, profile = lookup.item(vault, ref), profile_named(profile_name)
    hidden = people.hidden(
        vault, profile, consent.unnamed_in(vault, item.case_id, profile.purposes)
    )
    marks = burnt_marks(review.current_marks(vault, item), profile, hidden)
    work = prepared(vault, item, profile, hidden, marks).work
    return rare_in(vault, item, marks, hidden, work)


def rare_in(
    vault: Vault,
    item: Item,
    marks: Sequence[Mark],
    hidden: Mapping[str, Identity],
    work: Facsimile | None,
) -> tuple[Rare, ...]:
    """The rare details of an item that would leave with these marks burnt.

    Args:
        vault: an open vault.
        item: that would leave.
        marks: those that are burnt.
        hidden: the identities that the profile hides; an item that speaks of none has no details.
        work: its pages, where it leaves as pages.

    Returns:
        The rarest first, then in the order in which they stand.
    """
    record = vault.current_text(item.id)
    if record is None or not _speaks_of(vault, item, marks, hidden):
        return ()
    text = vault.text(record.id)[: record.hidden_from]
    registry = _Registry.of(vault)
    case = _case(vault, item.case_id, registry)
    shown = _Shown(vault, record.id, marks, work)
    checked = {each.detail for each in vault.find(RareCheck, item_id=item.id)}
    found = []
    for (kind, key), spans in _grouped(_found(vault, record, registry)).items():
        count = case.count(kind, key)
        if not _is_rare(count, case.total):
            continue
        visible = tuple(span for span in spans if shown.shows(span))
        if not visible:
            continue
        detail = f"{kind}:{key}"
        value = " ".join(text[slice(*visible[0])].split())
        passed = detail in checked
        found.append(Rare(detail, kind, value, max(count, 1), case.total, passed, visible))
    found.sort(key=lambda each: (each.count, KINDS.index(each.kind), each.places))
    return tuple(found)


def unchecked(vault: Vault, planned: Plan, progress: Progress = SILENT) -> str:
    """A sentence on how many rare details would leave that nobody judged; ``""`` when there are none."""
    details_, exhibits = 0, 0
    for place, each in enumerate(planned.exhibits):
        progress.step(place, len(planned.exhibits), "Looking for rare details")
        if each.withheld:
            continue
        work = None
        if product_of(each.item, planned.profile) == "facsimile":
            work = facsimile_of(
                vault, each.item, each.marks, planned.profile, planned.hidden, planned.tokens
            )
        found = rare_in(vault, each.item, each.marks, planned.hidden, work)
        waiting = sum(not rare.passed for rare in found)
        details_ += waiting
        exhibits += waiting > 0
    if not details_:
        return ""
    return (
        f"{details_} rare details in {exhibits} exhibits were judged by nobody: a place, a job or a "
        "day can tell who somebody is."
    )


@dataclass(frozen=True, slots=True)
class _Registry:
    """The names of places and institutions that the vault knows, and their fingerprint."""

    places: tuple[str, ...]
    houses: tuple[str, ...]
    fingerprint: str

    @classmethod
    def of(cls, vault: Vault) -> _Registry:
        places = tuple(sorted(place.name for place in vault.find(Place) if not place.trashed))
        held = vault.find(Person, kind="institution")
        houses = tuple(sorted(person.name for person in held if not person.trashed))
        said = repr((lists().fingerprint, places, houses))
        return cls(places, houses, hashlib.sha256(said.encode()).hexdigest())


@dataclass(frozen=True, slots=True)
class _Case:
    """How many items of a case have which detail.

    Attributes:
        version: what it was counted from.
        total: items with a text.
        items: by kind and key, how many have it.
        keys: item by item the keys of those kinds that are known in several forms.
    """

    version: tuple[object, ...]
    total: int
    items: Mapping[tuple[str, str], int]
    keys: Mapping[str, Collection[frozenset[str]]]

    def count(self, kind: str, key: str) -> int:
        if kind not in self.keys:
            return self.items.get((kind, key), 0)
        return sum(any(same(kind, key, each) for each in keys) for keys in self.keys[kind])


_CASES: WeakKeyDictionary[Vault, _Case] = WeakKeyDictionary()
"""What was counted last, for as long as its vault is open."""


def _case(vault: Vault, case_id: str, registry: _Registry) -> _Case:
    # Texts are never changed, only added; items go to the trash and come back.
    version = (
        case_id,
        registry.fingerprint,
        vault.count(ItemText),
        vault.count(Item, case_id=case_id, trashed=False),
    )
    held = _CASES.get(vault)
    if held is not None and held.version == version:
        return held
    counts: dict[tuple[str, str], int] = defaultdict(int)
    loose: dict[str, list[frozenset[str]]] = {"place": [], "date": []}
    total = 0
    fresh = 0
    for item in vault.find(Item, order="number", case_id=case_id, trashed=False):
        record = vault.current_text(item.id)
        if record is None:
            continue
        known = _held(vault, record, registry) is not None
        if not known and fresh == _AT_ONCE:
            continue
        fresh += not known
        total += 1
        keys = {(each.kind, each.key) for each in _found(vault, record, registry)}
        for each in keys:
            counts[each] += 1
        for kind, held_keys in loose.items():
            held_keys.append(frozenset(key for each, key in keys if each == kind))
    made = _Case(version, total, counts, loose)
    if fresh < _AT_ONCE:
        _CASES[vault] = made
    return made


def _found(vault: Vault, record: ItemText, registry: _Registry) -> list[Detail]:
    """The details of a text, worked out once."""
    held = _held(vault, record, registry)
    if held is not None:
        return [Detail(*each) for each in json.loads(held)]
    text = vault.text(record.id)[: record.hidden_from]
    found = details(text, registry.places, registry.houses)
    vault.cache.put("rare", _name(record, registry), json.dumps(found).encode())
    return found


def _held(vault: Vault, record: ItemText, registry: _Registry) -> bytes | None:
    return vault.cache.get("rare", _name(record, registry))


def _name(record: ItemText, registry: _Registry) -> str:
    return f"{record.sha256}:{record.hidden_from}:{registry.fingerprint}"


def _grouped(found: Iterable[Detail]) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """Spans by detail; a place's other cases go with the shortest of them."""
    spans: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for each in sorted(found, key=lambda detail: (len(detail.key), detail.start)):
        name = next(
            (held for held in spans if held[0] == each.kind and same(each.kind, held[1], each.key)),
            (each.kind, each.key),
        )
        spans.setdefault(name, []).append((each.start, each.end))
    return {name: sorted(set(places)) for name, places in spans.items()}


def _is_rare(count: int, total: int) -> bool:
    few = _FEW if total >= _FEW_OF else 1
    return count <= max(few, total // _SHARE)


def _speaks_of(
    vault: Vault, item: Item, marks: Sequence[Mark], hidden: Mapping[str, Identity]
) -> bool:
    named = [
        *marks,
        *(mark for mark in vault.find(Mark, item_id=item.id) if mark.state != "rejected"),
    ]
    if any(mark.person_id in hidden for mark in named if mark.person_id is not None):
        return True
    return any(link.person_id in hidden for link in vault.find(ItemPerson, item_id=item.id))


_MOST_PAGES = 5_000
_MASKS: WeakKeyDictionary[Vault, dict[tuple[object, ...], tuple[Box, ...]]] = WeakKeyDictionary()
"""The masks of pages that were asked for before, for as long as their vault is open."""


class _Shown:
    """What of a text is not under a mark or a mask."""

    def __init__(
        self, vault: Vault, text_id: str, marks: Sequence[Mark], work: Facsimile | None
    ) -> None:
        self._spans = [
            (mark.start, mark.end)
            for mark in marks
            if mark.start is not None and mark.end is not None
        ]
        self._work = work
        self._pages = {page.number: page for page in work.pages} if work is not None else {}
        self._words = WordIndex(list(self._pages.values()))
        self._marked: dict[int, list[Span]] = {}
        if work is not None:
            self._marked = spans_by_page(work)
        self._masks: dict[int, tuple[Box, ...]] = {}
        self._text_id = text_id
        self._known = _MASKS.setdefault(vault, {})

    def shows(self, span: tuple[int, int]) -> bool:
        """Whether any of a span can be read."""
        start, end = span
        if any(first <= start and end <= after for first, after in self._spans):
            return False
        if self._work is None or not (self._spans or self._work.regions):
            return True
        words = self._words.touching(start, end)
        # A word that stands on no page leaves in no picture; the reviewer may well look at it.
        return not words or any(
            not any(
                box[0] <= word.x0
                and word.x1 <= box[2]
                and box[1] <= (word.y0 + word.y1) / 2 <= box[3]
                for box in self._on(number)
            )
            for number, word in words
        )

    def _on(self, number: int) -> tuple[Box, ...]:
        if number not in self._masks:
            assert self._work is not None
            page, spans = self._pages[number], tuple(self._marked.get(number, ()))
            regions, runs_in = (
                tuple(self._work.regions.get(number, ())),
                number in self._work.running,
            )
            name = (self._text_id, number, spans, regions, runs_in)
            # Of a long document a decision touches one page; the others are as they were.
            if name not in self._known:
                if len(self._known) >= _MOST_PAGES:
                    self._known.clear()
                found = masks_for(page, spans, regions, runs_in=runs_in)
                self._known[name] = tuple(mask.box for mask in found)
            self._masks[number] = self._known[name]
        return self._masks[number]
