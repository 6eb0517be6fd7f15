"""Opening a PDF that its maker locked: the password is tried, kept in the vault, and the file read.

The password lies encrypted among what the vault keeps for itself and is in no event of the log: it is no
evidence, and whoever reads the log later need not learn how a source locks files.
"""

from __future__ import annotations

from contextlib import closing
from typing import BinaryIO, cast

from app.casework import lookup
from app.casework.receiving.ingest import PASSWORD, examine
from app.errors import Refused, Unreadable
from app.intake import wire
from app.intake.view import PageSession
from app.progress import SILENT, Progress
from app.records.evidence import Item
from app.vault.vault import Vault

MOST_CHARACTERS = 1_000


def is_locked(item: Item) -> bool:
    """Whether an item waits for the password of its original."""
    return item.unreadable == wire.REASONS["locked"]


def unlock(
    vault: Vault, ref: str, password: str, progress: Progress = SILENT
) -> tuple[Item, tuple[str, ...]]:
    """Open a locked item with its password, and read it.

    Args:
        vault: open for writing.
        ref: the item's number or id.
        password: as its maker gave it.
        progress: told while the file is read.

    Returns:
        The item as it stands afterwards, with sentences on what could not be read of it.

    Raises:
        NotFound: no such item.
        Refused: the item is not locked, or with another password; nothing was changed.
        Unreadable: the file cannot be opened for another reason.
    """
    item = lookup.item(vault, ref)
    if not is_locked(item):
        raise Refused("This item is not locked with a password.")
    if not password or len(password) > MOST_CHARACTERS or not _opens(vault, item, password):
        raise Refused("This password does not open the file.")
    vault.desk.put(PASSWORD + item.id, password)
    ((after, notes),) = [each for each in examine(vault, [item], progress) if each[0].id == item.id]
    return after, notes


def _opens(vault: Vault, item: Item, password: str) -> bool:
    source = cast("BinaryIO", vault.blobs.open(item.blob_id, item.size))
    with closing(PageSession(source, item.size, item.media_type, password)) as session:
        try:
            session.sizes()
        except Unreadable as error:
            if error.sentence == wire.REASONS["locked"]:
                return False
            raise
    return True
