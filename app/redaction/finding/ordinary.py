"""Telling a misread name from an ordinary word that resembles it.

Reading a picture spoils letters, so names are sought there with room for misreadings; and then
``Каримович`` looks like ``Каримов``. Where the sources' own texts hold a word that is closer to what was
read than any form of the name is, it was that word. In doubt it was the name.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process

from app.records.marks import Finding
from app.records.people import Identity
from app.records.text import fold, nfc
from app.redaction.finding.find import Finder

_WORD = re.compile(r"\w{3,}")


class Ordinary:
    """Knows the ordinary words of the sources and the forms of the names.

    Args:
        finder: for the same identities.
        identities: whose names are sought.
        plain: folded words that are nobody's name where they stand.
    """

    def __init__(
        self, finder: Finder, identities: Sequence[Identity], plain: Iterable[str]
    ) -> None:
        self._finder = finder
        self._people = {person.person_id: person for person in identities}
        self._plain = sorted(plain)
        self._text = "\n".join(self._plain)
        self._forms: dict[str, list[str]] = {}

    @property
    def fingerprint(self) -> str:
        """What decides the outcome, as a hash."""
        return hashlib.sha256(f"{self._finder.fingerprint}{self._text}".encode()).hexdigest()

    def holds(self, text: str) -> bool:
        """Whether a folded text is a part of an ordinary word."""
        return text in self._text

    def certain(self, text: str) -> list[Finding]:
        """Search a text whose letters are sure."""
        return self._finder.find(text)

    def misreadings(self, text: str) -> list[Finding]:
        """Search a text that was read from a picture.

        Returns:
            Findings that hold as they stand, and misread ones that no ordinary word explains.
        """
        certain = self._finder.find(text)
        return [
            found
            for found in self._finder.find(text, ocr=True)
            if any(each.start < found.end and found.start < each.end for each in certain)
            or not self._explains(found)
        ]

    def _explains(self, finding: Finding) -> bool:
        if finding.person_id not in self._people and finding.reason != "place":
            return False
        if not self._plain:
            return False
        # A place that is found is not told apart from the other places.
        whose = [
            person
            for person in self._people.values()
            if person.person_id == finding.person_id
            or (finding.person_id is None and person.kind == "place")
        ]
        forms = [form for person in whose for form in self._forms_of(person)]
        for word in _WORD.findall(fold(finding.quote)):
            secret = max((fuzz.ratio(word, form) for form in forms), default=100.0)
            nearest = process.extractOne(word, self._plain, scorer=fuzz.ratio)
            if nearest is None or nearest[1] <= secret:
                return False
        return True

    def _forms_of(self, person: Identity) -> list[str]:
        if person.person_id not in self._forms:
            spoken = [*person.names, *self._finder.forms(person)]
            words = {word for name in spoken for word in _WORD.findall(fold(nfc(name)))}
            self._forms[person.person_id] = sorted(words)
        return self._forms[person.person_id]
