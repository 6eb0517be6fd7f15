"""Painting the queue: what is marked within its context, why, and where."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import icons
from app.ui.screens.library.item_delegate import draw_text
from app.ui.screens.review.queue_model import LINE, Line
from app.ui.theme import CONTROL, SPACE, scaled

_ICON = 16
_ICONS = {"suggested": "help", "accepted": "eye-off", "rejected": "eye"}


class QueueDelegate(QStyledItemDelegate):
    """Two lines for each entry and for each heading."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as two lines of text."""
        line = index.data(LINE)
        height = 2 * option.fontMetrics.height() + SPACE
        return QSize(80, height + (SPACE // 2 if line and line.entry is None else 0))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a line."""
        line = index.data(LINE)
        if not isinstance(line, Line):
            return
        colours, rect = option.palette, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, colours.highlight())
        elif line.entry is None:
            painter.fillRect(rect, colours.color(QPalette.ColorRole.Button))
        role = QPalette.ColorRole
        ink = colours.color(role.HighlightedText if chosen else role.Text)
        quiet = ink if chosen else colours.color(role.PlaceholderText)
        font = option.font
        room = rect.adjusted(SPACE, SPACE // 2, -SPACE, -SPACE // 2)
        height = option.fontMetrics.height()
        if line.entry is None:
            font = scaled(font, 1.0, bold=True)
            if line.open:
                room.setRight(group_button(rect).left() - SPACE)
                icons.paint(painter, "checks", group_button(rect), quiet)
        else:
            room.setLeft(room.left() + SPACE // 2)
            square = QRect(room.left(), room.top() + (height - _ICON) // 2, _ICON, _ICON)
            state = line.entry.mark.state
            icons.paint(
                painter, _ICONS.get(state, "help"), square, ink if state == "suggested" else quiet
            )
            room.setLeft(room.left() + _ICON + SPACE)
            if state == "rejected":
                ink = quiet
        first = QRect(room.left(), room.top(), room.width(), height)
        marks = [line.span] if line.entry is not None and line.span[1] > line.span[0] else []
        draw_text(painter, first, line.text, font, ink, marks=marks, widget=option.widget)
        below = first.translated(0, height)
        painter.setFont(option.font)
        draw_text(painter, below, line.second, option.font, quiet, widget=option.widget)
        if option.state & QStyle.StateFlag.State_HasFocus and not chosen:
            painter.setPen(quiet)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()


def group_button(rect: QRect) -> QRect:
    """Where in a heading a click hides all of its group."""
    side = _ICON + SPACE
    return QRect(rect.right() - CONTROL, rect.top(), side, rect.height())
