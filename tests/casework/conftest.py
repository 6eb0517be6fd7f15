"""A vault with a case, for the verbs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.casework.receiving.ingest import ingest
from app.casework.registry.cases import save_case
from app.records.evidence import Item
from app.vault.vault import Vault
from tests.builders import new_vault

Put = Callable[[str, str], Item]


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with new_vault(tmp_path / "vault") as made:
        save_case(made, "KZ-1", title="A case")
        yield made


@pytest.fixture
def put(vault: Vault, tmp_path: Path) -> Put:
    """Take a text in under a name, and return its item."""

    def take(name: str, text: str) -> Item:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        batch = ingest(vault, [path], "KZ-1")
        assert not batch.refused
        return batch.ingested[0].item

    return take
