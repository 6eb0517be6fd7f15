"""The frame that the registry screens share: place, drafts, forgetting, keyboard, many records."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import quantiles

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.casework.registry.cases import save_case
from app.records.cases import Event
from app.records.ids import new_id
from app.records.people import CasePerson, Person, PersonName
from app.ui.parts.sheet import Sheet
from app.ui.screens.cases import CasesScreen
from app.ui.screens.events import EventsScreen
from app.ui.screens.law import LawScreen
from app.ui.screens.people import PeopleScreen
from app.ui.screens.places import PlacesScreen
from app.ui.screens.registry.frame import Registry
from app.ui.screens.registry.page import Page, Row, Section
from app.ui.screens.registry.pane import Pane
from app.ui.theme import dress
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, SmallCase, new_vault, small_case
from tests.ui.conftest import texts_of
from tests.ui.stage import Stage, copy, focusable, look

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

EVERY = (CasesScreen, PeopleScreen, EventsScreen, PlacesScreen, LawScreen)
SECRETS = (
    "Ёлкина",
    "Yolkina",
    "Witness A",
    "Koshmambet",
    "Кошмамбет",
    "Raid",
    "задержании",
    "KZ-1",
)
Open = Callable[..., Stage]


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SmallCase]:
    path = tmp_path_factory.mktemp("registry") / "vault"
    with new_vault(path) as vault:
        case = small_case(vault)
        with vault.change() as change:
            for number in range(12):
                name = PersonName(id=new_id(), person_id=case.person.id, name=f"Alias {number}")
                change.put("named", name)
            change.put(
                "linked",
                CasePerson(
                    id=new_id(), case_id=case.case.id, person_id=case.person.id, role="witness"
                ),
            )
    return path, case


@pytest.fixture
def on_stage(
    original: tuple[Path, SmallCase], tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> Iterator[Open]:
    look(qapp)
    stages = []

    def put(screen: type[Registry], path: Path | None = None) -> Stage:
        stage = Stage(qtbot, screen)
        stages.append(stage)
        held = tmp_path / "vault"
        if path is None and not held.exists():
            copy(original[0], held)
        stage.open(path or held)
        return stage

    yield put
    for stage in stages:
        stage.close()
        stage.deleteLater()


@pytest.mark.parametrize("screen", EVERY)
def test_everything_has_a_name_and_is_reached_by_tab(
    on_stage: Open, screen: type[Registry]
) -> None:
    stage = on_stage(screen)
    if screen is LawScreen:
        stage.screen.show_target("iccpr:9.3")
        stage.settle()
    widgets = focusable(stage.screen)
    assert len(widgets) > 5
    nameless = [
        each for each in widgets if not (each.accessibleName() or getattr(each, "text", str)())
    ]
    assert nameless == []
    # Tab walks through all of them and comes round.
    stage.activateWindow()
    stage.screen.list.setFocus()
    seen = set()
    for _ in range(3 * len(widgets)):
        stage.bot.keyClick(stage.focusWidget(), Qt.Key.Key_Tab)
        seen.add(stage.focusWidget())
    assert [each for each in widgets if each not in seen] == []


def test_a_list_and_a_dossier_are_written_only_after_a_warning(
    on_stage: Open, tmp_path: Path
) -> None:
    stage = on_stage(CasesScreen)

    def written(begin: Callable[[], object], name: str) -> bytes:
        begin()
        warning = stage.window().findChildren(Sheet)[-1]
        assert "not encrypted" in " ".join(each.text() for each in warning.findChildren(QLabel))
        assert not stage.window().findChildren(QFileDialog)
        warning.accept()
        stage.bot.waitUntil(lambda: bool(stage.window().findChildren(QFileDialog)))
        dialog = stage.window().findChildren(QFileDialog)[-1]
        dialog.fileSelected.emit(str(tmp_path / name))
        dialog.reject()
        dialog.setParent(None)
        stage.bot.waitUntil((tmp_path / name).exists, timeout=60_000)
        stage.bot.waitUntil(lambda: not stage.session.running(), timeout=60_000)
        return (tmp_path / name).read_bytes()

    table = written(stage.screen.file_action.trigger, "cases.csv").decode("utf-8-sig")
    assert table.count("KZ-1") == 1
    button = next(each for each in stage.findChildren(QPushButton) if "dossier" in each.text())
    assert written(button.click, "KZ-1.pdf").startswith(b"%PDF")
    verbs = stage.vault(lambda vault: [each.verb for each in vault.log.events()][-1])
    assert verbs == "printed"


@pytest.mark.parametrize("screen", EVERY)
def test_nothing_is_left_after_forgetting(on_stage: Open, screen: type[Registry]) -> None:
    stage = on_stage(screen)
    if screen is LawScreen:
        stage.screen.show_target("iccpr:9.3")
        stage.settle()
    stage.screen.left.field.setText("Raid")
    stage.screen.left.field.setText("")
    stage.settle()
    form = stage.form(stage.screen.new)
    form.editors[next(iter(form.editors))].show_value("Raid")
    held = texts_of(stage)
    assert any(secret in text for text in held for secret in SECRETS)
    stage.lock()
    left = [text for text in texts_of(stage) if any(secret in text for secret in SECRETS)]
    assert left == []
    assert not stage.screen.left.field.isUndoAvailable()


def test_place_and_draft_come_back_after_a_lock(
    on_stage: Open, original: tuple[Path, SmallCase]
) -> None:
    stage = on_stage(PeopleScreen)
    path = stage.session.folder  # type: ignore[union-attr]
    stage.resize(1100, 420)
    stage.settle()
    bar = stage.screen.pane.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    at = bar.value()
    assert at > 100
    stage.screen.left.field.setText("witness")
    stage.settle()
    form = stage.form(stage.screen.edit)
    form.editors["note"].show_value("Cook; saw the bus")
    place = stage.screen.place()
    stage.lock()
    stage.open(path)
    stage.screen.restore_place(place)
    stage.settle()
    stage.bot.waitUntil(lambda: stage.screen.pane.verticalScrollBar().value() == at)
    assert stage.screen.left.field.text() == "witness"
    drafts: list[dict[str, object]] = []
    stage.session.drafts(drafts.append)  # type: ignore[union-attr]
    stage.settle()
    key = f"people/person/{original[1].person.id}"
    assert list(drafts[0]) == [key]
    assert stage.screen.restore_draft(key, drafts[0][key])  # type: ignore[arg-type]
    stage.bot.waitUntil(lambda: stage.screen.sheet is not None)
    form = stage.screen.sheet
    assert form is not None
    assert form.editors["note"].value() == "Cook; saw the bus"
    stage.save(form)
    held = stage.vault(lambda vault: vault.get(Person, original[1].person.id))
    assert held.note == "Cook; saw the bus"
    stage.session.drafts(drafts.append)  # type: ignore[union-attr]
    stage.settle()
    assert drafts[-1] == {}


def test_draft_of_a_search_comes_back(on_stage: Open) -> None:
    stage = on_stage(EventsScreen)
    form = stage.form(stage.button("people witness: Add").click)
    form.field.insert("aigul")
    form.editors["certainty"].show_value("probable")
    stage.settle()
    state = form.draft()
    form.reject()
    stage.settle()
    assert stage.screen.restore_draft(form.draft_key, state)
    stage.bot.waitUntil(lambda: stage.screen.sheet is not None)
    again = stage.screen.sheet
    stage.bot.waitUntil(again.save_button.isEnabled)  # type: ignore[union-attr]
    assert again is not form
    assert again.draft() == state  # type: ignore[union-attr]
    assert not stage.screen.restore_draft("events/unknown/1", {})


def test_a_change_elsewhere_keeps_scroll_and_focus(
    on_stage: Open, original: tuple[Path, SmallCase]
) -> None:
    stage = on_stage(PeopleScreen)
    stage.resize(1100, 420)
    stage.settle()
    row = stage.row("Alias 9")
    stage.activateWindow()
    row.setFocus()
    stage.screen.pane.ensureWidgetVisible(row)
    at = stage.screen.pane.verticalScrollBar().value()
    assert at > 0
    person_id = original[1].person.id

    def add(vault: Vault) -> None:
        with vault.change() as change:
            change.put("named", PersonName(id=new_id(), person_id=person_id, name="Alias 99"))

    stage.session.do("Name added", add)  # type: ignore[union-attr]
    stage.settle()
    assert "Alias 99" in stage.rows("names")
    assert stage.screen.pane.verticalScrollBar().value() == at
    assert stage.focusWidget() is stage.row("Alias 9")


def test_tab_goes_through_the_small_buttons_of_a_row(
    on_stage: Open, original: tuple[Path, SmallCase]
) -> None:
    stage = on_stage(PeopleScreen)
    stage.activateWindow()
    row = stage.row("Alias 3")
    row.setFocus()
    stage.bot.keyClick(row, Qt.Key.Key_Tab)
    assert stage.focusWidget() is row.remove
    assert row.remove.accessibleName() == "Remove the name: Alias 3"  # type: ignore[union-attr]
    stage.bot.keyClick(stage.focusWidget(), Qt.Key.Key_Tab)
    assert stage.focusWidget() is stage.row("Alias 4")
    stage.press(Qt.Key.Key_Up)
    assert stage.focusWidget() is row
    stage.press(Qt.Key.Key_Delete)
    assert "Alias 3" not in stage.rows("names")
    person_id = original[1].person.id
    held = stage.vault(lambda vault: vault.find(PersonName, person_id=person_id, name="Alias 3"))
    assert held == []


def test_nothing_is_written_where_somebody_else_writes(on_stage: Open, tmp_path: Path) -> None:
    path = tmp_path / "busy"
    with new_vault(path) as vault:
        small_case(vault)
    with Vault.open(path, CREDENTIAL):
        stage = on_stage(PeopleScreen, path)
        assert stage.session.read_only  # type: ignore[union-attr]
        assert not stage.screen.new_action.isEnabled()
        assert not stage.screen.edit_action.isEnabled()
        assert not stage.screen.trash_action.isEnabled()
        assert not stage.button("names: Add a name").isEnabled()
        remove = stage.row("Aigul Yolkina").remove
        assert remove is not None
        assert not remove.isEnabled()
        assert stage.button("page: Find where the names occur").isEnabled()
        stage.close()


def test_ten_thousand_people(on_stage: Open, tmp_path: Path) -> None:
    path = tmp_path / "many"
    with new_vault(path) as vault, vault.change() as change:
        for number in range(10_000):
            change.put("named", Person(id=new_id(), name=f"Person {number:05d}"))
    stage = on_stage(PeopleScreen, path)
    stage.bot.waitUntil(lambda: len(stage.titles()) == 10_000, timeout=60_000)
    view = stage.screen.list
    frames = []
    for step in range(100):
        # Of this thread alone: other programs run beside the test.
        started = time.thread_time()
        view.verticalScrollBar().setValue(step * 1237)
        view.viewport().repaint()
        frames.append((time.thread_time() - started) * 1000)
    # Sixty frames a second.
    assert quantiles(frames, n=20)[18] < 16
    stage.screen.left.field.insert("09999")
    stage.bot.waitUntil(lambda: stage.titles() == ["Person 09999"], timeout=30_000)


def test_empty_vault_says_what_the_screen_is_for(on_stage: Open, tmp_path: Path) -> None:
    path = tmp_path / "empty"
    new_vault(path).close()
    stage = on_stage(PeopleScreen, path)
    assert stage.screen.stack.currentWidget() is stage.screen.empty
    assert "names" in stage.screen.empty.more.text()
    button = stage.screen.empty.findChild(QPushButton)
    form = stage.form(button.click)
    stage.save(form, name="Ким")
    assert stage.titles() == ["Ким"]
    # A filter that nothing matches is not an empty registry.
    stage.screen.left.field.insert("nobody")
    stage.bot.waitUntil(lambda: stage.titles() == [])
    stage.settle()
    assert stage.screen.stack.currentWidget() is stage.screen.split
    assert stage.screen.pane.page is None


def test_list_of_one_case(on_stage: Open, tmp_path: Path) -> None:
    path = tmp_path / "two"
    with new_vault(path) as vault:
        small_case(vault)
        other = save_case(vault, "KZ-2", title="Another")
        with vault.change() as change:
            change.put("recorded", Event(id=new_id(), case_id=other.id, title="Trial"))
    stage = on_stage(EventsScreen, path)
    assert stage.titles() == ["Raid", "Trial"]
    case = stage.screen.left.case
    assert case.isVisible()
    case.setCurrentIndex(case.findData("KZ-2"))
    stage.settle()
    assert stage.titles() == ["Trial"]
    # Somebody asks for an event of the other one: the list widens.
    raid = stage.vault(lambda vault: vault.find(Event, title="Raid")[0])
    stage.screen.show_target(raid.id)
    stage.settle()
    assert stage.titles() == ["Raid", "Trial"]
    assert stage.screen.pane.page.title == "Raid"  # type: ignore[union-attr]


def test_markup_stays_text_and_long_words_fit(qtbot: QtBot, qapp: QApplication) -> None:
    dress(qapp, dark=True, text_size=1.0)
    pane = Pane("Page")
    qtbot.addWidget(pane)
    hostile = '<img src="http://tracker.example/x.png">'
    long = "Освидетельствование " * 30
    rows = [Row("1", hostile, long, end="10–11 января 2022 года", quote=long, go=list)]
    pane.show_page(
        Page("1", hostile, long, facts=((hostile, long),), sections=(Section("s", "Раздел", rows),))
    )
    pane.resize(620, 700)
    pane.show()
    qtbot.waitExposed(pane)
    qtbot.wait(20)
    for label in pane.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.text()
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width())
    row = pane.rows()[0]
    # Title, lower line and quotation are each of more than one line here.
    assert row.height() >= row.heightForWidth(row.width()) > 6 * row.fontMetrics().height()
    assert row.heightForWidth(400) > row.heightForWidth(800)
    assert pane.horizontalScrollBar().maximum() == 0 or not pane.horizontalScrollBar().isVisible()
    assert pane.widget().width() <= pane.viewport().width()
    dress(qapp, dark=False, text_size=1.0)


def test_every_action_is_in_the_palette_or_on_a_button(on_stage: Open) -> None:
    stage = on_stage(PeopleScreen)
    known = {command.action for command in stage.commands.all()}
    for action in stage.screen.findChildren(QAction):
        if action.shortcut().isEmpty() or isinstance(action.parent(), QToolButton):
            continue
        assert action in known
