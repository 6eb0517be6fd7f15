"""What a bundle is asked to hold: the exhibits of a draft, or every item of a case that a query finds."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from app.casework.planning.selection import CLOSED, SelectedDocument, SelectedExhibit, Selection
from app.errors import Usage
from app.records.cases import Case
from app.records.dates import bounds
from app.records.evidence import Item
from app.vault.search import search
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Asked:
    """The exhibits to be planned, without what may not even be mentioned.

    Attributes:
        exhibits: numbered, in order.
        headings: of the sections that hold any of them, not concealed.
        places: by exhibit number, the place of its section among the headings.
        closed: items that never leave and are not mentioned in the bundle.
    """

    exhibits: tuple[SelectedExhibit, ...]
    headings: tuple[str, ...]
    places: Mapping[int, int]
    closed: tuple[Item, ...]


def of_case(
    vault: Vault, case: Case, query: str, *, without: Collection[str], first_number: int
) -> Asked:
    """Every item that a query finds, an exhibit each: by date, undated ones last, then by arrival.

    Args:
        vault: an open vault.
        case: the case.
        query: ``""`` for all of it.
        without: ids of items to be passed over.
        first_number: of the first exhibit.

    Raises:
        Usage: the query finds nothing.
    """
    rows = search(vault, query, case_id=case.id, limit=None, offset=0).rows
    items = sorted((item for item, _snippet in rows if not item.trashed), key=exhibit_order)
    items = [item for item in items if item.id not in without]
    if not items and query:
        raise Usage("No item of this case answers to the query, so there is nothing to export.")
    mentioned = [item for item in items if item.disclosure != "closed"]
    return Asked(
        exhibits=tuple(
            SelectedExhibit("", number, "", "", (SelectedDocument("", item),))
            for number, item in enumerate(mentioned, start=first_number)
        ),
        headings=(),
        places={},
        closed=tuple(item for item in items if item.disclosure == "closed"),
    )


def of_draft(selection: Selection) -> Asked:
    """A draft's exhibits; sections that hold none are left out."""
    filled = [section for section in selection.sections if section.exhibits]
    return Asked(
        exhibits=selection.exhibits,
        headings=tuple(section.title for section in filled),
        places={
            exhibit.number: place
            for place, section in enumerate(filled)
            for exhibit in section.exhibits
        },
        closed=tuple(each.item for each, why in selection.left_out if why == CLOSED),
    )


def exhibit_order(item: Item) -> tuple[str, int]:
    """Sorts exhibits: by date, undated ones last, then in the order of arrival."""
    return (bounds(item.date)[0] if item.date else "9999-12-31", item.number)
