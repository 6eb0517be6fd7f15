"""Two views of the same pages that scroll and zoom as one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from app.ui.viewers.column import FREE, PageColumn


class InStep(QObject):
    """Keeps two columns at the same page, place and zoom.

    One of them leads: its zoom may follow the window, and the other takes whatever that gives.

    Args:
        one: a column.
        other: the one beside it.
    """

    def __init__(self, one: PageColumn, other: PageColumn) -> None:
        super().__init__(one)
        self._both = (one, other)
        self._leader = one
        self._on = False
        self._busy = False
        # Once both are laid out: a zoom moves the scroll bars only after it was told.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._follow_leader)
        for column in self._both:
            column.zoomed.connect(lambda _zoom: self._zoomed())
            column.viewport().installEventFilter(self)
            for bar in (column.verticalScrollBar(), column.horizontalScrollBar()):
                bar.valueChanged.connect(lambda _value, c=column: self._scrolled(c))

    @property
    def leader(self) -> PageColumn:
        """The column whose zoom follows the window."""
        return self._leader

    def go(self, *, on: bool, leader: PageColumn) -> None:
        """Keep them together, or let each be.

        Args:
            on: whether both show the same pages.
            leader: the one whose zoom follows the window.
        """
        fit = self._leader.fit
        self._on, self._leader = on, leader
        for column in self._both:
            if (column is leader or not on) and column.fit == FREE and fit != FREE:
                column.set_fit(fit)
        self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Zoom both where somebody turns the wheel over the one that only follows."""
        if (
            self._on
            and isinstance(event, QWheelEvent)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
            and watched is not self._leader.viewport()
        ):
            steps = event.angleDelta().y() / 120
            self._leader.set_zoom(self._leader.zoom * 1.2**steps, event.position())
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _zoomed(self) -> None:
        if self._on and not self._busy:
            self._soon.start()

    def _scrolled(self, column: PageColumn) -> None:
        if self._on and not self._busy and not self._soon.isActive():
            self._align(column)

    def _follow_leader(self) -> None:
        """Give the other one the zoom and the place of the leader."""
        if not self._on or not self._leader.count:
            return
        beside = self._beside(self._leader)
        if beside.fit != FREE or abs(beside.zoom - self._leader.zoom) > 1e-9:
            self._busy = True
            beside.set_zoom(self._leader.zoom)
            self._busy = False
        self._align(self._leader)

    def _align(self, column: PageColumn) -> None:
        """Bring the other one to where a column is."""
        beside = self._beside(column)
        self._busy = True
        for mine, theirs in (
            (column.verticalScrollBar(), beside.verticalScrollBar()),
            (column.horizontalScrollBar(), beside.horizontalScrollBar()),
        ):
            follow(mine, theirs)
        self._busy = False

    def _beside(self, column: PageColumn) -> PageColumn:
        return self._both[0] if column is self._both[1] else self._both[1]


class Alongside(QObject):
    """Scrolls one view as far down as another: what they show is not laid out alike.

    Args:
        one: a view.
        other: the one beside it.
    """

    def __init__(self, one: QAbstractScrollArea, other: QAbstractScrollArea) -> None:
        super().__init__(one)
        self.on = False
        self._busy = False
        bars = (one.verticalScrollBar(), other.verticalScrollBar())
        for bar, beside in (bars, bars[::-1]):
            bar.valueChanged.connect(lambda _value, b=bar, o=beside: self._scrolled(b, o))

    def _scrolled(self, bar: QScrollBar, beside: QScrollBar) -> None:
        if self.on and not self._busy:
            self._busy = True
            follow(bar, beside)
            self._busy = False


def follow(bar: QScrollBar, beside: QScrollBar) -> None:
    """Set one bar as far along as another."""
    most = bar.maximum() - bar.minimum()
    if bar.maximum() == beside.maximum():
        beside.setValue(bar.value())
    elif most > 0:
        share = (bar.value() - bar.minimum()) / most
        beside.setValue(round(beside.minimum() + share * (beside.maximum() - beside.minimum())))
