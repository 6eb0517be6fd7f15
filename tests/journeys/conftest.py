"""The program as a script sees it: verbs in, JSON and exit codes out."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.cli import run
from app.vault.keys import Credential
from app.vault.vault import Vault
from tests.builders import FAST

PASSPHRASE = "correct horse battery staple"


@dataclass
class Said:
    """What one call of the program said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Program:
    """The command line, called in this process on one vault."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.vault = folder / "vault"
        self._monkeypatch = monkeypatch
        monkeypatch.setenv("KUAGER_PASSPHRASE", PASSPHRASE)

    def create(self) -> None:
        """Make the vault with a cheap key derivation; opening it is then cheap too."""
        made, _recovery = Vault.create(self.vault, Credential(passphrase=PASSPHRASE), cost=FAST)
        made.close()

    def __call__(self, verb: str, *arguments: object, vault: bool = True) -> Said:
        words = [verb, *([str(self.vault)] if vault else []), *map(str, arguments)]
        out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
        err = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
        with self._monkeypatch.context() as patched:
            patched.setattr(sys, "stdout", out)
            patched.setattr(sys, "stderr", err)
            code = run(words)
        said = Said(
            code,
            out.buffer.getvalue().decode(),  # type: ignore[attr-defined]
            err.buffer.getvalue().decode(),  # type: ignore[attr-defined]
        )
        assert "Traceback" not in said.err
        return said

    def ok(self, verb: str, *arguments: object, vault: bool = True) -> Any:
        """Call with ``--json``, expect success, return the document."""
        said = self(verb, *arguments, "--json", vault=vault)
        assert said.code == 0, said.err
        return said.json


@pytest.fixture
def kuager(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    program = Program(tmp_path, monkeypatch)
    program.create()
    return program
