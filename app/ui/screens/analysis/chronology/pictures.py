"""The picture or the table of a chronology, with what is said over it and what its shapes mean under it."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.ui.parts.note_bar import NoteBar
from app.ui.screens.analysis.chronology.canvas import Canvas
from app.ui.screens.analysis.chronology.legend import Legend
from app.ui.screens.analysis.chronology.table import EventsTable

_ROWS = 8
"""Rows of the picture that stay in sight over the legend, the axis among them."""


class Pictures(QWidget):
    """Shows the one or the other; the legend only where it leaves the picture its room.

    Args:
        note: what is said over it.
        canvas: the picture.
        table: the same as a table.
    """

    def __init__(self, note: NoteBar, canvas: Canvas, table: EventsTable) -> None:
        super().__init__()
        self._canvas, self._table = canvas, table
        self._legend = Legend()
        self._views = QStackedWidget()
        self._views.addWidget(canvas)
        self._views.addWidget(table)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(note)
        inside.addWidget(self._views, 1)
        inside.addWidget(self._legend)

    def show_table(self, table: bool) -> None:
        """Show the table, or the picture."""
        self._views.setCurrentWidget(self._table if table else self._canvas)
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """More or less room for the legend."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        look = self._canvas.drawing.look
        high = self._legend.heightForWidth(max(1, self.width()))
        room = self.height() - high >= look.head + _ROWS * look.row
        self._legend.setVisible(room and self._views.currentWidget() is self._canvas)
