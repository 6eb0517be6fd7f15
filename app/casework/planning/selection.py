"""What a draft gives to the export: sections, exhibits and documents with their items, and their numbers."""

from __future__ import annotations

from dataclasses import dataclass

from app.casework import lookup
from app.casework.planning.draft_tree import draft_of, tree_of
from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.cases import Case
from app.records.drafts import BundleDraft
from app.records.evidence import Item
from app.vault.vault import Vault

CLOSED = "it is closed"
TRASHED = "it is in the trash"
ERASED = "it was erased"


@dataclass(frozen=True, slots=True)
class SelectedDocument:
    """One document of an exhibit.

    Attributes:
        id: of the :class:`~app.records.drafts.DraftDocument`.
        translation: whether it is bound behind its original as its translation.
        from_page: first page of the item that is bound in, from 1; 0: from the beginning.
        to_page: last page of it that is bound in; 0: to the end.
    """

    id: str
    item: Item
    translation: bool = False
    from_page: int = 0
    to_page: int = 0

    @property
    def whole(self) -> bool:
        """Whether all of its pages are bound in."""
        return not self.from_page and not self.to_page


@dataclass(frozen=True, slots=True)
class SelectedExhibit:
    """One exhibit, with at least one document.

    Attributes:
        id: of the :class:`~app.records.drafts.DraftExhibit`.
        number: printed in its label.
        title: words for the index; ``""`` for those of its first document.
        note: to the clerk.
    """

    id: str
    number: int
    title: str
    note: str
    documents: tuple[SelectedDocument, ...]


@dataclass(frozen=True, slots=True)
class SelectedSection:
    """A section, which may be empty."""

    id: str
    title: str
    exhibits: tuple[SelectedExhibit, ...]


@dataclass(frozen=True, slots=True)
class Selection:
    """All that a draft says of the bundle to be.

    Attributes:
        first_number: of its first exhibit.
        first_page: printed number of its first page.
        earlier: the bundle that it continues or replaces, or None.
        left_out: documents that are not mentioned in the bundle at all, with the reason: closed
            items, and those in the trash.
    """

    draft: BundleDraft
    case: Case
    sections: tuple[SelectedSection, ...]
    first_number: int = 1
    first_page: int = 1
    earlier: BundleRecord | None = None
    left_out: tuple[tuple[SelectedDocument, str], ...] = ()

    @property
    def prefix(self) -> str:
        """Of exhibit numbers."""
        return self.draft.prefix or "EX"

    @property
    def exhibits(self) -> tuple[SelectedExhibit, ...]:
        """Every exhibit in the order of the bundle."""
        return tuple(each for section in self.sections for each in section.exhibits)

    @property
    def documents(self) -> tuple[SelectedDocument, ...]:
        """Every document in the order of the bundle."""
        return tuple(each for exhibit in self.exhibits for each in exhibit.documents)

    def label(self, number: int) -> str:
        """An exhibit's number as printed: ``EX-000001``."""
        return f"{self.prefix}-{number:06d}"


def selection(vault: Vault, draft_id: str) -> Selection:
    """What a draft holds now, for the export.

    Closed items and those in the trash are left out, and an exhibit that has nothing else with them: a
    bundle does not say that they exist, so that no number may be missing for them either.

    Raises:
        NotFound: there is no such draft.
    """
    draft = draft_of(vault, draft_id)
    tree = tree_of(vault, draft)
    items = lookup.many(vault, Item, (each.item_id for each in tree.all_documents()))
    earlier = vault.one(BundleRecord, id=draft.earlier) if draft.earlier else None
    first_number, first_page = numbers_from(vault, draft, earlier)
    left_out: list[tuple[SelectedDocument, str]] = []
    sections = []
    number = first_number
    for section in tree.sections:
        exhibits = []
        for exhibit in tree.exhibits.get(section.id, ()):
            documents = []
            for each in tree.documents.get(exhibit.id, ()):
                chosen = SelectedDocument(
                    each.id,
                    items[each.item_id],
                    each.role == "translation",
                    each.from_page,
                    each.to_page,
                )
                why = unmentioned(chosen.item)
                if why:
                    left_out.append((chosen, why))
                else:
                    documents.append(chosen)
            if documents:
                exhibits.append(
                    SelectedExhibit(
                        exhibit.id, number, exhibit.title, exhibit.note, tuple(documents)
                    )
                )
                number += 1
        sections.append(SelectedSection(section.id, section.title, tuple(exhibits)))
    return Selection(
        draft=draft,
        case=vault.get(Case, draft.case_id),
        sections=tuple(sections),
        first_number=first_number,
        first_page=first_page,
        earlier=earlier,
        left_out=tuple(left_out),
    )


def unmentioned(item: Item) -> str:
    """Why an item is not even mentioned in a bundle, a clause; ``""`` when it is."""
    if item.erased_at:
        return ERASED
    if item.trashed:
        return TRASHED
    return CLOSED if item.disclosure == "closed" else ""


def numbers_from(vault: Vault, draft: BundleDraft, earlier: BundleRecord | None) -> tuple[int, int]:
    """Number of the first exhibit and of the first page.

    A supplement goes on after the last of its series, a re-issue begins where what it replaces began;
    a bundle that left keeps what it left with.
    """
    if draft.made is not None:
        made = vault.get(BundleRecord, draft.made)
        return made.first_number, made.first_page
    if earlier is None:
        return 1, 1
    if draft.kind == "reissue":
        return earlier.first_number, earlier.first_page
    return next_numbers(vault, series(vault, earlier))


def series(vault: Vault, record: BundleRecord) -> tuple[BundleRecord, ...]:
    """A bundle with everything that continues or replaces it or that it goes on from.

    The one that all go back to comes first, then the others in the order in which they were made.
    """
    held = vault.find(BundleRecord)
    by_id = {each.id: each for each in held}
    root = record
    seen = {root.id}
    while root.earlier in by_id and root.earlier not in seen:
        root = by_id[root.earlier]
        seen.add(root.id)
    found = {root.id: root}
    grown = True
    while grown:
        more = {each.id: each for each in held if each.earlier in found and each.id not in found}
        found |= more
        grown = bool(more)
    return tuple(
        sorted(found.values(), key=lambda each: (each.id != root.id, each.made_at, each.id))
    )


def next_numbers(vault: Vault, records: tuple[BundleRecord, ...]) -> tuple[int, int]:
    """The exhibit number and the page that follow all that a series has used."""
    last_page = max((each.first_page + each.pages - 1 for each in records), default=0)
    last_number = 0
    for record in records:
        last_number = max(last_number, record.first_number - 1)
        for exhibit in vault.find(ExhibitRecord, bundle=record.id):
            last_number = max(last_number, number_in(exhibit.label))
    return last_number + 1, last_page + 1


def number_in(label: str) -> int:
    """The number in an exhibit's label, 0 where there is none."""
    digits = label.rpartition("-")[2]
    return int(digits) if digits.isdecimal() else 0
