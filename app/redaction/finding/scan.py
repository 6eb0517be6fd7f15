"""Walks a text word by word and looks each one up, however it is broken, spaced or glued."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from app.redaction.finding.disguised import escaped, glued, in_addresses, masked
from app.redaction.finding.everyday import SURELY_PROPER, everyday, grammatical, proper
from app.redaction.finding.languages import rules
from app.redaction.finding.names import PARTIAL, Candidate
from app.redaction.finding.transliterate import APOSTROPHES, INVISIBLE, skeletons

_L = r"[^\W\d_]"
_MARKS = frozenset(APOSTROPHES)
_APOSTROPHE = f"[{re.escape(APOSTROPHES)}]"
_WITHIN = rf"(?:{_L}|[\u0300-\u036f{INVISIBLE}]|(?:{_APOSTROPHE}|\d)(?=[{INVISIBLE}]*{_L}))"
# The signs of transliteration close a word (Igorʹ); a quotation mark does not.
_WORD = re.compile(rf"{_L}{_WITHIN}*[ʹʺʼʻ`´]?")
# A scan reads letters as digits and signs: О as 0, З as 3, l as 1 or |.
_OCR_WORD = re.compile(rf"(?:{_L}|[0-9|](?={_L}))(?:{_WITHIN}|[0-9|])*")
_BREAK = r"(?:[-‐‑¬\u00ad]?[ \t]*\r?\n[ \t]*|[-‐‑¬\u00ad][ \t]*)"
_BROKEN = re.compile(
    rf"(?<![^\W\d_])({_L}{_WITHIN}*{_APOSTROPHE}?){_BREAK}(?=({_APOSTROPHE}?{_L}{_WITHIN}*))"
)
_GAP = r"[ \u00a0\u2002-\u200a\u202f._·*-]"
_SPLIT = re.compile(rf"(?<![^\W\d_])({_L}{_WITHIN}+)[ ]{{1,2}}(?=([^\W\d_]{_WITHIN}+))")
# One gap all along: a wider one parts two words.
_LETTER = rf"(?:{_L}{_APOSTROPHE}?|{_APOSTROPHE})"
_SPACED = re.compile(
    rf"(?<![^\W_]){_L}{_APOSTROPHE}?(?P<gap>{_GAP}{{1,3}}){_LETTER}(?![^\W_])(?:(?P=gap){_LETTER}(?![^\W_]))+"
)

_SENDER = re.compile(
    r"\W{0,2}\d{1,4}[./-]\d{1,2}[^\n:]{0,12}\d{1,2}:\d{2}[^\n:]{0,60}?(?::\d{2}[^\n:]{0,60})?:[ \t]"
)
_MESSAGE = 400
_LONG = 8
_SUFFIX = 7
_SHORT_LINE = 50

LookUp = Callable[[str], tuple[Candidate, ...]]


@dataclass(frozen=True, slots=True)
class Match:
    """A stretch of text and every reading of it as a name.

    Attributes:
        start: first code point.
        end: one past the last.
        candidates: the readings.
        sure: false where the word is a name only beside other names of the same person.
        near: the letters differ from every form (a misreading or misspelling).
    """

    start: int
    end: int
    candidates: tuple[Candidate, ...]
    sure: bool
    near: bool = False


def sure_of(word: str, candidate: Candidate) -> bool:
    """Whether a word alone may be taken for a name.

    Capitals may from three letters on; small letters only for long names that are no everyday
    words: chats are written without capitals, but so is everything else.
    """
    if candidate.kind in PARTIAL or candidate.base < 3 or grammatical(word.lower()):
        return False
    if word.isascii() and "familiar" in candidate.rule:
        # Жанка is Жанна; Jank and Cance are anything.
        return False
    if word[0].isupper():
        # An inflected form that is a word of its own (Раиса, rais: the head of something).
        return candidate.common or not set(skeletons(word)) & rules().common
    # A small Latin word with a suffix is as often an English one (marriage, Maria + -ge).
    least = 6 if word.isascii() and candidate.rule and candidate.kind == "name" else 5
    return candidate.base >= least and not candidate.common and proper(word) >= SURELY_PROPER


def small_of(word: str, candidate: Candidate) -> bool:
    """Whether a small word may be a name where nothing has a capital, as in chats."""
    if candidate.kind in PARTIAL or grammatical(word) or (candidate.common and candidate.rule):
        return False
    least = 5 if word.isascii() and candidate.rule else 4
    # A surname that is a word too (волков) is a surname here: hiding comes first.
    likely = 0.0 if candidate.kind == "surname" else 0.35
    return candidate.base >= least and proper(word) >= likely and not candidate.common


def without_capitals(text: str, start: int) -> bool:
    """Whether the message about a place is written in small letters only.

    A line of a book begins in the middle of a sentence, so a long line before it tells on it; a line
    of a chat begins with who wrote it and when.
    """
    begin = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start)
    line = text[begin : end if end >= 0 else len(text)]
    if len(line) > _MESSAGE:
        return False
    sender = _SENDER.match(line)
    body = line[sender.end() :] if sender else line
    if any(map(str.isupper, body)):
        return False
    if sender is not None or begin == 0:
        return True
    before = text[text.rfind("\n", 0, begin - 1) + 1 : begin - 1].rstrip()
    return len(before) < _SHORT_LINE or before[-1:] in ".!?:…)"


def words(text: str, look_up: LookUp, misread: LookUp | None = None) -> Iterator[Match]:
    """Every word of a text that is part of somebody's name, in no particular order.

    Args:
        text: NFC or NFD.
        look_up: readings of one word.
        misread: readings of one word with wrong letters, for a text that comes from a scan.
    """
    seen: dict[str, tuple[tuple[int, int, tuple[Candidate, ...], bool, bool], ...]] = {}
    for token in (_OCR_WORD if misread else _WORD).finditer(text):
        word = token[0]
        if word not in seen:
            seen[word] = tuple(_read(word, look_up, misread))
        for start, end, candidates, sure, near in seen[word]:
            if not sure and word[0].islower() and any(small_of(word, c) for c in candidates):
                sure = without_capitals(text, token.start())
            yield Match(token.start() + start, token.start() + end, candidates, sure, near)
    for source in (in_addresses, escaped, masked):
        for start, end, candidates in source(text, look_up):
            yield Match(start, end, candidates, True)
    yield from _broken(text, look_up, _BROKEN)
    if misread is not None:
        yield from _broken(text, look_up, _SPLIT)
    yield from _spaced(text, look_up)


def _read(
    word: str, look_up: LookUp, misread: LookUp | None
) -> Iterator[tuple[int, int, tuple[Candidate, ...], bool, bool]]:
    candidates = tuple(c for c in look_up(word) if c.base > 2 or word[0].isupper())
    if candidates:
        yield 0, len(word), candidates, any(sure_of(word, c) for c in candidates), False
        return
    pieces = _pieces(word, look_up)
    if not pieces and len(word) > _LONG and word.isascii() and word.islower():
        within = glued(word, look_up)
        pieces = [(0, len(word), within)] if within else []
    for start, end, inner in pieces:
        yield start, end, inner, True, False
    if pieces or misread is None:
        return
    if word[0] in "l1|" and word[1:].isalpha():
        # A capital I reads as a small l: ludin is Iudin.
        candidates = tuple(c for c in look_up("I" + word[1:]) if sure_of("I" + word[1:], c))
        if candidates:
            yield 0, len(word), candidates, True, True
            return
    if not _may_be_misread(word):
        return
    candidates = misread(word)
    if candidates:
        # Common first names a letter away from another word need a neighbour to be believed.
        sure = any(c.base > 4 and c.kind != "father" for c in candidates)
        yield 0, len(word), candidates, sure, True


def _may_be_misread(word: str) -> bool:
    """Whether a word is worth comparing: no word of the dictionary is a misread name."""
    low = word.lower()
    if len(word) < 4 or word.isdecimal() or grammatical(low) or everyday(low):
        return False
    return not word[0].islower()


def _pieces(word: str, look_up: LookUp) -> list[tuple[int, int, tuple[Candidate, ...]]]:
    """Names glued together or to something else: АКаримов, КаримовА, O'Karimov, д'Асан."""
    plain_case = word[1:].islower() or word.isupper() or len(word) < 5
    if plain_case and _MARKS.isdisjoint(word):
        return []
    found = []
    bounds = [0]
    for n in range(1, len(word)):
        before, here = word[n - 1], word[n]
        rises = before.islower() and here.isupper()
        # In АРКаримов the last capital belongs to what follows.
        falls = before.isupper() and here.isupper() and word[n + 1 : n + 2].islower()
        if rises or falls or before in APOSTROPHES:
            bounds.append(n)
    bounds.append(len(word))
    for start, end in pairwise(bounds):
        piece = word[start:end].rstrip(APOSTROPHES)
        if 3 < len(piece) < len(word):
            candidates = tuple(c for c in look_up(piece) if sure_of(piece, c))
            if candidates:
                # Whatever little follows an apostrophe is a suffix: Arslan’yla.
                rest = word[start + len(piece) :].strip(APOSTROPHES)
                suffix = word[start + len(piece) :][:1] in tuple(APOSTROPHES) and rest.islower()
                to = len(word) if suffix and len(rest) < _SUFFIX else start + len(piece)
                found.append((start, to, candidates))
    return found


def _broken(text: str, look_up: LookUp, pattern: re.Pattern[str]) -> Iterator[Match]:
    """Words broken by a hyphen, the end of a line or, in a scan, a space."""
    least = 6 if pattern is _SPLIT else 4
    for match in pattern.finditer(text):
        left, right = match[1], match[2]
        # Two words that stand one under the other are no broken word.
        if right[0].isupper() and not (left.isupper() and right.isupper()):
            continue
        if pattern is _SPLIT and (left.islower() or grammatical(right.lower())):
            continue
        joined = left + right
        candidates = tuple(c for c in look_up(joined) if c.base >= least and sure_of(joined, c))
        if candidates:
            yield Match(match.start(1), match.end(2), candidates, True)


def _spaced(text: str, look_up: LookUp) -> Iterator[Match]:
    """Letter-spaced names: К а р и м о в, К.а.р.и.м.о.в; the whole stretch, lest an end stays."""
    for match in _SPACED.finditer(text):
        letters = match[0].replace(match["gap"], "")
        found: dict[Candidate, None] = {}
        for start in range(len(letters) - 3):
            for end in range(start + 4, min(len(letters), start + 40) + 1):
                word = letters[start:end]
                found.update((c, None) for c in look_up(word) if c.base >= 4)
        if len(letters) < 5 and letters[0].isupper():
            short = (c for c in look_up(letters) if sure_of(letters, c))
            found.update((c, None) for c in short if not c.rule or "nominative" in c.rule)
        if found:
            yield Match(match.start(), match.end(), tuple(found), True)
