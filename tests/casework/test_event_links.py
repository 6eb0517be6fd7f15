"""Chains of events, the chronology that shows them, its list as a file, and saved views."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import docx
import openpyxl
import pytest

from app.casework import undo
from app.casework.listing import views
from app.casework.registry import event_links, link, people
from app.casework.registry.events import involve, trash_event
from app.casework.seeing import chronology as seen
from app.casework.seeing import chronology_table
from app.errors import NotFound, Refused, Usage
from app.records.cases import Event, EventLink
from app.records.desk import SavedView
from app.records.ids import new_id
from app.vault.vault import Vault
from tests.builders import SmallCase, new_vault, small_case
from tests.casework.made import make_item

_DATES = {
    "A": "2022-01-14T05:30",
    "B": "2022-01-14/2022-01-16",
    "C": "2022-03~",
    "D": "",
    "E": "2021",
}


@dataclass
class Filled:
    vault: Vault
    case: SmallCase
    events: dict[str, str]


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Filled]:
    with new_vault(tmp_path / "vault") as vault:
        case = small_case(vault)
        with vault.change() as change:
            made = {
                title: change.put(
                    "recorded",
                    Event(
                        id=new_id(),
                        case_id=case.case.id,
                        title=title,
                        date=day,
                        place_id=case.place.id if title == "B" else None,
                        disputed=title == "C",
                    ),
                ).id
                for title, day in _DATES.items()
            }
        yield Filled(vault, case, made)


def test_a_chain_never_runs_in_a_circle(filled: Filled) -> None:
    vault, link_ = filled.vault, event_links.link
    link_(vault, "A", "B", "led-to")
    link_(vault, "B", "C", "followed-by", note="two saw it")
    for relation in event_links.SEQUENCE:
        with pytest.raises(Refused, match="circle"):
            link_(vault, "C", "A", relation)
    with pytest.raises(Usage, match="itself"):
        link_(vault, "A", "A", "part-of")
    # What is a part of what is another question than what came first.
    link_(vault, "C", "A", "part-of")
    with pytest.raises(Refused, match="circle"):
        link_(vault, "A", "C", "part-of")
    again = link_(vault, "B", "C", "followed-by", certainty="probable")
    assert (again.note, again.certainty) == ("two saw it", "probable")
    assert len(vault.find(EventLink)) == 3
    with pytest.raises(Usage):
        link_(vault, "A", "B", "caused")
    with pytest.raises(NotFound):
        link_(vault, "A", "B", "led-to", passage="nothing")
    trash_event(vault, filled.events["D"])
    with pytest.raises(Usage, match="trash"):
        link_(vault, "A", "D", "led-to")


def test_times_of_one_day_run_back_as_well() -> None:
    for first, second, back in (
        ("2022-01-14T08:00", "2022-01-14T06:00", True),
        ("2022-01-14T06:00:30+05:00", "2022-01-14T06:00+05:00", False),
        ("2022-01-14T08:00+05:00", "2022-01-14T06:00Z", False),
        ("2022-01-14T08:00", "2022-01-14", False),
        ("2022-01-15T00:01Z", "2022-01-14T23:59+05:00", True),
        ("2022-05/..", "2022-04", True),
    ):
        assert event_links.runs_back(first, second, "led-to") is back, (first, second)
        assert not event_links.runs_back(first, second, "part-of")


def test_linking_is_one_step_that_is_undone(filled: Filled) -> None:
    vault = filled.vault
    with vault.step("linked"):
        made = event_links.link(vault, "A", "B", "led-to")
    undo.undo(vault)
    assert vault.one(EventLink, id=made.id) is None
    undo.redo(vault)
    event_links.unlink(vault, made.id)
    with pytest.raises(NotFound):
        event_links.unlink(vault, made.id)


def test_the_chronology_stands_a_circle_that_came_from_elsewhere(filled: Filled) -> None:
    vault, ids = filled.vault, filled.events
    with vault.change() as change:
        for one, other in ("AB", "BC", "CA", "CE"):
            made = EventLink(id=new_id(), event_id=ids[one], to_id=ids[other], relation="led-to")
            change.put("linked", made)
    whole = seen.chronology(vault, "KZ-1")
    titles = [mark.title for mark in whole.marks]
    assert titles == ["E", "Raid", "B", "A", "C", "D"]
    assert {titles[at] for at in seen.chained(whole, ids["E"])} == {"A", "B", "C", "E"}
    back = {(titles[each.one], titles[each.other]) for each in whole.arrows if each.back}
    assert back == {("C", "A"), ("C", "E")}
    told = seen.told(vault, ids["C"])
    assert [(each.event.title, each.back) for each in told.before] == [("B", False)]
    assert [(each.event.title, each.back) for each in told.after] == [("A", True), ("E", True)]


def test_lanes_and_filters(filled: Filled) -> None:
    vault, ids = filled.vault, filled.events
    people.save_person(vault, name="Каримов", pseudonym="Witness B")
    people.save_person(vault, name="Judge Orazov")
    involve(vault, ids["B"], "Каримов", "victim")
    involve(vault, ids["B"], "Judge Orazov", "judge")
    involve(vault, ids["A"], "Каримов", "victim")
    whole = seen.chronology(vault, "KZ-1", lanes="person")

    def titles(lane: seen.Lane) -> list[str]:
        return [whole.marks[at].title for at in lane.marks]

    assert [(each.title, titles(each)) for each in whole.lanes] == [
        ("Witness B", ["B", "A"]),
        ("Judge Orazov", ["B"]),
        ("", ["E", "Raid", "C", "D"]),
    ]
    by_place = seen.chronology(vault, None, lanes="place").lanes
    assert [(each.title, len(each.marks)) for each in by_place] == [("Кошмамбет", 1), ("", 5)]

    def left(query: str = "", only: str = "") -> set[str]:
        return {whole.marks[at].title for at in seen.narrowed(whole, query, only=only)}

    assert left("кошмамбет") == {"B"}
    assert left("2022-01", only="unsupported") == {"A", "B"}
    assert left(only="disputed") == {"C"}
    assert left(only="linked") == set()
    assert left(only=ids["A"]) == {"A"}
    assert seen.told(vault, ids["B"]).people == (("victim", "Witness B"), ("judge", "Judge Orazov"))


def test_the_list_is_neutral_and_said_to_have_been_written(filled: Filled, tmp_path: Path) -> None:
    vault, ids = filled.vault, filled.events
    item = make_item(vault, "=Account", "They came at night.")
    link.to_event(vault, item.id, ids["A"])
    with vault.change() as change:
        change.put("described", replace(vault.get(Event, ids["E"]), title="=SUM(1)"))
    held = chronology_table.listed(vault, "KZ-1", language="ru")
    for suffix in (".csv", ".xlsx", ".docx"):
        chronology_table.write(vault, tmp_path / f"list{suffix}", held)
    rows = list(csv.reader(io.StringIO((tmp_path / "list.csv").read_text("utf-8-sig"))))
    assert [row[2] for row in rows[1:]] == ["'=SUM(1)", "Raid", "B", "A", "C", "D"]
    assert rows[4][:2] == ["14 января 2022 года, 05:30", "2022-01-14T05:30"]
    assert rows[4][4] == f"Материал {item.number}"
    assert "март" in rows[5][0]
    assert [row[5] for row in rows[1:]] == ["Нет", "Нет", "Нет", "Нет", "Да", "Нет"]
    assert rows[6][0] == "Без даты"
    assert rows[4][6] == ids["A"]
    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx").active
    assert [each.value for each in sheet["C"]][1:] == [row[2] for row in rows[1:]]  # type: ignore[index]
    table = docx.Document(str(tmp_path / "list.docx")).tables[0]
    assert [row.cells[1].text for row in table.rows][1:] == [
        "=SUM(1)", "Raid", "B", "A", "C", "D",
    ]  # fmt: skip
    noted = [event for event in vault.log.events() if event.verb == "tabulated"]
    assert {event.record for event in noted} == {item.id, filled.case.item.id, filled.case.case.id}
    with pytest.raises(Refused):
        chronology_table.write(vault, tmp_path / "list.csv", held)
    with pytest.raises(Usage):
        chronology_table.write(vault, tmp_path / "list.txt", held)


def test_views_are_kept_replaced_and_forgotten(filled: Filled) -> None:
    vault = filled.vault
    made = views.keep(vault, "chronology", " Ночь  рейда ", {"scale": 2.5, "lanes": "person"})
    again = views.keep(vault, "chronology", "НОЧЬ РЕЙДА", {"scale": 3.0})
    views.keep(vault, "map", "Ночь рейда", {})
    assert again.id == made.id
    assert [views.settings(each) for each in views.views(vault, "chronology")] == [{"scale": 3.0}]
    for name, place in (("", {}), ("x" * 101, {}), ("big", {"query": "x" * 20_001})):
        with pytest.raises(Usage):
            views.keep(vault, "chronology", name, place)
    views.forget(vault, made.id)
    assert [each.view for each in vault.find(SavedView)] == ["map"]
    with pytest.raises(NotFound):
        views.forget(vault, made.id)
