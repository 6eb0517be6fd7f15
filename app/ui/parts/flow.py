"""Widgets in rows that break where the room ends, as words do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from app.ui.theme import SPACE


class FlowLayout(QLayout):
    """Places its widgets one after another, and goes on in the next row."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = SPACE // 2) -> None:
        super().__init__(parent)
        self._entries: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Add at the end."""
        self._entries.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._entries)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """One of them."""
        return self._entries[index] if 0 <= index < len(self._entries) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Take one out."""
        return self._entries.pop(index) if 0 <= index < len(self._entries) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """It wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """How high it is at a width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, area: QRect) -> None:  # noqa: N802
        """Place the widgets."""
        super().setGeometry(area)
        self._place(area, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802
        """What it would like."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        """As wide as its widest widget."""
        size = QSize()
        for entry in self._entries:
            size = size.expandedTo(entry.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def clear(self) -> None:
        """Delete every widget."""
        while self._entries:
            widget = self._entries.pop().widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def _place(self, area: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        inner = area.adjusted(margins.left(), margins.top(), -margins.right(), -margins.bottom())
        left, top, height = inner.left(), inner.top(), 0
        for entry in self._entries:
            widget = entry.widget()
            if widget is not None and widget.isHidden():
                continue
            size = entry.sizeHint()
            width = min(size.width(), inner.width())
            if left + width > inner.right() + 1 and left > inner.left():
                left, top, height = inner.left(), top + height + self._gap, 0
            if move:
                entry.setGeometry(QRect(QPoint(left, top), QSize(width, size.height())))
            left += width + self._gap
            height = max(height, size.height())
        return top + height - area.top() + margins.bottom()


class FlowBox(QWidget):
    """A widget that holds others in such rows, and is as high as they need."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
