"""How a bundle that is too large for one file is parted: between exhibits, never within one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Groups = tuple[tuple[int, int], ...]
"""Of each volume its first unit and one past its last."""


@dataclass(frozen=True, slots=True)
class Volume:
    """One file of a bundle's PDF.

    Attributes:
        name: below ``data/``.
        first_page: printed number of its first page, without the letter.
        last_page: likewise of its last.
        size: bytes.
    """

    name: str
    first_page: int
    last_page: int
    size: int


def file_name(place: int) -> str:
    """Return the name of a volume, from 0: ``bundle.pdf``, ``bundle-2.pdf``, ``bundle-3.pdf``."""
    return f"bundle-{place + 1}.pdf" if place else "bundle.pdf"


def group(sizes: Sequence[int], front: int, later: int, limit: int) -> Groups:
    """Share units out among as few volumes as keep to a limit, in their order.

    Args:
        sizes: bytes of each unit.
        front: bytes of what stands before the first unit of the first volume.
        later: likewise of each further volume.
        limit: most bytes of a volume.

    Returns:
        First unit and one past the last of each volume. A unit that is larger than the limit has
        a volume to itself, and then the first volume may have none.
    """
    volumes: list[tuple[int, int]] = []
    begin, held = 0, front
    for at, size in enumerate(sizes):
        # A further volume is begun where this one holds something; only the first one may hold
        # nothing but the index.
        if held + size > limit and (at > begin or not volumes):
            volumes.append((begin, at))
            begin, held = at, later
        held += size
    return (*volumes, (begin, len(sizes)))
