"""How long and how heavy a bundle will be, as far as that can be said before it is made.

The figures are averages of bundles that were made; what has been burnt already is in the cache and weighs
what it weighs.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import ceil
from typing import Protocol, TypeVar

from app.bundle.content import COLUMNS
from app.casework.consents import consent
from app.casework.drafting.binding import CHUNK
from app.casework.planning.planning import product_of
from app.casework.redacting import review
from app.casework.redacting.facsimiles import facsimile_of, page_keys
from app.casework.registry import people
from app.casework.reviewing.preview import burnt_marks
from app.intake import ocr
from app.records.claims import ClaimPassage
from app.records.drafts import BundleDraft
from app.records.evidence import Item, ItemEvent, ItemPerson, ItemProvision
from app.records.marks import RedactionProfile
from app.vault.vault import Vault

TEXT_PAGE = 45_000
SCANNED_PAGE = 230_000
TYPESET, TYPESET_PAGE = 18_000, 700
SHEETS, SHEET = 75_000, 1_500
"""Bytes of a page, by what it is; what is typeset, and the sheets together, bring their letters along."""

_KEPT = "weight"
"""Kind in the cache: by item and profile, fingerprint of the marks that were burnt, and bytes."""

_LONGEST = 200
"""Pages that are weighed at a time; what is longer is guessed."""

_ROOM = 730.0
"""Points of a sheet that lines can have."""

_ROW, _LINE, _HEADING = 31.0, 9.7, 26.0
_LETTERS = 37
_LETTER = 4.2
_WIDTHS = {"date": 62.0, "author": 76.0, "language": 58.0, "redacted": 48.0, "page_count": 32.0}
"""Of the index: points of a line, of each further line of its description, of a heading; letters that a line
of the description holds beside all the other columns, points of a letter, and of those columns."""

_COVER_LETTERS = 1800

_SHEET_ROOM = 450.0
_SHEET_ROW, _SHEET_LINE, _SHEET_LETTERS = 18.0, 11.0, 78
"""Of the sheet of a section: points on the first, of a line and each further one, letters of a line."""

_CUSTODY_ROW = 120.0
_PROVISIONS = 12
"""Of the annexes: points of an exhibit in the custody annex, provisions across a sheet of the matrix."""

_TRANSCRIPT_PAGE = 3000


_L = TypeVar("_L", ItemProvision, ItemEvent, ItemPerson)
_ASKED: Mapping[type, tuple[str, ...]] = {
    ItemProvision: ("authorities", "matrix"),
    ItemEvent: ("chronology",),
    ItemPerson: ("people",),
}


class Weighed(Protocol):
    """What is asked of a line of an outline."""

    @property
    def kind(self) -> str:
        """``section``, ``exhibit`` or ``document``."""

    @property
    def title(self) -> str:
        """Its words."""

    @property
    def note(self) -> str:
        """To the clerk."""

    @property
    def parent(self) -> str:
        """What it stands in."""

    @property
    def item_id(self) -> str:
        """Of a document."""

    @property
    def pages(self) -> int:
        """That it takes."""

    @property
    def item_pages(self) -> int:
        """Pages of its own that the item has."""


def front_pages(draft: BundleDraft, lines: Sequence[Weighed]) -> int:
    """Pages of cover and index, estimated from the words on them."""
    cover = sum(map(len, (draft.title, draft.note, draft.addressee, draft.submitted_by)))
    cover += sum(len(each) + 60 for each in draft.parties)
    inside = Counter(line.parent for line in lines if line.kind == "document" and line.pages)
    columns = draft.columns or COLUMNS
    spare = sum(width for column, width in _WIDTHS.items() if column not in columns)
    letters = _LETTERS + int(spare / _LETTER)
    high = 2 * _HEADING
    for line in lines:
        further = _LINE * (_lines(line.title, letters) - 1)
        if not line.pages:
            continue
        if line.kind == "section":
            high += _HEADING
        elif line.kind == "exhibit":
            high += _ROW + further + _LINE * _lines(line.note, letters)
        elif inside[line.parent] > 1:
            high += _ROW / 2 + further
    high += _ROW * len(draft.annexes)
    return 1 + cover // _COVER_LETTERS + max(ceil(high / _ROOM), 1)


def section_sheets(exhibits: Sequence[Weighed]) -> int:
    """Sheets that a section begins with, which list its exhibits; estimated where there are many."""
    high = sum(
        _SHEET_ROW + _SHEET_LINE * (_lines(each.title, _SHEET_LETTERS) - 1)
        for each in exhibits
        if each.pages
    )
    return 1 + max(0, ceil((high - _SHEET_ROOM) / _ROOM))


def annex_pages(vault: Vault, draft: BundleDraft, lines: Sequence[Weighed]) -> int:
    """Pages of what follows the exhibits, estimated; an annex that has no line is not printed."""
    exhibits = sum(line.kind == "exhibit" and line.pages > 0 for line in lines)
    ids = [line.item_id for line in lines if line.kind == "document" and line.pages]
    provisions = {each.provision for each in _links(vault, ItemProvision, ids, draft)}
    events = {each.event_id for each in _links(vault, ItemEvent, ids, draft)}
    people = {each.person_id for each in _links(vault, ItemPerson, ids, draft)}
    high = {
        "custody": max(exhibits, 1) * _CUSTODY_ROW,
        "chronology": len(events) * _ROW,
        "quotations": _quoted(vault, draft, ids) * 2 * _ROW,
        "authorities": len(provisions) * _ROW,
        "people": len(people) * _ROW,
        "matrix": exhibits * _ROW * ceil(len(provisions) / _PROVISIONS),
    }
    return sum(ceil(high[annex] / _ROOM) for annex in draft.annexes)


def _quoted(vault: Vault, draft: BundleDraft, item_ids: Sequence[str]) -> int:
    """How many passages of some items speak for or against a claim."""
    wanted = item_ids if "quotations" in draft.annexes else ()
    return sum(
        vault.count(ClaimPassage, item_id=list(wanted[start : start + CHUNK]))
        for start in range(0, len(wanted), CHUNK)
    )


def _links(
    vault: Vault, kind: type[_L], item_ids: Sequence[str], draft: BundleDraft
) -> Iterator[_L]:
    """The links of some items to what an annex of the draft lists."""
    wanted = item_ids if set(_ASKED[kind]) & set(draft.annexes) else ()
    for start in range(0, len(wanted), CHUNK):
        yield from vault.find(kind, item_id=list(wanted[start : start + CHUNK]))


def transcript_pages(letters: int) -> int:
    """Pages that a text takes when it is typeset anew."""
    return max(ceil(letters / _TRANSCRIPT_PAGE), 1)


def weight_of(vault: Vault, item: Item, profile: RedactionProfile) -> int:
    """Bytes of an item's burnt pages under a profile as they were weighed last, 0 if they never were."""
    kept = vault.cache.get(_KEPT, f"{item.id}:{profile.name}")
    return int(json.loads(kept)[1]) if kept else 0


def weigh(
    vault: Vault, draft: BundleDraft, items: Sequence[Item], profile: RedactionProfile
) -> None:
    """Weigh pages that have been burnt, so that the size of a bundle need not be guessed.

    Items that were weighed with their present marks are passed over. The others take time, page by page, so a
    few are weighed at a time, and the next ones when it is called again.
    """
    hidden = people.hidden(
        vault, profile, consent.unnamed_in(vault, draft.case_id, profile.purposes)
    )
    tokens = people.tokens(dict(hidden), profile)
    counts = vault.page_counts()
    left = []
    for item in items:
        if product_of(item, profile) == "facsimile" and counts.get(item.id, 0) <= _LONGEST:
            marks = burnt_marks(review.current_marks(vault, item), profile, hidden)
            kept = vault.cache.get(_KEPT, f"{item.id}:{profile.name}")
            if not kept or json.loads(kept)[0] != review.fingerprint(marks):
                left.append((item, marks))
    cursor = f"{draft.id}:next"
    at = int(vault.cache.get(_KEPT, cursor) or 0) % max(len(left), 1)
    pages = 0
    for item, marks in (*left[at:], *left[:at]):
        pages += counts.get(item.id, 0)
        if pages > _LONGEST:
            break
        at += 1
        work = facsimile_of(vault, item, marks, profile, hidden, tokens)
        keys = page_keys(work, [page.number for page in work.pages], read=ocr.available())
        sizes = [vault.cache.size("burnt", each) for each in keys.values()]
        if sizes and all(sizes):
            told = json.dumps([review.fingerprint(marks), sum(sizes)])
            vault.cache.put(_KEPT, f"{item.id}:{profile.name}", told.encode())
            at -= 1
    vault.cache.put(_KEPT, cursor, str(at).encode())


def size_of(
    vault: Vault,
    items: Mapping[str, Item],
    profile: RedactionProfile,
    lines: Sequence[Weighed],
    pages: int,
) -> int:
    """Bytes of ``bundle.pdf``, estimated.

    Args:
        vault: an open vault, in whose cache is what its pages weigh.
        items: by id.
        profile: for whom.
        lines: of the outline.
        pages: of the whole bundle.
    """
    size = 0
    for line in lines:
        if line.kind != "document" or not line.pages:
            continue
        item = items[line.item_id]
        pages -= line.pages
        if not line.item_pages:
            size += TYPESET + line.pages * TYPESET_PAGE
            continue
        kept = weight_of(vault, item, profile)
        scanned = item.media_type.startswith("image/")
        usual = SCANNED_PAGE if scanned else TEXT_PAGE
        size += line.pages * (kept // line.item_pages if kept else usual)
    return SHEETS + size + max(pages, 0) * SHEET


def _lines(words: str, letters: int) -> int:
    return sum(ceil(max(len(line), 1) / letters) for line in words.splitlines())
