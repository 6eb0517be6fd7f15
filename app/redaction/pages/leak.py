"""How much a hidden word still says by the gap it leaves, and an attacker who measures that gap.

A box over one word stands between visible words, and how far they are apart is a ruler laid on the
name: whoever knows how wide the letters of the page are can try names. A mask to the end of the line
leaves nothing to measure, since nothing visible comes after it.
"""

from __future__ import annotations

import itertools
import math
import statistics
import tomllib
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from app.paths import resources_dir
from app.records.pages import PageText, Word
from app.redaction.pages.boxes import COARSE, Box, Span, masks_for
from app.redaction.pages.fonts import REGULAR, font_path
from app.redaction.pages.reflow import touches

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

_DPI = 200.0
_FACE_PIXELS = 1000
_PAIRED_GIVEN = 40
_PRIOR = 4.0
"""How many letters of the page outweigh the shipped face's idea of a letter's width."""

_FEMALE = (
    ("ский", "ская"),
    ("ой", "ая"),
    ("ов", "ова"),
    ("ев", "ева"),
    ("ёв", "ёва"),
    ("ин", "ина"),
)
_REACH = 1.0
"""Points by which a neighbour's box may reach into a mask."""

Widths = npt.NDArray[np.float64]


def bits(page: PageText, span: Span, names: Sequence[str] = ()) -> float:
    """Estimate how many bits of a hidden name the gap around it gives away.

    Args:
        page: the words of the page, with their boxes.
        span: the hidden characters; only the scope ``word`` leaves a gap.
        names: what an attacker tries; ``()`` for names of the region in the page's script.

    Returns:
        The logarithm to base 2 of how many times fewer names fit the gap than were tried; 0.0 for
        every other scope, and for characters that are not on this page.
    """
    if span.scope != "word":
        return 0.0
    hidden = [word for word in page.words if touches(word, span)]
    if not hidden:
        return 0.0
    visible = [word for word in page.words if not touches(word, span)]
    most = 0.0
    for mask in masks_for(page, [span]):
        x0, y0, x1, y1 = mask.box
        inside = [w for w in hidden if x0 <= (w.x0 + w.x1) / 2 <= x1 and w.y0 < y1 and y0 < w.y1]
        tried = names or reference(_script(hidden[0].text), len(inside) > 1)
        fits = len(_fitting(page, visible, mask.box, tried, _DPI))
        most = max(most, math.log2((len(tried) + 1) / (fits + 1)))
    return most


def attack_widths(
    page: PageText, masks: Sequence[Box], lineup: Sequence[str], *, dpi: float = _DPI
) -> tuple[tuple[str, ...], ...]:
    """Try the names of a line-up in the gaps of a burnt page, as an attacker would.

    Args:
        page: what stays visible, with the boxes of its words; nothing that is hidden.
        masks: the black boxes, points.
        lineup: names, one of which the attacker takes to be hidden.
        dpi: resolution of the released page, which bounds what can be measured.

    Returns:
        For each mask the names that fit. All of them where the gap says nothing: the attacker is
        then no better off than without the page.
    """
    found = []
    for mask in masks:
        fits = _fitting(page, page.words, mask, lineup, dpi)
        found.append(tuple(lineup[index] for index in fits) or tuple(lineup))
    return tuple(found)


@lru_cache(maxsize=8)
def reference(script: str, full: bool = False) -> tuple[str, ...]:
    """Names of the region: surnames, or with ``full`` given names with surnames.

    Args:
        script: ``cyrillic``, ``latin`` or ``arabic``.
        full: two words.
    """
    path = resources_dir() / "reference_names.toml"
    listed = tomllib.loads(path.read_text(encoding="utf-8"))[script]
    surnames = [each for name in listed["surnames"].split() for each in _both(name)]
    given = listed["given"].split()
    if not full:
        return tuple(dict.fromkeys([*surnames, *given]))
    return tuple(f"{first} {last}" for first in given[:_PAIRED_GIVEN] for last in surnames)


def _both(surname: str) -> list[str]:
    for male, female in _FEMALE:
        if surname.endswith(male) and len(surname) > len(male) + 2:
            return [surname, surname.removesuffix(male) + female]
    return [surname]


def _script(text: str) -> str:
    for letter in text:
        name = unicodedata.name(letter, "")
        for script in ("CYRILLIC", "LATIN", "ARABIC"):
            if name.startswith(script):
                return script.lower()
    return "cyrillic"


class _Gap(NamedTuple):
    """Room for a name, points: no wider than ``most``, no narrower than ``least``."""

    least: float
    most: float


def _fitting(
    page: PageText, visible: Sequence[Word], mask: Box, names: Sequence[str], dpi: float
) -> list[int]:
    """Places in the list of the names that fit a mask's gap; all where there is nothing to measure."""
    letters = _Letters(visible)
    gap = _gap(page, visible, mask, letters, dpi)
    if gap is None:
        return list(range(len(names)))
    widths = letters.widths(names)
    slack = 72 / dpi + 2 * letters.error
    fits = (widths >= gap.least - slack) & (widths <= gap.most + slack)
    return [int(index) for index in np.flatnonzero(fits)]


def _gap(
    page: PageText, visible: Sequence[Word], mask: Box, letters: _Letters, dpi: float
) -> _Gap | None:
    x0, y0, x1, y1 = mask
    beside = [
        word for word in visible if min(word.y1, y1) - max(word.y0, y0) > 0.4 * (word.y1 - word.y0)
    ]
    before = [word for word in beside if word.x1 <= x0 + _REACH + 72 / dpi]
    after = [word for word in beside if word.x0 >= x1 - _REACH - 72 / dpi]
    if not after and (x1 >= page.width - COARSE or not before):
        return None
    blur = 0.0
    if before:
        left = max(word.x1 for word in before) + letters.space
    else:
        starts = [word.x0 for word in visible if abs(word.x0 - x0) <= 2 * COARSE]
        left = statistics.mode(round(start, 1) for start in starts) if starts else x0
    if after:
        right = min(word.x0 for word in after) - letters.space
    else:
        right, blur = x1, COARSE
    return _Gap(right - left - blur, right - left)


class _Letters:
    """How wide the letters of a page are, learnt from the words that one sees on it."""

    def __init__(self, visible: Sequence[Word]) -> None:
        words = [word for word in visible if word.text and word.x1 > word.x0]
        prior = np.array([_shipped(word.text) for word in words])
        real = np.array([word.x1 - word.x0 for word in words])
        self._scale = float(np.median(real / prior)) if len(words) else 11.0
        self._known = {
            letter: n for n, letter in enumerate(sorted({c for w in words for c in w.text}))
        }
        counts = self._counts([word.text for word in words])
        # Ridge regression around the shipped face's widths, scaled: rare letters stay near those.
        weight = math.sqrt(_PRIOR)
        base = counts @ self._prior()
        system = np.vstack([counts, np.eye(len(self._known)) * weight])
        wanted = np.concatenate([real - base, np.zeros(len(self._known))])
        self._more = np.linalg.lstsq(system, wanted, rcond=None)[0] if words else np.zeros(0)
        errors = np.abs(real - base - counts @ self._more) if words else np.zeros(0)
        self.error = float(np.median(errors)) if len(errors) else 1.0
        gaps = [
            b.x0 - a.x1
            for a, b in itertools.pairwise(words)
            if a.line == b.line and 0 < b.x0 - a.x1 < b.y1 - b.y0
        ]
        self.space = statistics.median(gaps) if gaps else 0.26 * self._scale

    def widths(self, names: Sequence[str]) -> Widths:
        """Widths of names, points."""
        counts = self._counts(names)
        shipped = np.array([_shipped(name) for name in names]) * self._scale
        # Spaces are the page's own, which a justified line stretches.
        spaces = np.array([name.count(" ") for name in names]) * (
            self.space - _shipped(" ") * self._scale
        )
        widths: Widths = shipped + counts @ self._more + spaces
        return widths

    def _counts(self, texts: Sequence[str]) -> Widths:
        counts = np.zeros((len(texts), len(self._known)))
        for row, text in enumerate(texts):
            for letter in text:
                column = self._known.get(letter)
                if column is not None:
                    counts[row, column] += 1
        return counts

    def _prior(self) -> Widths:
        return np.array([_shipped(letter) * self._scale for letter in self._known])


@lru_cache(maxsize=65536)
def _shipped(text: str) -> float:
    """Width of a text in the shipped face, in ems."""
    return sum(_advance(letter) for letter in text) or 0.5


@lru_cache(maxsize=4096)
def _advance(letter: str) -> float:
    return float(_face().getlength(letter)) / _FACE_PIXELS


@lru_cache(maxsize=1)
def _face() -> FreeTypeFont:
    from PIL import ImageFont

    return ImageFont.truetype(
        str(font_path(REGULAR)), _FACE_PIXELS, layout_engine=ImageFont.Layout.BASIC
    )
