"""How the builder is laid out: candidates, tree and tabs, with what runs and what came of it over them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from app.ui.commands import Commands
from app.ui.language import tr
from app.ui.screens.bundles.candidates import CandidatesPane
from app.ui.screens.bundles.checks import ChecksTab
from app.ui.screens.bundles.cover import CoverTab, ProfileTab
from app.ui.screens.bundles.head import Head
from app.ui.screens.bundles.lists import ListsTab
from app.ui.screens.bundles.preview import PreviewTab
from app.ui.screens.bundles.running import Outcome, Running
from app.ui.screens.bundles.tree import SectionTree
from app.ui.theme import SPACE

_WIDTHS = (226, 632, 408)
"""Pixels of candidates, tree and tabs at first."""


class BuilderFace(QWidget):
    """The widgets of the builder.

    Signals:
        back_wanted, make_wanted: the buttons over it.
        continue_wanted(how): of a bundle that left: ``supplement`` or ``reissue``.
    """

    back_wanted = Signal()
    make_wanted = Signal()
    continue_wanted = Signal(str)

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self._before: list[int] = []
        self.tree = SectionTree()
        self.candidates = CandidatesPane()
        self.profile, self.cover, self.lists = ProfileTab(), CoverTab(), ListsTab()
        self.preview, self.checks = PreviewTab(), ChecksTab()
        self.running, self.outcome = Running(), Outcome()
        back, self.make_action = self._make_commands(commands)
        self.head = Head(back, self.make_action)
        self.head.sides.toggled.connect(self.candidates.setVisible)
        for title, how in ((tr("Make supplement"), "supplement"), (tr("Re-issue"), "reissue")):
            self.head.frozen.add(title, lambda how=how: self.continue_wanted.emit(how))  # type: ignore[misc]
        self.tabs = self._make_tabs()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(SPACE)
        for widget, width in ((self.candidates, 200), (self.tree, 340), (self.tabs, 340)):
            self.splitter.addWidget(widget)
            # Nothing of a row of buttons or tabs is cut in whatever language.
            widget.setMinimumWidth(
                max(width, widget.minimumWidth(), widget.minimumSizeHint().width())
            )
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes(list(_WIDTHS))
        self.page = QWidget()
        column = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.head)
        column.addWidget(self.splitter, 1)
        self.stack = QStackedWidget()
        for page in (self.page, self.running, self.outcome):
            self.stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)

    def title_checks(self) -> None:
        """Say in the title of their tab how many checks are not in order."""
        number = self.checks.open
        title = tr("Checks ({number})", number=number) if number else tr("Checks")
        self.tabs.setTabText(self.tabs.indexOf(self.checks), title)

    def _make_commands(self, commands: Commands) -> tuple[QAction, QAction]:
        section = tr("Bundle builder")
        back = commands.add(
            self,
            "builder.close",
            tr("All bundles"),
            self.back_wanted.emit,
            section=section,
            keys="Alt+Backspace",
        )
        make = commands.add(
            self,
            "builder.make",
            tr("Make the bundle …"),
            self.make_wanted.emit,
            section=section,
            keys="Ctrl+Shift+M",
            icon="package-export",
        )
        return back, make

    def _make_tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        for tab, title in (
            (self.profile, tr("Profile")),
            (self.cover, tr("Cover")),
            (self.lists, tr("Index")),
            (self.preview, tr("Page preview")),
            (self.checks, tr("Checks")),
        ):
            tabs.addTab(tab, title)
        tabs.setAccessibleName(tr("What the bundle shall be"))
        # As wide as it gets: with a number of two digits.
        place = tabs.indexOf(self.checks)
        tabs.setTabText(place, tr("Checks ({number})", number=88))
        tabs.setMinimumWidth(tabs.tabBar().sizeHint().width())
        tabs.setTabText(place, tr("Checks"))
        tabs.currentChanged.connect(lambda _place: self._make_room())
        return tabs

    def _make_room(self) -> None:
        """Pages want to be read: what could be added makes room for them, and comes back."""
        looking = self.tabs.currentWidget() is self.preview
        if looking and self.head.sides.isChecked():
            self._before = self.splitter.sizes()
            self.head.sides.setChecked(False)
            across = sum(self._before)
            pages = max(self._before[2], across // 2)
            self.splitter.setSizes([0, across - pages, pages])
        elif not looking and self._before:
            self.head.sides.setChecked(True)
            self.splitter.setSizes(self._before)
            self._before = []
