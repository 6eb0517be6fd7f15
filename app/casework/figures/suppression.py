"""Small numbers that point at somebody: hidden, and with them what would give them away.

A number of people from one up to the threshold is not shown (primary suppression). Where the whole is known,
the hidden ones could be worked out from it, so the smallest others are hidden as well, all of one size
together (complementary suppression). Whoever knows the whole, what is shown and this very rule can still
exchange the hidden numbers among each other: they look alike, none of them is above any that is shown, and
what they come to does not say that all are the same. Where that cannot be had, the whole goes with them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from math import ceil

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
        whole: whether the whole itself is hidden.
    """

    why: tuple[str, ...]
    whole: bool = False


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
    parts: Sequence[Amount],
    whole: Amount | None,
    least: int,
    *,
    shares: bool = False,
    also: Collection[int] = (),
) -> Hidden:
    """What must be hidden of one breakdown.

    Args:
        parts: its parts, of which each counts people or (``shares``) is a percentage of the whole.
        whole: what they are parts of; None where nobody tells how many those are.
        least: the threshold; 0 hides nothing.
        shares: the parts are percentages.
        also: places of parts that are hidden elsewhere, and would be read here.
    """
    if not least:
        return Hidden(("",) * len(parts))
    if whole is not None and is_small(whole, least):
        return Hidden((SMALL,) * len(parts), whole=True)
    # A percentage of nobody knows how many counts nobody.
    counts = [_count(each, whole) if shares else ceil(each.low) for each in parts]
    small = {
        at
        for at, each in enumerate(parts)
        if (0 < counts[at] < least if shares else is_small(each, least))
    }
    small = small if whole is not None or not shares else set()
    out, level = small | set(also), least - 1
    while whole is not None and out and not _safe(counts, out, also, least):
        left = [each for at, each in enumerate(counts) if at not in out and each > 0]
        if not left:
            return Hidden(
                tuple(_why(at, small, range(len(parts))) for at in range(len(parts))), True
            )
        level = min(left)
        out |= {at for at, each in enumerate(counts) if 0 < each <= level}
    return Hidden(tuple(_why(at, small, out) for at in range(len(parts))))


def _why(at: int, small: Collection[int], out: Collection[int]) -> str:
    return SMALL if at in small else BESIDE if at in out else ""


def _count(each: Amount, whole: Amount | None) -> int:
    """How many people a percentage is, rounded up: somebody is behind every share above none."""
    return ceil(each.low if whole is None else whole.low * each.low / Decimal(100))


def _safe(counts: Sequence[int], out: Collection[int], also: Collection[int], least: int) -> bool:
    """Whether the hidden numbers need not all be one number, for whoever knows what they come to.

    They may be all the least there is, all as great as is possible below what is shown, or all just below
    the threshold; only what can be seen decides, so that the decision says nothing more.
    """
    number, summed = len(out), sum(max(1, counts[at]) for at in out)
    if number < 2 or summed <= number:
        return False
    if any(at in out for at in also):
        # Those are as great as may be.
        return True
    shown = [each for at, each in enumerate(counts) if at not in out and each > 0]
    return summed != number * (least - 1) and (not shown or summed < number * (min(shown) - 1))
