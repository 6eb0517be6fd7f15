"""Boxes that move through a film: key frames one after the other, as a mark keeps them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from app.ui.viewers.redacting.boxes import Box

SAME = 0.04
"""Seconds within which two key frames are one: a frame of a film."""

Key = tuple[float, Box]
"""Seconds, and the box then."""


def keys_of(track: Sequence[float]) -> list[Key]:
    """The key frames of a flat track: t, x0, y0, x1, y1 each."""
    return [
        (track[at], (track[at + 1], track[at + 2], track[at + 3], track[at + 4]))
        for at in range(0, len(track) - 4, 5)
    ]


def flat(keys: Sequence[Key]) -> tuple[float, ...]:
    """Key frames as a mark keeps them."""
    return tuple(round(value, 3) for t, box in keys for value in (t, *box))


def box_at(track: Sequence[float], t: float) -> Box | None:
    """Where a box is to be taken hold of at a time: on the way from one key frame to the next."""
    keys = keys_of(track)
    if not keys:
        return None
    if t <= keys[0][0]:
        return keys[0][1]
    for (before, old), (after, new) in pairwise(keys):
        if before <= t <= after:
            share = (t - before) / (after - before) if after > before else 1.0
            x0, y0, x1, y1 = (a + (b - a) * share for a, b in zip(old, new, strict=True))
            return x0, y0, x1, y1
    return keys[-1][1]


def with_key(track: Sequence[float], t: float, box: Box) -> tuple[float, ...]:
    """A track on which a box stands at a place at a time."""
    keys = [(at, held) for at, held in keys_of(track) if abs(at - t) > SAME]
    return flat(sorted([*keys, (max(0.0, t), box)]))


def from_whole(box: Box, t: float, moved: Box, length: float) -> tuple[float, ...]:
    """A track for a box that stood still through the whole film, and is elsewhere from a time on.

    It goes on to cover the whole film: what was hidden at any time stays hidden.

    Args:
        box: where it stood.
        t: when it was moved.
        moved: where to.
        length: seconds of the film.
    """
    keys: list[Key] = [(0.0, box)] if t > SAME else []
    keys.append((t if t > SAME else 0.0, moved))
    if length > t + SAME:
        keys.append((length, moved))
    return flat(keys)


def begun(track: Sequence[float], t: float) -> tuple[float, ...]:
    """A track that begins at a time."""
    box = box_at(track, t)
    later = [key for key in keys_of(track) if key[0] > t + SAME]
    return flat([(t, box), *later]) if box is not None else ()


def ended(track: Sequence[float], t: float) -> tuple[float, ...]:
    """A track that ends at a time."""
    box = box_at(track, t)
    earlier = [key for key in keys_of(track) if key[0] < t - SAME]
    return flat([*earlier, (t, box)]) if box is not None else ()
