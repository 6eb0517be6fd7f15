"""One section of an interview at a time: its opening words, its questions, each turn of it.

An answer is kept when its field is left, as a step that can be undone; until then it is a draft, saved
within two seconds.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.casework.interviewing import interview_fills, interview_making, interviews
from app.casework.interviewing.interview_making import Made
from app.casework.interviewing.interview_templates import Section, said
from app.ui.drafts import Drafts
from app.ui.icons import icon
from app.ui.language import current, tr
from app.ui.parts.labels import plain, rule
from app.ui.parts.sheet import scrolled
from app.ui.screens.interview.answers import Room
from app.ui.screens.interview.question import QuestionWidget
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE
from app.vault.vault import Vault

DRAFT = "interview/answers"
"""How the keys of answers that are being written begin."""


class SectionPage(QWidget):
    """The questions of one section.

    Signals:
        opened(Made): a record that was made of an answer shall be shown.
        details_wanted(question key, turn): its records shall be made, but asked about first.
        moved(step): the section before (-1) or after (1) is wanted.
        said(text, meaning): a toast.
    """

    opened = Signal(object)
    details_wanted = Signal(str, int)
    moved = Signal(int)
    said = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._drafts: Drafts | None = None
        self._room: Room | None = None
        self._section: Section | None = None
        self._turns = 1
        self._registered = False
        self.questions: list[QuestionWidget] = []
        self.title = plain(size=1.25, bold=True)
        self.prompt = plain(size=1.1)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(SPACE, 0, 2 * SPACE, SPACE)
        self._column.setSpacing(SPACE)
        self.area: QScrollArea = scrolled(self._inside, tr("Questions of this section"))
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.more = QPushButton(icon("plus"), "")
        self.more.setAccessibleName(tr("Ask this section once more"))
        self.more.clicked.connect(lambda _checked=False: self.another_turn())
        self.before = QPushButton(icon("chevron-left"), tr("Back"))
        self.before.clicked.connect(lambda _checked=False: self.moved.emit(-1))
        self.after = QPushButton(icon("chevron-right"), tr("Next section"))
        self.after.clicked.connect(lambda _checked=False: self.moved.emit(1))
        for button in (self.more, self.before, self.after):
            button.setMinimumHeight(CONTROL)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addWidget(self.before)
        foot.addWidget(self.more)
        foot.addStretch(1)
        foot.addWidget(self.after)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, 0, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.title)
        column.addWidget(self.prompt)
        column.addWidget(self.area, 1)
        column.addLayout(foot)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)

    # Drafts

    @property
    def draft_key(self) -> str:
        """Of the draft: one for each interview."""
        return f"{DRAFT}/{self._room.shown.interview.id if self._room else ''}"

    def draft(self) -> dict[str, Any] | None:
        """What is written and not kept."""
        if self._room is None or self._section is None:
            return None
        written = {each.key: each.value() for each in self.questions if each.differs()}
        if not written:
            return None
        return {"section": self._section.key, "turns": self._turns, "answers": written}

    def restore(self, state: dict[str, Any]) -> None:
        """Show what a draft holds, in the section that is shown."""
        turns = state.get("turns", 1)
        if isinstance(turns, int) and turns > self._turns:
            self._turns = turns
            self._build()
        for each in self.questions:
            value = state.get("answers", {}).get(each.key)
            if isinstance(value, dict):
                each.show_value(value)
                self._written()
        first = next((each for each in self.questions if each.differs()), None)
        if first is not None:
            first.setFocus()

    # Showing

    @property
    def section(self) -> str:
        """Key of the section that is shown, or ``""``."""
        return self._section.key if self._section else ""

    def show_room(self, session: Session, drafts: Drafts, room: Room, section: str) -> None:
        """Show a section of an interview, or the same one as it is now."""
        shown = room.shown.template.section(section) or room.shown.template.sections[0]
        old = self._room
        same = (
            old is not None
            and old.shown.interview.id == room.shown.interview.id
            and self._section is not None
            and self._section.key == shown.key
        )
        if not same:
            self.leave()
        self._session, self._drafts, self._room, self._section = session, drafts, room, shown
        turns = room.shown.turns(shown.key) if shown.repeat else 1
        if not same or turns > self._turns:
            self._turns = max(turns, self._turns if same else 1)
            kept = {each.key: each.value() for each in self.questions if same and each.differs()}
            self._build()
            for each in self.questions:
                if each.key in kept:
                    each.show_value(kept[each.key])
        for each in self.questions:
            given = room.shown.answers.get((each.question.key, each.turn))
            each.show_answer(given, room.made.get(given.id, ()) if given else ())
        write = not session.read_only and not room.shown.interview.ended_at
        for each in self.questions:
            each.let(write=write)
        self.more.setEnabled(write)
        keys = [each.key for each in room.shown.template.sections]
        self.before.setEnabled(shown.key != keys[0])
        self.after.setEnabled(shown.key != keys[-1])

    def leave(self) -> None:
        """Keep what was written: another section or screen is about to be shown."""
        for each in self.questions:
            self._keep(each)

    def forget(self) -> None:
        """Hold nothing; the draft stays where it was kept."""
        self._session = self._drafts = self._room = self._section = None
        self._registered = False
        self._turns = 1
        self.title.setText("")
        self.prompt.setText("")
        self._clear()

    def another_turn(self) -> None:
        """Ask the section once more: the next method, person or place."""
        if self._section is None or not self._section.repeat or not self.more.isEnabled():
            return
        self.leave()
        self._turns += 1
        room, session, drafts = self._room, self._session, self._drafts
        assert room is not None
        assert session is not None
        assert drafts is not None
        self._build()
        self.show_room(session, drafts, room, self._section.key)
        first = next(each for each in self.questions if each.turn == self._turns - 1)
        first.setFocus()
        self._inside.adjustSize()
        self.area.ensureWidgetVisible(first)

    def focused(self) -> QuestionWidget | None:
        """The question in which the cursor stands, or None."""
        there = QApplication.focusWidget()
        if there is None:
            return None
        return next((each for each in self.questions if each.isAncestorOf(there)), None)

    def to_question(self, step: int) -> None:
        """Go to the question before (-1) or after (1) the one in which the cursor stands."""
        held = self.focused()
        place = self.questions.index(held) + step if held is not None else 0
        if 0 <= place < len(self.questions):
            self.questions[place].setFocus()
            self.area.ensureWidgetVisible(self.questions[place])

    def skip(self, why: str) -> None:
        """Skip the question in which the cursor stands, or take that back."""
        held = self.focused()
        if held is not None and held.skips[why].isEnabled():
            held.skips[why].click()

    def make_focused(self) -> None:
        """Make the records of the answer in which the cursor stands."""
        held = self.focused()
        if held is not None and held.question.fills and held.make.isEnabled():
            self.make(held)

    def make(self, widget: QuestionWidget) -> None:
        """Make the records of an answer, as they are proposed; ask where something is missing."""
        session, room = self._session, self._room
        if session is None or room is None:
            return
        self._keep(widget)
        interview, key, turn = room.shown.interview.id, widget.question.key, widget.turn
        language = current()

        def lacks(vault: Vault) -> bool:
            making = interview_making.proposed(vault, interview, key, turn, said_in=language)
            return bool(interview_making.lacking(widget.question, making))

        def asked(missing: bool) -> None:
            if missing:
                self.details_wanted.emit(key, turn)
                return
            session.do(
                tr("Made a record of an answer"),
                lambda vault: interview_fills.fill(vault, interview, key, turn, said_in=language),
            )

        session.ask("interview/lacking", lacks, asked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A wheel over a list to choose from scrolls the page, and chooses nothing."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget):
            QApplication.sendEvent(self.area.viewport(), event)
            return True
        return False

    # Keeping

    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is None or now is None or self._room is None:
            return
        for each in self.questions:
            if each.isAncestorOf(old) and not each.isAncestorOf(now):
                self._keep(each)

    def _written(self) -> None:
        if self._drafts is not None and not self._registered:
            self._registered = True
            self._drafts.register(self)

    def _keep(self, widget: QuestionWidget) -> None:
        session, room = self._session, self._room
        if session is None or room is None or session.read_only or not widget.differs():
            return
        problem = widget.wrong()
        widget.complain(problem)
        if problem:
            return
        held, interview = widget.value(), room.shown.interview.id
        key, turn = widget.question.key, widget.turn
        widget.kept()
        session.do(
            tr("Skipped a question") if held["skipped"] else tr("Answered a question"),
            lambda vault: interviews.answer(
                vault,
                interview,
                key,
                turn,
                text=held["text"],
                codes=held["codes"],
                skipped=held["skipped"],
            ),
            refuse=lambda sentence: self._refused(widget, sentence),
            quiet=True,
        )
        if self._registered and self._drafts is not None and self.draft() is None:
            self._registered = False
            self._drafts.settle(self)

    def _refused(self, widget: QuestionWidget, sentence: str) -> None:
        if widget in self.questions:
            widget.show_answer(None)
            widget.complain(sentence)
            self._written()
        self.said.emit(sentence, "bad")

    # Building

    def _build(self) -> None:
        section, room = self._section, self._room
        assert section is not None
        assert room is not None
        self._clear()
        language = current()
        self.title.setText(section.title(language))
        prompt = said(section.prompts, language)
        self.prompt.setText(tr("“{words}”", words=prompt) if prompt else "")
        self.prompt.setVisible(bool(prompt))
        self.more.setVisible(section.repeat)
        self.more.setText(tr("Another one: {what}", what=said(section.each, language)))
        for turn in range(self._turns):
            if section.repeat:
                if turn:
                    self._column.addWidget(rule())
                heading = f"{said(section.each, language)} {turn + 1}"
                self._column.addWidget(plain(heading, size=1.1, faded=True))
            for question in section.questions:
                names = room.places if question.kind == "place" else room.people
                widget = QuestionWidget(question, turn, names)
                widget.edited.connect(self._written)
                widget.settled.connect(lambda widget=widget: self._keep(widget))
                widget.make_wanted.connect(lambda widget=widget: self.make(widget))
                widget.details_wanted.connect(lambda widget=widget: self._details(widget))
                widget.opened.connect(self._opened)
                self._column.addWidget(widget)
                self.questions.append(widget)
        self._column.addStretch(1)
        for each in self.questions:
            for box in each.findChildren(QWidget):
                if box.metaObject().className() == "QComboBox":
                    box.installEventFilter(self)
        bar = self.area.verticalScrollBar()
        bar.setValue(0)

    def _details(self, widget: QuestionWidget) -> None:
        self._keep(widget)
        self.details_wanted.emit(widget.question.key, widget.turn)

    def _opened(self, made: Made) -> None:
        self.opened.emit(made)

    def _clear(self) -> None:
        self.questions = []
        while self._column.count():
            entry = self._column.takeAt(0)
            widget = entry.widget() if entry is not None else None
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
