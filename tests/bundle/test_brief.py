"""Lists for a brief: what Word and Excel get, from an index that anybody may have written."""

from __future__ import annotations

import copy
import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import fitz
import openpyxl
import pytest
from docx.oxml.ns import qn

from app.bundle import brief
from app.bundle.brief import brief_files, index_of, write_lists
from app.cli import run
from app.errors import Cancelled, KuagerError, NotFound, Refused, StorageFailed, Unreadable
from tests.bundle import ooxml
from tests.bundle.annexed import ARABIC, annexed
from tests.bundle.made import write
from tests.bundle.test_sheets import is_golden

NAMES = [
    f"{name}.{kind}"
    for name in ("exhibits", "chronology", "authorities")
    for kind in ("docx", "xlsx")
]


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    root = tmp_path_factory.mktemp("brief")
    for language in ("en", "ru"):
        write(root / language, annexed(language=language))
    return {language: root / language for language in ("en", "ru")}


@pytest.fixture(scope="module")
def index(folders: dict[str, Path]) -> dict[str, Any]:
    return index_of(folders["en"])


@pytest.fixture
def changed(index: dict[str, Any]) -> dict[str, Any]:
    return copy.deepcopy(index)


def document(files: dict[str, bytes], name: str) -> Any:
    return docx.Document(io.BytesIO(files[f"{name}.docx"]))


def words_of(made: Any) -> str:
    """Headings with their level, rows with a bar between cells: the whole document in order."""
    lines = []
    for part in made.iter_inner_content():
        if hasattr(part, "rows"):
            for row in part.rows:
                cells = [" / ".join(p.text for p in cell.paragraphs) for cell in row.cells]
                lines.append(" | ".join(cells))
        elif part.text:
            lines.append(f"[{part.style.name}] {part.text}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("name", ["exhibits", "chronology", "authorities"])
def test_the_words_are_the_golden_ones(folders: dict[str, Path], language: str, name: str) -> None:
    files = brief_files(index_of(folders[language]))
    is_golden(f"{language}-brief-{name}.txt", words_of(document(files, name)))


def test_what_word_is_told(index: dict[str, Any]) -> None:
    files = brief_files(index)
    assert list(files) == NAMES
    for name in ("exhibits", "chronology", "authorities"):
        made = document(files, name)
        assert ooxml.faults(files[f"{name}.docx"]) == []
        assert 'w:rFonts w:ascii="Arial"' in made.styles.element.xml
        for table in made.tables:
            assert table.style.name == "KuagerList"
            marked = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
            assert marked == [True] + [False] * (len(marked) - 1)
            assert all(len(row.cells) == len(table.columns) for row in table.rows)
        section = made.sections[0]
        sides = {round(section.page_width.mm), round(section.page_height.mm)}
        assert sides == {210, 297}
        assert (section.page_width > section.page_height) == (name == "exhibits")
        room = section.page_width - section.left_margin - section.right_margin
        assert sum(column.width for column in made.tables[0].columns) <= room
        assert "PAGE" in section.footer._element.xml
        about = made.core_properties
        assert (about.author, about.last_modified_by, about.comments) == ("", "", "")
        assert about.created.isoformat() == "2026-11-23T00:00:00+00:00"
        assert about.language == "en-GB"
        assert 'w:lang w:val="en-GB"' in made.styles.element.xml
        with fitz.open(stream=files[f"{name}.docx"], filetype="docx") as read:
            assert "KZ-000001" in "".join(leaf.get_text() for leaf in read)


def test_nothing_tells_who_made_it_or_when(index: dict[str, Any]) -> None:
    files = brief_files(index)
    for name, data in files.items():
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert archive.testzip() is None
            assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            if name.endswith(".docx"):
                inside = b"".join(archive.read(each) for each in archive.namelist())
                assert b"python-docx" not in inside
                assert b"Macintosh" not in inside
                assert not [each for each in archive.namelist() if "thumbnail" in each]


def test_another_process_gives_the_same_bytes(
    folders: dict[str, Path], index: dict[str, Any]
) -> None:
    script = (
        "import hashlib, pathlib, sys; from app.bundle.brief import brief_files, index_of;"
        "files = brief_files(index_of(pathlib.Path(sys.argv[1])));"
        "print(hashlib.sha256(b''.join(files[name] for name in sorted(files))).hexdigest())"
    )
    import hashlib

    files = brief_files(index)
    done = subprocess.run(
        [sys.executable, "-c", script, str(folders["en"])],
        cwd=Path(__file__).parents[2],
        env={"PYTHONHASHSEED": "7", "TZ": "UTC+9", "PATH": "/usr/bin"},
        capture_output=True,
        check=True,
    )
    joined = b"".join(files[name] for name in sorted(files))
    assert done.stdout.decode().strip() == hashlib.sha256(joined).hexdigest()


def test_excel_gets_the_same(index: dict[str, Any]) -> None:
    files = brief_files(index)
    rows = list(
        openpyxl.load_workbook(io.BytesIO(files["exhibits.xlsx"])).active.iter_rows(
            values_only=True
        )
    )
    assert rows[0][:3] == ("Section", "Ex. no", "Date")
    assert rows[1][:2] == ("Testimonies", "KZ-000001")
    assert any(str(row[3]).startswith("'=HYPERLINK") for row in rows)
    law = openpyxl.load_workbook(io.BytesIO(files["authorities.xlsx"])).active
    assert law["A2"].value == "Treaties"


def test_arabic_runs_from_the_right(changed: dict[str, Any]) -> None:
    changed["exhibits"][0]["title"] = ARABIC
    made = document(brief_files(changed), "exhibits")
    paragraph = made.tables[0].rows[1].cells[2].paragraphs[0]
    assert paragraph.text == ARABIC
    assert paragraph._p.pPr.find(qn("w:bidi")) is not None
    assert paragraph.runs[0]._r.rPr.find(qn("w:rtl")) is not None


def test_lists_without_lines_are_left_out(changed: dict[str, Any]) -> None:
    changed |= {"chronology": [], "authorities": [], "exhibits": []}
    assert list(brief_files(changed)) == ["exhibits.docx", "exhibits.xlsx"]


def put(*path: str | int, value: object) -> Callable[[Any], None]:
    def change(index: Any) -> None:
        for step in path[:-1]:
            index = index[step]
        index[path[-1]] = value

    return change


@pytest.mark.parametrize(
    "change",
    [
        put("exhibits", value={}),
        put("exhibits", 0, value=None),
        put("exhibits", 0, "first_page", value=True),
        put("exhibits", 0, "first_page", value=-1),
        put("exhibits", 0, "last_page", value=10**12),
        put("exhibits", 0, "first_page", value=1.5),
        put("exhibits", 0, "section", value=99),
        put("exhibits", 0, "title", value=["x"]),
        put("exhibits", 0, "title", value="x" * 200_000),
        put("exhibits", 0, "withheld", value="yes"),
        put("exhibits", 0, "documents", value=[3]),
        put("exhibits", 0, "documents", value=[None] * 30_000),
        put("chronology", value=[[]] * 30_000),
        put("chronology", 0, "places", value=[["KZ-000001", 3]]),
        put("authorities", 0, "group", value="SECRET"),
        put("as_of", value="2026-02-30"),
        put("language", value="../en"),
        put("letter", value="<b>"),
        put("case", value="title"),
        put("case", value={}),
        put("sections", value=None),
    ],
)
def test_an_index_that_is_not_one_gets_one_sentence(
    changed: dict[str, Any], change: Callable[[Any], None]
) -> None:
    change(changed)
    with pytest.raises(Unreadable, match=r"^index\.json is not in the form of a bundle's index\.$"):
        brief_files(changed)


def test_an_index_of_another_version_is_named(changed: dict[str, Any]) -> None:
    changed["format"] = "kuager-bundle-index-1"
    with pytest.raises(Refused, match="of another version"):
        brief_files(changed)


def test_words_of_a_stranger_are_only_words(changed: dict[str, Any]) -> None:
    changed["language"] = "xx"  # A language that there are no words for: English ones.
    changed["exhibits"][0]["title"] = "a\x00b\u202e <w:t>&amp;</w:t> \ud800"
    made = document(brief_files(changed), "exhibits")
    assert made.tables[0].rows[1].cells[2].paragraphs[0].text == "ab <w:t>&amp;</w:t>"
    assert made.tables[0].rows[0].cells[2].text == "Description"


def bag(folder: Path, index: bytes) -> Path:
    (folder / "data").mkdir(parents=True)
    (folder / "bagit.txt").write_text("BagIt-Version: 1.0\n")
    (folder / "data" / "index.json").write_bytes(index)
    return folder


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"\xff", b"[" * 100_000, b'{"a":' + b"9" * 9999 + b"}"]
)
def test_an_index_that_is_no_json(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(Unreadable):
        index_of(bag(tmp_path / "b", data))


def test_an_index_from_a_zip(tmp_path: Path, index: dict[str, Any]) -> None:
    path = tmp_path / "bundle.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("KB/bagit.txt", "x")
        archive.writestr("KB/data/index.json", json.dumps(index))
    assert index_of(path) == index
    with pytest.raises(NotFound):
        index_of(tmp_path / "nothing")
    (tmp_path / "empty").mkdir()
    with pytest.raises(KuagerError):
        index_of(tmp_path / "empty")


def test_all_lists_are_written_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"a.docx": b"a", "b.docx": b"b", "c.docx": b"c"}
    for error, said in (
        (OSError(28, "full"), StorageFailed),
        (PermissionError(13, "no"), Refused),
        (Cancelled("x"), Cancelled),
    ):

        def failing(path: Path, data: bytes, error: BaseException = error) -> str:
            if path.name == "c.docx":
                path.write_bytes(b"half")
                raise error
            path.write_bytes(data)
            return ""

        with monkeypatch.context() as patched:
            patched.setattr(brief, "write_file", failing)
            with pytest.raises(said):
                write_lists(tmp_path / "lists", files)
        assert not list(tmp_path.iterdir())
    there = tmp_path / "there"
    there.mkdir()
    (there / "b.docx").write_bytes(b"mine")
    with pytest.raises(Refused, match="already"):
        write_lists(there, files)
    assert [(each.name, each.read_bytes()) for each in there.iterdir()] == [("b.docx", b"mine")]


def test_the_command_line(
    folders: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "new" / "lists"
    assert run(["brief", str(folders["en"]), "--to", str(target), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said == {"folder": str(target), "files": sorted(NAMES)}
    assert sorted(each.name for each in target.iterdir()) == sorted(NAMES)
    assert run(["brief", str(folders["en"]), "--to", str(target)]) == 1
    assert "already" in capsys.readouterr().err
    assert run(["brief", str(tmp_path), "--to", str(target)]) == 1
