"""What the inspector asks a vault about one item or several, as plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.casework import lookup
from app.casework.looking import browse
from app.casework.registry import tags
from app.records.cases import Case, Event, Place
from app.records.evidence import Item, Tag
from app.records.vocabulary import load
from app.ui import wording
from app.ui.file_words import field_name
from app.ui.language import current, tr
from app.ui.screens.library.fields import common, values_of
from app.vault.search import rows
from app.vault.vault import Vault

MOST = 2000
"""Items that are compared field by field; of more, nothing is said to be in common."""

_HISTORY = 6
_QUOTE = 160


@dataclass(frozen=True, slots=True)
class Linked:
    """Something that an item is linked to.

    Attributes:
        link: id of the link.
        target: where one goes to (``person``, ``event``, ``law``, ``library``).
        value: what is shown there.
        label: short.
        detail: more, for the tool tip.
    """

    link: str
    target: str
    value: str
    label: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A value that an item's own metadata propose."""

    id: str
    label: str
    value: str
    origin: str
    fills: bool


@dataclass(frozen=True, slots=True)
class Looked:
    """One item as the inspector shows it.

    Attributes:
        values: of its fields, by name.
        case: code and title.
        tags: name and colour.
        links: by kind: ``article``, ``person``, ``event``, ``act``.
        consents: person and what was agreed.
        redaction: how far it is, in words.
        proposals: those that nobody has settled.
        history: (when, what, who), the newest first; only the latest.
        origin: name and value.
    """

    item: Item
    values: dict[str, str]
    case: tuple[str, str]
    tags: tuple[tuple[str, str], ...]
    links: dict[str, tuple[Linked, ...]]
    consents: tuple[tuple[str, str], ...]
    redaction: str
    proposals: tuple[Proposed, ...]
    history: tuple[tuple[str, str, str], ...]
    origin: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Several:
    """Several items as the inspector shows them.

    Attributes:
        numbers: of them all.
        values: what they have in common in each field; None where they differ.
        tags: name, colour and how many of them have it; of all tags there are.
        trashed: whether all of them lie in the trash.
    """

    numbers: tuple[int, ...]
    values: dict[str, str | None]
    tags: tuple[tuple[str, str, int], ...]
    trashed: bool


@dataclass(frozen=True, slots=True)
class Lists:
    """What is offered while typing."""

    places: tuple[str, ...]
    tags: tuple[tuple[str, str], ...]


def lists(vault: Vault) -> Lists:
    """The names of places and tags."""
    places = sorted({each.name for each in vault.find(Place)}, key=str.casefold)
    return Lists(tuple(places), tuple((tag.name, tag.colour) for tag, _number in tags.tags(vault)))


def look(vault: Vault, number: int) -> Looked:
    """Everything the inspector shows of one item."""
    shown = browse.show(vault, str(number))
    item = shown.item
    case = vault.get(Case, item.case_id)
    place = vault.get(Place, item.place_id).name if item.place_id else ""
    colours = {tag.name: tag.colour for tag in vault.find(Tag)}
    return Looked(
        item=item,
        values=values_of(item, place),
        case=(case.code, wording.one_line(case.title)),
        tags=tuple((name, colours.get(name, "")) for name in shown.tags),
        links={
            "article": _articles(shown),
            "person": _people(shown),
            "event": _events(vault, shown),
            "act": _acts(vault, shown),
        },
        consents=_consents(shown),
        redaction=_redaction(shown),
        proposals=_proposals(shown),
        history=tuple(wording.history(vault.log.events(item=item.id))[:_HISTORY]),
        origin=_origin(item),
    )


def look_at_many(vault: Vault, numbers: Sequence[int]) -> Several:
    """What several items have in common."""
    every = tuple(numbers)
    looked = rows(vault, every[:MOST], snippets=False)
    items = [row.item for row in looked]
    places = lookup.many(vault, Place, {item.place_id for item in items if item.place_id})
    shared = common(
        values_of(item, places[item.place_id].name if item.place_id else "") for item in items
    )
    counts = Counter(tag for row in looked for tag in row.facets.get("tag", ()))
    if len(every) > MOST:
        # Of more items than were looked at, nobody knows what they have in common.
        shared = dict.fromkeys(shared)
        counts = Counter({tag: min(count, len(every) - 1) for tag, count in counts.items()})
    return Several(
        numbers=every,
        values=shared,
        tags=tuple(
            # The index writes white space of every kind as a space.
            (tag.name, tag.colour, counts[" ".join(tag.name.split())])
            for tag, _number in tags.tags(vault)
        ),
        trashed=bool(items) and all(item.trashed for item in items),
    )


def opening(vault: Vault, number: int, most: int) -> str:
    """The first lines of an item's text."""
    item = lookup.item(vault, str(number))
    text = vault.current_text(item.id)
    if text is None:
        return item.unreadable or tr("This item has no text.")
    return vault.text(text.id)[:most]


def _articles(shown: browse.Shown) -> tuple[Linked, ...]:
    quotes = {each.id: each.quote for each in shown.passages}
    return tuple(
        Linked(
            link.id,
            "law",
            link.provision,
            wording.cited(link.provision),
            _lines(
                wording.article(link.provision),
                _certain(link.certainty),
                _quote(quotes.get(link.passage_id or "", "")),
            ),
        )
        for link in shown.articles
    )


def _people(shown: browse.Shown) -> tuple[Linked, ...]:
    found = []
    for link, person in shown.people:
        role = load("roles").label(link.role, current())
        hidden = ""
        if person.protected:
            hidden = (
                tr("Protected; in bundles “{pseudonym}”", pseudonym=person.pseudonym)
                if person.pseudonym
                else tr("Protected")
            )
        detail = _lines(person.name, role, hidden, _certain(link.certainty))
        label = f"{person.name} · {role}"
        found.append(Linked(link.id, "person", person.id, label, detail))
    return tuple(found)


def _events(vault: Vault, shown: browse.Shown) -> tuple[Linked, ...]:
    events = lookup.many(vault, Event, {link.event_id for link in shown.events})
    found = []
    for link in shown.events:
        event = events[link.event_id]
        day = wording.day(event.date)
        label = f"{event.title} · {day}" if day else event.title
        found.append(
            Linked(
                link.id,
                "event",
                event.id,
                label,
                _lines(event.title, day, _certain(link.certainty)),
            )
        )
    return tuple(found)


def _acts(vault: Vault, shown: browse.Shown) -> tuple[Linked, ...]:
    found = []
    for link in shown.acts:
        label = load("acts").label(link.act, current())
        event = vault.one(Event, id=link.event_id) if link.event_id else None
        target, value = ("event", event.id) if event else ("library", f"act:{link.act}")
        detail = _lines(label, event.title if event else "", _certain(link.certainty))
        found.append(Linked(link.id, target, value, label, detail))
    return tuple(found)


def _consents(shown: browse.Shown) -> tuple[tuple[str, str], ...]:
    language = current()
    found = []
    for given, person in shown.consents:
        if given.withdrawn_on:
            found.append(
                (person.name, tr("Withdrawn on {day}", day=wording.day(given.withdrawn_on)))
            )
            continue
        purposes = ", ".join(load("purposes").label(each, language) for each in given.purposes)
        told = [
            purposes or tr("For no purpose"),
            load("identities").label(given.identity, language),
            tr("given on {day}", day=wording.day(given.given_on)) if given.given_on else "",
            tr("until {day}", day=wording.day(given.expires_on)) if given.expires_on else "",
        ]
        found.append((person.name, "; ".join(filter(None, told))))
    if not found:
        entry = load("kinds").get(shown.item.kind)
        if entry is not None and entry.extra.get("needs_consent"):
            return (("", tr("None on file; an item of this kind needs one before it leaves.")),)
    return tuple(found)


def _redaction(shown: browse.Shown) -> str:
    states = Counter(mark.state for mark in shown.marks)
    told = [tr("%Ln mark(s)", n=len(shown.marks)) if shown.marks else tr("Nothing marked")]
    open_ = states.get("suggested", 0)
    if open_:
        told.append(tr("%Ln to be decided", n=open_))
    told.append(
        tr("reviewed by a person") if shown.item.reviewed else tr("not reviewed by a person yet")
    )
    return ", ".join(told)


def _proposals(shown: browse.Shown) -> tuple[Proposed, ...]:
    names = wording.field_names()
    found = []
    for each in shown.proposals:
        if each.state != "open":
            continue
        label = names.get(each.field) or field_name(each.field)
        value = wording.day(each.value) if each.field == "date" else wording.one_line(each.value)
        fills = not each.field.startswith("info.")
        found.append(Proposed(each.id, label[:1].upper() + label[1:], value, each.origin, fills))
    return tuple(found)


def _origin(item: Item) -> tuple[tuple[str, str], ...]:
    language = current()
    how = load("acquisition").label(item.acquired_how, language) if item.acquired_how else ""
    listed = (
        (tr("How acquired"), how),
        (tr("Acquired by"), item.acquired_by),
        (tr("Acquired on"), wording.day(item.acquired_at)),
        (tr("Received"), wording.moment(item.received_at)),
        (tr("File"), wording.one_line(item.file_name)),
        (tr("File type"), item.media_type),
        (tr("Cannot be read"), item.unreadable),
        ("SHA-256", item.sha256),
    )
    return tuple((name, value) for name, value in listed if value)


def _certain(code: str) -> str:
    return load("certainty").label(code, current()) if code else ""


def _quote(quote: str) -> str:
    line = wording.one_line(quote)
    if not line:
        return ""
    return f"“{line if len(line) <= _QUOTE else line[:_QUOTE].rstrip() + ' …'}”"


def _lines(*parts: str) -> str:
    return "\n".join(dict.fromkeys(filter(None, parts)))


def refs(numbers: Iterable[int]) -> list[str]:
    """Numbers as casework takes them."""
    return [str(number) for number in numbers]
