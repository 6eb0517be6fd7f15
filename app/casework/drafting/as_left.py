"""What a bundle froze when it left: its outline as it is kept, and where each part of it is."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.casework.planning.selection import Selection, number_in
from app.errors import NotFound, Usage, VaultDamaged
from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.drafts import BundleDraft
from app.vault.vault import Vault

_EXHIBITS = {"en": "Exhibits", "ru": "Приложения"}
_SHORTEST_PREFIX = 6


@dataclass(frozen=True, slots=True)
class FrozenDocument:
    """One document as it left.

    Attributes:
        id: of the draft's document, ``""`` where there was no draft.
        from_page: first page of the item that was bound in; 0: from the beginning.
        to_page: last page of it; 0: to the end.
        first_page: printed number of its first page.
        withheld: why it was withheld, or ``""``.
    """

    item_id: str
    first_page: int
    last_page: int
    withheld: str = ""
    translation: bool = False
    from_page: int = 0
    to_page: int = 0
    id: str = ""


@dataclass(frozen=True, slots=True)
class FrozenExhibit:
    """One exhibit as it left; title and note are those that a person gave it."""

    label: str
    documents: tuple[FrozenDocument, ...]
    title: str = ""
    note: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class FrozenSection:
    """One section as it left."""

    title: str
    exhibits: tuple[FrozenExhibit, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a part of a draft is in the bundle that left.

    Attributes:
        label: of an exhibit, ``""`` for other parts.
        withheld: why it was withheld, or ``""``.
    """

    label: str
    first_page: int
    last_page: int
    withheld: str = ""


@dataclass(frozen=True, slots=True)
class Left:
    """How a draft's bundle left.

    Attributes:
        places: by id of section, exhibit and document.
        front: pages before the first section.
        pages: of the whole bundle.
    """

    places: Mapping[str, Place]
    front: int
    pages: int


def frozen_sections(
    selection: Selection, placed: Mapping[str, tuple[int, int, str]]
) -> tuple[FrozenSection, ...]:
    """What is kept of a bundle that leaves.

    Args:
        selection: of its draft.
        placed: by id of the document: first page, last page, why it was withheld or ``""``.
    """
    return tuple(
        FrozenSection(
            section.title,
            tuple(
                FrozenExhibit(
                    selection.label(exhibit.number),
                    tuple(
                        FrozenDocument(
                            each.item.id,
                            *placed[each.id],
                            each.translation,
                            each.from_page,
                            each.to_page,
                            each.id,
                        )
                        for each in exhibit.documents
                    ),
                    exhibit.title,
                    exhibit.note,
                    exhibit.id,
                )
                for exhibit in section.exhibits
            ),
            section.id,
        )
        for section in selection.sections
    )


def outline_json(sections: Sequence[FrozenSection]) -> str:
    """The outline of a bundle as :class:`BundleRecord` keeps it."""
    listed = [
        {
            "id": section.id,
            "title": section.title,
            "exhibits": [
                {
                    "id": exhibit.id,
                    "label": exhibit.label,
                    "title": exhibit.title,
                    "note": exhibit.note,
                    "documents": [
                        {
                            "id": each.id,
                            "item": each.item_id,
                            "translation": each.translation,
                            "bound": [each.from_page, each.to_page],
                            "pages": [each.first_page, each.last_page],
                            "withheld": each.withheld,
                        }
                        for each in exhibit.documents
                    ],
                }
                for exhibit in section.exhibits
            ],
        }
        for section in sections
    ]
    return json.dumps(listed, ensure_ascii=False)


def read_outline(text: str) -> tuple[FrozenSection, ...]:
    """The outline that :func:`outline_json` wrote; ``()`` for a bundle that had no draft.

    Raises:
        VaultDamaged: it is not what was written.
    """
    try:
        return tuple(
            FrozenSection(
                section["title"],
                tuple(
                    FrozenExhibit(
                        exhibit["label"],
                        tuple(
                            FrozenDocument(
                                item_id=each["item"],
                                first_page=each["pages"][0],
                                last_page=each["pages"][1],
                                withheld=each["withheld"],
                                translation=each["translation"],
                                from_page=each["bound"][0],
                                to_page=each["bound"][1],
                                id=each["id"],
                            )
                            for each in exhibit["documents"]
                        ),
                        exhibit["title"],
                        exhibit["note"],
                        exhibit["id"],
                    )
                    for exhibit in section["exhibits"]
                ),
                section["id"],
            )
            for section in json.loads(text)
        )
    except (ValueError, LookupError, TypeError) as error:
        raise VaultDamaged("What is kept of a bundle that left is not what was written.") from error


def sections_of(vault: Vault, record: BundleRecord) -> tuple[FrozenSection, ...]:
    """The sections of a bundle that left; of one without a draft its exhibits in one section."""
    kept = read_outline(record.outline)
    if kept:
        return kept
    grouped: dict[str, list[FrozenDocument]] = {}
    rows = vault.find(ExhibitRecord, order="first_page,part,id", bundle=record.id)
    for row in rows:
        grouped.setdefault(row.label, []).append(
            FrozenDocument(row.item_id, row.first_page, row.last_page, row.withheld)
        )
    exhibits = tuple(FrozenExhibit(label, tuple(own)) for label, own in grouped.items())
    if not exhibits:
        return ()
    return (FrozenSection(_EXHIBITS.get(record.language, _EXHIBITS["en"]), exhibits),)


def left_as(vault: Vault, draft: BundleDraft) -> Left | None:
    """How the bundle of a draft left; None while it has not."""
    if draft.made is None:
        return None
    record = vault.get(BundleRecord, draft.made)
    places: dict[str, Place] = {}
    front = record.pages
    # Between two sections there is nothing but the sheets with which the second one begins.
    ends = 0
    for section in read_outline(record.outline):
        inner = [each for exhibit in section.exhibits for each in exhibit.documents]
        if inner:
            first = ends + 1
            if not ends:
                first = min(each.first_page for each in inner) - draft.section_sheets
                front = first - record.first_page
            ends = max(each.last_page for each in inner)
            places[section.id] = Place("", first, ends)
        for exhibit in section.exhibits:
            own = exhibit.documents
            reasons = [each.withheld for each in own]
            places[exhibit.id] = Place(
                # The prefix may have been another one when it was exported.
                f"{record.prefix}-{number_in(exhibit.label):06d}",
                min(each.first_page for each in own),
                max(each.last_page for each in own),
                reasons[0] if all(reasons) else "",
            )
            for each in own:
                places[each.id] = Place("", each.first_page, each.last_page, each.withheld)
    return Left(places, front, record.pages)


def bundle_of(vault: Vault, ref: str) -> BundleRecord:
    """The bundle that left with this id, public id, or unique beginning of an id.

    Raises:
        NotFound: there is none.
        Usage: more than one answers to it.
    """
    found = vault.find(BundleRecord, id=ref) or vault.find(BundleRecord, bundle_id=ref)
    if not found and len(ref) >= _SHORTEST_PREFIX:
        found = vault.starting(BundleRecord, ref.lower())
    if not found:
        raise NotFound("No such bundle has left this vault.")
    if len(found) > 1:
        raise Usage(f"{len(found)} bundles answer to that; give the id instead.")
    return found[0]
