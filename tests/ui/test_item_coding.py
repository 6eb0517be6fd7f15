"""Linking what is selected, by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.casework.coding import codes
from app.records.cases import Event
from app.records.claims import AccountFact, ClaimPassage, Theme
from app.records.evidence import (
    ItemAct,
    ItemEvent,
    ItemPerson,
    ItemProvision,
    ItemRelation,
    Passage,
)
from app.records.people import Person
from app.ui.forms import FormSheet
from app.ui.screens.item.memo import MemoSheet
from app.ui.theme import dress
from app.ui.viewers.coded_text import CodedText, as_shown
from app.ui.viewers.spans import Span
from tests.builders import TEXT, SmallCase, add_item, new_vault, small_case
from tests.ui.item_open import Opened
from tests.ui.stage import copy

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]
EMOJI = "🙂🙂 Свидетель видел утром автобус"
QUOTE = "задержание"


@pytest.fixture(scope="module")
def made_case(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SmallCase]:
    """A vault that nobody opens; tests copy it."""
    path = tmp_path_factory.mktemp("item_coding") / "case"
    with new_vault(path) as vault:
        case = small_case(vault)
        with vault.change() as change:
            talk = add_item(vault, change, case.case, "Emoji")
            change.add_text("extracted", talk, "extracted", "ru", EMOJI)
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
    assert len(picker.entries()) == 4
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


# Codes on words, boxes and stretches


def codes_in(opened: Opened, item: str) -> list[tuple[str, str]]:
    with opened.read() as vault:
        return [(each.kind, each.passage.quote) for each in codes.codes_of(vault, item)]


def test_a_theme_is_made_while_coding_and_a_claim_asks_for_its_stance(
    opened: Opened, case: SmallCase
) -> None:
    opened.open(case.other.id)
    picker = opened.screen_.coding.picker
    select(opened, 4, 9)
    opened.key(Qt.Key.Key_C)
    opened.wait(picker.field.hasFocus)
    opened.type("Zzyzx")
    opened.wait(lambda: picker.entries() == ["New theme: Zzyzx"])
    opened.key(Qt.Key.Key_Return)
    opened.settle()
    select(opened, 10, 16)
    opened.key(Qt.Key.Key_N)
    opened.wait(picker.field.hasFocus)
    for _ in range(3):
        opened.key(Qt.Key.Key_Down)
    opened.key(Qt.Key.Key_Return)
    opened.type("against")
    opened.wait(lambda: picker.entries() == ["against the claim"])
    opened.key(Qt.Key.Key_Return)
    assert codes_in(opened, case.other.id) == [("theme", "court"), ("claim", "orders")]
    with opened.read() as vault:
        assert [each.name for each in vault.find(Theme)] == ["Zzyzx"]
        assert [each.stance for each in vault.find(ClaimPassage)] == ["against"]
    # Theme and code are one step, and so are claim and stance.
    assert len(opened.steps) == 2
    opened.session.undo()
    opened.session.undo()
    opened.settle()
    assert codes_in(opened, case.other.id) == []


def test_keys_weigh_name_visit_and_take_off_what_is_coded(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.other.id)
    code = screen.text.code
    select(opened, 4, 16)
    opened.key(Qt.Key.Key_C)
    pick(opened, "Raid", "Raid")
    select(opened, 4, 9)
    opened.key(Qt.Key.Key_C)
    pick(opened, "iccpr 7", "")
    select(opened, 4, 9)
    opened.key(Qt.Key.Key_3)
    opened.settle()
    opened.wait(lambda: {span.importance for span in code.passages} == {0, 3})
    # The bar of what matters more is wider, and each kind has a shape of its own.
    bars = {span.kind: bar for bar, span in code.bars()}
    assert bars["article"].width() > bars["event"].width()
    # They stand beside their line, wherever the text stands in the window.
    line = code.cursorRect(code.textCursor())
    assert all(abs(bar.top() - line.top()) <= 2 for bar in bars.values())
    select(opened, 0, 0)
    opened.key(Qt.Key.Key_J)
    assert code.position() == 4
    assert "ICCPR 7" in opened.told[-1]
    assert "Raid" in opened.told[-1]
    opened.key(Qt.Key.Key_W)
    picker = screen.coding.picker
    opened.wait(picker.field.hasFocus)
    assert [label[:4] for label in picker.entries()] == ["ICCP", "Raid"]
    opened.key(Qt.Key.Key_Down)
    opened.key(Qt.Key.Key_Return)
    opened.wait(lambda: [line.kind for line in screen.tabs.links.chosen()] == ["event"])
    opened.focus(code)
    opened.key(Qt.Key.Key_U)
    opened.wait(picker.field.hasFocus)
    opened.key(Qt.Key.Key_Return)
    assert codes_in(opened, case.other.id) == [("event", "court orders")]
    opened.key(Qt.Key.Key_U)
    assert codes_in(opened, case.other.id) == []
    # That a passage matters stays, without any code on it.
    opened.wait(lambda: [span.kind for span in code.passages] == ["note"])
    select(opened, 4, 9)
    opened.key(Qt.Key.Key_0)
    opened.settle()
    opened.wait(lambda: not code.passages)


def test_what_an_account_says_of_an_event_is_entered_from_its_passage(
    opened: Opened, case: SmallCase
) -> None:
    screen = opened.open(case.other.id)
    picker = screen.coding.picker
    select(opened, 4, 9)
    opened.key(Qt.Key.Key_F)
    pick(opened, "Raid", "Raid")
    opened.type("how many")
    opened.wait(lambda: picker.entries() == ["How many"])
    opened.key(Qt.Key.Key_Return)
    opened.settle()
    opened.wait(lambda: picker.field.hasFocus() and not picker.field.text())
    opened.type("people detained")
    opened.wait(lambda: len(picker.entries()) == 1)
    opened.key(Qt.Key.Key_Return)
    opened.type("~30")
    opened.wait(lambda: picker.entries() == ["It says: ~30"])
    opened.key(Qt.Key.Key_Return)
    opened.settle()
    with opened.read() as vault:
        [fact] = vault.find(AccountFact)
        assert (fact.aspect, fact.subject, fact.value) == ("number", "people detained", "~30")
        assert vault.get(Passage, fact.passage_id).quote == "court"
    opened.wait(lambda: [span.kind for span in screen.text.code.passages] == ["fact"])


def test_a_passage_whose_words_were_changed_is_flagged_filtered_and_confirmed(
    opened: Opened, case: SmallCase
) -> None:
    screen = opened.open(case.other.id)
    links = screen.tabs.links
    select(opened, 4, 16)
    opened.key(Qt.Key.Key_C)
    pick(opened, "Raid", "Raid")
    select(opened, 0, 3)
    opened.key(Qt.Key.Key_C)
    pick(opened, "Raid", "Raid")
    write(opened, "The court ordered deportation")
    opened.wait(lambda: [line.doubtful for line in links._lines if line.quote] == [True, False])
    [span] = [span for span in screen.text.code.passages if span.doubtful]
    assert screen.text.words[span.start : span.end] == "court ordered"
    # A filter shows only what has to be looked at.
    assert "Needs review: 1" in [links.only.itemText(n) for n in range(links.only.count())]
    links.only.setCurrentIndex(links.only.findText("Needs review: 1"))
    links.only.activated.emit(links.only.currentIndex())
    assert len(links.rows.lines()) == 1
    links.rows.choose(links.rows.lines()[0])
    opened.run("item.links.confirm")
    opened.settle()
    opened.wait(lambda: not any(line.doubtful for line in links._lines))
    with opened.read() as vault:
        quotes = {each.quote for each in vault.find(Passage, item_id=case.other.id)}
    assert quotes == {"court ordered", "The"}


def test_the_codebook_is_edited_in_a_sheet(opened: Opened, case: SmallCase) -> None:
    screen = opened.open(case.other.id)
    book = screen.passages.open_codebook()
    assert book is not None
    for name, under in (("Custody", ""), ("Threats", "Custody"), ("Menaces", "")):
        book.new()
        [form] = [each for each in book.findChildren(FormSheet) if each.isVisible()]
        form.editors["name"].show_value(name)
        parent = form.editors["parent"].widget
        parent.setCurrentIndex(max(0, parent.findText(under)))
        count = len(book._lines)
        form.save()
        opened.settle()
        opened.wait(lambda count=count: len(book._lines) == count + 1)
        book.tree.clearSelection()
    opened.wait(lambda: [line.path for line in book._lines][:2] == ["Custody", "Custody / Threats"])
    menaces = next(
        entry
        for entry in (book.tree.topLevelItem(n) for n in range(2))
        if entry is not None and entry.text(0) == "Menaces"
    )
    book.tree.setCurrentItem(menaces)
    book.merge()
    threats = book.tree.topLevelItem(0).child(0)
    book.tree.setCurrentItem(threats)
    book.merge_button.click()
    asked = next(
        each
        for each in book.findChildren(QPushButton)
        if each.text() == "Merge" and each.isVisible()
    )
    asked.click()
    opened.settle()
    opened.wait(lambda: len(book._lines) == 2)
    opened.session.undo()
    opened.settle()
    opened.wait(lambda: len(book._lines) == 3)
    book.reject()


def test_what_is_written_is_counted_as_the_document_counts(text_view: CodedText) -> None:
    """Every span of a text in many scripts is what the document selects for it."""

    @settings(max_examples=25, deadline=None)
    @given(st.lists(st.sampled_from(_MIXED), min_size=1, max_size=30).map("".join), st.data())
    def spans(text: str, data: st.DataObject) -> None:
        text_view.show_text(text)
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        text_view.passages = [Span(start, end, "article", "", "one")]
        text_view.select(start, end)
        assert text_view.selection() == (start, end)
        chosen = text_view.textCursor().selectedText().replace("\u2029", "\n")
        assert chosen == as_shown(text[start:end])
        inside = data.draw(st.integers(start, end - 1))
        assert [each.id for each in text_view.coded_at(inside, inside)] == ["one"]
        if end < len(text):
            assert text_view.coded_at(end, end) == []

    spans()


_MIXED = (
    "👩‍👩‍👧",
    "и́",
    "e\u0301",
    "اعتقل",
    "\u200f",
    "\r\n",
    "\n",
    "🙂",
    "a",
    "свидетель ",
    "ұ",
    "\u2028x",
)


@pytest.fixture
def text_view(qtbot: QtBot) -> CodedText:
    view = CodedText()
    qtbot.addWidget(view)
    return view
