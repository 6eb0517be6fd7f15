"""The recording bar and the camera: what is said is kept, whatever happens, and the window never waits."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.casework import undo
from app.casework.interviewing import recording_in
from app.records.evidence import Item, ItemRelation, Passage
from app.ui import window as window_module
from app.ui.recorder.bar import IDLE, PAUSED, RECORDING, RecorderBar
from app.ui.recorder.camera import CameraSheet
from app.ui.recorder.meter import Listening, place_of
from app.ui.recorder.signs import HEARD
from app.ui.recorder.sources import left_channel, peak_of
from app.ui.theme import dress
from app.ui.window import Window
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, SmallCase
from tests.recorded_inside import decoded, samples
from tests.ui.conftest import open_vault, texts_of
from tests.ui.recorder_open import Lens, RecorderStage, Voice
from tests.ui.test_house import clipped, nameless

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]

RATE = 48_000


@pytest.fixture
def stage(
    qtbot: QtBot, qapp: QApplication, small: tuple[Path, SmallCase]
) -> Iterator[RecorderStage]:
    dress(qapp, dark=False, text_size=1.0)
    made = RecorderStage(qtbot)
    qtbot.addWidget(made)
    made.open(small[0])
    yield made
    made.close()


def heard_in(vault: Vault, item_id: str) -> bytes:
    item = vault.get(Item, item_id)
    return decoded(vault.blobs.read_all(item.blob_id, item.size))[0]


def test_record_pause_mark_and_keep(
    stage: RecorderStage, small: tuple[Path, SmallCase], qtbot: QtBot
) -> None:
    bar, voice, item = stage.bar, stage.voice, small[1].item
    assert not bar.stop_button.isEnabled()
    recording = stage.begin(item.id)
    assert bar.recording
    assert voice.opened == [("", RATE)]
    assert bar.words.text() == "Wait: the microphone is starting"
    first, second = samples(1.3, 1, RATE), samples(0.6, 2, RATE)
    voice.say(first)
    assert bar.position() == pytest.approx(1.3)
    assert bar.words.text() == "Recording now"
    marked: list[float] = []
    bar.marked.connect(lambda at, _text: marked.append(at))
    stage.activateWindow()
    qtbot.waitUntil(stage.isActiveWindow)
    bar.setFocus()
    # The key works wherever the focus is on the screen that owns the bar.
    qtbot.keyClick(bar, Qt.Key.Key_F6)
    assert marked == [pytest.approx(1.3)]
    bar.record_button.click()
    assert not voice.running
    assert bar.words.text() == "Paused: nothing is recorded"
    assert bar.record_button.text() == "Go on"
    assert bar.clock.text() == "0:00:01"
    assert bar.meter._peak == 0.0
    qtbot.keyClick(bar, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert bar.state == RECORDING
    voice.say(second)
    assert stage.stop() == recording
    assert stage.failures == []
    assert bar.sentence.text().startswith("Kept as item ")
    assert bar.state == IDLE
    assert stage.vault(lambda vault: heard_in(vault, recording)) == first + second
    found = stage.vault(lambda vault: vault.find(Passage, item_id=recording, order="id"))
    assert sorted(each.time_start for each in found) == [pytest.approx(1.3)] * 2
    verbs = stage.vault(lambda vault: [each.verb for each in vault.log.events()])
    for verb in ("begun", "marked", "paused", "resumed"):
        assert f"recording-{verb}" in verbs
    # One step, which can be undone.
    assert stage.vault(undo.undo).label == "Recorded a conversation"
    assert stage.vault(lambda vault: vault.get(Item, recording)).trashed


def test_a_lock_ends_it_and_the_next_opening_keeps_it(
    stage: RecorderStage, small: tuple[Path, SmallCase], qtbot: QtBot
) -> None:
    recording = stage.begin(small[1].item.id)
    said = samples(1.7, 3, RATE)
    stage.voice.say(said)
    stage.bar.mark("имя свидетеля")
    began = time.monotonic()
    stage.bar.forget()
    assert time.monotonic() - began < 2
    assert not stage.voice.running
    assert (stage.bar.state, stage.bar.position()) == (IDLE, 0.0)
    assert not any("Kept" in text or "имя" in text for text in texts_of(stage))
    stage.lock()
    assert stage.kept == []
    with qtbot.waitSignal(stage.bar.recovered, timeout=60_000):
        stage.open(small[0])
    assert stage.recovered == [recording]
    assert "1 recording that had been cut off is kept." in stage.bar.sentence.text() or (
        "had been cut off" in stage.bar.sentence.text()
    )
    assert stage.vault(lambda vault: heard_in(vault, recording)) == said
    item = stage.vault(lambda vault: vault.get(Item, recording))
    assert "because the vault was locked" in item.note
    assert stage.vault(recording_in.unfinished) == []


def test_what_the_window_hands_over_is_on_the_disk_within_two_seconds(
    stage: RecorderStage, small: tuple[Path, SmallCase], qtbot: QtBot
) -> None:
    """What a kill would find: everything but the last half second, without anything being stopped."""
    recording = stage.begin(small[1].item.id)
    path = small[0] / "recordings" / recording
    before = path.stat().st_size
    stage.voice.say(samples(5.0, 4, RATE))
    qtbot.waitUntil(lambda: path.stat().st_size - before >= 5 * RATE * 2 - RATE, timeout=60_000)
    qtbot.waitUntil(lambda: "on the disk" in stage.bar.room.text(), timeout=60_000)
    # Somebody speaks: the idle lock counts from here, as after a key.
    assert stage.signs.seen == 1
    stage.stop()


def test_what_is_wrong_with_the_sound_is_said_in_words(
    stage: RecorderStage, small: tuple[Path, SmallCase], qtbot: QtBot
) -> None:
    bar = stage.bar
    stage.begin(small[1].item.id)
    stage.voice.say(bytes(9 * RATE * 2))
    bar._show_state()
    assert bar.words.text() == "Recording, but no sound arrives: check the microphone."
    # Silence is no sign of life.
    assert stage.signs.seen == 0
    bar._shown_at = 0.0
    stage.voice.say(b"\xff\x7f" * 2400)
    assert bar.words.text() == "Recording, too loud: move the microphone away."
    assert bar.meter._loud
    bar._watchdog.setInterval(1)
    bar._watchdog.start()
    qtbot.waitUntil(lambda: "no sound arrives" in bar.words.text(), timeout=30_000)
    stage.voice.unplug()
    assert bar.state == PAUSED
    assert stage.failures == ["The microphone went away; what was recorded so far is safe."]
    stage.voice.refuses = "The microphone could not be opened; another program may be using it."
    bar.record_button.click()
    assert bar.state == PAUSED
    stage.voice.refuses = ""
    # Another microphone may take its place, and the recording says from where on; its rate stays.
    assert bar.devices.isVisible()
    assert not bar.devices._quality.isVisible()
    bar.devices.asked.emit()
    bar.devices._box.setCurrentIndex(1)
    bar.record_button.click()
    assert bar.state == RECORDING
    assert not bar.devices.isVisible()
    assert stage.voice.opened[-1] == ("usb-1", RATE)
    recording = stage.stop()
    found = stage.vault(lambda vault: vault.find(Passage, item_id=recording))
    assert "From here on recorded with: Петличка USB." in [each.note for each in found]


def test_without_a_microphone_it_says_so(
    stage: RecorderStage, small: tuple[Path, SmallCase], qtbot: QtBot
) -> None:
    stage.voice.devices = []
    stage.bar.set_subject(small[1].item.id)
    stage.bar.record_button.click()
    assert stage.bar.sentence.text() == "No microphone was found; connect one and try again."
    stage.voice.devices = [("a", "A")]
    stage.voice.refuses = "The microphone could not be opened; another program may be using it."
    with qtbot.waitSignal(stage.bar.failed, timeout=60_000):
        stage.bar.record_button.click()
    folder = small[0] / "recordings"
    qtbot.waitUntil(lambda: not list(folder.iterdir()), timeout=60_000)
    assert stage.bar.sentence.text() == stage.voice.refuses
    assert stage.bar.state == IDLE
    assert stage.begun == []


def test_a_full_disk_keeps_what_there_is(
    stage: RecorderStage,
    small: tuple[Path, SmallCase],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    recording = stage.begin(small[1].item.id)
    said = samples(1.0, 5, RATE)
    stage.voice.say(said)
    path = small[0] / "recordings" / recording
    qtbot.waitUntil(lambda: path.stat().st_size > 2 * RATE, timeout=60_000)
    written = os.write
    inode = path.stat().st_ino

    def full(descriptor: int, data: bytes) -> int:
        if os.fstat(descriptor).st_ino == inode and len(data) > 1000:
            raise OSError(28, "No space left on device")
        return written(descriptor, data)

    monkeypatch.setattr(os, "write", full)
    with qtbot.waitSignal(stage.bar.stopped, timeout=60_000):
        stage.voice.say(samples(1.0, 6, RATE))
        qtbot.waitSignal(stage.bar.failed, timeout=60_000).wait()
    assert not stage.voice.running
    assert "the disk is full" in stage.failures[0]
    assert "the disk is full" in stage.bar.sentence.text()
    assert "Kept as item" in stage.bar.sentence.text()
    assert stage.vault(lambda vault: heard_in(vault, recording)) == said
    note = stage.vault(lambda vault: vault.get(Item, recording)).note
    assert "or the disk took no more" in note


@pytest.mark.parametrize("dark", [False, True])
def test_everything_has_a_name_and_nothing_is_cut(
    stage: RecorderStage,
    small: tuple[Path, SmallCase],
    qapp: QApplication,
    dark: bool,
    qtbot: QtBot,
) -> None:
    dress(qapp, dark=dark, text_size=1.5)
    bar = stage.bar
    stage.resize(640, 400)
    bar.devices.asked.emit()
    assert [bar.devices._box.itemText(row) for row in range(3)][1] == "Петличка USB"
    bar.devices._box.setCurrentIndex(1)
    stage.begin(small[1].item.id)
    assert stage.voice.opened == [("usb-1", RATE)]
    stage.voice.say(samples(0.3, 7, RATE))
    qtbot.wait(50)
    assert nameless(stage) == []
    assert clipped(stage) == []
    # What the meter says by its length is also there for those who do not see it.
    assert bar.meter.accessibleName()
    pixels = bar.meter.grab().toImage()
    assert len({pixels.pixel(x, pixels.height() // 2) for x in range(pixels.width())}) > 2
    stage.stop()
    dress(qapp, dark=False, text_size=1.0)


def test_what_is_heard_counts_as_a_sign_of_life() -> None:
    """An interview of two hours must not end with the idle lock."""
    assert QEvent(HEARD).type() in window_module._SIGNS_OF_LIFE


def test_levels() -> None:
    assert peak_of(b"") == 0.0
    assert peak_of(b"\x00\x80") == 1.0
    assert peak_of(b"\x00\x40\x00") == pytest.approx(0.5, abs=0.01)
    assert left_channel(b"\x01\x00\x02\x00\x03\x00\x04\x00\x05") == b"\x01\x00\x03\x00"
    assert [place_of(level) for level in (0.0, 0.001, 1.0)] == [0.0, pytest.approx(0.0), 1.0]
    sound = Listening()
    sound.hear(0.0, 7.9)
    assert not sound.silent
    sound.hear(0.0, 0.2)
    assert sound.silent
    sound.hear(1.0, 0.1)
    assert sound.too_loud
    assert not sound.silent
    sound.hear(0.1, 2.1)
    assert not sound.too_loud


def test_photographs_go_straight_in(
    stage: RecorderStage, small: tuple[Path, SmallCase], qtbot: QtBot
) -> None:
    lens = Lens()
    lens.picture = QImage(320, 200, QImage.Format.Format_RGB32)
    lens.picture.fill(QColor("#3060a0"))
    lens.picture.setText("Description", "GPS 43.2 76.9")
    assert stage.session is not None
    assert stage.drafts is not None
    sheet = CameraSheet(stage, stage.session, stage.drafts, small[1].item.id, lens)
    sheet.open()
    assert nameless(sheet) == []
    taken: list[str] = []
    sheet.taken.connect(taken.append)
    lens.sentence = "The camera is not ready yet; try again in a moment."
    sheet.shoot_button.click()
    assert sheet.message.text() == lens.sentence
    lens.sentence = ""
    sheet.title.setText("Паспорт")
    for number in (1, 2):
        lens.picture.setPixel(number, 5, 0xFFFFFF)
        with qtbot.waitSignal(sheet.taken, timeout=60_000):
            sheet.shoot_button.click()
    assert "2 picture" in sheet.said.text()
    assert sheet.title.text() == ""
    items = stage.vault(lambda vault: [vault.get(Item, each) for each in taken])
    assert [each.title for each in items] == [
        "Паспорт", f"Photographed document: {small[1].item.title}",
    ]  # fmt: skip
    relations = stage.vault(lambda vault: vault.find(ItemRelation, item_id=taken))
    assert [(each.to_id, each.relation) for each in relations] == [
        (small[1].item.id, "part-of")
    ] * 2
    jpeg = stage.vault(lambda vault: vault.blobs.read_all(items[0].blob_id, items[0].size))
    with Image.open(io.BytesIO(jpeg)) as picture:
        assert (picture.format, picture.size) == ("JPEG", (320, 200))
        assert not picture.getexif()
    assert b"GPS" not in jpeg
    # As a lock puts it away, without asking it.
    sheet.hide()
    assert not lens.running
    qtbot.waitUntil(lambda: not stage.session.running(), timeout=60_000)
    assert stage.vault(lambda vault: vault.get(Item, taken[0])).examined_at


def test_without_a_camera_it_says_so(stage: RecorderStage, small: tuple[Path, SmallCase]) -> None:
    assert stage.session is not None
    assert stage.drafts is not None
    sheet = CameraSheet(stage, stage.session, stage.drafts, small[1].item.id, Lens([]))
    sheet.open()
    assert sheet.message.text() == "No camera was found; connect one and try again."
    assert not sheet.shoot_button.isEnabled()
    sheet.reject()


def test_the_window_locks_while_it_records(
    unlocked: Callable[..., Window], small: tuple[Path, SmallCase], qtbot: QtBot
) -> None:
    window, voice = unlocked(), Voice()
    window.work.show_screen("interview")
    bar = window.screen_of("interview").findChild(RecorderBar)
    assert bar is not None
    bar._sources = voice
    with qtbot.waitSignal(bar.started, timeout=60_000):
        bar.begin(small[1].item.id)
    alive = window._alive
    voice.say(samples(1.2, 8, RATE))
    assert window._alive > alive, "the idle lock would end an interview"
    window.work.show_screen("library")
    assert window.recording_button.isVisible(), "an open microphone must show on every screen"
    window.recording_button.click()
    assert window.screen_of("interview").isVisible()
    with qtbot.waitSignal(window.vault_closed, timeout=60_000):
        window.lock()
    assert not voice.running
    assert bar.state == IDLE
    assert not window.recording_button.isVisible()
    recovered: list[str] = []
    bar.recovered.connect(recovered.extend)
    open_vault(window, qtbot, small[0])
    qtbot.waitUntil(lambda: bool(recovered), timeout=60_000)
    window.close()
    with Vault.open(small[0], CREDENTIAL) as vault:
        assert heard_in(vault, recovered[0]) == samples(1.2, 8, RATE)
        assert vault.count(Item, id=recovered) == 1
