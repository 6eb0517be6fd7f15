"""Pictures in their viewer: fitted, close up, turned, with what the camera wrote beside them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.casework.registry import describe
from app.ui.viewers import viewer_for
from app.ui.viewers.column import FREE, PAGE
from app.ui.viewers.picture import PictureView
from app.ui.viewers.spans import Span
from tests.ui.viewers_open import Opened, opened, viewed

__all__ = ["opened", "viewed"]

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore(
        "propagateSizeHints", "This plugin does not support", "pa_context_connect", "Couldn't"
    ),
]

CONTROL = Qt.KeyboardModifier.ControlModifier


def colour_at(viewer: PictureView, x: float, y: float) -> str:
    """The colour seen at a place of the picture, in shares of its sides."""
    area = viewer.area
    wide, high = area._sizes[0]
    offset = QPointF(area.horizontalScrollBar().value(), area.verticalScrollBar().value())
    place = area._layout.transform(0).map(QPointF(x * wide, y * high)) - offset
    image = area.viewport().grab().toImage()
    seen = image.pixelColor(place.toPoint())
    return "brown" if seen.red() > seen.blue() + 20 else "blue"


def test_fits_and_turns(opened: Opened, qtbot: QtBot) -> None:
    assert viewer_for(opened.items["photo.jpg"]) is PictureView
    viewer = opened.show(PictureView, "photo.jpg")
    area = viewer.area
    assert area.fit == PAGE
    rect = area._layout.rect(0)
    assert rect.width() <= area.viewport().width()
    # A picture lower than the window stands in its middle.
    assert abs(rect.center().y() - area.viewport().height() / 2) < 2
    assert (colour_at(viewer, 0.3, 0.4), colour_at(viewer, 0.8, 0.4)) == ("brown", "blue")
    for _ in range(3):
        before = area._layout.rect(0)
        qtbot.keyClick(area, Qt.Key.Key_R, CONTROL)
        after = area._layout.rect(0)
        assert (before.width() > before.height()) != (after.width() > after.height())
        assert (colour_at(viewer, 0.3, 0.4), colour_at(viewer, 0.8, 0.4)) == ("brown", "blue")


def test_actual_size_is_pixel_for_pixel_and_can_be_dragged(opened: Opened, qtbot: QtBot) -> None:
    viewer = opened.show(PictureView, "photo.jpg")
    area = viewer.area
    qtbot.keyClick(area, Qt.Key.Key_8, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: area.fit == FREE, timeout=30_000)
    assert area._layout.rect(0).width() == pytest.approx(1600, abs=2)
    image = viewer.pixels.best(0, area._sharp_at)
    assert image is not None
    assert image.width() == pytest.approx(1600, abs=2)
    across = area.horizontalScrollBar()
    before = across.value()
    viewport = area.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    QTest.mouseMove(viewport, QPoint(140, 200))
    qtbot.mouseMove(viewport, QPoint(140, 200))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(140, 200))
    assert across.value() == before + 60
    qtbot.keyClick(area, Qt.Key.Key_Right)
    assert across.value() > before + 60
    qtbot.keyClick(area, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    assert area.fit == PAGE


def test_what_the_camera_wrote_is_offered(opened: Opened, qtbot: QtBot) -> None:
    viewer = opened.show(PictureView, "photo.jpg")
    qtbot.waitUntil(lambda: viewer.camera.count > 0, timeout=30_000)
    rows = {row.proposal.field: row for row in viewer.camera.rows}
    assert rows["date"].value.text() == "14 January 2022"
    assert rows["info.camera"].value.text() == "Canon EOS"
    # A position is a text: there is no map, and nothing to accept.
    assert rows["info.gps"].value.text() == "43.25, 76.95"
    assert rows["info.gps"].accept is None
    got: list[tuple[list[str], bool]] = []
    viewer.settle.connect(lambda ids, accept: got.append((list(ids), accept)))
    accept, ignore = rows["date"].accept, rows["author"].ignore
    assert accept is not None
    assert ignore is not None
    accept.click()
    ignore.click()
    date, author = rows["date"].proposal.id, rows["author"].proposal.id
    assert got == [([date], True), ([author], False)]
    for ids, said in got:
        opened.session.do(
            "Settled",
            lambda vault, ids=ids, said=said: describe.settle_proposals(vault, ids, accept=said),
        )
    viewer.refresh()

    def settled() -> bool:
        now = {row.proposal.field: row for row in viewer.camera.rows}
        return now["date"].accept is None and now["author"].ignore is None

    qtbot.waitUntil(settled, timeout=30_000)
    for label in viewer.camera.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
    for button in viewer.camera.findChildren(QToolButton):
        assert button.accessibleName()


def test_panel_leaves_the_room_to_the_picture(opened: Opened, qtbot: QtBot) -> None:
    viewer = opened.show(PictureView, "photo.jpg", size=(400, 400))
    qtbot.waitUntil(lambda: viewer.camera.count > 0, timeout=30_000)
    assert not viewer.camera.isVisible()
    viewer.resize(900, 500)
    assert viewer.camera.isVisible()
    qtbot.keyClick(viewer.area, Qt.Key.Key_I, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert not viewer.camera.isVisible()


def test_words_that_were_read_are_selected_and_coded(opened: Opened, qtbot: QtBot) -> None:
    viewer = opened.show(PictureView, "note.png")
    qtbot.waitUntil(lambda: bool(viewer.area.words), timeout=30_000)
    viewer.set_passages([Span(5, 7, "person", "us", "link")])
    area = viewer.area
    got: list[tuple[int, int]] = []
    chosen: list[str] = []
    viewer.selected.connect(lambda start, end: got.append((start, end)))
    viewer.passage_chosen.connect(chosen.append)

    def spot(x: float, y: float) -> QPoint:
        return area._layout.transform(0).map(QPointF(x, y)).toPoint()

    left = Qt.MouseButton.LeftButton
    qtbot.mouseDClick(area.viewport(), left, pos=spot(80, 60))
    assert got[-1] == (0, 4)
    qtbot.keyClick(area, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "Help"
    qtbot.keyClick(area, Qt.Key.Key_Escape)
    qtbot.mouseClick(area.viewport(), left, pos=spot(150, 60))
    assert chosen == ["link"]


def test_forgetting_a_picture(opened: Opened, qtbot: QtBot) -> None:
    viewer = opened.show(PictureView, "photo.jpg")
    qtbot.waitUntil(lambda: viewer.camera.count > 0, timeout=30_000)
    viewer.forget()
    qtbot.wait(20)
    assert viewer.pixels.held == 0
    assert viewer.camera.rows == []
    texts = [label.text() for label in viewer.findChildren(QLabel)]
    assert not any("Canon" in text or "43.25" in text for text in texts)


def test_everything_that_takes_the_focus_has_a_name(opened: Opened, qtbot: QtBot) -> None:
    for name in ("photo.jpg", "long.pdf", "voice.opus", "letter.eml", "table.csv", "packed.zip"):
        viewer = opened.show(viewer_for(opened.items[name]), name)
        for part in viewer.findChildren(QWidget):
            if part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.isVisible():
                named = part.accessibleName() or getattr(part, "text", str)()
                assert named, (name, part)
        for button in viewer.findChildren(QToolButton):
            if button.isVisible():
                assert button.toolTip(), (name, button.accessibleName())


def test_narrow_panes_keep_their_tools(opened: Opened, qtbot: QtBot) -> None:
    for name in ("photo.jpg", "long.pdf", "yard.mp4", "letter.eml", "table.csv"):
        viewer = opened.show(viewer_for(opened.items[name]), name)
        # A third of a window of 1366 pixels.
        assert viewer.minimumSizeHint().width() <= 455, name
