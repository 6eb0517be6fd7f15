"""Nothing leaves the vault in plain text but what was exported: proved by searching the disk.

The program runs as its own process with its own home and temporary folder; a unique string from an
original and a name from the registry are then looked for, in several encodings, in every file below
them, in the vault and in the shared temporary folders. What was deleted meanwhile leaves no file to
search, so strace lists every file that the program and its workers opened for writing.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image

from app.cli import run
from app.vault.keys import Credential
from app.vault.vault import Vault
from tests.builders import FAST
from tests.papers import text_pdf

ROOT = Path(__file__).resolve().parents[2]
CANARY = "Zhуравль-канарейка-7319"
NAME = "Айгерім Сейтқалиева"
PASSPHRASE = "correct horse battery staple"


def _needles() -> list[bytes]:
    found = []
    for text in (CANARY, NAME, NAME.split()[1], PASSPHRASE):
        found += [text.encode("utf-8"), text.encode("utf-16-le"), text.casefold().encode("utf-8")]
        found.append(text.encode("cp1251", "ignore"))
    return found


def _search(folders: list[Path], since: float, skip: list[Path]) -> list[str]:
    hits = []
    for folder in folders:
        # Other tests remove folders meanwhile, which a walk survives.
        for name in (os.path.join(at, name) for at, _, names in os.walk(folder) for name in names):
            try:
                told = os.lstat(name)
                # First what is cheap: a shared folder may hold hundreds of thousands of files.
                if told.st_mtime < since - 5 or not stat.S_ISREG(told.st_mode):
                    continue
                path = Path(name)
                if any(path.is_relative_to(each) for each in skip):
                    continue
                data = path.read_bytes()
            except OSError:
                continue
            if any(needle in data for needle in _needles()):
                hits.append(str(path))
    return hits


_OPENED = re.compile(r'(?:openat\([^,]*, |creat\(|open\()"(?P<path>[^"]*)"(?P<rest>.*)')
_WRITING = ("O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "creat(")
_OF_QT = ("/dev/dri/", "/dev/snd/", "/proc/sys/", "/memfd:", "/dev/shm/")
"""What the libraries of a window try; Linux has most of it in memory only."""

_DEVICES = ("/dev/null", "/dev/tty", "/dev/pts/", "/dev/zero", "/proc/self/", "/proc/thread-self/")


def _written(trace: Path, folder: Path) -> set[str]:
    """The paths that were opened for writing, successfully or not, in one trace."""
    found = set()
    for line in trace.read_text("utf-8", "replace").splitlines():
        match = _OPENED.search(line)
        if match is None or not any(flag in line for flag in _WRITING):
            continue
        if "O_TMPFILE" in line:
            found.add(f"an unnamed file in {match['path']}")
        if "= -1 E" not in line:
            found.add(os.path.normpath(folder / match["path"]))
    return found


class _Traced:
    """The program as its own process, with nothing of ours around it."""

    def __init__(self, folder: Path) -> None:
        self.home, self.temporary = folder / "home", folder / "tmp"
        self.traces = folder / "traces"
        self.written: set[str] = set()
        for each in (self.home, self.temporary, self.traces):
            each.mkdir()
        probe = ["strace", "-o", os.devnull, "true"]
        self.traced = (
            shutil.which("strace") is not None
            and subprocess.run(probe, capture_output=True).returncode == 0
        )
        self._environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "TMPDIR": str(self.temporary),
            "XDG_RUNTIME_DIR": str(self.temporary),
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "KUAGER_PASSPHRASE": PASSPHRASE,
            "LC_ALL": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
        }

    def __call__(self, *arguments: object, code: int = 0, module: str = "app") -> str:
        trace = self.traces / f"{len(list(self.traces.iterdir()))}"
        strace = [
            "strace",
            "-f",
            "--seccomp-bpf",
            "-e",
            "trace=open,openat,creat",
            "-o",
            str(trace),
        ]
        command = [sys.executable, "-m", module, *map(str, arguments)]
        done = subprocess.run(
            [*(strace if self.traced else ()), *command],
            env=self._environment, cwd=self.home, capture_output=True, timeout=300,
        )  # fmt: skip
        assert done.returncode == code, done.stderr.decode()
        if self.traced:
            self.written |= _written(trace, self.home)
        return done.stdout.decode()


def _found_nowhere(folder: Path, began: float, skip: list[Path]) -> None:
    """Fail if a needle lies in a file that was written since, but in those that may hold it."""
    shared = [Path(each) for each in ("/tmp", "/var/tmp", "/dev/shm")]
    # Other tests of the same run keep their own plain files under pytest's base folder.
    others = [each for each in Path("/tmp").glob("pytest-of-*") if each not in folder.parents]
    own = next((each for each in folder.parents if each.name.startswith("pytest-of-")), folder)
    places = [folder, *(each for each in shared if each.is_dir())]
    hits = [
        hit
        for hit in _search(places, began, [*skip, *others])
        if Path(hit).is_relative_to(folder) or not Path(hit).is_relative_to(own)
    ]
    assert hits == []


@pytest.mark.slow
def test_a_unique_string_is_found_nowhere_on_the_disk(tmp_path: Path) -> None:
    sources, vault_path, bundle = tmp_path / "sources", tmp_path / "vault", tmp_path / "bundle"
    sources.mkdir()
    (sources / "a.txt").write_text(f"{CANARY} {NAME} говорит", "utf-8")
    text_pdf(sources / "b.pdf", ["Протокол", f"{CANARY}", f"{NAME} подписала."])
    Vault.create(vault_path, Credential(passphrase=PASSPHRASE), cost=FAST)[0].close()
    kuager = _Traced(tmp_path)
    began = time.time()
    kuager("case", vault_path, "KZ-1", "--title", f"Дело {CANARY}")
    kuager("person", vault_path, "--name", NAME, "--protected", "--pseudonym", "Witness A")
    kuager("add", vault_path, sources, "--case", "KZ-1")
    assert "2 found" in kuager("items", vault_path, CANARY.split("-")[1])
    for item in ("1", "2"):
        kuager("marks", vault_path, item, "--suggest", "--accept", "all")
    kuager(
        "export", vault_path, "--case", "KZ-1", "--profile", "un", "--to", bundle,
        "--accept-suggestions",
    )  # fmt: skip
    kuager("verify", vault_path)
    _found_nowhere(tmp_path, began, [sources, bundle])
    # The search itself can find: the sources hold the canary in plain text.
    assert _search([sources], began, []) != []

    if kuager.traced:
        allowed = (f"{vault_path}/", f"{bundle}/", f"{bundle}.partial-", *_DEVICES)
        elsewhere = sorted(path for path in kuager.written if not path.startswith(allowed))
        assert elsewhere == []
        # The list is not empty for want of looking.
        for name in ("vault.db", "vault.db-wal", "lock", "cache.db"):
            assert str(vault_path / name) in kuager.written, name
        assert any(path.startswith(f"{bundle}.partial-") for path in kuager.written)
    assert list(kuager.temporary.iterdir()) == []
    assert [path for path in kuager.home.rglob("*") if path.is_file()] == []


@pytest.mark.slow
@pytest.mark.window
def test_an_hours_use_of_the_window_leaves_nothing(tmp_path: Path) -> None:
    sources, vault_path, bundle = tmp_path / "sources", tmp_path / "vault", tmp_path / "bundle"
    sources.mkdir()
    (sources / "a.txt").write_text(f"{CANARY} {NAME} говорит", "utf-8")
    text_pdf(sources / "b.pdf", ["Протокол", f"{CANARY}", f"{NAME} подписала."], pages=5)
    exif = Image.Exif()
    exif[0x010E] = CANARY
    Image.effect_noise((640, 480), 60).convert("RGB").save(sources / "c.jpg", exif=exif)
    shutil.copy(ROOT / "sample_data" / "sources" / "voice.opus", sources / f"{CANARY}.opus")
    Vault.create(vault_path, Credential(passphrase=PASSPHRASE), cost=FAST)[0].close()
    kuager = _Traced(tmp_path)
    began = time.time()
    kuager("case", vault_path, "KZ-1", "--title", f"Дело {CANARY}")
    kuager("person", vault_path, "--name", NAME, "--protected", "--pseudonym", "Witness A")
    said = kuager(vault_path, sources, bundle, 3, CANARY, module="tests.faults.window_script")
    # More than a hundred actions: none of them may write what it shows.
    assert int(said.split()[-1]) >= 120
    _found_nowhere(tmp_path, began, [sources, bundle])
    if kuager.traced:
        allowed = (f"{vault_path}/", f"{bundle}/", f"{bundle}.partial-", *_DEVICES)
        elsewhere = sorted(
            path
            for path in kuager.written
            if not path.startswith(allowed) and not path.startswith(_OF_QT)
        )
        assert elsewhere == []
    # The client of a sound server makes its folder there, and finds no server.
    assert [path for path in kuager.temporary.rglob("*") if path.is_file()] == []


def test_a_wrong_passphrase_says_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault_path = tmp_path / "vault"
    Vault.create(vault_path, Credential(passphrase=PASSPHRASE), cost=FAST)[0].close()
    monkeypatch.setenv("KUAGER_PASSPHRASE", PASSPHRASE + "!")
    assert run(["items", str(vault_path)]) == 4
