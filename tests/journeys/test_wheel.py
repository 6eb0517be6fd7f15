"""The program from an installed wheel: it finds its schema, resources and sample without the tree."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
VERBS = """
import app
print(app.__file__)
from app.cli import run
for words in (
    "vocabulary iccpr", "case vault KZ-1 --title Wheel", "add vault a.txt --case KZ-1",
    "export vault --case KZ-1 --profile un --to out", "verify out",
):
    print(chr(0), flush=True)
    code = run([*words.split(), "--json"])
    assert code == 0, words
"""
"""What the installed program is asked, and where it is."""


@pytest.mark.slow
def test_the_wheel_carries_all_that_it_needs(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path / "dist"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    entry = (next(site.glob("*.dist-info")) / "entry_points.txt").read_text()
    assert "kuager = app.__main__:main" in entry
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "PYTHONPATH": str(site),
        "KUAGER_PASSPHRASE": "correct horse battery staple",
        "LC_ALL": "C.UTF-8",
    }

    def said(*command: str) -> str:
        done = subprocess.run(
            [sys.executable, *command],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            timeout=240,
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    (tmp_path / "a.txt").write_text("Свидетель рассказал.", "utf-8")
    # As a person starts it, and at the cost that a real passphrase has.
    json.loads(said("-m", "app", "create", "vault", "--json"))
    # All else in one process more: to start and to open are the greater part of what it costs.
    where, *answers = said("-c", VERBS).split("\0")
    assert str(site) in where
    vocabulary, _case, added, exported, verified = map(json.loads, answers)
    assert vocabulary["entries"]
    assert len(added["ingested"]) == 1
    assert exported["withheld"] == []
    assert verified["verdict"] == "ok"
