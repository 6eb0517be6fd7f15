"""An older page of the database, valid by itself, put back in its place: noticed, whichever page.

SQLCipher authenticates each page with its number, not with the state of the whole, so it cannot
tell. The log's root, the rows' events and the check of the index against the texts can.
"""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import VaultDamaged
from app.records.evidence import Item
from app.records.ids import new_id
from app.vault.change import Change
from app.vault.check import check_vault
from app.vault.database import PAGE_SIZE
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, SmallCase, add_item, new_vault, small_case

Step = Callable[[Vault, Change, SmallCase], object]


def _erase(vault: Vault, change: Change, filled: SmallCase) -> None:
    change.erase("erased", vault.log.events(table="person")[0].index, ["name"])


STEPS: dict[str, Step] = {
    "item": lambda vault, change, filled: change.put(
        "described", dataclasses.replace(filled.item, title="Another title", reviewed=True)
    ),
    "new item": lambda vault, change, filled: add_item(vault, change, filled.case, "third"),
    "mark": lambda vault, change, filled: change.put(
        "accepted", dataclasses.replace(filled.mark, state="accepted")
    ),
    "consent": lambda vault, change, filled: change.put(
        "withdrew", dataclasses.replace(filled.consent, withdrawn_on="2022-05-01")
    ),
    "person": lambda vault, change, filled: change.put(
        "described", dataclasses.replace(filled.person, name="Somebody Else")
    ),
    "link": lambda vault, change, filled: change.remove("unlinked", filled.link),
    "text": lambda vault, change, filled: change.add_text(
        "typed", filled.item, "notes", "en", "a further note"
    ),
    "note": lambda vault, change, filled: change.note(
        "viewed", "item", filled.item.id, {"by": "x"}
    ),
    "erasure": _erase,
    "tag": lambda vault, change, filled: change.put(
        "added", dataclasses.replace(filled.place, id=new_id(), name="New place")
    ),
}


def pages_of(path: Path) -> list[bytes]:
    data = path.read_bytes()
    return [data[at : at + PAGE_SIZE] for at in range(0, len(data), PAGE_SIZE)]


def noticed(path: Path) -> bool:
    try:
        # Reading only: a writer would seal what it found, and wait for the disk each time.
        with Vault.open(path, CREDENTIAL, write=False) as vault:
            return bool(check_vault(vault))
    except VaultDamaged:
        return True


@pytest.mark.parametrize("name", STEPS)
def test_every_older_page_is_noticed(tmp_path: Path, name: str) -> None:
    path = tmp_path / "vault"
    with new_vault(path) as vault:
        filled = small_case(vault)
    old = pages_of(path / "vault.db")
    with Vault.open(path, CREDENTIAL) as vault, vault.change() as change:
        STEPS[name](vault, change, filled)
    with Vault.open(path, CREDENTIAL) as vault:
        assert check_vault(vault) == []
    new = pages_of(path / "vault.db")
    kept = (path / "vault.db").read_bytes()
    differing = [
        number
        for number, (before, after) in enumerate(zip(old, new, strict=False))
        if before != after
    ]
    assert len(differing) >= 4, "the log, its values, its state and their tables at least"
    missed = []
    for number in differing:
        spliced = [*new[:number], old[number], *new[number + 1 :]]
        (path / "vault.db").write_bytes(b"".join(spliced))
        if not noticed(path):
            missed.append(number + 1)
    (path / "vault.db").write_bytes(kept)
    assert missed == [], f"of pages {differing}"


def test_an_older_database_with_its_own_checkpoint_is_the_limit(tmp_path: Path) -> None:
    """Whoever puts back the whole vault, checkpoint included, is caught only from outside.

    A checkpoint that left the vault (in a bundle, at a colleague's) is what notices that.
    """
    path = tmp_path / "vault"
    with new_vault(path) as vault:
        filled = small_case(vault)
    shutil.copytree(path, tmp_path / "copy")
    with Vault.open(path, CREDENTIAL) as vault:
        with vault.change() as change:
            STEPS["item"](vault, change, filled)
        outside = vault.log.checkpoint()
    with Vault.open(tmp_path / "copy", CREDENTIAL) as vault:
        assert vault.get(Item, filled.item.id) == filled.item
        with pytest.raises(VaultDamaged, match="earlier copy"):
            vault.log.verify_sealed(vault.log.read_checkpoint(outside))
