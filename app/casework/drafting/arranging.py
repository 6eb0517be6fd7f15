"""Arranging a draft: where parts stand, what is bound together, which pages, which words.

Each verb is one change, so that the window makes one step of it that can be undone. None of them touches an
item: a draft only points at evidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.casework import lookup
from app.casework.drafting.binding import document_of, exhibit_of, mend
from app.casework.placing import inserted, place_before
from app.casework.planning.draft_tree import (
    P,
    Part,
    Tree,
    changeable,
    note_text,
    part,
    title_line,
    tree_of,
)
from app.casework.planning.planning import exhibit_order, product_of
from app.errors import Refused, Usage
from app.records.drafts import BundleDraft, DraftDocument, DraftExhibit, DraftSection
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.profiles import profile as profile_named
from app.vault.change import Change
from app.vault.vault import Vault


def add_section(vault: Vault, draft_id: str, title: str, *, before: str = "") -> DraftSection:
    """Add an empty section, at the end or before another one.

    Raises:
        Usage: the title is empty or too long.
        Refused: the bundle has left.
    """
    title = _heading(title)
    with vault.change() as change:
        draft = changeable(vault, draft_id)
        siblings = tree_of(vault, draft).sections
        made = DraftSection(id=new_id(), draft=draft.id, title=title, position=0.0)
        return inserted(change, "recorded", siblings, place_before(siblings, before), [made])[0]


def unbind(vault: Vault, document_id: str) -> DraftExhibit:
    """Make a document an exhibit of its own, right behind the one that it was in.

    Raises:
        Refused: it is the only one of its exhibit.
    """
    with vault.change() as change:
        document = document_of(vault, document_id)
        draft = changeable(vault, document.draft)
        tree = tree_of(vault, draft)
        if len(tree.documents[document.exhibit]) == 1:
            raise Refused("This document is an exhibit of its own already.")
        exhibit = exhibit_of(vault, document.exhibit)
        siblings = tree.exhibits[exhibit.section]
        at = place_before(siblings, exhibit.id) + 1
        return _unbound(vault, change, exhibit.section, siblings, at, [document])[0]


def set_pages(vault: Vault, document_id: str, first: int, last: int) -> DraftDocument:
    """Bind in only some pages of an item; 0 and 0 for all of them.

    Raises:
        Usage: the range runs backwards or beyond the end.
        Refused: the item leaves as a transcript or a recording, which has no pages of its own.
    """
    with vault.change() as change:
        document = document_of(vault, document_id)
        draft = changeable(vault, document.draft)
        item = vault.get(Item, document.item_id)
        if first or last:
            if product_of(item, profile_named(draft.profile)) != "facsimile":
                raise Refused(
                    "Pages are chosen of what leaves as its pages; this item leaves otherwise."
                )
            count = vault.page_counts().get(item.id, 0)
            first, last = first or 1, last or count
            if first < 1 or last < first:
                raise Usage("A range of pages is written from the first to the last, as 3-9.")
            if last > count:
                raise Usage(f"The last page of this item is {count}.")
            if (first, last) == (1, count):
                first = last = 0
        return change.put("described", replace(document, from_page=first, to_page=last))


def rename(vault: Vault, record_id: str, title: str) -> DraftSection | DraftExhibit:
    """Give a section or an exhibit other words; ``""`` gives an exhibit those of its document.

    Raises:
        Usage: the words are too long, or a section would have none.
    """
    with vault.change() as change:
        found = part(vault, record_id)
        changeable(vault, found.draft)
        if isinstance(found, DraftSection):
            return change.put("described", replace(found, title=_heading(title)))
        if isinstance(found, DraftDocument):
            raise Usage("A document is called as its item is; rename the exhibit.")
        return change.put("described", replace(found, title=title_line(title)))


def set_note(vault: Vault, exhibit_id: str, note: str) -> DraftExhibit:
    """Write a note to the clerk, printed under the exhibit's line of the index; ``""`` for none.

    Raises:
        Usage: it is too long.
    """
    with vault.change() as change:
        exhibit = exhibit_of(vault, exhibit_id)
        changeable(vault, exhibit.draft)
        return change.put("described", replace(exhibit, note=note_text(note)))


def move(vault: Vault, ids: Sequence[str], *, to: str, before: str = "") -> None:
    """Move parts of a draft; several at once keep their order.

    Sections go to the draft, exhibits into a section, documents into an exhibit. Documents that go into a
    section become exhibits of their own there; exhibits that go into an exhibit are bound into it. What
    is chosen together with what it stands in goes along with that.

    Args:
        vault: open for writing.
        ids: of parts of one kind.
        to: the draft, a section or an exhibit.
        before: what they shall stand before there; ``""``: at the end.

    Raises:
        Usage: the parts are of several kinds, or do not belong there.
        NotFound: one of them is not there.
    """
    with vault.change() as change:
        if not ids:
            return
        parts = [part(vault, each) for each in ids]
        draft = changeable(vault, parts[0].draft)
        if any(each.draft != draft.id for each in parts):
            raise Usage("Parts of two bundles cannot be moved together.")
        tree = tree_of(vault, draft)
        chosen = _uppermost(tree, parts)
        target: Part | BundleDraft = draft if to == draft.id else part(vault, to)
        if not isinstance(target, BundleDraft) and target.draft != draft.id:
            raise Usage("Parts of a bundle stay within it.")
        _moved(vault, change, tree, chosen, target, before)


def remove(vault: Vault, ids: Sequence[str]) -> None:
    """Take parts out of a draft, with everything in them; the items stay in the library.

    Raises:
        NotFound: one of them is not there.
    """
    with vault.change() as change:
        if not ids:
            return
        parts = [part(vault, each) for each in ids]
        for draft_id in {each.draft for each in parts}:
            tree = tree_of(vault, changeable(vault, draft_id))
            _removed(vault, change, tree, {each.id for each in parts})


def sort_by_date(vault: Vault, section_id: str) -> None:
    """Put the exhibits of a section in the order of their first documents' dates, undated ones last."""
    with vault.change() as change:
        found = part(vault, section_id)
        if not isinstance(found, DraftSection):
            raise Usage("What is sorted by date is a section.")
        tree = tree_of(vault, changeable(vault, found.draft))
        exhibits = tree.exhibits.get(found.id, ())
        leading = {each.id: tree.documents[each.id][0].item_id for each in exhibits}
        items = lookup.many(vault, Item, leading.values())
        wanted = sorted(exhibits, key=lambda each: exhibit_order(items[leading[each.id]]))
        if wanted != list(exhibits):
            for place, each in enumerate(wanted, start=1):
                change.put("described", replace(each, position=float(place)))


def _uppermost(tree: Tree, parts: Sequence[Part]) -> list[Part]:
    """Parts in the order of the bundle, without those that stand in another one of them."""
    order = tree.order()
    chosen = {each.id for each in parts}
    sections = {exhibit.id: exhibit.section for exhibit in tree.all_exhibits()}
    found = []
    for each in {each.id: each for each in parts}.values():
        inside = isinstance(each, DraftExhibit) and each.section in chosen
        if isinstance(each, DraftDocument):
            inside = each.exhibit in chosen or sections[each.exhibit] in chosen
        if not inside:
            found.append(each)
    return sorted(found, key=lambda each: order[each.id])


def _moved(
    vault: Vault,
    change: Change,
    tree: Tree,
    chosen: Sequence[Part],
    target: Part | BundleDraft,
    before: str,
) -> None:
    sections = [each for each in chosen if isinstance(each, DraftSection)]
    exhibits = [each for each in chosen if isinstance(each, DraftExhibit)]
    documents = [each for each in chosen if isinstance(each, DraftDocument)]
    if len(chosen) not in (len(sections), len(exhibits), len(documents)):
        raise Usage("Sections, exhibits and documents are moved apart from each other.")
    if sections and isinstance(target, BundleDraft):
        _reordered(change, tree.sections, sections, before)
    elif exhibits and isinstance(target, DraftSection):
        moved = [replace(each, section=target.id) for each in exhibits]
        _reordered(change, tree.exhibits.get(target.id, ()), moved, before)
    elif exhibits and isinstance(target, DraftExhibit):
        merged = [each for each in exhibits if each.id != target.id]
        inner = [each for one in merged for each in tree.documents[one.id]]
        _kept_notes(change, target, merged)
        _bring(vault, change, tree, inner, target, before)
    elif documents and isinstance(target, DraftExhibit):
        _bring(vault, change, tree, documents, target, before)
    elif documents and isinstance(target, DraftSection):
        siblings = tree.exhibits.get(target.id, ())
        at = place_before(siblings, before)
        _unbound(vault, change, target.id, siblings, at, documents)
    else:
        raise Usage("Sections stand in a bundle, exhibits in a section, documents in an exhibit.")


def _reordered(change: Change, held: Sequence[P], moved: Sequence[P], before: str) -> None:
    ids = {each.id for each in moved}
    if before in ids:
        # They stand before it already: what counts is the next one that stays.
        later = [each.id for each in held[place_before(held, before) :] if each.id not in ids]
        before = later[0] if later else ""
    rest: list[P] = [each for each in held if each.id not in ids]
    at: int = place_before(rest, before)
    if [each.id for each in (*rest[:at], *moved, *rest[at:])] == [each.id for each in held]:
        return
    inserted(change, "described", rest, at, moved)


def _bring(
    vault: Vault,
    change: Change,
    tree: Tree,
    documents: Sequence[DraftDocument],
    target: DraftExhibit,
    before: str,
) -> None:
    moved = [replace(each, exhibit=target.id) for each in documents]
    _reordered(change, tree.documents.get(target.id, ()), moved, before)
    mend(vault, change, [target.id, *(each.exhibit for each in documents)])


def _kept_notes(change: Change, target: DraftExhibit, merged: Sequence[DraftExhibit]) -> None:
    """Let no note to the clerk be lost when exhibits are bound together."""
    notes = [each.note for each in (target, *merged) if each.note]
    change.put("described", replace(target, note=note_text("\n".join(notes))))


def _unbound(
    vault: Vault,
    change: Change,
    section: str,
    siblings: Sequence[DraftExhibit],
    at: int,
    documents: Sequence[DraftDocument],
) -> list[DraftExhibit]:
    fresh = [
        DraftExhibit(id=new_id(), draft=each.draft, section=section, position=0.0)
        for each in documents
    ]
    stored = inserted(change, "recorded", siblings, at, fresh)
    for exhibit, document in zip(stored, documents, strict=True):
        change.put("described", replace(document, exhibit=exhibit.id, role="", position=1.0))
    mend(vault, change, [each.exhibit for each in documents])
    return stored


def _removed(vault: Vault, change: Change, tree: Tree, ids: set[str]) -> None:
    emptied = []
    for section in tree.sections:
        for exhibit in tree.exhibits.get(section.id, ()):
            gone = {section.id, exhibit.id} & ids
            documents = tree.documents.get(exhibit.id, ())
            taken = [each for each in documents if gone or each.id in ids]
            for each in taken:
                change.remove("removed", each)
            if gone or len(taken) == len(documents):
                change.remove("removed", exhibit)
            elif taken:
                emptied.append(exhibit.id)
        if section.id in ids:
            change.remove("removed", section)
    mend(vault, change, emptied)


def _heading(title: str) -> str:
    found = title_line(title)
    if not found:
        raise Usage("A section needs a title.")
    return found
