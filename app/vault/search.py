"""Search: words in texts, parts of words in names and titles, fields, and counts beside the result.

Two full-text tables answer (``schema/0003_search.sql``): words everywhere, and any three letters in
titles, names and identifiers. Newest first, by the number of the item; ranked when asked for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.errors import Usage
from app.records.evidence import Item
from app.records.text import fold, nfc
from app.vault import query as queries
from app.vault.catalogue import table_of
from app.vault.database import Database, Value
from app.vault.index import entry
from app.vault.query import Term

if TYPE_CHECKING:
    from app.vault.vault import Vault

ORDERS = ("newest", "oldest", "rank", "date")

_BEFORE, _AFTER = 60, 120
_CHUNK = 500
# Columns of search_words: a title or a name says more than a word in the body.
_WEIGHTS = "8.0, 1.0, 4.0, 6.0"


@dataclass(frozen=True, slots=True)
class Hits:
    """The answer to a search.

    Attributes:
        total: how many items match.
        rows: the asked-for part of them, each with a snippet of its text around the first hit.
        facets: for every match: facet -> value -> how many items; most frequent first.
    """

    total: int
    rows: tuple[tuple[Item, str], ...]
    facets: dict[str, dict[str, int]] = field(default_factory=dict)


def search(
    vault: Vault,
    query: str = "",
    case_id: str | None = None,
    limit: int | None = 50,
    offset: int = 0,
    order: str = "newest",
    *,
    facets: bool = True,
    snippets: bool = True,
) -> Hits:
    """Find items.

    Args:
        vault: open.
        query: words, "phrases", ``word*``, ``field:value``, any of them after ``-``; empty: all.
        case_id: only of this case.
        limit: at most so many rows; None for all.
        offset: after so many.
        order: ``newest`` (by number), ``oldest``, ``rank`` or ``date``.
        facets: count values for the whole result.
        snippets: cut a piece of text around the first hit of each row.

    Raises:
        Usage: if the query or the order is malformed.
    """
    if order not in ORDERS:
        raise Usage(f"The order is one of {', '.join(ORDERS)}.")
    terms = queries.parse(query)
    database = vault.database
    words = [term for term in terms if not term.field and not term.negative]
    found = _matches(database, terms, words, case_id, ranked=order == "rank")
    numbers = _ordered(database, found, order)
    end = None if limit is None else offset + limit
    items = _items(database, numbers[offset:end])
    cut = _Snippets(database, words) if snippets and words else None
    rows = tuple((item, cut.of(item.id) if cut else "") for item in items)
    return Hits(len(numbers), rows, _count(found.values()) if facets else {})


def _matches(
    database: Database,
    terms: Sequence[Term],
    words: Sequence[Term],
    case: str | None,
    *,
    ranked: bool,
) -> dict[int, str]:
    """Return item number -> facets of every match, in order of rank or of number, newest first."""
    clauses, parameters = _filters(database, terms, case)
    where = " AND ".join(clauses)
    if not words:
        rows = database.rows(
            f"SELECT number, facets FROM search_facet AS f WHERE {where} ORDER BY number DESC",  # noqa: S608
            parameters,
        )
        return dict(rows)
    expression = " AND ".join(term.expression() for term in words)
    order = f"bm25(search_words, {_WEIGHTS})" if ranked else "search_words.rowid DESC"
    found: dict[int, str] = dict(
        database.rows(
            "SELECT f.number, f.facets FROM search_words CROSS JOIN search_facet AS f "  # noqa: S608
            "ON f.number = search_words.rowid "
            f"WHERE search_words MATCH ? AND {where} ORDER BY {order}",
            [expression, *parameters],
        )
    )
    # The index of three letters knows nothing shorter.
    if all(len(term.text) >= 3 for term in words):
        expression = " AND ".join(Term(term.text).expression() for term in words)
        for number, facets in database.rows(
            "SELECT f.number, f.facets FROM search_parts CROSS JOIN search_facet AS f "  # noqa: S608
            "ON f.number = search_parts.rowid "
            f"WHERE search_parts MATCH ? AND {where} ORDER BY search_parts.rowid DESC",
            [expression, *parameters],
        ):
            found.setdefault(number, facets)
    return found


def _ordered(database: Database, found: dict[int, str], order: str) -> list[int]:
    if order == "rank":
        return list(found)
    if order == "date":
        dated = database.rows("SELECT number FROM item ORDER BY date = '', date_from, number")
        return [number for (number,) in dated if number in found]
    return sorted(found, reverse=order == "newest")


def _items(database: Database, numbers: Sequence[int]) -> list[Item]:
    """Return items by number, in the order asked for."""
    table = table_of(Item)
    items: dict[int, Item] = {}
    for start in range(0, len(numbers), _CHUNK):
        some = numbers[start : start + _CHUNK]
        for row in database.rows(
            f"{table.select} WHERE number IN ({', '.join('?' * len(some))})", some
        ):
            item: Item = table.load(row)  # type: ignore[assignment]
            items[item.number] = item
    return [items[number] for number in numbers]


def _filters(
    database: Database, terms: Sequence[Term], case: str | None
) -> tuple[list[str], list[Value]]:
    """Return conditions on ``search_facet AS f`` and their parameters."""
    trashed = any(term.field == "state" and term.text.lower() == "trashed" for term in terms)
    clauses, parameters = [f"f.trashed = {int(trashed)}"], list[Value]()
    if case is not None:
        clauses.append("f.number IN (SELECT number FROM item WHERE case_id = ?)")
        parameters.append(case)
    for term in terms:
        if term.field:
            clause, more = _field(database, term)
        elif term.negative:
            clause = "f.number IN (SELECT rowid FROM search_words WHERE search_words MATCH ?)"
            more = [term.expression()]
        else:
            continue
        clauses.append(f"NOT ({clause})" if term.negative else clause)
        parameters += more
    return clauses, parameters


def _field(database: Database, term: Term) -> tuple[str, list[Value]]:
    name, value = term.field, term.text
    if name == "date":
        first, last = queries.date_range(value)
        return (
            "EXISTS (SELECT 1 FROM item WHERE item.number = f.number "
            "AND date <> '' AND date_from <= ? AND date_to >= ?)",
            [last, first],
        )
    if name == "number":
        return "f.number = ?", [int(value)]
    if name == "person":
        return _of_people(database, value)
    if name == "place":
        return _in_places(database, value)
    if name == "state" and value.lower() == "trashed":
        return "f.trashed = 1", []
    return _by_facet(_facet_entries(database, name, value))


def _facet_entries(database: Database, name: str, value: str) -> list[str]:
    """Return what to look for in an item's facets; any of them will do."""
    if name in ("case", "tag"):
        table, column = ("case_file", "code") if name == "case" else ("tag", "name")
        wanted = fold(value)
        return [
            entry(name, each)
            for each, record in database.rows(f"SELECT {column}, id FROM {table}")  # noqa: S608
            if wanted in (fold(nfc(each)), record)
        ]
    value = value.lower()
    if name == "article":
        # iccpr:9 is the article with all its paragraphs.
        return [entry(name, value), entry(name, value + ".", open_end=True)]
    if name == "lang":
        return [entry(name, value), entry(name, value + "-", open_end=True)]
    return [entry(name, value)]


def _by_facet(entries: Sequence[str]) -> tuple[str, list[Value]]:
    if not entries:
        return "0", []
    return "(" + " OR ".join(["instr(f.facets, ?) > 0"] * len(entries)) + ")", list(entries)


def _of_people(database: Database, value: str) -> tuple[str, list[Value]]:
    wanted = fold(value)
    people = {
        person
        for person, name in database.rows(
            "SELECT id, name FROM person UNION ALL SELECT id, pseudonym FROM person "
            "UNION ALL SELECT person_id, name FROM person_name"
        )
        if wanted == person or wanted in fold(nfc(name))
    }
    marks = ", ".join("?" * len(people))
    return (
        "f.number IN (SELECT item.number FROM item_person JOIN item ON item.id = item_id "  # noqa: S608
        f"WHERE person_id IN ({marks}))",
        sorted(people),
    )


def _in_places(database: Database, value: str) -> tuple[str, list[Value]]:
    wanted = fold(value)
    places = {
        place
        for place, name in database.rows("SELECT id, name FROM place")
        if wanted == place or wanted in fold(nfc(name))
    }
    marks = ", ".join(["(?)"] * len(places)) or "(NULL)"
    return (
        "f.number IN (WITH RECURSIVE inside (id) AS (SELECT * FROM "  # noqa: S608
        f"(VALUES {marks}) UNION SELECT place.id FROM place JOIN inside "
        "ON place.parent_id = inside.id) SELECT number FROM item "
        "WHERE place_id IN (SELECT id FROM inside))",
        sorted(places),
    )


def _count(facets: object) -> dict[str, dict[str, int]]:
    """Count values; equal sets of facets are taken apart once."""
    totals: dict[str, Counter[str]] = {}
    for text, times in Counter(facets).items():  # type: ignore[call-overload]
        for line in text.split("\n"):
            name, _, value = line.partition("\t")
            if value:
                totals.setdefault(name, Counter())[value] += times
    return {name: dict(values.most_common()) for name, values in sorted(totals.items())}


class _Snippets:
    """Cuts a piece of text around the first hit."""

    def __init__(self, database: Database, words: Sequence[Term]) -> None:
        self._database = database
        whole = "|".join(_pattern(term) for term in words)
        self._first = re.compile(rf"(?<!\w)(?:{whole})", re.IGNORECASE)

    def of(self, item: str) -> str:
        """Return a piece of the item's text, ``""`` if it has none."""
        beginning = ""
        for (body,) in self._database.rows(
            "SELECT body FROM (SELECT sha256, max(event) FROM item_text WHERE item_id = ? "
            "GROUP BY kind) JOIN text_body USING (sha256)",
            (item,),
        ):
            hit = self._first.search(body)
            if hit is not None:
                return _cut(body, max(hit.start() - _BEFORE, 0), hit.start() + _AFTER)
            beginning = beginning or body
        return _cut(beginning, 0, _BEFORE + _AFTER)


def _pattern(term: Term) -> str:
    # Words of a phrase stand apart by any white space; the index folds yo into ye.
    words = [re.escape(word).replace("е", "[её]") for word in term.text.split()]
    return r"\W+".join(words) + ("" if term.prefix else r"(?!\w)")


def _cut(text: str, start: int, end: int) -> str:
    # Not in the middle of a word.
    while 0 < start < len(text) and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    piece = " ".join(text[start:end].split())
    return ("… " if start > 0 else "") + piece + (" …" if end < len(text) else "")
