"""The search behind *link to ...*: everything an item may be linked to, found with a few letters."""

from __future__ import annotations

import heapq
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz, process

from app.casework.coding import elements
from app.casework.coding.themes import themes
from app.casework.registry import law
from app.errors import Usage
from app.records.base import Record
from app.records.cases import Case, Event, Place, Provision
from app.records.claims import Claim, ClaimPassage, Coding
from app.records.evidence import (
    Item,
    ItemAct,
    ItemEvent,
    ItemPerson,
    ItemProvision,
    ItemRelation,
)
from app.records.people import Person, PersonName
from app.records.text import fold, nfc
from app.records.vocabulary import LAWS, load
from app.vault.search import search
from app.vault.tallies import columns, tally
from app.vault.vault import Vault

KINDS = ("article", "person", "event", "act", "place", "item")
"""What an item may be linked to."""

CODED = ("method", "theme", "claim", "element")
"""What only its passages are coded to."""

_EXACT, _BEGINNING, _WORD, _WITHIN, _ALIKE = 5.0, 4.0, 3.0, 2.0, 1.0
_LEAST_ALIKE = 80.0
_SHORTEST_ALIKE = 4
_RECENT = 60
_RANKED = 4
_MARKS = "().,:;/-–—№«»\"“”'’‘ʻʼ"
_BLANKS = str.maketrans(dict.fromkeys(_MARKS, " "))

# Which links say that something was used, and by which of their fields.
_USES: dict[str, tuple[type[Record], str]] = {
    "article": (ItemProvision, "provision"),
    "person": (ItemPerson, "person_id"),
    "event": (ItemEvent, "event_id"),
    "act": (ItemAct, "act"),
    "item": (ItemRelation, "to_id"),
    "claim": (ClaimPassage, "claim_id"),
}
_USES_CODED = ("method", "place", "theme")


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that an item may be linked to.

    Attributes:
        kind: one of :data:`KINDS` or :data:`CODED`.
        ref: what :func:`.link.to` and :func:`.codes.code` take: a reference of
            law, a code, an id.
        label: what a person reads.
        detail: what tells it from others: a citation, other names, a date, a code.
        score: how well it fits; 5 exactly, 4 from the beginning, 3 from the beginning of a word,
            2 somewhere within, below 2 nearly.
    """

    kind: str
    ref: str
    label: str
    detail: str
    score: float


class _Known(NamedTuple):
    """A choice with the words by which it is found, folded, one name or label a line.

    A tuple, since thousands are made between two keys.
    """

    kind: str
    ref: str
    label: str
    detail: str
    keys: str


def choices(
    vault: Vault,
    text: str,
    *,
    kinds: Sequence[str] = KINDS,
    language: str = "en",
    limit: int = 30,
) -> list[Choice]:
    """Find what an item may be linked to.

    Articles are found by reference, citation as people write it (``9(3)``, ``9.3``, ``ICCPR 9``) and
    label; acts by code and label; labels in every language of the lists. People are found by name,
    alias and pseudonym, events and items by title, places by name.

    Args:
        vault: open.
        text: as typed; empty for what was used last, then for what is used most.
        kinds: those of :data:`KINDS` and :data:`CODED` that are wanted.
        language: of the labels shown.
        limit: at most so many.

    Returns:
        The best first; equals in the order of their use.

    Raises:
        Usage: an unknown kind.
    """
    for kind in kinds:
        if kind not in (*KINDS, *CODED):
            raise Usage(f"What can be chosen is one of {', '.join((*KINDS, *CODED))}.")
    wanted = _key(text)
    if not wanted:
        return _used(vault, kinds, language, limit)
    known = _all(vault, kinds, language)
    fitting = heapq.nlargest(_RANKED * limit, _fitting(wanted, known, limit), lambda each: each[1])
    found = [Choice(each.kind, each.ref, each.label, each.detail, score) for each, score in fitting]
    if "item" in kinds:
        found += _items(vault, text, wanted, limit)
    # Of equals the one that was used lately is the likelier.
    used = set(_latest(vault, kinds)) if len(found) > 1 else set()
    found.sort(
        key=lambda each: (-round(each.score, 1), (each.kind, each.ref) not in used, -each.score)
    )
    return found[:limit]


def _fitting(wanted: str, known: Sequence[_Known], limit: int) -> Iterator[tuple[_Known, float]]:
    rest: list[_Known] = []
    fitting = 0
    first = wanted.split(" ", 1)[0]
    for each in known:
        # Nearly everything is left out by this one look.
        score = (
            max(_fit(wanted, key) for key in each.keys.split("\n")) if first in each.keys else 0.0
        )
        if score:
            fitting += 1
            yield each, score
        else:
            rest.append(each)
    if fitting >= limit or len(wanted) < _SHORTEST_ALIKE:
        return
    # What fits nowhere is compared letter by letter, for slips of the finger.
    keys = [
        (each, key) for each in rest for key in each.keys.split("\n") if len(key) >= _SHORTEST_ALIKE
    ]
    alike: dict[tuple[str, str], tuple[_Known, float]] = {}
    for _, percent, at in process.extract(
        wanted,
        [key for _, key in keys],
        scorer=fuzz.partial_ratio,
        score_cutoff=_LEAST_ALIKE,
        limit=limit,
    ):
        each = keys[at][0]
        alike.setdefault((each.kind, each.ref), (each, _ALIKE * percent / 100))
    yield from alike.values()


def _fit(wanted: str, key: str) -> float:
    at = key.find(wanted)
    if at < 0:
        # Words in another order, as in a name: Азизбек Каримов.
        words = wanted.split()
        if len(words) > 1 and all(f" {word}" in f" {key}" for word in words):
            return _WORD
        return 0.0
    # Among equals the shorter one: what is left of it was not asked for.
    part = 0.9 * len(wanted) / len(key)
    if at == 0:
        return _EXACT if len(key) == len(wanted) else _BEGINNING + part
    return (_WORD if key[at - 1] == " " else _WITHIN) + part


def _all(vault: Vault, kinds: Sequence[str], language: str) -> list[_Known]:
    found: list[_Known] = []
    if "article" in kinds:
        found += _shipped_law(language)
        if vault.count(Provision):
            own = [line for line in law.tree(vault, language=language) if line.own]
            found += [_provision(line, [_key(line.label)]) for line in own]
    if "person" in kinds:
        found += _people(vault)
    if "event" in kinds:
        codes = {row[0]: row[1] for row in columns(vault, Case, ("id", "code"))}
        rows = columns(vault, Event, ("id", "title", "date", "case_id"), trashed=0)
        for row, key in zip(rows, _keys([row[1] for row in rows]), strict=True):
            detail = f"{row[2]}, {codes[row[3]]}" if row[2] else codes[row[3]]
            found.append(_Known("event", row[0], row[1], detail, key))
    if "act" in kinds:
        found += _listed("act", "acts", language)
    if "place" in kinds:
        rows = columns(vault, Place, ("id", "name", "authority"), trashed=0)
        for row, key in zip(rows, _keys([row[1] for row in rows]), strict=True):
            found.append(_Known("place", row[0], row[1], row[2], key))
    if "method" in kinds:
        found += _listed("method", "methods", language)
    if "element" in kinds:
        found += _elements(language)
    if "theme" in kinds:
        for line in themes(vault):
            name, above = line.theme.name, line.path.removesuffix(line.theme.name).rstrip(" /")
            keys = "\n".join(_keys([name, line.path]) if above else _keys([name]))
            found.append(_Known("theme", line.theme.id, name, above, keys))
    if "claim" in kinds:
        codes = {row[0]: row[1] for row in columns(vault, Case, ("id", "code"))}
        rows = columns(vault, Claim, ("id", "assertion", "case_id"), trashed=0)
        for row, key in zip(rows, _keys([row[1] for row in rows]), strict=True):
            found.append(_Known("claim", row[0], row[1], codes[row[2]], key))
    return found


@lru_cache(maxsize=8)
def _shipped_law(language: str) -> tuple[_Known, ...]:
    return tuple(
        _provision(line, tuple(map(_key, load(name).entries[line.ref].labels.values())))
        for line in law.shipped(language)
        for name in LAWS
        if line.ref in load(name)
    )


@lru_cache(maxsize=8)
def _elements(language: str) -> tuple[_Known, ...]:
    """Every element under each of the provisions to whose lists it belongs."""
    cites = {line.ref: line.cite for line in law.shipped(language)}
    listed = load("elements")
    return tuple(
        _Known(
            "element",
            elements.code_of(ref, each.id),
            f"{each.set_label(language)}: {each.label(language)}",
            cites[ref],
            "\n".join(
                (
                    _key(f"{cites[ref]} {each.label(language)}"),
                    *map(_key, listed.require(each.of).labels.values()),
                    *map(_key, listed.require(each.id).labels.values()),
                )
            ),
        )
        for each in elements.every()
        for ref in elements.provisions_of(each.id)
    )


@lru_cache(maxsize=16)
def _listed(kind: str, vocabulary: str, language: str) -> tuple[_Known, ...]:
    return tuple(
        _Known(
            kind,
            each.id,
            each.label(language),
            each.id,
            "\n".join((each.id, *map(_key, each.labels.values()))),
        )
        for each in load(vocabulary)
    )


def _provision(line: law.ProvisionLine, labels: Sequence[str]) -> _Known:
    detail = line.cite if line.label != line.cite else line.ref
    keys = "\n".join((*_cites(line.ref, line.cite), *labels))
    return _Known("article", line.ref, line.label, detail, keys)


def _people(vault: Vault) -> Iterator[_Known]:
    aliases: dict[str, list[str]] = {}
    for person_id, name in columns(vault, PersonName, ("person_id", "name")):
        aliases.setdefault(person_id, []).append(name)
    rows = columns(vault, Person, ("id", "name", "pseudonym"), trashed=0)
    named = [[row[1], *aliases.get(row[0], ()), *filter(None, row[2:])] for row in rows]
    keys = iter(_keys([name for names in named for name in names]))
    for row, names in zip(rows, named, strict=True):
        detail = ", ".join(names[1:])
        yield _Known("person", row[0], row[1], detail, "\n".join(next(keys) for _ in names))


def _items(vault: Vault, text: str, wanted: str, limit: int) -> list[Choice]:
    """Items by number, or by the words of their titles, names and files."""
    found: list[Choice] = []
    number = text.strip().removeprefix("#")
    if number.isdecimal() and len(number) < 10:
        item = vault.one(Item, number=int(number), trashed=False)
        found += [] if item is None else [_item(item, _EXACT)]
    words = re.findall(r"\w+", text)
    query = " ".join(f'"{word}"*' for word in words)
    for item, _snippet in search(vault, query, limit=limit, facets=False, snippets=False).rows:
        score = _fit(wanted, _key(item.title)) or _ALIKE / 2
        if all(item.id != each.ref for each in found):
            found.append(_item(item, score))
    return found


def _item(item: Item, score: float) -> Choice:
    detail = ", ".join(filter(None, (str(item.number), item.date, item.file_name)))
    return Choice("item", item.id, item.title, detail, score)


def _used(vault: Vault, kinds: Sequence[str], language: str, limit: int) -> list[Choice]:
    """What the latest links lead to, newest first, then what most links lead to."""
    order = list(dict.fromkeys(_latest(vault, kinds)))
    if len(order) < limit:
        order += [key for key, _ in _most_used(vault, kinds).most_common(limit + len(order))]
    known = {(each.kind, each.ref): each for each in _all(vault, kinds, language)}
    found: list[Choice] = []
    for kind, ref in dict.fromkeys(order):
        each = known.get((kind, ref))
        if kind == "item":
            item = vault.one(Item, id=ref, trashed=False)
            found += [] if item is None else [_item(item, 0.0)]
        elif each is not None:
            found.append(Choice(each.kind, each.ref, each.label, each.detail, 0.0))
        if len(found) == limit:
            break
    return found


def _latest(vault: Vault, kinds: Sequence[str]) -> list[tuple[str, str]]:
    latest: list[tuple[str, tuple[str, str]]] = []
    for kind, (cls, field) in _USES.items():
        if kind in kinds:
            # Ids grow with time, so the newest links have the greatest.
            for link in vault.find(cls, order="-id", limit=_RECENT):
                latest.append((link.id, (kind, str(getattr(link, field)))))
    wanted = [kind for kind in _USES_CODED if kind in kinds]
    if wanted:
        for coding in vault.find(Coding, order="-id", limit=_RECENT, kind=wanted):
            latest.append((coding.id, (coding.kind, coding.ref)))
    return [key for _, key in sorted(latest, reverse=True)]


def _most_used(vault: Vault, kinds: Sequence[str]) -> Counter[tuple[str, str]]:
    uses: Counter[tuple[str, str]] = Counter()
    for kind, (cls, field) in _USES.items():
        if kind in kinds:
            uses.update({(kind, ref): count for ref, count in tally(vault, cls, field).items()})
    wanted = [kind for kind in _USES_CODED if kind in kinds]
    if wanted:
        for kind, ref in columns(vault, Coding, ("kind", "ref")):
            if kind in wanted:
                uses[kind, ref] += 1
    return uses


def _key(text: str) -> str:
    """Folded, with every mark between letters as one blank: 9(3), 9.3 and 9 3 are the same."""
    return " ".join(fold(nfc(text)).translate(_BLANKS).split())


def _keys(texts: Sequence[str]) -> list[str]:
    """The keys of many stored texts, folded in one go."""
    if not texts:
        return []
    lines = fold("\n".join(text.replace("\n", " ") for text in texts)).translate(_BLANKS)
    return [" ".join(line.split()) for line in lines.split("\n")]


def _cites(ref: str, cite: str) -> tuple[str, ...]:
    """The ways in which people write a reference: ICCPR 9 3, art 9 3, 9 3."""
    code, _, article = ref.partition(":")
    if not article:
        return tuple(dict.fromkeys((_key(cite), _key(code))))
    printed, number = _key(cite), _key(article)
    short = re.sub(" (?:art|ст) ", " ", printed, count=1)
    coded = f"{_key(code)} art {number}"
    return tuple(
        dict.fromkeys((number, short, printed, _key(ref), coded, f"art {number}", f"ст {number}"))
    )
