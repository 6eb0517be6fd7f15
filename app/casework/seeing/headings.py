"""What stands down the side of the matrix and across its top, in words and in order."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from app.casework import lookup
from app.casework.coding import elements as known
from app.casework.coding.code_labels import labels
from app.casework.seeing.gathered import Gathered
from app.records.cases import Case, Provision
from app.records.people import Person
from app.records.vocabulary import LAWS, load
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Row:
    """A provision, or one element of it.

    Attributes:
        ref: the provision.
        element: code of the element, or ``""`` where the row is the provision.
        cite: the provision as it is cited (``ICCPR art. 7``).
        label: what the row is called: what the provision protects, or the element.
        note: what to look for, and which source says so, or ``""``.
        group: of an element its list (``Torture``), else ``""``.
    """

    ref: str
    element: str
    cite: str
    label: str
    note: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A case or a person.

    Attributes:
        kind: ``case`` or ``person``.
        ref: its id.
        label: code of the case; of a person the pseudonym where there is one.
        detail: title of the case; of a group how many they are, as a number; or ``""``.
    """

    kind: str
    ref: str
    label: str
    detail: str = ""


def provisions(vault: Vault, refs: Collection[str], language: str) -> tuple[Row, ...]:
    """Provisions as rows, in the order of the law: the ICCPR, other shipped law, the vault's own."""
    named = labels(vault, (("article", ref) for ref in refs), language)
    own = {each.ref: each.label for each in vault.find(Provision)}
    rows = []
    for ref in sorted(refs, key=_place):
        entry = next((load(law).get(ref) for law in LAWS if ref in load(law)), None)
        said = own.get(ref) or (entry.label(language) if entry is not None else "")
        rows.append(Row(ref, "", named["article", ref].label, said))
    return tuple(rows)


def elements(
    vault: Vault, refs: Collection[str], borne: Iterable[tuple[str, str]], language: str
) -> tuple[Row, ...]:
    """The elements of provisions as rows; also one that passages bear on and no list has any more."""
    named = labels(vault, (("article", ref) for ref in refs), language)
    extra: dict[str, list[str]] = {}
    for ref, element in sorted(borne):
        extra.setdefault(ref, []).append(element)
    rows = []
    for ref in sorted(refs, key=_place):
        cite = named["article", ref].label
        held = known.elements_of(ref)
        for each in held:
            note = " ".join(part for part in (each.note, f"[{each.source}]") if part)
            rows.append(
                Row(ref, each.id, cite, each.label(language), note, each.set_label(language))
            )
        listed = {each.id for each in held}
        rows += [
            Row(ref, each, cite, known.label(each, language))
            for each in extra.get(ref, ())
            if each not in listed
        ]
    return tuple(rows)


def columns(vault: Vault, held: Gathered, kind: str, language: str) -> tuple[Column, ...]:
    """Cases by code, or people by the names under which others may read them."""
    if kind == "cases":
        found = lookup.many(vault, Case, held.cases)
        return tuple(
            Column("case", each, found[each].code, found[each].title) for each in held.cases
        )
    named = labels(vault, (("person", each) for each in held.people), language)
    people = lookup.many(vault, Person, sorted(held.people))
    order = sorted(held.people, key=lambda each: (named["person", each].order, each))
    return tuple(
        Column(
            "person",
            each,
            ""
            if people[each].protected and not people[each].pseudonym
            else named["person", each].label,
            str(people[each].count) if people[each].kind == "group" else "",
        )
        for each in order
    )


def above(ref: str) -> tuple[str, ...]:
    """What a paragraph stands under, nearest first (``iccpr:14.3.f``: ``iccpr:14.3``, ``iccpr:14``)."""
    code, _, article = ref.partition(":")
    found = []
    while "." in article:
        article = article.rpartition(".")[0]
        found.append(f"{code}:{article}")
    return tuple(found)


def _place(ref: str) -> tuple[int, int, list[tuple[int, str]]]:
    """Sorts provisions: shipped ones in the order of their lists, then others by number."""
    for number, law in enumerate(LAWS):
        listed = load(law)
        if ref in listed:
            return number, _order(law)[ref], []
    pieces = ref.replace(":", ".").replace("-", ".").split(".")
    return len(LAWS), 0, [(int(p), "") if p.isdecimal() else (0, p) for p in pieces]


_ORDER: dict[str, dict[str, int]] = {}


def _order(law: str) -> dict[str, int]:
    if law not in _ORDER:
        _ORDER[law] = {each.id: place for place, each in enumerate(load(law))}
    return _ORDER[law]
