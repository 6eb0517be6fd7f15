"""index.json and index.xlsx: every key documented, every cell plain, nothing of what is withheld."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.bundle import keys
from app.bundle.content import CoverPage, WithheldBody
from app.bundle.verify import verify_bundle
from app.bundle.workbook import Table, workbook
from tests.bundle.annexed import annexed
from tests.bundle.made import write


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("annexed") / "bundle"
    write(
        folder, annexed(cover=CoverPage("Court", "1/2026", ("A.", "v. B."), "C.", "KB-1", "", ()))
    )
    return folder


@pytest.fixture(scope="module")
def index(whole: Path) -> dict[str, Any]:
    made: dict[str, Any] = json.loads((whole / "data" / "index.json").read_bytes())
    return made


def test_every_key_is_documented(index: Mapping[str, Any]) -> None:
    assert set(index) == set(keys.KEYS)
    documented = {
        "exhibits": keys.EXHIBIT_KEYS,
        "sections": keys.SECTION_KEYS,
        "volumes": keys.VOLUME_KEYS,
        "annexes": keys.ANNEX_KEYS,
        "bookmarks": keys.BOOKMARK_KEYS,
        "chronology": keys.EVENT_KEYS,
        "authorities": keys.AUTHORITY_KEYS,
        "people": keys.PERSON_KEYS,
        "quotations": keys.QUOTATION_KEYS,
    }
    for name, wanted in documented.items():
        assert index[name]
        assert all(set(each) == set(wanted) for each in index[name]), name
    exhibit = index["exhibits"][0]
    assert all(set(each) == set(keys.DOCUMENT_KEYS) for each in exhibit["documents"])
    assert all(set(each) == set(keys.CITATION_KEYS) for each in exhibit["citations"])
    assert all(set(each) == set(keys.PLACE_KEYS) for each in index["chronology"][1]["places"])


def test_the_index_says_what_is_where(index: Mapping[str, Any]) -> None:
    first, second, third = index["exhibits"][:3]
    assert (index["letter"], index["first_page"]) == ("B", 1)
    assert [each["exhibits"] for each in index["sections"]] == [[1, 2], [3, 5]]
    assert [each["section"] for each in index["exhibits"]] == [0, 0, 1, 1, 1]
    assert [each["title"] for each in first["documents"]] == [
        "Testimony of Person 1",
        "Testimony of Person 1 (translation)",
    ]
    start = first["first_page"]
    spans = [(each["first_page"], each["last_page"]) for each in first["documents"]]
    assert spans == [(start, start + 1), (start + 2, start + 2)]
    assert second["documents"] == []
    assert first["citations"] == [
        {"cite": "ICCPR art. 7", "page": start + 1},
        {"cite": "ICCPR art. 9 (1)", "page": start},
        {"cite": "ICCPR art. 9 (1)", "page": start + 2},
    ]
    assert index["chronology"][1]["places"] == [
        {"exhibit": "KZ-000001", "page": start + 1},
        {"exhibit": "KZ-000001", "page": start + 2},
        {"exhibit": "KZ-000002", "page": second["first_page"]},
    ]
    assert index["annex_page"] == index["annexes"][0]["page"]
    assert [each["kind"] for each in index["annexes"]] == [
        *("chronology", "quotations", "authorities", "people", "matrix", "custody")
    ]
    assert (index["continues"], index["replaces"], index["changes"]) == ("KB-1", "", [])
    assert (third["title"], third["note"], third["citations"]) == ("", "", [])


def test_a_bundle_with_everything_is_whole(whole: Path) -> None:
    assert verify_bundle(whole).verdict == "ok"


def test_what_is_withheld_is_in_neither(whole: Path, tmp_path: Path) -> None:
    data = whole / "data"
    assert b"SECRET" not in (data / "index.json").read_bytes()
    with zipfile.ZipFile(data / "index.xlsx") as archive:
        for name in archive.namelist():
            assert b"SECRET" not in archive.read(name), name
    made = annexed(cover=CoverPage("Court", "1/2026", ("A.", "v. B."), "C.", "KB-1", "", ()))
    reason = made.exhibits[2].body
    assert isinstance(reason, WithheldBody)
    bare = [
        replace(each, title="", note="", citations=()) if each.withheld else each
        for each in made.exhibits
    ]
    write(tmp_path / "bare", replace(made, exhibits=bare))
    for name in ("index.json", "index.xlsx", "bundle.pdf"):
        assert (tmp_path / "bare" / "data" / name).read_bytes() == (data / name).read_bytes()


def rows_of(whole: Path, sheet: str) -> list[tuple[Any, ...]]:
    book = openpyxl.load_workbook(whole / "data" / "index.xlsx")
    assert book.sheetnames == [
        *("Index", "Chronology", "Passages relied on", "Table of authorities", "People"),
        "Articles",
    ]
    return list(book[sheet].iter_rows(values_only=True))


def test_the_sheets_of_the_spreadsheet(whole: Path, index: Mapping[str, Any]) -> None:
    listed = rows_of(whole, "Index")
    assert [row[0] for row in listed] == [
        *("Ex. no", "KZ-000001", None, None, "KZ-000002", "KZ-000003", "KZ-000004", "KZ-000005")
    ]
    assert listed[3][2] == "Testimony of Person 1 (translation)"
    start = index["exhibits"][0]["first_page"]
    assert listed[1][6:8] == (3, f"B{start}")
    assert listed[5][2] == "Withheld"
    events = rows_of(whole, "Chronology")
    assert events[0] == ("Date", "Event", "Exhibit, page", "Disputed?")
    assert events[1][2] == f"KZ-000001, B{start}"
    second = index["exhibits"][1]["first_page"]
    assert events[2][2] == f"KZ-000001, B{start + 1}, B{start + 2}; KZ-000002, B{second}"
    quoted = rows_of(whole, "Passages relied on")
    assert quoted[0] == ("Quoted for", "Speaks", "Words of the exhibit", "Exhibit, page")
    assert quoted[1][1:] == (
        "for",
        "They beat [Person 1] with a stick and said: sign, [Person 1], or it goes on.",
        f"KZ-000001, B{start + 1}",
    )
    law = rows_of(whole, "Table of authorities")
    assert law[1][:2] == ("Treaties", "ICCPR art. 7")
    assert ("Person 2", "witness", "KZ-000004") in rows_of(whole, "People")
    matrix = rows_of(whole, "Articles")
    assert matrix[0][:4] == ("Ex. no", "Description", "ICCPR art. 7", "ICCPR art. 9 (1)")
    assert matrix[1][2:4] == (f"B{start + 1}", f"B{start}, B{start + 2}")
    assert matrix[2][3] is None


def test_a_title_like_a_formula_is_a_text(whole: Path) -> None:
    book = openpyxl.load_workbook(whole / "data" / "index.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)
    assert any(cell.value == '\'=HYPERLINK("x") as a title' for cell in cells)


def test_a_spreadsheet_is_the_same_whenever_it_is_made() -> None:
    table = Table("A: [name] / that *Excel* would turn down?", ["a"], [9], [["\t=1+1"], [3]])
    made = workbook("Title", "2026-11-23", [table])
    assert made == workbook("Title", "2026-11-23", [table])
    with zipfile.ZipFile(__import__("io").BytesIO(made)) as archive:
        assert {each.date_time[0] for each in archive.infolist()} == {1980}
