"""The index of every form of every name in the registry, and the look-up of one word in it.

A word is one of a person's when one of its skeletons is an inflected form (Russian endings,
written out beforehand) or a base form followed by a chain of suffixes (Kazakh, Uzbek, Kyrgyz,
Uyghur, Tajik, English). Bases are the name as entered, its other gender, and names joined without
a space.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import permutations

from app.records.people import Identity
from app.redaction.finding.abroad import foreign_skeletons
from app.redaction.finding.everyday import everyday, grammatical
from app.redaction.finding.languages import chain_label, declined, rules
from app.redaction.finding.transliterate import collapse, plain, skeletons

ABROAD = "as spelt abroad"
"""Rule of a name under the spelling habits of another language."""

SHORT = 3
"""Skeletons shorter than this never identify anyone alone."""

STREET = "part of an address"
"""Kind of a word that is a place's name beside the number of a house only."""

PARTIAL = ("father", "part of a group", "part of a place", STREET)
"""Kinds that name somebody only beside another part of the same name."""

_WEIGHT = {
    "part of a group": 0.5,
    "part of a place": 0.5,
    STREET: 0.5,
    "group": 0.8,
    "place": 0.8,
    "surname": 0.9,
    "patronymic": 0.7,
    "name": 0.6,
    "full name": 1.0,
    "father": 0.5,
}
_PATRONYMIC = re.compile(
    r"(?:(?<=..)(?:ovic|evic|ovna|evna|inicna)|(?<=...)(?:uli|kizi|ogli|ugli))$"
)
_SURNAME = re.compile(r"(?<=..)(?:ova?|eva?|ski|tski|skaia|skoi|enko|zoda|iuk|ian|wvili|dze)$")
_FATHER = re.compile(r"(.{3,})(?:ovic|ovna|uli|kizi|ogli|ugli|uuli)$")
_FATHER_SOFT = re.compile(r"(.{2,})(?:evic|evna)$")
# Братья Каримовы, семья Каримовых: the name of each of them.
_FAMILY = re.compile(r"(?<=[оеёи][вн])(?:ы|ых|ым|ыми)$")
_PIECES = re.compile(r"[\s\-‐‑–—_/,;.()«»\"“”„]+")
_LETTERS = re.compile(r"[^\W\d_]")
_KNOWN_SCRIPT = re.compile(r"[A-Za-z\u00c0-\u024f\u0400-\u052f]")
_NUMBER = re.compile(r"\d+(?:[/-]\d+)?[^\W\d_]?(?!\w)")
_MOST_VARIANTS = 8
_VOICED = "before a suffix"
_BLUR_FROM = 6


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to read a word as somebody's name.

    Attributes:
        person: index in the identities.
        part: which of the person's name parts; forms of one part share it.
        kind: ``surname``, ``name``, ``patronymic``, ``full name`` or ``father``.
        rule: the grammar that matched.
        weight: 0 to 1.
        base: length of the matched base.
        common: the base is an everyday word too.
    """

    person: int
    part: int
    kind: str
    rule: str
    weight: float
    base: int
    common: bool


_Table = defaultdict[str, dict[tuple[int, int], Candidate]]


def parts_of(name: str) -> tuple[list[str], list[str]]:
    """Split a name as entered into parts to index and words that are no names.

    Args:
        name: e.g. ``Каримов Аскар оглы`` or ``Witness K.``.

    Returns:
        The parts, and the other words (connectors, titles, ordinary words, initials).
    """
    known = rules()
    words = [w for w in _PIECES.split(name) if _LETTERS.search(w)]
    capitals = any(w[0].isupper() for w in words)
    parts: list[str] = []
    others: list[str] = []
    for word in words:
        low = plain(word)
        ordinary = len(words) > 1 and (low in known.ordinary or low in known.titles)
        # In "дядя Вова" only the capitalised word is a name.
        lower = capitals and word[0].islower()
        connector = bool(set(skeletons(word)) & known.connectors) and len(words) > 1
        short = len(low) < 2
        (others if ordinary or lower or connector or short else parts).append(word)
    return parts, others


def _describes(word: str, *, place: bool) -> bool:
    """Whether a word of a name describes: workers, село, of. A place may be called by any other word."""
    low, known = plain(word), rules()
    listed = low in known.describing or low in known.titles or low in known.ordinary
    return listed or (low in known.grammar or everyday(low) if not place else False)


def kind_of(skeleton: str) -> str:
    """Guess whether a part is a surname, a patronymic or another name from its ending."""
    if _PATRONYMIC.search(skeleton):
        return "patronymic"
    return "surname" if _SURNAME.search(skeleton) else "name"


class NameIndex:
    """Every form of every name of some identities.

    Args:
        identities: whose names are sought.
    """

    def __init__(self, identities: Sequence[Identity]) -> None:
        self.identities = tuple(identities)
        self.whole: _Table = defaultdict(dict)
        self.bases: _Table = defaultdict(dict)
        self.phrases: list[tuple[int, str]] = []
        self.needed: dict[int, int] = {}
        self.numbers: dict[int, set[str]] = defaultdict(set)
        self._parts = 0
        for person, identity in enumerate(self.identities):
            for name in dict.fromkeys(identity.names):
                if identity.kind == "person":
                    self._add_name(person, name)
                else:
                    self._add_proper(person, name)
        self._heads = {s[:SHORT] for s in (*self.whole, *self.bases)}
        self._blurred: dict[str, list[str]] = defaultdict(list)
        for target in {*self.whole, *self.bases}:
            if len(target) >= _BLUR_FROM:
                self._blurred[target.replace("o", "a")].append(target)
        self._blurred_heads = {s[:SHORT] for s in self._blurred}
        self._longest = max((len(s) for s in self.bases), default=0)

    def _add_name(self, person: int, name: str) -> None:
        parts, others = parts_of(name)
        foreign = bool(_LETTERS.search(_KNOWN_SCRIPT.sub("", name)))
        if (not parts or foreign) and sum(map(str.isalnum, name)) > 1:
            self.phrases.append((person, name))
        elif (
            others
            and len(parts) == 1
            and not set(map(plain, others)) <= set(rules().connector_words)
        ):
            # "Witness 7 of Koshmambet": the whole phrase too, though its names are indexed.
            self.phrases.append((person, name))
        numbers = []
        for part in parts:
            self._parts += 1
            numbers.append(self._parts)
            self._add_part(person, self._parts, part)
        self._add_fathers(person, name)
        if 2 <= len(parts) <= 4:
            self._add_joined(person, parts)

    def _add_proper(self, person: int, name: str) -> None:
        """A group's or a place's name: its own words, and the whole of it.

        Words that describe (workers, приют) are none of its own; a group that has no others has no
        name to hide. One own word of a place is its name (село Мерке). Otherwise it takes two of the
        name's words side by side.
        """
        identity = self.identities[person]
        place = identity.kind == "place"
        words = [w for w in _PIECES.split(name) if _LETTERS.search(w)]
        telling = [w for w in words if len(plain(w)) > 2 and (place or w[0].isupper())]
        own = [_FAMILY.sub("", w) for w in telling if not _describes(w, place=place)]
        foreign = bool(_LETTERS.search(_KNOWN_SCRIPT.sub("", name)))
        if not own and not place and not foreign:
            return
        numbered = any(map(str.isdecimal, name))
        # A street with the number of a house is known by both together.
        if len(words) > 1 or foreign or not own or numbered:
            self.phrases.append((person, name))
        houses = set(_NUMBER.findall(name)) if place else ()
        if houses:
            self.numbers[person] |= set(houses)
            for word in own:
                self._parts += 1
                self._add_part(person, self._parts, word, STREET)
        if foreign or numbered:
            return
        quoted = len(own) == 1 and re.search(rf"[«\"“„]{re.escape(own[0])}[»\"”“]", name)
        family = len(own) == 1 and kind_of((skeletons(own[0]) or ("",))[0]) == "surname"
        alone = len(own) == 1 and (place or family or len(words) == 1 or quoted is not None)
        # Two words of a long name are as often another's: the Bureau that runs the shelter.
        needed = 2 if len(own) < 3 else 3
        self.needed[person] = min(needed, self.needed.get(person, needed))
        described = [w for w in telling if not grammatical(plain(w))]
        for word in own if alone or not place else described:
            self._parts += 1
            kind = identity.kind if alone else f"part of a {identity.kind}"
            self._add_part(person, self._parts, word, kind)

    def _add_part(self, person: int, part: int, word: str, given: str = "") -> None:
        letters = plain(word)
        for skeleton in skeletons(word)[:_MOST_VARIANTS]:
            kind = given or kind_of(skeleton)
            common = skeleton in rules().common
            base = Candidate(person, part, kind, "", _WEIGHT[kind], len(skeleton), common)
            self._add_base(skeleton, base)
            # A person has hundreds of forms and few rules: readings are shared.
            made: dict[tuple[str, int], Candidate] = {}
            for form, rule in declined(skeleton, letters).items():
                key = (rule, min(len(form), len(skeleton)))
                candidate = made.get(key)
                if candidate is None:
                    candidate = made[key] = with_rule(base, *key)
                self._put(self.whole, form, candidate)
                if rule == "Russian nominative" and _other_gender(skeleton, form):
                    self._add_base(form, with_rule(base, "", len(form)))
        for skeleton in foreign_skeletons(word)[:_MOST_VARIANTS]:
            if len(skeleton) < SHORT:
                continue
            kind = given or kind_of(skeleton)
            base = Candidate(person, part, kind, ABROAD, _WEIGHT[kind], len(skeleton), False)
            self._put(self.bases, skeleton, base)
            for form in declined(skeleton, letters):
                self._put(self.whole, form, base)

    def _add_base(self, skeleton: str, base: Candidate) -> None:
        self._put(self.bases, skeleton, base)
        if skeleton.endswith("d"):
            # Farhodjon: folding makes dj one letter.
            for fond in ("jon", "jan"):
                self._put(self.bases, skeleton[:-1] + fond, with_rule(base, "with -jon"))
        for language in rules().languages:
            for last, voiced in language.voicing:
                if skeleton.endswith(last) and len(skeleton) > SHORT:
                    self._put(self.bases, skeleton[: -len(last)] + voiced, with_rule(base, _VOICED))

    def _add_fathers(self, person: int, name: str) -> None:
        """From any kind of patronymic make the others: Каримович, Кәрімұлы, Karim o‘g‘li."""
        words = [w for w in _PIECES.split(name) if _LETTERS.search(w)]
        fathers: dict[str, None] = {}
        for n, word in enumerate(words):
            spelled = skeletons(word)
            if n and set(spelled) & rules().connectors and len(spelled[0]) > 2:
                fathers.update(dict.fromkeys(skeletons(words[n - 1])))
            for skeleton in spelled:
                hard, soft = _FATHER.fullmatch(skeleton), _FATHER_SOFT.fullmatch(skeleton)
                if hard:
                    fathers[hard[1]] = None
                if soft:
                    fathers.update(dict.fromkeys((soft[1], soft[1] + "i", soft[1] + "ei")))
        if not fathers:
            return
        self._parts += 1
        for father in fathers:
            if len(father) < SHORT:
                continue
            weight = _WEIGHT["patronymic"]
            made = Candidate(person, self._parts, "patronymic", "", weight, len(father) + 3, False)
            for ending in rules().patronymic:
                patronymic = collapse(father.removesuffix("i") + ending)
                for form, rule in declined(patronymic, patronymic).items():
                    self._put(self.whole, form, with_rule(made, rule))
            for connector in ("uli", "kizi", "ogli", "ugli", "ulu"):
                self._put(self.bases, collapse(father + connector), made)
            alone = Candidate(
                person, self._parts, "father", "", _WEIGHT["father"], len(father), False
            )
            self._put(self.bases, father, alone)

    def _add_joined(self, person: int, parts: Sequence[str]) -> None:
        self._parts += 1
        for pair in permutations(parts, 2):
            joined = collapse("".join(skeletons(p)[0] for p in pair if skeletons(p)))
            if len(joined) >= 2 * SHORT + 1:
                candidate = Candidate(
                    person, self._parts, "full name", "joined", 1.0, len(joined), False
                )
                self._put(self.bases, joined, candidate)

    def _put(self, table: _Table, skeleton: str, candidate: Candidate) -> None:
        table[skeleton].setdefault((candidate.person, candidate.part), candidate)

    def look_up(self, word: str) -> tuple[Candidate, ...]:
        """Every reading of one word as a name; empty for nearly every word of a text.

        Args:
            word: one word as written, in any case.
        """
        found: _Found = {}
        for skeleton in skeletons(word):
            if skeleton[:SHORT] not in self._heads and skeleton[: SHORT - 1] not in self._heads:
                continue
            for candidate in self.whole.get(skeleton, {}).values():
                _keep(found, candidate)
            for end in range(2, min(len(skeleton), self._longest) + 1):
                here = self.bases.get(skeleton[:end])
                if here is not None:
                    _follow(found, here.values(), skeleton, end)
        if not found and word[0].isupper():
            self._look_up_abroad(found, word)
        if not found and word[0].isupper():
            self._look_up_blurred(found, word)
        return tuple(found.values())

    def _look_up_abroad(self, found: _Found, word: str) -> None:
        """Chevtchenko and Schewtschenko for Shevchenko: whole forms only, and longer names."""
        for skeleton in foreign_skeletons(word):
            for table in (self.whole, self.bases):
                for candidate in table.get(skeleton, {}).values():
                    # An inflected form of a short name is too many words: Mouse, Мусе.
                    inflected = candidate.rule not in ("", ABROAD) and "nomin" not in candidate.rule
                    least = SHORT + inflected * (1 if candidate.kind == "surname" else 2)
                    if candidate.base > least:
                        _keep(found, with_rule(candidate, ABROAD))

    def _look_up_blurred(self, found: _Found, word: str) -> None:
        """Uzbek and Tajik o is a in Russian papers: Rahmonov, Рахманов; Jahongir, Джахангир."""
        for skeleton in skeletons(word):
            blurred = skeleton.replace("o", "a")
            if len(skeleton) < _BLUR_FROM or blurred[:SHORT] not in self._blurred_heads:
                continue
            for end in range(_BLUR_FROM, len(blurred) + 1):
                for target in self._blurred.get(blurred[:end], ()):
                    if end == len(blurred):
                        for candidate in self.whole.get(target, {}).values():
                            _keep(found, with_rule(candidate, "vowels differ"))
                    here = self.bases.get(target)
                    if here is not None:
                        _follow(found, here.values(), target + skeleton[end:], end)


_Found = dict[tuple[int, int, str], Candidate]


def _follow(found: _Found, bases: Iterable[Candidate], skeleton: str, end: int) -> None:
    """Keep the bases after which the rest of the skeleton is a chain of suffixes."""
    remainder = skeleton[end:]
    for base in bases:
        if not remainder:
            if base.rule != _VOICED:
                _keep(found, base)
            continue
        # Where the name's last letter and the suffix's first are one, folding joined them.
        label = chain_label(remainder, long_enough=base.base > SHORT) or chain_label(
            skeleton[end - 1] + remainder, long_enough=base.base > SHORT
        )
        if label is not None:
            _keep(found, with_rule(base, label, end))


def _other_gender(skeleton: str, form: str) -> bool:
    """Whether a form is the feminine of a surname or the masculine of a feminine one."""
    longer, shorter = sorted((skeleton, form), key=len, reverse=True)
    if longer == shorter + "a":
        return shorter.endswith(("ov", "ev", "in"))
    return skeleton[:-1].rstrip("aio").endswith("sk") and form.endswith(("ski", "skaia", "skoi"))


def _keep(found: _Found, candidate: Candidate) -> None:
    key = (candidate.person, candidate.part, candidate.kind)
    if key not in found or candidate.base > found[key].base:
        found[key] = candidate


def with_rule(candidate: Candidate, rule: str, base: int = 0) -> Candidate:
    """The same reading under another rule and, where given, with another length of its base."""
    return Candidate(
        candidate.person,
        candidate.part,
        candidate.kind,
        rule,
        candidate.weight,
        base or candidate.base,
        candidate.common,
    )
