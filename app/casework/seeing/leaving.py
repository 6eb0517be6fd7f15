"""Pictures that a person asked for as a file: they are not redacted, and the custody says that they left."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.bundle.files import put_file
from app.casework import lookup
from app.errors import Usage
from app.records.cases import Case
from app.records.evidence import Item
from app.vault.vault import Vault

SUFFIXES = (".png", ".svg", ".pdf")


def write_picture(
    vault: Vault, path: Path, data: bytes, what: str, item_ids: Iterable[str], case: str = ""
) -> Path:
    """Write a picture to where a person chose: whole or not at all, and over nothing.

    Args:
        vault: open for writing; the custody of the items and of the case says that they were pictured.
        path: ends in one of :data:`SUFFIXES`.
        data: the picture.
        what: which (``map``).
        item_ids: the items that are evidence of what is in it.
        case: code or id of the case that it shows; ``""`` for all of them.

    Raises:
        Usage: another kind of file.
        Refused: something is there already, or writing is not allowed.
        StorageFailed: the disk is full or fails.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise Usage(
            "A picture is written as .png, .svg or .pdf; give the file one of these endings."
        )
    told = {"pictured": what, "as": suffix.removeprefix(".")}
    # Logged first: a trace without a file does less harm than a file without a trace.
    with vault.change() as change:
        cases = [lookup.case(vault, case)] if case else vault.find(Case, trashed=False)
        for each in cases:
            change.note("pictured", Case.table, each.id, told)
        for item_id in sorted(set(item_ids)):
            change.note("pictured", Item.table, item_id, told)
    put_file(path, data)
    return path
