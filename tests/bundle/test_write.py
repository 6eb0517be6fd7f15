"""A bundle is written whole or not at all, and the same content gives the same bytes."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from app.bundle import files
from app.bundle.content import Exhibit, FileBody, Media
from app.bundle.keys import EXHIBIT_KEYS, KEYS, OPTIONAL
from app.bundle.write import write_bundle
from app.errors import Cancelled, Refused, StorageFailed, VaultDamaged
from app.records.canonical import canonical
from tests.bundle.made import CHECKPOINT, VKEY, content, page, pages, sign, sign_otherwise, write


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_same_content_gives_the_same_bytes(tmp_path: Path, bundle: Path) -> None:
    write(tmp_path / "again")
    assert tree(tmp_path / "again") == tree(bundle)


def test_another_process_gives_the_same_bytes(tmp_path: Path, bundle: Path) -> None:
    root = Path(__file__).parents[2]
    script = (
        "import pathlib, sys; from tests.bundle.made import write; write(pathlib.Path(sys.argv[1]))"
    )
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-c", script, str(tmp_path / seed)],
            cwd=root,
            env=os.environ | {"PYTHONHASHSEED": seed, "TZ": f"UTC+{seed}", "PYTHONPATH": str(root)},
            check=True,
        )
        assert tree(tmp_path / seed) == tree(bundle)


def test_bagit_agrees(bundle: Path) -> None:
    validator = Path(sys.executable).with_name("bagit.py")
    done = subprocess.run(
        [sys.executable, str(validator), "--validate", str(bundle)], capture_output=True
    )
    assert done.returncode == 0, done.stderr.decode()


def test_sha256sum_agrees(bundle: Path) -> None:
    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        done = subprocess.run(["sha256sum", "-c", "--strict", manifest], cwd=bundle)
        assert done.returncode == 0


def test_what_is_in_the_bag(bundle: Path) -> None:
    names = set(tree(bundle))
    assert names == {
        "bag-info.txt",
        "bagit.txt",
        "commitments.json",
        "custody-checkpoint.txt",
        "custody-proofs.json",
        "manifest-sha256.txt",
        "public-key.txt",
        "signature.txt",
        "tagmanifest-sha256.txt",
        "timestamp-request.tsq",
        "data/bundle.pdf",
        "data/index.json",
        "data/index.xlsx",
        "data/report.html",
        "data/ro-crate-metadata.json",
        "data/exhibits/0005.ogg",
        *(f"data/exhibits/000{number}.pdf" for number in range(1, 6)),
    }
    info = (bundle / "bag-info.txt").read_text()
    data = [body for name, body in tree(bundle).items() if name.startswith("data/")]
    assert f"Payload-Oxum: {sum(map(len, data))}.{len(data)}\n" in info
    assert "Bagging-Date: 2026-11-23\n" in info
    assert "External-Identifier: KB-7F3A-2026\n" in info


def test_index_json_is_canonical_and_has_the_documented_keys(bundle: Path) -> None:
    raw = (bundle / "data" / "index.json").read_bytes()
    index = json.loads(raw)
    assert canonical(index) == raw
    assert set(index) | OPTIONAL == set(KEYS)
    assert all(set(each) == set(EXHIBIT_KEYS) for each in index["exhibits"])
    assert [each["first_page"] for each in index["exhibits"]] == [3, 6, 8, 9, 11]
    assert index["exhibits"][2]["title"] == ""


def test_index_xlsx(bundle: Path) -> None:
    book = openpyxl.load_workbook(bundle / "data" / "index.xlsx")
    rows = list(book["Index"].iter_rows(values_only=True))
    assert rows[0][:8] == (
        "Ex. no",
        "Date",
        "Description",
        "Source / author",
        "Language, translation",
        "Redacted?",
        "Pages",
        "Start page",
    )
    assert rows[1][0] == "KZ-000001"
    assert rows[1][6:8] == (3, 3)
    assert book.properties.created.isoformat() == "2026-11-23T00:00:00"
    assert not book.properties.creator


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r\n@"])
def test_no_cell_is_a_formula(tmp_path: Path, start: str) -> None:
    text = f'{start}HYPERLINK("http://x","y")'
    exhibit = Exhibit(1, text, pages(page()), author=text, persons=(text,), fields={text: text})
    write(tmp_path / "b", content(exhibits=(exhibit,), custody=()))
    book = openpyxl.load_workbook(tmp_path / "b" / "data" / "index.xlsx")
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                assert not str(cell.value or "").startswith(("=", "+", "-", "@"))


def test_the_report_page_runs_nothing_but_its_own_script(tmp_path: Path) -> None:
    evil = '"><script>alert(1)</script><img src=x onerror=alert(2)>'
    exhibit = Exhibit(1, evil, pages(page()), date_words=evil)
    write(tmp_path / "b", content(exhibits=(exhibit,), custody=(), case_title=evil))
    text = (tmp_path / "b" / "data" / "report.html").read_text(encoding="utf-8")
    assert text.count("<script>") == 1
    assert "<img" not in text
    assert "default-src 'none'" in text
    script = text[text.index("<script>") + 8 : text.index("</script>")]
    digest = hashlib.sha256(script.encode()).digest()
    import base64

    assert f"script-src 'sha256-{base64.b64encode(digest).decode()}'" in text
    for word in ("http://", "https://", "fetch(", "XMLHttpRequest", "innerHTML", "eval("):
        assert word not in text


def test_pending_is_committed_or_discarded(tmp_path: Path) -> None:
    for keep in (True, False):
        target = tmp_path / str(keep)
        pending = write_bundle(
            content(),
            target,
            signer=sign,
            vkey=VKEY,
            checkpoint_note=CHECKPOINT,
            commitments={},
            finish=False,
        )
        assert pending.folder.is_dir()
        assert not target.exists()
        if keep:
            assert pending.commit().folder == target
        else:
            pending.discard()
        assert target.exists() is keep
        assert not pending.folder.exists()


def test_a_taken_place_is_refused_and_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "taken"
    target.mkdir()
    (target / "mine.txt").write_text("mine")
    with pytest.raises(Refused, match="not empty"):
        write(target)
    assert tree(tmp_path) == {"taken/mine.txt": b"mine"}
    (tmp_path / "file").write_text("mine")
    with pytest.raises(Refused, match="already something"):
        write(tmp_path / "file")


def test_an_empty_folder_is_a_place(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    assert write(tmp_path / "b").folder == tmp_path / "b"


class StopsAt:
    """A progress whose user stops the job at one step."""

    def __init__(self, step: int) -> None:
        self.left = step

    def step(self, done: int, total: int, message: str) -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled("Stopped.")


def test_stopping_at_any_step_leaves_nothing(tmp_path: Path) -> None:
    for step in range(0, 400, 7):
        try:
            write_bundle(
                content(),
                tmp_path / "b",
                signer=sign,
                vkey=VKEY,
                checkpoint_note=CHECKPOINT,
                commitments={},
                progress=StopsAt(step),
            )
        except Cancelled:
            assert list(tmp_path.iterdir()) == []
        else:
            assert step > 20
            return
    raise AssertionError("never finished")


@pytest.mark.parametrize("after", [0, 1, 5, 9, 20, 23])
def test_a_full_disk_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    real = os.fsync
    calls = 0

    def fsync(descriptor: int) -> None:
        nonlocal calls
        calls += 1
        if calls > after:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(StorageFailed, match="disk is full"):
        write(tmp_path / "b")
    assert list(tmp_path.iterdir()) == []


def test_a_page_that_does_not_fit_the_disk_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: object, _data: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files.DigestingFile, "write", full)
    with pytest.raises(StorageFailed, match="disk is full"):
        write(tmp_path / "b")
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_lies_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = files.read_digest

    def lie(path: Path, told: Callable[[], None] | None = None) -> str:
        if path.name == "0002.pdf":
            path.write_bytes(path.read_bytes()[:-1] + b"?")
        return real(path, told)

    monkeypatch.setattr("app.bundle.write.read_digest", lie)
    with pytest.raises(StorageFailed, match="gave back other bytes"):
        write(tmp_path / "b")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "exhibit",
    [
        Exhibit(1, "x", pages(page()), estimate=1 << 60),
        Exhibit(1, "x", FileBody(), media=Media("ogg", lambda: None, 1 << 60)),  # type: ignore[arg-type, return-value]
    ],
)
def test_too_little_space_is_said_before(tmp_path: Path, exhibit: Exhibit) -> None:
    with pytest.raises(StorageFailed, match="not enough free space"):
        write(tmp_path / "b", content(exhibits=(exhibit,), custody=()))
    assert list(tmp_path.iterdir()) == []


def test_a_signer_with_another_key_is_caught(tmp_path: Path) -> None:
    with pytest.raises(VaultDamaged):
        write_bundle(
            content(),
            tmp_path / "b",
            signer=sign_otherwise,
            vkey=VKEY,
            checkpoint_note=CHECKPOINT,
            commitments={},
        )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"prefix": "K Z"}, "prefix"),
        ({"prefix": "../x"}, "prefix"),
        ({"bundle_id": "a/b"}, "bundle id"),
        ({"bundle_id": "a\nb"}, "bundle id"),
        ({"as_of": "23.11.2026"}, "year-month-day"),
        ({"exhibits": (Exhibit(2, "x", pages()), Exhibit(4, "y", pages()))}, "one after the other"),
        (
            {"exhibits": (Exhibit(1, "x", pages(), media=Media("../sh", lambda: None)),)},  # type: ignore[arg-type, return-value]
            "extension",
        ),
    ],
)
def test_what_cannot_be_a_bundle_is_refused(
    tmp_path: Path, changes: dict[str, object], sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        write(tmp_path / "b", content(**changes))
    assert list(tmp_path.iterdir()) == []
