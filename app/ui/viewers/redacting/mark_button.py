"""The button beside what is selected, and the two halves of a review with their titles."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.icons import icon
from app.ui.language import tr
from app.ui.theme import CONTROL, SPACE


class MarkButton(QPushButton):
    """Hides what is selected, for those who use the mouse; it never takes the focus.

    Args:
        over: what it floats on.
    """

    def __init__(self, over: QWidget) -> None:
        super().__init__(icon("eye-off"), tr("Hide this (M)"), over)
        self.over = over
        self.setMinimumHeight(CONTROL)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def put(self, rect: QRect, view: QWidget) -> None:
        """Stand under a rectangle of what it floats on, within a view of it, or over it at the end."""
        room = QRect(view.mapTo(self.over, QPoint(0, 0)), view.size())
        size = self.sizeHint()
        left = max(room.left(), min(rect.left(), room.right() - size.width() - SPACE))
        top = rect.bottom() + SPACE // 2
        if top + size.height() > room.bottom():
            top = max(room.top(), rect.top() - size.height() - SPACE // 2)
        self.setGeometry(left, max(top, room.top()), size.width(), size.height())
        self.raise_()


def titled(title: QLabel, *below: QWidget) -> QWidget:
    """A half with its title; the first below it takes the room."""
    title.setWordWrap(False)
    title.setContentsMargins(SPACE, SPACE // 2, SPACE, SPACE // 2)
    half = QWidget()
    column = QVBoxLayout(half)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(title)
    for place, widget in enumerate(below):
        column.addWidget(widget, 0 if place else 1)
    return half
