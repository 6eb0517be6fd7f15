"""The sample case: its catalogue holds together, and its sources build into the files it names."""

from __future__ import annotations

import email
import email.policy
import importlib.util
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook
from PIL import ExifTags, Image
from striprtf.striprtf import rtf_to_text

from app.paths import sample_dir
from app.records import dates, vocabulary
from app.records.claims import ASPECTS, STANCES

FINE = (
    ("acts", "act", "act"),
    ("torture_purposes", "act", "purpose"),
    ("roles", "person", "role"),
    ("roles", "involvement", "role"),
    ("degrees", "involvement", "degree"),
    ("certainty", "involvement", "certainty"),
    ("kinds", "item", "kind"),
    ("acquisition", "item", "acquired_how"),
    ("disclosure", "item", "disclosure"),
    ("reliability", "item", "reliability"),
    ("credibility", "item", "credibility"),
    ("languages", "item", "language"),
    ("languages", "alias", "language"),
    ("countries", "person", "nationality"),
    ("identities", "consent", "identity"),
    ("consent_forms", "consent", "form"),
    ("relations", "relation", "relation"),
    ("certainty", "passage", "certainty"),
)


def load_builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("kuager_sample", sample_dir() / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def case() -> dict[str, Any]:
    found: dict[str, Any] = load_builder().read_case()
    return found


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    load_builder().build_sources(folder)
    return folder


def file_of(case: dict[str, Any], built: Path, key: str) -> Path:
    return built / next(item["file"] for item in case["item"] if item["key"] == key)


def pdf_pages(path: Path) -> list[str]:
    done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True)
    return [" ".join(page.split()) for page in done.stdout.decode().split("\f")]


def pdf_text(path: Path) -> str:
    return " ".join(pdf_pages(path)).strip()


def test_every_key_that_is_used_is_defined(case: dict[str, Any]) -> None:
    keys = {
        table: {row["key"] for row in case[table]}
        for table in ("place", "person", "event", "act", "item")
    }
    for table in keys:
        assert len(keys[table]) == len(case[table]), f"a {table} key is used twice"
    columns = {"person": "person", "event": "event", "place": "place", "item": "item", "to": "item"}
    for table, rows in case.items():
        for row in rows if isinstance(rows, list) else []:
            for column, target in columns.items():
                if column in row and table != target:
                    assert row[column] in keys[target], f"{table}: {row}"
            for key in row.get("events", []):
                assert key in keys["event"]
            for key, *_rest in row.get("persons", []):
                assert key in keys["person"]
            if table == "involvement" and "act" in row:
                assert row["act"] in keys["act"]


def test_every_code_is_in_its_vocabulary(case: dict[str, Any]) -> None:
    for name, table, column in FINE:
        known = vocabulary.load(name)
        for row in case[table]:
            if row.get(column):
                known.require(row[column])
    own = {row["ref"] for row in case["provision"]}
    for item in case["item"]:
        for ref in item.get("articles", []):
            assert ref in own or vocabulary.provision(ref)
        for _person, role, certainty in item.get("persons", []):
            vocabulary.load("roles").require(role)
            if certainty:
                vocabulary.load("certainty").require(certainty)
    for event in case["event"]:
        for ref in event["provisions"]:
            vocabulary.provision(ref)
    for act in case["act"]:
        for method in act.get("methods", []):
            vocabulary.load("methods").require(method)
    quoted = {row["key"] for row in case["passage"]}
    themes = {row["key"] for row in case["theme"]}
    for passage in case["passage"]:
        for method in passage.get("methods", []):
            vocabulary.load("methods").require(method)
        assert set(passage.get("themes", [])) <= themes
        assert {aspect for _event, aspect, *_ in passage.get("facts", [])} <= set(ASPECTS)
    for claim in case["claim"]:
        assert {key for key, _stance in claim["passages"]} <= quoted
        assert {stance for _key, stance in claim["passages"]} <= set(STANCES)
        for ref in claim["provisions"]:
            vocabulary.provision(ref)
    for consent in case["consent"]:
        for purpose in consent["purposes"]:
            vocabulary.load("purposes").require(purpose)
        for material in consent.get("materials", []):
            vocabulary.load("materials").require(material)
    for passage in case["passage"]:
        if "article" in passage:
            vocabulary.provision(passage["article"])


def test_every_date_is_edtf(case: dict[str, Any]) -> None:
    for rows in case.values():
        for row in rows if isinstance(rows, list) else []:
            for column in (
                "date",
                "acquired_at",
                "birth",
                "given_on",
                "expires_on",
                "withdrawn_on",
            ):
                if column in row:
                    assert dates.parse(row[column])


def test_the_case_has_what_a_demonstration_needs(case: dict[str, Any]) -> None:
    kinds = [item["kind"] for item in case["item"]]
    assert kinds.count("testimony") >= 6
    assert kinds.count("court-document") >= 6
    assert kinds.count("photograph") >= 8
    assert {"audio", "video", "email", "message-export", "spreadsheet", "medical"} <= set(kinds)
    spoken = {item["language"] for item in case["item"] if item["kind"] == "testimony"}
    assert spoken >= {"ru", "kk", "uz", "uz-Cyrl", "en"}
    individuals = [row for row in case["person"] if row.get("kind", "individual") == "individual"]
    assert len(individuals) >= 12
    assert {row["person"] for row in case["alias"]} <= {row["key"] for row in case["person"]}
    for person in individuals:
        assert person.get("pseudonym") or not person.get("protected"), person["key"]
    consents = case["consent"]
    assert {row["identity"] for row in consents} == {"named", "pseudonym", "anonymous"}
    assert {row["form"] for row in consents} == {"signed", "recorded", "verbal"}
    for column in ("withdrawn_on", "expires_on", "guardian", "interpreter", "conditions"):
        assert any(row.get(column) for row in consents), column
    given = {purpose for row in consents for purpose in row["purposes"]}
    assert given >= {*vocabulary.load("purposes").entries}


def test_the_same_sources_build_the_same_bytes(built: Path, tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []

    class Watch:
        def step(self, done: int, total: int, message: str) -> None:
            steps.append((done, total))

    again = load_builder().build_sources(tmp_path / "again", Watch())
    assert steps == [(n, len(again)) for n in range(1, len(again) + 1)]
    assert sum(path.stat().st_size for path in again) < 15_000_000
    for path in again:
        assert path.read_bytes() == (built / path.name).read_bytes(), path.name


def test_committed_sources_are_small() -> None:
    paths = [
        path
        for path in sample_dir().rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    ]
    assert sum(path.stat().st_size for path in paths) < 3_000_000


def test_the_builder_needs_nothing_of_the_program() -> None:
    for path in sample_dir().glob("*.py"):
        assert not re.search(r"^\s*(import|from) app\b", path.read_text("utf-8"), re.MULTILINE)
    script = "import runpy, sys; runpy.run_path(sys.argv[1]); print('app' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-I", "-B", "-c", script, sample_dir() / "build.py"],
        capture_output=True,
        check=True,
    )
    assert done.stdout.strip() == b"False"


def test_passages_stand_in_the_texts_they_quote(case: dict[str, Any], built: Path) -> None:
    checked = 0
    for passage in case["passage"]:
        if "quote" not in passage:
            assert "box" in passage or passage["time_start"] < passage["time_end"]
            continue
        quote = " ".join(passage["quote"].split())
        item = next(item for item in case["item"] if item["key"] == passage["item"])
        if "recipe" not in item:  # an attachment: the demonstration finds it or fails
            continue
        path = file_of(case, built, passage["item"])
        if path.suffix == ".pdf":  # on one page, so that no footer comes between
            assert any(quote in page for page in pdf_pages(path)), passage["key"]
        elif path.suffix == ".rtf":
            text = rtf_to_text(path.read_text())
            assert quote in " ".join(text.split()), passage["key"]
        else:
            text = " ".join(paragraph.text for paragraph in Document(str(path)).paragraphs)
            assert quote in " ".join(text.split()), passage["key"]
        if "person" in passage:
            assert passage["person"] in [person for person, *_rest in item["persons"]]
        checked += 1
    assert checked >= 12


@pytest.mark.parametrize(
    ("key", "forms"),
    [
        (
            "t-karimova",
            ["Каримов ", "Каримова ", "Каримовым", "Шерзодом", "+998 90 000 44 17", "931027000114"],
        ),
        ("t-karimov-uz", ["Karimovning", "Karimovga", "Karimovlarning", "AB 0004826", "oʻgʻli"]),
        ("t-yuldashev", ["Каримовнинг", "Тошматовни", "Йўлдошевнинг", "Азизбекка"]),
        ("t-sagyntayeva", ["Азизбектің", "Дилнозаны", "Фархадты", "Қоштөбе"]),
        ("t-nazari", ["Nurbek Toichiev", "f.nazari@mail.example"]),
        ("c-judgment", ["Каримову", "ПРИГОВОРИЛ", "Оразбаева Нуржана Сериковича", "лист дела"]),
    ],
)
def test_texts_mention_people_in_inflected_forms(
    case: dict[str, Any], built: Path, key: str, forms: list[str]
) -> None:
    text = pdf_text(file_of(case, built, key))
    assert len(text.split()) > 600
    for form in forms:
        assert form in text, form


def test_the_judgment_is_long_and_has_no_hole(case: dict[str, Any], built: Path) -> None:
    path = file_of(case, built, "c-judgment")
    info = subprocess.run(["pdfinfo", path], capture_output=True, check=True).stdout.decode()
    pages = re.search(r"Pages:\s+(\d+)", info)
    assert pages is not None
    assert int(pages[1]) == 40
    text = pdf_text(path)
    assert not re.search(r"[{}]", text)
    for number in range(1, 24):
        assert f"{number}. Потерпевший" in text


def test_the_table_shows_as_landscape_and_the_scan_has_no_text(
    case: dict[str, Any], built: Path
) -> None:
    table = file_of(case, built, "c-list")
    info = subprocess.run(["pdfinfo", table], capture_output=True, check=True).stdout.decode()
    assert re.search(r"Page rot:\s+90", info)
    assert re.search(r"Page size:\s+595\S* x 841", info)
    assert "Юлдашев Шерзод Абдуллаевич" in pdf_text(table)
    assert pdf_text(file_of(case, built, "c-protocol")) == ""


def test_photographs_carry_time_camera_and_place(case: dict[str, Any], built: Path) -> None:
    seen = 0
    for item in case["item"]:
        if item["kind"] != "photograph" or item["file"].endswith("HEIC"):
            continue
        with Image.open(built / item["file"]) as picture:
            exif = picture.getexif()
        taken = exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal]
        if item["date"] != "2022-01-14":
            assert taken[:10].replace(":", "-") == item["date"]
        assert exif[ExifTags.Base.Make]
        place = exif.get_ifd(ExifTags.IFD.GPSInfo)
        degrees, minutes, seconds = (float(part) for part in place[ExifTags.GPS.GPSLatitude])
        assert 43.2 < degrees + minutes / 60 + seconds / 3600 < 43.4
        seen += 1
    assert seen >= 8


def test_marked_faces_lie_on_skin(case: dict[str, Any], built: Path) -> None:
    faces = [mark for mark in case["mark"] if mark["reason"] == "face"]
    assert len(faces) >= 4
    for mark in faces:
        with Image.open(file_of(case, built, mark["item"])) as picture:
            x0, y0, x1, y1 = mark["box"]
            middle = ((x0 + x1) / 2 * picture.width, ((y0 + y1) / 2 + 0.01) * picture.height)
            red, green, blue = (
                picture.convert("RGB").reduce(8).getpixel(tuple(int(v / 8) for v in middle))
            )
        assert red > green > blue
        assert red - blue > 20


def test_office_files_hold_what_hides_in_them(case: dict[str, Any], built: Path) -> None:
    statement = file_of(case, built, "t-toychiev")
    with zipfile.ZipFile(statement) as package:
        body = package.read("word/document.xml").decode()
        assert "<w:del " in body
        assert "<w:ins " in body
        assert "Каримова и соседка" in package.read("word/comments.xml").decode()
    book = load_workbook(file_of(case, built, "x-figures"))
    assert book.sheetnames == ["Цифры", "Список", "Контакты"]
    numbers = {row[1].value for row in book["Цифры"].iter_rows(min_row=2)}
    assert {94, 96, 98, 100, 103, 1240} <= numbers
    assert book["Список"].max_row == 104
    letter = file_of(case, built, "l-employer")
    with zipfile.ZipFile(letter) as package:
        assert package.infolist()[0].filename == "mimetype"
        assert "100 (сто)" in package.read("content.xml").decode()
    assert file_of(case, built, "l-akimat").read_bytes().startswith(b"{\\rtf1")


def test_the_message_brings_its_attachment(case: dict[str, Any], built: Path) -> None:
    raw = file_of(case, built, "e-mail").read_bytes()
    message = email.message_from_bytes(raw, policy=email.policy.default)
    attachments = list(message.iter_attachments())
    named = [item["file"] for item in case["item"] if item.get("parent") == "e-mail"]
    assert [part.get_filename() for part in attachments] == named
    assert attachments[0].get_content()[:2] == b"PK"
    body = message.get_body()
    assert body is not None
    assert "Каримова считала тарелки" in body.get_content()


def test_invented_numbers_can_belong_to_nobody() -> None:
    def check(digits: str) -> bool:
        for weights in (range(1, 12), (*range(3, 12), 1, 2)):
            total = sum(int(d) * w for d, w in zip(digits, weights, strict=False)) % 11
            if total != 10:
                return total == int(digits[11])
        return False

    found = 0
    for path in (sample_dir() / "sources").iterdir():
        if path.suffix not in {".md", ".txt", ".toml"}:
            continue
        text = path.read_text("utf-8")
        for digits in re.findall(r"(?<![\d+])\d{12}(?!\d)", text):
            found += 1
            assert not check(digits), (path.name, digits)
        for phone in re.findall(
            r"(?:\+7|\b8)[ (]*7\d\d\)?[ -]*(\d{3})[- ]*\d\d[- ]*\d\d(?!\d)", text
        ):
            assert phone == "000", (path.name, phone)
    assert found >= 5
