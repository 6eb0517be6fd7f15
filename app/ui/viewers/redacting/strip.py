"""The small pages of a review: how many suggestions wait on each, and which are done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip

from app.ui import icons
from app.ui.language import tr
from app.ui.theme import SPACE, scaled, sign
from app.ui.viewers.pixels import Pixels
from app.ui.viewers.redacting.frames import Frame
from app.ui.viewers.strip import PageStrip

_SIGN = 20
"""Pixels: height of what is painted on a small page."""


@dataclass(frozen=True, slots=True)
class PageState:
    """How far the review of a page is.

    Attributes:
        waiting: suggestions that nobody has settled.
        settled: marks that are.
        done: nothing waits on it, and a person has looked at it or at its marks.
    """

    waiting: int = 0
    settled: int = 0
    done: bool = False


class ReviewStrip(PageStrip):
    """Small pages with what waits on them."""

    def __init__(self, pixels: Pixels) -> None:
        super().__init__(pixels)
        self._states: Mapping[int, PageState] = {}
        self._count = 0

    def show_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Lay out small pages of these sizes."""
        super().show_pages(sizes)
        self._count = len(sizes)
        self._say()

    def show_states(self, states: Mapping[int, PageState]) -> None:
        """Say of each page, from 0, how far its review is."""
        self._states = states
        self.viewport().update()
        self._say()

    def mark(self, page: int) -> None:
        """Mark the page that is read."""
        super().mark(page)
        self._say()

    def words_of(self, page: int) -> str:
        """A page and its state in words."""
        state = self._states.get(page, PageState())
        if state.waiting:
            return tr("Page {number}, {open} open", number=page + 1, open=state.waiting)
        if state.done:
            return tr("Page {number}, reviewed", number=page + 1)
        return tr("Page {number}, nothing open", number=page + 1)

    def paint_over(self, painter: QPainter, page: int, rect: QRect) -> None:
        """Paint a number where suggestions wait, a tick where the page is done."""
        state = self._states.get(page, PageState())
        if not state.waiting and not state.done:
            return
        ground, ink = sign(self, "doubtful" if state.waiting else "good")
        words = str(state.waiting) if state.waiting else ""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(scaled(self.font(), 0.9, bold=True))
        wide = max(_SIGN, painter.fontMetrics().horizontalAdvance(words) + SPACE)
        # On the page's corner, and within the strip whatever the page's form.
        right = min(rect.right() + SPACE // 2, self.viewport().width() - 2)
        plate = QRectF(right - wide, max(rect.top() - SPACE // 2, rect.top() - 4), wide, _SIGN)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(plate, _SIGN / 2, _SIGN / 2)
        if words:
            painter.setPen(ink)
            painter.drawText(plate, int(Qt.AlignmentFlag.AlignCenter), words)
        else:
            icons.paint(painter, "check", plate.adjusted(3, 3, -3, -3).toRect(), ink)
        painter.restore()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Say a page's state in words."""
        if isinstance(event, QHelpEvent):
            y = event.pos().y() + self.verticalScrollBar().value()
            for page in self._visible():
                if self._tops[page] <= y < self._tops[page + 1]:
                    QToolTip.showText(event.globalPos(), self.words_of(page), self.viewport())
                    return True
            QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def _say(self) -> None:
        """Name itself after the page that is marked: a screen reader hears where the arrows go."""
        name = self.words_of(self.page) if self._count else tr("Small pages")
        if name != self.accessibleName():
            self.setAccessibleName(name)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))


def states_of(
    frames: Mapping[int, Sequence[Frame]], count: int, *, reviewed: bool
) -> dict[int, PageState]:
    """How far each page is; a mark in several lines of it counts once.

    Args:
        frames: by page, from 0.
        count: pages.
        reviewed: a person has looked at all of them.
    """
    found = {}
    for page in range(count):
        marks = {frame.mark_id: frame.state for frame in frames.get(page, ())}
        waiting = sum(state == "suggested" for state in marks.values())
        settled = len(marks) - waiting
        found[page] = PageState(waiting, settled, not waiting and (settled > 0 or reviewed))
    return found
