"""The bundle builder: by keyboard, by dragging, undone; what the vault has is what the tree shows."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QMimeData, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.casework.drafting.outline import Line
from app.records.drafts import BundleDraft
from app.records.evidence import Item
from app.ui.language import speak
from app.ui.screens.bundles.tree import SectionTree
from app.ui.screens.bundles.tree_model import ITEMS, PAGES, STATE, TITLE, OutlineModel, packed
from app.ui.window import Window
from tests.ui.builder_open import LONG, Building, Hall, builder_vault
from tests.ui.conftest import texts_of
from tests.ui.stage import look
from tests.ui.test_house import clipped, nameless

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints|This plugin does not support"),
]

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key

STATEMENTS, COURT = "# Statements and testimony", "# Court and official documents"
COOK, PLASTERER = "Statement of the cook", "Statement of the plasterer"
RULING, ARABIC, REPORT = "Expulsion ruling", "شهادة الشاهد", "Forensic report"


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The vault as it was made; nobody opens it."""
    path = tmp_path_factory.mktemp("builder") / "vault"
    builder_vault(path)
    return path


@pytest.fixture
def building(begun: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Building]:
    """The builder on a copy of it."""
    look(qapp)
    hall = Hall(qtbot, Path(shutil.copytree(begun, tmp_path / "vault")))
    yield Building(hall, hall.screen, qtbot)
    hall.end()


def exhibits(building: Building) -> list[tuple[str, str]]:
    """Label and title of the exhibits, as the vault has them."""
    return [(line.label, line.title) for line in building.outline().lines if line.kind == "exhibit"]


def as_stored(building: Building) -> bool:
    """Whether the tree shows what the vault has."""
    return list(building.tree.lines.lines) == list(building.outline().lines)


def test_a_bundle_is_built_by_keyboard_only(building: Building) -> None:
    building.focus(building.screen.list.list)
    building.key(KEY.Key_N, CTRL)
    sheet = building.sheet()
    assert sheet.templates.count() == 6
    sheet.activateWindow()
    building.wait(sheet.templates.hasFocus)
    building.key(KEY.Key_Return, CTRL)
    building.wait(lambda: building.builder.draft is not None)
    building.settle()
    # Something is found and added by Enter, into the section of its kind.
    building.focus(building.builder.candidates.field)
    building.type("kind:court-document")
    building.wait(lambda: building.builder.candidates.total == 2)
    building.key(KEY.Key_Return)
    building.key(KEY.Key_A, CTRL)
    building.key(KEY.Key_Return)
    assert building.shown()[building.shown().index(COURT) + 1 :][:2] == [ARABIC, RULING]
    # The order is another, an exhibit goes into the one above, and out again.
    building.select(RULING)
    building.key(KEY.Key_Up, ALT)
    assert [title for _label, title in exhibits(building)] == [RULING, ARABIC]
    building.select(ARABIC)
    building.key(KEY.Key_Right, ALT)
    assert building.shown().count(f"- {ARABIC}") == 1
    building.tree.select([building.id_of(ARABIC, "document")])
    building.key(KEY.Key_Left, ALT)
    assert [label for label, _title in exhibits(building)] == ["EX-000001", "EX-000002"]
    # A section of its own.
    building.key(KEY.Key_N, CTRL | SHIFT)
    sheet = building.sheet()
    sheet.activateWindow()
    building.wait(sheet.editors["title"].widget.hasFocus)
    building.type("Late papers")
    building.key(KEY.Key_Return, CTRL)
    building.wait(lambda: "# Late papers" in building.shown())
    # Another title, in its cell.
    building.select(ARABIC)
    building.key(KEY.Key_F2)
    building.type("Ruling in Arabic")
    building.key(KEY.Key_Return)
    building.wait(lambda: "Ruling in Arabic" in building.shown())
    # A note, and only some pages.
    building.focus(building.tree)
    building.select(RULING)
    building.key(KEY.Key_T)
    sheet = building.sheet()
    sheet.editors["note"].show_value("The seal is on page 2.")
    building.qtbot.keyClick(sheet, KEY.Key_Return, CTRL)
    building.wait(lambda: building.line(RULING, "exhibit").note)
    building.focus(building.tree)
    building.key(KEY.Key_P)
    sheet = building.sheet()
    sheet.editors["first"].show_value("2")
    sheet.editors["last"].show_value("4")
    building.qtbot.keyClick(sheet, KEY.Key_Return, CTRL)
    building.wait(lambda: building.line(RULING, "exhibit").pages == 3)
    # What is not wanted goes.
    building.select("Late papers")
    building.key(KEY.Key_Delete)
    assert "# Late papers" not in building.shown()
    assert as_stored(building)


def test_a_range_that_cannot_be_is_refused_in_its_sheet(building: Building) -> None:
    building.begin()
    building.select(RULING)
    building.key(KEY.Key_P)
    sheet = building.sheet()
    sheet.editors["first"].show_value("9")
    sheet.editors["last"].show_value("3")
    building.qtbot.keyClick(sheet, KEY.Key_Return, CTRL)
    building.wait(sheet.message.text)
    assert "first to the last" in sheet.message.text()
    sheet.done(0)


def test_exhibits_are_dragged_several_at_once(building: Building) -> None:
    building.begin()
    before = building.shown()
    data = building.dragged([COOK, PLASTERER])
    dropped = building.drop(data, RULING, "above")
    assert dropped.isAccepted()
    at = building.shown().index(COURT)
    # By date they were plasterer, cook; Arabic, ruling.
    assert building.shown()[at + 1 : at + 5] == [ARABIC, PLASTERER, COOK, RULING]
    assert as_stored(building)
    labels = [label for label, _title in exhibits(building)]
    assert labels == sorted(labels)
    building.undo()
    assert building.shown() == before
    assert as_stored(building)


def test_a_section_is_dragged_with_all_that_is_in_it(building: Building) -> None:
    building.begin()
    data = building.dragged(["Court and official documents"])
    building.drop(data, "Statements and testimony", "above")
    assert building.shown()[:3] == [COURT, ARABIC, RULING]
    assert [title for _label, title in exhibits(building)][:2] == [ARABIC, RULING]
    assert as_stored(building)


def test_what_is_dropped_on_an_exhibit_is_bound_into_it(building: Building) -> None:
    building.begin(query="kind:court-document")
    found = building.builder.candidates
    building.wait(lambda: found.total == 6)
    row = next(row for row in found.model.rows if row.item.title == REPORT)
    index = found.model.index(found.model.rows.index(row))
    building.drop(found.model.mimeData([index]), RULING, "on")
    at = building.shown().index(RULING)
    assert building.shown()[at : at + 3] == [RULING, f"- {RULING}", f"- {REPORT}"]
    assert building.line(RULING, "exhibit").pages == sum(
        line.pages for line in building.tree.lines.lines if line.kind == "document"
        and line.parent == building.id_of(RULING, "exhibit")
    )  # fmt: skip
    # And from there into a section of its own choice.
    document = building.id_of(REPORT, "document")
    model = building.tree.lines
    building.drop(model.mimeData([model.index_of(document)]), "Medical evidence", "on")
    at = building.shown().index("# Medical evidence")
    assert building.shown()[at + 1] == REPORT
    assert as_stored(building)


def test_nothing_of_other_programs_is_taken(building: Building) -> None:
    building.begin()
    before = building.shown()
    data = QMimeData()
    data.setText("EX-000001")
    assert not building.drop(data, RULING, "on").isAccepted()
    lie = packed(ITEMS, [])
    lie.setData(ITEMS, b"\xff not JSON")
    building.drop(lie, RULING, "on")
    assert building.shown() == before


def test_everything_is_undone_and_redone(building: Building) -> None:
    building.begin()
    before = building.outline()
    building.select(COOK)
    building.key(KEY.Key_Down, ALT)
    building.select(PLASTERER, COOK)
    building.drop(building.dragged([REPORT]), COOK, "on")
    building.select("Court and official documents")
    building.key(KEY.Key_D, CTRL)
    building.select(RULING)
    building.key(KEY.Key_Delete)
    building.builder.amend({"addressee": "The Court"})
    building.settle()
    after = building.outline()
    assert after != before
    steps = 4
    for _ in range(steps):
        building.undo()
    assert building.outline() == before
    assert building.builder.cover.editors["addressee"].value() == ""
    for _ in range(steps):
        building.redo()
    assert building.outline() == after
    assert as_stored(building)


def test_many_moves_at_once_end_where_they_should(building: Building) -> None:
    building.begin()
    building.select(LONG)
    for _ in range(4):
        # Without waiting for any answer.
        building.qtbot.keyClick(building.tree, KEY.Key_Up, ALT)
    expected = building.shown()
    building.settle()
    assert building.shown() == expected
    assert as_stored(building)


def test_what_is_expected_is_what_the_vault_makes_of_it(building: Building) -> None:
    building.begin()
    seen: list[tuple[Line, ...]] = []
    told = building.builder.expect
    building.builder.expect = lambda lines, ids: (seen.append(tuple(lines)), told(lines, ids))
    for titles, target, where in (
        ((PLASTERER, COOK), RULING, "below"),
        ((REPORT,), RULING, "on"),
        (("Court and official documents",), LONG, "on"),
        ((LONG,), "Medical evidence", "on"),
    ):
        building.drop(building.dragged(titles), target, where)
        made = building.outline().lines
        assert [(x.kind, x.title, x.label, x.first_page, x.pages) for x in seen[-1]] == [
            (x.kind, x.title, x.label, x.first_page, x.pages) for x in made
        ], titles


def test_selection_and_what_is_folded_stay(building: Building) -> None:
    building.begin()
    tree = building.tree
    section = tree.lines.index_of(building.id_of("Statements and testimony"), 0)
    tree.collapse(section)
    building.select(RULING, ARABIC)
    building.builder.actions_.rename(building.id_of(REPORT, "exhibit"), "Report")
    building.settle()
    building.drop(building.dragged([LONG]), "Medical evidence", "on")
    assert not tree.isExpanded(tree.lines.index_of(building.id_of("Statements and testimony"), 0))
    building.select(RULING, ARABIC)
    building.builder.actions_.new_section()
    sheet = building.sheet()
    sheet.editors["title"].show_value("Late papers")
    sheet.save()
    building.wait(lambda: "# Late papers" in building.shown())
    assert not tree.isExpanded(tree.lines.index_of(building.id_of("Statements and testimony"), 0))


def test_a_line_is_read_out_in_a_sentence(building: Building) -> None:
    building.begin()
    role = int(Qt.ItemDataRole.AccessibleTextRole)
    model = building.tree.lines
    line = building.line(RULING, "exhibit")
    said = model.data(model.index_of(line.id), role)
    last = line.first_page + line.pages - 1
    assert said.startswith(f"Exhibit {line.label}, {RULING}, pages {line.first_page} to {last}, ")
    state = model.data(model.index_of(line.id, STATE))
    assert said.endswith(state[0].lower() + state[1:])
    assert model.data(model.index_of(line.id, PAGES)) in ("5", "≈ 5")
    assert "…" not in model.data(model.index_of(building.id_of(LONG, "exhibit")))


def test_the_model_keeps_the_rules_of_models(building: Building) -> None:
    model = building.tree.lines
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    building.begin()
    building.drop(building.dragged([REPORT]), RULING, "on")
    building.undo()
    building.builder.leave()
    assert model.rowCount() == 0
    assert tester.model() is model


class Counted(OutlineModel):
    """Counts what a view asks."""

    asked = 0

    def data(self, index: Any, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        type(self).asked += 1
        return super().data(index, role)


def thousand(count: int) -> list[Line]:
    """A section with so many exhibits of one document."""
    lines = [Line("section", "s", "", "Section", pages=count + 1, first_page=3)]
    for number in range(1, count + 1):
        label = f"EX-{number:06d}"
        page = number + 3
        lines.append(
            Line("exhibit", f"e{number}", "s", f"Exhibit {number}", label, page, 1, item_id="i")
        )
        lines.append(Line("document", f"d{number}", f"e{number}", f"Exhibit {number}", "", page, 1))
    return lines


def test_a_thousand_exhibits_cost_what_ten_screens_of_them_do(qtbot: QtBot) -> None:
    asked = {}
    for count in (100, 1000):
        tree = SectionTree()
        tree.lines = Counted(tree.font())
        tree.setModel(tree.lines)
        qtbot.addWidget(tree)
        tree.resize(700, 500)
        tree.show()
        Counted.asked = 0
        tree.lines.show_lines(thousand(count))
        tree.expandAll()
        qtbot.wait(50)
        first = Counted.asked
        Counted.asked = 0
        # One line has another state: only what is seen of it is asked again.
        lines = thousand(count)
        lines[-2] = Line(**{**_fields(lines[-2]), "state": "withheld"})
        told: list[tuple[int, int]] = []
        tree.lines.dataChanged.connect(
            lambda first, last, _roles, told=told: told.append((first.row(), last.row()))
        )
        tree.lines.show_lines(lines)
        QApplication.processEvents()
        assert told == [(count - 1, count - 1)]
        asked[count] = (first, Counted.asked)
        tree.hide()
    assert asked[1000][0] <= asked[100][0] * 1.2
    assert asked[1000][1] <= asked[100][1] * 1.2 + 50


def _fields(line: Line) -> dict[str, Any]:
    return {name: getattr(line, name) for name in Line.__slots__}


def test_one_change_asks_for_one_outline(
    building: Building, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.casework.drafting import drafts

    building.begin()
    building.qtbot.wait(700)
    asked = []
    outline = drafts.outline
    monkeypatch.setattr(
        drafts, "outline", lambda vault, draft: asked.append(draft) or outline(vault, draft)
    )
    building.select(RULING)
    for _ in range(5):
        building.qtbot.keyClick(building.tree, KEY.Key_Up, ALT)
    building.settle()
    # For five moves in a row at most one each, and one for the end.
    assert 1 <= len(asked) <= 6


def test_half_typed_words_of_the_cover_survive_a_lock(
    begun: Path, unlocked: Callable[..., Window], tmp_path: Path, qtbot: QtBot
) -> None:
    shutil.copytree(begun, tmp_path / "vault")
    window = unlocked(tmp_path / "vault")
    building = Building(window, window.screen_of("bundles"), qtbot)
    draft = building.begin()
    builder = building.builder
    builder.tabs.setCurrentWidget(builder.cover)
    field = builder.cover.editors["addressee"]
    building.focus(field.widget)
    building.type("Karasay District Co")
    building.tree.select([building.id_of(RULING, "exhibit")])
    note = builder.actions_.note()
    note.editors["note"].show_value("The seal is on")
    window.lock()
    held = "\n".join(texts_of(builder))
    for text in ("Karasay", "seal", COOK, RULING, "Koshmambet", ARABIC):
        assert text not in held
    building.wait(window.unlock_screen.button.isEnabled)
    unlocked(tmp_path / "vault")
    building.wait(lambda: window.shown == "bundles" and builder.draft is not None)
    assert builder.draft_id == draft
    building.wait(window.work.restore_button.isVisible)
    window.work.restore_drafts()
    building.wait(lambda: field.value() == "Karasay District Co")
    sheet = building.sheet()
    assert sheet.editors["note"].value() == "The seal is on"
    sheet.save()
    building.wait(lambda: building.line(RULING, "exhibit").note == "The seal is on")
    builder.commit()
    building.settle()
    stored = building.vault(lambda vault: vault.get(BundleDraft, draft))
    assert stored.addressee == "Karasay District Co"


def test_what_a_field_cannot_be_is_said_under_it(building: Building) -> None:
    draft = building.begin()
    cover = building.builder.cover
    building.builder.tabs.setCurrentWidget(cover)
    cover.editors["letter"].show_value("4?")
    cover.commit()
    building.wait(lambda: "three capital letters" in cover.problem.text())
    cover.editors["letter"].show_value("b")
    cover.commit()
    building.settle()
    assert building.vault(lambda vault: vault.get(BundleDraft, draft)).letter == "B"
    assert cover.problem.text() == ""
    assert cover.editors["letter"].value() == "B"


def test_a_withdrawn_item_shows_at_once(building: Building) -> None:
    from dataclasses import replace

    building.begin()
    session = building.window.session
    assert session is not None
    item = building.line(COOK, "document").item_id

    def close(vault: Any) -> None:
        with vault.change() as change:
            change.put("described", replace(vault.get(Item, item), disclosure="closed"))

    session.do("Closed an item", close)
    building.settle()
    assert building.line(COOK, "exhibit").label == ""
    assert building.line(COOK, "exhibit").state == "withheld"


def test_checks_lead_to_what_they_are_about(building: Building) -> None:
    building.begin()
    builder = building.builder
    building.wait(lambda: builder.checks.checks)
    levels = [check.level for check in builder.checks.checks]
    assert levels == sorted(levels, key=["red", "amber", "green"].index)
    assert str(builder.checks.open) in builder.tabs.tabText(builder.tabs.indexOf(builder.checks))
    builder.tabs.setCurrentWidget(builder.checks)
    places = [
        (place, check.rule)
        for check in builder.checks.checks
        if check.level != "green"
        for place in check.places
    ]
    went = building.window.went
    lost = next(both for both in places if both[1] == "consent")
    builder.checks.go_wanted.emit(*lost)
    lines = builder.tree.lines
    assert builder.tree.current == lines.line(lines.index_of(lost[0].id))
    assert went[-1] == ("item", {"id": lost[0].item_id, "tab": "consent"})
    fields = [both for both in places if both[0].kind == "cover"]
    assert fields
    for place, rule in fields:
        builder.checks.go_wanted.emit(place, rule)
        form = builder.tabs.currentWidget()
        assert form in (builder.cover, builder.profile)
        assert form.editors[place.id].widget.hasFocus() or not building.window.isActiveWindow()
    # Every button says where it leads.
    buttons = builder.checks.findChildren(QPushButton)
    assert len(buttons) >= len(fields)
    assert all(len(button.accessibleName()) > len("Go to ") for button in buttons)


def test_a_bundle_can_begin_with_what_the_library_shows(building: Building) -> None:
    building.window.query.setText("kind:medical")
    building.screen.begin()
    sheet = building.sheet()
    assert "kind:medical" in sheet.editors["items"].widget.currentText()
    sheet.begin()
    building.wait(lambda: building.builder.draft is not None)
    building.settle()
    assert [title for _label, title in exhibits(building)] == [REPORT]


def test_a_draft_is_listed_renamed_copied_and_thrown_away(building: Building) -> None:
    draft = building.begin(name="For the court")
    building.builder.leave()
    building.settle()
    shelf = building.screen.list
    assert shelf.list.count() == 1
    assert "For the court" in shelf.list.item(0).text()
    assert "Draft" in shelf.list.item(0).text()
    building.screen.duplicate(building.vault(lambda vault: vault.get(BundleDraft, draft)))
    sheet = building.sheet()
    assert sheet.editors["name"].value() == "For the court, copy"
    sheet.save()
    building.wait(lambda: shelf.list.count() == 2)
    # A name that was half written when a lock came.
    state = {"values": {"name": "For the judge"}, "changed": []}
    assert building.screen.restore_draft(f"bundles/name/rename/{draft}", state)
    sheet = building.sheet()
    assert sheet.editors["name"].value() == "For the judge"
    sheet.save()
    building.wait(lambda: not building._sheets())
    building.screen.discard(building.vault(lambda vault: vault.get(BundleDraft, draft)))
    building.wait(lambda: shelf.list.count() == 1)
    building.undo()
    building.wait(lambda: shelf.list.count() == 2)
    shelf.list.setCurrentRow(1)
    building.focus(shelf.list)
    building.key(KEY.Key_Return)
    building.wait(lambda: building.builder.draft is not None)


def test_the_beginning_undone_leads_back_to_the_list(building: Building) -> None:
    building.screen.begin("KZ-1")
    sheet = building.sheet()
    sheet.begin()
    building.wait(lambda: building.builder.draft is not None)
    building.undo()
    building.wait(lambda: building.screen.stack.currentWidget() is building.screen.shelf)
    assert building.builder.draft_id == ""


def test_columns_and_annexes_are_ticked_and_put_in_order(building: Building) -> None:
    draft = building.begin()
    lists = building.builder.lists
    building.builder.tabs.setCurrentWidget(lists)
    columns = [lists.columns.item(row) for row in range(lists.columns.count())]
    assert not columns[0].flags() & Qt.ItemFlag.ItemIsUserCheckable
    columns[3].setCheckState(Qt.CheckState.Unchecked)
    building.settle()
    lists.annexes.setCurrentRow(0)
    building.focus(lists.annexes)
    first = lists.annexes.ticked()
    building.key(KEY.Key_Down, ALT)
    stored = building.vault(lambda vault: vault.get(BundleDraft, draft))
    assert "author" not in stored.columns
    assert "start" in stored.columns
    assert stored.annexes[:2] == (first[1], first[0])
    building.undo()
    assert lists.annexes.ticked() == first


def test_what_cannot_be_changed_takes_nothing(building: Building) -> None:
    draft = building.begin()
    builder = building.builder
    builder.departure.draft = draft
    builder._usable()
    assert not builder.changeable
    before = building.shown()
    assert not building.drop(building.dragged([COOK]), RULING, "above").isAccepted()
    building.select(COOK)
    building.key(KEY.Key_Delete)
    building.key(KEY.Key_Down, ALT)
    assert building.shown() == before
    assert as_stored(building)
    assert isinstance(building.tree.lines, QAbstractItemModel)
    assert not building.tree.lines.flags(building.tree.currentIndex()) & Qt.ItemFlag.ItemIsEditable
    assert not builder.candidates.all_button.isEnabled()
    assert not builder.cover.editors["title"].isEnabled()
    assert TITLE == 1


@pytest.mark.parametrize("language", ["en", "ru"])
def test_everything_has_a_name_and_nothing_is_cut(
    begun: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot, language: str
) -> None:
    look(qapp)
    speak(language)
    hall = Hall(qtbot, Path(shutil.copytree(begun, tmp_path / "vault")))
    try:
        building = Building(hall, hall.screen, qtbot)
        building.begin()
        building.wait(lambda: building.builder.checks.checks)
        for tab in range(building.builder.tabs.count()):
            building.builder.tabs.setCurrentIndex(tab)
            building.settle()
            assert nameless(hall) == [], tab
            assert clipped(hall) == [], tab
        assert hall.width() == 1282
        # Beside rail, toolbar and the dock of jobs it has this much room on a screen of 1366 x 768.
        assert hall.screen.minimumSizeHint().height() <= 480
        building.builder.make()
        sheet = building.sheet()
        sheet.certificate.show_value("x")
        sheet.accept_flag.show_value(True)
        building.settle()
        assert nameless(sheet) == []
        assert clipped(sheet) == []
    finally:
        hall.end()
        speak("en")
