"""Sound and film: played from the encrypted original, driven by keys, and released without a trace."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.ui.viewers.media import MediaView, clock
from app.ui.viewers.sound_device import OriginalDevice
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

SHIFT = Qt.KeyboardModifier.ShiftModifier


def loud(viewer: MediaView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(viewer.timeline.peaks) > 0, timeout=15_000)


def open_files() -> list[str]:
    found = []
    for entry in Path("/proc/self/fd").iterdir():
        try:
            found.append(str(entry.readlink()))
        except OSError:
            continue
    return found


def test_voice_shows_its_sound_and_length(opened: Opened, qtbot: QtBot) -> None:
    viewer = opened.show(MediaView, "voice.opus")
    assert viewer.length == pytest.approx(50.09, abs=0.2)
    assert viewer.clock.text() == "0:00:00.000 / " + clock(viewer.length)
    assert not viewer.stage.isVisible()
    loud(viewer, qtbot)
    assert max(viewer.timeline.peaks) == 1.0


def test_keys_of_people_who_transcribe(opened: Opened, qtbot: QtBot) -> None:
    viewer = opened.show(MediaView, "voice.opus")
    viewer.timeline.setFocus()
    viewer.seek(10.0)
    qtbot.keyClick(viewer.timeline, Qt.Key.Key_F7)
    assert viewer.position == pytest.approx(7.0)
    qtbot.keyClick(viewer.timeline, Qt.Key.Key_F9)
    qtbot.keyClick(viewer.timeline, Qt.Key.Key_F9)
    assert viewer.position == pytest.approx(13.0)
    assert viewer.time_stamp() == "[00:00:13]"
    qtbot.keyClick(viewer.timeline, Qt.Key.Key_F9, SHIFT)
    assert viewer.speed.text() == "1.1×"
    for _ in range(20):
        qtbot.keyClick(viewer.timeline, Qt.Key.Key_F9, SHIFT)
    assert viewer.speed.text() == "2×"
    for _ in range(20):
        qtbot.keyClick(viewer.timeline, Qt.Key.Key_F7, SHIFT)
    assert viewer.speed.text() == "0.5×"
    qtbot.keyClick(viewer.timeline, Qt.Key.Key_F8, SHIFT)
    assert viewer.speed.text() == "1×"
    viewer.seek(99.0)
    assert viewer.position == viewer.length


def test_a_stretch_is_chosen_by_keys_and_by_dragging(opened: Opened, qtbot: QtBot) -> None:
    viewer = opened.show(MediaView, "voice.opus")
    viewer.timeline.setFocus()
    got: list[tuple[float, float]] = []
    viewer.time_selected.connect(lambda start, end: got.append((start, end)))
    viewer.seek(5.0)
    qtbot.keyClick(viewer.timeline, Qt.Key.Key_I)
    viewer.seek(8.5)
    qtbot.keyClick(viewer.timeline, Qt.Key.Key_O)
    assert got == [(5.0, 8.5)]
    viewer.seek(2.0)
    qtbot.keyClick(viewer.timeline, Qt.Key.Key_O)
    # An end before the beginning begins a new stretch.
    assert got == [(5.0, 8.5)]
    timeline, left = viewer.timeline, Qt.MouseButton.LeftButton
    qtbot.mousePress(timeline, left, SHIFT, QPoint(100, 20))
    qtbot.mouseMove(timeline, QPoint(300, 20))
    timeline.mouseMoveEvent(_moved(timeline, 300))
    qtbot.mouseRelease(timeline, left, SHIFT, QPoint(300, 20))
    assert got[-1][0] == pytest.approx(timeline._seconds(100))
    assert got[-1][1] == pytest.approx(timeline._seconds(300))
    qtbot.mouseClick(timeline, left, pos=QPoint(200, 20))
    assert viewer.position == pytest.approx(timeline._seconds(200), abs=0.01)


def _moved(timeline, x: int):  # type: ignore[no-untyped-def]
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    place = QPointF(x, 20)
    return QMouseEvent(
        QEvent.Type.MouseMove, place, timeline.mapToGlobal(place), Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton, SHIFT,
    )  # fmt: skip


def test_film_has_a_picture_before_and_while_it_plays(opened: Opened, qtbot: QtBot) -> None:
    viewer = opened.show(MediaView, "yard.mp4")
    assert viewer.stage.isVisible()
    qtbot.waitUntil(lambda: not viewer.stage.image.isNull(), timeout=15_000)
    before = viewer.stage.image
    qtbot.keyClick(viewer.timeline, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: viewer.position > 0.3, timeout=60_000)
    assert viewer.stage.image != before
    assert viewer._play.text() == "Pause"
    qtbot.keyClick(viewer.timeline, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not viewer.player.is_playing, timeout=30_000)
    viewer.seek(1.0)
    # Twelve frames a second.
    qtbot.keyClick(viewer.timeline, Qt.Key.Key_Period)
    assert viewer.position == pytest.approx(1 + 1 / 12, abs=0.002)
    qtbot.keyClick(viewer.timeline, Qt.Key.Key_Comma)
    qtbot.keyClick(viewer.timeline, Qt.Key.Key_Comma)
    assert viewer.position == pytest.approx(1 - 1 / 12, abs=0.002)


def test_thirty_recordings_end_while_they_play(opened: Opened, qtbot: QtBot) -> None:
    viewer = opened.show(MediaView, "yard.mp4")
    threads = threading.active_count()
    began = time.monotonic()
    for number in range(30):
        name = "yard.mp4" if number % 2 else "voice.opus"
        viewer.show_item(opened.session, opened.items[name], None)
        viewer.play_pause()
        qtbot.wait(5 * (number % 12))
        if number % 3 == 0:
            viewer.seek(2.0)
        viewer.forget()
        assert not viewer.player.is_open
    assert time.monotonic() - began < 30
    qtbot.wait(300)
    assert threading.active_count() <= threads + 2
    # A waveform that nobody waits for any more ends at its next step.
    blobs = str(opened.session.folder / "blobs")
    qtbot.waitUntil(
        lambda: not [path for path in open_files() if path.startswith(blobs)], timeout=60_000
    )


def test_no_plain_file_is_written(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    before = set(open_files())
    viewer = opened.show(MediaView, "yard.mp4")
    viewer.play_pause()
    qtbot.waitUntil(lambda: viewer.position > 0.2, timeout=60_000)
    vault = str(opened.session.folder)
    named = [
        path
        for path in set(open_files()) - before
        if path.startswith("/") and not path.startswith((vault, "/proc", "/dev", "/sys", "/usr"))
    ]
    assert [path for path in named if os.path.isfile(path) and not path.endswith(".so")] == []


def test_what_a_file_says_of_itself_is_not_printed(
    opened: Opened, qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    viewer = opened.show(MediaView, "voice.opus")
    viewer.play_pause()
    qtbot.waitUntil(lambda: viewer.position > 0.2, timeout=60_000)
    printed = "".join(capfd.readouterr())
    assert "Input #" not in printed
    assert "libopus" not in printed


def test_place_comes_back(opened: Opened, qtbot: QtBot) -> None:
    viewer = opened.show(MediaView, "voice.opus")
    viewer.seek(21.5)
    viewer.set_rate(0.7)
    place = viewer.place()
    viewer.show_item(opened.session, opened.items["voice.opus"], None)
    viewer.restore_place(place)
    qtbot.waitUntil(lambda: viewer.position == pytest.approx(21.5), timeout=60_000)
    assert viewer.speed.text() == "0.7×"
    assert not viewer.player.is_playing


def test_device_gives_bytes_whatever_happens(opened: Opened, qtbot: QtBot) -> None:
    item = opened.items["voice.opus"]
    reader = opened.session.vault.blobs.open(item.blob_id, item.size)
    device = OriginalDevice(reader, item.size, opened.session)
    assert bytes(device.read(4).data()) == b"OggS"
    assert device.seek(item.size - 3)
    assert len(device.read(100).data()) == 3
    assert device.seek(0)
    device.release()
    assert device.readData(10) == b""
    assert not device.failed
    assert device.writeData(b"x", 1) == -1


def test_what_only_pretends_is_not_played(opened: Opened, qtbot: QtBot) -> None:
    viewer = opened.show(MediaView, "voice.opus")
    viewer.show_item(opened.session, opened.items["letter.eml"], None)
    assert not viewer.player.is_open
    viewer.play_pause()
    assert not viewer.player.is_playing
