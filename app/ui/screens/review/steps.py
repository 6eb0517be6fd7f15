"""How far an item has come: Marked, Reviewed, Applied, Proved, one after the other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import icons
from app.ui.language import tr
from app.ui.screens.review import words
from app.ui.theme import CONTROL, SPACE, scaled, sign

_ICON = 16
_TIP = SPACE
"""Pixels: how far the arrow of a step reaches into the next."""


class Steps(QWidget):
    """Four arrows in a row; those behind are ticked, the next one stands out."""

    def __init__(self) -> None:
        super().__init__()
        self._done = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state("unmarked")

    @property
    def done(self) -> int:
        """How many steps are behind."""
        return self._done

    def show_state(self, state: str) -> None:
        """Show how far an item has come."""
        self._done = words.steps_done(state)
        titles = words.step_titles()
        done = ", ".join(titles[: self._done])
        said = tr("Done: {steps}", steps=done) if done else tr("No step is done yet")
        if self._done < len(titles):
            said = f"{said}. {tr('Next: {step}', step=titles[self._done])}"
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide enough for the names of all steps."""
        return QSize(sum(self._widths()) + _TIP, CONTROL - SPACE // 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the arrows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, left = self.palette(), 0
        good, on_good = sign(self, "good")
        for number, (title, width) in enumerate(
            zip(words.step_titles(), self._widths(), strict=True)
        ):
            behind, following = number < self._done, number == self._done
            if behind:
                ground, ink = good, on_good
            else:
                ground = colours.color(QPalette.ColorRole.Base)
                role = QPalette.ColorRole.Text if following else QPalette.ColorRole.PlaceholderText
                ink = colours.color(role)
            edge = colours.color(QPalette.ColorRole.Accent if following else QPalette.ColorRole.Mid)
            painter.setBrush(ground)
            painter.setPen(QPen(edge, 2 if following else 1))
            painter.drawPolygon(
                _arrow(QRectF(left + 1, 1, width - 2, self.height() - 2), number > 0)
            )
            room = QRect(left + 2 * _TIP, 0, width - 2 * _TIP, self.height())
            if behind:
                square = QRect(room.left(), (self.height() - _ICON) // 2, _ICON, _ICON)
                icons.paint(painter, "check", square, ink)
                room.setLeft(room.left() + _ICON + SPACE // 2)
            painter.setPen(ink)
            painter.setFont(scaled(self.font(), 1.0, bold=following))
            align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, align, title)
            left += width
        painter.end()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Another size of text needs other room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self.updateGeometry()
            self.update()

    def _widths(self) -> list[int]:
        metrics = QFontMetrics(scaled(self.font(), 1.0, bold=True))
        around = 3 * _TIP + _ICON + SPACE // 2
        return [metrics.horizontalAdvance(title) + around for title in words.step_titles()]


def _arrow(rect: QRectF, notched: bool) -> QPolygonF:
    tip = float(_TIP)
    middle = rect.center().y()
    points = [
        rect.topLeft(),
        QPointF(rect.right(), rect.top()),
        QPointF(rect.right() + tip, middle),
        QPointF(rect.right(), rect.bottom()),
        rect.bottomLeft(),
    ]
    if notched:
        points.append(QPointF(rect.left() + tip, middle))
    return QPolygonF(points)
