"""The board: every passage under a code, wherever it stands, with what a reader needs to judge it.

A code stands for the narrower ones under it as well: a theme for its sub-themes, an article for its
paragraphs, an act or a method for its kinds, a place for what lies in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.casework import lookup
from app.casework.arguing.origins import Facts
from app.casework.coding import elements
from app.casework.coding.code_labels import Named, labels
from app.casework.coding.code_lines import KINDS
from app.errors import NotFound, Usage
from app.records.base import Record
from app.records.cases import Case, Event, Place
from app.records.claims import Claim, ClaimPassage, Coding, PassageElement, Theme
from app.records.dates import bounds
from app.records.evidence import Item, ItemAct, ItemEvent, ItemPerson, ItemProvision, Passage
from app.records.people import Person
from app.records.text import fold, nfc
from app.vault.tallies import columns
from app.vault.vault import Vault

SORTS = ("item", "date", "importance", "person", "newest")

_LINKED: Mapping[str, tuple[type[Record], str]] = {
    "article": (ItemProvision, "provision"),
    "act": (ItemAct, "act"),
    "person": (ItemPerson, "person_id"),
    "event": (ItemEvent, "event_id"),
    "claim": (ClaimPassage, "claim_id"),
}


@dataclass(frozen=True, slots=True)
class Code:
    """What passages are coded to.

    Attributes:
        kind: one of :data:`app.casework.coding.code_lines.KINDS`.
        ref: a reference of law, a code, an id.
        label: in words; of a person the pseudonym where there is one.
        colour: of a theme, or ``""``.
        depth: how many broader themes it has.
        passages: how many passages stand under it, those of narrower codes included.
    """

    kind: str
    ref: str
    label: str
    colour: str = ""
    depth: int = 0
    passages: int = 0

    @property
    def name(self) -> str:
        """As it is written on a command line: ``article:iccpr:7``."""
        return f"{self.kind}:{self.ref}"


@dataclass(frozen=True, slots=True)
class Row:
    """A passage on the board.

    Attributes:
        passage: what is quoted.
        item: where it stands.
        case_code: of the item.
        people: whose account it is, by pseudonym where there is one.
        codes: every code of the passage.
    """

    passage: Passage
    item: Item
    case_code: str
    people: tuple[str, ...]
    codes: tuple[Code, ...]


class Codings:
    """Which passages are under which codes, read at once; of items that are there.

    Args:
        vault: open.
        case: code or id of a case; None for all.
        kinds: of codes.

    Attributes:
        of_passage: codes as (kind, ref) by passage, in the order of the kinds.
        of_code: passages by code.
        item_of: id of the item by passage.
    """

    def __init__(
        self, vault: Vault, case: str | None = None, kinds: Collection[str] = KINDS
    ) -> None:
        for kind in kinds:
            if kind not in KINDS:
                raise Usage(f"A code is one of {', '.join(KINDS)}.")
        chosen: dict[str, Any] = (
            {"case_id": lookup.case(vault, case).id} if case is not None else {}
        )
        rows = columns(vault, Item, ("id", "erased_at"), trashed=0, **chosen)
        live = {item_id for item_id, erased in rows if not erased}
        self.of_passage: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self.of_code: dict[tuple[str, str], list[str]] = defaultdict(list)
        self.item_of: dict[str, str] = {}
        gone = _gone(vault)
        for kind in (each for each in KINDS if each in kinds):
            for passage_id, item_id, ref in _links(vault, kind):
                code = (kind, ref)
                held = self.of_passage[passage_id] if passage_id and item_id in live else None
                if held is not None and code not in held and code not in gone:
                    held.append(code)
                    self.of_code[code].append(passage_id)
                    self.item_of[passage_id] = item_id


def parse_code(text: str) -> tuple[str, str]:
    """Kind and reference of a code as it is written on a command line (``theme:Threats``).

    Raises:
        Usage: it is not written so.
    """
    kind, colon, ref = text.partition(":")
    if kind not in KINDS or not colon or not ref.strip():
        raise Usage(f"A code is written KIND:REF, with a kind of {', '.join(KINDS)}.")
    return kind, ref.strip()


def codes(
    vault: Vault,
    case: str | None = None,
    kinds: Collection[str] = KINDS,
    *,
    language: str = "en",
) -> list[Code]:
    """The codes under which passages stand, and every theme of the codebook, in the order of their kinds.

    Args:
        vault: open.
        case: code or id of a case, for passages of its items only; None for all.
        kinds: those that are wanted.
        language: of the labels.

    Raises:
        Usage: an unknown kind.
        NotFound: no such case.
    """
    held = Codings(vault, case, kinds)
    used = dict(held.of_code)
    if "theme" in kinds:
        for (theme_id,) in columns(vault, Theme, ("id",), trashed=0):
            used.setdefault(("theme", theme_id), [])
    named = labels(vault, used, language)
    parents = _parents(vault)
    under: dict[tuple[str, str], set[str]] = {code: set() for code in used}
    for (kind, ref), passages in used.items():
        for broader in _broader(kind, ref, parents):
            if (kind, broader) in under:
                under[kind, broader].update(passages)
    found = [_code(code, named[code], len(under[code])) for code in used]
    return sorted(
        found, key=lambda each: (KINDS.index(each.kind), named[each.kind, each.ref].order)
    )


def passages(
    vault: Vault,
    code: str,
    *,
    case: str | None = None,
    kind: str = "",
    importance: int = 0,
    person: str = "",
    query: str = "",
    sort: str = "item",
    language: str = "en",
) -> list[Row]:
    """The passages under a code and under what is narrower.

    Args:
        vault: open.
        code: ``KIND:REF``; a theme, person, place, event or claim by id or by name.
        case: code or id of a case, for passages of its items only.
        kind: of the items, or ``""`` for all.
        importance: the least that a passage must have.
        person: id of somebody whose account it must be, or ``""``.
        query: words that quote or note contain, all of them.
        sort: one of :data:`SORTS`.
        language: of the labels.

    Raises:
        Usage: no such kind or order.
        NotFound: no such code or case.
    """
    wanted = resolve(vault, *parse_code(code))
    held = Codings(vault, case)
    parents = _parents(vault)
    ids = [
        passage_id
        for found, under in held.of_code.items()
        if found[0] == wanted[0] and wanted[1] in _broader(*found, parents)
        for passage_id in under
    ]
    rows = rows_of(vault, ids, held, language=language)
    words = fold(nfc(query)).split()
    rows = [
        row
        for row in rows
        if row.passage.importance >= importance
        and (not kind or row.item.kind == kind)
        and (not words or _holds(row.passage, words))
    ]
    if person:
        facts = Facts(vault, [*{row.item.id: row.item for row in rows}.values()])
        rows = [row for row in rows if person in facts.tellers(row.item.id)]
    return in_order(rows, sort)


def rows_of(
    vault: Vault,
    passage_ids: Iterable[str],
    held: Codings | None = None,
    *,
    language: str = "en",
) -> list[Row]:
    """Passages as they stand on the board, in the order of their items.

    Args:
        vault: open.
        passage_ids: which; those that are gone are left out.
        held: all codings, where they were read before.
        language: of the labels.
    """
    read = held if held is not None else Codings(vault)
    found = lookup.many(vault, Passage, passage_ids)
    items = lookup.many(vault, Item, (each.item_id for each in found.values()))
    used = {code for each in found for code in read.of_passage.get(each, ())}
    named = labels(vault, used, language)
    known = {code: _code(code, named[code]) for code in used}
    cases = {each.id: each.code for each in vault.find(Case)}
    people = _tellers(vault, items)
    rows = [
        Row(
            passage=each,
            item=items[each.item_id],
            case_code=cases[items[each.item_id].case_id],
            people=people[each.item_id],
            codes=tuple(known[code] for code in read.of_passage.get(each.id, ())),
        )
        for each in found.values()
    ]
    return in_order(rows, "item")


def in_order(rows: Sequence[Row], sort: str) -> list[Row]:
    """Rows in another order; equals stay in the order of the items.

    Raises:
        Usage: an unknown order.
    """
    if sort not in SORTS:
        raise Usage(f"Passages are sorted by {', '.join(SORTS)}.")
    ordered = sorted(rows, key=_by_item)
    keys: dict[str, Callable[[Row], Any]] = {
        "item": lambda row: 0,
        "date": lambda row: (not row.item.date, bounds(row.item.date)),
        "importance": lambda row: -row.passage.importance,
        "person": lambda row: (not row.people, row.people),
    }
    if sort == "newest":
        return sorted(ordered, key=lambda row: row.passage.id, reverse=True)
    return sorted(ordered, key=keys[sort])


def resolve(vault: Vault, kind: str, ref: str) -> tuple[str, str]:
    """A code by its kind and a name, as kind and what is stored.

    Raises:
        NotFound: no such person, event, theme or claim.
        Usage: no such place, or several of this name.
    """
    if kind == "person":
        return kind, lookup.person(vault, ref).id
    if kind == "event":
        return kind, lookup.event(vault, ref).id
    if kind == "place":
        return kind, lookup.place(vault, ref).id
    if kind == "claim":
        from app.casework.arguing import claims

        return kind, claims.find(vault, ref).id
    if kind == "theme":
        from app.casework.coding.themes import find_theme

        return kind, find_theme(vault, ref).id
    return kind, ref


def _links(vault: Vault, kind: str) -> list[tuple[str, ...]]:
    if kind in _LINKED:
        record, field = _LINKED[kind]
        return columns(vault, record, ("passage_id", "item_id", field))
    if kind == "element":
        held = columns(vault, PassageElement, ("passage_id", "item_id", "provision", "element"))
        return [(*row[:2], elements.code_of(row[2], row[3])) for row in held]
    rows = columns(vault, Coding, ("passage_id", "item_id", "ref", "kind"))
    return [row[:3] for row in rows if row[3] == kind]


def _gone(vault: Vault) -> set[tuple[str, str]]:
    """Codes that lie in the trash; what stands under them is there again when they are."""
    kinds: tuple[tuple[str, type[Record]], ...] = (
        ("person", Person),
        ("event", Event),
        ("place", Place),
        ("theme", Theme),
        ("claim", Claim),
    )
    return {
        (kind, ref)
        for kind, record in kinds
        for (ref,) in columns(vault, record, ("id",), trashed=1)
    }


def _parents(vault: Vault) -> dict[str, str]:
    rows = (
        *columns(vault, Theme, ("id", "parent_id")),
        *columns(vault, Place, ("id", "parent_id")),
    )
    return {child: parent for child, parent in rows if parent}


def _broader(kind: str, ref: str, parents: Mapping[str, str]) -> list[str]:
    """A code and every broader one."""
    found = [ref]
    if kind in ("theme", "place"):
        while (parent := parents.get(found[-1])) is not None and parent not in found:
            found.append(parent)
    elif kind in ("act", "method"):
        found += [ref[:size] for size in range(len(ref) - 1, 0, -1)]
    elif kind == "article":
        code, colon, article = ref.partition(":")
        while "." in article:
            article = article.rpartition(".")[0]
            found.append(f"{code}:{article}")
        found += [code] if colon else []
    return found


def _code(code: tuple[str, str], named: Named, passages: int = 0) -> Code:
    return Code(*code, named.label, named.colour, named.depth, passages)


def _tellers(vault: Vault, items: Mapping[str, Item]) -> dict[str, tuple[str, ...]]:
    facts = Facts(vault, list(items.values()))
    told = {each: sorted(facts.tellers(each)) for each in items}
    people = lookup.many(vault, Person, (who for held in told.values() for who in held))
    return {
        each: tuple(people[who].pseudonym or people[who].name for who in held if who in people)
        for each, held in told.items()
    }


def _holds(passage: Passage, words: Sequence[str]) -> bool:
    text = fold(f"{passage.quote}\n{passage.note}")
    return all(word in text for word in words)


def _by_item(row: Row) -> tuple[int, int, float, str]:
    passage = row.passage
    if passage.start is not None:
        return row.item.number, 0, passage.start, passage.id
    if passage.page is not None:
        return row.item.number, 1, passage.page, passage.id
    return row.item.number, 2, passage.time_start or 0.0, passage.id


def require_passage(vault: Vault, ref: str) -> Passage:
    """The passage with this id or unique beginning of an id.

    Raises:
        NotFound: there is none.
        Usage: there are several.
    """
    found = vault.starting(Passage, ref.lower()) if len(ref) >= 6 else []
    if not found:
        raise NotFound("There is no such passage in this vault.")
    if len(found) > 1:
        raise Usage(f"This is the beginning of {len(found)} ids; give more of it.")
    return found[0]
