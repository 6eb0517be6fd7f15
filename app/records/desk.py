"""What a person keeps at hand in a vault and wants to find again: searches and views under a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.records.base import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSearch(Record):
    """A question to the search, kept under a name.

    Attributes:
        name: unique in the vault.
        query: as typed into the search box.
        order: of the result, as the search takes it; ``""`` leaves it as it is.
        descending: whether that order is turned round.
    """

    table: ClassVar[str] = "saved_search"

    name: str
    query: str
    order: str = ""
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView(Record):
    """How a view of the analysis was set, kept under a name.

    Attributes:
        name: unique among those of one view.
        view: which one (``chronology``, ``matrix``, ``map`` ...).
        settings: its filters, zoom and choices, as a JSON object.
    """

    table: ClassVar[str] = "saved_view"

    name: str
    view: str
    settings: str = "{}"
