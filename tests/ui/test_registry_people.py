"""The screen of people, by keys and buttons, against the vault."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.records.cases import Event, Involvement
from app.records.consent import Consent
from app.records.evidence import ItemPerson
from app.records.ids import new_id
from app.records.people import CasePerson, Person, PersonName
from app.ui.screens.people import PeopleScreen
from tests.builders import SmallCase, new_vault, small_case
from tests.ui.stage import Stage, copy, look

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

CTRL = Qt.KeyboardModifier.ControlModifier
AIGUL = "Айгүл Ёлкина"


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SmallCase]:
    path = tmp_path_factory.mktemp("people") / "vault"
    with new_vault(path) as vault:
        case = small_case(vault)
        with vault.change() as change:
            change.put("named", Person(id=new_id(), name="Борис Ким", note="drove the bus"))
            change.put(
                "consented",
                Consent(
                    id=new_id(),
                    item_id=case.other.id,
                    person_id=case.person.id,
                    purposes=("un",),
                    identity="named",
                    expires_on="2023-01-01",
                ),
            )
    return path, case


@pytest.fixture
def small(original: tuple[Path, SmallCase]) -> SmallCase:
    return original[1]


@pytest.fixture
def stage(
    original: tuple[Path, SmallCase], tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> Iterator[Stage]:
    look(qapp)
    opened = Stage(qtbot, PeopleScreen)
    opened.open(copy(original[0], tmp_path / "vault"))
    yield opened
    opened.close()
    opened.deleteLater()


def person(stage: Stage, name: str) -> Person:
    return stage.vault(lambda vault: vault.find(Person, name=name)[0])


def test_list_filter_and_page(stage: Stage) -> None:
    assert stage.titles() == [AIGUL, "Борис Ким"]
    page = stage.screen.pane.page
    assert page is not None
    assert page.title == AIGUL
    assert "Witness A" in page.notice.text  # type: ignore[union-attr]
    assert stage.rows("names") == [AIGUL, "Aigul Yolkina"]
    stage.press(Qt.Key.Key_Down)
    assert stage.screen.pane.page.title == "Борис Ким"  # type: ignore[union-attr]
    stage.screen.left.field.insert("witness a")
    stage.bot.waitUntil(lambda: stage.titles() == [AIGUL])
    stage.settle()
    assert stage.screen.pane.page.title == AIGUL  # type: ignore[union-attr]


def test_add_by_keys_and_undo(stage: Stage) -> None:
    form = stage.form(lambda: stage.bot.keyClick(stage.screen.list, Qt.Key.Key_N, CTRL))
    stage.save(
        form,
        name="Сара Алиева",
        aliases="Sara Aliyeva\n\nСара-апа",
        protected=True,
        birth="1980~",
        nationality="KZ",
        case="KZ-1",
        role="victim",
    )
    held = person(stage, "Сара Алиева")
    assert (held.protected, held.birth, held.nationality) == (True, "1980~", "KZ")
    assert held.pseudonym.startswith("Person ")
    names = stage.vault(lambda vault: [n.name for n in vault.find(PersonName, person_id=held.id)])
    assert sorted(names) == ["Sara Aliyeva", "Сара-апа"]
    roles = stage.vault(lambda vault: [r.role for r in vault.find(CasePerson, person_id=held.id)])
    assert roles == ["victim"]
    assert stage.screen.pane.page.title == "Сара Алиева"  # type: ignore[union-attr]
    assert stage.screen.list.current_key() == held.id
    stage.undo()
    assert stage.titles() == [AIGUL, "Борис Ким"]
    assert stage.vault(lambda vault: vault.count(CasePerson, person_id=held.id)) == 0


def test_namesake_is_never_changed_by_a_form_for_somebody_new(stage: Stage) -> None:
    before = person(stage, "Борис Ким")
    form = stage.form(stage.screen.new)
    stage.save(form, name="Борис Ким", note="somebody else")
    assert "goes by this name" in form.message.text()
    assert stage.vault(lambda vault: vault.find(Person, name="Борис Ким")) == [before]
    stage.save(form, namesake=True)
    both = stage.vault(lambda vault: vault.find(Person, name="Борис Ким"))
    assert sorted(each.note for each in both) == ["drove the bus", "somebody else"]


def test_edit_and_undo(stage: Stage) -> None:
    stage.choose("Борис Ким")
    before = person(stage, "Борис Ким")
    form = stage.form(lambda: stage.bot.keyClick(stage.screen.list, Qt.Key.Key_E, CTRL))
    stage.save(form, count="3")
    assert "group" in form.message.text()
    assert person(stage, "Борис Ким") == before
    stage.save(form, kind="group", protected=True, sex="men", birth="1975/1980", note="")
    after = person(stage, "Борис Ким")
    assert after == replace(
        before,
        kind="group",
        count=3,
        protected=True,
        pseudonym=after.pseudonym,
        sex="men",
        birth="1975/1980",
        note="",
    )
    assert after.pseudonym
    stage.undo()
    assert person(stage, "Борис Ким") == before


def test_names_and_roles_in_place(stage: Stage, small: SmallCase) -> None:
    form = stage.form(stage.button("names: Add a name").click)
    stage.save(form, name="Айка", kind="nickname", language="kk")
    assert stage.rows("names") == [AIGUL, "Aigul Yolkina", "Айка"]
    row = stage.row("Айка")
    row.setFocus()
    # Delete on a row is the row's, not the screen's: the person stays.
    stage.press(Qt.Key.Key_Delete)
    assert stage.rows("names") == [AIGUL, "Aigul Yolkina"]
    assert not person(stage, AIGUL).trashed
    assert stage.labels == ["Name added", "Name removed"]
    stage.undo()
    assert stage.rows("names") == [AIGUL, "Aigul Yolkina", "Айка"]
    form = stage.form(stage.button("roles: Add a role").click)
    stage.save(form, case="KZ-1", role="witness")
    assert stage.rows("roles") == ["KZ-1  Koshmambet"]
    stage.row("KZ-1  Koshmambet").click()
    assert stage.went == [("case", "KZ-1")]
    remove = stage.row("KZ-1  Koshmambet").remove
    assert remove is not None
    remove.click()
    stage.settle()
    assert stage.rows("roles") == []
    assert stage.vault(lambda vault: vault.count(CasePerson, person_id=small.person.id)) == 0


def test_part_in_an_event(stage: Stage, small: SmallCase) -> None:
    form = stage.form(stage.button("events: Add to an event").click)
    stage.link(form, "rai", role="victim", certainty="probable")

    def parts() -> list[Involvement]:
        return stage.vault(lambda vault: vault.find(Involvement, person_id=small.person.id))

    assert [(each.role, each.certainty) for each in parts()] == [("victim", "probable")]
    assert stage.rows("events") == ["Raid"]
    row = stage.row("Raid")
    row.setFocus()
    form = stage.form(lambda: stage.bot.keyClick(row, Qt.Key.Key_F2))
    stage.save(form, role="witness", certainty="")
    assert [(each.role, each.certainty) for each in parts()] == [("witness", "")]
    stage.undo()
    assert [(each.role, each.certainty) for each in parts()] == [("victim", "probable")]
    stage.row("Raid").setFocus()
    stage.press(Qt.Key.Key_Return)
    event = stage.vault(lambda vault: vault.find(Event)[0])
    assert stage.went[-1] == ("event", event.id)
    stage.row("Raid").setFocus()
    stage.press(Qt.Key.Key_Delete)
    assert parts() == []


def test_items_linked_changed_and_taken_off(stage: Stage, small: SmallCase) -> None:
    form = stage.form(stage.button("items: Link an item").click)
    stage.link(form, "court", role="mentioned", certainty="confirmed")
    title = f"{small.other.number}  Court ruling"
    assert title in stage.rows("items")

    def link() -> ItemPerson:
        return stage.vault(lambda vault: vault.one(ItemPerson, item_id=small.other.id))  # type: ignore[arg-type, return-value]

    assert (link().role, link().certainty) == ("mentioned", "confirmed")
    row = next(row for row in stage.screen.pane.rows() if row.row.key == link().id)
    assert row.change is not None
    form = stage.form(row.change.click)
    stage.save(form, role="addressee")
    assert link().role == "addressee"
    row = next(row for row in stage.screen.pane.rows() if row.row.key == link().id)
    row.click()
    assert stage.went[-1] == ("item", {"id": small.other.id})
    assert row.remove is not None
    row.remove.click()
    stage.settle()
    assert stage.vault(lambda vault: vault.count(ItemPerson, item_id=small.other.id)) == 0


def test_consents_say_whether_they_hold(stage: Stage, small: SmallCase) -> None:
    page = stage.screen.pane.page
    assert page is not None
    rows = next(each for each in page.sections if each.key == "consents").rows
    said = {row.title: row.badges[0].text for row in rows}
    assert said[f"{small.item.number}  Показания о задержании"] == "In force"
    assert said[f"{small.other.number}  Court ruling"] == "Expired 1 January 2023"
    rows[0].go()  # type: ignore[misc]
    assert stage.went == [("item", {"id": small.item.id, "tab": "consent"})]


def test_trash_is_refused_while_linked(stage: Stage) -> None:
    stage.press(Qt.Key.Key_Delete)
    assert "cannot go to the trash" in stage.refusals[0]
    assert not person(stage, AIGUL).trashed
    stage.choose("Борис Ким")
    stage.press(Qt.Key.Key_Delete)
    assert person(stage, "Борис Ким").trashed
    assert stage.titles() == [AIGUL]
    assert stage.screen.pane.page.title == AIGUL  # type: ignore[union-attr]
    stage.screen.left.in_trash.click()
    stage.settle()
    assert stage.titles() == ["Борис Ким"]
    assert stage.screen.trash_action.text() == "Take out of the trash"
    stage.screen.trash_button.click()
    stage.settle()
    assert not person(stage, "Борис Ким").trashed
    assert stage.titles() == []


def test_where_the_names_occur(stage: Stage, small: SmallCase, qtbot: QtBot) -> None:
    stage.button("page: Find where the names occur").click()
    qtbot.waitUntil(lambda: bool(stage.rows("occurrences")), timeout=60_000)
    stage.settle()
    assert stage.rows("occurrences")[0].startswith("Айгүл Ёлкина")
    row = next(
        row
        for row in stage.screen.pane.rows()
        if row.row.key.endswith(small.item.id) and row.row.key.startswith("Айгүл")
    )
    row.click()
    target, value = stage.went[-1]
    assert target == "item"
    text = stage.vault(lambda vault: vault.text(value["text_id"]))
    start, end = value["span"]
    assert text[start:end] == "Айгүл Ёлкина"
    # Another person's page does not show them.
    stage.choose("Борис Ким")
    assert stage.rows("occurrences") == []


def test_a_hundred_items_are_not_all_made_at_once(
    original: tuple[Path, SmallCase], tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    look(qapp)
    path = tmp_path / "names"
    with new_vault(path) as vault, vault.change() as change:
        who = change.put("named", Person(id=new_id(), name="Ким"))
        for number in range(100):
            change.put("named", PersonName(id=new_id(), person_id=who.id, name=f"Kim {number}"))
    stage = Stage(qtbot, PeopleScreen)
    stage.open(path)
    assert len(stage.screen.pane.rows()) < 60
    stage.button("names more").click()
    stage.settle()
    assert len(stage.screen.pane.rows()) == 101
    stage.close()
    stage.deleteLater()
