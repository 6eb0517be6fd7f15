"""The three panes of the item screen: original, text, tabs; each can be hidden, all can be resized."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from app.ui.commands import Commands
from app.ui.language import tr

_SIZES = (470, 430, 360)
_LEAST = 220
"""Pixels: no original is shown narrower; text and tabs know themselves how much they need."""

_SETTLED = 500
"""Milliseconds after the last move of a handle until the sizes are kept."""


class Panes(QWidget):
    """Original and text beside each other (together: what is read), and the tabs.

    Signals: ``moved``: sizes or what is hidden was changed by a person.
    """

    moved = Signal()

    def __init__(self, text: QWidget, tabs: QTabWidget, commands: Commands) -> None:
        super().__init__()
        self.viewers = QStackedWidget()
        self.text = text
        self.tabs = tabs
        self.reading = QSplitter(Qt.Orientation.Horizontal)
        self.reading.setChildrenCollapsible(False)
        self.reading.addWidget(self.viewers)
        self.reading.addWidget(text)
        self.whole = QSplitter(Qt.Orientation.Horizontal)
        self.whole.setChildrenCollapsible(False)
        self.whole.addWidget(self.reading)
        self.whole.addWidget(tabs)
        self.whole.setStretchFactor(0, 1)
        self.viewers.setMinimumWidth(_LEAST)
        self.reading.setSizes(list(_SIZES[:2]))
        self.whole.setSizes([sum(_SIZES[:2]), _SIZES[2]])
        self._hidden = [False, False, False]
        self._one = False
        self._told = QTimer(self, singleShot=True, interval=_SETTLED)
        self._told.timeout.connect(self.moved)
        for splitter, name in (
            (self.reading, tr("Width of original and text")),
            (self.whole, tr("Width of the tabs")),
        ):
            splitter.setHandleWidth(7)
            splitter.handle(1).setAccessibleName(name)
            splitter.splitterMoved.connect(lambda _place, _number: self._told.start())
        self.actions_: list[QAction] = []
        titles = (
            tr("Show or hide the original"),
            tr("Show or hide the text"),
            tr("Show or hide the tabs"),
        )
        for number, title in enumerate(titles):
            action = commands.add(
                self,
                f"item.pane_{number + 1}",
                title,
                lambda n=number: self.turn(n),  # type: ignore[misc]
                section=tr("Item"),
                keys=f"Ctrl+Shift+{number + 1}",
                icon="layout-columns",
            )
            self.actions_.append(action)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.whole)

    def set_one(self, one: bool) -> None:
        """Say whether original and text are one: a text file is its own text."""
        self._one = one
        self.actions_[0].setEnabled(not one)
        self._settle()

    def turn(self, number: int) -> None:
        """Hide a pane or show it again; one always stays."""
        hidden = list(self._hidden)
        hidden[number] = not hidden[number]
        seen = [not away for away in hidden]
        if self._one:
            seen[0] = False
        if any(seen):
            self._hidden = hidden
            self._settle()
            self._told.start()

    def reveal_tabs(self) -> None:
        """Show the tabs."""
        if self._hidden[2]:
            self.turn(2)

    def reveal_text(self) -> None:
        """Show the text."""
        if self._hidden[1] and not self._one:
            self.turn(1)

    def shown(self) -> list[bool]:
        """Which of the three are shown."""
        return [not self.viewers.isHidden(), not self.text.isHidden(), not self.tabs.isHidden()]

    def state(self) -> dict[str, Any]:
        """Sizes and what is hidden, as JSON values."""
        return {
            "reading": self.reading.sizes(),
            "whole": self.whole.sizes(),
            "hidden": list(self._hidden),
        }

    def restore(self, held: Any) -> None:
        """Take sizes and what is hidden from a state."""
        if not isinstance(held, dict):
            return
        hidden = held.get("hidden")
        if isinstance(hidden, list) and len(hidden) == 3 and not all(hidden):
            self._hidden = [bool(each) for each in hidden]
        for splitter, name in ((self.reading, "reading"), (self.whole, "whole")):
            sizes = held.get(name)
            # A hidden pane has no width of its own to come back to.
            if isinstance(sizes, list) and len(sizes) == 2 and all(sizes):
                splitter.setSizes([int(each) for each in sizes])
        self._settle()

    def _settle(self) -> None:
        away = self._hidden
        self.viewers.setVisible(not self._one and not away[0])
        # A text that is its own original is hidden by neither key alone.
        self.text.setVisible(not away[1])
        self.reading.setVisible(not (away[1] and (away[0] or self._one)))
        self.tabs.setVisible(not away[2])
