"""Texts and recordings under review: marked by words, stretches and boxes, and played as they will leave."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from app.casework.redacting import recordings, review
from app.casework.reviewing import redacting
from app.ui.commands import Commands
from app.ui.language import speak
from app.ui.viewers.redacting import tracks
from app.ui.viewers.redacting.pane import RedactionPane
from app.ui.viewers.redacting.stage import FilmStage
from app.ui.viewers.redacting.stretches import StretchLine
from app.vault.vault import Vault
from tests.ui.redacting_open import NOTE, PROFILE, Bench, bench, click, drag, reviewed, session
from tests.ui.test_house import clipped, nameless

__all__ = ["bench", "reviewed", "session"]

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
CONTROL = Qt.KeyboardModifier.ControlModifier
BOX = (40.0, 30.0, 120.0, 110.0)


def marked(bench: Bench, name: str, **values: object) -> str:
    """Have one mark by hand on an item, and show it as the chosen one."""
    ref = bench.items[name].id

    def add(vault: Vault) -> str:
        for mark in review.marks(vault, ref):
            if mark.state == "accepted":
                redacting.take_away(vault, mark.id)
        return review.add(vault, ref, values).id

    mark_id: str = bench.do(add)
    bench.look(name)
    bench.pane.choose(mark_id)
    bench.said.clear()
    return mark_id


def recording(bench: Bench, name: str) -> tuple[StretchLine, FilmStage]:
    """Open a recording; returns when its length and its shape are known."""
    bench.open(name)
    part = bench.pane.recording
    bench.qtbot.waitUntil(lambda: part.length > 0 and part._shape is not None, timeout=60_000)
    return part.timeline, part.stage


def along(line: StretchLine, seconds: float) -> QPointF:
    """Where a time is on the line."""
    return QPointF(line._x(seconds), line.height() / 2)


def inside(stage: FilmStage, x: float, y: float) -> QPointF:
    """Where a pixel of the film is on the stage."""
    return stage.picture_place().topLeft() + QPointF(x, y) * stage._scale()


def test_text_is_marked_by_its_words_whatever_letters_it_has(bench: Bench, qtbot: QtBot) -> None:
    found = bench.open("note.txt")
    papers = bench.pane.papers
    assert papers.is_text
    assert not papers.strip.isVisible()
    start = NOTE.index("Aziza")
    assert [(each.start, each.end) for each in papers.text.passages] == [(start, start + 14)]
    papers.text.select(NOTE.index("spring"), NOTE.index("spring") + 6)
    qtbot.keyClick(papers.text, Qt.Key.Key_M)
    assert bench.heard("text_marked") == [(NOTE.index("spring"), NOTE.index("spring") + 6)]
    # What leaves is typeset again, and again when another word is hidden.
    bench.burnt()
    before = papers.burnt.best(0, 1.0)
    mark = found.entries[0].mark
    state = "rejected" if mark.state == "accepted" else "accepted"
    bench.do(lambda vault: redacting.change_mark(vault, mark.id, state=state))
    bench.look("note.txt")
    assert papers.burnt.is_stale(0)
    bench.burnt()
    assert papers.burnt.best(0, 1.0) != before
    # There is nothing to draw on, and nothing to lay over each other.
    bench.pane.set_drawing(True)
    assert not bench.pane.drawing
    assert [bench.pane.next_view() or papers.view for _ in range(3)] == ["before", "after", "both"]
    bench.pane.choose(mark.id)
    assert papers.text._pointed != (0, 0)


def test_stretches_are_drawn_moved_and_resized(bench: Bench, qtbot: QtBot) -> None:
    line, _stage = recording(bench, "call.wav")
    bench.pane.set_drawing(True)
    drag(line, along(line, 0.5), along(line, 1.5))
    ((start, end),) = bench.heard("span_marked")
    assert (start, end) == pytest.approx((0.5, 1.5), abs=0.03)
    assert not bench.pane.drawing
    bench.pane.set_drawing(True)
    bench.pane.recording.seek(2.5)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert bench.heard("span_marked")[1] == (2.5, 3.5)
    mark = marked(bench, "call.wav", time=[1.0, 2.0])
    assert [(each.start, each.end) for each in line.spans] == [(1.0, 2.0)]
    for grip, pulled in {1.5: (1.5, 2.5), 1.0: (1.5, 2.0), 2.0: (1.0, 2.5)}.items():
        bench.said.clear()
        drag(line, along(line, grip), along(line, grip + 0.5))
        (said,) = bench.heard("span_changed")
        assert said[0] == mark
        assert said[1:] == pytest.approx(pulled, abs=0.03), grip
        bench.look("call.wav")
    # By keys: the whole, then its end alone; said once.
    bench.said.clear()
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Right)
    qtbot.keyClick(line, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(line, Qt.Key.Key_Left, CONTROL)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert line.accessibleName().startswith("End of the stretch")
    qtbot.keyClick(line, Qt.Key.Key_Left)
    assert bench.heard("span_changed") == []
    qtbot.waitUntil(lambda: bool(bench.heard("span_changed")), timeout=2_000)
    assert bench.heard("span_changed") == [(mark, 2.1, 2.9)]
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert bench.heard("mark_chosen") == [("",)]
    bench.look("call.wav")
    click(line, along(line, 1.5))
    assert bench.heard("mark_chosen")[-1] == (mark,)
    # A stretch between two keys, as those who transcribe do it.
    bench.pane.choose("")
    part = bench.pane.recording
    part.seek(0.5)
    qtbot.keyClick(line, Qt.Key.Key_I)
    part.seek(0.8)
    qtbot.keyClick(line, Qt.Key.Key_O)
    qtbot.keyClick(line, Qt.Key.Key_M)
    assert bench.heard("span_marked")[-1] == (0.5, 0.8)


def test_after_plays_the_bytes_that_leave(bench: Bench, qtbot: QtBot) -> None:
    recording(bench, "call.wav")
    marked(bench, "call.wav", time=[1.0, 2.0])
    part = bench.pane.recording
    qtbot.keyClick(part.timeline, Qt.Key.Key_F)
    assert part.shows_after
    # Until it is made nothing can be played as what leaves.
    assert not part.player.is_open
    qtbot.waitUntil(lambda: part._made is not None, timeout=60_000)
    assert part.player.is_open
    assert bench.review is not None
    vault, item = bench.session.vault, bench.review.item
    marks = [each.mark for each in bench.review.entries if each.mark.state == "accepted"]
    kind = bench.review.profile.sound
    leaves = recordings.redacted_bytes(vault.cache, vault.blobs, item, marks, kind)
    assert part._made == (bench.review.preview.key, leaves)
    assert part.player._reader.read_at(0, len(leaves)) == leaves
    # Another mark, and it is made again before anything is played.
    marked(bench, "call.wav", time=[2.0, 3.0])
    assert not part.player.is_open
    qtbot.waitUntil(lambda: part._made[1] != leaves, timeout=60_000)
    qtbot.keyClick(part.timeline, Qt.Key.Key_F)
    assert not part.shows_after
    assert part.player._reader.read_at(0, 4) == b"RIFF"


def test_boxes_of_a_film_are_drawn_and_follow_in_time(bench: Bench, qtbot: QtBot) -> None:
    _line, stage = recording(bench, "yard.mp4")
    part = bench.pane.recording
    qtbot.waitUntil(lambda: not stage.image.isNull(), timeout=60_000)
    bench.pane.set_drawing(True)
    drag(stage, inside(stage, *BOX[:2]), inside(stage, *BOX[2:]))
    ((page, box),) = bench.heard("box_drawn")
    assert page == 1
    assert box == pytest.approx(BOX, abs=3)
    mark = marked(bench, "yard.mp4", page=1, box=list(BOX))
    middle, pulled = inside(stage, 80, 70), inside(stage, 100, 90)
    # At the beginning it is the box itself that is moved,
    drag(stage, middle, pulled)
    ((who, page, box),) = bench.heard("box_changed")
    assert (who, page) == (mark, 1)
    assert box == pytest.approx((60, 50, 140, 130), abs=3)
    # and later it stands elsewhere from there on, and no time is left without it.
    bench.look("yard.mp4")
    part.seek(2.0)
    drag(stage, middle, pulled)
    ((who, track),) = bench.heard("track_changed")
    keys = tracks.keys_of(track)
    assert who == mark
    assert [at for at, _box in keys] == pytest.approx([0.0, 2.0, part.length])
    assert keys[0][1] == BOX
    assert keys[1][1] == keys[2][1] == pytest.approx((60, 50, 140, 130), abs=3)
    # Arrows do the same, once, and a key frame at the same time replaces the one before.
    mark = marked(bench, "yard.mp4", track=list(track))
    part.seek(2.0)
    stage.setFocus()
    qtbot.keyClick(stage, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(stage, Qt.Key.Key_Down, CONTROL)
    qtbot.waitUntil(lambda: bool(bench.heard("track_changed")), timeout=2_000)
    ((who, moved),) = bench.heard("track_changed")
    old, new = keys[1][1], tracks.keys_of(moved)[1][1]
    assert len(moved) == len(track)
    assert new == pytest.approx((old[0] + 10, old[1], old[2] + 10, old[3] + 1), abs=0.1)
    # What is black of it reaches over both places while it is on its way.
    part.seek(1.0)
    ((x0, y0, x1, y1),) = stage.masks
    assert x0 <= BOX[0] - 16
    assert x1 >= keys[1][1][2] + 16
    assert y0 < y1
    # It can be made to end here.
    bench.said.clear()
    part.seek(3.0)
    qtbot.keyClick(stage, Qt.Key.Key_O)
    assert tracks.keys_of(bench.heard("track_changed")[-1][1])[-1][0] == pytest.approx(
        3.0, abs=0.05
    )


def test_tracks_between_key_frames() -> None:
    track = tracks.flat([(1.0, (0, 0, 10, 10)), (3.0, (20, 0, 30, 10))])
    assert tracks.box_at(track, 2.0) == (10, 0, 20, 10)
    assert tracks.box_at(track, 0.0) == (0, 0, 10, 10)
    assert tracks.box_at(track, 9.0) == (20, 0, 30, 10)
    assert tracks.box_at((), 1.0) is None
    assert tracks.keys_of(tracks.begun(track, 2.0))[0] == (2.0, (10, 0, 20, 10))
    assert tracks.keys_of(tracks.ended(track, 2.0))[-1] == (2.0, (10, 0, 20, 10))
    assert len(tracks.keys_of(tracks.with_key(track, 3.01, (1, 1, 2, 2)))) == 2
    assert len(tracks.keys_of(tracks.with_key(track, 2.0, (1, 1, 2, 2)))) == 3


def test_forgetting_a_recording_while_its_after_is_made(bench: Bench, qtbot: QtBot) -> None:
    recording(bench, "yard.mp4")
    marked(bench, "yard.mp4", page=1, box=[10.0, 10.0, 60.0, 61.0])
    part = bench.pane.recording
    part.toggle_after()
    qtbot.wait(30)
    bench.pane.forget()
    assert not part.player.is_open
    assert (part.timeline.spans, part.stage.boxes, part._made) == ([], (), None)
    assert part.stage.image.isNull()
    qtbot.waitUntil(
        lambda: all(job.state != "running" for job in bench.session.jobs), timeout=60_000
    )
    assert part._made is None


def test_everything_has_a_name_and_room(bench: Bench, qtbot: QtBot) -> None:
    # The longest words of those it speaks.
    speak("ru")
    pane = RedactionPane(Commands())
    qtbot.addWidget(pane)
    pane.resize(940, 600)
    pane.show()
    try:
        for name in ("hearing.pdf", "yard.mp4"):
            ref = bench.items[name].id
            found = bench.answer(lambda vault, r=ref: redacting.look_over(vault, r, PROFILE))
            with qtbot.waitSignal(pane.shown, timeout=60_000):
                pane.show_review(bench.session, found)
            pane.set_drawing(True)
            qtbot.wait(50)
            assert nameless(pane) == []
            assert clipped(pane) == []
            assert pane.width() == 940
    finally:
        pane.forget()
        speak("en")
