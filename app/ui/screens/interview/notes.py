"""Notes while somebody speaks: Enter keeps one and begins the next, each with the moment it was begun."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.casework.interviewing import interviews
from app.casework.interviewing.interview_view import now
from app.casework.interviewing.interview_words import stamp
from app.records.interviews import InterviewNote
from app.ui.drafts import Drafts
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.session import Session
from app.ui.theme import SPACE

DRAFT = "interview/note"
"""How the keys of notes that are being written begin."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LINES = 3


class NotesPane(QWidget):
    """The notes of an interview over the field for the next one.

    Args:
        position: seconds into the recording that runs, or None.

    Signals: ``said(text, meaning)``: a toast.
    """

    said = Signal(str, str)

    def __init__(self, position: Callable[[], float | None]) -> None:
        super().__init__()
        self._position = position
        self._session: Session | None = None
        self._drafts: Drafts | None = None
        self._interview = ""
        self._notes: tuple[InterviewNote, ...] = ()
        self._at = ""
        self._second: float | None = None
        self._changing = ""
        self._registered = False
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Notes"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setSpacing(SPACE // 4)
        self.list.itemActivated.connect(self._change)
        self.list.installEventFilter(self)
        self.moment = plain(faded=True)
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(tr("A note"))
        self.field.setPlaceholderText(tr("Write; Enter keeps it with its time."))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(_LINES * self.field.fontMetrics().lineSpacing() + 2 * SPACE)
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(plain(tr("Notes"), bold=True))
        column.addWidget(self.list, 1)
        column.addWidget(self.moment)
        column.addWidget(self.field)

    @property
    def draft_key(self) -> str:
        """Of the draft: one for each interview."""
        return f"{DRAFT}/{self._interview}"

    def draft(self) -> dict[str, Any] | None:
        """The note that is being written."""
        text = self.field.toPlainText()
        if not self._interview or not text.strip():
            return None
        return {"text": text, "at": self._at, "second": self._second, "note": self._changing}

    def restore(self, state: dict[str, Any]) -> None:
        """Go on with a note."""
        with QSignalBlocker(self.field):
            self.field.setPlainText(str(state.get("text", "")))
        self._at = str(state.get("at") or now())
        second = state.get("second")
        self._second = float(second) if isinstance(second, int | float) else None
        self._changing = str(state.get("note") or "")
        self._register()
        self._show_moment()
        self.field.setFocus()

    def show_notes(
        self,
        session: Session,
        drafts: Drafts,
        interview: str,
        notes: Sequence[InterviewNote],
        *,
        write: bool,
    ) -> None:
        """Show the notes of an interview; what is being written of the same one stays."""
        if interview != self._interview:
            self.leave()
        self._session, self._drafts, self._interview = session, drafts, interview
        self.field.setReadOnly(not write)
        if tuple(notes) == self._notes and self.list.count() == len(self._notes):
            return
        grown = len(notes) > len(self._notes)
        self._notes = tuple(notes)
        row = self.list.currentRow()
        self.list.clear()
        for each in self._notes:
            entry = QListWidgetItem(f"{_when(each)}  {each.text}")
            picture = {"break": "coffee", "marker": "bookmark"}.get(each.kind)
            if picture:
                entry.setIcon(icon(picture))
            entry.setData(Qt.ItemDataRole.UserRole, each.id)
            self.list.addItem(entry)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        if grown:
            self.list.scrollToBottom()

    def leave(self) -> None:
        """Keep the note that is being written: another interview is about to be shown."""
        if self.draft() is not None:
            self._keep()

    def forget(self) -> None:
        """Hold nothing; the draft stays where it was kept."""
        self._session = self._drafts = None
        self._interview = self._at = self._changing = ""
        self._notes, self._second, self._registered = (), None, False
        self.list.clear()
        self.moment.setText("")
        with QSignalBlocker(self.field):
            self.field.setPlainText("")
        self.field.document().clearUndoRedoStacks()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Enter keeps the note, Shift+Enter breaks the line; Delete takes a note away."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if watched is self.field and event.key() in _ENTER:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                return False
            self._keep()
            return True
        if watched is self.field and event.key() == Qt.Key.Key_Escape and self._changing:
            self._begin_anew()
            return True
        if watched is self.list and event.key() == Qt.Key.Key_Delete:
            self._remove()
            return True
        return False

    def _typed(self) -> None:
        if not self.field.toPlainText().strip():
            if not self._changing:
                self._at, self._second = "", None
        elif not self._at:
            self._at, self._second = now(), self._position()
        self._register()
        self._show_moment()

    def _register(self) -> None:
        if self._drafts is not None and self._interview and not self._registered:
            self._registered = True
            self._drafts.register(self)

    def _keep(self) -> None:
        session, text = self._session, self.field.toPlainText().strip()
        if session is None or not text or self.field.isReadOnly():
            return
        interview, at, second, changing = self._interview, self._at, self._second, self._changing
        if changing:
            session.do(
                tr("Changed a note"),
                lambda vault: interviews.change_note(vault, changing, text),
                quiet=True,
            )
        else:
            session.do(
                tr("Took a note"),
                lambda vault: interviews.note(vault, interview, text, at=at, second=second),
                quiet=True,
            )
        self._begin_anew()

    def _begin_anew(self) -> None:
        self._at, self._second, self._changing = "", None, ""
        with QSignalBlocker(self.field):
            self.field.setPlainText("")
        self._show_moment()
        if self._registered and self._drafts is not None:
            self._registered = False
            self._drafts.settle(self)

    def _change(self, entry: QListWidgetItem) -> None:
        note = next((each for each in self._notes if each.id == _id(entry)), None)
        if note is None or self.field.isReadOnly():
            return
        self.leave()
        with QSignalBlocker(self.field):
            self.field.setPlainText(note.text)
        self._at, self._second, self._changing = note.at, note.second, note.id
        self._register()
        self._show_moment()
        self.field.setFocus()

    def _remove(self) -> None:
        entry, session = self.list.currentItem(), self._session
        if entry is None or session is None or self.field.isReadOnly():
            return
        note = _id(entry)
        session.do(tr("Took a note away"), lambda vault: interviews.change_note(vault, note, ""))

    def _show_moment(self) -> None:
        when = _clock(self._at, self._second) if self._at else ""
        self.moment.setText(
            tr("Changing the note of {time}", time=when) if self._changing else when
        )


def _id(entry: QListWidgetItem) -> str:
    return str(entry.data(Qt.ItemDataRole.UserRole))


def _when(note: InterviewNote) -> str:
    return _clock(note.at, note.second)


def _clock(at: str, second: float | None) -> str:
    """The time of day here, and the place in the recording where there is one."""
    local = datetime.fromisoformat(at).astimezone()
    return f"{local:%H:%M}" + (f" [{stamp(second)}]" if second is not None else "")
