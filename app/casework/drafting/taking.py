"""Taking items into a draft: where each goes, and translations behind their originals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.casework import lookup
from app.casework.drafting.binding import CHUNK, bound, documents_of, exhibit_of, mend, originals_of
from app.casework.drafting.templates import templates
from app.casework.placing import inserted, place_before
from app.casework.planning.draft_tree import Tree, changeable, tree_of
from app.casework.planning.selection import unmentioned
from app.errors import NotFound, Refused
from app.records.drafts import BundleDraft, DraftDocument, DraftExhibit, DraftSection
from app.records.evidence import Item
from app.records.ids import new_id
from app.vault.change import Change
from app.vault.vault import Vault

_EXHIBITS = {"en": "Exhibits", "ru": "Приложения"}


def add_items(
    vault: Vault,
    draft_id: str,
    item_ids: Iterable[str],
    *,
    section: str = "",
    before: str = "",
    again: bool = False,
) -> list[DraftExhibit]:
    """Take items into a draft, each as an exhibit of its own.

    A translation whose original is there goes behind it, into the same exhibit.

    Args:
        vault: open for writing.
        draft_id: the draft.
        item_ids: ids or numbers of items, in the order that they shall have.
        section: where they go; ``""``: by their kinds, as the template has it.
        before: an exhibit that they go before; ``""``: to the end of the section.
        again: also take what the draft holds already; otherwise such items are passed over.

    Returns:
        The new exhibits.

    Raises:
        Refused: an item is of another case, closed or in the trash, or all are there already.
        NotFound: no such item, section or exhibit.
    """
    with vault.change() as change:
        draft = changeable(vault, draft_id)
        tree = tree_of(vault, draft)
        items = admitted(vault, draft, item_ids)
        held = set() if again else {each.item_id for each in tree.all_documents()}
        fresh = [item for item in items if item.id not in held]
        if items and not fresh:
            raise Refused("Everything that was chosen is in this bundle already.")
        return _added(vault, change, tree, fresh, section, before)


def bind(vault: Vault, exhibit_id: str, item_ids: Iterable[str]) -> list[DraftDocument]:
    """Put further documents into an exhibit; a translation goes right behind its original.

    Raises:
        Refused: as :func:`add_items`.
    """
    with vault.change() as change:
        exhibit = exhibit_of(vault, exhibit_id)
        draft = changeable(vault, exhibit.draft)
        made: list[DraftDocument] = []
        held = {each.item_id for each in tree_of(vault, draft).all_documents()}
        items = admitted(vault, draft, item_ids)
        fresh = [item for item in items if item.id not in held]
        if items and not fresh:
            raise Refused("What was chosen is in this bundle already; move it into the exhibit.")
        for item in fresh:
            made.append(bound(vault, change, exhibit, item))
        return made


def admitted(vault: Vault, draft: BundleDraft, refs: Iterable[str]) -> list[Item]:
    """The items that are meant, each once, if all of them may go into a draft.

    Raises:
        Refused: one of them is of another case, closed, or in the trash.
        NotFound: there is no such item.
    """
    wanted = list(dict.fromkeys(refs))
    known = lookup.many(vault, Item, wanted)
    found: dict[str, Item] = {}
    for ref in wanted:
        item = known.get(ref) or lookup.item(vault, ref)
        if item.case_id != draft.case_id:
            raise Refused(f"Item {item.number} belongs to another case, so it was not taken in.")
        why = unmentioned(item)
        if why:
            raise Refused(f"Item {item.number} never leaves: {why}.")
        found[item.id] = item
    return list(found.values())


def filled(vault: Vault, change: Change, draft: BundleDraft, items: Sequence[Item]) -> None:
    """Take items into a new draft, sorted into its sections by kind."""
    _added(vault, change, tree_of(vault, draft), items, "", "")


def _added(
    vault: Vault, change: Change, tree: Tree, items: Sequence[Item], section: str, before: str
) -> list[DraftExhibit]:
    if before:
        section = exhibit_of(vault, before).section
    if section and section not in {each.id for each in tree.sections}:
        raise NotFound("There is no such section in this draft.")
    originals = originals_of(vault, [item.id for item in items])
    coming = {item.id for item in items}
    behind = {
        item.id
        for item in items
        if originals[item.id] & (coming | {each.item_id for each in tree.all_documents()})
    }
    sections = list(tree.sections)
    homes: dict[str, list[Item]] = {}
    for item in items:
        if item.id not in behind:
            home = section or _home(change, tree.draft, sections, item)
            homes.setdefault(home, []).append(item)
    made: list[DraftExhibit] = []
    documents = tree.all_documents()
    for home, own in homes.items():
        fresh = [
            DraftExhibit(id=new_id(), draft=tree.draft.id, section=home, position=0.0) for _ in own
        ]
        siblings = tree.exhibits.get(home, ())
        at = place_before(siblings, before)
        stored = inserted(change, "recorded", siblings, at, fresh)
        made += stored
        for exhibit, item in zip(stored, own, strict=True):
            documents.append(
                change.put(
                    "recorded",
                    DraftDocument(
                        id=new_id(),
                        draft=tree.draft.id,
                        exhibit=exhibit.id,
                        item_id=item.id,
                        position=1.0,
                    ),
                )
            )
    left = [item for item in items if item.id in behind]
    while left:
        held = {each.item_id: each.exhibit for each in documents}
        # A translation of a translation waits until the one before it is bound; those that are
        # said to translate each other begin with any of them.
        ready = [item for item in left if originals[item.id] & held.keys()] or left[:1]
        for item in ready:
            hosts = [held[each] for each in sorted(originals[item.id]) if each in held]
            host = exhibit_of(vault, hosts[0]) if hosts else None
            if host is None:
                home = section or _home(change, tree.draft, sections, item)
                host = _at_end(vault, change, tree.draft, home)
                made.append(host)
            documents.append(bound(vault, change, host, item))
        left = [item for item in left if item not in ready]
    _gather_translations(vault, change, tree, [each.id for each in made])
    return made


def _at_end(vault: Vault, change: Change, draft: BundleDraft, section: str) -> DraftExhibit:
    siblings = vault.find(DraftExhibit, order="position,id", section=section)
    made = DraftExhibit(id=new_id(), draft=draft.id, section=section, position=0.0)
    return inserted(change, "recorded", siblings, len(siblings), [made])[0]


def _home(change: Change, draft: BundleDraft, sections: list[DraftSection], item: Item) -> str:
    """The section for an item: the template's for its kind where it still stands, or else the last."""
    if not sections:
        title = _EXHIBITS.get(draft.language, _EXHIBITS["en"])
        made = DraftSection(id=new_id(), draft=draft.id, title=title, position=1.0)
        sections.append(change.put("recorded", made))
    for template in templates():
        if template.name == draft.template:
            titles = set(template.sections[template.section_for(item.kind)].titles.values())
            for each in sections:
                if each.title in titles:
                    return each.id
    return sections[-1].id


def _gather_translations(
    vault: Vault, change: Change, tree: Tree, exhibit_ids: Sequence[str]
) -> None:
    """Bring translations that stood alone in the draft behind originals that have just come."""
    alone = {own[0].item_id: own[0] for own in tree.documents.values() if len(own) == 1}
    originals = originals_of(vault, list(alone))
    if not any(originals.values()):
        return
    fresh: dict[str, str] = {}
    for start in range(0, len(exhibit_ids), CHUNK):
        for each in vault.find(DraftDocument, exhibit=list(exhibit_ids[start : start + CHUNK])):
            fresh.setdefault(each.item_id, each.exhibit)
    for item_id, document in alone.items():
        hosts = [fresh[each] for each in sorted(originals[item_id]) if each in fresh]
        if hosts:
            held = documents_of(vault, hosts[0])
            moved = replace(document, exhibit=hosts[0])
            inserted(change, "described", held, len(held), [moved])
            mend(vault, change, [hosts[0], document.exhibit])
