"""Before and after of pages: the same place, exactly the pixels that leave, boxes by mouse and keys."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.casework.redacting import review
from app.casework.reviewing import redacting
from app.casework.reviewing.preview import PreviewSession
from app.errors import Refused
from app.records.pages import PageImage
from app.ui.viewers.column import FREE
from app.ui.viewers.pixels import as_image
from app.ui.viewers.redacting.before import BeforeArea
from app.vault.vault import Vault
from tests.ui.loopwatch import watching
from tests.ui.redacting_open import (
    LINES,
    PAGES,
    SCAN,
    Bench,
    bench,
    click,
    drag,
    reviewed,
    session,
)

__all__ = ["bench", "reviewed", "session"]

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support"),
]

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
BOX = (100.0, 200.0, 260.0, 300.0)


def spot(area: BeforeArea, x: float, y: float, page: int = 0) -> QPointF:
    """Where a point of a page is in the viewport."""
    return area._layout.transform(page).map(QPointF(x, y)) - area._offset()


def with_box(bench: Bench, page: int = 1) -> str:
    """Have one box by hand on the document, and show it as the chosen mark."""
    ref = bench.items["hearing.pdf"].id

    def add(vault: Vault) -> str:
        for mark in review.marks(vault, ref):
            if mark.box and mark.state == "accepted":
                redacting.take_away(vault, mark.id)
        return review.add(vault, ref, {"page": page, "box": list(BOX)}).id

    mark_id: str = bench.do(add)
    bench.look("hearing.pdf")
    bench.pane.choose(mark_id)
    bench.pane.papers.before.setFocus()
    bench.said.clear()
    return mark_id


def dark(image: QImage, rect: QRectF) -> bool:
    """Whether a part of a picture is black, but for what is written on the mask in white."""
    inside = rect.adjusted(3, 3, -3, -3).toRect()
    seen = [
        QColor(image.pixel(x, y)).lightness() < 10
        for x in range(inside.left(), inside.right(), 7)
        for y in range(inside.top(), inside.bottom(), 5)
    ]
    return sum(seen) > 0.9 * len(seen) > 0


def test_after_is_exactly_what_leaves_and_nothing_else(bench: Bench, qtbot: QtBot) -> None:
    with_box(bench)
    papers = bench.pane.papers
    bench.burnt()
    papers.before.set_zoom(4.0)
    qtbot.waitUntil(lambda: papers.burnt.is_sharp(0, 4.0 * 96 / 72), timeout=60_000)
    shown = papers.burnt.best(0, 99.0)
    assert shown is not None
    assert bench.review is not None
    vault = bench.session.vault
    with PreviewSession(vault.blobs, vault.cache, None, bench.review.preview) as session:
        leaves = session.after(1)
    assert (shown.width(), shown.height()) == (leaves.width, leaves.height)
    assert shown == as_image(leaves)
    scale = leaves.dpi / 72
    x0, y0, x1, y1 = (value * scale for value in BOX)
    assert dark(shown, QRectF(x0, y0, x1 - x0, y1 - y0))
    # What is on the screen has the mask on the right, and a frame with words under it on the left.
    papers.before.set_fit("width")
    qtbot.waitUntil(lambda: papers.after.zoom == papers.before.zoom)
    qtbot.wait(50)
    corners = (spot(papers.before, *BOX[:2]), spot(papers.before, *BOX[2:]))
    assert dark(papers.after.viewport().grab().toImage(), QRectF(*corners))
    assert not dark(papers.before.viewport().grab().toImage(), QRectF(*corners))


def test_both_scroll_and_zoom_as_one(bench: Bench, qtbot: QtBot) -> None:
    bench.open("hearing.pdf")
    bench.burnt()
    before, after = bench.pane.papers.before, bench.pane.papers.after
    for zoom in (0.9, 1.7):
        before.set_zoom(zoom)
        qtbot.waitUntil(lambda zoom=zoom: after.zoom == pytest.approx(zoom))
    bench.pane.go_to(2)
    qtbot.wait(20)
    assert before.page == after.page == 1
    assert bench.heard("page_shown")[-1] == (2,)
    # From the other side, too.
    after.verticalScrollBar().setValue(after.verticalScrollBar().maximum())
    after.horizontalScrollBar().setValue(after.horizontalScrollBar().maximum())
    assert before.verticalScrollBar().value() == before.verticalScrollBar().maximum()
    assert before.horizontalScrollBar().value() == before.horizontalScrollBar().maximum()
    assert before.page == PAGES - 1
    # After alone leads, and both are fitted again when they stand beside each other.
    bench.pane._fit("width")
    qtbot.keyClick(before, Qt.Key.Key_F)
    qtbot.keyClick(before, Qt.Key.Key_F)
    assert bench.pane.papers.view == "after"
    assert not before.isVisible()
    assert after.fit == "width"
    bench.pane.set_view("both")
    qtbot.waitUntil(lambda: (before.fit, after.fit) == ("width", FREE))
    assert after.zoom == before.zoom < 1


def test_only_touched_pages_are_burnt_again(
    bench: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    burnt: list[int] = []
    real = PreviewSession.after

    def counted(self: PreviewSession, page: int) -> PageImage:
        burnt.append(page)
        return real(self, page)

    found = bench.open("hearing.pdf")
    papers = bench.pane.papers
    papers.before.set_fit("page")
    for page in range(PAGES):
        bench.pane.go_to(page + 1)
        bench.burnt(page)
    qtbot.wait(200)
    monkeypatch.setattr(PreviewSession, "after", counted)
    # Of the last page: a paragraph that runs on to a next page would touch that as well.
    mark = next(each.mark for each in found.entries if each.places[0][0] == PAGES)
    state = "rejected" if mark.state == "accepted" else "accepted"
    bench.do(lambda vault: redacting.change_mark(vault, mark.id, state=state))
    bench.look("hearing.pdf")
    # At once it is said that this page is not yet what leaves, and of the others that they are.
    assert [papers.burnt.is_stale(page) for page in range(PAGES)] == [False, False, True]
    bench.pane.go_to(PAGES)
    bench.burnt(PAGES - 1)
    qtbot.wait(300)
    assert burnt == [PAGES]
    bench.look("hearing.pdf")
    qtbot.wait(200)
    assert burnt == [PAGES]


def test_page_that_cannot_be_burnt_says_so_in_its_place(
    bench: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: PreviewSession, page: int) -> PageImage:
        raise Refused("A mask could not be burnt; nothing of the page was released.")

    monkeypatch.setattr(PreviewSession, "after", refuse)
    bench.open("hearing.pdf")
    burnt = bench.pane.papers.burnt
    qtbot.waitUntil(lambda: burnt.failed(0), timeout=60_000)
    assert burnt.refusal(0).startswith("A mask could not be burnt")
    assert burnt.best(0, 1.0) is None


def test_box_is_drawn_once_clipped_and_never_by_a_click(bench: Bench, qtbot: QtBot) -> None:
    bench.open("hearing.pdf")
    area = bench.pane.papers.before
    bench.pane.set_drawing(True)
    assert bench.pane.hint.isVisible()
    drag(area.viewport(), spot(area, 50, 400), spot(area, 150, 460))
    page, box = bench.heard("box_drawn")[0]
    assert page == 1
    assert box == pytest.approx((50, 400, 150, 460), abs=2)
    assert not bench.pane.drawing
    # Beyond the edge of the page it ends at the edge.
    bench.pane.set_drawing(True)
    drag(area.viewport(), spot(area, 80, 500), spot(area, -40, 560), SHIFT)
    assert bench.heard("box_drawn")[1][1][0] == 0.0
    # With Shift one more may follow; a click draws nothing, and Escape ends it.
    assert bench.pane.drawing
    drag(area.viewport(), spot(area, 80, 500), spot(area, 81, 501), SHIFT)
    assert len(bench.heard("box_drawn")) == 2
    qtbot.keyClick(area, Qt.Key.Key_Escape)
    assert not bench.pane.drawing
    drag(area.viewport(), spot(area, 80, 500), spot(area, 180, 560))
    assert len(bench.heard("box_drawn")) == 2


def test_box_is_placed_and_moved_without_a_mouse(bench: Bench, qtbot: QtBot) -> None:
    bench.open("hearing.pdf")
    area = bench.pane.papers.before
    bench.pane.set_drawing(True)
    qtbot.keyClick(area, Qt.Key.Key_Return)
    ((page, box),) = bench.heard("box_drawn")
    assert (page, box[2] - box[0], box[3] - box[1]) == (1, 120, 40)
    assert not bench.pane.drawing
    with_box(bench)
    assert area.accessibleDescription() == "Box on page 1, from 100, 200 to 260, 300 points"
    qtbot.keyClick(area, Qt.Key.Key_Right, SHIFT)
    assert area.accessibleDescription() == "Box on page 1, from 110, 200 to 270, 300 points"
    qtbot.keyClick(area, Qt.Key.Key_Escape)
    assert area.accessibleDescription() == ""


def test_escape_during_a_drag_draws_nothing(bench: Bench) -> None:
    bench.open("hearing.pdf")
    area = bench.pane.papers.before
    bench.pane.set_drawing(True)
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(area.viewport(), left, pos=spot(area, 50, 400).toPoint())
    QTest.keyClick(area, Qt.Key.Key_Escape)
    QTest.mouseRelease(area.viewport(), left, pos=spot(area, 150, 460).toPoint())
    assert bench.heard("box_drawn") == []


GRIPS = {
    (180, 250): (120, 230, 280, 330),
    (100, 200): (120, 230, 260, 300),
    (180, 200): (100, 230, 260, 300),
    (260, 200): (100, 230, 280, 300),
    (260, 250): (100, 200, 280, 300),
    (260, 300): (100, 200, 280, 330),
    (180, 300): (100, 200, 260, 330),
    (100, 300): (120, 200, 260, 330),
    (100, 250): (120, 200, 260, 300),
}
"""Where the pointer takes hold of the box, and what it becomes when pulled by 20 and 30 points."""


def test_box_is_moved_and_resized_by_the_mouse(bench: Bench) -> None:
    bench.open("hearing.pdf")
    mark = with_box(bench)
    area = bench.pane.papers.before
    for grip, moved in GRIPS.items():
        bench.said.clear()
        drag(area.viewport(), spot(area, *grip), spot(area, grip[0] + 20, grip[1] + 30))
        said = bench.heard("box_changed")
        assert len(said) == 1, grip
        assert said[0][:2] == (mark, 1)
        assert said[0][2] == pytest.approx(moved, abs=2.5), grip
        # It stays where it was moved until the vault says where it is.
        assert area._place_of() == (0, said[0][2])
        bench.look("hearing.pdf")
        assert area._place_of() == (0, BOX)


def test_arrows_move_and_resize_and_say_it_once(bench: Bench, qtbot: QtBot) -> None:
    bench.open("hearing.pdf")
    mark = with_box(bench)
    area = bench.pane.papers.before
    for _ in range(3):
        qtbot.keyClick(area, Qt.Key.Key_Right)
    qtbot.keyClick(area, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(area, Qt.Key.Key_Up, CONTROL)
    assert bench.heard("box_changed") == []
    qtbot.waitUntil(lambda: bool(bench.heard("box_changed")), timeout=2_000)
    assert bench.heard("box_changed") == [(mark, 1, (103.0, 210.0, 263.0, 309.0))]
    # Whoever chooses another mark has finished, without waiting.
    qtbot.keyClick(area, Qt.Key.Key_Left)
    bench.pane.choose("")
    assert bench.heard("box_changed")[1] == (mark, 1, (102.0, 210.0, 263.0 - 1, 309.0))
    # With nothing chosen the arrows scroll.
    area.set_zoom(2.0)
    value = area.verticalScrollBar().value()
    qtbot.keyClick(area, Qt.Key.Key_Down)
    assert area.verticalScrollBar().value() > value
    assert len(bench.heard("box_changed")) == 2


def test_box_stays_on_its_page_and_above_the_least_size(bench: Bench, qtbot: QtBot) -> None:
    bench.open("hearing.pdf")
    with_box(bench)
    area = bench.pane.papers.before
    for _ in range(30):
        qtbot.keyClick(area, Qt.Key.Key_Left, SHIFT)
        qtbot.keyClick(area, Qt.Key.Key_Up, SHIFT | CONTROL)
    area.settle_keys()
    x0, y0, x1, y1 = bench.heard("box_changed")[-1][2]
    assert (x0, x1) == (0.0, 160.0)
    assert y1 - y0 == pytest.approx(6.0)


def test_marks_in_words_do_not_move(bench: Bench, qtbot: QtBot) -> None:
    found = bench.open("hearing.pdf")
    area = bench.pane.papers.before
    word = next(each for each in found.entries if not each.mark.box)
    bench.pane.choose(word.mark.id)
    area.setFocus()
    qtbot.keyClick(area, Qt.Key.Key_Right)
    x0, y0, x1, y1 = word.places[0][1]
    middle = spot(area, (x0 + x1) / 2, (y0 + y1) / 2)
    drag(area.viewport(), middle, middle + QPointF(30, 0))
    qtbot.wait(450)
    assert bench.heard("box_changed") == []


def test_click_chooses_and_again_the_one_behind(bench: Bench, qtbot: QtBot) -> None:
    bench.open("hearing.pdf")
    with_box(bench)
    ref = bench.items["hearing.pdf"].id
    small = {"page": 1, "box": [150.0, 230.0, 200.0, 260.0]}
    inner = bench.do(lambda vault: review.add(vault, ref, small)).id
    bench.look("hearing.pdf")
    bench.pane.choose("")
    bench.said.clear()
    area = bench.pane.papers.before
    place = spot(area, 170, 245)
    click(area.viewport(), place)
    assert bench.heard("mark_chosen") == [(inner,)]
    click(area.viewport(), place)
    behind = bench.heard("mark_chosen")[-1][0]
    assert behind != inner
    qtbot.keyClick(area, Qt.Key.Key_Escape)
    assert bench.heard("mark_chosen")[-1] == ("",)


def test_words_are_selected_and_marked(bench: Bench, qtbot: QtBot) -> None:
    bench.open("hearing.pdf")
    papers = bench.pane.papers
    area = papers.before
    qtbot.waitUntil(lambda: bool(area.words), timeout=60_000)
    hall = area.words.text.index("hall")
    word = area.words.at(hall)
    assert word is not None
    middle = spot(area, (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2)
    QTest.mouseDClick(area.viewport(), Qt.MouseButton.LeftButton, pos=middle.toPoint())
    assert papers.selection() == (word.start, word.end)
    assert papers.mark_button.isVisible()
    qtbot.keyClick(area, Qt.Key.Key_M)
    assert bench.heard("text_marked") == [(hall, hall + 4)]
    assert papers.selection() == (0, 0)
    assert not papers.mark_button.isVisible()
    # With nothing selected there is nothing to mark, and it is said.
    with qtbot.waitSignal(bench.pane.said):
        qtbot.keyClick(area, Qt.Key.Key_M)
    # By the button, too.
    area.select(0, 3)
    papers.mark_button.click()
    assert bench.heard("text_marked")[-1] == (0, 3)
    assert LINES[0].startswith("The")


def test_scan_is_marked_by_the_words_that_were_read(bench: Bench, qtbot: QtBot) -> None:
    bench.open("letter.png")
    papers = bench.pane.papers
    bench.burnt()
    qtbot.waitUntil(lambda: bool(papers.before.words), timeout=60_000)
    assert papers.after.zoom == pytest.approx(papers.before.zoom)
    assert papers.before.zoom > 0.5
    assert not papers.strip.isVisible()
    of = SCAN.index("of")
    word = papers.before.words.at(of)
    assert word is not None
    middle = spot(papers.before, (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2)
    QTest.mouseDClick(papers.before.viewport(), Qt.MouseButton.LeftButton, pos=middle.toPoint())
    qtbot.keyClick(papers.before, Qt.Key.Key_M)
    assert bench.heard("text_marked") == [(of, of + 2)]


def test_strip_says_what_waits_and_what_is_done(bench: Bench, qtbot: QtBot) -> None:
    found = bench.open("hearing.pdf")
    strip = bench.pane.papers.strip
    assert strip.isVisible()
    first = next(
        each.mark for each in found.entries if each.places[0][0] == 1 and not each.mark.box
    )
    for state, words in (("suggested", "Page 1, 1 open"), ("accepted", "Page 1, reviewed")):
        bench.do(lambda vault, s=state: redacting.change_mark(vault, first.id, state=s))
        bench.look("hearing.pdf")
        assert strip.accessibleName() == words
    interface = QAccessible.queryAccessibleInterface(strip)
    assert interface.text(QAccessible.Text.Name) == "Page 1, reviewed"
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bench.pane.papers.before.page == 1)
    assert strip.accessibleName().startswith("Page 2, ")


def test_turned_pages_keep_boxes_and_arrows_right(bench: Bench, qtbot: QtBot) -> None:
    bench.open("hearing.pdf")
    mark = with_box(bench)
    papers = bench.pane.papers
    papers.turn()
    qtbot.wait(20)
    assert papers.before.turns == papers.after.turns == 1
    # Down on the screen is to the right on a page that lies on its side.
    qtbot.keyClick(papers.before, Qt.Key.Key_Down)
    papers.before.settle_keys()
    assert bench.heard("box_changed") == [(mark, 1, (101.0, 200.0, 261.0, 300.0))]
    drag(papers.before.viewport(), spot(papers.before, 180, 250), spot(papers.before, 190, 280))
    assert bench.heard("box_changed")[1][2] == pytest.approx((111, 230, 271, 330), abs=2.5)


def test_both_in_one_place(bench: Bench, qtbot: QtBot) -> None:
    bench.open("hearing.pdf")
    with_box(bench)
    bench.burnt()
    papers = bench.pane.papers
    bench.pane.set_view("curtain")
    papers.before.set_fit("width")
    qtbot.waitUntil(lambda: papers.burnt.is_sharp(0, papers.before._sharp_at), timeout=60_000)
    corners = QRectF(spot(papers.before, *BOX[:2]), spot(papers.before, *BOX[2:]))
    papers._share.setValue(0)
    assert dark(papers.before.viewport().grab().toImage(), corners.adjusted(20, 10, -20, -10))
    papers._share.setValue(100)
    assert not dark(papers.before.viewport().grab().toImage(), corners)


def test_place_comes_back_and_stays_when_marks_change(bench: Bench, qtbot: QtBot) -> None:
    bench.open("hearing.pdf")
    bench.burnt()
    papers = bench.pane.papers
    papers.before.set_zoom(1.5)
    bench.pane.go_to(3)
    qtbot.wait(20)
    place = bench.pane.place()
    value = papers.before.verticalScrollBar().value()
    with_box(bench, page=3)
    bench.pane.choose("")
    assert papers.before.zoom == pytest.approx(1.5)
    bench.pane.forget()
    bench.pane.restore_place(place)
    bench.open("hearing.pdf")
    qtbot.waitUntil(lambda: abs(papers.before.verticalScrollBar().value() - value) < 80)
    assert papers.before.page == 2
    assert papers.before.zoom == pytest.approx(1.5)


def test_pages_that_are_typeset_again_stand_beside_the_original(bench: Bench, qtbot: QtBot) -> None:
    ref = bench.items["hearing.pdf"].id
    bench.do(lambda vault: redacting.choose_product(vault, ref, "transcript"))
    try:
        bench.open("hearing.pdf")
        bench.pane.set_view("curtain")
        papers = bench.pane.papers
        bench.burnt()
        # Pages that are others cannot be laid over each other, and have a zoom of their own.
        assert (papers.before.count, papers.before.cover) == (PAGES, None)
        assert papers.after.isVisible()
        papers.before.set_zoom(2.0)
        qtbot.wait(20)
        assert papers.after.zoom != papers.before.zoom
        bar = papers.before.verticalScrollBar()
        bar.setValue(bar.maximum())
        assert (
            papers.after.verticalScrollBar().value() == papers.after.verticalScrollBar().maximum()
        )
        qtbot.waitUntil(lambda: bool(papers.before.words), timeout=60_000)
        assert papers.before._frames
    finally:
        bench.do(lambda vault: redacting.choose_product(vault, ref, ""))
    bench.look("hearing.pdf")
    bench.pane.go_to(1)
    bench.burnt()
    assert papers.before.cover is papers.burnt


def test_scan_of_many_pages(bench: Bench, qtbot: QtBot) -> None:
    bench.open("fax.tif")
    papers = bench.pane.papers
    assert papers.before.count == 2
    assert papers.strip.isVisible()
    bench.burnt()
    ref = bench.items["fax.tif"].id
    box = {"page": 2, "box": [20.0, 20.0, 90.0, 60.0]}
    bench.do(lambda vault: review.add(vault, ref, box))
    bench.look("fax.tif")
    bench.pane.go_to(2)
    bench.burnt(1)
    image = papers.burnt.best(1, 1.0)
    assert image is not None
    scale = image.width() / papers.before.page_sizes[1][0]
    assert dark(image, QRectF(20 * scale, 20 * scale, 70 * scale, 40 * scale))


def test_broken_file_says_so_on_both_sides(bench: Bench, qtbot: QtBot) -> None:
    bench.open("broken.pdf")
    papers = bench.pane.papers
    assert "damaged" in papers.no_before.sentence.text()
    qtbot.waitUntil(papers.no_after.isVisible, timeout=60_000)


def test_forgetting_leaves_nothing_and_says_nothing(bench: Bench, qtbot: QtBot) -> None:
    for wait in (5, 200):
        bench.look("hearing.pdf")
        qtbot.wait(wait)
        bench.pane.forget()
    bench.open("hearing.pdf")
    with_box(bench)
    bench.burnt()
    area = bench.pane.papers.before
    qtbot.keyClick(area, Qt.Key.Key_Right)
    bench.pane.forget()
    papers = bench.pane.papers
    assert papers.burnt.held == papers.pixels.held == 0
    assert (area.count, papers.after.count, papers.strip.accessibleName()) == (0, 0, "Small pages")
    assert not area.words
    assert area._frames == {}
    bench.open("letter.png")
    bench.pane.choose("another")
    qtbot.wait(450)
    assert bench.heard("box_changed") == []


def test_whoever_goes_on_to_another_item_has_finished_moving(bench: Bench, qtbot: QtBot) -> None:
    bench.open("hearing.pdf")
    mark = with_box(bench)
    qtbot.keyClick(bench.pane.papers.before, Qt.Key.Key_Right)
    bench.look("letter.png")
    assert bench.heard("box_changed") == [(mark, 1, (101.0, 200.0, 261.0, 300.0))]


def test_window_never_stands_still(bench: Bench, qtbot: QtBot) -> None:
    bench.open("hearing.pdf")
    with watching() as watched:
        for zoom in (0.5, 2.0):
            bench.pane.papers.before.set_zoom(zoom)
            with_box(bench)
            began = time.monotonic()
            bench.burnt()
            assert time.monotonic() - began < 20
    assert watched.stall <= 100, watched
