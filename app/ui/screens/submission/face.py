"""How one submission is laid out: its parts with their footnotes, and beside them what is needed to write."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.icons import icon
from app.ui.language import current, tr
from app.ui.parts.labels import plain
from app.ui.screens.submission.checks_pane import ChecksPane
from app.ui.screens.submission.evidence import EvidencePane
from app.ui.screens.submission.notes_pane import NotesPane
from app.ui.screens.submission.paper import Paper
from app.ui.screens.submission.title_form import TitleForm
from app.ui.theme import CONTROL, SPACE

if TYPE_CHECKING:
    from app.casework.submitting.counting import Counts

_WIDTHS = (860, 420)
_TOOLS = ("add", "kind", "up", "down", "remove")
"""Commands that have a button over the parts."""


class DeskFace(QWidget):
    """The widgets of the desk."""

    def __init__(self) -> None:
        super().__init__()
        self.back = QPushButton(icon("arrow-left"), tr("All submissions"))
        self.back.setMinimumHeight(CONTROL)
        self.name = plain(size=1.15, bold=True)
        self.name.setAccessibleName(tr("Name of the submission"))
        self.about = plain(faded=True)
        self.length = plain()
        self.length.setAccessibleName(tr("How long the submission is"))
        self.ask = plain(faded=True)
        self.ask.setAccessibleName(tr("What belongs in this section"))
        self.ask.hide()
        self.paper = Paper()
        self.notes = NotesPane()
        self.evidence, self.checks, self.title = EvidencePane(), ChecksPane(), TitleForm()
        self.tools = QHBoxLayout()
        self.tools.setSpacing(SPACE // 2)
        self.head = QHBoxLayout()
        self.tabs = self._make_tabs()
        self._lay_out()

    def add_tools(self, actions: Mapping[str, QAction]) -> None:
        """Put buttons for commands over the parts."""
        for name in _TOOLS:
            button = QToolButton()
            button.setDefaultAction(actions[name])
            button.setMinimumSize(CONTROL, CONTROL)
            button.setAccessibleName(actions[name].text())
            if name in ("add", "kind"):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self.tools.addWidget(button)
        self.tools.addStretch(1)

    def say(self, name: str, about: str, counts: Counts | None) -> None:
        """Say which submission it is and how long."""
        self.name.setText(name)
        self.about.setText(about)
        self.length.setText(length_words(counts) if counts is not None else "")

    def say_ask(self, ask: str) -> None:
        """Say what belongs in the section of the current part."""
        self.ask.setText(tr("What belongs here: {what}", what=ask) if ask else "")
        self.ask.setVisible(bool(ask))

    def title_checks(self) -> None:
        """Say in the title of their tab how many checks there are."""
        number = len(self.checks.found)
        title = tr("Checks ({number})", number=number) if number else tr("Checks")
        self.tabs.setTabText(self.tabs.indexOf(self.checks), title)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self.name, self.about, self.length):
            words.addWidget(label)
        self.head.setSpacing(SPACE)
        self.head.addWidget(self.back)
        self.head.addLayout(words, 1)
        self.head.setAlignment(self.back, Qt.AlignmentFlag.AlignTop)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(self.tools)
        column.addWidget(self.ask)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.paper)
        halves.addWidget(self.notes)
        halves.setStretchFactor(0, 1)
        halves.setSizes([460, 110])
        self.notes.setMinimumHeight(72)
        self.paper.setMinimumHeight(120)
        column.addWidget(halves, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(SPACE)
        for widget, width in ((middle, 360), (self.tabs, 300)):
            splitter.addWidget(widget)
            widget.setMinimumWidth(max(width, widget.minimumSizeHint().width()))
        splitter.setStretchFactor(0, 1)
        splitter.setSizes(list(_WIDTHS))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addLayout(self.head)
        layout.addWidget(splitter, 1)

    def _make_tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        for tab, title in (
            (self.evidence, tr("Evidence")),
            (self.checks, tr("Checks")),
            (self.title, tr("Title block")),
        ):
            tabs.addTab(tab, title)
        tabs.setAccessibleName(tr("Beside the submission"))
        # As wide as it gets: with a number of three digits.
        place = tabs.indexOf(self.checks)
        tabs.setTabText(place, tr("Checks ({number})", number=188))
        tabs.setMinimumWidth(tabs.tabBar().sizeHint().width())
        tabs.setTabText(place, tr("Checks"))
        return tabs


def length_words(counts: Counts) -> str:
    """How long a submission is, against what its destination takes."""
    number = QLocale(current()).toString
    if counts.most_words:
        words = tr(
            "{words} of {most} words", words=number(counts.words), most=number(counts.most_words)
        )
    else:
        words = tr("%Ln word(s)", n=counts.words)
    if counts.most_pages:
        pages = tr("about {pages} of {most} pages", pages=counts.pages, most=counts.most_pages)
    else:
        pages = tr("about %Ln page(s)", n=counts.pages)
    return " · ".join((words, tr("%Ln footnote(s)", n=counts.notes), pages))
