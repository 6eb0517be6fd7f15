"""Over the builder: which bundle it is, what it comes to, and what can be done with the whole of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.parts.note_bar import NoteBar
from app.ui.theme import CONTROL, SPACE


class Head(QWidget):
    """Name, totals, buttons, and the bars that say why nothing can be changed."""

    def __init__(self, back: QAction, make: QAction) -> None:
        super().__init__()
        self.back = QPushButton(icon("arrow-left"), back.text())
        self.back.clicked.connect(back.trigger)
        self.make = QPushButton(icon("package-export"), make.text())
        self.make.clicked.connect(make.trigger)
        self.sides = QPushButton(icon("layout-sidebar"), tr("Candidates"))
        self.sides.setCheckable(True)
        self.sides.setChecked(True)
        self.title = plain(size=1.15, bold=True)
        self.title.setAccessibleName(tr("Name of the bundle"))
        self.about = plain(faded=True)
        self.totals = plain()
        self.totals.setAccessibleName(tr("What the bundle comes to"))
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self.title, self.about, self.totals):
            words.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.back)
        row.addWidget(self.sides)
        row.addLayout(words, 1)
        row.addWidget(self.make)
        for button in (self.back, self.sides, self.make):
            button.setMinimumHeight(CONTROL)
            row.setAlignment(button, Qt.AlignmentFlag.AlignTop)
        self.frozen, self.leaving = NoteBar(), NoteBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(row)
        column.addWidget(self.frozen)
        column.addWidget(self.leaving)

    def say(self, title: str, about: str, totals: str) -> None:
        """Say which bundle it is."""
        self.title.setText(title)
        self.about.setText(about)
        self.totals.setText(totals)

    def say_why(self, *, left: bool, leaving: bool) -> None:
        """Say why nothing can be changed."""
        self.frozen.say(
            tr("This bundle has left, and is frozen. Late documents go into a supplement.")
            if left
            else ""
        )
        self.leaving.say(tr("This bundle is being made; it cannot be changed.") if leaving else "")
