"""A changed byte anywhere in the database is noticed: at opening, or by verifying the vault.

``KUAGER_FLIPS`` sets how many bytes are tried (40 by default; 2,000 before a release).
"""

from __future__ import annotations

import os
import random
from pathlib import Path

from app.errors import StorageFailed, VaultDamaged
from app.vault.check import check_vault
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, new_vault, small_case

FLIPS = int(os.environ.get("KUAGER_FLIPS", "40"))


def noticed(path: Path) -> bool:
    try:
        # Reading only: a writer would wait for the disk each time.
        with Vault.open(path, CREDENTIAL, write=False) as vault:
            return bool(check_vault(vault))
    except (VaultDamaged, StorageFailed) as error:
        # A sentence, whatever the engine said.
        return error.sentence.endswith(".")


def test_every_flipped_byte_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "vault"
    with new_vault(path) as vault:
        small_case(vault)
    database = path / "vault.db"
    data = database.read_bytes()
    # The first page and every field of a page's tail among them, the rest anywhere.
    chance = random.Random(2022)
    places = {0, 15, 16, 100, 16383, len(data) - 1} | {
        chance.randrange(len(data)) for _ in range(FLIPS)
    }
    missed = []
    for place in sorted(places):
        flipped = bytearray(data)
        flipped[place] ^= 1 << chance.randrange(8)
        database.write_bytes(flipped)
        for ending in ("-wal", "-shm"):
            database.with_name(database.name + ending).unlink(missing_ok=True)
        if not noticed(path):
            missed.append(place)
    assert missed == []
    database.write_bytes(data)
    with Vault.open(path, CREDENTIAL) as vault:
        assert check_vault(vault) == []
