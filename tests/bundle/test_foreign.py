"""Bags that others made, and what mail programs make of a bundle of ours."""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
import sys
import unicodedata
import zipfile
from pathlib import Path

import pytest

from app.bundle.answers import BAD, OK, UNKNOWN
from app.bundle.verify import CODES, Verdict, verify_bundle
from app.errors import Refused, Unreadable

WHOLE = "The bundle is whole, but it is not signed by Kuager."


def codes(verdict: Verdict) -> list[tuple[str, str]]:
    assert all(each.code in CODES for each in verdict.findings)
    return [(each.code, each.path) for each in verdict.findings if each.code != "unsigned"]


def made_by_bagit(folder: Path, *algorithms: str) -> Path:
    (folder / "sub").mkdir(parents=True)
    (folder / "sub" / "файл.txt").write_text("text")
    maker = Path(sys.executable).with_name("bagit.py")
    told = [sys.executable, str(maker), *(f"--{each}" for each in algorithms), str(folder)]
    subprocess.run(told, check=True, capture_output=True)
    return folder


def made_by_hand(
    folder: Path, files: dict[str, bytes], encoding: str = "UTF-8", algorithm: str = "sha256"
) -> Path:
    for name, body in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
    declared = f"BagIt-Version: 0.97\nTag-File-Character-Encoding: {encoding}\n"
    (folder / "bagit.txt").write_bytes(declared.encode())
    listed = "".join(
        f"{hashlib.new(algorithm, body).hexdigest()} *{name}\r\n" for name, body in files.items()
    )
    (folder / f"manifest-{algorithm}.txt").write_bytes(listed.encode(encoding))
    return folder


@pytest.mark.parametrize("algorithms", [("sha256",), ("md5", "sha512")])
def test_a_bag_made_by_others(tmp_path: Path, algorithms: tuple[str, ...]) -> None:
    bag = made_by_bagit(tmp_path / "bag", *algorithms)
    verdict = verify_bundle(bag)
    assert (verdict.verdict, verdict.sentence) == ("untrusted", WHOLE)
    assert [each.level for each in verdict.answers] == [OK, *[UNKNOWN] * 5]
    info = bag / "bag-info.txt"
    info.write_bytes(info.read_bytes() + b"Contact-Name: X\n")
    assert codes(verify_bundle(bag)) == [("changed_file", "bag-info.txt")]
    (bag / "data" / "sub" / "файл.txt").write_text("other")
    assert ("changed_file", "data/sub/файл.txt") in codes(verify_bundle(bag))
    assert verify_bundle(bag).answers[3].level == BAD


def test_a_weak_manifest_that_disagrees_with_a_strong_one(tmp_path: Path) -> None:
    bag = made_by_hand(tmp_path, {"data/a.txt": b"one"}, algorithm="sha512")
    (bag / "manifest-md5.txt").write_text(f"{hashlib.md5(b'two').hexdigest()}  data/a.txt\n")
    assert codes(verify_bundle(bag)) == [("changed_file", "data/a.txt")]


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16", "windows-1251", "utf-8-sig"])
def test_manifests_in_many_encodings(tmp_path: Path, encoding: str) -> None:
    bag = made_by_hand(tmp_path, {"data/Свидетель.txt": b"text"}, encoding)
    assert verify_bundle(bag).sentence == WHOLE


@pytest.mark.parametrize("encoding", ["klingon", "base64", "rot13"])
def test_an_encoding_that_nobody_knows(tmp_path: Path, encoding: str) -> None:
    bag = made_by_hand(tmp_path, {"data/a.txt": b"text"})
    (bag / "bagit.txt").write_text(f"Tag-File-Character-Encoding: {encoding}\n")
    assert codes(verify_bundle(bag)) == [("bag_form", "bagit.txt")]


@pytest.mark.parametrize("encoding", ["idna", "punycode", "unicode_escape", "utf-7", "utf-32"])
def test_an_encoding_that_chokes_ends_in_a_sentence(tmp_path: Path, encoding: str) -> None:
    bag = made_by_hand(tmp_path, {"data/a.txt": b"text"})
    (bag / "bagit.txt").write_text(f"Tag-File-Character-Encoding: {encoding}\n")
    (bag / "manifest-sha256.txt").write_bytes(b"\xff\xfe+xn--\\x9\n" * 3)
    assert verify_bundle(bag).verdict == "damaged"


def test_names_that_a_disk_spells_otherwise(tmp_path: Path) -> None:
    """A Mac writes letter and accent apart; the manifest has them as one."""
    name = "data/Ёлкин й.txt"
    bag = made_by_hand(tmp_path, {unicodedata.normalize("NFC", name): b"text"})
    (bag / unicodedata.normalize("NFC", name)).rename(bag / unicodedata.normalize("NFD", name))
    assert verify_bundle(bag).sentence == WHOLE


def test_files_that_were_to_be_fetched(tmp_path: Path) -> None:
    bag = made_by_hand(tmp_path, {"data/a.txt": b"one", "data/b.txt": b"two"})
    (bag / "fetch.txt").write_text("https://example.org/b.txt 3 data/b.txt\n")
    assert verify_bundle(bag).sentence == WHOLE
    (bag / "data/b.txt").unlink()
    (bag / "data/a.txt").unlink()
    verdict = verify_bundle(bag)
    assert codes(verdict) == [("missing_file", "data/a.txt"), ("to_fetch", "data/b.txt")]
    assert verdict.answers[0].level == BAD


def test_a_bag_without_what_makes_it_one(tmp_path: Path) -> None:
    bag = made_by_hand(tmp_path, {"data/a.txt": b"one"})
    (bag / "bagit.txt").unlink()
    assert codes(verify_bundle(bag)) == [("missing_file", "bagit.txt")]
    (bag / "bagit.txt").write_text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    (bag / "manifest-sha256.txt").unlink()
    assert codes(verify_bundle(bag)) == [("missing_file", "manifest-sha256.txt")]


def names_of(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def rezipped(folder: Path, path: Path, top: str = "", slash: str = "/", **more: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        if slash == "\\":
            archive.writestr(zipfile.ZipInfo(f"{top}{slash}data{slash}"), b"")
        for name in names_of(folder):
            info = zipfile.ZipInfo("x")
            # As it is meant to stand in the file: the constructor would mend it.
            info.filename = (f"{top}/{name}" if top else name).replace("/", slash)
            archive.writestr(info, (folder / name).read_bytes(), zipfile.ZIP_DEFLATED)
        for name, body in more.items():
            archive.writestr(name, body)
    return path


@pytest.mark.parametrize("top", ["bundle (2)", "Бандл", "a/b", "C_\\x"])
@pytest.mark.parametrize("slash", ["/", "\\"])
def test_a_folder_inside_under_any_name(bundle: Path, tmp_path: Path, top: str, slash: str) -> None:
    verdict = verify_bundle(rezipped(bundle, tmp_path / "b.zip", top, slash))
    assert verdict.verdict == "ok", verdict


def test_what_a_mac_adds(bundle: Path, tmp_path: Path) -> None:
    more = {"__MACOSX/KB/._data": b"x", "KB/._bundle": b"x", "KB/data/.DS_Store": b"x"}
    verdict = verify_bundle(rezipped(bundle, tmp_path / "b.zip", "KB", **more))
    assert verdict.verdict == "ok"
    assert {each.code for each in verdict.findings} == {"system_file"}
    folder = shutil.copytree(bundle, tmp_path / "unpacked" / "KB")
    (folder / "._data").write_bytes(b"x")
    (folder.parent / "__MACOSX").mkdir()
    (folder / ".Trashes").mkdir()
    (folder / ".Trashes" / "x").write_bytes(b"x")
    verdict = verify_bundle(folder.parent)
    assert (verdict.verdict, len(verdict.findings)) == ("ok", 2)


def test_a_name_in_the_letters_of_an_old_windows(bundle: Path, tmp_path: Path) -> None:
    """The name is in the system's own bytes, with nothing that says in which."""
    path = rezipped(bundle, tmp_path / "b.zip", "TOPTOP")
    path.write_bytes(path.read_bytes().replace(b"TOPTOP", "Архив1".encode("cp866")))
    assert verify_bundle(path).verdict == "ok"


def test_a_zip_that_was_written_as_a_stream(bundle: Path, tmp_path: Path) -> None:
    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.held = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, data: object, /) -> int:
            self.held += bytes(data)  # type: ignore[call-overload]
            return len(bytes(data))  # type: ignore[call-overload]

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names_of(bundle):
            archive.writestr(f"KB/{name}", (bundle / name).read_bytes())
    (tmp_path / "b.zip").write_bytes(pipe.held)
    assert zipfile.ZipFile(tmp_path / "b.zip").infolist()[0].flag_bits & 8
    assert verify_bundle(tmp_path / "b.zip").verdict == "ok"


def test_a_letter_beside_the_bundle_changes_no_verdict(bundle: Path, tmp_path: Path) -> None:
    path = rezipped(bundle, tmp_path / "b.zip", "KB", **{"letter.docx": b"x"})
    verdict = verify_bundle(path)
    assert (verdict.verdict, codes(verdict)) == ("ok", [("beside", "letter.docx")])
    path = rezipped(bundle, tmp_path / "c.zip", "KB", **{"KB/letter.docx": b"x"})
    assert codes(verify_bundle(path)) == [("extra_file", "letter.docx")]


def test_two_bundles_in_one_zip_are_not_taken_for_one(bundle: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        for top in ("one", "two"):
            for name in names_of(bundle):
                archive.writestr(f"{top}/{name}", b"")
    with pytest.raises(Refused, match="no bundle here"):
        verify_bundle(tmp_path / "b.zip")


@pytest.fixture(scope="module")
def plain_zip(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return rezipped(bundle, tmp_path_factory.mktemp("zip") / "b.zip").read_bytes()


def test_zips_that_have_to_be_unpacked_first(plain_zip: bytes, tmp_path: Path) -> None:
    path = tmp_path / "b.zip"
    for what, at_local, at_central, value in (
        ("locked with a password", 6, 8, b"\x01\x00"),
        ("packed in a way", 8, 10, b"\x09\x00"),
    ):
        bad = bytearray(plain_zip)
        central = bad.rindex(b"PK\1\2")
        for start in (0, central):
            offset = at_local if start == 0 else at_central
            bad[start + offset : start + offset + 2] = value
        path.write_bytes(bad)
        with pytest.raises(Refused, match=what):
            verify_bundle(path)
    path.write_bytes(plain_zip[:-200])
    with pytest.raises(Unreadable, match="lost its end"):
        verify_bundle(path)


def test_a_zip_that_is_stored_is_read_where_it_lies(bundle: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "b.zip", "w", zipfile.ZIP_STORED) as archive:
        for name in names_of(bundle):
            archive.write(bundle / name, f"KB/{name}")
    assert verify_bundle(tmp_path / "b.zip").verdict == "ok"


@pytest.mark.parametrize(
    "start", [b"age-encryption.org/v1\n", b"-----BEGIN AGE ENCRYPTED FILE----"]
)
def test_a_sealed_bundle_is_to_be_opened_first(tmp_path: Path, start: bytes) -> None:
    (tmp_path / "b.age").write_bytes(start + bytes(100))
    with pytest.raises(Refused, match="kuager unseal"):
        verify_bundle(tmp_path / "b.age")
