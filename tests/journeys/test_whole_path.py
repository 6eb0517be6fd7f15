"""From a folder of files to a bundle that a stranger verifies, by the command line alone."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import bagit
import pikepdf
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from tests.journeys.conftest import Program
from tests.papers import text_pdf

SECRET = "Азизбек Рустамович Каримов"
TESTIMONY = """Меня зовут Азизбек Рустамович Каримов.
Мой телефон +7 701 123 45 67, ИИН 900114300123.
Каримова били в отделении. Азизбеку не дали переводчика.
Об этом знает адвокат Жанар Омарова.
"""


@pytest.fixture(scope="module")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with a testimony, a court document and a photograph, all settled; and their files."""
    with pytest.MonkeyPatch.context() as patch:
        kuager = Program(tmp_path_factory.mktemp("settled"), patch)
        kuager.create()
        files = kuager.folder / "files"
        files.mkdir()
        (files / "1 testimony Karimov.txt").write_text(TESTIMONY, "utf-8")
        text_pdf(
            files / "2 ruling.pdf",
            [
                "Суд установил:",
                "гражданин Каримов А. Р. был задержан 14 января 2022 года.",
                "Конец.",
            ],
        )
        exif = Image.Exif()
        exif[0x010F] = "SecretCamera"
        Image.new("RGB", (640, 480), "seagreen").save(files / "3 yard.jpg", exif=exif)
        kuager.ok("case", "KZ-1", "--title", "Задержание в Кошмамбете")
        kuager.ok(
            "person", "--name", SECRET, "--alias", "Aziz", "--pseudonym", "Witness A",
            "--protected", "--case", "KZ-1", "--role", "victim",
        )  # fmt: skip
        added = kuager.ok("add", files, "--case", "KZ-1")
        assert [len(added[key]) for key in ("ingested", "already_held", "refused")] == [3, 0, 0]
        kuager.ok("describe", "1", "--set", "kind=testimony", "--set", "date=2022-01-20")
        kuager.ok("link", "1", "--person", SECRET, "--role", "witness")
        kuager.ok("link", "1", "--article", "iccpr:7")
        for item in ("1", "2", "3"):
            kuager.ok("marks", item, "--suggest", "--accept", "all")
    return kuager.folder


@pytest.fixture
def case(settled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """A copy of the settled case."""
    kuager = Program(tmp_path, monkeypatch)
    shutil.copytree(settled / "vault", kuager.vault)
    return kuager


def consent(case: Program, *purposes: str) -> None:
    flags = [word for purpose in purposes for word in ("--purpose", purpose)]
    case.ok("consent", "1", "--person", "Witness A", "--identity", "pseudonym", *flags)


def everything(bundle: Path) -> str:
    """All that a reader gets from a bundle: text of each PDF by poppler, all other files raw."""
    parts = []
    for path in sorted(bundle.rglob("*")):
        parts.append(str(path.relative_to(bundle)))
        if path.suffix == ".pdf":
            got = subprocess.run(
                ["pdftotext", "-layout", path, "-"], capture_output=True, check=True
            )
            parts.append(got.stdout.decode())
        elif path.is_file():
            parts.append(path.read_bytes().decode("utf-8", "replace"))
    return "\n".join(parts)


class Left(NamedTuple):
    """A bundle that left: what was said of it, where it is, and the program with its vault."""

    made: Any
    bundle: Path
    case: Program


@pytest.fixture(scope="module")
def left(settled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Left]:
    with pytest.MonkeyPatch.context() as patch:
        case = Program(tmp_path_factory.mktemp("left"), patch)
        shutil.copytree(settled / "vault", case.vault)
        consent(case, "un", "court")
        bundle = case.folder / "out"
        made = case.ok("export", "--case", "KZ-1", "--profile", "un", "--to", bundle)
        yield Left(made, bundle, case)


def test_a_bundle_goes_out_redacted_and_verifies(left: Left) -> None:
    made, bundle, case = left
    assert made["proof"]["verdict"] == "ok"
    assert [each["withheld"] for each in made["exhibits"]] == [False, False, False]
    seen = everything(bundle)
    for leaked in (
        "Карим",
        "Азизбек",
        "Karimov",
        "Aziz",
        "701 123",
        "900114300123",
        "SecretCamera",
    ):
        assert leaked not in seen
    assert "Witness A" in seen
    assert "Омарова" in seen
    assert case("verify", bundle, vault=False).code == 0
    assert case("proof", bundle, "--vault", case.vault, vault=False).code == 0


def test_referees_agree_with_our_reading(left: Left) -> None:
    made, bundle, _case = left
    assert bagit.Bag(str(bundle)).validate()
    whole = bundle / "data" / "bundle.pdf"
    assert subprocess.run(["qpdf", "--check", whole], capture_output=True).returncode == 0
    info = subprocess.run(["pdfinfo", whole], capture_output=True, check=True).stdout.decode()
    assert int(re.search(r"Pages:\s+(\d+)", info)[1]) == made["pages"]  # type: ignore[index]
    with pikepdf.open(whole) as opened:
        labels = opened.Root.PageLabels
        assert labels.Nums[1].get("/St", 1) == 1
    index = json.loads((bundle / "data" / "index.json").read_bytes())
    assert json.dumps(index, ensure_ascii=False).count("EX-00000") >= 3


def test_without_consent_it_is_withheld_with_a_sheet(case: Program, tmp_path: Path) -> None:
    bundle = tmp_path / "out"
    made = case.ok("export", "--case", "KZ-1", "--profile", "un", "--to", bundle)
    assert [each["number"] for each in made["withheld"]] == [1]
    assert "consent" in made["withheld"][0]["reason"]
    seen = everything(bundle)
    assert "Withheld" in seen
    assert "били" not in seen
    assert "testimony" not in seen.lower().replace("testimony or", "")


def test_consent_for_another_purpose_or_withdrawn_withholds(case: Program, tmp_path: Path) -> None:
    consent(case, "court")
    made = case.ok("export", "--case", "KZ-1", "--profile", "un", "--to", tmp_path / "a")
    assert "purpose" in made["withheld"][0]["reason"]
    consent(case, "un")
    made = case.ok("export", "--case", "KZ-1", "--profile", "un", "--to", tmp_path / "b")
    assert made["withheld"] == []
    case.ok("consent", "1", "--person", "Witness A", "--withdraw")
    made = case.ok("export", "--case", "KZ-1", "--profile", "un", "--to", tmp_path / "c")
    assert "withdrawn" in made["withheld"][0]["reason"]


def test_unreviewed_suggestions_withhold_until_they_are_settled(
    case: Program, tmp_path: Path
) -> None:
    consent(case, "un")
    case.ok("person", "--name", "Жанар Омарова", "--protected", "--pseudonym", "Lawyer B")
    made = case.ok("export", "--case", "KZ-1", "--profile", "un", "--to", tmp_path / "a")
    assert "reviewed" in made["withheld"][0]["reason"]
    made = case.ok(
        "export",
        "--case",
        "KZ-1",
        "--profile",
        "un",
        "--to",
        tmp_path / "b",
        "--accept-suggestions",
    )
    assert made["withheld"] == []
    assert any("accepted without" in note for note in made["notes"])
    assert "Омаров" not in everything(tmp_path / "b")


def test_the_same_vault_gives_the_same_bytes(case: Program, tmp_path: Path) -> None:
    consent(case, "un")
    fixed = ("--as-of", "2025-05-26", "--bundle-id", "KB-FIXED")
    for name in ("a", "b"):
        case.ok("export", "--case", "KZ-1", "--profile", "un", "--to", tmp_path / name, *fixed)
    first = {p.relative_to(tmp_path / "a"): p for p in (tmp_path / "a").rglob("*") if p.is_file()}
    second = {p.relative_to(tmp_path / "b"): p for p in (tmp_path / "b").rglob("*") if p.is_file()}
    assert first.keys() == second.keys()
    differing = [
        str(name) for name in first if first[name].read_bytes() != second[name].read_bytes()
    ]
    assert differing == []


def test_an_export_never_overwrites(case: Program, tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "mine.txt").write_text("keep")
    said = case("export", "--case", "KZ-1", "--profile", "un", "--to", target)
    assert said.code == 1
    assert [path.name for path in target.iterdir()] == ["mine.txt"]


def test_the_original_comes_back_byte_for_byte(
    case: Program, settled: Path, tmp_path: Path
) -> None:
    case.ok("original", "3", "--to", tmp_path / "back.jpg")
    assert (tmp_path / "back.jpg").read_bytes() == (settled / "files" / "3 yard.jpg").read_bytes()
    assert case("original", "3", "--to", tmp_path / "back.jpg").code == 1


def test_the_internal_profile_hides_nothing(case: Program, tmp_path: Path) -> None:
    consent(case, "own")
    made = case.ok("export", "--case", "KZ-1", "--profile", "internal", "--to", tmp_path / "out")
    assert made["withheld"] == []
    assert "Каримов" in everything(tmp_path / "out")


def test_blank_canvas_is_not_a_leak(tmp_path: Path) -> None:
    """The referee itself can see: a PDF that names the secret is found by the same reading."""
    path = tmp_path / "plain.pdf"
    canvas = Canvas(str(path))
    canvas.drawString(72, 700, "Karimov")
    canvas.save()
    assert "Karimov" in everything(tmp_path)
