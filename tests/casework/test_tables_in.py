"""Tables taken in: what is told of a file, the verdict of every row, one step, nothing half."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.casework import undo
from app.casework.figures import statistics
from app.casework.listing import lists, tables_in
from app.casework.listing.tables_in import ADDS, BLOCKED, NEW, THERE, Reading, TableImport
from app.casework.redress import proceedings
from app.casework.registry.people import save_person
from app.casework.registry.places import save_place
from app.errors import KuagerError, Refused, Usage
from app.intake.formats import table as form
from app.intake.worker import Job, Outlet
from app.records.base import Record
from app.records.cases import Event, Instrument, Place
from app.records.people import CasePerson, Person, PersonName
from app.records.proceedings import Proceeding
from app.records.statistics import Statistic, StatisticPart
from app.records.tables import Cell, ReadTable, TableRow
from app.vault.vault import Vault
from tests.builders import new_vault, small_case

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TELLING = (
    "The file is not in UTF-8 and does not say its encoding; tell it (cp1251 is usual for Russian)."
)


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    with new_vault(tmp_path_factory.mktemp("tables") / "vault") as made:
        small_case(made)
        save_place(made, "Астана")
        yield made


def _take(vault: Vault, path: Path, kind: str, **more: object) -> TableImport:
    reading = more.pop("reading", Reading())
    assert isinstance(reading, Reading)
    table = tables_in.read(path, reading)
    more.setdefault("case", "KZ-1")
    return tables_in.take_in(vault, table, kind, reading=reading, **more)  # type: ignore[arg-type]


def _csv(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "table.csv"
    path.write_bytes(text.encode(encoding))
    return path


def _why(made: TableImport) -> dict[int, str]:
    return {each.row: each.sentence for each in made.verdicts if each.state == BLOCKED}


def test_every_row_has_a_verdict_and_nothing_is_written_before_all_are_good(
    vault: Vault, tmp_path: Path
) -> None:
    path = _csv(
        tmp_path,
        "Показатель;value;period;reliability;место;comment\n"
        "Table rulings;23;2022-01-14;B;Астана;x\n"
        "Table rulings;-5;2022;B;Астана;x\n"
        "Table rulings;hundreds;14/01/2022;B;;x\n"
        "Table rulings;12;2023;Z;;x\n"
        "Table rulings;12;2023;A;Нигде;x\n"
        ";12;2023;;;x\n"
        "Table rulings;23;2022-01-14;A;Астана;x\n"
        "Table rulings;1;2020;;;x;beyond\n",
    )
    before = vault.count(Statistic)
    made = _take(vault, path, "statistics", dry_run=True)
    assert [(each.heading, each.field) for each in made.columns][:2] == [
        ("Показатель", "indicator"),
        ("value", "value"),
    ]
    assert made.columns[-1].field == ""
    assert (made.table.encoding, made.table.delimiter) == ("utf-8", ";")
    why = _why(made)
    assert sorted(why) == [3, 4, 5, 6, 7, 8, 9]
    assert "negative" in why[3]
    assert "2022-01-14 for 14 January 2022" in why[4]
    assert "not in the list" in why[5]
    assert "no such place" in why[6]
    assert "earlier row" in why[8]
    assert "more cells" in why[9]
    assert not _take(vault, path, "statistics").written
    assert vault.count(Statistic) == before
    made = _take(vault, path, "statistics", only_good=True)
    assert (made.written, made.count(NEW)) == (True, 1)
    (line,) = statistics.statistics(vault, "KZ-1", "Table rulings")
    assert (line.place, line.statistic.period) == ("Астана", "2022-01-14")
    assert _take(vault, path, "statistics", dry_run=True).count(ADDS) == 1
    undo.undo(vault)
    assert vault.count(Statistic, trashed=False) == before
    assert _take(vault, path, "statistics", dry_run=True).count(NEW) == 1


def test_columns_go_where_somebody_says(vault: Vault, tmp_path: Path) -> None:
    path = _csv(
        tmp_path, 'Year,How many,Women,Source\n2022,40,10,A\n2023,1 240,33.3 %,"B, the second"\n'
    )
    mapping = {"Year": "period", "How many": "value", "Women": "part:sex:women", "Source": ""}
    with pytest.raises(Usage):
        _take(vault, path, "statistics", mapping={"Jahr": "period"})
    with pytest.raises(Usage):
        _take(vault, path, "statistics", mapping={"Year": "year"})
    made = _take(vault, path, "statistics", mapping=mapping)
    assert (made.missing, made.written) == (("indicator",), False)
    text = path.read_text().replace("Source", "indicator").replace(",A", ",Yearly")
    made = _take(vault, _csv(tmp_path, text), "statistics", mapping={
        key: field for key, field in mapping.items() if key != "Source"
    })  # fmt: skip
    assert made.written
    (line,) = statistics.statistics(vault, "KZ-1", "Yearly")
    held = statistics.shown(vault, line.statistic.id)
    assert [(each.dimension, each.category, each.value) for each in held.parts] == [
        ("sex", "women", "10")
    ]
    (other,) = statistics.statistics(vault, "KZ-1", "the second")
    (part,) = statistics.shown(vault, other.statistic.id).parts
    assert (part.value, part.unit) == ("33.3", "%")


def test_people_are_protected_unless_a_column_says_otherwise(vault: Vault, tmp_path: Path) -> None:
    path = _csv(
        tmp_path,
        "name,aliases,nationality,role,kind,count\n"
        "Олим Раҳимов,Olim; Олимжон,UZ,victim,,\n"
        "Айгүл Ёлкина,,,,,\n"
        "Twenty-three workers,,,victim,group,23\n"
        "Three men,,,victim,,3\n"
        "Somebody,,Atlantis,,,\n",
    )
    made = _take(vault, path, "people", only_good=True)
    assert [each.state for each in made.verdicts] == [NEW, THERE, NEW, BLOCKED, BLOCKED]
    person = vault.one(Person, name="Олим Раҳимов")
    assert person is not None
    assert person.protected
    assert person.pseudonym.startswith("Person ")
    assert {each.name for each in vault.find(PersonName, person_id=person.id)} == {
        "Olim",
        "Олимжон",
    }
    assert vault.count(CasePerson, person_id=person.id, role="victim") == 1
    group = vault.one(Person, name="Twenty-three workers")
    assert group is not None
    assert group.pseudonym not in ("", person.pseudonym)
    assert "Раҳимов" not in made.verdicts[0].title
    undo.undo(vault)
    assert vault.get(Person, person.id).trashed
    assert _take(vault, path, "people", dry_run=True).verdicts[0].state == NEW


def test_events_places_proceedings_and_instruments(vault: Vault, tmp_path: Path) -> None:
    made = _take(vault, _csv(tmp_path, "title,date,disputed\nTaken away,2022-01~,да\n"), "events")
    assert made.written
    held = vault.one(Event, title="Taken away")
    assert held is not None
    assert (held.date, held.disputed) == ("2022-01~", True)
    places = (
        "name,kind,parent,capacity,counted_on,lawful,latitude,longitude\n"
        "Новая область,,,,,,,\n"
        "Camp,facility,Новая область,40,2023-05,no,43.2,76.9\n"
        "Nowhere,place,,,,,91,0\n"
        "Half,place,,,,,43,\n"
    )
    made = _take(vault, _csv(tmp_path, places), "places", only_good=True)
    camp = vault.one(Place, name="Camp")
    assert camp is not None
    assert camp.parent_id is not None
    assert (camp.capacity, camp.lawful, sorted(_why(made))) == (40, "no", [4, 5])
    rows = "title,kind,court,decided,provisions\n"
    rows += "Ruling 7,Criminal trial,Court,2022-02,iccpr:9.1\nRuling 8,party,,,\n"
    made = _take(vault, _csv(tmp_path, rows), "proceedings", only_good=True)
    ruling = vault.one(Proceeding, title="Ruling 7")
    assert ruling is not None
    assert (ruling.kind, ruling.provisions) == ("criminal", ("iccpr:9.1",))
    assert "not in the list" in _why(made)[3]
    acts = "code,title,number,year\nkz-new-1,An act,23-VII,2021\niccpr,Mine,,\n"
    made = _take(vault, _csv(tmp_path, acts), "instruments", only_good=True, case="")
    act = vault.one(Instrument, code="kz-new-1")
    assert act is not None
    assert (act.number, act.year) == ("23-VII", 2021)
    assert sorted(_why(made)) == [3]


class _File(io.BytesIO):
    """A file as a worker has it."""

    @property
    def size(self) -> int:
        return len(self.getvalue())


class _Told(Outlet):
    """Keeps what a worker would say."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO())
        self.heard: list[dict[str, object]] = []

    def facts(self, what: str, **values: object) -> None:
        self.heard.append({"is": what, **values})


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ("title,date\nПоказания,2022\n".encode("cp1251"), "encoding"),
        (b"title,date\nA\0B,2022\n", "nul"),
        (b"title;date,note\nA;2022,x\n", "delimiter"),
        (b'title,date\n"A,2022\n', "quotes"),
        (b"title\n" + b"x\n" * 1_000_000, "long"),
        (b"title," * 300 + b"\n", "wide"),
        (b"title\n" + b"y" * 30_000 + b"\n", "cell"),
        (b"\xff\xfea", "undecodable"),
    ],
)
def test_what_stops_the_reading_of_a_table(data: bytes, why: str) -> None:
    told = _Told()
    job = Job({"do": "extract", "reader": "table", "media_type": "text/csv", "size": len(data)})
    form.run(job, _File(data), told)  # type: ignore[arg-type]
    assert told.heard[-1]["why"] == why
    assert sum(len(each["rows"]) for each in told.heard if each["is"] == "rows") <= 20_000  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ("title,date\nПоказания,2022\n".encode("cp1251"), TELLING),
        (b'title,date\n"A,2022\n', "Row 2 has a quotation mark that is not closed"),
        (b"", "empty"),
        (b"%PDF-1.4 nothing", "no table"),
        (b"PK\x03\x04 nothing", "no table"),
    ],
)
def test_what_a_file_is_that_cannot_be_taken(
    vault: Vault, tmp_path: Path, data: bytes, sentence: str
) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(data)
    with pytest.raises(KuagerError) as refused:
        _take(vault, path, "events")
    assert sentence in refused.value.sentence
    assert "\n" not in refused.value.sentence


@pytest.mark.parametrize(
    ("encoding", "told"),
    [("cp1251", "cp1251"), ("utf-16", ""), ("utf-8-sig", ""), ("utf-16-le", "utf-16-le")],
)
def test_encodings_that_are_told_or_marked(
    vault: Vault, tmp_path: Path, encoding: str, told: str
) -> None:
    path = _csv(tmp_path, f"название\tдата\nСобытие {encoding}\t2022-03\n", encoding)
    made = _take(vault, path, "events", reading=Reading(encoding=told))
    assert made.written
    assert vault.one(Event, title=f"Событие {encoding}") is not None
    assert made.table.delimiter == "\t"


def test_a_wrong_encoding_or_delimiter_is_refused(vault: Vault, tmp_path: Path) -> None:
    path = _csv(tmp_path, "title,date\nПоказания,2022\n", "cp1251")
    with pytest.raises(Refused):
        _take(vault, path, "events", reading=Reading(encoding="utf-8"))
    with pytest.raises(Usage):
        _take(vault, path, "events", reading=Reading(encoding="rot13"))
    with pytest.raises(Usage):
        _take(vault, path, "events", reading=Reading(delimiter="x"))
    made = _take(vault, path, "events", reading=Reading("cp1251", ";"), dry_run=True)
    assert made.missing == ("title",)


def _workbook(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Numbers"
    sheet.append(["indicator", "value", "period", "unit"])
    sheet.append(["From a sheet", 724534, date(2022, 1, 14), "persons"])
    sheet.append(["From a sheet", "=B2*2", 2022, "persons"])
    sheet.append(["From a sheet", 0.86, 2020, ""])
    sheet["B4"].number_format = "0 %"
    sheet.append(["From a sheet", 5, 44575, ""])
    sheet.append(["From a sheet", "#REF!", 2021, ""])
    sheet.append(["From a sheet", 7, 2019, ""])
    sheet.append(["From a sheet", 8, 2018, ""])
    sheet.merge_cells("A7:A8")
    sheet.append(["From a sheet", 9, 2017, ""])
    sheet.row_dimensions[9].hidden = True
    sheet.append(["From a sheet", 1e12, "2016", ""])
    sheet.append(["From a sheet", 5, "2015", ""])
    sheet["B11"].number_format = '0" %"'
    sheet.append(["From a sheet", 7, -5, ""])
    sheet.append(["From a sheet", 1 / 3, "2014", ""])
    sheet["B13"].number_format = "0.0%"
    sheet["B12"].number_format, sheet["C12"].number_format = "000", "yyyy-mm-dd"
    sheet.column_dimensions["D"].hidden = True
    book.create_sheet("Kept back").sheet_state = "hidden"
    book.save(path)
    return path


def test_a_workbook_with_all_that_a_workbook_can_have(vault: Vault, tmp_path: Path) -> None:
    made = _take(vault, _workbook(tmp_path / "a.xlsx"), "statistics", only_good=True)
    assert made.table.sheets == (("Numbers", "visible"), ("Kept back", "hidden"))
    assert [each.heading for each in made.columns if each.hidden] == ["unit"]
    why = _why(made)
    assert sorted(why) == [3, 5, 6, 7, 8, 9, 12]
    assert "formula whose value was not kept" in why[3]
    assert "number in the table, not a date" in why[5]
    assert "error of the spreadsheet" in why[6]
    assert "merged cells" in why[7]
    assert "hides this row" in why[9]
    found = {
        each.statistic.value: each.statistic
        for each in statistics.statistics(vault, None, "From a sheet")
    }
    assert found["724534"].period == "2022-01-14"
    assert (found["86"].unit, found["5"].unit, found["33.3"].unit) == ("%", "%", "%")
    # A negative day is none; a number is as long as its format shows it.
    table = tables_in.read(tmp_path / "a.xlsx", Reading())
    assert [(each.kind, each.text) for each in table.rows[-2].cells[1:3]] == [
        ("s", "007"),
        ("e", "#NUM!"),
    ]
    assert "1000000000000" in found
    with pytest.raises(Refused):
        _take(vault, tmp_path / "a.xlsx", "statistics", reading=Reading(sheet="Nowhere"))


def test_several_sheets_must_be_told_and_a_damaged_book_is_refused(
    vault: Vault, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Second").append(["title"])
    book.save(tmp_path / "two.xlsx")
    with pytest.raises(Refused, match="several sheets"):
        _take(vault, tmp_path / "two.xlsx", "events")
    held = io.BytesIO((tmp_path / "two.xlsx").read_bytes())
    with zipfile.ZipFile(held) as whole, zipfile.ZipFile(tmp_path / "bad.xlsx", "w") as bad:
        for name in whole.namelist():
            data = whole.read(name)
            bad.writestr(name, data[: len(data) // 2] if name.endswith("workbook.xml") else data)
    with pytest.raises(Refused):
        _take(vault, tmp_path / "bad.xlsx", "events")


def test_a_refusal_names_its_column_and_a_separator_line_is_no_row(
    vault: Vault, tmp_path: Path
) -> None:
    rows = (
        "sep=;\nindicator;value;место;item;part:sex:women;parts\n"
        "Wrong;1;Нигде;;;\nWrong;1;;999;;\nWrong;1;;;101%;\nWrong;1;;;;sex women\n"
        'Right;9;;;;"sex:women=5%; status:in work=hundreds; age:adults=3 families"\n'
    )
    made = _take(vault, _csv(tmp_path, rows), "statistics", only_good=True)
    assert [(each.row, each.column) for each in made.verdicts if each.state == BLOCKED] == [
        (2, "место"), (3, "item"), (4, "part:sex:women"), (5, "parts"),
    ]  # fmt: skip
    (line,) = statistics.statistics(vault, None, "Right")
    assert [
        (each.dimension, each.category, each.value, each.unit)
        for each in statistics.shown(vault, line.statistic.id).parts
    ] == [
        ("sex", "women", "5", "%"),
        ("status", "in work", "hundreds", ""),
        ("age", "adults", "3", "families"),
    ]
    made = _take(
        vault, _csv(tmp_path, 'name,latitude,longitude\nPost,"43,2",76\nX,4_3,1\n'), "places",
        only_good=True,
    )  # fmt: skip
    post = vault.one(Place, name="Post")
    assert post is not None
    assert (post.latitude, sorted(_why(made))) == (43.2, [3])


@pytest.mark.parametrize("language", ["en", "ru"])
def test_what_a_list_holds_comes_back_as_the_same_records(
    vault: Vault, tmp_path: Path, language: str
) -> None:
    save_place(vault, "=Camp", kind="facility", latitude=43.2, longitude=-76.9)
    save_person(vault, name="+7 701", pseudonym="Witness Q", protected=True)
    save_person(vault, name="00123", kind="group", count=23)
    parts = [("nationality", "UZ", "86", "%"), ("nationality", "KG", "~3", "families")]
    statistics.save(
        vault, "KZ-1", "-taken", ">=98", area="the north", source="@S", source_item="1",
        reliability="B", parts=parts,
    )  # fmt: skip
    proceedings.save(
        vault, "KZ-1", "Trial", kind="criminal", number="001", decided="1899-12", place="=Camp",
        provisions=["iccpr:7", "iccpr:9.1"], outcome_note="=words", appeal_until="2023-01-02",
    )  # fmt: skip
    with new_vault(tmp_path / "other") as other:
        small_case(other)
        for kind in ("places", "people", "statistics", "events", "proceedings"):
            path = tmp_path / f"{kind}.{'csv' if language == 'en' else 'xlsx'}"
            lists.write(vault, kind, path, "KZ-1" if kind in tables_in.IN_CASE else None, language)
            made = tables_in.take_in(other, _here(path), kind, case="KZ-1")
            assert made.takable, (kind, _why(made))
        for of in (Place, Person, PersonName, Event, Proceeding, Statistic, StatisticPart):
            held, came = (
                sorted(map(str, map(_bare, one.find(of, **_live(of))))) for one in (vault, other)
            )
            assert held == came


def _here(path: Path) -> ReadTable:
    """A table, read without a worker of its own."""
    told, data = _Told(), path.read_bytes()
    media = "text/csv" if path.suffix == ".csv" else XLSX
    job = Job({"do": "extract", "reader": "table", "media_type": media, "size": len(data)})
    form.run(job, _File(data), told)  # type: ignore[arg-type]
    batches: list[Any] = [each["rows"] for each in told.heard if each["is"] == "rows"]
    return ReadTable(
        rows=tuple(
            TableRow(number, hidden, merged, tuple(Cell(*each) for each in cells))
            for batch in batches
            for number, hidden, merged, cells in batch
        )
    )


def _live(of: type[Record]) -> dict[str, bool]:
    return {"trashed": False} if "trashed" in of.__dataclass_fields__ else {}


def _bare(record: Record) -> dict[str, object]:
    """What a record says, without the ids that differ from vault to vault."""
    return {
        name: bool(value) if name.endswith("_id") else value
        for name, value in asdict(record).items()
        if name not in ("id", "position", "created")
    }


def test_the_decimal_mark_is_told(vault: Vault, tmp_path: Path) -> None:
    path = _csv(tmp_path, "indicator;value\nMarked;1,240\n")
    assert "comma" in _why(_take(vault, path, "statistics", dry_run=True))[2]
    _take(vault, path, "statistics", reading=Reading(decimal=","))
    (line,) = statistics.statistics(vault, None, "Marked")
    assert line.statistic.value == "1.240"
