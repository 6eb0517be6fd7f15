"""Texts in their viewers: what is shown is what the vault holds, position for position."""

from __future__ import annotations

import random
import time

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QHelpEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.casework.looking.readable import Readable, Stretch, cut
from app.ui.theme import dress
from app.ui.units import Units, to_points, to_units
from app.ui.viewers import viewer_for
from app.ui.viewers.coded_text import CodedText
from app.ui.viewers.conversation import Conversation
from app.ui.viewers.readable import ReadableView
from app.ui.viewers.spans import KINDS, Span, lanes, segments, typed_pattern
from tests.ui.viewers_open import Opened, opened, viewed

__all__ = ["opened", "viewed"]

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support"),
]

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
EMOJI = "🙂🙂 Айгүл saw 🚌 the bus\r\nat night.\fNext page: سطر عربي\n\nEnd"


@pytest.fixture
def text(qtbot: QtBot, qapp: QApplication) -> CodedText:
    dress(qapp, dark=False, text_size=1.0)
    made = CodedText()
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    made.activateWindow()
    made.setFocus()
    return made


def span(whole: str, part: str, kind: str = "article", label: str = "label") -> Span:
    start = whole.index(part)
    return Span(start, start + len(part), kind, label, f"id {part}")


def test_units_agree_with_the_slow_way() -> None:
    units = Units(EMOJI)
    for point in range(len(EMOJI) + 1):
        assert units.of_point(point) == to_units(EMOJI, point)
    for unit in range(to_units(EMOJI, len(EMOJI)) + 1):
        assert units.of_unit(unit) == to_points(EMOJI, unit)


def test_every_selection_is_in_code_points(text: CodedText, qtbot: QtBot) -> None:
    text.show_text(EMOJI)
    got: list[tuple[int, int]] = []
    text.selected.connect(lambda start, end: got.append((start, end)))
    for part in ("saw", "🚌 the", "night.", "Next page", "سطر", "End"):
        wanted = span(EMOJI, part)
        text.select(wanted.start, wanted.end)
        assert text.selection() == got[-1] == (wanted.start, wanted.end)
        shown = text.textCursor().selectedText().replace("\u2029", "\n")
        assert shown == part
    qtbot.keyClick(text, Qt.Key.Key_A, CONTROL)
    assert got[-1] == (0, len(EMOJI))
    qtbot.keyClick(text, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == EMOJI


def test_paragraphs_run_as_their_first_letter_does(text: CodedText) -> None:
    text.show_text("Latin first عربي\nعربي أولا then latin")
    first = text.document().firstBlock()
    assert first.textDirection() == Qt.LayoutDirection.LeftToRight
    assert first.next().textDirection() == Qt.LayoutDirection.RightToLeft


def test_letters_are_commands_while_reading_and_letters_while_writing(
    text: CodedText, qtbot: QtBot
) -> None:
    text.show_text("abc")
    done: list[int] = []
    action = QAction("Code", text)
    action.setShortcut("C")
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda: done.append(1))
    text.addAction(action)
    qtbot.waitUntil(text.isActiveWindow)
    qtbot.keyClick(text, Qt.Key.Key_C)
    qtbot.keyClick(text, Qt.Key.Key_X)
    assert (done, text.written()) == ([1], "abc")
    text.edit()
    text.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(text, Qt.Key.Key_C)
    assert (done, text.written()) == ([1], "abcc")
    assert not text.margin.isVisible()
    text.read()
    assert not text.document().isUndoAvailable()


def test_writing_keeps_characters_of_two_units_and_hard_spaces(
    text: CodedText, qtbot: QtBot
) -> None:
    text.show_text("🙂 a\u00a0b\nc")
    text.edit()
    text.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(text, Qt.Key.Key_D)
    assert text.written() == "🙂 a\u00a0b\ncd"
    assert text.position() == 8


def test_bars_stand_beside_their_passages(text: CodedText, qtbot: QtBot) -> None:
    lines = [f"🙂 line number {number} of the text" for number in range(60)]
    whole = "\n".join(lines)
    text.show_text(whole)
    text.passages = [
        span(whole, "number 2 of", "person", "<b>Person</b>"),
        span(whole, "\n".join(lines[2:6]), "article", "ICCPR 9"),
        span(whole, "number 40 of", "event"),
    ]
    qtbot.wait(10)
    bars = {each.kind: bar for bar, each in text.bars()}
    assert set(bars) == {"person", "article"}
    assert bars["article"].height() > 3 * bars["person"].height()
    assert bars["article"].x() != bars["person"].x()
    # The bar is as high as the line that it belongs to.
    cursor = QTextCursor(text.document().findBlockByNumber(2))
    assert abs(text.cursorRect(cursor).top() - bars["person"].top()) <= 3
    got: list[str] = []
    text.passage_chosen.connect(got.append)
    qtbot.mouseClick(text.margin, Qt.MouseButton.LeftButton, pos=bars["person"].center())
    place = text.cursorRect(cursor)
    cursor.setPosition(cursor.position() + 10)
    place = text.cursorRect(cursor).center()
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert got == ["id number 2 of", "id number 2 of"]
    tip = QHelpEvent(QEvent.Type.ToolTip, bars["person"].center(), QPoint(1, 1))
    QApplication.sendEvent(text.margin, tip)
    assert "&lt;b&gt;" in QToolTip.text()
    QToolTip.hideText()
    text.show_span(*_of(text, 2))
    assert {each.kind for _bar, each in text.bars()} == {"event"}


def _of(text: CodedText, number: int) -> tuple[int, int]:
    return text.passages[number].start, text.passages[number].end


def test_searching_in_a_text(text: CodedText) -> None:
    whole = "Ёлка и елка.\n" * 3 + "конец елки"
    text.show_text(whole)
    assert text.find_all(typed_pattern("ЕЛКА")) == (0, 6)
    assert text.step(-1) == (5, 6)
    assert text.step(1) == (0, 6)
    assert text.find_all(typed_pattern("елка. ёлка")) == (0, 2)
    assert text.find_all(None) == (-1, 0)


def test_a_thousand_overlapping_passages_do_not_lag(text: CodedText, qapp: QApplication) -> None:
    chance = random.Random(1)
    line = "Свидетель видел утром автобус 🙂 на улице Абая, где стояли люди. " * 6
    whole = "\n".join(line[: chance.randint(60, len(line))] for _ in range(480))[:105_000]
    assert len(whole) > 90_000
    text.show_text(whole)
    passages = []
    for number in range(1_000):
        start = chance.randrange(len(whole) - 700)
        passages.append(
            Span(start, start + chance.randint(20, 600), chance.choice(KINDS), "x", str(number))
        )
    began = time.perf_counter()
    text.passages = passages
    assert time.perf_counter() - began < 0.5
    began = time.perf_counter()
    for step in range(20):
        text.verticalScrollBar().setValue(step * 25)
        text.viewport().grab()
        text.margin.grab()
    assert (time.perf_counter() - began) / 20 < 0.15


def test_lanes_and_tints_do_not_hide_each_other() -> None:
    spans = [
        Span(0, 10, "article", "", "a"),
        Span(2, 5, "person", "", "b"),
        Span(5, 9, "act", "", "c"),
    ]
    assert lanes(spans, 6) == [0, 1, 1]
    assert lanes(spans, 1) == [0, 0, 0]
    assert segments(spans) == [
        (0, 2, "article"),
        (2, 5, "person"),
        (5, 9, "act"),
        (9, 10, "article"),
    ]


def test_forgetting_a_text(text: CodedText) -> None:
    text.show_text("secret words")
    text.passages = [Span(0, 6, "person", "secret", "x")]
    text.forget()
    assert text.toPlainText() == ""
    assert text.passages == []
    assert text.bars() == []


# In the viewer of an item


def test_letter_with_headers_body_and_attachment(opened: Opened, qtbot: QtBot) -> None:
    assert viewer_for(opened.items["letter.eml"]) is ReadableView
    viewer = opened.show(ReadableView, "letter.eml")
    assert viewer.stack.currentWidget() is viewer.letter
    shown = viewer.letter.toPlainText()
    assert "From\tМохира <m@example.org>" in shown
    # Nothing is read as HTML, and nothing is fetched.
    assert "Subject\t<b>Help</b>" in shown
    assert "<img src=http://x/y.png>" in shown
    [button] = viewer.attached.buttons
    with qtbot.waitSignal(viewer.open_item) as asked:
        button.click()
    child = opened.answer(lambda vault: vault.get(type(viewer.item), asked.args[0]))
    assert child.file_name == "list.txt"


@pytest.mark.parametrize("name", ["letter.eml", "whatsapp-chat.txt", "note.docx"])
def test_what_is_selected_is_what_the_text_says(opened: Opened, qtbot: QtBot, name: str) -> None:
    viewer = opened.show(ReadableView, name)
    whole = opened.words_of(viewer.item)
    page = viewer.stack.currentWidget()
    got: list[tuple[int, int]] = []
    viewer.selected.connect(lambda start, end: got.append((start, end)))
    parts = {
        "letter.eml": ["lawyer@example.org", "night 😢.", "come <img"],
        "whatsapp-chat.txt": [
            "Дилноза кухня",
            "11.01.2022, 14:30",
            "БЕКЗОДА ОТДАЛИ",
            "Шерзодни хам",
        ],
        "note.docx": ["First 🙂 paragraph", "عربي"],
    }[name]
    for part in parts:
        found = page.document().find(part)
        assert not found.isNull()
        page.setTextCursor(found)
        assert whole[slice(*got[-1])] == part
        assert viewer.selection() == got[-1]
        assert viewer.selection_rect().isValid()
    start = whole.index(parts[-1])
    viewer.clear_selection()
    assert viewer.selection()[0] == viewer.selection()[1]
    page.select(start, start + len(parts[-1]))
    assert page.textCursor().selectedText() == parts[-1]


def test_chat_has_bubbles_and_can_be_read_as_written(opened: Opened, qtbot: QtBot) -> None:
    viewer = opened.show(ReadableView, "whatsapp-chat.txt")
    assert viewer.stack.currentWidget() is viewer.letter
    assert len(viewer.letter._visible_bubbles()) >= 3
    qtbot.keyClick(viewer.letter, Qt.Key.Key_U, CONTROL)
    assert viewer.stack.currentWidget() is viewer.plain
    assert viewer.plain.toPlainText().startswith("10.01.2022, 22:58 - ")
    qtbot.keyClick(viewer.plain, Qt.Key.Key_U, CONTROL)
    assert viewer.stack.currentWidget() is viewer.letter


def test_passages_and_hits_in_a_chat(opened: Opened, qtbot: QtBot) -> None:
    viewer = opened.show(ReadableView, "whatsapp-chat.txt")
    whole = opened.words_of(viewer.item)
    viewer.set_passages([span(whole, "слава богу живой", "person"), span(whole, "куда везут")])
    qtbot.keyClick(viewer.letter, Qt.Key.Key_F, CONTROL | SHIFT)
    viewer.find_bar.field.setText("бекзода отдали")
    assert viewer.find_bar.count.text() == "1 of 1"
    painted = {
        viewer.letter.document().findBlock(begin).text()
        for start, end in [(each.start, each.end) for each in viewer.letter._spans] + viewer._found
        for begin, _stop in viewer.letter._ranges(start, end)
    }
    assert painted == {"слава богу живой. рука", "куда везут кто знает", "БЕКЗОДА ОТДАЛИ"}
    assert viewer.letter._boxes(*viewer._found[0])[0].top() >= 0
    got: list[str] = []
    viewer.passage_chosen.connect(got.append)
    found = viewer.letter.document().find("слава богу")
    found.setPosition(found.selectionStart() + 3)
    viewer.letter.scroll_to(whole.index("слава"))
    place = viewer.letter.cursorRect(found).center()
    qtbot.mouseClick(viewer.letter.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert got == ["id слава богу живой"]


def test_table_selects_cells(opened: Opened, qtbot: QtBot) -> None:
    viewer = opened.show(ReadableView, "table.csv")
    whole = opened.words_of(viewer.item)
    cells = viewer.cells
    assert viewer.stack.currentWidget() is cells
    assert (cells.cells.rowCount(), cells.cells.columnCount()) == (3, 2)
    got: list[tuple[int, int]] = []
    viewer.selected.connect(lambda start, end: got.append((start, end)))
    cells.setCurrentIndex(cells.cells.index(1, 0))
    assert whole[slice(*got[-1])] == "Айгүл"
    qtbot.keyClick(cells, Qt.Key.Key_Right, SHIFT)
    assert whole[slice(*got[-1])] == "Айгүл\t34"
    assert viewer.selection_rect().isValid()
    viewer.show_span(whole.index("16"), whole.index("16") + 2)
    assert (cells.currentIndex().row(), cells.currentIndex().column()) == (2, 1)
    viewer.point_out(typed_pattern("bekzod"))
    assert (cells.currentIndex().row(), cells.currentIndex().column()) == (2, 0)


def test_what_a_file_does_not_show_is_shown_when_asked(opened: Opened, qtbot: QtBot) -> None:
    viewer = opened.show(ReadableView, "letter.eml")
    whole = opened.words_of(viewer.item)
    assert "MIME-Version" in whole
    assert "MIME-Version" not in viewer.letter.toPlainText()
    start = whole.index("MIME-Version")
    viewer.show_span(start, start + 4)
    assert "MIME-Version" in viewer.letter.toPlainText()
    assert viewer._hidden_action.isChecked()


def test_place_of_a_long_text_comes_back(opened: Opened, qtbot: QtBot) -> None:
    viewer = opened.show(ReadableView, "whatsapp-chat.txt", size=(420, 220))
    viewer.letter.verticalScrollBar().setValue(300)
    place = viewer.place()
    assert place["top"] > 0
    opened.reshow(viewer, "letter.eml")
    item = opened.items["whatsapp-chat.txt"]
    with qtbot.waitSignal(viewer.shown):
        viewer.show_item(opened.session, item, opened.text_of(item))
        viewer.restore_place(place)
    qtbot.wait(20)
    assert abs(viewer.letter.verticalScrollBar().value() - 300) < 60


def test_forgetting_leaves_no_word(opened: Opened, qtbot: QtBot) -> None:
    viewer = opened.show(ReadableView, "letter.eml")
    viewer.find_bar.open()
    viewer.find_bar.field.setText("night")
    viewer.forget()
    qtbot.wait(20)
    held = viewer.letter.toPlainText() + viewer.plain.toPlainText() + viewer.find_bar.field.text()
    assert held == ""
    assert viewer.cells.cells.table is None
    assert viewer.attached.buttons == []
    assert viewer.shown_text is None


def test_long_chat_is_laid_out_bit_by_bit(qtbot: QtBot, qapp: QApplication) -> None:
    dress(qapp, dark=False, text_size=1.0)
    count = 4_000
    whole = "".join(
        f"{number % 28 + 1:02}.01.2022, 10:{number % 60:02} - Name{number % 5}: said {number} 🙂\n"
        for number in range(count)
    )
    kind, blocks = cut(whole, len(whole), "text/plain", "message-export")
    shown = Readable(kind, blocks, whole, "text", Stretch(len(whole), len(whole)))
    letter = Conversation()
    qtbot.addWidget(letter)
    letter.resize(500, 400)
    letter.show()
    began = time.process_time()
    letter.show_readable(shown, hidden=False)
    assert time.process_time() - began < 0.25
    assert len(letter._bubbles) < count
    # Who is sent to the end does not wait for the window to come round.
    last = whole.rindex("said 3999")
    letter.show_span(last, last + 9)
    assert len(letter._bubbles) == count
    assert letter.viewport().rect().intersects(letter._boxes(last, last + 9)[0].toRect())
    letter.set_passages([Span(n * 40, n * 40 + 20, "act", "", str(n)) for n in range(1_000)])
    began = time.process_time()
    for step in range(10):
        letter.verticalScrollBar().setValue(step * 500)
        letter.viewport().grab()
    assert (time.process_time() - began) / 10 < 0.1
    letter.verticalScrollBar().setValue(3_000)
    first = letter.first_shown()
    dress(qapp, dark=True, text_size=1.0)

    def light() -> bool:
        form = letter.document().findBlockByNumber(0).begin().fragment().charFormat()
        return bool(form.foreground().color().lightness() > 128)

    # Colours are in the document: another palette lays it out again, and keeps the place.
    qtbot.waitUntil(light, timeout=30_000)
    assert letter.first_shown() == first
    dress(qapp, dark=False, text_size=1.0)
