"""Taking in what the program itself made in memory: a protocol, a photograph, a recording.

Like :mod:`app.casework.receiving.ingest`, but of bytes that never lay in a file.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from typing import BinaryIO

from app.casework import lookup
from app.casework.receiving.ingest import Details, checked, examine, item_of
from app.errors import Refused
from app.progress import SILENT, Progress
from app.records.evidence import Item
from app.records.text import nfc, one_line
from app.vault.vault import Change, Vault

_HEAD = 1 << 16


def bring(
    vault: Vault,
    case: str,
    name: str,
    source: bytes | BinaryIO,
    *,
    title: str = "",
    details: Details | None = None,
    also: Callable[[Change, Item], None] | None = None,
    read: bool = True,
    progress: Progress = SILENT,
) -> Item:
    """Make bytes an item of a case.

    Args:
        vault: open for writing.
        case: code or id of the case.
        name: under which the original is kept, with its ending.
        source: the bytes, or a stream read from where it stands to its end.
        title: of the item; ``""``: from the name.
        details: said of it.
        also: what else belongs into the same transaction (links, consents), given the new item.
        read: whether the sandboxed worker reads it at once (text, pages).
        progress: of storing and reading; may cancel before it is stored.

    Returns:
        The item, as it stands after it was read.

    Raises:
        Refused: the vault holds these very bytes already.
        NotFound: no such case.
        StorageFailed: the disk is full or gone; nothing stays behind.
    """
    held = checked(details or Details())
    case_id = lookup.case(vault, case).id
    stream = io.BytesIO(source) if isinstance(source, bytes) else source
    start = stream.tell()
    head = stream.read(_HEAD)
    stream.seek(start)
    stored = vault.blobs.write(stream, progress)
    same = vault.one(Item, sha256=stored.sha256, parent_id=None, erased_at="")
    if same is not None:
        vault.blobs.remove(stored.id)
        raise Refused(f"The vault holds these very bytes already, as item {same.number}.")
    made = item_of(name, head, stored, case_id, held)
    if title:
        made = replace(made, title=one_line(nfc(title)))
    with vault.change() as change:
        made = change.put("received", replace(made, number=change.next_number()))
        if also is not None:
            also(change, made)
    return examine(vault, [made], progress)[0][0] if read else made
