"""The catalogue's codes in the words a person reads: facets, dates, articles, history."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from app.errors import KuagerError
from app.records.dates import words
from app.records.vocabulary import load, provision
from app.vault.log import EventView
from app.vault.query import Term

FACETS = {
    "case": "Case",
    "kind": "Kind",
    "person": "People",
    "article": "Articles",
    "act": "Acts",
    "place": "Place",
    "year": "Year",
    "lang": "Language",
    "consent": "Consent for",
    "state": "Redaction",
    "tag": "Tags",
}
"""Facets in the order in which they are shown."""

_VOCABULARIES = {"kind": "kinds", "act": "acts", "lang": "languages", "consent": "purposes"}
_CONSENT = {"none": "No consent on file", "withdrawn": "Withdrawn", "expired": "Expired"}
_STATES = {
    "none": "Nothing marked",
    "suggested": "To be reviewed",
    "reviewed": "Reviewed",
    "trashed": "In the trash",
}
_QUOTES = re.compile('["“”«»]')

_TABLES = {
    "item": "the item",
    "item_text": "a text",
    "item_provision": "an article",
    "item_person": "a person",
    "item_event": "an event",
    "item_relation": "another item",
    "item_tag": "a tag",
    "passage": "a passage",
    "consent": "a consent",
    "mark": "a mark",
    "proposal": "a proposal",
}
_EVENTS = {
    ("received", "item"): "Taken in; the original encrypted and its digest recorded",
    ("examined", "item"): "Read: file type and properties recorded",
    ("examined", "item_text"): "Text read from the original",
    ("transcribed", "item_text"): "Text version added",
    ("proposed", "proposal"): "Values proposed from the file's own metadata",
    ("settled", "proposal"): "Proposed values settled",
    ("quoted", "passage"): "Passages quoted",
    ("tagged", "item_tag"): "Tagged",
    ("untagged", "item_tag"): "Tag taken off",
    ("consented", "consent"): "Consent recorded",
    ("withdrew", "consent"): "Consent withdrawn",
    ("suggested", "mark"): "Redaction marks suggested",
    ("reviewed", "item"): "Reviewed by a person for what must be hidden",
    ("copied-out", "item"): "Original copied out of the vault",
    ("exported", "item"): "Exported in a bundle",
    ("viewed", "item"): "Viewed",
    ("verified", "item"): "Verified",
}
_FIELDS = {
    "acquired_at": "date acquired",
    "acquired_by": "acquired by",
    "acquired_how": "how acquired",
    "parent_id": "item it came in",
    "place_id": "place",
    "trashed": "trash",
    "media_type": "file type",
    "examined_at": "time of reading",
}


def facet_label(name: str, value: str) -> str:
    """What a value of a facet is called."""
    if name == "article":
        return article(value)
    if name == "state":
        return _STATES.get(value, value)
    if name == "consent" and value in _CONSENT:
        return _CONSENT[value]
    vocabulary = _VOCABULARIES.get(name)
    return load(vocabulary).label(value) if vocabulary else value


def facet_term(name: str, value: str) -> str:
    """What to search for to have only the items with a value; ``""`` where no query can say it."""
    if name == "year":
        return f"date:{value}"
    if _QUOTES.search(value):
        if name not in ("person", "place"):
            return ""
        # These two match a part of a name, and a query has no way to write a quotation mark.
        value = max(_QUOTES.split(value), key=len).strip()
    plain = re.fullmatch(r"[^\s:\"]+", value)
    return f"{name}:{value}" if plain else f'{name}:"{value}"'


def article(ref: str) -> str:
    """An article as it is cited, with what it protects: ``ICCPR 9(1): ...``."""
    try:
        entry = provision(ref)
        name = provision(ref.partition(":")[0])
    except KuagerError:
        return ref
    short = str(name.extra.get("short") or name.label())
    return f"{short} {entry.extra.get('cite', ref.partition(':')[2])}: {entry.label()}"


def day(edtf: str) -> str:
    """A date in words; what is no date stays as it is."""
    if not edtf:
        return ""
    try:
        return words(edtf)
    except KuagerError:
        return edtf


def moment(stamp: str) -> str:
    """A UTC time stamp in words, to the minute."""
    date, _, clock = stamp.partition("T")
    return f"{day(date)}, {clock[:5]} UTC" if clock else day(date)


def one_line(text: str) -> str:
    """A title on one line, whatever white space it was written with."""
    return " ".join(text.split())


def count(number: int, one: str, many: str) -> str:
    """A number with its noun."""
    return f"{number:,} {one if number == 1 else many}"


def history(events: Iterable[EventView]) -> list[tuple[str, str, str]]:
    """Events as (when, what, who), the newest first; the same act within a minute is one line."""
    groups: dict[tuple[str, str, str], int] = {}
    for event in events:
        key = (event.time[:16], _what(event), event.actor)
        groups[key] = groups.get(key, 0) + 1
    lines = []
    for (minute, what, actor), times in reversed(groups.items()):
        lines.append((moment(minute), what if times == 1 else f"{what} ({times})", _who(actor)))
    return lines


def found_pattern(terms: Sequence[Term]) -> re.Pattern[str] | None:
    """What to point out in a text that was found; None when no word was searched for."""
    parts = []
    for term in terms:
        if term.field or term.negative:
            continue
        # The index folds yo into ye, and the words of a phrase stand apart by anything.
        pieces = [re.escape(word).replace("е", "[её]") for word in re.findall(r"\w+", term.text)]
        parts.append(r"\W+".join(pieces) + (r"\w*" if term.prefix else r"(?!\w)"))
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})", re.IGNORECASE) if parts else None


def _what(event: EventView) -> str:
    fixed = _EVENTS.get((event.verb, event.table))
    if fixed:
        return fixed
    thing = _TABLES.get(event.table, event.table.replace("_", " "))
    if event.verb == "linked":
        passage = event.op == "change" and "passage_id" in event.changes
        return f"Link to {thing} supported by a passage" if passage else f"Linked to {thing}"
    if event.verb == "unlinked":
        return f"Link to {thing} taken off"
    if event.verb == "marked":
        return "Marked by hand" if event.op == "create" else "Redaction marks decided"
    fields = ", ".join(sorted(_FIELDS.get(name, name) for name in event.changes))
    verb = event.verb.replace("-", " ").capitalize()
    return f"{verb}: {fields}" if event.op == "change" and fields else f"{verb} {thing}"


def _who(actor: str) -> str:
    # An actor without a name is shown by its id in the log; that tells a reader nothing.
    return "" if re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", actor) else actor
