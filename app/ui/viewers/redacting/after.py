"""The pages that will leave, painted: nothing is drawn over them but word of their being burnt."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QTransform
from PySide6.QtWidgets import QWidget

from app.ui.language import tr
from app.ui.theme import SPACE, sign
from app.ui.viewers.column import PageColumn
from app.ui.viewers.marks import paint_content, paint_sheet
from app.ui.viewers.redacting.burnt import Burnt

_DIMMED = 0.3
"""How much of a page is seen that is from before its marks were changed."""


class AfterColumn(PageColumn):
    """Pages as they will leave.

    Args:
        burnt: where their pixels come from.
    """

    def __init__(self, burnt: Burnt) -> None:
        super().__init__(burnt)
        self.burnt = burnt
        self.setAccessibleName(tr("After: exactly what will leave"))

    def _paint_page(self, painter: QPainter, page: int) -> None:
        sharp = self._sharp_at * self._ratio()
        seen = QRectF(self._offset(), self.viewport().size().toSizeF())
        place = self._layout.transform(page)
        paint_burnt(painter, self.burnt, page, self._sizes[page], place, sharp, seen, self)


def paint_burnt(
    painter: QPainter,
    burnt: Burnt,
    page: int,
    size: tuple[float, float],
    transform: QTransform,
    scale: float,
    seen: QRectF,
    over: QWidget,
) -> None:
    """Paint a page as it will leave, or what is said in its place.

    Args:
        painter: of a view.
        burnt: the pages.
        page: from 0.
        size: of the page, points.
        transform: from the page's points to the view.
        scale: pixels per point.
        seen: what of the view is on the screen.
        over: what it is painted on.
    """
    before = painter.transform()
    place = transform.mapRect(QRectF(0, 0, *size))
    paint_sheet(painter, place, over)
    image = burnt.best(page, scale)
    painter.setTransform(transform * before)
    if image is not None and not burnt.failed(page):
        painter.setOpacity(_DIMMED if burnt.is_stale(page) else 1.0)
        painter.drawImage(QRectF(0, 0, *size), image)
        painter.setOpacity(1.0)
    else:
        paint_content(painter, size, None, instead_of(burnt, page), over)
    painter.setTransform(before)
    if burnt.is_stale(page):
        say_on(painter, place.intersected(seen), tr("Being burnt again"), over)


def instead_of(burnt: Burnt, page: int) -> str:
    """What is said in place of a page."""
    if burnt.failed(page):
        return tr(
            "Page {number} cannot be burnt, and will not leave. {why}",
            number=page + 1,
            why=burnt.refusal(page),
        )
    return tr("Page {number} is being burnt", number=page + 1)


def say_on(painter: QPainter, room: QRectF, words: str, over: QWidget) -> None:
    """Write a few words on a ground of their own, in the upper middle of what is seen of a page."""
    metrics = over.fontMetrics()
    wide = min(room.width(), metrics.horizontalAdvance(words) + 3 * SPACE)
    if wide <= 0 or room.height() < metrics.height():
        return
    high = metrics.height() + SPACE
    plate = QRectF(room.center().x() - wide / 2, room.top() + SPACE, wide, high)
    ground, ink = sign(over, "doubtful")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(plate, SPACE / 2, SPACE / 2)
    painter.setPen(ink)
    painter.drawText(plate, int(Qt.AlignmentFlag.AlignCenter), words)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def paint_curtain(painter: QPainter, x: float, height: float, over: QWidget) -> None:
    """Paint the edge between before and after where both are shown in one place."""
    painter.fillRect(
        QRectF(x - 1.5, 0, 3, height), over.palette().color(QPalette.ColorRole.Highlight)
    )
    middle = QPointF(x, height / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(over.palette().color(QPalette.ColorRole.Highlight))
    painter.drawEllipse(middle, SPACE, SPACE)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
