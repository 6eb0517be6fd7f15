"""The height of a mask on a scanned line, which the ink under the mask must not decide.

A reader of scans gives a word the box of its ink: a name with tall letters has a taller one. So a hidden
line gets the place that its neighbours give it: so many lines below one that stays, counted in the
distance between lines that stay. Its own ink says only how many.
"""

from __future__ import annotations

import itertools
import math
import statistics
from collections.abc import Sequence

from app.records.pages import Word
from app.redaction.pages.paragraphs import Line

_DESCENDING = frozenset("дцщруфқңұүҷҳgjpqyQ,;()[]{}/")
_DESCENT = 0.25
_UP = 1.35
_DOWN = 0.45
"""Shares of a line's height: descenders; from a baseline up over accents, and down under descenders."""

_REGULAR = 0.2
"""Share of a line's distance by which a line may miss its place among regular lines."""

_COARSE = 4.0
_FINE = 0.25


def band(line: Line, lines: Sequence[Line], height: float) -> tuple[float, float] | None:
    """Top and bottom of a scanned line's mask.

    Args:
        line: with a hidden word, or hidden whole.
        lines: of the page.
        height: of a usual word's ink, points.

    Returns:
        Points; None when nothing on the page stays that could give the place.
    """
    plain = sorted((peer for peer in lines if peer.untouched), key=lambda peer: peer.middle)
    if not plain:
        return None
    own = _baseline(line, height)
    bases = [_baseline(peer, height) for peer in plain]
    pitch = _pitch(bases, height) or _pitch(sorted(_baseline(x, height) for x in lines), height)
    base, spare = _placed(own, bases, pitch or 1.6 * height)
    if not pitch:
        # Two lines on a sheet keep no distance that could be relied on.
        spare = 0.8 * height
    top = math.floor((base - _UP * height - spare) / _FINE) * _FINE
    bottom = math.ceil((base + _DOWN * height + spare) / _FINE) * _FINE
    # What reaches beyond is covered too, in steps that say little of how far it reaches.
    while line.top < top:
        top -= _COARSE
    while line.bottom > bottom:
        bottom += _COARSE
    return top, bottom


def _placed(own: float, bases: Sequence[float], pitch: float) -> tuple[float, float]:
    """The baseline that the lines above and below give a line, as near as possible to its own.

    And by how much it may be off: a line that keeps no distance has its place by its own ink alone, which
    must say no more of it than in which row of the page it stands.
    """
    above = [base for base in bases if base < own - 0.5 * pitch]
    below = [base for base in bases if base > own + 0.5 * pitch]
    if above and below:
        up, down = (own - above[-1]) / pitch, (below[0] - own) / pitch
        if _whole(up) and _whole(down):
            share = round(up) / (round(up) + round(down))
            return above[-1] + (below[0] - above[-1]) * share, 0.0
    anchor = above[-1] if above else bases[0]
    away = (own - anchor) / pitch
    return anchor + round(away) * pitch, 0.0 if _whole(away) else 0.5 * pitch


def _whole(count: float) -> bool:
    return abs(count - round(count)) <= _REGULAR


def _pitch(bases: Sequence[float], height: float) -> float:
    """The usual distance between lines; 0.0 when there are too few."""
    steps = [low - high for high, low in itertools.pairwise(bases) if low - high > 0.8 * height]
    return statistics.median_low(steps) if len(steps) > 1 else 0.0


def _baseline(line: Line, height: float) -> float:
    """Where the letters of a line stand, from its visible words where there are any."""
    words = line.clear or line.words
    standing = [word.y1 for word in words if _DESCENDING.isdisjoint(word.text)]
    if standing:
        return statistics.median_low(standing)
    return statistics.median_low([_standing(word, height) for word in words])


def _standing(word: Word, height: float) -> float:
    return word.y1 - _DESCENT * height
