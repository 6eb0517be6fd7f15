"""Where things stand in a bundle, as far as it is known, and the links that lead there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Span = tuple[int, int]
"""First and last page, as printed: counted from :attr:`BundleContent.first_page`, no letter."""


@dataclass(frozen=True, slots=True)
class Link:
    """A place on a sheet that leads to a page.

    Attributes:
        page: 0-based page of the sheets.
        box: x0, y0, x1, y1 in points from the bottom left.
        target: page of the bundle, as printed; it may be in another volume.
    """

    page: int
    box: tuple[float, float, float, float]
    target: int


@dataclass(frozen=True, slots=True)
class Placed:
    """Pages of what is in a bundle; what is not known yet is missing, and then has no links.

    How many lines the sheets have depends on the number of volumes, never on a page number.

    Attributes:
        spans: exhibit number to its pages.
        documents: exhibit number to the pages of each of its documents.
        sections: place in :attr:`BundleContent.sections` to the page it begins on.
        annexes: kind to its pages.
        total: pages of the whole bundle, 0 while unknown.
        volumes: pages of each volume; empty or one for a bundle in one file.
    """

    spans: Mapping[int, Span] = field(default_factory=dict)
    documents: Mapping[int, tuple[Span, ...]] = field(default_factory=dict)
    sections: Mapping[int, int] = field(default_factory=dict)
    annexes: Mapping[str, Span] = field(default_factory=dict)
    total: int = 0
    volumes: tuple[Span, ...] = ()

    def volume(self, page: int) -> int:
        """Return the place of the volume that has a page, from 0; -1 where none has it."""
        for at, (first, last) in enumerate(self.volumes):
            if first <= page <= last:
                return at
        return -1
