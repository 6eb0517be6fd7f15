"""Typed links: an item to a provision, a person, an event or another item; people to events."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

from app.casework import lookup
from app.errors import NotFound, Usage
from app.records.cases import Event, Instrument, Involvement, Provision
from app.records.dates import parse
from app.records.evidence import (
    Item,
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

Link = TypeVar("Link", ItemProvision, ItemPerson, ItemEvent)

_CONTEXT = 32
"""Characters kept on either side of a quote, by which it is found again in a later text."""


@dataclass(frozen=True, slots=True)
class Span:
    """A span of code points in an item's current text, ``[start, end)``."""

    start: int
    end: int


def to_article(
    vault: Vault, ref: str, article: str, *, certainty: str = "", span: Span | None = None
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
    held = vault.one(ItemProvision, item_id=item.id, provision=article)
    link = held or ItemProvision(
        id=new_id(), item_id=item.id, provision=article, certainty=certainty
    )
    return _put(vault, item, link, span)


def to_person(
    vault: Vault,
    ref: str,
    person: str,
    role: str,
    *,
    certainty: str = "",
    span: Span | None = None,
) -> ItemPerson:
    """Link an item to a person in a role (witness, depicted, author ...)."""
    item = lookup.item(vault, ref)
    found = lookup.person(vault, person)
    load("roles").require(role)
    _check_certainty(certainty)
    held = vault.one(ItemPerson, item_id=item.id, person_id=found.id, role=role)
    link = held or ItemPerson(
        id=new_id(), item_id=item.id, person_id=found.id, role=role, certainty=certainty
    )
    return _put(vault, item, link, span)


def to_event(
    vault: Vault, ref: str, event: str, *, certainty: str = "", span: Span | None = None
) -> ItemEvent:
    """Link an item to an event it is evidence of."""
    item = lookup.item(vault, ref)
    found = lookup.event(vault, event)
    _check_certainty(certainty)
    held = vault.one(ItemEvent, item_id=item.id, event_id=found.id)
    link = held or ItemEvent(id=new_id(), item_id=item.id, event_id=found.id, certainty=certainty)
    return _put(vault, item, link, span)


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
    """Remove a link of any type; its history stays in the custody log."""
    for cls in (ItemProvision, ItemPerson, ItemEvent, ItemRelation, Involvement):
        held = vault.one(cls, id=link_id)
        if held is not None:
            with vault.change() as change:
                change.remove("unlinked", held)
            return
    raise NotFound("There is no such link.")


def save_event(
    vault: Vault, case: str, title: str, *, date: str = "", place_id: str | None = None
) -> Event:
    """Add an event to a case, or change the date and place of the one with this title."""
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


def passage(vault: Vault, item: Item, span: Span) -> Passage:
    """Quote a span of an item's current text; the quote is checked whenever it is shown.

    Raises:
        Usage: the item has no text, or the span lies outside it.
    """
    text_record = vault.current_text(item.id)
    if text_record is None:
        raise Usage("This item has no text to quote from.")
    text = vault.text(text_record.id)
    if not 0 <= span.start < span.end <= len(text):
        raise Usage(f"The span must lie within the text's {len(text)} characters.")
    return Passage(
        id=new_id(),
        item_id=item.id,
        text_id=text_record.id,
        start=span.start,
        end=span.end,
        quote=text[span.start : span.end],
        prefix=text[max(0, span.start - _CONTEXT) : span.start],
        suffix=text[span.end : span.end + _CONTEXT],
    )


def check_quote(vault: Vault, quoted: Passage) -> bool:
    """Whether a passage still says what it said: its quote equals the text's slice."""
    if quoted.text_id is None or quoted.start is None or quoted.end is None:
        return True
    text_record = vault.one(ItemText, id=quoted.text_id)
    if text_record is None:
        return False
    return vault.text(text_record.id)[quoted.start : quoted.end] == quoted.quote


def _put(vault: Vault, item: Item, link: Link, span: Span | None) -> Link:
    quoted = passage(vault, item, span) if span is not None else None
    with vault.change() as change:
        if quoted is not None:
            change.put("quoted", quoted)
            link = replace(link, passage_id=quoted.id)
        return change.put("linked", link)


def _check_certainty(certainty: str) -> None:
    if certainty:
        load("certainty").require(certainty)
