"""The interview screen: what is typed is kept, skipped, made into records, rested from, and never lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from app.casework.interviewing import interviews
from app.casework.registry import people
from app.casework.registry.cases import save_case
from app.records.cases import Act, Event
from app.records.evidence import ItemText
from app.records.interviews import Interview, InterviewAnswer, InterviewNote
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.language import speak
from app.ui.screens.interview.question import QuestionWidget
from app.ui.screens.interview.screen import InterviewScreen
from app.ui.session import DRAFT, Session
from app.ui.theme import dress
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, new_vault
from tests.ui.conftest import texts_of
from tests.ui.test_house import nameless

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints", "Couldn't", "pa_context_connect"),
]

T = TypeVar("T")
NAME = "Айгүл Ёлкина"


class Room(QMainWindow):
    """The screen on an open vault, and nothing else."""

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        super().__init__()
        self.bot = qtbot
        self.screen = InterviewScreen(Commands())
        self.setCentralWidget(self.screen)
        self.resize(1270, 680)
        self.went: list[tuple[str, object]] = []
        self.screen.go.connect(lambda target, value: self.went.append((target, value)))
        self.session = Session(path, CREDENTIAL, self)
        self.refusals: list[str] = []
        self.session.refused.connect(self.refusals.append)
        self.session.changed.connect(self.screen.on_changes)
        with qtbot.waitSignal(self.session.opened, timeout=60_000):
            self.session.start()
        self.drafts = Drafts(self.session)
        self.screen.show_session(self.session, self.drafts)
        self.show()
        self.activateWindow()
        qtbot.waitUntil(self.isActiveWindow, timeout=60_000)
        self.screen.entered()
        self.settle()

    def vault(self, question: Callable[[Vault], T]) -> T:
        answers: list[T] = []
        self.session.ask("", question, answers.append)
        self.bot.waitUntil(lambda: bool(answers), timeout=60_000)
        return answers[0]

    def settle(self) -> None:
        """Let everything that was asked be answered and shown, twice over: an answer may ask again."""
        for _ in range(3):
            self.vault(lambda vault: None)
            QApplication.processEvents()

    def question(self, key: str, turn: int = 0) -> QuestionWidget:
        wanted = f"{key}|{turn}"
        return next(each for each in self.screen.page.questions if each.key == wanted)

    def type(self, key: str, text: str) -> QuestionWidget:
        """Type into a question that has the focus, and stay there."""
        widget = self.question(key)
        # Without a window manager nobody gives a window its focus back.
        self.activateWindow()
        self.bot.waitUntil(self.isActiveWindow, timeout=60_000)
        widget.editor.widget.setFocus()
        widget.editor.show_value(text)
        return widget

    def lock(self) -> None:
        kept = self.drafts.final()
        self.screen.forget()
        with self.bot.waitSignal(self.session.finished, timeout=60_000):
            self.session.close(kept)


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A vault with an interview; nobody opens it."""
    path = tmp_path_factory.mktemp("talk") / "vault"
    with new_vault(path) as vault:
        save_case(vault, "KZ-1", title="A case")
        people.save_person(vault, name=NAME, pseudonym="Witness A", protected=True)
        talk = interviews.begin(vault, "KZ-1", "torture", person=NAME, title="Long " * 99)
    return path, talk.id


@pytest.fixture
def room(
    begun: tuple[Path, str], tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> Iterator[Room]:
    dress(qapp, dark=False, text_size=1.0)
    speak("en")
    path = tmp_path / "vault"
    shutil.copytree(begun[0], path)
    made = Room(qtbot, path)
    made.screen.open(begun[1], "detention")
    made.settle()
    yield made
    if made.screen._session is not None:
        made.lock()
    made.close()
    made.deleteLater()


def answers(room: Room) -> dict[str, InterviewAnswer]:
    return {
        f"{each.question}|{each.turn}": each
        for each in room.vault(lambda vault: vault.find(InterviewAnswer))
    }


def test_answers_are_kept_skipped_made_into_records_and_undone(room: Room) -> None:
    screen = room.screen
    room.type("detention.account", "They came at night")
    assert answers(room) == {}, "nothing is kept while the field is being written in"
    room.question("detention.taken").editor.widget.setFocus()
    room.settle()
    assert answers(room)["detention.account|0"].text == "They came at night"
    # By keys alone: on to the next question, and skip it.
    room.bot.keyClick(room.focusWidget(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert screen.page.focused() is room.question("detention.rights")
    room.bot.keyClick(room.focusWidget(), Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    room.settle()
    assert answers(room)["detention.rights|0"].skipped == "did-not-want"
    assert screen.shelf.sections.item(2).text().endswith("1 asked, 1 skipped, 2 open")
    widget = room.question("detention.account")
    room.bot.mouseClick(widget.make, Qt.MouseButton.LeftButton)
    room.settle()
    (event,) = room.vault(lambda vault: vault.find(Event))
    chip = widget.made.flow.itemAt(0).widget()
    assert chip.label == event.title == "Detention and ill-treatment"
    chip.click()
    assert room.went == [("event", event.id)]
    # A section that is about each method: its second turn changes the same act.
    screen.show_section("methods")
    for turn, code in enumerate(("0301", "0308")):
        if turn:
            screen.head.turn.trigger()
        asked = room.question("methods.method", turn)
        asked.editor.show_value([code])
        asked.settled.emit()
        room.bot.mouseClick(asked.make, Qt.MouseButton.LeftButton)
        room.settle()
    act = room.vault(lambda vault: vault.one(Act, act="02011111"))
    assert act is not None
    assert act.methods == ("0301", "0308")
    with room.bot.waitSignal(room.session.undone, timeout=60_000):
        room.session.undo()
    room.settle()
    act = room.vault(lambda vault: vault.one(Act, act="02011111"))
    assert act is not None
    assert act.methods == ("0301",)
    assert room.question("methods.method", 1).made.isHidden()
    # The end writes it up, and nothing more can be written until somebody goes on.
    screen.head.end.trigger()
    room.settle()
    texts = room.vault(lambda vault: [vault.text(t.id) for t in vault.find(ItemText, kind="notes")])
    assert "They came at night" in texts[-1]
    assert not room.question("methods.method").editor.isEnabled()
    assert not screen.head.rest.isEnabled()
    screen.head.end.trigger()
    room.settle()
    assert room.question("methods.method").editor.isEnabled()
    assert room.refusals == []


def test_a_note_has_the_moment_at_which_it_was_begun_and_a_break_covers_everything(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen, field = room.screen, room.screen.notes.field
    monkeypatch.setattr(screen.notes, "_position", lambda: 12.5)
    field.setPlainText("falls silent")
    monkeypatch.setattr(screen.notes, "_position", lambda: 99.0)
    monkeypatch.setattr("app.ui.screens.interview.notes.now", lambda: "2030-01-01T00:00:00Z")
    field.setPlainText("falls silent, looks away")
    room.bot.keyClick(field, Qt.Key.Key_Return)
    room.settle()
    (note,) = room.vault(lambda vault: vault.find(InterviewNote))
    assert note.text == "falls silent, looks away"
    assert note.second == 12.5
    assert note.at < "2030"
    assert field.toPlainText() == ""
    assert "[00:00:12.5]" in screen.notes.list.item(0).text()
    screen.notes.list.setCurrentRow(0)
    screen.notes.list.itemActivated.emit(screen.notes.list.item(0))
    assert field.toPlainText() == note.text
    field.setPlainText("looks away")
    room.bot.keyClick(field, Qt.Key.Key_Return)
    room.settle()
    assert [each.text for each in room.vault(lambda vault: vault.find(InterviewNote))] == [
        "looks away"
    ]
    paused: list[str] = []
    monkeypatch.setattr(screen.bar, "pause", lambda: paused.append("pause"))
    monkeypatch.setattr(screen.bar, "resume", lambda: paused.append("resume"))
    monkeypatch.setattr(type(screen.bar), "recording", property(lambda bar: True))
    monkeypatch.setattr(type(screen.bar), "state", property(lambda bar: "recording"))
    screen.head.rest.trigger()
    room.settle()
    assert screen.cover.isVisible()
    assert screen.cover.size() == screen.size()
    monkeypatch.setattr(type(screen.cover), "minutes", property(lambda cover: 7))
    room.bot.keyClick(screen.cover, Qt.Key.Key_Escape)
    room.settle()
    assert not screen.cover.isVisible()
    assert paused == ["pause", "resume"]
    rest = room.vault(lambda vault: vault.find(InterviewNote, kind="break"))
    assert [each.text.replace("(s)", "s") for each in rest] == ["A break of 7 minutes"]
    monkeypatch.undo()


def test_a_kill_loses_no_more_than_was_typed_since_the_last_draft(
    room: Room, begun: tuple[Path, str], tmp_path: Path, qtbot: QtBot
) -> None:
    room.type("detention.account", "They came at night, six of them")
    room.screen.notes.field.setPlainText("half a no")
    room.drafts.save()
    room.settle()
    # As the disk is at this moment: nothing was closed or sealed.
    killed = tmp_path / "killed"
    shutil.copytree(room.session.folder, killed)
    after = Room(qtbot, killed)
    drafts: dict[str, object] = {}
    after.session.drafts(drafts.update)
    after.settle()
    assert (room.refusals, after.refusals) == ([], [])
    assert set(drafts) == {f"interview/answers/{begun[1]}", f"interview/note/{begun[1]}"}
    for key, state in drafts.items():
        assert isinstance(state, dict)
        assert after.screen.restore_draft(key, state)
    after.settle()
    widget = after.question("detention.account")
    assert widget.editor.value() == "They came at night, six of them"
    assert after.screen.notes.field.toPlainText() == "half a no"
    # Keeping both empties the drafts.
    after.screen.page.leave()
    qtbot.keyClick(after.screen.notes.field, Qt.Key.Key_Return)
    after.settle()
    assert answers(after)["detention.account|0"].text == "They came at night, six of them"
    assert after.vault(lambda vault: vault.desk.names(DRAFT)) == []
    after.lock()
    after.close()
    after.deleteLater()


def test_a_lock_leaves_nothing_and_everything_has_a_name(room: Room) -> None:
    room.type("detention.account", "secret-account")
    room.screen.notes.field.setPlainText("secret-note")
    room.screen.rest()
    room.settle()
    assert nameless(room.screen) == []
    room.lock()
    held = " ".join(texts_of(room.screen))
    for told in ("secret-account", "secret-note", NAME, "Witness A", "Long Long", "KZ-1"):
        assert told not in held
    assert not room.screen.cover.isVisible()


def test_a_new_interview_is_begun_from_its_form(room: Room, qtbot: QtBot) -> None:
    from app.ui.screens.interview.sheets import InterviewSheet

    room.screen.head.new.trigger()
    room.settle()
    sheet = room.findChild(InterviewSheet)
    assert isinstance(sheet, InterviewSheet)
    assert sheet.editors["case"].value() == "KZ-1", "the only case there is"
    for name, value in (("template", "general"), ("present", "mother; lawyer"), ("language", "ky")):
        sheet.editors[name].show_value(value)
    sheet.save()
    room.settle()
    found = room.vault(lambda vault: vault.find(Interview, template="general"))
    assert [each.present for each in found] == [("mother", "lawyer")]
    assert found[0].interviewers == ("Researcher",)
    assert room.screen.page.section == "person"
    assert room.screen.shelf.current() == found[0].id
