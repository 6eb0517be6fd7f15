"""The gap as a picture: four bars of one scale, each with its name and number; what is missing is hatched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.casework.redress.gap import Gap
from app.ui.language import tr
from app.ui.screens.analysis.proceedings import words
from app.ui.screens.registry.words import joined
from app.ui.theme import SPACE, is_dark

# Okabe and Ito's colours, which stay apart for every eye; the names beside the bars say the same.
_COLOURS = {
    "victims": "#0072B2",
    "took-part": "#009E73",
    "owed": "#E69F00",
    "compensated": "#D55E00",
}
_LIGHTER = {
    "victims": "#56B4E9",
    "took-part": "#2FC59A",
    "owed": "#E69F00",
    "compensated": "#F0803C",
}
_SINGLE = 60
"""Up to so many people, each is a mark of their own."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One of the four.

    Attributes:
        name: which.
        title: beside it.
        count: how many people.
    """

    name: str
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class Look:
    """With what the picture is drawn.

    Attributes:
        ink: of words.
        soft: of what is missing.
        dark: whether the ground is.
    """

    font: QFont
    ink: QColor
    soft: QColor
    dark: bool


def bars(gap: Gap) -> tuple[Bar, ...]:
    """The four bars, from the harm to the redress."""
    return (
        Bar("victims", tr("Harmed"), gap.victims.count),
        Bar("took-part", tr("Took part in proceedings"), gap.took_part.count),
        Bar("owed", tr("Compensation owed"), gap.owed.count),
        Bar("compensated", tr("Compensated"), gap.compensated.count),
    )


def height_of(shown: Sequence[Bar], font: QFont) -> float:
    """How tall the picture is, in pixels."""
    return len(shown) * _row(font) + SPACE


def draw(
    painter: QPainter, width: float, shown: Sequence[Bar], look: Look, chosen: int = -1
) -> None:
    """Draw the picture.

    Args:
        painter: on a ground that is filled already.
        width: pixels.
        shown: the bars; the first is the whole that the others are parts of.
        look: fonts and colours.
        chosen: the bar that has the focus, or -1.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(look.font)
    metrics = QFontMetricsF(look.font)
    row, whole = _row(look.font), max(1, shown[0].count)
    names = min(width * 0.38, max(metrics.horizontalAdvance(each.title) for each in shown) + SPACE)
    numbers = metrics.horizontalAdvance(f"{whole:,}") + 2 * SPACE
    room = max(40.0, width - names - numbers - SPACE)
    for place, each in enumerate(shown):
        top = SPACE / 2 + place * row
        painter.setPen(look.ink)
        title = metrics.elidedText(each.title, Qt.TextElideMode.ElideRight, names - SPACE)
        painter.drawText(
            QRectF(0, top, names, row),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
            title,
        )
        whole_box = QRectF(names, top + row * 0.2, room, row * 0.6)
        colour = QColor((_LIGHTER if look.dark else _COLOURS)[each.name])
        if whole <= _SINGLE:
            _people(painter, whole_box, whole, each.count, colour, look.soft)
        else:
            _bar(painter, whole_box, whole, each.count, colour, look.soft)
        painter.setPen(look.ink)
        painter.drawText(
            QRectF(names + room + SPACE, top, numbers, row),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
            f"{each.count:,}",
        )
        if place == chosen:
            painter.setPen(QPen(look.ink, 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(0.5, top + 1, width - 1, row - 2))


def _people(
    painter: QPainter, box: QRectF, whole: int, count: int, colour: QColor, soft: QColor
) -> None:
    """Each person as a disc, those who are missing as empty rings."""
    step = box.width() / whole
    size = min(box.height(), step * 0.82)
    for place in range(whole):
        centre = QPointF(box.left() + (place + 0.5) * step, box.center().y())
        painter.setPen(QPen(colour if place < count else soft, 1.2))
        painter.setBrush(colour if place < count else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, size / 2, size / 2)


def _bar(
    painter: QPainter, box: QRectF, whole: int, count: int, colour: QColor, soft: QColor
) -> None:
    # Of a thousand people, three are still to be seen.
    filled = box.width() * count / whole
    filled = max(filled, 2.0) if count else 0.0
    painter.setPen(QPen(soft, 1))
    painter.setBrush(QBrush(soft, Qt.BrushStyle.BDiagPattern))
    painter.drawRect(box)
    if filled:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRect(QRectF(box.left(), box.top(), filled, box.height()))


def _row(font: QFont) -> float:
    return QFontMetricsF(font).height() + SPACE


class GapPicture(QWidget):
    """The picture on a page. Up and Down go from bar to bar, Enter and a click show who is in it.

    Args:
        gap: what it shows.
        go: called with the name of a bar.
    """

    def __init__(self, gap: Gap, go: Callable[[str], object]) -> None:
        super().__init__()
        self.setObjectName("gap picture")
        self.bars = bars(gap)
        self._go = go
        self._chosen = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("The gap between those harmed and those compensated"))
        self.setAccessibleDescription(
            joined(*(f"{each.title}: {each.count:,}" for each in self.bars))
        )
        self.setToolTip(words.gap(gap))

    def sizeHint(self) -> QSize:  # noqa: N802
        """As tall as its rows."""
        return QSize(480, round(height_of(self.bars, self.font())))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw it in the colours of the window."""
        colours = self.palette()
        look = Look(
            self.font(),
            colours.color(QPalette.ColorRole.WindowText),
            colours.color(QPalette.ColorRole.PlaceholderText),
            is_dark(self),
        )
        chosen = self._chosen if self.hasFocus() else -1
        painter = QPainter(self)
        draw(painter, self.width(), self.bars, look, chosen)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """From bar to bar, and to who is in it."""
        steps: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(event.key())
        if step is not None and 0 <= self._chosen + step < len(self.bars):
            self._chosen += step
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self.bars[self._chosen].name)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show who is in a bar."""
        place = int((event.position().y() - SPACE / 2) // _row(self.font()))
        if 0 <= place < len(self.bars):
            self._chosen = place
            self.update()
            self._go(self.bars[place].name)
