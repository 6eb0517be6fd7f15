"""Finds all that identifies somebody in a text: the names of the registry, and identifiers."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import permutations

from app.records.marks import Finding
from app.records.people import Identity
from app.redaction.finding.everyday import grammatical
from app.redaction.finding.houses import Houses
from app.redaction.finding.identifiers import find_identifiers
from app.redaction.finding.languages import rules
from app.redaction.finding.misread import MisreadIndex
from app.redaction.finding.names import PARTIAL, STREET, Candidate, NameIndex, kind_of, parts_of
from app.redaction.finding.phrases import PhraseIndex
from app.redaction.finding.scan import Match, words
from app.redaction.finding.surface import surface_forms
from app.redaction.finding.transliterate import plain, skeletons

_INITIAL = r"(?:(?:[^\W\d_]|Sh|Ch|Zh|Kh|Yu|Ya|Ye|Yo|Ts|Dj|Dzh|Gh|Дж|[OoGg][ʻ’‘'`ʼ])(?![^\W\d_]))"
_BEFORE = re.compile(rf"(?<![^\W\d_])((?:{_INITIAL}\.[ \u00a0]{{0,2}}){{1,3}})[ \u00a0\n]{{0,2}}$")
_AFTER = re.compile(
    rf"[ \u00a0]{{0,2}},?[ \u00a0\n]{{0,2}}(?:{_INITIAL}\.[ \u00a0]{{0,2}}-?){{1,3}}"
)
# Initials without full stops, believed only where they are this person's: Каримов АР, А Р Каримов.
_AFTER_BARE = re.compile(r"[ \u00a0.]([^\W\d_][ \u00a0]?[^\W\d_]?)(?![\w])")
_BEFORE_BARE = re.compile(r"(?<![\w])([^\W\d_][ \u00a0]?[^\W\d_]?)[ \u00a0]{1,2}$")
_DOTTED = re.compile(rf"\.(?:{_INITIAL}\.[ \u00a0]{{0,2}}){{1,2}}")
# Between the words of a place: приют «Надежда» в Алматы, Shelter of the Bureau.
_LOOSE = re.compile(
    r"[\s,»\"”“]{1,3}(?:(?:of|the|at|in|for|в|на|при|имени|им\.|г\.|город\w{0,2})\s{1,2}){0,2}[«\"“]?"
)
_LAST_WORD = re.compile(r"([^\W\d_](?:[^\W\d_]|-)*)\.?[ \u00a0:]{1,2}$")
_GAP = 24
_DRESSED = re.compile("[\uff10-\uff5a\U0001d400-\U0001d7ff]")
_ENCLITICS = ("ли", "же", "бы")


def _connector() -> str:
    choices = "|".join(
        re.escape(word).replace("'", "[ʻ’‘'`ʼ´]?") for word in rules().connector_words
    )
    # A connector may carry a case: Карим қызына, Karim o‘g‘lining.
    return rf"(?:{choices})(?:[^\W\d_]{{0,6}})"


PROTECTED_PLACE = "protected place"
"""How the rule of a finding begins that is the name of a place whose whereabouts must not leave."""

RULES_VERSION = "4"
"""Raised whenever the same text would be searched with another outcome: caches of findings name it."""


class Finder:
    """Names and identifiers of some identities, ready to be sought in many texts.

    Args:
        identities: whose names and dates of birth are sought, with every alias.
    """

    def __init__(self, identities: Sequence[Identity]) -> None:
        self.identities = tuple(identities)
        self._names = NameIndex(self.identities)
        self._phrases = PhraseIndex(self._names.phrases)
        self._houses = Houses(self._names.numbers)
        self._misread: MisreadIndex | None = None
        connector = _connector()
        self._between = re.compile(
            rf"(?:\s{{1,4}}|[ ]?[,\-‐‑–/_][\s]{{0,2}}|\.|)"
            rf"(?:(?:{connector}[\s,\-‐‑–]{{1,3}}|{_INITIAL}\.\s{{0,2}})){{0,2}}",
            re.IGNORECASE,
        )
        self._initials = [_initials(identity.names) for identity in self.identities]
        self._tail = re.compile(rf"[\s\-‐‑]{{1,3}}{connector}(?![^\W\d_])", re.IGNORECASE)

    @property
    def fingerprint(self) -> str:
        """What decides this finder's outcome: its rules and its identities, as a hash."""
        return hashlib.sha256(f"{RULES_VERSION}{self.identities!r}".encode()).hexdigest()

    def find(self, text: str, *, ocr: bool = False) -> list[Finding]:
        """Find names and identifiers.

        Args:
            text: the text of one item; offsets count its code points.
            ocr: the text was read from a picture: letters may be misread.

        Returns:
            Findings by start; names never overlap one another, but a name and an identifier may
            (``karimov@example.org``).
        """
        found = find_identifiers(_undressed(text), self.identities, ocr=ocr)
        found = [replace(each, quote=text[each.start : each.end]) for each in found]
        found += self.find_names(text, ocr=ocr)
        return sorted(found, key=lambda finding: (finding.start, finding.end, finding.reason))

    def find_names(self, text: str, *, ocr: bool = False) -> list[Finding]:
        """Find the names only, one finding for each mention, however many words it has."""
        given, text = text, _undressed(text)
        misread = None
        if ocr:
            if self._misread is None:
                self._misread = MisreadIndex(self._names)
            misread = self._misread.look_up
        matches = list(words(text, self._names.look_up, misread))
        matches.extend(self._phrases.find(text))
        found, others = self._addresses(text, _without_inner(matches))
        found += self._mentions(text, others)
        found.sort(key=lambda finding: (finding.start, finding.end))
        if text is given:
            return found
        return [replace(each, quote=given[each.start : each.end]) for each in found]

    def _addresses(self, text: str, matches: Sequence[Match]) -> tuple[list[Finding], list[Match]]:
        """Streets with the number of their house, and every word that is somebody's name without one."""
        if not self._names.numbers:
            return [], list(matches)
        found: list[Finding] = []
        for place in self._names.numbers:
            run: list[Match] = []
            for match in matches:
                if not any(c.person == place and c.kind == STREET for c in match.candidates):
                    continue
                if run and not self._adjoin(text, run[-1].end, match.start, loose=True):
                    found += self._address(text, run, place)
                    run = []
                run.append(match)
            found += self._address(text, run, place)
        left = [
            replace(match, candidates=tuple(c for c in match.candidates if c.kind != STREET))
            for match in matches
            if not any(each.start <= match.start and match.end <= each.end for each in found)
        ]
        return _apart(found), [match for match in left if match.candidates]

    def _address(self, text: str, run: Sequence[Match], place: int) -> list[Finding]:
        stretch = self._houses.around(text, run[0].start, run[-1].end, place) if run else None
        if stretch is None:
            return []
        chosen = [c for match in run for c in match.candidates if c.person == place]
        notes = dict.fromkeys(c.rule for c in chosen if c.rule)
        rule = ", ".join([PROTECTED_PLACE, *notes, "with its number"])
        start, end = stretch
        score = max(c.weight for c in chosen)
        return [Finding(start, end, "place", rule, None, text[start:end], score)]

    def _mentions(self, text: str, matches: Sequence[Match]) -> list[Finding]:
        findings = []
        run: list[Match] = []
        people: set[int] = set()
        parts: set[int] = set()
        for match in matches:
            here = {candidate.person for candidate in match.candidates}
            # A part that comes again begins another mention: Каримов, Каримов А.
            both = {c.person for c in match.candidates if c.part not in parts} & people
            loose = all(c.kind in PARTIAL and c.kind != "father" for c in match.candidates)
            if run and both and self._adjoin(text, run[-1].end, match.start, loose=loose):
                run.append(match)
                people = both
            else:
                if run:
                    findings += self._mention(text, run, people)
                run, people, parts = [match], here, set()
            parts |= {c.part for c in match.candidates}
        if run:
            findings += self._mention(text, run, people)
        return findings

    def _adjoin(self, text: str, end: int, start: int, *, loose: bool) -> bool:
        if start - end > _GAP:
            return False
        if loose and _LOOSE.fullmatch(text, end, start):
            return True
        return self._between.fullmatch(text, end, start) is not None

    def _mention(self, text: str, run: Sequence[Match], people: set[int]) -> list[Finding]:
        start, end = run[0].start, run[-1].end
        start, end, initials = self._stretch(text, start, end)
        person, chosen = self._best(run, people)
        if not initials:
            start, end, initials = self._bare(text, start, end, person)
        needed = self._names.needed.get(person, 2)
        sure = (
            any(m.sure for m in run)
            or len({c.part for c in chosen}) >= needed
            or self._told(text, run[0], chosen, initials=initials, grown=end > run[-1].end)
        )
        if not sure:
            return []
        kinds = list(dict.fromkeys(c.kind for c in chosen))
        notes = dict.fromkeys(c.rule for c in chosen if c.rule)
        rule = ", ".join(
            [" + ".join(kinds), *notes]
            + (["initials"] if initials else [])
            + (["misread"] if any(m.near for m in run) else [])
        )
        score = max(c.weight for c in chosen)
        score = 1.0 if len({c.part for c in chosen}) > 1 or (initials and score > 0.8) else score
        score -= 0.2 if any(m.near for m in run) else 0.0
        identity = self.identities[person]
        quote = text[start:end]
        if identity.kind == "place":
            rule = ", ".join([PROTECTED_PLACE, *notes])
            return [Finding(start, end, "place", rule, None, quote, round(max(score, 0.1), 2))]
        return [
            Finding(start, end, "name", rule, identity.person_id, quote, round(max(score, 0.1), 2))
        ]

    def _best(self, run: Sequence[Match], people: set[int]) -> tuple[int, list[Candidate]]:
        best: tuple[float, bool, int] | None = None
        chosen: list[Candidate] = []
        for person in sorted(people):
            mine = [
                max((c for c in m.candidates if c.person == person), key=lambda c: c.weight)
                for m in run
            ]
            score = sum(c.weight + c.base / 100 for c in mine)
            rank = (round(score, 6), self.identities[person].protected, -person)
            if best is None or rank > best:
                best, chosen = rank, mine
        assert best is not None
        return -best[2], chosen

    def _stretch(self, text: str, start: int, end: int) -> tuple[int, int, bool]:
        """Take in initials on either side and connectors after the name."""
        initials = False
        before = _BEFORE.search(text, max(0, start - 16), start)
        if before is not None and before[1][0].isupper():
            start, initials = before.start(1), True
        after = _AFTER.match(text, end) or _DOTTED.match(text, end)
        if after is not None and after[0].lstrip(" \u00a0,.\n")[0].isupper():
            end, initials = end + len(after[0].rstrip(" \u00a0-")), True
        tail = self._tail.match(text, end)
        if tail is not None:
            end = tail.end()
        return start, end, initials

    def _bare(self, text: str, start: int, end: int, person: int) -> tuple[int, int, bool]:
        """Take in this person's initials where they stand without full stops."""
        own = self._initials[person]
        after = _AFTER_BARE.match(text, end)
        if after is not None and _letters(after[1]) in own:
            return start, end + len(after[0].rstrip(" \u00a0")), True
        before = _BEFORE_BARE.search(text, max(0, start - 8), start)
        if before is not None and _letters(before[1]) in own:
            return before.start(1), end, True
        return start, end, False

    def _told(
        self, text: str, first: Match, chosen: Sequence[Candidate], *, initials: bool, grown: bool
    ) -> bool:
        """Whether what stands beside a short or lower-case word says that it is a name."""
        capital = text[first.start].isupper()
        if any(c.kind == "father" for c in chosen):
            return grown and capital and not initials
        if _is_short_name(text, first.start, first.end):
            return True
        if capital and initials:
            return True
        word = _LAST_WORD.search(text, max(0, first.start - 24), first.start)
        return capital and word is not None and plain(word[1]) in rules().titles

    def forms(self, identity: Identity) -> list[str]:
        """A sample of the surface forms of a person's names, for a search of raw bytes.

        Args:
            identity: whose names.

        Returns:
            Nominatives and main cases in Cyrillic and Latin, four letters or more, sorted.
        """
        return surface_forms(
            identity.names, parted=identity.kind == "person" or len(identity.names[0].split()) == 1
        )


def _apart(found: Iterable[Finding]) -> list[Finding]:
    """Addresses, of which one that lies within another, or meets it, is no finding of its own."""
    kept: list[Finding] = []
    for each in sorted(found, key=lambda finding: (finding.start, -finding.end)):
        if kept and each.start < kept[-1].end:
            last = kept.pop()
            end = max(last.end, each.end)
            quote = last.quote + each.quote[len(each.quote) - (end - last.end) :] * (end > last.end)
            each = replace(last, end=end, quote=quote)
        kept.append(each)
    return kept


def _letters(written: str) -> str:
    """The first letters of initials in the common skeleton; empty where one is no capital."""
    letters = [each for each in written if not each.isspace()]
    if not all(map(str.isupper, letters)) or len(letters) < 2:
        return ""
    return "".join((skeletons(each) or ("",))[0][:1] for each in letters)


def _initials(names: Sequence[str]) -> frozenset[str]:
    """Two first letters of a person's given name and patronymic, as they may stand beside a surname."""
    found = set()
    for name in names:
        spelled = [(skeletons(part) or ("",))[0] for part in parts_of(name)[0]]
        given = [each for each in spelled if kind_of(each) != "surname"]
        first = [each[:1] for each in (given if len(given) > 1 else spelled)]
        found |= {a + b for a, b in permutations(first, 2)}
    return frozenset(found - {""})


def _undressed(text: str) -> str:
    """Return the text with full-width and mathematical letters plain (UAX 15, compatibility forms).

    Names are written so in messengers; every code point keeps its offset.
    """
    if not _DRESSED.search(text):
        return text
    return _DRESSED.sub(lambda match: unicodedata.normalize("NFKC", match[0])[:1], text)


def _is_short_name(text: str, start: int, end: int) -> bool:
    """Whether a word of two letters (Ли, Ан, Yu) stands where only a name has a capital.

    A sentence may begin with a word of grammar of the same letters (``Ни``), but never with one that
    leans on the word before it.
    """
    word = text[start:end]
    if len(word) != 2 or not (word[0].isupper() and word[1].islower()):
        return False
    before = text[max(0, start - 8) : start].rstrip(" \u00a0«\"“„'(")
    within = bool(before) and (before[-1].islower() or before[-1] in ",–—-")
    return within or not grammatical(word.lower()) or word.lower() in _ENCLITICS


def _without_inner(matches: Iterable[Match]) -> list[Match]:
    """Sort matches and drop those that lie within a longer one."""
    ordered = sorted(matches, key=lambda match: (match.start, -match.end))
    kept: list[Match] = []
    for match in ordered:
        if kept and match.start < kept[-1].end:
            if match.end <= kept[-1].end:
                if match.sure and not kept[-1].sure:
                    kept[-1] = replace(kept[-1], sure=True)
                continue
            # Overlaps at an edge: a broken word beside a whole one; join them.
            last = kept.pop()
            common = {c.person for c in last.candidates} & {c.person for c in match.candidates}
            candidates = tuple(
                c for c in (*last.candidates, *match.candidates) if c.person in common or not common
            )
            match = Match(last.start, match.end, candidates, last.sure or match.sure)
        kept.append(match)
    return kept


def find_names(text: str, identities: Sequence[Identity], *, ocr: bool = False) -> list[Finding]:
    """Find names in one text; make a :class:`Finder` for more than one."""
    return Finder(identities).find_names(text, ocr=ocr)
