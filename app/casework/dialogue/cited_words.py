"""Where somebody is cited: an item that is the document, and the passage of it with the very words."""

from __future__ import annotations

from app.casework import lookup
from app.errors import NotFound, Usage
from app.records.evidence import Passage
from app.records.text import nfc
from app.vault.vault import Vault

LONGEST = 1000
"""Characters of a sentence in our words."""

LONGEST_NAME = 300
"""Characters of a document's symbol or title, of a speaker, of a topic, of a place in a document."""


def one_of(vault: Vault, source: str, passage: str) -> tuple[str | None, str | None]:
    """Ids of the item and the passage that are meant; a passage says its item.

    Args:
        vault: open.
        source: number or id of an item, or ``""``.
        passage: id of a passage, or ``""``.

    Raises:
        NotFound: there is none.
        Usage: the passage stands in another item.
    """
    item_id = lookup.item(vault, source).id if source else None
    if not passage:
        return item_id, None
    held = vault.one(Passage, id=passage)
    if held is None:
        raise NotFound("There is no such passage.")
    if item_id is not None and item_id != held.item_id:
        raise Usage("These words stand in another item than the one that is given.")
    return held.item_id, held.id


def sentence(text: str, empty: str) -> str:
    """A sentence on one line.

    Args:
        text: as written.
        empty: what to say when nothing is.

    Raises:
        Usage: it is empty or overlong.
    """
    said = line(text, LONGEST)
    if not said:
        raise Usage(empty)
    return said


def line(text: str, longest: int = LONGEST_NAME) -> str:
    """White space as single blanks, within a length.

    Raises:
        Usage: it is longer.
    """
    said = " ".join(nfc(text).split())
    if len(said) > longest:
        raise Usage(f"This has at most {longest} characters; the rest belongs in the note.")
    return said
