"""The program as a script sees it: verbs in, JSON and exit codes out."""

from __future__ import annotations

import importlib.util
import io
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from app.cli import run
from app.paths import sample_dir
from app.vault.keys import Credential
from app.vault.vault import Vault
from tests.builders import FAST
from tests.journeys.remembered import remember

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.journeys.hands import Hands

PASSPHRASE = "correct horse battery staple"
WITNESS = "Каримова Дилноза Бахтиёровна"
OFFICER = "Officer of room 7"
WANTED = ("c-detention", "p-iron", "t-toychiev", "e-mail", "w-chat", "a-voice")
"""Keys of the sample case: a PDF, a JPEG, a DOCX, a message with its attachment, a chat, a recording."""


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


@pytest.fixture(scope="module", autouse=True)
def looked_at_once() -> Iterator[None]:
    """What was read or searched in one vault is not in the next; see :mod:`.remembered`."""
    with pytest.MonkeyPatch.context() as patch:
        remember(patch)
        yield


@pytest.fixture
def kuager(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    program = Program(tmp_path, monkeypatch)
    program.create()
    return program


def six_files(folder: Path) -> Path:
    """Six files of the sample case, made by its recipes."""
    spec = importlib.util.spec_from_file_location("six_files_build", sample_dir() / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    folder.mkdir()
    for row in module.read_case()["item"]:
        if row["key"] in WANTED:
            module.RECIPES[row["recipe"]](row, folder / row["file"])
    assert len(list(folder.iterdir())) == len(WANTED)
    return folder


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return six_files(tmp_path_factory.mktemp("six") / "files")


@pytest.fixture(scope="session")
def prepared(files: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault with the case, two people, an event and the six files, made on the command line."""
    with pytest.MonkeyPatch.context() as patch:
        kuager = Program(tmp_path_factory.mktemp("prepared"), patch)
        kuager.create()
        kuager.ok("case", "KZ-1", "--title", "Коштобе")
        kuager.ok(
            "person", "--name", WITNESS, "--alias", "Dilnoza", "--pseudonym", "Witness A",
            "--protected",
        )  # fmt: skip
        kuager.ok("person", "--name", OFFICER)
        kuager.ok("event", "--case", "KZ-1", "--title", "Raid", "--date", "2022-01-10")
        kuager.ok("add", files, "--case", "KZ-1")
    return kuager.vault


@pytest.fixture
def hands(qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hands]:
    """A person at a window that shows the unlock screen."""
    # Most journeys need no Qt: it is imported by those that do.
    from app.ui.garbage import Collector
    from app.ui.language import speak
    from app.ui.theme import dress
    from app.ui.window import Window
    from tests.journeys.hands import Hands
    from tests.ui.conftest import KNOWN
    from tests.ui.keeping import kept_alive

    collector = Collector(qapp)
    dress(qapp, dark=False, text_size=1.0)
    speak("en")
    with kept_alive(monkeypatch):
        window = Window(settings=KNOWN)
        window.resize(1366, 768)
        window.show()
        yield Hands(window, qtbot)
        window.close()
    collector.stop()
