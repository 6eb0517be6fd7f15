"""Opening a vault (its whole log is hashed again) and verifying everything in it."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from app.casework.receiving.ingest import receive
from app.records.cases import Case
from app.records.evidence import Item, ItemPerson
from app.records.ids import new_id
from app.records.merkle import root_of
from app.records.people import Person, PersonName
from app.vault.change import Change
from app.vault.check import check_vault
from app.vault.vault import Vault
from tests.bench import material
from tests.bench.measure import Row, in_turn, timed
from tests.builders import CREDENTIAL, add_item, new_vault

_VERSION = 1


def run(work: Path, quick: bool) -> Iterator[Row]:
    """Both, on a vault of many events and on one of many bytes."""
    rounds = 2 if quick else 5
    events = 10_000 if quick else 100_000
    path, leaves = _eventful(work, events)
    ours, theirs = in_turn(rounds, lambda: _open(path), lambda: _hash_leaves(leaves))
    yield Row(
        "vaults", f"open a vault of {events // 1000}k events, all of them verified", "s", ours,
        "plain SQLite: read the same leaves, Merkle root", theirs,
    )  # fmt: skip
    taken, _ = in_turn(min(rounds, 3), lambda: _check(path), lambda: 0.0)
    yield Row(
        "vaults", f"verify a vault of {events // 1000}k events (replay and comparison)",
        "events/s", events / taken,
    )  # fmt: skip
    count = 60 if quick else 300
    originals = sorted(material.photographs(work, count).iterdir())
    held = _heavy(work, originals)
    size = sum(each.stat().st_size for each in originals) / 1e6
    ours, theirs = in_turn(
        min(rounds, 3),
        lambda: _check(held),
        lambda: timed(["openssl", "dgst", "-sha256", *map(str, originals)]),
    )
    yield Row(
        "vaults", f"verify a vault of {count} originals of 3 MB", "MB/s", size / ours,
        "openssl dgst of the files", size / theirs,
    )  # fmt: skip


def _open(path: Path) -> float:
    began = time.perf_counter()
    vault = Vault.open(path, CREDENTIAL)
    taken = time.perf_counter() - began
    vault.close()
    return taken


def _check(path: Path) -> float:
    with Vault.open(path, CREDENTIAL) as vault:
        began = time.perf_counter()
        problems = check_vault(vault)
        taken = time.perf_counter() - began
    if problems:
        raise AssertionError(problems[0].sentence)
    return taken


def _hash_leaves(plain: Path) -> float:
    began = time.perf_counter()
    database = sqlite3.connect(plain)
    rows = database.execute("SELECT leaf FROM log ORDER BY position")
    root_of([hashlib.sha256(b"\0" + leaf.encode()).digest() for (leaf,) in rows])
    database.close()
    return time.perf_counter() - began


def _eventful(work: Path, events: int) -> tuple[Path, Path]:
    folder = work / f"events-{events}-{_VERSION}"
    if not folder.exists():
        partial = work / f"{folder.name}.partial"
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir()
        _fill(partial, events)
        partial.rename(folder)
    return folder / "vault", folder / "plain.db"


def _fill(folder: Path, events: int) -> None:
    case = Case(id=new_id(), code="B", title="Bench")
    with new_vault(folder / "vault") as vault:
        with vault.change() as change:
            change.put("opened", case)
            items = [add_item(vault, change, case, f"Sheet {number}") for number in range(200)]
        while (held := vault.log.size) < events:
            with vault.change() as change:
                for number in range(min(1000, (events - held) // 4 + 1)):
                    _four_events(change, items[number % len(items)], held + number)
        plain = sqlite3.connect(folder / "plain.db")
        plain.execute("CREATE TABLE log (position INTEGER PRIMARY KEY, leaf TEXT)")
        plain.executemany(
            "INSERT INTO log VALUES (?, ?)",
            ((index, vault.log.leaf(index).decode()) for index in range(vault.log.size)),
        )
        plain.commit()
        plain.close()


def _four_events(change: Change, item: Item, number: int) -> None:
    person = Person(id=new_id(), name=f"Witness {number}", pseudonym=f"Person {number}")
    change.put("added", person)
    alias = PersonName(id=new_id(), person_id=person.id, name=f"W. {number}")
    change.put("added", alias)
    role = ItemPerson(id=new_id(), item_id=item.id, person_id=person.id, role="witness")
    change.put("linked", role)
    change.put("described", replace(person, protected=True, nationality="KZ"))


def _heavy(work: Path, originals: list[Path]) -> Path:
    folder = work / f"originals-{len(originals)}-{_VERSION}"
    if not folder.exists():
        partial = work / f"{folder.name}.partial"
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir()
        with new_vault(partial / "vault") as vault:
            with vault.change() as change:
                change.put("opened", Case(id=new_id(), code="B", title="Bench"))
            receive(vault, originals, "B")
        partial.rename(folder)
    return folder / "vault"
