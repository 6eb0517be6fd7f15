"""Editing the description of an item, and settling what its metadata proposed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from app.casework import lookup
from app.errors import NotFound, Usage
from app.records.dates import parse
from app.records.evidence import Item, ItemTag, Proposal, Tag
from app.records.ids import new_id
from app.records.text import nfc
from app.records.vocabulary import load
from app.vault.vault import Vault

_TITLE_LENGTH = 500


def _plain(value: str) -> str:
    return nfc(value).strip()


def _title(value: str) -> str:
    value = " ".join(_plain(value).split())
    if not value:
        raise Usage("An item cannot be without a title.")
    if len(value) > _TITLE_LENGTH:
        raise Usage(f"A title has at most {_TITLE_LENGTH} characters.")
    return value


def _code(vocabulary: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        return load(vocabulary).require(value).id if value else ""

    return check


def _grade(allowed: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        value = value.strip().upper()
        if value and value not in tuple(allowed):
            raise Usage(f"This grade is one of {', '.join(allowed)}.")
        return value

    return check


FIELDS: Mapping[str, Callable[[str], str]] = {
    "title": _title,
    "kind": _code("kinds"),
    "date": parse,
    "author": _plain,
    "source": _plain,
    "acquired_how": _code("acquisition"),
    "acquired_by": _plain,
    "acquired_at": parse,
    "language": _plain,
    "disclosure": _code("disclosure"),
    "reliability": _grade("ABCDEF"),
    "credibility": _grade("123456"),
    "note": _plain,
}
"""The fields a person may set, each with what makes a written value storable or refuses it."""


def describe(vault: Vault, ref: str, values: Mapping[str, str]) -> Item:
    """Set fields of an item.

    Args:
        vault: open for writing.
        ref: the item's number or id.
        values: field names of :data:`FIELDS`, or ``tag`` / ``untag``, with the values as written.

    Raises:
        Usage: an unknown field or a value that it cannot hold; nothing is changed then.
    """
    before = lookup.item(vault, ref)
    checked: dict[str, str] = {}
    for name, value in values.items():
        if name in ("tag", "untag"):
            continue
        if name not in FIELDS:
            known = ", ".join([*FIELDS, "tag", "untag"])
            raise Usage(f"There is no field {name!r} to set; the fields are {known}.")
        checked[name] = FIELDS[name](value)
    after = replace(before, **checked)  # type: ignore[arg-type]
    with vault.change() as change:
        change.put("described", after)
        if values.get("tag"):
            name = _plain(values["tag"])
            tag = vault.one(Tag, name=name) or change.put("tagged", Tag(id=new_id(), name=name))
            if vault.one(ItemTag, item_id=after.id, tag_id=tag.id) is None:
                change.put("tagged", ItemTag(id=new_id(), item_id=after.id, tag_id=tag.id))
        if values.get("untag"):
            tag_held = vault.one(Tag, name=_plain(values["untag"]))
            held = tag_held and vault.one(ItemTag, item_id=after.id, tag_id=tag_held.id)
            if held:
                change.remove("untagged", held)
    return after


def trash(vault: Vault, ref: str, *, restore: bool = False) -> Item:
    """Put an item in the trash, or take it out; nothing is deleted."""
    before = lookup.item(vault, ref)
    with vault.change() as change:
        return change.put(
            "restored" if restore else "trashed", replace(before, trashed=not restore)
        )


def proposals(vault: Vault, ref: str) -> list[Proposal]:
    """What an item's own metadata proposes, in the order in which it was read."""
    return vault.find(Proposal, order="id", item_id=lookup.item(vault, ref).id)


def settle_proposal(vault: Vault, proposal_id: str, *, accept: bool) -> Item:
    """Accept a proposal into its field, or ignore it.

    Raises:
        NotFound: no such proposal.
        Usage: the proposal is for the record only (``info.*``) and fills no field.
    """
    proposal = vault.one(Proposal, id=proposal_id)
    if proposal is None:
        raise NotFound("There is no such proposal.")
    item = vault.get(Item, proposal.item_id)
    after = item
    if accept:
        if proposal.field not in FIELDS:
            raise Usage("This was read for the record only; it fills no field of the item.")
        value = FIELDS[proposal.field](proposal.value)
        after = replace(item, **{proposal.field: value})  # type: ignore[arg-type]
    with vault.change() as change:
        change.put("settled", replace(proposal, state="accepted" if accept else "ignored"))
        change.put("described", after)
    return after
