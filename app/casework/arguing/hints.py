"""What may be worth a look: dates and numbers in quotes of one event that differ from item to item.

These are words that a pattern found, no facts: nothing is stored, and nothing is said to contradict anything.
A person who looks may state what the accounts say (:func:`app.casework.arguing.contradictions.state`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Any

from app.casework import lookup
from app.casework.arguing.account_values import date_spans
from app.errors import Usage
from app.records.cases import Event
from app.records.claims import AccountFact
from app.records.dates import parse
from app.records.datewords import ENGLISH_MONTHS, grammar
from app.records.evidence import Item, ItemEvent, Passage
from app.records.text import fold
from app.vault.vault import Vault

_LANGUAGES = ("ru", "kk", "uz")
_MOST = 200
_STEM = 4
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DOTTED = re.compile(r"(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)")
_NUMBER = re.compile(r"(?<![\d.,:/-])(\d{1,7})(?![\d.,:/-]*\d)\s+([^\W\d_]{3,})")


@dataclass(frozen=True, slots=True)
class Hint:
    """Two quotes about one event in which something differs.

    Attributes:
        event: of which both speak.
        aspect: ``date`` or ``number``.
        one: a passage.
        other: a passage of another item.
        item: of the first.
        other_item: of the other.
        words: what stands in the first, as it is written.
        other_words: likewise.
    """

    event: Event
    aspect: str
    one: Passage
    other: Passage
    item: Item
    other_item: Item
    words: str
    other_words: str


@dataclass(frozen=True, slots=True)
class _Found:
    """A date or a number in a quote.

    Attributes:
        about: ``date``, or the beginning of the word that is counted.
        words: as written.
        spans: the first and the last day of each stretch that it may mean; or a number, twice.
    """

    about: str
    words: str
    spans: tuple[tuple[str, str], ...]


def hints(vault: Vault, case: str | None = None) -> list[Hint]:
    """What may be worth a look, by the dates of the events; at most 200.

    Passages are compared when both are linked to the event and stand in different items. A pair of passages
    about which facts have been stated already is left out.

    Args:
        vault: open.
        case: code or id of a case; None for all.

    Raises:
        NotFound: no such case.
    """
    chosen: dict[str, Any] = {"case_id": lookup.case(vault, case).id} if case is not None else {}
    events = {each.id: each for each in vault.find(Event, trashed=False, **chosen)}
    by_event: dict[str, set[str]] = defaultdict(set)
    for link in vault.find(ItemEvent, order="id"):
        if link.passage_id and link.event_id in events:
            by_event[link.event_id].add(link.passage_id)
    passages = lookup.many(vault, Passage, {each for held in by_event.values() for each in held})
    items = lookup.many(vault, Item, {each.item_id for each in passages.values()})
    stated = {(each.event_id, each.passage_id, each.aspect) for each in vault.find(AccountFact)}
    told: list[Hint] = []
    for event in sorted(events.values(), key=lambda each: (each.date or "9999", each.id)):
        quoted = [passages[each] for each in sorted(by_event[event.id])]
        quoted = [each for each in quoted if not items[each.item_id].trashed and each.quote]
        for hint in _of_event(event, quoted, items):
            pair = (hint.one.id, hint.other.id)
            if not all((event.id, each, hint.aspect) in stated for each in pair):
                told.append(hint)
            if len(told) == _MOST:
                return told
    return told


def _of_event(event: Event, quoted: Sequence[Passage], items: dict[str, Item]) -> Iterator[Hint]:
    found = {each.id: tuple(_read(each.quote)) for each in quoted}
    for one, other in combinations(quoted, 2):
        if one.item_id == other.item_id:
            continue
        for about in dict.fromkeys(each.about for each in found[one.id]):
            mine = [each for each in found[one.id] if each.about == about]
            theirs = [each for each in found[other.id] if each.about == about]
            if theirs and not any(_meet(each, every) for each in mine for every in theirs):
                yield Hint(
                    event=event,
                    aspect="date" if about == "date" else "number",
                    one=one,
                    other=other,
                    item=items[one.item_id],
                    other_item=items[other.item_id],
                    words=", ".join(each.words for each in mine),
                    other_words=", ".join(each.words for each in theirs),
                )


def _meet(one: _Found, other: _Found) -> bool:
    return any(
        low <= last and first <= high for low, high in one.spans for first, last in other.spans
    )


def _read(quote: str) -> Iterator[_Found]:
    """The dates and the counted things of a quote."""
    text = quote
    for pattern, edtf in ((_ISO, _of_iso), (_DOTTED, _of_dotted), (_written(), _of_words)):
        for match in pattern.finditer(fold(text)):
            try:
                spans = tuple(date_spans(parse(edtf(match))))
            except Usage:
                continue
            yield _Found("date", quote[match.start() : match.end()], spans)
            # What is part of a date is no number of anything.
            text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    for match in _NUMBER.finditer(fold(text)):
        number = match[1].zfill(7)
        yield _Found(match[2][:_STEM], quote[match.start() : match.end()], ((number, number),))


def _of_iso(match: re.Match[str]) -> str:
    return match[0]


def _of_dotted(match: re.Match[str]) -> str:
    """Both readings, where both are days: the order of day and month is not guessed."""
    first, second, year = int(match[1]), int(match[2]), match[3]
    readings = [
        f"{year}-{month:02d}-{day:02d}"
        for day, month in dict.fromkeys([(first, second), (second, first)])
        if 1 <= month <= 12 and 1 <= day <= 31
    ]
    return readings[0] if len(readings) == 1 else f"[{','.join(sorted(readings))}]"


def _of_words(match: re.Match[str]) -> str:
    return f"{match['year']}-{_months()[match['month']]:02d}-{int(match['day']):02d}"


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    """The names of the months as they stand after a day, folded."""
    named = {fold(name): place for place, name in enumerate(ENGLISH_MONTHS, start=1)}
    for language in _LANGUAGES:
        said = grammar(language)
        for place, name in enumerate(said.months, start=1):
            named[fold(name)] = place
    return named


@lru_cache(maxsize=1)
def _written() -> re.Pattern[str]:
    """A day, a month in words and a year: ``14 January 2022``, ``14 января 2022``, ``14-yanvar 2022``."""
    names = "|".join(re.escape(name) for name in sorted(_months(), key=len, reverse=True))
    return re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})[\s-]+(?P<month>{names})\w*,?\s+(?P<year>\d{{4}})(?!\d)"
    )
