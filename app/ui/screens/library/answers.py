"""What the library asks a vault, answered as plain values on the vault's thread."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.casework.looking import searches
from app.casework.registry.cases import cases
from app.records.desk import SavedSearch
from app.records.evidence import Item
from app.ui import wording
from app.ui.screens.library.columns import TITLE, columns
from app.ui.screens.library.items_model import Line
from app.vault.query import parse
from app.vault.search import matches, rows
from app.vault.vault import Vault

_MOST_MARKS = 20
_LEAD = 20
"""Characters that stand before the first hit."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value: its label, the term that asks for it (``""``: none) and how many items have it."""

    label: str
    term: str
    number: int


@dataclass(frozen=True, slots=True)
class Facet:
    """Values of one kind."""

    name: str
    heading: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a search.

    Attributes:
        numbers: of the items, in order.
        cases: every case, with how many items of the result are in it.
        facets: in the order in which they are shown.
        saved: the searches that were kept.
        trashed: how many items lie in the trash.
        pattern: what to point out in the texts, or None.
    """

    numbers: Sequence[int]
    cases: tuple[FacetValue, ...]
    facets: tuple[Facet, ...]
    saved: tuple[SavedSearch, ...]
    trashed: int
    pattern: re.Pattern[str] | None


def find(vault: Vault, query: str, order: str = "newest", descending: bool | None = None) -> Found:
    """Search, with the counts beside it.

    Raises:
        Usage: the query is malformed.
    """
    found = matches(vault, query, order=order, descending=descending)
    facets = []
    for name in wording.FACETS:
        values = found.facets.get(name)
        if values and name != "case":
            facets.append(Facet(name, wording.facet_heading(name), _values(name, values)))
    counts = found.facets.get("case", {})
    return Found(
        numbers=found.numbers,
        cases=tuple(
            FacetValue(
                f"{case.code}: {wording.one_line(case.title)}",
                wording.facet_term("case", case.code),
                counts.get(case.code, 0),
            )
            for case in cases(vault)
        ),
        facets=tuple(facets),
        saved=tuple(searches.saved(vault)),
        trashed=vault.count(Item, trashed=True),
        pattern=wording.found_pattern(parse(query)),
    )


def lines(
    vault: Vault, numbers: Sequence[int], query: str, pattern: re.Pattern[str] | None
) -> list[Line]:
    """What the table shows of items, in the order asked for; one that is gone is left out."""
    every = columns()
    title = next(place for place, column in enumerate(every) if column.id == TITLE)
    made = []
    for row in rows(vault, numbers, query, snippets=pattern is not None):
        cells = tuple(column.text(row) for column in every)
        snippet = _from_hit(wording.one_line(row.snippet), pattern)
        made.append(
            Line(row.item, cells, snippet, _marks(cells[title], pattern), _marks(snippet, pattern))
        )
    return made


def _from_hit(snippet: str, pattern: re.Pattern[str] | None) -> str:
    """The snippet from shortly before its first hit, which must be seen in a narrow column as well."""
    hit = pattern.search(snippet) if pattern is not None else None
    if hit is None or hit.start() <= _LEAD:
        return snippet
    start = snippet.find(" ", hit.start() - _LEAD) + 1
    return f"… {snippet[start:]}" if 0 < start <= hit.start() else snippet


def _marks(text: str, pattern: re.Pattern[str] | None) -> tuple[tuple[int, int], ...]:
    if pattern is None:
        return ()
    found = []
    for hit in pattern.finditer(text):
        if hit.end() > hit.start():
            found.append(hit.span())
        if len(found) == _MOST_MARKS:
            break
    return tuple(found)


def _values(name: str, values: dict[str, int]) -> tuple[FacetValue, ...]:
    ordered = sorted(values.items(), reverse=True) if name == "year" else list(values.items())
    return tuple(
        FacetValue(wording.facet_label(name, value), wording.facet_term(name, value), number)
        for value, number in ordered
    )
