"""What a vault holds, without what two vaults can never share: ids, times, salts, places of blobs."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from typing import Any

from app.records.base import Record
from app.records.bundles import BundleRecord
from app.records.cases import Act, Case, Event, Instrument, Place, Provision
from app.records.evidence import Item, ItemText, Passage, Tag
from app.records.people import Person
from app.vault.catalogue import RECORDS, Actor
from app.vault.vault import Vault

Portrait = dict[str, Counter[str]]

_MOMENTS = frozenset({"received_at", "created_at", "examined_at", "made_at", "at"})
_PRIVATE = frozenset(
    {
        "public_key",
        "manifest_sha256",
        "signature_sha256",
        "bundle_id",
        "log_size",
        "masks",
        "marks",
        "marks_digest",
    }
)

_NAMES: dict[type[Record], tuple[str, ...]] = {
    Item: ("number",),
    Case: ("code",),
    Person: ("name",),
    Place: ("name", "parent_id"),
    Event: ("case_id", "title"),
    Act: ("event_id", "act"),
    ItemText: ("item_id", "kind", "language", "sha256"),
    Passage: ("item_id", "text_id", "start", "end", "quote"),
    Tag: ("name",),
    Instrument: ("code",),
    Provision: ("ref",),
    Actor: ("name",),
    BundleRecord: ("case_id", "profile"),
}
"""By what a person would call a record that others refer to."""

KEPT = ("item_text", "proposal", "consent")
"""Tables that the vault only ever adds to: what an undo leaves in them is its history."""


def portrait(vault: Vault, *, without: tuple[str, ...] = ()) -> Portrait:
    """Every record of every table as words, with natural keys in the place of ids.

    Args:
        vault: open for reading.
        without: tables that are left out.
    """
    everything = {record.id: record for kind in RECORDS for record in vault.find(kind)}

    def value(record: Record, name: str) -> Any:
        held = getattr(record, name)
        if name in _MOMENTS:
            return bool(held)
        if name == "blob_id":
            # Where the bytes lie is chance; that they are these bytes is not.
            return getattr(record, "sha256", "") == getattr(record, "sha256", None)
        if isinstance(held, str) and held in everything:
            return called(everything[held])
        return held

    def called(record: Record) -> tuple[Any, ...]:
        names = _NAMES.get(type(record)) or tuple(
            field.name for field in fields(record) if field.name not in {"id", *_PRIVATE}
        )
        return (record.table, *(value(record, name) for name in names))

    found: Portrait = {}
    for kind in RECORDS:
        if kind.table in without:
            continue
        rows = (
            repr(
                [
                    (field.name, value(record, field.name))
                    for field in fields(record)
                    if field.name not in {"id", *_PRIVATE}
                ]
            )
            for record in vault.find(kind)
        )
        found[kind.table] = Counter(rows)
    return found


def differences(one: Portrait, other: Portrait) -> dict[str, tuple[list[str], list[str]]]:
    """The rows that only one of two portraits has, table by table."""
    found = {}
    for table in one.keys() | other.keys():
        first, second = one.get(table, Counter()), other.get(table, Counter())
        only = (sorted((first - second).elements()), sorted((second - first).elements()))
        if any(only):
            found[table] = only
    return found
