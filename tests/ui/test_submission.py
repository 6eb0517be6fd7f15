"""The screen of submissions: writing, citing, cutting, checks, a lock in the middle; against the vault."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from app.casework.arguing import claims
from app.casework.registry import link
from app.casework.submitting import blocks, markup, notes, submissions
from app.records.submissions import SubmissionBlock
from app.ui.screens.submission import anchors
from app.ui.screens.submission.screen import SubmissionScreen
from tests.builders import new_vault, small_case
from tests.ui.stage import Stage, copy, look

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

PERSON = "0197aaaa-bbbb-7ccc-8ddd-eeeeffff0001"
TEXT = f"On that day [[{PERSON}]] was held.[^a] 😀 He saw no judge[^b][^c]. Next"

Open = Callable[[], Stage]


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("submission") / "vault"
    with new_vault(path) as vault:
        case = small_case(vault)
        with vault.change() as change:
            passage = change.put("quoted", link.passage(vault, case.item, link.Span(11, 30)))
        claim = claims.save(vault, "KZ-1", "People were held.", provisions=["iccpr:9.1"])
        claims.evidence(vault, claim.id, passage.id)
        made = submissions.create(vault, "KZ-1", "For Geneva")
        blocks.add(vault, made.id, "heading", "Detention", section="detention")
        blocks.add(vault, made.id, "paragraph", "First one. Second one.", section="detention")
        blocks.add(vault, made.id, "paragraph", "Last one.", section="detention")
    return path


@pytest.fixture
def on_stage(original: Path, tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    look(qapp)
    stages = []

    def put() -> Stage:
        stage = Stage(qtbot, SubmissionScreen)  # type: ignore[arg-type]
        stages.append(stage)
        stage.open(copy(original, tmp_path / "vault"))
        return stage

    yield put
    for stage in stages:
        stage.close()
        stage.deleteLater()


def texts(stage: Stage) -> list[str]:
    return stage.vault(
        lambda vault: [each.text for each in vault.find(SubmissionBlock, order="position,id")]
    )


def test_no_cursor_lands_in_a_footnote_or_a_name(qtbot: QtBot) -> None:
    edit = QTextEdit()
    qtbot.addWidget(edit)
    shown = edit.document()
    anchors.ready(shown)
    anchors.write(edit.textCursor(), TEXT, {"a": 1, "b": 2}, {PERSON: "Witness A"}, edit.palette())
    assert anchors.stored(shown) == TEXT
    cursor = QTextCursor(shown)
    places = set()
    for place in range(shown.characterCount()):
        cursor.setPosition(place)
        places.add(len(anchors.stored(shown, cursor.position())))
    runs = [run for run in markup.parse(TEXT) if run.kind != markup.TEXT]
    assert not [at for at in places for run in runs if run.start < at < run.end]
    assert places == {at for at in range(len(TEXT) + 1) if markup.outside(TEXT, at) == at}
    for at in (0, 14, len(TEXT)):
        back = len(anchors.stored(shown, anchors.position(shown, at)))
        assert back == markup.outside(TEXT, at)
    cursor.setPosition(anchors.position(shown, TEXT.index("[^a]") + 4))
    cursor.deletePreviousChar()
    assert anchors.stored(shown) == TEXT.replace("[^a]", "")
    assert "footnote 1" in anchors.spoken(TEXT, {"a": 1}, {PERSON: "Witness A"})


def test_write_cite_cut_and_undo(on_stage: Open) -> None:
    stage = on_stage()
    screen = stage.screen
    assert isinstance(screen, SubmissionScreen)
    screen.list.setCurrentRow(0)
    stage.bot.keyClick(screen.list, Qt.Key.Key_Return)
    desk = screen.desk
    stage.bot.waitUntil(lambda: len(desk.paper.rows.lines) == 3, timeout=60_000)
    first = desk.paper.rows.lines[1].block.id
    place = desk.paper.visualRect(desk.paper.rows.index(1)).center()
    editor = desk.paper.editor
    for visible in (False, True):
        # The first click selects, the second one writes.
        stage.bot.mouseClick(desk.paper.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert (desk.paper.current_id(), editor.isVisible()) == (first, visible)
    editor.go_to(10)
    stage.bot.keyClicks(editor, " More")
    assert texts(stage)[1] == "First one. Second one."
    # A claim is cited where the cursor stands; what was written goes with it.
    desk.evidence.show_kind("claim")
    stage.bot.waitUntil(lambda: desk.evidence.list.count() == 2, timeout=60_000)
    stage.bot.keyClick(desk.evidence.field, Qt.Key.Key_Return)
    stage.settle()
    (key,) = stage.vault(lambda vault: notes.notes(vault, first))
    assert texts(stage)[1] == f"First one. More[^{key}] Second one."
    assert editor.text() == texts(stage)[1]
    assert not editor.changed()
    assert desk.notes.list.count() == 1
    # Enter cuts, Backspace joins, the vault's undo takes each back.
    editor.go_to(len(f"First one. More[^{key}]"))
    stage.bot.keyClick(editor, Qt.Key.Key_Return)
    stage.settle()
    assert texts(stage) == ["Detention", f"First one. More[^{key}]", "Second one.", "Last one."]
    assert (editor.text(), editor.at()) == ("Second one.", 0)
    stage.bot.keyClick(editor, Qt.Key.Key_Backspace)
    stage.settle()
    assert texts(stage)[1] == f"First one. More[^{key}] Second one."
    stage.bot.keyClick(editor, Qt.Key.Key_Escape)
    for _ in range(3):
        stage.undo()
    assert texts(stage) == ["Detention", "First one. Second one.", "Last one."]
    # Dragged, a part says which it is and none of its words.
    index = desk.paper.rows.index(1)
    data = desk.paper.rows.mimeData([index])
    assert index.flags() & Qt.ItemFlag.ItemIsDragEnabled
    assert (data.formats(), data.hasText()) == (["application/x-kuager-parts"], False)
    desk.paper.moved.emit([first], desk.paper.rows.lines[0].block.id)
    stage.settle()
    assert texts(stage)[0] == "First one. Second one."
    stage.undo()
    # Moved by keys, and the checks lead to what is wrong.
    desk.paper.select(first)
    desk.deeds.actions_["down"].trigger()
    stage.settle()
    assert texts(stage)[2] == "First one. Second one."
    stage.bot.waitUntil(
        lambda: any(check.block == first for check, _words in desk.checks.found), timeout=60_000
    )
    uncited = [check for check, _words in desk.checks.found if check.block == first]
    desk.checks.go_wanted.emit(uncited[0])
    assert editor.isVisible()
    assert editor.textCursor().selectedText() == "First one."


def test_what_is_being_written_comes_back_after_a_lock(on_stage: Open, tmp_path: Path) -> None:
    stage = on_stage()
    screen = stage.screen
    assert isinstance(screen, SubmissionScreen)
    screen.list.setCurrentRow(0)
    stage.bot.keyClick(screen.list, Qt.Key.Key_Return)
    desk = screen.desk
    stage.bot.waitUntil(lambda: len(desk.paper.rows.lines) == 3, timeout=60_000)
    desk.paper.select(desk.paper.rows.lines[2].block.id)
    desk.paper.edit_current(0)
    stage.bot.keyClicks(desk.paper.editor, "Half ")
    assert stage.drafts is not None
    ((key, state),) = stage.drafts.final().items()
    screen.sheet = None  # type: ignore[attr-defined]
    stage.lock()
    assert (desk.paper.rows.lines, desk.paper.editor.toPlainText()) == ([], "")
    assert (screen.list.count(), desk.title.editors["title"].value()) == (0, "")
    stage.open(tmp_path / "vault")
    assert isinstance(state, dict)
    assert screen.restore_draft(key.removeprefix("draft/"), state)
    stage.bot.waitUntil(lambda: desk.paper.editor.text() == "Half Last one.", timeout=60_000)
    assert desk.paper.editor.at() == 5
    stage.bot.keyClick(desk.paper.editor, Qt.Key.Key_Escape)
    stage.settle()
    assert texts(stage)[2] == "Half Last one."


def test_what_was_thrown_away_is_taken_out_of_the_trash(on_stage: Open) -> None:
    stage = on_stage()
    screen = stage.screen
    assert isinstance(screen, SubmissionScreen)
    stage.bot.keyClick(screen.list, Qt.Key.Key_Delete)
    stage.settle()
    assert screen.list.count() == 0
    screen.in_trash.click()
    stage.settle()
    assert screen.list.count() == 1
    stage.bot.keyClick(screen.list, Qt.Key.Key_Return)
    stage.settle()
    assert stage.vault(
        lambda vault: [e.submission.name for e in submissions.submissions(vault)]
    ) == ["For Geneva"]
