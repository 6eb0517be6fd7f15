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

    def kuager(*arguments: str) -> dict[str, object]:
        done = subprocess.run(
            [sys.executable, "-m", "app", *arguments, "--json"],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr.decode()
        found: dict[str, object] = json.loads(done.stdout)
        return found

    where = subprocess.run(
        [sys.executable, "-c", "import app; print(app.__file__)"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=True,
    )
    assert str(site) in where.stdout.decode()
    assert kuager("vocabulary", "iccpr")["entries"]
    kuager("create", "vault")
    kuager("case", "vault", "KZ-1", "--title", "From a wheel")
    (tmp_path / "a.txt").write_text("Свидетель рассказал.", "utf-8")
    assert len(kuager("add", "vault", "a.txt", "--case", "KZ-1")["ingested"]) == 1  # type: ignore[arg-type]
    exported = kuager("export", "vault", "--case", "KZ-1", "--profile", "un", "--to", "out")
    assert exported["withheld"] == []
    assert kuager("verify", "out")["verdict"] == "ok"
