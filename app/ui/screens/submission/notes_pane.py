"""The footnotes of the part that is current: what each cites, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.ui import wording
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.screens.submission.rows import level_picture
from app.ui.theme import SPACE

if TYPE_CHECKING:
    from app.casework.submitting.page import Line, NoteLine

_NOTE = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NotesPane(QWidget):
    """Signals: ``opened(NoteLine)``, ``edited(NoteLine)``, ``removed(NoteLine)``."""

    opened = Signal(object)
    edited = Signal(object)
    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._line: Line | None = None
        self.title = plain(tr("Footnotes of this part"), faded=True)
        self.list = _Notes()
        self.list.setAccessibleName(tr("Footnotes of this part"))
        self.list.setWordWrap(False)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.opened.connect(lambda: self._emit(self.opened))
        self.list.edited.connect(lambda: self._emit(self.edited))
        self.list.removed.connect(lambda: self._emit(self.removed))
        self.list.itemDoubleClicked.connect(lambda _entry: self._emit(self.opened))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.title)
        column.addWidget(self.list, 1)

    def show_line(self, line: Line | None, wrong: frozenset[str] = frozenset()) -> None:
        """Show the footnotes of a part; ``wrong`` are the keys of those that are red."""
        kept = self.current()
        self._line = line
        self.list.clear()
        for each in line.notes if line is not None else ():
            number = str(each.number) if each.number else "–"
            words = wording.one_line(each.words) or tr("(gone)")
            where = f" ({tr('item {number}', number=each.item)})" if each.item else ""
            entry = QListWidgetItem(f"{number}  {words}{where}")
            entry.setData(_NOTE, each)
            entry.setToolTip(wording.tooltip(words))
            if each.note.key in wrong:
                entry.setIcon(QIcon(level_picture(self, "red")))
                entry.setData(
                    Qt.ItemDataRole.AccessibleTextRole, f"{entry.text()}. {tr('must be mended')}"
                )
            self.list.addItem(entry)
            if kept is not None and kept.note.key == each.note.key:
                self.list.setCurrentItem(entry)

    def current(self) -> NoteLine | None:
        """The footnote that is chosen, or None."""
        entry = self.list.currentItem()
        held: NoteLine | None = entry.data(_NOTE) if entry is not None else None
        return held

    def choose(self, key: str) -> None:
        """Choose a footnote by its key."""
        for row in range(self.list.count()):
            entry = self.list.item(row)
            if entry is not None and entry.data(_NOTE).note.key == key:
                self.list.setCurrentRow(row)

    def forget(self) -> None:
        """Show nothing."""
        self._line = None
        self.list.clear()

    def _emit(self, signal: object) -> None:
        held = self.current()
        if held is not None:
            signal.emit(held)  # type: ignore[attr-defined]


class _Notes(QListWidget):
    """Signals: ``opened``, ``edited``, ``removed``."""

    opened = Signal()
    edited = Signal()
    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens what is cited, F2 writes its words, Delete takes it away."""
        if event.key() in _ENTER:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.edited.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)
