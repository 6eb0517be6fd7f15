"""Which words are words of every day, by the Russian dictionary and by the lists of each language."""

from __future__ import annotations

from functools import lru_cache

import pymorphy3

from app.redaction.finding.languages import rules
from app.redaction.finding.transliterate import plain

SURELY_PROPER = 0.75
"""From here on a small word is a name rather than a word."""


@lru_cache(maxsize=1)
def _analyser() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer()


_PROPER = {"Name", "Surn", "Patr", "Geox"}
_GRAMMAR = {"CONJ", "PREP", "PRCL", "NPRO", "INTJ", "ADVB", "COMP", "PRED", "NUMR", "VERB", "INFN"}


@lru_cache(maxsize=20_000)
def everyday(word: str) -> bool:
    """Whether a lower-case Russian word is in the dictionary as anything but a proper name."""
    return any(not (_PROPER & set(parse.tag.grammemes)) for parse in _parses(word))


@lru_cache(maxsize=20_000)
def proper(word: str) -> float:
    """How likely a small word is a name: 1 for what the Russian dictionary knows as nothing else."""
    parses = _parses(word)
    if not parses:
        return 1.0
    named = sum(p.score for p in parses if (_PROPER - {"Geox"}) & set(p.tag.grammemes))
    other = sum(p.score for p in parses if not _PROPER & set(p.tag.grammemes))
    return named / (named + other) if named + other else 1.0


@lru_cache(maxsize=20_000)
def grammatical(word: str) -> bool:
    """Whether a lower-case word is one of grammar, such as ``если``, ``жоқ`` or ``any``."""
    if plain(word) in rules().grammar:
        return True
    parses = _parses(word)
    return bool(parses) and all(_GRAMMAR & set(parse.tag.grammemes) for parse in parses)


def _parses(word: str) -> list[pymorphy3.analyzer.Parse]:
    if not "а" <= word[:1] <= "я" or not _analyser().word_is_known(word):
        return []
    parses: list[pymorphy3.analyzer.Parse] = _analyser().parse(word)
    return parses
