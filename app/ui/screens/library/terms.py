"""The parts of a query: taken apart as typed, switched on and off, said in plain words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.errors import KuagerError
from app.ui import wording
from app.ui.language import tr
from app.vault.query import Term, parse

_SINGLE = frozenset(("case", "kind", "place", "lang", "state"))
"""An item has one of these at most: asking for a second one as well would find nothing."""


def terms(query: str) -> list[str]:
    """The parts of a query as typed."""
    return re.findall(r'(?:[^\s"“”«»]|["“”«»][^"“”«»]*["“”«»]?)+', query)


def key(term: str) -> tuple[str, str, bool]:
    """What a part means, so that two ways of writing it are equal."""
    read = _read(term)
    if read is None:
        return "", term, False
    return read.field, read.text.casefold(), read.negative


def active(query: str) -> set[tuple[str, str, bool]]:
    """What all parts of a query mean."""
    return {key(term) for term in terms(query)}


def toggled(query: str, term: str) -> str:
    """The query with a part more, or without it where it has it.

    A part of a field of which an item has only one takes the place of the field's other one.
    """
    wanted = key(term)
    parts = terms(query)
    kept = [part for part in parts if key(part) != wanted]
    if len(kept) == len(parts):
        if wanted[0] in _SINGLE and not wanted[2]:
            kept = [part for part in kept if key(part)[::2] != (wanted[0], False)]
        kept.append(term)
    return " ".join(kept)


def without(query: str, term: str) -> str:
    """The query without a part."""
    return " ".join(part for part in terms(query) if key(part) != key(term))


def filters(query: str, *, words: bool = False) -> list[tuple[str, str]]:
    """The parts that narrow, each with what to call it.

    Args:
        query: as typed.
        words: the words that are searched for, too.
    """
    found = []
    for part in dict.fromkeys(terms(query)):
        read = _read(part)
        if read is not None and (read.field or words or read.negative):
            found.append((part, _label(read)))
    return found


def asks_for_trash(query: str) -> bool:
    """Whether a query looks in the trash."""
    return ("state", "trashed", False) in active(query)


def has_words(query: str) -> bool:
    """Whether a query asks for words, so that there is something to rank and to point out."""
    return any(read is not None and not read.field for read in map(_read, terms(query)))


def term_of(name: str, value: str) -> str:
    """What to search for to have only the items with a value of a facet."""
    return wording.facet_term(name, value)


def _read(term: str) -> Term | None:
    try:
        read: Sequence[Term] = parse(term)
    except KuagerError:
        return None
    return read[0] if len(read) == 1 else None


def _label(read: Term) -> str:
    if not read.field:
        told = f"“{read.text}{'*' if read.prefix else ''}”"
    else:
        told = f"{_heading(read.field)}: {_value(read)}"
    return tr("without {what}", what=told) if read.negative else told


def _heading(field: str) -> str:
    more = {
        "date": tr("Date"),
        "number": tr("No."),
        "file": tr("File name"),
        "has": tr("Has"),
    }
    return more.get(field) or wording.facet_heading(field)


def _value(read: Term) -> str:
    if read.field == "date":
        first, dots, last = read.text.partition("..")
        if dots:
            return f"{wording.day(first)} … {wording.day(last)}"
        return wording.day(first)
    if read.field == "has":
        return {
            "text": tr("text"),
            "note": tr("note"),
            "proposal": tr("proposals"),
            "attachment": tr("attachments"),
            "translation": tr("translation"),
        }.get(read.text.lower(), read.text)
    if read.field == "article":
        return wording.article(read.text).partition(":")[0]
    return wording.facet_label(read.field, read.text)
