"""Many views of one thing: their titles in groups at the left, the chosen one beside them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.icons import icon
from app.ui.parts.stack import Stack
from app.ui.theme import CONTROL, SPACE

_ROOM = 1100
_SIGNS = 5 * SPACE + SPACE // 2
"""Pixels of width under which only the icons of the views are shown."""

_PLACE = Qt.ItemDataRole.UserRole


class ViewList(QWidget):
    """Views, made when they are first looked at.

    Signals:
        currentChanged(place): another view is shown.
    """

    currentChanged = Signal(int)  # noqa: N815

    def __init__(self, name: str) -> None:
        """Make it; ``name`` is for screen readers."""
        super().__init__()
        self._makers: list[QWidget | Callable[[], QWidget]] = []
        self._titles: list[str] = []
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setIconSize(QSize(18, 18))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._chosen)
        self.stack = Stack()
        self._below = QVBoxLayout()
        self._below.setContentsMargins(0, 0, SPACE, SPACE)
        left = QVBoxLayout()
        left.setContentsMargins(0, SPACE, 0, 0)
        left.addWidget(self.list, 1)
        left.addLayout(self._below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left)
        row.addWidget(self.stack, 1)

    def head(self, title: str) -> None:
        """Begin a group."""
        item = QListWidgetItem(title)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        item.setData(_PLACE, -1)
        self.list.addItem(item)

    def add(self, made: QWidget | Callable[[], QWidget], title: str, sign: str) -> int:
        """Add a view, or what makes it; return its place."""
        place = len(self._makers)
        self._makers.append(made)
        self._titles.append(title)
        item = QListWidgetItem(icon(sign), title)
        item.setData(_PLACE, place)
        item.setToolTip(title)
        item.setSizeHint(QSize(0, CONTROL))
        self.list.addItem(item)
        holder = made if isinstance(made, QWidget) else QWidget()
        self.stack.addWidget(holder)
        if self.list.currentRow() < 0 or self.currentIndex() < 0:
            self.list.setCurrentRow(self.list.count() - 1)
        self._fit()
        return place

    def under(self, widget: QWidget) -> None:
        """Put something under the titles."""
        self._below.addWidget(widget)
        self._fit()

    def count(self) -> int:
        """How many views there are."""
        return len(self._makers)

    def title(self, place: int) -> str:
        """The title of a view."""
        return self._titles[place]

    def made(self, place: int) -> QWidget | None:
        """The view in a place, if it was looked at already."""
        held = self._makers[place]
        return held if isinstance(held, QWidget) else None

    def view(self, place: int) -> QWidget:
        """The view in a place; made now if it was not yet."""
        held = self._makers[place]
        if isinstance(held, QWidget):
            return held
        made = held()
        self._makers[place] = made
        empty = self.stack.widget(place)
        shown = self.stack.currentIndex()
        self.stack.insertWidget(place, made)
        if empty is not None:
            self.stack.removeWidget(empty)
            empty.deleteLater()
        if shown == place:
            self.stack.setCurrentIndex(place)
        return made

    def currentIndex(self) -> int:  # noqa: N802
        """The place of the view that is shown, or -1."""
        item = self.list.currentItem()
        return -1 if item is None else int(item.data(_PLACE))

    def setCurrentIndex(self, place: int) -> None:  # noqa: N802
        """Show a view."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_PLACE) == place:
                self.list.setCurrentRow(row)
                return

    def currentWidget(self) -> QWidget | None:  # noqa: N802
        """The view that is shown."""
        place = self.currentIndex()
        return None if place < 0 else self.made(place)

    def setCurrentWidget(self, view: QWidget) -> None:  # noqa: N802
        """Show a view that was made."""
        if view in self._makers:
            self.setCurrentIndex(self._makers.index(view))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for the signs alone: titles must not keep a window from being narrow enough to lose them."""
        hint = super().minimumSizeHint()
        return QSize(hint.width() - self.list.width() + _SIGNS, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show the titles where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _chosen(self, _row: int) -> None:
        place = self.currentIndex()
        if place < 0:
            return
        self.stack.setCurrentWidget(self.view(place))
        self.currentChanged.emit(place)

    def _fit(self) -> None:
        titled = self.width() >= _ROOM
        for row in range(self.list.count()):
            item = self.list.item(row)
            place = int(item.data(_PLACE))
            item.setHidden(place < 0 and not titled)
            if place >= 0:
                item.setText(self._titles[place] if titled else "")
                item.setData(Qt.ItemDataRole.AccessibleTextRole, self._titles[place])
        style = Qt.ToolButtonStyle
        for place in range(self._below.count()):
            entry = self._below.itemAt(place)
            below = entry.widget() if entry is not None else None
            if isinstance(below, QToolButton):
                below.setAccessibleName(below.text())
                below.setToolButtonStyle(
                    style.ToolButtonTextBesideIcon if titled else style.ToolButtonIconOnly
                )
        longest = max(
            (self.list.fontMetrics().horizontalAdvance(each) for each in self._titles), default=0
        )
        self.list.setFixedWidth(longest + 7 * SPACE if titled else _SIGNS)
