"""The note on an item: a draft while it is written, one step when it is left."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout

from app.casework.registry import describe
from app.records.evidence import Item
from app.ui.drafts import Drafts
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.screens.item.tab import Tab
from app.ui.session import Session
from app.ui.theme import SPACE


class NotesTab(Tab):
    """One field for whatever there is to say about the item."""

    def __init__(self) -> None:
        super().__init__()
        self._stored = ""
        self._registered = False
        self.note = QPlainTextEdit()
        self.note.setAccessibleName(tr("Note on the item"))
        self.note.setPlaceholderText(
            tr("What those who work on the case should know about this item.")
        )
        self.note.setTabChangesFocus(True)
        self.note.document().setDocumentMargin(SPACE)
        self.note.textChanged.connect(self._typed)
        self.note.installEventFilter(self)
        self._said = plain(tr("Saved when you leave the field."), faded=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.note, 1)
        column.addWidget(self._said)

    @property
    def draft_key(self) -> str:
        """Of the draft: one for each item."""
        return f"item/note/{self.item.id}"

    def draft(self) -> dict[str, Any] | None:
        """What is written and not saved."""
        if self._item is None or self.note.toPlainText().strip() == self._stored.strip():
            return None
        return {"note": self.note.toPlainText()}

    def show_item(self, session: Session, drafts: Drafts, item: Item) -> None:
        """Show the note of an item; what is being written of the same one is left alone."""
        same = self._item is not None and self._item.id == item.id
        if not same:
            self.leave()
        unsaved = same and self.draft() is not None
        super().show_item(session, drafts, item)
        self.note.setReadOnly(session.read_only)
        self._stored = item.note
        if not unsaved and self.note.toPlainText().strip() != item.note:
            with QSignalBlocker(self.note):
                self.note.setPlainText(item.note)

    def restore(self, state: dict[str, Any]) -> None:
        """Show what a draft holds."""
        self.note.setPlainText(str(state.get("note", "")))
        self.note.setFocus()

    def leave(self) -> None:
        """Save what was written."""
        if self._item is None:
            return
        written = self.note.toPlainText()
        if written.strip() != self._stored.strip() and self._session is not None:
            item_id = self._item.id
            self._stored = written
            self._session.do(
                tr("Changed the note"),
                lambda vault: describe.describe(vault, item_id, {"note": written}),
                refuse=self._refused,
            )
        self._done()

    def forget(self) -> None:
        """Hold nothing; the draft stays where it was kept."""
        super().forget()
        self._registered = False
        self._stored = ""
        with QSignalBlocker(self.note):
            self.note.setPlainText("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Leaving the field saves it; a menu or another window in front of it does not."""
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            apart = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
            if event.reason() not in apart:
                self.leave()
        return False

    def _typed(self) -> None:
        if self._item is not None and not self._registered:
            self._registered = True
            self.drafts.register(self)

    def _done(self) -> None:
        if self._registered and self._drafts is not None:
            self._registered = False
            self._drafts.settle(self)

    def _refused(self, sentence: str) -> None:
        self._stored = ""
        self.said.emit(sentence, "bad")
        self._typed()
