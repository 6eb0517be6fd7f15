"""A bundle before it is made: its documents, the marks to be burnt on each, and who is hidden."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.casework.planning.selection import SelectedExhibit
from app.casework.redacting.facsimiles import Facsimile
from app.records.cases import Case
from app.records.drafts import BundleDraft
from app.records.evidence import Item
from app.records.marks import Mark, RedactionProfile
from app.records.people import Identity


@dataclass(frozen=True, slots=True)
class Planned:
    """One document of the bundle to be: an item, or some of its pages.

    Attributes:
        number: of the exhibit, from 1; documents of one exhibit share it.
        marks: those that the profile burns, all of them accepted.
        withheld: why it does not leave, a clause that names nobody; or ``""``.
        sheets: numbers of its pages that could not be prepared, for each of which a sheet leaves.
        part: place among the documents of its exhibit, from 0.
        first: first page of the item that is bound in, from 1; 0: from the beginning.
        last: last page of the item that is bound in; 0: to the end.
        translation: whether it is bound behind its original as its translation.
    """

    item: Item
    number: int
    marks: tuple[Mark, ...]
    withheld: str = ""
    sheets: tuple[int, ...] = ()
    part: int = 0
    first: int = 0
    last: int = 0
    translation: bool = False

    @property
    def whole(self) -> bool:
        """Whether all of the item is bound in."""
        return not self.first and not self.last

    def binds(self, page: int) -> bool:
        """Whether a page of the item, from 1, is bound in."""
        return self.first <= page and (not self.last or page <= self.last)


@dataclass(frozen=True, slots=True)
class Plan:
    """A bundle before it is made.

    Attributes:
        exhibits: the documents, exhibit by exhibit.
        hidden: the identities that the profile hides, by person id.
        tokens: what stands for each of them.
        closed: items that never leave and are not mentioned in the bundle.
        accepted: how many suggestions were accepted without a look, on request.
        unseen: exhibits whose pictures nobody has looked at, let out on request.
        draft: whose words are printed; None for a bundle of a whole case.
        sections: headings in order, not concealed.
        places: by exhibit number, the place of its section; empty where there are none.
        asked: what is asked of each exhibit, by number.
    """

    case: Case
    profile: RedactionProfile
    exhibits: tuple[Planned, ...]
    hidden: Mapping[str, Identity]
    tokens: Mapping[str, str]
    closed: tuple[Item, ...]
    accepted: int
    unseen: int
    draft: BundleDraft | None = None
    sections: tuple[str, ...] = ()
    places: Mapping[int, int] = field(default_factory=dict)
    asked: Mapping[int, SelectedExhibit] = field(default_factory=dict)

    def numbered(self) -> dict[int, list[Planned]]:
        """The documents of each exhibit, by its number, in order."""
        found: dict[int, list[Planned]] = {}
        for each in self.exhibits:
            found.setdefault(each.number, []).append(each)
        return found


def bound(work: Facsimile, each: Planned) -> Facsimile:
    """What to burn of a document: only the pages that are bound in.

    Resolution and running paragraphs stay those of the whole item, so that a page looks the same, and hides
    the same, in whichever company it leaves.
    """
    if each.whole:
        return work
    return replace(work, pages=[page for page in work.pages if each.binds(page.number)])
