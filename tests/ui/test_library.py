"""The library by keys and actions: search, filters, table, inspector, batch, trash, lock."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.casework.looking import browse
from app.casework.registry import describe
from app.records.evidence import Item
from app.ui.clipboard import CopiedText
from app.ui.screens.library import answers, terms
from app.ui.screens.library.items_model import Line
from app.ui.screens.library.screen import LibraryScreen
from app.ui.window import Window
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, SmallCase, add_item, new_vault, small_case
from tests.ui.conftest import EMOJI_TEXT, HOSTILE, texts_of
from tests.ui.stage import copy

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

Unlock = Callable[..., Window]
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(used_window: Window) -> Window:
    """One for all of these tests."""
    return used_window


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SmallCase]:
    """A vault that nobody opens."""
    path = tmp_path_factory.mktemp("library") / "case"
    with new_vault(path) as vault:
        case = small_case(vault)
        with vault.change() as change:
            add_item(vault, change, case.case, HOSTILE, kind="photograph", language="ru")
            talk = add_item(vault, change, case.case, "Talk", kind="interview", source="Aid")
            change.add_text("extracted", talk, "extracted", "ru", EMOJI_TEXT)
    return path, case


@pytest.fixture
def own(made: tuple[Path, SmallCase], tmp_path: Path) -> tuple[Path, SmallCase]:
    """A copy of it that a test may change."""
    return copy(made[0], tmp_path / "case"), made[1]


@pytest.fixture
def library(unlocked: Unlock, qtbot: QtBot, own: tuple[Path, SmallCase]) -> LibraryScreen:
    """The library of that vault, with its newest item shown."""
    window = unlocked(own[0])
    screen: LibraryScreen = window.screen_of("library")
    settle(screen, qtbot, 4)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=60_000)
    screen.items.table.setFocus()
    return screen


@pytest.fixture
def went(library: LibraryScreen) -> Iterator[list[Any]]:
    """Where the library wants to go; nobody follows."""
    found: list[Any] = []
    work = library.window().work
    library.go.disconnect(work.go)
    heard = library.go.connect(lambda target, value: found.append((target, value)))
    yield found
    QObject.disconnect(heard)
    library.go.connect(work.go)


def settle(screen: LibraryScreen, qtbot: QtBot, rows: int) -> None:
    """Wait until so many rows are shown, and the details of the current one."""
    qtbot.waitUntil(lambda: screen.model.rowCount() == rows, timeout=60_000)
    if rows:
        qtbot.waitUntil(
            lambda: (
                len(screen.items.selected()) != 1
                or screen.inspector.item.number == screen.items.selected()[0]
            ),
            timeout=60_000,
        )


def search(screen: LibraryScreen, qtbot: QtBot, query: str, rows: int) -> None:
    screen.query.setText("")
    # QTest can only type ASCII.
    screen.query.insert(query)
    qtbot.waitUntil(lambda: screen._searched == query, timeout=60_000)
    settle(screen, qtbot, rows)


def choose(screen: LibraryScreen, qtbot: QtBot, *numbers: int) -> None:
    assert screen.items.select(numbers, numbers[0])
    settled = (
        (lambda: screen.inspector.item.number == numbers[0])
        if len(numbers) == 1
        else (lambda: set(screen.inspector.batch.numbers) == set(numbers))
    )
    qtbot.waitUntil(settled, timeout=60_000)


def line(screen: LibraryScreen, qtbot: QtBot, row: int) -> Line:
    qtbot.waitUntil(lambda: screen.model.line(row) is not None, timeout=60_000)
    found: Line = screen.model.line(row)
    return found


def held(path: Path, work: Callable[[Vault], Any]) -> Any:
    """What the vault holds, as another reader sees it."""
    with Vault.open(path, CREDENTIAL, write=False) as vault:
        return work(vault)


def item(path: Path, number: int) -> Item:
    found: Item = held(path, lambda vault: vault.one(Item, number=number))
    return found


# Searching


def test_search_narrows_while_typing(library: LibraryScreen, qtbot: QtBot) -> None:
    search(library, qtbot, "задержание", 1)
    assert line(library, qtbot, 0).item.title == "Показания о задержании"
    qtbot.keyClick(library.query, Qt.Key.Key_Escape)
    settle(library, qtbot, 4)


def test_hits_are_found_past_characters_of_two_units(library: LibraryScreen, qtbot: QtBot) -> None:
    search(library, qtbot, "автобус", 1)
    shown = line(library, qtbot, 0)
    assert [shown.snippet[start:end] for start, end in shown.snippet_hits] == ["автобус"]
    one = library.table.verticalHeader().defaultSectionSize()
    search(library, qtbot, "", 4)
    assert library.table.verticalHeader().defaultSectionSize() < one


def test_enter_ranks_and_typing_goes_back_to_newest(library: LibraryScreen, qtbot: QtBot) -> None:
    search(library, qtbot, "court", 1)
    library.query.setFocus()
    qtbot.keyClick(library.query, Qt.Key.Key_Return)
    qtbot.waitUntil(library.table.hasFocus)
    assert library.order[0] == "rank"
    library.query.insert(" o")
    assert library.order[0] == "newest"


def test_a_bad_query_says_so_and_the_result_stays(library: LibraryScreen, qtbot: QtBot) -> None:
    library.query.insert('colour:"red"')
    qtbot.waitUntil(lambda: "no field colour" in library.error.text())
    assert library.error.isVisible()
    assert library.model.rowCount() == 4
    search(library, qtbot, "zzzz", 0)
    assert not library.error.isVisible()


def test_no_hits_shows_filters_that_can_be_removed(library: LibraryScreen, qtbot: QtBot) -> None:
    search(library, qtbot, "zzzz kind:photograph", 0)
    assert library.items.no_hits.isVisible()
    chips = library.items.hits_filters.findChildren(QLabel) or [
        library.items.hits_filters.flow.itemAt(place).widget()
        for place in range(library.items.hits_filters.flow.count())
    ]
    assert [chip.label for chip in chips] == ["“zzzz”", "Kind: Photograph"]
    chips[0].setFocus()
    qtbot.keyClick(chips[0], Qt.Key.Key_Delete)
    settle(library, qtbot, 1)
    assert library.query.text() == "kind:photograph"


def test_an_empty_vault_offers_to_begin(unlocked: Unlock, qtbot: QtBot, tmp_path: Path) -> None:
    new_vault(tmp_path / "empty").close()
    screen = unlocked(tmp_path / "empty").screen_of("library")
    qtbot.waitUntil(screen.items.no_items.isVisible, timeout=60_000)


# Filters


def test_a_facet_narrows_and_widens(library: LibraryScreen, qtbot: QtBot) -> None:
    tree = library.sidebar
    for expected in (1, 4):
        leaf = tree.leaf("kind:court-document")
        place = tree.visualItemRect(leaf).center()
        qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, place.y()))
        settle(library, qtbot, expected)
    assert library.query.text() == ""


def test_a_filter_is_a_chip_that_can_be_removed(library: LibraryScreen, qtbot: QtBot) -> None:
    library.sidebar.activate(library.sidebar.leaf("kind:photograph"))
    settle(library, qtbot, 1)
    chip = library.items.filters.flow.itemAt(0).widget()
    assert chip.label == "Kind: Photograph"
    chip.removed.emit()
    settle(library, qtbot, 4)


def test_every_facet_finds_as_many_as_it_says(
    library: LibraryScreen, own: tuple[Path, SmallCase]
) -> None:
    with Vault.open(own[0], CREDENTIAL, write=False) as vault:
        whole = answers.find(vault, "")
        values = [value for facet in whole.facets for value in facet.values]
        expected = {each.term: each.number for each in [*whole.cases, *values] if each.term}
        assert len(expected) > 10
        found = {term: len(answers.find(vault, term).numbers) for term in expected}
        for value in values:
            assert own[1].person.id not in value.label
    assert found == expected
    assert all(library.sidebar.leaf(term) is not None for term in expected)


def test_another_value_of_a_single_field_takes_the_place_of_the_first() -> None:
    assert terms.toggled("kind:audio tag:x", "kind:video") == "tag:x kind:video"
    assert terms.toggled("tag:x", "tag:y") == "tag:x tag:y"
    assert terms.toggled('"two words" KIND:audio', "kind:audio") == '"two words"'


def test_searches_are_saved_renamed_and_removed(
    library: LibraryScreen, qtbot: QtBot, own: tuple[Path, SmallCase]
) -> None:
    search(library, qtbot, "kind:photograph", 1)
    library.actions_.action("save_search").trigger()
    sheet = open_sheet(library)
    sheet.editors["name"].widget.setText("Pictures")
    sheet.save_button.click()
    qtbot.waitUntil(lambda: library.sidebar.saved_entry("Pictures") is not None)
    search(library, qtbot, "", 4)
    entry = library.sidebar.saved_entry("Pictures")
    library.sidebar.activate(entry)
    settle(library, qtbot, 1)
    library.sidebar.setCurrentItem(library.sidebar.saved_entry("Pictures"))
    qtbot.keyClick(library.sidebar, Qt.Key.Key_F2)
    sheet = open_sheet(library)
    sheet.editors["name"].widget.setText("Photographs")
    sheet.save_button.click()
    qtbot.waitUntil(lambda: library.sidebar.saved_entry("Photographs") is not None)
    assert library.sidebar.saved_entry("Pictures") is None
    library.sidebar.setCurrentItem(library.sidebar.saved_entry("Photographs"))
    qtbot.keyClick(library.sidebar, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: library.sidebar.saved_entry("Photographs") is None)
    library.session.undo()
    qtbot.waitUntil(lambda: library.sidebar.saved_entry("Photographs") is not None)


def open_sheet(screen: LibraryScreen) -> Any:
    from app.ui.parts.sheet import Sheet

    sheets = [each for each in screen.window().findChildren(Sheet) if each.isVisible()]
    assert len(sheets) == 1
    return sheets[0]


# The table


def test_headings_sort_both_ways(library: LibraryScreen, qtbot: QtBot) -> None:
    kind = [column.id for column in library.model.columns].index("kind")
    header = library.table.horizontalHeader()
    for expected in (["court-document", "testimony"], ["testimony", "court-document"]):
        place = QPoint(header.sectionViewportPosition(kind) + 20, 10)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)

        def ends(expected: list[str] = expected) -> bool:
            lines = [library.model.line(row) for row in (0, 3)]
            return all(lines) and [each.item.kind for each in lines] == expected

        qtbot.waitUntil(ends, timeout=60_000)


def test_columns_are_chosen_moved_resized_and_remembered(
    library: LibraryScreen, unlocked: Unlock, qtbot: QtBot, own: tuple[Path, SmallCase]
) -> None:
    ids = [column.id for column in library.model.columns]
    menu = library.table.column_menu()
    next(a for a in menu.actions() if a.text() == "Source").trigger()
    header = library.table.horizontalHeader()
    header.resizeSection(ids.index("kind"), 173)
    header.moveSection(header.visualIndex(ids.index("date")), 0)
    with qtbot.waitSignal(library.table.columns_changed):
        pass
    window = library.window()
    window.lock()
    screen = unlocked(own[0]).screen_of("library")
    table = screen.table
    qtbot.waitUntil(lambda: not table.isColumnHidden(ids.index("source")), timeout=60_000)
    assert table.columnWidth(ids.index("kind")) == 173
    assert table.horizontalHeader().visualIndex(ids.index("date")) == 0


def test_changes_keep_selection_and_what_is_being_written(
    library: LibraryScreen, qtbot: QtBot, own: tuple[Path, SmallCase]
) -> None:
    choose(library, qtbot, 2)
    title = library.inspector.item.fields["title"]
    title.edit()
    title.widget.setPlainText("Half writ")
    library.session.do("x", lambda vault: describe.describe(vault, "1", {"author": "Somebody"}))
    qtbot.waitUntil(lambda: item(own[0], 1).author == "Somebody")
    qtbot.wait(300)
    assert library.items.selected() == [2]
    assert title.value == "Half writ"
    assert item(own[0], 2).title == "Court ruling"


# One item


def test_details_are_shown(
    library: LibraryScreen, qtbot: QtBot, own: tuple[Path, SmallCase]
) -> None:
    choose(library, qtbot, 1)
    page = library.inspector.item
    assert page.fields["title"].value == "Показания о задержании"
    assert page.fields["date"].value == "2022-01~"
    assert page.fields["place"].value == "Кошмамбет"
    shown = "\n".join(texts_of(page))
    for expected in (
        "about January 2022",
        "ICCPR 9(3)",
        "Айгүл Ёлкина",
        "Raid",
        own[1].item.sha256,
    ):
        assert expected in shown, expected
    assert "Consent recorded" in shown


def test_a_field_is_saved_by_enter_as_one_step(
    library: LibraryScreen, qtbot: QtBot, own: tuple[Path, SmallCase]
) -> None:
    choose(library, qtbot, 2)
    source = library.inspector.item.fields["source"].widget
    source.setFocus()
    qtbot.keyClicks(source, "Regional court")
    qtbot.keyClick(source, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: item(own[0], 2).source == "Regional court")
    library.session.undo()
    qtbot.waitUntil(lambda: item(own[0], 2).source == "")
    qtbot.waitUntil(lambda: library.inspector.item.fields["source"].value == "")


def test_f2_renames_and_leaving_the_field_saves(
    library: LibraryScreen, qtbot: QtBot, own: tuple[Path, SmallCase]
) -> None:
    choose(library, qtbot, 2)
    library.table.setFocus()
    qtbot.keyClick(library.table, Qt.Key.Key_F2)
    title = library.inspector.item.fields["title"]
    qtbot.waitUntil(title.widget.hasFocus)
    title.widget.setPlainText("Ruling of the court")
    library.table.setFocus()
    qtbot.waitUntil(lambda: item(own[0], 2).title == "Ruling of the court")
    qtbot.waitUntil(lambda: line(library, qtbot, 2).item.title == "Ruling of the court")


def test_escape_takes_back_and_a_refusal_stands_at_the_field(
    library: LibraryScreen, qtbot: QtBot, own: tuple[Path, SmallCase]
) -> None:
    choose(library, qtbot, 2)
    place = library.inspector.item.fields["place"]
    place.widget.setFocus()
    place.widget.setText("Nowhere at all")
    qtbot.keyClick(place.widget, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(place.problem.text()))
    assert place.value == "Nowhere at all"
    qtbot.keyClick(place.widget, Qt.Key.Key_Escape)
    assert place.value == ""
    assert item(own[0], 2).place_id is None


def test_an_empty_title_is_refused(
    library: LibraryScreen, qtbot: QtBot, own: tuple[Path, SmallCase]
) -> None:
    choose(library, qtbot, 2)
    title = library.inspector.item.fields["title"]
    title.edit()
    title.widget.setPlainText("  ")
    qtbot.keyClick(title.widget, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(title.problem.text()))
    assert item(own[0], 2).title == "Court ruling"


def test_links_go_there_and_are_taken_off(
    library: LibraryScreen, qtbot: QtBot, own: tuple[Path, SmallCase], went: list[Any]
) -> None:
    choose(library, qtbot, 1)
    _label, box = library.inspector.item._links["person"]
    chip = box.flow.itemAt(0).widget()
    chip.click()
    assert went == [("person", own[1].person.id)]
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not held(own[0], lambda v: browse.show(v, "1").people))
    library.session.undo()
    qtbot.waitUntil(lambda: len(held(own[0], lambda v: browse.show(v, "1").people)) == 1)


def test_a_tag_is_added_and_taken_off(
    library: LibraryScreen, qtbot: QtBot, own: tuple[Path, SmallCase]
) -> None:
    choose(library, qtbot, 1)
    page = library.inspector.item
    page.new_tag.setFocus()
    page.new_tag.setText("Urgent & new")
    qtbot.keyClick(page.new_tag, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.tags.flow.count() == 1)
    assert held(own[0], lambda v: browse.show(v, "1").tags) == ("Urgent & new",)
    page.tags.flow.itemAt(0).widget().removed.emit()
    qtbot.waitUntil(lambda: page.tags.flow.count() == 0)


# Several items


def test_several_items_are_changed_as_one_step(
    library: LibraryScreen, qtbot: QtBot, own: tuple[Path, SmallCase]
) -> None:
    choose(library, qtbot, 3, 4)
    batch = library.inspector.batch
    assert "several values" in batch.fields["kind"].choice.itemText(0)
    assert "Russian" not in batch.fields["language"].choice.itemText(0)
    batch.fields["author"].choose("set")
    batch.fields["author"].editor.widget.setText("Centre")
    batch.fields["source"].choose("clear")
    batch.new_tag.setText("Both")
    batch.apply.click()
    qtbot.waitUntil(lambda: item(own[0], 3).author == "Centre")
    assert item(own[0], 4).author == "Centre"
    assert item(own[0], 4).source == ""
    assert item(own[0], 3).kind == "photograph"
    assert item(own[0], 4).kind == "interview"
    assert held(own[0], lambda v: browse.show(v, "4").tags) == ("Both",)
    qtbot.waitUntil(lambda: not batch.apply.isEnabled())
    library.session.undo()
    qtbot.waitUntil(lambda: item(own[0], 4).source == "Aid")
    assert item(own[0], 3).author == ""
    assert held(own[0], lambda v: browse.show(v, "4").tags) == ()


def test_tags_that_some_have_are_kept_unless_touched(
    library: LibraryScreen, qtbot: QtBot, own: tuple[Path, SmallCase]
) -> None:
    choose(library, qtbot, 1, 2)
    batch = library.inspector.batch
    box, before = batch._boxes["Срочно"]
    assert before == Qt.CheckState.PartiallyChecked
    assert batch.tags_to_add() == batch.tags_to_remove() == []
    box.setCheckState(Qt.CheckState.Checked)
    batch.apply.click()
    qtbot.waitUntil(lambda: held(own[0], lambda v: browse.show(v, "1").tags) == ("Срочно",))


def test_the_edit_sheet_keeps_what_differs(
    library: LibraryScreen, qtbot: QtBot, own: tuple[Path, SmallCase]
) -> None:
    choose(library, qtbot, 3, 4)
    qtbot.keyClick(library.table, Qt.Key.Key_E, CONTROL)
    qtbot.waitUntil(lambda: has_sheet(library))
    sheet = open_sheet(library)
    sheet.editors["author"].widget.setText("Centre")
    sheet.save_button.click()
    qtbot.waitUntil(lambda: item(own[0], 4).author == "Centre")
    assert item(own[0], 4).source == "Aid"
    assert item(own[0], 3).kind == "photograph"


def has_sheet(screen: LibraryScreen) -> bool:
    from app.ui.parts.sheet import Sheet

    return any(each.isVisible() for each in screen.window().findChildren(Sheet))


def test_the_tag_sheet_by_keys(
    library: LibraryScreen, qtbot: QtBot, own: tuple[Path, SmallCase]
) -> None:
    choose(library, qtbot, 3, 4)
    qtbot.keyClick(library.table, Qt.Key.Key_T, CONTROL)
    qtbot.waitUntil(lambda: has_sheet(library))
    sheet = open_sheet(library)
    qtbot.keyClicks(sheet.field, "Prison")
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: held(own[0], lambda v: browse.show(v, "4").tags) == ("Prison",))
    assert held(own[0], lambda v: browse.show(v, "3").tags) == ("Prison",)


def test_trash_and_restore(
    library: LibraryScreen, qtbot: QtBot, own: tuple[Path, SmallCase]
) -> None:
    choose(library, qtbot, 3)
    qtbot.keyClick(library.table, Qt.Key.Key_Delete)
    settle(library, qtbot, 3)
    assert item(own[0], 3).trashed
    assert library.items.selected() == [2]
    library.actions_.action("trash_view").trigger()
    settle(library, qtbot, 1)
    assert not library.actions_.action("trash").isEnabled()
    library.table.setFocus()
    qtbot.keyClick(library.table, Qt.Key.Key_R, CONTROL)
    settle(library, qtbot, 0)
    assert not item(own[0], 3).trashed
    library.session.undo()
    settle(library, qtbot, 1)


# Looking, copying, pictures


def test_enter_opens_among_what_was_found(
    library: LibraryScreen, qtbot: QtBot, went: list[Any]
) -> None:
    search(library, qtbot, "kind:photograph", 1)
    library.table.setFocus()
    line(library, qtbot, 0)
    qtbot.keyClick(library.table, Qt.Key.Key_Return)
    assert went[0][0] == "item"
    assert went[0][1]["among"] == [3]
    assert went[0][1]["find"] == "kind:photograph"
    assert len(went[0][1]["id"]) > 8


def test_space_previews_and_arrows_go_on(library: LibraryScreen, qtbot: QtBot) -> None:
    qtbot.keyClick(library.table, Qt.Key.Key_Space)
    preview = library.actions_.preview
    qtbot.waitUntil(lambda: preview.text.text() == EMOJI_TEXT)
    qtbot.keyClick(preview, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: preview.title.text().startswith("3."))
    qtbot.keyClick(preview, Qt.Key.Key_Escape)
    assert not preview.isVisible()
    assert preview.text.text() == preview.title.text() == ""
    assert library.table.hasFocus()


def test_numbers_and_titles_are_copied(library: LibraryScreen, qtbot: QtBot) -> None:
    qtbot.keyClick(library.table, Qt.Key.Key_A, CONTROL)
    with qtbot.waitSignal(library.said):
        qtbot.keyClick(library.table, Qt.Key.Key_C, CONTROL | SHIFT)
    copied = QApplication.clipboard().text().split("\n")
    assert copied == ["4. Talk", f"3. {HOSTILE}", "2. Court ruling", "1. Показания о задержании"]


def test_pictures_and_table_share_the_selection(library: LibraryScreen, qtbot: QtBot) -> None:
    choose(library, qtbot, 3)
    qtbot.keyClick(library.table, Qt.Key.Key_G, CONTROL)
    grid = library.items.grid
    assert grid.isVisible()
    assert grid.hasFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: library.inspector.item.number == 2)
    qtbot.keyClick(grid, Qt.Key.Key_Right, SHIFT)
    assert library.items.selected() == [2, 1]
    area = grid.visualRect(grid.model().index(0, 1))
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert library.items.selected() == [4]
    qtbot.keyClick(grid, Qt.Key.Key_G, CONTROL)
    assert library.table.isVisible()


def test_markup_is_never_rendered(library: LibraryScreen, qtbot: QtBot) -> None:
    choose(library, qtbot, 3)
    for label in library.findChildren(QLabel):
        if label.text():
            assert label.textFormat() == Qt.TextFormat.PlainText, label.text()
    for row in range(4):
        line(library, qtbot, row)
    tips = [
        library.model.data(library.model.index(row, 1), Qt.ItemDataRole.ToolTipRole)
        for row in range(4)
    ]
    assert not any("<img" in tip for tip in tips)
    assert any("&lt;img" in tip for tip in tips)


# Locking


def test_lock_leaves_nothing_behind(
    library: LibraryScreen, qtbot: QtBot, own: tuple[Path, SmallCase]
) -> None:
    window = library.window()
    search(library, qtbot, "задержание", 1)
    choose(library, qtbot, 1)
    qtbot.keyClick(library.table, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(library.actions_.preview.title.text()))
    library.sidebar.setFocus()
    evidence = (
        "задержан", "Ёлкина", "Koshmambet", "Кошмамбет", "tracker", "Witness A",
        own[1].item.sha256, own[1].item.id, "iccpr:9.3", "Срочно", "Raid",
    )  # fmt: skip
    before = "\n".join(texts_of(window))
    assert all(word in before for word in ("задержан", "Ёлкина", "Koshmambet", "Raid"))
    qtbot.keyClick(library.sidebar, Qt.Key.Key_L, CONTROL)
    assert not window.unlocked
    # What was thrown away is deleted when the event loop comes round.
    qtbot.wait(50)
    after = "\n".join(texts_of(window))
    assert [word for word in evidence if word in after] == []
    assert not any(edit.isUndoAvailable() for edit in window.findChildren(QLineEdit))
    assert library.items.thumbnails.size == 0


def test_the_place_and_a_half_written_field_come_back(
    library: LibraryScreen, unlocked: Unlock, qtbot: QtBot, own: tuple[Path, SmallCase]
) -> None:
    search(library, qtbot, "case:KZ-1", 4)
    choose(library, qtbot, 2)
    note = library.inspector.item.fields["note"]
    note.edit()
    note.widget.setPlainText("Half a tho")
    window = library.window()
    window.lock()
    assert note.value == ""
    window = unlocked(own[0])
    screen = window.screen_of("library")
    qtbot.waitUntil(lambda: screen.query.text() == "case:KZ-1", timeout=60_000)
    qtbot.waitUntil(lambda: screen.items.selected() == [2], timeout=60_000)
    qtbot.waitUntil(lambda: bool(window.work._offered), timeout=60_000)
    window.work.restore_drafts()
    field = screen.inspector.item.fields["note"]
    qtbot.waitUntil(lambda: field.value == "Half a tho", timeout=60_000)
    assert item(own[0], 2).note == ""


def test_late_answer_is_not_shown_after_locking(
    library: LibraryScreen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = library.window()
    entered, gate = threading.Event(), threading.Event()
    original = answers.find

    def slow(vault: Vault, *rest: Any) -> answers.Found:
        entered.set()
        # Were this the window's thread, the gate could never be opened.
        assert gate.wait(20)
        return original(vault, *rest)

    monkeypatch.setattr(answers, "find", slow)
    session = window.session
    library.query.setText("задержание")
    qtbot.waitUntil(entered.is_set, timeout=30_000)
    window.lock()
    assert window.stack.currentWidget() is window.unlock_screen
    with qtbot.waitSignal(session.finished, timeout=60_000):
        gate.set()
    assert library.model.rowCount() == 0
    assert library.items.count.text() == ""


class FakeClipboard:
    """The offscreen platform never owns its clipboard; this one is told."""

    class Signal:
        def connect(self, slot: Callable[[], None]) -> None:
            self.slot = slot

    def __init__(self, *, owned: bool) -> None:
        self.owned, self.cleared, self.dataChanged = owned, list[object](), self.Signal()

    def ownsClipboard(self) -> bool:  # noqa: N802
        return self.owned

    def ownsSelection(self) -> bool:  # noqa: N802
        return self.owned

    def supportsSelection(self) -> bool:  # noqa: N802
        return True

    def text(self) -> str:
        return "copied"

    def clear(self, mode: object) -> None:
        self.cleared.append(mode)


@pytest.mark.parametrize("owned", [True, False])
def test_clipboard_is_cleared_only_if_it_is_ours(window: Window, owned: bool) -> None:
    clipboard = FakeClipboard(owned=owned)
    copied = CopiedText(clipboard, 60, window)  # type: ignore[arg-type]
    clipboard.dataChanged.slot()
    assert copied._timer.isActive() is owned
    copied.clear()
    expected = [QClipboard.Mode.Clipboard, QClipboard.Mode.Selection] if owned else []
    assert clipboard.cleared == expected
    assert not copied._timer.isActive()
