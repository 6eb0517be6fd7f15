"""Whatever is done to a finished bundle, verifying it says so, in a sentence."""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from app.bundle import bag, inclusion, timestamp
from app.bundle.answers import BAD, OK, QUESTIONS, UNKNOWN
from app.bundle.content import Exhibit, WithheldBody
from app.bundle.verify import CODES, Verdict, verify_bundle
from app.errors import KuagerError, NotFound, Refused
from app.records.canonical import canonical
from app.records.note import Checkpoint, sign_note
from tests.bundle.made import (
    KEY,
    NAME,
    OTHER_KEY,
    OTHER_VKEY,
    VKEY,
    content,
    sign,
    sign_otherwise,
    write,
)


@pytest.fixture
def copy(bundle: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "copy"
    shutil.copytree(bundle, folder)
    return folder


def codes(verdict: Verdict) -> list[tuple[str, str]]:
    assert all(each.code in CODES for each in verdict.findings)
    return [(each.code, each.path) for each in verdict.findings]


def resign(folder: Path, signer: Callable[[str], str] = sign) -> None:
    """Make manifest, signature and tag manifest fit what is in the folder, as an insider could."""
    data = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.relative_to(folder).parts[0] == "data"
    }
    digests = {name: hashlib.sha256(body).hexdigest() for name, body in data.items()}
    (folder / bag.MANIFEST).write_bytes(bag.manifest(digests))
    tags = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in bag.SIGNED}
    note = signer(bag.signed_text("KB-7F3A-2026", tags))
    (folder / bag.SIGNATURE).write_text(note, encoding="utf-8")
    (folder / bag.REQUEST).write_bytes(timestamp.request(note.encode()))
    for name in (bag.SIGNATURE, bag.REQUEST):
        tags[name] = hashlib.sha256((folder / name).read_bytes()).hexdigest()
    (folder / bag.TAG_MANIFEST).write_bytes(bag.manifest(tags))


def edit_index(folder: Path, change: Callable[[dict[str, object]], object]) -> None:
    path = folder / "data" / "index.json"
    index = json.loads(path.read_bytes())
    change(index)
    path.write_bytes(canonical(index))
    resign(folder)


def test_a_good_bundle(bundle: Path) -> None:
    verdict = verify_bundle(bundle)
    assert (verdict.verdict, verdict.findings) == ("ok", ())
    assert verdict.bundle_id == "KB-7F3A-2026"
    assert verdict.fingerprint == bag.fingerprint(VKEY)
    assert verdict.fingerprint in verdict.sentence
    assert [len(group) for group in verdict.fingerprint.split()] == [5] * 6
    assert tuple(each.question for each in verdict.answers) == QUESTIONS
    assert [each.level for each in verdict.answers] == [OK, UNKNOWN, UNKNOWN, OK, OK, OK]
    assert verdict.fingerprint in verdict.answers[1].sentence
    assert "2026-11-23" in verdict.answers[2].sentence


def test_the_digits_of_a_bundle(bundle: Path, copy: Path) -> None:
    """Two people who read the same digits to each other have the same bytes."""
    digits = verify_bundle(bundle).bundle_print
    assert [len(group) for group in digits.split()] == [5] * 6
    body = (bundle / bag.SIGNATURE).read_text(encoding="utf-8").rpartition("\n\n")[0] + "\n"
    number = int.from_bytes(hashlib.sha256(body.encode()).digest()[:16], "big") % 10**30
    assert digits.replace(" ", "") == f"{number:030d}"
    edit_index(copy, lambda index: index.update(profile="another"))
    other = verify_bundle(copy)
    assert other.verdict == "ok"
    assert other.fingerprint == verify_bundle(bundle).fingerprint
    assert other.bundle_print != digits


@pytest.mark.parametrize(
    "told", [VKEY, bag.fingerprint(VKEY), bag.fingerprint(VKEY).replace(" ", "")]
)
def test_the_key_that_the_sender_told(bundle: Path, told: str) -> None:
    verdict = verify_bundle(bundle, expected_key=told)
    assert (verdict.verdict, verdict.answers[1].level) == ("ok", OK)


@pytest.mark.parametrize("told", [OTHER_VKEY, bag.fingerprint(OTHER_VKEY), "12345"])
def test_another_key_than_the_sender_told(bundle: Path, told: str) -> None:
    verdict = verify_bundle(bundle, expected_key=told)
    assert verdict.verdict == "untrusted"
    assert codes(verdict) == [("other_key", "public-key.txt")]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bundle of one sheet, so that thousands of ways to spoil it can be tried."""
    folder = tmp_path_factory.mktemp("small") / "bundle"
    exhibit = Exhibit(1, "", WithheldBody("There is no consent for this purpose."))
    write(folder, content(exhibits=(exhibit,), custody=(), notes=()))
    return folder


def test_every_byte_of_what_lies_beside_the_data(small: Path) -> None:
    for path in sorted(small.iterdir()):
        if not path.is_file():
            continue
        whole = path.read_bytes()
        for at in range(0, len(whole), 5):
            path.write_bytes(whole[:at] + bytes([whole[at] ^ (1 << at % 8)]) + whole[at + 1 :])
            verdict = verify_bundle(small)
            assert verdict.verdict != "ok", f"{path.name}, byte {at}"
            assert path.name in {each.path for each in verdict.findings}, f"{path.name} {at}"
        path.write_bytes(whole)
    assert verify_bundle(small).verdict == "ok"


def test_bytes_of_the_data(copy: Path) -> None:
    chance = random.Random(7)
    for path in sorted((copy / "data").rglob("*")):
        if not path.is_file():
            continue
        whole = path.read_bytes()
        for at in {0, len(whole) - 1, *(chance.randrange(len(whole)) for _ in range(6))}:
            path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x10]) + whole[at + 1 :])
            name = path.relative_to(copy).as_posix()
            verdict = verify_bundle(copy)
            assert codes(verdict) == [("changed_file", name)]
            assert [each.level for each in verdict.answers] == [
                OK, UNKNOWN, UNKNOWN, BAD, UNKNOWN, UNKNOWN,
            ]  # fmt: skip
        path.write_bytes(whole)


def test_bytes_added_anywhere(copy: Path) -> None:
    for path in sorted(copy.rglob("*")):
        if path.is_file():
            whole = path.read_bytes()
            path.write_bytes(whole + b"\n")
            assert verify_bundle(copy).verdict == "damaged", path.name
            path.write_bytes(whole)


def test_a_missing_file(copy: Path) -> None:
    (copy / "data" / "exhibits" / "0002.pdf").unlink()
    verdict = verify_bundle(copy)
    assert codes(verdict) == [("missing_file", "data/exhibits/0002.pdf")]
    assert verdict.sentence == "The bundle is damaged: data/exhibits/0002.pdf is missing."


@pytest.mark.parametrize("name", [*bag.TAG_FILES, bag.TAG_MANIFEST])
def test_a_missing_file_beside_the_data(copy: Path, name: str) -> None:
    (copy / name).unlink()
    verdict = verify_bundle(copy)
    assert verdict.verdict == "damaged"
    assert ("missing_file", name) in codes(verdict)


@pytest.mark.parametrize("name", ["data/notes.txt", "data/exhibits/0006.pdf", "readme.txt"])
def test_an_extra_file(copy: Path, name: str) -> None:
    (copy / name).write_text("more")
    assert codes(verify_bundle(copy)) == [("extra_file", name)]


def test_a_renamed_file(copy: Path) -> None:
    (copy / "data/exhibits/0002.pdf").rename(copy / "data/exhibits/0009.pdf")
    verdict = verify_bundle(copy)
    assert codes(verdict) == [("renamed_file", "data/exhibits/0002.pdf")]
    assert "0009.pdf" in verdict.sentence


def test_swapped_files(copy: Path) -> None:
    first, second = copy / "data/exhibits/0001.pdf", copy / "data/exhibits/0002.pdf"
    one, two = first.read_bytes(), second.read_bytes()
    first.write_bytes(two)
    second.write_bytes(one)
    assert codes(verify_bundle(copy)) == [("swapped_files", "data/exhibits/0001.pdf")]


@pytest.mark.parametrize("kept", [0, 1, 5000])
def test_a_truncated_file(copy: Path, kept: int) -> None:
    path = copy / "data/exhibits/0002.pdf"
    path.write_bytes(path.read_bytes()[:kept])
    assert codes(verify_bundle(copy)) == [("truncated_file", "data/exhibits/0002.pdf")]


def test_a_manifest_made_to_fit(copy: Path) -> None:
    path = copy / "data/exhibits/0001.pdf"
    path.write_bytes(path.read_bytes() + b"%")
    signature = (copy / bag.SIGNATURE).read_bytes()
    resign(copy)
    (copy / bag.SIGNATURE).write_bytes(signature)
    verdict = verify_bundle(copy)
    assert verdict.verdict == "damaged"
    assert ("changed_manifest", bag.MANIFEST) in codes(verdict)


def test_a_manifest_signed_again_by_another_key(copy: Path) -> None:
    path = copy / "data/exhibits/0001.pdf"
    path.write_bytes(path.read_bytes() + b"%")
    resign(copy, sign_otherwise)
    verdict = verify_bundle(copy)
    assert verdict.verdict == "untrusted"
    assert ("resigned", bag.SIGNATURE) in codes(verdict)


def test_a_bundle_remade_by_another_key_is_told_by_its_fingerprint(copy: Path) -> None:
    (copy / bag.PUBLIC_KEY).write_bytes(bag.public_key_text(OTHER_VKEY))
    note = sign_note(Checkpoint(NAME, 7, bytes(32)).body(), NAME, OTHER_KEY)
    (copy / bag.CHECKPOINT).write_text(note, encoding="utf-8")
    resign(copy, sign_otherwise)
    verdict = verify_bundle(copy)
    assert verdict.fingerprint == bag.fingerprint(OTHER_VKEY)
    assert (verdict.answers[1].level, "compare" in verdict.answers[1].sentence) == (UNKNOWN, True)
    verdict = verify_bundle(copy, expected_key=bag.fingerprint(VKEY))
    assert (verdict.verdict, codes(verdict)[0][0]) == ("untrusted", "other_key")
    assert verdict.answers[1].level == BAD


def test_a_signature_over_another_bundle(copy: Path) -> None:
    (copy / bag.SIGNATURE).write_text(sign("kuager bundle v1\nother\n"), encoding="utf-8")
    verdict = verify_bundle(copy)
    assert verdict.verdict == "damaged"
    assert ("bad_signature", bag.SIGNATURE) in codes(verdict)


@pytest.mark.parametrize(
    "note",
    [
        "nothing\n",
        sign_note(Checkpoint(NAME, 7, bytes(32)).body(), NAME, OTHER_KEY),
        sign_note(Checkpoint("kuager/other", 7, bytes(32)).body(), NAME, KEY),
    ],
)
def test_an_invalid_checkpoint(copy: Path, note: str) -> None:
    (copy / bag.CHECKPOINT).write_text(note, encoding="utf-8")
    resign(copy)
    verdict = verify_bundle(copy)
    assert verdict.verdict == "untrusted"
    assert codes(verdict) == [("invalid_checkpoint", bag.CHECKPOINT)]


def test_an_index_that_says_another_page(copy: Path) -> None:
    edit_index(copy, lambda index: index["bookmarks"][3].update(page=7))  # type: ignore[index]
    verdict = verify_bundle(copy)
    assert codes(verdict) == [("link_disagrees", "data/bundle.pdf")]
    assert [each.level for each in verdict.answers] == [OK, UNKNOWN, UNKNOWN, OK, OK, BAD]


def test_an_index_with_another_number_of_pages(copy: Path) -> None:
    edit_index(copy, lambda index: index.update(pages=99))
    verdict = verify_bundle(copy)
    assert codes(verdict) == [("numbering_gap", "data/index.json")]
    assert [each.level for each in verdict.answers] == [OK, UNKNOWN, UNKNOWN, OK, BAD, UNKNOWN]


def test_a_gap_in_the_numbers(copy: Path) -> None:
    def gap(index: dict[str, object]) -> None:
        index["exhibits"][2].update(number=9, label="KZ-000009")  # type: ignore[index]

    edit_index(copy, gap)
    assert codes(verify_bundle(copy)) == [("numbering_gap", "data/index.json")]


def test_an_index_of_another_form(copy: Path) -> None:
    for bad in (b"{}", b"[" * 100_000, b"null", b'{"format":1}', b"\xff"):
        (copy / "data" / "index.json").write_bytes(bad)
        resign(copy)
        assert codes(verify_bundle(copy)) == [("index_form", "data/index.json")]


@pytest.mark.parametrize("fault", ["labels", "bookmark", "page", "link", "not a pdf"])
def test_a_document_that_says_something_else_than_its_index(copy: Path, fault: str) -> None:
    path = copy / "data" / "bundle.pdf"
    if fault == "not a pdf":
        path.write_bytes(b"%PDF-1.5 nothing")
    else:
        with pikepdf.open(path, allow_overwriting_input=True) as pdf:
            if fault == "labels":
                pdf.Root.PageLabels.Nums[1].St = 2
            elif fault == "bookmark":
                pdf.Root.Outlines.First.Title = pikepdf.String("Something else")
            elif fault == "page":
                del pdf.pages[5]
            else:
                pdf.pages[1].Annots[1].Dest[0] = pdf.pages[0].obj
            pdf.save(path)
    resign(copy)
    verdict = verify_bundle(copy)
    assert verdict.verdict == "damaged"
    assert codes(verdict)[0][0] in ("index_disagrees", "link_disagrees", "unreadable_pdf")


def test_files_of_the_system_change_nothing(copy: Path) -> None:
    (copy / "data" / ".DS_Store").write_bytes(b"x")
    (copy / "Thumbs.db").write_bytes(b"x")
    verdict = verify_bundle(copy)
    assert verdict.verdict == "ok"
    assert {each.code for each in verdict.findings} == {"system_file"}


def zipped(folder: Path, path: Path, top: str = "", extra: dict[str, bytes] | None = None) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for each in sorted(folder.rglob("*")):
            if each.is_file():
                archive.write(each, top + each.relative_to(folder).as_posix())
        for name, body in (extra or {}).items():
            archive.writestr(name, body)
    return path


@pytest.mark.parametrize("top", ["", "KB-7F3A-2026/"])
def test_a_zip_of_it(bundle: Path, tmp_path: Path, top: str) -> None:
    extra = {"__MACOSX/._data": b"x"} if top else {}
    verdict = verify_bundle(zipped(bundle, tmp_path / "b.zip", top, extra))
    assert verdict.verdict == "ok", verdict


def test_a_zip_with_a_changed_file(copy: Path, tmp_path: Path) -> None:
    path = copy / "data/exhibits/0001.pdf"
    path.write_bytes(path.read_bytes()[:-1])
    verdict = verify_bundle(zipped(copy, tmp_path / "b.zip", "top/"))
    assert codes(verdict) == [("truncated_file", "data/exhibits/0001.pdf")]


@pytest.mark.parametrize("name", ["../outside.txt", "/etc/cron.d/x", "data/../../x", "data/a:b"])
def test_a_zip_that_leads_outside(bundle: Path, tmp_path: Path, name: str) -> None:
    verdict = verify_bundle(zipped(bundle, tmp_path / "b.zip", "", {name: b"x"}))
    assert verdict.verdict == "damaged"
    assert "unsafe_name" in {each.code for each in verdict.findings}


def test_a_zip_bomb_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "b.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bagit.txt", "x")
        archive.writestr("data/bomb", bytes(100 * 1024 * 1024))
    with pytest.raises(Refused, match="far more than it holds"):
        verify_bundle(path)


def test_every_cut_of_a_zip_is_said(bundle: Path, tmp_path: Path) -> None:
    whole = zipped(bundle, tmp_path / "b.zip").read_bytes()
    chance = random.Random(3)
    for _ in range(60):
        bad = bytearray(whole)
        for _ in range(3):
            bad[chance.randrange(len(bad))] ^= 1 << chance.randrange(8)
        if chance.random() < 0.3:
            bad = bad[: chance.randrange(len(bad))]
        (tmp_path / "bad.zip").write_bytes(bad)
        try:
            sentence = verify_bundle(tmp_path / "bad.zip").sentence
        except KuagerError as error:
            sentence = error.sentence
        assert sentence.endswith(".")


@pytest.mark.parametrize(
    "line",
    ["../../../../etc/passwd", "/etc/passwd", "data/%0A", "~/x", "data//x", "data/./x", "C:\\x"],
)
def test_a_manifest_that_leads_outside(copy: Path, line: str) -> None:
    with (copy / bag.MANIFEST).open("a") as file:
        file.write(f"{'0' * 64}  {line}\n")
    verdict = verify_bundle(copy)
    assert verdict.verdict == "damaged"


def test_a_link_in_the_folder_is_not_followed(copy: Path) -> None:
    path = copy / "data/exhibits/0001.pdf"
    path.rename(copy.parent / "elsewhere.pdf")
    path.symlink_to(copy.parent / "elsewhere.pdf")
    os.mkfifo(copy / "data" / "pipe")
    verdict = verify_bundle(copy)
    assert verdict.verdict == "damaged"
    assert {("not_a_file", "data/exhibits/0001.pdf"), ("not_a_file", "data/pipe")} <= set(
        codes(verdict)
    )


def test_names_that_would_spoil_a_terminal(copy: Path) -> None:
    (copy / "data" / "a\x1b[31m\nb").write_bytes(b"x")
    (copy / os.fsdecode(b"\xff\xfe")).write_bytes(b"x")
    verdict = verify_bundle(copy)
    assert verdict.verdict == "damaged"
    for finding in verdict.findings:
        assert finding.sentence.isprintable()


def test_what_is_no_bundle(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        verify_bundle(tmp_path / "nothing")
    with pytest.raises(Refused, match=r"bagit\.txt"):
        verify_bundle(tmp_path)
    (tmp_path / "file").write_text("text")
    with pytest.raises(Refused, match="neither"):
        verify_bundle(tmp_path / "file")


# A bundle of several volumes


@pytest.fixture(scope="module")
def volumes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("volumes") / "bundle"
    assert len(write(folder, content(volume_bytes=120_000)).volumes) == 3
    return folder


@pytest.fixture
def parted(volumes: Path, tmp_path: Path) -> Path:
    return shutil.copytree(volumes, tmp_path / "parted")


def test_a_bundle_in_volumes(volumes: Path) -> None:
    verdict = verify_bundle(volumes)
    assert (verdict.verdict, verdict.findings) == ("ok", ())


def test_a_missing_volume(parted: Path) -> None:
    (parted / "data" / "bundle-2.pdf").unlink()
    verdict = verify_bundle(parted)
    assert codes(verdict) == [("missing_file", "data/bundle-2.pdf")]
    assert verdict.sentence == (
        "The bundle is damaged: volume 2 of the bundle, data/bundle-2.pdf, is missing."
    )
    assert [each.level for each in verdict.answers] == [BAD, UNKNOWN, UNKNOWN, OK, UNKNOWN, UNKNOWN]
    assert "that is there" in verdict.answers[3].sentence


@pytest.mark.parametrize(("name", "number"), [("bundle.pdf", 1), ("bundle-3.pdf", 3)])
def test_truncated_volumes(parted: Path, name: str, number: int) -> None:
    """Also when several lost their ends at once, as when a stick was pulled."""
    path, other = parted / "data" / name, parted / "data" / "bundle-2.pdf"
    path.write_bytes(path.read_bytes()[:-3000])
    verdict = verify_bundle(parted)
    assert codes(verdict) == [("truncated_file", f"data/{name}")]
    assert verdict.findings[0].sentence.startswith(f"Volume {number} of the bundle")
    other.write_bytes(other.read_bytes()[:-3000])
    changed = parted / "data" / "exhibits" / "0001.pdf"
    changed.write_bytes(changed.read_bytes()[:-1] + b" ")
    found = {path: code for code, path in codes(verify_bundle(parted))}
    assert found == {
        f"data/{name}": "truncated_file",
        "data/bundle-2.pdf": "truncated_file",
        "data/exhibits/0001.pdf": "changed_file",
    }


def test_volumes_that_changed_places(parted: Path) -> None:
    first, second = parted / "data" / "bundle.pdf", parted / "data" / "bundle-2.pdf"
    one, two = first.read_bytes(), second.read_bytes()
    first.write_bytes(two)
    second.write_bytes(one)
    assert codes(verify_bundle(parted)) == [("swapped_files", "data/bundle-2.pdf")]


def test_a_bundle_from_before_there_were_proofs(copy: Path) -> None:
    for name in (bag.PROOFS, bag.REQUEST):
        (copy / name).unlink()
    tags = {
        name: hashlib.sha256((copy / name).read_bytes()).hexdigest() for name in bag.SIGNED_BEFORE
    }
    signature = (copy / bag.SIGNATURE).read_bytes()
    assert "missing_file" in {each.code for each in verify_bundle(copy).findings}
    note = sign(bag.signed_text("KB-7F3A-2026", tags))
    (copy / bag.SIGNATURE).write_text(note, encoding="utf-8")
    tags[bag.SIGNATURE] = hashlib.sha256(note.encode()).hexdigest()
    (copy / bag.TAG_MANIFEST).write_bytes(bag.manifest(tags))
    verdict = verify_bundle(copy)
    assert (verdict.verdict, verdict.findings) == ("ok", ())
    # What is signed with proofs cannot be passed off as one from before.
    (copy / bag.SIGNATURE).write_bytes(signature)
    assert ("missing_file", bag.PROOFS) in codes(verify_bundle(copy))


def test_proofs_of_custody_that_prove_nothing(copy: Path) -> None:
    for body in (b"{}", inclusion.proofs_file("KB-7F3A-2026", {"KZ-000001": "x"})):
        (copy / bag.PROOFS).write_bytes(body)
        resign(copy)
        verdict = verify_bundle(copy)
        assert (verdict.verdict, codes(verdict)) == ("untrusted", [("custody_proof", bag.PROOFS)])
        assert verdict.answers[3].level == BAD


def test_a_request_for_something_else_made_to_fit_the_tag_manifest(copy: Path) -> None:
    (copy / bag.REQUEST).write_bytes(timestamp.request(b"something else"))
    tags = {name: hashlib.sha256((copy / name).read_bytes()).hexdigest() for name in bag.TAG_FILES}
    (copy / bag.TAG_MANIFEST).write_bytes(bag.manifest(tags))
    assert ("changed_file", bag.REQUEST) in codes(verify_bundle(copy))


def test_a_signature_over_lists_of_other_files(copy: Path) -> None:
    body = (copy / bag.SIGNATURE).read_text(encoding="utf-8").rpartition("\n\n")[0] + "\n"
    for other in (
        body.replace(bag.COMMITMENTS, "commitment.json"),
        body.replace("v1", "v2"),
        body + "more\n",
    ):
        (copy / bag.SIGNATURE).write_text(sign(other), encoding="utf-8")
        assert ("bad_signature", bag.SIGNATURE) in codes(verify_bundle(copy))
