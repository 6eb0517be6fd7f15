"""What stands over the chronology: lanes, filter, gaps, arrows, zoom."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLineEdit, QToolButton, QWidget

from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.flow import FlowBox
from app.ui.screens.analysis.choices import box
from app.ui.theme import CONTROL

CHAIN = "chain"
"""The filter that leaves only the chain of the event that was chosen."""


class Head(FlowBox):
    """The controls.

    Signals:
        lanes_changed(): other lanes are wanted; the vault must be asked.
        changed(): the same events are to be shown in another way.
        typed(): a letter of the filter.
    """

    lanes_changed = Signal()
    changed = Signal()
    typed = Signal()

    def __init__(self, case: QComboBox) -> None:
        super().__init__(tr("What is shown"))
        self.lanes = box(tr("Lanes"))
        for name, title in (
            ("none", tr("One lane")),
            ("case", tr("A lane for each case")),
            ("person", tr("A lane for each person")),
            ("place", tr("A lane for each place")),
        ):
            self.lanes.addItem(title, name)
        self.query = QLineEdit()
        self.query.setMinimumHeight(CONTROL)
        self.query.setMinimumWidth(150)
        self.query.setPlaceholderText(tr("Words of an event"))
        self.query.setAccessibleName(tr("Words of an event"))
        self.query.setClearButtonEnabled(True)
        self.only = box(tr("Which events"))
        for name, title in (
            ("", tr("All events")),
            ("disputed", tr("Disputed")),
            ("unsupported", tr("Without evidence")),
            ("linked", tr("In a chain")),
        ):
            self.only.addItem(title, name)
        self.gaps = box(tr("Gaps"))
        for days, title in (
            (0, tr("No gaps named")),
            (7, tr("Gaps from a week")),
            (30, tr("Gaps from a month")),
            (180, tr("Gaps from half a year")),
            (365, tr("Gaps from a year")),
        ):
            self.gaps.addItem(title, days)
        self.arrows = box(tr("Arrows"))
        for name, title in (
            ("all", tr("All arrows")),
            ("chain", tr("Arrows of the chosen event")),
            ("none", tr("No arrows")),
        ):
            self.arrows.addItem(title, name)
        for each in (case, self.lanes, self.query, self.only, self.gaps, self.arrows):
            self.flow.addWidget(each)
        self.lanes.currentIndexChanged.connect(lambda _row: self.lanes_changed.emit())
        for each in (self.only, self.gaps, self.arrows):
            each.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.query.textChanged.connect(lambda _text: self.typed.emit())

    def button(self, action: QAction, *, words: bool = False) -> QToolButton:
        """Add a button for a command."""
        made = QToolButton()
        made.setDefaultAction(action)
        made.setAccessibleName(action.text())
        made.setMinimumHeight(CONTROL)
        if words:
            from PySide6.QtCore import Qt

            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.flow.addWidget(made)
        return made

    def add(self, widget: QWidget) -> None:
        """Add something of the view's own."""
        self.flow.addWidget(widget)

    def focusable(self) -> list[QWidget]:
        """What can have the focus, in the order in which it stands here."""
        held = (self.flow.itemAt(place) for place in range(self.flow.count()))
        widgets = (each.widget() for each in held if each is not None)
        return [each for each in widgets if each is not None]

    def place(self) -> dict[str, object]:
        """How it is set."""
        return {
            "lanes": self.lanes.currentData(),
            "query": self.query.text(),
            "only": "" if self.only.currentData() == CHAIN else self.only.currentData(),
            "gaps": self.gaps.currentData(),
            "arrows": self.arrows.currentData(),
        }

    def restore(self, place: dict[str, object]) -> None:
        """Set it so, without saying so."""
        for combo, name in (
            (self.lanes, "lanes"),
            (self.only, "only"),
            (self.gaps, "gaps"),
            (self.arrows, "arrows"),
        ):
            if name in place:
                with QSignalBlocker(combo):
                    combo.setCurrentIndex(max(0, combo.findData(place[name])))
        with QSignalBlocker(self.query):
            self.query.setText(str(place.get("query") or ""))

    def offer_chain(self, *, offered: bool) -> None:
        """Offer the filter for one chain only while one is chosen."""
        with QSignalBlocker(self.only):
            at = self.only.findData(CHAIN)
            if offered and at < 0:
                self.only.addItem(icon("link"), tr("Only its chain"), CHAIN)
            if offered:
                self.only.setCurrentIndex(self.only.findData(CHAIN))
            elif at >= 0:
                self.only.setCurrentIndex(0)
                self.only.removeItem(at)

    def forget(self) -> None:
        """Show nothing of the vault."""
        self.offer_chain(offered=False)
        self.restore({"lanes": "none", "only": "", "gaps": 0, "arrows": "all"})
