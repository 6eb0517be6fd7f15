"""The chronology of a case: its events on an axis of time, in lanes, with the chains between them.

Read in a few passes over whole tables, since thousands of events are shown at once; what is shown of one
event is read by :func:`told` when somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.casework import lookup
from app.casework.registry.event_links import SEQUENCE, chain, links_of, runs_back
from app.casework.seeing.behind import Behind, behind_events
from app.casework.seeing.places_map import called
from app.casework.seeing.time_scale import Extent, extent
from app.records.cases import Case, Event, EventLink, Involvement, Place
from app.records.evidence import Item, ItemEvent
from app.records.people import Person
from app.records.text import fold, nfc
from app.records.vocabulary import load
from app.vault.tallies import columns, tally
from app.vault.vault import Vault

LANES = ("none", "case", "person", "place")
"""By what events can be parted into lanes."""

_FAR = 9e9


@dataclass(frozen=True, slots=True)
class Mark:
    """An event on the axis.

    Attributes:
        id: of the event.
        extent: where its date lies; None where it has none.
        place: name of its place, or ``""``.
        disputed: somebody says that it did not happen, or not so.
        place_id: of its place, or ``""``.
    """

    id: str
    title: str
    date: str
    extent: Extent | None
    case_code: str
    place: str
    disputed: bool
    place_id: str = ""

    @property
    def text(self) -> str:
        """What a filter looks in."""
        return fold(f"{self.title}\n{self.place}\n{self.date}")


@dataclass(frozen=True, slots=True)
class Arrow:
    """A link between two events, by their places in the chronology.

    Attributes:
        back: the dates say that what comes second happened first.
    """

    one: int
    other: int
    relation: str
    back: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """Events of one case, person or place.

    Attributes:
        key: the code or id; ``""`` for all events in one lane, or for those that belong to none.
        title: as it is shown; a person by pseudonym where there is one, a place with what it lies in where
            another has the same name.
        marks: places in the chronology, in order.
    """

    key: str
    title: str
    marks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chronology:
    """Every event of a case, or of all.

    Attributes:
        marks: by date, undated ones last.
        lanes: in the order of their first event.
        arrows: in the order in which the links were made.
        dated: how many of ``marks`` have a date.
        low: first day of the axis.
        high: one past its last day.
        items: how many items are evidence of an event, by its id.
        places: the place of an event among ``marks``, by its id.
        whole: whether ``arrows`` and ``items`` were read.
    """

    marks: tuple[Mark, ...] = ()
    lanes: tuple[Lane, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    dated: int = 0
    low: float = 0.0
    high: float = 1.0
    items: Mapping[str, int] = field(default_factory=dict)
    places: Mapping[str, int] = field(default_factory=dict)
    whole: bool = True

    def place_of(self, event_id: str) -> int:
        """The place of an event among the marks, or -1."""
        return self.places.get(event_id, -1)


def chronology(
    vault: Vault, case: str | None = None, *, lanes: str = "none", bare: bool = False
) -> Chronology:
    """The events of a case, in lanes.

    Args:
        vault: open.
        case: code or id of a case; None for all.
        lanes: one of :data:`LANES`; an event in which several people have a part is in the lane of each.
        bare: without arrows and counts of items, for a first look; :func:`completed` adds them.

    Raises:
        NotFound: no such case.
    """
    chosen: dict[str, str | int] = {"trashed": 0}
    if case:
        chosen["case_id"] = lookup.case(vault, case).id
    codes: dict[str, str] = {row[0]: row[1] for row in columns(vault, Case, ("id", "code"))}
    names: dict[str, str] = {row[0]: row[1] for row in columns(vault, Place, ("id", "name"))}
    made = [
        Mark(
            event_id,
            title,
            date,
            extent(date),
            codes[case_id],
            names.get(place, ""),
            bool(said),
            place if place in names else "",
        )
        for event_id, title, date, case_id, place, said in columns(
            vault, Event, ("id", "title", "date", "case_id", "place_id", "disputed"), **chosen
        )
    ]
    made.sort(key=_by_time)
    marks = tuple(made)
    places = {mark.id: at for at, mark in enumerate(marks)}
    extents = [mark.extent for mark in marks if mark.extent is not None]
    found = Chronology(
        marks=marks,
        lanes=tuple(_lanes(vault, lanes, marks, places)),
        dated=len(extents),
        low=min((each.low for each in extents), default=0.0),
        high=max((each.high for each in extents), default=1.0),
        places=places,
        whole=False,
    )
    return found if bare else completed(vault, found)


def completed(vault: Vault, bare: Chronology) -> Chronology:
    """A chronology with its arrows, and with how many items are evidence of each event."""
    return replace(
        bare,
        arrows=tuple(_arrows(vault, bare.marks, bare.places)),
        items=tally(vault, ItemEvent, "event_id", of="item_id", live=Item),
        whole=True,
    )


def narrowed(whole: Chronology, query: str = "", *, only: str = "") -> set[int]:
    """The places of the events that a filter leaves.

    Args:
        whole: the chronology.
        query: words that title, place or date contain, all of them.
        only: ``disputed``, ``unsupported`` (no item is evidence of it), ``linked`` (in a chain), or the id
            of an event (its whole chain); ``""`` for all.
    """
    wanted = fold(nfc(query)).split()
    kept: Iterable[int] = range(len(whole.marks))
    if only == "disputed":
        kept = (at for at in kept if whole.marks[at].disputed)
    elif only == "unsupported":
        kept = (at for at in kept if not whole.items.get(whole.marks[at].id))
    elif only == "linked":
        kept = {each for arrow in whole.arrows for each in (arrow.one, arrow.other)}
    elif only:
        kept = chained(whole, only)
    if not wanted:
        return set(kept)
    texts = ((at, whole.marks[at].text) for at in kept)
    return {at for at, text in texts if all(word in text for word in wanted)}


def chained(whole: Chronology, event_id: str) -> set[int]:
    """The places of every event that leads to an event or comes from it, itself included."""
    marks = whole.marks
    pairs = ((marks[each.one].id, marks[each.other].id) for each in whole.arrows)
    return {whole.places[each] for each in chain(pairs, event_id) if each in whole.places}


# One event


@dataclass(frozen=True, slots=True)
class Chained:
    """A link of an event, and the event at its other end.

    Attributes:
        back: the dates say that what comes second happened first.
    """

    link: EventLink
    event: Event
    back: bool


@dataclass(frozen=True, slots=True)
class Told:
    """An event with what a chronology tells of it.

    Attributes:
        place: its place, or None.
        people: role (code) and name of each person with a part in it, by pseudonym where there is one.
        before: what leads to it; its parts are among these.
        after: what it leads to, or is a part of.
        evidence: the passages and items behind it.
    """

    event: Event
    case_code: str
    place: Place | None
    people: tuple[tuple[str, str], ...]
    before: tuple[Chained, ...]
    after: tuple[Chained, ...]
    evidence: tuple[Behind, ...]


def told(vault: Vault, event_id: str) -> Told:
    """What a chronology tells of one event.

    Raises:
        NotFound: no such event.
    """
    event = vault.get(Event, event_id)
    to, away = links_of(vault, event.id)
    ends = [*(each.event_id for each in to), *(each.to_id for each in away)]
    others = lookup.many(vault, Event, ends)
    parts = vault.find(Involvement, order="id", event_id=event.id)
    people = lookup.many(vault, Person, (each.person_id for each in parts))
    named = dict.fromkeys((each.role, called(people[each.person_id])) for each in parts)
    return Told(
        event=event,
        case_code=vault.get(Case, event.case_id).code,
        place=vault.get(Place, event.place_id) if event.place_id else None,
        people=tuple(named),
        before=tuple(_chained(to, others, event, onward=False)),
        after=tuple(_chained(away, others, event, onward=True)),
        evidence=behind_events(vault, [event.id]).get(event.id, ()),
    )


def _chained(
    links: Sequence[EventLink], others: Mapping[str, Event], event: Event, *, onward: bool
) -> Iterable[Chained]:
    for each in links:
        other = others[each.to_id if onward else each.event_id]
        if not other.trashed:
            dates = (event.date, other.date) if onward else (other.date, event.date)
            yield Chained(each, other, runs_back(*dates, each.relation))


# Reading


def _by_time(mark: Mark) -> tuple[float, float, str]:
    span = mark.extent
    return (_FAR, _FAR, mark.id) if span is None else (span.low, span.high, mark.id)


def _arrows(vault: Vault, marks: Sequence[Mark], places: Mapping[str, int]) -> Iterable[Arrow]:
    for one, other, relation in columns(vault, EventLink, ("event_id", "to_id", "relation")):
        first, second = places.get(one, -1), places.get(other, -1)
        if first >= 0 and second >= 0:
            back = relation in SEQUENCE and _before(marks[second].extent, marks[first].extent)
            yield Arrow(first, second, relation, back)


def _before(one: Extent | None, other: Extent | None) -> bool:
    """Whether the one date ended before the other began, whatever day each was."""
    if one is None or other is None or one.open_high or other.open_low:
        return False
    return one.high <= other.low


def _lanes(
    vault: Vault, by: str, marks: Sequence[Mark], places: Mapping[str, int]
) -> Iterable[Lane]:
    if by == "person":
        return _by_person(vault, places)
    if by == "case":
        return _grouped({}, ((mark.case_code, at) for at, mark in enumerate(marks)))
    if by == "place":
        return _grouped(
            _told_apart(vault, {mark.place_id for mark in marks}),
            ((mark.place_id, at) for at, mark in enumerate(marks)),
        )
    return [Lane("", "", tuple(range(len(marks))))] if marks else []


def _told_apart(vault: Vault, wanted: Collection[str]) -> dict[str, str]:
    """The names of places; those that share a name with what each lies in, or with a number."""
    held = {
        each: (name, parent)
        for each, name, parent in columns(vault, Place, ("id", "name", "parent_id"))
    }
    named = {each: held[each][0] for each in sorted(wanted) if each in held}
    for wider in (True, False):
        alike: dict[str, list[str]] = {}
        for each, name in named.items():
            alike.setdefault(fold(name).strip(), []).append(each)
        for several in alike.values():
            for number, each in enumerate(several if len(several) > 1 else (), 1):
                parent = held.get(held[each][1] or "", ("", ""))[0]
                if wider and parent:
                    named[each] = f"{named[each]} ({parent})"
                elif not wider:
                    named[each] = f"{named[each]} ({number})"
    return named


def _by_person(vault: Vault, places: Mapping[str, int]) -> list[Lane]:
    """A lane for each person; what nobody has a part in comes last."""
    names = {
        person: pseudonym or ("" if protected else name)
        for person, pseudonym, name, protected in columns(
            vault, Person, ("id", "pseudonym", "name", "protected"), trashed=0
        )
    }
    seen: set[tuple[str, int]] = set()
    held: list[tuple[str, int]] = []
    for person, event in columns(vault, Involvement, ("person_id", "event_id")):
        key = (person, places.get(event, -1))
        if key[1] >= 0 and person in names and key not in seen:
            seen.add(key)
            held.append(key)
    with_part = {at for _person, at in held}
    held += [("", at) for at in places.values() if at not in with_part]
    held.sort(key=lambda each: each[1])
    return _grouped(names, held)


def _grouped(names: Mapping[str, str], pairs: Iterable[tuple[str, int]]) -> list[Lane]:
    """Lanes in the order of their first event; the one without a name last."""
    groups: dict[str, list[int]] = {}
    for key, at in pairs:
        groups.setdefault(key, []).append(at)
    rest = groups.pop("", None)
    found = [Lane(key, names.get(key, key), tuple(held)) for key, held in groups.items()]
    return [*found, Lane("", "", tuple(rest))] if rest else found


def role_words(code: str, language: str) -> str:
    """A person's part in an event, in words."""
    return load("roles").label(code, language)
