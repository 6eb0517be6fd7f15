"""Small numbers in sentences: what a profile hides in a table of statistics is not said in the text either.

A sentence is held to the statistics that its part cites. One that says a number which the table would hide,
in digits or in words, is not printed: no program can put "fewer than five" into somebody's grammar. What is
said without citing a statistic is nobody's table, and is not looked at.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from app.casework.figures.concealing import concealed
from app.casework.figures.suppression import threshold
from app.casework.figures.values import amount
from app.casework.submitting import markup
from app.paths import resources_dir
from app.records.statistics import Statistic, StatisticPart
from app.records.submissions import SubmissionNote
from app.vault.vault import Vault

_TOKEN = re.compile(r"\d{1,3}(?:[ \u00a0\u202f,.]\d{3})+(?![\d])|\d+(?:[.,]\d+)?|[^\W\d_]+")
_TENS = frozenset(map(Decimal, range(20, 100, 10)))
_GROUPED = re.compile(r"\d{1,3}(?:[ \u00a0\u202f,.]\d{3})+")


class SmallNumbers:
    """The numbers that one profile hides.

    Args:
        vault: open.
        profile: its name.
    """

    def __init__(self, vault: Vault, profile: str) -> None:
        self._vault, self._profile = vault, profile
        self._hides = bool(threshold(profile))
        self._known: dict[str, frozenset[Decimal]] = {}

    def cited(self, notes: Iterable[SubmissionNote]) -> frozenset[Decimal]:
        """The numbers that no sentence of a part with these footnotes may say."""
        return self.of(each.ref for each in notes if each.kind == "statistic")

    def of(self, statistics: Iterable[str]) -> frozenset[Decimal]:
        """The numbers that are hidden of some statistics, by their ids, and of others of the same things."""
        if not self._hides:
            return frozenset()
        return frozenset[Decimal]().union(*(self._hidden(each) for each in statistics))

    def _hidden(self, statistic_id: str) -> frozenset[Decimal]:
        if statistic_id not in self._known:
            held = self._vault.one(Statistic, id=statistic_id)
            self._known[statistic_id] = frozenset() if held is None else self._found(held)
        return self._known[statistic_id]

    def _found(self, held: Statistic) -> frozenset[Decimal]:
        ids = sorted(concealed(self._vault, held, self._profile).instead)
        values = [each.value for each in self._vault.find(Statistic, id=ids)]
        values += [each.value for each in self._vault.find(StatisticPart, id=ids)]
        found = {end for each in values for end in _ends(each)}
        return frozenset(found - {Decimal(0)})


def says(text: str, numbers: Iterable[Decimal]) -> bool:
    """Whether a text says one of some numbers, in digits or in words of English or Russian.

    Args:
        text: with or without anchors.
        numbers: that it must not say.
    """
    wanted = frozenset(numbers)
    return bool(wanted) and not wanted.isdisjoint(_numbers(markup.plain(text, lambda _person: "")))


def _ends(value: str) -> tuple[Decimal, ...]:
    number = amount(value)
    return (number.low,) if number.high is None else (number.low, number.high)


def _numbers(text: str) -> list[Decimal]:
    """The numbers of a text in their order; tens with the unit behind them are one."""
    found: list[Decimal] = []
    tens = Decimal(0)
    words, scales = _words()
    tokens = _TOKEN.findall(text.casefold())
    for each, behind in pairwise([*tokens, ""]):
        if behind.startswith(scales):
            # Three thousand are not three.
            tens = Decimal(0)
            continue
        spelt = words.get(each, Decimal(0))
        number = _number(each) if each[0].isdigit() else spelt
        if tens and 0 < spelt < 10:
            found[-1] = tens + spelt
        elif number:
            found.append(number)
        tens = spelt if spelt in _TENS else Decimal(0)
    return found


def _number(digits: str) -> Decimal:
    if _GROUPED.fullmatch(digits):
        return Decimal(re.sub(r"\D", "", digits))
    return Decimal(digits.replace(",", "."))


@lru_cache(maxsize=1)
def _words() -> tuple[Mapping[str, Decimal], tuple[str, ...]]:
    """What each word means, and how the words begin that multiply the number before them."""
    held = tomllib.loads((resources_dir() / "number_words.toml").read_text("utf-8"))
    meant = {
        word: Decimal(number)
        for part in ("units", "teens", "tens")
        for number, words in held[part].items()
        for word in words
    }
    return meant, tuple(held["scales"])
