"""Signed consent sheets and recorded consents, taken in and attached to the consents that they prove."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.casework import lookup
from app.casework.consents import consent
from app.casework.receiving.bringing import bring
from app.casework.receiving.gather import open_source, unread
from app.casework.receiving.ingest import Details, digest_of, name_of
from app.errors import Refused
from app.progress import SILENT, Progress
from app.records.consent import Consent
from app.records.evidence import Item
from app.vault.vault import Change, Vault


def take_sheet(
    vault: Vault, ref: str, path: Path, *, read: bool = True, progress: Progress = SILENT
) -> Item:
    """Take the signed sheet or the recording of a consent into the case of an item.

    One sheet may be signed for several items: where the vault holds the file already, that item is
    the sheet. A new one is closed, so that no bundle even mentions it.

    Args:
        vault: open for writing.
        ref: id or number of the item that the consent is for.
        path: the file.
        read: whether the sandboxed worker reads it at once.
        progress: of storing and reading.

    Raises:
        NotFound: no such item.
        Refused: the file cannot be read or is empty.
    """
    item = lookup.item(vault, ref)
    try:
        with open_source(path) as source:
            held = vault.one(Item, sha256=digest_of(source), parent_id=None, erased_at="")
            if held is not None:
                return held
            if source.read(1) == b"":
                raise Refused("The consent sheet is an empty file.")
            source.seek(0)
            made = bring(
                vault,
                item.case_id,
                name_of(path.name),
                source,
                title=f"Consent sheet for item {item.number}",
                details=Details(kind=consent.SHEET),
                also=_close,
                read=read,
                progress=progress,
            )
            return vault.get(Item, made.id)
    except OSError as error:
        raise Refused(f"The consent sheet was not taken in: {unread(error)}.") from error


def _close(change: Change, made: Item) -> None:
    change.put("described", replace(made, disclosure="closed"))


def attach(vault: Vault, ref: str, person: str, sheet: str) -> Consent:
    """Attach a sheet to what a person agreed to, as a consent that says the same and follows it.

    Args:
        vault: open for writing.
        ref: id or number of the item that the consent is for.
        person: id, name or pseudonym.
        sheet: id or number of the item with the sheet.

    Raises:
        Refused: the person has given no consent for the item, or withdrew it.
        NotFound: no such item or person.
    """
    item, found = lookup.item(vault, ref), lookup.person(vault, person)
    held = consent.current(vault, item.id).get(found.id)
    if held is None or held.withdrawn_on:
        raise Refused("There is no consent of this person that stands, so no sheet belongs to it.")
    return consent.record(vault, item.id, replace(consent.form_of(held), sheet=sheet))
