"""What a bundle froze when it left, and what goes on from it: supplements and re-issues.

A bundle that left is never numbered anew. Documents that come late go into a supplement, which continues the
numbers and pages of its series; a mistake is mended by a re-issue, which replaces the bundle and says what it
changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.casework.drafting.as_left import FrozenDocument as FrozenDocument
from app.casework.drafting.as_left import FrozenExhibit as FrozenExhibit
from app.casework.drafting.as_left import FrozenSection as FrozenSection
from app.casework.drafting.as_left import bundle_of as bundle_of
from app.casework.drafting.as_left import frozen_sections as frozen_sections
from app.casework.drafting.as_left import outline_json as outline_json
from app.casework.drafting.as_left import read_outline as read_outline
from app.casework.drafting.as_left import sections_of as sections_of
from app.casework.drafting.binding import CHUNK
from app.casework.drafting.changed import changes as changes
from app.casework.planning.draft_tree import free_name
from app.casework.planning.selection import series
from app.errors import Refused
from app.records.bundles import BundleRecord
from app.records.cases import Case
from app.records.drafts import BundleDraft, DraftDocument, DraftExhibit, DraftSection
from app.records.evidence import Item
from app.records.ids import new_id
from app.vault.change import Change
from app.vault.vault import Vault

_SECTION = {"en": "Supplementary documents", "ru": "Дополнительные документы"}
_NAMES = {"supplement": "Supplement to {name}", "reissue": "Re-issue of {name}"}
_LONGEST_NAME = 150


def supplement(vault: Vault, bundle_ref: str, name: str = "") -> BundleDraft:
    """Begin a supplement: an empty draft that goes on where the series of a bundle ends.

    Args:
        vault: open for writing.
        bundle_ref: the bundle, or any of its series; the last of them is what it continues.
        name: of the draft; ``""`` for one made of the bundle's.

    Raises:
        NotFound: there is no such bundle.
        Refused: another draft has the name.
    """
    with vault.change() as change:
        chosen = bundle_of(vault, bundle_ref)
        held = series(vault, chosen)
        replaced = {each.earlier for each in held if each.kind == "reissue"}
        standing = [each for each in held if each.id not in replaced]
        last = max(standing, key=lambda each: (each.first_page, each.made_at, each.id))
        made = _begun(vault, change, last, "supplement", name)
        title = _SECTION.get(made.language, _SECTION["en"])
        change.put("recorded", DraftSection(id=new_id(), draft=made.id, title=title, position=1.0))
        return made


def reissue(vault: Vault, bundle_ref: str, name: str = "") -> BundleDraft:
    """Begin a re-issue: a draft with the sections and exhibits with which a bundle left.

    The items are those of today: their marks, texts and consents.

    Raises:
        NotFound: there is no such bundle.
        Refused: another draft has the name, or the bundle has been replaced already.
    """
    with vault.change() as change:
        before = bundle_of(vault, bundle_ref)
        if vault.count(BundleRecord, earlier=before.id, kind="reissue"):
            raise Refused("This bundle has been replaced already; re-issue the one that did.")
        made = _begun(vault, change, before, "reissue", name)
        _rebuilt(vault, change, made, sections_of(vault, before))
        return made


def _begun(
    vault: Vault, change: Change, earlier: BundleRecord, kind: str, name: str
) -> BundleDraft:
    held = vault.one(BundleDraft, id=earlier.draft) if earlier.draft else None
    root = series(vault, earlier)[0]
    first = vault.one(BundleDraft, id=root.draft) if root.draft else None
    called = first.name if first is not None else vault.get(Case, earlier.case_id).code
    wanted = name or _fresh_name(vault, _NAMES[kind].format(name=called[:_LONGEST_NAME]))
    blank = BundleDraft(
        id=new_id(),
        case_id=earlier.case_id,
        name=free_name(vault, wanted),
        template=held.template if held is not None else "",
        profile=earlier.profile,
        kind=kind,
        earlier=earlier.id,
        prefix=earlier.prefix,
        letter=earlier.letter,
        language=earlier.language,
        annexes=("custody",),
    )
    if held is not None:
        blank = replace(
            held,
            id=blank.id,
            name=blank.name,
            kind=kind,
            earlier=earlier.id,
            profile=earlier.profile,
            prefix=earlier.prefix,
            letter=earlier.letter,
            language=earlier.language,
            as_of="",
            note="" if kind == "supplement" else held.note,
            made=None,
            trashed=False,
        )
    return change.put("recorded", blank)


def _fresh_name(vault: Vault, wanted: str) -> str:
    """The name, with a number behind it where other drafts have it."""
    taken = {each.name.casefold() for each in vault.find(BundleDraft, trashed=False)}
    name, number = wanted, 1
    while name.casefold() in taken:
        number += 1
        name = f"{wanted} ({number})"
    return name


def _rebuilt(
    vault: Vault, change: Change, draft: BundleDraft, sections: Sequence[FrozenSection]
) -> None:
    wanted = [each.item_id for one in sections for ex in one.exhibits for each in ex.documents]
    held: set[str] = set()
    for start in range(0, len(wanted), CHUNK):
        held |= {each.id for each in vault.find(Item, id=wanted[start : start + CHUNK])}
    for place, section in enumerate(sections, start=1):
        own = change.put(
            "recorded",
            DraftSection(id=new_id(), draft=draft.id, title=section.title, position=float(place)),
        )
        for at, exhibit in enumerate(section.exhibits, start=1):
            documents = [each for each in exhibit.documents if each.item_id in held]
            if not documents:
                continue
            kept = change.put(
                "recorded",
                DraftExhibit(
                    id=new_id(),
                    draft=draft.id,
                    section=own.id,
                    title=exhibit.title,
                    note=exhibit.note,
                    position=float(at),
                ),
            )
            for part, each in enumerate(documents, start=1):
                change.put(
                    "recorded",
                    DraftDocument(
                        id=new_id(),
                        draft=draft.id,
                        exhibit=kept.id,
                        item_id=each.item_id,
                        role="translation" if each.translation else "",
                        from_page=each.from_page,
                        to_page=each.to_page,
                        position=float(part),
                    ),
                )
