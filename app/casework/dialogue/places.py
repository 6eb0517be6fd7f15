"""Places of records among those of their case: numbers between which there is always room for one more."""

from __future__ import annotations

from collections.abc import Sequence

_CLOSEST = 1e-6


def after_all(positions: Sequence[float]) -> float:
    """The position behind all others."""
    return max(positions) + 1 if positions else 1.0


def moved(positions: Sequence[float], place: int) -> tuple[float | None, int]:
    """The position at a place among others, counted from 0.

    Args:
        positions: of the others, rising.
        place: wanted; one beyond the ends is the end.

    Returns:
        The position, or None where halves have become too small and all must be numbered again; and the
        place within the others.
    """
    place = max(0, min(place, len(positions)))
    below = positions[place - 1] if place else None
    above = positions[place] if place < len(positions) else None
    if below is None:
        return (1.0 if above is None else above - 1), place
    if above is None:
        return below + 1, place
    return (None if above - below < _CLOSEST else (below + above) / 2), place
