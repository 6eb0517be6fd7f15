"""Linking what is selected, by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.records.cases import Event
from app.records.evidence import (
    ItemAct,
    ItemEvent,
    ItemPerson,
    ItemProvision,
    ItemRelation,
    Passage,
)
from app.records.people import Person
from app.ui.screens.item.memo import MemoSheet
from app.ui.theme import dress
from tests.builders import TEXT, SmallCase, add_item, new_vault, small_case
from tests.ui.item_open import Opened

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]
EMOJI = "🙂🙂 Свидетель видел утром автобус"
QUOTE = "задержание"


@pytest.fixture
def case(tmp_path: Path) -> SmallCase:
    with new_vault(tmp_path / "case") as vault:
        case = small_case(vault)
        with vault.change() as change:
            talk = add_item(vault, change, case.case, "Emoji")
            change.add_text("extracted", talk, "extracted", "ru", EMOJI)
        return case


@pytest.fixture
def opened(case: SmallCase, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opened]:
    dress(qapp, dark=False, text_size=1.0)
    window = Opened(qtbot, tmp_path / "case")
    yield window
    window.end()


def select(opened: Opened, start: int, end: int) -> None:
    """Select in the text as a person with a keyboard."""
    code = opened.screen_.text.code
    opened.focus(code)
    code.select(start, end)


def pick(opened: Opened, text: str, label: str) -> None:
    """Type into the floating field, wait for the line and take it."""
    picker = opened.screen_.coding.picker
    opened.wait(picker.field.hasFocus)
    opened.type(text)
    opened.wait(lambda: picker.list.count() > 0 and label in picker.entries()[0])
    opened.key(Qt.Key.Key_Return)
    opened.settle()


def test_two_keys_and_a_word_link_a_passage_to_an_article(opened: Opened, case: SmallCase) -> None:
    opened.open(case.other.id)
    start = 4
    select(opened, start, start + 5)
    opened.key(Qt.Key.Key_C)
    pick(opened, "9(3)", "")
    with opened.read() as vault:
        links = vault.find(ItemProvision, item_id=case.other.id)
        assert [link.provision for link in links] == ["iccpr:9.3"]
        assert links[0].passage_id is not None
        quoted = vault.get(Passage, links[0].passage_id)
    assert (quoted.start, quoted.end, quoted.quote) == (4, 9, "court")
    assert len(opened.steps) == 1
    # It is painted, and listed with its quote; the cursor is back in the text.
    screen = opened.screen_
    opened.wait(lambda: [span.kind for span in screen.text.code.passages] == ["article"])
    assert screen.text.code.hasFocus()
    opened.session.undo()
    opened.wait(lambda: not screen.text.code.passages)
    with opened.read() as vault:
        assert vault.count(ItemProvision, item_id=case.other.id) == 0


def test_a_span_is_counted_in_code_points(opened: Opened) -> None:
    opened.open("3")
    start = EMOJI.index("Свидетель")
    select(opened, start, start + 9)
    opened.key(Qt.Key.Key_C)
    pick(opened, "Raid", "Raid")
    with opened.read() as vault:
        [quoted] = vault.find(Passage)
        assert quoted.quote == "Свидетель"
        assert vault.count(ItemEvent, passage_id=quoted.id) == 1


def test_a_person_asks_for_a_role_which_is_remembered(opened: Opened, case: SmallCase) -> None:
    opened.open(case.other.id)
    picker = opened.screen_.coding.picker
    select(opened, 4, 9)
    opened.key(Qt.Key.Key_L)
    pick(opened, "Айгүл", "Айгүл")
    assert picker.isVisible()
    assert picker.entries()[0] == "Witness"
    opened.type("vict")
    opened.wait(lambda: picker.entries() == ["Victim"])
    opened.key(Qt.Key.Key_Return)
    opened.settle()
    select(opened, 10, 16)
    opened.key(Qt.Key.Key_L)
    pick(opened, "Айгүл", "Айгүл")
    assert picker.entries()[0] == "Victim"
    opened.key(Qt.Key.Key_Return)
    with opened.read() as vault:
        links = vault.find(ItemPerson, item_id=case.other.id)
        assert {link.role for link in links} == {"victim"}
        assert len({link.passage_id for link in links}) == 2


def test_r_links_as_the_last_time_at_once(opened: Opened, case: SmallCase) -> None:
    opened.open(case.other.id)
    select(opened, 0, 3)
    opened.key(Qt.Key.Key_C)
    pick(opened, "Raid", "Raid")
    select(opened, 4, 9)
    opened.key(Qt.Key.Key_R)
    with opened.read() as vault:
        links = vault.find(ItemEvent, item_id=case.other.id)
        quotes = {vault.get(Passage, str(link.passage_id)).quote for link in links}
    assert quotes == {"The", "court"}
    assert len(opened.steps) == 2


def test_an_act_and_another_item(opened: Opened, case: SmallCase) -> None:
    opened.open(case.other.id)
    select(opened, 17, 23)
    opened.key(Qt.Key.Key_C)
    pick(opened, "030107", "")
    select(opened, 17, 23)
    opened.key(Qt.Key.Key_L)
    pick(opened, "Показания", "Показания")
    opened.type("transl")
    opened.key(Qt.Key.Key_Return)
    with opened.read() as vault:
        assert vault.one(ItemAct, item_id=case.other.id, act="030107") is not None
        related = vault.one(ItemRelation, item_id=case.other.id)
        assert related is not None
        assert (related.to_id, related.relation) == (case.item.id, "translation-of")


def test_n_makes_a_person_of_the_selected_words(opened: Opened, case: SmallCase) -> None:
    opened.open(case.other.id)
    select(opened, 4, 9)
    opened.key(Qt.Key.Key_N)
    picker = opened.screen_.coding.picker
    opened.wait(picker.field.hasFocus)
    assert picker.field.text() == "court"
    assert len(picker.entries()) == 2
    opened.key(Qt.Key.Key_Return)
    opened.key(Qt.Key.Key_Return)
    with opened.read() as vault:
        person = vault.one(Person, name="court")
        assert person is not None
        assert vault.count(ItemPerson, person_id=person.id, item_id=case.other.id) == 1
    # Person and link are one step.
    assert len(opened.steps) == 1
    opened.session.undo()
    opened.settle()
    with opened.read() as vault:
        assert vault.count(ItemPerson, item_id=case.other.id) == 0


def test_n_makes_an_event(opened: Opened, case: SmallCase) -> None:
    opened.open(case.other.id)
    select(opened, 17, 35)
    opened.key(Qt.Key.Key_N)
    opened.wait(opened.screen_.coding.picker.field.hasFocus)
    opened.key(Qt.Key.Key_Down)
    opened.key(Qt.Key.Key_Return)
    with opened.read() as vault:
        event = vault.one(Event, title="deportation")
        assert event is not None
        assert vault.count(ItemEvent, event_id=event.id) == 1


def test_m_writes_a_note_on_the_passage(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.other.id)
    select(opened, 4, 9)
    opened.key(Qt.Key.Key_M)
    sheet = opened.sheet(MemoSheet)
    sheet.editors["note"].show_value("Which court?")
    sheet.save()
    opened.settle()
    with opened.read() as vault:
        [quoted] = vault.find(Passage, item_id=case.other.id)
        assert (quoted.quote, quoted.note) == ("court", "Which court?")
    opened.wait(lambda: [span.kind for span in screen.text.code.passages] == ["note"])


def test_letters_are_letters_where_something_is_written(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.other.id)
    opened.focus(screen.text.code)
    opened.key(
        Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    opened.wait(lambda: screen.text.writing.writing)
    screen.text.code.moveCursor(QTextCursor.MoveOperation.End)
    opened.type(" crlmn")
    assert screen.text.code.written().endswith(" crlmn")
    assert screen.coding.picker.isHidden()
    title = screen.header.title
    opened.commands["item.rename"].action.trigger()
    opened.type("rc")
    assert title.text() == "rc"
    assert screen.coding.picker.isHidden()


def test_escape_closes_the_field_and_only_it(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.other.id)
    select(opened, 4, 9)
    assert screen.coding.bar.isVisible()
    opened.key(Qt.Key.Key_C)
    opened.wait(screen.coding.picker.field.hasFocus)
    opened.key(Qt.Key.Key_Escape)
    assert screen.coding.picker.isHidden()
    assert screen.text.code.hasFocus()
    assert not opened.went


def test_the_bar_does_what_the_keys_do(opened: Opened, case: SmallCase, qtbot: QtBot) -> None:
    screen = opened.open(case.other.id)
    select(opened, 4, 9)
    bar = screen.coding.bar
    assert screen.rect().contains(bar.geometry())
    qtbot.mouseClick(bar.buttons[0], Qt.MouseButton.LeftButton)
    opened.wait(screen.coding.picker.field.hasFocus)
    opened.key(Qt.Key.Key_Escape)
    select(opened, 4, 10)
    qtbot.mouseClick(bar.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "court "


def test_a_click_on_a_passage_chooses_its_link_and_enter_goes_back(
    opened: Opened, case: SmallCase, qtbot: QtBot
) -> None:
    screen = opened.open(case.item.id)
    start = TEXT.index(QUOTE)
    select(opened, start, start + len(QUOTE))
    opened.key(Qt.Key.Key_C)
    pick(opened, "Raid", "Raid")
    opened.wait(lambda: bool(screen.text.code.passages))
    code = screen.text.code
    code.select(0, 0)
    cursor = code.textCursor()
    cursor.setPosition(start + 3)
    place = code.cursorRect(cursor).center()
    qtbot.mouseClick(code.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    links = screen.tabs.links
    opened.wait(lambda: [line.label for line in links.chosen()] == ["Raid · 14 January 2022"])
    assert screen.tabs.current == "links"
    code.show_span(0, 0)
    opened.focus(links.rows)
    opened.key(Qt.Key.Key_Return)
    assert code._pointed == (start, start + len(QUOTE))


def test_a_passage_that_a_later_text_does_not_have_needs_review(
    opened: Opened, case: SmallCase
) -> None:
    screen = opened.open(case.item.id)
    start = TEXT.index(QUOTE)
    select(opened, start, start + len(QUOTE))
    opened.key(Qt.Key.Key_C)
    pick(opened, "Raid", "Raid")
    # Moved, and still there: found again.
    write(opened, "Так. " + TEXT)
    opened.wait(lambda: [span.start for span in screen.text.code.passages] == [start + 5])
    write(opened, "Совсем другой текст")
    opened.wait(lambda: not screen.text.code.passages)
    [line] = [line for line in screen.tabs.links._lines if line.quote]
    assert line.doubtful
    shown = [entry.data(0, Qt.ItemDataRole.AccessibleTextRole) for entry in links_of(opened)]
    assert any("needs review" in text for text in shown)


def write(opened: Opened, text: str) -> None:
    screen = opened.screen_
    screen.text.edit()
    screen.text.code.setPlainText(text)
    screen.text.save()
    opened.wait(lambda: screen.text.words == text)
    opened.settle()


def links_of(opened: Opened) -> list:
    return opened.screen_.tabs.links.rows.lines()
