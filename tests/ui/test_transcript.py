"""A recording beside its transcript: each leads the other, and a machine's text waits for a person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.casework import signing
from app.casework.registry.cases import save_case
from app.casework.writing import speech
from app.records.evidence import Item
from app.records.statements import TextSignOff
from app.ui.screens.item.machine_bar import SignSheet
from app.ui.screens.item.transcribing import HearSheet, WriteSheet
from app.ui.theme import dress
from app.ui.viewers.media import MediaView
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, new_vault
from tests.casework.made import make_item
from tests.recorded import sound_file
from tests.recorded import speech as voice
from tests.ui.item_open import Opened
from tests.ui.stage import copy

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore(
        "propagateSizeHints", "Couldn't", "pa_context_connect", "Using Qt multimedia",
        "This plugin does not support", "No RHI backend",
    ),
]  # fmt: skip

WORDS = (
    "🙂 Записано утром\n[00:00:00] Айгүл: Они пришли 🙂 рано.\n"
    + "Ничего не сказали.\n" * 60
    + "[00:00:02] Interviewer: And then?\n[00:00:03-00:00:03.5] Айгүл: Ничего.\n"
)


@pytest.fixture(scope="module")
def made_case(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Item]:
    """A vault that nobody opens; tests copy it."""
    path = tmp_path_factory.mktemp("transcript") / "case"
    with new_vault(path) as vault:
        save_case(vault, "KZ-1", title="A case")
        data = sound_file(voice(0, seconds=4.0), "pcm_s16le", "wav")
        item = make_item(vault, "Voice", content=data, media_type="audio/x-wav")
        with vault.change() as change:
            change.add_text(
                "transcribed", item, "transcript", "ru", WORDS, origin="speech whisper 0123abcd"
            )
    return path, item


@pytest.fixture
def case(made_case: tuple[Path, Item], tmp_path: Path) -> Item:
    copy(made_case[0], tmp_path / "case")
    return made_case[1]


@pytest.fixture
def opened(case: Item, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opened]:
    dress(qapp, dark=False, text_size=1.0)
    window = Opened(qtbot, tmp_path / "case")
    yield window
    window.end()


def said(screen) -> str:  # type: ignore[no-untyped-def]
    start, end = screen.text.code.playing
    return WORDS[start:end]


def test_text_and_recording_lead_each_other(opened: Opened, case: Item, qtbot: QtBot) -> None:
    screen = opened.open(case.id)
    text, code, viewer = screen.text, screen.text.code, screen._viewer
    assert isinstance(viewer, MediaView)
    opened.wait(lambda: viewer.length > 3)
    # The recording leads: what is said is painted and brought into view; focus and cursor stay.
    opened.focus(viewer.timeline)
    before = code.textCursor().position()
    viewer.seek(2.5)
    assert said(screen) == "[00:00:02] Interviewer: And then?"
    assert code.lines(*code._playing), "it is out of sight"
    assert viewer.timeline.hasFocus()
    assert code.textCursor().position() == before
    viewer.seek(1.0)
    assert said(screen).startswith("[00:00:00] Айгүл: Они пришли 🙂 рано.")
    viewer.seek(3.8)
    assert said(screen) == ""
    # Told not to follow, the text stays.
    opened.run("item.text.follow")
    top = code.verticalScrollBar().value()
    viewer.seek(0.5)
    assert (said(screen)[:10], code.verticalScrollBar().value()) == ("[00:00:00]", top)
    # The text leads: Enter plays from the code before the cursor, Ctrl+F8 plays the turn again.
    opened.focus(code)
    place = code._units.of_point(WORDS.index("then?"))
    cursor = code.textCursor()
    cursor.setPosition(place)
    code.setTextCursor(cursor)
    opened.key(Qt.Key.Key_Return)
    assert viewer.position == pytest.approx(2.0)
    opened.wait(lambda: viewer.player.is_playing)
    opened.run("item.text.loop")
    assert viewer._loop == (2.0, 3.0)
    assert viewer.timeline.stretch == (2.0, 3.0)
    viewer._moved(3.05)
    qtbot.waitUntil(lambda: 2.0 <= viewer.position < 3.0, timeout=30_000)
    opened.run("item.text.loop")
    assert viewer._loop is None
    # After a pause a little comes again, unless somebody went elsewhere meanwhile.
    viewer.play_pause()
    opened.wait(lambda: not viewer.player.is_playing)
    paused = viewer.position
    viewer.play_pause()
    assert viewer.position == pytest.approx(max(0.0, paused - 1.0), abs=0.3)
    viewer.player.pause()
    # While it is written, Enter is a new line, and Ctrl+Enter still plays.
    viewer.seek(0.0)
    text.edit()
    opened.focus(code)
    cursor = code.textCursor()
    cursor.setPosition(place)
    code.setTextCursor(cursor)
    opened.run("item.text.play_here")
    assert viewer.position == pytest.approx(2.0)
    viewer.player.pause()
    text.writing._end()
    keys = {each.toString() for each in opened.commands["media.play"].action.shortcuts()}
    assert {"F8", "Media Play", "Toggle Media Play/Pause"} <= keys
    assert all(not QKeySequence(each).isEmpty() for each in keys)
    # A pedal's key is taken like any other.
    assert opened.commands.rebind("media.play", "F8;Media Record") == ""


def test_a_machines_text_says_so_until_it_is_signed_off(
    opened: Opened, case: Item, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = opened.open(case.id)
    bar, work = screen.text.machine, screen.text.transcribing
    assert bar.isVisible()
    assert "nobody has signed it off" in bar.text.text()
    assert "whisper 0123abcd" in bar.text.text()
    # What follows a machine's words is a machine's as well until it is signed, and does not go out.
    srt = tmp_path / "in.srt"
    srt.write_text("1\n00:00:01,000 --> 00:00:02,000\nАйгүл: Да.\n", "utf-8")
    work.read(srt)
    opened.wait(lambda: screen.text.words.startswith("[00:00:01-00:00:02] Айгүл: Да."))
    opened.wait(lambda: "nobody has signed" in bar.text.text())
    work.write(tmp_path / "out.vtt")
    opened.wait(lambda: any("does not leave" in each for each in opened.told))
    assert not (tmp_path / "out.vtt").exists()
    work.read(tmp_path)
    opened.wait(lambda: any("could not be read" in each for each in opened.told))
    # A file that is no model is refused in the sheet.
    monkeypatch.setattr(speech, "available", lambda: True)
    work.ask_to_write()
    writing: WriteSheet = opened.sheet(WriteSheet)
    assert "nothing in it is hidden" in writing.means.text()
    writing.whom.setCurrentIndex(writing.whom.findData("un"))
    assert (writing.profile, "hidden here" in writing.means.text()) == ("un", True)
    writing.reject()
    work.write(tmp_path / "out.vtt", "un")
    opened.wait(lambda: any("transcript does not leave" in each for each in opened.told))
    assert not (tmp_path / "out.vtt").exists()
    work.choose_model()
    asking: HearSheet = opened.sheet(HearSheet)
    asking.path.setText(str(srt))
    asking.begin.click()
    assert "no speech model" in asking.message.text()
    assert asking.isVisible()
    asking.reject()
    bar.sign_button.click()
    sheet: SignSheet = opened.sheet(SignSheet)
    opened.settle()
    assert sheet.name.text() == "Researcher"
    assert not sheet.sign.isEnabled()
    sheet.heard.setChecked(True)
    sheet.sign.click()
    opened.wait(lambda: not bar.sign_button.isVisible())
    assert "Researcher" in bar.text.text()
    assert not any(each.isVisible() for each in opened.findChildren(QDialog))
    work.write(tmp_path / "out.vtt")
    opened.wait((tmp_path / "out.vtt").exists)
    with Vault.open(tmp_path / "case", CREDENTIAL, write=False) as vault:
        (signed,) = vault.find(TextSignOff)
        assert signed.name == "Researcher"
        assert not signing.machine_made(vault, signed.text_id)
    opened.lock()
    assert bar.text.text() == ""
    assert not bar.isVisible()
    opened.unlock()
