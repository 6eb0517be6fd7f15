"""A draft as it is stored: its sections, exhibits and documents in order, and places between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from app.errors import NotFound, Refused, Usage
from app.records.drafts import BundleDraft, DraftDocument, DraftExhibit, DraftSection
from app.records.text import fold, nfc, one_line
from app.vault.vault import Vault

FROZEN = "This bundle has left already; make a supplement or a re-issue."

LONGEST_TITLE = 600
"""Characters of a title: what the sheets of a bundle print of it."""

LONGEST_NOTE = 4000

_LONGEST_NAME = 200

_SHORTEST_PREFIX = 6

Part = DraftSection | DraftExhibit | DraftDocument
P = TypeVar("P", DraftSection, DraftExhibit, DraftDocument)


@dataclass(frozen=True, slots=True)
class Tree:
    """What a draft holds, in order.

    Attributes:
        exhibits: by section.
        documents: by exhibit.
    """

    draft: BundleDraft
    sections: tuple[DraftSection, ...]
    exhibits: Mapping[str, tuple[DraftExhibit, ...]]
    documents: Mapping[str, tuple[DraftDocument, ...]]

    def all_exhibits(self) -> list[DraftExhibit]:
        """Every exhibit in the order of the bundle."""
        return [each for section in self.sections for each in self.exhibits.get(section.id, ())]

    def all_documents(self) -> list[DraftDocument]:
        """Every document in the order of the bundle."""
        return [each for one in self.all_exhibits() for each in self.documents.get(one.id, ())]

    def order(self) -> dict[str, int]:
        """Id of every part to its place in the bundle."""
        found: list[str] = []
        for section in self.sections:
            found.append(section.id)
            for exhibit in self.exhibits.get(section.id, ()):
                found.append(exhibit.id)
                found += [each.id for each in self.documents.get(exhibit.id, ())]
        return {each: place for place, each in enumerate(found)}


def draft_of(vault: Vault, ref: str) -> BundleDraft:
    """The draft with this id, unique beginning of an id, or name; those thrown away are passed over.

    Raises:
        NotFound: there is none.
        Usage: more than one answers to it.
    """
    held = [each for each in vault.find(BundleDraft) if not each.trashed]
    wanted = fold(nfc(ref).strip())
    found = [each for each in held if each.id == ref]
    found = found or [each for each in held if fold(each.name) == wanted]
    if not found and len(wanted) >= _SHORTEST_PREFIX:
        found = [each for each in held if each.id.startswith(wanted)]
    if not found:
        raise NotFound("There is no such draft of a bundle in this vault.")
    if len(found) > 1:
        raise Usage(f"{len(found)} drafts answer to that; give the id instead.")
    return found[0]


def changeable(vault: Vault, draft_id: str) -> BundleDraft:
    """A draft that may still be changed.

    Raises:
        NotFound: there is none.
        Refused: its bundle has left.
    """
    found = draft_of(vault, draft_id)
    if found.made is not None:
        raise Refused(FROZEN)
    return found


def free_name(vault: Vault, name: str, own: str = "") -> str:
    """A name of a draft as it is stored, if no other draft has it.

    Raises:
        Usage: it is empty or too long.
        Refused: another draft has it.
    """
    found = one_line(nfc(name))
    if not found:
        raise Usage("A draft needs a name.")
    if len(found) > _LONGEST_NAME:
        raise Usage(f"The name of a draft has at most {_LONGEST_NAME} characters.")
    for each in vault.find(BundleDraft, trashed=False):
        if each.id != own and fold(each.name) == fold(found):
            raise Refused("There is a draft of this name already.")
    return found


def tree_of(vault: Vault, draft: BundleDraft) -> Tree:
    """Everything that a draft holds, in three queries."""
    sections = _ordered(vault.find(DraftSection, draft=draft.id))
    exhibits: dict[str, list[DraftExhibit]] = {}
    for exhibit in _ordered(vault.find(DraftExhibit, draft=draft.id)):
        exhibits.setdefault(exhibit.section, []).append(exhibit)
    documents: dict[str, list[DraftDocument]] = {}
    for document in _ordered(vault.find(DraftDocument, draft=draft.id)):
        documents.setdefault(document.exhibit, []).append(document)
    return Tree(
        draft,
        tuple(sections),
        {key: tuple(found) for key, found in exhibits.items()},
        {key: tuple(found) for key, found in documents.items()},
    )


def part(vault: Vault, record_id: str) -> Part:
    """The section, exhibit or document with an id.

    Raises:
        NotFound: there is none.
    """
    found = (
        vault.one(DraftExhibit, id=record_id)
        or vault.one(DraftDocument, id=record_id)
        or vault.one(DraftSection, id=record_id)
    )
    if found is None:
        raise NotFound("There is no such section, exhibit or document in a draft.")
    return found


def title_line(text: str) -> str:
    """A title as it is stored: one line of at most :data:`LONGEST_TITLE` characters.

    Raises:
        Usage: it is longer.
    """
    title = one_line(nfc(text))
    if len(title) > LONGEST_TITLE:
        raise Usage(f"A title in a bundle has at most {LONGEST_TITLE} characters.")
    return title


def note_text(text: str) -> str:
    """A note to the clerk as it is stored: lines of at most :data:`LONGEST_NOTE` characters in all.

    Raises:
        Usage: it is longer.
    """
    note = "\n".join(one_line(line) for line in nfc(text).strip().splitlines())
    if len(note) > LONGEST_NOTE:
        raise Usage(f"A note to the clerk has at most {LONGEST_NOTE} characters.")
    return note


def _ordered(parts: list[P]) -> list[P]:
    return sorted(parts, key=lambda each: (each.position, each.id))
