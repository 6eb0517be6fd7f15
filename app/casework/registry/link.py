"""Typed links: an item to a provision, a person, an event, an act, a place or another item.

An item may be linked to the same thing by several passages: each passage is a link of its own, and a
link without a passage takes the first one that is given.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from app.casework import lookup, quoting
from app.casework.quoting import Span as Span
from app.casework.quoting import Where
from app.casework.registry import describe
from app.errors import NotFound, Usage
from app.records.cases import Event, EventProvision, Instrument, Involvement, Provision
from app.records.claims import ClaimPassage, Coding, PassageElement
from app.records.dates import parse
from app.records.evidence import (
    Item,
    ItemAct,
    ItemEvent,
    ItemPerson,
    ItemProvision,
    ItemRelation,
    ItemText,
    Passage,
)
from app.records.ids import new_id
from app.records.text import nfc
from app.records.vocabulary import load, provision
from app.vault.vault import Vault

Link = TypeVar("Link", ItemProvision, ItemPerson, ItemEvent, ItemAct)

_LINKS = (
    ItemProvision,
    ItemPerson,
    ItemEvent,
    ItemAct,
    ItemRelation,
    Involvement,
    EventProvision,
    Coding,
    ClaimPassage,
    PassageElement,
)


def to(
    vault: Vault,
    ref: str,
    choice_kind: str,
    choice_ref: str,
    role: str = "",
    span: Where | None = None,
) -> ItemProvision | ItemPerson | ItemEvent | ItemAct | ItemRelation | Item:
    """Link an item to what was chosen (see :mod:`app.casework.coding.choose`).

    Args:
        vault: open for writing.
        ref: the item.
        choice_kind: ``article``, ``person``, ``event``, ``act``, ``place`` or ``item``.
        choice_ref: of the chosen thing.
        role: of a person; of an item, the relation (``translation-of``).
        span: the passage that supports it; a place and an item are linked as a whole.

    Returns:
        The link; for a place, the item, since an item is of one place.

    Raises:
        Usage: an unknown kind, or a person or item without a role.
    """
    if choice_kind == "article":
        return to_article(vault, ref, choice_ref, span=span)
    if choice_kind == "event":
        return to_event(vault, ref, choice_ref, span=span)
    if choice_kind == "act":
        return to_act(vault, ref, choice_ref, span=span)
    if choice_kind == "place":
        return describe.describe(vault, ref, {"place": choice_ref})
    if choice_kind not in ("person", "item"):
        raise Usage(
            "An item is linked to an article, a person, an event, an act, a place or an item."
        )
    if not role:
        raise Usage(
            f"A link to {'a person' if choice_kind == 'person' else 'an item'} needs a role."
        )
    if choice_kind == "person":
        return to_person(vault, ref, choice_ref, role, span=span)
    return to_item(vault, ref, choice_ref, role)


def to_article(
    vault: Vault, ref: str, article: str, *, certainty: str = "", span: Where | None = None
) -> ItemProvision:
    """Link an item to a provision (``iccpr:9.3``), by the passage that supports it.

    Raises:
        Usage: no such provision in the vocabularies or in this vault.
    """
    item = lookup.item(vault, ref)
    article = article.strip()
    if vault.one(Provision, ref=article) is None:
        article = provision(article).id
    _check_certainty(certainty)
    held = vault.find(ItemProvision, order="id", item_id=item.id, provision=article)
    link = ItemProvision(id=new_id(), item_id=item.id, provision=article, certainty=certainty)
    return _put(vault, item, link, held, span)


def to_person(
    vault: Vault,
    ref: str,
    person: str,
    role: str,
    *,
    certainty: str = "",
    span: Where | None = None,
) -> ItemPerson:
    """Link an item to a person in a role (witness, depicted, author ...)."""
    item = lookup.item(vault, ref)
    found = lookup.person(vault, person)
    load("roles").require(role)
    _check_certainty(certainty)
    held = vault.find(ItemPerson, order="id", item_id=item.id, person_id=found.id, role=role)
    link = ItemPerson(
        id=new_id(), item_id=item.id, person_id=found.id, role=role, certainty=certainty
    )
    return _put(vault, item, link, held, span)


def to_event(
    vault: Vault, ref: str, event: str, *, certainty: str = "", span: Where | None = None
) -> ItemEvent:
    """Link an item to an event it is evidence of."""
    item = lookup.item(vault, ref)
    found = lookup.event(vault, event)
    _check_certainty(certainty)
    held = vault.find(ItemEvent, order="id", item_id=item.id, event_id=found.id)
    link = ItemEvent(id=new_id(), item_id=item.id, event_id=found.id, certainty=certainty)
    return _put(vault, item, link, held, span)


def to_act(
    vault: Vault,
    ref: str,
    act: str,
    *,
    event: str | None = None,
    certainty: str = "",
    span: Where | None = None,
) -> ItemAct:
    """Link an item to an act it is evidence of (HURIDOCS MT04), in an event where that is known."""
    item = lookup.item(vault, ref)
    code = load("acts").require(act).id
    event_id = lookup.event(vault, event).id if event else None
    _check_certainty(certainty)
    held = vault.find(ItemAct, order="id", item_id=item.id, act=code, event_id=event_id)
    link = ItemAct(id=new_id(), item_id=item.id, act=code, event_id=event_id, certainty=certainty)
    return _put(vault, item, link, held, span)


def to_item(vault: Vault, ref: str, to: str, relation: str) -> ItemRelation:
    """Say how one item relates to another: the first is *relation* (``translation-of``) the second."""
    item, other = lookup.item(vault, ref), lookup.item(vault, to)
    load("relations").require(relation)
    if item.id == other.id:
        raise Usage("An item cannot be related to itself.")
    held = vault.one(ItemRelation, item_id=item.id, to_id=other.id, relation=relation)
    link = held or ItemRelation(id=new_id(), item_id=item.id, to_id=other.id, relation=relation)
    with vault.change() as change:
        return change.put("linked", link)


def unlink(vault: Vault, link_id: str) -> None:
    """Remove a link or a code of any type; its history stays in the custody log.

    A passage on which nothing else stands, with no note and no importance, goes with it.

    Raises:
        NotFound: no such link.
    """
    for cls in _LINKS:
        held = vault.one(cls, id=link_id)
        if held is not None:
            with vault.change() as change:
                change.remove("unlinked", held)
                passage_id = getattr(held, "passage_id", None)
                if passage_id is not None:
                    quoting.let_go(vault, change, passage_id)
            return
    raise NotFound("There is no such link.")


def save_event(
    vault: Vault,
    case: str,
    title: str,
    *,
    date: str = "",
    place_id: str | None = None,
    disputed: bool | None = None,
) -> Event:
    """Add an event to a case, or change of the one with this title what is given."""
    in_case = lookup.case(vault, case)
    title = nfc(title).strip()
    if not title:
        raise Usage("An event needs a title.")
    held = vault.one(Event, case_id=in_case.id, title=title)
    event = Event(
        id=held.id if held else new_id(),
        case_id=in_case.id,
        title=title,
        date=parse(date) if date else (held.date if held else ""),
        place_id=place_id or (held.place_id if held else None),
        note=held.note if held else "",
        disputed=disputed if disputed is not None else bool(held and held.disputed),
    )
    with vault.change() as change:
        return change.put("described" if held else "recorded", event)


def save_provision(vault: Vault, instrument: Instrument, article: str, label: str) -> Provision:
    """Add a provision of an instrument that is not among the shipped vocabularies."""
    ref = f"{instrument.code}:{article}"
    held = vault.one(Provision, ref=ref)
    with vault.change() as change:
        known = vault.one(Instrument, code=instrument.code)
        instrument = known or change.put("recorded", instrument)
        return held or change.put(
            "recorded",
            Provision(id=new_id(), ref=ref, instrument=instrument.code, label=nfc(label)),
        )


def passage(vault: Vault, item: Item, span: Where) -> Passage:
    """Quote a place in an item; the words of a text are checked whenever they are shown.

    Raises:
        Usage: the item has no such text, page or time, or the place lies outside it.
    """
    return quoting.quote(vault, item, span)


def check_quote(vault: Vault, quoted: Passage) -> bool:
    """Whether a passage still says what it said: its quote equals the text's slice."""
    if quoted.text_id is None or quoted.start is None or quoted.end is None:
        return True
    text_record = vault.one(ItemText, id=quoted.text_id)
    if text_record is None:
        return False
    return vault.text(text_record.id)[quoted.start : quoted.end] == quoted.quote


def _put(vault: Vault, item: Item, link: Link, held: Sequence[Link], span: Where | None) -> Link:
    """Store a link, or what is new about one of those held: its passage, its certainty."""
    quoted = passage(vault, item, span) if span is not None else None
    with vault.change() as change:
        if quoted is not None:
            # One that is stored already stays as it is, and nothing is logged of it.
            quoted = change.put("quoted", quoted)
        known = _known(held, quoted.id if quoted else None)
        if known is not None:
            link = replace(known, certainty=link.certainty or known.certainty)
        if quoted is not None:
            link = replace(link, passage_id=quoted.id)
        return change.put("linked", link)


def _known(held: Sequence[Link], passage_id: str | None) -> Link | None:
    """The link that a passage belongs to: by the same passage, or one that has none yet."""
    if passage_id is None:
        return held[0] if held else None
    for wanted in (passage_id, None):
        for each in held:
            if each.passage_id == wanted:
                return each
    return None


def _check_certainty(certainty: str) -> None:
    if certainty:
        load("certainty").require(certainty)
