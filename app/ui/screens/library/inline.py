"""Fields that are edited where they are read: saved by Enter or on leaving, taken back by Escape."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui import wording
from app.ui.forms import Field, FieldEditor
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.theme import CONTROL, SPACE

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TITLE_LINES, _NOTE_LINES = 5, 8
_MEASURED = 2000


class GrowingEdit(QPlainTextEdit):
    """A text that is as high as its lines, up to a few."""

    def __init__(self, name: str, *, one_line: bool = False) -> None:
        super().__init__()
        self.one_line = one_line
        self.least = CONTROL
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._grow)
        self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def insertFromMimeData(self, source: Any) -> None:  # noqa: N802
        """Paste plainly; on one line where there is only one."""
        text = source.text()
        self.insertPlainText(" ".join(text.split()) if self.one_line else text)

    def _grow(self) -> None:
        margin = int(self.document().documentMargin())
        room = QRect(0, 0, max(1, self.viewport().width() - 2 * margin - 2), 1 << 20)
        flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.TextFlag.TextWrapAnywhere)
        metrics = self.fontMetrics()
        taken = metrics.boundingRect(room, flags, self.toPlainText()[:_MEASURED]).height()
        lines = max(1, -(-taken // metrics.lineSpacing()))
        most = min(lines, _TITLE_LINES if self.one_line else _NOTE_LINES)
        over = lines > most
        policy = (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if over else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setVerticalScrollBarPolicy(policy)
        height = most * metrics.lineSpacing() + 2 * margin + 2 * self.frameWidth() + 2
        height = max(self.least, height)
        if self.height() != height:
            self.setFixedHeight(height)


class InlineField(QWidget):
    """One field of an item.

    Signals: ``committed(name, value)`` when a person has written something else.
    """

    committed = Signal(str, str)

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self.setAccessibleName(field.label)
        self._stored = self._before = ""
        self._face: QLineEdit | None = None
        self.problem = plain()
        self.problem.setAccessibleName(tr("What went wrong"))
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        self._leaving = QTimer(self, singleShot=True, interval=0)
        self._leaving.timeout.connect(self._left)
        self._saving = QTimer(self, singleShot=True, interval=0)
        self._saving.timeout.connect(self.commit)
        self._growing: GrowingEdit | None = None
        self._editor: FieldEditor | None = None
        if field.kind == "text" or field.name == "title":
            self._growing = GrowingEdit(field.label, one_line=field.name == "title")
            self.widget: QWidget = self._growing
        else:
            self._editor = FieldEditor(field)
            self.widget = self._editor.widget
            if isinstance(self.widget, QComboBox):
                self.widget.activated.connect(lambda _place: self._leaving.start())
        shown = self._growing or self._editor
        assert shown is not None
        if field.kind == "date":
            self._face = self._make_face()
            column.addWidget(self._face)
            shown.hide()
        column.addWidget(shown)
        column.addWidget(self.problem)
        self._shown: QWidget = shown
        self.setFocusProxy(self._face or self.widget)
        for each in [self.widget, *self.widget.findChildren(QWidget)]:
            each.installEventFilter(self)

    @property
    def value(self) -> str:
        """What is written in it."""
        if self._growing is not None:
            text = self._growing.toPlainText()
            return " ".join(text.split()) if self._growing.one_line else text
        assert self._editor is not None
        value = self._editor.value()
        return "" if value is None else str(value)

    @property
    def dirty(self) -> bool:
        """Whether something is written that is not stored."""
        return self.value != self._stored

    def show_stored(self, value: str, *, other: bool = False) -> None:
        """Show what is stored; what is being written stays.

        Args:
            value: as stored.
            other: of another item than before: nothing stays.
        """
        if self.dirty and not other and (self._inside() or self._leaving.isActive()):
            self._stored = value
            return
        if not other and not self.problem.isHidden():
            # What was refused stays until it is written anew or taken back.
            self._stored = value
            return
        self._stored = value
        self._write(value)
        self.problem.hide()
        if other:
            self._close()

    def show_draft(self, value: str) -> None:
        """Show what was being written."""
        self._write(value)
        self.edit()

    def edit(self) -> None:
        """Begin writing."""
        if self._face is not None:
            self._open()
            return
        self.widget.setFocus()
        if isinstance(self.widget, QPlainTextEdit | QLineEdit):
            self.widget.selectAll()

    def commit(self) -> None:
        """Have what is written saved, if it is anything else and can be."""
        if not self.dirty:
            self._close()
            return
        problem = self._editor.problem() if self._editor is not None else ""
        if self.field.required and not self.value.strip():
            problem = tr("{field} is needed.", field=self.field.label)
        if problem:
            self.refuse(problem)
            return
        self.problem.hide()
        # It counts as stored from now on: leaving the field as well must not save it twice.
        self._before, self._stored = self._stored, self.value
        self._close()
        self._show_face()
        self.committed.emit(self.field.name, self._stored)

    def refused(self, value: str, sentence: str) -> None:
        """What was to be saved was not; it stands there again, and why."""
        self._stored = self._before
        self.show_draft(value)
        self.refuse(sentence)

    def refuse(self, sentence: str) -> None:
        """Say why what is written cannot be saved."""
        self.problem.setText(sentence)
        self.problem.show()

    def take_back(self) -> None:
        """Show what is stored again."""
        self._write(self._stored)
        self.problem.hide()
        self._close()

    def forget(self) -> None:
        """Show nothing, and keep nothing that could be undone."""
        self._leaving.stop()
        self._saving.stop()
        self._stored = self._before = ""
        self._write("")
        self.problem.setText("")
        self.problem.hide()
        self._close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Enter and Escape within the editor, and the focus that leaves it."""
        kind = event.type()
        if watched is self._face:
            return self._on_face(event)
        if kind == QEvent.Type.FocusOut:
            self._leaving.start()
        elif kind == QEvent.Type.Wheel and isinstance(watched, QComboBox):
            # A wheel that meant to scroll must not change a value.
            event.ignore()
            return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(watched, event)
        return False

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and (self.dirty or self._is_open()):
            self.take_back()
            return True
        if event.key() in _ENTER:
            many = isinstance(watched, GrowingEdit) and not watched.one_line
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            combo = isinstance(watched, QComboBox)
            if (not many or control) and not combo:
                # A list of completions takes Enter first: it is its own window.
                self._saving.start()
                return isinstance(watched, GrowingEdit)
        return False

    def _left(self) -> None:
        if not self._inside() or (
            isinstance(self.widget, QComboBox) and not self.widget.isEditable()
        ):
            self.commit()

    def _inside(self) -> bool:
        focus = QApplication.focusWidget()
        if focus is None:
            return False
        popup = QApplication.activePopupWidget()
        return focus is self.widget or self.widget.isAncestorOf(focus) or popup is not None

    def _write(self, value: str) -> None:
        if self._growing is not None:
            # Which also forgets what could be undone.
            self._growing.setPlainText(value)
        elif self._editor is not None:
            self._drop_unknown()
            self._editor.show_value(value)
            if isinstance(self.widget, QLineEdit):
                self.widget.setCursorPosition(0)
        self._show_face()

    def _drop_unknown(self) -> None:
        """A code of another item that no list has must not stay among the choices."""
        box = self.widget
        if isinstance(box, QComboBox):
            known = box.property("known")
            if known is None:
                box.setProperty("known", box.count())
                return
            while box.count() > known:
                box.removeItem(box.count() - 1)

    # A date is read as words and opened to be written

    def _make_face(self) -> QLineEdit:
        face = QLineEdit()
        face.setReadOnly(True)
        face.setMinimumHeight(CONTROL)
        face.setPlaceholderText(tr("Add a date"))
        face.setAccessibleName(self.field.label)
        face.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        face.installEventFilter(self)
        return face

    def _on_face(self, event: QEvent) -> bool:
        """A click, Enter, Space or F2 opens the date to be written."""
        clicked = event.type() == QEvent.Type.MouseButtonPress
        keys = (*_ENTER, Qt.Key.Key_Space, Qt.Key.Key_F2)
        pressed = (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in keys
        )
        if clicked or pressed:
            self._open()
        return clicked or pressed

    def _show_face(self) -> None:
        if self._face is not None:
            told = wording.day(self.value)
            self._face.setText(told)
            self._face.setCursorPosition(0)
            name = f"{self.field.label}: {told}" if told else self.field.label
            self._face.setAccessibleName(name)

    def _is_open(self) -> bool:
        return self._face is not None and self._face.isHidden()

    def _open(self) -> None:
        if self._face is not None:
            self._shown.show()
            self._face.hide()
            self.setFocusProxy(self.widget)
            first = self.widget.findChild(QLineEdit)
            if first is not None:
                first.setFocus()
                first.selectAll()

    def _close(self) -> None:
        if self._face is not None and self._is_open():
            had_focus = self._inside()
            self._face.show()
            self._shown.hide()
            self.setFocusProxy(self._face)
            if had_focus:
                self._face.setFocus()
