"""The interview screen: the interviews of a vault, and the one that is under way."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.casework.interviewing import interview_making, interviews
from app.casework.interviewing.interview_making import Made
from app.casework.interviewing.interview_templates import Template, said
from app.casework.interviewing.interview_view import InterviewLine
from app.casework.undo import Changes
from app.records.interviews import Interview
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.language import current, tr
from app.ui.parts.empty import EmptyState
from app.ui.recorder.bar import RecorderBar
from app.ui.screen import Screen
from app.ui.screens.interview.answers import (
    Room,
    Shelf,
    events_to_choose,
    offer_of,
    room_of,
    shelf_of,
)
from app.ui.screens.interview.care import BreakCover, CarePane
from app.ui.screens.interview.head import Head
from app.ui.screens.interview.notes import DRAFT as NOTE
from app.ui.screens.interview.notes import NotesPane
from app.ui.screens.interview.page import DRAFT as ANSWERS
from app.ui.screens.interview.page import SectionPage
from app.ui.screens.interview.sheets import BEGIN, DESCRIBE, FILL, FillSheet, InterviewSheet
from app.ui.screens.interview.shelf import InterviewShelf
from app.ui.session import Session
from app.ui.theme import SPACE
from app.vault.vault import Vault

_STORED = frozenset(
    (
        "interview", "interview_answer", "interview_note", "item", "consent", "event", "act",
        "person", "place", "*",
    )
)  # fmt: skip
_GOES = {"event": "event", "person": "person", "place": "place"}


class InterviewScreen(Screen):
    """Interviews, and the one that is open."""

    name: ClassVar[str] = "interview"

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self._room: Room | None = None
        self._open = ""
        self._section = ""
        self._templates: tuple[Template, ...] = ()
        self._pausing = False
        self._resting = ""
        self._waiting: dict[str, dict[str, Any]] = {}
        self.shelf = InterviewShelf()
        self.shelf.chosen.connect(self.open)
        self.shelf.section_chosen.connect(self.show_section)
        self.shelf.described.connect(self.describe)
        self.shelf.trashed.connect(self.trash)
        self.shelf.template_shown.connect(self._tell_template)
        self.shelf.begin_wanted.connect(self.begin)
        self.head = Head(self, commands)
        self.page = SectionPage()
        self.page.opened.connect(self._to_record)
        self.page.details_wanted.connect(self.ask_making)
        self.page.moved.connect(self._step)
        self.page.said.connect(self.said)
        self.empty = EmptyState("messages", *_nothing())
        self.middle = QStackedWidget()
        self.middle.addWidget(self.empty)
        talk = QWidget()
        column = QVBoxLayout(talk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.page, 1)
        self.talk = talk
        self.middle.addWidget(talk)
        self.bar = RecorderBar(commands, owner=self)
        self.bar.stopped.connect(self._recorded)
        self.bar.recovered.connect(self._recovered)
        self.bar.marked.connect(self._marked)
        self.bar.listening.connect(self.records)
        self.notes = NotesPane(self._position)
        self.notes.said.connect(self.said)
        self.care = CarePane()
        right = QSplitter(Qt.Orientation.Vertical)
        right.setChildrenCollapsible(False)
        right.setHandleWidth(SPACE)
        right.addWidget(self.notes)
        right.addWidget(self.care)
        right.setSizes([320, 220])
        right.setMinimumWidth(240)
        self.right = right
        self.parts = QSplitter(Qt.Orientation.Horizontal)
        self.parts.setChildrenCollapsible(False)
        self.parts.setHandleWidth(SPACE)
        for part in (self.shelf, self.middle, right):
            self.parts.addWidget(part)
        self.parts.setStretchFactor(1, 1)
        self.parts.setSizes([240, 660, 300])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, 0, SPACE, 0)
        layout.setSpacing(0)
        layout.addWidget(self.parts, 1)
        layout.addWidget(self.bar)
        self.cover = BreakCover(self)
        self.cover.over.connect(self.go_on)
        self.cover.ending.connect(self._end_for_today)
        self.shelf.new.clicked.connect(self.head.new.trigger)
        self.empty.add(tr("New interview …"), self.head.new.trigger, "plus")
        self._show_nothing()

    # As every screen

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault."""
        super().show_session(session, drafts)
        self.shelf.changeable = not session.read_only
        self.shelf.new.setEnabled(not session.read_only)
        self.head.new.setEnabled(not session.read_only)
        self.bar.show_session(session, drafts)

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        self.bar.forget()
        self.cover.finish()
        self._pausing, self._resting, self._waiting = False, "", {}
        self.page.forget()
        self.notes.forget()
        self.care.forget()
        self.shelf.forget()
        self.head.forget()
        self._open = self._section = ""
        self._templates = ()
        self.empty.say(*_nothing())
        self._show_nothing()
        super().forget()

    def entered(self) -> None:
        """Show the interviews as they are now."""
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Another screen is shown: keep what was written."""
        super().hideEvent(event)
        if self._session is not None and not event.spontaneous():
            self.page.leave()

    def show_target(self, value: Any) -> None:
        """Open an interview by its id."""
        self.open(str(value))

    def on_changes(self, changes: Changes) -> None:
        """Something of what is shown may have changed."""
        if self.isVisible() and changes.tables & _STORED:
            self._refresh()

    def place(self) -> dict[str, Any]:
        """Which interview and section are shown."""
        return {"interview": self._open, "section": self._section}

    def restore_place(self, place: dict[str, Any]) -> None:
        """Go back to where the user was."""
        self._open = str(place.get("interview") or "")
        self._section = str(place.get("section") or "")

    def restore_draft(self, key: str, state: dict[str, Any]) -> bool:
        """Go on with answers, a note, or a form."""
        if key == BEGIN or key.startswith(f"{DESCRIBE}/"):
            self._waiting[key] = state
            if key == BEGIN:
                self.begin()
            else:
                self.describe(key.rpartition("/")[2])
        elif key.startswith((f"{ANSWERS}/", f"{NOTE}/")):
            self._later(key, state)
        elif key.startswith(f"{FILL}/"):
            interview, question, turn = key.removeprefix(f"{FILL}/").split("/")
            self._waiting[key] = state
            self._open = interview
            self.ask_making(question, int(turn))
        else:
            return False
        self.go.emit("interview", None)
        return True

    # Beginning, opening, describing

    def begin(self, template: str = "") -> None:
        """Ask what a new interview shall be, and begin it."""
        self.session.ask("interview/offer", offer_of, lambda offer: self._ask(offer, template))

    def describe(self, interview: str) -> None:
        """Ask what is known of an interview beside what is said in it."""
        self.session.ask(
            "interview/offer",
            lambda vault: (offer_of(vault), interviews.shown_interview(vault, interview)),
            lambda both: self._ask(both[0], "", both[1]),
        )

    def open(self, interview: str, section: str = "") -> None:
        """Show an interview."""
        if interview != self._open:
            self.page.leave()
            self.notes.leave()
            self._section = ""
        self._open, self._section = interview, section or self._section
        self._refresh()

    def show_section(self, key: str) -> None:
        """Show a section of the open interview."""
        self._section = key
        room = self._room
        if room is not None and self._session is not None:
            self.page.show_room(self.session, self.drafts, room, key)
            self._show_beside(room)

    def trash(self, interview: str) -> None:
        """Put an interview in the trash; undo brings it back."""
        if interview == self._open:
            self.page.leave()
            self._open = ""
        self.session.do(
            tr("Interview put in the trash"), lambda vault: interviews.trash(vault, interview)
        )

    def end(self) -> None:
        """End the open interview, and write it up as a text of its testimony; or go on with it."""
        room = self._room
        if room is None:
            return
        self.page.leave()
        self.notes.leave()
        if self.bar.recording:
            self.bar.stop()
        interview, language = room.shown.interview.id, current()
        if room.shown.interview.ended_at:
            self.session.do(
                tr("Went on with an interview"), lambda vault: interviews.reopen(vault, interview)
            )
            return
        self.session.do(
            tr("Ended an interview"),
            lambda vault: interviews.end(vault, interview, said_in=language),
        )
        self.care.show_part("after")

    # A break

    def rest(self) -> None:
        """A break: the recording pauses, everything is covered, the moment is noted."""
        room = self._room
        if room is None or self.cover.isVisible():
            return
        self.page.leave()
        self._pausing = self.bar.recording and self.bar.state == "recording"
        position = self._position()
        if self._pausing:
            self.bar.pause()
        language = current()
        calm = [said(words, language) for words in room.shown.template.care.get("calm", ())]
        self.cover.begin(calm)
        interview = room.shown.interview
        if not self.session.read_only and not interview.ended_at:
            self.session.do(
                tr("Began a break"),
                lambda vault: interviews.note(
                    vault, interview.id, tr("A break"), second=position, kind="break"
                ),
                lambda note: setattr(self, "_resting", note.id),
                quiet=True,
            )

    def go_on(self) -> None:
        """The break is over."""
        minutes = self.cover.finish()
        note, self._resting = self._resting, ""
        if note:
            told = tr("A break of %Ln minute(s)", n=minutes)
            self.session.do(
                tr("Ended a break"),
                lambda vault: interviews.change_note(vault, note, told),
                quiet=True,
            )
        if self._pausing:
            self.bar.resume()
        self._pausing = False

    def _end_for_today(self) -> None:
        self._pausing = False
        self.go_on()
        self.end()

    # Making records

    def ask_making(self, question: str, turn: int) -> None:
        """Show what would be made of an answer, to be changed and confirmed."""
        interview, language = self._open, current()

        def read(vault: Vault) -> Any:
            making = interview_making.proposed(vault, interview, question, turn, said_in=language)
            shown = interviews.shown_interview(vault, interview)
            events = events_to_choose(vault, shown.interview.case_id)
            return shown.template.question(question), making, events

        def ask(found: Any) -> None:
            if self._session is None:
                return
            asked, making, events = found
            sheet = FillSheet(
                self.window(), self.session, self.drafts, interview, asked, turn, making, events
            )
            self._restored(sheet)
            sheet.open()

        self.session.ask("interview/making", read, ask)

    # Showing

    def _refresh(self) -> None:
        if self._session is None:
            return
        wanted = self._open

        def read(vault: Vault) -> tuple[Shelf, Room | None]:
            shelf = shelf_of(vault)
            there = wanted in {line.interview.id for line in shelf.lines}
            return shelf, room_of(vault, wanted) if there else None

        self.session.ask("interview", read, self._show)

    def _show(self, found: tuple[Shelf, Room | None]) -> None:
        shelf, room = found
        titles = {each.name: each.title(current()) for each in shelf.templates}
        lines: tuple[InterviewLine, ...] = shelf.lines
        self.shelf.show_lines(lines, titles, self._open)
        self.shelf.show_templates(shelf.templates)
        self._templates = shelf.templates
        if room is None:
            self._show_nothing()
            return
        if room.shown.interview.id != self._open:
            # Another one was chosen since; what is shown of it has been asked for.
            return
        self._room = room
        sections = room.shown.template.sections
        if room.shown.template.section(self._section) is None:
            self._section = sections[0].key
        self.shelf.show_sections(sections, room.standing, self._section)
        self.page.show_room(self.session, self.drafts, room, self._section)
        self._show_beside(room)
        self.middle.setCurrentWidget(self.talk)
        self.right.show()
        for writing in (self.page, self.notes):
            restored = self._waiting.pop(writing.draft_key, None)
            if restored is not None:
                writing.restore(restored)

    def _show_beside(self, room: Room) -> None:
        held = room.shown.interview
        write = not self.session.read_only and not held.ended_at
        self.head.show_room(room, write=not self.session.read_only)
        self.notes.show_notes(self.session, self.drafts, held.id, room.shown.notes, write=write)
        self.care.show_section(room.shown.template, room.shown.template.section(self._section))
        self.bar.set_subject(held.id if write else "")
        self.bar.setVisible(write or self.bar.recording)

    def _show_nothing(self) -> None:
        self._room = None
        self.middle.setCurrentWidget(self.empty)
        self.shelf.hide_sections()
        self.head.forget()
        self.right.hide()
        if not self.bar.recording:
            self.bar.hide()

    def _tell_template(self, name: str) -> None:
        """Say what a template is for."""
        for each in self._templates:
            if each.name == name:
                more = f"{each.about(current())}\n\n{tr('Begin an interview with it: Enter.')}"
                self.empty.say(each.title(current()), more)

    def _step(self, step: int) -> None:
        row = self.shelf.sections.currentRow() + step
        if 0 <= row < self.shelf.sections.count():
            self.shelf.sections.setCurrentRow(row)

    def _ask(self, offer: Any, template: str, shown: Any = None) -> None:
        if self._session is None:
            return
        if not offer.cases:
            self.said.emit(tr("An interview belongs to a case; make one first."), "doubtful")
            return
        sheet = InterviewSheet(
            self.window(), self.session, self.drafts, offer, shown, template=template
        )
        if shown is None:
            sheet.saved.connect(self._begun)
        self._restored(sheet)
        sheet.open()

    def _restored(self, sheet: Any) -> None:
        restored = self._waiting.pop(sheet.draft_key, None)
        if restored is not None:
            sheet.restore(restored)

    def _later(self, key: str, state: dict[str, Any]) -> None:
        """Open the interview of a draft; what was written is shown when that is there."""
        self._waiting[key] = state
        self.open(key.rpartition("/")[2], str(state.get("section") or ""))

    def _begun(self, interview: Interview) -> None:
        self.open(interview.id)
        self.care.show_part("before")

    def _to_record(self, made: Made) -> None:
        if made.kind == "act":
            self.go.emit("event", made.event)
        elif made.kind in _GOES:
            self.go.emit(_GOES[made.kind], made.id)

    # The recording

    def _position(self) -> float | None:
        return self.bar.position() if self.bar.recording else None

    def _recorded(self, item_id: str) -> None:
        if self._session is not None:
            self.session.do(
                tr("Placed notes in the recording"),
                lambda vault: interviews.recorded(vault, item_id),
                quiet=True,
            )

    def _recovered(self, ids: list[str]) -> None:
        for each in ids:
            self._recorded(each)

    def _marked(self, second: float, text: str) -> None:
        room = self._room
        if room is None or self._session is None or room.shown.interview.ended_at:
            return
        interview, words = room.shown.interview.id, text or tr("Marker")
        self.session.do(
            tr("Marked the recording"),
            lambda vault: interviews.note(vault, interview, words, second=second, kind="marker"),
            quiet=True,
        )


def _nothing() -> tuple[str, str]:
    """What the middle says while no interview is open."""
    return tr("No interview is open."), tr(
        "A template says what may be asked. Nothing of it is required, the order is free, and "
        "every question can be skipped."
    )
