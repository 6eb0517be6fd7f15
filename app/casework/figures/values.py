"""Amounts: what a source gives as a number, which is often a range, a bound, a guess or a word.

Arithmetic is exact (:class:`decimal.Decimal`): the sum of what was published is the sum, and a difference of
0.1 is one. An approximate number may lie off by a fifth, as in accounts that are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from app.errors import Usage
from app.records.text import fold, nfc

ABOUT = Decimal("0.2")
"""How far, as a share of itself, an approximate number may be off."""

MOST_DIGITS = 15
"""Digits before the decimal point; what has more is a slip, not a count."""

WORDS = {
    "dozens": (Decimal(20), Decimal(99)),
    "hundreds": (Decimal(100), Decimal(999)),
    "thousands": (Decimal(1_000), Decimal(9_999)),
    "tens of thousands": (Decimal(10_000), Decimal(99_999)),
    "hundreds of thousands": (Decimal(100_000), Decimal(999_999)),
    "millions": (Decimal(1_000_000), Decimal(9_999_999)),
    "tens of millions": (Decimal(10_000_000), Decimal(99_999_999)),
}
"""Words for a magnitude, as they are stored, and the numbers that they can mean."""

_SAID = {
    "десятки": "dozens",
    "сотни": "hundreds",
    "тысячи": "thousands",
    "десятки тысяч": "tens of thousands",
    "сотни тысяч": "hundreds of thousands",
    "миллионы": "millions",
    "десятки миллионов": "tens of millions",
    "tens": "dozens",
}
_SCALES = {
    "thousand": 3, "thousands": 3, "тыс": 3, "тысяч": 3, "тысяча": 3, "тысячи": 3, "мың": 3, "ming": 3,
    "million": 6, "millions": 6, "mln": 6, "млн": 6, "миллион": 6, "миллиона": 6, "миллионов": 6,
    "billion": 9, "billions": 9, "bn": 9, "млрд": 9, "миллиард": 9, "миллиарда": 9, "миллиардов": 9,
}  # fmt: skip
"""Words with which a unit begins that is counted in tens to this power."""

_BOUNDS = {
    ">=": ">=", "≥": ">=", "at least": ">=", "not less than": ">=", "не менее": ">=",
    "<=": "<=", "≤": "<=", "at most": "<=", "up to": "<=", "не более": "<=", "до": "<=",
    ">": ">", "more than": ">", "over": ">", "более": ">", "свыше": ">",
    "<": "<", "less than": "<", "under": "<", "fewer than": "<", "менее": "<",
    "~": "~", "≈": "~", "about": "~", "around": "~", "approximately": "~", "circa": "~",
    "около": "~", "примерно": "~", "приблизительно": "~",
}  # fmt: skip
_BOUND = re.compile(
    "(" + "|".join(re.escape(each) for each in sorted(_BOUNDS, key=len, reverse=True)) + r")\s*(.*)"
)
_RANGE = re.compile(r"\s*(?:\.\.|–|—|(?<=[0-9])\s*-\s*(?=[0-9]))\s*")
_BLANK = "[ \u00a0\u2009\u202f]"
_GROUPED = re.compile(rf"[0-9]{{1,3}}(?:{_BLANK}[0-9]{{3}})+(?=\D|$)")
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]{1,6})?")
_EXAMPLE = (
    "Write a number as 724534 or 5.5, ~100 for about, 90..110, >=1000, or a word such as hundreds."
)


@dataclass(frozen=True, slots=True)
class Amount:
    """What a number that was given can mean.

    Attributes:
        low: the least; of ``>1000`` 1000, which it is not itself.
        high: the greatest, or None where nothing bounds it.
        about: whether it was said to be approximate.
        words: the word for a magnitude that was given instead of a number, or ``""``.
        open_low: ``low`` itself is left out.
        open_high: ``high`` itself is left out.
        text: as it is stored.
        places: digits after the decimal point in which it was given.
    """

    low: Decimal
    high: Decimal | None
    about: bool = False
    words: str = ""
    open_low: bool = False
    open_high: bool = False
    text: str = ""
    places: int = 0

    @property
    def exact(self) -> bool:
        """Whether it is one number, and said to be it."""
        return self.low == self.high and not self.about

    def reach(self) -> tuple[Decimal, Decimal | None]:
        """The least and the greatest number that it may be, an approximate one widened by a fifth."""
        if not self.about:
            return self.low, self.high
        return self.low * (1 - ABOUT), None if self.high is None else self.high * (1 + ABOUT)

    def meets(self, other: Amount) -> bool:
        """Whether some number can be both."""
        return not (_under(self, other) or _under(other, self))


def _under(one: Amount, other: Amount) -> bool:
    """Whether all of one lies below all of another."""
    high, low = one.reach()[1], other.reach()[0]
    if high is None:
        return False
    return high < low or (high == low and (one.open_high or other.open_low))


@lru_cache(maxsize=65536)
def amount(text: str, decimal: str = "") -> Amount:
    """Read what a person or a file gave as a number.

    Args:
        text: ``724534``, ``724 534``, ``5.5``, ``~100``, ``90..110``, ``>=1000``, ``<5`` or a word for a
            magnitude (``hundreds``, ``сотни``).
        decimal: the mark before decimals in the file that it comes from (``.`` or ``,``); ``""`` takes a
            comma only where it can mean one thing.

    Raises:
        Usage: it is no such number; the sentence says how to write one.
    """
    given = " ".join(nfc(text).replace("\u2212", "-").lower().split())
    if not given:
        raise Usage(f"A number is needed. {_EXAMPLE}")
    word = given if given in WORDS else _SAID.get(given, "")
    if word:
        low, high = WORDS[word]
        return Amount(low, high, words=word, text=word)
    if given.startswith("-"):
        raise Usage(
            "A number here is not negative; say in its words what fell, and give by how much."
        )
    if given.endswith("%"):
        raise Usage("Give the per cent sign as the unit, and the number alone.")
    bound, rest = "", given
    found = _BOUND.fullmatch(given)
    if found:
        bound, rest = _BOUNDS[found[1]], found[2]
    parts = _RANGE.split(rest)
    if len(parts) == 2 and bound in ("", "~") and all(parts):
        low, high = _number(parts[0], decimal), _number(parts[1], decimal)
        if low > high:
            raise Usage("The range ends below where it begins; write the lower number first.")
        places = max(_places(low), _places(high))
        return Amount(
            low, high, bound == "~", text=f"{bound}{plain(low)}..{plain(high)}", places=places
        )
    number = _number(rest, decimal)
    places = _places(number)
    said = f"{bound}{plain(number)}"
    if bound in (">=", ">"):
        return Amount(number, None, open_low=bound == ">", text=said, places=places)
    if bound in ("<=", "<"):
        if bound == "<" and not number:
            raise Usage(
                "A number here is not negative; say in its words what fell, and give by how much."
            )
        return Amount(Decimal(0), number, open_high=bound == "<", text=said, places=places)
    return Amount(number, number, bound == "~", text=said, places=places)


def total(amounts: Iterable[Amount]) -> Amount:
    """The sum of several amounts, as an amount: each end is the sum of these ends."""
    low, high, about, places = Decimal(0), Decimal(0), False, 0
    bounded, open_low, open_high = True, False, False
    for each in amounts:
        low += each.low
        about = about or each.about
        open_low, open_high = open_low or each.open_low, open_high or each.open_high
        places = max(places, each.places)
        if each.high is None:
            bounded = False
        else:
            high += each.high
    if not bounded:
        return Amount(low, None, about, "", open_low, False, f">={plain(low)}", places)
    text = plain(low) if low == high else f"{plain(low)}..{plain(high)}"
    return Amount(
        low, high, about, "", open_low, open_high, f"{'~' if about else ''}{text}", places
    )


def spread(amounts: Sequence[Amount]) -> Amount:
    """Their sum with all that it may be: only those of them that are approximate are widened."""
    reaches = [each.reach() for each in amounts]
    highs = [high for _low, high in reaches if high is not None]
    low = sum((least for least, _high in reaches), Decimal(0))
    high = sum(highs, Decimal(0)) if len(highs) == len(reaches) else None
    return replace(total(amounts), low=low, high=high, about=False)


def scaled(number: Amount, unit: str) -> tuple[Amount, str]:
    """A number in single units, and the unit without its scale: 725 thousand persons as 725000 persons.

    Of digits that were not given ``places`` says so: 725 thousand has -3.
    """
    power, single = scale(unit)
    if not power:
        return number, unit
    high = None if number.high is None else number.high.scaleb(power)
    low, places = number.low.scaleb(power), number.places - power
    return replace(number, low=low, high=high, places=places), single


def scale(unit: str) -> tuple[int, str]:
    """The power of ten in which a unit counts, and what it counts: ``thousand persons`` 3 and ``persons``."""
    words = unit.split()
    power = _SCALES.get(fold(words[0]).rstrip("."), 0) if words else 0
    if not power:
        return 0, unit
    return power, " ".join(words[2:] if words[1:2] == ["of"] else words[1:])


def unrounded(one: Amount, other: Amount) -> tuple[Amount, Amount]:
    """Two numbers to be compared, the one in fewer digits with all that may have been rounded to it."""
    if one.places == other.places or not (one.exact and other.exact):
        return one, other
    coarse, fine = (one, other) if one.places < other.places else (other, one)
    half = slack([coarse])
    wide = replace(coarse, low=max(Decimal(0), coarse.low - half), high=coarse.low + half)
    return (wide, fine) if coarse is one else (fine, wide)


def slack(amounts: Iterable[Amount]) -> Decimal:
    """By how much rounding alone can put their sum off: half of the last place of each."""
    return sum((Decimal(5).scaleb(-each.places - 1) for each in amounts), Decimal(0))


def plain(number: Decimal) -> str:
    """A number in digits, never with an exponent; zeros after the point stay, for they were said."""
    return f"{number:f}"


def _number(text: str, decimal: str) -> Decimal:
    digits = text.strip()
    digits = _GROUPED.sub(lambda found: re.sub(_BLANK, "", found[0]), digits)
    if decimal == ",":
        digits = _ungrouped(digits, ".").replace(",", ".")
    elif decimal == ".":
        digits = _ungrouped(digits, ",")
    elif "," in digits:
        digits = _comma(digits)
    if re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}", digits):
        digits = digits.replace(".", "")
    if not _PLAIN.fullmatch(digits):
        raise Usage(f"This is not a number that can be kept. {_EXAMPLE}")
    if len(digits.partition(".")[0].lstrip("0")) > MOST_DIGITS:
        raise Usage(f"A number here has at most {MOST_DIGITS} digits before its decimal point.")
    whole, point, rest = digits.partition(".")
    return Decimal(f"{whole.lstrip('0') or '0'}{point}{rest}")


def _ungrouped(digits: str, mark: str) -> str:
    """Without marks between groups of three digits; others stay, and are refused."""
    escaped = re.escape(mark)
    if re.fullmatch(rf"[0-9]{{1,3}}(?:{escaped}[0-9]{{3}})+(?:[.,][0-9]+)?", digits):
        return digits.replace(mark, "")
    return digits


def _comma(digits: str) -> str:
    """A comma in a number whose notation nobody told."""
    if re.fullmatch(
        r"[0-9]{1,3}(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|[0-9]{1,3},[0-9]{3}\.[0-9]+", digits
    ):
        return digits.replace(",", "")
    if re.fullmatch(r"[1-9][0-9]{0,2},[0-9]{3}", digits):
        raise Usage(
            "A comma before three digits may part thousands or decimals; write 1240 or 1.24."
        )
    return digits.replace(",", ".") if re.fullmatch(r"[0-9]+,[0-9]{1,6}", digits) else digits


def _places(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0
