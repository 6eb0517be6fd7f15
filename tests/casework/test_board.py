"""The board: every passage under a code, which codes meet, and both as files without formulas."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import openpyxl
import pytest

from app.casework.arguing import board, board_table
from app.casework.arguing.board import Row
from app.casework.arguing.cooccurrence import Table, cooccurrence, overlapping
from app.casework.coding import codes
from app.casework.registry import describe, events, link, people, places
from app.casework.registry.cases import save_case
from app.cli import claim_arguments
from app.errors import NotFound, Refused, Usage
from app.records.evidence import Passage
from app.records.ids import new_id
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item

TEXT = "They beat me with an iron in the cell. Then a judge spoke, and nobody translated."


@dataclass(frozen=True)
class Coded:
    """The ids of what a test asks about."""

    statement: str
    letter: str
    recording: str
    threats: str
    custody: str
    witness: str


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    with new_vault(tmp_path_factory.mktemp("board") / "vault") as made:
        save_case(made, "KZ-1", title="A case")
        save_case(made, "KZ-2", title="Another")
        yield made


@pytest.fixture(scope="module")
def coded(vault: Vault) -> Coded:
    """A testimony, a letter and a recording with a dozen codes."""
    witness = people.save_person(vault, name="Каримов", pseudonym="Witness B").id
    custody = codes.save_theme(vault, "Custody")
    threats = codes.save_theme(vault, "Threats", parent=custody.id)
    region = places.save_place(vault, "Region")
    cell = places.save_place(vault, "Cell")
    places.update_place(vault, cell.id, parent_id=region.id)
    statement = make_item(vault, "=Statement", TEXT, date="2022-02")
    link.to_person(vault, statement.id, witness, "witness")
    letter = make_item(vault, "Letter", TEXT, kind="document", date="2022-01")
    recording = make_item(vault, "Recording", media_type="audio/wav", kind="audio")
    add = codes.code
    add(vault, statement.id, link.Span(0, 26), "article", "iccpr:7", importance=2)
    add(vault, statement.id, link.Span(0, 26), "act", "02011111")
    add(vault, statement.id, link.Span(10, 37), "method", "0304")
    add(vault, statement.id, link.Span(26, 37), "place", "Cell")
    add(vault, statement.id, link.Span(39, 57), "article", "iccpr:14.3.f", note="+ no interpreter")
    add(vault, letter.id, link.Span(39, 57), "article", "iccpr:14.1", importance=3)
    add(vault, letter.id, link.Span(39, 57), "theme", threats.id)
    add(vault, letter.id, link.Span(0, 4), "theme", "Custody")
    add(vault, recording.id, codes.Stretch(10, 20), "theme", threats.id)
    add(vault, recording.id, codes.Stretch(20, 30), "person", witness)
    return Coded(statement.id, letter.id, recording.id, threats.id, custody.id, witness)


def quotes(rows: list[Row]) -> list[str]:
    return [row.passage.quote or f"{row.passage.time_start:g}" for row in rows]


def under(vault: Vault, code: str, **narrowed: object) -> list[str]:
    return quotes(board.passages(vault, code, **narrowed))  # type: ignore[arg-type]


def test_a_code_stands_for_the_narrower_ones(vault: Vault, coded: Coded) -> None:
    spoke = TEXT[39:57]
    assert under(vault, "article:iccpr:14") == [spoke, spoke]
    assert under(vault, "article:iccpr:14.3") == [spoke]
    assert under(vault, "article:iccpr:1") == []
    assert len(under(vault, "article:iccpr")) == 3
    assert under(vault, "act:0201") == [TEXT[:26]]
    assert under(vault, "method:0304") == under(vault, "method:03") == [TEXT[10:37]]
    assert under(vault, "place:Region") == under(vault, "place:Cell") == [TEXT[26:37]]
    assert under(vault, "theme:Threats") == [spoke, "10"]
    assert under(vault, f"theme:{coded.custody}") == [TEXT[:4], spoke, "10"]
    for wrong in ("weather:cold", "iccpr", "theme:", "kind"):
        with pytest.raises(Usage):
            board.passages(vault, wrong)
    with pytest.raises(NotFound):
        board.passages(vault, "theme:Nothing")


def test_codes_are_listed_with_what_stands_under_them(vault: Vault, coded: Coded) -> None:
    found = {each.name: each for each in board.codes(vault)}
    assert found["article:iccpr:7"].passages == 1
    custody, threats = found[f"theme:{coded.custody}"], found[f"theme:{coded.threats}"]
    assert (custody.passages, threats.passages, threats.depth) == (3, 2, 1)
    assert found[f"person:{coded.witness}"].label == "Witness B"
    kinds = [each.kind for each in board.codes(vault)]
    assert kinds == sorted(kinds, key=board.KINDS.index)
    assert [each.kind for each in board.codes(vault, kinds=("act",))] == ["act"]
    # A codebook is listed before anything stands under it.
    assert {each.passages for each in board.codes(vault, "KZ-2")} == {0}
    with pytest.raises(NotFound):
        board.codes(vault, "KZ-3")


def test_a_row_says_what_a_reader_needs(vault: Vault, coded: Coded) -> None:
    (row,) = board.passages(vault, "article:iccpr:7")
    assert (row.item.id, row.case_code, row.people) == (coded.statement, "KZ-1", ("Witness B",))
    assert [each.name for each in row.codes] == ["article:iccpr:7", "act:02011111"]
    assert row.passage.importance == 2


def test_what_is_narrowed(vault: Vault, coded: Coded) -> None:
    spoke = TEXT[39:57]
    assert under(vault, "article:iccpr", kind="document") == [spoke]
    assert under(vault, "article:iccpr", importance=3) == [spoke]
    assert under(vault, "article:iccpr", person=coded.witness) == [TEXT[:26], spoke]
    assert under(vault, "article:iccpr", query="IRON beat") == [TEXT[:26]]
    assert under(vault, "article:iccpr", query="interpreter") == [spoke]
    assert under(vault, "article:iccpr", case="KZ-2") == []


@pytest.mark.parametrize(
    ("sort", "items"),
    [
        ("item", ["statement", "statement", "letter"]),
        ("date", ["letter", "statement", "statement"]),
        ("importance", ["letter", "statement", "statement"]),
        ("person", ["statement", "statement", "letter"]),
        ("newest", ["letter", "statement", "statement"]),
    ],
)
def test_orders(vault: Vault, coded: Coded, sort: str, items: list[str]) -> None:
    rows = board.passages(vault, "article:iccpr", sort=sort)
    assert [row.item.id for row in rows] == [getattr(coded, each) for each in items]
    assert sort in board.SORTS
    assert claim_arguments.SORTS == board.SORTS


def test_an_unknown_order_is_refused(vault: Vault, coded: Coded) -> None:
    with pytest.raises(Usage):
        board.passages(vault, "article:iccpr", sort="size")


def counts(table: Table) -> dict[tuple[str, str], int]:
    return {
        (table.rows[row].kind, table.columns[column].kind): cell.count
        for (row, column), cell in table.cells.items()
        if row != column
    }


def test_codes_meet_where_their_passages_overlap(vault: Vault, coded: Coded) -> None:
    table = cooccurrence(vault, kinds=("act", "method", "place", "person"))
    # The place begins where the act ends; a person is heard in the second in which a threat ends.
    assert counts(table) == {
        ("act", "method"): 1,
        ("method", "act"): 1,
        ("method", "place"): 1,
        ("place", "method"): 1,
    }
    across = cooccurrence(vault, kinds=("theme",), across=("person", "article"))
    assert counts(across)["theme", "person"] == 1
    assert [each.kind for each in across.columns][-1] == "person"
    ids = next(
        cell.passages
        for (row, column), cell in across.cells.items()
        if across.columns[column].kind == "person"
    )
    assert quotes(board.rows_of(vault, ids)) == ["10", "20"]
    assert cooccurrence(vault, "KZ-2").cells == {}


def test_the_diagonal_counts_the_passages_of_a_code(vault: Vault, coded: Coded) -> None:
    table = cooccurrence(vault, kinds=("theme",))
    diagonal = {each.label: table.cells[at, at].count for at, each in enumerate(table.rows)}
    assert diagonal == {"Custody": 1, "Threats": 2}
    assert [each.passages for each in table.rows] == [1, 2]


def box(page: int, *edges: float) -> Passage:
    return Passage(id=new_id(), item_id="i", page=page, box=edges)


def span(start: int, end: int, text: str = "t") -> Passage:
    return Passage(id=new_id(), item_id="i", text_id=text, start=start, end=end)


def time(start: float, end: float) -> Passage:
    return Passage(id=new_id(), item_id="i", time_start=start, time_end=end)


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (span(0, 10), span(9, 12), True),
        (span(0, 10), span(10, 12), False),
        (span(0, 10), span(2, 3), True),
        (span(0, 10), span(0, 10), True),
        (span(0, 10), span(2, 3, "other version"), False),
        (box(1, 0, 0, 10, 10), box(1, 5, 5, 20, 20), True),
        (box(1, 0, 0, 10, 10), box(1, 11, 5, 20, 20), False),
        (box(1, 0, 0, 10, 10), box(2, 0, 0, 10, 10), False),
        (time(0, 10), time(10, 12), True),
        (time(5, 5), time(0, 10), True),
        (time(0, 10), time(10.5, 12), False),
        (span(0, 10), box(1, 0, 0, 10, 10), False),
    ],
)
def test_what_overlaps(one: Passage, other: Passage, meet: bool) -> None:
    for both in ([one, other], [other, one]):
        assert len(list(overlapping(both))) == meet


def test_tables_hold_no_formula_and_say_where_everything_is_from(
    vault: Vault, coded: Coded, tmp_path: Path
) -> None:
    rows = board.passages(vault, "article:iccpr")
    table = board_table.of_rows(rows, "article:iccpr")
    plain, sheet = tmp_path / "board.csv", tmp_path / "board.XLSX"
    before = vault.log.size
    for path in (plain, sheet):
        board_table.write(vault, path, table, {row.item.id for row in rows})
    text = plain.read_bytes().decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text)))
    assert [line["Quote"] for line in lines] == [each.strip() for each in quotes(rows)]
    assert lines[0]["Title"] == "'=Statement"
    assert lines[1]["Note"] == "'+ no interpreter"
    assert lines[0]["Passage"] == rows[0].passage.id
    assert lines[0]["Account of"] == "Witness B"
    read = openpyxl.load_workbook(sheet).worksheets[0]
    cells = [cell for line in read.iter_rows(min_row=2) for cell in line]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert [line[5].value for line in read.iter_rows(min_row=2)] == [
        each["Quote"] for each in lines
    ]
    assert b"<f>" not in zipfile.ZipFile(sheet).read("xl/worksheets/sheet1.xml")
    told = vault.log.events(since=before)
    assert {(event.verb, event.item) for event in told} == {
        ("tabulated", coded.statement),
        ("tabulated", coded.letter),
    }
    with pytest.raises(Refused):
        board_table.write(vault, plain, table, ())
    with pytest.raises(Usage):
        board_table.write(vault, tmp_path / "board.ods", table, ())


def test_the_cooccurrence_table_as_a_file(vault: Vault, coded: Coded) -> None:
    table = cooccurrence(vault, kinds=("act", "method"))
    text = board_table.csv_bytes(board_table.of_counts(table, "Table")).decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text)))
    assert lines[0][0] == "Code"
    assert [line[1:] for line in lines[1:]] == [["1", "1"], ["1", "1"]]


def test_passages_are_found_by_the_beginning_of_their_ids(vault: Vault, coded: Coded) -> None:
    (row,) = board.passages(vault, "article:iccpr:7")
    assert board.require_passage(vault, row.passage.id[:23]) == row.passage
    with pytest.raises(NotFound):
        board.require_passage(vault, "01")
    with pytest.raises(Usage):
        board.require_passage(vault, row.passage.id[:6])


def test_what_is_in_the_trash_or_erased_stands_under_nothing(vault: Vault, coded: Coded) -> None:
    raid = link.save_event(vault, "KZ-1", "Raid")
    item = make_item(vault, "Late", TEXT)
    codes.code(vault, item.id, link.Span(0, 4), "event", raid.id)
    assert under(vault, f"event:{raid.id}") == ["They"]
    describe.trash(vault, item.id)
    assert under(vault, f"event:{raid.id}") == []
    describe.trash(vault, item.id, restore=True)
    events.trash_event(vault, raid.id)
    assert f"event:{raid.id}" not in {each.name for each in board.codes(vault)}
    assert under(vault, f"event:{raid.id}") == []
    events.trash_event(vault, raid.id, restore=True)
    assert under(vault, f"event:{raid.id}") == ["They"]
    with vault.change() as change:
        change.put("erased", replace(item, erased_at="2026-01-01T00:00:00Z"))
    assert under(vault, f"event:{raid.id}") == []
