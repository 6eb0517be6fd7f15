"""What the ``index.json`` of a bundle claims, read with distrust: anybody may have written it.

Every value is of its kind and bounded, or the whole index is turned down with one sentence. Whether it fits
the documents beside it is the question of :mod:`app.bundle.agreement`.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from app.bundle.content import GROUPS
from app.bundle.keys import FORMAT
from app.bundle.opened import open_bundle, read
from app.errors import Refused, Unreadable

_FILE = "data/index.json"
_MOST_BYTES = 64 * 1024 * 1024
_MOST_LINES = 20_000
_MOST_PLACES = 1_000_000
_MOST_NUMBER = 1_000_000_000
_LONGEST = 100_000
_LETTER = re.compile(r"[A-Z]{0,3}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ClaimedDocument:
    """A document of an exhibit, as in :data:`app.bundle.keys.DOCUMENT_KEYS`."""

    title: str
    language: str
    redacted: bool
    first_page: int
    last_page: int


@dataclass(frozen=True, slots=True)
class ClaimedExhibit:
    """An exhibit, as in :data:`app.bundle.keys.EXHIBIT_KEYS`."""

    label: str
    section: int
    first_page: int
    last_page: int
    withheld: bool
    reason: str
    title: str
    kind: str
    date: str
    author: str
    source: str
    language: str
    redacted: bool
    note: str
    documents: tuple[ClaimedDocument, ...]


Places = tuple[tuple[str, int], ...]
"""Labels of exhibits and pages."""


@dataclass(frozen=True, slots=True)
class ClaimedEvent:
    """A line of the chronology, as in :data:`app.bundle.keys.EVENT_KEYS`."""

    date: str
    event: str
    disputed: bool
    places: Places


@dataclass(frozen=True, slots=True)
class ClaimedAuthority:
    """A line of the authorities, as in :data:`app.bundle.keys.AUTHORITY_KEYS`."""

    group: str
    cite: str
    instrument: str
    places: Places


@dataclass(frozen=True, slots=True)
class Claimed:
    """An index, as in :data:`app.bundle.keys.KEYS`."""

    bundle_id: str
    case_title: str
    as_of: str
    language: str
    letter: str
    sections: tuple[str, ...]
    exhibits: tuple[ClaimedExhibit, ...]
    chronology: tuple[ClaimedEvent, ...]
    authorities: tuple[ClaimedAuthority, ...]

    def page(self, number: int) -> str:
        """Return a page as printed."""
        return f"{self.letter}{number}"


def index_of(path: Path) -> dict[str, Any]:
    """Return the ``index.json`` of a bundle, a folder or a zip of one; nothing else is read.

    Raises:
        NotFound: when nothing is there.
        Refused: when it is no bundle.
        Unreadable: when it has no index or one that is not JSON.
    """
    with open_bundle(path) as opened:
        if _FILE not in opened.sizes:
            raise Unreadable("This bundle has no index.json, from which the lists are made.")
        data = read(opened, _FILE, _MOST_BYTES)
    try:
        index = json.loads(data)
    except (ValueError, RecursionError):
        _turned_down()
    if not isinstance(index, dict):
        _turned_down()
    return index


def claimed(index: Mapping[str, Any]) -> Claimed:
    """Return what an index claims.

    Args:
        index: as parsed from JSON.

    Raises:
        Refused: when it is of another version.
        Unreadable: when it is not in the form of an index.
    """
    if index.get("format") != FORMAT:
        raise Refused("The index of this bundle is of another version; no lists are made of it.")
    case = index.get("case")
    sections = _many(index, "sections", lambda each: _text(each, "title"))
    made = Claimed(
        bundle_id=_text(index, "bundle_id"),
        case_title=_text(case, "title") if isinstance(case, dict) else _turned_down(),
        as_of=_day(index, "as_of"),
        language=_matching(index, "language", _LANGUAGE),
        letter=_matching(index, "letter", _LETTER),
        sections=sections,
        exhibits=_many(index, "exhibits", _exhibit),
        chronology=_many(
            index,
            "chronology",
            lambda each: ClaimedEvent(
                _text(each, "date"), _text(each, "event"), _flag(each, "disputed"), _places(each)
            ),
        ),
        authorities=_many(
            index,
            "authorities",
            lambda each: ClaimedAuthority(
                _group(each), _text(each, "cite"), _text(each, "instrument"), _places(each)
            ),
        ),
    )
    if any(each.section >= len(sections) for each in made.exhibits):
        _turned_down()
    if sum(len(each.documents) for each in made.exhibits) > _MOST_LINES:
        _turned_down()
    return made


def _exhibit(each: Mapping[str, Any]) -> ClaimedExhibit:
    return ClaimedExhibit(
        label=_text(each, "label"),
        section=_number(each, "section", least=-1),
        first_page=_number(each, "first_page"),
        last_page=_number(each, "last_page"),
        withheld=_flag(each, "withheld"),
        reason=_text(each, "reason"),
        title=_text(each, "title"),
        kind=_text(each, "kind"),
        date=_text(each, "date"),
        author=_text(each, "author"),
        source=_text(each, "source"),
        language=_text(each, "language"),
        redacted=_flag(each, "redacted"),
        note=_text(each, "note"),
        documents=_many(
            each,
            "documents",
            lambda one: ClaimedDocument(
                _text(one, "title"),
                _text(one, "language"),
                _flag(one, "redacted"),
                _number(one, "first_page"),
                _number(one, "last_page"),
            ),
        ),
    )


def _places(each: Mapping[str, Any]) -> Places:
    return _many(
        each,
        "places",
        lambda one: (_text(one, "exhibit"), _number(one, "page")),
        most=_MOST_PLACES,
    )


def _many(
    holder: Mapping[str, Any],
    key: str,
    make: Callable[[Mapping[str, Any]], T],
    *,
    most: int = _MOST_LINES,
) -> tuple[T, ...]:
    values = holder.get(key)
    if not isinstance(values, list) or len(values) > most:
        _turned_down()
    return tuple(make(each) if isinstance(each, dict) else _turned_down() for each in values)


def _text(holder: Mapping[str, Any], key: str) -> str:
    value = holder.get(key)
    if not isinstance(value, str) or len(value) > _LONGEST:
        _turned_down()
    return value


def _matching(holder: Mapping[str, Any], key: str, form: re.Pattern[str]) -> str:
    value = _text(holder, key)
    return value if form.fullmatch(value) else _turned_down()


def _group(holder: Mapping[str, Any]) -> str:
    value = _text(holder, "group")
    return value if value in GROUPS else _turned_down()


def _day(holder: Mapping[str, Any], key: str) -> str:
    value = _text(holder, key)
    try:
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        _turned_down()


def _number(holder: Mapping[str, Any], key: str, *, least: int = 0) -> int:
    value = holder.get(key)
    if type(value) is not int or not least <= value <= _MOST_NUMBER:
        _turned_down()
    return value


def _flag(holder: Mapping[str, Any], key: str) -> bool:
    value = holder.get(key)
    return value if isinstance(value, bool) else _turned_down()


def _turned_down() -> NoReturn:
    raise Unreadable("index.json is not in the form of a bundle's index.")
