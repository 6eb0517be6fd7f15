"""Values of accounts: how dates, places, numbers, orders and people are written, and when two cannot both be.

A date that is approximate may lie off by its own length on either side (three days for a day); an approximate
number by a fifth. What overlaps then contradicts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from math import inf

from app.casework import lookup
from app.errors import NotFound, Usage
from app.records.cases import Event, Place
from app.records.claims import ASPECTS
from app.records.dates import FIRST_DAY, LAST_DAY, bounds, parse
from app.records.people import Person
from app.records.text import nfc
from app.vault.vault import Vault

BEFORE, AFTER = "before:", "after:"

_ABOUT_DAYS = 3
_ABOUT_SHARE = 0.2
_CLOCKS_APART = 3600.0
_NUMBER = r"\d{1,12}(?:\.\d{1,6})?"
_RANGE = re.compile(rf"(?P<about>~)?(?P<low>{_NUMBER})?(?P<dots>\.\.)?(?P<high>{_NUMBER})?")
_ABOUT = re.compile(r"^(?:about|around|approximately|circa|ca?\.|около|примерно|приблизительно)\s+")
_BLANKS = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))")


def value_of(vault: Vault, aspect: str, text: str) -> str:
    """A value as it is stored, from what a person gave.

    Args:
        vault: open.
        aspect: one of :data:`app.records.claims.ASPECTS`.
        text: an EDTF date; a place or a person by id or name; a number (``23``), one that is about right
            (``~100``, ``about 100``) or a range (``90..110``, ``50..``); ``before:`` or ``after:`` with the
            id or the title of an event.

    Raises:
        Usage: it is no such value.
        NotFound: there is no such person or event.
    """
    if aspect not in ASPECTS:
        raise Usage(f"Accounts are compared in {', '.join(ASPECTS)}.")
    text = nfc(text).strip()
    if not text:
        raise Usage("What the account says is needed.")
    if aspect == "date":
        return parse(text)
    if aspect == "place":
        return lookup.place(vault, text).id
    if aspect == "identity":
        return lookup.person(vault, text).id
    if aspect == "sequence":
        return _sequence(vault, text)
    return _number(text)


def _sequence(vault: Vault, text: str) -> str:
    for way in (BEFORE, AFTER):
        if text.lower().startswith(way):
            return way + lookup.event(vault, text[len(way) :].strip()).id
    raise Usage("A sequence is “before:” or “after:” with another event.")


def _number(text: str) -> str:
    plain = _BLANKS.sub("", _ABOUT.sub("~", text.lower()))
    plain = re.sub(r"\s*(?:\.\.|–|—)\s*|(?<=\d)\s*-\s*(?=\d)", "..", plain)
    match = _RANGE.fullmatch(plain)
    if match is None or not (match["low"] or match["high"]):
        raise Usage("Write a number in digits: 23, ~100 for about a hundred, or 90..110.")
    if match["high"] and not match["dots"]:
        raise Usage("Write a number in digits: 23, ~100 for about a hundred, or 90..110.")
    low, high = number_bounds(plain)
    if low > high:
        raise Usage("The range ends below where it begins; write the lower number first.")
    return plain


def number_bounds(value: str) -> tuple[float, float]:
    """The least and the greatest number that a stored number may mean."""
    about = value.startswith("~")
    first, dots, last = value.removeprefix("~").partition("..")
    low = float(first) if first else 0.0
    high = (float(last) if last else inf) if dots else low
    if about:
        low, high = low * (1 - _ABOUT_SHARE), high * (1 + _ABOUT_SHARE)
    return low, high


def date_spans(value: str) -> list[tuple[str, str]]:
    """The first and the last day of each stretch that a stored date may mean.

    An approximate date reaches further; one of a set, or all of it, is as many stretches as it has members.
    """
    if value[:1] in "[{" and ".." not in value:
        members = [each.strip() for each in value[1:-1].split(",")]
    else:
        members = [value]
    spans = []
    for each in members:
        low, high = bounds(each)
        if set("~%") & set(each):
            wide = max((date.fromisoformat(high) - date.fromisoformat(low)).days, _ABOUT_DAYS)
            low, high = _off(low, -wide), _off(high, wide)
        spans.append((low, high))
    return spans


def _off(day: str, by: int) -> str:
    if day in (FIRST_DAY, LAST_DAY):
        return day
    try:
        return (date.fromisoformat(day) + timedelta(days=by)).isoformat()
    except OverflowError:
        return FIRST_DAY if by < 0 else LAST_DAY


def uncertain(aspect: str, *values: str) -> bool:
    """Whether an account itself says that it is not sure."""
    return aspect == "date" and any(set("?%") & set(value) for value in values)


def differ(aspect: str, one: str, other: str, above: Mapping[str, str | None]) -> bool:
    """Whether two values of the same thing cannot both be right.

    Args:
        aspect: any but ``sequence``, which takes more than two values to tell.
        one: as stored.
        other: likewise.
        above: by id of a place, the place that it lies in.
    """
    if one == other:
        return False
    if aspect == "date":
        met = any(
            low <= last and first <= high
            for low, high in date_spans(one)
            for first, last in date_spans(other)
        )
        return not met or _clocks_differ(one, other)
    if aspect == "number":
        low, high = number_bounds(one)
        least, most = number_bounds(other)
        return high < least or most < low
    if aspect == "place":
        return other not in within(one, above) and one not in within(other, above)
    return aspect == "identity"


def _clocks_differ(one: str, other: str) -> bool:
    """Two times, both of a known zone or both of none, that are more than an hour apart."""
    if "T" not in one or "T" not in other or "/" in one + other:
        return False
    try:
        first, second = datetime.fromisoformat(one), datetime.fromisoformat(other)
    except ValueError:
        return False
    if (first.tzinfo is None) != (second.tzinfo is None):
        return False
    return abs((first - second).total_seconds()) > _CLOCKS_APART


def within(place: str, above: Mapping[str, str | None]) -> list[str]:
    """A place and all that it lies in, from the inside."""
    found = [place]
    while (parent := above.get(found[-1])) is not None and parent not in found:
        found.append(parent)
    return found


def named(vault: Vault, aspect: str, value: str) -> str:
    """A stored value with names for ids: of a place, of a person by pseudonym, of an event.

    Dates and numbers stay as they are; so does what refers to something that is gone.
    """
    if aspect == "place":
        place = vault.one(Place, id=value)
        return place.name if place is not None else value
    if aspect == "identity":
        person = vault.one(Person, id=value)
        return (person.pseudonym or person.name) if person is not None else value
    if aspect == "sequence":
        way, _, event_id = value.partition(":")
        try:
            return f"{way}:{vault.get(Event, event_id).title}"
        except NotFound:
            return value
    return value
