"""Fixtures for the vault's tests: real vaults, opened at a low passphrase cost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.vault.vault import Vault
from tests.builders import SmallCase, new_vault, small_case


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with new_vault(tmp_path / "vault") as made:
        yield made


@pytest.fixture
def filled(vault: Vault) -> SmallCase:
    return small_case(vault)
