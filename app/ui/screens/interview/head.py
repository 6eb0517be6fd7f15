"""The line over the questions: which interview it is, and what can be done with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.records.interviews import Interview
from app.ui import wording
from app.ui.commands import Commands
from app.ui.language import current, tr
from app.ui.screens.interview.answers import Room
from app.ui.screens.interview.question import reasons
from app.ui.theme import CONTROL, SPACE

if TYPE_CHECKING:
    from app.ui.screens.interview.screen import InterviewScreen
    from app.ui.screens.item.consent_tab import Agreed


class _Title(QLabel):
    """A title on one line, cut where it is too long, whole in its tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Show a text."""
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Cut it for the new width."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        shown = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideRight, self.width()
        )
        self.setText(shown)
        self.setToolTip(wording.tooltip(self._whole) if shown != self._whole else "")


class Head(QWidget):
    """Title, state and buttons; its actions are the commands of the screen.

    Args:
        screen: whose they are.
        commands: of the window.
    """

    def __init__(self, screen: InterviewScreen, commands: Commands) -> None:
        super().__init__()
        self._screen = screen
        self._room: Room | None = None
        self.title = _Title()
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.about = _Title()
        self.about.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        section = tr("Interviews")

        def add(name: str, title: str, run: Any, keys: str, picture: str) -> QAction:
            return commands.add(
                screen,
                f"interview.{name}",
                title,
                run,
                section=section,
                keys=keys,
                icon=picture,
            )

        self.new = add("new", tr("New interview …"), screen.begin, "Ctrl+N", "plus")
        self.rest = add("break", tr("A break"), screen.rest, "Ctrl+B", "coffee")
        self.consent = add("consent", tr("Consent"), self.ask_consent, "Ctrl+Shift+C", "checks")
        self.photograph = add(
            "photograph", tr("Photograph"), self.take_photograph, "Ctrl+Shift+H", "camera"
        )
        self.statement = add(
            "statement", tr("Statement"), self.open_statement, "Ctrl+Shift+S", "signature"
        )
        self.describe = add(
            "describe", tr("About the interview …"), self._describe, "Ctrl+E", "adjustments"
        )
        self.item = add("item", tr("Its testimony"), self._open_item, "Ctrl+Shift+O", "file-text")
        self.end = add("end", tr("End the interview"), screen.end, "", "circle-check")
        self.note = add("note", tr("Write a note"), self._to_note, "Ctrl+Shift+M", "note")
        self.next = add(
            "next", tr("Next section"), lambda: screen.page.moved.emit(1), "Alt+PgDown", ""
        )
        self.before = add(
            "previous", tr("Section before"), lambda: screen.page.moved.emit(-1), "Alt+PgUp", ""
        )
        self.turn = add(
            "turn", tr("Ask this section once more"), self._another, "Ctrl+Shift+N", "plus"
        )
        self.within = [
            add(name, title, run, keys, "")
            for name, title, run, keys in (
                ("down", tr("Next question"), lambda: screen.page.to_question(1), "Ctrl+PgDown"),
                ("up", tr("Question before"), lambda: screen.page.to_question(-1), "Ctrl+PgUp"),
                ("make", tr("Make the records of this answer"), self._make, "Ctrl+Return"),
                *(
                    (why, title, partial(self._skip, why), keys)
                    for (why, title), keys in zip(
                        reasons().items(), ("Alt+1", "Alt+2", "Alt+3"), strict=True
                    )
                ),
            )
        ]
        self._buttons: list[QToolButton] = []
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE // 2)
        for action, text in (
            (self.rest, True),
            (self.consent, True),
            (self.photograph, False),
            (self.statement, False),
            (self.describe, False),
            (self.item, False),
            (self.end, True),
        ):
            button = _button(action, text=text)
            buttons.addWidget(button)
            if text:
                self._buttons.append(button)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.about)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addLayout(words, 1)
        row.addLayout(buttons)
        self._enable(write=False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Where the room is small, or the text large, the buttons have icons only."""
        super().resizeEvent(event)
        beside, icons = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
            Qt.ToolButtonStyle.ToolButtonIconOnly,
        )
        letters = self.fontMetrics().averageCharWidth()
        wide = sum(letters * len(each.text()) + 6 * SPACE for each in self._buttons)
        style = beside if wide + 24 * SPACE < event.size().width() * 0.85 else icons
        for each in self._buttons:
            each.setToolButtonStyle(style)

    def show_room(self, room: Room, *, write: bool) -> None:
        """Show which interview it is."""
        self._room = room
        held = room.shown.interview
        self.title.say(held.title)
        who = room.shown.person
        self.about.say(
            " · ".join(
                filter(
                    None,
                    (
                        room.shown.case,
                        tr("Item {number}", number=room.shown.item.number),
                        "" if room.consented else tr("no consent recorded yet"),
                        (who.pseudonym or who.name) if who else "",
                        room.shown.template.title(current()),
                        tr("ended") if held.ended_at else "",
                    ),
                )
            )
        )
        self.end.setText(tr("Go on with it") if held.ended_at else tr("End the interview"))
        self._enable(write=write)

    def forget(self) -> None:
        """Show nothing."""
        self._room = None
        self.title.say("")
        self.about.say("")
        self._enable(write=False)

    def ask_consent(self) -> None:
        """Record the person's consent for the testimony."""
        from app.ui.screens.item.consent_tab import agreed

        room, screen = self._room, self._screen
        if room is not None:
            item_id = room.shown.item.id
            screen.session.ask(
                "interview/consent", lambda vault: agreed(vault, item_id), self._ask_consent
            )

    def take_photograph(self) -> None:
        """Photograph a document straight into the vault, as a part of the testimony."""
        from app.ui.recorder.camera import CameraSheet

        room, screen = self._room, self._screen
        if room is not None:
            sheet = CameraSheet(screen.window(), screen.session, screen.drafts, room.shown.item.id)
            sheet.open()

    def open_statement(self) -> None:
        """The person's statement: drafted from the interview, read back, signed."""
        from app.ui.screens.item.statement_editor import StatementSheet

        room, screen = self._room, self._screen
        if room is not None:
            sheet = StatementSheet(screen.window(), screen.session, screen.drafts, room.shown.item)
            sheet.open()

    def _ask_consent(self, held: Agreed) -> None:
        from app.ui.screens.item.consent_forms import ConsentSheet

        room, screen = self._room, self._screen
        if room is None or room.shown.item.id != held.item.id:
            return
        person = room.shown.interview.person_id or ""
        sheet = ConsentSheet(
            screen.window(),
            screen.session,
            screen.drafts,
            held.item,
            held.choices,
            person,
            next((given for given, who in held.given if who.id == person), None),
            [(each.id, f"{each.number}  {each.title}") for each in held.sheets.values()],
            held.labels,
        )
        sheet.open()

    def _describe(self) -> None:
        if self._room is not None:
            self._screen.describe(self._room.shown.interview.id)

    def _open_item(self) -> None:
        if self._room is not None:
            item = self._room.shown.item
            self._screen.go.emit("item", {"id": item.id, "among": [item.number], "find": ""})

    def _make(self) -> None:
        self._screen.page.make_focused()

    def _skip(self, why: str) -> None:
        self._screen.page.skip(why)

    def _another(self) -> None:
        self._screen.page.another_turn()

    def _to_note(self) -> None:
        self._screen.notes.field.setFocus()

    def _enable(self, *, write: bool) -> None:
        held: Interview | None = self._room.shown.interview if self._room else None
        going = write and held is not None and not held.ended_at
        for action in (self.consent, self.photograph, self.describe, self.end):
            action.setEnabled(write and held is not None)
        for action in (self.rest, self.note, self.turn, *self.within):
            action.setEnabled(going)
        for action in (self.item, self.statement, self.next, self.before):
            action.setEnabled(held is not None)


def _button(action: QAction, *, text: bool) -> QToolButton:
    button = QToolButton()
    button.setMinimumHeight(CONTROL)
    button.setMinimumWidth(CONTROL)
    button.setIcon(action.icon())

    def name() -> None:
        button.setAccessibleName(action.text())
        button.setToolTip(action.toolTip())
        if text:
            button.setText(action.text())

    name()
    button.setEnabled(action.isEnabled())
    button.clicked.connect(lambda _checked=False: action.trigger())
    action.enabledChanged.connect(button.setEnabled)
    action.changed.connect(name)
    return button
