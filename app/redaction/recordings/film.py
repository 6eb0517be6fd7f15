"""Hidden places of a film: where they are at a moment, and the black that stands there.

A mask is solid, keeps to where the box was at any time between two key frames, and holds longer than
the box does: one picture too many costs nothing, one too few shows a face.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from app.errors import Refused
from app.records.marks import Mark
from app.records.recordings import FilmMask, Shape

Plane = np.ndarray[Any, np.dtype[np.uint8]]
Box = tuple[float, float, float, float]

HOLD = 0.25
"""Seconds for which a mask stands before its first key frame and after its last."""

PADDING = 16.0
"""Pixels, as shown, around a box: codecs smear what is in it over a block."""

BLACK = (16, 128, 128)
"""Y, U and V of black, BT.709 from 16 to 235."""

_KEY = 5


def masks_of(marks: Iterable[Mark]) -> tuple[FilmMask, ...]:
    """The masks that marks put on a film; marks without a box or track are passed over.

    Raises:
        Refused: a track or a box that makes no sense.
    """
    masks = []
    for mark in marks:
        if mark.track:
            masks.append(_of_track(mark))
        elif mark.box:
            # A box that says nothing of time hides its place from the first picture to the last.
            masks.append(FilmMask(((0.0, *_box(mark.box)),), 0.0, math.inf))
    return tuple(masks)


def masks_at(masks: Sequence[FilmMask], begin: float, end: float | None = None) -> tuple[Box, ...]:
    """Where masks are at a moment, or at any time from one moment to another.

    Args:
        masks: of a film.
        begin: seconds.
        end: seconds; None for the one moment.

    Returns:
        x0, y0, x1, y1 in pixels as shown, padded; they may reach beyond the picture.
    """
    last = begin if end is None else max(begin, end)
    boxes = []
    for mask in masks:
        if last < mask.begins or mask.ends < begin:
            continue
        keys = _touched(mask, begin, last)
        boxes.append(
            (
                min(key[1] for key in keys) - PADDING,
                min(key[2] for key in keys) - PADDING,
                max(key[3] for key in keys) + PADDING,
                max(key[4] for key in keys) + PADDING,
            )
        )
    return tuple(boxes)


def on_pixels(boxes: Iterable[Box], shape: Shape) -> tuple[tuple[int, int, int, int], ...]:
    """Boxes in the pixels of a decoded picture: outward to even ones, within the picture.

    A picture that was made smaller mixes pixels, so there a box grows by two more.
    """
    across, down = shape.width / shape.shown_width, shape.height / shape.shown_height
    more = 0 if across == down == 1 else 2
    found = []
    for x0, y0, x1, y1 in boxes:
        left = max(0, math.floor((x0 * across - more) / 2) * 2)
        top = max(0, math.floor((y0 * down - more) / 2) * 2)
        right = min(shape.width, math.ceil((x1 * across + more) / 2) * 2)
        bottom = min(shape.height, math.ceil((y1 * down + more) / 2) * 2)
        if left < right and top < bottom:
            found.append((left, top, right, bottom))
    return tuple(found)


def planes_of(data: bytes, shape: Shape) -> tuple[Plane, Plane, Plane]:
    """The three planes of a decoded picture, as copies that may be changed."""
    flat = np.frombuffer(data, np.uint8).copy()
    luma, chroma = shape.width * shape.height, shape.width * shape.height // 4
    half = (shape.height // 2, shape.width // 2)
    return (
        flat[:luma].reshape(shape.height, shape.width),
        flat[luma : luma + chroma].reshape(half),
        flat[luma + chroma :].reshape(half),
    )


def burn(planes: Sequence[Plane], boxes: Iterable[tuple[int, int, int, int]]) -> None:
    """Paint boxes black, in place.

    Args:
        planes: of :func:`planes_of`.
        boxes: of :func:`on_pixels`.
    """
    for left, top, right, bottom in boxes:
        planes[0][top:bottom, left:right] = BLACK[0]
        for plane, value in zip(planes[1:], BLACK[1:], strict=True):
            plane[top // 2 : bottom // 2, left // 2 : right // 2] = value


def _of_track(mark: Mark) -> FilmMask:
    track = mark.track
    if len(track) % _KEY or not all(math.isfinite(value) for value in track):
        raise Refused("A mark on this film has a track that makes no sense.")
    keys = []
    for start in range(0, len(track), _KEY):
        keys.append((track[start], *_box(track[start + 1 : start + _KEY])))
    keys.sort(key=lambda key: key[0])
    begins, ends = keys[0][0] - HOLD, keys[-1][0] + HOLD
    if mark.time_start is not None:
        begins = min(begins, mark.time_start)
    if mark.time_end is not None:
        ends = max(ends, mark.time_end)
    return FilmMask(tuple(keys), max(0.0, begins), ends)


def _box(values: Sequence[float]) -> Box:
    if len(values) != _KEY - 1 or not all(math.isfinite(value) for value in values):
        raise Refused("A mark on this film has a box that makes no sense.")
    x0, y0, x1, y1 = values
    if not (x0 < x1 and y0 < y1):
        raise Refused("A mark on this film has a box that makes no sense.")
    return x0, y0, x1, y1


def _touched(
    mask: FilmMask, begin: float, end: float
) -> Sequence[tuple[float, float, float, float, float]]:
    """The key frames between which the box is in that time, those at both ends included."""
    times = [key[0] for key in mask.keys]
    first = max((number for number, at in enumerate(times) if at <= begin), default=0)
    last = min((number for number, at in enumerate(times) if at >= end), default=len(times) - 1)
    return mask.keys[first : max(first, last) + 1]
