"""Details that may tell who somebody is though no name stands there: family, work, origin, age, place, day.

The words are data (``resources/rare/*.toml``), one file a language, with the same meanings in all of them: a
nurse is one detail in whatever language she is mentioned. A place is what stands beside a word such as
*village*, or a name that the caller knows. Every language's words are sought in every text: in this part
of the world a text is seldom in one language.

Nothing here is hidden by itself. No program can judge which details give somebody away.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from app.paths import resources_dir
from app.records.text import fold
from app.redaction.finding.transliterate import APOSTROPHES, skeletons

KINDS = ("place", "date", "job", "family", "nation", "sex", "age", "body", "institution")

_WORD_KINDS = ("family", "job", "nation", "sex", "body", "institution")
_SAME_APOSTROPHE = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_TOKEN = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d+")
_NUMBER = re.compile(r"[ \u00a0]?(?:№|no\.?|n°|#|-)[ \u00a0]?(\d{1,4})(?!\d)")
_QUOTED = re.compile(r"[ \u00a0]?[«“\"„]([^«»“”\"„\n]{2,40})[»”\"“]")
_DAY = re.compile(
    r"(?<![\d.])(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)|(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)"
)
_STEM = 3
"""Letters by which a word is looked up; no stem is shorter."""
_NEAR = 4
"""Characters between two words of one expression: a blank, a hyphen, a quotation mark or two."""
_AGE_REACH = 20
_SHORTEST_PLACE = 4
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip


class Detail(NamedTuple):
    """A detail in a text.

    Attributes:
        kind: one of :data:`KINDS`.
        key: what it means, folded; equal for the same meaning in another language or form.
        start: first code point.
        end: one past the last.
    """

    kind: str
    key: str
    start: int
    end: int


class _Token(NamedTuple):
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Meaning:
    """A word or the first of several, and what it says.

    Attributes:
        kind: a table of the files.
        key: the meaning.
        first: the word, or its stem.
        open: any ending may follow.
        rest: the words after it; ``*`` at the end stands for any ending.
    """

    kind: str
    key: str
    first: str
    open: bool
    rest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lists:
    """The words of all languages.

    Attributes:
        whole: meanings by whole word.
        stems: meanings by the first letters of a stem.
        ages: match an age in folded text, U+0000 standing for its number.
        fingerprint: changes whenever the words do.
    """

    whole: dict[str, list[_Meaning]]
    stems: dict[str, list[_Meaning]]
    ages: tuple[re.Pattern[str], ...]
    fingerprint: str


@lru_cache(maxsize=1)
def lists() -> Lists:
    """Read the files, once per process."""
    whole: dict[str, list[_Meaning]] = {}
    stems: dict[str, list[_Meaning]] = {}
    ages: list[str] = []
    digest = hashlib.sha256()
    for path in sorted((resources_dir() / "rare").glob("*.toml")):
        written = path.read_bytes()
        digest.update(written)
        data = tomllib.loads(written.decode())
        ages += data["age"]["patterns"]
        for kind in (*_WORD_KINDS, "month", "marker"):
            for key, words in data.get(kind, {}).items():
                for each in words:
                    meaning = _meaning(kind, key, each)
                    table, at = (
                        (stems, meaning.first[:_STEM]) if meaning.open else (whole, meaning.first)
                    )
                    table.setdefault(at, []).append(meaning)
    return Lists(whole, stems, _ages(ages), digest.hexdigest())


def details(
    text: str, places: Iterable[str] = (), institutions: Iterable[str] = ()
) -> list[Detail]:
    """Find the details of a text.

    Args:
        text: NFC.
        places: names of places that are known.
        institutions: names of institutions that are known.

    Returns:
        In the order in which they stand; they may overlap.
    """
    folded = fold(text).translate(_SAME_APOSTROPHE)
    tokens = [_Token(match[0], *match.span()) for match in _TOKEN.finditer(folded)]
    found = list(_dates(folded))
    found += _ages_in(folded, tokens)
    known = [("place", name) for name in places] + [("institution", name) for name in institutions]
    stems = {stem: kind for kind, name in known for stem in _proper_stems(name)}
    position = 0
    while position < len(tokens):
        token = tokens[position]
        step = 1
        meaning = _matched(folded, tokens, position)
        if meaning is not None:
            step += len(meaning.rest)
            last = tokens[position + step - 1]
            found += _said(text, folded, tokens, position, last, meaning)
        elif stems and text[token.start].isupper():
            kind = next((stems[stem] for stem in _stems_of(token.text) if stem in stems), "")
            if kind:
                found.append(Detail(kind, _place_key(token.text), token.start, token.end))
        position += step
    return sorted(set(found), key=lambda each: (each.start, each.end, each.kind, each.key))


def same(kind: str, one: str, other: str) -> bool:
    """Whether two keys of a kind mean the same.

    A place is known in its other cases as well, a day with and without its year.
    """
    if kind == "date":
        return one == other or (
            min(len(one), len(other)) == len("01-31") and one[-5:] == other[-5:]
        )
    if kind != "place" or one == other:
        return one == other
    shorter, longer = sorted((one, other), key=len)
    stem = shorter[: max(_SHORTEST_PLACE, len(shorter) - 2)]
    return (
        len(shorter) >= _SHORTEST_PLACE
        and longer.startswith(stem)
        and len(longer) - len(shorter) <= 5
    )


def _meaning(kind: str, key: str, written: str) -> _Meaning:
    first, *rest = fold(written).split()
    return _Meaning(kind, key, first.removesuffix("*"), first.endswith("*"), tuple(rest))


def _ages(patterns: Sequence[str]) -> tuple[re.Pattern[str], ...]:
    """Patterns of the text around a number, which stands as U+0000 in it."""
    forms = (
        re.escape(fold(each))
        .replace(r"\ ", "[ \u00a0-]")
        .replace(r"\*", r"\w*")
        .replace(r"\#", "\0")
        for each in patterns
    )
    return tuple(re.compile(rf"(?<![\w.,]){form}(?!\w)") for form in forms)


def _ages_in(folded: str, tokens: Sequence[_Token]) -> Iterator[Detail]:
    for token in tokens:
        if not token.text.isdecimal() or not 1 <= len(token.text) <= 3:
            continue
        left = max(token.start - _AGE_REACH, 0)
        around = f"{folded[left : token.start]}\0{folded[token.end : token.end + _AGE_REACH]}"
        for pattern in lists().ages:
            match = pattern.search(around)
            if match is not None:
                start, end = left + match.start(), left + match.end() - 1 + len(token.text)
                yield Detail("age", token.text, start, end)
                break


def _matched(folded: str, tokens: Sequence[_Token], position: int) -> _Meaning | None:
    """The meaning at a token: that of most words, then of the longest stem."""
    token, known = tokens[position], lists()
    candidates = list(known.whole.get(token.text, ()))
    if folded[token.end : token.end + 1] == ".":
        candidates += known.whole.get(f"{token.text}.", ())
    candidates += (
        each
        for each in known.stems.get(token.text[:_STEM], ())
        if token.text.startswith(each.first)
    )
    fitting = [each for each in candidates if _goes_on(tokens, position, each.rest)]
    return max(fitting, key=lambda each: (len(each.rest), len(each.first)), default=None)


def _goes_on(tokens: Sequence[_Token], position: int, rest: Sequence[str]) -> bool:
    if position + len(rest) >= len(tokens):
        return not rest
    for step, pattern in enumerate(rest, start=1):
        before, token = tokens[position + step - 1], tokens[position + step]
        fits = (
            token.text.startswith(pattern[:-1]) if pattern.endswith("*") else token.text == pattern
        )
        if not fits or token.start - before.end > _NEAR:
            return False
    return True


def _said(
    text: str,
    folded: str,
    tokens: Sequence[_Token],
    position: int,
    last: _Token,
    meaning: _Meaning,
) -> Iterator[Detail]:
    first = tokens[position]
    if meaning.kind == "month":
        day = _around_month(tokens, position, meaning)
        if day is not None:
            yield day
    elif meaning.kind == "marker":
        after = position + 1 + len(meaning.rest)
        at = after if meaning.key == "before" else position - 1
        if 0 <= at < len(tokens):
            name = tokens[at]
            gap = name.start - last.end if meaning.key == "before" else first.start - name.end
            if gap <= _NEAR and text[name.start].isupper() and len(name.text) >= _SHORTEST_PLACE:
                yield Detail("place", _place_key(name.text), name.start, name.end)
    elif meaning.kind == "institution":
        number = _NUMBER.match(folded, last.end)
        named = _QUOTED.match(folded, last.end)
        own = number or named
        end = own.end() if own is not None else last.end
        key = f"{meaning.key} {own[1].strip()}" if own is not None else meaning.key
        yield Detail("institution", key, first.start, end)
    else:
        yield Detail(meaning.kind, meaning.key, first.start, last.end)


def _dates(folded: str) -> Iterator[Detail]:
    for match in _DAY.finditer(folded):
        day, month, year = (
            (match[1], match[2], match[3]) if match[1] else (match[6], match[5], match[4])
        )
        if 1 <= int(month) <= 12 and 1 <= int(day) <= 31:
            yield Detail("date", f"{year}-{int(month):02d}-{int(day):02d}", *match.span())


def _around_month(tokens: Sequence[_Token], position: int, meaning: _Meaning) -> Detail | None:
    """The day beside a month's name, with the year where one is said; a month alone says little."""
    day, year = "", ""
    start, end = tokens[position].start, tokens[position].end
    before = tokens[max(position - 3, 0) : position]
    after = tokens[position + 1 : position + 3]
    if before and _is_day(before[-1].text) and start - before[-1].end <= _NEAR:
        day, start = before[-1].text, before[-1].start
    elif after and _is_day(after[0].text) and after[0].start - end <= _NEAR:
        day, end = after[0].text, after[0].end
    for token in after:
        if not year and _is_year(token.text) and token.start - end <= 2 * _NEAR:
            year, end = token.text, token.end
    for token in reversed(before):
        if not year and _is_year(token.text) and start - token.end <= 3 * _NEAR:
            year, start = token.text, token.start
    if not day:
        return None
    month = _MONTHS.index(meaning.key) + 1
    key = f"{year}-{month:02d}-{int(day):02d}" if year else f"{month:02d}-{int(day):02d}"
    return Detail("date", key, start, end)


def _is_day(word: str) -> bool:
    return word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31


def _is_year(word: str) -> bool:
    return word.isdecimal() and len(word) == 4 and 1900 <= int(word) <= 2100


def _place_key(word: str) -> str:
    return next(iter(skeletons(word)), word)


def _proper_stems(name: str) -> Iterator[str]:
    """The stems of the proper names in a name: its capitalised words that are no common word."""
    for match in _TOKEN.finditer(name.translate(_SAME_APOSTROPHE)):
        word = match[0]
        common = _matched(fold(name), [_Token(fold(word), 0, len(word))], 0)
        if word[0].isupper() and len(word) >= _SHORTEST_PLACE and common is None:
            key = _place_key(fold(word))
            yield key[: max(_SHORTEST_PLACE, len(key) - 2)]


def _stems_of(word: str) -> Iterator[str]:
    key = _place_key(word)
    for length in range(len(key), _SHORTEST_PLACE - 1, -1):
        yield key[:length]
