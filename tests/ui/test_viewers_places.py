"""Boxes and stretches to code: drawn by mouse and keys, painted where they are coded, opened in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.casework.quoting import Box, Stretch
from app.ui.theme import LINKS
from app.ui.viewers.media import MediaView
from app.ui.viewers.pages import PageView
from app.ui.viewers.picture import PictureView
from app.ui.viewers.spans import Placed
from tests.ui.viewers_open import Opened, opened, viewed

__all__ = ["opened", "viewed"]

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore(
        "propagateSizeHints",
        "Couldn't",
        "pa_context_connect",
        "Using Qt multimedia",
        "This plugin does not support",
        "No RHI backend",
    ),
]

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def drag(viewer: PageView | PictureView, qtbot: QtBot, start: QPoint, end: QPoint) -> None:
    viewport, left = viewer.area.viewport(), Qt.MouseButton.LeftButton
    qtbot.mousePress(viewport, left, pos=start)
    qtbot.mouseMove(viewport, pos=(start + end) / 2)
    qtbot.mouseMove(viewport, pos=end)
    qtbot.mouseRelease(viewport, left, pos=end)


def has(viewer: PageView | PictureView | MediaView, kind: str) -> bool:
    """Whether the colour of a kind is seen anywhere."""
    widget = viewer.timeline if isinstance(viewer, MediaView) else viewer.area.viewport()
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return QColor(LINKS[kind][0]).rgb() in memoryview(image.constBits()).cast("I")


def test_a_box_is_drawn_with_the_mouse_painted_and_chosen(opened: Opened, qtbot: QtBot) -> None:
    viewer = opened.show(PageView, "long.pdf")
    got: list[object] = []
    viewer.place_selected.connect(got.append)
    viewer.box_action.trigger()
    assert viewer.box_action.isChecked()
    drag(viewer, qtbot, QPoint(120, 100), QPoint(260, 180))
    assert not viewer.box_action.isChecked()
    assert len(got) == 1
    box = got[0]
    assert isinstance(box, Box)
    assert box.page == 1
    scale = viewer.area._layout.scale
    assert box.box[2] - box.box[0] == pytest.approx(140 / scale, abs=1)
    assert box.box[3] - box.box[1] == pytest.approx(80 / scale, abs=1)
    assert viewer.selection_rect().contains(QPoint(190, 140 + viewer.area.y()))
    # The next press takes the box back, and selects words as ever.
    qtbot.mouseClick(viewer.area.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
    assert got[-1] is None
    assert not has(viewer, "theme")
    viewer.set_placed([Placed("code-1", "theme", "Threats", page=1, box=box.box)])
    assert has(viewer, "theme")
    chosen: list[str] = []
    viewer.passage_chosen.connect(chosen.append)
    qtbot.mouseClick(viewer.area.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(190, 140))
    assert chosen == ["code-1"]
    viewer.area.go_to(5)
    viewer.show_place(box)
    assert viewer.area.page == 0
    viewer.forget()
    assert not viewer.area._placed


def test_a_box_is_placed_moved_and_resized_by_keys(opened: Opened, qtbot: QtBot) -> None:
    viewer = opened.show(PictureView, "photo.jpg")
    got: list[Box | None] = []
    viewer.place_selected.connect(got.append)
    area = viewer.area
    area.setFocus()
    qtbot.keyClick(area, Qt.Key.Key_B)
    if not area.drawing:
        viewer.box_action.trigger()
    qtbot.keyClick(area, Qt.Key.Key_Return)
    qtbot.keyClick(area, Qt.Key.Key_Right)
    qtbot.keyClick(area, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(area, Qt.Key.Key_Right, CONTROL)
    first, right, down, wider = (each.box for each in got if each is not None)
    assert right == pytest.approx((first[0] + 1, first[1], first[2] + 1, first[3]))
    assert down == pytest.approx((right[0], right[1] + 10, right[2], right[3] + 10))
    assert wider == pytest.approx((down[0], down[1], down[2] + 1, down[3]))
    qtbot.keyClick(area, Qt.Key.Key_Escape)
    assert got[-1] is None
    assert viewer.selection_rect().isEmpty()


def test_a_stretch_is_chosen_painted_and_opened_in_place(opened: Opened, qtbot: QtBot) -> None:
    viewer = opened.show(MediaView, "voice.opus")
    got: list[object] = []
    viewer.place_selected.connect(got.append)
    viewer.choose(3.0, 8.5)
    assert got == [Stretch(3.0, 8.5)]
    viewer.set_placed(
        [
            Placed("one", "act", "Torture", time=(5.0, 30.0)),
            Placed("two", "person", "A", time=(6.0, 6.0)),
            Placed("box", "place", "no time", page=1, box=(0, 0, 9, 9)),
        ]
    )
    assert has(viewer, "act")
    signs = {each.id: bar for each, bar in viewer.timeline.signs()}
    assert set(signs) == {"one", "two"}
    assert not signs["one"].intersects(signs["two"])
    chosen: list[str] = []
    viewer.passage_chosen.connect(chosen.append)
    place = signs["two"].center().toPoint()
    qtbot.mouseClick(viewer.timeline, Qt.MouseButton.LeftButton, pos=place)
    assert chosen == ["two"]
    viewer.show_place(Stretch(12.0, 14.0))
    assert viewer.position == pytest.approx(12.0)
    assert viewer.timeline.stretch == (12.0, 14.0)
    viewer.forget()
    assert viewer.timeline.signs() == []
