"""What came of a recommendation as a line of review cycles: one mark each, with what it came to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from app.casework.dialogue.recommendations import ANSWERS, Cycle
from app.records.dates import words as date_words
from app.ui.icons import paint
from app.ui.language import current, tr
from app.ui.screens.analysis import dialogue_words
from app.ui.theme import SPACE, scaled, sign
from app.ui.wording import tooltip

_MARK = 28
_NARROWEST = 104
_WIDEST = 200
_LABEL = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter) | int(
    Qt.TextFlag.TextSingleLine
)


class FateLine(QWidget):
    """The cycles from left to right, the latest at the right; where there is no room the first are left out.

    What it shows stands in rows under it as well: it takes no focus.
    """

    def __init__(self) -> None:
        super().__init__()
        self._cycles: tuple[Cycle, ...] = ()
        self.hide()

    def show_cycles(self, cycles: Sequence[Cycle]) -> None:
        """Show what came of a recommendation; nothing when nothing did."""
        self._cycles = tuple(cycles)
        self.setAccessibleName(tr("What came of it"))
        self.setAccessibleDescription("\n".join(map(dialogue_words.cycle_line, cycles)))
        self.setVisible(bool(cycles))
        self.updateGeometry()
        self.update()

    def forget(self) -> None:
        """Hold nothing of the vault."""
        self._cycles = ()
        self.setAccessibleDescription("")
        QToolTip.hideText()
        self.hide()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as a mark and three lines of words."""
        line = self.fontMetrics().height()
        return QSize(_NARROWEST, 3 * line + _MARK + 3 * SPACE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The same: it is never cut in its height."""
        return self.sizeHint()

    def shown(self) -> list[tuple[QRect, Cycle]]:
        """The cycles for which there is room, with theirs."""
        room = self.contentsRect().adjusted(3 * SPACE, 0, -2 * SPACE, 0)
        fitting = max(1, room.width() // _NARROWEST)
        cycles = self._cycles[-fitting:]
        width = min(_WIDEST, room.width() // max(1, len(cycles)))
        return [
            (QRect(room.left() + place * width, room.top(), width, room.height()), cycle)
            for place, cycle in enumerate(cycles)
        ]

    def event(self, event: QEvent) -> bool:
        """Tell under the pointer all that came of it in a cycle."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at: QPoint = event.pos()
            cycle = next((each for box, each in self.shown() if box.contains(at)), None)
            text = tooltip(dialogue_words.cycle_line(cycle)) if cycle is not None else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the line and its marks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, line = self.palette(), self.fontMetrics().height()
        ink = colours.color(QPalette.ColorRole.WindowText)
        faded = colours.color(QPalette.ColorRole.PlaceholderText)
        found = self.shown()
        middle = SPACE + line + SPACE // 2 + _MARK // 2
        if found:
            painter.setPen(QPen(colours.color(QPalette.ColorRole.Mid), 2))
            left = found[0][0].center().x()
            if len(found) < len(self._cycles):
                left = found[0][0].left()
            painter.drawLine(left, middle, found[-1][0].center().x(), middle)
        for box, cycle in found:
            state = cycle.latest.state
            inner = box.adjusted(SPACE // 2, 0, -SPACE // 2, 0)
            ground, on = sign(self.window(), ANSWERS.get(state, "plain"))
            mark = QRect(0, 0, _MARK, _MARK)
            mark.moveCenter(QPoint(box.center().x(), middle))
            painter.setPen(QPen(ink, 1))
            painter.setBrush(ground)
            painter.drawEllipse(mark)
            inside = mark.adjusted(6, 6, -6, -6)
            paint(painter, dialogue_words.FATE_ICONS.get(state, "help"), inside, on)
            below = mark.bottom() + SPACE // 2
            self._write(painter, inner, SPACE, dialogue_words.cycle_name(cycle.name), faded)
            painter.setFont(scaled(self.font(), 1.0, bold=True))
            self._write(painter, inner, below, dialogue_words.fate(state), ink)
            painter.setFont(self.font())
            date = cycle.latest.date
            said = date_words(date, current(), short=True) if date else ""
            self._write(painter, inner, below + line, said, faded)

    def _write(self, painter: QPainter, box: QRect, top: int, text: str, colour: QColor) -> None:
        painter.setPen(colour)
        metrics = painter.fontMetrics()
        said = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(QRect(box.left(), top, box.width(), metrics.height()), _LABEL, said)
