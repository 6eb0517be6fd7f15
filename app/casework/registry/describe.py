"""Editing the description of an item, and settling what its metadata proposed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from app.casework import lookup
from app.errors import NotFound, Usage
from app.records.dates import parse
from app.records.evidence import Item, ItemTag, Proposal, Tag
from app.records.ids import new_id
from app.records.text import nfc
from app.records.vocabulary import load
from app.vault.vault import Change, Vault

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


def _needed(vocabulary: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        return load(vocabulary).require(value.strip()).id

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
    "kind": _needed("kinds"),
    "date": parse,
    "place": _plain,
    "author": _plain,
    "source": _plain,
    "acquired_how": _code("acquisition"),
    "acquired_by": _plain,
    "acquired_at": parse,
    "language": _plain,
    "disclosure": _needed("disclosure"),
    "reliability": _grade("ABCDEF"),
    "credibility": _grade("123456"),
    "note": _plain,
}
"""The fields a person may set, each with what makes a written value storable or refuses it.

``place`` is written as the name or id of a place that the vault has; ``""`` clears every field but
``title``, ``kind`` and ``disclosure``.
"""


def describe(vault: Vault, ref: str, values: Mapping[str, str]) -> Item:
    """Set fields of an item.

    Args:
        vault: open for writing.
        ref: the item's number or id.
        values: field names of :data:`FIELDS`, or ``tag`` / ``untag``, with the values as written.

    Raises:
        Usage: an unknown field or a value that it cannot hold; nothing is changed then.
    """
    fields = {name: value for name, value in values.items() if name not in ("tag", "untag")}
    tags = [[values[name]] if values.get(name) else [] for name in ("tag", "untag")]
    return describe_many(vault, [ref], fields, add_tags=tags[0], remove_tags=tags[1])[0]


def describe_many(
    vault: Vault,
    refs: Iterable[str],
    values: Mapping[str, str],
    *,
    add_tags: Sequence[str] = (),
    remove_tags: Sequence[str] = (),
) -> list[Item]:
    """Set the same fields and tags of several items: all of them, or on a refusal none.

    Args:
        vault: open for writing.
        refs: numbers or ids; an item given twice is changed once.
        values: field names of :data:`FIELDS` with the values as written; fields that are not there
            keep what each item has.
        add_tags: names of tags that every one of them gets; a new name makes a new tag.
        remove_tags: names of tags that none of them keeps.

    Returns:
        The items as they stand afterwards, in the order given.

    Raises:
        Usage: an unknown field or a value that it cannot hold.
        NotFound: no such item.
    """
    with vault.change() as change:
        # Read within the transaction: a job may be writing what it found in the same items.
        held = {item.id: item for item in (lookup.item(vault, ref) for ref in refs)}
        checked = _checked(vault, values)
        after = [
            change.put("described", replace(item, **checked))  # type: ignore[arg-type]
            for item in held.values()
        ]
        for name in dict.fromkeys(map(_tag_name, add_tags)):
            _tag(vault, change, after, name)
        for name in dict.fromkeys(map(_tag_name, remove_tags)):
            _untag(vault, change, after, name)
    return after


def trash(vault: Vault, ref: str, *, restore: bool = False) -> Item:
    """Put an item in the trash, or take it out; nothing is deleted."""
    return trash_many(vault, [ref], restore=restore)[0]


def trash_many(vault: Vault, refs: Iterable[str], *, restore: bool = False) -> list[Item]:
    """Put several items in the trash, or take them out: all of them, or on a refusal none."""
    with vault.change() as change:
        held = {item.id: item for item in (lookup.item(vault, ref) for ref in refs)}
        return [change.trash(item, restore=restore) for item in held.values()]


def proposals(vault: Vault, ref: str) -> list[Proposal]:
    """What an item's own metadata proposes, in the order in which it was read."""
    return vault.find(Proposal, order="id", item_id=lookup.item(vault, ref).id)


def settle_proposal(vault: Vault, proposal_id: str, *, accept: bool) -> Item:
    """Accept a proposal into its field, or ignore it; otherwise as :func:`settle_proposals`."""
    return settle_proposals(vault, [proposal_id], accept=accept)[0]


def settle_proposals(vault: Vault, ids: Iterable[str], *, accept: bool) -> list[Item]:
    """Accept proposals into their fields, or ignore them: all, or on a refusal none.

    Returns:
        The items concerned as they stand afterwards, each once.

    Raises:
        NotFound: no such proposal.
        Usage: a proposal is for the record only (``info.*``) and fills no field.
    """
    items: dict[str, Item] = {}
    with vault.change() as change:
        for proposal_id in dict.fromkeys(ids):
            proposal = vault.one(Proposal, id=proposal_id)
            if proposal is None:
                raise NotFound("There is no such proposal.")
            item = items.get(proposal.item_id) or vault.get(Item, proposal.item_id)
            if accept:
                if proposal.field not in FIELDS:
                    raise Usage("This was read for the record only; it fills no field of the item.")
                checked = _checked(vault, {proposal.field: proposal.value})
                item = replace(item, **checked)  # type: ignore[arg-type]
            change.put("settled", replace(proposal, state="accepted" if accept else "ignored"))
            items[item.id] = change.put("described", item)
    return list(items.values())


def _checked(vault: Vault, values: Mapping[str, str]) -> dict[str, str | None]:
    """The values as an item holds them, by the names of its fields."""
    checked: dict[str, str | None] = {}
    for name, value in values.items():
        if name not in FIELDS:
            known = ", ".join([*FIELDS, "tag", "untag"])
            raise Usage(f"There is no field {name!r} to set; the fields are {known}.")
        written = FIELDS[name](value)
        if name == "place":
            checked["place_id"] = lookup.place(vault, written).id if written else None
        else:
            checked[name] = written
    return checked


def _tag_name(name: str) -> str:
    name = " ".join(_plain(name).split())
    if not name:
        raise Usage("A tag needs a name.")
    return name


def _tag(vault: Vault, change: Change, items: Sequence[Item], name: str) -> None:
    tag = vault.one(Tag, name=name) or change.put("tagged", Tag(id=new_id(), name=name))
    having = {link.item_id for link in vault.find(ItemTag, tag_id=tag.id)}
    for item in items:
        if item.id not in having:
            change.put("tagged", ItemTag(id=new_id(), item_id=item.id, tag_id=tag.id))


def _untag(vault: Vault, change: Change, items: Sequence[Item], name: str) -> None:
    tag = vault.one(Tag, name=name)
    links = vault.find(ItemTag, tag_id=tag.id) if tag else []
    chosen = {item.id for item in items}
    for link in links:
        if link.item_id in chosen:
            change.remove("untagged", link)
