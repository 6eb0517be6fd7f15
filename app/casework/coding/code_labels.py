"""What codes are called, for many codes at once, and in which order they stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from app.casework import lookup
from app.casework.coding import elements
from app.casework.coding.themes import themes
from app.casework.registry import law
from app.errors import KuagerError
from app.records.cases import Event, Place
from app.records.claims import Claim
from app.records.people import Person
from app.records.text import fold
from app.records.vocabulary import load
from app.vault.vault import Vault

_NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Named:
    """A code in words.

    Attributes:
        label: what a person reads.
        order: sorts among the codes of its kind.
        colour: of a theme, or ``""``.
        depth: how many broader themes it has.
    """

    label: str
    order: str
    colour: str = ""
    depth: int = 0


def labels(
    vault: Vault, codes: Iterable[tuple[str, str]], language: str = "en"
) -> dict[tuple[str, str], Named]:
    """Every one of some codes in words, by kind and reference; what is gone is called by its reference.

    People are called by their pseudonyms where they have one: a board is shown to others.
    """
    refs: dict[str, list[str]] = defaultdict(list)
    for kind, ref in codes:
        refs[kind].append(ref)
    makers: Mapping[str, Callable[[list[str]], dict[str, Named]]] = {
        "article": lambda held: _articles(vault, held, language),
        "act": lambda held: _coded("acts", held, language),
        "method": lambda held: _coded("methods", held, language),
        "person": lambda held: _people(vault, held),
        "place": lambda held: _places(vault, held),
        "event": lambda held: _events(vault, held),
        "theme": lambda _held: _themes(vault),
        "claim": lambda held: _claims(vault, held),
        "element": lambda held: _elements(vault, held, language),
    }
    found: dict[tuple[str, str], Named] = {}
    for kind, held in refs.items():
        named = makers[kind](held)
        for ref in held:
            found[kind, ref] = named.get(ref) or Named(ref, fold(ref))
    return found


def _articles(vault: Vault, refs: list[str], language: str) -> dict[str, Named]:
    named = {}
    for ref in refs:
        try:
            named[ref] = Named(law.cited(vault, ref, language), _natural(ref))
        except KuagerError:
            named[ref] = Named(ref, _natural(ref))
    return named


def _coded(vocabulary: str, refs: list[str], language: str) -> dict[str, Named]:
    listed = load(vocabulary)
    return {ref: Named(listed.label(ref, language), ref) for ref in refs}


def _people(vault: Vault, refs: list[str]) -> dict[str, Named]:
    found = lookup.many(vault, Person, refs)
    named = {each.id: each.pseudonym or each.name for each in found.values()}
    return {ref: Named(label, _natural(label)) for ref, label in named.items()}


def _places(vault: Vault, refs: list[str]) -> dict[str, Named]:
    found = lookup.many(vault, Place, refs)
    return {each.id: Named(each.name, fold(each.name)) for each in found.values()}


def _events(vault: Vault, refs: list[str]) -> dict[str, Named]:
    found = lookup.many(vault, Event, refs)
    return {
        each.id: Named(each.title, f"{each.date or '9999'} {fold(each.title)}")
        for each in found.values()
    }


def _themes(vault: Vault) -> dict[str, Named]:
    return {
        line.theme.id: Named(line.theme.name, f"{place:06d}", line.theme.colour, line.depth)
        for place, line in enumerate(themes(vault))
    }


def _claims(vault: Vault, refs: list[str]) -> dict[str, Named]:
    found = lookup.many(vault, Claim, refs)
    return {
        each.id: Named(each.assertion, f"{each.case_id} {each.position:020.6f}")
        for each in found.values()
    }


def _elements(vault: Vault, codes: list[str], language: str) -> dict[str, Named]:
    pairs = {code: elements.parse_code(code) for code in codes}
    cited = _articles(vault, list(dict.fromkeys(ref for ref, _ in pairs.values())), language)
    return {
        code: Named(
            f"{cited[ref].label}: {elements.label(element, language)}", f"{_natural(ref)} {element}"
        )
        for code, (ref, element) in pairs.items()
    }


def _natural(text: str) -> str:
    """A key by which article 10 comes after article 9."""
    return _NUMBERS.sub(lambda match: match[0].zfill(8), fold(text))
