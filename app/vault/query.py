"""What a person types into the search box, taken apart: words, "phrases", word*, field:value."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass

from app.errors import Usage
from app.records.dates import bounds
from app.records.text import fold, nfc

FIELDS = (
    "case",
    "kind",
    "person",
    "article",
    "act",
    "method",
    "theme",
    "place",
    "date",
    "lang",
    "consent",
    "state",
    "tag",
    "number",
    "file",
    "has",
)
"""The fields that may stand before a colon."""

STATES = ("none", "suggested", "reviewed", "trashed")
HAVINGS = ("text", "note", "proposal", "attachment", "translation")
"""What ``has:`` can ask for."""

_MOST_TERMS = 64
_TERM = re.compile(
    r'(?P<minus>-)?(?:(?P<field>[^\W\d_]+):(?!//))?(?:"(?P<quoted>[^"]*)"(?P<star>\*)?|(?P<plain>[^\s"]+))'
)


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a query.

    Attributes:
        text: folded for words, as typed (NFC) for fields.
        field: one of :data:`FIELDS`, or ``""`` for words.
        prefix: any ending may follow (``word*``).
        negative: what matches is left out.
    """

    text: str
    field: str = ""
    prefix: bool = False
    negative: bool = False

    def expression(self) -> str:
        """The term in FTS5's language; quoted, so that nothing in it is an operator."""
        return '"' + self.text.replace('"', '""') + '"' + (" *" if self.prefix else "")


def parse(query: str) -> list[Term]:
    """Take a query apart.

    Args:
        query: as typed; white space and the empty query are fine.

    Raises:
        Usage: if a quotation mark is not closed, a field is unknown or its value missing.
    """
    # A zero byte would end the query early.
    text = (
        nfc(query)
        .replace("\0", " ")
        .replace("“", '"')
        .replace("”", '"')
        .replace("«", '"')
        .replace("»", '"')
    )
    if text.count('"') % 2:
        raise Usage("A quotation mark in the query is not closed.")
    terms: list[Term] = []
    position = 0
    while position < len(text):
        if text[position].isspace():
            position += 1
            continue
        match = _TERM.match(text, position)
        if match is None:
            raise Usage("The query has a field without a value, or a lone quotation mark.")
        position = match.end()
        term = _term(match)
        if term is not None:
            terms.append(term)
    if len(terms) > _MOST_TERMS:
        raise Usage(f"A query has at most {_MOST_TERMS} parts.")
    return terms


def _term(match: re.Match[str]) -> Term | None:
    negative = match["minus"] is not None
    value = match["plain"] if match["quoted"] is None else match["quoted"]
    if match["field"] is not None:
        return Term(value.strip(), _field(match["field"], value), negative=negative)
    if value.endswith(":") and value[:-1].lower() in FIELDS:
        raise Usage(f"The query says {value} without a value.")
    prefix = bool(match["star"]) or (match["plain"] is not None and value.endswith("*"))
    words = fold(value).strip("*").strip()
    # Punctuation alone is no word; "—" between two words should not empty the result.
    if not any(character.isalnum() for character in words):
        return None
    return Term(words, prefix=prefix, negative=negative)


def _field(name: str, value: str) -> str:
    field = name.lower()
    if field not in FIELDS:
        near = difflib.get_close_matches(field, FIELDS, 1)
        hint = f"did you mean {near[0]}:?" if near else f"fields are {', '.join(FIELDS)}."
        raise Usage(f"There is no field {name}: to search in; {hint}")
    if not value.strip():
        raise Usage(f"The query says {field}: without a value.")
    if field == "state" and value.lower() not in STATES:
        raise Usage(f"state: is one of {', '.join(STATES)}.")
    if field == "has" and value.lower() not in HAVINGS:
        raise Usage(f"has: is one of {', '.join(HAVINGS)}.")
    if field == "number" and not value.isdecimal():
        raise Usage("number: takes the number of an item.")
    return field


def date_range(text: str) -> tuple[str, str]:
    """Return the first and last day that ``date:`` asks for: an EDTF date, or two with ``..``.

    Raises:
        Usage: if a date is malformed.
    """
    first, dots, last = text.partition("..")
    if not dots:
        return bounds(text)
    return bounds(first)[0] if first else "0001-01-01", bounds(last)[1] if last else "9999-12-31"
