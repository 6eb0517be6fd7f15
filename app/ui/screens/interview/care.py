"""Do no harm: what to bear in mind, what not to ask, and a break that covers everything."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.casework.interviewing.interview_templates import Section, Template, Words, said
from app.ui.icons import icon
from app.ui.language import current, tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import scrolled
from app.ui.theme import CONTROL, SPACE

_MINUTE = 60_000


class CarePane(QWidget):
    """Reminders for the part of the interview that is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._template: Template | None = None
        self._section: Section | None = None
        self.part = QComboBox()
        self.part.setAccessibleName(tr("What to be reminded of"))
        self.part.setMinimumHeight(CONTROL)
        for key, title in (
            ("avoid", tr("What not to ask")),
            ("before", tr("Before the interview")),
            ("during", tr("During the interview")),
            ("after", tr("At the end and after")),
            ("calm", tr("When it becomes too much")),
        ):
            self.part.addItem(title, key)
        self.part.currentIndexChanged.connect(self._fill)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SPACE // 2)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.addLayout(self._lines)
        column.addStretch(1)
        self.area = scrolled(inside, tr("Reminders"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SPACE // 2)
        outer.addWidget(self.part)
        outer.addWidget(self.area, 1)

    def show_section(self, template: Template, section: Section | None) -> None:
        """Show what holds for a section of a template."""
        if (template, section) != (self._template, self._section):
            self._template, self._section = template, section
            self._fill()

    def show_part(self, part: str) -> None:
        """Choose what to be reminded of."""
        self.part.setCurrentIndex(max(0, self.part.findData(part)))

    def forget(self) -> None:
        """Show nothing."""
        self._template = self._section = None
        self._fill()

    def _fill(self) -> None:
        while self._lines.count():
            entry = self._lines.takeAt(0)
            widget = entry.widget() if entry is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if self._template is None:
            return
        part = str(self.part.currentData())
        own: tuple[Words, ...] = ()
        if self._section is not None:
            own = {"avoid": self._section.avoid, "during": self._section.care}.get(part, ())
        language = current()
        for words in own:
            self._lines.addWidget(plain(f"• {said(words, language)}", bold=True))
        for words in self._template.care.get(part, ()):
            self._lines.addWidget(plain(f"• {said(words, language)}"))


class BreakCover(QFrame):
    """Lies over the screen while the person rests: calm words, and how long it has been.

    Signals: ``over()``: the interview goes on; ``ending()``: it ends for today.
    """

    over = Signal()
    ending = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._since = 0.0
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setAccessibleName(tr("A break"))
        self.title = plain(tr("A break"), size=1.8, bold=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.passed = plain(size=1.2, faded=True)
        self.passed.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words = plain(size=1.3)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.go_on = QPushButton(icon("player-play"), tr("Go on"))
        self.go_on.clicked.connect(lambda _checked=False: self.over.emit())
        self.end = QPushButton(icon("home"), tr("End for today"))
        self.end.clicked.connect(lambda _checked=False: self.ending.emit())
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * SPACE)
        buttons.addStretch(1)
        for button in (self.go_on, self.end):
            button.setMinimumHeight(CONTROL + SPACE)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * SPACE, 4 * SPACE, 6 * SPACE, 4 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.passed)
        column.addWidget(self.words)
        column.addStretch(1)
        column.addLayout(buttons)
        # Once a minute, and only while a break lasts.
        self._minute = QTimer(self, interval=_MINUTE)
        self._minute.timeout.connect(self._tell)
        parent.installEventFilter(self)
        self.hide()

    @property
    def minutes(self) -> int:
        """Whole minutes since it began."""
        return int((time.monotonic() - self._since) // 60) if self._since else 0

    def begin(self, words: Sequence[str]) -> None:
        """Cover everything.

        Args:
            words: what one can say to somebody who needs a moment.
        """
        self._since = time.monotonic()
        self.words.setText("\n\n".join(words))
        self._tell()
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.go_on.setFocus()
        self._minute.start()

    def finish(self) -> int:
        """Uncover; how many minutes it was."""
        minutes = self.minutes
        self._since = 0.0
        self._minute.stop()
        self.hide()
        self.words.setText("")
        return minutes

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape goes on."""
        if event.key() == Qt.Key.Key_Escape:
            self.over.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """As large as what it covers."""
        parent = self.parentWidget()
        if watched is parent and event.type() == QEvent.Type.Resize and parent is not None:
            self.setGeometry(parent.rect())
        return False

    def _tell(self) -> None:
        self.passed.setText(tr("%Ln minute(s)", n=self.minutes))
