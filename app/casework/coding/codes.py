"""What passages are coded to: law, acts, methods, people, places, events, themes, claims.

An article, an act, an event and a person are links of the item by its passage, so that everything that asks
for an item's links finds them; a method, a place and a theme are codings of the passage; for a claim the
passage speaks for or against it. Here they are alike: one verb puts a code on a passage wherever it is, one
takes it off, one lists them.
"""

from __future__ import annotations

from dataclasses import replace

from app.casework import lookup, quoting
from app.casework.coding import elements, evidence
from app.casework.coding.code_lines import FACT as FACT
from app.casework.coding.code_lines import KINDS as KINDS
from app.casework.coding.code_lines import Coded as Coded
from app.casework.coding.code_lines import CodeLine as CodeLine
from app.casework.coding.code_lines import codes_of as codes_of
from app.casework.coding.code_lines import in_order as in_order
from app.casework.coding.code_lines import lines_of as lines_of
from app.casework.coding.themes import find_theme
from app.casework.coding.themes import merge_themes as merge_themes
from app.casework.coding.themes import save_theme as save_theme
from app.casework.coding.themes import themes as themes
from app.casework.coding.themes import trash_theme as trash_theme
from app.casework.quoting import Box as Box
from app.casework.quoting import Region as Region
from app.casework.quoting import Span as Span
from app.casework.quoting import Stretch as Stretch
from app.casework.quoting import Where as Where
from app.casework.registry import link
from app.errors import NotFound, Refused, Usage
from app.records.claims import AccountFact, ClaimPassage, Coding, PassageElement
from app.records.evidence import Item, ItemAct, ItemEvent, ItemPerson, ItemProvision, Passage
from app.records.ids import new_id
from app.records.text import nfc
from app.records.vocabulary import load
from app.vault.vault import Vault

IMPORTANCE = range(4)
"""How much a passage matters: 0 is not said."""


def code(
    vault: Vault,
    item: str,
    where: Where,
    kind: str,
    ref: str,
    *,
    role: str = "",
    stance: str = "for",
    event: str = "",
    certainty: str = "",
    note: str | None = None,
    importance: int | None = None,
) -> Coded:
    """Put a code on a passage, which is made where it is not there yet.

    Args:
        vault: open for writing.
        item: number or id.
        where: the place in the item.
        kind: one of :data:`KINDS`.
        ref: a reference of law, a code, an id or a name, as each kind takes it.
        role: of a person (code from ``roles``); ``""``: ``mentioned``.
        stance: of a claim.
        event: of an act, the event it happened in.
        certainty: code from ``certainty``.
        note: on the passage; None leaves it.
        importance: of the passage, 0 to 3; None leaves it.

    Raises:
        Usage: an unknown kind, code or place.
        NotFound: no such item, person, event, theme or claim.
        Refused: what it leads to lies in the trash.
    """
    if kind not in KINDS:
        raise Usage(f"A code is one of {', '.join(KINDS)}.")
    if importance is not None:
        _check_importance(importance)
    record = lookup.item(vault, item)
    made = _put(vault, record, where, kind, ref, role, stance, event, certainty)
    assert made.passage_id is not None
    passage = vault.get(Passage, made.passage_id)
    said = replace(
        passage,
        note=nfc(note or "").strip() or passage.note,
        importance=passage.importance if importance is None else importance,
    )
    with vault.change() as change:
        change.put("quoted", said)
    return codes_of(vault, record.id, kinds=(kind,), link_id=made.id)[0]


def uncode(vault: Vault, link_id: str) -> None:
    """Take a code off; a passage on which nothing stands any more goes with it.

    Raises:
        NotFound: no such code.
    """
    if vault.one(AccountFact, id=link_id) is not None:
        evidence.unstate(vault, link_id)
    else:
        link.unlink(vault, link_id)


def quote(vault: Vault, item: str, where: Where) -> Passage:
    """The passage at a place, stored; for what is said of it by other verbs.

    Raises:
        NotFound: no such item.
        Usage: the place lies outside it.
    """
    record = lookup.item(vault, item)
    with vault.change() as change:
        return change.put("quoted", quoting.quote(vault, record, where))


def set_importance(vault: Vault, passage_id: str, importance: int) -> Passage:
    """Say how much a passage matters, 0 (not said) to 3.

    Raises:
        NotFound: no such passage.
        Usage: another number.
    """
    _check_importance(importance)
    held = vault.one(Passage, id=passage_id)
    if held is None:
        raise NotFound("There is no such passage.")
    with vault.change() as change:
        made = change.put("weighed", replace(held, importance=importance))
        if not importance:
            quoting.let_go(vault, change, held.id)
        return made


def weigh(vault: Vault, item: str, where: Where, importance: int) -> Passage | None:
    """Say how much what stands at a place matters; it becomes a passage where it is none yet.

    Returns:
        The passage; None where nothing is left to be one.

    Raises:
        NotFound: no such item.
        Usage: the place lies outside it, or another number than 0 to 3.
    """
    _check_importance(importance)
    record = lookup.item(vault, item)
    with vault.change() as change:
        quoted = quoting.quote(vault, record, where)
        if not importance and vault.one(Passage, id=quoted.id) is None:
            return None
        change.put("weighed", replace(quoted, importance=importance))
        if not importance:
            quoting.let_go(vault, change, quoted.id)
        return vault.one(Passage, id=quoted.id)


def _put(
    vault: Vault,
    item: Item,
    where: Where,
    kind: str,
    ref: str,
    role: str,
    stance: str,
    event: str,
    certainty: str,
) -> ItemProvision | ItemPerson | ItemEvent | ItemAct | Coding | ClaimPassage | PassageElement:
    if kind == "article":
        return link.to_article(vault, item.id, ref, certainty=certainty, span=where)
    if kind == "person":
        role = role or "mentioned"
        return link.to_person(vault, item.id, ref, role, certainty=certainty, span=where)
    if kind == "event":
        return link.to_event(vault, item.id, ref, certainty=certainty, span=where)
    if kind == "act":
        event_ref = event or None
        return link.to_act(vault, item.id, ref, event=event_ref, certainty=certainty, span=where)
    if kind == "claim":
        claim = evidence.find(vault, ref)
        if claim.trashed:
            raise Refused("This claim is in the trash; take it out first.")
        with vault.change() as change:
            passage = change.put("quoted", quoting.quote(vault, item, where))
            return evidence.put_evidence(vault, change, claim, passage, stance)
    if kind == "element":
        law, element = elements.require(vault, *elements.parse_code(ref))
        with vault.change() as change:
            passage = change.put("quoted", quoting.quote(vault, item, where))
            return elements.put(vault, change, passage, law, element, certainty=certainty)
    if certainty:
        load("certainty").require(certainty)
    target = _target(vault, kind, ref)
    with vault.change() as change:
        passage = change.put("quoted", quoting.quote(vault, item, where))
        held = vault.one(Coding, passage_id=passage.id, kind=kind, ref=target)
        made = held or Coding(
            id=new_id(), item_id=item.id, passage_id=passage.id, kind=kind, ref=target
        )
        return change.put("linked", replace(made, certainty=certainty or made.certainty))


def _check_importance(importance: int) -> None:
    if importance not in IMPORTANCE:
        raise Usage("The importance of a passage is a number from 0 to 3.")


def _target(vault: Vault, kind: str, ref: str) -> str:
    """What a coding refers to, checked."""
    if kind == "method":
        return load("methods").require(ref).id
    if kind == "place":
        return lookup.place(vault, ref).id
    theme = find_theme(vault, ref)
    if theme.trashed:
        raise Refused("This theme is in the trash; take it out first.")
    return theme.id
