"""Names within addresses, links and hashtags, in percent signs, and with signs put for letters.

Such a token has no words: ``aziz.karimov87@mail.kz``, ``#свободукаримову``, ``realkarimov``, ``K@rim0v``.
Here every run of letters in it is looked up, whole and in part.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from urllib.parse import unquote_to_bytes

from app.redaction.finding.names import ABROAD, Candidate
from app.redaction.finding.transliterate import APOSTROPHES

LookUp = Callable[[str], tuple[Candidate, ...]]
Place = tuple[int, int, tuple[Candidate, ...]]

_SIGN = re.compile(
    r"[@#_]|://|www\.|\.(?:ru|kz|com|org|uz|kg|tj|net|info|me|io|de|tr|gov|edu|pdf|docx?|jpe?g|png|mp[34])\b"
    r"|/[a-z\d-]+/",
    re.IGNORECASE,
)
_STOP = re.compile(r"[\s«»\"“”„<>(){}\[\],;|]")
_RUN = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{re.escape(APOSTROPHES)}](?=[^\W\d_]))*")
_CAMEL = re.compile(r"(?<=[^\W\d_])(?=[^\W\d_])(?<![A-ZА-ЯЁ])(?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІЎҲ])")
_LONGEST = 120
_PART = 5
_GLUED = 6
_LABELS = frozenset({"com", "org", "net", "gov", "edu", "www", "info", "html", "mail", "http"})

# A word in escapes: %D0%9A..., =D0=9A..., \u041a..., &#1050;
_BYTES = r"[%=][cCdD][0-9a-fA-F](?:=\r?\n)?[%=][89abAB][0-9a-fA-F](?:=\r?\n)?|[%=][eE]2[%=]80[%=]9[0-9a-fA-F]"
_ESCAPED = re.compile(
    rf"(?<![A-Za-z])[A-Za-z]{{0,20}}(?:{_BYTES})(?:{_BYTES}|[A-Za-z])*"
    r"|(?:\\u04[0-9a-fA-F]{2}){3,}|(?:&#(?:1[01]\d{2}|x4[0-9a-fA-F]{2});){3,}"
)
_HAS_ESCAPES = re.compile(r"[%=][cCdD][0-9a-fA-F][%=]|\\u04|&#(?:1|x4)")

# Signs put for letters, in either alphabet; every reading is tried.
_SIGNS = "@$!*+•#"
_MASKED = re.compile(
    rf"(?<![\w{re.escape(_SIGNS)}])[^\W_](?=[^\s]*[^\W\d_])(?:\w|[{re.escape(_SIGNS)}](?=[\w{re.escape(_SIGNS)}])){{3,40}}[@$]?"
)
_MASK = re.compile(
    rf"(?<=[^\W_])[{re.escape(_SIGNS)}\d](?=[\w{re.escape(_SIGNS)}])|(?<=[^\W\d_])[@$]"
)
_LOOKS = {
    "0": "oо", "1": "iilи", "3": "eзе", "4": "aач", "5": "sс", "6": "бb", "7": "tт", "8": "вb", "9": "gд",
    "@": "aа", "$": "sс", "!": "iи", "+": "tт", "#": "hн", "•": "oо",
}  # fmt: skip
_ANY = "аеиоуыюяэбвгджзйклмнпрстфхцчшabcdefghiklmnoprstuvz"


def in_addresses(text: str, look_up: LookUp) -> Iterator[Place]:
    """Names within the tokens that are addresses, links, file names or hashtags."""
    after = 0
    for sign in _SIGN.finditer(text):
        if sign.start() < after:
            continue
        start = sign.start()
        while (
            start > after and sign.start() - start < _LONGEST and not _STOP.match(text[start - 1])
        ):
            start -= 1
        stop = _STOP.search(text, sign.end(), sign.end() + _LONGEST)
        after = stop.start() if stop else min(len(text), sign.end() + _LONGEST)
        yield from _in_token(text, start, after, look_up)


def _in_token(text: str, start: int, end: int, look_up: LookUp) -> Iterator[Place]:
    for run in _RUN.finditer(text, start, end):
        hit = False
        for piece_start, piece_end in _pieces(run[0]):
            if hit and (piece_start, piece_end) == (0, len(run[0])):
                continue
            found = within(run[0][piece_start:piece_end], look_up)
            if found:
                hit = True
                yield run.start() + piece_start, run.start() + piece_end, found


def _pieces(run: str) -> Iterator[tuple[int, int]]:
    """A run of letters, cut where a capital follows a small letter."""
    cuts = [0, *(match.start() for match in _CAMEL.finditer(run)), len(run)]
    yield from pairwise(cuts)
    if len(cuts) > 2:
        yield 0, len(run)


def within(piece: str, look_up: LookUp) -> tuple[Candidate, ...]:
    """Readings of a run of letters as a name, or as a name with other letters about it."""
    short = len(piece) <= _PART
    whole = tuple(c for c in look_up(piece) if c.kind != "father" and (_unchanged(c) or not short))
    if whole and len(piece) > 2 and piece not in _LABELS:
        return whole
    if piece.islower():
        # Spellings of other countries are sought for capitals only; here nobody writes them.
        whole = tuple(c for c in look_up(piece.capitalize()) if c.kind != "father" and c.base > 3)
        if whole and len(piece) > _PART:
            return whole
    for initials in (1, 2):
        if len(piece) > 3 + initials:
            rest = tuple(c for c in look_up(piece[initials:]) if c.base > 3 and _unchanged(c))
            if rest:
                return rest
    found: dict[Candidate, None] = {}
    for start in range(len(piece) - _PART + 1):
        for end in range(len(piece), start + _PART - 1, -1):
            if end - start == len(piece):
                continue
            hits = [c for c in look_up(piece[start:end]) if c.base >= _PART and c.kind != "father"]
            if hits:
                found.update((replace(c, rule="within an address"), None) for c in hits)
                break
        if found:
            break
    return tuple(found)


def _unchanged(candidate: Candidate) -> bool:
    return not candidate.rule or "nominative" in candidate.rule


def _part_of(candidate: Candidate) -> bool:
    least = _PART if candidate.kind in ("surname", "full name") else _GLUED
    return candidate.base >= least and candidate.kind != "father" and candidate.rule != ABROAD


def glued(word: str, look_up: LookUp) -> tuple[Candidate, ...]:
    """Readings of a long word that begins or ends with a name: realkarimov, karimovofficial."""
    found: dict[Candidate, None] = {}
    for n in range(3, len(word) - _GLUED + 1):
        for piece in (word[n:], word[:-n]):
            for c in look_up(piece):
                if c.base >= _GLUED and c.kind != "father" and _unchanged(c):
                    found[replace(c, rule="within another word")] = None
    return tuple(found)


def escaped(text: str, look_up: LookUp) -> Iterator[Place]:
    """Names whose letters are written as escapes of a link, a letter's source or a programme."""
    if not _HAS_ESCAPES.search(text):
        return
    for match in _ESCAPED.finditer(text):
        said = match[0]
        if said[0] not in "\\&":
            raw = unquote_to_bytes(re.sub(r"=\r?\n", "", said).replace("=", "%"))
            word = raw.decode("utf-8", "ignore")
        elif said[0] == "\\":
            word = "".join(chr(int(each, 16)) for each in said.split("\\u")[1:])
        else:
            codes = re.findall(r"&#(x?)([0-9a-fA-F]+);", said)
            word = "".join(chr(int(code, 16 if x else 10)) for x, code in codes)
        found = tuple(replace(c, rule="in escapes") for c in look_up(word)) if word else ()
        if found:
            yield match.start(), match.end(), found


def masked(text: str, look_up: LookUp) -> Iterator[Place]:
    """Names with digits or signs for letters: K4rimov, К@рим0в, Кар*мов."""
    after = 0
    for sign in _MASK.finditer(text):
        start = sign.start()
        if start < after:
            continue
        while start > after and (text[start - 1].isalnum() or text[start - 1] in _SIGNS):
            start -= 1
        match = _MASKED.match(text, start)
        if match is None:
            continue
        word, after = match[0], match.end()
        places = [n for n, c in enumerate(word) if c in _LOOKS or c == "*"]
        if not places or len(places) > 4 or sum(map(str.isalpha, word)) < 3:
            continue
        for spelling in _spellings(word, places):
            found = tuple(
                replace(c, rule="signs for letters") for c in look_up(spelling) if c.base > 4
            )
            if found:
                yield match.start(), match.end(), found
                break


def _spellings(word: str, places: list[int]) -> Iterator[str]:
    if word.count("*") > 1:
        return
    made = [word]
    for place in places:
        letters = _ANY if word[place] == "*" else _LOOKS[word[place]]
        made = [
            each[:place] + letter + each[place + 1 :]
            for each in made
            for letter in dict.fromkeys(letters)
        ]
    cyrillic = any("\u0400" <= c <= "\u052f" for c in word)
    for each in made:
        # One alphabet: the one that the other letters of the word are from.
        if all(("\u0400" <= each[p] <= "\u052f") == cyrillic for p in places):
            yield each
