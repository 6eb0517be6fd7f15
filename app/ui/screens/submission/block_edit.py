"""The editor of one part: its words with footnotes and people as single characters."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit

from app.casework.submitting import markup
from app.records.submissions import SubmissionBlock
from app.ui.language import tr
from app.ui.screens.submission import anchors
from app.ui.screens.submission.rows import font_of, kind_words

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_UP, _DOWN = QTextCursor.MoveOperation.Up, QTextCursor.MoveOperation.Down


class BlockEdit(QTextEdit):
    """Words of a part while they are written.

    Signals:
        split(at): Enter was pressed so many code points into the stored text.
        join: Backspace at the very beginning.
        crossed(step): the cursor leaves upwards (-1) or downwards (1).
        done: Escape.
        grown: it needs another height.
        written: somebody changed the words.
    """

    split = Signal(int)
    join = Signal()
    crossed = Signal(int)
    done = Signal()
    grown = Signal()
    written = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.block: SubmissionBlock | None = None
        self._before = ""
        self._numbers: dict[str, int] = {}
        self._names: dict[str, str] = {}
        self.setAccessibleName(tr("Words of the part"))
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        anchors.ready(self.document())
        self.document().contentsChanged.connect(self._changed)
        layout = self.document().documentLayout()
        layout.documentSizeChanged.connect(lambda _size: self.grown.emit())

    # What stands in it

    def show_block(
        self,
        block: SubmissionBlock,
        numbers: Mapping[str, int],
        names: Mapping[str, str],
        written: str | None = None,
    ) -> None:
        """Show a part; ``written`` is what was being written of it, if that differs."""
        self.block = None
        self._numbers, self._names = dict(numbers), dict(names)
        self.document().setDefaultFont(font_of(block.kind, block.level, self.font()))
        self._write(block.text)
        self._before = block.text
        self.document().clearUndoRedoStacks()
        if written is not None and written != block.text:
            self.replace(written)
        self.setAccessibleName(kind_words(block.kind, block.level))
        self.setPlaceholderText(
            tr("Words that introduce it, if any") if block.kind == "quotation" else ""
        )
        self.block = block
        self.grown.emit()

    def text(self) -> str:
        """Its words as they are stored."""
        return anchors.stored(self.document())

    def changed(self) -> bool:
        """Whether something else stands there than what is stored."""
        return self.block is not None and self.text().strip() != self._before

    def at(self) -> int:
        """Where the cursor is, in code points of the stored text."""
        return len(anchors.stored(self.document(), self.textCursor().position()))

    def go_to(self, start: int, end: int | None = None) -> None:
        """Put the cursor at a place of the stored text, or select from there."""
        cursor = self.textCursor()
        cursor.setPosition(anchors.position(self.document(), start))
        if end is not None and end > start:
            cursor.setPosition(
                anchors.position(self.document(), end), QTextCursor.MoveMode.KeepAnchor
            )
        self.setTextCursor(cursor)

    def taken(
        self, block: SubmissionBlock, numbers: Mapping[str, int], names: Mapping[str, str]
    ) -> None:
        """The part is stored so; what is being written stays, with the numbers as they are now."""
        place, written = self.at(), self.text()
        fresh = written if self.changed() else block.text
        known = {**self._names, **names}
        if fresh != written or dict(numbers) != self._numbers or known != self._names:
            self._numbers, self._names = dict(numbers), known
            held, self.block = self.block, None
            self._write(fresh)
            self.document().clearUndoRedoStacks()
            self.go_to(min(place, len(fresh)))
            self.block = held
        self._before = block.text
        self.block = block

    def cited(self, marker: QTextCursor, key: str, stored: str) -> None:
        """A footnote was stored where a cursor had been; what was typed since stays.

        Args:
            marker: that cursor.
            key: of the footnote.
            stored: the words as they are stored now.
        """
        self._numbers.setdefault(key, 0)
        anchors.write(marker, markup.note(key), self._numbers, self._names, self.palette())
        self._before = stored.strip()

    def put_anchor(self, anchor: str) -> None:
        """Write an anchor where the cursor is."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        anchors.write(cursor, anchor, self._numbers, self._names, self.palette())
        self.setTextCursor(cursor)

    def learn(self, person_id: str, name: str) -> None:
        """Know what somebody is called."""
        self._names[person_id] = name

    def replace(self, text: str) -> None:
        """Write something else, as one step that can be undone here."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        anchors.write(cursor, text, self._numbers, self._names, self.palette())
        cursor.endEditBlock()

    def forget(self) -> None:
        """Hold nothing."""
        self.block = None
        self._before, self._numbers, self._names = "", {}, {}
        self.clear()
        self.document().clearUndoRedoStacks(QTextDocument.Stacks.UndoAndRedoStacks)

    def height_wanted(self) -> int:
        """Pixels that its words need."""
        return round(self.document().size().height()) + 2

    # Keys

    def event(self, event: QEvent) -> bool:
        """Leave undoing to the vault where nothing was written since."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            back = event.matches(QKeySequence.StandardKey.Undo)
            forth = event.matches(QKeySequence.StandardKey.Redo)
            document = self.document()
            if (back and not document.isUndoAvailable()) or (
                forth and not document.isRedoAvailable()
            ):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter cuts, Backspace at the beginning joins, the arrows go on beyond the edges."""
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        cursor = self.textCursor()
        kind = self.block.kind if self.block is not None else ""
        if key in _ENTER and plain and kind != "list":
            self.split.emit(self.at())
        elif key == Qt.Key.Key_Backspace and plain and self._at_start(cursor):
            self.join.emit()
        elif key == Qt.Key.Key_Escape:
            self.done.emit()
        elif key == Qt.Key.Key_Up and plain and not _can(cursor, _UP):
            self.crossed.emit(-1)
        elif key == Qt.Key.Key_Down and plain and not _can(cursor, _DOWN):
            self.crossed.emit(1)
        else:
            super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """What is copied has anchors in it as they are stored."""
        cursor = self.textCursor()
        start = len(anchors.stored(self.document(), cursor.selectionStart()))
        end = len(anchors.stored(self.document(), cursor.selectionEnd()))
        data = QMimeData()
        data.setText(self.text()[start:end])
        return data

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste words and people; footnotes belong to the part in which they were made."""
        text = source.text().replace("\u2029", "\n")
        if self.block is None or self.block.kind != "list":
            text = " ".join(text.split("\n"))
        known = set(markup.keys(self._before)) | set(markup.keys(self.text()))
        strange = {key for key in markup.keys(text) if key not in known}
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        anchors.write(
            cursor, markup.without(text, strange), self._numbers, self._names, self.palette()
        )
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show where one writes."""
        super().focusInEvent(event)
        self.ensureCursorVisible()

    def _write(self, text: str) -> None:
        self.clear()
        anchors.write(
            QTextCursor(self.document()), text, self._numbers, self._names, self.palette()
        )

    def _changed(self) -> None:
        if self.block is not None:
            self.written.emit()

    @staticmethod
    def _at_start(cursor: QTextCursor) -> bool:
        return cursor.position() == 0 and not cursor.hasSelection()


def _can(cursor: QTextCursor, step: QTextCursor.MoveOperation) -> bool:
    """Whether there is a line to go to in this direction."""
    return QTextCursor(cursor).movePosition(step)
