"""The head of the item screen: back, number and title, what it is, previous and next, and more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from app.records.vocabulary import load
from app.ui.language import current, tr
from app.ui.parts.labels import plain
from app.ui.screens.item.answers import Opened
from app.ui.theme import CONTROL, SPACE, scaled
from app.ui.viewers.bar import tool
from app.ui.wording import day, one_line


class TitleField(QLineEdit):
    """The title: read until F2, then written until Enter or until the focus goes.

    Signals: ``entered(title)`` when it was changed by a person.
    """

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._stored = ""
        self.setFrame(False)
        self.setAccessibleName(tr("Title"))
        self.setMinimumHeight(CONTROL)
        self.setFont(scaled(self.font(), 1.2, bold=True))
        self.leave()

    @property
    def editing(self) -> bool:
        """Whether a person is writing in it."""
        return not self.isReadOnly()

    def show_title(self, title: str) -> None:
        """Show a stored title; what a person is writing is left alone."""
        self._stored = one_line(title)
        if not self.editing:
            self.setText(self._stored)
            self.setToolTip("")
            self.setCursorPosition(0)

    def begin(self) -> None:
        """Let the title be written."""
        self.setReadOnly(False)
        self.setFrame(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._colour(QPalette.ColorRole.Base)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def leave(self) -> None:
        """Show the stored title again."""
        self.setReadOnly(True)
        self.setFrame(False)
        self._colour(QPalette.ColorRole.Window)
        self.setText(self._stored)
        self.setCursorPosition(0)
        self.deselect()

    def forget(self) -> None:
        """Hold nothing, not even what could be undone in the field."""
        self._stored = ""
        self.leave()
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter saves, Escape takes back; read, F2 and Enter begin."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.editing and enter:
            self._save()
        elif self.editing and event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif not self.editing and enter:
            self.begin()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """What was written is saved when the focus goes elsewhere."""
        super().focusOutEvent(event)
        if self.editing and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._save()

    def mouseDoubleClickEvent(self, event: object) -> None:  # noqa: N802
        """A double click begins, too."""
        if not self.editing:
            self.begin()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Take the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._colour(QPalette.ColorRole.Base if self.editing else QPalette.ColorRole.Window)

    def _save(self) -> None:
        written = one_line(self.text())
        before = self._stored
        if written and written != before:
            # Shown at once; the refusal of it shows the stored one again.
            self._stored = written
            self.leave()
            self.entered.emit(written)
        else:
            self.leave()

    def _colour(self, role: QPalette.ColorRole) -> None:
        colours = QPalette()
        colours.setColor(QPalette.ColorRole.Base, colours.color(role))
        self.setPalette(colours)


class Header(QFrame):
    """Two lines over an item."""

    def __init__(self, back: QAction, previous: QAction, following: QAction, more: QAction) -> None:
        super().__init__()
        self.number = plain(size=1.2, bold=True)
        self.number.setWordWrap(False)
        self.number.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.title = TitleField()
        self.facts = plain(faded=True)
        self.position = plain(faded=True)
        self.position.setWordWrap(False)
        self.more = tool(more)
        self.previous, self.following = tool(previous), tool(following)
        first = QHBoxLayout()
        first.setSpacing(SPACE)
        first.addWidget(tool(back))
        first.addWidget(self.number)
        first.addWidget(self.title, 1)
        for widget in (self.previous, self.position, self.following, self.more):
            first.addWidget(widget)
        second = QHBoxLayout()
        # Under the number: the width of the back button and a gap.
        second.setContentsMargins(CONTROL + SPACE, 0, 0, 0)
        second.addWidget(self.facts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 0, SPACE, SPACE // 2)
        column.setSpacing(0)
        column.addLayout(first)
        column.addLayout(second)

    def show_item(self, opened: Opened) -> None:
        """Show what an item is."""
        item = opened.item
        self.number.setText(f"{item.number}")
        self.number.setAccessibleName(tr("Number {number}", number=item.number))
        erased = tr("Item {number}, erased", number=item.number)
        self.title.show_title(erased if item.erased_at else item.title)
        language = current()
        facts = [
            load("kinds").label(item.kind, language),
            day(item.date) if item.date else tr("no date"),
            opened.case_code,
            opened.place,
        ]
        if item.language:
            facts.append(load("languages").label(item.language, language))
        if item.trashed:
            facts.append(tr("in the trash"))
        if item.erased_at:
            facts.append(tr("erased on {day}", day=day(item.erased_at[:10])))
        elif opened.withdrawn:
            facts.insert(0, tr("Consent withdrawn"))
        self.facts.setText("   ·   ".join(filter(None, facts)))

    def show_position(self, place: int, total: int) -> None:
        """Show which of the list it is, counted from 1; nothing where there is no list."""
        listed = total > 1
        self.position.setText(
            tr("{place} of {total}", place=f"{place:,}", total=f"{total:,}") if listed else ""
        )
        for widget in (self.previous, self.following, self.position):
            widget.setVisible(listed)

    def forget(self) -> None:
        """Show nothing."""
        self.title.forget()
        for label in (self.number, self.facts, self.position):
            label.setText("")
            label.setAccessibleName("")
