"""Small numbers that point at somebody: hidden, and with them what would give them away.

A number of people from one up to the threshold is not shown (primary suppression). Where the whole is known,
the hidden ones could be worked out from it, so further numbers are hidden, the smallest first, until every
small one could be two numbers at least (complementary suppression).
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from math import ceil

from app.casework.figures.fields import PER_CENT
from app.casework.figures.values import Amount
from app.paths import resources_dir

SMALL = "small"
BESIDE = "beside"

ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Hidden:
    """What is hidden of a breakdown.

    Attributes:
        why: of each part ``""``, :data:`SMALL` or :data:`BESIDE`, in order.
        whole: whether the whole itself is small and hidden.
        threshold: numbers below it are small; 0 where nothing is hidden.
    """

    why: tuple[str, ...]
    whole: bool
    threshold: int

    def instead(self, at: int, unit: str = "") -> str:
        """What stands for a hidden part: ``<5``, or ``…`` where that would say too much."""
        small = self.why[at] == SMALL and unit != PER_CENT and not self.whole
        return f"<{self.threshold}" if small else ELLIPSIS


@lru_cache(maxsize=1)
def thresholds() -> dict[str, int]:
    """By name of a profile, the number below which a number is small."""
    held = tomllib.loads((resources_dir() / "suppression.toml").read_text("utf-8"))
    return {str(name): int(number) for name, number in held["profiles"].items()}


def threshold(profile: str) -> int:
    """Below which number a number is small under a profile; 0 where every number is shown."""
    return thresholds().get(profile, 0)


def is_small(number: Amount, least: int) -> bool:
    """Whether a number of people is small: at least one, below the threshold."""
    return number.low < least and number.high != 0


def hidden(
    parts: Sequence[Amount], whole: Amount | None, least: int, *, shares: bool = False
) -> Hidden:
    """What must be hidden of one breakdown.

    Args:
        parts: its parts, of which each counts people or (``shares``) is a percentage of the whole.
        whole: what they are parts of; None where nobody tells how many those are.
        least: the threshold; 0 hides nothing.
        shares: the parts are percentages.
    """
    if not least:
        return Hidden(("",) * len(parts), False, 0)
    if whole is not None and is_small(whole, least):
        return Hidden((SMALL,) * len(parts), True, least)
    if shares and whole is None:
        # A percentage of nobody knows how many counts nobody.
        return Hidden(("",) * len(parts), False, least)
    known = [_count(each, whole if shares else None) for each in parts]
    why = [
        SMALL if (0 < count < least if shares else is_small(each, least)) else ""
        for each, count in zip(parts, known, strict=True)
    ]
    while SMALL in why and not _safe(known, why, least):
        left = [at for at, each in enumerate(why) if not each and known[at] > 0]
        if not left:
            # Nothing else is there to hide behind: not even which of them are small is said.
            return Hidden((BESIDE,) * len(parts), False, least)
        why[min(left, key=lambda at: (known[at], at))] = BESIDE
    return Hidden(tuple(why), False, least)


def _count(each: Amount, whole: Amount | None) -> int:
    """How many people a part is, of a percentage rounded up: somebody is behind every share above none."""
    if whole is None:
        return ceil(each.low)
    return ceil(whole.low * each.low / Decimal(100))


def _safe(counts: Sequence[int], why: Sequence[str], least: int) -> bool:
    """Whether whoever knows the sum still cannot tell any small number.

    They know that a small one is at least 1 and below the threshold, that another hidden one is not, and
    what the hidden ones come to.
    """
    out = [at for at, each in enumerate(why) if each]
    summed = sum(counts[at] for at in out)
    lows = {at: 1 if why[at] == SMALL else least for at in out}
    highs = {at: least - 1 if why[at] == SMALL else summed for at in out}
    for at in out:
        if why[at] != SMALL:
            continue
        others = [each for each in out if each != at]
        low = max(lows[at], summed - sum(highs[each] for each in others))
        high = min(highs[at], summed - sum(lows[each] for each in others))
        if high <= low:
            return False
    return True
