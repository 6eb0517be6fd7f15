"""The elements of provisions: what has to be proved under each, and the passages that bear on it.

Which elements a provision has is data (``resources/vocabularies/elements.toml``), each list with the source
that it follows. The program suggests elements by what is coded already; only a person says that a passage
bears on one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

from app.casework import quoting
from app.errors import Usage
from app.records.cases import Provision
from app.records.claims import PassageElement
from app.records.evidence import Passage
from app.records.ids import new_id
from app.records.text import nfc
from app.records.vocabulary import Entry, load, provision
from app.vault.change import Change
from app.vault.vault import Vault

BETWEEN = "/"
"""Between the provision and the element where both are written as one code (``iccpr:7/torture.purpose``)."""

_LISTS = {
    "acts": "acts",
    "methods": "methods",
    "purposes": "torture_purposes",
    "roles": "roles",
    "degrees": "degrees",
}
"""By what an element is suggested, and from which code list that is."""


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a provision.

    Attributes:
        id: as stored (``torture.purpose``).
        of: id of its list (``torture``).
        note: what to look for, or ``""``.
        source: what the list follows, as cited.
        by: codes that suggest it, by ``acts``, ``methods``, ``purposes``, ``roles`` and ``degrees``.
    """

    id: str
    of: str
    note: str
    source: str
    by: Mapping[str, tuple[str, ...]]

    def label(self, language: str = "en") -> str:
        """What it is called."""
        return load("elements").label(self.id, language)

    def set_label(self, language: str = "en") -> str:
        """What its list is called."""
        return load("elements").label(self.of, language)


def elements_of(ref: str) -> tuple[Element, ...]:
    """The elements of a provision, in order; none where no list is of it."""
    return _by_provision().get(ref, ())


def every() -> tuple[Element, ...]:
    """Every element that is known, in the order of the file."""
    return tuple(_by_id().values())


def provisions_of(element: str) -> tuple[str, ...]:
    """The provisions to whose lists an element belongs."""
    found = _by_id().get(element)
    if found is None:
        return ()
    return _texts(load("elements").require(found.of), "provisions")


def label(element: str, language: str = "en") -> str:
    """An element in words; one that is not known is called by its code."""
    return load("elements").label(element, language)


def code_of(ref: str, element: str) -> str:
    """Provision and element as one code."""
    return f"{ref}{BETWEEN}{element}"


def parse_code(code: str) -> tuple[str, str]:
    """Provision and element of one code.

    Raises:
        Usage: it is not written so.
    """
    ref, between, element = code.rpartition(BETWEEN)
    if not between or not ref or not element:
        raise Usage("An element is written with its provision: iccpr:7/torture.purpose.")
    return ref, element


def bear(
    vault: Vault,
    passage_id: str,
    ref: str,
    element: str,
    *,
    certainty: str = "",
    note: str | None = None,
) -> PassageElement:
    """Say that a passage bears on an element of a provision; saying it again changes how sure it is.

    Args:
        vault: open for writing.
        passage_id: id of the passage.
        ref: the provision.
        element: code of one of its elements.
        certainty: code from ``certainty``.
        note: why; None keeps what is written.

    Raises:
        NotFound: no such passage.
        Usage: no such provision, or it has no such element.
    """
    with vault.change() as change:
        passage = vault.get(Passage, passage_id)
        return put(vault, change, passage, ref, element, certainty=certainty, note=note)


def put(
    vault: Vault,
    change: Change,
    passage: Passage,
    ref: str,
    element: str,
    *,
    certainty: str = "",
    note: str | None = None,
) -> PassageElement:
    """What :func:`bear` does, within a change that is already open."""
    law, element = require(vault, ref, element)
    if certainty:
        load("certainty").require(certainty)
    held = vault.one(PassageElement, passage_id=passage.id, provision=law, element=element)
    link = held or PassageElement(
        id=new_id(),
        item_id=passage.item_id,
        passage_id=passage.id,
        provision=law,
        element=element,
    )
    written = link.note if note is None else nfc(note).strip()
    after = replace(link, certainty=certainty or link.certainty, note=written)
    return change.put("described" if held else "linked", after)


def take_off(vault: Vault, link_id: str) -> None:
    """Say no longer that a passage bears on an element; one on which nothing else stands goes with it.

    Raises:
        NotFound: no such link.
    """
    with vault.change() as change:
        held = vault.get(PassageElement, link_id)
        change.remove("unlinked", held)
        quoting.let_go(vault, change, held.passage_id)


def require(vault: Vault, ref: str, element: str) -> tuple[str, str]:
    """Provision and element, both known and the one an element of the other.

    Raises:
        Usage: they are not.
    """
    own = vault.one(Provision, ref=ref.strip())
    law = own.ref if own is not None else provision(ref.strip()).id
    wanted = element.strip()
    if wanted not in {each.id for each in elements_of(law)}:
        known = ", ".join(each.id for each in elements_of(law)) or "none"
        raise Usage(f"{law} has no element {wanted!a}. Its elements: {known}.")
    return law, wanted


def fits(element: Element, coded: Mapping[str, Iterable[str]]) -> tuple[tuple[str, str], ...]:
    """The codes by which an element is suggested, as (list, code); nothing when it is not.

    Args:
        element: in question.
        coded: what is coded already, by ``acts``, ``methods``, ``purposes``, ``roles`` and ``degrees``.
    """
    return tuple(
        (kind, code)
        for kind, wanted in element.by.items()
        for code in dict.fromkeys(coded.get(kind, ()))
        if within(kind, code, wanted)
    )


def within(kind: str, code: str, wanted: Iterable[str]) -> bool:
    """Whether a code is one of some codes or stands under one of them."""
    return bool(_lineage(kind, code) & set(wanted))


@lru_cache(maxsize=4096)
def _lineage(kind: str, code: str) -> frozenset[str]:
    return frozenset((code, *(each.id for each in load(_LISTS[kind]).ancestors(code))))


@lru_cache(maxsize=1)
def _by_id() -> Mapping[str, Element]:
    found = {}
    for entry in load("elements"):
        if entry.parent:
            above = load("elements").require(entry.parent)
            by = {kind: _texts(entry, kind) for kind in _LISTS if _texts(entry, kind)}
            source = str(above.extra.get("source", ""))
            found[entry.id] = Element(entry.id, above.id, entry.note, source, MappingProxyType(by))
    return MappingProxyType(found)


@lru_cache(maxsize=1)
def _by_provision() -> Mapping[str, tuple[Element, ...]]:
    found: dict[str, tuple[Element, ...]] = {}
    for entry in load("elements"):
        for ref in _texts(entry, "provisions"):
            held = tuple(each for each in _by_id().values() if each.of == entry.id)
            found[ref] = found.get(ref, ()) + held
    return MappingProxyType(found)


def _texts(entry: Entry, key: str) -> tuple[str, ...]:
    value = entry.extra.get(key, ())
    return tuple(str(each) for each in value) if isinstance(value, tuple) else ()
