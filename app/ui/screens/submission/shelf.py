"""The submissions of a vault: to go on with one, begin, copy or throw one away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu

from app.ui import wording
from app.ui.icons import icon
from app.ui.language import current, tr

if TYPE_CHECKING:
    from app.casework.submitting.submissions import SubmissionLine
    from app.records.submissions import Submission

_HELD = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ShelfList(QListWidget):
    """Every submission, the newest first.

    Signals:
        opened(submission id): go on with it.
        rename_wanted, copy_wanted, discard_wanted, restore_wanted(Submission).

    Attributes:
        trashed: whether it shows those in the trash, which can only be taken out of it.
    """

    opened = Signal(str)
    rename_wanted = Signal(object)
    copy_wanted = Signal(object)
    discard_wanted = Signal(object)
    restore_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.changeable = True
        self.trashed = False
        self.setAccessibleName(tr("Submissions"))
        self.setSpacing(2)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.itemDoubleClicked.connect(lambda _entry: self._open())

    def show_lines(self, lines: Sequence[SubmissionLine]) -> None:
        """Show them; what was chosen stays chosen."""
        from app.casework.submitting.templates import templates

        shapes = {each.name: each.label(current()) for each in templates()}
        kept = self.current()
        with QSignalBlocker(self):
            self.clear()
            for each in lines:
                held = each.submission
                words = [
                    wording.one_line(held.name),
                    wording.one_line(held.title),
                    " · ".join(
                        (
                            each.case_code,
                            shapes.get(held.template, held.template),
                            tr("%Ln part(s)", n=each.blocks),
                            tr("%Ln footnote(s)", n=each.notes),
                        )
                    ),
                ]
                entry = QListWidgetItem("\n".join(filter(None, words)))
                entry.setIcon(icon("writing"))
                entry.setData(_HELD, held)
                entry.setToolTip(wording.tooltip(words[0]))
                self.addItem(entry)
                if kept is not None and kept.id == held.id:
                    self.setCurrentItem(entry)
        if self.currentItem() is None and self.count():
            self.setCurrentRow(0)

    def current(self) -> Submission | None:
        """The one that is chosen, or None."""
        entry = self.currentItem()
        held: Submission | None = entry.data(_HELD) if entry is not None else None
        return held

    def forget(self) -> None:
        """Show nothing."""
        self.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens, F2 renames, Delete throws away; of those in the trash Enter takes out."""
        if self.trashed and (event.key() in _ENTER or event.key() == Qt.Key.Key_Delete):
            if event.key() in _ENTER:
                self._emit(self.restore_wanted)
        elif event.key() in _ENTER:
            self._open()
        elif event.key() == Qt.Key.Key_F2:
            self._emit(self.rename_wanted)
        elif event.key() == Qt.Key.Key_Delete:
            self._emit(self.discard_wanted)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer what can be done with a submission."""
        if self.current() is None:
            return
        place: QPoint = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rect = self.visualItemRect(self.currentItem())
            place = self.viewport().mapToGlobal(rect.bottomLeft())
        menu = QMenu(self)
        offered: Sequence[tuple[str, str, Callable[[], None], bool]] = (
            (tr("Open"), "arrow-right", self._open, False),
            (tr("Rename …"), "pencil", lambda: self._emit(self.rename_wanted), True),
            (tr("Copy …"), "copy", lambda: self._emit(self.copy_wanted), True),
            (tr("Throw away"), "trash", lambda: self._emit(self.discard_wanted), True),
        )
        if self.trashed:
            back = tr("Take out of the trash")
            offered = ((back, "trash-off", lambda: self._emit(self.restore_wanted), True),)
        for title, picture, run, writes in offered:
            action = menu.addAction(icon(picture), title)
            action.triggered.connect(lambda _checked=False, run=run: run())
            action.setEnabled(self.changeable or not writes)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _open(self) -> None:
        held = self.current()
        if held is not None and not self.trashed:
            self.opened.emit(held.id)

    def _emit(self, signal: object) -> None:
        held = self.current()
        if held is not None and self.changeable:
            signal.emit(held)  # type: ignore[attr-defined]
