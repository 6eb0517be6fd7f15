"""Text versions that people bring: transcripts, translations, notes. Immutable; a new one follows the old."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.casework import lookup, signing
from app.errors import Refused, Usage
from app.records.evidence import Item, ItemRelation, ItemText
from app.records.text import nfc
from app.vault.vault import Vault

KINDS = ("transcript", "translation", "notes", "statement")

_OWN = ("transcript", "statement")
"""Kinds that follow the item's own text."""

_LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class TextVersion:
    """A text that says in another language what an item says.

    Attributes:
        text_id: the text version; ``""`` for an item that has no text yet.
        language: BCP 47 tag, or ``""``.
        kind: of the text version (``translation`` for one that belongs to the item itself).
        item: the item that holds it.
    """

    text_id: str
    language: str
    kind: str
    item: Item


def add_text(
    vault: Vault, ref: str, source: Path, *, kind: str = "transcript", language: str = ""
) -> ItemText:
    """Read a UTF-8 text file and add it as a text version of an item.

    Raises:
        Usage: an unknown kind.
        Refused: the file cannot be read, is not UTF-8, is empty or larger than 64 MiB.
    """
    _check_kind(kind)
    try:
        with source.open("rb") as opened:
            data = opened.read(_LARGEST + 1)
        written = data.decode("utf-8-sig")
    except OSError as error:
        raise Refused("The text file could not be read.") from error
    except UnicodeDecodeError as error:
        raise Refused("The text file is not UTF-8.") from error
    if len(data) > _LARGEST:
        raise Refused("The text file is larger than 64 MiB.")
    if not written.strip():
        raise Refused("The text file is empty.")
    return save_text(vault, ref, written, kind, language)


def save_text(vault: Vault, ref: str, text: str, kind: str, language: str = "") -> ItemText:
    """Add what was written as the new version of an item's text of this kind.

    The versions before it stay. When nothing was changed, the version that says the same is returned
    and nothing is added: the item's current text, or its latest translation in that language, or its
    latest notes.

    Args:
        vault: open for writing.
        ref: the item.
        text: as written; every line end becomes a line feed.
        kind: one of :data:`KINDS`.
        language: BCP 47 tag; ``""`` for the item's own, of a translation for an unknown one.

    Raises:
        Usage: an unknown kind.
        Refused: the text is empty or larger than 64 MiB.
    """
    _check_kind(kind)
    written = nfc(text.replace("\r\n", "\n").replace("\r", "\n"))
    if not written.strip():
        raise Refused("The text is empty.")
    # A code point has at most four bytes: short texts need no second copy to be measured.
    if len(written) * 4 > _LARGEST and len(written.encode("utf-8", "replace")) > _LARGEST:
        raise Refused("The text is larger than 64 MiB.")
    with vault.change() as change:
        item = lookup.item(vault, ref)
        language = language or ("" if kind == "translation" else item.language)
        before = _before(vault, item, kind, language)
        if before is not None and vault.text(before.id) == written:
            return before
        current = vault.current_text(item.id) if kind in _OWN else None
        return change.add_text(
            "transcribed",
            item,
            kind=kind,
            language=language,
            text=written,
            hidden_from=len(written),
            origin=signing.origin_after(vault, current),
            pages=(),
        )


def translations(vault: Vault, ref: str) -> list[TextVersion]:
    """The texts to show beside an item's own: what says the same in another language.

    These are the item's latest text of kind ``translation`` in each language, and the current texts
    of the items that it is a translation of or that are translations of it.
    """
    item = lookup.item(vault, ref)
    own: dict[str, ItemText] = {}
    for text in vault.find(ItemText, order="id", item_id=item.id, kind="translation"):
        own.pop(text.language, None)
        own[text.language] = text
    found = [TextVersion(each.id, each.language, each.kind, item) for each in own.values()]
    others = [
        link.to_id
        for link in vault.find(ItemRelation, order="id", item_id=item.id, relation="translation-of")
    ]
    others += [
        link.item_id
        for link in vault.find(ItemRelation, order="id", to_id=item.id, relation="translation-of")
    ]
    for other_id in dict.fromkeys(others):
        other = vault.get(Item, other_id)
        current = vault.current_text(other.id)
        if other.trashed:
            continue
        if current is None:
            found.append(TextVersion("", other.language, "", other))
        else:
            found.append(
                TextVersion(current.id, current.language or other.language, current.kind, other)
            )
    return found


def _before(vault: Vault, item: Item, kind: str, language: str) -> ItemText | None:
    """The version that a new text of this kind follows."""
    if kind in ("translation", "notes"):
        wanted: dict[str, Any] = {"language": language} if kind == "translation" else {}
        held = vault.find(ItemText, order="-id", limit=1, item_id=item.id, kind=kind, **wanted)
        return held[0] if held else None
    current = vault.current_text(item.id)
    if current is None or current.kind in ("translation", "notes"):
        return None
    # A corrected reading of a file is a transcript; a statement is one by being called so.
    return current if kind in ("transcript", current.kind) else None


def _check_kind(kind: str) -> None:
    if kind not in KINDS:
        raise Usage(f"A text is one of {', '.join(KINDS)}.")
