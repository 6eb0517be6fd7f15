"""One writer at a time: the second is told so, readers read, and no lock goes stale."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import VaultBusy
from app.records.cases import Case
from app.vault.vault import Vault
from tests.builders import CREDENTIAL
from tests.journeys.conftest import Program

ROOT = Path(__file__).resolve().parents[2]
_HOLD = """
import sys, time
from pathlib import Path
from app.vault.vault import Vault
from tests.builders import CREDENTIAL
with Vault.open(Path(sys.argv[1]), CREDENTIAL) as vault:
    print("held", flush=True)
    sys.stdin.readline()
"""

WRITING = (
    ("case", "KZ-2", "--title", "T"),
    ("person", "--name", "N"),
    ("event", "--case", "KZ-1", "--title", "T"),
    ("add", "/etc/hostname", "--case", "KZ-1"),
    ("describe", "1", "--set", "title=T"),
    ("link", "1", "--article", "iccpr:7"),
    ("consent", "1", "--person", "N", "--withdraw"),
    ("marks", "1", "--suggest"),
    ("trash", "1"),
    ("passphrase", "--new-passphrase-file", "new"),
)
READING = (("items",), ("custody",), ("verify",))


@pytest.fixture
def holder(kuager: Program) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the vault open for writing."""
    kuager.ok("case", "KZ-1", "--title", "Held")
    (kuager.folder / "new").write_text("another passphrase\n")
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(kuager.vault)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env=dict(os.environ, PYTHONPATH=str(ROOT)), cwd=ROOT,
    )  # fmt: skip
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


@pytest.mark.parametrize("words", WRITING, ids=lambda words: words[0])
def test_every_writing_verb_is_told(
    kuager: Program, holder: subprocess.Popen[str], words: tuple[str, ...]
) -> None:
    words = tuple(str(kuager.folder / "new") if each == "new" else each for each in words)
    said = kuager(*words)
    assert said.code == 1
    assert said.out == ""
    assert said.err == (
        "kuager: Another window or command is writing to this vault; "
        "close it first, or open the vault for reading only.\n"
    )


@pytest.mark.parametrize("words", READING, ids=lambda words: words[0])
def test_readers_read_beside_a_writer(
    kuager: Program, holder: subprocess.Popen[str], words: tuple[str, ...]
) -> None:
    said = kuager(*words)
    assert said.code == 0, said.err


def test_what_was_refused_changed_nothing(kuager: Program, holder: subprocess.Popen[str]) -> None:
    before = (kuager.vault / "header").read_bytes()
    for words in WRITING:
        kuager(*(str(kuager.folder / "new") if each == "new" else each for each in words))
    assert (kuager.vault / "header").read_bytes() == before
    holder.communicate("\n", timeout=60)
    assert holder.returncode == 0
    with Vault.open(kuager.vault, CREDENTIAL) as vault:
        assert [case.code for case in vault.find(Case)] == ["KZ-1"]


def test_a_killed_holder_leaves_no_lock(kuager: Program, holder: subprocess.Popen[str]) -> None:
    with pytest.raises(VaultBusy):
        Vault.open(kuager.vault, CREDENTIAL)
    holder.send_signal(signal.SIGKILL)
    holder.wait(timeout=60)
    kuager.ok("case", "KZ-2", "--title", "After")


def test_a_writer_sees_what_the_one_before_it_wrote(kuager: Program) -> None:
    kuager.ok("case", "KZ-1", "--title", "One")
    with Vault.open(kuager.vault, CREDENTIAL, write=False) as reader:
        kuager.ok("case", "KZ-2", "--title", "Two")
        assert [case.code for case in reader.find(Case, order="code")] == ["KZ-1", "KZ-2"]
