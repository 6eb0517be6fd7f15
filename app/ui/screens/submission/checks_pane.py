"""What is wrong with a submission: the most pressing first, each leading to where it is mended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.ui import wording
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.screens.submission.rows import level_picture
from app.ui.screens.submission.title_form import field_words
from app.ui.sentences import spoken
from app.ui.theme import CONTROL, SPACE

if TYPE_CHECKING:
    from app.casework.submitting.checks import Check

_HELD = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHOWN = 200
"""Characters of the words that a check is about."""


class ChecksPane(QWidget):
    """Signals: ``go_wanted(Check)``."""

    go_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.found: tuple[tuple[Check, str], ...] = ()
        self.summary = plain(bold=True)
        self.summary.setAccessibleName(tr("What the checks come to"))
        self.which = QComboBox()
        self.which.setMinimumHeight(CONTROL)
        self.which.setAccessibleName(tr("Which checks are listed"))
        for name, title in (
            ("", tr("All")),
            ("red", tr("Must be mended")),
            ("uncited", tr("Sentences without a footnote")),
        ):
            self.which.addItem(title, name)
        self.which.currentIndexChanged.connect(lambda _place: self._list())
        self.list = _Found()
        self.list.setAccessibleName(tr("Checks"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.wanted.connect(self._go)
        self.list.itemClicked.connect(lambda _entry: self._go())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.summary)
        column.addWidget(self.which)
        column.addWidget(self.list, 1)

    @property
    def red(self) -> int:
        """How many must be mended."""
        return sum(check.level == "red" for check, _words in self.found)

    def show_checks(self, found: Sequence[tuple[Check, str]]) -> None:
        """Show checks, each with the words that it is about."""
        self.found = tuple(found)
        amber = len(found) - self.red
        if not found:
            self.summary.setText(tr("Nothing is wrong."))
        else:
            self.summary.setText(
                tr("Must be mended: {red}. Worth a look: {amber}.", red=self.red, amber=amber)
            )
        self._list()

    def say(self, sentence: str) -> None:
        """Say why there are no checks."""
        self.found = ()
        self.summary.setText(sentence)
        self._list()

    def forget(self) -> None:
        """Show nothing."""
        self.say("")

    def _list(self) -> None:
        row = self.list.currentRow()
        self.list.clear()
        which = self.which.currentData()
        order = {"red": 0, "amber": 1}
        for check, words in sorted(self.found, key=lambda each: order.get(each[0].level, 2)):
            if which and which not in (check.level, check.rule):
                continue
            sentence, words = spoken(check.sentence), words or field_words(check.field)
            shown = wording.one_line(words)
            shown = f"{shown[:_SHOWN]} …" if len(shown) > _SHOWN else shown
            text = f"{sentence}\n{shown}" if shown else sentence
            entry = QListWidgetItem(text)
            entry.setIcon(QIcon(level_picture(self, check.level)))
            entry.setData(_HELD, check)
            level = tr("Must be mended") if check.level == "red" else tr("Worth a look")
            entry.setData(Qt.ItemDataRole.AccessibleTextRole, f"{level}. {text}")
            self.list.addItem(entry)
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)

    def _go(self) -> None:
        entry = self.list.currentItem()
        if entry is not None:
            self.go_wanted.emit(entry.data(_HELD))


class _Found(QListWidget):
    """Signals: ``wanted`` by Enter."""

    wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes to where it is mended."""
        if event.key() in _ENTER:
            self.wanted.emit()
        else:
            super().keyPressEvent(event)
