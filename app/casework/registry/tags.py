"""Tags: coloured words that group items."""

from __future__ import annotations

from dataclasses import replace

from app.errors import NotFound, Refused, Usage
from app.records.evidence import Item, ItemTag, Tag
from app.records.ids import new_id
from app.records.text import fold, nfc
from app.vault.tallies import tally
from app.vault.vault import Vault

COLOURS = ("red", "orange", "yellow", "green", "teal", "blue", "violet", "grey")
"""The colours a tag may have, by name: the window decides how each looks in its themes."""

_LONGEST = 100


def tags(vault: Vault) -> list[tuple[Tag, int]]:
    """Every tag with the number of items that have it, in alphabetical order."""
    counts = tally(vault, ItemTag, "tag_id", of="item_id", live=Item)
    listed = sorted(vault.find(Tag), key=lambda tag: fold(tag.name))
    return [(tag, counts.get(tag.id, 0)) for tag in listed]


def save_tag(vault: Vault, name: str, colour: str = "", tag_id: str | None = None) -> Tag:
    """Add a tag, or rename and recolour one.

    Args:
        vault: open for writing.
        name: unique in the vault, whatever the case of its letters.
        colour: one of :data:`COLOURS`, or ``""`` for none.
        tag_id: the tag to change; None adds one.

    Raises:
        Usage: an empty or overlong name, or an unknown colour.
        Refused: another tag has this name.
        NotFound: no such tag.
    """
    name = " ".join(nfc(name).split())
    if not name:
        raise Usage("A tag needs a name.")
    if len(name) > _LONGEST:
        raise Usage(f"The name of a tag has at most {_LONGEST} characters.")
    with vault.change() as change:
        before = _tag(vault, tag_id) if tag_id is not None else None
        # A colour of an older kind may stay; a new one is of the list.
        if colour and colour not in COLOURS and (before is None or colour != before.colour):
            raise Usage(f"The colour of a tag is one of {', '.join(COLOURS)}.")
        for other in vault.find(Tag):
            if other.id != tag_id and fold(other.name) == fold(name):
                raise Refused("There is a tag of this name already.")
        after = replace(before or Tag(id=new_id(), name=name), name=name, colour=colour)
        return change.put("tagged" if before is None else "described", after)


def remove_tag(vault: Vault, tag_id: str) -> int:
    """Remove a tag, and take it off every item that has it.

    Returns:
        How many items had it.
    """
    with vault.change() as change:
        tag = _tag(vault, tag_id)
        links = vault.find(ItemTag, tag_id=tag.id)
        for link in links:
            change.remove("untagged", link)
        change.remove("removed", tag)
    return len(links)


def _tag(vault: Vault, tag_id: str) -> Tag:
    found = vault.one(Tag, id=tag_id)
    if found is None:
        raise NotFound("There is no such tag.")
    return found
