"""The screens of cases and law, by keys and buttons, against the vault."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.casework.registry import link
from app.records.cases import Case, EventProvision, Instrument, Provision
from app.records.evidence import ItemProvision
from app.records.people import CasePerson
from app.ui.screens.cases import CasesScreen
from app.ui.screens.law import LawScreen
from app.ui.screens.registry.frame import Registry
from app.vault.search import matches
from tests.builders import SmallCase, add_item, new_vault, small_case
from tests.ui.stage import Stage, copy, look

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

Open = Callable[[type[Registry]], Stage]


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SmallCase]:
    path = tmp_path_factory.mktemp("law") / "vault"
    with new_vault(path) as vault:
        case = small_case(vault)
        with vault.change() as change:
            add_item(vault, change, case.case, "An interview", kind="interview", date="2022-02")
            add_item(vault, change, case.case, "A photograph", kind="photograph")
        link.to_article(vault, case.item.id, "iccpr:7", span=link.Span(27, 43))
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


def test_add_edit_and_throw_away_a_case(on_stage: Open) -> None:
    stage = on_stage(CasesScreen)
    form = stage.form(stage.screen.new)
    stage.save(form, code="KZ-1", title="Another")
    assert "already" in form.message.text()
    assert stage.vault(lambda vault: vault.find(Case)[0].title) == "Koshmambet"
    stage.save(form, code="KZ-2", title="Второе дело", language="ru")
    assert stage.titles() == ["Koshmambet", "Второе дело"]
    assert stage.screen.list.current_key() == "KZ-2"
    form = stage.form(stage.screen.edit)
    stage.save(form, description="About a trial")
    held = stage.vault(lambda vault: vault.one(Case, code="KZ-2"))
    assert held is not None
    assert (held.description, held.language) == ("About a trial", "ru")
    stage.undo()
    assert stage.vault(lambda vault: vault.one(Case, code="KZ-2").description) == ""  # type: ignore[union-attr]
    stage.press(Qt.Key.Key_Delete)
    assert stage.titles() == ["Koshmambet"]
    stage.press(Qt.Key.Key_Delete)
    assert "4 items" in stage.refusals[0]
    stage.screen.left.in_trash.click()
    stage.settle()
    assert stage.titles() == ["Второе дело"]
    stage.screen.trash()
    stage.settle()
    assert not stage.vault(lambda vault: vault.one(Case, code="KZ-2")).trashed  # type: ignore[union-attr]


def test_what_is_missing_leads_to_exactly_those_items(on_stage: Open, small: SmallCase) -> None:
    stage = on_stage(CasesScreen)
    page = stage.screen.pane.page
    assert page is not None
    assert [figure for figure, _words, _run in page.numbers] == ["4", "0", "1"]
    missing = {row.key: row for row in next(s for s in page.sections if s.key == "missing").rows}
    expected = {
        "missing consent": {"An interview"},
        "missing undated": {"Court ruling", "A photograph"},
    }
    for key, titles in expected.items():
        row = missing[key]
        assert row.end.startswith(str(len(titles)))
        assert row.go is not None
        row.go()
        target, query = stage.went[-1]
        assert target == "library"
        numbers = stage.vault(lambda vault, query=query: list(matches(vault, query).numbers))
        found = stage.vault(
            lambda vault, numbers=numbers: {
                each.title for each in vault.find(type(small.item)) if each.number in numbers
            }
        )
        assert found == titles
    stage.row("Raid").click()
    assert stage.went[-1][0] == "event"
    stage.row("Testimony").click()
    assert stage.went[-1] == ("library", "case:KZ-1 kind:testimony")
    stage.button("page: Import files").click()
    stage.button("page: Export a bundle").click()
    assert stage.went[-2:] == [
        ("import", {"paths": [], "case": "KZ-1"}),
        ("export", {"case": "KZ-1"}),
    ]


def test_people_of_a_case(on_stage: Open, small: SmallCase) -> None:
    stage = on_stage(CasesScreen)
    form = stage.form(stage.button("people: Add a person").click)
    stage.link(form, "aigul", role="witness")
    assert stage.rows("people") == ["Witness", small.person.name]
    form = stage.form(stage.button("people: Add a person").click)
    form.field.insert("Guard 1")
    stage.settle()
    form.list.choose("added")
    stage.save(form, role="guard")
    assert stage.rows("people")[-1] == "Guard 1"
    remove = stage.row(small.person.name).remove
    assert remove is not None
    remove.click()
    stage.settle()
    held = stage.vault(lambda vault: vault.find(CasePerson))
    assert [each.role for each in held] == ["guard"]
    stage.undo()
    assert small.person.name in stage.rows("people")


def test_law_is_found_by_number_and_word(on_stage: Open) -> None:
    stage = on_stage(LawScreen)
    everything = len(stage.titles())
    assert everything > 150
    stage.screen.left.field.setText("9(3)")
    stage.bot.waitUntil(lambda: "ICCPR art. 9(3)" in stage.titles() and len(stage.titles()) < 40)
    stage.screen.left.field.setText("пыток")
    stage.bot.waitUntil(lambda: "ICCPR art. 7" in stage.titles())
    stage.screen.left.field.setText("")
    stage.bot.waitUntil(lambda: len(stage.titles()) == everything)
    screen = stage.screen
    assert isinstance(screen, LawScreen)
    screen.evidenced.click()
    stage.bot.waitUntil(lambda: len(stage.titles()) < 10)
    assert [title for title in stage.titles() if title.startswith("ICCPR")] == [
        "ICCPR art. 7",
        "ICCPR art. 9",
        "ICCPR art. 9(3)",
    ]


def test_branches_fold_by_keys(on_stage: Open) -> None:
    stage = on_stage(LawScreen)
    everything = len(stage.titles())
    assert stage.screen.list.current_key() == "iccpr"
    stage.press(Qt.Key.Key_Left)
    assert stage.titles()[1].startswith("Constitution")
    folded = len(stage.titles())
    assert folded < everything
    # Going to an article unfolds what hides it.
    stage.screen.show_target("iccpr:9.3")
    stage.settle()
    assert len(stage.titles()) == everything
    assert stage.screen.pane.page.title == "ICCPR art. 9(3)"  # type: ignore[union-attr]
    stage.press(Qt.Key.Key_Left)
    assert stage.screen.list.current_key() == "iccpr:9"
    stage.press(Qt.Key.Key_Left)
    assert len(stage.titles()) == everything - 5
    stage.press(Qt.Key.Key_Right)
    assert len(stage.titles()) == everything


def test_evidence_is_quoted_linked_and_taken_off(on_stage: Open, small: SmallCase) -> None:
    stage = on_stage(LawScreen)
    stage.screen.show_target("iccpr:7")
    stage.settle()
    row = next(row for row in stage.screen.pane.rows() if row.row.quote)
    row.click()
    target, value = stage.went[-1]
    text = stage.vault(lambda vault: vault.text(value["text_id"]))
    start, end = value["span"]
    assert (target, text[start:end]) == ("item", row.row.quote)
    form = stage.form(stage.button("items: Link an item").click)
    stage.link(form, "court", certainty="probable")
    links = stage.vault(lambda vault: vault.find(ItemProvision, item_id=small.other.id))
    assert [(each.provision, each.certainty) for each in links] == [("iccpr:7", "probable")]
    line = stage.screen.list.lines.line(stage.screen.list.lines.row_of("iccpr:7"))
    assert line.end.startswith("2")
    assert not line.quiet
    held = stage.screen.pane.row(links[0].id)
    assert held is not None
    assert held.change is not None
    form = stage.form(held.change.click)
    stage.save(form, certainty="confirmed")
    links = stage.vault(lambda vault: vault.find(ItemProvision, item_id=small.other.id))
    assert links[0].certainty == "confirmed"
    held = stage.screen.pane.row(links[0].id)
    assert held is not None
    assert held.remove is not None
    held.remove.click()
    stage.settle()
    assert stage.vault(lambda vault: vault.count(ItemProvision, item_id=small.other.id)) == 0
    stage.undo()
    assert stage.vault(lambda vault: vault.count(ItemProvision, item_id=small.other.id)) == 1
    form = stage.form(stage.button("events: Add an event").click)
    stage.link(form, "rai")
    assert stage.rows("events") == ["Raid"]
    assert stage.vault(lambda vault: vault.find(EventProvision)[0].provision) == "iccpr:7"


def test_the_vaults_own_law(on_stage: Open) -> None:
    stage = on_stage(LawScreen)
    assert not stage.screen.edit_action.isEnabled()
    form = stage.form(stage.commands["law.instrument"].action.trigger)
    stage.save(form, code="kz-mediation-2011", title="Law on Mediation", year="2011")
    held = stage.vault(lambda vault: vault.find(Instrument))
    assert [(each.code, each.title, each.year) for each in held] == [
        ("kz-mediation-2011", "Law on Mediation", 2011)
    ]
    assert stage.screen.list.current_key() == "kz-mediation-2011"
    form = stage.form(stage.button("page: Add a provision").click)
    assert form.editors["instrument"].value() == "kz-mediation-2011"
    stage.save(form, article="7(2)", label="No return to danger")
    assert stage.screen.list.current_key() == "kz-mediation-2011:7.2"
    form = stage.form(stage.screen.edit)
    stage.save(form, label="No return")
    provisions = stage.vault(lambda vault: vault.find(Provision))
    assert [(each.ref, each.label) for each in provisions] == [
        ("kz-mediation-2011:7.2", "No return")
    ]
    stage.undo()
    assert stage.vault(lambda vault: vault.find(Provision)[0].label) == "No return to danger"
    stage.screen.show_target("kz-mediation-2011")
    stage.settle()
    form = stage.form(stage.screen.edit)
    stage.save(form, number="216-IV")
    assert stage.vault(lambda vault: vault.find(Instrument)[0].number) == "216-IV"
