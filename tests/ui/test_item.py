"""The item screen: opening, going through a list, header, panes, texts, what is done with the whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.casework.writing.texts import save_text
from app.records.evidence import Item, ItemText
from app.ui.parts.sheet import Sheet
from app.ui.theme import dress
from app.ui.viewers.viewer import Viewer
from app.vault.vault import Vault
from tests.builders import TEXT, SmallCase, add_item, new_vault, small_case
from tests.ui.item_open import Opened
from tests.ui.stage import copy

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module")
def made_case(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SmallCase]:
    """A vault that nobody opens; tests copy it."""
    path = tmp_path_factory.mktemp("item") / "case"
    with new_vault(path) as vault:
        case = small_case(vault)
        with vault.change() as change:
            add_item(vault, change, case.case, "No text at all", media_type="application/zip")
    return path, case


@pytest.fixture
def case(made_case: tuple[Path, SmallCase], tmp_path: Path) -> SmallCase:
    copy(made_case[0], tmp_path / "case")
    return made_case[1]


@pytest.fixture
def opened(case: SmallCase, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opened]:
    dress(qapp, dark=False, text_size=1.0)
    window = Opened(qtbot, tmp_path / "case")
    yield window
    window.end()


def press(sheet: Sheet, title: str) -> None:
    next(each for each in sheet.findChildren(QPushButton) if each.text() == title).click()


# Header and list


def test_opens_with_header_text_and_tabs(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.item.id)
    assert screen.header.title.text() == "Показания о задержании"
    assert "KZ-1" in screen.header.facts.text()
    assert screen.text.code.written() == TEXT
    assert screen.tabs.fields.editors["title"].value() == "Показания о задержании"
    # A text file is its own text: one pane, and the key for the other does nothing.
    assert screen.panes.shown() == [False, True, True]


def test_alt_pages_go_through_the_list_it_was_opened_from(opened: Opened, case: SmallCase) -> None:
    screen = opened.open("1", among=[2, 1, 3])
    assert screen.header.position.text() == "2 of 3"
    opened.focus(screen.text.code)
    opened.key(Qt.Key.Key_PageDown, ALT)
    opened.wait(lambda: screen.header.position.text() == "3 of 3")
    assert not opened.commands["item.next"].action.isEnabled()
    opened.key(Qt.Key.Key_PageUp, ALT)
    opened.wait(lambda: screen.header.position.text() == "2 of 3")
    opened.key(Qt.Key.Key_PageUp, ALT)
    opened.wait(lambda: screen.header.title.text() == "Court ruling")
    assert not opened.commands["item.previous"].action.isEnabled()


def test_escape_and_alt_left_go_back(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.item.id)
    opened.focus(screen.text.code)
    opened.key(Qt.Key.Key_Escape)
    opened.key(Qt.Key.Key_Left, ALT)
    assert opened.went == [("back", None), ("back", None)]


def test_f2_changes_the_title_as_one_step(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.item.id)
    title = screen.header.title
    opened.focus(screen.text.code)
    opened.key(Qt.Key.Key_F2)
    assert title.hasFocus()
    opened.type("  Новое   имя ")
    opened.key(Qt.Key.Key_Return)
    with opened.read() as vault:
        assert vault.get(Item, case.item.id).title == "Новое имя"
    assert opened.steps == ["Renamed item 1"]
    opened.key(Qt.Key.Key_F2)
    opened.type("thrown away")
    opened.key(Qt.Key.Key_Escape)
    assert title.text() == "Новое имя"
    assert not opened.went
    opened.session.undo()
    opened.wait(lambda: title.text() == "Показания о задержании")


def test_a_change_elsewhere_is_shown_and_nothing_moves(opened: Opened, case: SmallCase) -> None:
    with opened.read() as vault:
        assert vault.current_text(case.other.id) is not None
    long = "\n".join(f"Line {number} of the ruling" for number in range(400))
    opened.session.do("Text", lambda vault: save_text(vault, case.other.id, long, "transcript"))
    screen = opened.open(case.other.id)
    code = screen.text.code
    code.scroll_to(long.index("Line 200"))
    code.select(long.index("Line 201"), long.index("Line 201") + 8)
    place = code.verticalScrollBar().value()

    def rename(vault: Vault) -> None:
        from app.casework.registry.describe import describe

        describe(vault, case.other.id, {"title": "Another name"})

    opened.session.do("Elsewhere", rename)
    opened.wait(lambda: screen.header.title.text() == "Another name")
    opened.settle()
    assert code.verticalScrollBar().value() == place
    assert code.textCursor().selectedText() == "Line 201"


def test_something_unknown_is_said_and_goes_back(opened: Opened) -> None:
    opened.screen_.show_target({"id": "999"})
    opened.wait(lambda: bool(opened.told))
    assert opened.went == [("back", None)]


# Panes


def test_panes_are_hidden_and_shown_by_keys_and_kept_in_the_vault(
    opened: Opened, case: SmallCase, qtbot: QtBot
) -> None:
    screen = opened.open(case.item.id)
    opened.focus(screen.text.code)
    opened.key(Qt.Key.Key_3, CTRL | SHIFT)
    assert screen.panes.shown() == [False, True, False]
    # One always stays.
    opened.key(Qt.Key.Key_2, CTRL | SHIFT)
    assert screen.panes.shown() == [False, True, False]
    held: list[dict] = []

    def kept() -> bool:
        opened.session.recall("item/panes", held.append)
        return bool(held) and held[-1] is not None and held[-1]["hidden"] == [False, False, True]

    qtbot.waitUntil(kept, timeout=30_000)
    opened.lock()
    opened.unlock()
    opened.open(case.item.id)
    opened.wait(lambda: screen.panes.shown() == [False, True, False])


def test_a_click_on_an_article_shows_the_tabs_again(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.item.id)
    screen.panes.turn(2)
    screen.passages.choose(case.link.id)
    assert screen.panes.shown()[2]
    assert [line.link_id for line in screen.tabs.links.chosen()] == [case.link.id]


# Texts


def test_editing_makes_a_new_version_and_keeps_the_old_one(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.item.id)
    opened.focus(screen.text.code)
    opened.key(Qt.Key.Key_E, CTRL | SHIFT)
    assert screen.text.writing.writing
    screen.text.code.moveCursor(screen.text.code.textCursor().MoveOperation.End)
    opened.type(". Done")
    opened.drafts.save()
    opened.key(Qt.Key.Key_S, CTRL)
    opened.wait(lambda: not screen.text.writing.writing)
    with opened.read() as vault:
        versions = vault.find(ItemText, order="id", item_id=case.item.id)
        assert [each.kind for each in versions] == ["extracted", "transcript"]
        assert vault.text(versions[0].id) == TEXT
        assert vault.text(versions[1].id) == TEXT + ". Done"
        assert vault.desk.names("draft/") == []
    assert screen.text.version.count() == 2
    # The earlier one can be read, and passages of it are counted in it.
    screen.text.version.setCurrentIndex(1)
    screen.text.version.activated.emit(1)
    opened.wait(lambda: screen.text.words == TEXT)


def test_cancelling_asks_only_when_something_would_be_lost(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.item.id)
    opened.run("item.text.edit")
    screen.text.bar.cancel.click()
    assert not screen.text.writing.writing
    opened.run("item.text.edit")
    screen.text.code.setPlainText("Something else")
    screen.text.bar.cancel.click()
    sheet = opened.sheet(Sheet)
    press(sheet, "Go on writing")
    assert screen.text.writing.writing
    opened.focus(screen.text.code)
    opened.key(Qt.Key.Key_Escape)
    press(opened.sheet(Sheet), "Throw away")
    assert screen.text.code.written() == TEXT
    assert not opened.steps


def test_going_on_while_writing_asks_and_saves_first(opened: Opened, case: SmallCase) -> None:
    screen = opened.open("1", among=[1, 2])
    opened.run("item.text.edit")
    screen.text.code.setPlainText("Written in passing")
    opened.run("item.next")
    assert screen.header.number.text() == "1"
    press(opened.sheet(Sheet), "Save")
    opened.wait(lambda: screen.header.number.text() == "2")
    with opened.read() as vault:
        current = vault.current_text(case.item.id)
        assert current is not None
        assert vault.text(current.id) == "Written in passing"


def test_an_item_without_text_offers_what_can_be_done(opened: Opened, case: SmallCase) -> None:
    screen = opened.open("3")
    pane = screen.text
    opened.wait(pane.write_button.isVisible)
    assert pane.read_button.isVisible()
    pane.write_button.click()
    assert pane.writing.writing
    pane.code.setPlainText("Heard on the tape")
    pane.save()
    opened.wait(lambda: pane.words == "Heard on the tape")
    with opened.read() as vault:
        [text] = vault.find(ItemText, item_id=screen.place()["id"])
        assert (text.kind, text.origin) == ("transcript", "typed")


def test_a_translation_is_written_and_shown_beside_its_original(
    opened: Opened, case: SmallCase
) -> None:
    original = "\n".join(f"Абзац {number}" for number in range(300))
    opened.session.do("Text", lambda v: save_text(v, case.item.id, original, "transcript"))
    screen = opened.open(case.item.id)
    opened.run("item.translate")
    assert screen.text.code.written() == ""
    screen.text.code.setPlainText("\n".join(f"Paragraph {number}" for number in range(300)))
    screen.text.bar.choose("translation", "en")
    screen.text.save()
    opened.settle()
    assert screen.text.record is not None
    assert screen.text.record.kind == "translation"
    # The item's own text stays what it was.
    screen._want_version("")
    opened.wait(lambda: screen.text.words == original)
    opened.focus(screen.text.code)
    opened.key(Qt.Key.Key_T, CTRL | SHIFT)
    beside = screen.text.beside
    opened.wait(lambda: beside.text.toPlainText().startswith("Paragraph 0"))
    screen.text.code.scroll_to(original.index("Абзац 150"))
    top = beside.text.cursorForPosition(QPoint(1, 1)).block().text()
    assert top in ("Paragraph 149", "Paragraph 150", "Paragraph 151")
    opened.key(Qt.Key.Key_T, CTRL | SHIFT)
    assert beside.isHidden()


def test_a_click_on_a_time_stamp_seeks(opened: Opened, case: SmallCase, qtbot: QtBot) -> None:
    text = "[0:01:05] He came.\n[1:00:00] He left."
    opened.session.do("Text", lambda v: save_text(v, case.other.id, text, "transcript"))
    screen = opened.open(case.other.id)
    sought: list[float] = []
    screen.text.seek.connect(sought.append)
    code = screen.text.code
    for place in (3, text.index("[1:00") + 2, 14):
        cursor = code.textCursor()
        cursor.setPosition(place)
        spot = code.cursorRect(cursor).center()
        qtbot.mouseClick(code.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert sought == [65.0, 3600.0]


class Recording(Viewer):
    """Plays nothing, and knows what time it is."""

    def seek(self, seconds: float) -> None:
        self.sought = seconds

    def time_stamp(self) -> str:
        return "[0:01:05]"


def test_ctrl_j_writes_the_time_into_the_transcript(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.other.id)
    recording = Recording(opened.commands)
    screen.media_keys.show_viewer(recording)
    opened.run("item.text.edit")
    opened.focus(screen.text.code)
    screen.text.code.setPlainText("")
    opened.key(Qt.Key.Key_J, CTRL)
    assert screen.text.code.written() == "[0:01:05] "
    screen.text.seek.emit(12.0)
    assert recording.sought == 12.0
    screen.media_keys.show_viewer(None)


def test_what_was_searched_for_is_pointed_out(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.item.id, find="задерж* kind:testimony")
    assert screen.text.code._found == [(TEXT.index("задержание"), TEXT.index("задержание") + 10)]


# The whole item


def test_the_original_is_copied_out_as_a_job_after_a_warning(
    opened: Opened, case: SmallCase, tmp_path: Path
) -> None:
    opened.open(case.item.id)
    opened.run("item.copy_out")
    warning = opened.sheet(Sheet)
    press(warning, "Choose a place")
    dialog = opened.sheet(QFileDialog)
    target = tmp_path / "out.txt"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    opened.wait(lambda: any("copied out" in text for text in opened.told))
    assert target.read_text() == "Показания о задержании"
    with opened.read() as vault:
        assert "copied-out" in [each.verb for each in vault.log.events(item=case.item.id)]
    # Nothing is written over.
    opened.screen_.actions_.write_original(target)
    opened.wait(lambda: any("already a file" in text for text in opened.told))


def test_the_text_is_copied_and_printed(opened: Opened, case: SmallCase, tmp_path: Path) -> None:
    screen = opened.open(case.item.id)
    opened.run("item.copy_text")
    assert QApplication.clipboard().text() == TEXT
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    screen.actions_.print_on(printer)
    opened.wait((tmp_path / "page.pdf").exists)
    with opened.read() as vault:
        assert "printed" in [each.verb for each in vault.log.events(item=case.item.id)]
    assert not opened.steps


def test_trash_and_restore(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.item.id)
    opened.focus(screen.text.code)
    opened.key(Qt.Key.Key_Delete, CTRL)
    opened.wait(lambda: "in the trash" in screen.header.facts.text())
    assert opened.commands["item.trash"].action.text() == "Restore from the trash"
    opened.run("item.trash")
    opened.wait(lambda: "in the trash" not in screen.header.facts.text())
    assert len(opened.steps) == 2


def test_words_are_found_in_the_text(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.item.id)
    opened.focus(screen.text.code)
    opened.key(Qt.Key.Key_F, CTRL | SHIFT)
    bar = screen.text.find_bar
    opened.wait(bar.field.hasFocus)
    opened.type("елкина")
    assert "1" in bar.count.text()
    assert screen.text.code._found == [(TEXT.index("Ёлкина"), TEXT.index("Ёлкина") + 6)]
    opened.key(Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert screen.text.code._found == []
    assert not opened.went


def test_everything_that_takes_the_focus_says_what_it_is(opened: Opened, case: SmallCase) -> None:
    screen = opened.open("1", among=[1, 2])
    nameless = []
    for name in ("fields", "links", "consent", "redaction", "notes", "history"):
        screen.tabs.show_tab(name)
        opened.settle()
        nameless += [
            f"{name}: {type(each).__name__} in {type(each.parent()).__name__}"
            for each in screen.findChildren(QWidget)
            if each.isVisible()
            and each.focusPolicy() != Qt.FocusPolicy.NoFocus
            and not (each.accessibleName() or getattr(each, "text", str)())
        ]
    assert nameless == []
