"""Search: words in texts, parts of words in names and titles, fields, and counts beside the result.

Two full-text tables answer (``schema/0003_search.sql``): words everywhere, and any three letters in
titles, names and identifiers. Newest first, by the number of the item; ranked when asked for.
"""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.errors import Usage
from app.records.evidence import Item
from app.vault import query as queries
from app.vault.catalogue import table_of
from app.vault.counts import Facets
from app.vault.database import Database, Value
from app.vault.filters import conditions, in_trash
from app.vault.ordering import COLUMNS
from app.vault.query import Term

if TYPE_CHECKING:
    from app.vault.vault import Vault

ORDERS = ("newest", "oldest", "rank", "number", *COLUMNS)
"""What a result can be ordered by: its number, how well it fits, or a column."""

_BEFORE, _AFTER = 60, 120
_CHUNK = 500
# Columns of search_words: a title or a name says more than a word in the body.
_WEIGHTS = "8.0, 1.0, 4.0, 6.0"
_FALLING = ("newest", "rank")


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


@dataclass(frozen=True, slots=True)
class Matches:
    """Every item that a search found, by number, and the counts beside them.

    Attributes:
        numbers: in the order asked for.
        facets: facet -> value -> how many items; most frequent first.
    """

    numbers: array[int]
    facets: Facets = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """One item as a table shows it.

    Attributes:
        facets: its own values: ``person``, ``article``, ``act``, ``place``, ``consent``, ``state``,
            ``tag`` ...; a facet without a value is left out.
        snippet: a piece of its text around the first hit, or ``""``.
    """

    item: Item
    facets: Mapping[str, tuple[str, ...]]
    snippet: str = ""


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
        order: one of :data:`ORDERS`, in its usual direction.
        facets: count values for the whole result.
        snippets: cut a piece of text around the first hit of each row.

    Raises:
        Usage: if the query or the order is malformed.
    """
    terms = queries.parse(query)
    numbers = _numbers(vault, terms, case_id, order, None)
    end = None if limit is None else offset + limit
    items = _items(vault.database, numbers[offset:end])
    words = _words(terms)
    cut = _Snippets(vault.database, words) if snippets and words else None
    found = tuple((item, cut.of(item.id) if cut else "") for item in items)
    return Hits(len(numbers), found, vault.counts.of(numbers) if facets else {})


def matches(
    vault: Vault,
    query: str = "",
    *,
    case_id: str | None = None,
    order: str = "newest",
    descending: bool | None = None,
    facets: bool = True,
) -> Matches:
    """Find items for a table that asks for its rows as they come into view; see :func:`rows`.

    Args:
        vault: open.
        query: as for :func:`search`.
        case_id: only of this case.
        order: one of :data:`ORDERS`; items without a value come last in either direction.
        descending: the direction; None for the order's usual one (only ``newest`` and ``rank`` fall).
        facets: count values for the whole result.

    Raises:
        Usage: if the query or the order is malformed.
    """
    numbers = _numbers(vault, queries.parse(query), case_id, order, descending)
    return Matches(array("q", numbers), vault.counts.of(numbers) if facets else {})


def rows(
    vault: Vault, numbers: Sequence[int], query: str = "", *, snippets: bool = True
) -> list[Row]:
    """Return items as a table shows them, in the order of their numbers as given.

    Args:
        vault: open.
        numbers: some of :attr:`Matches.numbers`; a number that no item has is left out.
        query: what was searched for, for the snippets.
        snippets: cut a piece of text around the first hit of each row.

    Raises:
        Usage: if the query is malformed.
    """
    words = _words(queries.parse(query)) if snippets else []
    cut = _Snippets(vault.database, words) if words else None
    found = []
    facets = _facets(vault.database, numbers)
    lapsed = vault.lapses.now()
    for item in _items(vault.database, numbers):
        snippet = cut.of(item.id) if cut else ""
        held = facets.get(item.number, {})
        if "consent" in held:
            held = {**held, "consent": lapsed.shown(item.number, held["consent"])}
        found.append(Row(item, held, snippet))
    return found


def _words(terms: Sequence[Term]) -> list[Term]:
    return [term for term in terms if not term.field and not term.negative]


def _numbers(
    vault: Vault, terms: Sequence[Term], case: str | None, order: str, descending: bool | None
) -> list[int]:
    """Return the numbers of every match in order."""
    if order not in ORDERS:
        raise Usage(f"The order is one of {', '.join(ORDERS)}.")
    falling = order in _FALLING if descending is None else descending
    if order == "oldest" and descending is not None:
        falling = not descending
    found = _matching(vault, terms, case, ranked=order == "rank")
    if order in COLUMNS:
        return vault.ordering.sorted(found, order, descending=falling)
    if order != "rank":
        found.sort(reverse=falling)
    elif not falling:
        found.reverse()
    return found


def _matching(vault: Vault, terms: Sequence[Term], case: str | None, *, ranked: bool) -> list[int]:
    """Return the numbers of every match: the best first when ranked, else in no order."""
    database, words, trash = vault.database, _words(terms), in_trash(terms)
    where, parameters = conditions(vault, terms, case)
    if not words:
        return _array(
            database,
            f"SELECT number AS n FROM search_facet AS f WHERE trashed = {int(trash)}"  # noqa: S608
            + (f" AND {where}" if where else ""),
            parameters,
        )
    # Whatever asks nothing of the facets need not read them.
    plain = not where and not trash
    condition = f"f.trashed = {int(trash)}" + (f" AND {where}" if where else "")

    def match(table: str, expression: str, order: str = "") -> list[int]:
        if plain:
            sql = f"SELECT rowid AS n FROM {table} WHERE {table} MATCH ?{order}"  # noqa: S608
        else:
            sql = (
                f"SELECT f.number AS n FROM {table} CROSS JOIN search_facet AS f "  # noqa: S608
                f"ON f.number = {table}.rowid WHERE {table} MATCH ? AND {condition}{order}"
            )
        return _array(database, sql, [expression, *parameters])

    # A subquery's order is kept for what has a limit.
    order = f" ORDER BY bm25(search_words, {_WEIGHTS}) LIMIT -1" if ranked else ""
    found = match("search_words", " AND ".join(term.expression() for term in words), order)
    # The index of three letters knows nothing shorter.
    if all(len(term.text) >= 3 for term in words):
        expression = " AND ".join(Term(term.text).expression() for term in words)
        parts = match("search_parts", expression)
        if parts:
            known = set(found)
            found += [number for number in reversed(parts) if number not in known]
    if plain:
        hidden = {n for (n,) in database.rows("SELECT number FROM search_facet WHERE trashed = 1")}
        if hidden:
            found = [number for number in found if number not in hidden]
    return found


def _array(database: Database, sql: str, parameters: Sequence[Value]) -> list[int]:
    """Return one column of whole numbers; as one text it is read several times faster."""
    found: list[int] = json.loads(
        database.value(f"SELECT json_group_array(n) FROM ({sql})", parameters)  # noqa: S608
    )
    return found


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
    return [items[number] for number in numbers if number in items]


def _facets(database: Database, numbers: Sequence[int]) -> dict[int, Mapping[str, tuple[str, ...]]]:
    """Return the facets of items by number: facet -> values."""
    found: dict[int, Mapping[str, tuple[str, ...]]] = {}
    for number, text in database.rows(
        "SELECT number, facets FROM search_facet WHERE number IN (SELECT value FROM json_each(?))",
        [json.dumps(list(numbers))],
    ):
        values: dict[str, tuple[str, ...]] = {}
        for line in filter(None, text.split("\n")):
            name, _, value = line.partition("\t")
            values[name] = (*values.get(name, ()), value)
        found[number] = values
    return found


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
