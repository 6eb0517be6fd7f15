"""What the annexes of a bundle say, computed once for sheets, index, lists and report alike.

Nothing of a withheld exhibit is in them: its number stands in the index with the reason, and nowhere else.
Pages are as printed, without the bundle's letter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.bundle.content import GROUPS, BundleContent, Citation, Exhibit

Span = tuple[int, int]
Place = tuple[int, int]
"""An exhibit's number and a page of the bundle."""


@dataclass(frozen=True, slots=True)
class AuthorityLine:
    """A provision, a case or a document, and where it is borne on.

    Attributes:
        group: one of :data:`app.bundle.content.GROUPS`.
        cite: as printed.
        instrument: title of the instrument in words, or ``""``.
        pages: exhibit number and page, in order.
    """

    group: str
    cite: str
    instrument: str
    pages: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """What one exhibit bears on.

    Attributes:
        number: of the exhibit.
        cells: per provision the pages that bear on it, often none.
    """

    number: int
    cells: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Exhibits down, provisions across.

    Attributes:
        provisions: as printed, in the order of the table of authorities.
        rows: exhibits that bear on one of them, in order.
    """

    provisions: tuple[str, ...]
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class EventLine:
    """A line of the chronology.

    Attributes:
        date_words: in plain words, or ``""``.
        date_sort: ISO first day, or ``""``.
        event: what happened.
        disputed: somebody says otherwise.
        places: exhibit number and page, in order.
    """

    date_words: str
    date_sort: str
    event: str
    disputed: bool
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class QuotedLine:
    """A passage relied on.

    Attributes:
        claim: what it is quoted for.
        stance: ``for``, ``against`` or ``context``.
        quote: its words, or ``""``.
        places: the exhibit's number and the page, one pair.
    """

    claim: str
    stance: str
    quote: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class RollLine:
    """Somebody in the bundle.

    Attributes:
        name: as printed.
        roles: in the bundle's language.
        exhibits: numbers, in order.
    """

    name: str
    roles: tuple[str, ...]
    exhibits: tuple[int, ...]


def authorities(content: BundleContent, spans: Mapping[int, Span]) -> tuple[AuthorityLine, ...]:
    """Return what the exhibits bear on, by group, then by instrument, article and paragraph.

    Args:
        content: the bundle.
        spans: pages per exhibit; one without them is cited with page 0.
    """
    lines: dict[tuple[int, str, str], dict[int, set[int]]] = {}
    instruments: dict[tuple[int, str, str], str] = {}
    for exhibit in _shown(content):
        for citation in exhibit.citations:
            key = _key(citation)
            pages = lines.setdefault(key, {}).setdefault(exhibit.number, set())
            pages.add(citation.page)
            instruments[key] = instruments.get(key) or citation.instrument
    return tuple(
        AuthorityLine(
            GROUPS[key[0]],
            key[2],
            instruments[key],
            tuple(
                (number, page)
                for number, within in sorted(lines[key].items())
                for page in _absolute(within, spans.get(number))
            ),
        )
        for key in sorted(lines)
    )


def matrix(content: BundleContent, spans: Mapping[int, Span]) -> Matrix:
    """Return the exhibits and the provisions they bear on."""
    columns: dict[str, dict[int, list[int]]] = {}
    for line in authorities(content, spans):
        column = columns.setdefault(line.cite, {})
        for number, page in line.pages:
            column.setdefault(number, []).append(page)
    rows = []
    for exhibit in _shown(content):
        cells = tuple(
            tuple(sorted(set(column.get(exhibit.number, ())))) for column in columns.values()
        )
        if any(cells):
            rows.append(MatrixRow(exhibit.number, cells))
    return Matrix(tuple(columns), tuple(rows))


def chronology(content: BundleContent, spans: Mapping[int, Span]) -> tuple[EventLine, ...]:
    """Return what happened, in the order of the content, with pages of exhibits that are shown.

    An event that only withheld exhibits speak of is left out.
    """
    shown = {exhibit.number for exhibit in _shown(content)}
    lines = []
    for line in content.chronology:
        within: dict[int, set[int]] = {}
        for number, page in line.exhibits:
            if number in shown:
                within.setdefault(number, set()).add(page)
        if line.exhibits and not within:
            continue
        places = tuple(
            (number, page)
            for number, pages in sorted(within.items())
            for page in _absolute(pages, spans.get(number))
        )
        lines.append(EventLine(line.date_words, line.date_sort, line.event, line.disputed, places))
    return tuple(lines)


def quotations(content: BundleContent, spans: Mapping[int, Span]) -> tuple[QuotedLine, ...]:
    """Return the passages relied on, in the order of the content, of exhibits that are shown."""
    shown = {exhibit.number for exhibit in _shown(content)}
    return tuple(
        QuotedLine(
            line.claim,
            line.stance,
            line.quote,
            tuple((line.exhibit, page) for page in _absolute({line.page}, spans.get(line.exhibit))),
        )
        for line in content.quotations
        if line.exhibit in shown
    )


def people(content: BundleContent) -> tuple[RollLine, ...]:
    """Return who is in the bundle, with exhibits that are shown.

    Somebody of whom only withheld exhibits speak is left out.
    """
    shown = {exhibit.number for exhibit in _shown(content)}
    lines = []
    for line in content.people:
        numbers = tuple(number for number in line.exhibits if number in shown)
        if numbers or not line.exhibits:
            lines.append(RollLine(line.name, line.roles, numbers))
    return tuple(lines)


def citations(exhibit: Exhibit, span: Span) -> tuple[tuple[str, int], ...]:
    """Return what an exhibit bears on and the pages where, in order: for its entry in the index."""
    if exhibit.withheld:
        return ()
    within: dict[tuple[int, str, str], set[int]] = {}
    for citation in exhibit.citations:
        within.setdefault(_key(citation), set()).add(citation.page)
    return tuple((key[2], page) for key in sorted(within) for page in _absolute(within[key], span))


def _key(citation: Citation) -> tuple[int, str, str]:
    return GROUPS.index(citation.group), citation.order, citation.cite


def _shown(content: BundleContent) -> tuple[Exhibit, ...]:
    return tuple(exhibit for exhibit in content.exhibits if not exhibit.withheld)


def _absolute(within: set[int], span: Span | None) -> tuple[int, ...]:
    """Return pages of the bundle; an exhibit as a whole only where no page of it is named."""
    if span is None:
        return (0,)
    first, last = span
    pinpoints = {first + page - 1 for page in within if 0 < page <= last - first + 1}
    return tuple(sorted(pinpoints)) or (first,)
