"""The redaction review by keys: deciding, drawing, saying what a mark is, and how far an item has come."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.casework.redacting import review
from app.casework.reviewing import redacting, review_view
from app.records import profiles
from app.records.evidence import Item
from app.records.marks import Mark, RareCheck, SignOff
from app.ui.screens.review import answers
from app.ui.screens.review.onward import SecondSheet
from app.ui.theme import dress
from app.ui.viewers.redacting.papers import Papers
from tests.ui.conftest import texts_of
from tests.ui.review_open import OFFICER, OTHER, WITNESS, Reviewing, review_vault

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module")
def pristine_review(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    folder = tmp_path_factory.mktemp("review")
    return folder / "case", review_vault(folder / "case", folder / "files")


@pytest.fixture
def ids(pristine_review: tuple[Path, dict[str, str]]) -> dict[str, str]:
    return pristine_review[1]


@pytest.fixture
def window(
    qtbot: QtBot,
    pristine_review: tuple[Path, dict[str, str]],
    tmp_path: Path,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Reviewing]:
    # The pixels have tests of their own, and a journey: here no worker is started for them.
    monkeypatch.setattr(Papers, "show_review", lambda *_both: None)
    dress(qapp, dark=False, text_size=1.0)
    shutil.copytree(pristine_review[0], tmp_path / "case")
    window = Reviewing(qtbot, tmp_path / "case")
    yield window
    window.end()


def test_keys_decide_and_go_on(window: Reviewing, ids: dict[str, str]) -> None:
    screen = window.open(ids["statement.pdf"])
    queue = screen.queue
    before = queue.entry()
    assert before is not None
    assert before.mark.state == "suggested"
    assert screen.editor.why.text()
    window.key(Qt.Key.Key_A)
    after = queue.entry()
    assert after is not None
    assert after.mark.id != before.mark.id
    assert after.mark.state == "suggested"
    assert window.marks()[before.mark.id] == "accepted"
    window.key(Qt.Key.Key_R)
    assert window.marks()[after.mark.id] == "rejected"
    # Back to it with K, which goes over what is decided as well.
    window.key(Qt.Key.Key_K)
    assert queue.current == after.mark.id
    window.key(Qt.Key.Key_J)
    assert queue.current != after.mark.id
    window.undo()
    assert window.marks()[after.mark.id] == "suggested"
    assert window.marks()[before.mark.id] == "accepted"
    # What is decided already is gone over on the way to the next.
    queue.choose(after.mark.id)
    window.key(Qt.Key.Key_A)
    queue.choose(before.mark.id)
    window.key(Qt.Key.Key_R)
    following = queue.entry()
    assert following is not None
    assert following.mark.state == "suggested"


def test_keys_pressed_faster_than_the_vault_answers_decide_one_mark_each(
    window: Reviewing, ids: dict[str, str]
) -> None:
    screen = window.open(ids["statement.pdf"])
    assert screen.looked is not None
    waiting = screen.looked.review.waiting
    assert waiting >= 5
    for _ in range(4):
        window.key(Qt.Key.Key_A, settle=False)
    assert len(window.quotes("accepted")) == 4
    window.settle()
    assert list(window.marks().values()).count("accepted") == 4
    assert screen.looked.review.waiting == waiting - 4
    entry = screen.queue.entry()
    assert entry is not None
    assert entry.mark.state == "suggested"


def test_all_of_a_person_all_alike_and_all_of_a_group(
    window: Reviewing, ids: dict[str, str]
) -> None:
    screen = window.open(ids["statement.pdf"])
    lines = screen.queue.model.lines
    heads = [line for line in lines if line.entry is None]
    assert [line.group for line in heads[:2]] == [f"person:{ids[WITNESS]}", f"person:{ids[OTHER]}"]
    assert "Witness A" in heads[0].second
    window.key(Qt.Key.Key_P)
    held = window.vault(lambda vault: vault.find(Mark, item_id=ids["statement.pdf"]))
    of_witness = {mark.state for mark in held if mark.person_id == ids[WITNESS]}
    assert of_witness == {"accepted"}
    assert {m.state for m in held if m.person_id != ids[WITNESS]} == {"suggested"}
    # The next open one was chosen; it is said twice, and both are settled.
    entry = screen.queue.entry()
    assert entry is not None
    assert entry.mark.person_id == ids[OTHER]
    assert entry.alike == 2
    window.key(Qt.Key.Key_A, SHIFT)
    held = window.vault(lambda vault: vault.find(Mark, item_id=ids["statement.pdf"]))
    assert {m.state for m in held if m.person_id == ids[OTHER]} == {"accepted"}
    # A heading stands for all that is open under it.
    entry = screen.queue.entry()
    assert entry is not None
    row = screen.queue.model.row_of(entry.mark.id)
    screen.queue.list.setCurrentIndex(screen.queue.model.index(row - 1))
    assert screen.queue.entry() is None
    window.key(Qt.Key.Key_A)
    assert "suggested" not in [
        line.entry.mark.state
        for line in screen.queue.model.lines
        if line.entry and line.group == lines[row - 1].group
    ]
    window.undo()
    assert window.marks()[entry.mark.id] == "suggested"


def test_by_page_only_what_is_open_and_a_click_on_a_heading(
    window: Reviewing, ids: dict[str, str], qtbot: QtBot
) -> None:
    from app.ui.screens.review.queue_delegate import group_button

    screen = window.open(ids["statement.pdf"])
    queue = screen.queue
    queue.by.setCurrentIndex(queue.by.findData("page"))
    heads = [line.text for line in queue.model.lines if line.entry is None]
    assert heads == ["Page 1", "Page 2"]
    queue.open_only.setChecked(True)
    list_ = queue.list
    list_.scrollToTop()
    place = group_button(list_.visualRect(queue.model.index(0))).center()
    qtbot.mouseClick(list_.viewport(), Qt.MouseButton.LeftButton, pos=place)
    window.settle()
    assert [line.text for line in queue.model.lines if line.entry is None][-1] == "Page 2"
    accepted = list(window.marks().values()).count("accepted")
    assert accepted >= 3
    assert window.quotes("suggested")


def test_what_a_mark_is_can_be_said(window: Reviewing, ids: dict[str, str]) -> None:
    screen = window.open(ids["statement.pdf"])
    editor = screen.editor
    mark_id = screen.queue.current
    editor.reason.setCurrentIndex(editor.reason.findData("manual"))
    editor.reason.activated.emit(editor.reason.currentIndex())
    editor.scope.setCurrentIndex(editor.scope.findData("line"))
    editor.scope.activated.emit(editor.scope.currentIndex())
    window.settle()
    held = window.vault(lambda vault: vault.get(Mark, mark_id))
    assert (held.reason, held.scope) == ("manual", "line")
    window.focus(editor.note)
    window.qtbot.keyClicks(editor.note, "Asked for it")
    window.focus(editor.person.lineEdit())
    editor.person.setEditText(OTHER[:5].lower())
    window.key(Qt.Key.Key_Return)
    held = window.vault(lambda vault: vault.get(Mark, mark_id))
    assert (held.note, held.person_id) == ("Asked for it", ids[OTHER])
    # What gives a name away is refused in a sentence, and stays written to be changed.
    window.focus(editor.token)
    editor.token.setText("the Каримов boy")
    window.key(Qt.Key.Key_Return)
    assert "name" in editor.problem.text()
    assert editor.token.text() == "the Каримов boy"
    assert window.vault(lambda vault: vault.get(Mark, mark_id)).token == ""
    editor.token.setText("The cook")
    window.key(Qt.Key.Key_Return)
    assert window.vault(lambda vault: vault.get(Mark, mark_id)).token == "The cook"
    assert not editor.problem.isVisible()
    assert editor.bits.isHidden() == (editor.bits.text() == "")


def test_letters_that_decide_can_be_written_in_a_note(
    window: Reviewing, ids: dict[str, str]
) -> None:
    screen = window.open(ids["statement.pdf"])
    window.focus(screen.editor.note)
    window.qtbot.keyClicks(screen.editor.note, "parked van, B")
    assert screen.editor.note.text() == "parked van, B"
    assert set(window.marks().values()) == {"suggested"}


def test_a_note_that_was_not_saved_survives_a_lock(window: Reviewing, ids: dict[str, str]) -> None:
    screen = window.open(ids["statement.pdf"])
    screen.queue.step(1)
    mark_id = screen.queue.current
    screen.queue.by.setCurrentIndex(1)
    window.focus(screen.editor.note)
    window.qtbot.keyClicks(screen.editor.note, "Ask the sister")
    place = window.lock()
    left = "\n".join(texts_of(window))
    for word in ("Каримов", "Азизбек", "sister", "Merke", "statement"):
        assert word not in left
    window.unlock()
    screen.restore_place(place)
    screen.entered()
    window.wait(lambda: screen.item_id == ids["statement.pdf"])
    window.settle()
    assert screen.queue.current == mark_id
    assert screen.queue.by.currentData() == "page"
    drafts: dict[str, object] = {}
    window.session.drafts(drafts.update)
    window.wait(lambda: drafts)
    ((key, state),) = drafts.items()
    assert screen.restore_draft(key, state)  # type: ignore[arg-type]
    window.wait(lambda: screen.editor.note.text() == "Ask the sister")
    window.focus(screen.queue.list)
    window.settle()
    assert window.vault(lambda vault: vault.get(Mark, mark_id)).note == "Ask the sister"


def test_a_drawn_box_is_chosen_moved_taken_away_and_comes_back(
    window: Reviewing, ids: dict[str, str]
) -> None:
    screen = window.open(ids["statement.pdf"])
    window.key(Qt.Key.Key_B)
    assert screen.pane.drawing
    screen.pane.box_drawn.emit(2, (50.0, 300.0, 120.0, 360.0))
    window.settle()
    entry = screen.queue.entry()
    assert entry is not None
    assert (entry.mark.page, entry.mark.box) == (2, (50.0, 300.0, 120.0, 360.0))
    assert entry.mark.state == "accepted"
    screen.pane.box_changed.emit(entry.mark.id, 2, (60.0, 300.0, 130.0, 360.0))
    window.settle()
    assert window.vault(lambda v: v.get(Mark, entry.mark.id)).box[0] == 60.0
    screen.pane.text_marked.emit(0, 9)
    window.settle()
    assert screen.queue.entry().mark.quote == "Statement"  # type: ignore[union-attr]
    screen.queue.choose(entry.mark.id)
    window.focus(screen.queue.list)
    window.key(Qt.Key.Key_Delete)
    assert window.marks()[entry.mark.id] == "rejected"
    assert screen.queue.model.row_of(entry.mark.id) < 0
    window.undo()
    assert screen.queue.model.row_of(entry.mark.id) >= 0
    # Clicked on the page, it is found in the queue.
    screen.queue.step(-1)
    screen.pane.mark_chosen.emit(entry.mark.id)
    assert screen.queue.current == entry.mark.id


def test_from_step_to_step_and_back(window: Reviewing, ids: dict[str, str]) -> None:
    screen = window.open(ids["statement.pdf"])
    head = screen.head
    assert screen.looked is not None
    assert screen.looked.review.state == "marked"
    assert not head.button.isVisible()
    assert not window.commands["review.looked"].action.isEnabled()
    while screen.looked.review.waiting:
        window.key(Qt.Key.Key_A)
    assert head.button.text() == "I have looked at every page"
    window.key(Qt.Key.Key_V)
    # The pane burns the pages that are looked at, which may be all of them.
    assert head.steps.done >= 2
    assert window.vault(lambda v: len(v.find(SignOff, item_id=ids["statement.pdf"]))) == 1
    window.run("review.apply")
    window.no_jobs()
    assert head.steps.done == 3
    assert head.button.text() == "Take it to a bundle"
    head.button.click()
    assert window.went[-1][0] == "export"
    assert window.went[-1][1]["case"] == "KZ-1"
    # Another decision takes it back to where somebody must look again.
    window.key(Qt.Key.Key_R)
    assert head.steps.done == 1
    assert head.button.text() == "I have looked at every page"
    window.undo()
    assert head.steps.done == 3


def test_for_another_audience_and_as_something_else(window: Reviewing, ids: dict[str, str]) -> None:
    screen = window.open(ids["statement.pdf"])
    head = screen.head
    names = [head.profile.itemData(at) for at in range(head.profile.count())]
    assert set(names) == set(profiles.load_profiles())
    shows_all = next(n for n in names if profiles.profile(n).hide == "none")
    head.profile.setCurrentIndex(names.index(shows_all))
    head.profile.activated.emit(head.profile.currentIndex())
    window.settle()
    assert screen.queue.model.lines == []
    assert screen.queue.stack.currentWidget() is screen.queue.nothing
    head.profile.setCurrentIndex(names.index("un"))
    head.profile.activated.emit(head.profile.currentIndex())
    window.settle()
    assert screen.queue.model.lines
    head.product.setCurrentIndex(head.product.findData("transcript"))
    head.product.activated.emit(head.product.currentIndex())
    window.settle()
    item = window.vault(lambda vault: vault.get(Item, ids["statement.pdf"]))
    assert item.leaves_as == "transcript"
    assert not head.style_.isEnabled()
    window.undo()
    head.style_.setCurrentIndex(head.style_.findData("bilevel"))
    head.style_.activated.emit(head.style_.currentIndex())
    window.settle()
    item = window.vault(lambda vault: vault.get(Item, ids["statement.pdf"]))
    assert (item.page_style, item.page_dpi) == ("bilevel", 0)


def test_a_second_reviewer_has_another_name(
    window: Reviewing, ids: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    strict = {
        name: replace(each, second_review=True) for name, each in profiles.load_profiles().items()
    }
    for module in (profiles, review_view, answers):
        monkeypatch.setattr(module, "load_profiles", lambda: strict)
    screen = window.open(ids["note.docx"])
    assert screen.looked is not None
    while screen.looked.review.waiting:
        window.key(Qt.Key.Key_A)
    window.key(Qt.Key.Key_V)
    assert screen.head.steps.done == 1
    assert screen.head.missing.text() == "A second reviewer has not signed it off yet."
    screen.head.button.click()
    sheet = window.findChildren(SecondSheet)[0]
    assert "Researcher" in "\n".join(texts_of(sheet))
    sheet.editors["name"].show_value(" researcher ")
    sheet.save()
    window.settle()
    assert sheet.message.text()
    sheet.editors["name"].show_value("Dinara")
    sheet.save()
    window.settle()
    assert screen.head.steps.done >= 2
    signed = window.vault(lambda vault: vault.find(SignOff, item_id=ids["note.docx"]))
    assert sorted(each.actor for each in signed) == ["Dinara", "Researcher"]


def test_the_next_item_that_waits(window: Reviewing, ids: dict[str, str]) -> None:
    screen = window.screen_
    assert screen.stack.currentIndex() == 0
    window.run("review.next_item")
    first = screen.item_id
    assert first in ids.values()
    window.focus(screen.queue.list)
    window.key(Qt.Key.Key_N)
    window.settle()
    assert screen.item_id not in ("", first)
    # Settled and signed off, neither waits any longer.
    for name in ("statement.pdf", "note.docx"):
        window.session.do("x", lambda v, n=name: review.settle(v, ids[n], ["all"], []))
    window.settle()
    window.key(Qt.Key.Key_N)
    assert window.told[-1] == "Nothing else waits for a review."


def test_rare_details_are_hidden_or_let_stand(window: Reviewing, ids: dict[str, str]) -> None:
    screen = window.open(ids["statement.pdf"])
    assert screen.looked is not None
    rare = {each.value: each for each in screen.looked.review.rare}
    assert {"Merke", "cook"} <= set(rare)
    count = len(rare)
    assert screen.tabs.tabText(1) == f"Rare details ({count})"
    screen.tabs.setCurrentIndex(1)
    rows = screen.checklist.rows
    window.focus(rows)
    rows.choose(next(line for line in rows.lines() if "Merke" in line.text(0)))
    window.key(Qt.Key.Key_H)
    held = window.vault(lambda v: v.find(Mark, item_id=ids["statement.pdf"], quote="Merke"))
    assert [(mark.state, mark.reason) for mark in held] == [("accepted", "manual")]
    assert screen.tabs.tabText(1) == f"Rare details ({count - 1})"
    rows.choose(next(line for line in rows.lines() if "cook" in line.text(0)))
    window.key(Qt.Key.Key_L)
    checks = window.vault(lambda v: v.find(RareCheck))
    assert [each.detail for each in checks] == [rare["cook"].detail]
    assert screen.tabs.tabText(1) != f"Rare details ({count - 1})"
    window.undo()
    assert screen.tabs.tabText(1) == f"Rare details ({count - 1})"


def test_what_somebody_else_decides_is_shown(window: Reviewing, ids: dict[str, str]) -> None:
    screen = window.open(ids["statement.pdf"])
    current = screen.queue.current
    window.session.do(
        "Elsewhere",
        lambda vault: redacting.accept_person(vault, ids["statement.pdf"], ids[OTHER]),
    )
    window.settle()
    assert "Айгүл Ёлкина" in window.quotes("accepted")
    assert screen.queue.current == current


def test_what_an_audience_may_see_is_said_to_be_no_longer_hidden(
    window: Reviewing, ids: dict[str, str]
) -> None:
    screen = window.open(ids["statement.pdf"])
    screen.pane.text_marked.emit(0, 9)
    window.settle()
    mark_id = screen.queue.current
    editor = screen.editor
    editor.reason.setCurrentIndex(editor.reason.findData("name"))
    editor.reason.activated.emit(editor.reason.currentIndex())
    window.settle()
    assert screen.queue.model.row_of(mark_id) >= 0
    # The name of somebody whom this audience may know.
    editor.person.setCurrentIndex(editor.person.findData(ids[OFFICER]))
    editor.person.activated.emit(editor.person.currentIndex())
    window.settle()
    assert screen.queue.model.row_of(mark_id) < 0
    assert "hides nothing" in window.told[-1]
    window.undo()
    assert screen.queue.model.row_of(mark_id) >= 0


def test_escape_leaves_a_field_before_the_screen(window: Reviewing, ids: dict[str, str]) -> None:
    screen = window.open(ids["statement.pdf"])
    mark_id = screen.queue.current
    window.focus(screen.editor.note)
    window.qtbot.keyClicks(screen.editor.note, "Half a")
    window.key(Qt.Key.Key_Escape)
    assert window.went == []
    assert screen.queue.list.hasFocus()
    assert window.vault(lambda vault: vault.get(Mark, mark_id)).note == "Half a"
    window.key(Qt.Key.Key_Escape)
    assert window.went == [("back", None)]
