"""The codebook of the organisation's own themes: a tree of names with colours and descriptions."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace

from app.errors import NotFound, Refused, Usage
from app.records.claims import Coding, Theme
from app.records.ids import new_id
from app.records.text import fold, nfc
from app.vault.tallies import tally
from app.vault.vault import Vault

LONGEST_NAME = 200
"""Characters of a theme's name."""

_COLOUR = re.compile(r"#[0-9a-f]{6}")
_BETWEEN = " / "


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """A theme in the order of the codebook.

    Attributes:
        theme: the record.
        depth: how many broader themes it has.
        path: its name after those of the broader ones, ``Custody / Threats``.
        passages: how many passages are coded by it; those of narrower themes are not counted.
    """

    theme: Theme
    depth: int
    path: str
    passages: int


def themes(vault: Vault, *, trashed: bool = False) -> list[ThemeLine]:
    """The codebook: every theme after the broader one, alphabetically.

    Args:
        vault: open.
        trashed: those in the trash instead; they stand in no tree.
    """
    counts = tally(vault, Coding, "ref", of="passage_id")
    if trashed:
        gone = vault.find(Theme, order="name", trashed=True)
        return [ThemeLine(each, 0, each.name, counts.get(each.id, 0)) for each in gone]
    every = vault.find(Theme, trashed=False)
    known = {each.id for each in every}
    below: dict[str | None, list[Theme]] = defaultdict(list)
    for each in every:
        # Whose broader theme lies in the trash is shown at the top.
        below[each.parent_id if each.parent_id in known else None].append(each)
    lines: list[ThemeLine] = []

    def add(parent: str | None, depth: int, path: str) -> None:
        for each in sorted(below.get(parent, ()), key=lambda theme: fold(theme.name)):
            whole = f"{path}{_BETWEEN}{each.name}" if path else each.name
            lines.append(ThemeLine(each, depth, whole, counts.get(each.id, 0)))
            add(each.id, depth + 1, whole)

    add(None, 0, "")
    return lines


def find_theme(vault: Vault, ref: str) -> Theme:
    """The theme with this id, a unique beginning of it, this name, or this path.

    Raises:
        NotFound: there is none.
        Usage: several have this name.
    """
    wanted = nfc(ref).strip()
    every = vault.find(Theme)
    for each in every:
        if each.id == wanted:
            return each
    live = themes(vault)
    key = fold(wanted)
    found = [line.theme for line in live if key in (fold(line.theme.name), fold(line.path))]
    if not found and len(wanted) >= 6:
        found = [each for each in every if each.id.startswith(wanted.lower())]
    if not found:
        raise NotFound("There is no such theme in the codebook.")
    if len(found) > 1:
        raise Usage(f"{len(found)} themes have that name; give the id or the whole path.")
    return found[0]


def save_theme(
    vault: Vault,
    name: str,
    *,
    theme_id: str = "",
    parent: str | None = None,
    colour: str = "",
    description: str = "",
) -> Theme:
    """Add a theme, or change one; it is whole as it is given here.

    Args:
        vault: open for writing.
        name: unique among those under the same broader theme, whatever the case of its letters.
        theme_id: the theme that is changed; ``""`` adds one.
        parent: id, name or path of the broader theme; None or ``""`` for none.
        colour: ``#rrggbb`` or ``""``.
        description: what is coded by it, and what is not.

    Raises:
        Usage: no name, one that is too long, or no colour.
        Refused: there is one of this name beside it, or it would be broader than itself.
        NotFound: no such theme.
    """
    written = " ".join(nfc(name).split())
    if not written:
        raise Usage("A theme needs a name.")
    if len(written) > LONGEST_NAME:
        raise Usage(f"The name of a theme has at most {LONGEST_NAME} characters.")
    if _BETWEEN in written:
        raise Usage(
            "The name of a theme has no stroke between blanks: it parts broader from narrower."
        )
    colour = colour.strip().lower()
    if colour and not _COLOUR.fullmatch(colour):
        raise Usage("A colour is written as #rrggbb.")
    held = vault.one(Theme, id=theme_id) if theme_id else None
    if theme_id and held is None:
        raise NotFound("There is no such theme in the codebook.")
    parent_id = find_theme(vault, parent).id if parent else None
    if held is not None and parent_id is not None:
        _check_tree(vault, held.id, parent_id)
    _check_name(vault, written, parent_id, held.id if held else "")
    made = replace(
        held or Theme(id=new_id(), name=written),
        name=written,
        parent_id=parent_id,
        colour=colour,
        description=nfc(description).strip(),
    )
    with vault.change() as change:
        return change.put("described" if held else "recorded", made)


def trash_theme(vault: Vault, theme_id: str, *, restore: bool = False) -> Theme:
    """Put a theme in the trash, or take it out; the passages keep it, and show it again then.

    Raises:
        NotFound: no such theme.
        Refused: narrower themes hang on it, or its name was given again since.
    """
    held = vault.get(Theme, theme_id)
    if restore:
        _check_name(vault, held.name, held.parent_id, held.id)
    elif vault.count(Theme, parent_id=held.id, trashed=False):
        raise Refused("The theme has narrower ones; move or trash those first.")
    with vault.change() as change:
        return change.trash(held, restore=restore)


def merge_themes(vault: Vault, theme_id: str, into_id: str) -> int:
    """Code by one theme whatever was coded by another, which goes to the trash.

    Args:
        vault: open for writing.
        theme_id: the one that goes.
        into_id: the one that stays; it takes the narrower themes over.

    Returns:
        How many passages were coded anew.

    Raises:
        Usage: both are the same.
        Refused: the one that stays is narrower than the one that goes, or two narrower ones have one name.
    """
    if theme_id == into_id:
        raise Usage("A theme cannot be merged with itself.")
    gone, kept = vault.get(Theme, theme_id), vault.get(Theme, into_id)
    _check_tree(vault, gone.id, kept.id)
    moved = 0
    with vault.change() as change:
        there = {each.passage_id for each in vault.find(Coding, kind="theme", ref=kept.id)}
        for each in vault.find(Coding, kind="theme", ref=gone.id):
            if each.passage_id in there:
                change.remove("unlinked", each)
            else:
                change.put("linked", replace(each, ref=kept.id))
                moved += 1
        for narrower in vault.find(Theme, parent_id=gone.id):
            if not narrower.trashed:
                _check_name(vault, narrower.name, kept.id, narrower.id)
            change.put("described", replace(narrower, parent_id=kept.id))
        change.put("trashed", replace(gone, trashed=True))
    return moved


def _check_tree(vault: Vault, theme_id: str, parent_id: str) -> None:
    above = {each.id: each for each in vault.find(Theme)}
    at: str | None = parent_id
    while at is not None:
        if at == theme_id:
            raise Refused("A theme cannot be narrower than itself.")
        at = above[at].parent_id if at in above else None


def _check_name(vault: Vault, name: str, parent_id: str | None, own: str) -> None:
    key = fold(name)
    for each in vault.find(Theme, parent_id=parent_id, trashed=False):
        if each.id != own and fold(each.name) == key:
            raise Refused("There is a theme of this name already.")
