"""One finished bundle for the tests that only read or copy it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bundle.made import write


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bundle") / "KB-7F3A-2026"
    write(folder)
    return folder
