"""The printed report of a verification, writing it to where a person chose, and stopping in a large file."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from app import __version__
from app.bundle import bag, files
from app.bundle.files import put_file
from app.bundle.verification_report import Checked, verification_report
from app.bundle.verify import verify_bundle
from app.errors import Cancelled, Refused, StorageFailed
from tests.bundle.made import VKEY

AT = "2026-11-26T17:22:11+00:00"


def text_of(pdf: bytes, tmp_path: Path) -> str:
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf)
    subprocess.run(["qpdf", "--check", str(path)], check=True, capture_output=True)
    done = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True
    )
    return done.stdout


def test_a_whole_bundle_on_paper(bundle: Path, tmp_path: Path) -> None:
    verdict = verify_bundle(bundle, expected_key=bag.fingerprint(VKEY))
    checked = Checked("KB-7F3A-2026.zip", AT, verdict, bag.fingerprint(VKEY))
    text = text_of(verification_report(checked), tmp_path)
    for words in (
        "KB-7F3A-2026.zip",
        "2026-11-26 17:22:11 UTC",
        f"Kuager {__version__}",
        verdict.fingerprint,
        verdict.bundle_print,
        "Nothing that is not as it should be.",
        "1 of 1",
        "none were given",
    ):
        assert words in text
    for answer in verdict.answers:
        assert answer.sentence.split(":")[0].split(",")[0] in " ".join(text.split())
    # The same verification is the same paper.
    assert verification_report(checked) == verification_report(checked)


def test_a_damaged_one_in_russian(bundle: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(bundle, copy)
    for number in range(400):
        (copy / f"{number}.txt").write_text("x")
    verdict = verify_bundle(copy)
    said: list[str] = []

    def say(sentence: str) -> str:
        said.append(sentence)
        return f"«{sentence}»"

    checked = Checked("<b>Қазақстан</b> شهادة", AT, verdict, "1 2 3", roots=True)
    text = text_of(verification_report(checked, "ru", say), tmp_path)
    assert "Повреждён" in text
    assert "<b>Қазақстан</b>" in text
    assert "«0.txt is not part of the bundle.»" in text
    assert "Перечислены первые 300" in text
    assert verdict.sentence in said


def test_a_file_is_put_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.pdf"
    put_file(target, b"first")
    with pytest.raises(Refused, match="already"):
        put_file(target, b"second")
    assert target.read_bytes() == b"first"
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    with pytest.raises(Refused, match="already"):
        put_file(tmp_path / "link", b"through it")

    def full(_descriptor: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(StorageFailed, match="none of it"):
        put_file(tmp_path / "other.pdf", b"x")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["link", "report.pdf"]


def test_a_check_is_stopped_within_a_large_file(bundle: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(bundle, copy)
    with (copy / "data" / "film.mp4").open("wb") as film:
        film.truncate(64 * 1024 * 1024)
    name = sorted(path.relative_to(copy).as_posix() for path in copy.rglob("*") if path.is_file())
    large = name.index("data/film.mp4")

    class Stops:
        told = 0

        def step(self, done: int, _total: int, _message: str) -> None:
            self.told += done == large
            if self.told == 4:
                raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        verify_bundle(copy, Stops())
