"""Where a person's names occur in the texts: in every inflected and romanised form.

The finder is exact and slow, the search index quick and ignorant of names. So the words of the index
are asked first which of them may be one of the person's, and only the texts that hold such a word are
searched. Missed this way are words whose first letters were misread in a scan, unless a redaction mark
or a link says already that the person is there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from app.casework.registry import people
from app.progress import SILENT, Progress
from app.records.evidence import Item, ItemPerson
from app.records.marks import Mark
from app.records.people import Identity, Person
from app.redaction.finding.abroad import foreign_skeletons
from app.redaction.finding.find import Finder
from app.redaction.finding.names import NameIndex
from app.redaction.finding.phrases import PhraseIndex
from app.redaction.finding.transliterate import skeletons
from app.vault.tallies import holding, indexed
from app.vault.vault import Vault

MOST = 2_000
"""Occurrences shown at most; more would be read by nobody."""

_HEAD = 4
_STEP = 10
_LETTERS = "abcdefghijklmnopqrstuvwxyzəıабвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіўҳҷӣӯҗїєґђљњћџ0135"
_FOLLOWING = ("a", "ha", "sa", "ja", "za", "zha", "ya", "ua", "ca", "ia", "а", "ж", "у")
_ARABIC = [chr(code) for code in (*range(0x620, 0x64B), *range(0x66E, 0x6D4))]

_BLUR_FROM = 6

# The index drops the marks of Latin letters (ş, ž, ö).
_COARSE = str.maketrans({"w": "s", "j": "z", "c": "s"})
# And o stands for a in long names of Russian papers.
_BLURRED = str.maketrans({"w": "s", "j": "z", "c": "s", "u": "o", "a": "o"})
_LATIN = re.compile(r"[a-zəı]")
_OTHER = re.compile(r"[^a-zəı0-9]")
_LOOKALIKES = re.compile(r"[abcehkmoptxy]+")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where a person is named.

    Attributes:
        text_id: the item's current text, in which ``start`` and ``end`` count code points.
        form: the words as they stand there.
        why: the rule by which they are the person's.
    """

    item: Item
    text_id: str
    start: int
    end: int
    form: str
    why: str


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Where a person is named, by number of item and place in its text.

    Attributes:
        capped: there are more than :data:`MOST`; the rest was not looked for.
    """

    found: tuple[Occurrence, ...]
    capped: bool = False


def occurrences(
    vault: Vault, person_id: str, progress: Progress = SILENT, *, trash: bool = False
) -> Occurrences:
    """Find where a person is named in the current texts of all items but those in the trash.

    Args:
        vault: open.
        person_id: whose names.
        progress: may cancel between items.
        trash: look into what is in the trash as well.

    Raises:
        NotFound: no such person.
        Cancelled: stopped by the user.
    """
    person = vault.get(Person, person_id)
    names = people.names(vault, person)
    identity = Identity(person.id, names, person.pseudonym, person.protected, person.birth)
    finder = Finder([identity])
    chosen = _candidates(vault, identity)
    items = [
        item
        for item in vault.find(Item, order="number")
        if (trash or not item.trashed) and (chosen is None or item.id in chosen)
    ]
    found: list[Occurrence] = []
    for number, item in enumerate(items):
        if number % _STEP == 0:
            progress.step(number, len(items), "Looking for the names")
        current = vault.current_text(item.id)
        if current is None:
            continue
        text = vault.text(current.id)
        for each in finder.find_names(text, ocr="ocr" in current.origin):
            if len(found) == MOST:
                return Occurrences(tuple(found), capped=True)
            found.append(Occurrence(item, current.id, each.start, each.end, each.quote, each.rule))
    progress.step(len(items), len(items), "Looking for the names")
    return Occurrences(tuple(found))


def _candidates(vault: Vault, identity: Identity) -> set[str] | None:
    """Ids of the items that may name somebody; None for all of them."""
    index = NameIndex([identity])
    likely = Likely(index)
    words = indexed(vault, likely.initials)
    if words is None:
        return None
    chosen = [word for word in words if likely.may_be(word)]
    phrases = [word for _, phrase in index.phrases for word in phrase.split()]
    if index.phrases:
        pattern = PhraseIndex(index.phrases)
        arabic = indexed(vault, _ARABIC) or ()
        # Prepositions and the article are written together with an Arabic name.
        chosen += [word for word in arabic if any(pattern.find(word))]
    ids = holding(vault, chosen, phrases)
    ids |= {mark.item_id for mark in vault.find(Mark, person_id=identity.person_id)}
    ids |= {link.item_id for link in vault.find(ItemPerson, person_id=identity.person_id)}
    return ids


class Likely:
    """Tells of a word of the search index whether it may begin, or be, one of a person's names.

    Args:
        index: the forms of the names.
    """

    def __init__(self, index: NameIndex) -> None:
        self._index = index
        written = (*index.whole, *index.bases)
        keys = {key.translate(_COARSE) for key in written}
        self._heads = {key[:_HEAD] for key in keys}
        long = {key.translate(_BLURRED) for key in written if len(key) >= _BLUR_FROM}
        self._blurred = {key[:_HEAD] for key in long}
        # An apostrophe ends a word of the index: o'tkir is o and tkir, ra'no is ra and no.
        self._tails = {key[cut:][:_HEAD] for key in keys for cut in (1, 2, 3) if len(key) > cut + 2}
        self._starts = {key[:cut] for key in keys for cut in (2, 3) if len(key) > cut}
        first = {head[0].translate(_BLURRED) for head in self._heads if head}
        latin = first | {tail[0].translate(_BLURRED) for tail in self._tails}
        self.initials = frozenset(
            letter
            for letter, sounds in _sounds().items()
            if sounds & (latin if _LATIN.match(letter) else first)
        )

    def may_be(self, word: str) -> bool:
        """Whether the finder might take a text for the person's because of this word.

        Args:
            word: as the search index has it.
        """
        latin = _LATIN.search(word) is not None
        spelled = skeletons(word)
        if latin and (_OTHER.search(word) or _LOOKALIKES.fullmatch(word)):
            # Capitals that look alike are other letters than small ones.
            spelled += skeletons(word.upper())
        if latin:
            spelled += foreign_skeletons(word)
        if any(self._fits(each, latin=latin) for each in spelled):
            return True
        # The index keeps Cyrillic as it is, so the finder itself can judge a short name.
        return not latin and bool(self._index.look_up(word.capitalize()))

    def _fits(self, skeleton: str, *, latin: bool) -> bool:
        letters = skeleton.translate(_COARSE)
        if len(letters) >= _HEAD and (
            letters[:_HEAD] in self._heads or skeleton.translate(_BLURRED)[:_HEAD] in self._blurred
        ):
            return True
        if latin and any(letters[:size] in self._heads for size in range(2, _HEAD)):
            return True
        if latin and (letters in self._starts or letters[:_HEAD] in self._tails):
            return True
        # A word broken at the end of a line begins with a piece of the name.
        return len(letters) > 2 and letters in self._starts


@lru_cache(maxsize=1)
def _sounds() -> dict[str, set[str]]:
    """The letters with which skeletons of words in this initial may begin."""
    return {
        letter: _firsts([letter, *(letter + more for more in _FOLLOWING)]) for letter in _LETTERS
    }


def _firsts(words: Iterable[str]) -> set[str]:
    spelled = [each for word in words for each in (*skeletons(word), *skeletons(word.upper()))]
    return {each[0].translate(_BLURRED) for each in spelled}
