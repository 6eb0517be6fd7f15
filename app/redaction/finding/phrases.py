"""Names that no rule inflects: Arabic script, numbers, whole phrases, and very short names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from app.redaction.finding.names import Candidate
from app.redaction.finding.scan import Match

# Letters that Arabic, Persian, Uyghur and Urdu keyboards write differently for the same sound.
_ALIKE = ("اأإآٱ", "يیىئې", "كکڪ", "هةەھۀ", "وؤ", "٠0۰", "١1۱", "٢2۲", "٣3۳")
_CLASS = {letter: f"[{group}]" for group in _ALIKE for letter in group}
_MARKS = "[\u064b-\u065f\u0670\u0640\u200b-\u200f]*"
_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")


class PhraseIndex:
    """Exact search, folded only for letter case and for equivalent Arabic letters.

    Args:
        phrases: (index of the person, name as entered) pairs.
    """

    def __init__(self, phrases: Sequence[tuple[int, str]]) -> None:
        self._patterns: list[tuple[re.Pattern[str], Candidate]] = []
        for number, (person, name) in enumerate(phrases):
            # Part numbers of phrases are negative: they never meet those of the index.
            for text in _pieces(name):
                weight = 0.9 if text == name else 0.6
                candidate = Candidate(
                    person, -1 - number, "name", "as entered", weight, len(text), False
                )
                self._patterns.append((_pattern(text), candidate))

    def find(self, text: str) -> Iterator[Match]:
        """Every place where a phrase stands."""
        for pattern, candidate in self._patterns:
            for match in pattern.finditer(text):
                yield Match(match.start(), match.end(), (candidate,), True)


def _pieces(name: str) -> list[str]:
    name = unicodedata.normalize("NFKC", name).strip()
    if not name:
        return []
    words = [w for w in re.split(r"[\s\u200c]+", name) if _ARABIC.search(w) and len(w) > 3]
    return list(dict.fromkeys([name, *words]))


def _pattern(phrase: str) -> re.Pattern[str]:
    pieces = []
    for character in phrase:
        if character.isspace():
            pieces.append(r"[\s\u200c]+")
        elif _ARABIC.match(character):
            pieces.append(_CLASS.get(character, re.escape(character)) + _MARKS)
        else:
            pieces.append(re.escape(character))
    body = "".join(pieces)
    if _ARABIC.search(phrase):
        # Prepositions and the article are written together with the name.
        return re.compile(body if len(phrase) > 3 else rf"(?<!\w){body}(?!\w)")
    small = len(phrase) < 3
    return re.compile(rf"(?<!\w){body}(?!\w)", 0 if small else re.IGNORECASE)
