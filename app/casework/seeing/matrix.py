"""The matrix of proof: provisions, or their elements, by cases or by people.

A passage stands in the row of a provision when it is coded to it or to a paragraph of it, when it bears on
one of its elements, or when it speaks for a claim about it; in the column of the case whose item or whose
claim that is. In the column of a person stands what is told of them: passages that are coded to them, and all
passages of items that are their own account, or that show or concern them as a victim. Columns are the people
to whom something was done: victims of events, of items or of cases.

Every number counts what :mod:`app.casework.arguing.corroboration` counts: items in the trash, erased ones and
those whose consent was withdrawn do not count, and what goes back to one source is one source.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.casework.arguing import contradictions
from app.casework.arguing.origins import Facts, sources_of
from app.casework.consents import consent
from app.casework.seeing import gathered, headings
from app.casework.seeing.gathered import Bearing, Gathered
from app.casework.seeing.headings import Column as Column
from app.casework.seeing.headings import Row as Row
from app.errors import Usage
from app.records.claims import AccountFact
from app.records.consent import today
from app.records.evidence import Item
from app.records.profiles import profile as profile_named
from app.vault.vault import Vault

ROWS = ("provisions", "elements")
COLUMNS = ("cases", "persons")

EMPTY = "empty"
"""Something says that it matters here, and no passage proves it."""
THIN = "thin"
"""Passages, and one source only: nobody else says so."""
HELD = "held"
"""Two independent sources or more."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands for a provision or an element, in a case or of a person.

    Attributes:
        state: :data:`EMPTY`, :data:`THIN` or :data:`HELD`.
        passages: ids of those that count, in the order of their items.
        sources: how many independent sources they come from.
        reliability: best Admiralty grade of the source among the items, or ``""``.
        credibility: best grade of the information, or ``""``.
        against: ids of passages that speak against claims about it.
        sources_against: how many independent sources those come from.
        contradictions: accounts in it that contradict others, which nobody has settled.
        usable: under how many of the sources at least one item may leave under the profile.
        left_out: passages that do not count.
    """

    state: str
    passages: tuple[str, ...] = ()
    sources: int = 0
    reliability: str = ""
    credibility: str = ""
    against: tuple[str, ...] = ()
    sources_against: int = 0
    contradictions: int = 0
    usable: int = 0
    left_out: int = 0

    @property
    def grade(self) -> str:
        """Both grades beside each other, as they are written: ``B2``; a dash for one that nobody gave."""
        if not (self.reliability or self.credibility):
            return ""
        return f"{self.reliability or '–'}{self.credibility or '–'}"


_EMPTY = Cell(EMPTY)


@dataclass(frozen=True, slots=True)
class Matrix:
    """Provisions or elements by cases or people.

    Attributes:
        rows: down the side, in the order of the law.
        columns: across the top: cases by code, people by name.
        cells: by place of row and column; where nothing matters there is none.
        profile: name of the profile of :attr:`Cell.usable`.
    """

    rows: tuple[Row, ...] = ()
    columns: tuple[Column, ...] = ()
    cells: Mapping[tuple[int, int], Cell] = field(default_factory=dict)
    profile: str = "un"

    def at(self, row: int, column: int) -> Cell | None:
        """The cell at a place, or None."""
        return self.cells.get((row, column))


def matrix(
    vault: Vault,
    case: str | None = None,
    *,
    rows: str = "provisions",
    columns: str = "cases",
    profile: str = "un",
    language: str = "en",
    on_day: str = "",
) -> Matrix:
    """How strong the proof is, everywhere at once.

    Args:
        vault: open.
        case: code or id of a case; None for all.
        rows: one of :data:`ROWS`.
        columns: one of :data:`COLUMNS`.
        profile: name of the profile under which :attr:`Cell.usable` is counted.
        language: of the headings.
        on_day: ISO date on which consents must hold; today when empty.

    Raises:
        Usage: an unknown kind of rows or columns, or no such profile.
        NotFound: no such case.
    """
    if rows not in ROWS:
        raise Usage(f"The rows of the matrix are {' or '.join(ROWS)}.")
    if columns not in COLUMNS:
        raise Usage(f"The columns of the matrix are {' or '.join(COLUMNS)}.")
    wanted = profile_named(profile)
    held = gathered.gather(vault, case, people=columns == "persons")
    across = headings.columns(vault, held, columns, language)
    at_column = {each.ref: place for place, each in enumerate(across)}
    if rows == "provisions":
        down, placed = _by_provision(vault, held, columns, language)
    else:
        down, placed = _by_element(vault, held, columns, language)
    weighing = _Weighing(vault, held, wanted.name, on_day or today(), case)
    cells: dict[tuple[int, int], Cell] = {}
    for (row, ref), bearings in placed.items():
        column = at_column.get(ref)
        if column is not None:
            cells[row, column] = weighing.cell(bearings)
    return Matrix(down, across, cells, wanted.name)


_Placed = dict[tuple[int, str], list[Bearing]]


def _by_provision(
    vault: Vault, held: Gathered, columns: str, language: str
) -> tuple[tuple[Row, ...], _Placed]:
    """A row for each provision that is used; what stands under a paragraph stands under its article too."""
    used = {each.ref for each in held.bearings} | {ref for ref, _ in held.engaged(columns)}
    down = headings.provisions(vault, used, language)
    at_row = {each.ref: place for place, each in enumerate(down)}
    rows_of = {
        ref: [at_row[each] for each in (ref, *headings.above(ref)) if each in at_row]
        for ref in used
    }
    placed: _Placed = defaultdict(list)
    for bearing in held.bearings:
        for column in held.columns_of(bearing, columns):
            for row in rows_of[bearing.ref]:
                placed[row, column].append(bearing)
    for ref, column in held.engaged(columns):
        for row in rows_of[ref]:
            placed.setdefault((row, column), [])
    return down, placed


def _by_element(
    vault: Vault, held: Gathered, columns: str, language: str
) -> tuple[tuple[Row, ...], _Placed]:
    """A row for each element of each provision that is used: what lacks proof shows as well."""
    engaged = set(held.engaged(columns))
    for bearing in held.bearings:
        engaged.update((bearing.ref, each) for each in held.columns_of(bearing, columns))
    borne = {(each.ref, each.element) for each in held.bearings if each.element}
    down = headings.elements(vault, {ref for ref, _ in engaged}, borne, language)
    at_row = {(each.ref, each.element): place for place, each in enumerate(down)}
    by_ref: dict[str, list[int]] = defaultdict(list)
    for (ref, _element), place in at_row.items():
        by_ref[ref].append(place)
    placed: _Placed = defaultdict(list)
    for bearing in held.bearings:
        if bearing.element:
            for column in held.columns_of(bearing, columns):
                placed[at_row[bearing.ref, bearing.element], column].append(bearing)
    for ref, column in engaged:
        for place in by_ref.get(ref, ()):
            placed.setdefault((place, column), [])
    return down, placed


class _Weighing:
    """Counts what stands in a cell."""

    def __init__(
        self, vault: Vault, held: Gathered, profile: str, day: str, case: str | None
    ) -> None:
        self._held = held
        self._number = {each: held.items[item].number for each, item in held.item_of.items()}
        items, facts = list(held.items.values()), held.facts
        self._out = {each.id for each in items if facts.left_out(each)}
        live = [each for each in items if each.id not in self._out]
        self._source = source_of(facts, [each.id for each in live])
        refused = consent.gates(vault, live, profile_named(profile), day)
        self._usable = {
            each.id for each in live if not refused[each.id] and each.disclosure != "closed"
        }
        self._open: dict[str, int] = defaultdict(int)
        # Every event is read for them; most vaults compare few accounts, many none.
        compared = vault.count(AccountFact)
        for pair in contradictions.found(vault, case, settled=False) if compared else ():
            for said in (pair.one, pair.other):
                if said is not None:
                    self._open[said.passage.id] += 1

    def cell(self, bearings: Sequence[Bearing]) -> Cell:
        """One cell."""
        if not bearings:
            return _EMPTY
        item_of = self._held.item_of
        speaking: dict[str, None] = {}
        opposed: dict[str, None] = {}
        left_out: set[str] = set()
        for each in bearings:
            if item_of[each.passage_id] in self._out:
                left_out.add(each.passage_id)
            elif each.stance == "against":
                opposed[each.passage_id] = None
            else:
                speaking[each.passage_id] = None
        items = self._items(speaking)
        sources = {self._source[each.id] for each in items}
        usable = {self._source[each.id] for each in items if each.id in self._usable}
        contradicted = sum(self._open.get(each, 0) for each in (*speaking, *opposed))
        return Cell(
            state=EMPTY if not speaking else THIN if len(sources) == 1 else HELD,
            passages=self._in_order(speaking),
            sources=len(sources),
            reliability=min((each.reliability for each in items if each.reliability), default=""),
            credibility=min((each.credibility for each in items if each.credibility), default=""),
            against=self._in_order(opposed),
            sources_against=len({self._source[each.id] for each in self._items(opposed)}),
            contradictions=contradicted,
            usable=len(usable),
            left_out=len(left_out - speaking.keys() - opposed.keys()),
        )

    def _items(self, passages: Iterable[str]) -> list[Item]:
        held = self._held
        return [held.items[each] for each in {held.item_of[each] for each in passages}]

    def _in_order(self, passages: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(passages, key=lambda each: (self._number[each], each)))


def source_of(facts: Facts, item_ids: Sequence[str]) -> dict[str, str]:
    """By id of an item, the id that stands for its source: items of one source have the same."""
    return {
        member: group.items[0] for group in sources_of(facts, item_ids) for member in group.items
    }
