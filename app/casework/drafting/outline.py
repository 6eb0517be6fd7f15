"""A draft as it stands: every line with its number, its pages and its state; asked for after every move.

What leaves as its pages is counted as it will be printed. What is typeset anew, the cover, the index, the
sheets of sections and the annexes are estimated: their length depends on words that are concealed only later.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from app.casework import lookup
from app.casework.drafting import weight
from app.casework.drafting.as_left import Left, left_as
from app.casework.drafting.draft_states import READY, WAITING, WITHHELD, Standing, standings
from app.casework.drafting.templates import sizes
from app.casework.planning.draft_tree import Tree, draft_of, tree_of
from app.casework.planning.planning import is_recording, product_of
from app.casework.planning.selection import numbers_from, unmentioned
from app.records.bundles import BundleRecord
from app.records.drafts import BundleDraft, DraftDocument, DraftExhibit, DraftSection
from app.records.evidence import Item
from app.records.marks import RedactionProfile
from app.records.profiles import profile as profile_named
from app.vault.vault import Vault

STATES = (READY, WAITING, WITHHELD)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a draft.

    Attributes:
        kind: ``section``, ``exhibit`` or ``document``.
        id: of its record.
        parent: id of the section of an exhibit, of the exhibit of a document; ``""`` for a section.
        title: its own words; those of its first document for an exhibit that has none.
        label: ``EX-000001`` of an exhibit; ``""`` for others, and for one that is not mentioned.
        first_page: printed number of its first page; 0 for what has no page.
        pages: that it takes, the sheet of a section included.
        exact: whether ``pages`` is what will be printed.
        item_id: of a document, or of an exhibit's first document; ``""`` for a section.
        state: one of :data:`STATES`; a section's is ``ready``.
        why: a clause on why it does not leave, or ``""``.
        reason: kind of that: ``left-out``, ``consent``, ``review`` or ``unreadable``; ``""`` for none.
        redaction: how far its review has come, ``unmarked``, ``marked`` or ``reviewed``.
        note: to the clerk.
        renamed: whether an exhibit has words of its own.
        from_page: first page of the item that is bound in; 0: from the beginning.
        to_page: last page of it that is bound in; 0: to the end.
        role: ``translation`` or ``""``.
        date: EDTF date of the item; an exhibit's first document's.
        item_pages: how many pages the item has; 0 for what has none of its own.
    """

    kind: str
    id: str
    parent: str
    title: str
    label: str = ""
    first_page: int = 0
    pages: int = 0
    exact: bool = True
    item_id: str = ""
    state: str = READY
    why: str = ""
    reason: str = ""
    redaction: str = ""
    note: str = ""
    renamed: bool = False
    from_page: int = 0
    to_page: int = 0
    role: str = ""
    date: str = ""
    item_pages: int = 0


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole draft.

    Attributes:
        lines: in the order of the bundle.
        front_pages: of cover and index, estimated.
        annex_pages: of what follows the exhibits, estimated.
        pages: of the whole bundle.
        size: bytes of ``bundle.pdf``, estimated.
        limit: bytes that its size profile allows; 0 for none.
        frozen: whether the bundle has left, so that nothing can be changed.
        first_page: printed number of its first page.
        first_number: of its first exhibit.
        exhibits: how many have a number.
    """

    draft: BundleDraft
    lines: tuple[Line, ...]
    front_pages: int
    annex_pages: int
    pages: int
    size: int
    limit: int
    frozen: bool
    first_page: int
    first_number: int
    exhibits: int


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of the items in a draft."""

    items: Mapping[str, Item]
    standings: Mapping[str, Standing]
    counts: Mapping[str, int]
    profile: RedactionProfile


def outline(vault: Vault, draft_id: str) -> Outline:
    """A draft with numbers, pages and states as they are now.

    Raises:
        NotFound: there is no such draft.
    """
    draft = draft_of(vault, draft_id)
    tree = tree_of(vault, draft)
    items = lookup.many(vault, Item, (each.item_id for each in tree.all_documents()))
    profile = profile_named(draft.profile)
    day = draft.as_of or datetime.now(UTC).date().isoformat()
    counts = vault.page_counts()
    states = standings(vault, list(items.values()), profile, day, draft.case_id, counts)
    known = _Known(items, states, counts, profile)
    left = left_as(vault, draft)
    earlier = vault.one(BundleRecord, id=draft.earlier) if draft.earlier else None
    first_number, first_page = numbers_from(vault, draft, earlier)
    lines = list(_lines(tree, known))
    named = [each for each in lines if each.kind == "exhibit" and each.pages]
    front = weight.front_pages(draft, lines)
    if left is None:
        lines = _numbered(draft, lines, first_number, first_page + front)
    else:
        lines, front = _as_left(lines, left), left.front
    annexes = weight.annex_pages(vault, draft, lines)
    inner = sum(each.pages for each in lines if each.kind == "section")
    pages = left.pages if left is not None else front + inner + annexes
    limit = next((each.bytes for each in sizes() if each.name == draft.size), 0)
    return Outline(
        draft=draft,
        lines=tuple(lines),
        front_pages=front,
        annex_pages=max(pages - front - inner, 0),
        pages=pages,
        size=weight.size_of(vault, known.items, known.profile, lines, pages),
        limit=limit,
        frozen=draft.made is not None,
        first_page=first_page,
        first_number=first_number,
        exhibits=len(named),
    )


def _lines(tree: Tree, known: _Known) -> Iterator[Line]:
    for section in tree.sections:
        exhibits = [
            _exhibit(each, tree.documents.get(each.id, ()), known)
            for each in tree.exhibits.get(section.id, ())
        ]
        yield _section(tree.draft, section, [lines[0] for lines in exhibits])
        for lines in exhibits:
            yield from lines


def _section(draft: BundleDraft, section: DraftSection, exhibits: Sequence[Line]) -> Line:
    inner = sum(each.pages for each in exhibits)
    sheets = weight.section_sheets(exhibits) if draft.section_sheets and inner else 0
    return Line(
        kind="section",
        id=section.id,
        parent="",
        title=section.title,
        pages=inner + sheets,
        exact=sheets < 2 and all(each.exact for each in exhibits),
    )


def _exhibit(
    exhibit: DraftExhibit, documents: Sequence[DraftDocument], known: _Known
) -> list[Line]:
    inner = [_document(each, known) for each in documents]
    mentioned = [each for each in inner if not unmentioned(known.items[each.item_id])]
    shown = [each for each in mentioned if each.state != WITHHELD]
    if mentioned and not shown:
        # One sheet stands for the exhibit, whatever it holds.
        first = mentioned[0]
        inner = [replace(each, pages=1 if each is first else 0) for each in inner]
    leading = (shown or mentioned or inner)[:1]
    state = WITHHELD
    if shown:
        state = WAITING if any(each.state == WAITING for each in shown) else READY
    line = Line(
        kind="exhibit",
        id=exhibit.id,
        parent=exhibit.section,
        title=exhibit.title or (inner[0].title if inner else ""),
        pages=sum(each.pages for each in inner),
        exact=all(each.exact for each in inner),
        item_id=inner[0].item_id if inner else "",
        state=state,
        why=next((each.why for each in inner if each.why), ""),
        reason=next((each.reason for each in inner if each.reason), ""),
        redaction=_least(inner),
        note=exhibit.note,
        renamed=bool(exhibit.title),
        date=leading[0].date if leading else "",
    )
    return [line, *inner]


def _document(document: DraftDocument, known: _Known) -> Line:
    item = known.items[document.item_id]
    standing = known.standings[item.id]
    product = product_of(item, known.profile)
    own = known.counts.get(item.id, 0) if product == "facsimile" else 0
    pages, exact = _pages(document, item, standing, known)
    return Line(
        kind="document",
        id=document.id,
        parent=document.exhibit,
        title=item.title,
        pages=pages,
        exact=exact,
        item_id=item.id,
        state=standing.state,
        why=standing.why,
        reason=standing.kind,
        redaction=standing.redaction,
        from_page=document.from_page,
        to_page=document.to_page,
        role=document.role,
        date=item.date,
        item_pages=own,
    )


def _pages(
    document: DraftDocument, item: Item, standing: Standing, known: _Known
) -> tuple[int, bool]:
    """How many pages a document takes, and whether that is certain."""
    if unmentioned(item):
        return 0, True
    if standing.state == WITHHELD:
        return 1, True
    if product_of(item, known.profile) == "facsimile":
        last = known.counts.get(item.id, 1)
        if document.to_page:
            last = min(last, document.to_page)
        first = max(document.from_page, 1)
        return max(last - first + 1, 1), standing.state == READY
    text = standing.text
    if is_recording(item) and (known.profile.media or text is None or not text.hidden_from):
        return 1, standing.state == READY
    return weight.transcript_pages(text.hidden_from if text is not None else 0), False


def _least(documents: Sequence[Line]) -> str:
    """How far the review has come of what has come least far."""
    for state in ("marked", "unmarked", "reviewed"):
        if any(each.redaction == state for each in documents):
            return state
    return ""


def _numbered(draft: BundleDraft, lines: Sequence[Line], number: int, page: int) -> list[Line]:
    """Give lines their labels and first pages, as they follow from what stands before them."""
    inner: Counter[str] = Counter()
    for line in lines:
        if line.kind == "exhibit":
            inner[line.parent] += line.pages
    found = []
    for line in lines:
        label, first = "", page if line.pages else 0
        if line.kind == "section":
            page += line.pages - inner[line.id]
        elif line.kind == "document":
            page += line.pages
        elif line.pages:
            label = f"{draft.prefix or 'EX'}-{number:06d}"
            number += 1
        found.append(replace(line, label=label, first_page=first))
    return found


def _as_left(lines: Sequence[Line], left: Left) -> list[Line]:
    """Give lines the labels and pages with which their bundle left."""
    found = []
    for line in lines:
        held = left.places.get(line.id)
        if held is None:
            found.append(replace(line, label="", first_page=0, pages=0, exact=True))
            continue
        state = WITHHELD if held.withheld else READY
        pages = held.last_page - held.first_page + 1
        found.append(
            replace(
                line,
                label=held.label,
                first_page=held.first_page,
                pages=pages,
                exact=True,
                state=state if line.kind != "section" else READY,
                why=held.withheld or line.why,
            )
        )
    return found
