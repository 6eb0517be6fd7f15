"""What would leave and what would not, while a bundle is being put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHeaderView,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.ui import wording
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.empty import EmptyState
from app.ui.parts.labels import plain
from app.ui.sentences import spoken
from app.ui.theme import SPACE

if TYPE_CHECKING:
    from app.casework.reviewing.forecast import Forecast

_ITEM = Qt.ItemDataRole.UserRole


class ForecastTable(QWidget):
    """Signals: ``open_item(id)``."""

    open_item = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.summary = plain(size=1.15, bold=True)
        self.more = plain(faded=True)
        self.list = QTreeWidget()
        self.list.setColumnCount(3)
        self.list.setHeaderLabels([tr("Exhibit"), tr("Item"), tr("Would it leave?")])
        self.list.setRootIsDecorated(False)
        self.list.setAlternatingRowColors(True)
        self.list.setAccessibleName(tr("What would leave"))
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.list.itemActivated.connect(lambda entry: self.open_item.emit(entry.data(0, _ITEM)))
        self.empty = EmptyState(
            "package",
            tr("Choose a case."),
            tr("What would leave, and what would not and why, is shown here."),
        )
        table = QWidget()
        column = QVBoxLayout(table)
        column.setContentsMargins(SPACE, SPACE, 0, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.summary)
        column.addWidget(self.more)
        column.addWidget(self.list, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)

    def show_forecast(self, found: Forecast) -> None:
        """Show what would become of every item."""
        place = self.list.verticalScrollBar().value()
        self.list.clear()
        withheld = len(found.items) - found.leaving
        self.summary.setText(
            f"{tr('%Ln exhibit(s) would leave', n=found.leaving)}, "
            f"{tr('%Ln would be withheld', n=withheld)}"
        )
        megabytes = f"{found.size / 1e6:.1f}"
        self.more.setText(
            tr("About %Ln page(s), {size} MB.", n=found.pages, size=megabytes)
            + " "
            + tr("%Ln person(s) hidden.", n=found.hides)
            + " "
            + tr(
                "Every text is searched and every burnt page is read again before anything leaves."
            )
        )
        for each in found.items:
            told = spoken(each.why) if each.why else tr("Leaves")
            if each.why and each.waiting:
                told = f"{told} ({each.waiting})"
            title = f"{each.item.number}. {wording.one_line(each.item.title)}"
            entry = QTreeWidgetItem([each.label, title, told[:1].upper() + told[1:]])
            entry.setIcon(2, icon("ban" if each.why else "check"))
            entry.setData(0, _ITEM, each.item.id)
            for column in range(3):
                entry.setToolTip(column, wording.tooltip(entry.text(column)))
            self.list.addTopLevelItem(entry)
        self.list.verticalScrollBar().setValue(place)
        self.stack.setCurrentIndex(1)

    def wait(self) -> None:
        """The request has changed; what is shown is of the one before until the answer comes."""
        self.more.setText(tr("Asking the consent gate …"))

    def say(self, sentence: str) -> None:
        """Say why nothing can be foreseen."""
        self.list.clear()
        self.empty.say(sentence)
        self.stack.setCurrentIndex(0)

    def forget(self) -> None:
        """Show nothing."""
        self.list.clear()
        self.summary.setText("")
        self.more.setText("")
        self.empty.say(
            tr("Choose a case."),
            tr("What would leave, and what would not and why, is shown here."),
        )
        self.stack.setCurrentIndex(0)
