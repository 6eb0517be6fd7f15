"""Which codes stand on the same words: how often passages of the one overlap passages of the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.casework import lookup
from app.casework.arguing.board import Code, Codings
from app.casework.coding.code_labels import labels
from app.casework.coding.code_lines import KINDS
from app.records.evidence import Passage
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Cell:
    """Where two codes meet.

    Attributes:
        count: pairs of passages that overlap; a passage that has both codes is a pair by itself. On the
            diagonal, the passages of the code.
        passages: ids of all of them.
    """

    count: int
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Codes by codes.

    Attributes:
        rows: codes down the side, each with how many passages stand under it.
        columns: codes across the top.
        cells: by place of the row and of the column; what never meets is left out.
    """

    rows: tuple[Code, ...]
    columns: tuple[Code, ...]
    cells: Mapping[tuple[int, int], Cell]


def cooccurrence(
    vault: Vault,
    case: str | None = None,
    kinds: Collection[str] = KINDS,
    across: Collection[str] = (),
    *,
    language: str = "en",
) -> Table:
    """How often the passages of codes overlap.

    Passages overlap where they share a character of one text version, a part of a page or a moment of a
    recording. A passage that stands on an older version meets only those of that version.

    Args:
        vault: open.
        case: code or id of a case, for passages of its items only; None for all.
        kinds: of the codes down the side.
        across: of those across the top; the same when empty.
        language: of the labels.

    Raises:
        Usage: an unknown kind.
        NotFound: no such case.
    """
    over = tuple(across) or tuple(kinds)
    held = Codings(vault, case, {*kinds, *over})
    named = labels(vault, held.of_code, language)
    ordered = sorted(held.of_code, key=lambda each: (KINDS.index(each[0]), named[each].order))
    rows = [each for each in ordered if each[0] in kinds]
    columns = [each for each in ordered if each[0] in over]
    row_at = {code: place for place, code in enumerate(rows)}
    column_at = {code: place for place, code in enumerate(columns)}
    counts: dict[tuple[int, int], int] = defaultdict(int)
    met: dict[tuple[int, int], dict[str, None]] = defaultdict(dict)

    def meet(code: tuple[str, str], other: tuple[str, str], *ids: str) -> None:
        row, column = row_at.get(code), column_at.get(other)
        if row is not None and column is not None:
            counts[row, column] += 1
            met[row, column].update(dict.fromkeys(ids))

    for passage_id, codes in held.of_passage.items():
        for code in codes:
            for other in codes:
                meet(code, other, passage_id)
    found = lookup.many(vault, Passage, held.of_passage)
    for first, second in overlapping(list(found.values())):
        for code in held.of_passage[first.id]:
            for other in held.of_passage[second.id]:
                if code != other:
                    meet(code, other, first.id, second.id)
                    meet(other, code, first.id, second.id)
    cells = {place: Cell(count, tuple(met[place])) for place, count in counts.items()}

    def code_of(each: tuple[str, str]) -> Code:
        said = named[each]
        return Code(*each, said.label, said.colour, said.depth, len(held.of_code[each]))

    return Table(tuple(map(code_of, rows)), tuple(map(code_of, columns)), cells)


def overlapping(passages: Sequence[Passage]) -> Iterator[tuple[Passage, Passage]]:
    """Every two different passages that have something of their item in common, each two once."""
    groups: dict[tuple[str, ...], list[tuple[float, float, Passage]]] = defaultdict(list)
    for each in passages:
        if each.start is not None and each.end is not None:
            groups["text", each.text_id or ""].append((each.start, each.end, each))
        elif each.page is not None and len(each.box) == 4:
            groups["page", each.item_id, str(each.page)].append((each.box[1], each.box[3], each))
        elif each.time_start is not None:
            last = each.time_end if each.time_end is not None else each.time_start
            groups["time", each.item_id].append((each.time_start, last, each))
    for (where, *_), held in groups.items():
        open_: list[tuple[float, Passage]] = []
        for start, end, each in sorted(held, key=lambda line: (line[0], line[1], line[2].id)):
            # A moment of a recording is met by what ends at it; a character is not.
            open_ = [
                line for line in open_ if line[0] > start or (where == "time" and line[0] == start)
            ]
            for _, other in open_:
                if where != "page" or _side_by_side(each, other):
                    yield other, each
            open_.append((end, each))


def _side_by_side(one: Passage, other: Passage) -> bool:
    return one.box[0] < other.box[2] and other.box[0] < one.box[2]
