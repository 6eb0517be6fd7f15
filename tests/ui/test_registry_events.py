"""The screens of events and places, by keys and buttons, against the vault."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.casework.registry import link
from app.records.cases import Act, Event, EventProvision, Involvement, Place
from app.records.evidence import ItemEvent
from app.records.people import Person
from app.ui.screens.events import EventsScreen
from app.ui.screens.places import PlacesScreen
from app.ui.screens.registry.frame import Registry
from tests.builders import SmallCase, new_vault, small_case
from tests.ui.stage import Stage, copy, look

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

Open = Callable[[type[Registry]], Stage]


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SmallCase]:
    path = tmp_path_factory.mktemp("events") / "vault"
    with new_vault(path) as vault:
        case = small_case(vault)
        event = vault.find(Event)[0]
        link.to_event(vault, case.item.id, event.id, span=link.Span(26, 43))
    return path, case


@pytest.fixture
def small(original: tuple[Path, SmallCase]) -> SmallCase:
    return original[1]


@pytest.fixture
def on_stage(
    original: tuple[Path, SmallCase], tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> Iterator[Open]:
    look(qapp)
    stages = []

    def put(screen: type[Registry]) -> Stage:
        stage = Stage(qtbot, screen)
        stages.append(stage)
        stage.open(copy(original[0], tmp_path / "vault"))
        return stage

    yield put
    for stage in stages:
        stage.close()
        stage.deleteLater()


def raid(stage: Stage) -> Event:
    return stage.vault(lambda vault: vault.find(Event, title="Raid")[0])


def test_add_with_a_fuzzy_date_edit_and_undo(on_stage: Open, small: SmallCase) -> None:
    stage = on_stage(EventsScreen)
    assert stage.titles() == ["Raid"]
    form = stage.form(stage.screen.new)
    stage.save(form, title="Raid", date="2022-01~")
    assert "already" in form.message.text()
    assert raid(stage).date == "2022-01-14"
    stage.save(form, title="Ночной обыск", place_id=small.place.id, note="By night")
    added = stage.vault(lambda vault: vault.find(Event, title="Ночной обыск")[0])
    assert (added.date, added.place_id, added.note) == ("2022-01~", small.place.id, "By night")
    page = stage.screen.pane.page
    assert page is not None
    assert page.below == "about January 2022 · Кошмамбет"
    # It may have begun before the other.
    assert stage.titles() == ["Ночной обыск", "Raid"]
    form = stage.form(stage.screen.edit)
    stage.save(form, date="2023", place_id="")
    changed = stage.vault(lambda vault: vault.get(Event, added.id))
    assert (changed.date, changed.place_id, changed.note) == ("2023", None, "By night")
    stage.undo()
    assert stage.vault(lambda vault: vault.get(Event, added.id)) == added
    stage.undo()
    assert stage.titles() == ["Raid"]


def test_acts_with_methods(on_stage: Open) -> None:
    stage = on_stage(EventsScreen)
    form = stage.form(stage.button("acts: Add an act").click)
    stage.save(form, act="0101", methods=["0301", "0302"], purpose="", note="with irons")

    def acts() -> list[Act]:
        return stage.vault(lambda vault: vault.find(Act, order="id"))

    assert [(each.act, each.methods, each.note) for each in acts()] == [
        ("030107", ("0301",), ""),
        ("0101", ("0301", "0302"), "with irons"),
    ]
    row = stage.screen.pane.row(acts()[1].id)
    assert row is not None
    assert row.change is not None
    form = stage.form(row.change.click)
    assert form.editors["methods"].value() == ["0301", "0302"]
    stage.save(form, methods=["0302"], date="2022-01-15?")
    assert (acts()[1].methods, acts()[1].date) == (("0302",), "2022-01-15?")
    stage.undo()
    assert acts()[1].methods == ("0301", "0302")
    row = stage.screen.pane.row(acts()[1].id)
    assert row is not None
    row.setFocus()
    stage.press(Qt.Key.Key_Delete)
    assert [each.act for each in acts()] == ["030107"]
    assert not raid(stage).trashed
    stage.undo()
    assert len(acts()) == 2


def test_people_by_their_part(on_stage: Open, small: SmallCase) -> None:
    stage = on_stage(EventsScreen)
    act = stage.vault(lambda vault: vault.find(Act)[0])
    form = stage.form(stage.button("people victim: Add").click)
    stage.link(form, "aigul", certainty="confirmed", act=act.id)
    form = stage.form(stage.button("people perpetrator: Add").click)
    assert form.editors["role"].value() == "perpetrator"
    # Nobody is called so: the last line adds them.
    form.field.insert("Guard 1")
    stage.bot.waitUntil(lambda: form.list.lines.rowCount() > 0 and form.save_button.isEnabled())
    stage.settle()
    stage.bot.keyClick(form.field, Qt.Key.Key_End)
    form.list.choose("added")
    stage.save(form, degree="0101")
    assert stage.rows("people victim") == [small.person.name]
    assert stage.rows("people perpetrator") == ["Guard 1"]

    def parts() -> dict[str, Involvement]:
        found = stage.vault(lambda vault: vault.find(Involvement))
        return {each.role: each for each in found}

    assert parts()["victim"].act_id == act.id
    assert parts()["perpetrator"].degree == "0101"
    row = stage.row("Guard 1")
    assert row.change is not None
    form = stage.form(row.change.click)
    stage.save(form, role="official", degree="", certainty="possible")
    assert stage.rows("people perpetrator") == []
    assert stage.rows("people other") == ["Guard 1"]
    assert (parts()["official"].degree, parts()["official"].certainty) == ("", "possible")
    stage.row("Guard 1").click()
    guard = stage.vault(lambda vault: vault.find(Person, name="Guard 1")[0])
    assert stage.went == [("person", guard.id)]
    remove = stage.row("Guard 1").remove
    assert remove is not None
    remove.click()
    stage.settle()
    assert set(parts()) == {"victim"}
    stage.undo()
    assert set(parts()) == {"victim", "official"}


def test_law_and_evidence(on_stage: Open, small: SmallCase) -> None:
    stage = on_stage(EventsScreen)
    form = stage.form(stage.button("law: Add a provision").click)
    stage.link(form, "9(3)")
    held = stage.vault(lambda vault: vault.find(EventProvision))
    assert [each.provision for each in held] == ["iccpr:9.3"]
    assert stage.rows("law") == ["ICCPR art. 9(3)"]
    stage.row("ICCPR art. 9(3)").click()
    assert stage.went[-1] == ("law", "iccpr:9.3")
    # The evidence is quoted, and leads to the passage.
    quoted = next(row for row in stage.screen.pane.rows() if row.row.quote)
    quoted.click()
    target, value = stage.went[-1]
    assert (target, value["id"], value["span"]) == ("item", small.item.id, [26, 43])
    form = stage.form(stage.button("items: Link an item").click)
    stage.link(form, str(small.other.number), certainty="doubtful")
    links = stage.vault(lambda vault: vault.find(ItemEvent, item_id=small.other.id))
    assert [each.certainty for each in links] == ["doubtful"]
    row = stage.screen.pane.row(links[0].id)
    assert row is not None
    assert row.remove is not None
    row.remove.click()
    stage.settle()
    assert stage.vault(lambda vault: vault.count(ItemEvent, item_id=small.other.id)) == 0


def test_an_event_goes_to_the_trash_and_comes_back(on_stage: Open) -> None:
    stage = on_stage(EventsScreen)
    stage.press(Qt.Key.Key_Delete)
    assert raid(stage).trashed
    # Nothing is left to list: the screen says what it is for.
    assert stage.screen.stack.currentWidget() is stage.screen.empty
    assert "acts" in stage.screen.empty.more.text()
    stage.undo()
    assert not raid(stage).trashed
    assert stage.titles() == ["Raid"]


def test_places(on_stage: Open, small: SmallCase) -> None:
    stage = on_stage(PlacesScreen)
    assert stage.titles() == ["Алматинская область", "Кошмамбет"]
    assert stage.rows("inside") == ["Кошмамбет"]
    form = stage.form(stage.button("inside: Add a place within").click)
    stage.save(form, name="ИВС", kind="facility", latitude="43,25", longitude="")
    assert "latitude" in form.message.text()
    assert stage.vault(lambda vault: vault.count(Place)) == 2
    stage.save(form, longitude="east")
    assert "degrees" in form.message.text()
    stage.save(form, latitude="43,25", longitude="76.9", population="12", authority="Police")
    added = stage.vault(lambda vault: vault.find(Place, name="ИВС")[0])
    region = stage.vault(lambda vault: vault.find(Place, name="Алматинская область")[0])
    assert (added.parent_id, added.latitude, added.longitude) == (region.id, 43.25, 76.9)
    assert (added.population, added.authority, added.kind) == (12, "Police", "facility")
    form = stage.form(stage.screen.edit)
    stage.save(form, latitude="", longitude="", population="", protected=True, country="KZ")
    changed = stage.vault(lambda vault: vault.get(Place, added.id))
    assert (changed.latitude, changed.population, changed.protected) == (None, None, True)
    assert "Protected" in [each.text for each in stage.screen.pane.page.badges]  # type: ignore[union-attr]
    stage.undo()
    assert stage.vault(lambda vault: vault.get(Place, added.id)) == added


def test_a_place_in_use_stays(on_stage: Open, small: SmallCase) -> None:
    stage = on_stage(PlacesScreen)
    stage.choose("Кошмамбет")
    assert stage.rows("items") == [f"{small.item.number}  Показания о задержании"]
    stage.press(Qt.Key.Key_Delete)
    assert "still used by 1 items" in stage.refusals[0]
    stage.button("page: Show the items in the library").click()
    assert stage.went == [("library", "place:Кошмамбет")]
