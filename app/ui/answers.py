"""What the window asks a vault, answered as plain values on the reader's thread."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from app.casework import browse
from app.records.cases import Case, Event, Place
from app.records.evidence import Item, Passage
from app.records.vocabulary import load
from app.ui import wording
from app.vault.query import parse
from app.vault.search import search
from app.vault.vault import Vault

Rows = tuple[tuple[str, str], ...]
Section = tuple[str, Rows]

PAGE = 500
"""Rows fetched at a time."""

_QUOTE = 160


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value: its label, the term that asks for it (``""``: none) and how many items have it."""

    label: str
    term: str
    number: int


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a search.

    Attributes:
        rows: the first page of items, each with a snippet.
        facets: heading and values, in the order in which they are shown.
        pattern: what to point out in the texts, or None.
        position: size of the log when the search was made.
    """

    total: int
    rows: tuple[tuple[Item, str], ...]
    facets: tuple[tuple[str, tuple[FacetValue, ...]], ...]
    pattern: re.Pattern[str] | None
    position: int


@dataclass(frozen=True, slots=True)
class Looked:
    """One item as the inspector shows it.

    Attributes:
        title: on one line.
        sections: heading and rows of (name, value).
        text: its current text, or ``""``.
        no_text: why there is none, or ``""``.
        history: (when, what, who), the newest first.
    """

    title: str
    sections: tuple[Section, ...]
    text: str
    no_text: str
    history: tuple[tuple[str, str, str], ...]


def find(vault: Vault, query: str) -> Found:
    """Search, with the counts beside it.

    Raises:
        Usage: the query is malformed.
    """
    position = vault.log.size
    hits = search(vault, query, limit=PAGE)
    facets = []
    for name, heading in wording.FACETS.items():
        values = hits.facets.get(name)
        if values:
            facets.append((heading, _values(name, values)))
    pattern = wording.found_pattern(parse(query))
    return Found(hits.total, hits.rows, tuple(facets), pattern, position)


def more(vault: Vault, query: str, offset: int) -> tuple[tuple[Item, str], ...]:
    """The next page of a search."""
    return search(vault, query, limit=PAGE, offset=offset, facets=False).rows


def position(vault: Vault) -> int:
    """How many events the log has: it grows when somebody else writes to the vault."""
    return vault.log.size


def look(vault: Vault, item_id: str) -> Looked:
    """Everything about one item."""
    shown = browse.show(vault, item_id)
    current = vault.current_text(item_id)
    text = ""
    if current is not None:
        text = vault.text(current.id)
        if current.hidden_from < len(text):
            text = (
                f"{text[: current.hidden_from].rstrip()}\n\n"
                "— In the file but not visible on its pages —\n\n"
                f"{text[current.hidden_from :].strip()}"
            )
    return Looked(
        title=wording.one_line(shown.item.title),
        sections=tuple(
            (heading, rows)
            for heading, rows in (
                ("", _description(vault, shown)),
                ("Articles", _articles(shown)),
                ("People", _people(shown)),
                ("Events", _events(vault, shown)),
                ("Consent", _consents(shown)),
                ("Related items", _related(shown)),
                ("Redaction", _redaction(shown)),
                ("Proposed from the file's metadata", _proposals(shown)),
                ("Origin", _origin(shown)),
            )
            if rows
        ),
        text=text,
        no_text="" if text else shown.item.unreadable or "This item has no text.",
        history=tuple(wording.history(vault.log.events(item=item_id))),
    )


def _values(name: str, values: dict[str, int]) -> tuple[FacetValue, ...]:
    ordered = sorted(values.items()) if name == "year" else list(values.items())
    return tuple(
        FacetValue(wording.facet_label(name, value), wording.facet_term(name, value), number)
        for value, number in ordered
    )


def _filled(*rows: tuple[str, str]) -> Rows:
    return tuple((name, value) for name, value in rows if value)


def _description(vault: Vault, shown: browse.Shown) -> Rows:
    item = shown.item
    case = vault.get(Case, item.case_id)
    place = vault.get(Place, item.place_id).name if item.place_id else ""
    return _filled(
        ("Number", str(item.number)),
        ("Kind", load("kinds").label(item.kind)),
        ("Date", wording.day(item.date)),
        ("Place", place),
        ("Language", load("languages").label(item.language) if item.language else ""),
        ("Author", item.author),
        ("Source", item.source),
        ("Reliability", _graded("reliability", item.reliability)),
        ("Credibility", _graded("credibility", item.credibility)),
        ("Case", f"{case.code}: {case.title}"),
        ("May go to", load("disclosure").label(item.disclosure)),
        ("Tags", ", ".join(shown.tags)),
        ("Note", item.note),
        ("Cannot be read", item.unreadable),
    )


def _graded(vocabulary: str, grade: str) -> str:
    return f"{grade}: {load(vocabulary).label(grade)}" if grade else ""


def _articles(shown: browse.Shown) -> Rows:
    passages = {each.id: each for each in shown.passages}
    rows: list[tuple[str, str]] = []
    for link in shown.articles:
        cited, _, protects = wording.article(link.provision).partition(": ")
        quote = _quote(passages.get(link.passage_id or ""))
        certainty = load("certainty").label(link.certainty).lower() if link.certainty else ""
        told = [", ".join(filter(None, (protects, certainty))), quote]
        rows.append((cited, "\n".join(filter(None, told))))
    return tuple(rows)


def _quote(passage: Passage | None) -> str:
    if passage is None or not passage.quote:
        return ""
    quote = wording.one_line(passage.quote)
    return f"“{quote if len(quote) <= _QUOTE else quote[:_QUOTE].rstrip() + ' …'}”"


def _people(shown: browse.Shown) -> Rows:
    rows = []
    for link, person in shown.people:
        told = [person.name]
        if person.protected:
            told.append(f"protected, in bundles “{person.pseudonym}”" if person.pseudonym else "")
        if link.certainty and link.certainty != "confirmed":
            told.append(load("certainty").label(link.certainty).lower())
        rows.append((load("roles").label(link.role), ", ".join(filter(None, told))))
    return tuple(rows)


def _events(vault: Vault, shown: browse.Shown) -> Rows:
    rows = []
    for link in shown.events:
        event = vault.get(Event, link.event_id)
        rows.append((wording.day(event.date) or "Undated", event.title))
    return tuple(rows)


def _consents(shown: browse.Shown) -> Rows:
    rows = []
    for given, person in shown.consents:
        if given.withdrawn_on:
            rows.append((person.name, f"Withdrawn on {wording.day(given.withdrawn_on)}"))
            continue
        purposes = ", ".join(load("purposes").label(each) for each in given.purposes)
        told = [
            purposes or "For no purpose",
            load("identities").label(given.identity).lower(),
            f"given on {wording.day(given.given_on)}" if given.given_on else "",
            f"until {wording.day(given.expires_on)}" if given.expires_on else "",
        ]
        told = ["; ".join(filter(None, told)), given.conditions]
        rows.append((person.name, "\n".join(filter(None, told))))
    return tuple(rows)


def _related(shown: browse.Shown) -> Rows:
    rows = []
    for relation, other, forward in shown.related:
        label = load("relations").label(relation)
        title = f"{other.number}. {wording.one_line(other.title)}"
        entry = load("relations").get(relation)
        both_ways = entry is not None and bool(entry.extra.get("symmetric"))
        # "Translation of" from the one side is "Translation of this" from the other.
        rows.append((label if forward or both_ways else f"{label} this", title))
    return tuple(rows)


def _redaction(shown: browse.Shown) -> Rows:
    if not shown.marks:
        return _filled(("Reviewed", "by a person" if shown.item.reviewed else ""))
    states = Counter(mark.state for mark in shown.marks)
    marks = ", ".join(f"{number} {state}" for state, number in states.items())
    return (
        ("Marks", marks),
        ("Reviewed", "by a person" if shown.item.reviewed else "not by a person yet"),
    )


def _proposals(shown: browse.Shown) -> Rows:
    rows = []
    for each in shown.proposals:
        name = each.field.removeprefix("info.").replace("_", " ").capitalize()
        state = "" if each.state == "open" else f" ({each.state})"
        rows.append((name, f"{wording.one_line(each.value)}{state}"))
    return tuple(rows)


def _origin(shown: browse.Shown) -> Rows:
    item = shown.item
    how = load("acquisition").label(item.acquired_how) if item.acquired_how else ""
    return _filled(
        ("How acquired", how),
        ("Acquired by", item.acquired_by),
        ("Acquired on", wording.day(item.acquired_at)),
        ("Received", wording.moment(item.received_at)),
        ("File", wording.one_line(item.file_name)),
        ("File type", item.media_type),
        ("Size", wording.count(item.size, "byte", "bytes")),
        ("SHA-256", item.sha256),
    )
